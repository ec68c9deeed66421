package layout

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// headerBlocks is how many headings and lines may stand before the first sentence of a text.
const headerBlocks = 12

// proseWords is how many words a line has at least that is a sentence and no part of the head of a text.
const proseWords = 9

// Written is the day or month on which the text says that it was written: that of a dateline, "(Geneva, March 4, 2019)
// –", or of a line over its first sentence, "As of 14 August 2017", "Monthly bulletin, June 2018". It is zero where the
// text does not say.
func Written(d *document.Document, blocks []document.Block) dates.Date {
	head := dates.Date{}
	n := 0
	for k, s := range d.Sentences {
		b := blocks[s.Block]
		if first := k == 0 || d.Sentences[k-1].Block != s.Block; first {
			n++
			if b.Kind == annals.BlockParagraph {
				if c := dates.OfDateline(lang.Tokens(d.Text, b.Start, b.Start+Dateline(d.Text[b.Start:b.End]))); !c.IsZero() {
					return c
				}
			}
		}
		if n > headerBlocks || IsProse(s) {
			return head
		}
		if head.IsZero() {
			head = dates.OfHeader(withAsides(s))
		}
	}
	return head
}

// IsProse reports whether a sentence is one, and no line of a text's head.
func IsProse(s *document.Sentence) bool {
	t := s.Tokens
	return len(t) >= proseWords && (t[len(t)-1].Text == "." || s.HasVerb(0, len(t))) &&
		strings.ContainsAny(t[len(t)-1].Text, `.!?"”`)
}

// withAsides are the words of a sentence, those of its parentheses included.
func withAsides(s *document.Sentence) []lang.Token { return lang.Tokens(s.Doc.Masked, s.Start, s.End) }
