package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// readNamings reads the namings in running text that need to know who is meant: "a party called Z", "styles itself as …",
// "was founded as …", "are referred to as …".
func (s *Sentence) readNamings() {
	s.openingNames()
	for i := 1; i < len(s.Tokens); i++ {
		if s.assumes(i) && i+1 < len(s.Tokens) {
			s.assumedName(i)
		}
		if !s.verbNames(i) && !s.nounNames(i) {
			s.particleNames(i)
		}
	}
}

// verbNames reads the names that a verb at token i gives, and reports whether it is such a verb.
func (s *Sentence) verbNames(i int) bool {
	t := s.Tokens
	switch w := t[i].Lower; {
	case namingVerbs[w] && t[i].Tag != "VBZ" && t[i].Tag != "VBG":
		s.calledClause(i)
		s.callsObject(i)
	case objectNaming[verbBase(t[i])] && t[i].IsVerb():
		s.callsObject(i)
	case w == "titled" || w == "entitled":
		s.titledClause(i)
	case w == "stands" && i+2 < len(t) && t[i+1].Lower == "for":
		s.standsFor(i)
	case w == "known" && i+1 < len(t) && (t[i+1].Lower == "since" || !s.afterNameComma(i) && !s.afterSort(i)):
		s.knownClause(i)
	default:
		return false
	}
	return true
}

// nounNames reads the names beside a noun for names at token i, and reports whether it is such a noun.
func (s *Sentence) nounNames(i int) bool {
	t := s.Tokens
	switch w := t[i].Lower; {
	case i+1 == len(t):
		return false
	case w == "name":
		s.underTheName(i)
		s.meansClause(i)
		s.nameIs(i)
		s.usesName(i)
	case w == "title":
		s.underTheName(i)
	case w == "nick" && i+2 < len(t) && t[i+1].Lower == "name":
		s.usesName(i + 1)
	case nameNouns[w]:
		s.usesName(i)
	default:
		return false
	}
	return true
}

// nameNouns are the nouns beside "name" after which a name may stand that somebody uses.
var nameNouns = wordlist.Set("nickname acronym abbreviation initials moniker names pseudonym codename")

// particleNames reads the names that follow "as", "or" and their like at token i: "founded as NAME", "referred to as NAME".
func (s *Sentence) particleNames(i int) {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "itself" || w == "themselves" || w == "himself":
		s.selfNaming(i)
	case w == "or":
		s.orQuoted(i)
	case strings.HasPrefix(w, "identif") && i > 2 && i+1 < len(t) && t[i-1].Text == "-" && t[i-2].Lower == "self" &&
		t[i+1].Lower == "as":
		s.selfIdentifying(i)
	case w == "as" && (beginnings[t[i-1].Lower] || t[i-1].Lower == "out" || t[i-1].Lower == "life" ||
		i > 2 && s.TimeAt(i-1) != nil):
		s.foundedAs(i)
	case w == "to" && i+2 < len(t) && (t[i-1].Lower == "referred" || t[i-1].Lower == "refer" || t[i-1].Lower == "refers"):
		s.referredTo(i)
	}
}

// afterNameComma reports whether token i stands, with adverbs before it, after a comma that follows a name: what it gives is
// read there.
func (s *Sentence) afterNameComma(i int) bool {
	t := s.Tokens
	k := i - 1
	for k > 0 && t[k].IsAdverb() {
		k--
	}
	return t[k].Text == "," && (k == 0 || t[k-1].IsUpper() || t[k-1].Tag != "NN" && t[k-1].Tag != "NNS")
}

// commaClause reads "NAME, also known as X" and "NAME, ABBR" at the comma i.
func (s *Sentence) commaClause(i int) {
	t := s.Tokens
	first := s.nameEndingAt(i - 1)
	if first < 0 || i+1 >= len(t) || t[i+1].Lower == "it" {
		return // "In World War II, it was known as"
	}
	name, from := s.Text(first, i-1), s.overSort(i+1)
	e, _ := s.Doc.lookup(name)
	if e != nil && e == s.Doc.Main && from == i+1 && (first <= 1 || s == s.Doc.definition && i < s.Doc.definitionVerb) {
		return // the definition has read it
	}
	j := i + 1
	if t[j].Lower == "the" && j+1 < len(t) {
		j++
	}
	n := &naming{s: s, entity: e, head: name, headLang: foreignLang(t[first:i])}
	if e == nil {
		n.entity = &Entity{Kind: s.KindOf(first, i-1)}
	}
	begin := first
	if begin > 0 && t[begin-1].Tag == "DT" {
		begin--
	}
	n.subject = Mention{Start: t[begin].Start, End: t[i-1].End, Entity: n.entity}
	if n.entity.Kind == annals.Person || n.entity.Kind == "" && i-first < 2 {
		if !isAbbreviation(t[j].Text) && !aliasLead(t[from:]) {
			return
		}
	}
	switch l, k := leadAt(t, from); {
	case k > 0 && l.set && l.form != formRomanized && !l.label:
		n.list(t[from:], true)
	case isAbbreviation(t[j].Text) && i-first >= 2 && fitsInitials(t[j].Text, name) &&
		(j+1 == len(t) || t[j+1].Kind == lang.Punct):
		n.add(t, j, j, j, formAbbreviation, "", "name.comma-abbreviation")
	}
	s.keepNames(n, name)
}

