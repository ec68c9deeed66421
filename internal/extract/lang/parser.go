package lang

import (
	"cmp"
	"slices"
	"strings"
)

// Tree is the dependency tree of a sentence: for each token, the arc to what it depends on.
type Tree []Arc

// Arc is a token's relation to its head.
type Arc struct {
	// Head is the index of the token it depends on, -1 for the root of the sentence.
	Head int
	// Rel is the relation in Universal Dependencies, with its subtype: "nsubj:pass", "obl", "root".
	Rel string
	// Sure tells that no other head and no other relation comes near this one; the page on the model says how often
	// such arcs are right.
	Sure bool
}

const (
	rootRel = "root"
	// looseRel is the relation of a part of a sentence beside the rest.
	looseRel = "parataxis"
)

const (
	// longestPiece is the longest sentence that is read as a whole: the time it takes to find a tree grows with the
	// cube of its length. A longer one, mostly a list, is read in pieces.
	longestPiece = 150
	// sureHead is how much more the head of a sure arc scores than any other, in arcUnits, and sureRelation how much
	// more its relation.
	sureHead     = 2 * arcUnits
	sureRelation = 2
)

// Parse sets Tag, UPOS and Lemma of the tokens of one sentence and finds its tree.
func (m *Model) Parse(tokens []Token) Tree {
	r := m.reading()
	defer m.readings.Put(r)
	tree := make(Tree, 0, len(tokens))
	for len(tree) < len(tokens) {
		first := len(tree)
		tree = m.parsePiece(tree, r, tokens[first:pieceEnd(tokens, first, longestPiece)])
	}
	if r.n != len(tokens) {
		return tree
	}
	tree = m.withPast(m.withParticiple(tree, r, tokens), r, tokens)
	Mend(tree, func() { raiseParticiples(tokens, tree) })
	Mend(tree, func() { openParticiple(tokens, tree) })
	if mayLack(tokens, tree) && !Mend(tree, func() { raiseVerb(tokens, tree) }) {
		return m.withVerb(tree, r, tokens)
	}
	return tree
}

// withVerb reads a sentence again in which no main verb was found: once for each of the words that are the most likely to
// be it, as that verb. It returns the tree with the most sure arcs, and the one given when none has a main verb.
func (m *Model) withVerb(tree Tree, r *reading, tokens []Token) Tree {
	best, bestTokens, sure := tree, tokens, -1
	for _, v := range m.likelyVerbs(r, tokens) {
		t, again := m.readAs(r, tokens, v)
		if n := t.sure(); n > sure && hasVerb(again, t) {
			best, bestTokens, sure = t, again, n
		}
	}
	copy(tokens, bestTokens)
	return best
}

// readAs reads a sentence again with the tags given for some tokens, and returns its tree and its tokens with their tags.
func (m *Model) readAs(r *reading, tokens []Token, given ...likelyTag) (Tree, []Token) {
	r.given = sized(r.given, len(tokens))
	for i := range r.given {
		r.given[i] = -1
	}
	for _, g := range given {
		r.given[g.at] = g.tag
	}
	again := slices.Clone(tokens)
	t := m.parsePiece(make(Tree, 0, len(tokens)), r, again)
	r.given = r.given[:0]
	return t, again
}

// parsePiece appends the tree of a sentence, or of a piece of one.
func (m *Model) parsePiece(tree Tree, r *reading, tokens []Token) Tree {
	m.network.read(r, tokens, &m.tagging, false)
	m.tag(r, tokens)
	first := len(tree)
	tree = m.appendTree(tree, r)
	for _, a := range tree[first:] {
		if h := a.Head - first; a.Rel == "aux:pass" && h >= 0 && tokens[h].Tag == "JJ" {
			// What has an auxiliary of the passive is no adjective: "was involved".
			tokens[h].Tag, tokens[h].UPOS = "VBN", "VERB"
			tokens[h].Lemma = m.lemmas.lemma(&tokens[h])
		}
	}
	return tree
}

// raiseVerb makes the finite verb without a subject that was hung loosely on the noun phrase before it the main verb of
// the sentence, and the noun phrase its subject: "Halden Mills, the largest employer in the valley, closed in 1979".
func raiseVerb(tokens []Token, tree Tree) {
	root := slices.IndexFunc(tree, func(a Arc) bool { return a.Head < 0 })
	if !tokens[root].IsNoun() && tokens[root].Tag != "PRP" {
		return
	}
	verb := -1
	for i := root + 1; i < len(tree) && verb < 0; i++ {
		if tree[i].Head == root && finiteTags[tokens[i].Tag] &&
			(tree[i].Rel == looseRel || strings.HasPrefix(tree[i].Rel, "acl")) && !hasSubject(tree, i) {
			verb = i
		}
	}
	if verb < 0 || hasMark(tree, verb) {
		return
	}
	for i := verb + 1; i < len(tree); i++ {
		if tree[i].Head == root {
			tree[i].Head = verb
		}
	}
	tree[verb] = Arc{Head: -1, Rel: rootRel}
	tree[root] = Arc{Head: verb, Rel: "nsubj"}
}

