package frame

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// brackets reads what a parenthesis after a name tells: the party of a person in "Juan Santos (Labour Party)", the members
// of a coalition in "the Quartet (Peru, Chile, Bolivia and Ecuador)", from when until when it was in "the Labour League
// (1919–1933)".
func (t *tree) brackets() []*document.Candidate {
	var out []*document.Candidate
	for n := range t.s.Asides {
		a := &t.s.Asides[n]
		if a.After < 0 {
			continue
		}
		if before := t.s.ChunkAt(a.After); a.Naming || before != nil && len(a.Tokens) == 5 {
			if before != nil && before.Last == a.After {
				out = append(out, t.lifetime(a, before)...)
			}
			if a.Naming {
				continue
			}
		}
		if m := t.s.MentionAt(a.After); m != nil && m.Last == a.After && !m.Anaphor && m.Entity.Kind == annals.Person {
			if posts := t.bracketPosts(a, m); len(posts) > 0 {
				out = append(out, posts...)
				continue
			}
		}
		before := t.s.ChunkAt(a.After)
		if before == nil || before.Last != a.After {
			continue
		}
		if told := t.bracketTold(a, before); len(told) > 0 {
			out = append(out, told...)
			continue
		}
		c, placed := t.bracketNames(a, before)
		if placed {
			return out
		}
		if c != nil {
			out = append(out, c)
		}
	}
	return out
}

// bracketTold reads what a parenthesis tells of the organization right before it: its years, its founder, of what it is a
// part, its size.
func (t *tree) bracketTold(a *document.Aside, before *document.Chunk) []*document.Candidate {
	if span := t.lifetime(a, before); span != nil {
		return span
	}
	c := t.bracketFounding(a, before)
	if c == nil {
		c = t.bracketPart(a, before)
	}
	if c == nil {
		c = t.bracketSize(a, before)
	}
	if c == nil {
		return nil
	}
	return []*document.Candidate{c}
}

// bracketNames reads the names in a parenthesis as those of the party of a person or of the members of a group; placed tells
// that one of the latter is a place's.
func (t *tree) bracketNames(a *document.Aside, before *document.Chunk) (c *document.Candidate, placed bool) {
	names, including := naming.AsideNames(t.s, a)
	if len(names) == 0 {
		return nil, false
	}
	if len(names) == 1 && names[0].Kind == "" && entity.IsPartyName(t.s.Doc.Text[names[0].Start:names[0].End]) {
		// "David Mudd (Conservative)".
		names[0].Kind = annals.Organization
	}
	c = document.NewCandidate(annals.TypeMembership, "membership.bracket", 0.7)
	m := t.s.MentionAt(before.Last)
	switch {
	case m != nil && !m.Anaphor && m.Entity.Kind == annals.Person && m.Last > m.First && m.Last < m.First+4 &&
		len(names) == 1 && !including && names[0].Kind == annals.Organization:
		c.Add(annals.RoleMember, t.s.Filler(m.First, m.Last, m.Last))
		c.Add(annals.RoleOrganization, names[0].Mention)
	case (len(names) > 2 || including) && t.gathering(before.Head):
		c.Add(annals.RoleOrganization, t.filler(before.Head))
		for _, n := range names {
			if n.Kind == annals.Place || n.Kind == annals.Event {
				return nil, true
			}
			c.Add(annals.RoleMember, n.Mention)
		}
	default:
		return nil, false
	}
	c.Time = t.passingTime(before.Head)
	return c, false
}

// lifetime reads two years in a parenthesis after the name of the organization that the document is about as those of its
// founding and its end, where the sentence says what it is; nothing for another parenthesis. After any other name they may
// as well be those of a membership or a war.
func (t *tree) lifetime(a *document.Aside, before *document.Chunk) []*document.Candidate {
	x := a.Tokens
	short := len(x) == 5 && x[0].IsUpper() && (x[1].Text == ";" || x[1].Text == ",")
	if short {
		x = x[2:] // "(AWL; 1919–1933)": no membership or war has letters of its own
	}
	if len(x) != 3 || len(x[0].Text) != 4 || len(x[2].Text) != 4 || x[0].Tag != "CD" || x[2].Tag != "CD" ||
		x[1].Text != "–" && x[1].Text != "-" && x[1].Text != "—" {
		return nil
	}
	e := t.entity(before.Head)
	from, err := edtf.Parse(x[0].Text)
	until, err2 := edtf.Parse(x[2].Text)
	h := t.head(before.Head)
	if e == nil || err != nil || err2 != nil {
		return nil
	}
	if !short && (e != naming.About(t.s) || e.Kind != annals.Organization || h < 0 || !t.is(before.Head, "nsubj") ||
		t.child(h, "cop") < 0) ||
		short && !t.isBody(before.Head) {
		return nil
	}
	var out []*document.Candidate
	for _, y := range []struct {
		typ  annals.Type
		rule string
		time edtf.Value
	}{{annals.TypeFounding, "founding.bracket", from}, {annals.TypeDissolution, "dissolution.bracket", until}} {
		c := document.NewCandidate(y.typ, y.rule, 0.75)
		c.Add(annals.RoleSubject, t.filler(before.Head))
		c.Cover(a.Start, a.End)
		c.Time = y.time
		out = append(out, c)
	}
	return out
}

// gathering reports whether the noun phrase at token i is a coalition or another group that says of itself that it has
// members.
func (t *tree) gathering(i int) bool {
	return lists["gathering"][t.t[i].Lower] || lists["gathering"][t.t[i].Lemma] ||
		t.isGroup(i) && !t.isState(i) && t.headWord(i, coalitions)
}

