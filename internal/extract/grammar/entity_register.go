package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// register is the entities of a document and the ways to find them.
type register struct {
	// index finds an entity by any of its names.
	index trie[*Entity]
	// refs finds states and bodies by their identifier; bearers finds entities by a word of their names, lower case.
	refs    map[string]*Entity
	bearers map[string][]*Entity
}

// named returns the entity with a name, making it where there is none.
func (d *Document) named(name string, kind annals.EntityKind) *Entity {
	if e, _ := d.lookup(name); e != nil {
		return e
	}
	if p := placeNamed(name); p != nil {
		e := d.placeEntity(p)
		d.addName(e, name)
		return e
	}
	return d.newEntity(name, kind)
}

// newEntity makes the entity with a name.
func (d *Document) newEntity(name string, kind annals.EntityKind) *Entity {
	e := &Entity{Kind: kind}
	d.Entities = append(d.Entities, e)
	d.addName(e, name)
	return e
}

// placeEntity returns the entity of a known state or body, making it where there is none.
func (d *Document) placeEntity(p *place) *Entity {
	if e := d.refs[p.ref]; e != nil {
		return e
	}
	e := &Entity{Kind: p.kind, Ref: p.ref, usual: p.name}
	d.refs[p.ref] = e
	d.Entities = append(d.Entities, e)
	return e
}

// EntityNamed is the entity that bears exactly this name in the document, nil for none.
func (d *Document) EntityNamed(name string) *Entity {
	e, _ := d.lookup(name)
	return e
}

// lookup finds the entity that bears exactly this name.
func (d *Document) lookup(name string) (*Entity, bool) {
	tokens := lang.Tokens(name, 0, len(name))
	if len(tokens) == 0 {
		return nil, false
	}
	e, n, ok := d.index.longest(tokens, 0)
	if !ok || n != len(tokens) {
		return nil, false
	}
	return e, true
}

// placeNamed is the state or body of which a name is one; nil for none.
func placeNamed(name string) *place {
	tokens := lang.Tokens(name, 0, len(name))
	if p, n, ok := known().places.longest(tokens, 0); ok && n == len(tokens) {
		return p
	}
	return nil
}

// addName gives an entity another name. A name that another entity bears already stays with that one.
func (d *Document) addName(e *Entity, name string) {
	name = oneLine(name)
	if name == "" || e.hasName(name) {
		return
	}
	e.Names = append(e.Names, name)
	if _, taken := d.lookup(name); !taken {
		d.index.insert(name, e)
	}
	for _, x := range lang.Tokens(name, 0, len(name)) {
		if !slices.Contains(d.bearers[x.Lower], e) {
			d.bearers[x.Lower] = append(d.bearers[x.Lower], e)
		}
	}
}

// oneLine is a name without the line ends of a text that was broken to a width.
func oneLine(name string) string { return strings.Join(strings.Fields(name), " ") }

// merge makes b's names a's and forgets b.
func (d *Document) merge(a, b *Entity) {
	if a != b {
		d.absorb(a, b)
		d.Entities = slices.DeleteFunc(d.Entities, func(e *Entity) bool { return e == b })
	}
}

// absorb makes b's names a's; b stays in the list of entities.
func (d *Document) absorb(a, b *Entity) {
	b.into = a
	for _, n := range b.Names {
		if !a.hasName(n) {
			a.Names = append(a.Names, n)
		}
		d.index.insert(n, a)
		if b.glosses[n] {
			a.gloss(n)
		}
	}
	if a.Kind == "" {
		a.Kind = b.Kind
	}
	if a.full == "" {
		a.full = b.full
	}
	if d.Main == b {
		a.defined, a.settled = b.defined, b.settled
	}
	if a.Ref == "" && b.Ref != "" {
		a.Ref, a.usual = b.Ref, b.usual
		d.refs[b.Ref] = a
	}
	for _, n := range b.Names {
		for _, x := range lang.Tokens(n, 0, len(n)) {
			list := slices.DeleteFunc(slices.Clone(d.bearers[x.Lower]), func(e *Entity) bool { return e == b })
			if !slices.Contains(list, a) {
				list = append(list, a)
			}
			d.bearers[x.Lower] = list
		}
	}
	if d.Main == b {
		d.Main = a
	}
}

