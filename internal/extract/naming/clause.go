package naming

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// ReadNamings reads the namings in running text that need to know who is meant: "a party called Z", "styles itself as …",
// "was founded as …", "are referred to as …".
func ReadNamings(s *document.Sentence) {
	openingNames(s)
	for i := 1; i < len(s.Tokens); i++ {
		if assumes(s, i) && i+1 < len(s.Tokens) {
			assumedName(s, i)
		}
		subjectNames(s, i)
		if !verbNames(s, i) && !nounNames(s, i) {
			particleNames(s, i)
		}
	}
}

// verbNames reads the names that a verb at token i gives, and reports whether it is such a verb.
func verbNames(s *document.Sentence, i int) bool {
	t := s.Tokens
	switch w := t[i].Lower; {
	case entity.NamingVerbs[w] && t[i].Tag != "VBZ" && t[i].Tag != "VBG":
		calledClause(s, i)
		callsObject(s, i)
	case objectNaming[document.VerbBase(t[i])] && t[i].IsVerb():
		callsObject(s, i)
	case w == "titled" || w == "entitled":
		titledClause(s, i)
	case w == "stands" && i+2 < len(t) && t[i+1].Lower == "for":
		standsFor(s, i)
	case goingBy[document.VerbBase(t[i])] && t[i].IsVerb():
		goesBy(s, i)
	case w == "known" && i+1 < len(t) && (t[i+1].Lower == "since" || !afterNameComma(s, i) && !afterSort(s, i)):
		knownClause(s, i)
	default:
		return false
	}
	return true
}

// nounNames reads the names beside a noun for names at token i, and reports whether it is such a noun.
func nounNames(s *document.Sentence, i int) bool {
	t := s.Tokens
	switch w := t[i].Lower; {
	case i+1 == len(t):
		return false
	case w == "name":
		underTheName(s, i)
		meansClause(s, i)
		nameIs(s, i)
		nameWritten(s, i)
		usesName(s, i)
	case w == "title" || underNouns[w]:
		underTheName(s, i)
	case w == "nick" && i+2 < len(t) && t[i+1].Lower == "name":
		usesName(s, i+1)
	case nameNouns[w]:
		usesName(s, i)
	default:
		return false
	}
	return true
}

// underNouns are those, "name" and "title" apart, after "under the" before a name by which somebody acts.
var underNouns = wordlist.Set("label brand moniker alias pseudonym")

// nameNouns are the nouns beside "name" after which a name may stand that somebody uses.
var nameNouns = wordlist.Set("nickname acronym abbreviation initials moniker names pseudonym codename")

// particleNames reads the names that follow "as", "or" and their like at token i: "founded as NAME", "referred to as NAME".
func particleNames(s *document.Sentence, i int) {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "itself" || w == "themselves" || w == "himself":
		selfNaming(s, i)
	case w == "or":
		orQuoted(s, i)
	case strings.HasPrefix(w, "identif") && i > 2 && i+1 < len(t) && t[i-1].Text == "-" && t[i-2].Lower == "self" &&
		t[i+1].Lower == "as":
		selfIdentifying(s, i)
	case w == "as":
		foundedAs(s, i)
	case w == "to" && i+2 < len(t) && (t[i-1].Lower == "referred" || t[i-1].Lower == "refer" || t[i-1].Lower == "refers"):
		referredTo(s, i)
	}
}

// afterNameComma reports whether token i stands, with adverbs before it, after a comma that follows a name: what it gives is
// read there.
func afterNameComma(s *document.Sentence, i int) bool {
	t := s.Tokens
	k := i - 1
	for k > 0 && t[k].IsAdverb() {
		k--
	}
	return t[k].Text == "," && (k == 0 || t[k-1].IsUpper() || t[k-1].Tag != "NN" && t[k-1].Tag != "NNS")
}

// commaClause reads "NAME, also known as X" and "NAME, ABBR" at the comma i.
func commaClause(s *document.Sentence, i int) {
	t := s.Tokens
	first := nameEndingAt(s, i-1)
	if first < 0 || i+1 >= len(t) || t[i+1].Lower == "it" {
		return // "In World War II, it was known as"
	}
	name, from := s.Text(first, i-1), overSort(s, i+1)
	e, _ := entity.Lookup(s.Doc, name)
	if e != nil && e == s.Doc.Main && from == i+1 && (first <= 1 || s == s.Doc.Definition && i < s.Doc.DefinitionVerb) {
		return // the definition has read it
	}
	j := i + 1
	if t[j].Lower == "the" && j+1 < len(t) {
		j++
	}
	n := &naming{s: s, entity: e, head: name, headLang: document.ForeignLang(t[first:i])}
	if e == nil {
		n.entity = &document.Entity{Kind: entity.KindOf(s, first, i-1)}
	}
	begin := first
	if begin > 0 && t[begin-1].Tag == "DT" {
		begin--
	}
	n.subject = document.Mention{Start: t[begin].Start, End: t[i-1].End, Entity: n.entity}
	if n.entity.Kind == annals.Person || n.entity.Kind == "" && i-first < 2 {
		if !document.IsAbbreviation(t[j].Text) && !aliasLead(t[from:]) {
			return
		}
	}
	switch l, k := leadAt(t, from); {
	case k > 0 && l.set && l.form != document.FormRomanized && !l.label:
		n.list(t[from:], true)
	case document.IsAbbreviation(t[j].Text) && i-first >= 2 && entity.FitsInitials(t[j].Text, name) &&
		(j+1 == len(t) || t[j+1].Kind == lang.Punct):
		n.add(t, j, j, j, document.FormAbbreviation, "", "name.comma-abbreviation")
	}
	keepNames(s, n, name)
}

