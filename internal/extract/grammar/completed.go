package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/layout"
)

// Completed is the sentence of a list that is no clause of its own with the words that the list carries on put before
// it, "We demand:" and "- the release of all prisoners", and the token with which its own begin; nil for any other
// sentence.
func Completed(s *document.Sentence) (whole *document.Sentence, from int) {
	if s.Carried == nil || s.Lead != nil || len(s.Tokens) == 0 || layout.Bids(s) {
		return nil, 0
	}
	if r := s.Root(); r >= 0 && document.IsFinite(s.Tokens[r]) &&
		(s.Dependent(r, "nsubj", "nsubj:pass") >= 0 || r == 0 && !layout.Unended(s.Carried.Stem)) {
		return nil, 0
	}
	whole = layout.Sentence(s.Carried, s)
	if whole.Times == nil {
		whole.Times = dates.Read(whole.Tokens, nil)
	}
	// What the words before the list say that somebody says is no claim of that one, but the items are.
	whole.Candidates = slices.DeleteFunc(Candidates(whole), func(c *document.Candidate) bool { return c.Type == annals.TypeClaim })
	return whole, s.Carried.From
}
