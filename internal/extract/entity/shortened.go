package entity

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// shortened finds the entity whose name, given before, the tokens shorten.
func shortened(d *document.Document, s *document.Sentence, first, last int, kind annals.EntityKind) *document.Entity {
	t := s.Tokens[first : last+1]
	if main := d.Main; main != nil && first == last && first > 0 && s.Tokens[first-1].Lower == "the" &&
		nouns.Kind(t[0].Lower) != "" && main.Heads(t[0].Lower) {
		return main
	}
	if document.IsAbbreviation(s.Text(first, last)) && first == last {
		return abbreviated(d, t[0].Text)
	}
	if halfOfMain(d, s.Text(first, last)) {
		return d.Main
	}
	if kind == annals.Organization && calledByWord(d, s, first, last) {
		return d.Main
	}
	if kind == annals.People && first == last && opensMain(d, t[0]) && !bornByAnother(d, t[0].Lower) {
		return d.Main // "Toilers" of the Toilers Party
	}
	if _, n, ok := gazetteer.Known().Sites.Longest(t, 0); kind != annals.Person && kind != "" &&
		(kind != annals.Place || ok && n == len(t) || len(t) > 1) {
		return shortOrganization(d, t)
	}
	if kind == annals.Person && len(t) > 2 && document.Titles[t[0].Lower] {
		if e, _ := Lookup(d, s.Text(first+1, last)); e != nil && e.Kind == annals.Person {
			return e // "Sir Juan Santos" of Juan Santos
		}
	}
	if calledByWord(d, s, first, last) {
		return d.Main
	}
	o := shortOrganization(d, t)
	if o != nil && o == d.Main && len(t) > 1 {
		return o // "Juan Santos" of Juan Santos Limited, which the text is about
	}
	if e := personNamed(d, t); e != nil {
		return e
	}
	return o
}

// halfOfMain reports whether words are what a name of the organization that the text is about has before a dash or behind it:
// "Gwary Tolva" and "the Party for Oruro" of "Gwary Tolva – the Party for Oruro".
func halfOfMain(d *document.Document, words string) bool {
	return d.Main != nil && d.Main.Kind == annals.Organization && slices.ContainsFunc(d.Main.Names, func(name string) bool {
		for _, dash := range []string{" – ", " — ", " - "} {
			if before, behind, ok := strings.Cut(name, dash); ok && !strings.Contains(behind, dash) {
				_, bare, _ := strings.Cut(behind, " ")
				return strings.EqualFold(words, before) || strings.EqualFold(words, behind) ||
					strings.EqualFold("the "+bare, behind) && strings.EqualFold(words, bare)
			}
		}
		return false
	})
}

// locating are the prepositions after which a word of a name is rather the place that the name is made of.
var locating = wordlist.Set("in at near from to into around outside across throughout")

// calledByWord reports whether the one word, with a capital and no article, is short for the organization that the text
// is about: the first or last of the name, which no other name in the text has: "Beacon" of Beacon International,
// "Watch" of International Watch.
func calledByWord(d *document.Document, s *document.Sentence, first, last int) bool {
	main, t := d.Main, s.Tokens
	w := t[first].Lower
	if main == nil || first != last || main.Kind != annals.Organization || main.Ref != "" || len(w) < 3 ||
		!t[first].IsUpper() ||
		PlaceNamed(t[first].Text) != nil || GivenNames()[w] != "" || DemonymLength(t, first) > 0 {
		return false
	}
	opens := opensMain(d, t[first])
	if !opens && (IdeologyWords["adjective"][w] || IdeologyWords["noun"][w] || partisans[w]) {
		return false
	}
	if first > 0 {
		switch before := t[first-1]; {
		case before.Tag == "DT", before.IsAdjective(), before.IsNoun():
			return false // "the company Beacon" is told apart from Beacon International
		case locating[before.Lower], s == d.Definition && (before.Lower == "of" || before.Lower == "by"):
			return false // "in Oru", of Oru Television; "a laboratory of Oru", which defines Oru Labs
		}
	}
	if last+1 < len(t) && (t[last+1].IsNoun() || t[last+1].Text == ",") {
		return false
	}
	if bornByAnother(d, w) {
		return false
	}
	return opens || slices.ContainsFunc(main.Tokens(), func(x []lang.Token) bool {
		return len(x) > 1 && !HasOf(x) && (x[len(x)-1].Lower == w || x[0].Lower == w)
	})
}

