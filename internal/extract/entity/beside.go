package entity

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// weighBefore weighs the words before the name.
func weighBefore(s *document.Sentence, first int, article bool, v *document.KindSigns) {
	t := s.Tokens
	before := first - 1
	if article {
		before--
	}
	if before < 0 {
		return
	}
	if article {
		if t[before].Tag == "CC" && before > 1 && t[before-1].IsUpper() && listedGroup(s, before-1) {
			v.Organization += 2 // "the Labour Front and the Sons of Lima"
		}
		return
	}
	if document.Closers[t[before].Text] != "" && before > 0 {
		before-- // "the organization "Red Dawn""
	}
	w, described := t[before].Lower, t[first].IsAdjective()
	switch {
	case document.Titles[w]:
		v.Person += 6
	case PersonNouns[strings.TrimSuffix(w, "s")]:
		v.Person += 4
	case described:
	case namesGroup(t[before]):
		// "the rebel group Red Dawn".
		v.Organization += 6
	default:
		weighPreposition(s, before, v)
	}
}

// namesGroup reports whether a noun in small letters is one for a group, after which its name may stand.
func namesGroup(x lang.Token) bool {
	w := x.Lower
	return !x.IsUpper() && !forces[w] && (x.Tag == "NN" && document.GroupWords[w] ||
		x.Tag == "NNS" && (document.GroupWords[strings.TrimSuffix(w, "s")] || document.GroupWords[strings.TrimSuffix(w, "ies")+"y"]))
}

// weighPreposition weighs the preposition, noun or participle at token i, right before a name without an article.
func weighPreposition(s *document.Sentence, i int, v *document.KindSigns) {
	t := s.Tokens
	var before lang.Token
	if i > 0 {
		before = t[i-1]
	}
	switch w := t[i].Lower; {
	case t[i].IsVerb() && (isForm(t[i], "joined") || isForm(t[i], "leading") && i+2 < len(t) && t[i+2].IsProper()),
		w == "of" && lists["within"][before.Lower],
		(w == "to" || w == "from" || w == "with") && lists["bound"][before.Lower]:
		v.Organization += 3 // "belongs to Podem Ara", of which the shape alone would make a person
	case lists["outlet"][w] && t[i].Tag == "NN":
		v.Person -= 2 // "the newspaper Evening Star", of which the shape alone would make a person
	case sitingWords[w]:
		v.Place += 3
	case w == "at" && lists["sited"][before.Lower]:
		v.Place += 4 // "born at San Juan"
	case w == "from" || w == "at" || w == "to":
		v.Place++
	case (w == "of" || w == ",") && PlaceNouns[before.Lower], PlaceNouns[w] && t[i].Kind == lang.Word:
		v.Place += 4
	case NamingVerbs[w] && t[i].Tag == "VBN" && before.IsNoun() && !before.IsUpper():
		weighNamed(s, before.Lower, v)
	}
}

// sitingWords are the prepositions that a place follows more often than anybody.
var sitingWords = wordlist.Set("in near throughout across outside inside around into")

// listedGroup reports whether a name of several words that a noun for a group heads ends at token i.
func listedGroup(s *document.Sentence, i int) bool {
	w := s.Tokens[i].Lower
	return s.Tokens[i-1].IsUpper() && (nouns.Kind(w) == annals.Organization || nouns.Kind(Singular(w)) == annals.Organization)
}

// weighNamed weighs the noun of what a participle gives the name to: "a school named", "a man called".
func weighNamed(s *document.Sentence, noun string, v *document.KindSigns) {
	singular := strings.TrimSuffix(noun, "s")
	switch k := nouns.Kind(noun); {
	case k == annals.Organization, document.GroupWords[noun], document.GroupWords[singular]:
		v.Organization += 6
	case PersonNouns[noun], PersonNouns[singular]:
		v.Person += 4
	case k == annals.Place, PlaceNouns[noun], PlaceNouns[singular]:
		v.Place += 4
	case k == annals.Event:
		v.Event += 4
	}
}

// forces are nouns for groups before which a name is as often that of one who belongs to it.
var forces = wordlist.Set("army police government military state team crew staff family royalty cavalry infantry guard")

// PlaceNouns are common nouns before a place's name: "the city of", "the village".
var PlaceNouns = wordlist.Set("city town village capital province region district island county suburb port constituency " +
	"neighborhood neighbourhood municipality")

// weighAfter weighs the words after the name.
func weighAfter(s *document.Sentence, first, last int, head annals.EntityKind, v *document.KindSigns) {
	t := s.Tokens
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == last && LifeDates(a.Tokens) {
			v.Person += 6
		}
	}
	if last+2 >= len(t) {
		return
	}
	next, after := t[last+1], t[last+2]
	switch {
	case next.Text == ",":
		if head == "" && first < last && ledBy(t, last+2) {
			v.Organization += 3
		}
		weighComma(s, first, last, head, v)
	case head == "" && document.GroupWords[next.Lower] && !next.IsUpper() && !t[last].IsAdjective() && first > 0 &&
		t[first-1].Lower == "the":
		v.Organization += 2
		if first == last && IsPlural(t[last]) {
			v.Organization += 2 // "the Comunes party" is no people
		}
	case next.Lower == "was" && after.Lower == "born":
		v.Person += 6
	case head == "" && !OrganNouns[t[last].Lower] && !StateOrgans[t[last].Lower] && doneByPerson(t, last+1):
		v.Person += 4
	case (next.Lower == "was" || next.Lower == "were") && after.Tag == "VBN" && head == "" &&
		isForm(after, "undergone"):
		v.Organization += 8 // "Ansar was disbanded"
	case head == "" && first < last && actsAsGroup(t, last+1):
		v.Organization += 3 // "Podem Ara has been banned since 1990", of which the shape alone would make a person
	case next.Lower == "claimed" && after.Lower == "responsibility" && head == "":
		v.Organization += 3
	case (next.Lower == "is" || next.Lower == "was") && after.Tag == "DT":
		weighDefinition(s, last+1, v)
	}
}

