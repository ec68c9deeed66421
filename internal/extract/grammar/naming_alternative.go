package grammar

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// orInitials reads "the Miners' League or ML" and "the Miners' League, or ML," at the "or" of token i: the initials of
// the name before it.
func (s *Sentence) orInitials(i int) {
	t := s.Tokens
	if i < 2 || i+1 >= len(t) || !isAbbreviation(t[i+1].Text) || placeNamed(t[i+1].Text) != nil {
		return
	}
	end := i - 1
	if t[end].Text == "," && i+2 < len(t) && t[i+2].Text == "," {
		end--
	}
	first := s.nameEndingAt(end)
	if first < 0 || end <= first || !fitsInitials(t[i+1].Text, s.Text(first, end)) ||
		initials(s.Text(first, end)) == "" && len(t[i+1].Text) > end+1-first {
		return
	}
	name := s.Text(first, end)
	e, _ := s.Doc.lookup(name)
	if e != nil && (e == s.Doc.Main && s == s.Doc.definition && i < s.Doc.definitionVerb || e.Kind == annals.Person) {
		return
	}
	begin := first
	if t[max(0, begin-1)].Tag == "DT" {
		begin--
	}
	n := &naming{s: s, entity: e, head: name}
	if e == nil {
		n.entity = &Entity{Kind: s.KindOf(first, end)}
	}
	n.subject = Mention{Start: t[begin].Start, End: t[end].End, Entity: n.entity}
	n.add(t, i, i+1, i+1, formAbbreviation, "", "name.or")
	s.keepNames(n, name)
}

// orQuoted reads "a greater state, or "United Coast"" at the "or" of token i: a name in quotation marks for what the noun
// phrase before stands for.
func (s *Sentence) orQuoted(i int) {
	t := s.Tokens
	q := s.quoteFrom(i + 1)
	k := i - 1
	if t[k].Text == "," && k > 0 {
		k--
	}
	if q == nil || !t[i+2].IsUpper() || s.QuoteAt(k) != nil {
		return
	}
	first, last, _ := s.nameFrom(i + 1)
	c := s.ChunkAt(k)
	if first > last || c == nil || c.Last != k || !t[k].IsNoun() || s.KindOf(c.First, k) == annals.Person {
		return
	}
	s.nameStatement("name.or", formAlias, s.chunkMention(*c), first, last, s.Text(first, last))
}

// titledClause reads "a speech titled "NAME"" at the participle i: what the noun phrase before stands for is called so.
func (s *Sentence) titledClause(i int) {
	t := s.Tokens
	q := s.quoteFrom(i + 1)
	k, c := i-1, s.ChunkAt(i-1)
	if q == nil || c == nil || c.Last != k || !t[k].IsNoun() {
		return
	}
	last := q.Last - 1
	for last > q.First+1 && (t[last].Text == "," || t[last].Text == ".") {
		last--
	}
	s.nameStatement("name.titled", formFull, s.chunkMention(*c), q.First+1, last, s.Text(q.First+1, last))
}

// alternatives reads the other names that begin at token next, after the one that c gives: "known as the Reds or the Red
// Front", "called Reds, or Red Front (or Red League)".
func (s *Sentence) alternatives(c *Candidate, next int) {
	t := s.Tokens
	for n := 0; c != nil && n < 6; n++ {
		s.asideAlternative(c, next-1)
		k := next
		if k < len(t) && t[k].Text == "," {
			k++
			if first, last, after := s.nameFrom(k); first <= last && s.orFollows(after) {
				s.otherName(c, t[first].Start, t[last].End)
				next = after
				continue
			}
		}
		if k+1 >= len(t) || t[k].Lower != "or" &&
			!(t[k].Lower == "and" && k == next && (s.QuoteAt(k+1) != nil || besides[t[k+1].Lower])) {
			return
		}
		k++
		for k < len(t) && (t[k].Lower == "simply" || t[k].Lower == "just" || t[k].Lower == "even" || t[k].Lower == "as" ||
			besides[t[k].Lower]) {
			k++
		}
		if k < len(t) && t[k].Lower == "the" && k+1 < len(t) && s.QuoteAt(k+1) != nil {
			k++
		}
		first, last, after := s.nameFrom(k)
		if first > last {
			return
		}
		s.otherName(c, t[first].Start, t[last].End)
		next = after
	}
}

// besides are the adverbs of one more name after "and": "called the Bench and sometimes the Court".
var besides = wordlist.Set("sometimes also occasionally informally")

// orFollows reports whether the list of names that goes on at the comma of token k ends with "or" and one more: of "the
// Reds, the Red Front, or the RF" all are names of one.
func (s *Sentence) orFollows(k int) bool {
	t := s.Tokens
	for n := 0; k+1 < len(t) && t[k].Text == "," && n < 6; n++ {
		if k++; t[k].Lower == "or" {
			k++
			for k < len(t) && (t[k].Lower == "simply" || t[k].Lower == "just" || t[k].Lower == "sometimes") {
				k++
			}
			first, last, _ := s.nameFrom(k)
			return first <= last
		}
		first, last, after := s.nameFrom(k)
		if first > last {
			return false
		}
		k = after
	}
	return false
}

// asideAlternative reads "(or NAME)" after token i, where c gives the name before it.
func (s *Sentence) asideAlternative(c *Candidate, i int) {
	for k := range s.Asides {
		a := &s.Asides[k]
		x := a.Tokens
		if a.After != i || len(x) < 2 || x[0].Lower != "or" {
			continue
		}
		for n := 1; n < len(x); n++ {
			if !x[n].IsUpper() || x[n].Kind != lang.Word {
				return
			}
		}
		a.Naming = true
		s.otherName(c, x[1].Start, x[len(x)-1].End)
	}
}

// otherName keeps that what c names has the name at a place of the text, too.
func (s *Sentence) otherName(c *Candidate, start, end int) {
	for _, o := range s.candidates {
		if v := o.Roles[annals.RoleValue]; o.Type == annals.TypeName && len(v) > 0 && v[0].Start < end && start < v[0].End {
			return // read already
		}
	}
	o := NewCandidate(annals.TypeName, c.Rule, c.Confidence)
	o.Form, o.Time, o.Speaker = c.Form, c.Time, c.Speaker
	o.Roles[annals.RoleSubject] = c.Roles[annals.RoleSubject]
	o.Add(annals.RoleValue, Mention{Start: start, End: end})
	s.candidates = append(s.candidates, o)
	if e := c.Roles[annals.RoleSubject][0].Entity; e != nil {
		s.Doc.addName(e, s.Doc.Text[start:end])
	}
}

// bare reads "or NAME" before the verb of a definition: an alias without a lead.
func (n *naming) bare(t []lang.Token, i, verb int) int {
	start := i
	for i < verb && (t[i].Lower == "simply" || t[i].Lower == "just" || t[i].Lower == "sometimes" || t[i].Lower == "also") {
		i++
	}
	if i < verb && t[i].Lower == "the" {
		i++
	}
	if i >= verb || !t[i].IsUpper() {
		return 0
	}
	end := i
	for end < verb && t[end].Text != "," && t[end].Lower != "or" {
		end++
	}
	for _, a := range n.s.Asides {
		if a.After >= i && a.After+1 < end && &t[0] == &n.s.Tokens[0] {
			end = a.After + 1
		}
	}
	form := formAlias
	if isAbbreviation(n.s.Doc.Text[t[i].Start:t[end-1].End]) {
		form = formAbbreviation
	}
	n.add(t, i, i, end-1, form, "", "name.or")
	return end - start
}
