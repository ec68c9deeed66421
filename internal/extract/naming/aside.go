package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// ReadAsides reads the parentheses that give names to what stands before them, and the clauses that do.
func ReadAsides(s *document.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == "," {
			if !laterNamed(s, i) {
				commaClause(s, i)
				nounClause(s, i)
			}
		}
		if s.Tokens[i].Lower == "or" {
			orInitials(s, i)
		}
	}
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.Naming || a.After < 0 || len(a.Tokens) == 0 {
			continue
		}
		if _, ok := StyleIn(a); ok {
			a.Naming = true // ("the applicant"): no name
			continue
		}
		if entity.CourtNouns[s.Tokens[a.After].Lower] && benches[a.Tokens[len(a.Tokens)-1].Lower] {
			a.Naming = true // "the General Court (Fourth Chamber)"
			continue
		}
		at := *a
		if s.Tokens[at.After].Text == "," && at.After > 0 {
			at.After-- // "the Council, (formerly the Senate), …"
		}
		if first, ok := nameBefore(s, &at); ok {
			readAside(s, &at, initialsBegin(s, &at, first))
		} else {
			namedNoun(s, &at)
		}
		a.Naming = at.Naming
	}
}

// readAside reads one parenthesis after the name of tokens first through a.After.
func readAside(s *document.Sentence, a *document.Aside, first int) {
	t, last := s.Tokens, withoutMarks(s, first, a.After)
	name := s.Spelled(first, last)
	if q := entity.QualifierAfter(s, first, last); q != nil {
		if q.Start == a.Start {
			return
		}
		name += " " + s.Doc.Text[q.Start:q.End]
	}
	n := namingOf(s, name, first, last)
	if k := laterName(a.Tokens); k > 0 {
		renamed(s, a, n.subject, name, k)
		return
	}
	lower := !t[first].IsUpper()
	switch {
	case lower && len(a.Tokens) == 1 && entity.AcronymNouns[a.Tokens[0].Lower]:
		// "a non-governmental organization (NGO)": a common noun and its letters name nobody.
		a.Naming = true
		return
	case entity.AllPartisan(a.Tokens) && entity.KindOf(s, first, last) == annals.Person:
		return // "Andrew George (Liberal Democrat)": what somebody is
	}
	read := n.readNames(a.Tokens)
	if read == 0 || len(n.names) == 0 {
		return
	}
	a.Naming = read == len(a.Tokens)
	if lower {
		s.Candidates = append(s.Candidates, n.names...)
	} else if n.enterHead() {
		n.mergeNamed()
		addAll(s.Doc, s, n)
	}
}

// withoutMarks is the last token of the name of tokens first to last without the quotation mark and the possessive that end
// it: "the Labour League's (LL's)".
func withoutMarks(s *document.Sentence, first, last int) int {
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
func namingOf(s *document.Sentence, name string, first, last int) *naming {
	t := s.Tokens
	n := &naming{s: s, entity: entityBeside(s, name, first, last), head: name, headLang: document.ForeignLang(t[first : last+1])}
	n.subject = document.Mention{Start: t[first].Start, End: t[last].End}
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
func entityBeside(s *document.Sentence, name string, first, last int) *document.Entity {
	if known, _ := entity.Lookup(s.Doc, name); known != nil {
		return known
	}
	switch {
	case !s.Tokens[first].IsUpper():
		return &document.Entity{Names: []string{name}}
	case entity.PlaceNamed(name) != nil:
		return entity.Named(s.Doc, name, "")
	}
	return &document.Entity{Kind: entity.KindOf(s, first, last)}
}

// readNames reads the names that the tokens of a parenthesis give, and returns how many of the tokens it read.
func (n *naming) readNames(t []lang.Token) int {
	if n.spellsOut(t) {
		k := 0
		if t[k].Lower == "the" {
			k++
		}
		n.add(t, k, k, len(t)-1, document.FormFull, "", "name.spelled-out")
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
	if known, _ := entity.Lookup(d, n.head); known != nil || entity.PlaceNamed(n.head) != nil {
		return true
	}
	if len(n.names) == 1 && n.names[0].Form == document.FormRomanized && n.names[0].Rule != "name.foreign" {
		return false
	}
	d.Entities = append(d.Entities, n.entity)
	entity.AddName(d, n.entity, n.head)
	return true
}

// mergeNamed makes one with the head of the naming whom the text knows by the names beside it.
func (n *naming) mergeNamed() {
	d := n.s.Doc
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		if other, _ := entity.Lookup(d, d.Text[v.Start:v.End]); other != nil && other != n.entity {
			entity.Merge(d, n.entity, other)
		}
	}
}
