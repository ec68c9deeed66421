package grammar

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// tellNamesakes decides for each mention by a family name alone whom it is of, where several persons of the text bear it: who has been
// named with the title before it, whom the text is about if it has named that one, else whom it told of last as a subject, not a parent
// or partner whom it named beside. Kinds must be settled.
func (d *Document) tellNamesakes() {
	namesakes := d.namesakes()
	for _, name := range slices.Sorted(maps.Keys(namesakes)) {
		var told *Entity
		titled := map[string]*Entity{}
		for _, s := range d.Sentences {
			for k := range s.Mentions {
				m := &s.Mentions[k]
				if m.Anaphor || !slices.Contains(namesakes[name], m.Entity) {
					continue
				}
				title := s.titleBefore(m)
				if m.First == m.Last && s.Tokens[m.First].Lower == name {
					m.Entity = cmp.Or(titled[title], told, m.Entity)
					continue
				}
				if title != "" {
					titled[title] = m.Entity
				}
				if told == nil || told != d.Main && (m.Entity == d.Main || s.tellsWhat(m)) {
					told = m.Entity
				}
			}
		}
	}
}

// titleBefore is the title right before the name, in small letters, "" for none.
func (s *Sentence) titleBefore(m *EntityMention) string {
	if m.First == 0 || !titles[s.Tokens[m.First-1].Lower] {
		return ""
	}
	return s.Tokens[m.First-1].Lower
}

// tellsWhat reports whether a clause tells what the person does or undergoes whom the mention names: as its subject, or after "who".
func (s *Sentence) tellsWhat(m *EntityMention) bool {
	next := m.Last + 1
	if next+1 < len(s.Tokens) && s.Tokens[next].Text == "," {
		next++
	}
	return s.isSubject(m) || next < len(s.Tokens) && (s.Tokens[next].Lower == "who" || next == m.Last+1 && isFinite(s.Tokens[next]))
}

// namesakes are the persons of the document by the family name that two of them or more share, in small letters.
func (d *Document) namesakes() map[string][]*Entity {
	all := map[string][]*Entity{}
	for _, e := range d.Entities {
		if e.Kind != annals.Person || e.Ref != "" {
			continue
		}
		for _, n := range e.Names {
			w := familyName(lang.Tokens(n, 0, len(n)))
			if w != "" && !slices.Contains(all[w], e) {
				all[w] = append(all[w], e)
			}
		}
	}
	for w, list := range all {
		if len(list) < 2 {
			delete(all, w)
		}
	}
	return all
}

// familyName is the last word of a person's name of several words, but for what tells the older from the younger, in small letters;
// "" where the name ends in a number or in where somebody is of.
func familyName(t []lang.Token) string {
	for len(t) > 1 && (generations[strings.Trim(t[len(t)-1].Lower, ".")] || t[len(t)-1].Kind == lang.Punct) {
		t = t[:len(t)-1]
	}
	if len(t) < 2 || isNumeral(t[len(t)-1].Text) || t[len(t)-2].Lower == "of" || t[len(t)-1].Kind != lang.Word {
		return ""
	}
	return t[len(t)-1].Lower
}
