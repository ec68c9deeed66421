package naming

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// selfNaming reads "X styles itself (as) NAME" at the reflexive i: X says so.
func selfNaming(s *document.Sentence, i int) {
	t := s.Tokens
	verb := i - 1
	if verb > 1 && t[verb].Lower == "to" && document.VerbBase(t[verb-1]) == "refer" {
		verb--
	}
	if i < 2 || !document.VerbClasses["name"][document.VerbBase(t[verb])] &&
		!(document.VerbBase(t[verb]) == "identify" && i+1 < len(t) && t[i+1].Lower == "as") {
		return
	}
	subject := predicate.SubjectFor(s, verb)
	j := i + 1
	if j < len(t) && t[j].Lower == "as" {
		j++
	}
	first, last, next := NameFrom(s, j)
	if first > last {
		return
	}
	speaker := s.FillerOf(subject)
	negated := verb > 0 && (t[verb-1].Lower == "not" || t[verb-1].Lower == "n't")
	e := speaker.Entity
	if e == nil && !negated && groupEnds(s, speaker.End) && subject.Head >= 0 && t[subject.Head].Tag == "NN" {
		// "a Sunni group calling itself the Red Dawn" has no other name.
		e = entity.Named(s.Doc, s.Text(first, last), annals.Organization)
		speaker.Entity = e
	}
	c := document.NewCandidate(annals.TypeName, "name.itself", 0.8)
	c.Form = document.FormAlias
	c.Add(annals.RoleSubject, document.Mention{Start: t[i].Start, End: t[i].End, Entity: e})
	c.Cover(t[verb].Start, t[i].End)
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: t[last].End})
	if subject.Head >= 0 {
		c.Speaker = []document.Mention{speaker}
	}
	if negated {
		c.Stance = annals.Denied
		c.Speaker = nil
		c.Roles[annals.RoleSubject] = []document.Mention{speaker}
		c.Cover(speaker.Start, speaker.End)
	}
	s.Candidates = append(s.Candidates, c)
	if e != nil && !negated {
		entity.AddName(s.Doc, e, s.Text(first, last))
	}
	if next = afterLanguage(s, next, c); !negated {
		otherTongue(s, c, e, next)
	}
}

// otherTongue reads, from token i on, the second name that c's subject e, nil for nobody known, gives itself: "calls itself X in
// English and Y in Irish".
func otherTongue(s *document.Sentence, c *document.Candidate, e *document.Entity, i int) {
	if i+1 >= len(s.Tokens) || s.Tokens[i].Tag != "CC" {
		return
	}
	first, last, next := NameFrom(s, i+1)
	if first > last {
		return
	}
	o := *c
	o.Roles = map[annals.Role][]document.Mention{annals.RoleSubject: c.Roles[annals.RoleSubject]}
	o.Start, o.End, o.Lang = -1, -1, document.ForeignLang(s.Tokens[first:last+1])
	o.Add(annals.RoleValue, document.Mention{Start: s.Tokens[first].Start, End: s.Tokens[last].End})
	if o.Lang != "" {
		o.Form = document.FormNative
	}
	afterLanguage(s, next, &o)
	s.Candidates = append(s.Candidates, &o)
	if e != nil {
		entity.AddName(s.Doc, e, s.Text(first, last))
	}
}

// selfIdentifying reads "clergy self-identify as NAME" at the verb i: the subject says so.
func selfIdentifying(s *document.Sentence, i int) {
	t := s.Tokens
	p := s.SubjectBefore(i - 2)
	first, last, _ := NameFrom(s, i+2)
	if first > last || p.Head < 0 {
		return
	}
	m := s.FillerOf(p)
	if c := s.ChunkAt(p.Head); c != nil {
		end := min(c.Last, i-3)
		m = s.Filler(c.First, end, end)
	}
	c := nameStatement(s, "name.itself", document.FormAlias, m, first, last, s.Text(first, last))
	if c == nil {
		return
	}
	c.Speaker = []document.Mention{m}
	if w := t[i-3]; t[i].Lower != "identified" && w.Lower != "to" && w.Tag != "MD" {
		c.Time = edtf.MustParse("/..")
	}
}

// afterLanguage reads "in LANGUAGE" at token i as the language of the name just read, and returns the token after it.
func afterLanguage(s *document.Sentence, i int, c *document.Candidate) int {
	if i+1 < len(s.Tokens) && s.Tokens[i].Lower == "in" {
		if g, n, ok := gazetteer.Known().Langs.Longest(s.Tokens, i+1); ok {
			c.Lang = g.Tag
			if g.Tag != "en" && c.Form == document.FormAlias {
				c.Form = document.FormNative
			}
			return i + 1 + n
		}
	}
	return i
}

// LanguageAt reports whether the word at token i is the name of a language: "German", which is a nationality too.
func LanguageAt(s *document.Sentence, i int) bool {
	_, n, ok := gazetteer.Known().Langs.Longest(s.Tokens, i)
	return ok && n == 1
}

// referredTo reads "X referred to it as NAME", "members are referred to as NAME" at "to".
func referredTo(s *document.Sentence, i int) {
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
	first, last, next := NameFrom(s, as+1)
	if first > last {
		return // a description, which readReferredTo reads
	}
	passive := as == i+1
	c := document.NewCandidate(annals.TypeName, "name.referred-to", 0.75)
	c.Form = document.FormAlias
	if passive {
		subject := s.SubjectBefore(i - 1)
		if subject.Head < 0 {
			return
		}
		c.Add(annals.RoleSubject, s.FillerOf(subject))
		if Present(t, subject.Last+1, i) {
			c.Time = edtf.MustParse("/..")
		}
	} else {
		object := s.ChunkAt(i + 1)
		if object == nil {
			return
		}
		speaker := s.SubjectBefore(i - 1)
		if speaker.Head < 0 {
			return
		}
		m := s.ChunkMention(*object)
		if m.Entity == nil && t[object.Head].Lower == "it" {
			m.Entity = s.Doc.Main
		}
		c.Add(annals.RoleSubject, m)
		c.Speaker = []document.Mention{s.FillerOf(speaker)}
		c.Cover(c.Speaker[0].Start, c.Speaker[0].End)
	}
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: t[last].End})
	s.Candidates = append(s.Candidates, c)
	subject := &c.Roles[annals.RoleSubject][0]
	if subject.Entity == nil && entity.HeadKind(t[first:last+1]) == annals.Organization {
		// "a common faction, referred to as the Union Faction"
		subject.Entity = entity.Named(s.Doc, s.Text(first, last), annals.Organization)
	}
	if e := subject.Entity; e != nil {
		entity.AddName(s.Doc, e, s.Text(first, last))
	}
	alternatives(s, c, next)
}

// Present reports whether the auxiliaries among tokens from up to to are in the present tense.
func Present(t []lang.Token, from, to int) bool {
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
