package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
)

// readAsides reads the parentheses that give names to what stands before them, and the clauses that do.
func (s *Sentence) readAsides() {
	for i := 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == "," {
			s.commaClause(i)
		}
	}
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.Naming || a.After < 0 || len(a.Tokens) == 0 {
			continue
		}
		first, ok := s.nameBefore(a)
		if !ok {
			continue
		}
		s.readAside(a, first)
	}
}

// readAside reads one parenthesis after the name of tokens first through a.After.
func (s *Sentence) readAside(a *Aside, first int) {
	d := s.Doc
	t := s.Tokens
	last := a.After
	if q := s.QuoteAt(last); q != nil && q.Last == last && last > first {
		last--
	}
	name := s.Text(first, last)
	if strings.ContainsAny(name, "()") {
		name = joinTokens(t[first : last+1])
	}
	lower := !t[first].IsUpper()
	var e *Entity
	switch known, _ := d.lookup(name); {
	case known != nil:
		e = known
	case lower:
		e = &Entity{Names: []string{name}}
	case placeNamed(name) != nil:
		e = d.named(name, "")
	default:
		e = &Entity{Kind: s.kindOf(first, last)}
	}
	begin := first
	if first > 0 && t[first-1].Tag == "DT" {
		begin--
	}
	n := &naming{s: s, entity: e, head: name, headLang: foreignLang(t[first : last+1])}
	n.subject = Mention{Start: t[begin].Start, End: t[last].End, Entity: e}
	if lower {
		n.subject.Entity = nil
		n.subject.Start = t[first].Start
	}
	if len(a.Tokens) > 1 && a.Tokens[0].Lower == "now" && a.Tokens[1].IsUpper() {
		s.renamed(a, n.subject)
		return
	}
	read := n.list(a.Tokens, false)
	if read == 0 || len(n.names) == 0 {
		return
	}
	a.Naming = read == len(a.Tokens)
	if known, _ := d.lookup(name); known == nil && !lower && placeNamed(name) == nil {
		if len(n.names) == 1 && n.names[0].Form == formRomanized {
			return // an unexplained word beside a name: it may be anything
		}
		d.Entities = append(d.Entities, e)
		d.addName(e, name)
	}
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		text := d.Text[v.Start:v.End]
		if other, _ := d.lookup(text); other != nil && other != e && !lower {
			d.merge(e, other)
		}
	}
	if lower {
		s.candidates = append(s.candidates, n.names...)
		return
	}
	d.addAll(s, n)
}

// renamed reads "(now X)": the subject has another name today.
func (s *Sentence) renamed(a *Aside, subject Mention) {
	last := len(a.Tokens) - 1
	for k, x := range a.Tokens {
		if x.Text == "," || x.Text == ";" {
			last = k - 1
			break
		}
	}
	if last < 1 {
		return
	}
	a.Naming = last == len(a.Tokens)-1
	c := NewCandidate(annals.TypeRenaming, "renaming.now", 0.85)
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleTo, Mention{Start: a.Tokens[1].Start, End: a.Tokens[last].End, Entity: subject.Entity})
	s.candidates = append(s.candidates, c)
	if subject.Entity != nil {
		name := s.Doc.Text[subject.Start:subject.End]
		if e, _ := s.Doc.lookup(name); e == nil {
			s.Doc.Entities = append(s.Doc.Entities, subject.Entity)
			s.Doc.addName(subject.Entity, name)
		}
		s.Doc.addName(subject.Entity, s.Doc.Text[a.Tokens[1].Start:a.Tokens[last].End])
	}
}

