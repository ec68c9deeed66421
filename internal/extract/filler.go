package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
)

// pointing are the words that only point at somebody or something. Where it is not known at whom, a statement of a state
// between bodies says nothing with them: "supported each other", "founded by those", "the present one". What happened may
// be told of "this" and "others".
var pointing = map[string]bool{"those": true, "these": true, "this": true, "that": true, "others": true, "another": true,
	"the other": true, "the others": true, "each other": true, "one another": true, "each": true, "one": true, "ones": true,
	"the one": true, "the ones": true, "the latter": true, "the former": true, "the latter's": true, "the former's": true,
	"the same": true, "the rest": true, "the present one": true, "the current one": true, "the old one": true, "the new one": true,
	"some": true, "such": true, "the following": true, "follows": true, "as follows": true}

// named takes out of the roles of a state what only points, and reports whether the needed ones have something left.
func named(c *document.Candidate, text string) bool {
	if c.Type == annals.TypeEvent {
		return true
	}
	for r, ms := range c.Roles {
		left := slices.DeleteFunc(slices.Clone(ms), func(m document.Mention) bool {
			words := strings.ToLower(text[m.Start:max(m.Start, m.End)])
			return m.Entity == nil && (pointing[words] || strings.HasPrefix(words, "the following "))
		})
		if len(left) == len(ms) {
			continue
		}
		if c.Type == annals.TypeAlliance && r == annals.RoleParty && len(left) < 2 {
			return false
		}
		if c.Roles[r] = left; len(left) == 0 {
			delete(c.Roles, r)
		}
	}
	for _, r := range annals.Roles[c.Type].Needed {
		if len(c.Roles[r]) == 0 {
			return false
		}
	}
	return true
}
