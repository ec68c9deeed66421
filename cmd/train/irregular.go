package main

import (
	_ "embed"
	"fmt"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/lang/learn"
)

//go:embed irregular.txt
var irregularList string

// irregularForms are the irregular forms as one example for the table of lemmas.
func irregularForms() (learn.Example, error) {
	var e learn.Example
	put := func(forms, lemma string, tags ...string) {
		for form := range strings.SplitSeq(forms, "/") {
			for _, tag := range tags {
				t := lang.NewToken(form)
				t.Tag, t.Lemma = tag, lemma
				e.Tokens = append(e.Tokens, t)
			}
		}
	}
	n := 0
	for line := range strings.Lines(irregularList) {
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
		default:
			return e, fmt.Errorf("irregular.txt:%d: neither a verb with its two forms nor a noun with its singular", n)
		}
	}
	return e, nil
}
