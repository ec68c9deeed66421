package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
)

// life is the person whose life a text tells that defines nobody, as an obituary or a profile does: whom its title or
// its first paragraph names in full, whom it names oftener than anybody else, and of whom it goes on by "he" or "she";
// nil for none.
func (d *Document) life() *Entity {
	times, told := map[*Entity]int{}, map[*Entity]int{} // named, and spoken of in all
	var opening []*Entity
	pronouns := 0
	last := d.firstParagraph()
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor {
				if personPronouns[s.Tokens[m.First].Lower] != "" {
					pronouns++
					told[m.Entity]++
				}
				continue
			}
			if e := m.Entity; e.Kind == annals.Person && e.Ref == "" && !e.onlyTitle() {
				times[e]++
				told[e]++
				if s.Block <= last {
					opening = append(opening, e)
				}
			}
		}
	}
	var best *Entity
	for _, e := range opening {
		if best == nil || told[e] > told[best] {
			best = e
		}
	}
	if best == nil || times[best] < 2 || pronouns < 3 || best.bareName() {
		return nil
	}
	for e, n := range times {
		if e != best && (n > times[best] || told[e] >= told[best]) {
			return nil
		}
	}
	return best
}

// toldOf is the person of whom the first sentence tells and of whom the text goes on by "he" or "she" more than it names any
// organization; nil for none.
func (d *Document) toldOf() *Entity {
	e := d.life()
	if e == nil {
		return nil
	}
	first, pronouns, named := d.firstParagraph(), 0, map[*Entity]int{}
	opens := false
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			switch {
			case m.Anaphor && personPronouns[s.Tokens[m.First].Lower] != "":
				pronouns++
			case !m.Anaphor && m.Entity.Kind == annals.Organization:
				named[m.Entity]++
			case m.Entity == e && s.Block == first && (s == d.Sentences[0] || d.Sentences[0].Block != first) && s.isSubject(m):
				opens = true
			}
		}
	}
	for _, n := range named {
		if pronouns < 2*n {
			return nil
		}
	}
	if !opens || pronouns < 6 {
		return nil
	}
	return e
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
