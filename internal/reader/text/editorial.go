package text

import (
	_ "embed"
	"strings"
	"unicode"
)

// maxEditorialWords bounds an editorial mark that is in no list: "[how many fighters?]".
const maxEditorialWords = 5

//go:embed marks.txt
var markList string

// editorialMark is how a mark of the list is recorded.
type editorialMark struct {
	label string
	// attached tells that it counts only right behind a word.
	attached bool
}

var editorialMarks = readMarks(markList)

func readMarks(list string) map[string]editorialMark {
	out := map[string]editorialMark{}
	for entry := range readList(list) {
		entry, attached := strings.CutSuffix(entry, "^")
		form, label, ok := strings.Cut(entry, "=")
		if form = strings.TrimSpace(form); !ok {
			label = form
		}
		out[form] = editorialMark{strings.TrimSpace(label), attached}
	}
	return out
}

// editorialLabel is the label of an editorial mark.
func editorialLabel(label string, a surroundings) (string, bool) {
	label = strings.ToLower(label)
	// "[dubious – discuss]", "[citation needed (March 2019)]", "[citation needed]*"
	for _, cut := range []string{" – discuss", " - discuss", " — discuss", "–discuss", " (", " since ", " from "} {
		if before, _, ok := strings.Cut(label, cut); ok && before != "" {
			if _, ok := editorialMarks[before]; ok {
				label = before
			}
		}
	}
	label = strings.Trim(label, "*†")
	if m, ok := editorialMarks[label]; ok {
		return m.label, a.attached || !m.attached
	}
	if !a.attached || a.letter || strings.Count(label, " ") >= maxEditorialWords {
		return "", false
	}
	for _, ending := range []string{" needed", " missing", "?", "？", "؟"} {
		if rest, ok := strings.CutSuffix(label, ending); ok && strings.ContainsFunc(rest, unicode.IsLetter) &&
			!strings.ContainsFunc(rest, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(`"“”.,:;=<>`, r) }) {
			return label, true
		}
	}
	return "", false
}
