package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// mostOthers is how many headings that name no organization a row of entries has at most for each that does: a history
// of a land has some named after who ruled it then.
const mostOthers = 3

// entryHeads gives for each sentence whom it is about where the text is a row of entries, each with the name of an
// organization before it: "Movement for Justice (MJ). It was founded in 1990", "## Green League"; nil where it is none.
// One such heading is enough where what stands under it is a chronology.
func entryHeads(d *document.Document) []*document.Entity {
	out := make([]*document.Entity, len(d.Sentences))
	headings, others := 0, 0
	for n, s := range d.Sentences {
		if s.Kind == annals.BlockHeading && headsEntry(s) != nil {
			headings++
			if chronicled(d, n) {
				headings++
			}
		} else if s.Kind == annals.BlockHeading {
			others++
		}
		if n > 0 && d.Sentences[n-1].Block == s.Block {
			out[n] = out[n-1]
		} else if s.Kind != annals.BlockHeading {
			out[n] = headsEntry(s)
		}
	}
	if headings < 2 || d.Definition != nil && !definesEntry(d) || others > mostOthers*headings {
		return out
	}
	if d.Main != nil && d.Main.Kind == annals.Person {
		return make([]*document.Entity, len(d.Sentences)) // where somebody served, in a life
	}
	var over *document.Entity
	level := 0
	for n, s := range d.Sentences {
		switch {
		case s.Kind == annals.BlockHeading && (over == nil || s.Level <= level):
			if over, level = headsEntry(s), s.Level; over == nil {
				over = headsMatter(s)
			}
		case s.Kind != annals.BlockHeading && out[n] == nil:
			out[n] = over
		}
	}
	return out
}

// definesEntry reports whether what defines the text's subject stands under a heading with its name, beside headings of
// the same rank with the names of others: an entry among entries.
func definesEntry(d *document.Document) bool {
	level := 0
	for _, s := range d.Sentences {
		if s == d.Definition {
			break
		}
		if s.Kind == annals.BlockHeading {
			level = 0
			if headsEntry(s) == d.Main {
				level = s.Level
			}
		}
	}
	return level > 0 && slices.ContainsFunc(d.Sentences, func(s *document.Sentence) bool {
		e := headsEntry(s)
		return s.Kind == annals.BlockHeading && s.Level == level && e != nil && e != d.Main
	})
}

// chronicled reports whether items that tell what happened at dates of theirs stand under the heading that sentence n
// is, at least two.
func chronicled(d *document.Document, n int) bool {
	items := 0
	for _, s := range d.Sentences[n+1:] {
		if s.Kind == annals.BlockHeading && s.Level <= d.Sentences[n].Level {
			break
		}
		if s.Kind == annals.BlockItem && s.Labelled {
			items++
		}
	}
	return items > 1
}

// headsMatter is the organization of which the heading names some matter, "Leaders of the Green League"; nil for none.
func headsMatter(s *document.Sentence) *document.Entity {
	t := s.Tokens
	if len(s.Mentions) != 1 {
		return nil
	}
	m := &s.Mentions[0]
	k := m.First - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	if m.Anaphor || m.Entity.Kind != annals.Organization || m.Last+1 != len(t) || k < 1 || t[k].Lower != "of" ||
		!t[k-1].IsNoun() {
		return nil
	}
	return m.Entity
}

// EntryOf is the organization that heads the entry that the sentence stands in; nil for none.
func EntryOf(s *document.Sentence) *document.Entity { return s.EntryOf }

// headsEntry is the organization whose name is all of the sentence, or what stands before a colon or dash that the
// sentence begins with; nil for none.
func headsEntry(s *document.Sentence) *document.Entity {
	t := s.Tokens
	if len(s.Mentions) == 0 {
		return nil
	}
	m := &s.Mentions[0]
	if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization || m.First > 1 || m.First == 1 && t[0].Lower != "the" {
		return nil
	}
	next := m.Last + 1
	if next < len(t) && !(t[next].Text == "." && next+1 == len(t)) && t[next].Text != ":" &&
		!(t[next].IsDash() && !t[next].Glued) {
		return nil
	}
	for _, x := range t[m.First : m.Last+1] {
		if x.IsVerb() && !x.IsUpper() {
			return nil
		}
	}
	return m.Entity
}

// AboutBefore is the entity that the main clause of the sentence before this one in its paragraph is about; nil for none.
func AboutBefore(s *document.Sentence) *document.Entity {
	n := slices.Index(s.Doc.Sentences, s) - 1
	if n < 0 || s.Doc.Sentences[n].Block != s.Block {
		return nil
	}
	before := s.Doc.Sentences[n]
	root := before.Root()
	if root < 0 {
		return nil
	}
	return entityAt(before, before.SubjectAt(root))
}
