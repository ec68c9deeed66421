package main

import (
	"fmt"
	"strings"
	"time"

	"annals/internal/extract/lang"
)

// score counts what a model got right on sentences read as raw text: our own tokens are aligned with the gold ones by
// their place, and a token that is not there counts as missed.
type score struct {
	gold, ours, same int
	tag, upos, lemma int
	elapsed          time.Duration
}

func f1(right, gold, ours int) float64 {
	if gold+ours == 0 {
		return 0
	}
	return 200 * float64(right) / float64(gold+ours)
}

// analyse reads a sentence's text afresh.
func analyse(m *lang.Model, text string) []lang.Token {
	var tokens []lang.Token
	for _, s := range lang.Sentences(text, 0, len(text)) {
		m.Tag(s.Tokens)
		tokens = append(tokens, s.Tokens...)
	}
	return tokens
}

// evaluate scores the model on the sentences.
func evaluate(m *lang.Model, sentences []sentence) score {
	var sc score
	for i := range sentences {
		s := &sentences[i]
		began := time.Now()
		ours := analyse(m, s.text)
		sc.elapsed += time.Since(began)
		sc.gold += len(s.Tokens)
		sc.ours += len(ours)
		at := map[[2]int]int{}
		for j, t := range s.Tokens {
			at[[2]int{t.Start, t.End}] = j
		}
		for _, t := range ours {
			j, ok := at[[2]int{t.Start, t.End}]
			if !ok {
				continue
			}
			g := &s.Tokens[j]
			sc.same++
			if t.Tag == g.Tag {
				sc.tag++
			}
			if t.UPOS == g.UPOS {
				sc.upos++
			}
			if t.Lemma == strings.ToLower(g.Lemma) {
				sc.lemma++
			}
		}
	}
	return sc
}

func (s score) String() string {
	return fmt.Sprintf("tokens %.2f  XPOS %.2f  UPOS %.2f  lemma %.2f  %.0f tokens/s",
		f1(s.same, s.gold, s.ours), f1(s.tag, s.gold, s.ours), f1(s.upos, s.gold, s.ours), f1(s.lemma, s.gold, s.ours),
		float64(s.ours)/s.elapsed.Seconds())
}
