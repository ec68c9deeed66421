package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
)

// selfNaming reads "X styles itself (as) NAME" at the reflexive i: X says so.
func (s *Sentence) selfNaming(i int) {
	t := s.Tokens
	verb := i - 1
	if verb > 1 && t[verb].Lower == "to" && verbBase(t[verb-1]) == "refer" {
		verb--
	}
	if i < 2 || !verbClasses["name"][verbBase(t[verb])] &&
		!(verbBase(t[verb]) == "identify" && i+1 < len(t) && t[i+1].Lower == "as") {
		return
	}
	subject := s.subjectFor(verb)
	j := i + 1
	if j < len(t) && t[j].Lower == "as" {
		j++
	}
	first, last, next := s.nameFrom(j)
	if first > last {
		return
	}
	speaker := s.fillerOf(subject)
	negated := verb > 0 && (t[verb-1].Lower == "not" || t[verb-1].Lower == "n't")
	e := speaker.Entity
	c := NewCandidate(annals.TypeName, "name.itself", 0.8)
	c.Form = formAlias
	c.Add(annals.RoleSubject, Mention{Start: t[i].Start, End: t[i].End, Entity: e})
	c.Cover(t[verb].Start, t[i].End)
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	if subject.Head >= 0 {
		c.Speaker = []Mention{speaker}
	}
	if negated {
		c.Stance = annals.Denied
		c.Speaker = nil
		c.Roles[annals.RoleSubject] = []Mention{speaker}
		c.Cover(speaker.Start, speaker.End)
	}
	s.candidates = append(s.candidates, c)
	if e != nil && !negated {
		s.Doc.addName(e, s.Text(first, last))
	}
	next = s.afterLanguage(next, c)
	if next+1 < len(t) && t[next].Tag == "CC" && !negated {
		// "… in English and Y in Irish".
		if f, l, after := s.nameFrom(next + 1); f <= l {
			o := *c
			o.Roles = map[annals.Role][]Mention{annals.RoleSubject: c.Roles[annals.RoleSubject]}
			o.Start, o.End, o.Lang = -1, -1, foreignLang(t[f:l+1])
			o.Add(annals.RoleValue, Mention{Start: t[f].Start, End: t[l].End})
			if o.Lang != "" {
				o.Form = formNative
			}
			s.afterLanguage(after, &o)
			s.candidates = append(s.candidates, &o)
			if e != nil {
				s.Doc.addName(e, s.Text(f, l))
			}
		}
	}
}

// selfIdentifying reads "clergy self-identify as NAME" at the verb i: the subject says so.
func (s *Sentence) selfIdentifying(i int) {
	t := s.Tokens
	p := s.subjectBefore(i - 2)
	first, last, _ := s.nameFrom(i + 2)
	if first > last || p.Head < 0 {
		return
	}
	m := s.fillerOf(p)
	if c := s.ChunkAt(p.Head); c != nil {
		end := min(c.Last, i-3)
		m = s.Filler(c.First, end, end)
	}
	c := s.nameStatement("name.itself", formAlias, m, first, last, s.Text(first, last))
	if c == nil {
		return
	}
	c.Speaker = []Mention{m}
	if w := t[i-3]; t[i].Lower != "identified" && w.Lower != "to" && w.Tag != "MD" {
		c.Time = edtf.MustParse("/..")
	}
}

// afterLanguage reads "in LANGUAGE" at token i as the language of the name just read, and returns the token after it.
func (s *Sentence) afterLanguage(i int, c *Candidate) int {
	if i+1 < len(s.Tokens) && s.Tokens[i].Lower == "in" {
		if g, n, ok := known().langs.longest(s.Tokens, i+1); ok {
			c.Lang = g.tag
			if g.tag != "en" && c.Form == formAlias {
				c.Form = formNative
			}
			return i + 1 + n
		}
	}
	return i
}

// LanguageAt reports whether the word at token i is the name of a language: "German", which is a nationality too.
func (s *Sentence) LanguageAt(i int) bool {
	_, n, ok := known().langs.longest(s.Tokens, i)
	return ok && n == 1
}

