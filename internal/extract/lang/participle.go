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
	participle := slices.Index(m.tags, tagPair{"VBN", "VERB"})
	past := slices.Index(m.tags, tagPair{"VBD", "VERB"})
	if t, again := m.withOpening(tree, r, tokens, participle, past); t != nil {
		tree = t
		copy(tokens, again)
	}
	for v := range tokens {
		later := pastForParticiple(tokens, tree, v)
		if later < 0 {
			continue
		}
		t, again := m.readAs(r, tokens, likelyTag{at: v, tag: participle})
		if t[v].Rel == "advcl" && t[v].Head == later || strings.HasPrefix(t[v].Rel, "acl") && hasSubject(t, later) {
			tree = t
			copy(tokens, again)
		}
	}
	return tree
}

// withOpening reads a sentence again in which the first word was taken for a past tense that has no subject, as none
// opens a sentence of English, with a clause behind a comma: the word as a participle, and where the clause has no verb
// with a tense, each of its participles right behind a noun as its past tense: "Branded a sect, the League lost members".
// It returns no tree where none comes of that.
func (m *Model) withOpening(tree Tree, r *reading, tokens []Token, participle, past int) (Tree, []Token) {
	v := opening(tokens)
	if v < 0 || hasSubject(tree, v) || hasAuxiliary(tree, v) ||
		tree[v].Head >= 0 && (tokens[v].Tag != "VBD" || tree[v].Rel == "advcl") {
		return nil, nil
	}
	behind := false // a comma
	for w := v + 1; w < len(tokens); w++ {
		given := []likelyTag{{at: v, tag: participle}}
		switch tag := tokens[w].Tag; {
		case tokens[w].Text == ",":
			behind = true
			continue
		case !behind:
			continue
		case finiteTags[tag]:
		case tag == "VBN" && (tokens[w-1].IsNoun() || tokens[w-1].IsAdverb()):
			given = append(given, likelyTag{at: w, tag: past})
		default:
			continue
		}
		t, again := m.readAs(r, tokens, given...)
		Mend(t, func() { openParticiple(again, t) })
		if h := t[v].Head; h > v && t[v].Rel == "advcl" && (h == w || t[w].Head == h) && clauseBehind(again, t, h) >= 0 {
			return t, again
		}
	}
	return nil, nil
}

// opening is the verb that may be a participle and opens a sentence, behind no more than adverbs; -1 for none.
func opening(tokens []Token) int {
	v := 0
	for v < len(tokens) && tokens[v].IsAdverb() {
		v++
	}
	if v == len(tokens) {
		return -1
	}
	switch tokens[v].Tag {
	case "VBD", "VBN":
		return v
	case "VB": // "Put on a list in 2002, the League appealed"
		if irregular()[[2]string{"VBN", tokens[v].Lower}] == tokens[v].Lemma {
			return v
		}
	}
	return -1
}