// nameBefore finds the name that ends where a parenthesis begins: its first token.
func (s *Sentence) nameBefore(a *Aside) (first int, ok bool) {
	t := s.Tokens
	if q := s.QuoteAt(a.After); q != nil && q.Last == a.After && t[q.First+1].IsUpper() && q.Last-q.First > 1 {
		return q.First + 1, true
	}
	if i, ok := s.spelledOut(a); ok {
		return i, true
	}
	// The longest proper name that ends here.
	for i := max(0, a.After-14); i <= a.After; i++ {
		if i > 0 && s.isNameWord(t, i-1) && s.isNameWord(t, i) && !t[i].Glued {
			continue // not the beginning of the run
		}
		if n := s.nameAt(i); n > 0 && i+n-1 == a.After && s.longName(i, n) {
			return s.trimOwner(i, a.After), true
		}
		if n := nameLength(s, t, i); n > 0 && i+n-1 == a.After {
			return s.trimOwner(i, a.After), true
		}
	}
	// Words in small letters: only for an abbreviation of them.
	if len(a.Tokens) > 0 && isAbbreviation(a.Tokens[0].Text) {
		letters := 0
		for _, r := range a.Tokens[0].Text {
			if r >= 'A' && r <= 'Z' {
				letters++
			}
		}
		for i := a.After; i >= max(0, a.After-letters-2); i-- {
			if t[i].Tag == "DT" || t[i].Kind == lang.Punct && t[i].Text != "-" {
				break
			}
			if i+letters-1 <= a.After+1 && firstLetterIs(t[i].Text, a.Tokens[0].Text) && fitsInitials(a.Tokens[0].Text, s.Text(i, a.After)) {
				return i, true
			}
		}
	}
	return 0, false
}

// spelledOut finds the words before a parenthesis whose initials are the abbreviation in it, letter for letter, over the small words
// that a proper name would not reach: "Transport and General Workers' Union (TGWU)".
func (s *Sentence) spelledOut(a *Aside) (first int, ok bool) {
	t := s.Tokens
	if len(a.Tokens) == 0 || !isAbbreviation(a.Tokens[0].Text) || len(a.Tokens[0].Text) < 3 {
		return 0, false
	}
	letters := []rune(strings.ToLower(a.Tokens[0].Text))
	n := len(letters)
	for i := a.After; i >= 0 && i > a.After-14; i-- {
		x := t[i]
		switch {
		case x.Kind != lang.Word && x.Text != "-" && x.Text != "," && x.Text != "&" && x.Tag != "POS":
			return 0, false
		case x.Tag == "POS" || x.Kind != lang.Word:
			continue
		case x.IsUpper() && n > 0 && sameLetter(firstRune(x.Lower), letters[n-1]):
			if n--; n == 0 {
				return i, i < a.After
			}
		case x.IsUpper() || !smallNameWords[x.Lower] || strings.HasPrefix(x.Tag, "VB"):
			return 0, false
		}
	}
	return 0, false
}

// smallNameWords are the small words inside the names of organizations.
var smallNameWords = words("of and for the in on to de la del des du et y e da do das dos der die und")

func (s *Sentence) longName(i, n int) bool { return n > 0 && s.Tokens[i].IsUpper() }

// trimOwner drops a state's name or demonym and a possessive before the name proper when they are not part of it:
// "Iran's Revolutionary Guards".
func (s *Sentence) trimOwner(first, last int) int {
	t := s.Tokens
	for i := first; i < last; i++ {
		if t[i].Tag == "POS" || t[i].Lower == "'s" {
			if p := s.Doc.entityOf(t, first); p != nil && i-first <= 3 && p.Kind == annals.State {
				return i + 1
			}
		}
	}
	for first < last && titles[t[first].Lower] {
		first++
	}
	return first
}

func firstLetterIs(word, abbreviation string) bool {
	return word != "" && sameLetter(firstRune(strings.ToLower(word)), firstRune(strings.ToLower(abbreviation)))
}

