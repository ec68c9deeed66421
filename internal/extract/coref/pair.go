package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// pairNouns are plural nouns by which a text speaks of two or more organizations or states that it has named.
var pairNouns = wordlist.Set("parties sides groups groupings organizations organisations factions unions companies countries " +
	"states nations movements bodies churches leagues firms militias clubs ministries agencies departments societies associations " +
	"federations")

// pair resolves "the two parties" at token i, the determiner: the last series of names, not far back, or the two of the
// sentence before.
func (r *resolver) pair(i int) (document.EntityMention, bool) {
	t := r.s.Tokens
	if m, ok := r.two(i); ok {
		return m, true
	}
	k := i
	if t[k].Lower != "both" {
		k++
	}
	if k+1 >= len(t) || t[k].Lower != "two" && t[k].Lower != "both" || !pairNouns[t[k+1].Lower] {
		return document.EntityMention{}, false
	}
	if k+2 < len(t) && (t[k+2].IsNoun() || t[k+2].Kind == lang.Punct && t[k+2].Glued && document.GluedDash(t, k+2)) {
		return document.EntityMention{}, false
	}
	m := document.EntityMention{First: i, Last: k + 1, Anaphor: true}
	if m.Entity = r.together[r.index-1]; m.Entity == nil || len(m.Entity.Together) != 2 || m.Entity.Kind == annals.Person {
		noun := t[k+1].Lower
		if m.Entity = r.lastPair(); m.Entity == nil {
			m.Entity = r.twoSuch(noun)
		}
		if m.Entity == nil {
			m.Entity = r.lastTwo(noun)
		}
	}
	return m, m.Entity != nil
}

// two resolves "both" or "the pair" at token i, where no noun comes after it: the two persons of whom the sentence
// before tells.
func (r *resolver) two(i int) (document.EntityMention, bool) {
	t := r.s.Tokens
	m := document.EntityMention{First: i, Last: i, Anaphor: true}
	if t[i].Lower != "both" {
		m.Last++
	}
	if m.Last >= len(t) || t[i].Lower != "both" && (t[i].Lower != "the" || !pairs[t[m.Last].Lower]) {
		return m, false
	}
	if k := m.Last + 1; k < len(t) && (t[k].Kind != lang.Word || t[k].Lower == "of" || t[k].IsNoun() || t[k].IsAdjective() ||
		t[k].Tag == "DT" || t[k].Tag == "IN" || t[k].Tag == "CD" || t[k].Tag == "PRP$" || t[k].Tag == "POS" || t[k].Tag == "VBG") {
		return m, false
	}
	if e := r.together[r.index-1]; e != nil && len(e.Together) == 2 && r.previous() != nil {
		m.Entity = e
	} else if e := r.lastPersons(); e != nil && len(e.Together) == 2 {
		m.Entity = e
	} else {
		m.Entity = r.twoPersons(2)
	}
	return m, m.Entity != nil
}

// pairs are the nouns for two persons.
var pairs = wordlist.Set("pair duo couple two")

// twoPersons stands for the two persons of whom this sentence and so many before in its paragraph tell, where there are
// just two.
func (r *resolver) twoPersons(before int) *document.Entity {
	var out []*document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= before; k-- {
		e := r.spoken[k].entity
		if e.Kind != annals.Person || len(e.Together) > 0 || r.d.Sentences[r.spoken[k].sentence].Block != r.s.Block ||
			slices.Contains(out, e) {
			continue
		}
		out = append([]*document.Entity{e}, out...)
	}
	if len(out) != 2 {
		return nil
	}
	return together(r.d, out)
}

// lastPair stands for the two organizations or states that the sentence before joins by "and", the last where it has several
// such pairs: "a merger of the Front and the League".
func (r *resolver) lastPair() *document.Entity {
	if r.index == 0 {
		return nil
	}
	before := r.d.Sentences[r.index-1]
	for k := len(before.Mentions) - 1; k >= 0; k-- {
		if m := &before.Mentions[k]; m.Anaphor || m.Modifier {
			continue
		} else if two := series(before, m.First); len(two) == 2 && (k == 0 || len(series(before, before.Mentions[k-1].First)) < 3) {
			if e := together(r.d, two); e != nil && e.Kind == annals.Organization {
				return e
			}
		}
	}
	return nil
}

// lastPersons stands for the persons whom the sentence before, in the same paragraph, names in a series, where it names no
// others, and no organization after them.
func (r *resolver) lastPersons() *document.Entity {
	before := r.previous()
	if before == nil {
		return nil
	}
	for k := range before.Mentions {
		m := &before.Mentions[k]
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person {
			continue
		}
		all := series(before, m.First)
		if len(all) < 2 {
			return nil
		}
		for _, o := range before.Mentions[k:] {
			if k := o.Entity.Kind; (k == annals.Person || k == annals.Organization) && !o.Modifier &&
				!slices.Contains(all, o.Entity) {
				return nil
			}
		}
		return together(r.d, all)
	}
	return nil
}

// lastTwo stands for the two organizations or states named in this sentence and the one before, where there are just two of
// the sort that the noun tells.
func (r *resolver) lastTwo(noun string) *document.Entity {
	states := predicate.StateNouns[noun]
	var out []*document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		e := r.spoken[k].entity
		if r.spoken[k].modifier || len(e.Together) > 0 || e.Kind != annals.Organization && (e.Kind != annals.State || !states) ||
			states && e.Kind != annals.State || len(out) > 0 && (e == out[0] || len(out) > 1 && e == out[1]) {
			continue
		}
		out = append([]*document.Entity{e}, out...)
	}
	if len(out) != 2 {
		return nil
	}
	return together(r.d, out)
}

// twoSuch stands for the two organizations of which the text has told not far back that are what the plural noun says,
// by their names or by what the text says of them, or, where it says little, that may be; nil where there are more, or
// fewer.
func (r *resolver) twoSuch(plural string) *document.Entity {
	one := entity.Singular(plural)
	fits := []func(e *document.Entity) bool{func(e *document.Entity) bool { return isA(e, one) || e.Called[one] }}
	if looseNouns[one] || one == "side" {
		fits = append(fits, func(e *document.Entity) bool { return !actsForState(e) && !headsOther(e, one) })
	}
	for _, fit := range fits {
		var out []*document.Entity
		for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 8; k-- {
			e := r.spoken[k].entity
			if e.Kind == annals.Organization && e.Ref == "" && len(e.Together) == 0 && fit(e) && !slices.Contains(out, e) {
				out = append([]*document.Entity{e}, out...)
			}
		}
		if len(out) == 2 {
			return together(r.d, out)
		}
	}
	return nil
}
