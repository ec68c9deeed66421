// Package frametest reads sentences for tests of the packages that read trees.
package frametest

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar/grammartest"
)

// Preface is the sentence before every one that is read: its subject is that of the document, which "it" and "the party" stand
// for.
const Preface = "The Popular Front is a Peruvian political party. "

// Read is what is proposed for the sentences after the preface; their places are in both together.
func Read(sentences string) []*document.Candidate {
	d := grammartest.Read(Preface + sentences)
	var out []*document.Candidate
	for _, s := range d.Sentences[1:] {
		_, found := frame.Read(s)
		out = append(out, found...)
	}
	return out
}

// Words are the words of a mention in sentences that were read.
func Words(sentences string, m document.Mention) string { return (Preface + sentences)[m.Start:m.End] }

// Fillers are the words that fill a role of all statements of a type that are proposed for the sentences.
func Fillers(sentences string, typ annals.Type, role annals.Role) []string {
	var out []string
	for _, c := range Read(sentences) {
		if c.Type != typ {
			continue
		}
		for _, m := range c.Roles[role] {
			out = append(out, Words(sentences, m))
		}
	}
	return out
}