// bracketPosts reads what the words in a parenthesis after a person's name say that the person is: "(chairman of the
// League)", "(a former League militant)", "(vice-president and member of the council)".
func (t *tree) bracketPosts(a *document.Aside, m *document.EntityMention) []*document.Candidate {
	var out []*document.Candidate
	x := a.Tokens
	for i := 0; i < len(x); {
		end := i
		for end < len(x) && x[end].Text != "," && x[end].Text != ";" && x[end].Lower != "and" {
			end++
		}
		c := t.bracketPost(x[i:end], m)
		if c == nil {
			c = t.bracketKin(x[i:end], m)
		}
		if c == nil {
			c = t.bracketFounder(x[i:end], m, i == 0 && end == len(x))
		}
		if c != nil {
			c.Cover(a.Start+1, x[end-1].End)
			out = append(out, c)
		} else {
			// Something else: "(New York, 1990)".
			return nil
		}
		for i = end; i < len(x) && (x[i].Text == "," || x[i].Text == ";" || x[i].Lower == "and"); i++ {
		}
	}
	return out
}

// bracketPost reads one of the things that a parenthesis says that a person is; nil where it is no post and tells of no
// membership.
func (t *tree) bracketPost(x []lang.Token, m *document.EntityMention) *document.Candidate {
	for len(x) > 0 && (x[0].Tag == "DT" || bygone[x[0].Lower]) {
		x = x[1:]
	}
	head := 0
	for head < len(x) && x[head].Tag != "IN" {
		head++
	}
	if head--; head < 0 {
		return nil
	}
	post, belongs := words.title[x[head].Lemma], memberNouns[x[head].Lemma] || lists["belonging"][x[head].Lemma]
	if !post && !belongs {
		return nil
	}
	owner, first := t.bracketOwner(x, head)
	c := document.NewCandidate(annals.TypeLeadership, "leadership.bracket", 0.7)
	who, of := annals.RolePerson, annals.RoleSubject
	if belongs {
		c = document.NewCandidate(annals.TypeMembership, "membership.bracket", 0.7)
		who, of = annals.RoleMember, annals.RoleOrganization
	}
	if owner.End == 0 {
		e := t.mainOrganization()
		if belongs || e == nil || lists["publictitle"][x[head].Lemma] {
			return nil
		}
		owner = document.Mention{Start: x[0].Start, End: x[0].Start, Entity: e}
	}
	c.Add(who, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(of, owner)
	if post {
		c.Add(annals.RoleTitle, document.Mention{Start: x[first].Start, End: x[head].End})
	}
	return c
}

// bracketKin reads whose relative a parenthesis says that a person is: "Maria Campos (daughter of Juan Santos)".
func (t *tree) bracketKin(x []lang.Token, m *document.EntityMention) *document.Candidate {
	for len(x) > 0 && x[0].Tag == "DT" {
		x = x[1:]
	}
	head := 0
	for head < len(x) && !words.kin[x[head].Lemma] {
		head++
	}
	if head+2 >= len(x) || head > 2 || x[head+1].Lower != "of" {
		return nil
	}
	of := naming.EntityOf(t.s, x[head+2:])
	if of == nil || of.Kind != annals.Person {
		return nil
	}
	c := document.NewCandidate(annals.TypeFamily, "family.bracket", 0.75)
	c.Add(annals.RolePerson, document.Mention{Start: x[head+2].Start, End: x[len(x)-1].End, Entity: of})
	c.Add(annals.RoleRelative, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleRelation, document.Mention{Start: x[0].Start, End: x[head].End})
	return c
}

// bracketFounder reads what a parenthesis says that a person founded: "Maria Campos (founder of the League)"; of the
// document's subject, where nothing else stands in it.
func (t *tree) bracketFounder(x []lang.Token, m *document.EntityMention, alone bool) *document.Candidate {
	for len(x) > 0 && (x[0].Tag == "DT" || x[0].Tag == "JJ" && x[0].Lower != "co") {
		x = x[1:]
	}
	head := 0
	for head < len(x) && !lists["founder"][x[head].Lemma] {
		head++
	}
	if head == len(x) {
		return nil
	}
	owner, _ := t.bracketOwner(x, head)
	if owner.End == 0 {
		e := t.mainOrganization()
		if !alone || head+1 < len(x) || head > 0 || e == nil {
			return nil
		}
		owner = document.Mention{Start: x[0].Start, End: x[0].Start, Entity: e}
	}
	c := document.NewCandidate(annals.TypeFounding, "founding.bracket", 0.7)
	c.Add(annals.RoleFounder, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleSubject, owner)
	return c
}

// bracketOwner is the organization or state whose the noun at token head of a parenthesis is said to be, after "of" or
// before it, and the first token of the noun's own words.
func (t *tree) bracketOwner(x []lang.Token, head int) (owner document.Mention, first int) {
	if head+2 < len(x) && (x[head+1].Lower == "of" || x[head+1].Lower == "for" || x[head+1].Lower == "in") {
		name := x[head+2:]
		whole := document.Mention{Start: name[0].Start, End: name[len(name)-1].End}
		if name[0].Tag == "DT" && len(name) > 1 {
			name = name[1:]
		}
		if whole.Entity = naming.EntityOf(t.s, name); whole.Entity != nil && whole.Entity.Kind != annals.Person ||
			naming.NamesBody(name) {
			return whole, 0
		}
		return document.Mention{}, 0
	}
	for k := head; k > 0; k-- {
		e := naming.EntityOf(t.s, x[:k])
		if e != nil && e.Kind != annals.Person || e == nil && naming.NamesBody(x[:k]) {
			return document.Mention{Start: x[0].Start, End: x[k-1].End, Entity: e}, k
		}
	}
	return document.Mention{}, 0
}
