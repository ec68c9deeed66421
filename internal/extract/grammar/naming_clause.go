package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// readNamings reads the namings in running text that need to know who is meant: "a party called Z", "styles itself as …",
// "was founded as …", "are referred to as …".
func (s *Sentence) readNamings() {
	t := s.Tokens
	s.openingNames()
	for i := 1; i < len(t); i++ {
		if s.assumes(i) && i+1 < len(t) {
			s.assumedName(i)
		}
		switch w := t[i].Lower; {
		case w == "itself" || w == "themselves" || w == "himself":
			s.selfNaming(i)
		case namingVerbs[w] && t[i].Tag != "VBZ" && t[i].Tag != "VBG":
			s.calledClause(i)
			s.callsObject(i)
		case objectNaming[verbBase(t[i])] && strings.HasPrefix(t[i].Tag, "VB"):
			s.callsObject(i)
		case w == "titled" || w == "entitled":
			s.titledClause(i)
		case w == "or":
			s.orQuoted(i)
		case w == "known" && i+1 < len(t) && (t[i+1].Lower == "since" || !s.afterNameComma(i) && !s.afterSort(i)):
			s.knownClause(i)
		case w == "name" && i+1 < len(t):
			s.underTheName(i)
			s.meansClause(i)
			s.nameIs(i)
			s.usesName(i)
		case w == "nick" && i+2 < len(t) && t[i+1].Lower == "name":
			s.usesName(i + 1)
		case (w == "nickname" || w == "acronym" || w == "moniker" || w == "names" || w == "pseudonym" || w == "codename") &&
			i+1 < len(t):
			s.usesName(i)
		case strings.HasPrefix(w, "identif") && i > 2 && i+1 < len(t) && t[i-1].Text == "-" && t[i-2].Lower == "self" &&
			t[i+1].Lower == "as":
			s.selfIdentifying(i)
		case w == "as" && (beginnings[t[i-1].Lower] || t[i-1].Lower == "out" || t[i-1].Lower == "life" ||
			i > 2 && s.TimeAt(i-1) != nil):
			s.foundedAs(i)
		case w == "to" && i+2 < len(t) &&
			(t[i-1].Lower == "referred" || t[i-1].Lower == "refer" || t[i-1].Lower == "refers"):
			s.referredTo(i)
		}
	}
}

