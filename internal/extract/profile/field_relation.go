package profile

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// people are those whom the field names, by the title that it gives them: "Juan Santos (chair)", "Juan Santos – Chair",
// "Chair: Juan Santos", under a label that is a post its words.
func (t *teller) people() {
	list := pieces(t.Field, t.d, true, true)
	for k := 0; k < len(list); k++ {
		p := list[k]
		var title document.Mention
		if name, post, ok := t.dashed(p); ok {
			p.Mention, title = name, post
		}
		if k+1 < len(list) && t.isTitle(list[k+1].Mention) {
			k++ // "Juan Santos, Chair"
			title = list[k].Mention
			if list[k].date != nil {
				p.date, p.open = list[k].date, list[k].open
			}
			p.segments = append(p.segments, list[k].segments...)
		}
		if title.End == 0 {
			title = t.noted(p)
		}
		m := p.entity(t.d, annals.Person)
		if !t.person(m) {
			continue
		}
		if name := t.d.Masked[m.Start:m.End]; m.Entity.From == 0 {
			m.Entity.From = strings.Index(t.d.Masked, name)
		}
		c := t.state(annals.TypeLeadership, &p)
		if years := dates.Read(t.LabelTokens, nil); len(years) > 0 && p.date == nil {
			c.Time = years[0].ForState()
		}
		switch {
		case title.End > title.Start:
			c.Add(annals.RoleTitle, title)
		case !t.Item && (t.Meaning == "post" || t.namesPosts()):
			c.Add(annals.RoleTitle, t.post())
		}
		c.Add(annals.RolePerson, m)
		if p.date != nil {
			c.Cover(p.date.Start, p.date.End)
		}
		t.add(c)
		t.fates(p, m)
	}
}

// namesPosts reports whether a label is the plural of a post: "Trustees".
func (t *teller) namesPosts() bool {
	one, plural := strings.CutSuffix(t.Labelled, "s")
	return plural && (document.Titles[one] || entity.PersonNouns[one] || layout.LabelMeanings()[one] == "post")
}

// post are the words of a label that are a title: without "Our", "Current" and what stands in brackets.
func (t *teller) post() document.Mention {
	m := t.Label
	k := t.LabelTokens
	for len(k) > 1 && (layout.Idle[k[0].Lower] || t.Was && k[0].Lower != t.Labelled && !strings.HasPrefix(t.Labelled, k[0].Lower)) {
		k = k[1:]
	}
	if i := slices.IndexFunc(k, func(x lang.Token) bool { return x.Text == "(" }); i > 0 {
		k = k[:i]
	}
	m.Start, m.End = k[0].Start, k[len(k)-1].End
	return m
}

// dashed parts "Juan Santos – Chair" and "Chair – Juan Santos" into who it is and the title.
func (t *teller) dashed(p fieldPiece) (name, title document.Mention, ok bool) {
	text := t.d.Masked[p.Start:p.End]
	for _, dash := range []string{" – ", " — ", " - ", ": ", " | "} {
		i := strings.Index(text, dash)
		if i <= 0 {
			continue
		}
		a, b := document.Mention{Start: p.Start,
			End: p.Start + len(strings.TrimRight(text[:i], " *_"))}, document.Mention{Start: p.Start + i + len(dash), End: p.End}
		for b.Start < b.End && strings.IndexByte(" *_", t.d.Masked[b.Start]) >= 0 {
			b.Start++
		}
		if t.isTitle(a) && !t.isTitle(b) {
			return b, a, true
		}
		if k := t.within(b); len(k) > 0 && k[0].IsVerb() && k[0].Lower == k[0].Text {
			return a, document.Mention{}, true // "Juan Santos – resigned"
		}
		return a, b, true
	}
	return name, title, false
}

// noted is the title that stands in brackets behind somebody, alone or before its dates or what became of them:
// "(chair, since 2007)".
func (t *teller) noted(p fieldPiece) (title document.Mention) {
	for _, s := range p.segments {
		if k := s.beside; s.bracket && len(k) > 0 {
			if m := (document.Mention{Start: k[0].Start, End: k[len(k)-1].End}); s.date == nil && t.isTitle(m) {
				return m
			}
		}
	}
	return title
}

// within are the tokens of the value within a stretch.
func (t *teller) within(m document.Mention) []lang.Token {
	i := slices.IndexFunc(t.Tokens, func(x lang.Token) bool { return x.Start >= m.Start })
	if i < 0 {
		return nil
	}
	k := t.Tokens[i:]
	if n := slices.IndexFunc(k, func(x lang.Token) bool { return x.End > m.End }); n >= 0 {
		k = k[:n]
	}
	return k
}

// isTitle reports whether the words are a title and no name: "Executive Director", "head of litigation".
func (t *teller) isTitle(m document.Mention) bool {
	text := t.d.Masked[m.Start:m.End]
	if m.End <= m.Start {
		return false
	}
	if k := layout.LabelMeanings()[layout.NormalLabel(text)]; k == "post" {
		return true
	}
	x := lang.Tokens(text, 0, len(text))
	for i, w := range x {
		if w.Lower == "of" || w.Lower == "for" {
			x = x[:i]
			break
		}
	}
	if len(x) == 0 {
		return false
	}
	last := x[len(x)-1].Lower
	return entity.GivenNames()[x[0].Lower] == "" && (document.Titles[last] || entity.PersonNouns[last] ||
		layout.LabelMeanings()[last] == "post")
}

