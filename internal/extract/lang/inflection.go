package lang

import (
	"slices"
	"strings"
)

// Forms are a word in lower case and the other forms of the words that it is a form of, each once, the word itself first: of
// "expelled" they are expel, expels and expelling besides, of "parties" party. Nothing of a sentence tells which word is meant,
// so that "leaves" has the forms of leaf and of leave. A name has none but itself: Hamas is no plural of Hama. Nor has a word
// that is not written in the letters from a to z alone.
func (m *Model) Forms(word string) []string {
	forms := []string{word}
	add := func(list ...string) {
		for _, f := range list {
			if !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
	}
	if !inflectable(word) {
		return forms
	}
	inflected := false
	for _, tag := range inflectedTags {
		if base := m.base(word, tag); base != "" {
			inflected = true
			add(base)
			add(m.formsOf(base)...)
		}
	}
	switch {
	case inflected && strings.HasSuffix(word, "ed"): // has none of its own
	case inflected && strings.HasSuffix(word, "ing"): // nor but a plural, "bombings"
		if many := withS(word); m.base(many, "NNS") == word {
			add(many)
		}
	default:
		add(m.formsOf(word)...)
	}
	return forms
}

// inflectedTags are those of plurals and of verbs that are not in their base form.
var inflectedTags = []string{"NNS", "VBZ", "VBD", "VBN", "VBG"}

// shortestInflected is how many letters a word has at least that is inflected: go, do, be.
const shortestInflected = 2

func inflectable(word string) bool {
	return len(word) >= shortestInflected && isPlain(word) && strings.ContainsAny(word, "aeiouy")
}

// formsOf are the forms that a word has as a dictionary form.
func (m *Model) formsOf(base string) (forms []string) {
	if !m.isOpen(base) {
		return nil
	}
	for _, f := range candidates(base) {
		for _, tag := range inflectedTags {
			if m.base(f, tag) == base {
				forms = append(forms, f)
				break
			}
		}
	}
	return forms
}

// base is the dictionary form of a word that is taken for a form with the tag; "" where it is none.
func (m *Model) base(form, tag string) string {
	if !inflectable(form) {
		return ""
	}
	_, known := irregular()[[2]string{tag, form}]
	switch {
	case irregular()[[2]string{"NNS", form}] == form: // "means" and "series" are one and many
		return ""
	case known:
	case tag == "NNS" || tag == "VBZ":
		if !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "men") && !fewForms[form] {
			return ""
		}
	case tag == "VBG":
		if !strings.HasSuffix(form, "ing") {
			return ""
		}
	case !strings.HasSuffix(form, "ed") && !fewForms[form]:
		return ""
	}
	t := NewToken(form)
	t.Tag = tag
	base := m.lemmas.lemma(&t)
	if base == form || !inflectable(base) || !slices.Contains(candidates(base), form) || !m.isOpen(base) || !m.isOpen(form) {
		return ""
	}
	// By itself and without a capital the network takes a word for a name that it has met as nothing else.
	switch alone, of := m.alone(form), m.alone(base); {
	case known:
	case alone == "NNP":
		return ""
	case tag == "NNS" && alone == "NN" && of == "JJ": // "news" is no plural of "new"
		return ""
	}
	return base
}

// isOpen reports whether a word is of a class that is inflected; one like "the" or "he" is not.
func (m *Model) isOpen(word string) bool {
	tag := m.alone(word)
	return fewBases[word] != nil || strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "VB") ||
		slices.Contains([]string{"JJ", "RB", "CD", "UH", "FW"}, tag)
}

// alone is the tag of a word that has no sentence around it.
func (m *Model) alone(word string) string {
	t := []Token{NewToken(word)}
	m.Tag(t)
	return t[0].Tag
}

// fewBases are the verbs whose third person is not spelt by rule, with their forms that irregular.txt does not have.
var fewBases = map[string][]string{"be": {"is", "are", "am"}, "have": {"has"}, "do": {"does"}, "go": {"goes"}}

var fewForms = func() map[string]bool {
	all := map[string]bool{}
	for _, forms := range fewBases {
		for _, f := range forms {
			all[f] = true
		}
	}
	return all
}()

// candidates are the spellings that forms of a dictionary form may have: the irregular ones, else those by rule.
func candidates(base string) []string {
	forms := slices.Clone(fewBases[base])
	forms = append(forms, irregularOf()[base]...)
	forms = append(forms, withS(base))
	switch {
	case strings.HasSuffix(base, "o"):
		forms = append(forms, base+"es")
	case strings.HasSuffix(base, "ie"):
		forms = append(forms, base[:len(base)-2]+"ying")
	case strings.HasSuffix(base, "man"):
		forms = append(forms, base[:len(base)-2]+"en")
	}
	return append(forms, VerbForms(base)...)
}
