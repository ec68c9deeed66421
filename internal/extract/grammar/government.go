package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// governing are the roles in which a town stands for the government there: "Washington designated the Front", "Cairo armed it".
var governing = map[annals.Type][]annals.Role{
	annals.TypeDesignation: {annals.RoleAuthority}, annals.TypeDelisting: {annals.RoleAuthority},
	annals.TypeBan: {annals.RoleAuthority}, annals.TypeDissolution: {annals.RoleBy}, annals.TypeStatus: {annals.RoleAuthority},
	annals.TypeMembership: {annals.RoleMember}, annals.TypeSupport: {annals.RoleSupporter},
	annals.TypeAlliance: {annals.RoleParty}, annals.TypeConflict: {annals.RoleParty, annals.RoleAgainst},
}

// forces are the words for those who fight for a state.
var forces = wordlist.Set("army armed forces military troops soldiers navy air force security police")

// forcesOf is the state whose forces, without a name of their own, the words are: "the Peruvian armed forces"; nil for others.
func forcesOf(d *document.Document, m document.Mention) *gazetteer.Place {
	t := lang.Tokens(d.Text[m.Start:m.End], 0, m.End-m.Start)
	if len(t) > 0 && t[0].Lower == "the" {
		t = t[1:]
	}
	p, n, ok := gazetteer.Known().Demonyms.Longest(t, 0)
	if !ok || n == len(t) || slices.ContainsFunc(t[n:], func(x lang.Token) bool { return !forces[x.Text] }) {
		return nil
	}
	return p
}

// capitals makes the towns and forces by which a statement means a government the state.
func capitals(d *document.Document, c *document.Candidate) {
	for _, r := range governing[c.Type] {
		by := c.Roles[r]
		for k := range by {
			if p := predicate.CapitalOf(d, by[k]); p != nil {
				by[k].Entity = entity.PlaceEntity(d, p)
			} else if p := forcesOf(d, by[k]); p != nil && by[k].Entity == nil {
				by[k].Entity = entity.PlaceEntity(d, p)
			}
		}
	}
}
