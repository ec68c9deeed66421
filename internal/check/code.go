package check

import "annals"

// Severity is how much a finding weighs: a note, a warning, or an error.
type Severity int

// The severities, the least first.
const (
	Note    Severity = iota // to know: it may well be right
	Warning                 // to look at: something is missing
	Error                   // sources exclude each other
)

// String is "note", "warning" or "error".
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// Code names a sort of finding.
type Code struct {
	Code     string
	Severity Severity
	// Means says what a finding of this code is.
	Means string
}

// The codes of findings. Editorial marks and problems of the reading have the codes of their own.
const (
	ContradictingDates     = "contradicting-dates"
	ContradictingStandings = "contradicting-standings"
	ContradictingRelations = "contradicting-relations"
	ContradictingNumbers   = "contradicting-numbers"
	ContradictingDenial    = "contradicting-denial"
	SaidOtherwise          = "said-otherwise"
	Uncited                = "uncited"
	NoCitations            = "no-citations"
	SingleSource           = "single-source"
	NoDate                 = "no-date"
	Stale                  = "stale"
	Held                   = "held"
)

// Codes lists the codes of this package.
func Codes() []Code {
	return []Code{
		{ContradictingStandings, Error, "sources exclude each other on whether a listing, ban or standing was in force"},
		{ContradictingDates, Error,
			"what happens once, such as a founding or a death, or a membership or leadership, has dates that exclude each other"},
		{ContradictingRelations, Error, "two statements relate the same two in different ways"},
		{ContradictingNumbers, Error, "two statements give the same thing different numbers at the same time"},
		{ContradictingDenial, Error, "one statement asserts what another denies"},
		{SaidOtherwise, Note, "somebody gives another date or number than a source tells, or than somebody else gives"},
		{Uncited, Warning, "no citation covers the statement"},
		{NoCitations, Note, "the source cites nothing at all"},
		{SingleSource, Note, "one citation alone covers the statement, and no other source of the record says the same"},
		{NoDate, Note, "nobody said when the source was published"},
		{Stale, Note, "told without an end, long ago, and by nothing later"},
		{Held, Note, "statements read with too little confidence to count"},
	}
}

// Kind says on what the statements of a contradiction exclude each other: "date", "authority", "relation", "number" or
// "denial", or "said" where one of them is only what somebody says; "" for the code of another finding.
func Kind(code string) string {
	return map[string]string{ContradictingDates: "date", ContradictingStandings: "authority",
		ContradictingRelations: "relation", ContradictingNumbers: "number", ContradictingDenial: "denial",
		SaidOtherwise: "said"}[code]
}

// SeverityOf is the severity of a finding's code: editorial marks and problems of the reading are warnings.
func SeverityOf(code string) Severity {
	for _, c := range Codes() {
		if c.Code == code {
			return c.Severity
		}
	}
	return Warning
}

// Worst is the severity of the worst finding of an answer, and false when it has none.
func Worst(a annals.Answer) (worst Severity, found bool) {
	for _, s := range a.Sections {
		for _, r := range s.Rows {
			if r.Problem != nil {
				found = true
				worst = max(worst, SeverityOf(r.Problem.Code))
			}
		}
	}
	return worst, found
}
