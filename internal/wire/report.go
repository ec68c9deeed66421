package wire

import (
	"annals"
)

// Reading is what `annals read` did with one source.
type Reading struct {
	Source Source `json:"source"`
	// New tells that the source was not in the record before; Added counts what was not.
	New   bool          `json:"new"`
	Added annals.Counts `json:"added"`
	// Known is the moment of the record afterwards; revision 0 for a dry run into nothing.
	Known Moment `json:"known"`
	// Types counts the source's statements by type, in the order of the vocabulary; types without any are absent.
	Types []TypeCount `json:"types"`
	// Held counts the statements that are kept back for review.
	Held     int              `json:"held"`
	Problems []annals.Problem `json:"problems"`
	// Entity is whom the source is mainly about, as the record names it; absent where it is about none.
	Entity *annals.EntityRef `json:"entity,omitempty"`
}

// Import is what `annals import` did with an edition of a list.
type Import struct {
	List string `json:"list"`
	// Published is the day of the edition.
	Published string `json:"published"`
	// Unchanged tells that its publisher has nothing newer than this edition, which the record has.
	Unchanged bool `json:"unchanged,omitempty"`
	// Entries are those of the edition, New those of them that the record had not, Statements what was added.
	Entries    int `json:"entries"`
	New        int `json:"new"`
	Statements int `json:"statements"`
}

// TypeCount is how many statements of a type there are.
type TypeCount struct {
	Type  string `json:"type"`
	Count int    `json:"count"`
}

// CountTypes counts statements by type in the order of annals.Types.
func CountTypes(statements []annals.Statement) []TypeCount {
	n := map[annals.Type]int{}
	for _, s := range statements {
		n[s.Type]++
	}
	out := []TypeCount{}
	for _, t := range annals.Types() {
		if n[t] > 0 {
			out = append(out, TypeCount{Type: string(t), Count: n[t]})
		}
	}
	return out
}

// Decision is a judgement that the record holds.
type Decision struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	// A and B are the entities of a same, different or unsure.
	A string `json:"a,omitempty"`
	B string `json:"b,omitempty"`
	// Statement is what an accept, reject or correct judges; Replacement is what a correct puts in its place.
	Statement   string `json:"statement,omitempty"`
	Replacement string `json:"replacement,omitempty"`
	// Source or Edition is what a withdraw takes out of all answers: a hash, or the edition's list, day and file.
	Source  string `json:"source,omitempty"`
	Edition string `json:"edition,omitempty"`
	// Undoes is the decision that an undo takes back.
	Undoes string `json:"undoes,omitempty"`
	By     string `json:"by"`
	Reason string `json:"reason,omitempty"`
	// Recorded is the moment of the record in which the decision was made.
	Recorded Moment `json:"recorded"`
}

// Queue is what waits for review: statements read with little confidence, the least sure first of each source.
type Queue struct {
	Known      Moment      `json:"known"`
	Statements []Statement `json:"statements"`
	// Unsure are pairs of entities that may be the same.
	Unsure []Pair `json:"unsure"`
}

// Pair is two entities that may be the same, and what speaks for it.
type Pair struct {
	A      annals.EntityRef `json:"a"`
	B      annals.EntityRef `json:"b"`
	Reason string           `json:"reason"`
}

// Version is which program this is.
type Version struct {
	Version string `json:"version"`
	// Source is the revision of the source that the program was built from, and Modified that files were changed
	// since; absent where the build did not know.
	Source   string `json:"source,omitempty"`
	Modified bool   `json:"modified,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

// FromDecision puts a decision into its wire shape.
func FromDecision(d annals.Decision) Decision {
	w := Decision{ID: string(d.ID), Kind: string(d.Kind), A: string(d.A), B: string(d.B), Statement: string(d.Statement),
		Replacement: string(d.Replacement), Source: string(d.Source), Edition: string(d.Edition),
		Undoes: string(d.Undoes), By: d.By, Reason: d.Reason, Recorded: FromMoment(d.Recorded)}
	return w
}

// FromQueue puts the queue of the review into its wire shape.
func FromQueue(q annals.Queue) Queue {
	w := Queue{Known: FromMoment(q.Known), Statements: []Statement{}, Unsure: []Pair{}}
	for _, s := range q.Held {
		w.Statements = append(w.Statements, FromStatement(s))
	}
	for _, p := range q.Unsure {
		w.Unsure = append(w.Unsure, Pair{A: p.A, B: p.B, Reason: p.Reason})
	}
	return w
}
