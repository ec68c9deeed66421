package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// Life is the person whose life a text tells that defines nobody, as an obituary or a profile does: whom its title or
// its first paragraph names in full, whom it names oftener than anybody else, and of whom it goes on by "he" or "she";
// nil for none.
func Life(d *document.Document) *document.Entity {
	times, told := map[*document.Entity]int{}, map[*document.Entity]int{} // named, and spoken of in all
	var opening []*document.Entity
	pronouns := 0
	last := firstParagraph(d)
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor {
				if entity.PersonPronouns[s.Tokens[m.First].Lower] != "" {
					pronouns++
					told[m.Entity]++
				}
				continue
			}
			if e := m.Entity; e.Kind == annals.Person && e.Ref == "" && !onlyTitle(e) {
				times[e]++
				told[e]++
				if s.Block <= last {
					opening = append(opening, e)
				}
			}
		}
	}
	var best *document.Entity
	for _, e := range opening {
		if best == nil || told[e] > told[best] {
			best = e
		}
	}
	if best == nil || times[best] < 2 || pronouns < 3 || entity.BareName(best) {
		return nil
	}
	for e, n := range times {
		if e != best && (n > times[best] || told[e] >= told[best]) {
			return nil
		}
	}
	return best
}

// ToldOf is the person of whom the first sentence tells and of whom the text goes on by "he" or "she" more than it names any
// organization; nil for none.
func ToldOf(d *document.Document) *document.Entity {
	e := Life(d)
	if e == nil {
		return nil
	}
	first, pronouns, named := firstParagraph(d), 0, map[*document.Entity]int{}
	opens := false
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			switch {
			case m.Anaphor && entity.PersonPronouns[s.Tokens[m.First].Lower] != "":
				pronouns++
			case !m.Anaphor && m.Entity.Kind == annals.Organization:
				named[m.Entity]++
			case m.Entity == e && s.Block == first && (s == d.Sentences[0] || d.Sentences[0].Block != first) && entity.IsSubject(s, m):
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
func firstParagraph(d *document.Document) int {
	for _, s := range d.Sentences {
		if s.Kind == annals.BlockParagraph && slices.ContainsFunc(s.Tokens, func(t lang.Token) bool {
			return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP"
		}) {
			return s.Block
		}
	}
	return -1
}
