package grammar

import (
	_ "embed"
	"strings"

	"annals/internal/extract/lang"
)

//go:embed verbs.txt
var verbTable string

// verbClasses gives the verbs of each class of verbs.txt.
var verbClasses = readLists(verbTable)

// verbForms gives the base form of every form of the verbs of verbs.txt, so that these do not hang on the tagger's lemma.
var verbForms = func() map[string]string {
	m := map[string]string{}
	for f := range rows(verbTable) {
		for base := range words(f[1]) {
			for _, form := range regularForms(base) {
				if old, dup := m[form]; !dup || base < old {
					m[form] = base
				}
			}
		}
	}
	for f := range rows(irregularForms) {
		for form := range words(f[1]) {
			m[form] = f[0]
		}
	}
	return m
}()

// irregularForms are the forms of the irregular verbs of verbs.txt.
const irregularForms = `
say | said
hold | held
think | thought
see | saw seen
take | took taken
withdraw | withdrew withdrawn
find | found
write | wrote written
strike | struck stricken
forbid | forbade forbidden
show | shown
prove | proven
`

// regularForms are a verb's forms by the rules of spelling, with and without a doubled last consonant.
func regularForms(base string) []string {
	out := []string{base, base + "s"}
	stem := base
	switch {
	case strings.HasSuffix(base, "e"):
		stem = strings.TrimSuffix(base, "e")
	case strings.HasSuffix(base, "y") && !strings.ContainsAny(base[len(base)-2:len(base)-1], "aeiou"):
		y := strings.TrimSuffix(base, "y")
		return append(out, y+"ies", y+"ied", base+"ing")
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "x"):
		out = append(out, base+"es")
	default:
		last := base[len(base)-1:]
		out = append(out, base+last+"ed", base+last+"ing")
	}
	return append(out, stem+"ed", stem+"ing")
}

// verbBase is the dictionary form of a verb.
func verbBase(t lang.Token) string {
	if base := verbForms[t.Lower]; base != "" {
		return base
	}
	if t.Lemma != "" {
		return t.Lemma
	}
	return t.Lower
}
