package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
)

// asideClaims are the claims that phrases set off from a clause make of it, "According to X, P", where nothing more
// specific is shown of P: no other claim, and no statement of half of its words.
func asideClaims(s *document.Sentence, told []*document.Candidate) []*document.Candidate {
	return slices.DeleteFunc(grammar.AsideClaims(s), func(c *document.Candidate) bool {
		p := c.Roles[annals.RoleValue][0]
		return slices.ContainsFunc(told, func(o *document.Candidate) bool {
			common := min(o.End, p.End) - max(o.Start, p.Start)
			return common > 0 && confidence(o, s) >= annals.DefaultConfidence &&
				(o.Type == annals.TypeClaim || 2*common >= p.End-p.Start)
		})
	})
}
