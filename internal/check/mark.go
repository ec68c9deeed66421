package check

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/pattern"
)

// bracketed is what may be an editorial mark: a few words in square brackets.
var bracketed = pattern.Lazily(`\[[^\[\]\n]{2,60}\]`)

// mark is one editorial mark of the text: as statements carry it, and as it is printed.
type mark struct {
	label, printed string
	offset         int // in code points
	marked         []annals.Statement
}

// marks finds the editorial marks of the text and the statements that each of them marks: those that carry its label
// and to which no mark of that label is nearer.
func (c *checkup) marks(text string) {
	labels := map[string]bool{}
	for _, s := range c.statements {
		for _, m := range s.Evidence.Marks {
			labels[normal(m)] = true
		}
	}
	var found []mark
	for _, m := range bracketed().FindAllStringIndex(text, -1) {
		printed := normal(text[m[0]+1 : m[1]-1])
		label := printed
		if short := bare(label); !labels[label] && (labels[short] || !strings.HasSuffix(label, "?")) {
			label = short
		}
		if labels[label] || isEditorial(label) {
			found = append(found, mark{label: label, printed: printed, offset: c.text.CodePoint(m[0])})
		}
	}
	for _, s := range c.statements {
		for _, label := range s.Evidence.Marks {
			// Marks stand behind what they mark, or inside it.
			i := slices.IndexFunc(found, func(m mark) bool { return m.label == normal(label) && m.offset >= s.Evidence.Start })
			if i >= 0 {
				found[i].marked = append(found[i].marked, s)
			}
		}
	}
	for _, m := range found {
		message := "marked [" + m.printed + "] by the source's editors"
		if len(m.marked) == 0 {
			message += "; no statement was read from what it marks"
		}
		c.add("marks", c.at(strings.ReplaceAll(strings.Trim(m.label, "?"), " ", "-"), m.offset, message), m.marked...)
	}
}

// normal is a mark's label as statements carry it: lower case, one space between words.
func normal(label string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(label, unicode.IsSpace), " "))
}

// bare is a label without the question mark at its end and without what a dash adds: "dubious – discuss" is the mark
// "dubious".
func bare(label string) string {
	for _, dash := range []string{" – ", " — ", " - "} {
		label, _, _ = strings.Cut(label, dash)
	}
	return strings.TrimSuffix(label, "?")
}

// isEditorial reports whether a label is one by its wording: "citation needed", "who?", "dubious – discuss".
func isEditorial(label string) bool {
	words := strings.Fields(label)
	if len(words) > 5 {
		return false
	}
	switch label {
	case "who?", "when?", "where?", "which?", "why?", "how?", "by whom?", "according to whom?", "whose?", "what?":
		return true
	}
	return strings.HasSuffix(label, " needed") || slices.Contains([]string{"dubious", "disputed"}, words[0])
}
