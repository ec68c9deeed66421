package naming

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// underTheName reads "NOUN under the name (of) NAME".
func underTheName(s *document.Sentence, i int) {
	t := s.Tokens
	if i < 3 || t[i-1].Lower != "the" || t[i-2].Lower != "under" {
		return
	}
	j := i + 1
	if t[j].Lower == "of" {
		j++
	}
	first, last, _ := NameFrom(s, j)
	if first > last {
		return
	}
	c := s.ChunkAt(i - 3)
	if c == nil || c.Last != i-3 || s.TimeAt(i-3) != nil {
		actsUnder(s, i, first, last)
		return
	}
	if last+1 < len(t) && t[last+1].Glued && t[last+1].Text == "!" {
		last++
	}
	nameStatement(s, "name.under", document.FormFull, s.ChunkMention(*c), first, last, s.Text(first, last))
}

// actsUnder reads "was founded (in 1922) under the name NAME", a former name, and "operates under the name NAME".
func actsUnder(s *document.Sentence, i, first, last int) {
	verb := s.ClauseVerb(i)
	if verb < 0 || verb > i || i-verb > 10 {
		return
	}
	p := predicate.SubjectFor(s, verb)
	if p.Head < 0 || p.Last >= verb {
		return
	}
	m := s.FillerOf(p)
	if m.Entity == nil || m.Entity.Kind == annals.Person || m.Entity.HasName(s.Text(first, last)) {
		return
	}
	form := document.FormAlias
	if beginnings[s.Tokens[verb].Lower] && m.Entity == s.Doc.Main {
		form = document.FormFormer
	}
	c := nameStatement(s, "name.under", form, m, first, last, s.Text(first, last))
	if x := predicate.TimeAfter(s, verb+1); c != nil && x != nil && form == document.FormFormer && x.First < first {
		c.Time = x.AsStart()
	}
}

// usesName reads "it used the cover name NAME", "earned the nickname NAME" at the noun i.
func usesName(s *document.Sentence, i int) {
	t := s.Tokens
	j := i + 1
	if t[j].Lower == "of" {
		j++
	}
	first, last, next := NameFrom(s, j)
	c := s.ChunkAt(i)
	if first > last || c == nil {
		return
	}
	verb := c.First - 1
	if t[c.First].Tag == "DT" && verb > 1 && t[verb].Tag == "PRP" && lending[document.VerbBase(t[verb-1])] {
		lendsName(s, verb, first, last, next)
		return
	}
	if t[c.First].Tag != "DT" || verb < 1 ||
		!nameUses[document.VerbBase(t[verb])] && !(document.VerbBase(t[verb]) == "give" && predicate.PassiveGroup(s, verb)) &&
			!(t[i].Lower != "name" && document.VerbBase(t[verb]) == "adopt") ||
		!t[verb].IsVerb() {
		return
	}
	p := predicate.SubjectFor(s, verb)
	if p.Head < 0 || p.Last >= verb {
		return
	}
	m := s.FillerOf(p)
	if m.Entity == nil && !document.GroupWords[t[p.Head].Lower] || m.Entity != nil && m.Entity.Kind == annals.Person {
		return
	}
	x := nameStatement(s, "name.uses", document.FormAlias, m, first, last, s.Text(first, last))
	if when := lastingBefore(s, verb); x != nil && when != nil {
		x.Time = when.ForState() // "Since 2013 it uses the name Green Party"
		x.Cover(when.Start, when.End)
	} else {
		knownUntil(s, x, verb, last)
	}
	alternatives(s, x, next)
}

// standsFor reads "PRT stands for Partido Radical del Trabajo" at the verb i.
func standsFor(s *document.Sentence, i int) {
	t := s.Tokens
	first, last, _ := NameFrom(s, i+2)
	if first > last || i < 1 || !document.IsAbbreviation(t[i-1].Text) || !entity.FitsInitials(t[i-1].Text, s.Text(first, last)) {
		return
	}
	e, _ := entity.Lookup(s.Doc, t[i-1].Text)
	m := document.Mention{Start: t[i-1].Start, End: t[i-1].End, Entity: e}
	if x := nameStatement(s, "name.stands-for", document.FormFull, m, first, last, s.Text(first, last)); x != nil {
		x.Time = edtf.MustParse("/..")
	}
}

// lendsName reads "the media gave it the nickname NAME" at the pronoun, "its speed earned it the name NAME": who gives
// a name says it.
func lendsName(s *document.Sentence, pronoun, first, last, next int) {
	t := s.Tokens
	if w := t[pronoun].Lower; w != "it" && w != "them" {
		return
	}
	m := s.FillerOf(document.Phrase{First: pronoun, Head: pronoun, Last: pronoun})
	if m.Entity == nil {
		return
	}
	x := nameStatement(s, "name.uses", document.FormAlias, m, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	if p := predicate.SubjectFor(s, pronoun-1); p.Head >= 0 && p.Last < pronoun && document.VerbBase(t[pronoun-1]) == "give" {
		x.Speaker = []document.Mention{s.FillerOf(p)}
		x.Cover(x.Speaker[0].Start, x.Speaker[0].End)
	}
	alternatives(s, x, next)
}

// callsObject reads "their enemies call them (either) NAME" at the verb i: who calls so is the speaker.
func callsObject(s *document.Sentence, i int) {
	t := s.Tokens
	if i+2 >= len(t) || !objectNaming[document.VerbBase(t[i])] || predicate.InQuote(s, i) ||
		t[i].Tag == "VBN" && !document.Auxiliaries[t[i-1].Lower] {
		return
	}
	j := i + 2
	m := s.FillerOf(document.Phrase{First: i + 1, Head: i + 1, Last: i + 1})
	if w := t[i+1].Lower; w != "it" && w != "them" {
		c := s.ChunkAt(i + 1)
		if c == nil || c.First != i+1 || !document.GroupWords[t[c.Head].Lower] || t[c.Head].IsUpper() || c.First == c.Last {
			return
		}
		m, j = s.ChunkMention(*c), c.Last+1
	}
	if j < len(t) && (t[j].Lower == "either" || t[j].Lower == "simply" || t[j].Lower == "also" || t[j].Lower == "both") {
		j++
	}
	first, last, next := NameFrom(s, j)
	p := predicate.SubjectFor(s, i)
	if first > last || m.Entity == nil || m.Entity.Kind == annals.Person || p.Head < 0 || p.Last >= i ||
		next < len(t) && (t[next].Tag == "POS" || t[next].IsNoun()) {
		return
	}
	x := nameStatement(s, "name.calls", document.FormAlias, m, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	x.Speaker = []document.Mention{s.FillerOf(p)}
	x.Cover(x.Speaker[0].Start, x.Speaker[0].End)
	if t[i].Tag == "VBZ" || t[i].Tag == "VBP" {
		x.Time = edtf.MustParse("/..")
	}
	alternatives(s, x, next)
}

// objectNaming are the verbs whose object is called by a name, lending those with an object that gets one.
var (
	objectNaming = wordlist.Set("call dub nickname term christen label")
	lending      = wordlist.Set("give earn")
)

// nameUses are the verbs by which a body has the name that is their object.
var nameUses = wordlist.Set("use bear carry earn receive get acquire gain have employ")
