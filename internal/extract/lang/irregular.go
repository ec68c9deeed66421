package lang

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed irregular.txt
var irregularTable string

// Form is an inflected form of a word: its letters in lower case, the tag it has, and its dictionary form.
type Form struct{ Text, Tag, Lemma string }

// IrregularForms are the forms of irregular.txt, in its order.
func IrregularForms() ([]Form, error) {
	var out []Form
	put := func(texts, lemma string, tags ...string) {
		for text := range strings.SplitSeq(texts, "/") {
			for _, tag := range tags {
				out = append(out, Form{text, tag, lemma})
			}
		}
	}
	n := 0
	for line := range strings.Lines(irregularTable) {
		n++
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		switch {
		case len(f) == 0:
		case len(f) == 4 && f[0] == "verb":
			put(f[2], f[1], "VBD")
			put(f[3], f[1], "VBN")
		case len(f) == 3 && f[0] == "noun":
			put(f[1], f[2], "NNS")
		case len(f) == 3 && f[0] == "form" && strings.HasSuffix(f[1], "ing"):
			put(f[1], f[2], "VBG")
		case len(f) == 3 && f[0] == "form":
			put(f[1], f[2], "VBD", "VBN")
		default:
			return nil, fmt.Errorf("irregular.txt:%d: neither a verb with its two forms, a noun with its singular, nor another form", n)
		}
	}
	return out, nil
}

// irregular are the dictionary forms by tag and form: the table of endings knows those that were listed when it was learnt.
var irregular = sync.OnceValue(func() map[[2]string]string {
	m := map[[2]string]string{}
	forms, err := IrregularForms()
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	for _, f := range forms {
		m[[2]string{f.Tag, f.Text}] = f.Lemma
	}
	return m
})

// irregularOf are the forms of irregular.txt by their dictionary form.
var irregularOf = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for of, base := range irregular() {
		m[base] = append(m[base], of[1])
	}
	for _, forms := range m {
		slices.Sort(forms)
	}
	return m
})
