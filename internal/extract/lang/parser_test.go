package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// parsed reads the first sentence of a text.
func parsed(t *testing.T, text string) ([]Token, Tree) {
	t.Helper()
	tokens := Sentences(text, 0, len(text))[0].Tokens
	return tokens, Load().Parse(tokens)
}

// arcs lists what depends on what, as "relation(head, dependent)", for the relations asked for.
func arcs(tokens []Token, tree Tree, rels ...string) []string {
	var out []string
	for i, a := range tree {
		for _, r := range rels {
			if a.Rel == r {
				head := "ROOT"
				if a.Head >= 0 {
					head = tokens[a.Head].Text
				}
				out = append(out, fmt.Sprintf("%s(%s, %s)", r, head, tokens[i].Text))
			}
		}
	}
	return out
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in, rels string
		want     []string
	}{
		{"The Front was founded by three students in 1963.", "root nsubj:pass obl obl:agent",
			[]string{"nsubj:pass(founded, Front)", "root(ROOT, founded)", "obl:agent(founded, students)", "obl(founded, 1963)"}},
		{"The United States designated the group as a terrorist organization.", "root nsubj obj obl",
			[]string{"nsubj(designated, States)", "root(ROOT, designated)", "obj(designated, group)", "obl(designated, organization)"}},
		{"Its leader, who had fled to France, was killed in 1991.", "root nsubj nsubj:pass acl:relcl",
			[]string{"nsubj:pass(killed, leader)", "nsubj(fled, who)", "acl:relcl(leader, fled)", "root(ROOT, killed)"}},
		{"The party boycotted the election and joined the opposition.", "root nsubj obj conj",
			[]string{"nsubj(boycotted, party)", "root(ROOT, boycotted)", "obj(boycotted, election)", "conj(boycotted, joined)",
				"obj(joined, opposition)"}},
		// The word that is the most likely to be the verb is it when there is no other.
		{"Its armed wing, which had killed two judges, engaged in talks.", "root nsubj acl:relcl",
			[]string{"nsubj(engaged, wing)", "nsubj(killed, which)", "acl:relcl(wing, killed)", "root(ROOT, engaged)"}},
		// A participle behind a comma is no main verb while another verb has no subject.
		{"The Front, banned since 1980, held a congress in Paris.", "root nsubj acl",
			[]string{"nsubj(held, Front)", "acl(Front, banned)", "root(ROOT, held)"}},
		{"Designated a terrorist organization by Chad in 1999, the Front lost its donors.", "root nsubj advcl obj",
			[]string{"advcl(lost, Designated)", "obj(Designated, organization)", "nsubj(lost, Front)", "root(ROOT, lost)",
				"obj(lost, donors)"}},
		{"Declared illegal by Peru in 1963 and by Chad in 1965, the Workers' Front disbanded.", "root nsubj advcl",
			[]string{"advcl(disbanded, Declared)", "nsubj(disbanded, Front)", "root(ROOT, disbanded)"}},
		{"Elected chairman in 1990, Juan Santos led the League.", "root nsubj advcl obj",
			[]string{"advcl(led, Elected)", "obj(Elected, chairman)", "nsubj(led, Santos)", "root(ROOT, led)", "obj(led, League)"}},
		// What a chronicle tells without a subject has none.
		{"Founded the League in 1990, with his brother, in Lima.", "root obj advcl",
			[]string{"root(ROOT, Founded)", "obj(Founded, League)"}},
		{"Halden Mills, the largest employer in the valley, closed in 1979.", "root nsubj appos",
			[]string{"nsubj(closed, Halden)", "appos(Halden, employer)", "root(ROOT, closed)"}},
		{"The rebels, defeated at Lima, fled to Chad.", "root nsubj acl",
			[]string{"nsubj(fled, rebels)", "acl(rebels, defeated)", "root(ROOT, fled)"}},
		{"The rebels, who held Lima, defeated the army, and fled to Chad.", "root nsubj obj conj",
			[]string{"nsubj(defeated, rebels)", "nsubj(held, who)", "obj(held, Lima)", "root(ROOT, defeated)", "obj(defeated, army)",
				"conj(defeated, fled)"}},
		// A past tense before a bare noun, or behind an aside, is no participle where it then has a subject and an object.
		{"In 1971, when a peaceful campaign for land had made little progress, the MLN adopted guerrilla tactics.", "root nsubj obj",
			[]string{"nsubj(made, campaign)", "obj(made, progress)", "nsubj(adopted, MLN)", "root(ROOT, adopted)",
				"obj(adopted, tactics)"}},
		{"After which Santos helped research the case when the ILD requested help from the IJA.", "root nsubj obj",
			[]string{"nsubj(helped, Santos)", "root(ROOT, helped)", "obj(research, case)", "nsubj(requested, ILD)",
				"obj(requested, help)"}},
		{"The company is a state owned bank, and its newly formed League sold a Lima based paper.", "nsubj obj amod",
			[]string{"nsubj(bank, company)", "amod(bank, owned)", "amod(League, formed)", "nsubj(sold, League)", "amod(paper, based)",
				"obj(sold, paper)"}},
	} {
		tokens, tree := parsed(t, c.in)
		if d := cmp.Diff(c.want, arcs(tokens, tree, strings.Fields(c.rels)...)); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

func TestParseEmpty(t *testing.T) {
	Load().Tag(nil)
	if tree := Load().Parse(nil); len(tree) != 0 {
		t.Errorf("no tokens have the tree %v", tree)
	}
}

// checkTree fails unless every token has a head, there is one root, and the arcs make no circle.
func checkTree(t interface{ Fatalf(string, ...any) }, tree Tree, n int) {
	if len(tree) != n {
		t.Fatalf("%d arcs for %d tokens", len(tree), n)
	}
	roots := 0
	for i, a := range tree {
		if a.Rel == "" {
			t.Fatalf("arc %d has no relation", i)
		}
		if a.Head < 0 {
			roots++
		}
		steps := 0
		for at := i; at >= 0; at = tree[at].Head {
			if steps++; steps > n {
				t.Fatalf("the arcs from token %d make a circle: %v", i, tree)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots: %v", roots, tree)
	}
}

// Whatever the words, the arcs make a tree.
func TestParseMakesTrees(t *testing.T) {
	words := strings.Fields("the of by and , ( ) group was founded claims it in 1979 that said : banned who Iran’s \" - . not to")
	m := Load()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 40).Draw(t, "words"), " ")
		tokens := Tokens(text, 0, len(text))
		checkTree(t, m.Parse(tokens), len(tokens))
	})
}

