package naming

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// orInitials reads "the Miners' League or ML" and "the Miners' League, or ML," at the "or" of token i: the initials of
// the name before it.
func orInitials(s *document.Sentence, i int) {
	t := s.Tokens
	if i < 2 || i+1 >= len(t) || !document.IsAbbreviation(t[i+1].Text) || entity.PlaceNamed(t[i+1].Text) != nil {
		return
	}
	end := i - 1
	if t[end].Text == "," && i+2 < len(t) && t[i+2].Text == "," {
		end--
	}
	first := nameEndingAt(s, end)
	if first < 0 || end <= first || !entity.FitsInitials(t[i+1].Text, s.Text(first, end)) ||
		document.Initials(s.Text(first, end)) == "" && len(t[i+1].Text) > end+1-first {
		return
	}
	name := s.Text(first, end)
	e, _ := entity.Lookup(s.Doc, name)
	if e != nil && (e == s.Doc.Main && s == s.Doc.Definition && i < s.Doc.DefinitionVerb || e.Kind == annals.Person) {
		return
	}
	begin := first
	if t[max(0, begin-1)].Tag == "DT" {
		begin--
	}
	n := &naming{s: s, entity: e, head: name}
	if e == nil {
		n.entity = &document.Entity{Kind: entity.KindOf(s, first, end)}
	}
	n.subject = document.Mention{Start: t[begin].Start, End: t[end].End, Entity: n.entity}
	n.add(t, i, i+1, i+1, document.FormAbbreviation, "", "name.or")
	keepNames(s, n, name)
}

// orQuoted reads "a greater state, or "United Coast"" at the "or" of token i: a name in quotation marks for what the noun
// phrase before stands for.
func orQuoted(s *document.Sentence, i int) {
	t := s.Tokens
	q := s.QuoteFrom(i + 1)
	k := i - 1
	if t[k].Text == "," && k > 0 {
		k--
	}
	if q == nil || !t[i+2].IsUpper() || s.QuoteAt(k) != nil {
		return
	}
	first, last, _ := NameFrom(s, i+1)
	c := s.ChunkAt(k)
	if first > last || c == nil || c.Last != k || !t[k].IsNoun() || entity.KindOf(s, c.First, k) == annals.Person {
		return
	}
	nameStatement(s, "name.or", document.FormAlias, s.ChunkMention(*c), first, last, s.Text(first, last))
}

// titledClause reads "a speech titled "NAME"" at the participle i: what the noun phrase before stands for is called so.
func titledClause(s *document.Sentence, i int) {
	t := s.Tokens
	q := s.QuoteFrom(i + 1)
	k, c := i-1, s.ChunkAt(i-1)
	if q == nil || c == nil || c.Last != k || !t[k].IsNoun() {
		return
	}
	last := q.Last - 1
	for last > q.First+1 && (t[last].Text == "," || t[last].Text == ".") {
		last--
	}
	nameStatement(s, "name.titled", document.FormFull, s.ChunkMention(*c), q.First+1, last, s.Text(q.First+1, last))
}

