package edtf

import "strings"

// Kind is the form of a [Value].
type Kind int8

const (
	None     Kind = iota // no time: the zero Value
	Date                 // "1981", "1981-06", "1981-06-20", "197X", "Y17E7"
	DateTime             // "1985-04-12T23:20:30Z"
	Season               // "1981-21", and the other parts of a year up to 41
	Interval             // "1983/1986", "1983/..", "/1982"
	OneOf                // "[1979,1981]", "[..1980]": one of the dates, not known which
	AllOf                // "{1979,1981}": every one of the dates
)

// String is the name in words: "no time", "date", …, "all of a set".
func (k Kind) String() string {
	switch k {
	case None:
		return "no time"
	case Date:
		return "date"
	case DateTime:
		return "date and time"
	case Season:
		return "part of a year"
	case Interval:
		return "interval"
	case OneOf:
		return "one of a set"
	case AllOf:
		return "all of a set"
	}
	return "unknown kind"
}

// Value is a time as a source has it: the text, and the bounds that follow from it. It cannot be changed, and two
// values are equal (==) exactly when their texts are. The zero Value is "", no time. Make one with [Parse].
type Value struct {
	text   string
	bounds Bounds
	kind   Kind
	level  int8
	marks  marks
}

// marks are the properties of a Value that are either there or not.
type marks uint8

const (
	uncertain   marks = 1 << iota // "?" or "%" somewhere
	approximate                   // "~" or "%" somewhere
	openStart                     // ".." at the start
	openEnd                       // ".." at the end
	gaps                          // days between the first and the last are excluded: only the text tells which
)

// String is the text, exactly as it was parsed.
func (v Value) String() string { return v.text }

// IsZero reports whether v is no time at all.
func (v Value) IsZero() bool { return v.text == "" }

// Equal reports whether the texts are the same. "1981" and "1981-01/1981-12" are not equal.
func (v Value) Equal(w Value) bool { return v == w }

// Kind is the form of the text.
func (v Value) Kind() Kind { return v.kind }

// Level is the lowest level of the format, 0 to 2, that has this text.
func (v Value) Level() int { return int(v.level) }

// Bounds is what the text says about days. The zero Value says nothing: it may be anywhere from [Beginning] to [Forever].
func (v Value) Bounds() Bounds {
	if v.IsZero() {
		return somewhere(Beginning, Forever)
	}
	return v.bounds
}

// Uncertain reports whether any part is marked "?" or "%".
func (v Value) Uncertain() bool { return v.marks&uncertain != 0 }

// Approximate reports whether any part is marked "~" or "%".
func (v Value) Approximate() bool { return v.marks&approximate != 0 }

// OpenStart reports whether ".." stands at the start: "../1985", "[..1980]". An unknown start, "/1985", is not open:
// there Start is zero and OpenStart false.
func (v Value) OpenStart() bool { return v.marks&openStart != 0 }

// OpenEnd reports whether ".." stands at the end: "1983/..", "[1982..]".
func (v Value) OpenEnd() bool { return v.marks&openEnd != 0 }

// Start is the start date of an interval, zero when it is open or unknown. What is not an interval is its own start.
func (v Value) Start() Value {
	if v.kind != Interval {
		return v
	}
	start, _, _ := strings.Cut(v.text, "/")
	return end(start)
}

// End is the end date of an interval, zero when it is open or unknown. What is not an interval is its own end.
func (v Value) End() Value {
	if v.kind != Interval {
		return v
	}
	_, stop, _ := strings.Cut(v.text, "/")
	return end(stop)
}

// end is one side of an interval that has been parsed before.
func end(text string) Value {
	if text == ".." {
		return Value{}
	}
	return MustParse(text)
}

// MarshalText is String; it never fails.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.text), nil }

// UnmarshalText is [Parse].
func (v *Value) UnmarshalText(text []byte) error {
	w, err := Parse(string(text))
	if err != nil {
		return err
	}
	*v = w
	return nil
}
