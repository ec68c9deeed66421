package extract

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annals/internal/extract/lang"
)

// guesser is a parser that errs: of some sentences it changes a few tags and arcs that the real one found, of others it
// makes up the whole tree. Its trees are such as the parser makes: projective, with one root.
type guesser struct {
	rand *rand.Rand
	// read are the sentences read so far.
	read []guess
}

// guess is a sentence with the tree that was made up for it.
type guess struct {
	tokens []lang.Token
	tree   lang.Tree
}

func (g *guesser) Tag(tokens []lang.Token) {
	lang.Load().Tag(tokens)
	for i := range tokens {
		if g.rand.IntN(8) == 0 {
			g.retag(&tokens[i])
		}
	}
}

func (g *guesser) Parse(tokens []lang.Token) lang.Tree {
	var tree lang.Tree
	if len(tokens) == 0 {
		return tree
	}
	if g.rand.IntN(2) == 0 {
		tree = lang.Load().Parse(tokens)
		for range g.rand.IntN(5) {
			g.change(tokens, tree)
		}
	} else {
		lang.Load().Tag(tokens)
		share := g.rand.IntN(4)
		for i := range tokens {
			if g.rand.IntN(4) < share {
				g.retag(&tokens[i])
			}
		}
		tree = make(lang.Tree, len(tokens))
		g.grow(tokens, tree, 0, len(tree), -1)
	}
	g.read = append(g.read, guess{slices.Clone(tokens), slices.Clone(tree)})
	return tree
}

// tags are the pairs of tags that the model knows.
var tags = strings.Fields(`NN/NOUN IN/ADP DT/DET NNP/PROPN JJ/ADJ PRP/PRON ./PUNCT NNS/NOUN ,/PUNCT RB/ADV VB/VERB CC/CCONJ CD/NUM VBN/VERB
	IN/SCONJ VBD/VERB VBG/VERB VBZ/AUX TO/PART PRP$/PRON MD/AUX VBP/VERB VBP/AUX VBD/AUX VBZ/VERB RB/PART VB/AUX :/PUNCT
	WDT/PRON UH/INTJ WRB/ADV DT/PRON HYPH/PUNCT ''/PUNCT POS/PART WP/PRON RP/ADP NNPS/PROPN JJR/ADJ NN/PRON JJS/ADJ
	EX/PRON RBR/ADV VBN/AUX SYM/SYM $/SYM PDT/DET FW/X VBG/AUX RBS/ADV LS/NUM WP$/PRON`)

// relations are those that the model knows, after the root's.
var relations = strings.Fields(`punct case det nsubj amod advmod obj obl nmod conj compound cc mark aux cop nmod:poss advcl xcomp flat acl:relcl
	ccomp acl aux:pass appos nummod parataxis nsubj:pass nmod:unmarked discourse obl:unmarked compound:prt expl list
	fixed iobj obl:agent dep nmod:desc csubj nsubj:outer det:predet advcl:relcl vocative reparandum cc:preconj goeswith
	orphan dislocated csubj:pass`)

// usual are the relations in which words of a universal part of speech mostly stand.
var usual = map[string][]string{
	"NOUN":  {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "compound", "appos", "obl:agent", "nmod:poss"},
	"PROPN": {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "compound", "appos", "flat", "obl:agent", "nmod:poss"},
	"PRON":  {"nsubj", "nsubj:pass", "obj", "obl", "nmod:poss", "expl", "mark"},
	"VERB":  {"conj", "advcl", "acl", "acl:relcl", "xcomp", "ccomp", "parataxis", "amod", "csubj"},
	"AUX":   {"aux", "aux:pass", "cop"}, "ADP": {"case", "mark", "compound:prt"}, "SCONJ": {"mark"}, "DET": {"det"}, "CCONJ": {"cc"},
	"ADJ": {"amod", "xcomp", "conj"}, "ADV": {"advmod", "mark"}, "NUM": {"nummod", "obl", "nmod"},
	"PART": {"mark", "advmod", "case"}, "PUNCT": {"punct"},
}

func (g *guesser) retag(t *lang.Token) {
	t.Tag, t.UPOS, _ = strings.Cut(pick(g.rand, tags), "/")
}

// relation is one that the token may have to its head.
func (g *guesser) relation(t lang.Token) string {
	if rels := usual[t.UPOS]; len(rels) > 0 && g.rand.IntN(4) > 0 {
		return pick(g.rand, rels)
	}
	return pick(g.rand, relations)
}

// grow makes the tokens from first up to end a tree under the head given.
func (g *guesser) grow(tokens []lang.Token, tree lang.Tree, first, end, head int) {
	if first >= end {
		return
	}
	root := first + g.rand.IntN(end-first)
	tree[root] = lang.Arc{Head: head, Rel: "root", Sure: g.rand.IntN(2) == 0}
	if head >= 0 {
		tree[root].Rel = g.relation(tokens[root])
	}
	for first < root {
		n := 1 + g.rand.IntN(root-first)
		g.grow(tokens, tree, first, first+n, root)
		first += n
	}
	for first = root + 1; first < end; {
		n := 1 + g.rand.IntN(end-first)
		g.grow(tokens, tree, first, first+n, root)
		first += n
	}
}

// change gives a token another tag, relation or head.
func (g *guesser) change(tokens []lang.Token, tree lang.Tree) {
	i := g.rand.IntN(len(tree))
	if g.rand.IntN(3) == 0 {
		g.retag(&tokens[i])
	}
	if tree[i].Head < 0 {
		return
	}
	before := tree[i]
	tree[i].Rel = g.relation(tokens[i])
	tree[i].Head = g.rand.IntN(len(tree))
	if !projective(tree) {
		tree[i].Head = before.Head
	}
}

// projective reports whether arcs are a tree none of whose arcs cross.
func projective(tree lang.Tree) bool {
	for i, a := range tree {
		for k := min(i, a.Head) + 1; a.Head >= 0 && k < max(i, a.Head); k++ {
			n := 0
			for at := k; at != a.Head; at = tree[at].Head {
				if n++; at < 0 || n > len(tree) {
					return false
				}
			}
		}
		n := 0
		for at := i; at >= 0; at = tree[at].Head {
			if n++; n > len(tree) {
				return false
			}
		}
	}
	return true
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// String shows the trees: of each token its place, tag, relation and head.
func (g *guesser) String() string {
	var b strings.Builder
	for _, s := range g.read {
		for i, t := range s.tokens {
			fmt.Fprintf(&b, "%d:%s/%s/%s>%d ", i, t.Text, t.Tag, s.tree[i].Rel, s.tree[i].Head)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestGuesses guards the tests that use them: what is made up is what a parser could find.
func TestGuesses(t *testing.T) {
	g := &guesser{rand: rand.New(rand.NewPCG(1, 1))}
	for range 300 {
		text := anything(g.rand)
		for _, s := range lang.Sentences(text, 0, len(text)) {
			roots := 0
			tree := g.Parse(s.Tokens)
			for _, a := range tree {
				if (a.Head < 0) != (a.Rel == "root") {
					t.Fatalf("arc %v", a)
				}
				if a.Head < 0 {
					roots++
				}
			}
			if roots != 1 || !projective(tree) {
				t.Fatalf("no tree of one root: %v", tree)
			}
		}
	}
}
