package entity_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// TestNamesInHeadlines reads which names a line has of which every word is printed with a capital, before a text that
// is none.
func TestNamesInHeadlines(t *testing.T) {
	for _, c := range []struct{ line, text, want string }{
		{"COAST COUNCIL COMMITTEE REMOVES ONE ENTRY FROM THE LIST", "The committee removed it.", "COAST COUNCIL COMMITTEE"},
		{"Coast Council Adds Two Members to the List", "The council did so.", "Coast Council"},
		{"MINISTRY OF FOREIGN AFFAIRS OF PERU", "The party is legal.", "MINISTRY OF FOREIGN AFFAIRS OF PERU"},
		{"Review of the Designation of the Andean Labour Front", "The designation was reviewed.", "Andean Labour Front"},
		{"Revolutionary Labour Party of Peru", "The party was founded in 1950. The party is legal.",
			"Revolutionary Labour Party of Peru"},
		{"Callao Station – Port Station – Lima Station – Coast Station", "The station is old.",
			"Callao Station | Port Station | Lima Station | Coast Station"},
		{"Andean Labour Front", "The front is legal.", "Andean Labour Front"},
	} {
		text := c.line + "\n" + c.text
		d := grammar.NewDocument(grammar.Source{Text: text, Masked: text,
			Blocks: []document.Block{{Kind: annals.BlockHeading, End: len(c.line)},
				{Kind: annals.BlockParagraph, Start: len(c.line) + 1, End: len(text)}}}, lang.Load())
		var got []string
		for _, m := range d.Sentences[0].Mentions {
			if !m.Anaphor {
				got = append(got, d.Sentences[0].Text(m.First, m.Last))
			}
		}
		if got := strings.Join(got, " | "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.line, got, c.want)
		}
	}
}
