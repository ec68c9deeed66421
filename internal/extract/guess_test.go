package extract

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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

// salt are marks and words of which the reader makes much, wherever they stand.
var salt = strings.Fields(`" " " ” “ ‘ ’ ' ( ) ( ) ( " ) " [ ] « » - – — -- : : ; , , , . ... … ! ? / & % $ * 's ’s s' and or but not no nor
	never without that which who whose said says according to by of the a an its their his it they he she we ban banned
	bans group parties members leader leaders founded known as called named in on from since until between 1990 1990s
	1994–96 5 May, Monday two years later 500 million Mr. Dr. U.S. EU Front Union Campos Juan Pérez Peru Peruvian al-Ahd
	(AB) (1990) [1] [2][3] [who?] i.e. e.g. such Сила левых Serrà Å 力 if would may allegedly denied`)

// material is what texts are made of: the words of sentences that rules and grammars are made for, sentence by sentence,
// and the words that rules look for, line by line.
type material struct {
	sentences, words [][]string
}

var given = sync.OnceValue(func() material {
	var m material
	for _, pattern := range []string{"frame/rule/rules/*.txt", "frame/words/*.txt", "grammar/testdata/*.txt", "testdata/*.txt",
		"*/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			panic("nothing at " + pattern)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				panic(err)
			}
			for line := range strings.Lines(string(b)) {
				line, _, _ = strings.Cut(strings.TrimPrefix(line, "#"), "=>")
				key, rest, _ := strings.Cut(line, " = ")
				switch words := strings.Fields(rest); {
				case len(words) > 2 && (key == "yes" || key == "no"):
					m.sentences = append(m.sentences, words)
				case len(words) > 0:
					m.words = append(m.words, words)
				default:
					if words = strings.Fields(line); len(words) > 0 {
						m.words = append(m.words, words)
					}
				}
			}
		}
	}
	return m
})

// anything is a text of a few paragraphs, items, headings, rows and lines with labels, made at random: sentences of
// examples as they are but for some words left out or put in, their beginnings and ends, and words in no order, some of
// all this quoted or in brackets.
func anything(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(4) {
		if r.IntN(3) == 0 {
			b.WriteString(pick(r, openings))
		}
		for range 1 + r.IntN(2) {
			words := piece(r)
			if r.IntN(4) == 0 {
				around := pick(r, brackets)
				words[0], words[len(words)-1] = around[:1]+words[0], words[len(words)-1]+around[1:]
			}
			for _, w := range words {
				b.WriteString(w)
				if r.IntN(12) > 0 {
					b.WriteByte(' ')
				}
			}
		}
		if r.IntN(2) == 0 {
			b.WriteString(pick(r, endings))
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

var (
	brackets = []string{"()", `""`, "''", "[]"}
	openings = []string{`"`, `"`, "“", "— ", "– ", "(", "- ", "- ", "- ", "* ", "The ", "In 1990, ", "# ", "## ", "1. ", "(2) ",
		"1990: ", "May 1990 – ", "1990\n\n", "**1990** ", "Founded: ", "Leader: ", "Members: ", "Q: ", "A: ", "Claim: ",
		"LIMA, 5 May — ", "Art. 3 ", "[1]\n\n", "Held:\n\n", "| Founded | 1990 |\n| --- | --- |\n| Leader | ", "Name | 1990\n",
		"Juan Pérez (1950–1990), ", "We, the Front, "}
	endings = []string{".", ".", `"`, `."`, ":", ":", `" (Lima)`, "(1990)", " (AB).", "?", " by", ".[1]", "[1][2]", " —", `: "`}
)

// piece is a part of a paragraph.
func piece(r *rand.Rand) []string {
	from := given()
	var words []string
	switch e := pick(r, from.sentences); r.IntN(4) {
	case 0:
		words = slices.Clone(e)
	case 1:
		words = slices.Clone(e[r.IntN(len(e)):])
	case 2:
		words = slices.Clone(e[:1+r.IntN(len(e))])
	default:
		for range 1 + r.IntN(3) {
			words = append(words, pick(r, pick(r, from.words)), pick(r, salt))
		}
	}
	for range r.IntN(4) {
		at := r.IntN(len(words) + 1)
		if r.IntN(3) == 0 && at > 0 && len(words) > 1 {
			words = slices.Delete(words, at-1, at)
		} else {
			words = slices.Insert(words, at, pick(r, salt))
		}
	}
	return words
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
