package grammar

import (
	"slices"

	"annals"
)

// mostOthers is how many headings that name no organization a row of entries has at most for each that does: a history
// of a land has some named after who ruled it then.
const mostOthers = 3

// entryHeads gives for each sentence whom it is about where the text is a row of entries, each with the name of an
// organization before it: "Movement for Justice (MJ). It was founded in 1990", "## Green League"; nil where it is none.
// One such heading is enough where what stands under it is a chronology.
func (d *Document) entryHeads() []*Entity {
	out := make([]*Entity, len(d.Sentences))
	headings, others := 0, 0
	for n, s := range d.Sentences {
		if s.Kind == annals.BlockHeading && s.headsEntry() != nil {
			headings++
			if d.chronicled(n) {
				headings++
			}
		} else if s.Kind == annals.BlockHeading {
			others++
		}
		if n > 0 && d.Sentences[n-1].Block == s.Block {
			out[n] = out[n-1]
		} else if s.Kind != annals.BlockHeading {
			out[n] = s.headsEntry()
		}
	}
	if headings < 2 || d.definition != nil && !d.definesEntry() || others > mostOthers*headings {
		return out
	}
	if d.Main != nil && d.Main.Kind == annals.Person {
		return make([]*Entity, len(d.Sentences)) // where somebody served, in a life
	}
	var over *Entity
	level := 0
	for n, s := range d.Sentences {
		switch {
		case s.Kind == annals.BlockHeading && (over == nil || s.level <= level):
			if over, level = s.headsEntry(), s.level; over == nil {
				over = s.headsMatter()
			}
		case s.Kind != annals.BlockHeading && out[n] == nil:
			out[n] = over
		}
	}
	return out
}

// definesEntry reports whether what defines the text's subject stands under a heading with its name, beside headings of
// the same rank with the names of others: an entry among entries.
func (d *Document) definesEntry() bool {
	level := 0
	for _, s := range d.Sentences {
		if s == d.definition {
			break
		}
		if s.Kind == annals.BlockHeading {
			level = 0
			if s.headsEntry() == d.Main {
				level = s.level
			}
		}
	}
	return level > 0 && slices.ContainsFunc(d.Sentences, func(s *Sentence) bool {
		e := s.headsEntry()
		return s.Kind == annals.BlockHeading && s.level == level && e != nil && e != d.Main
	})
}

// chronicled reports whether items that tell what happened at dates of theirs stand under the heading that sentence n
// is, at least two.
func (d *Document) chronicled(n int) bool {
	items := 0
	for _, s := range d.Sentences[n+1:] {
		if s.Kind == annals.BlockHeading && s.level <= d.Sentences[n].level {
			break
		}
		if s.Kind == annals.BlockItem && s.labelled {
			items++
		}
	}
	return items > 1
}

// headsMatter is the organization of which the heading names some matter, "Leaders of the Green League"; nil for none.
func (s *Sentence) headsMatter() *Entity {
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
func (s *Sentence) EntryOf() *Entity { return s.entryOf }

// About is whom the sentence is about before it says so: the organization that heads the entry it stands in, else what
// the text is about; nil for neither.
func (s *Sentence) About() *Entity {
	if s.entryOf != nil {
		return s.entryOf
	}
	return s.Doc.Main
}

// headsEntry is the organization whose name is all of the sentence, or what stands before a colon or dash that the
// sentence begins with; nil for none.
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
func (s *Sentence) AboutBefore() *Entity {
	n := slices.Index(s.Doc.Sentences, s) - 1
	if n < 0 || s.Doc.Sentences[n].Block != s.Block {
		return nil
	}
	before := s.Doc.Sentences[n]
	root := before.root()
	if root < 0 {
		return nil
	}
	return before.entityAt(before.subjectAt(root))
}
