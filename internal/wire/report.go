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

// Decision is a decision that was made, and the moment of the record afterwards.
type Decision struct {
	Decision annals.Decision `json:"decision"`
	Known    Moment          `json:"known"`
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
