package lang

import (
	"slices"
	"strings"
)

// withParticiple reads a sentence again in which a participle behind a comma or at its beginning was taken for a past
// tense, "The Front, banned since 1980, held a congress", "Renamed the League in 1990, it won two seats": once for each
// such word, as a participle. It returns the new tree where that hangs the word on the subject of the other verb or on
// that verb, else the one given.
func (m *Model) withParticiple(tree Tree, r *reading, tokens []Token) Tree {
	for v := range tokens {
		later := pastForParticiple(tokens, tree, v)
		if later < 0 {
			continue
		}
		t, again := m.readAs(r, tokens, v, slices.Index(m.tags, tagPair{"VBN", "VERB"}))
		if t[v].Rel == "advcl" && t[v].Head == later || strings.HasPrefix(t[v].Rel, "acl") && hasSubject(t, later) {
			tree = t
			copy(tokens, again)
		}
	}
	return tree
}

// pastForParticiple is the later finite verb that a past tense at token v robs of its place: one without a subject,
// where the subject of v ends at a comma right before it, as none does that has no aside; or one with a subject behind
// a comma, where v is the main verb, begins the sentence and has none. It is -1 otherwise.
func pastForParticiple(tokens []Token, tree Tree, v int) int {
	if v == 0 && tree[v].Head < 0 && (tokens[v].Tag == "VBD" || tokens[v].Tag == "VBN") {
		return clauseBehind(tokens, tree)
	}
	if tokens[v].Tag != "VBD" || tokens[v].UPOS != "VERB" {
		return -1
	}
	comma := v - 1
	for comma > 0 && tokens[comma].IsAdverb() {
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
		if main < 0 || hasSubject(tree, main) || (tree[v].Head != main && tree[main].Head != v) || hasMark(tree, main) {
			continue
		}
		return main
	}
	return -1
}

// clauseBehind is the verb of the first clause with a subject of its own right behind a comma, where the first token
// has none; -1 for none.
func clauseBehind(tokens []Token, tree Tree) int {
	if hasSubject(tree, 0) {
		return -1
	}
	for k := 1; k < len(tokens); k++ {
		for s := k + 1; tokens[k].Text == "," && s < len(tokens) && tokens[s].Text != ","; s++ {
			if h := tree[s].Head; strings.HasPrefix(tree[s].Rel, "nsubj") && h > s && finiteTags[tokens[h].Tag] && !hasMark(tree, h) {
				return h
			}
		}
	}
	return -1
}

// raiseParticiples makes a participle the predicate that the parser hung on a stretch of time between it and its
// auxiliary: "was for some time seen as a sect", "was in 1990 banned".
func raiseParticiples(tokens []Token, tree Tree) {
	for v := 4; v < len(tree); v++ {
		h := tree[v].Head
		if tokens[v].Tag != "VBN" || tree[v].Rel != "acl" || h < 3 || h > v ||
			!spanning[tokens[h].Lower] && tokens[h].Tag != "CD" {
			continue
		}
		if slices.ContainsFunc(tokens[h+1:v], func(t Token) bool { return !t.IsAdverb() }) {
			continue
		}
		be := slices.IndexFunc(tree[:h], func(a Arc) bool { return a.Head == h && a.Rel == "cop" })
		in := slices.IndexFunc(tree[:h], func(a Arc) bool { return a.Head == h && a.Rel == "case" })
		if be < 0 || in != be+1 {
			continue
		}
		for i := range tree {
			if tree[i].Head != h || i > be && i <= h {
				continue
			}
			switch tree[i].Head = v; {
			case i == be:
				tree[i].Rel = "aux:pass"
			case tree[i].Rel == "nsubj":
				tree[i].Rel = "nsubj:pass"
			}
		}
		tree[v] = Arc{Head: tree[h].Head, Rel: tree[h].Rel}
		tree[h] = Arc{Head: v, Rel: "obl"}
	}
}

// spanning are the nouns for stretches of time.
var spanning = map[string]bool{"time": true, "times": true, "day": true, "days": true, "week": true, "weeks": true,
	"month": true, "months": true, "year": true, "years": true, "decade": true, "decades": true, "while": true,
	"period": true, "century": true, "centuries": true}

// hasMark reports whether a conjunction hangs on the token.
func hasMark(tree Tree, i int) bool {
	return slices.ContainsFunc(tree[:i], func(a Arc) bool { return a.Head == i && (a.Rel == "cc" || a.Rel == "mark") })
}

// hasSubject reports whether a subject hangs on the token.
func hasSubject(tree Tree, i int) bool {
	return slices.ContainsFunc(tree, func(a Arc) bool { return a.Head == i && strings.HasPrefix(a.Rel, "nsubj") })
}