// afterNameComma reports whether token i stands, with adverbs before it, after a comma that follows a name: what it gives is
// read there.
func (s *Sentence) afterNameComma(i int) bool {
	t := s.Tokens
	k := i - 1
	for k > 0 && strings.HasPrefix(t[k].Tag, "RB") {
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
		n.entity = &Entity{Kind: s.kindOf(first, i-1)}
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

// overSort is the token after a noun with "a" at token i that says what somebody is, where how that is known follows: "a group known by its acronym",
// "an armed group that is better known as"; else it is i.
func (s *Sentence) overSort(i int) int {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.First != i || t[i].Lower != "a" && t[i].Lower != "an" || t[c.Head].Tag != "NN" || s.MentionAt(c.Head) != nil {
		return i
	}
	k := c.Last + 1
	if k+1 < len(t) && (t[k].Tag == "WDT" || t[k].Tag == "WP") && auxiliaries[t[k+1].Lower] {
		k += 2
	}
	known := k
	for known < len(t) && strings.HasPrefix(t[known].Tag, "RB") {
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
	m := s.ChunkMention(*c)
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

// namingVerbs are the forms of the verbs after which a name is given; nicknaming those whose name is no proper one, bygone
// the adverbs of a name no longer used, beginnings the words for how something began, before "as" and its first name.
var (
	namingVerbs = wordlist.Set("called named dubbed nicknamed termed christened codenamed styled designated rechristened baptized baptised")
	nicknaming  = wordlist.Set("dubbed nicknamed termed codenamed styled")
	bygone      = wordlist.Set("originally initially formerly previously then once first earlier")
	beginnings  = wordlist.Set("founded established formed created launched began begun started originated registered incorporated constituted")
)

// calledClause reads "a new party called NAME", "militias, nicknamed NAME", "the group was originally named NAME": what the
// noun phrase before stands for is called so.
func (s *Sentence) calledClause(i int) {
	t := s.Tokens
	name := i + 1
	if name+1 < len(t) && t[name].Lower == "as" && t[i].Tag == "VBN" && (t[i].Lower != "designated" ||
		s.QuoteAt(name+1) != nil) {
		name++ // "was called as the Red Team"
	}
	first, last, next := s.nameFrom(name)
	if first > last || next < i || i > 0 && t[i].Glued && t[i-1].Text != "-" || s.inQuote(i) {
		return
	}
	coded := t[i-1].Text == "-" && i > 2 && t[i-2].Lower == "code"
	k := i - 1
	if coded {
		k = i - 3
	}
	auxiliary, former, passive := -1, false, false
	for ; k > 0; k-- {
		if auxiliaries[t[k].Lower] {
			auxiliary, passive = k, passive || t[k].Lower != "has" && t[k].Lower != "have" && t[k].Lower != "had"
		} else if !strings.HasPrefix(t[k].Tag, "RB") {
			break
		}
		former = former || bygone[t[k].Lower]
	}
	if auxiliary >= 0 && !passive {
		return // "has called Norland"
	}
	form := formFull
	if nicknaming[t[i].Lower] || coded || t[k].Text == "," {
		form = formAlias
	}
	var subject Mention
	begin := 0
	switch {
	case auxiliary >= 0 && t[k].Tag != "WDT" && t[k].Tag != "WP", t[k].Tag == "CC" && t[i].Tag == "VBN" &&
		s.isRel(i, "conj") && s.passiveGroup(s.head(i)):
		p := s.subjectFor(i)
		if p.Head < 0 || p.Last >= i || titles[t[first].Lower] {
			return
		}
		subject, begin = s.fillerOf(p), p.First
		if e := subject.Entity; (e == nil || e.Kind != annals.Organization) && s.kindOf(first, last) == annals.Person {
			return
		}
		if e := subject.Entity; e != nil && e.Kind == annals.Person && !byname(t[i].Lower, t[first:last+1]) ||
			t[i].Lower == "named" && (e == nil || e.Kind != annals.Organization && e != s.Doc.Main) &&
				nouns.Kind(t[p.Head].Lower) == "" && !groupWords[t[p.Head].Lower] {
			return // "Santos was named Party Chairman"
		}
		form = formAlias
	case t[i].Tag == "VBN" || t[i].Tag == "VBD":
		for k > 0 && (t[k].Text == "," || t[k].Tag == "WDT" || t[k].Tag == "WP") {
			k--
		}
		c := s.ChunkAt(k)
		if c == nil || c.First > k || coded && c.Last < k || !coded && c.Last != k ||
			!strings.HasPrefix(t[k].Tag, "NN") && t[k].Tag != "JJ" || auxiliary < 0 && s.isRel(i, "root") ||
			next < len(t) && (s.QuoteAt(next) != nil || t[next].Tag == "DT") {
			return
		}
		if t[i].Tag == "VBD" && !nicknaming[t[i].Lower] && !(t[i-1].Text == "," && next < len(t) && t[next].Text == ",") {
			return // "the founder named X": the verb has its subject there
		}
		subject, begin = s.Filler(c.First, k, k), c.First
	default:
		return
	}
	if former {
		form = formFormer
	}
	if next < len(t) && t[next].Text == "-" && t[next].Glued {
		return // "called the Z-machine": a part of the name
	}
	if s.renamedAs(i, subject, first, last) {
		return
	}
	c := s.nameStatement("name.called", form, subject, begin, first, last, s.Text(first, last))
	if c == nil || auxiliary < 0 {
		return
	}
	if !former && present(t, auxiliary, i) {
		c.Time = edtf.MustParse("/..")
	}
	if x := s.timeAfter(last + 1); x != nil && x.First == last+1 {
		c.Time = x.ForState()
	} else if x := s.leadingTime(auxiliary); x != nil && x.First == 0 && t[auxiliary].Tag == "VBD" {
		c.Time = x.ForState() // "Until 1921 it was called the Registry"
	}
	s.alternatives(c, next)
}

// knownClause reads "…, known (since) as the NAME" and "became known as NAME".
func (s *Sentence) knownClause(i int) {
	t := s.Tokens
	j := i + 1
	for j < len(t) && (t[j].Lower == "since" || strings.HasPrefix(t[j].Tag, "RB") && t[j].Lower != "as") {
		j++
	}
	if j >= len(t) || t[j].Lower != "as" || slices.ContainsFunc(s.candidates, func(c *Candidate) bool {
		return c.Rule == ruleLater && c.Start < t[i].Start && t[i].Start < c.End
	}) {
		return
	}
	first, last, next := s.nameFrom(j + 1)
	if first > last {
		return
	}
	// Back over "that", "which", auxiliaries and adverbs to the noun phrase.
	k := i - 1
	if p := s.subjectFor(i); auxiliaries[t[k].Lower] ||
		k > 0 && auxiliaries[t[k-1].Lower] && strings.HasPrefix(t[k].Tag, "RB") {
		if p.Head >= 0 && p.Last < k && (t[p.Head].Tag == "PRP" || s.isRel(i, "conj")) {
			if s.renamedAs(i, s.fillerOf(p), first, last) {
				return
			}
			s.alternatives(s.knownNow(i, p, first, last), next)
			return
		}
	}
	for k > 0 && (auxiliaries[t[k].Lower] || t[k].Lower == "became" || t[k].Lower == "become" || t[k].Lower == "that" ||
		t[k].Lower == "which" || t[k].Text == "," || strings.HasPrefix(t[k].Tag, "RB") || t[k].Lower == "came" ||
		t[k].Lower == "to") {
		k--
	}
	c := s.ChunkAt(k)
	if c == nil || c.Last != k {
		return
	}
	m := s.ChunkMention(*c)
	if head := t[c.Head]; head.Tag == "WP" || head.Tag == "WDT" ||
		m.Entity != nil && (m.Entity.Kind == annals.State || m.Entity.Kind == annals.Place) &&
			headKind(t[first:last+1]) == annals.Organization {
		return // "what is known as X"; "a school in Quito, also known as the X School"
	}
	if s.renamedAs(i, m, first, last) {
		return
	}
	form := formAlias
	for x := k + 1; x < i; x++ {
		if bygone[t[x].Lower] {
			form = formFormer
		}
	}
	if k == i-1 && j == i+1 && (t[c.First].Lower == "a" || t[c.First].Lower == "an") {
		form = formFull // "a small unit known as the Guard" has no other name
	}
	x := s.nameStatement("name.known-as", form, m, c.First, first, last, s.Text(first, last))
	s.alternatives(x, next)
}

// byname reports whether a verb gives a person a name of this sort: no post, as "named" and "styled" do.
func byname(verb string, name []lang.Token) bool {
	return (verb == "called" || nicknaming[verb] && verb != "termed") && !titles[name[len(name)-1].Lower]
}

// knownNow reads "it is now known as NAME", whose verb has its subject in a pronoun or in the clause before.
func (s *Sentence) knownNow(i int, p phrase, first, last int) *Candidate {
	m := s.fillerOf(p)
	if m.Entity == nil || m.Entity.Kind == annals.Person {
		return nil
	}
	c := s.nameStatement("name.known-as", formAlias, m, p.First, first, last, s.Text(first, last))
	if c == nil {
		return nil
	}
	group := s.verbGroupStart(i)
	for k := group; k < i; k++ {
		if bygone[s.Tokens[k].Lower] {
			c.Form = formFormer
			return c
		}
	}
	if present(s.Tokens, group, i) && s.Tokens[group].Lower != "has" && s.Tokens[group].Lower != "have" {
		c.Time = edtf.MustParse("/..")
	}
	return c
}

// nameStatement keeps that the subject is called by a name. It gives nil where another grammar has read the name.
func (s *Sentence) nameStatement(rule, form string, subject Mention, begin, first, last int, name string) *Candidate {
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
