package document

import (
	_ "embed"

	"annals"
	"annals/internal/extract/wordlist"
)

// Attributed is a phrase set off from a clause, tokens first to last, that tells who says it; opens and closes tell that it
// opens and closes the sentence.
type Attributed struct {
	First, Last   int
	Speaker       []Mention
	Opens, Closes bool
}

//go:embed cues.txt
var cueTable string

// CueLists are the lists of cues.txt.
var CueLists = wordlist.Read(cueTable)

// Cue is what the words around a predicate say of how it is told, whatever the parser made of them. The zero Cue says
// nothing.
type Cue struct {
	// Stance is Alleged, Denied or Intended, or empty.
	Stance annals.Stance
	// Speaker is who says it, where somebody does.
	Speaker []Mention
	// Unreal tells that it is not told at all: a condition, a question, what only may be so.
	Unreal bool
	// Beside tells that who says it is set off from the clause by commas, where the parser mostly takes the one for part
	// of the other.
	Beside bool
	// Hedges are the adverbs that weaken it.
	Hedges []Mention
}

// Stretch is a cue and the tokens that it covers.
type Stretch struct {
	First, Last int
	Cue
}
