package grammar

import (
	"annals"
	"strings"
)

// underTheName reads "NOUN under the name (of) NAME".
func (s *Sentence) underTheName(i int) {
	t := s.Tokens
	if i < 3 || t[i-1].Lower != "the" || t[i-2].Lower != "under" {
		return
	}
	j := i + 1
	if t[j].Lower == "of" {
		j++
	}
	first, last, _ := s.nameFrom(j)
	if first > last {
		return
	}
	c := s.ChunkAt(i - 3)
	if c == nil || c.Last != i-3 || s.TimeAt(i-3) != nil {
		s.actsUnder(i, first, last)
		return
	}
	if last+1 < len(t) && t[last+1].Glued && t[last+1].Text == "!" {
		last++
	}
	s.nameStatement("name.under", formFull, s.ChunkMention(*c), c.First, first, last, s.Text(first, last))
}

// actsUnder reads "was founded (in 1922) under the name NAME", a former name, and "operates under the name NAME".
func (s *Sentence) actsUnder(i, first, last int) {
	verb := s.clauseVerb(i)
	if verb < 0 || verb > i || i-verb > 10 {
		return
	}
	p := s.subjectFor(verb)
	if p.Head < 0 || p.Last >= verb {
		return
	}
	m := s.fillerOf(p)
	if m.Entity == nil || m.Entity.Kind == annals.Person || m.Entity.hasName(s.Text(first, last)) {
		return
	}
	form := formAlias
	if beginnings[s.Tokens[verb].Lower] && m.Entity == s.Doc.Main {
		form = formFormer
	}
	c := s.nameStatement("name.under", form, m, p.First, first, last, s.Text(first, last))
	if x := s.timeAfter(verb + 1); c != nil && x != nil && form == formFormer && x.First < first {
		c.Time = x.AsStart()
	}
}

// usesName reads "it used the cover name NAME", "earned the nickname NAME" at the noun i.
func (s *Sentence) usesName(i int) {
	t := s.Tokens
	j := i + 1
	if t[j].Lower == "of" {
		j++
	}
	first, last, next := s.nameFrom(j)
	c := s.ChunkAt(i)
	if first > last || c == nil {
		return
	}
	verb := c.First - 1
	if t[c.First].Tag != "DT" || verb < 1 ||
		!nameUses[verbBase(t[verb])] && !(t[i].Lower != "name" && verbBase(t[verb]) == "adopt") ||
		!strings.HasPrefix(t[verb].Tag, "VB") {
		return
	}
	p := s.subjectFor(verb)
	if p.Head < 0 || p.Last >= verb {
		return
	}
	m := s.fillerOf(p)
	if m.Entity == nil && !groupWords[t[p.Head].Lower] || m.Entity != nil && m.Entity.Kind == annals.Person {
		return
	}
	x := s.nameStatement("name.uses", formAlias, m, p.First, first, last, s.Text(first, last))
	s.alternatives(x, next)
}

// nameUses are the verbs by which a body has the name that is their object.
var nameUses = words("use bear carry earn receive get acquire gain have employ")
