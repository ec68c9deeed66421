package lang

import (
	"slices"
	"strings"
)

// withPast reads a sentence again in which a past tense was taken for a participle that describes the noun behind it, "The
// Front adopted guerrilla tactics", or the one before it, "The Front, led by Santos, assumed power": once for each such
// word, as a past tense. It returns the new tree where that gives the word an object and a subject, or a verb that it goes
// on with, and takes no other verb's subject, and where the word is likely to be one or the tree much surer; else the one
// given.
func (m *Model) withPast(tree Tree, r *reading, tokens []Token) Tree {
	past := slices.Index(m.tags, tagPair{"VBD", "VERB"})
	for v, tried := 1, 0; v+1 < len(tokens) && tried < mostVerbs; v++ {
		if !mayBePast(tokens, tree, v) {
			continue
		}
		tried++
		likely := r.verbs[v].share >= likelyVerb
		t, again := m.readAs(r, tokens, likelyTag{at: v, tag: past})
		if (likely || t.sure() >= tree.sure()+muchSurer) && tellsPast(again, t, v) && keepsSubjects(tokens, tree, again, t) {
			tree = t
			copy(tokens, again)
		}
	}
	return tree
}

// muchSurer is how many more arcs must be sure where a word that is hardly ever a past tense is taken for one.
const muchSurer = 2

// mayBePast reports whether the participle at token v may be a past tense: no word right before it opens a noun phrase
// or is an auxiliary, and it describes the noun behind it or, behind a noun, has an object.
func mayBePast(tokens []Token, tree Tree, v int) bool {
	if tokens[v].Tag != "VBN" && tokens[v].Tag != "VBD" || tokens[v].Glued && tokens[v-1].Text == "-" {
		return false
	}
	switch h := tree[v].Head; {
	case (tree[v].Rel == "amod" || tree[v].Rel == "compound") && h > v:
	case tree[v].Rel == "acl" && h < v && tokens[v].Tag == "VBN" && !hasSubject(tree, v) && !hasAuxiliary(tree, v) &&
		!titling[tokens[v].Lower] && hasObject(tree, v):
	default:
		return false
	}
	k := v - 1
	for k > 0 && tokens[k].IsAdverb() {
		k--
	}
	return tokens[k].IsNoun() || tokens[k].HasTag("PRP", "CC", ",", ":", "WDT", "WP") ||
		tokens[k].Tag == "JJ" && tokens[k].IsUpper() && k > 0 && tokens[k-1].Lower == "the" // "the Chinese copied"
}

// titling are the participles behind which stands what something is called or signed.
var titling = map[string]bool{"titled": true, "entitled": true, "called": true, "named": true, "dubbed": true, "signed": true,
	"abbreviated": true, "subtitled": true, "nicknamed": true, "codenamed": true, "labelled": true, "labeled": true}

// tellsPast reports whether the past tense at token v has something that it is done to, and somebody who does it: a subject
// or that of a predicate that it goes on with.
func tellsPast(tokens []Token, tree Tree, v int) bool {
	if tokens[v].Tag != "VBD" || !hasObject(tree, v) {
		return false
	}
	switch tree[v].Rel {
	case "amod", "compound", "acl":
		return false
	}
	if hasSubject(tree, v) {
		return true
	}
	h := tree[v].Head
	return tree[v].Rel == "conj" && h >= 0 && h < v && hasSubject(tree, h) &&
		(tokens[h].Tag == "VBD" || hasAuxiliary(tree, h) && !hasPresent(tokens, tree, h))
}

// hasPresent reports whether an auxiliary or a copula of the predicate at token h is in the present tense: "has asked for
// ranked ballots".
func hasPresent(tokens []Token, tree Tree, h int) bool {
	for i, a := range tree[:h] {
		if a.Head == h && (strings.HasPrefix(a.Rel, "aux") || a.Rel == "cop") && tokens[i].HasTag("VBZ", "VBP", "MD") {
			return true
		}
	}
	return false
}

// hasObject reports whether an object hangs on the verb at token v, behind it.
func hasObject(tree Tree, v int) bool {
	return slices.ContainsFunc(tree[v+1:], func(a Arc) bool { return a.Head == v && (a.Rel == "obj" || a.Rel == "ccomp") })
}

// keepsSubjects reports whether each verb that has a tense, and a subject in a tree, has both as well as it is read again.
func keepsSubjects(tokens []Token, tree Tree, again []Token, t Tree) bool {
	for i := range tokens {
		if !finiteTags[tokens[i].Tag] && !hasAuxiliary(tree, i) || !hasSubject(tree, i) {
			continue
		}
		if finiteTags[tokens[i].Tag] && !finiteTags[again[i].Tag] || !hasSubject(t, i) && !strings.HasPrefix(t[i].Rel, "aux") &&
			t[i].Rel != "cop" {
			return false
		}
	}
	return true
}
