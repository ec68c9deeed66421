package names

import "strings"

// namedAfter is the concept of the words that say whom a thing is named after: "имени", "named after".
const namedAfter = "named"

// maxNamed is the number of words after them that may be the person's.
const maxNamed = 4

// inNominative puts the surname of whom an organization is named after into the case that other languages have it in: the
// plant "имени Морозова" is the Morozov plant. The word keeps its text.
func (r *Reader) inNominative(words []*Word, l *lexicon) {
	left := 0
	for i, w := range words {
		switch {
		case w.Class == Generic && w.Concept == namedAfter:
			left = maxNamed
			continue
		case left == 0:
			continue
		}
		left--
		if w.Class != Proper || w.Script != Cyrillic {
			continue
		}
		form, ok := nominative(w.Form)
		if !ok {
			continue
		}
		named := *r.word(form, Organization, l)
		named.Text = w.Text
		words[i] = &named
	}
}

// nominative is a Russian or Ukrainian surname, given in the genitive of a man's, where its ending shows that.
func nominative(form string) (string, bool) {
	for _, ending := range [...]struct{ genitive, nominative string }{
		{"кого", "кий"}, {"ького", "ький"}, {"гого", "гий"}, {"ого", "ой"}, {"его", "ий"},
		{"ова", "ов"}, {"ева", "ев"}, {"єва", "єв"}, {"іва", "ів"}, {"ина", "ин"}, {"іна", "ін"}, {"ына", "ын"}, {"ича", "ич"},
		{"ера", "ер"}, {"ана", "ан"}, {"ука", "ук"}, {"юка", "юк"}, {"ака", "ак"}, {"ика", "ик"}, {"ора", "ор"}, {"еля", "ель"},
	} {
		if stem, ok := strings.CutSuffix(form, ending.genitive); ok && len(stem) >= len("мм") {
			return stem + ending.nominative, true
		}
	}
	return "", false
}

// endsNamed tells a name whose last words say that somebody's follows, up to an initial: the "V" after them is no number.
func (n Name) endsNamed() bool {
	last := len(n.Words) - 1
	if last > 0 && len(n.Words[last].Form) == 1 {
		last--
	}
	return last >= 0 && n.Kind == Organization && n.Words[last].Class == Generic && n.Words[last].Concept == namedAfter
}
