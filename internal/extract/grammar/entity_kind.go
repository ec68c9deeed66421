package grammar

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

//go:embed titles.txt
var titleList string

//go:embed givennames.txt
var givenNameTable string

//go:embed commonwords.txt
var commonWordList string

//go:embed personnouns.txt
var personNounList string

var (
	titles = wordlist.Set(titleList)
	// commonWords are in the order of the alphabet.
	commonWords = sync.OnceValue(func() []string {
		var list []string
		for line := range strings.Lines(commonWordList) {
			if !strings.HasPrefix(line, "#") {
				list = append(list, strings.Fields(line)...)
			}
		}
		return list
	})
	// personNouns are common nouns for persons by what they do: "politician", "founder".
	personNouns = wordlist.Set(personNounList)
	// givenNames gives the pronoun that goes with a given name: "he", "she" or "either".
	givenNames = sync.OnceValue(func() map[string]string {
		m := make(map[string]string, strings.Count(givenNameTable, " "))
		for f := range wordlist.Rows(givenNameTable) {
			for w := range strings.FieldsSeq(f[1]) {
				m[w] = f[0]
			}
		}
		return m
	})
)

// isCommonWord reports whether a word is more often written in small letters than with a capital.
func isCommonWord(lower string) bool {
	_, ok := slices.BinarySearch(commonWords(), lower)
	return ok
}

// allPartisan reports whether all of the words are ones that say which party somebody is of, or common English ones.
func allPartisan(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		w := strings.TrimSuffix(x.Lower, "s")
		return x.Kind == lang.Word && !isCommonWord(x.Lower) && !ideologyWords["adjective"][x.Lower] &&
			!strings.HasSuffix(w, "ist") && !partisans[w]
	})
}

// partisans are the nouns for members of parties that orientations do not tell.
var partisans = wordlist.Set("democrat republican labour labor tory whig independent social")

// kindSigns weighs what speaks for each kind of entity.
type kindSigns struct {
	organization, person, place, event, people int
	// he and she count the pronouns that go on about a person.
	he, she int
}

// strongest is the kind for which most speaks, "" when too little does.
func (v kindSigns) strongest() annals.EntityKind {
	best, kind := 1, annals.EntityKind("")
	for _, c := range []struct {
		n    int
		kind annals.EntityKind
	}{{v.organization, annals.Organization}, {v.person, annals.Person}, {v.place, annals.Place}, {v.event,
		annals.Event}, {v.people, annals.People}} {
		if c.n > best {
			best, kind = c.n, c.kind
		}
	}
	return kind
}

// kindOf guesses what a proper name names from one place where it stands: from its head noun, from the words around it, from
// its shape.
func (s *Sentence) kindOf(first, last int) annals.EntityKind { return s.KindOf(first, last) }

// KindOf is what the name of tokens first through last names, as its words and those around it tell; "" where they do not.
func (s *Sentence) KindOf(first, last int) annals.EntityKind {
	if p, n, ok := known().places.longest(s.Tokens, first); ok && n == last-first+1 {
		return p.kind
	}
	var v kindSigns
	s.weighKind(first, last, &v)
	return v.strongest()
}

// weighKind adds what the name of tokens first through last and the words around it say of its kind.
func (s *Sentence) weighKind(first, last int, v *kindSigns) {
	name := s.Tokens[first : last+1]
	switch _, n, ok := known().sites.longest(s.Tokens, first); {
	case ok && n == len(name):
		v.place += 10
		return
	case s.namesOffice(first, last):
		return
	case ok && n == len(name)-1 && postalPlaces[name[n].Text], s.isPostal(first, last):
		v.place += 10 // "Buffalo NY", "Katal, NY"
		return
	}
	head := headKind(name)
	if name[0].Text == "Government" && len(name) > 2 {
		head = annals.Organization // "Government of Queensland"
	}
	article := first > 0 && s.Tokens[first-1].Lower == "the"
	switch head {
	case annals.Organization, annals.Body, annals.State:
		v.organization += 10
	case annals.Place:
		v.place += 10
	case annals.Event:
		v.event += 10
	case "":
		if isDoctrine(name) {
			return
		}
		s.weighShape(first, last, v)
		if article {
			v.person -= 5
		}
	}
	s.weighBefore(first, article, v)
	s.weighAfter(first, last, head, v)
}