// entityOf is the known entity, state or body whose name begins at token i, or nil.
func (d *Document) entityOf(t []lang.Token, i int) *Entity {
	if e, _, ok := d.index.longest(t, i); ok {
		return e
	}
	if p, _, ok := known().places.longest(t, i); ok {
		return &Entity{Names: p.names, Kind: p.kind, Ref: p.ref}
	}
	return nil
}

// enter puts the proper name of tokens first through last among the entities, or with the one that it is a shorter
// or longer name of.
func (d *Document) enter(s *Sentence, first, last int) *Entity {
	if s.headword != nil && first == 0 && last == s.headword.last {
		return s.headword.entity.Canonical()
	}
	if e := d.stateBody(s, first, last); e != nil {
		return e
	}
	name := s.qualified(s.spelled(first, last), first, last)
	if e, ok := d.lookup(name); ok {
		return e
	}
	if first == last && d.court != nil && courtNouns[s.Tokens[first].Lower] && first > 0 &&
		(s.Tokens[first-1].Tag == "DT" || s.Tokens[first-1].Lower == "this") {
		return d.court
	}
	kind := s.KindOf(first, last)
	if w := s.Tokens[first].Lower; first == last && first > 0 && s.Tokens[first-1].Lower == "the" &&
		nouns.Listed(w) == annals.Organization && !soleNouns[w] && (d.Main == nil || !d.Main.heads(w)) {
		if e := d.onlyHeaded(w); e != nil {
			return e // its name only here, with the article
		}
	}
	if placeNamed(name) == nil {
		if e := d.shortened(s, first, last, kind); e != nil {
			d.addName(e, name)
			return e
		}
	}
	e := d.named(name, kind)
	if e.Kind == "" {
		e.Kind = kind
	}
	return e
}

// shortened finds the entity whose name, given before, the tokens shorten.
func (d *Document) shortened(s *Sentence, first, last int, kind annals.EntityKind) *Entity {
	t := s.Tokens[first : last+1]
	if main := d.Main; main != nil && first == last && first > 0 && s.Tokens[first-1].Lower == "the" &&
		nouns.Kind(t[0].Lower) != "" && main.heads(t[0].Lower) {
		return main
	}
	if isAbbreviation(s.Text(first, last)) && first == last {
		return d.abbreviated(t[0].Text)
	}
	if kind == annals.Organization && d.calledByWord(s, first, last) {
		return d.Main
	}
	if _, n, ok := known().sites.longest(t, 0); kind != annals.Person && kind != "" &&
		(kind != annals.Place || ok && n == len(t) || len(t) > 1) {
		return d.shortOrganization(t)
	}
	if kind == annals.Person && len(t) > 2 && titles[t[0].Lower] {
		if e, _ := d.lookup(s.Text(first+1, last)); e != nil && e.Kind == annals.Person {
			return e // "Sir Juan Santos" of Juan Santos
		}
	}
	if d.calledByWord(s, first, last) {
		return d.Main
	}
	o := d.shortOrganization(t)
	if o != nil && o == d.Main && len(t) > 1 {
		return o // "Juan Santos" of Juan Santos Limited, which the text is about
	}
	if e := d.personNamed(t); e != nil {
		return e
	}
	return o
}

// locating are the prepositions after which a word of a name is rather the place that the name is made of.
var locating = wordlist.Set("in at near from to into around outside across throughout")

// calledByWord reports whether the one word, with a capital and no article, is short for the organization that the text
// is about: the first or last of the name, which no other name in the text has: "Beacon" of Beacon International,
// "Watch" of International Watch.
func (d *Document) calledByWord(s *Sentence, first, last int) bool {
	main, t := d.Main, s.Tokens
	w := t[first].Lower
	if main == nil || first != last || main.Kind != annals.Organization || main.Ref != "" || len(w) < 3 ||
		!t[first].IsUpper() ||
		placeNamed(t[first].Text) != nil || givenNames()[w] != "" || demonymLength(t, first) > 0 ||
		ideologyWords["adjective"][w] || ideologyWords["noun"][w] || partisans[w] {
		return false
	}
	if first > 0 {
		switch before := t[first-1]; {
		case before.Tag == "DT", before.IsAdjective(), before.IsNoun():
			return false // "the company Beacon" is told apart from Beacon International
		case locating[before.Lower]:
			return false // "in Oru", of Oru Television
		}
	}
	if last+1 < len(t) && (t[last+1].IsNoun() || t[last+1].Text == ",") {
		return false
	}
	if slices.ContainsFunc(d.bearers[w], func(e *Entity) bool { return e.Canonical() != main.Canonical() }) {
		return false
	}
	return slices.ContainsFunc(main.tokens(), func(x []lang.Token) bool {
		return len(x) > 1 && !hasOf(x) && (x[len(x)-1].Lower == w || x[0].Lower == w)
	})
}