// readNamings reads the namings in running text that need to know who is meant: "a party called Z", "styles itself as …",
// "was founded as …", "are referred to as …".
func (s *Sentence) readNamings() {
	t := s.Tokens
	for i := 1; i < len(t); i++ {
		switch w := t[i].Lower; {
		case w == "itself" || w == "themselves" || w == "himself":
			s.selfNaming(i)
		case (w == "called" || w == "named" || w == "dubbed" || w == "nicknamed" || w == "termed") && t[i].Tag == "VBN":
			s.calledClause(i)
		case w == "known" && t[i-1].Lower != "also" && (t[i-1].Text != "," || t[i+1].Lower == "since"):
			s.knownClause(i)
		case w == "name" && i+1 < len(t):
			s.underTheName(i)
		case w == "as" && (t[i-1].Lower == "founded" || t[i-1].Lower == "established" || t[i-1].Lower == "formed" || i > 2 && s.TimeAt(i-1) != nil):
			s.foundedAs(i)
		case w == "to" && i+2 < len(t) && (t[i-1].Lower == "referred" || t[i-1].Lower == "refer" || t[i-1].Lower == "refers"):
			s.referredTo(i)
		}
	}
}

// nameEndingAt is the first token of the proper name that ends at token i, or -1.
func (s *Sentence) nameEndingAt(i int) int {
	if i < 0 {
		return -1
	}
	a := Aside{After: i}
	if first, ok := s.nameBefore(&a); ok {
		return first
	}
	return -1
}

// nameFrom reads a name (capitalized or quoted and capitalized) at token i; first > last when there is none. next is the
// token after it.
func (s *Sentence) nameFrom(i int) (first, last, next int) {
	t := s.Tokens
	if i < len(t) && t[i].Lower == "the" {
		i++
	}
	if i >= len(t) {
		return 0, -1, i
	}
	if q := s.QuoteAt(i); q != nil && q.First == i {
		f, l := i+1, q.Last-1
		if f <= l && t[f].Lower == "the" {
			f++
		}
		for l > f && (t[l].Text == "," || t[l].Text == ".") {
			l--
		}
		if f <= l && t[f].IsUpper() {
			return f, l, q.Last + 1
		}
		return 0, -1, i
	}
	n := s.nameAt(i)
	if n == 0 || !t[i].IsUpper() {
		return 0, -1, i
	}
	last = i + n - 1
	// "X — Y" written as one name.
	if last+2 < len(t) && t[last+1].Text == "—" && t[last+2].IsUpper() {
		if m := nameLength(s, t, last+2); m > 0 && last+2+m >= len(t)-1 {
			last += 1 + m
		}
	}
	return i, last, last + 1
}