// overSort is the token after a noun with "a" at token i that says what somebody is, where how that is known follows:
// "a group known by its acronym", "an armed group that is better known as"; else it is i.
func overSort(s *document.Sentence, i int) int {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.First != i || t[i].Lower != "a" && t[i].Lower != "an" || t[c.Head].Tag != "NN" ||
		s.MentionAt(c.Head) != nil {
		return i
	}
	k := c.Last + 1
	if k+1 < len(t) && (t[k].Tag == "WDT" || t[k].Tag == "WP") && document.Auxiliaries[t[k+1].Lower] {
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
func afterSort(s *document.Sentence, i int) bool {
	for k := i - 1; k > 1 && i-k < 8; k-- {
		if s.Tokens[k].Text == "," {
			to := overSort(s, k+1)
			return to > k+1 && to <= i && nameEndingAt(s, k-1) >= 0
		}
	}
	return false
}

// openingNames reads names that stand before whom they are of: "Originally called the A and later the B, the Front is".
func openingNames(s *document.Sentence) {
	t := s.Tokens
	l, k := leadAt(t, 0)
	if k < 2 || !l.set || l.form != document.FormFormer && l.form != document.FormAlias && l.form != document.FormAbbreviation {
		return
	}
	n := &naming{s: s, entity: &document.Entity{}}
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
		m = s.FillerOf(document.Phrase{First: c.First, Head: c.Head, Last: c.Last})
	}
	if m.Entity == nil || m.Entity.Kind == annals.Place || m.Entity.Kind == annals.State {
		return
	}
	n.entity = m.Entity
	for _, x := range n.names {
		x.Roles[annals.RoleSubject] = []document.Mention{m}
		x.Cover(m.Start, m.End)
	}
	keepNames(s, n, "")
}

// keepNames enters a name found in running text and what it names.
func keepNames(s *document.Sentence, n *naming, head string) {
	if len(n.names) == 0 {
		return
	}
	d := s.Doc
	if e, _ := entity.Lookup(d, head); e == nil && head != "" {
		d.Entities = append(d.Entities, n.entity)
		entity.AddName(d, n.entity, head)
	}
	addAll(d, s, n)
}

// nicknaming are those of them whose name is no proper one, bygone the adverbs of a name no longer used, beginnings the words
// for how something began, before "as" and its first name.
var (
	nicknaming = wordlist.Set("dubbed nicknamed termed codenamed styled")
	bygone     = wordlist.Set("originally initially formerly previously then once first earlier")
	beginnings = wordlist.Set(`founded refounded revived established reestablished formed created launched relaunched opened began begun started
		originated registered incorporated constituted`)
)

// nameStatement keeps that the subject is called by a name. It gives nil where another grammar has read the name.
func nameStatement(s *document.Sentence, rule, form string, subject document.Mention, first, last int,
	name string) *document.Candidate {
	d := s.Doc
	for _, c := range s.Candidates {
		if v := c.Roles[annals.RoleValue]; c.Type == annals.TypeName && len(v) > 0 && v[0].Start < s.Tokens[last].End &&
			s.Tokens[first].Start < v[0].End {
			return nil // read already
		}
	}
	e := subject.Entity
	if e == nil {
		if e, _ = entity.Lookup(d, name); e == nil {
			e = &document.Entity{}
			if groupEnds(s, subject.End) {
				e.Kind, e.Settled = annals.Organization, true
			}
			d.Entities = append(d.Entities, e)
		}
		entity.AddName(d, e, name)
		subject.Entity = e
	} else {
		entity.AddName(d, e, name)
	}
	c := document.NewCandidate(annals.TypeName, rule, 0.75)
	c.Form = form
	if document.IsAbbreviation(name) {
		c.Form = document.FormAbbreviation
	}
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleValue, document.Mention{Start: s.Tokens[first].Start, End: s.Tokens[last].End})
	c.Lang = document.ForeignLang(s.Tokens[first : last+1])
	s.Candidates = append(s.Candidates, c)
	return c
}

// groupEnds reports whether the word that ends at a place of the text is a common noun for a group.
func groupEnds(s *document.Sentence, end int) bool {
	for _, x := range s.Tokens {
		if x.End == end {
			return !x.IsUpper() && (document.GroupWords[x.Lower] || nouns.Kind(x.Lower) == annals.Organization)
		}
	}
	return false
}

// aliasWords are the words that alone say that another name follows, also of a person.
var aliasWords = wordlist.Set("alias aka a.k.a.")

// aliasLead reports whether the words say that another name follows, and not what somebody was called to.
func aliasLead(t []lang.Token) bool {
	l, n := leadAt(t, 0)
	return (n > 1 || len(t) > 0 && aliasWords[t[0].Lower]) && l.set &&
		(l.form == document.FormAlias || l.form == document.FormFormer || l.form == document.FormAbbreviation)
}
