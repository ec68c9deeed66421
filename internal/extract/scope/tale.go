package scope

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/pattern"
)

// Mention is the stretch of tokens as a filler that stands for no entity.
func Mention(s *document.Sentence, p document.Phrase) document.Mention {
	return document.Mention{Start: s.Tokens[p.First].Start, End: s.Tokens[p.Last].End}
}

// Tale is who tells what the sentence tells where it stands in a story: the heading of its section, and the work, where
// the text is about one; ok tells that it does.
func Tale(s *document.Sentence) (who document.Mention, ok bool) {
	if s.Tale == nil {
		return document.Mention{}, false
	}
	return s.Tale.Heading, true
}

// FindTales finds the sentences of the sections that tell a story. Such a section ends at the next heading that stands
// no deeper than its own.
func FindTales(d *document.Document, blocks []document.Block) {
	var in *document.Tale
	about := ofWork(d)
	made, opening := madeUp(d)
	next := 0
	for i, b := range blocks {
		if b.Kind == annals.BlockHeading {
			if in != nil && b.Level <= in.Level {
				in = nil
			}
			if in == nil {
				in = taleUnder(d, b, about)
			}
			continue
		}
		for ; next < len(d.Sentences) && d.Sentences[next].Block <= i; next++ {
			s, x := d.Sentences[next], in
			if x == nil && s != opening {
				x = made
			}
			if s.Block == i && x != nil && !(x.Mixed && toldThen(s)) {
				s.Tale = x
			}
		}
	}
}

// taleUnder is the story that the heading opens; nil for none. about tells that the text is about a work.
func taleUnder(d *document.Document, b document.Block, about bool) *document.Tale {
	words := headingNumber().ReplaceAllString(strings.TrimSpace(d.Masked[b.Start:b.End]), "")
	words = strings.ToLower(strings.Join(strings.Fields(strings.Trim(words, ": ")), "_"))
	words = strings.TrimPrefix(words, "the_")
	first, rest, _ := strings.Cut(words, "_")
	mixed := document.CueLists["tale-mixed"][words]
	if !document.CueLists["tale"][words] && !(document.CueLists["made-up"][first] && !document.CueLists["portraying"][rest]) &&
		!(mixed && about) {
		return nil
	}
	out := &document.Tale{Heading: document.Mention{Start: b.Start, End: b.End}, Level: b.Level, Mixed: mixed}
	if about && d.Main != nil && d.Definition != nil {
		out.Heading.Entity = d.Main
	}
	return out
}

// headingNumber is the number of a section before its heading.
var headingNumber = pattern.Lazily(`^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+`)

// ofWork reports whether the text is about a work in which a story is told: its first sentences say of something that
// it is one.
func ofWork(d *document.Document) bool {
	for _, s := range d.Sentences[:min(3, len(d.Sentences))] {
		for n := range s.Chunks {
			c := &s.Chunks[n]
			if c.First == 0 || !document.CueLists["work"][s.Tokens[c.Head].Lower] &&
				!(c.Head > c.First && predicate.InList(s, "work", c.Head-1, c.Head)) {
				continue
			}
			before := s.Tokens[c.First-1].Lower
			if document.Auxiliaries[before] || before == "of" && c.First > 1 && document.CueLists["work-part"][s.Tokens[c.First-2].Lower] {
				return true
			}
		}
	}
	return false
}

// madeUp is the story that the text tells from one end to the other, where one of its first sentences says that it is
// about somebody or something fictional, or about the characters of a work; that sentence is told outright. It is nil
// where none does.
func madeUp(d *document.Document) (*document.Tale, *document.Sentence) {
	for _, s := range d.Sentences[:min(2, len(d.Sentences))] {
		for n := range s.Chunks {
			c := &s.Chunks[n]
			if c.First == 0 {
				continue
			}
			before := s.Tokens[c.First-1].Lower
			listed := before == "of" && document.CueLists["tale-mixed"][s.Tokens[c.Head].Lower]
			for k := c.First; k < c.Head && !listed; k++ {
				listed = document.Auxiliaries[before] && document.CueLists["made-up"][s.Tokens[k].Lower]
			}
			if listed {
				return &document.Tale{Heading: Mention(s, document.Phrase{First: c.First, Last: c.Last, Head: c.Head}), Mixed: true}, s
			}
		}
	}
	return nil, nil
}

// toldThen reports whether the first finite verb of the sentence is in the past.
func toldThen(s *document.Sentence) bool {
	for _, x := range s.Tokens {
		if document.IsFinite(x) {
			return x.Tag == "VBD"
		}
	}
	return false
}
