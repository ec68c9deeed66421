package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/grammar"
)

// asideClaims are the claims that phrases set off from a clause make of it, "According to X, P", where nothing more
// specific is shown of P: no other claim, and no statement of half of its words.
func asideClaims(s *grammar.Sentence, told []*grammar.Candidate) []*grammar.Candidate {
	return slices.DeleteFunc(s.AsideClaims(), func(c *grammar.Candidate) bool {
		p := c.Roles[annals.RoleValue][0]
		return slices.ContainsFunc(told, func(o *grammar.Candidate) bool {
			common := min(o.End, p.End) - max(o.Start, p.Start)
			return common > 0 && confidence(o, s) >= annals.DefaultConfidence &&
				(o.Type == annals.TypeClaim || 2*common >= p.End-p.Start)
		})
	})
}
