package edtf

// Truth is an answer that may be left open by what is known. The order is No < Possibly < Yes, so that
// the smaller of two answers is their "and", the greater their "or".
type Truth int8

const (
	No       Truth = iota // excluded
	Possibly              // neither certain nor excluded
	Yes                   // certain
)

// String is "no", "possibly" or "yes".
func (t Truth) String() string {
	switch t {
	case No:
		return "no"
	case Yes:
		return "yes"
	}
	return "possibly"
}

// truth is Yes when it must be so, No when it cannot be.
func truth(certain, possible bool) Truth {
	switch {
	case certain:
		return Yes
	case possible:
		return Possibly
	}
	return No
}