// commaClause reads "NAME, also known as X" and "NAME, ABBR" at the comma i.
func (s *Sentence) commaClause(i int) {
	t := s.Tokens
	first := s.nameEndingAt(i - 1)
	if first < 0 || i+1 >= len(t) {
		return
	}
	name := s.Text(first, i-1)
	e, _ := s.Doc.lookup(name)
	if e != nil && e == s.Doc.Main && first <= 1 {
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
		if !isAbbreviation(t[j].Text) && !aliasLead(t[i+1:]) {
			return
		}
	}
	switch l, k := leadAt(t, i+1); {
	case k > 0 && l.set && l.form != formRomanized && !l.label:
		n.list(t[i+1:], true)
	case isAbbreviation(t[j].Text) && i-first >= 2 && fitsInitials(t[j].Text, name) && (j+1 == len(t) || t[j+1].Kind == lang.Punct):
		n.add(t, j, j, j, formAbbreviation, "", "name.comma-abbreviation")
	}
	s.keepNames(n, name)
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

// selfNaming reads "X styles itself (as) NAME" at the reflexive i: X says so.
func (s *Sentence) selfNaming(i int) {
	t := s.Tokens
	if i < 2 || !verbClasses["name"][verbBase(t[i-1])] || s.Doc.Main == nil {
		return
	}
	subject := s.subjectFor(i - 1)
	j := i + 1
	if j < len(t) && t[j].Lower == "as" {
		j++
	}
	first, last, next := s.nameFrom(j)
	if first > last {
		return
	}
	speaker := s.fillerOf(subject)
	negated := i >= 2 && (t[i-2].Lower == "not" || t[i-2].Lower == "n't")
	e := speaker.Entity
	c := NewCandidate(annals.TypeName, "name.itself", 0.8)
	c.Form = formAlias
	c.Add(annals.RoleSubject, Mention{Start: t[i].Start, End: t[i].End, Entity: e})
	c.Cover(t[i-1].Start, t[i].End)
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	if subject.Head >= 0 {
		c.Speaker = []Mention{speaker}
	}
	if negated {
		c.Stance = annals.Denied
		c.Speaker = nil
		c.Roles[annals.RoleSubject] = []Mention{speaker}
		c.Cover(speaker.Start, speaker.End)
	}
	s.candidates = append(s.candidates, c)
	if e != nil && !negated {
		s.Doc.addName(e, s.Text(first, last))
	}
	next = s.afterLanguage(next, c)
	if next+1 < len(t) && t[next].Tag == "CC" && !negated {
		// "… in English and Y in Irish".
		if f, l, after := s.nameFrom(next + 1); f <= l {
			o := *c
			o.Roles = map[annals.Role][]Mention{annals.RoleSubject: c.Roles[annals.RoleSubject]}
			o.Start, o.End, o.Lang = -1, -1, foreignLang(t[f:l+1])
			o.Add(annals.RoleValue, Mention{Start: t[f].Start, End: t[l].End})
			if o.Lang != "" {
				o.Form = formNative
			}
			s.afterLanguage(after, &o)
			s.candidates = append(s.candidates, &o)
			if e != nil {
				s.Doc.addName(e, s.Text(f, l))
			}
		}
	}
}

// afterLanguage reads "in LANGUAGE" at token i as the language of the name just read, and returns the token after it.
func (s *Sentence) afterLanguage(i int, c *Candidate) int {
	if i+1 < len(s.Tokens) && s.Tokens[i].Lower == "in" {
		if g, n, ok := known().langs.longest(s.Tokens, i+1); ok {
			c.Lang = g.tag
			if g.tag != "en" && c.Form == formAlias {
				c.Form = formNative
			}
			return i + 1 + n
		}
	}
	return i
}

// calledClause reads "a new party called NAME": what the noun phrase before stands for is called so.
func (s *Sentence) calledClause(i int) {
	t := s.Tokens
	first, last, next := s.nameFrom(i + 1)
	if first > last || next < i {
		return
	}
	c := s.ChunkAt(i - 1)
	if c == nil || c.Last != i-1 || !strings.HasPrefix(t[c.Head].Tag, "NN") || t[i].Glued || s.isRel(i, "root") || next < len(t) && (s.QuoteAt(next) != nil || t[next].Tag == "DT") {
		return
	}
	name := s.Text(first, last)
	s.nameStatement("name.called", formFull, s.ChunkMention(*c), c.First, first, last, name)
}

// knownClause reads "…, known (since) as the NAME" and "became known as NAME".
func (s *Sentence) knownClause(i int) {
	t := s.Tokens
	j := i + 1
	for j < len(t) && (t[j].Lower == "since" || t[j].Lower == "simply" || t[j].Lower == "popularly" || t[j].Lower == "collectively" || t[j].Lower == "locally") {
		j++
	}
	if j >= len(t) || t[j].Lower != "as" {
		return
	}
	first, last, _ := s.nameFrom(j + 1)
	if first > last {
		return
	}
	// Back over "that", "which", auxiliaries and adverbs to the noun phrase.
	k := i - 1
	for k > 0 && (auxiliaries[t[k].Lower] || t[k].Lower == "became" || t[k].Lower == "become" || t[k].Lower == "that" || t[k].Lower == "which" || t[k].Text == "," || strings.HasPrefix(t[k].Tag, "RB") || t[k].Lower == "came" || t[k].Lower == "to") {
		k--
	}
	c := s.ChunkAt(k)
	if c == nil || c.Last != k {
		return
	}
	name := s.Text(first, last)
	s.nameStatement("name.known-as", formAlias, s.ChunkMention(*c), c.First, first, last, name)
}

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
	if c == nil || c.Last != i-3 {
		return
	}
	if last+1 < len(t) && t[last+1].Glued && t[last+1].Text == "!" {
		last++
	}
	s.nameStatement("name.under", formFull, s.ChunkMention(*c), c.First, first, last, s.Text(first, last))
}

