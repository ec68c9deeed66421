package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
)

// person is whom "he" or "she" at token i stands for: of the persons spoken of in this sentence and the three before, the nearest, a
// subject before others, of fitting sex.
func (r *resolver) person(i int, pronoun string) *Entity {
	var best, own *Entity
	if w := r.s.Tokens[i].Lower; w == "him" || w == "her" && r.s.Tokens[i].Tag == "PRP" {
		// Whom a clause is about is not the object of its own verb.
		if subject := r.s.clauseSubjectBefore(i); subject >= 0 && r.s.sharesVerb(subject, i) {
			own = r.s.entityAt(subject)
		}
	}
	cost := 1 << 20
	for k := len(r.spoken) - 1; k >= 0; k-- {
		x := r.spoken[k]
		if r.index-x.sentence > 3 {
			break
		}
		unknown := x.subject && !x.article && x.entity != r.d.Main && r.index-x.sentence <= 1 && x.entity.mayBePerson() &&
			!r.anotherBefore(x, i)
		if x.entity == own || len(x.entity.members) > 0 || x.entity.Kind != annals.Person && !unknown ||
			x.entity.pronoun != "" && x.entity.pronoun != pronoun || r.namedBeside(i, x.entity) {
			continue
		}
		c := 4 * (r.index - x.sentence)
		if unknown {
			c += 2
		}
		switch {
		case !x.subject && x.pronoun && x.sentence < r.index:
			c--
		case !x.subject:
			c += 3
			if x.sentence == r.index && r.opensMain(i) {
				// "After a quarrel with Campos, he left": whom the text was about.
				c += 2
			}
		case x.under:
			c++ // "until Campos left"
		}
		if x.modifier {
			c++
		}
		if x.entity == r.d.Main {
			c -= 2
		}
		if c < cost {
			best, cost = x.entity, c
		}
	}
	if best == nil && r.d.Main != nil && r.d.Main != own && r.d.Main.Kind == annals.Person && (r.d.Main.pronoun == "" || r.d.Main.pronoun == pronoun) {
		best = r.d.Main
	}
	if h := r.hero; best == nil && h != nil && h != own && (h.pronoun == "" || h.pronoun == pronoun) {
		best = h
	}
	if best != nil && best.pronoun == "" {
		best.pronoun = pronoun
	}
	if best != nil && best.Kind == "" {
		best.Kind, best.settled = annals.Person, true
	}
	return best
}

// opensMain reports whether the pronoun at token i is the subject of the sentence's main clause.
func (r *resolver) opensMain(i int) bool {
	return r.s.isRel(i, "nsubj", "nsubj:pass") && r.s.head(i) == r.s.root()
}

// anotherBefore reports whether the sentence itself tells of a person by a noun, between where it spoke of an entity that may
// be one and the pronoun at token i: "Marvex fired a teacher for his views".
func (r *resolver) anotherBefore(x spoken, i int) bool {
	for k := x.last + 1; x.sentence == r.index && k < i; k++ {
		if r.s.actsAsPerson(k) {
			return true
		}
	}
	return false
}

// sharesVerb reports whether the pronoun at token i depends on the verb that the subject does, or on one beside or
// under it: not in "Campos won, making her the first".
func (s *Sentence) sharesVerb(subject, i int) bool {
	k := s.head(i)
	for n := 0; k >= 0 && n < len(s.Tokens) && k != s.head(subject) && s.isRel(k, "xcomp", "conj", "nmod", "obl", "obj"); n++ {
		k = s.head(k)
	}
	return k >= 0 && k == s.head(subject)
}

// mayBePerson reports whether nothing tells what kind the entity is, and its name is a word such as a family name is.
func (e *Entity) mayBePerson() bool {
	if e.Kind != "" || e.Ref != "" || len(e.Names) == 0 {
		return false
	}
	t := lang.Tokens(e.Names[0], 0, len(e.Names[0]))
	if isDoctrine(t) {
		return false
	}
	if len(t) == 2 && headKind(t) == "" && !isCommonWord(t[0].Lower) && e.plainName() {
		return true // "Rosa Young"
	}
	return len(t) == 1 && !isAbbreviation(e.Names[0]) && !isCommonWord(t[len(t)-1].Lower) && demonymLength(t, 0) == 0
}

// namedBeside reports whether the clause of the pronoun at token i names the entity after it, beside the pronoun's own
// part in it: "he persuaded Santos", "he was appointed by Santos".
func (r *resolver) namedBeside(i int, e *Entity) bool {
	s := r.s
	if !s.isRel(i, "nsubj", "nsubj:pass") {
		return false
	}
	for _, m := range r.ahead {
		if m.Entity == e && !m.Modifier && s.head(m.Last) == s.head(i) {
			return true
		}
	}
	return false
}

// plainName reports whether the entity's names are words with a capital that stand for no place or people.
func (e *Entity) plainName() bool {
	return !slices.ContainsFunc(e.Names, func(name string) bool {
		t := lang.Tokens(name, 0, len(name))
		_, _, site := known().sites.longest(t, 0)
		return site || slices.ContainsFunc(t, func(x lang.Token) bool {
			return x.Kind != lang.Word || !x.IsUpper() || isAbbreviation(x.Text) || demonymLength([]lang.Token{x}, 0) > 0
		})
	})
}
