package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// personPronouns are the pronouns by which a text speaks of one person, with the form for the subject.
var personPronouns = map[string]string{"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she",
	"her": "she", "herself": "she"}

// weighPronouns adds what the pronouns after a name say of its kind: whom the text goes on to call "he" or "she", with
// nobody else named in between, is a person. Names of one or two words count that nothing in them says to be another thing.
func (d *Document) weighPronouns() {
	for n, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Modifier || !s.isSubject(m) || !m.Entity.namesNoThing() {
				continue
			}
			said, open := s.saysPerson(m.Last + 1)
			if open && n+1 < len(d.Sentences) && d.Sentences[n+1].Block == s.Block {
				said, _ = d.Sentences[n+1].saysPerson(0)
			}
			switch said {
			case "he":
				m.Entity.signs.he++
			case "she":
				m.Entity.signs.she++
			default:
				continue
			}
			m.Entity.signs.person += 3
		}
	}
}

// isSubject reports whether the mention is the subject of a clause: by the tree, or because a verb follows the name that
// opens the sentence.
func (s *Sentence) isSubject(m *EntityMention) bool {
	next := m.Last + 1
	return s.isRel(s.headOf(m), "nsubj", "nsubj:pass") ||
		m.First == 0 && next < len(s.Tokens) && (s.Tokens[next].Tag == "VBD" || s.Tokens[next].Tag == "VBZ")
}

// headOf is the token by which the words of the mention hang on the rest of the sentence, past a noun before a name
// that says who it is: "candidate" of "candidate Juan Santos".
func (s *Sentence) headOf(m *EntityMention) int {
	at := m.Last
	for n := 0; n < len(s.Tokens) && at >= 0; n++ {
		if h := s.head(at); h < 0 || !(m.First <= h && h <= m.Last) && (!s.isRel(at, "flat", "nmod:desc") || h > m.First) {
			break
		} else {
			at = h
		}
	}
	return at
}

// saysPerson is the pronoun for one person, "he" or "she", of which a form stands at token i or after it, before
// anybody else of whom it could be; open tells that there is neither.
func (s *Sentence) saysPerson(i int) (said string, open bool) {
	for ; i < len(s.Tokens); i++ {
		x := s.Tokens[i]
		if p := personPronouns[x.Lower]; p != "" {
			return p, false
		}
		if m := s.MentionAt(i); m != nil {
			e := m.Entity
			if !m.Anaphor && e.Ref == "" && (e.Kind == annals.Person || e.signs.person > 1 || e.Kind == "" && e.namesNoThing()) {
				return "", false
			}
			continue
		}
		if s.actsAsPerson(i) {
			return "", false
		}
	}
	return "", true
}

// actsAsPerson reports whether token i is a noun for a person who does or undergoes what a clause tells.
func (s *Sentence) actsAsPerson(i int) bool {
	return personNouns[strings.TrimSuffix(s.Tokens[i].Lower, "s")] &&
		s.isRel(i, "nsubj", "nsubj:pass", "obj", "iobj", "obl:agent")
}

// namesNoThing reports whether the entity has no name but of one or two words, as a person's is, that are no common words
// and none for a place, a people or what sort of thing it is.
func (e *Entity) namesNoThing() bool {
	return e.Ref == "" && len(e.Names) > 0 && !slices.ContainsFunc(e.Names, func(name string) bool {
		t := lang.Tokens(name, 0, len(name))
		_, _, site := known().sites.longest(t, 0)
		return site || len(t) > 2 || isAbbreviation(name) || strings.ContainsAny(name, ".0123456789") || headKind(t) != "" ||
			endsInOffice(t) ||
			slices.ContainsFunc(t, func(x lang.Token) bool {
				return x.Kind != lang.Word || !x.IsUpper() || isCommonWord(x.Lower) && givenNames()[x.Lower] == "" ||
					demonymLength([]lang.Token{x}, 0) > 0
			})
	})
}

// bareName reports whether the text calls the entity by a single word and no more, as one whom the reader knows by then.
func (e *Entity) bareName() bool {
	return len(e.Names) == 1 && !strings.Contains(e.Names[0], " ")
}

// hero is the person of whom a section of somebody's life tells, who needs no introduction: whom the text calls by one word
// only, and as a subject more often than anybody else; nil for none. Of what kind the name is may be left open where it is
// named twice.
func (d *Document) hero() *Entity {
	times, named := map[*Entity]int{}, map[*Entity]int{}
	var best *Entity
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			named[m.Entity]++
			if m.Anaphor || m.Entity.Kind != annals.Person && !(m.Entity.mayBePerson() && m.Entity.namesNoThing()) ||
				!s.isSubject(m) {
				continue
			}
			if times[m.Entity]++; best == nil || times[m.Entity] > times[best] {
				best = m.Entity
			}
		}
	}
	if best == nil || !best.bareName() || best.Kind == "" && named[best] < 2 {
		return nil
	}
	for e, n := range times {
		if e != best && n == times[best] {
			return nil
		}
	}
	return best
}

// opensBare reports whether the text opens with the name of a person in one word, so that a fuller name which a title
// introduces later is somebody else's of the same family.
func (d *Document) opensBare(e *Entity) bool {
	if !e.bareName() || len(d.Sentences) == 0 {
		return false
	}
	for k := range d.Sentences[0].Mentions {
		if m := &d.Sentences[0].Mentions[k]; !m.Anaphor {
			return m.Entity == e && m.First == 0 && d.Sentences[0].isSubject(m)
		}
	}
	return false
}

// isIntroduced reports whether a title stands before the entity's first mention by the name.
func (d *Document) isIntroduced(e *Entity) bool {
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			if m := &s.Mentions[k]; m.Entity == e && !m.Anaphor && m.Last > m.First {
				return m.First > 0 && titles[s.Tokens[m.First-1].Lower]
			}
		}
	}
	return false
}