// actsAsGroup reports whether the words at token i, behind a name, tell what a group does or has happen: "was founded",
// "has long been banned", "'s leader", "split from", "has 500 members".
func actsAsGroup(t []lang.Token, i int) bool {
	switch {
	case t[i].Tag == "POS" || t[i].Lower == "'s":
		return lists["groupowned"][t[i+1].Lower]
	case t[i].IsVerb() && isForm(t[i], "groupdone"):
		return true
	}
	for k := i; k < len(t) && k < i+4; k++ {
		switch x := t[k]; {
		case k > i && x.Tag == "VBN" && (isForm(x, "undergone") || isForm(x, "grouphad")):
			return true
		case k > i && x.Kind == lang.Number:
			return k+1 < len(t) && lists["groupowned"][t[k+1].Lower]
		case !document.Auxiliaries[x.Lower] && !(k > i && x.IsAdverb()):
			return false
		}
	}
	return false
}

// ledBy reports whether the words at token i, behind a name and a comma, tell by a participle who leads or made a group:
// "Podem Ara, led by Maria Campos".
func ledBy(t []lang.Token, i int) bool {
	return i+1 < len(t) && t[i].Tag == "VBN" && isForm(t[i], "established") && (t[i+1].Lower == "by" || t[i+1].Lower == "in")
}

// doneByPerson reports whether the words at token i, behind a name, tell what only a person does or has happen, whatever the
// name is a word for: "died", "married", "was sworn in", "became president", "was named Prime Minister", not "became a
// party". Of a plural they tell it by "was".
func doneByPerson(t []lang.Token, i int) bool {
	switch was := t[i].Lower == "was"; {
	case !was && IsPlural(t[i-1]):
		return false
	case was && lists["befallen"][t[i+1].Lower]:
		return true
	case was && lists["chosen"][t[i+1].Lower]:
		i++
	case t[i].Lower != "became":
		return t[i].IsVerb() && isForm(t[i], "living")
	}
	if i++; i < len(t) && t[i].Lower == "as" {
		i++
	}
	if i < len(t) && (t[i].Lower == "the" || t[i].Lower == "its") {
		i++
	}
	n := 0
	if i < len(t) {
		if n = TitleLength(t, i); n == 0 && OfficeWords[t[i].Lower] {
			n = 1
		}
	}
	return n > 0 && nouns.Kind(t[i+n-1].Lower) == ""
}

// weighComma weighs what follows the comma after the name: the land that a place lies in, "Quito, Peru", or who somebody is,
// "Rosa Young, a teacher".
func weighComma(s *document.Sentence, first, last int, head annals.EntityKind, v *document.KindSigns) {
	t := s.Tokens
	if !t[last+2].IsUpper() {
		switch k := nounAfter(s, last+2); {
		case k < 0:
		case PersonNouns[t[k].Lower]:
			v.Person += 4
		case head == "" && (document.GroupWords[t[k].Lower] || lists["descendant"][t[k].Lower]) && s.IsRel(k, "appos") &&
			s.Head(k) >= first && s.Head(k) <= last:
			v.Organization += 8 // "Red Dawn, a militia"
		}
		return
	}
	if e := EntityOf(s.Doc, t, last+2); e != nil && (e.Kind == annals.State || e.Kind == annals.Place) && head == "" &&
		t[max(0, first-1)].Text != "," {
		v.Place += 4
	}
}

// weighDefinition weighs what a sentence says that the name before its verb is: "is a splinter group", "was a general". Trades
// come last, in whatever order the words stand: beside a noun for persons, "a contractor, glazier and inventor", they are a
// person's.
func weighDefinition(s *document.Sentence, verb int, v *document.KindSigns) {
	defining := DefiningNouns(s, verb)
	for n := range defining {
		if !Trades[n] {
			weighNoun(n, false, v)
		}
	}
	firm := v.Person < 5
	for n := range defining {
		if Trades[n] {
			weighNoun(n, firm, v)
		}
	}
}

// weighNoun weighs one noun of a definition; firm tells that it is one for what a firm does.
func weighNoun(n string, firm bool, v *document.KindSigns) {
	switch k := nouns.Kind(n); {
	case k == annals.Organization || Businesses[n] || firm:
		v.Organization += 8
	case k == annals.Place || PlaceNouns[n]:
		v.Place += 8
	case PersonNouns[n]:
		v.Person += 8
	}
}

// Businesses are nouns by which a definition says that something is a firm; Trades are those by which it says what a
// firm does or a person, of whom the name tells: "is a developer and publisher of games".
var Businesses, Trades = lists["business"], lists["trade"]

// nounAfter is the head of the noun phrase at token i, or -1.
func nounAfter(s *document.Sentence, i int) int {
	if c := s.ChunkAt(i); c != nil && c.First == i {
		return c.Head
	}
	return -1
}