// person reports whether the mention may be a person's name: of two words or more in capitals, or of one that is no
// known place or organization.
func (t *teller) person(m document.Mention) bool {
	if m.Entity == nil || m.Entity.Ref != "" || m.Entity == t.owner || m.Entity.Kind != annals.Person && m.Entity.Kind != "" {
		return false
	}
	text := t.d.Masked[m.Start:m.End]
	x := lang.Tokens(text, 0, len(text))
	return len(x) <= 7 && entity.NameLike(x) && !strings.ContainsAny(text, "0123456789") && entity.HeadKind(x) != annals.Organization
}

// relations are those that the owner has with the organizations, states and persons that the field lists.
func (t *teller) relations() {
	list := pieces(t.Field, t.d, true, false)
	switch t.Meaning {
	case "allies":
		c := t.bare(annals.TypeAlliance)
		c.Roles[annals.RoleParty] = []document.Mention{t.subject()}
		t.together(c, annals.RoleParty, list)
	case "opponents":
		c := t.bare(annals.TypeConflict)
		c.Roles[annals.RoleParty] = []document.Mention{t.subject()}
		t.together(c, annals.RoleAgainst, list)
	case "listed", "banned":
		t.judged()
	case "merged":
		t.together(t.about(annals.TypeMerger), annals.RoleInto, list)
	case "split":
		t.together(t.about(annals.TypeSplit), annals.RoleFrom, list)
	case "battle":
		for _, p := range list {
			c := t.bare(annals.TypeEvent)
			c.Roles[annals.RoleActor] = []document.Mention{t.subject()}
			if p.entity(t.d, annals.Event).Entity != nil {
				c.Time = p.happened()
				t.add(c.Add(annals.RoleKind, p.Mention))
			}
		}
	default:
		for _, p := range list {
			t.related(p)
		}
	}
}

// together adds the entities of all pieces to one statement in a role.
func (t *teller) together(c *document.Candidate, role annals.Role, list []fieldPiece) {
	for k, p := range list {
		if m, ok := t.linked(&p); ok {
			if c.Add(role, m); k == 0 && c.Type != annals.TypeMerger {
				c.Time = p.held(t.Field)
			}
		}
	}
	if len(c.Roles[role]) > 0 {
		if c.Type == annals.TypeSplit {
			c.Time = list[0].happened()
		}
		t.add(c)
	}
}

// linked is the organization, state or person that a piece names. What stands behind a colon or dash must be a date or,
// of those that the owner belongs to, a way of belonging: "European Union of Unions: full member since 2005". Of
// anything else it says what the label does not.
func (t *teller) linked(p *fieldPiece) (m document.Mention, ok bool) {
	for k := range p.segments {
		s := &p.segments[k]
		switch {
		case k == 0 || !s.apart() || s.date != nil && s.date == p.date:
			continue
		case t.Meaning == "belongs" && s.begins("belonging"):
			p.date = s.date
		default:
			return m, false
		}
		p.End = min(p.End, p.segments[k-1].end())
	}
	m = p.entity(t.d, annals.Organization)
	return m, m.Entity != nil && m.Entity != t.owner
}

// related tells how the owner is related to one of those that the field lists.
func (t *teller) related(p fieldPiece) {
	m, ok := t.linked(&p)
	if !ok {
		return
	}
	for _, s := range p.segments {
		if s.bracket && s.date != nil && s.begins("founding") {
			c := t.bare(annals.TypeFounding)
			c.Time = s.date.ForEvent()
			t.add(c.Add(annals.RoleSubject, m).Cover(s.date.Start, s.date.End))
			if p.date == s.date {
				p.date = nil
			}
		}
	}
	part := func(sub, whole document.Mention, relation string) *document.Candidate {
		c := t.bare(annals.TypePart)
		c.Time, c.Relation = p.held(t.Field), relation
		if k := t.within(p.note); len(k) > 0 && sub == m &&
			slices.ContainsFunc(k, func(x lang.Token) bool { return x.Lower == "wing" }) {
			c.Relation = "wing"
		}
		c.Roles[annals.RoleSubject], c.Roles[annals.RoleWhole] = []document.Mention{sub}, []document.Mention{whole}
		return c.Cover(p.Start, p.End)
	}
	switch t.Meaning {
	case "wing":
		t.add(part(m, t.subject(), "wing"))
	case "branch":
		relation := "branch"
		if strings.HasPrefix(t.Labelled, "affil") {
			relation = "affiliate"
		}
		t.add(part(m, t.subject(), relation))
	case "whole":
		relation, _, _ := strings.Cut(t.Labelled, " of")
		if !slices.Contains([]string{"wing", "branch", "affiliate"}, relation) {
			relation = ""
		}
		t.add(part(t.subject(), m, relation))
	case "predecessor", "successor":
		c := part(m, t.subject(), t.Meaning)
		c.Time = p.happened()
		t.add(c)
	case "splinter":
		c := t.bare(annals.TypeSplit)
		c.Roles[annals.RoleFrom] = []document.Mention{t.subject()}
		c.Time = p.happened()
		t.add(c.Add(annals.RoleSubject, m))
	case "belongs":
		c := t.bare(annals.TypeMembership)
		c.Time = p.held(t.Field)
		c.Roles[annals.RoleMember] = []document.Mention{t.subject()}
		t.add(c.Add(annals.RoleOrganization, m))
	case "members":
		c := t.bare(annals.TypeMembership)
		c.Time = p.held(t.Field)
		c.Roles[annals.RoleOrganization] = []document.Mention{t.subject()}
		t.add(c.Add(annals.RoleMember, m))
	case "donors":
		c := t.bare(annals.TypeSupport)
		c.Time = p.held(t.Field)
		c.Roles[annals.RoleSupported] = []document.Mention{t.subject()}
		t.add(c.Add(annals.RoleSupporter, m))
	}
}
