package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// people are those whom the field names, by the title that it gives them: "Juan Santos (chair)", "Juan Santos – Chair", "Chair: Juan
// Santos", under a label that is a post its words.
func (t *teller) people() {
	list := t.pieces(t.d, true, true)
	for k := 0; k < len(list); k++ {
		p := list[k]
		var title Mention
		if name, post, ok := t.dashed(p); ok {
			p.Mention, title = name, post
		}
		if k+1 < len(list) && t.isTitle(list[k+1].Mention) {
			k++ // "Juan Santos, Chair"
			title = list[k].Mention
			if list[k].note.End > 0 {
				p.note, p.notes, p.times = list[k].note, list[k].notes, list[k].times
			}
		}
		if t.isTitle(p.note) && len(p.times) == 0 {
			title = p.note
		}
		m := p.entity(t.d, annals.Person)
		if !t.person(m) {
			continue
		}
		c := t.state(annals.TypeLeadership, &p)
		if years := dates.Read(t.labelTokens, nil); len(years) > 0 && len(p.times) == 0 {
			c.Time = years[0].ForState()
		}
		switch {
		case title.End > title.Start:
			c.Add(annals.RoleTitle, title)
		case !t.item && (t.meaning == "post" || t.namesPosts()):
			c.Add(annals.RoleTitle, t.post())
		}
		c.Add(annals.RolePerson, m)
		if p.note.End > p.End && len(p.times) > 0 {
			c.Cover(p.note.Start, p.note.End)
		}
		t.add(c)
	}
}

// namesPosts reports whether a label is the plural of a post: "Trustees".
func (t *teller) namesPosts() bool {
	one, plural := strings.CutSuffix(t.labelled, "s")
	return plural && (titles[one] || personNouns[one] || labelMeanings()[one] == "post")
}

// post are the words of a label that are a title: without "Our", "Current" and what stands in brackets.
func (t *teller) post() Mention {
	m := t.label
	k := t.labelTokens
	for len(k) > 1 && (idle[k[0].Lower] || t.was && k[0].Lower != t.labelled && !strings.HasPrefix(t.labelled, k[0].Lower)) {
		k = k[1:]
	}
	if i := slices.IndexFunc(k, func(x lang.Token) bool { return x.Text == "(" }); i > 0 {
		k = k[:i]
	}
	m.Start, m.End = k[0].Start, k[len(k)-1].End
	return m
}

// dashed parts "Juan Santos – Chair" and "Chair – Juan Santos" into who it is and the title.
func (t *teller) dashed(p fieldPiece) (name, title Mention, ok bool) {
	text := t.d.Masked[p.Start:p.End]
	for _, dash := range []string{" – ", " — ", " - ", ": ", " | "} {
		i := strings.Index(text, dash)
		if i <= 0 {
			continue
		}
		a, b := Mention{Start: p.Start, End: p.Start + len(strings.TrimRight(text[:i], " *_"))}, Mention{Start: p.Start + i + len(dash), End: p.End}
		for b.Start < b.End && strings.IndexByte(" *_", t.d.Masked[b.Start]) >= 0 {
			b.Start++
		}
		if t.isTitle(a) && !t.isTitle(b) {
			return b, a, true
		}
		return a, b, true
	}
	return name, title, false
}

