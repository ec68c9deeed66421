package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// onlyHeaded is the one organization named so far, and more than once unless it is a party, whose name has the noun as its
// head; nil where there are two.
func (r *resolver) onlyHeaded(w string) *document.Entity {
	var only *document.Entity
	times := 0
	for _, x := range r.spoken {
		if e := x.entity; e.Kind == annals.Organization && e.Ref == "" && e.Heads(w) {
			if only != nil && e != only {
				return nil
			}
			only = e
			times++
		}
	}
	if times < 2 && w != "party" {
		return nil
	}
	return only
}

// onlyAround is the one organization spoken of in this sentence and the three before of which the noun may speak, by
// its names and by what the text says that it is; nil where there are two.
func (r *resolver) onlyAround(w string) *document.Entity {
	var only *document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		e := r.spoken[k].entity
		if e == only || !mayBe(e, w) || headsOther(e, w) || partNouns[w] && !isA(e, w) {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

// headedNear is the one thing named in this sentence and the three before that the noun heads the name of: "the
// hospital" of the Lima Hospital.
func (r *resolver) headedNear(w string) *document.Entity {
	var only *document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		e := r.spoken[k].entity
		if e == only || e.Kind == annals.Person || e.Kind == annals.People || len(e.Together) > 0 || !endsIn(e, w) {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

// tail resolves the phrase of two words or three at token i, the determiner, with which the name of one thing ends that was named
// not far back: "the city council" of the Oruro City Council.
func (r *resolver) tail(i int) (document.EntityMention, bool) {
	t, c := r.s.Tokens, r.s.ChunkAt(i)
	m := document.EntityMention{First: i, Anaphor: true}
	if c == nil || c.First != i {
		return m, false
	}
	last := i
	for last < c.Last && t[last+1].Kind == lang.Word && !t[last+1].IsUpper() {
		last++
	}
	if m.Last = last; last-i < 2 || last-i > 3 || last < c.Last && t[last+1].Tag != "POS" || !t[last].IsNoun() {
		return m, false
	}
	m.Modifier = last < c.Last
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= tailReach; k-- {
		e := r.spoken[k].entity
		if e == m.Entity || e.Kind == annals.Person || len(e.Together) > 0 || !endsWith(e, t[i+1:last+1]) {
			continue
		}
		if m.Entity != nil {
			return m, false
		}
		m.Entity = e
	}
	return m, m.Entity != nil
}

// tailReach is how many sentences back a text may have named what it calls by the end of the name.
const tailReach = 8

// endsWith reports whether one of the entity's names ends with the words, and has more.
func endsWith(e *document.Entity, words []lang.Token) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return len(t) > len(words) && slices.EqualFunc(t[len(t)-len(words):], words,
			func(a, b lang.Token) bool { return a.Lower == b.Lower })
	})
}

// bearing is the entity whose name has the capitalized noun as its head, the main subject before the one spoken
// of last, nil where two were named there together.
func (r *resolver) bearing(w string) *document.Entity {
	if main := r.d.Main; main != nil && (main.Heads(w) || main.Bears(w) && document.GroupWords[w]) {
		return main
	}
	if !document.GroupWords[w] {
		return nil
	}
	var last *spoken
	for k := len(r.spoken) - 1; k >= 0; k-- {
		x := &r.spoken[k]
		if x.entity.Kind != annals.Organization || x.modifier || !entity.HeadedByOwn(x.entity, w) {
			continue
		}
		if last != nil && x.sentence < last.sentence {
			break
		}
		if last != nil && x.entity != last.entity {
			return nil // "the Andean Bloc and the Labour Bloc"
		}
		last = x
	}
	if last == nil {
		return nil
	}
	return last.entity
}

// lastHeaded is the entity spoken of not far back that is by its name or by what the text says of it what the noun says: the
// last, one that was a subject before others.
func (r *resolver) lastHeaded(w string) *document.Entity {
	firm := companyNouns[w] && w != "bank" && (r.d.Main == nil || r.d.Main.Kind != annals.Organization)
	var best *document.Entity
	cost := 1 << 20
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		x := r.spoken[k]
		if e := x.entity; x.modifier || e == r.d.Main || !isA(e, w) && !(firm && entity.IsFirm(e)) {
			continue
		}
		c := 4 * (r.index - x.sentence)
		if !x.subject {
			c += 3
		}
		if c < cost {
			best, cost = x.entity, c
		}
	}
	return best
}

// goesOn reports whether "the NOUN" rather speaks of something that the text does not name, of which it has just spoken
// by this noun, than of the entity, which has not been a subject so far, nor has its name had the noun since.
func (r *resolver) goesOn(w string, e *document.Entity) bool {
	u, ok := r.unknown[w]
	return ok && r.index-u <= 5 && e != r.d.Main && !slices.ContainsFunc(r.spoken, func(x spoken) bool {
		return x.entity == e && (x.subject || x.sentence > u && !x.modifier && e.Heads(w))
	})
}

// ruler is whose government or regime the text has spoken of by this noun before: "the Red Front regime".
func (r *resolver) ruler(w string) *document.Entity {
	if w == "country" {
		return nil
	}
	for k := r.index; k >= 0; k-- {
		s := r.d.Sentences[k]
		for n := range s.Mentions {
			m := &s.Mentions[n]
			if m.Last+1 < len(s.Tokens) && s.Tokens[m.Last+1].Lower == w && !m.Anaphor &&
				m.Entity.Kind == annals.Organization {
				return m.Entity
			}
		}
	}
	return nil
}

// home is the state that the sentence has named by now, else the one of which the text tells most, else the one spoken
// of last in the paragraph, else the one that the definition names; nil for none.
func (r *resolver) home() *document.Entity {
	var last *document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.d.Sentences[r.spoken[k].sentence].Block == r.s.Block; k-- {
		switch x := r.spoken[k]; {
		case x.entity.Kind != annals.State:
		case x.sentence == r.index && !x.modifier && !x.pronoun:
			return x.entity
		case last == nil:
			last = x.entity
		}
	}
	if r.land != nil {
		return r.land
	}
	if last != nil {
		return last
	}
	if d := r.d.Definition; d != nil {
		for _, m := range d.Mentions {
			if m.Entity.Kind == annals.State {
				return m.Entity
			}
		}
	}
	return nil
}
