package wire

import "annals"

// Sources lists the sources of the record in the order in which they were first read.
type Sources struct {
	Known   Moment   `json:"known"`
	Sources []Source `json:"sources"`
}

// SourceText is a source as read, with all that was read from it, rejected and held statements among them.
type SourceText struct {
	Known    Moment           `json:"known"`
	Source   Source           `json:"source"`
	Text     string           `json:"text"`
	Problems []annals.Problem `json:"problems"`
	// Statements come in the order of the text.
	Statements []Statement `json:"statements"`
}

// Entities are those that a name finds, those whose name begins with it first, then those whose name is near it.
type Entities struct {
	Known    Moment             `json:"known"`
	Entities []annals.EntityRef `json:"entities"`
}

// Decisions lists decisions in the order of recording.
type Decisions struct {
	Known     Moment     `json:"known"`
	Decisions []Decision `json:"decisions"`
}

// Edition is an official list as it was published on a day.
type Edition struct {
	List      string `json:"list"`
	Published string `json:"published"`
	Name      string `json:"name"`
	File      string `json:"file"`
	// Complete tells that what the edition does not have was not on the list.
	Complete bool `json:"complete"`
	// Withdrawn is the decision that took the edition out of all answers; absent for one that stands.
	Withdrawn *Decision `json:"withdrawn,omitempty"`
}

// Editions lists the editions of lists, by list, then by day of publication; then those that were withdrawn, in the order in
// which they were.
type Editions struct {
	Known    Moment    `json:"known"`
	Editions []Edition `json:"editions"`
}

// FromEdition puts an edition into its wire shape.
func FromEdition(e annals.Edition) Edition {
	return Edition{List: string(e.List), Published: e.Published.String(), Name: e.Name, File: string(e.File), Complete: e.Complete}
}

// FromWithdrawal puts an edition that was withdrawn into its wire shape.
func FromWithdrawal(w annals.Withdrawal) Edition {
	e, d := FromEdition(w.Edition), FromDecision(w.Decision)
	e.Withdrawn = &d
	return e
}

// Problem is why a request was refused: RFC 9457, with what to do about it. Members that do not apply are absent.
type Problem struct {
	// Title is the same for all of a status; Detail is what was wrong with this request.
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	// Hint is what to try next.
	Hint string `json:"hint,omitempty"`
	// Nearest are entities that may have been meant, where a name found none or several.
	Nearest []annals.EntityRef `json:"nearest,omitempty"`
}
