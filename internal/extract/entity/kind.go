package entity

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

//go:embed givennames.txt
var givenNameTable string

//go:embed commonwords.txt
var commonWordList string

//go:embed personnouns.txt
var personNounList string

var (
	commonWords = wordlist.InOrder(commonWordList)
	// PersonNouns are common nouns for persons by what they do: "politician", "founder".
	PersonNouns = wordlist.Set(personNounList)
	// GivenNames gives the pronoun that goes with a given name: "he", "she" or "either".
	GivenNames = sync.OnceValue(func() map[string]string {
		m := make(map[string]string, strings.Count(givenNameTable, " "))
		for f := range wordlist.Rows(givenNameTable) {
			for w := range strings.FieldsSeq(f[1]) {
				m[w] = f[0]
			}
		}
		return m
	})
)

// IsCommonWord reports whether a word is more often written in small letters than with a capital.
func IsCommonWord(lower string) bool { return commonWords.Has(lower) }

// AllPartisan reports whether all of the words are ones that say which party somebody is of, or common English ones.
func AllPartisan(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		w := strings.TrimSuffix(x.Lower, "s")
		return x.Kind == lang.Word && !IsCommonWord(x.Lower) && !IdeologyWords["adjective"][x.Lower] &&
			!strings.HasSuffix(w, "ist") && !partisans[w]
	})
}

// partisans are the nouns for members of parties that orientations do not tell.
var partisans = wordlist.Set("democrat republican labour labor tory whig independent social")

// strongest is the kind for which most speaks, "" when too little does.
func strongest(v document.KindSigns) annals.EntityKind {
	best, kind := 1, annals.EntityKind("")
	for _, c := range []struct {
		n    int
		kind annals.EntityKind
	}{{v.Organization, annals.Organization}, {v.Person, annals.Person}, {v.Place, annals.Place}, {v.Event,
		annals.Event}, {v.People, annals.People}} {
		if c.n > best {
			best, kind = c.n, c.kind
		}
	}
	return kind
}

// KindOf is what the name of tokens first through last names, as its words and those around it tell; "" where they do not.
func KindOf(s *document.Sentence, first, last int) annals.EntityKind {
	if p, n, ok := gazetteer.Known().Places.Longest(s.Tokens, first); ok && n == last-first+1 {
		return p.Kind
	}
	var v document.KindSigns
	weighKind(s, first, last, &v)
	return strongest(v)
}

// weighKind adds what the name of tokens first through last and the words around it say of its kind.
func weighKind(s *document.Sentence, first, last int, v *document.KindSigns) {
	name := s.Tokens[first : last+1]
	if len(name) > 3 && name[1].Lower == "and" && quarters[name[0].Lower] && quarters[name[2].Lower] {
		name, first = name[2:], first+2 // "Southern and Central Europe" is what Central Europe is
	}
	_, n, ok := gazetteer.Known().Sites.Longest(s.Tokens, first)
	if short := name[0].Text; len(name) == 1 && len(short) > 2 && document.IsAbbreviation(short) && !strings.Contains(short, ".") &&
		s.Line == LinePlain {
		ok = false // "GUAM" is not Guam
	}
	switch {
	case ok && n == len(name):
		v.Place += 10
		return
	case namesOffice(s, first, last):
		return
	case ok && n == len(name)-1 && postalPlaces[name[n].Text], isPostal(s, first, last):
		v.Place += 10 // "Buffalo NY", "Katal, NY"
		return
	}
	head := HeadKind(name)
	if name[0].Text == "Government" && len(name) > 2 {
		head = annals.Organization // "Government of Queensland"
	}
	article := first > 0 && s.Tokens[first-1].Lower == "the"
	switch head {
	case annals.Organization, annals.Body, annals.State:
		v.Organization += 10
	case annals.Place:
		v.Place += 10
	case annals.Event:
		v.Event += 10
	case "":
		if isDoctrine(name) {
			return
		}
		WeighShape(s, first, last, v)
		if article {
			v.Person -= 5
		}
	}
	person := v.Person
	weighBefore(s, first, article, v)
	weighAfter(s, first, last, head, v)
	if name[len(name)-1].Kind == lang.Number || head == annals.Event && GivenNames()[name[0].Lower] == "" {
		// "Ashraf 3 protested": what is numbered is nobody, whatever it does; nor is "the Chaco War (1932–1935), a fight".
		v.Person = min(v.Person, person)
	}
}

// isPostal reports whether tokens first through last are the letters of a state after a comma, as addresses have them.
func isPostal(s *document.Sentence, first, last int) bool {
	t := s.Tokens
	return first == last && first > 1 && t[first-1].Text == "," && postalPlaces[t[first].Text] && t[first-2].IsUpper()
}

// namesOffice reports whether tokens first through last name an office or what one is in charge of, and nobody: "General
// Secretary", the "Defence" of "Minister of Defence".
func namesOffice(s *document.Sentence, first, last int) bool {
	t, name := s.Tokens, s.Tokens[first:last+1]
	if document.AllTitles(name) || first == last && OfficeWords[name[0].Lower] || endsInOffice(name) {
		return true
	}
	return first > 1 && (t[first-1].Lower == "of" || t[first-1].Lower == "for") && ministers[t[first-2].Lower] &&
		(first == last && IsCommonWord(name[0].Lower) || HeadKind(name) == "" && areGoverned(name))
}

// areGoverned reports whether words may be what a minister is in charge of: "National Defence", "Foreign Affairs and Trade".
func areGoverned(words []lang.Token) bool {
	return !slices.ContainsFunc(words, func(x lang.Token) bool {
		return !IsCommonWord(x.Lower) && !lists["governed"][x.Lower] && x.Lower != "and" && x.Text != "," && x.Text != "&"
	})
}

// isDoctrine reports whether the name is that of a doctrine: "Marxism–Leninism".
func isDoctrine(name []lang.Token) bool { return strings.HasSuffix(name[len(name)-1].Lower, "ism") }

// ministers are the offices that "of" or "for" continues with what they are in charge of.
var ministers = wordlist.Set("minister ministers secretary secretaries undersecretary commissar commissars")

// endsInOffice reports whether the words end in the title of an office of which the others say which it is, with
// nobody's name among them: "LNP Secretary", "Technical Director".
func endsInOffice(t []lang.Token) bool {
	n := len(t) - 1
	if n > 1 && (t[1].Lower == "for" || t[1].Lower == "of") && nouns.Kind(t[0].Lower) == annals.Organization {
		return false // "Movement for Justice"
	}
	return n > 0 && document.Titles[t[n].Lower] && nouns.Kind(t[n].Lower) == "" && !ReignTitles[t[n].Lower] &&
		!slices.ContainsFunc(t[:n], func(x lang.Token) bool {
			return !IsCommonWord(x.Lower) && !document.IsAbbreviation(x.Text) && !document.Titles[x.Lower] || GivenNames()[x.Lower] != ""
		})
}

// namesPost reports whether the words name a post by a noun of which common words before it say which: "State Treasurer".
func namesPost(t []lang.Token) bool {
	n := len(t) - 1
	return n > 0 && OfficeWords[t[n].Lower] && !slices.ContainsFunc(t[:n], func(x lang.Token) bool {
		return !IsCommonWord(x.Lower) || GivenNames()[x.Lower] != ""
	})
}

// postalPlaces are the letters by which addresses tell the states of the United States and the provinces of Canada.
var postalPlaces = wordlist.Set(`AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK`)

// CourtNouns are the nouns for what decides a case.
var CourtNouns = wordlist.Set("court tribunal")
