package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// MayBePerson reports whether nothing tells what kind the entity is, and its name is a word such as a family name is.
func MayBePerson(e *document.Entity) bool {
	if e.Kind != "" || e.Ref != "" || len(e.Names) == 0 {
		return false
	}
	t := lang.Tokens(e.Names[0], 0, len(e.Names[0]))
	if isDoctrine(t) {
		return false
	}
	if len(t) == 2 && HeadKind(t) == "" && !IsCommonWord(t[0].Lower) && plainName(e) {
		return true // "Rosa Young"
	}
	return len(t) == 1 && !document.IsAbbreviation(e.Names[0]) && !IsCommonWord(t[len(t)-1].Lower) && DemonymLength(t, 0) == 0
}

// plainName reports whether the entity's names are words with a capital that stand for no place or people.
func plainName(e *document.Entity) bool {
	return !slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		_, _, site := gazetteer.Known().Sites.Longest(t, 0)
		return site || slices.ContainsFunc(t, func(x lang.Token) bool {
			return x.Kind != lang.Word || !x.IsUpper() || document.IsAbbreviation(x.Text) || DemonymLength([]lang.Token{x}, 0) > 0
		})
	})
}

// PersonPronouns are the pronouns by which a text speaks of one person, with the form for the subject.
var PersonPronouns = map[string]string{"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she",
	"her": "she", "herself": "she"}

// weighPronouns adds what the pronouns after a name say of its kind: whom the text goes on to call "he" or "she", with
// nobody else named in between, is a person. Names of one or two words count that nothing in them says to be another thing, and
// words that may be a family name.
func weighPronouns(d *document.Document) {
	for n, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Modifier || !IsSubject(s, m) || !namesNoThing(m.Entity) && !mayBeSurname(m.Entity) {
				continue
			}
			said, open := saysPerson(s, m.Last+1)
			if open && n+1 < len(d.Sentences) && d.Sentences[n+1].Block == s.Block {
				said, _ = saysPerson(d.Sentences[n+1], 0)
			}
			switch said {
			case "he":
				m.Entity.Signs.He++
			case "she":
				m.Entity.Signs.She++
			default:
				continue
			}
			m.Entity.Signs.Person += 3
		}
	}
}

// IsSubject reports whether the mention is the subject of a clause: by the tree, or because a verb follows the name that
// opens the sentence.
func IsSubject(s *document.Sentence, m *document.EntityMention) bool {
	next := m.Last + 1
	return s.IsRel(HeadOf(s, m), "nsubj", "nsubj:pass") ||
		m.First == 0 && next < len(s.Tokens) && (s.Tokens[next].Tag == "VBD" || s.Tokens[next].Tag == "VBZ")
}

// HeadOf is the token by which the words of the mention hang on the rest of the sentence, past a noun before a name
// that says who it is: "candidate" of "candidate Juan Santos".
func HeadOf(s *document.Sentence, m *document.EntityMention) int {
	at := m.Last
	for n := 0; n < len(s.Tokens) && at >= 0; n++ {
		if h := s.Head(at); h < 0 || !(m.First <= h && h <= m.Last) && (!s.IsRel(at, "flat", "nmod:desc") || h > m.First) {
			break
		} else {
			at = h
		}
	}
	return at
}

// saysPerson is the pronoun for one person, "he" or "she", of which a form stands at token i or after it, before
// anybody else of whom it could be; open tells that there is neither.
func saysPerson(s *document.Sentence, i int) (said string, open bool) {
	for ; i < len(s.Tokens); i++ {
		x := s.Tokens[i]
		if p := PersonPronouns[x.Lower]; p != "" {
			return p, false
		}
		if m := s.MentionAt(i); m != nil {
			e := m.Entity
			if !m.Anaphor && e.Ref == "" && (e.Kind == annals.Person || e.Signs.Person > 1 || e.Kind == "" && namesNoThing(e)) {
				return "", false
			}
			continue
		}
		if ActsAsPerson(s, i) {
			return "", false
		}
	}
	return "", true
}

// ActsAsPerson reports whether token i is a noun for a person who does or undergoes what a clause tells.
func ActsAsPerson(s *document.Sentence, i int) bool {
	return PersonNouns[strings.TrimSuffix(s.Tokens[i].Lower, "s")] &&
		s.IsRel(i, "nsubj", "nsubj:pass", "obj", "iobj", "obl:agent")
}

// namesNoThing reports whether the entity has no name but of one or two words, as a person's is, that are no common words
// and none for a place, a people or what sort of thing it is.
func namesNoThing(e *document.Entity) bool {
	return e.Ref == "" && len(e.Names) > 0 && !slices.ContainsFunc(e.Names, func(name string) bool {
		t := lang.Tokens(name, 0, len(name))
		_, _, site := gazetteer.Known().Sites.Longest(t, 0)
		return site || len(t) > 2 || document.IsAbbreviation(name) || strings.ContainsAny(name, ".0123456789") || HeadKind(t) != "" ||
			endsInOffice(t) ||
			slices.ContainsFunc(t, func(x lang.Token) bool {
				return x.Kind != lang.Word || !x.IsUpper() || IsCommonWord(x.Lower) && GivenNames()[x.Lower] == "" ||
					DemonymLength([]lang.Token{x}, 0) > 0
			})
	})
}

// mayBeSurname reports whether the entity's one name is a common word that may be a family name, "Young", and says nothing of
// what a person or body is.
func mayBeSurname(e *document.Entity) bool {
	if e.Ref != "" || !BareName(e) || document.IsAbbreviation(e.Names[0]) {
		return false
	}
	w := strings.ToLower(e.Names[0])
	return IsCommonWord(w) && !document.Titles[w] && !OfficeWords[w] && !PersonNouns[strings.TrimSuffix(w, "s")] &&
		!document.GroupWords[w] && nouns.Kind(w) == ""
}

// BareName reports whether the text calls the entity by a single word and no more, as one whom the reader knows by then.
func BareName(e *document.Entity) bool {
	return len(e.Names) == 1 && !strings.Contains(e.Names[0], " ")
}

// Hero is the person of whom a section of somebody's life tells, who needs no introduction: whom the text calls by one word
// only, and as a subject more often than anybody else; nil for none. Of what kind the name is may be left open where it is
// named twice.
func Hero(d *document.Document) *document.Entity {
	times, named := map[*document.Entity]int{}, map[*document.Entity]int{}
	var best *document.Entity
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			named[m.Entity]++
			if m.Anaphor || m.Entity.Kind != annals.Person && !(MayBePerson(m.Entity) && namesNoThing(m.Entity)) ||
				!IsSubject(s, m) {
				continue
			}
			if times[m.Entity]++; best == nil || times[m.Entity] > times[best] {
				best = m.Entity
			}
		}
	}
	if best == nil || !BareName(best) || best.Kind == "" && named[best] < 2 {
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
func opensBare(d *document.Document, e *document.Entity) bool {
	if !BareName(e) || len(d.Sentences) == 0 {
		return false
	}
	for k := range d.Sentences[0].Mentions {
		if m := &d.Sentences[0].Mentions[k]; !m.Anaphor {
			return m.Entity == e && m.First == 0 && IsSubject(d.Sentences[0], m)
		}
	}
	return false
}

// isIntroduced reports whether a title stands before the entity's first mention by the name.
func isIntroduced(d *document.Document, e *document.Entity) bool {
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			if m := &s.Mentions[k]; m.Entity == e && !m.Anaphor && m.Last > m.First {
				return m.First > 0 && document.Titles[s.Tokens[m.First-1].Lower]
			}
		}
	}
	return false
}