// overSort is the token after a noun with "a" at token i that says what somebody is, where how that is known follows:
// "a group known by its acronym", "an armed group that is better known as"; else it is i.
func (s *Sentence) overSort(i int) int {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.First != i || t[i].Lower != "a" && t[i].Lower != "an" || t[c.Head].Tag != "NN" ||
		s.MentionAt(c.Head) != nil {
		return i
	}
	k := c.Last + 1
	if k+1 < len(t) && (t[k].Tag == "WDT" || t[k].Tag == "WP") && auxiliaries[t[k+1].Lower] {
		k += 2
	}
	known := k
	for known < len(t) && t[known].IsAdverb() {
		known++
	}
	if known >= len(t) || t[known].Lower != "known" {
		return i
	}
	return k
}

// afterSort reports whether the "known" at token i follows a noun that says what the name before its comma is.
func (s *Sentence) afterSort(i int) bool {
	for k := i - 1; k > 1 && i-k < 8; k-- {
		if s.Tokens[k].Text == "," {
			to := s.overSort(k + 1)
			return to > k+1 && to <= i && s.nameEndingAt(k-1) >= 0
		}
	}
	return false
}

// openingNames reads names that stand before whom they are of: "Originally called the A and later the B, the Front is".
func (s *Sentence) openingNames() {
	t := s.Tokens
	l, k := leadAt(t, 0)
	if k < 2 || !l.set || l.form != formFormer && l.form != formAlias {
		return
	}
	n := &naming{s: s, entity: &Entity{}}
	end := n.list(t, true)
	if end < k || end+1 >= len(t) || t[end].Text != "," {
		return
	}
	c := s.ChunkAt(end + 1)
	if c == nil || c.First != end+1 {
		return
	}
	m := s.chunkMention(*c)
	if t[c.Head].Tag == "PRP" {
		m = s.fillerOf(phrase{First: c.First, Head: c.Head, Last: c.Last})
	}
	if m.Entity == nil || m.Entity.Kind == annals.Place || m.Entity.Kind == annals.State {
		return
	}
	n.entity = m.Entity
	for _, x := range n.names {
		x.Roles[annals.RoleSubject] = []Mention{m}
		x.Cover(m.Start, m.End)
	}
	s.keepNames(n, "")
}

// keepNames enters a name found in running text and what it names.
func (s *Sentence) keepNames(n *naming, head string) {
	if len(n.names) == 0 {
		return
	}
	d := s.Doc
	if e, _ := d.lookup(head); e == nil && head != "" {
		d.Entities = append(d.Entities, n.entity)
		d.addName(n.entity, head)
	}
	d.addAll(s, n)
}

// namingVerbs are the forms of the verbs after which a name is given.
var namingVerbs = wordlist.Set("called named dubbed nicknamed termed christened codenamed styled designated rechristened baptized baptised")

// nicknaming are those of them whose name is no proper one, bygone the adverbs of a name no longer used, beginnings the words
// for how something began, before "as" and its first name.
var (
	nicknaming = wordlist.Set("dubbed nicknamed termed codenamed styled")
	bygone     = wordlist.Set("originally initially formerly previously then once first earlier")
	beginnings = wordlist.Set("founded established formed created launched began begun started originated registered incorporated constituted")
)

// nameStatement keeps that the subject is called by a name. It gives nil where another grammar has read the name.
func (s *Sentence) nameStatement(rule, form string, subject Mention, first, last int, name string) *Candidate {
	d := s.Doc
	for _, c := range s.candidates {
		if v := c.Roles[annals.RoleValue]; c.Type == annals.TypeName && len(v) > 0 && v[0].Start < s.Tokens[last].End &&
			s.Tokens[first].Start < v[0].End {
			return nil // read already
		}
	}
	e := subject.Entity
	if e == nil {
		if e, _ = d.lookup(name); e == nil {
			e = &Entity{}
			if s.groupEnds(subject.End) {
				e.Kind, e.settled = annals.Organization, true
			}
			d.Entities = append(d.Entities, e)
		}
		d.addName(e, name)
		subject.Entity = e
	} else {
		d.addName(e, name)
	}
	c := NewCandidate(annals.TypeName, rule, 0.75)
	c.Form = form
	if isAbbreviation(name) {
		c.Form = formAbbreviation
	}
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleValue, Mention{Start: s.Tokens[first].Start, End: s.Tokens[last].End})
	c.Lang = foreignLang(s.Tokens[first : last+1])
	s.candidates = append(s.candidates, c)
	return c
}

// groupEnds reports whether the word that ends at a place of the text is a common noun for a group.
func (s *Sentence) groupEnds(end int) bool {
	for _, x := range s.Tokens {
		if x.End == end {
			return !x.IsUpper() && (groupWords[x.Lower] || nouns.Kind(x.Lower) == annals.Organization)
		}
	}
	return false
}

// aliasLead reports whether the words say that another name follows, and not what somebody was called to.
func aliasLead(t []lang.Token) bool {
	l, n := leadAt(t, 0)
	return n > 1 && l.set && (l.form == formAlias || l.form == formFormer || l.form == formAbbreviation)
}
