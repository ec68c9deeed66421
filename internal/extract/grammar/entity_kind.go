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

// titles are the titles of persons.
var titles = wordlist.Set(titleList)

var (
	commonWords = wordlist.InOrder(commonWordList)
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
func isCommonWord(lower string) bool { return commonWords.Has(lower) }

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
	if len(name) > 3 && name[1].Lower == "and" && quarters[name[0].Lower] && quarters[name[2].Lower] {
		name, first = name[2:], first+2 // "Southern and Central Europe" is what Central Europe is
	}
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

// allTitles reports whether all tokens are titles of persons: "Lieutenant-General".
func allTitles(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool { return !titles[x.Lower] && x.Text != "-" })
}

// endsInOffice reports whether the words end in the title of an office of which the others say which it is, with
// nobody's name among them: "LNP Secretary", "Technical Director".
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
	return n > 0 && officeWords[t[n].Lower] && !slices.ContainsFunc(t[:n], func(x lang.Token) bool {
		return !isCommonWord(x.Lower) || givenNames()[x.Lower] != ""
	})
}

// postalPlaces are the letters by which addresses tell the states of the United States and the provinces of Canada.
var postalPlaces = wordlist.Set(`AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK`)
