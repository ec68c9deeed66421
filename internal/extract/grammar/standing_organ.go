package grammar

import (
	"cmp"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/predicate"
)

// judging are the organs that decide whether a standing was lawful and give none themselves.
var judging = lists["judging"]

// organsOf makes the organs among the authorities that have no name but their common noun, "the Council", "Parliament", those of
// the state or union whose list or ban they decide on; of is nil where nobody knows whose it is.
func organsOf(s *document.Sentence, list []predicate.Authority, of *document.Entity) []predicate.Authority {
	if !keepsLists(of) {
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

// stateOf is the state in which the sentence says at its beginning that all this was, "In Britain the court ruled …, and
// Parliament lifted the ban"; nil where it says none.
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

// namedOrgans makes organs that are named by whose they are and a common noun the state that gives a standing by them: "the
// German interior ministry", "Lithuania's parliament".
func namedOrgans(s *document.Sentence, c *document.Candidate) {
	if !isStanding(c) {
		return
	}
	for k, by := range c.Roles[annals.RoleAuthority] {
		if state := organState(s, by); state != nil {
			c.Roles[annals.RoleAuthority][k].Entity = state
		}
	}
}

// organState is the state whose organ the words of an authority name, where they begin with the state or the adjective for it and
// end with a noun for an organ: "the German interior ministry", "Turkey's Constitutional Court", "the Spanish Supreme Court"; nil
// elsewhere.
func organState(s *document.Sentence, by document.Mention) *document.Entity {
	i, last := predicate.TokenFrom(s, by.Start), predicate.TokenFrom(s, by.End)-1
	if i < len(s.Tokens) && s.Tokens[i].Tag == "DT" {
		i++
	}
	if i >= last || by.Entity != nil && (by.Entity.Ref != "" || by.Entity.Kind == annals.State || by.Entity.Kind == annals.Person) {
		return nil
	}
	if w := s.Tokens[last].Lower; !lists["statehouse"][w] && (by.Entity != nil || !entity.OrganNouns[w] && !entity.IssuerNouns[w]) {
		return nil // a committee's name is its own: "Myanmar's Anti-Terrorism Central Committee"
	}
	if m := s.MentionAt(i); m != nil && m.First == i && m.Last < last && !m.Anaphor && m.Entity.Kind == annals.State {
		return m.Entity
	}
	if p, n, ok := gazetteer.Known().Demonyms.Longest(s.Tokens, i); ok && i+n <= last && p.Kind == annals.State {
		return entity.PlaceEntity(s.Doc, p)
	}
	return nil
}

// OwnOrgans makes the organs without a name of their own that list or ban somebody, or end that, those of the one state or union
// that the paragraph, or else the document, tells to have listed or banned that one: "The EU added it to its list. The Council
// relisted it in 2019." Towns become the states whose governments they stand for. read are the candidates of the sentences.
func OwnOrgans(d *document.Document, read [][]*document.Candidate) {
	for n, cs := range read {
		for _, c := range cs {
			capitals(d, c)
			namedOrgans(d.Sentences[n], c)
		}
	}
	type told struct {
		subject *document.Entity
		block   int
		kind    annals.EntityKind // of whoever gives a standing; empty for either
	}
	const anywhere = -1
	givers := map[told]*document.Entity{} // nil where several give it a standing
	eachStanding(d, read, func(block int, subject *document.Entity, by *document.Mention) {
		e := by.Entity
		if e == nil || e.Ref == "" || e.Kind != annals.Body && e.Kind != annals.State {
			return
		}
		for _, at := range []told{{subject, block, ""}, {subject, anywhere, ""},
			{subject, block, e.Kind}, {subject, anywhere, e.Kind}} {
			if one, ok := givers[at]; ok && one != e {
				givers[at] = nil // nobody knows which
			} else {
				givers[at] = e
			}
		}
	})
	eachStanding(d, read, func(block int, subject *document.Entity, by *document.Mention) {
		if !bareOrgan(d, *by) {
			return
		}
		of := cmp.Or(givers[told{subject, block, ""}], givers[told{subject, anywhere, ""}])
		words := strings.Fields(strings.ToLower(d.Text[by.Start:by.End]))
		switch w := words[len(words)-1]; {
		case w == "council":
			// Of states and a union, it is the union that has one.
			of = cmp.Or(givers[told{subject, block, annals.Body}], givers[told{subject, anywhere, annals.Body}], of)
		case w == "commission", w == "committee":
		case of != nil && of.Kind == annals.Body:
			return // a union has no ministry, and its parliament lists nobody
		}
		if of != nil {
			by.Entity = of
		}
	})
	courtsEnd(d, read)
}

// courtsEnd makes the end of a listing or ban that a court tells that of whoever the paragraph has told last to have given it,
// "Peru banned it in 1990. A court in Lima struck down the ban in 1995".
func courtsEnd(d *document.Document, read [][]*document.Candidate) {
	type given struct {
		block   int
		subject *document.Entity
		ban     bool
	}
	givers := map[given]*document.Entity{}
	for n, cs := range read {
		for _, c := range cs {
			who, by := c.Roles[annals.RoleSubject], c.Roles[annals.RoleAuthority]
			if len(who) != 1 || who[0].Entity == nil || len(by) != 1 || c.Stance != annals.Asserted {
				continue
			}
			at := given{d.Sentences[n].Block, who[0].Entity.Canonical(), c.Type == annals.TypeBan}
			e := by[0].Entity
			gives := c.Type == annals.TypeDesignation || c.Type == annals.TypeBan && !ended(c.Time)
			switch {
			case gives && c.Manner == document.Again && bareOrgan(d, by[0]) && givers[at] != nil:
				by[0].Entity = givers[at]
			case gives && e != nil && e.Ref != "" && (e.Kind == annals.State || e.Kind == annals.Body):
				givers[at] = e
			case courtEnds(d.Sentences[n], c, givers[at]):
				by[0].Entity = givers[at]
			}
		}
	}
}

// courtEnds reports whether the candidate tells that a court ended a listing or ban, by no name that ties it to another state
// than the one that gave it: "a court in Abuja struck down the ban". It is that one's that ends.
func courtEnds(s *document.Sentence, c *document.Candidate, of *document.Entity) bool {
	by := c.Roles[annals.RoleAuthority][0]
	if e := by.Entity; of == nil || c.Type != annals.TypeDelisting && (c.Type != annals.TypeBan || !ended(c.Time)) ||
		e != nil && (e.Ref != "" || e.Kind == annals.Person || e.Kind == annals.State) {
		return false
	}
	court := false
	for i := predicate.TokenFrom(s, by.Start); i < len(s.Tokens) && s.Tokens[i].End <= by.End; i++ {
		w := s.Tokens[i].Lower
		court = court || w == "court" || w == "courts" || w == "tribunal"
		if m := s.MentionAt(i); m != nil && m.Entity.Kind == annals.State && m.Entity.Ref != of.Ref {
			return false
		}
		if p, _, ok := gazetteer.Known().Demonyms.Longest(s.Tokens, i); ok && entity.PlaceEntity(s.Doc, p).Ref != of.Ref {
			return false
		}
		if of := of.Ref; gazetteer.Known().Capitals[w] != nil && gazetteer.Known().Capitals[w].Of != nil &&
			entity.PlaceEntity(s.Doc, gazetteer.Known().Capitals[w].Of).Ref != of {
			return false
		}
	}
	return court
}

// eachStanding tells of each listing, ban and end of one that a document tells in which block it stands, whose it is, and by
// whom.
func eachStanding(d *document.Document, read [][]*document.Candidate,
	tell func(block int, subject *document.Entity, by *document.Mention)) {
	for n, cs := range read {
		for _, c := range cs {
			who, by := c.Roles[annals.RoleSubject], c.Roles[annals.RoleAuthority]
			if c.Type != annals.TypeDesignation && c.Type != annals.TypeDelisting && c.Type != annals.TypeBan ||
				len(who) != 1 || who[0].Entity == nil || len(by) != 1 {
				continue
			}
			tell(d.Sentences[n].Block, who[0].Entity.Canonical(), &by[0])
		}
	}
}