// nameStatement keeps that the subject is called by a name.
func (s *Sentence) nameStatement(rule, form string, subject Mention, begin, first, last int, name string) {
	d := s.Doc
	e := subject.Entity
	if e == nil {
		if e, _ = d.lookup(name); e == nil {
			e = &Entity{}
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
}

// foundedAs reads "was founded (in 1833) as the NAME" at "as": a former name, unless it is the name it still has.
func (s *Sentence) foundedAs(i int) {
	t := s.Tokens
	verb := -1
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if w := t[k].Lower; w == "founded" || w == "established" || w == "formed" {
			verb = k
			break
		}
		if t[k].Text == "," || t[k].Text == ";" {
			return
		}
	}
	first, last, _ := s.nameFrom(i + 1)
	if verb < 0 || first > last || !strings.HasPrefix(t[first].Tag, "NNP") {
		return
	}
	subject := s.subjectBefore(verb)
	m := s.fillerOf(subject)
	if m.Entity == nil && s.Doc.Main != nil && subject.Head >= 0 && groupWords[t[subject.Head].Lower] {
		m.Entity = s.Doc.Main
	}
	if m.Entity == nil || m.Entity.hasName(s.Text(first, last)) {
		return
	}
	c := NewCandidate(annals.TypeName, "name.founded-as", 0.75)
	c.Form = formFormer
	c.Add(annals.RoleSubject, m)
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	for k := range s.Times {
		if x := &s.Times[k]; x.First > verb-6 && x.Last <= i {
			c.Time = x.AsStart()
		}
	}
	s.candidates = append(s.candidates, c)
	s.Doc.addName(m.Entity, s.Text(first, last))
}

// referredTo reads "X referred to it as NAME", "members are referred to as NAME" at "to".
func (s *Sentence) referredTo(i int) {
	t := s.Tokens
	as := -1
	for k := i + 1; k < len(t) && k <= i+6; k++ {
		if t[k].Lower == "as" {
			as = k
			break
		}
	}
	if as < 0 {
		return
	}
	first, last, _ := s.nameFrom(as + 1)
	if first > last {
		return // a description, which readReferredTo reads
	}
	passive := as == i+1
	c := NewCandidate(annals.TypeName, "name.referred-to", 0.75)
	c.Form = formAlias
	if passive {
		subject := s.subjectBefore(i - 1)
		if subject.Head < 0 {
			return
		}
		c.Add(annals.RoleSubject, s.fillerOf(subject))
		if present(t, subject.Last+1, i) {
			c.Time = edtf.MustParse("/..")
		}
	} else {
		object := s.ChunkAt(i + 1)
		if object == nil {
			return
		}
		speaker := s.subjectBefore(i - 1)
		if speaker.Head < 0 {
			return
		}
		m := s.ChunkMention(*object)
		if m.Entity == nil && t[object.Head].Lower == "it" {
			m.Entity = s.Doc.Main
		}
		c.Add(annals.RoleSubject, m)
		c.Speaker = []Mention{s.fillerOf(speaker)}
		c.Cover(c.Speaker[0].Start, c.Speaker[0].End)
	}
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	s.candidates = append(s.candidates, c)
	if e := c.Roles[annals.RoleSubject][0].Entity; e != nil {
		s.Doc.addName(e, s.Text(first, last))
	}
}

// present reports whether the auxiliaries among tokens from up to to are in the present tense.
func present(t []lang.Token, from, to int) bool {
	for k := max(0, from); k < to; k++ {
		switch t[k].Lower {
		case "is", "are", "has", "have", "'s":
			return true
		case "was", "were", "had":
			return false
		}
	}
	return false
}

// aliasLead reports whether the words say that another name follows, and not what somebody was called to.
func aliasLead(t []lang.Token) bool {
	l, n := leadAt(t, 0)
	return n > 1 && l.set && (l.form == formAlias || l.form == formFormer || l.form == formAbbreviation)
}
