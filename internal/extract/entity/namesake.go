package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// tellNamesakes decides for each mention by a family name alone whom it is of, where several persons of the text bear
// it. Kinds must be settled.
func tellNamesakes(d *document.Document) {
	namesakes := namesakes(d)
	for _, name := range slices.Sorted(maps.Keys(namesakes)) {
		x := namesake{main: d.Main, titled: map[string]*document.Entity{}}
		for _, s := range d.Sentences {
			for k := range s.Mentions {
				m := &s.Mentions[k]
				if m.Anaphor || !slices.Contains(namesakes[name], m.Entity) {
					continue
				}
				if x.block != s.Block {
					x.block, x.first, x.named = s.Block, nil, false
				}
				if m.First == m.Last && s.Tokens[m.First].Lower == name {
					m.Entity = cmp.Or(x.bearer(titleBefore(s, m)), m.Entity)
					x.told, x.called, x.named = m.Entity, true, true
				} else {
					x.tell(m.Entity, titleBefore(s, m), tellsWhat(s, m))
				}
			}
		}
	}
}

// namesake is what a text has told so far of those of one family name: who has been named with which title, whom the
// name alone stands for, whether it has stood for that one yet, and, in the paragraph, whether that one has been named
// and who was told of first.
type namesake struct {
	main, told, first *document.Entity
	titled            map[string]*document.Entity
	block             int
	called, named     bool
}

// bearer is whom the name alone stands for behind a title, "" for none: who has been named with it, whom the text is
// about if it has named that one, whom the name has stood for, or else whom the paragraph tells of; nil for nobody.
func (x *namesake) bearer(title string) *document.Entity {
	if e := x.titled[title]; e != nil || x.named || x.first == nil || x.told == x.main && x.main != nil {
		return cmp.Or(e, x.told)
	}
	return x.first
}

// tell takes down that somebody of the family is named in full, with a title or "", and whether a clause tells what
// that one does, which a parent or partner named beside does not.
func (x *namesake) tell(e *document.Entity, title string, does bool) {
	if title != "" {
		x.titled[title] = e
	}
	if x.first == nil {
		x.first = e
	}
	if x.told == nil || x.told != x.main && (e == x.main || does && !(x.called && x.named)) {
		x.told = e
	}
	x.named = x.named || x.told == e
}

// titleBefore is the title right before the name, in small letters, "" for none.
func titleBefore(s *document.Sentence, m *document.EntityMention) string {
	if m.First == 0 || !document.Titles[s.Tokens[m.First-1].Lower] {
		return ""
	}
	return s.Tokens[m.First-1].Lower
}

// tellsWhat reports whether a clause tells what the person does or undergoes whom the mention names: as its subject, or
// after "who".
func tellsWhat(s *document.Sentence, m *document.EntityMention) bool {
	next := m.Last + 1
	if next+1 < len(s.Tokens) && s.Tokens[next].Text == "," {
		next++
	}
	return IsSubject(s, m) ||
		next < len(s.Tokens) && (s.Tokens[next].Lower == "who" || next == m.Last+1 && document.IsFinite(s.Tokens[next]))
}

// namesakes are the persons of the document by the family name that two of them or more share, in small letters.
func namesakes(d *document.Document) map[string][]*document.Entity {
	all := map[string][]*document.Entity{}
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

// familyName is the last word of a person's name of several words, but for what tells the older from the younger, in
// small letters; "" where the name ends in a number or in where somebody is of.
func familyName(t []lang.Token) string {
	for len(t) > 1 && (generations[strings.Trim(t[len(t)-1].Lower, ".")] || t[len(t)-1].Kind == lang.Punct) {
		t = t[:len(t)-1]
	}
	if len(t) < 2 || isNumeral(t[len(t)-1].Text) || t[len(t)-2].Lower == "of" || t[len(t)-1].Kind != lang.Word {
		return ""
	}
	return t[len(t)-1].Lower
}