// onlyHeaded is the one organization named so far whose name has the noun as its head, as that of which "the Council" is
// the short form; nil where there are none or two.
func (d *Document) onlyHeaded(noun string) *Entity {
	if d.Main != nil && d.Main.defined[noun] {
		return d.Main
	}
	var only *Entity
	for _, e := range d.bearers[noun] {
		if e.Kind != annals.Organization || e.Ref != "" || !slices.ContainsFunc(e.tokens(), func(t []lang.Token) bool {
			return len(t) > 1 && t[headWord(t)].Lower == noun
		}) {
			continue
		}
		if only != nil && e != only {
			return nil
		}
		only = e
	}
	return only
}

// soleNouns are nouns for what a country has one of, which "the" and a capital mean though the text has named another.
var soleNouns = wordlist.Set("army navy police guard church union parliament senate assembly service services forces")

// shortOrganization finds the organization whose name the tokens are without its place: "Democrats" of "Australian
// Democrats", "Communist Party" of "Communist Party of China". The document's main subject goes before others.
func (d *Document) shortOrganization(t []lang.Token) *Entity {
	var found *Entity
	for _, e := range d.bearers[t[len(t)-1].Lower] {
		if e.Kind != annals.Organization && e.Kind != annals.Body || e.Ref != "" {
			continue
		}
		for _, n := range e.Names {
			if shortensOrganization(t, lang.Tokens(n, 0, len(n))) && (found != d.Main || found == nil) {
				found = e
			}
		}
	}
	return found
}

func shortensOrganization(t, full []lang.Token) bool {
	if len(t) >= len(full) {
		return false
	}
	if isOrdinal(t[0].Text) {
		return shortensNumbered(t, full)
	}
	same := func(part []lang.Token) bool {
		for k := range t {
			if t[k].Lower != part[k].Lower {
				return false
			}
		}
		return true
	}
	if same(full) && (full[len(t)].Lower == "of" || full[len(t)].Lower == "for" || full[len(t)].Lower == "in" ||
		full[len(t)].Kind == lang.Punct) && nouns.Kind(t[len(t)-1].Lower) != "" {
		return true
	}
	if same(full) && allFirmWords(full[len(t):]) && (len(t) > 1 || !isCommonWord(t[0].Lower)) {
		// "Marvex" of "Marvex Corporation"
		return true
	}
	// What is left out before must be words for a state or its people.
	cut := len(full) - len(t)
	for i := 0; i < cut; {
		n := demonymLength(full, i)
		if n == 0 {
			if _, m, ok := known().places.longest(full, i); ok {
				n = m
			}
		}
		if n == 0 || i+n > cut {
			return false
		}
		i += n
	}
	return same(full[cut:])
}

// allFirmWords reports whether tokens are only words for what sort of company it is: "Holdings Ltd.".
func allFirmWords(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		return !firmEndings[strings.Trim(x.Lower, ".")] && !wares[x.Lower] && x.Kind != lang.Punct
	})
}

// abbreviated finds the organization whose initials an abbreviation is, though the text does not say so.
func (d *Document) abbreviated(abbreviation string) *Entity {
	for _, e := range d.Entities {
		if e.Kind != annals.Organization || e.Ref != "" {
			continue
		}
		for _, n := range e.Names {
			if strings.EqualFold(initials(n), abbreviation) {
				return e
			}
		}
	}
	return nil
}

// initials are the first letters of the capitalized words of a name of three words or more, else "".
func initials(name string) string {
	var b strings.Builder
	for _, x := range lang.Tokens(name, 0, len(name)) {
		if x.IsUpper() {
			b.WriteRune(firstRune(x.Text))
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}