// isTitle reports whether the words are a title and no name: "Executive Director", "head of litigation".
func (t *teller) isTitle(m Mention) bool {
	text := t.d.Masked[m.Start:m.End]
	if m.End <= m.Start {
		return false
	}
	if k := labelMeanings()[normalLabel(text)]; k == "post" {
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
	return givenNames()[x[0].Lower] == "" && (titles[last] || personNouns[last] || labelMeanings()[last] == "post")
}

// person reports whether the mention may be a person's name: of two words or more in capitals, or of one that is no known place or
// organization.
func (t *teller) person(m Mention) bool {
	if m.Entity == nil || m.Entity.Ref != "" || m.Entity == t.owner || m.Entity.Kind != annals.Person && m.Entity.Kind != "" {
		return false
	}
	text := t.d.Masked[m.Start:m.End]
	x := lang.Tokens(text, 0, len(text))
	return len(x) <= 7 && nameLike(x) && !strings.ContainsAny(text, "0123456789") && headKind(x) != annals.Organization
}

// relations are those that the owner has with the organizations, states and persons that the field lists.
func (t *teller) relations() {
	list := t.pieces(t.d, true, false)
	switch t.meaning {
	case "allies":
		c := t.bare(annals.TypeAlliance)
		c.Roles[annals.RoleParty] = []Mention{t.subject()}
		t.together(c, annals.RoleParty, list)
	case "opponents":
		c := t.bare(annals.TypeConflict)
		c.Roles[annals.RoleParty] = []Mention{t.subject()}
		t.together(c, annals.RoleAgainst, list)
	case "listed", "banned":
		t.judged(list)
	case "merged":
		t.together(t.about(annals.TypeMerger), annals.RoleInto, list)
	case "split":
		t.together(t.about(annals.TypeSplit), annals.RoleFrom, list)
	case "battle":
		for _, p := range list {
			c := t.bare(annals.TypeEvent)
			c.Roles[annals.RoleActor] = []Mention{t.subject()}
			if p.entity(t.d, annals.Event).Entity != nil {
				for _, x := range p.times {
					c.Time = x.ForEvent()
				}
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
func (t *teller) together(c *Candidate, role annals.Role, list []fieldPiece) {
	for k, p := range list {
		if m := p.entity(t.d, annals.Organization); m.Entity != nil && m.Entity != t.owner {
			if c.Add(role, m); k == 0 && c.Type != annals.TypeMerger {
				c.Time = p.held(t.field)
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

// related tells how the owner is related to one of those that the field lists.
func (t *teller) related(p fieldPiece) {
	m := p.entity(t.d, annals.Organization)
	if m.Entity == nil || m.Entity == t.owner {
		return
	}
	part := func(sub, whole Mention, relation string) *Candidate {
		c := t.bare(annals.TypePart)
		c.Time, c.Relation = p.held(t.field), relation
		c.Roles[annals.RoleSubject], c.Roles[annals.RoleWhole] = []Mention{sub}, []Mention{whole}
		return c.Cover(p.Start, p.End)
	}
	switch t.meaning {
	case "wing":
		t.add(part(m, t.subject(), "wing"))
	case "branch":
		relation := "branch"
		if strings.HasPrefix(t.labelled, "affil") {
			relation = "affiliate"
		}
		t.add(part(m, t.subject(), relation))
	case "whole":
		relation, _, _ := strings.Cut(t.labelled, " of")
		if !slices.Contains([]string{"wing", "branch", "affiliate"}, relation) {
			relation = ""
		}
		t.add(part(t.subject(), m, relation))
	case "predecessor", "successor":
		c := part(m, t.subject(), t.meaning)
		c.Time = p.happened()
		t.add(c)
	case "splinter":
		c := t.bare(annals.TypeSplit)
		c.Roles[annals.RoleFrom] = []Mention{t.subject()}
		c.Time = p.happened()
		t.add(c.Add(annals.RoleSubject, m))
	case "belongs":
		c := t.bare(annals.TypeMembership)
		c.Time = p.held(t.field)
		c.Roles[annals.RoleMember] = []Mention{t.subject()}
		t.add(c.Add(annals.RoleOrganization, m))
	case "members":
		c := t.bare(annals.TypeMembership)
		c.Time = p.held(t.field)
		c.Roles[annals.RoleOrganization] = []Mention{t.subject()}
		t.add(c.Add(annals.RoleMember, m))
	case "donors":
		c := t.bare(annals.TypeSupport)
		c.Time = p.held(t.field)
		c.Roles[annals.RoleSupported] = []Mention{t.subject()}
		t.add(c.Add(annals.RoleSupporter, m))
	}
}

// judged are the authorities that list or ban the owner, each with its own date: "Designated as a terrorist organization by: Jordan (2004)".
func (t *teller) judged(list []fieldPiece) {
	for _, p := range list {
		m := p.entity(t.d, annals.Body)
		if m.Entity == nil || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
			continue
		}
		kind := annals.TypeDesignation
		if t.meaning == "banned" {
			kind = annals.TypeBan
		}
		c := t.state(kind, &p)
		if kind == annals.TypeDesignation {
			as, ok := t.class()
			if !ok {
				return
			}
			c.Add(annals.RoleAs, as)
		}
		t.add(c.Add(annals.RoleAuthority, m))
	}
}

// class are the words of a label that tell as what the owner is listed: "a terrorist organization" of "Designated as a terrorist
// organization by", "terrorist" of "Terrorist designations"; ok is false where it has none.
func (t *teller) class() (m Mention, ok bool) {
	k := t.labelTokens
	from, to := -1, len(k)
	for i, x := range k {
		switch {
		case x.Lower == "as" && i+1 < len(k):
			from = i + 1
		case (x.Lower == "by" || x.Lower == "designations") && i > 0:
			to = i
		case x.Lower == "terrorist" && from < 0:
			from = i
		}
	}
	if from < 0 || from >= to {
		return m, false
	}
	return Mention{Start: k[from].Start, End: k[to-1].End}, true
}