// mayLack reports whether a sentence ends like one that has a verb, but none was found.
func mayLack(tokens []Token, tree Tree) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].Text == "." && !hasVerb(tokens, tree)
}

// hasVerb reports whether the main clause of a sentence has a finite verb or is a command.
func hasVerb(tokens []Token, tree Tree) bool {
	for i, a := range tree {
		isRoot := a.Head < 0
		if !isRoot && (tree[a.Head].Head >= 0 || a.Rel != "cop" && !strings.HasPrefix(a.Rel, "aux")) {
			continue
		}
		if finiteTags[tokens[i].Tag] || isRoot && tokens[i].Tag == "VB" {
			return true
		}
	}
	return false
}

const (
	// likelyVerb is how likely a word must be a finite verb to be taken for one where a sentence has no other. Chosen on the
	// held-out treebank, as the margins of sure arcs are.
	likelyVerb = 0.02
	// mostVerbs is how many such words are tried.
	mostVerbs = 3
)

// likelyVerbs are the words that are the most likely to be finite verbs of those that were not taken for one, the likeliest
// first. Where none is likely, what was taken for a participle may be a past tense.
func (m *Model) likelyVerbs(r *reading, tokens []Token) []likelyTag {
	var out []likelyTag
	for i, v := range r.verbs {
		if !finiteTags[tokens[i].Tag] && v.share >= likelyVerb {
			out = append(out, v)
		}
	}
	slices.SortStableFunc(out, func(a, b likelyTag) int { return cmp.Compare(b.share, a.share) })
	if len(out) == 0 {
		past := slices.Index(m.tags, tagPair{"VBD", "VERB"})
		for i := range tokens {
			if tokens[i].Tag == "VBN" {
				out = append(out, likelyTag{at: i, tag: past})
			}
		}
	}
	return out[:min(len(out), mostVerbs)]
}

// sure counts the arcs that are sure.
func (t Tree) sure() int {
	n := 0
	for _, a := range t {
		if a.Sure {
			n++
		}
	}
	return n
}

// pieceEnd is the end of the piece of at most longest tokens that begins with token first: the whole rest if it is short
// enough, else up to the last mark of punctuation in the second half.
func pieceEnd(tokens []Token, first, longest int) int {
	if len(tokens)-first <= longest {
		return len(tokens)
	}
	for i := first + longest; i > first+longest/2; i-- {
		if tokens[i-1].Kind == Punct {
			return i
		}
	}
	return first + longest
}

// appendTree appends the tree of the sentence or piece that the network has read. The root of a later piece hangs on
// that of the first.
func (m *Model) appendTree(tree Tree, r *reading) Tree {
	first, n := len(tree), r.n
	w := m.network
	w.scoreArcs(r)
	r.tree.reset(n)
	for d := range n {
		for h := range n + 1 {
			r.tree.arc[h*(n+1)+d+1] = r.arcScores[d*(n+1)+h]
		}
	}
	r.tree.solve()
	heads := r.best[:n]
	for i := range heads {
		heads[i] = r.tree.head[i+1] - 1
	}
	w.scoreRelations(r, heads)
	sentenceRoot := -1
	for i := range tree {
		if tree[i].Head < 0 {
			sentenceRoot = i
		}
	}
	for i, h := range heads {
		scores := r.scores[i*w.relations.out:][:len(m.relations)]
		rel := m.bestRelation(scores, h < 0)
		a := Arc{Head: h, Rel: m.relations[rel]}
		a.Sure = leads(r.arcScores[i*(n+1):(i+1)*(n+1)], h+1, i+1) >= sureHead && leads(scores, rel, rel) >= sureRelation
		switch {
		case h >= 0:
			a.Head += first
		case first > 0:
			a = Arc{Head: sentenceRoot, Rel: looseRel}
		}
		tree = append(tree, a)
	}
	return tree
}

// bestRelation is the relation with the highest score; the root has a relation of its own.
func (m *Model) bestRelation(scores []float32, root bool) int {
	best := -1
	for i, s := range scores {
		if (m.relations[i] == rootRel) == root && (best < 0 || s > scores[best]) {
			best = i
		}
	}
	return best
}

// leads is how much more the score chosen is than any other; the one at except does not count.
func leads[T int32 | float32](scores []T, chosen, except int) T {
	var most T
	found := false
	for i, s := range scores {
		if i != chosen && i != except && (!found || s > most) {
			most, found = s, true
		}
	}
	if !found {
		// There is no other: a sentence of one token.
		most = scores[chosen] - 1<<14
	}
	return scores[chosen] - most
}
