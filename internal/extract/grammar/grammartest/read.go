// Package grammartest reads texts for tests of the packages that read, and of those on top of them.
package grammartest

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// Read is the document of a text that is one paragraph without marks.
func Read(text string) *document.Document {
	blocks := []document.Block{{Kind: annals.BlockParagraph, End: len(text)}}
	return grammar.NewDocument(grammar.Source{Text: text, Masked: text, Blocks: blocks}, lang.Load())
}
