package grammar

import (
	"strings"

	"annals"
	"annals/internal/pattern"
)

// tale is a section that tells a story, not what is so: what stands under the heading "Plot".
type tale struct {
	// heading are the words that say so, and the work that the text is about, if it is about one.
	heading Mention
	// level is how deep the heading stands.
	level int
	// mixed tells that such a section tells of the work as well, in the past: "Characters".
	mixed bool
}

// Tale is who tells what the sentence tells where it stands in a story: the heading of its section, and the work, where
// the text is about one; ok tells that it does.
func (s *Sentence) Tale() (who Mention, ok bool) {
	if s.tale == nil {
		return Mention{}, false
	}
	return s.tale.heading, true
}

// findTales finds the sentences of the sections that tell a story. Such a section ends at the next heading that stands
// no deeper than its own.
func (d *Document) findTales(blocks []Block) {
	var in *tale
	about := d.ofWork()
	made, opening := d.madeUp()
	next := 0
	for i, b := range blocks {
		if b.Kind == annals.BlockHeading {
			if in != nil && b.Level <= in.level {
				in = nil
			}
			if in == nil {
				in = d.taleUnder(b, about)
			}
			continue
		}
		for ; next < len(d.Sentences) && d.Sentences[next].Block <= i; next++ {
			s, x := d.Sentences[next], in
			if x == nil && s != opening {
				x = made
			}
			if s.Block == i && x != nil && !(x.mixed && s.toldThen()) {
				s.tale = x
			}
		}
	}
}

// taleUnder is the story that the heading opens; nil for none. about tells that the text is about a work.
func (d *Document) taleUnder(b Block, about bool) *tale {
	words := headingNumber().ReplaceAllString(strings.TrimSpace(d.Masked[b.Start:b.End]), "")
	words = strings.ToLower(strings.Join(strings.Fields(strings.Trim(words, ": ")), "_"))
	words = strings.TrimPrefix(words, "the_")
	first, rest, _ := strings.Cut(words, "_")
	mixed := cueLists["tale-mixed"][words]
	if !cueLists["tale"][words] && !(cueLists["made-up"][first] && !cueLists["portraying"][rest]) && !(mixed && about) {
		return nil
	}
	out := &tale{heading: Mention{Start: b.Start, End: b.End}, level: b.Level, mixed: mixed}
	if about && d.Main != nil && d.definition != nil {
		out.heading.Entity = d.Main
	}
	return out
}

// headingNumber is the number of a section before its heading.
var headingNumber = pattern.Lazily(`^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+`)

// ofWork reports whether the text is about a work in which a story is told: its first sentences say of something that
// it is one.
func (d *Document) ofWork() bool {
	for _, s := range d.Sentences[:min(3, len(d.Sentences))] {
		for n := range s.Chunks {
			c := &s.Chunks[n]
			if c.First == 0 || !cueLists["work"][s.Tokens[c.Head].Lower] &&
				!(c.Head > c.First && s.inList("work", c.Head-1, c.Head)) {
				continue
			}
			before := s.Tokens[c.First-1].Lower
			if auxiliaries[before] || before == "of" && c.First > 1 && cueLists["work-part"][s.Tokens[c.First-2].Lower] {
				return true
			}
		}
	}
	return false
}

// madeUp is the story that the text tells from one end to the other, where one of its first sentences says that it is
// about somebody or something fictional, or about the characters of a work; that sentence is told outright. It is nil
// where none does.
func (d *Document) madeUp() (*tale, *Sentence) {
	for _, s := range d.Sentences[:min(2, len(d.Sentences))] {
		for n := range s.Chunks {
			c := &s.Chunks[n]
			if c.First == 0 {
				continue
			}
			before := s.Tokens[c.First-1].Lower
			listed := before == "of" && cueLists["tale-mixed"][s.Tokens[c.Head].Lower]
			for k := c.First; k < c.Head && !listed; k++ {
				listed = auxiliaries[before] && cueLists["made-up"][s.Tokens[k].Lower]
			}
			if listed {
				return &tale{heading: s.mention(phrase{First: c.First, Last: c.Last, Head: c.Head}), mixed: true}, s
			}
		}
	}
	return nil, nil
}

// toldThen reports whether the first finite verb of the sentence is in the past.
func (s *Sentence) toldThen() bool {
	for _, x := range s.Tokens {
		if isFinite(x) {
			return x.Tag == "VBD"
		}
	}
	return false
}
