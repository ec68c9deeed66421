package coref

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// settled is the place of which "the town" speaks: the one just named whose name says that it is such a place, else the only
// place named in the sentence and the two before that could be; nil for none.
func (r *resolver) settled(w string) *document.Entity {
	var only *document.Entity
	many := false
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 2; k-- {
		x := r.spoken[k]
		if x.entity.Kind != annals.Place || r.d.Sentences[x.sentence].Block != r.s.Block {
			continue
		}
		if x.entity.Heads(w) {
			return x.entity
		}
		if otherPlace(x.entity) {
			continue
		}
		many = many || only != nil && only != x.entity
		only = x.entity
	}
	if many {
		return nil
	}
	return only
}

// otherPlace reports whether the place's name says what sort of place it is, or that it is no town but a part of the
// world or of a state.
func otherPlace(e *document.Entity) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return slices.ContainsFunc(t, func(x lang.Token) bool { return wide[x.Lower] || nouns.Kind(x.Lower) != "" })
	})
}

// wide are words of the names of continents, seas, mountains, regions and parts of federal states.
var wide = lists["wide"]

// endsIn reports whether one of the entity's names of several words ends in the noun, which says what it is.
func endsIn(e *document.Entity, w string) bool {
	return !turns[w] && slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return len(t) > 1 && t[len(t)-1].Lower == w && !entity.HasOf(t) && (nouns.Kind(w) != annals.Place || e.Heads(w)) ||
			entity.HasOf(t) && t[0].Lower == w ||
			len(t) > 2 && entity.IsYear(t[0]) && t[entity.HeadWord(t)].Lower == w // "the 1993 Constitution of Peru"
	})
}

// turns are nouns that at the end of a name mean another thing than by themselves.
var turns = wordlist.Set("right left centre center business world way day night month year week time state people nation " +
	"front stage")

// titled is the person of whom "the president" speaks: the last named with this title before the name, where the
// sentences before name nobody else with it; nil for none. The words before the title are its own: "the prime minister".
func (r *resolver) titled(noun string, before []lang.Token) *document.Entity {
	if !slices.ContainsFunc(r.s.Tokens, func(x lang.Token) bool { return x.Tag == "VBD" }) {
		return nil // "The president is elected": whoever it is
	}
	var found *document.Entity
	for n := r.index; n >= max(0, r.index-titleReach); n-- {
		s := r.d.Sentences[n]
		for k := len(s.Mentions) - 1; k >= 0; k-- {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Kind != annals.Person || onlyTitle(m.Entity) || !bearsTitle(s, m.First, noun, before) &&
				!(m.First > 1 && s.Tokens[m.First-1].Text == "," && bearsTitle(s, m.First-1, noun, before)) {
				continue // nor "the minister, Juan Santos,"
			}
			if found != nil && found != m.Entity {
				return nil
			}
			found = m.Entity
		}
	}
	return found
}

// titleReach is how many sentences back a text may have put a title before the name of whom it calls by it.
const titleReach = 8

// incumbent is the person whom the text is about where it has told by now that he or she holds the post of the title:
// "was sworn in as Governor", "Senator Juan Santos"; nil where it has not, or has put the title before another's name.
func (r *resolver) incumbent(title string) *document.Entity {
	main := r.d.Main
	if main == nil || main.Kind != annals.Person {
		return nil
	}
	holds := false
	for n := 0; n < r.index; n++ {
		s := r.d.Sentences[n]
		for k, x := range s.Tokens {
			if x.Lower != title || s.Kind == annals.BlockHeading {
				continue
			}
			switch m := s.MentionAt(k + 1); {
			case k+1 < len(s.Tokens) && m != nil && !m.Anaphor && m.First == k+1 && m.Entity.Kind == annals.Person:
				if m.Entity != main {
					return nil
				}
				holds = true
			default:
				subject := s.ClauseSubjectBefore(k)
				for subject >= 0 && subject < k && document.Titles[s.Tokens[subject].Lower] && s.MentionAt(subject) == nil {
					subject++ // "Mrs" of "Mrs Maria Campos"
				}
				if subject >= 0 && entityAt(s, subject) == main && !s.IsRel(k, "obj", "nsubj", "obl:agent") {
					holds = true
				}
			}
		}
	}
	if holds {
		return main
	}
	return nil
}

