package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// weighBefore weighs the words before the name.
func (s *Sentence) weighBefore(first int, article bool, v *kindSigns) {
	t := s.Tokens
	before := first - 1
	if article {
		before--
	}
	if before < 0 {
		return
	}
	if article {
		if t[before].Tag == "CC" && before > 1 && t[before-1].IsUpper() && s.listedGroup(before-1) {
			v.organization += 2 // "the Labour Front and the Sons of Lima"
		}
		return
	}
	if closers[t[before].Text] != "" && before > 0 {
		before-- // "the organization "Red Dawn""
	}
	w, described := t[before].Lower, t[first].IsAdjective()
	switch {
	case titles[w]:
		v.person += 6
	case personNouns[strings.TrimSuffix(w, "s")]:
		v.person += 4
	case described:
	case namesGroup(t[before]):
		// "the rebel group Red Dawn".
		v.organization += 6
	default:
		s.weighPreposition(before, v)
	}
}

// namesGroup reports whether a noun in small letters is one for a group, after which its name may stand.
func namesGroup(x lang.Token) bool {
	w := x.Lower
	return !x.IsUpper() && !forces[w] && (x.Tag == "NN" && groupWords[w] ||
		x.Tag == "NNS" && (groupWords[strings.TrimSuffix(w, "s")] || groupWords[strings.TrimSuffix(w, "ies")+"y"]))
}

// weighPreposition weighs the preposition, noun or participle at token i, right before a name without an article.
func (s *Sentence) weighPreposition(i int, v *kindSigns) {
	t := s.Tokens
	var before lang.Token
	if i > 0 {
		before = t[i-1]
	}
	switch w := t[i].Lower; {
	case lists["outlet"][w] && t[i].Tag == "NN":
		v.person -= 2 // "the newspaper Evening Star", of which the shape alone would make a person
	case sitingWords[w]:
		v.place += 3
	case w == "at" && lists["sited"][before.Lower]:
		v.place += 4 // "born at San Juan"
	case w == "from" || w == "at" || w == "to":
		v.place++
	case (w == "of" || w == ",") && placeNouns[before.Lower], placeNouns[w] && t[i].Kind == lang.Word:
		v.place += 4
	case namingVerbs[w] && t[i].Tag == "VBN" && before.IsNoun() && !before.IsUpper():
		s.weighNamed(before.Lower, v)
	}
}

// sitingWords are the prepositions that a place follows more often than anybody.
var sitingWords = wordlist.Set("in near throughout across outside inside around into")

// listedGroup reports whether a name of several words that a noun for a group heads ends at token i.
func (s *Sentence) listedGroup(i int) bool {
	w := s.Tokens[i].Lower
	return s.Tokens[i-1].IsUpper() && (nouns.Kind(w) == annals.Organization || nouns.Kind(singular(w)) == annals.Organization)
}

// weighNamed weighs the noun of what a participle gives the name to: "a school named", "a man called".
func (s *Sentence) weighNamed(noun string, v *kindSigns) {
	singular := strings.TrimSuffix(noun, "s")
	switch k := nouns.Kind(noun); {
	case k == annals.Organization, groupWords[noun], groupWords[singular]:
		v.organization += 6
	case personNouns[noun], personNouns[singular]:
		v.person += 4
	case k == annals.Place, placeNouns[noun], placeNouns[singular]:
		v.place += 4
	case k == annals.Event:
		v.event += 4
	}
}

// forces are nouns for groups before which a name is as often that of one who belongs to it.
var forces = wordlist.Set("army police government military state team crew staff family royalty cavalry infantry guard")

// placeNouns are common nouns before a place's name: "the city of", "the village".
var placeNouns = wordlist.Set("city town village capital province region district island county suburb port constituency neighborhood neighbourhood municipality")

// weighAfter weighs the words after the name.
func (s *Sentence) weighAfter(first, last int, head annals.EntityKind, v *kindSigns) {
	t := s.Tokens
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == last && lifeDates(a.Tokens) {
			v.person += 6
		}
	}
	if last+2 >= len(t) {
		return
	}
	next, after := t[last+1], t[last+2]
	switch {
	case next.Text == ",":
		s.weighComma(first, last, head, v)
	case head == "" && groupWords[next.Lower] && !next.IsUpper() && !t[last].IsAdjective() && first > 0 &&
		t[first-1].Lower == "the":
		v.organization += 2
	case next.Lower == "was" && after.Lower == "born":
		v.person += 6
	case (next.Lower == "was" || next.Lower == "were") && after.Tag == "VBN" && head == "" &&
		lists["undergone"][after.Lower]:
		v.organization += 8 // "Ansar was disbanded"
	case next.Lower == "claimed" && after.Lower == "responsibility" && head == "":
		v.organization += 3
	case (next.Lower == "is" || next.Lower == "was") && after.Tag == "DT":
		s.weighDefinition(last+1, v)
	}
}

// weighComma weighs what follows the comma after the name: the land that a place lies in, "Quito, Peru", or who somebody is,
// "Rosa Young, a teacher".
func (s *Sentence) weighComma(first, last int, head annals.EntityKind, v *kindSigns) {
	t := s.Tokens
	if !t[last+2].IsUpper() {
		if k := s.nounAfter(last + 2); k >= 0 && personNouns[t[k].Lower] {
			v.person += 4
		}
		return
	}
	if e := s.Doc.entityOf(t, last+2); e != nil && (e.Kind == annals.State || e.Kind == annals.Place) && head == "" &&
		t[max(0, first-1)].Text != "," {
		v.place += 4
	}
}

// weighDefinition weighs what a sentence says that the name before its verb is: "is a splinter group", "was a general".
func (s *Sentence) weighDefinition(verb int, v *kindSigns) {
	for n := range s.definingNouns(verb) {
		switch k := nouns.Kind(n); {
		case k == annals.Organization:
			v.organization += 8
		case businesses[n] || trades[n] && v.person < 5:
			v.organization += 8
		case k == annals.Place || placeNouns[n]:
			v.place += 8
		case personNouns[n]:
			v.person += 8
		}
	}
}

// businesses are nouns by which a definition says that something is a firm; trades are those by which it says what a
// firm does or a person, of whom the name tells: "is a developer and publisher of games".
var businesses, trades = lists["business"], lists["trade"]

// nounAfter is the head of the noun phrase at token i, or -1.
func (s *Sentence) nounAfter(i int) int {
	if c := s.ChunkAt(i); c != nil && c.First == i {
		return c.Head
	}
	return -1
}
