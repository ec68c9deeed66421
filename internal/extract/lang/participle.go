package lang

import (
	"slices"
	"strings"
)

// withParticiple reads a sentence again in which a participle behind a comma was taken for a past tense, "The Front, banned since 1980, held a
// congress": once for each such word, as a participle. It returns the new tree where that leaves the subject to the verb that had none, else the
// one given.
func (m *Model) withParticiple(tree Tree, r *reading, tokens []Token) Tree {
	for v := range tokens {
		later := pastForParticiple(tokens, tree, v)
		if later < 0 {
			continue
		}
		r.given = sized(r.given, len(tokens))
		for i := range r.given {
			r.given[i] = -1
		}
		r.given[v] = slices.Index(m.tags, tagPair{"VBN", "VERB"})
		again := slices.Clone(tokens)
		t := m.parsePiece(make(Tree, 0, len(tokens)), r, again)
		r.given = r.given[:0]
		if strings.HasPrefix(t[v].Rel, "acl") && hasSubject(t, later) {
			tree = t
			copy(tokens, again)
		}
	}
	return tree
}

// pastForParticiple is the later finite verb without a subject, if token v is a past tense whose subject ends at a comma right before it, as none
// does that has no aside; -1 otherwise.
func pastForParticiple(tokens []Token, tree Tree, v int) int {
	if tokens[v].Tag != "VBD" || tokens[v].UPOS != "VERB" {
		return -1
	}
	comma := v - 1
	for comma > 0 && strings.HasPrefix(tokens[comma].Tag, "RB") {
		comma--
	}
	if comma < 1 || tokens[comma].Text != "," {
		return -1
	}
	subject := slices.IndexFunc(tree[:comma], func(a Arc) bool { return a.Head == v && strings.HasPrefix(a.Rel, "nsubj") })
	if subject < 0 {
		return -1
	}
	for i := subject; i < comma; i++ {
		if tokens[i].Text == "," {
			return -1 // "The Front, a party, held": the comma closes an aside
		}
	}
	second := slices.IndexFunc(tokens[v:], func(t Token) bool { return t.Text == "," })
	if second < 0 {
		return -1
	}
	for w := v + second + 1; w < len(tokens); w++ {
		if !finiteTags[tokens[w].Tag] {
			continue
		}
		main := w
		if strings.HasPrefix(tree[w].Rel, "aux") || tree[w].Rel == "cop" {
			main = tree[w].Head
		}
		if main < 0 || hasSubject(tree, main) || (tree[v].Head != main && tree[main].Head != v) ||
			slices.ContainsFunc(tree[:main], func(a Arc) bool { return a.Head == main && (a.Rel == "cc" || a.Rel == "mark") }) {
			continue
		}
		return main
	}
	return -1
}

// hasSubject reports whether a subject hangs on the token.
func hasSubject(tree Tree, i int) bool {
	return slices.ContainsFunc(tree, func(a Arc) bool { return a.Head == i && strings.HasPrefix(a.Rel, "nsubj") })
}
