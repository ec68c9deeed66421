package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// looks are the names of all that what was learnt knows a candidate by besides its rule and the likelihood of its
// roles: the signs of confidence.txt, weighed anew, and what tells right from wrong in annotated articles whatever the
// rule.
func looks(c *document.Candidate, s *document.Sentence) []string {
	x := newShown(c, s)
	if c.Type == annals.TypeEvent {
		x.event()
	} else {
		x.other()
	}
	x.out = slices.DeleteFunc(x.out, func(name string) bool { return strings.HasSuffix(name, " all") })
	several, implied, bare, pronoun, unnamed := false, false, false, false, false
	for r, ms := range c.Roles {
		several = several || len(ms) > 1
		for _, m := range ms {
			implied = implied || m.Start == m.End
			pronoun = pronoun || x.pronoun(m)
			unnamed = unnamed || m.Entity == nil && plainDescription(s.Doc.Text[m.Start:m.End])
			bare = bare || m.Entity == nil && ofDoers[r] && x.bare(m)
		}
	}
	x.add("several-fillers", several)
	x.add("implied", implied)
	x.add("pronoun", pronoun)
	x.add("unnamed", unnamed)
	x.add("bare", bare)
	x.add("aside", len(s.Asides) > 0)
	x.add("when", !c.Time.IsZero() && c.Time.String() != "/..")
	return x.out
}

// ofDoers are the roles of those who do or are something.
var ofDoers = map[annals.Role]bool{annals.RoleActor: true, annals.RoleSubject: true, annals.RolePerson: true,
	annals.RoleParty: true, annals.RoleMember: true, annals.RoleSupporter: true, annals.RoleOrganization: true}

// bare reports whether a filler begins with a common noun or what describes one, without an article.
func (x *shown) bare(m document.Mention) bool {
	return slices.ContainsFunc(x.s.Tokens, func(t lang.Token) bool {
		return t.Start == m.Start && m.End > m.Start && !t.IsUpper() && (t.IsNoun() || t.IsAdjective())
	})
}
