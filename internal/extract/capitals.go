package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/naming"
)

// spellings are how a text writes its words where it does not write them in capitals for show, as some encyclopedias do with
// whom an article is about: "BORIS SANTOS (born 1905) was".
type spellings struct {
	// capital are the words that begin with a capital, by their small letters: "McLean"; letters those that stand in capitals
	// among others that do not: "the IRA said".
	capital map[string]string
	letters map[string]bool
}

// spellingsOf reads how the sentences of a text write its words.
func spellingsOf(d *document.Document) spellings {
	sp := spellings{capital: map[string]string{}, letters: map[string]bool{}}
	for _, s := range d.Sentences {
		t := s.Tokens
		for i, x := range t {
			first, _ := utf8.DecodeRuneInString(x.Text)
			switch {
			case !unicode.IsUpper(first):
			case !layout.InCapitals(x.Text):
				if sp.capital[x.Lower] == "" {
					sp.capital[x.Lower] = x.Text
				}
			case !beside(t, i, -1) && !beside(t, i, 1):
				sp.letters[x.Lower] = true
			}
		}
	}
	return sp
}

// beside reports whether the next word from token i on, in one direction, is in capitals: "11TH" too. Hyphens and the "'S" of
// "PEOPLE'S" do not count.
func beside(t []lang.Token, i, step int) bool {
	for i += step; i >= 0 && i < len(t); i += step {
		if x := t[i]; !x.IsDash() && x.Text != "-" && x.Tag != "POS" {
			return layout.InCapitals(x.Text) || entity.IsOrdinal(x.Text) && strings.ToUpper(x.Text) == x.Text
		}
	}
	return false
}

// name is a name without capitals for show: each word as the text writes it elsewhere, or with a capital alone. What may be the
// letters of a body stays: "NYL", and "EPP" of "EPP GROUP".
func (sp spellings) name(name string) string {
	words := strings.Fields(name)
	if !slices.ContainsFunc(words, func(w string) bool { return len(w) > 4 }) {
		return name
	}
	if len(words) == 1 && !slices.ContainsFunc(strings.Split(strings.ToLower(name), "-"), func(part string) bool {
		return len(part) > 4 && sp.capital[part] != ""
	}) {
		return name
	}
	for i, w := range words {
		words[i] = sp.word(w, i == 0)
	}
	return strings.Join(words, " ")
}

// word is a word of a name in capitals; first tells that it opens the name.
func (sp spellings) word(w string, first bool) string {
	for _, joint := range []string{"-", "'", "’"} {
		if head, rest, ok := strings.Cut(w, joint); ok && head != "" && rest != "" {
			if rest = sp.word(rest, false); joint != "-" && len(rest) == 1 {
				rest = strings.ToLower(rest) // "PEOPLE'S"
			}
			return sp.word(head, first) + joint + rest
		}
	}
	lower := strings.ToLower(w)
	bare := strings.Trim(lower, `.,;:"“”()`)
	switch {
	case entity.IsOrdinal(w):
		return lower
	case utf8.RuneCountInString(bare) < 2, strings.Trim(bare, "ivx") == "" && bare != "vi", sp.letters[bare],
		len(bare) < 4 && !strings.ContainsAny(bare, "aeiouy"), known(w):
		return w // "J.", "XIV", "PKK", "NATO"
	case !first && (entity.Joiners[bare] || small[bare]):
		return lower
	case sp.capital[bare] != "":
		return strings.Replace(lower, bare, sp.capital[bare], 1)
	}
	core := strings.TrimRight(w, ".,")
	return naming.Capitalized(core) + w[len(core):] // "INC."; the letters of "S.P.A." stay
}

// known reports whether a word in capitals is how a state or body is written: "NATO".
func known(w string) bool {
	p := entity.PlaceNamed(w)
	return p != nil && slices.Contains(p.Names, w)
}

// small are the words that names have in small letters.
var small = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "to": true, "at": true,
	"by": true, "from": true, "with": true, "or": true, "a": true, "an": true}

// inCapitals reports whether a name has no small letter, but for an article before it.
func inCapitals(name string) bool {
	if first, rest, ok := strings.Cut(name, " "); ok && slices.Contains([]string{"A", "An", "The"}, first) {
		name = rest
	}
	return strings.ToUpper(name) == name && strings.ToLower(name) != name
}

// displayNames are the names that the entities of a text have in what is read of it. A name in capitals that another entity
// has without them stays.
func displayNames(d *document.Document) map[*document.Entity]string {
	names := make(map[*document.Entity]string, len(d.Entities))
	taken := map[string]bool{}
	for _, e := range d.Entities {
		names[e] = e.Name()
		taken[names[e]] = true
	}
	var sp *spellings
	for _, e := range d.Entities {
		name := names[e]
		if !inCapitals(name) {
			continue
		}
		if sp == nil {
			read := spellingsOf(d)
			sp = &read
		}
		if plain := sp.name(name); !taken[plain] {
			names[e], taken[plain] = plain, true
		}
	}
	return names
}
