package frame

import (
	"annals/internal/extract/document"
	"annals/internal/extract/grammar/grammartest"
)

// read is what the frames propose for the sentence after the preface; their places are in both together.
func read(sentence string) []*document.Candidate {
	text := preface + sentence
	d := grammartest.Read(text)
	var out []*document.Candidate
	for _, s := range d.Sentences[1:] {
		_, found := Read(s)
		out = append(out, found...)
	}
	return out
}
