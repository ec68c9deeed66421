package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
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
	d := s.Doc
	t := s.Tokens
	last := a.After
	if q := s.QuoteAt(last); q != nil && q.Last == last && last > first {
		last--
	}
	if t[last].Tag == "POS" && last > first {
		last-- // "the Labour League's (LL's)"
	}
	name := s.spelled(first, last)
	lower := !t[first].IsUpper()
	if q := s.qualifierAfter(first, last); q != nil {
		if q.Start == a.Start {
			return
		}
		name += " " + d.Text[q.Start:q.End]
	}
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
	if k := laterName(a.Tokens); k > 0 {
		s.renamed(a, n.subject, k)
		return
	}
	if lower && len(a.Tokens) == 1 && acronymNouns[a.Tokens[0].Lower] {
		// "a non-governmental organization (NGO)": a common noun and its letters name nobody.
		a.Naming = true
		return
	}
	if allPartisan(a.Tokens) && s.kindOf(first, last) == annals.Person {
		return // "Andrew George (Liberal Democrat)": what somebody is
	}
	if n.spellsOut(a.Tokens) {
		k := 0
		if a.Tokens[k].Lower == "the" {
			k++
		}
		n.add(a.Tokens, k, k, len(a.Tokens)-1, formFull, "", "name.spelled-out")
	}
	read := len(a.Tokens)
	if len(n.names) == 0 {
		read = n.list(a.Tokens, false)
	}
	if read == 0 || len(n.names) == 0 {
		return
	}
	a.Naming = read == len(a.Tokens)
	if known, _ := d.lookup(name); known == nil && !lower && placeNamed(name) == nil {
		if len(n.names) == 1 && n.names[0].Form == formRomanized && n.names[0].Rule != "name.foreign" {
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

// namedNoun reads the name in a parenthesis after the common noun for what it names: "an elected assembly (Dáil Uladh)", "a
// chartered company (known as the Charter)". Without a lead the noun must be one for a body.
func (s *Sentence) namedNoun(a *Aside) {
	head, first := s.Tokens[a.After], s.beforeModifiers(a.After)
	if first < 0 || len(a.Tokens) == 0 || head.IsUpper() || !strings.HasPrefix(head.Tag, "NN") {
		return
	}
	if k := laterName(a.Tokens); k > 0 && (groupWords[head.Lower] || nouns.Kind(head.Lower) == annals.Organization) {
		s.laterNoun(a, k)
		return
	}
	l, k := leadAt(a.Tokens, 0)
	l.set = l.set && k > 1 && (l.form == formAlias || l.form == formFormer || l.form == formAbbreviation)
	kind := nouns.Kind(head.Lower)
	if kind == annals.Body || groupWords[head.Lower] || foreignLang(a.Tokens) != "" {
		kind = annals.Organization
	}
	tag := s.Tokens[first].Tag
	determined := tag == "DT" || tag == "PRP$"
	if !l.set && (kind != annals.Organization || head.Tag != "NN" || !determined) {
		return
	}
	if !determined && tag != "CD" {
		first++
	}
	if !l.set {
		k = 0
	}
	t, ok := s.nameInAside(a.Tokens[k:], l.set)
	if !ok {
		return
	}
	name := joinTokens(t)
	e := s.Doc.named(name, kind)
	if e.Kind == annals.Person || e.Kind == annals.Place || e.Kind == annals.State {
		return
	}
	x := NewCandidate(annals.TypeName, "name.noun", 0.75)
	x.Form, x.Lang = formAlias, foreignLang(t)
	switch {
	case isAbbreviation(name):
		x.Form = formAbbreviation
	case l.form != "":
		x.Form = l.form
	case x.Lang != "" || looksForeign(t):
		x.Form = formNative
	}
	x.Add(annals.RoleSubject, Mention{Start: s.Tokens[first].Start, End: head.End, Entity: e})
	x.Add(annals.RoleValue, Mention{Start: t[0].Start, End: t[len(t)-1].End})
	a.Naming = true
	s.candidates = append(s.candidates, x)
}

// beforeModifiers is the token before the nouns, adjectives and participles that stand right before the noun at token i,
// mostly its article.
func (s *Sentence) beforeModifiers(i int) int {
	t := s.Tokens
	i--
	for i > 0 && (strings.HasPrefix(t[i].Tag, "JJ") || strings.HasPrefix(t[i].Tag, "NN") || t[i].Tag == "VBN" ||
		t[i].Tag == "HYPH") {
		i--
	}
	return i
}

// laterNoun reads the name, from token k of a parenthesis on, that the group before it has today: "this party (now named the
// Centre Party)".
func (s *Sentence) laterNoun(a *Aside, k int) {
	c := s.ChunkAt(a.After)
	if c == nil {
		return
	}
	m := s.ChunkMention(*c)
	if m.Entity == nil {
		m.Entity = s.Doc.named(s.Doc.Text[a.Tokens[k].Start:a.Tokens[len(a.Tokens)-1].End], annals.Organization)
	}
	s.renamed(a, m, k)
}

// nameInAside is the name that all of a parenthesis is, but for articles and quotation marks; led tells that a lead says so,
// and that in quotation marks anything may be one.
func (s *Sentence) nameInAside(t []lang.Token, led bool) (name []lang.Token, ok bool) {
	t = withoutArticle(t)
	quoted := len(t) > 2 && closers[t[0].Text] != "" && closers[t[0].Text] == t[len(t)-1].Text
	if quoted {
		t = t[1 : len(t)-1]
	}
	t = withoutArticle(t)
	if len(t) == 0 || !(quoted && led) && (nameLength(s, t, 0) != len(t) || !t[0].IsUpper()) {
		return nil, false
	}
	return t, placeNamed(joinTokens(t)) == nil && !titles[t[0].Lower]
}

// withoutArticle is the words without the "the" that they begin with.
func withoutArticle(t []lang.Token) []lang.Token {
	if len(t) > 1 && t[0].Lower == "the" {
		return t[1:]
	}
	return t
}

// laterName is where the name begins that a parenthesis gives for what came to be called so, 0 for none: "(now X)", "(now
// known as X)", "(renamed the X in 1901)", "(modern-day X)".
func laterName(t []lang.Token) int {
	k := 0
	if nowWords[t[0].Lower] {
		k++
		if k+2 < len(t) && t[k].Text == "-" && t[k+1].Lower == "day" {
			k += 2
		} else if t[0].Lower == "modern" || t[0].Lower == "present" {
			return 0
		}
	} else if len(t) > 1 && t[0].Lower != "then" && afterwards[t[0].Lower] && namingWords[t[1].Lower] {
		k++ // "(later renamed X)"
	}
	if k < len(t) && namingWords[t[k].Lower] && (k > 0 || renamedWords[t[k].Lower] && t[k].Lower != "named") {
		k++
		if k < len(t) && t[k].Lower == "as" {
			k++
		}
	}
	if k > 0 && k < len(t) && t[k].Lower == "the" {
		k++
	}
	if k == 0 || k >= len(t) || !t[k].IsUpper() {
		return 0
	}
	return k
}

var (
	nowWords    = wordlist.Set("now currently today presently modern present")
	namingWords = wordlist.Set("named renamed called known rebranded retitled redesignated")
)

// renamed reads the name in a parenthesis, from its token first on, that the subject has today or came to have.
func (s *Sentence) renamed(a *Aside, subject Mention, first int) {
	last := len(a.Tokens) - 1
	for k, x := range a.Tokens {
		if k > first && (x.Text == "," || x.Text == ";" ||
			x.Tag == "IN" && x.Lower != "of" && x.Lower != "for" && x.Kind == lang.Word && !x.IsUpper()) {
			last = k - 1
			break
		}
	}
	if last < first {
		return
	}
	a.Naming = last == len(a.Tokens)-1
	c := NewCandidate(annals.TypeRenaming, "renaming.now", 0.85)
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleTo, Mention{Start: a.Tokens[first].Start, End: a.Tokens[last].End, Entity: subject.Entity})
	if x := dates.Read(a.Tokens, nil); len(x) == 1 && x[0].First > last {
		c.Time = x[0].ForEvent()
	}
	s.candidates = append(s.candidates, c)
	s.namedToo(subject, s.Doc.Text[a.Tokens[first].Start:a.Tokens[last].End])
}

// namedToo enters another name of what the subject stands for.
func (s *Sentence) namedToo(subject Mention, name string) {
	if subject.Entity == nil {
		return
	}
	d := s.Doc
	old := d.Text[subject.Start:subject.End]
	if e, _ := d.lookup(old); e == nil {
		d.Entities = append(d.Entities, subject.Entity)
		d.addName(subject.Entity, old)
	}
	if e, _ := d.lookup(name); e != nil && e != subject.Entity {
		d.merge(subject.Entity, e)
	}
	d.addName(subject.Entity, name)
}

// nameBefore finds the name that ends where a parenthesis begins: its first token.
func (s *Sentence) nameBefore(a *Aside) (first int, ok bool) {
	t := s.Tokens
	if q := s.QuoteAt(a.After); q != nil && q.Last == a.After && q.Last-q.First > 1 && t[q.First+1].IsUpper() {
		return q.First + 1, true
	}
	if i, ok := s.spelledOut(a); ok {
		return s.withOffice(i), true
	}
	// The longest proper name that ends here.
	for i := max(0, a.After-14); i <= a.After; i++ {
		if i > 0 && s.isNameWord(t, i-1) && s.isNameWord(t, i) && !t[i].Glued {
			continue // not the beginning of the run
		}
		if n := s.nameAt(i); n > 0 && i+n-1 == a.After && t[i].IsUpper() {
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
			if i+letters-1 <= a.After+1 && firstLetterIs(t[i].Text, a.Tokens[0].Text) &&
				fitsInitials(a.Tokens[0].Text, s.Text(i, a.After)) {
				return i, true
			}
		}
	}
	return 0, false
}

// initialsBegin is where the name of tokens first up to the parenthesis begins by the abbreviation in it: adjectives before
// that describe and are not in the initials are no part of the name, "the Weimar-era Peruvian Workers' Union (WU)".
func (s *Sentence) initialsBegin(a *Aside, first int) int {
	t := s.Tokens
	short := a.Tokens[0].Text
	if known, _ := s.Doc.lookup(s.Text(first, a.After)); known != nil || !isAbbreviation(short) ||
		fitsInitials(short, s.Text(first, a.After)) && firstLetterIs(t[first].Text, short) {
		return first
	}
	for k := first - 1; k >= 0 && t[k].Kind == lang.Word && !strings.HasPrefix(t[k].Tag, "V") && t[k].Tag != "DT"; k-- {
		if t[k].IsUpper() && firstLetterIs(t[k].Text, short) && !firstLetterIs(t[first].Text, short) && fitsInitials(short, s.Text(k, a.After)) {
			return k // "Movement for Justice (MJ)", at the beginning of a sentence
		}
	}
	for k := first + 1; k < a.After; k++ {
		before := t[k-1]
		if of := before.Lower == "of" || before.Lower == "the" && k > first+1 && t[k-2].Lower == "of"; of && t[k].IsUpper() &&
			len(short) > 2 && s.withOffice(k) == k && strings.HasPrefix(initials(s.Text(k, a.After)), strings.ToUpper(short)) {
			return k // "the Alumni Union of the Lima School of Arts (LSA)"
		}
	}
	for k := first + 1; k < a.After; k++ {
		before := t[k-1]
		if !strings.HasPrefix(before.Tag, "JJ") && demonymLength(t, k-1) == 0 && !strings.HasSuffix(before.Lower, "ist") {
			return first
		}
		if t[k].IsUpper() && strings.EqualFold(initials(s.Text(k, a.After)), short) {
			return k
		}
	}
	return first
}

// withOffice is the beginning of the name that goes on with the name at token i, "the Office of the High Commissioner for
// Seas"; i where none does.
func (s *Sentence) withOffice(i int) int {
	t := s.Tokens
	k := i - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	if k < 1 || t[k].Lower != "of" || t[k-1].Lower != "office" || !t[k-1].IsUpper() {
		return i
	}
	return k - 1
}

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
	for first < last && titles[t[first].Lower] && !s.ranks(t, first) && headKind(t[first:last+1]) != annals.Organization {
		first++
	}
	return first
}