// opensMain reports whether the noun is the first word, before the head, of the name of the organization that the text is about:
// "Labour" of the Labour Party of Peru.
func opensMain(d *document.Document, x lang.Token) bool {
	return d.Main != nil && d.Main.Kind == annals.Organization && d.Main.Ref == "" && x.IsNoun() && x.IsUpper() &&
		slices.ContainsFunc(d.Main.Tokens(), func(name []lang.Token) bool {
			head := 1
			if len(name) > 2 && (name[1].Lower == "'" || name[1].Lower == "’") {
				head++ // "the Workers' Party"
			}
			return len(name) > head && name[0].Lower == x.Lower && ownHeads[name[head].Lower]
		})
}

// bornByAnother reports whether the name of another than the organization that the text is about has the word.
func bornByAnother(d *document.Document, w string) bool {
	return slices.ContainsFunc(d.Bearers[w], func(e *document.Entity) bool { return e.Canonical() != d.Main.Canonical() })
}

// OnlyHeaded is the one organization named so far whose name has the noun as its head, as that of which "the Council" is
// the short form; nil where there are none or two.
func OnlyHeaded(d *document.Document, noun string) *document.Entity {
	if d.Main != nil && d.Main.DefinedBy[noun] {
		return d.Main
	}
	var only *document.Entity
	for _, e := range d.Bearers[noun] {
		if e.Kind != annals.Organization || e.Ref != "" || !HeadedByOwn(e, noun) {
			continue
		}
		if only != nil && e != only {
			return nil
		}
		only = e
	}
	return only
}

// HeadedByOwn reports whether the noun heads one of the entity's names of several words.
func HeadedByOwn(e *document.Entity, noun string) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool { return len(t) > 1 && t[HeadWord(t)].Lower == noun })
}

// shortensHead reports whether the one word at token i, with a capital and "the", may be short for a name of several words
// that it heads, though it tells no sort of body: "the Shield", "the Treaty". Titles, parties, peoples and what a country
// has one of are called so by themselves.
func shortensHead(s *document.Sentence, i int) bool {
	t := s.Tokens
	w := t[i].Lower
	if i == 0 || t[i-1].Lower != "the" || !t[i].IsUpper() || t[i].Kind != lang.Word || len(w) < 3 {
		return false
	}
	if soleNouns[w] && s.Doc.Forms.Lower[w] > 0 || lists["sole"][w] || quarters[w] || CourtNouns[w] ||
		document.Titles[w] || OfficeWords[w] || PersonNouns[w] || PersonNouns[Singular(w)] ||
		PartyNames[w] || partisans[w] || isPartisan(t[i]) || DemonymLength(t, i) > 0 || GivenNames()[w] != "" ||
		document.IsAbbreviation(t[i].Text) {
		return false
	}
	if i+1 == len(t) {
		return true
	}
	next := t[i+1]
	return !next.IsNoun() && !next.IsDash() && next.Text != "-" && next.Lower != "of" && next.Lower != "for"
}

// headedBefore are the entities, neither persons nor places, whose names of several words, given before token i, the word
// there heads.
func headedBefore(d *document.Document, s *document.Sentence, i int) []*document.Entity {
	var out []*document.Entity
	for _, e := range d.Bearers[s.Tokens[i].Lower] {
		e = e.Canonical()
		if e.Kind != annals.Organization && e.Kind != "" && e.Kind != annals.Event || e.Ref != "" || slices.Contains(out, e) {
			continue
		}
		if HeadedByOwn(e, s.Tokens[i].Lower) && namedBefore(d, e, s.Tokens[i].Start) {
			out = append(out, e)
		}
	}
	if soleNouns[s.Tokens[i].Lower] && slices.ContainsFunc(out, ofLand) {
		return nil // "the Army" is Peru's, not the Andean Army
	}
	return out
}