// foundedAs reads "was founded (in 1833) as the NAME", "began life as the NAME in 1920" at "as": a former name, unless it is
// the name it still has.
func (s *Sentence) foundedAs(i int) {
	t := s.Tokens
	verb := -1
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if beginnings[t[k].Lower] && t[k].IsVerb() {
			verb = k
			break
		}
		if t[k].Text == "," || t[k].Text == ";" {
			return
		}
	}
	first, last, _ := s.nameFrom(i + 1)
	if verb < 0 || first > last || !t[first].IsProper() {
		return
	}
	subject := s.subjectBefore(verb)
	m := s.fillerOf(subject)
	if m.Entity == nil && s.Doc.Main != nil && subject.Head >= 0 && groupWords[t[subject.Head].Lower] &&
		t[subject.First].Tag == "DT" && t[subject.First].Lower[0] == 't' {
		m.Entity = s.Doc.Main
	}
	if m.Entity == nil || m.Entity.hasName(s.Text(first, last)) || m.Entity.Kind == annals.Person ||
		m.Entity.Kind == annals.Event {
		return
	}
	if known, _ := s.Doc.lookup(s.Text(first, last)); known != nil && known == s.Doc.Main {
		return
	}
	c := NewCandidate(annals.TypeName, "name.founded-as", 0.75)
	c.Form = formFormer
	c.Add(annals.RoleSubject, m)
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	for k := range s.Times {
		if x := &s.Times[k]; x.First > verb-6 && x.Last <= i || x.First == last+1 {
			c.Time = x.AsStart()
		}
	}
	s.candidates = append(s.candidates, c)
	s.Doc.addName(m.Entity, s.Text(first, last))
}

// referredTo reads "X referred to it as NAME", "members are referred to as NAME" at "to".
func (s *Sentence) referredTo(i int) {
	t := s.Tokens
	as := -1
	for k := i + 1; k < len(t) && k <= i+6; k++ {
		if t[k].Lower == "as" {
			as = k
			break
		}
	}
	if as < 0 {
		return
	}
	first, last, next := s.nameFrom(as + 1)
	if first > last {
		return // a description, which readReferredTo reads
	}
	passive := as == i+1
	c := NewCandidate(annals.TypeName, "name.referred-to", 0.75)
	c.Form = formAlias
	if passive {
		subject := s.subjectBefore(i - 1)
		if subject.Head < 0 {
			return
		}
		c.Add(annals.RoleSubject, s.fillerOf(subject))
		if present(t, subject.Last+1, i) {
			c.Time = edtf.MustParse("/..")
		}
	} else {
		object := s.ChunkAt(i + 1)
		if object == nil {
			return
		}
		speaker := s.subjectBefore(i - 1)
		if speaker.Head < 0 {
			return
		}
		m := s.chunkMention(*object)
		if m.Entity == nil && t[object.Head].Lower == "it" {
			m.Entity = s.Doc.Main
		}
		c.Add(annals.RoleSubject, m)
		c.Speaker = []Mention{s.fillerOf(speaker)}
		c.Cover(c.Speaker[0].Start, c.Speaker[0].End)
	}
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	s.candidates = append(s.candidates, c)
	subject := &c.Roles[annals.RoleSubject][0]
	if subject.Entity == nil && headKind(t[first:last+1]) == annals.Organization {
		// "a common faction, referred to as the Union Faction"
		subject.Entity = s.Doc.named(s.Text(first, last), annals.Organization)
	}
	if e := subject.Entity; e != nil {
		s.Doc.addName(e, s.Text(first, last))
	}
	s.alternatives(c, next)
}

// present reports whether the auxiliaries among tokens from up to to are in the present tense.
func present(t []lang.Token, from, to int) bool {
	for k := max(0, from); k < to; k++ {
		switch t[k].Lower {
		case "is", "are", "has", "have", "'s":
			return true
		case "was", "were", "had":
			return false
		}
	}
	return false
}
