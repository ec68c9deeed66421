package extract

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// doubt makes a post, founding or membership that an adjective doubts alleged: "its alleged founder", "the so-called leader". It
// reports false where nobody holds it: "the would-be leader".
func doubt(c *grammar.Candidate, s *grammar.Sentence) bool {
	switch c.Type {
	case annals.TypeLeadership, annals.TypeFounding, annals.TypeMembership:
	default:
		return true
	}
	for i, t := range s.Tokens {
		if t.Start >= c.End {
			break
		}
		if t.Tag != "NN" && t.Tag != "NNS" || t.End <= c.Start || s.MentionAt(i) != nil {
			continue
		}
		word, start := wordOver(s, i-1)
		doubted, pretended := grammar.Doubting(word)
		switch {
		case pretended:
			return false
		case doubted && c.Stance == annals.Asserted:
			c.Stance = annals.Alleged
			c.Hedges = append(c.Hedges, grammar.Mention{Start: s.Tokens[start].Start, End: s.Tokens[i-1].End})
		}
	}
	return true
}

// inTale makes what a story tells the saying of the work.
func inTale(c *grammar.Candidate, s *grammar.Sentence) {
	who, ok := s.Tale()
	if !ok {
		return
	}
	if c.Stance == annals.Asserted {
		c.Stance = annals.Alleged
	}
	if len(c.Speaker) == 0 {
		c.Speaker = []grammar.Mention{who}
	}
}

// wordOver is the word that ends at token i, in small letters and with what hyphens tie to it, and its first token.
func wordOver(s *grammar.Sentence, i int) (word string, first int) {
	if i < 0 {
		return "", i
	}
	for first = i; first >= 2 && s.Tokens[first-1].Text == "-"; first -= 2 {
	}
	return strings.ToLower(s.Doc.Text[s.Tokens[first].Start:s.Tokens[i].End]), first
}
