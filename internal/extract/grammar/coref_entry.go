package grammar

import (
	"strings"

	"annals"
)

// entryHeads gives for each sentence whom it is about where the text is a row of entries, each with the name of an organization before
// it: "Movement for Justice (MJ). It was founded in 1990", "## Green League"; nil where it is none.
func (d *Document) entryHeads() []*Entity {
	out := make([]*Entity, len(d.Sentences))
	headings := 0
	for n, s := range d.Sentences {
		if s.Kind == annals.BlockHeading && s.headsEntry() != nil {
			headings++
		}
		if n > 0 && d.Sentences[n-1].Block == s.Block {
			out[n] = out[n-1]
		} else if s.Kind != annals.BlockHeading {
			out[n] = s.headsEntry()
		}
	}
	if headings < 2 || d.definition != nil {
		return out
	}
	var over *Entity
	level := 0
	for n, s := range d.Sentences {
		switch {
		case s.Kind == annals.BlockHeading && (over == nil || s.level <= level):
			over, level = s.headsEntry(), s.level
		case s.Kind != annals.BlockHeading && out[n] == nil:
			out[n] = over
		}
	}
	return out
}

// headsEntry is the organization whose name is all of the sentence, or what stands before a colon or dash that the sentence begins with;
// nil for none.
func (s *Sentence) headsEntry() *Entity {
	t := s.Tokens
	if len(s.Mentions) == 0 {
		return nil
	}
	m := &s.Mentions[0]
	if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization || m.First > 1 || m.First == 1 && t[0].Lower != "the" {
		return nil
	}
	next := m.Last + 1
	if next < len(t) && !(t[next].Text == "." && next+1 == len(t)) && t[next].Text != ":" && !(t[next].IsDash() && !t[next].Glued) {
		return nil
	}
	for _, x := range t[m.First : m.Last+1] {
		if strings.HasPrefix(x.Tag, "VB") && !x.IsUpper() {
			return nil
		}
	}
	return m.Entity
}
