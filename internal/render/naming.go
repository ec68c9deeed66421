package render

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"annals"
)

// FullNames calls every entity by its fullest name in the document, with the article that English gives it, and
// anything else by the source's words.
func FullNames(f annals.Filler) string {
	if f.Name == "" || f.Name == annals.Unnamed {
		return f.Text
	}
	if _, ok := cutArticle(f.Text); (ok && f.Kind != annals.Person) && bare(f.Text) == bare(f.Name) {
		return "the " + bare(f.Name)
	}
	return withThe(f.Name, f.Kind)
}

// ShortNames calls every entity what its sources mostly call it, "the MEK" for the People's Mujahedin
// Organization of Iran, as long as that is one of its names or an abbreviation and never a pronoun. It learns
// from the answer's own statements, so one answer speaks of an entity in one way throughout.
func ShortNames(a annals.Answer) Namer {
	best := map[annals.EntityID]string{}
	for id, uses := range usesOf(a) {
		best[id] = mostUsed(uses)
	}
	return func(f annals.Filler) string {
		if f.Name == "" || f.Name == annals.Unnamed || f.Entity == "" {
			return FullNames(f)
		}
		if b, ok := best[f.Entity]; ok {
			word, article := cutArticle(b)
			if article {
				return b
			}
			return withThe(word, f.Kind)
		}
		return FullNames(f)
	}
}

// use is a name by which statements call an entity: how often, and whether with an article.
type use struct {
	word    string
	count   int
	article bool
}

// usesOf are the names by which the statements of an answer call each entity: its fullest, an abbreviation, or one that a
// statement gives it.
func usesOf(a annals.Answer) map[annals.EntityID][]use {
	ids := slices.Sorted(maps.Keys(a.Statements))
	given := map[annals.EntityID][]string{}
	for _, id := range ids {
		s := a.Statements[id]
		if of := s.First(annals.RoleSubject).Entity; of != "" && s.Type == annals.TypeName && s.Stance == annals.Asserted {
			given[of] = append(given[of], s.First(annals.RoleValue).Text)
		}
	}
	uses := map[annals.EntityID][]use{}
	for _, id := range ids {
		s := a.Statements[id]
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if f.Entity == "" || f.Name == "" {
				return
			}
			word, article := cutArticle(f.Text)
			if strings.EqualFold(word, bare(f.Name)) {
				word = bare(f.Name) // what the source prints in capitals
			}
			if word != bare(f.Name) && !isAbbreviation(word) && !slices.Contains(given[f.Entity], word) {
				return
			}
			i := slices.IndexFunc(uses[f.Entity], func(u use) bool { return u.word == word })
			if i < 0 {
				i = len(uses[f.Entity])
				uses[f.Entity] = append(uses[f.Entity], use{word: word})
			}
			u := &uses[f.Entity][i]
			u.count++
			u.article = u.article || article
		})
	}
	return uses
}

// mostUsed is the name that is used most, the shortest of several, with its article.
func mostUsed(uses []use) string {
	slices.SortFunc(uses, func(x, y use) int {
		return cmp.Or(cmp.Compare(y.count, x.count), cmp.Compare(len(x.word), len(y.word)), strings.Compare(x.word, y.word))
	})
	if uses[0].article {
		return "the " + uses[0].word
	}
	return uses[0].word
}

// cutArticle takes a definite article off words, and tells whether there was one.
func cutArticle(words string) (string, bool) {
	for _, the := range []string{"the ", "The "} {
		if rest, ok := strings.CutPrefix(words, the); ok {
			return rest, true
		}
	}
	return words, false
}

func bare(words string) string {
	w, _ := cutArticle(words)
	return w
}

// isAbbreviation reports whether a word is made of capitals: "PMOI", "U.S.", "FARC–EP".
func isAbbreviation(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !unicode.IsDigit(r) && !strings.ContainsRune(".-–&", r):
			return false
		}
	}
	return capitals > 1
}

// withThe puts the definite article before a name whose head is a common noun: "the European Union", "the Freedom
// Movement of Iran", but "Iraq", "Amnesty International", and persons never.
func withThe(name string, kind annals.EntityKind) string {
	if kind == annals.Person || strings.HasPrefix(strings.ToLower(name), "the ") {
		return name
	}
	head := ""
	for i, w := range strings.Fields(name) {
		if i > 0 && slices.Contains(headEnds, w) {
			break
		}
		head = w
	}
	if slices.Contains(commonHeads, strings.TrimSuffix(strings.ToLower(head), ",")) && strings.Contains(name, " ") ||
		slices.Contains([]string{"Netherlands", "Philippines", "Bahamas", "Gambia", "Vatican"}, name) {
		return "the " + name
	}
	return name
}

// commonHeads are common nouns that names of bodies and organizations are built on.
var commonHeads = []string{"states", "kingdom", "union", "nations", "republic", "emirates", "court", "council",
	"commission", "parliament", "ministry", "department", "government", "office", "board", "bureau", "agency", "bank",
	"authority", "committee", "assembly", "senate", "police", "army", "forces", "force", "front", "movement",
	"organization", "organisation", "party", "congress", "association", "federation", "confederation", "league",
	"group", "brigades", "brigade", "guard", "guards", "corps", "society", "institute", "foundation", "church",
	"alliance", "coalition", "bloc", "network", "centre", "center", "cells", "tigers", "regime", "dynasty", "empire",
	"order", "brotherhood", "house", "secretariat", "tribunal", "treasury", "times", "post", "guardian", "community",
	"federation", "university", "trust", "fund", "company", "corporation", "club", "circle", "collective", "workers",
	"liberation", "resistance", "militia", "faction", "wing", "camp", "islands", "revolution", "war"}
