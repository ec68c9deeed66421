package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
)

// life is the person whose life a text tells that defines nobody, as an obituary or a profile does: whom its title or its first
// paragraph names in full, whom it names oftener than anybody else, and of whom it goes on by "he" or "she"; nil for none.
func (d *Document) life() *Entity {
	times := map[*Entity]int{}
	var opening []*Entity
	pronouns := 0
	last := d.firstParagraph()
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor {
				if personPronouns[s.Tokens[m.First].Lower] != "" {
					pronouns++
				}
				continue
			}
			if e := m.Entity; e.Kind == annals.Person && e.Ref == "" && !e.onlyTitle() {
				times[e]++
				if s.Block <= last {
					opening = append(opening, e)
				}
			}
		}
	}
	var best *Entity
	for _, e := range opening {
		if best == nil || times[e] > times[best] {
			best = e
		}
	}
	if best == nil || times[best] < 2 || pronouns < 3 || best.bareName() {
		return nil
	}
	for e, n := range times {
		if e != best && n >= times[best] {
			return nil
		}
	}
	return best
}

// firstParagraph is the block of the first paragraph that is a sentence, -1 for none.
func (d *Document) firstParagraph() int {
	for _, s := range d.Sentences {
		if s.Kind == annals.BlockParagraph && slices.ContainsFunc(s.Tokens, func(t lang.Token) bool {
			return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP"
		}) {
			return s.Block
		}
	}
	return -1
}
