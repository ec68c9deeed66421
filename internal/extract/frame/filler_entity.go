package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// entity is what the noun phrase headed by token i stands for, or nil.
func (t *tree) entity(i int) *document.Entity {
	if m := t.s.MentionAt(i); m != nil {
		// A modifier stands for its entity where it is all of the phrase: "Israel's", "its".
		first, last := t.span(i)
		if first < i && t.t[first].Tag == "DT" {
			// "the British".
			first++
		}
		if !m.Modifier || m.First <= first && last <= m.Last || t.t[i].Tag == "PRP$" || t.is(i, "nmod:poss") {
			return m.Entity
		}
		return nil
	}
	if m := t.bears(i); m != nil {
		return m.Entity
	}
	for _, m := range []*document.EntityMention{t.locates(i), t.governs(i)} {
		if m != nil {
			return m.Entity
		}
	}
	if k, ok := t.same[i]; ok {
		if m := t.s.MentionAt(k); m != nil {
			return m.Entity
		}
	}
	if words.group[t.t[i].Lemma] && t.child(i, "cop") >= 0 && t.preposition(i) == "" {
		// "X is a group formed in …": the group is X; "X is on the council" says nothing of the kind.
		for _, k := range t.subjectOf(i) {
			if m := t.s.MentionAt(k); m != nil && !m.Modifier {
				return m.Entity
			}
		}
	}
	// "President Hugo Chávez", "its leader Pol Pot": the name beside the title.
	for _, k := range t.kids[i] {
		if t.is(k, "flat", "appos") && !t.separated(i, k) {
			if m := t.s.MentionAt(k); m != nil && !m.Anaphor {
				return m.Entity
			}
		}
	}
	return nil
}

// locates is the name that "of" ties to the noun at token i, which only says what sort of place it names: "the village of
// Katal".
func (t *tree) locates(i int) *document.EntityMention {
	if !sites[t.t[i].Lower] || i+2 >= len(t.t) || t.t[i+1].Lower != "of" || t.hasWord(i, "det", "a", "an", "another") {
		return nil
	}
	k := i + 2
	if t.t[k].Lower == "the" && k+1 < len(t.t) {
		k++
	}
	m := t.s.MentionAt(k)
	if m == nil || m.Anaphor || m.Modifier || m.First != k || m.Entity.Kind != annals.Place && m.Entity.Kind != "" ||
		m.Last+1 < len(t.t) && (t.t[m.Last+1].Tag == "POS" || t.t[m.Last+1].Tag == "CC") {
		return nil
	}
	return m
}

// sites are the nouns for a place that its name follows after "of".
var sites = lemmas("city town village island province municipality commune hamlet state region county")

// governs is the name of the organization that "of" ties to the noun at token i for those who lead or make it: "the board of
// directors of the Labour League".
func (t *tree) governs(i int) *document.EntityMention {
	if !bodies[t.t[i].Lower] || t.hasWord(i, "det", "a", "an", "another") {
		return nil
	}
	k := i + 1
	if t.t[i].Lower == "board" && k+1 < len(t.t) && t.t[k].Lower == "of" && t.t[k+1].Tag == "NNS" && !t.t[k+1].IsUpper() {
		k += 2
	}
	if k+1 >= len(t.t) || t.t[k].Lower != "of" {
		return nil
	}
	if k++; t.t[k].Lower == "the" && k+1 < len(t.t) {
		k++
	}
	m := t.s.MentionAt(k)
	if m == nil || m.Anaphor || m.Modifier || m.First != k || m.Entity.Kind != annals.Organization ||
		m.Last+1 < len(t.t) && (t.t[m.Last+1].Tag == "POS" || t.t[m.Last+1].Tag == "CC") {
		return nil
	}
	return m
}

// bodies are the nouns for those who lead or make an organization.
var bodies = lemmas("board leadership membership management")

// bears is the name right before the group noun at token i that names the group itself: "the Fatah party", "the Tamil Tigers
// movement". A state's or place's name says whose or where it is; of "a Fatah group" and "two Fatah groups" it says
// whose they are.
func (t *tree) bears(i int) *document.EntityMention {
	if i == 0 || !bearers[t.t[i].Lemma] || t.t[i].IsUpper() || t.t[i].Tag == "NNS" ||
		t.hasWord(i, "det", "a", "an", "another") {
		return nil
	}
	m := t.s.MentionAt(i - 1)
	if m == nil || m.Anaphor || !m.Modifier || m.Last != i-1 ||
		m.Entity.Kind != annals.Organization && m.Entity.Kind != "" || t.t[i-1].Tag == "POS" ||
		m.First == m.Last && t.t[i-1].IsAdjective() {
		return nil
	}
	return m
}

// bearers are the nouns for a group that its name stands before.
var bearers = lemmas("faction party group organization organisation movement militia company cult sect label brand division subsidiary newspaper magazine website")
