package tree

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/words"
)

// Entity is what the noun phrase headed by token i stands for, or nil.
func (t *Tree) Entity(i int) *document.Entity {
	if m := t.Sentence.MentionAt(i); m != nil {
		// A modifier stands for its entity where it is all of the phrase: "Israel's", "its".
		first, last := t.Span(i)
		if first < i && t.Tokens[first].Tag == "DT" {
			// "the British".
			first++
		}
		if !m.Modifier || m.First <= first && last <= m.Last || t.Tokens[i].Tag == "PRP$" || t.Is(i, "nmod:poss") {
			return m.Entity
		}
		return nil
	}
	if m := t.bears(i); m != nil {
		return m.Entity
	}
	for _, m := range []*document.EntityMention{t.locates(i), t.governs(i), t.shares(i)} {
		if m != nil {
			return m.Entity
		}
	}
	if k, ok := t.Same[i]; ok {
		if m := t.Sentence.MentionAt(k); m != nil {
			return m.Entity
		}
	}
	if k := t.saidOf(i); words.Group[t.Tokens[i].Lemma] && t.Child(k, "cop") >= 0 && t.Preposition(k) == "" {
		// "X is a group formed in …": the group is X; "X is on the council" says nothing of the kind.
		for _, k := range t.SubjectOf(k) {
			if m := t.Sentence.MentionAt(k); m != nil && !m.Modifier {
				return m.Entity
			}
		}
	}
	// "President Hugo Chávez", "its leader Pol Pot": the name beside the title.
	for _, k := range t.Kids[i] {
		if t.Is(k, "flat", "appos") && !t.Separated(i, k) {
			if m := t.Sentence.MentionAt(k); m != nil && !m.Anaphor {
				return m.Entity
			}
		}
	}
	return nil
}

// saidOf is the noun that the clause says somebody to be with the one at token i: "party" of "is a party and militant group led
// by".
func (t *Tree) saidOf(i int) int {
	if h := t.Head(i); t.Is(i, "conj") && t.Tokens[i].Tag == "NN" && h >= 0 && h < i && words.Group[t.Tokens[h].Lemma] &&
		t.Child(i, "det", "nmod:poss") < 0 && t.Child(i, "cop") < 0 {
		return h
	}
	return i
}

// locates is the name that "of" ties to the noun at token i, which only says what sort of place it names: "the village of
// Katal".
func (t *Tree) locates(i int) *document.EntityMention {
	if !sites[t.Tokens[i].Lower] || i+2 >= len(t.Tokens) || t.Tokens[i+1].Lower != "of" ||
		t.HasWord(i, "det", "a", "an", "another") {
		return nil
	}
	k := i + 2
	if t.Tokens[k].Lower == "the" && k+1 < len(t.Tokens) {
		k++
	}
	m := t.Sentence.MentionAt(k)
	if m == nil || m.Anaphor || m.Modifier || m.First != k || m.Entity.Kind != annals.Place && m.Entity.Kind != "" ||
		m.Last+1 < len(t.Tokens) && (t.Tokens[m.Last+1].Tag == "POS" || t.Tokens[m.Last+1].Tag == "CC") {
		return nil
	}
	return m
}

// sites are the nouns for a place that its name follows after "of".
var sites = words.Lemmas("city town village island province municipality commune hamlet state region county")

// governs is the name of the organization that "of" ties to the noun at token i for those who lead or make it: "the board of
// directors of the Labour League".
func (t *Tree) governs(i int) *document.EntityMention {
	if !bodies[t.Tokens[i].Lower] || t.HasWord(i, "det", "a", "an", "another") {
		return nil
	}
	k := i + 1
	if t.Tokens[i].Lower == "board" && k+1 < len(t.Tokens) && t.Tokens[k].Lower == "of" && t.Tokens[k+1].Tag == "NNS" &&
		!t.Tokens[k+1].IsUpper() {
		k += 2
	}
	if k+1 >= len(t.Tokens) || t.Tokens[k].Lower != "of" {
		return nil
	}
	if k++; t.Tokens[k].Lower == "the" && k+1 < len(t.Tokens) {
		k++
	}
	m := t.Sentence.MentionAt(k)
	if m == nil || m.Anaphor || m.Modifier || m.First != k || m.Entity.Kind != annals.Organization ||
		m.Last+1 < len(t.Tokens) && (t.Tokens[m.Last+1].Tag == "POS" || t.Tokens[m.Last+1].Tag == "CC") {
		return nil
	}
	return m
}

// bodies are the nouns for those who lead or make an organization.
var bodies = words.Lemmas("board leadership membership management")

// shares is the name that "of" ties to the word at token i, which only says how much of its bearer is meant: "all of Norway",
// "much of the 15th Corps".
func (t *Tree) shares(i int) *document.EntityMention {
	if !quantities[t.Tokens[i].Lower] || i+2 >= len(t.Tokens) || t.Tokens[i+1].Lower != "of" {
		return nil
	}
	k := i + 2
	if t.Tokens[k].Lower == "the" && k+1 < len(t.Tokens) {
		k++
	}
	m := t.Sentence.MentionAt(k)
	if m == nil || m.Anaphor || m.Modifier || m.First != k {
		return nil
	}
	return m
}

// quantities are the words for how much of somebody or something.
var quantities = words.Lemmas("all most much rest remainder bulk")

// bears is the name right before the group noun at token i that names the group itself: "the Fatah party", "the Tamil Tigers
// movement". A state's or place's name says whose or where it is; of "a Fatah group" and "two Fatah groups" it says
// whose they are.
func (t *Tree) bears(i int) *document.EntityMention {
	if i == 0 || !Bearers[t.Tokens[i].Lemma] || t.Tokens[i].IsUpper() || t.Tokens[i].Tag == "NNS" ||
		t.HasWord(i, "det", "a", "an", "another") {
		return nil
	}
	m := t.Sentence.MentionAt(i - 1)
	if m == nil || m.Anaphor || !m.Modifier || m.Last != i-1 ||
		m.Entity.Kind != annals.Organization && m.Entity.Kind != "" || t.Tokens[i-1].Tag == "POS" ||
		m.First == m.Last && t.Tokens[i-1].IsAdjective() {
		return nil
	}
	return m
}

// Bearers are the nouns for a group that its name stands before.
var Bearers = words.Lemmas("faction party group organization organisation movement militia company cult sect label brand " +
	"division subsidiary newspaper magazine website")