// mourned is the person whom the text is about, where those who write it speak of one of theirs: "our comrade"; nil for
// none.
func (r *resolver) mourned(i int) *document.Entity {
	t := r.s.Tokens
	if main := r.d.Main; main != nil && main.Kind == annals.Person && i+1 < len(t) && fellows[t[i+1].Lower] &&
		(i+2 == len(t) || !t[i+2].IsNoun()) {
		return main
	}
	return nil
}

// fellows are the nouns by which people speak of one of theirs.
var fellows = wordlist.Set("comrade friend colleague brother sister leader teacher master founder martyr companion")

// onlyTitle reports whether the entity has no name but a title: "President".
func onlyTitle(e *document.Entity) bool {
	return document.AllTitles(lang.Tokens(e.Name(), 0, len(e.Name())))
}

// bearsTitle reports whether the words before the name at token i are the title.
func bearsTitle(s *document.Sentence, i int, noun string, before []lang.Token) bool {
	t := s.Tokens
	k := i - 1
	if i < len(t) && t[i].Lower == noun {
		k = i // "King Alfonso", whose title is in the name
	}
	if k < len(before) || t[k].Lower != noun {
		return false
	}
	for n, x := range before {
		if t[k-len(before)+n].Lower != strings.ToLower(x.Text) {
			return false
		}
	}
	// "Vice President Santos" is not the president.
	return k-len(before) == 0 || !document.TitleRanks[t[k-len(before)-1].Lower]
}

// twain are the two of whom "the former" and "the latter" speak, since the sentence where the former was spoken of.
type twain struct {
	former, latter *document.Entity
	sentence       int
}

// formerOrLatter is of whom "the former" or "the latter" at token i speaks, the determiner: the first or second of the
// two bodies or persons that were named last before "the former", or who was named last before "the latter", in the
// sentence or else in the one before; nil for none.
func (r *resolver) formerOrLatter(i int) *document.Entity {
	t := r.s.Tokens
	if i+1 >= len(t) || t[i].Lower != "the" || t[i+1].Lower != "latter" && t[i+1].Lower != "former" || i+2 < len(t) &&
		(t[i+2].Kind == lang.Word && (t[i+2].IsNoun() || t[i+2].IsAdjective() || t[i+2].IsUpper()) ||
			t[i+2].Lower == "of" || t[i+2].Tag == "CD") {
		return nil
	}
	if t[i+1].Lower == "former" {
		if two := r.namedLast(); two != nil {
			r.twain = two
			return two.former
		}
		return nil
	}
	if r.twain != nil && r.index-r.twain.sentence <= 1 {
		return r.twain.latter
	}
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		if x := r.spoken[k]; !x.modifier && len(x.entity.Together) == 0 {
			return x.entity
		}
	}
	return nil
}

// namedLast are the two bodies, or else the two persons, that the sentence has named, or else the one before; nil where
// they are not just two.
func (r *resolver) namedLast() *twain {
	for n := r.index; n >= 0 && n >= r.index-1; n-- {
		for _, kind := range []annals.EntityKind{annals.Organization, annals.Person} {
			var named []*document.Entity
			for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence >= n; k-- {
				x := r.spoken[k]
				if e := x.entity; x.sentence == n && !x.modifier && len(e.Together) == 0 && e.Kind == kind && !slices.Contains(named, e) {
					named = append(named, e)
				}
			}
			if len(named) == 2 {
				return &twain{former: named[1], latter: named[0], sentence: r.index}
			}
		}
	}
	return nil
}
