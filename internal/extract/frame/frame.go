package frame

import (
	"cmp"
	"slices"

	"annals/internal/extract/grammar"
)

// Candidates are the statements that the dependency tree of a sentence tells, in the order of the text. A sentence without a tree
// has none.
func Candidates(s *grammar.Sentence) []*grammar.Candidate {
	if len(s.Arcs) != len(s.Tokens) || len(s.Tokens) == 0 {
		return nil
	}
	t := newTree(s)
	taken := map[int]bool{}
	out := t.match(taken)
	out = append(out, t.kinds(taken)...)
	out = append(out, t.sizes(taken)...)
	out = append(out, t.compounds(taken)...)
	out = append(out, t.events(taken)...)
	slices.SortStableFunc(out, func(a, b *grammar.Candidate) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return out
}
