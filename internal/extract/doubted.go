package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// doubt makes a post, founding or membership that an adjective doubts alleged: "its alleged founder", "the so-called
// leader"; and a deed told by a noun, "the alleged attack". It reports false where nobody holds it: "the would-be
// leader".
func doubt(c *document.Candidate, s *document.Sentence) bool {
	switch c.Type {
	case annals.TypeLeadership, annals.TypeFounding, annals.TypeMembership:
	case annals.TypeEvent:
		doubtDeed(c, s)
		return true
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
		doubted, pretended := predicate.Doubting(word)
		switch {
		case pretended:
			return false
		case doubted && c.Stance == annals.Asserted:
			c.Stance = annals.Alleged
			c.Hedges = append(c.Hedges, document.Mention{Start: s.Tokens[start].Start, End: s.Tokens[i-1].End})
		}
	}
	return true
}

// doubtDeed makes a deed alleged whose noun an adjective doubts: "the alleged massacre", "committed purported abuses".
func doubtDeed(c *document.Candidate, s *document.Sentence) {
	if c.Stance != annals.Asserted {
		return
	}
	for _, m := range c.Roles[annals.RoleKind] {
		if h, ok := doubtedNoun(s, m); ok {
			c.Stance, c.Hedges = annals.Alleged, append(c.Hedges, h)
			return
		}
		if !slices.ContainsFunc(s.Tokens, func(t lang.Token) bool { return t.Start == m.Start && committing[t.Lemma] }) {
			continue
		}
		for _, done := range c.Roles[annals.RoleTarget] {
			if h, ok := doubtedNoun(s, done); ok {
				c.Stance, c.Hedges = annals.Alleged, append(c.Hedges, h)
				return
			}
		}
	}
}

// committing are the verbs whose object is the deed.
var committing = map[string]bool{"commit": true, "perpetrate": true}

// doubtedNoun is the adjective that doubts the noun that the words end with, or are, in their noun phrase; false for none.
func doubtedNoun(s *document.Sentence, m document.Mention) (document.Mention, bool) {
	for i, t := range s.Tokens {
		if t.Start < m.Start {
			continue
		}
		if t.Start >= m.End {
			break
		}
		if !t.IsNoun() {
			continue
		}
		for k := i - 1; k >= 0 && describing(s.Tokens[k]); k-- {
			word, first := wordOver(s, k)
			if doubted, _ := predicate.Doubting(word); doubted {
				return document.Mention{Start: s.Tokens[first].Start, End: s.Tokens[k].End}, true
			}
		}
		return document.Mention{}, false
	}
	return document.Mention{}, false
}

// describing reports whether a word before a noun may describe it.
func describing(t lang.Token) bool {
	switch t.Tag {
	case "JJ", "NN", "NNP", "VBN", "VBD", "VBG", "CD", "HYPH":
		return true
	}
	return t.Text == "-"
}

// inTale makes what a story tells the saying of the work.
func inTale(c *document.Candidate, s *document.Sentence) {
	who, ok := scope.Tale(s)
	if !ok {
		return
	}
	if c.Stance == annals.Asserted {
		c.Stance = annals.Alleged
	}
	if len(c.Speaker) == 0 {
		c.Speaker = []document.Mention{who}
	}
}

// wordOver is the word that ends at token i, in small letters and with what hyphens tie to it, and its first token.
func wordOver(s *document.Sentence, i int) (word string, first int) {
	if i < 0 {
		return "", i
	}
	for first = i; first >= 2 && s.Tokens[first-1].Text == "-"; first -= 2 {
	}
	return strings.ToLower(s.Doc.Text[s.Tokens[first].Start:s.Tokens[i].End]), first
}