// A long list is read in pieces, and is one tree all the same.
func TestParseLong(t *testing.T) {
	text := "It was joined by " + strings.Repeat("the League of Small Towns, the Union of Bakers and ", 40) + "many others."
	tokens := Tokens(text, 0, len(text))
	if len(tokens) < 2*longestPiece {
		t.Fatalf("%d tokens are no long sentence", len(tokens))
	}
	checkTree(t, Load().Parse(tokens), len(tokens))
}

// The tree found is the best of all projective trees with one root.
func TestTreeFinder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "tokens")
		var f treeFinder
		f.reset(n)
		copy(f.arc, rapid.SliceOfN(rapid.Int32Range(-1000, 1000), len(f.arc), len(f.arc)).Draw(t, "scores"))
		f.solve()
		got := f.head[1 : n+1]
		best := int32(noScore)
		eachTree(n, func(heads []int) {
			best = max(best, scoreOf(&f, heads))
		})
		if !isProjective(got) {
			t.Fatalf("%v is no projective tree with one root", got)
		}
		if s := scoreOf(&f, got); s != best {
			t.Fatalf("%v scores %d, the best tree %d", got, s, best)
		}
	})
}

// eachTree calls do with the heads of every projective tree of n tokens with one root, which is 0.
func eachTree(n int, do func(heads []int)) {
	heads := make([]int, n)
	var fill func(i int)
	fill = func(i int) {
		if i == n {
			if isProjective(heads) {
				do(heads)
			}
			return
		}
		for h := 0; h <= n; h++ {
			if h != i+1 {
				heads[i] = h
				fill(i + 1)
			}
		}
	}
	fill(0)
}

// isProjective reports whether heads, numbered from 1, make a tree with one root in which no arcs cross.
func isProjective(heads []int) bool {
	under := func(d, top int) bool {
		for steps := 0; d != 0; steps++ {
			if d == top {
				return true
			}
			if steps > len(heads) {
				return false
			}
			d = heads[d-1]
		}
		return top == 0
	}
	roots := 0
	for i, h := range heads {
		d := i + 1
		if h == 0 {
			roots++
		}
		if !under(d, 0) {
			return false
		}
		for k := min(d, h) + 1; k < max(d, h); k++ {
			if !under(k, h) {
				return false
			}
		}
	}
	return roots == 1
}

func scoreOf(f *treeFinder, heads []int) int32 {
	var s int32
	for i, h := range heads {
		s += f.arc[h*(f.n+1)+i+1]
	}
	return s
}

func BenchmarkParse(b *testing.B) {
	text := "The organization engaged in an armed campaign against the government until its leader, who had fled to France, was " +
		"killed in 1991."
	tokens := Tokens(text, 0, len(text))
	m := Load()
	for b.Loop() {
		m.Parse(tokens)
	}
	b.ReportMetric(float64(len(tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