// alternatives reads the other names that begin at token next, after the one that c gives: "known as the Reds or the Red
// Front", "called Reds, or Red Front (or Red League)".
func alternatives(s *document.Sentence, c *document.Candidate, next int) {
	t := s.Tokens
	for n := 0; c != nil && n < 6; n++ {
		asideAlternative(s, c, next-1)
		k := next
		if k < len(t) && t[k].Text == "," {
			k++
			if first, last, after := NameFrom(s, k); first <= last && orFollows(s, after) {
				otherName(s, c, t[first].Start, t[last].End)
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
		first, last, after := NameFrom(s, k)
		if first > last {
			return
		}
		otherName(s, c, t[first].Start, t[last].End)
		next = after
	}
}

// series reads the names that a comma and "and" tie to the one that c gives, before token next, where the clause of the verb at
// token verb says of one thing what it is called, and ends with them: "was variously known as the Bureau, the Bell House and the
// Bell Laboratory". It returns the token after them, or next.
func series(s *document.Sentence, c *document.Candidate, verb, next int) int {
	t := s.Tokens
	if c == nil || next >= len(t) || t[next].Text != "," || !predicate.PassiveGroup(s, verb) || severalMeant(s, c) {
		return next
	}
	var names [][2]int
	for k, and := next, false; ; {
		if k >= len(t) || t[k].Text != "," && t[k].Lower != "and" {
			return next
		}
		and = t[k].Lower == "and"
		if k++; !and && k < len(t) && t[k].Lower == "and" {
			k, and = k+1, true
		}
		first, last, after := NameFrom(s, k)
		if first > last {
			return next
		}
		names = append(names, [2]int{first, last})
		if k = after; and {
			if k < len(t) && t[k].Kind != lang.Punct {
				return next // "is known as the Reds, the Blues and the Greens hold …"
			}
			next = k
			break
		}
	}
	for _, n := range names {
		e := c.Roles[annals.RoleSubject][0].Entity
		if o, _ := entity.Lookup(s.Doc, s.Text(n[0], n[1])); o != nil && e != nil && hasOneName(s.Doc, o, e) {
			entity.Merge(s.Doc, e, o)
		}
		otherName(s, c, t[n[0]].Start, t[n[1]].End)
	}
	return next
}

// severalMeant reports whether what c names is more than one thing, each of which may have one of several names.
func severalMeant(s *document.Sentence, c *document.Candidate) bool {
	m := c.Roles[annals.RoleSubject][0]
	for _, x := range s.Tokens {
		if x.End == m.End {
			return x.Tag == "NNS" || x.Tag == "NNPS" || x.Lower == "they" || x.Lower == "these" || x.Lower == "which"
		}
	}
	return true
}

// besides are the adverbs of one more name after "and": "called the Bench and sometimes the Court".
var besides = wordlist.Set("sometimes also occasionally informally")

// orFollows reports whether the list of names that goes on at the comma of token k ends with "or" and one more: of "the
// Reds, the Red Front, or the RF" all are names of one.
func orFollows(s *document.Sentence, k int) bool {
	t := s.Tokens
	for n := 0; k+1 < len(t) && t[k].Text == "," && n < 6; n++ {
		if k++; t[k].Lower == "or" {
			k++
			for k < len(t) && (t[k].Lower == "simply" || t[k].Lower == "just" || t[k].Lower == "sometimes") {
				k++
			}
			first, last, _ := NameFrom(s, k)
			return first <= last
		}
		first, last, after := NameFrom(s, k)
		if first > last {
			return false
		}
		k = after
	}
	return false
}

// asideAlternative reads "(or NAME)" after token i, where c gives the name before it.
func asideAlternative(s *document.Sentence, c *document.Candidate, i int) {
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
		otherName(s, c, x[1].Start, x[len(x)-1].End)
	}
}

// otherName keeps that what c names has the name at a place of the text, too.
func otherName(s *document.Sentence, c *document.Candidate, start, end int) {
	for _, o := range s.Candidates {
		if v := o.Roles[annals.RoleValue]; o.Type == annals.TypeName && len(v) > 0 && v[0].Start < end && start < v[0].End {
			return // read already
		}
	}
	o := document.NewCandidate(annals.TypeName, c.Rule, c.Confidence)
	o.Form, o.Time, o.Speaker = c.Form, c.Time, c.Speaker
	o.Roles[annals.RoleSubject] = c.Roles[annals.RoleSubject]
	o.Add(annals.RoleValue, document.Mention{Start: start, End: end})
	s.Candidates = append(s.Candidates, o)
	if e := c.Roles[annals.RoleSubject][0].Entity; e != nil {
		entity.AddName(s.Doc, e, s.Doc.Text[start:end])
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
	form, text := document.FormAlias, n.s.Doc.Text[t[i].Start:t[end-1].End]
	if document.IsAbbreviation(text) && (n.head != strings.ToUpper(n.head) || entity.FitsInitials(text, n.head)) {
		form = document.FormAbbreviation // "JAKUP KARDO or KADRO" has no letters of a name, but is in capitals
	}
	n.add(t, i, i, end-1, form, "", "name.or")
	return end - start
}
