package extract

import (
	"cmp"
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// eachTold goes through what the sentences of a document tell, read, sentence by sentence and in each by where the predicates
// stand; opens is called where a paragraph begins. tell may put another candidate in the place k of those of sentence i.
func eachTold(d *document.Document, read [][]*document.Candidate, opens func(), tell func(s *document.Sentence, i, k int)) {
	block := -1
	for i, s := range d.Sentences {
		if s.Block != block {
			opens()
			block = s.Block
		}
		for _, k := range inOrder(read[i]) {
			tell(s, i, k)
		}
	}
}

// inOrder are the places of the candidates by where their predicates stand.
func inOrder(cs []*document.Candidate) []int {
	out := make([]int, len(cs))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(predicateAt(cs[a]), predicateAt(cs[b])) })
	return out
}

// predicateAt is the byte where the predicate of a candidate stands: the word for what an event is, else the one that tells it.
func predicateAt(c *document.Candidate) int {
	if kind := c.Roles[annals.RoleKind]; len(kind) > 0 {
		return kind[0].Start
	}
	return max(c.Start, c.Trigger)
}

// eventVerb is the token of the verb by which an event is told, -1 where no verb tells it.
func eventVerb(s *document.Sentence, c *document.Candidate) int {
	kind := c.Roles[annals.RoleKind]
	if len(kind) != 1 {
		return -1
	}
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start >= kind[0].Start && t.IsVerb() })
	if i < 0 || s.Tokens[i].Start >= kind[0].End {
		return -1
	}
	return i
}