// isPostal reports whether tokens first through last are the letters of a state after a comma, as addresses have them.
func (s *Sentence) isPostal(first, last int) bool {
	t := s.Tokens
	return first == last && first > 1 && t[first-1].Text == "," && postalPlaces[t[first].Text] && t[first-2].IsUpper()
}

// namesOffice reports whether tokens first through last name an office or what one is in charge of, and nobody: "General
// Secretary", the "Defence" of "Minister of Defence".
func (s *Sentence) namesOffice(first, last int) bool {
	t, name := s.Tokens, s.Tokens[first:last+1]
	if allTitles(name) || first == last && officeWords[name[0].Lower] || endsInOffice(name) {
		return true
	}
	return first > 1 && first == last && isCommonWord(name[0].Lower) &&
		(t[first-1].Lower == "of" || t[first-1].Lower == "for") && ministers[t[first-2].Lower]
}

// isDoctrine reports whether the name is that of a doctrine: "Marxism–Leninism".
func isDoctrine(name []lang.Token) bool { return strings.HasSuffix(name[len(name)-1].Lower, "ism") }

// ministers are the offices that "of" or "for" continues with what they are in charge of.
var ministers = wordlist.Set("minister ministers secretary secretaries undersecretary")

func allTitles(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool { return !titles[x.Lower] && x.Text != "-" })
}

// endsInOffice reports whether the words end in the title of an office of which the others say which it is, with nobody's name
// among them: "LNP Secretary", "Technical Director".
func endsInOffice(t []lang.Token) bool {
	n := len(t) - 1
	if n > 1 && (t[1].Lower == "for" || t[1].Lower == "of") && nouns.Kind(t[0].Lower) == annals.Organization {
		return false // "Movement for Justice"
	}
	return n > 0 && titles[t[n].Lower] && nouns.Kind(t[n].Lower) == "" && !reignTitles[t[n].Lower] &&
		!slices.ContainsFunc(t[:n], func(x lang.Token) bool {
			return !isCommonWord(x.Lower) && !isAbbreviation(x.Text) && !titles[x.Lower] || givenNames()[x.Lower] != ""
		})
}

// namesPost reports whether the words name a post by a noun of which common words before it say which: "State Treasurer".
func namesPost(t []lang.Token) bool {
	n := len(t) - 1
	return n > 0 && lists["office"][t[n].Lower] && !slices.ContainsFunc(t[:n], func(x lang.Token) bool {
		return !isCommonWord(x.Lower) || givenNames()[x.Lower] != ""
	})
}

// postalPlaces are the letters by which addresses tell the states of the United States and the provinces of Canada.
var postalPlaces = wordlist.Set(`AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK`)

// shape is how a name is written: what its words tell though nobody knows it.
type shape struct {
	// plain tells that all of them are such as persons' names are made of, common that one is an English word, and thing
	// that the last is one after another inside the name: "Rosa Theological Seminary".
	plain, common, thing bool
}

// shapeOf reads how the name of tokens first through last is written.
func (s *Sentence) shapeOf(first, last int) shape {
	t := s.Tokens
	x, inner := shape{plain: true}, false
	for k := first; k <= last; k++ {
		if w := t[k].Lower; isCommonWord(w) || nouns.Listed(w) != "" && k > first {
			x.common = true
			x.thing = inner && k == last
			inner = inner || k > first && t[k].IsUpper() && givenNames()[w] == "" && !joiners[w]
		}
		if strings.ContainsAny(t[k].Text, "/0123456789&") || t[k].Tag == "JJ" || demonymLength(t, k) > 0 ||
			gluedDash(t, k) && last-first <= 2 && !arabicArticles[t[k-1].Lower] {
			x.plain = false
		}
	}
	return x
}

