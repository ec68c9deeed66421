package grammar

import (
	_ "embed"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed verbs.txt
var verbTable string

// verbClasses gives the verbs of each class of verbs.txt.
var verbClasses = wordlist.Read(verbTable)

// verbForms gives the base form of every form of the verbs of verbs.txt, so that these do not hang on the tagger's lemma.
var verbForms = func() map[string]string {
	m := map[string]string{}
	for _, bases := range verbClasses {
		for base := range bases {
			for _, form := range append(lang.VerbForms(base), base) {
				if old, dup := m[form]; !dup || base < old {
					m[form] = base
				}
			}
		}
	}
	irregular, err := lang.IrregularForms()
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	for _, f := range irregular {
		if strings.HasPrefix(f.Tag, "VB") && m[f.Lemma] == f.Lemma {
			m[f.Text] = f.Lemma
		}
	}
	return m
}()

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
