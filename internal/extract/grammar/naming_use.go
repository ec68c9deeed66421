package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/wordlist"
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
	s.nameStatement("name.under", formFull, s.chunkMention(*c), first, last, s.Text(first, last))
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
	c := s.nameStatement("name.under", form, m, first, last, s.Text(first, last))
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
	if t[c.First].Tag == "DT" && verb > 1 && t[verb].Tag == "PRP" && lending[verbBase(t[verb-1])] {
		s.lendsName(verb, first, last, next)
		return
	}
	if t[c.First].Tag != "DT" || verb < 1 ||
		!nameUses[verbBase(t[verb])] && !(verbBase(t[verb]) == "give" && s.passiveGroup(verb)) &&
			!(t[i].Lower != "name" && verbBase(t[verb]) == "adopt") ||
		!t[verb].IsVerb() {
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
	x := s.nameStatement("name.uses", formAlias, m, first, last, s.Text(first, last))
	s.alternatives(x, next)
}

// standsFor reads "PRT stands for Partido Radical del Trabajo" at the verb i.
func (s *Sentence) standsFor(i int) {
	t := s.Tokens
	first, last, _ := s.nameFrom(i + 2)
	if first > last || i < 1 || !isAbbreviation(t[i-1].Text) || !fitsInitials(t[i-1].Text, s.Text(first, last)) {
		return
	}
	e, _ := s.Doc.lookup(t[i-1].Text)
	m := Mention{Start: t[i-1].Start, End: t[i-1].End, Entity: e}
	if x := s.nameStatement("name.stands-for", formFull, m, first, last, s.Text(first, last)); x != nil {
		x.Time = edtf.MustParse("/..")
	}
}

// lendsName reads "the media gave it the nickname NAME" at the pronoun, "its speed earned it the name NAME": who gives
// a name says it.
func (s *Sentence) lendsName(pronoun, first, last, next int) {
	t := s.Tokens
	if w := t[pronoun].Lower; w != "it" && w != "them" {
		return
	}
	m := s.fillerOf(phrase{First: pronoun, Head: pronoun, Last: pronoun})
	if m.Entity == nil {
		return
	}
	x := s.nameStatement("name.uses", formAlias, m, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	if p := s.subjectFor(pronoun - 1); p.Head >= 0 && p.Last < pronoun && verbBase(t[pronoun-1]) == "give" {
		x.Speaker = []Mention{s.fillerOf(p)}
		x.Cover(x.Speaker[0].Start, x.Speaker[0].End)
	}
	s.alternatives(x, next)
}

// callsObject reads "their enemies call them (either) NAME" at the verb i: who calls so is the speaker.
func (s *Sentence) callsObject(i int) {
	t := s.Tokens
	if i+2 >= len(t) || !objectNaming[verbBase(t[i])] || s.inQuote(i) || t[i].Tag == "VBN" && !auxiliaries[t[i-1].Lower] {
		return
	}
	j := i + 2
	m := s.fillerOf(phrase{First: i + 1, Head: i + 1, Last: i + 1})
	if w := t[i+1].Lower; w != "it" && w != "them" {
		c := s.ChunkAt(i + 1)
		if c == nil || c.First != i+1 || !groupWords[t[c.Head].Lower] || t[c.Head].IsUpper() || c.First == c.Last {
			return
		}
		m, j = s.chunkMention(*c), c.Last+1
	}
	if j < len(t) && (t[j].Lower == "either" || t[j].Lower == "simply" || t[j].Lower == "also" || t[j].Lower == "both") {
		j++
	}
	first, last, next := s.nameFrom(j)
	p := s.subjectFor(i)
	if first > last || m.Entity == nil || m.Entity.Kind == annals.Person || p.Head < 0 || p.Last >= i ||
		next < len(t) && (t[next].Tag == "POS" || t[next].IsNoun()) {
		return
	}
	x := s.nameStatement("name.calls", formAlias, m, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	x.Speaker = []Mention{s.fillerOf(p)}
	x.Cover(x.Speaker[0].Start, x.Speaker[0].End)
	if t[i].Tag == "VBZ" || t[i].Tag == "VBP" {
		x.Time = edtf.MustParse("/..")
	}
	s.alternatives(x, next)
}

// objectNaming are the verbs whose object is called by a name, lending those with an object that gets one.
var (
	objectNaming = wordlist.Set("call dub nickname term christen label")
	lending      = wordlist.Set("give earn")
)

// nameUses are the verbs by which a body has the name that is their object.
var nameUses = wordlist.Set("use bear carry earn receive get acquire gain have employ")
