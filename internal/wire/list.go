package wire

import (
	"annals"
	"annals/edtf"
)

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

// Found are those that a name finds, those whose name begins with it first, then those whose name is near it.
type Found struct {
	Known    Moment             `json:"known"`
	Entities []annals.EntityRef `json:"entities"`
}

// Entities lists entities of the record: all, or those who fit, in the order asked for, or a part of these.
type Entities struct {
	Known Moment `json:"known"`
	// All is how many there are; absent where only those on whom a standing is in force are wanted, who are not counted.
	All      *int     `json:"all,omitempty"`
	Entities []Listed `json:"entities"`
}

// Listed is one of them.
type Listed struct {
	annals.EntityRef
	// Names are the others that it bears.
	Names []string `json:"names"`
	// Statements and Sources are how many tell of it; Decides is how many statements tell of others what it decided, counted
	// where nothing is told of itself.
	Statements int `json:"statements"`
	Sources    int `json:"sources"`
	Decides    int `json:"decides,omitempty"`
	// First and Last are the earliest and the latest time that these give, in EDTF; absent where none gives any.
	First edtf.Value `json:"first,omitzero"`
	Last  edtf.Value `json:"last,omitzero"`
	// Standings are those in force on the day, or that may be, where only who has one was asked for.
	Standings []annals.Held `json:"standings,omitempty"`
}

// FromListed puts an entity of a list into its wire shape.
func FromListed(e annals.Listed) Listed {
	w := Listed{EntityRef: e.EntityRef, Names: []string{}, Statements: e.Statements, Sources: e.Sources, Decides: e.Decides,
		First: e.First, Last: e.Last, Standings: e.Standings}
	w.Names = append(w.Names, e.Names...)
	return w
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
	return Edition{List: string(e.List), Published: e.Published.String(), Name: e.Name, File: string(e.File),
		Complete: e.Complete}
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