// weighShape weighs how the name is written.
func (s *Sentence) weighShape(first, last int, v *kindSigns) {
	t := s.Tokens
	name, text := t[first:last+1], s.Text(first, last)
	switch {
	case isAbbreviation(text):
		v.organization += 3
	case first == last:
		if t[first].Tag == "NNPS" || t[first].Tag == "NNS" {
			v.people += 3
		}
	case abbreviationOpens(name):
		v.organization += 2
	case slices.ContainsFunc(name, func(x lang.Token) bool { return branches[x.Lower] }):
		v.organization += 8 // "al-Qaeda in the Andes"
	case romanizedHead(name):
		v.organization += 8
	case s.foreignBody(first, last):
		v.organization += 3
	case nobles[t[first].Lower] && last > first+1 && t[first+1].Lower == "of":
		v.person += 12
	case titles[t[first].Lower] && !s.ranks(t, first):
		v.person += 6
	default:
		s.weighPerson(name, s.shapeOf(first, last), v)
	}
	if first < last && strings.Contains(text, " al-") || strings.Contains(text, " bin ") || strings.Contains(text, " ibn ") {
		v.person += 2
	}
}

// weighPerson weighs whether a name of several words may be a person's: it begins with a given name, or its words are those
// of no thing.
func (s *Sentence) weighPerson(name []lang.Token, x shape, v *kindSigns) {
	first, last := name[0].Lower, name[len(name)-1].Lower
	given := givenNames()[first] != ""
	switch {
	case given && !(x.common && len(name) == 2) && !x.thing:
		v.person += 5
	case len(name) == 2 && given && x.common && x.plain && !isCommonWord(first) && isCommonWord(last):
		v.person += 2 // "Rosa Young"
	case len(name) < 7 && articleLength(name, 0) != len(name)-1 && x.plain && !x.common &&
		(!hasOf(name) || namesByPlace(name)) && known().langs.next[first] == nil:
		v.person += 2
	}
}

// abbreviationOpens reports whether a name of several words begins with the letters of a body and has nobody's name or trade in it, "NYL
// Motors", where it is not all in capitals.
func abbreviationOpens(name []lang.Token) bool {
	text, first := joinTokens(name), name[0].Text
	return len(first) > 2 && isAbbreviation(first) && !strings.Contains(first, ".") && text != strings.ToUpper(text) &&
		!slices.ContainsFunc(name[1:], func(x lang.Token) bool {
			return titles[x.Lower] || personNouns[x.Lower] || givenNames()[x.Lower] != "" && !isCommonWord(x.Lower)
		})
}

// namesByPlace reports whether the words may name a person by a place or a land, "Taro of Oruro", as they do where one word that is
// no plural stands before "of" and one behind it.
func namesByPlace(name []lang.Token) bool {
	return len(name) == 3 && name[1].Lower == "of" && !isPlural(name[0])
}

// foreignBody reports whether a name holds a capitalized word by which the names of organizations show their language: "Dáil
// Uladh".
func (s *Sentence) foreignBody(first, last int) bool {
	for _, x := range s.Tokens[first : last+1] {
		if x.IsUpper() && len(x.Text) > 3 && len(known().foreign[x.Lower]) > 0 && givenNames()[x.Lower] == "" {
			return true
		}
	}
	return false
}

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
	w, described := t[before].Lower, strings.HasPrefix(t[first].Tag, "JJ")
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
	case namingVerbs[w] && t[i].Tag == "VBN" && strings.HasPrefix(before.Tag, "NN") && !before.IsUpper():
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
	case head == "" && groupWords[next.Lower] && !next.IsUpper() && !strings.HasPrefix(t[last].Tag, "JJ") && first > 0 &&
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
