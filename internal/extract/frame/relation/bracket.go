package relation

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// Brackets reads what a parenthesis after a name tells: the party of a person in "Juan Santos (Labour Party)", the members
// of a coalition in "the Quartet (Peru, Chile, Bolivia and Ecuador)", from when until when it was in "the Labour League
// (1919–1933)".
func Brackets(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Asides {
		a := &t.Sentence.Asides[n]
		if a.After < 0 {
			continue
		}
		if before := t.Sentence.ChunkAt(a.After); a.Naming || before != nil && len(a.Tokens) == 5 {
			if before != nil && before.Last == a.After {
				out = append(out, lifetime(t, a, before)...)
			}
			if a.Naming {
				continue
			}
		}
		if m := t.Sentence.MentionAt(a.After); m != nil && m.Last == a.After && !m.Anaphor && m.Entity.Kind == annals.Person {
			if posts := bracketPosts(t, a, m); len(posts) > 0 {
				out = append(out, posts...)
				continue
			}
		}
		before := t.Sentence.ChunkAt(a.After)
		if before == nil || before.Last != a.After {
			continue
		}
		if told := bracketTold(t, a, before); len(told) > 0 {
			out = append(out, told...)
			continue
		}
		c, placed := bracketNames(t, a, before)
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
func bracketTold(t *tree.Tree, a *document.Aside, before *document.Chunk) []*document.Candidate {
	if span := lifetime(t, a, before); span != nil {
		return span
	}
	c := bracketFounding(t, a, before)
	if c == nil {
		c = bracketPart(t, a, before)
	}
	if c == nil {
		c = bracketSize(t, a, before)
	}
	if c == nil {
		return nil
	}
	return []*document.Candidate{c}
}

// bracketNames reads the names in a parenthesis as those of the party of a person or of the members of a group; placed tells
// that one of the latter is a place's.
func bracketNames(t *tree.Tree, a *document.Aside, before *document.Chunk) (c *document.Candidate, placed bool) {
	names, including := naming.AsideNames(t.Sentence, a)
	if len(names) == 0 {
		return nil, false
	}
	if len(names) == 1 && names[0].Kind == "" && entity.IsPartyName(t.Sentence.Doc.Text[names[0].Start:names[0].End]) {
		// "David Mudd (Conservative)".
		names[0].Kind = annals.Organization
	}
	c = document.NewCandidate(annals.TypeMembership, "membership.bracket", 0.7)
	m := t.Sentence.MentionAt(before.Last)
	switch {
	case m != nil && !m.Anaphor && m.Entity.Kind == annals.Person && m.Last > m.First && m.Last < m.First+4 &&
		len(names) == 1 && !including && names[0].Kind == annals.Organization:
		c.Add(annals.RoleMember, t.Sentence.Filler(m.First, m.Last, m.Last))
		c.Add(annals.RoleOrganization, names[0].Mention)
	case (len(names) > 2 || including) && gathering(t, before.Head):
		c.Add(annals.RoleOrganization, noun.Mention(t, before.Head))
		for _, n := range names {
			if n.Kind == annals.Place || n.Kind == annals.Event {
				return nil, true
			}
			c.Add(annals.RoleMember, n.Mention)
		}
	default:
		return nil, false
	}
	c.Time = tense.PassingTime(t, before.Head)
	return c, false
}

// lifetime reads two years in a parenthesis after the name of the organization that the document is about as those of its
// founding and its end, where the sentence says what it is; nothing for another parenthesis. After any other name they may
// as well be those of a membership or a war.
func lifetime(t *tree.Tree, a *document.Aside, before *document.Chunk) []*document.Candidate {
	x := a.Tokens
	short := len(x) == 5 && x[0].IsUpper() && (x[1].Text == ";" || x[1].Text == ",")
	if short {
		x = x[2:] // "(AWL; 1919–1933)": no membership or war has letters of its own
	}
	if len(x) != 3 || len(x[0].Text) != 4 || len(x[2].Text) != 4 || x[0].Tag != "CD" || x[2].Tag != "CD" ||
		x[1].Text != "–" && x[1].Text != "-" && x[1].Text != "—" {
		return nil
	}
	e := t.Entity(before.Head)
	from, err := edtf.Parse(x[0].Text)
	until, err2 := edtf.Parse(x[2].Text)
	h := t.Head(before.Head)
	if e == nil || err != nil || err2 != nil {
		return nil
	}
	if !short && (e != naming.About(t.Sentence) || e.Kind != annals.Organization || h < 0 || !t.Is(before.Head, "nsubj") ||
		t.Child(h, "cop") < 0) ||
		short && !noun.IsBody(t, before.Head) {
		return nil
	}
	var out []*document.Candidate
	for _, y := range []struct {
		typ  annals.Type
		rule string
		time edtf.Value
	}{{annals.TypeFounding, "founding.bracket", from}, {annals.TypeDissolution, "dissolution.bracket", until}} {
		c := document.NewCandidate(y.typ, y.rule, 0.75)
		c.Add(annals.RoleSubject, noun.Mention(t, before.Head))
		c.Cover(a.Start, a.End)
		c.Time = y.time
		out = append(out, c)
	}
	return out
}

// gathering reports whether the noun phrase at token i is a coalition or another group that says of itself that it has
// members.
func gathering(t *tree.Tree, i int) bool {
	return words.List("gathering")[t.Tokens[i].Lower] || words.List("gathering")[t.Tokens[i].Lemma] ||
		t.IsGroup(i) && !t.IsState(i) && noun.HeadWord(t, i, words.Coalition)
}

// bracketPosts reads what the words in a parenthesis after a person's name say that the person is: "(chairman of the
// League)", "(a former League militant)", "(vice-president and member of the council)".
func bracketPosts(t *tree.Tree, a *document.Aside, m *document.EntityMention) []*document.Candidate {
	var out []*document.Candidate
	x := a.Tokens
	for i := 0; i < len(x); {
		end := i
		for end < len(x) && x[end].Text != "," && x[end].Text != ";" && x[end].Lower != "and" {
			end++
		}
		if n := len(out); n > 0 && datesPost(out[n-1], x[i:end]) {
			out[n-1].Cover(a.Start+1, x[end-1].End)
			for i = end; i < len(x) && (x[i].Text == "," || x[i].Text == ";" || x[i].Lower == "and"); i++ {
			}
			continue
		}
		c := bracketPost(t, x[i:end], m)
		if c == nil {
			c = bracketKin(t, x[i:end], m)
		}
		if c == nil {
			c = bracketFounder(t, x[i:end], m, i == 0 && end == len(x))
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
func bracketPost(t *tree.Tree, x []lang.Token, m *document.EntityMention) *document.Candidate {
	for len(x) > 0 && (x[0].Tag == "DT" || noun.Bygone[x[0].Lower]) {
		x = x[1:]
	}
	head := 0
	for head < len(x) && x[head].Tag != "IN" {
		head++
	}
	if head--; head < 0 {
		return nil
	}
	post, belongs := words.Title[x[head].Lemma], noun.MemberNouns[x[head].Lemma] || words.List("belonging")[x[head].Lemma]
	if !post && !belongs {
		return nil
	}
	owner, first := bracketOwner(t, x, head)
	c := document.NewCandidate(annals.TypeLeadership, "leadership.bracket", 0.7)
	who, of := annals.RolePerson, annals.RoleSubject
	if belongs {
		c = document.NewCandidate(annals.TypeMembership, "membership.bracket", 0.7)
		who, of = annals.RoleMember, annals.RoleOrganization
	}
	if owner.End == 0 {
		e := size.MainOrganization(t)
		if belongs || e == nil || words.List("publictitle")[x[head].Lemma] {
			return nil
		}
		owner = document.Mention{Start: x[0].Start, End: x[0].Start, Entity: e}
	}
	c.Add(who, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(of, owner)
	if post {
		c.Add(annals.RoleTitle, document.Mention{Start: x[first].Start, End: x[head].End})
	}
	if times := dates.Read(x, nil); len(times) == 1 && times[0].Last == len(x)-1 {
		c.Time = times[0].ForState() // "(secretary-general since July 2016)"
	}
	return c
}

// datesPost gives a post the time that words behind it in the brackets are, "(president, 1990–2004)", and reports whether they
// are one.
func datesPost(c *document.Candidate, x []lang.Token) bool {
	times := dates.Read(x, nil)
	if len(times) != 1 || times[0].First > 0 || times[0].Last < len(x)-1 || !c.Time.IsZero() {
		return false
	}
	c.Time = times[0].ForState()
	return true
}

// bracketKin reads whose relative a parenthesis says that a person is: "Maria Campos (daughter of Juan Santos)".
func bracketKin(t *tree.Tree, x []lang.Token, m *document.EntityMention) *document.Candidate {
	for len(x) > 0 && x[0].Tag == "DT" {
		x = x[1:]
	}
	head := 0
	for head < len(x) && !words.Kin[x[head].Lemma] {
		head++
	}
	if head+2 >= len(x) || head > 2 || x[head+1].Lower != "of" {
		return nil
	}
	of := naming.EntityOf(t.Sentence, x[head+2:])
	if of == nil || of.Kind != annals.Person {
		return nil
	}
	c := document.NewCandidate(annals.TypeFamily, "family.bracket", 0.75)
	c.Add(annals.RolePerson, document.Mention{Start: x[head+2].Start, End: x[len(x)-1].End, Entity: of})
	c.Add(annals.RoleRelative, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleRelation, document.Mention{Start: x[0].Start, End: x[head].End})
	return c
}

// bracketFounder reads what a parenthesis says that a person founded: "Maria Campos (founder of the League)"; of the
// document's subject, where nothing else stands in it.
func bracketFounder(t *tree.Tree, x []lang.Token, m *document.EntityMention, alone bool) *document.Candidate {
	for len(x) > 0 && (x[0].Tag == "DT" || x[0].Tag == "JJ" && x[0].Lower != "co") {
		x = x[1:]
	}
	head := 0
	for head < len(x) && !words.List("founder")[x[head].Lemma] {
		head++
	}
	if head == len(x) {
		return nil
	}
	owner, _ := bracketOwner(t, x, head)
	if owner.End == 0 {
		e := size.MainOrganization(t)
		if !alone || head+1 < len(x) || head > 0 || e == nil {
			return nil
		}
		owner = document.Mention{Start: x[0].Start, End: x[0].Start, Entity: e}
	}
	c := document.NewCandidate(annals.TypeFounding, "founding.bracket", 0.7)
	c.Add(annals.RoleFounder, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleSubject, owner)
	return c
}

// bracketOwner is the organization or state whose the noun at token head of a parenthesis is said to be, after "of" or
// before it, and the first token of the noun's own words.
func bracketOwner(t *tree.Tree, x []lang.Token, head int) (owner document.Mention, first int) {
	if head+2 < len(x) && (x[head+1].Lower == "of" || x[head+1].Lower == "for" || x[head+1].Lower == "in") {
		name := x[head+2:]
		whole := document.Mention{Start: name[0].Start, End: name[len(name)-1].End}
		if name[0].Tag == "DT" && len(name) > 1 {
			name = name[1:]
		}
		if whole.Entity = naming.EntityOf(t.Sentence, name); whole.Entity != nil && whole.Entity.Kind != annals.Person ||
			naming.NamesBody(name) {
			return whole, 0
		}
		return document.Mention{}, 0
	}
	for k := head; k > 0; k-- {
		e := naming.EntityOf(t.Sentence, x[:k])
		if e != nil && e.Kind != annals.Person || e == nil && naming.NamesBody(x[:k]) {
			return document.Mention{Start: x[0].Start, End: x[k-1].End, Entity: e}, k
		}
	}
	return document.Mention{}, 0
}