// pastForParticiple is the later finite verb that a past tense at token v robs of its place: one without a subject,
// where the subject of v ends at a comma right before it, as none does that has no aside. It is -1 otherwise.
func pastForParticiple(tokens []Token, tree Tree, v int) int {
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

// openParticiple makes the word that opens a sentence a participle of the clause behind a comma, where that has a subject of
// its own, so that the word has none: it was taken for the main verb, for a past tense or a command, "Asked to leave, the
// League refused", or for an adjective of the noun that it makes of somebody, "Elected chairman in 1990, she led the League".
func openParticiple(tokens []Token, tree Tree) {
	v := opening(tokens)
	if v < 0 || hasSubject(tree, v) || hasAuxiliary(tree, v) {
		return
	}
	switch h := tree[v].Head; {
	case h < 0:
		openRoot(tokens, tree, v)
	case tree[v].Rel == "advcl" && h > v && hasSubject(tree, h):
		tokens[v].Tag = "VBN"
	case tree[v].Rel == "amod" && h > v && (tree[h].Rel == "nsubj" || tree[h].Rel == "obj"):
		clause := tree[h].Head
		if comma := clauseBehind(tokens, tree, clause); comma > h {
			tree[v], tree[h] = Arc{Head: clause, Rel: "advcl"}, Arc{Head: v, Rel: "obj"}
			moved := false
			for i := h + 1; i <= comma; i++ {
				switch {
				case tree[i].Head != h:
				case tree[i].Rel == "nmod" && i < comma:
					tree[i].Head, tree[i].Rel, moved = v, "obl", true
				case moved:
					tree[i].Head = v // so that no arcs cross
				}
			}
		}
	}
	if tree[v].Rel == "advcl" {
		openConjuncts(tokens, tree, v)
	}
}

// openConjuncts makes participles of the past tenses that are joined to the one at token v: "Suspended in 1996 and expelled
// in 2013, the League".
func openConjuncts(tokens []Token, tree Tree, v int) {
	for i := v + 1; i < tree[v].Head; i++ {
		if tree[i].Head == v && tree[i].Rel == "conj" && tokens[i].Tag == "VBD" && !hasSubject(tree, i) && !hasAuxiliary(tree, i) {
			tokens[i].Tag = "VBN"
		}
	}
}

// openRoot makes the verb of the clause behind a comma the main verb, and the participle at token v one of it with all
// that stands before the comma.
func openRoot(tokens []Token, tree Tree, v int) {
	for w := v + 1; w < len(tree); w++ {
		comma := clauseBehind(tokens, tree, w)
		if comma < 0 {
			continue
		}
		if o := tree[w].Head; o > w && (tree[w].Rel == "amod" || tree[w].Rel == "compound") && finiteTags[tokens[w].Tag] {
			tree[w], tree[o] = tree[o], Arc{Head: w, Rel: "obj"} // with a tense and a subject it is no adjective of what follows
		}
		switch tree[w].Rel {
		case looseRel, "conj", "ccomp", "advcl", "dep":
		default:
			continue
		}
		if tree[w].Head != v {
			continue
		}
		for k := range tree {
			switch a := &tree[k]; {
			case a.Head == w && k <= comma:
				a.Head = v
			case a.Head == v && k > w:
				a.Head = w
			}
		}
		tokens[v].Tag = "VBN"
		tree[w], tree[v] = Arc{Head: -1, Rel: rootRel}, Arc{Head: w, Rel: "advcl"}
		tree[comma].Head = w
		return
	}
}

// clauseBehind is the comma behind which the clause of the verb at token w begins, with its subject and with a tense; -1
// for none.
func clauseBehind(tokens []Token, tree Tree, w int) int {
	if w < 0 || slices.ContainsFunc(tree[:w], func(a Arc) bool { return a.Head == w && a.Rel == "mark" }) {
		return -1
	}
	finite, subject := finiteTags[tokens[w].Tag], -1
	for i, a := range tree[:w] {
		switch {
		case a.Head != w:
		case strings.HasPrefix(a.Rel, "nsubj"):
			subject = i
		case strings.HasPrefix(a.Rel, "aux") || a.Rel == "cop":
			finite = finite || finiteTags[tokens[i].Tag]
		}
	}
	first := subject
	for first > 0 && tree.below(first-1, subject) {
		first--
	}
	if !finite || first < 2 || tokens[first-1].Text != "," {
		return -1
	}
	return first - 1
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

// hasAuxiliary reports whether an auxiliary or a copula hangs on the token.
func hasAuxiliary(tree Tree, i int) bool {
	return slices.ContainsFunc(tree, func(a Arc) bool { return a.Head == i && (strings.HasPrefix(a.Rel, "aux") || a.Rel == "cop") })
}

// below reports whether token i hangs on token h, or on one that does.
func (t Tree) below(i, h int) bool {
	for i >= 0 && i != h {
		i = t[i].Head
	}
	return i >= 0
}