// ofLand reports whether a name of the entity tells a land, a people, which of several it is or that it is a country's:
// "Andean Army", "40th Army", "Royal Guard".
func ofLand(e *document.Entity) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		for k := range t {
			if IsOrdinal(t[k].Text) || DemonymLength(t, k) > 0 || placeLength(t, k) > 0 || nationalWords[t[k].Lower] ||
				lists["landly"][t[k].Lower] {
				return true
			}
		}
		return false
	})
}

// namedBefore reports whether the text has one of the entity's names of several words before a byte of it.
func namedBefore(d *document.Document, e *document.Entity, end int) bool {
	return slices.ContainsFunc(e.Names, func(n string) bool {
		if !strings.Contains(n, " ") {
			return false
		}
		first, known := d.FirstEnds[n]
		if !known {
			first = firstEnd(d.Text, strings.Fields(n))
			if d.FirstEnds == nil {
				d.FirstEnds = map[string]int{}
			}
			d.FirstEnds[n] = first
		}
		return first > 0 && first <= end
	})
}

// firstEnd is the byte behind the first place of a text that has the words one after the other, whatever space is between them; 0
// where none has.
func firstEnd(text string, words []string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], words[0])
		if i < 0 {
			return 0
		}
		from += i + len(words[0])
		if rest, ok := cutWords(text[from:], words[1:]); ok {
			return len(text) - len(rest)
		}
	}
}

// cutWords is what follows the words, each behind some space, that a text begins with; ok tells whether it does.
func cutWords(text string, words []string) (rest string, ok bool) {
	for _, w := range words {
		next := strings.TrimLeftFunc(text, unicode.IsSpace)
		if len(next) == len(text) || !strings.HasPrefix(next, w) {
			return text, false
		}
		text = next[len(w):]
	}
	return text, true
}

// soleNouns are nouns for what a country has one of, which "the" and a capital mean though the text has named another.
var soleNouns = wordlist.Set("army navy congress police guard church union parliament senate assembly service services forces")

// shortOrganization finds the organization whose name the tokens are without its place: "Democrats" of "Australian
// Democrats", "Communist Party" of "Communist Party of China". The document's main subject goes before others.
func shortOrganization(d *document.Document, t []lang.Token) *document.Entity {
	var found *document.Entity
	for _, e := range d.Bearers[t[len(t)-1].Lower] {
		if e.Kind != annals.Organization && e.Kind != annals.Body || e.Ref != "" {
			continue
		}
		if (found == nil || found != d.Main) &&
			slices.ContainsFunc(e.Tokens(), func(name []lang.Token) bool { return shortensOrganization(t, name) }) {
			found = e
		}
	}
	return found
}

func shortensOrganization(t, full []lang.Token) bool {
	if len(t) >= len(full) {
		return false
	}
	if IsOrdinal(t[0].Text) {
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
	if same(full) && len(t) > 1 && namesByItself(t) && ownHeads[full[len(t)].Lower] &&
		(len(full) == len(t)+1 || full[len(t)+1].Lower == "of" || full[len(t)+1].Lower == "for") {
		return true // "Shining Dawn" of the Shining Dawn Movement
	}
	if same(full) && allFirmWords(full[len(t):]) && (len(t) > 1 || !IsCommonWord(t[0].Lower)) {
		// "Marvex" of "Marvex Corporation"
		return true
	}
	// What is left out before must be words for a state or its people.
	cut := len(full) - len(t)
	for i := 0; i < cut; {
		n := DemonymLength(full, i)
		if n == 0 {
			if _, m, ok := gazetteer.Known().Places.Longest(full, i); ok {
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

// namesByItself reports whether words before the head of an organization's name are no person's or place's, nor say only of what
// sort it is: "Popular Democratic".
func namesByItself(t []lang.Token) bool {
	if _, n, ok := gazetteer.Known().Sites.Longest(t, 0); ok && n == len(t) || PlaceNamed(document.JoinTokens(t)) != nil ||
		GivenNames()[t[0].Lower] != "" {
		return false
	}
	last := t[len(t)-1].Lower
	return !IdeologyWords["adjective"][last] && DemonymLength(t, len(t)-1) == 0 && !lists["qualifier"][last]
}

// allFirmWords reports whether tokens are only words for what sort of company it is: "Holdings Ltd.".
func allFirmWords(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		return !FirmEndings[strings.Trim(x.Lower, ".")] && !wares[x.Lower] && x.Kind != lang.Punct
	})
}
