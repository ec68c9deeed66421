package grammar

import (
	"annals"
	"annals/internal/extract/lang"
)

// readAsides reads the parentheses that give names to what stands before them, and the clauses that do.
func (s *Sentence) readAsides() {
	for i := 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == "," {
			if !s.laterNamed(i) {
				s.commaClause(i)
				s.nounClause(i)
			}
		}
		if s.Tokens[i].Lower == "or" {
			s.orInitials(i)
		}
	}
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.Naming || a.After < 0 || len(a.Tokens) == 0 {
			continue
		}
		if _, ok := a.style(); ok {
			a.Naming = true // ("the applicant"): no name
			continue
		}
		if courtNouns[s.Tokens[a.After].Lower] && benches[a.Tokens[len(a.Tokens)-1].Lower] {
			a.Naming = true // "the General Court (Fourth Chamber)"
			continue
		}
		at := *a
		if s.Tokens[at.After].Text == "," && at.After > 0 {
			at.After-- // "the Council, (formerly the Senate), …"
		}
		if first, ok := s.nameBefore(&at); ok {
			s.readAside(&at, s.initialsBegin(&at, first))
		} else {
			s.namedNoun(&at)
		}
		a.Naming = at.Naming
	}
}

// readAside reads one parenthesis after the name of tokens first through a.After.
func (s *Sentence) readAside(a *Aside, first int) {
	t, last := s.Tokens, s.withoutMarks(first, a.After)
	name := s.spelled(first, last)
	if q := s.qualifierAfter(first, last); q != nil {
		if q.Start == a.Start {
			return
		}
		name += " " + s.Doc.Text[q.Start:q.End]
	}
	n := s.namingOf(name, first, last)
	if k := laterName(a.Tokens); k > 0 {
		s.renamed(a, n.subject, k)
		return
	}
	lower := !t[first].IsUpper()
	switch {
	case lower && len(a.Tokens) == 1 && acronymNouns[a.Tokens[0].Lower]:
		// "a non-governmental organization (NGO)": a common noun and its letters name nobody.
		a.Naming = true
		return
	case allPartisan(a.Tokens) && s.KindOf(first, last) == annals.Person:
		return // "Andrew George (Liberal Democrat)": what somebody is
	}
	read := n.readNames(a.Tokens)
	if read == 0 || len(n.names) == 0 {
		return
	}
	a.Naming = read == len(a.Tokens)
	if lower {
		s.candidates = append(s.candidates, n.names...)
	} else if n.enterHead() {
		n.mergeNamed()
		s.Doc.addAll(s, n)
	}
}

// withoutMarks is the last token of the name of tokens first to last without the quotation mark and the possessive that end
// it: "the Labour League's (LL's)".
func (s *Sentence) withoutMarks(first, last int) int {
	if q := s.QuoteAt(last); q != nil && q.Last == last && last > first {
		last--
	}
	if s.Tokens[last].Tag == "POS" && last > first {
		last--
	}
	return last
}

// namingOf is the naming of what tokens first to last name, by a name that is spelled so. Words in small letters stand
// for no entity of the text.
func (s *Sentence) namingOf(name string, first, last int) *naming {
	t := s.Tokens
	n := &naming{s: s, entity: s.entityBeside(name, first, last), head: name, headLang: foreignLang(t[first : last+1])}
	n.subject = Mention{Start: t[first].Start, End: t[last].End}
	if t[first].IsUpper() {
		n.subject.Entity = n.entity
		if first > 0 && t[first-1].Tag == "DT" {
			n.subject.Start = t[first-1].Start
		}
	}
	return n
}

// entityBeside is the entity that bears a name, of tokens first to last: one that the text knows, a place, or a new one that
// is not yet entered.
func (s *Sentence) entityBeside(name string, first, last int) *Entity {
	if known, _ := s.Doc.lookup(name); known != nil {
		return known
	}
	switch {
	case !s.Tokens[first].IsUpper():
		return &Entity{Names: []string{name}}
	case placeNamed(name) != nil:
		return s.Doc.named(name, "")
	}
	return &Entity{Kind: s.KindOf(first, last)}
}

// readNames reads the names that the tokens of a parenthesis give, and returns how many of the tokens it read.
func (n *naming) readNames(t []lang.Token) int {
	if n.spellsOut(t) {
		k := 0
		if t[k].Lower == "the" {
			k++
		}
		n.add(t, k, k, len(t)-1, formFull, "", "name.spelled-out")
	}
	if len(n.names) > 0 {
		return len(t)
	}
	return n.list(t, false)
}

// enterHead enters who bears the head of the naming where the text does not know it yet, and reports whether the names
// beside it can be taken for names: a single unexplained word may be anything.
func (n *naming) enterHead() bool {
	d := n.s.Doc
	if known, _ := d.lookup(n.head); known != nil || placeNamed(n.head) != nil {
		return true
	}
	if len(n.names) == 1 && n.names[0].Form == formRomanized && n.names[0].Rule != "name.foreign" {
		return false
	}
	d.Entities = append(d.Entities, n.entity)
	d.addName(n.entity, n.head)
	return true
}

// mergeNamed makes one with the head of the naming whom the text knows by the names beside it.
func (n *naming) mergeNamed() {
	d := n.s.Doc
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		if other, _ := d.lookup(d.Text[v.Start:v.End]); other != nil && other != n.entity {
			d.merge(n.entity, other)
		}
	}
}
