package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// judging are the organs that decide whether a standing was lawful and give none themselves.
var judging = wordlist.Set("court courts tribunal prosecutor prosecutors prosecution attorney solicitor justice judge police registry registrar")

// organsOf makes the organs among the authorities that have no name but their common noun, "the Council", "Parliament", those of
// the state or union whose list or ban they decide on; of is nil where nobody knows whose it is.
func organsOf(s *document.Sentence, list []predicate.Authority, of *document.Entity) []predicate.Authority {
	if of == nil || of.Kind != annals.State && of.Kind != annals.Body {
		return list
	}
	out := make([]predicate.Authority, len(list))
	for k, a := range list {
		if bareOrgan(s.Doc, a.Mention) {
			a.Mention.Entity = of
		}
		out[k] = a
	}
	return out
}

// bareOrgan reports whether the authority is named by the common noun of an organ and nothing else: "the Council".
func bareOrgan(d *document.Document, a document.Mention) bool {
	w := strings.TrimPrefix(strings.ToLower(d.Text[a.Start:a.End]), "the ")
	e := a.Entity
	return (entity.OrganNouns[w] || entity.IssuerNouns[w]) && !judging[w] &&
		(e == nil || e.Ref == "" && e.Kind != annals.Person && e.Kind != annals.State && len(e.Names) == 1)
}

// stateOf is the state in which the sentence says at its beginning that all this was, "In Britain the court ruled …, and Parliament
// lifted the ban"; nil where it says none.
func stateOf(s *document.Sentence) *document.Entity {
	t := s.Tokens
	if len(t) < 3 || t[0].Lower != "in" || s.TimeAt(0) != nil {
		return nil
	}
	first := 1
	if t[first].Tag == "DT" {
		first++
	}
	if m := s.MentionAt(first); m != nil && m.First == first && m.Entity != nil && m.Entity.Kind == annals.State {
		return m.Entity
	}
	return nil
}

// capitals makes the towns by which a standing means the government there the state: "Washington designated the Front".
func capitals(d *document.Document, c *document.Candidate) {
	switch c.Type {
	case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus:
		by := c.Roles[annals.RoleAuthority]
		for k := range by {
			if p := predicate.CapitalOf(d, by[k]); p != nil {
				by[k].Entity = entity.PlaceEntity(d, p)
			}
		}
	}
}

// OwnOrgans makes the organs without a name of their own that list somebody, or take somebody off their list, those of the one
// union that the document tells to have that one on its list, "The EU added it to its list. The Council relisted it in 2019.", and
// towns the states whose governments they stand for. read are the candidates of its sentences.
func OwnOrgans(d *document.Document, read [][]*document.Candidate) {
	for _, cs := range read {
		for _, c := range cs {
			capitals(d, c)
		}
	}
	listing := func(tell func(subject *document.Entity, by *document.Mention)) {
		for _, cs := range read {
			for _, c := range cs {
				who, by := c.Roles[annals.RoleSubject], c.Roles[annals.RoleAuthority]
				if (c.Type == annals.TypeDesignation || c.Type == annals.TypeDelisting) && len(who) == 1 && who[0].Entity != nil && len(by) == 1 {
					tell(who[0].Entity.Canonical(), &by[0])
				}
			}
		}
	}
	unions := map[*document.Entity]*document.Entity{}
	listing(func(subject *document.Entity, by *document.Mention) {
		if e := by.Entity; e != nil && e.Kind == annals.Body && e.Ref != "" {
			if one, ok := unions[subject]; !ok || one == e {
				unions[subject] = e
			} else {
				unions[subject] = nil // of two unions, nobody knows which
			}
		}
	})
	listing(func(subject *document.Entity, by *document.Mention) {
		if of := unions[subject]; of != nil && bareOrgan(d, *by) {
			by.Entity = of
		}
	})
}
