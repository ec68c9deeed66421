package main

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"annals/internal/extract/lang"
)

// score counts what a model got right on sentences read as raw text: our own sentences and tokens are aligned with
// the gold tokens by their place, and a token that is not there counts as missed.
type score struct {
	set                    string
	gold, ours, same       int
	tag, upos, lemma       int
	head, rel              int
	words, sure, sureRight int
	core, verbs            count
	wholeVerbs             int
	elapsed                time.Duration
}

// count compares a set of things found with the gold set.
type count struct{ gold, ours, right int }

func (c count) f1() float64 { return f1(c.right, c.gold, c.ours) }

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func f1(right, gold, ours int) float64 { return 200 * float64(right) / float64(max(gold+ours, 1)) }

// coreArguments are the relations between a verb and who does what to whom.
var coreArguments = map[string]bool{"nsubj": true, "nsubj:pass": true, "obj": true, "iobj": true, "obl:agent": true,
	"xcomp": true}

// analyse reads a sentence's text afresh.
func analyse(m *lang.Model, text string) ([]lang.Token, lang.Tree) {
	var tokens []lang.Token
	var tree lang.Tree
	for _, s := range lang.Sentences(text, 0, len(text)) {
		arcs := m.Parse(s.Tokens)
		for _, a := range arcs {
			if a.Head >= 0 {
				a.Head += len(tokens)
			}
			tree = append(tree, a)
		}
		tokens = append(tokens, s.Tokens...)
	}
	return tokens, tree
}

// evaluate scores the model on the held-out treebank, and on the two halves of PUD.
func (t *trainer) evaluate(m *lang.Model) ([]score, error) {
	held, err := readTreebank(t.treebank, heldOut)
	if err != nil {
		return nil, err
	}
	test, err := readTreebank(t.treebank, "pud-test")
	if err != nil {
		return nil, err
	}
	var wiki, news []sentence
	for _, s := range test {
		if strings.HasPrefix(s.id, "w") {
			wiki = append(wiki, s)
		} else {
			news = append(news, s)
		}
	}
	return []score{evaluate(m, heldOut, held), evaluate(m, "pud wiki", wiki), evaluate(m, "pud news", news)}, nil
}

// evaluate scores the model on a set of sentences.
func evaluate(m *lang.Model, set string, sentences []sentence) score {
	sc := score{set: set}
	for i := range sentences {
		began := time.Now()
		tokens, tree := analyse(m, sentences[i].text)
		sc.elapsed += time.Since(began)
		sc.add(&sentences[i], tokens, tree)
	}
	return sc
}

// near returns an error that tells which scores differ from those wanted by more than the tolerance.
func (sc score) near(want score) error {
	var errs []error
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"XPOS", sc.f1(sc.tag), want.f1(want.tag)},
		{"UAS", sc.f1(sc.head), want.f1(want.head)},
		{"LAS", sc.f1(sc.rel), want.f1(want.rel)},
	} {
		if math.Abs(c.got-c.want) > tolerance {
			errs = append(errs, fmt.Errorf("%s: %s is %.2f, the file's %.2f: more than %.1f apart", sc.set, c.name, c.got,
				c.want, tolerance))
		}
	}
	return errors.Join(errs...)
}

// f1 is that of a number of tokens that are right.
func (sc score) f1(right int) float64 { return f1(right, sc.gold, sc.ours) }

// add counts what was read of a sentence.
func (sc *score) add(s *sentence, tokens []lang.Token, tree lang.Tree) {
	sc.gold += len(s.Tokens)
	sc.ours += len(tokens)
	a := align(s, tokens, tree)
	for i, j := range a.goldOf {
		if j >= 0 {
			sc.addToken(a, i, j)
		}
	}
	sc.addCore(a)
}

// notThere stands for a token that the other side has not.
const notThere = -2

// aligned is a sentence as it was read beside the gold one.
type aligned struct {
	gold   *sentence
	tokens []lang.Token
	tree   lang.Tree
	// goldOf is the gold token of each of our own, ours our own of each gold one; notThere for none.
	goldOf, ours []int
}

// align finds the tokens of both sides that have one place.
func align(s *sentence, tokens []lang.Token, tree lang.Tree) aligned {
	a := aligned{gold: s, tokens: tokens, tree: tree, goldOf: make([]int, len(tokens)), ours: make([]int, len(s.Tokens))}
	at := map[[2]int]int{}
	for j, t := range s.Tokens {
		at[[2]int{t.Start, t.End}] = j
		a.ours[j] = notThere
	}
	for i, t := range tokens {
		a.goldOf[i] = notThere
		if j, ok := at[[2]int{t.Start, t.End}]; ok {
			a.goldOf[i], a.ours[j] = j, i
		}
	}
	return a
}

// headOf is the gold token of the head of our token i, -1 for the root.
func (a aligned) headOf(i int) int {
	if h := a.tree[i].Head; h >= 0 {
		return a.goldOf[h]
	}
	return -1
}

// addToken counts what was read of our token i, which is the gold token j.
func (sc *score) addToken(a aligned, i, j int) {
	ours, gold, arc := &a.tokens[i], &a.gold.Tokens[j], a.gold.Tree[j]
	sc.same++
	sc.tag += one(ours.Tag == gold.Tag)
	sc.upos += one(ours.UPOS == gold.UPOS)
	sc.lemma += one(ours.Lemma == strings.ToLower(gold.Lemma))
	head := a.headOf(i) == arc.Head
	rel := head && base(a.tree[i].Rel) == base(arc.Rel)
	sc.head += one(head)
	sc.rel += one(rel)
	if gold.UPOS == "PUNCT" {
		return
	}
	sc.words++
	sc.sure += one(a.tree[i].Sure)
	sc.sureRight += one(a.tree[i].Sure && rel)
}

// addCore counts the core arguments, and the verbs that have all of theirs and no other.
func (sc *score) addCore(a aligned) {
	wrong, framed := map[int]bool{}, map[int]bool{}
	for i, arc := range a.tree {
		if !coreArguments[arc.Rel] {
			continue
		}
		h, j := a.headOf(i), a.goldOf[i]
		sc.core.ours++
		framed[h] = true
		if j >= 0 && h == a.gold.Tree[j].Head && arc.Rel == a.gold.Tree[j].Rel {
			sc.core.right++
		} else {
			wrong[h] = true
		}
	}
	for j, arc := range a.gold.Tree {
		if !coreArguments[arc.Rel] {
			continue
		}
		sc.core.gold++
		framed[arc.Head] = true
		if i := a.ours[j]; i < 0 || a.headOf(i) != arc.Head || a.tree[i].Rel != arc.Rel {
			wrong[arc.Head] = true
		}
	}
	for j, t := range a.gold.Tokens {
		if t.UPOS == "VERB" && framed[j] {
			sc.verbs.gold++
			sc.wholeVerbs += one(!wrong[j])
		}
	}
}

// one is 1 for what is so, else 0.
func one(so bool) int {
	if so {
		return 1
	}
	return 0
}

func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func (sc score) String() string {
	return fmt.Sprintf("%-9s tokens %.2f XPOS %.2f UPOS %.2f lemma %.2f | UAS %.2f LAS %.2f | core %.1f whole verbs %.1f | "+
		"sure %.1f at %.2f | %.0f tokens/s",
		sc.set, sc.f1(sc.same), sc.f1(sc.tag), sc.f1(sc.upos), sc.f1(sc.lemma), sc.f1(sc.head), sc.f1(sc.rel),
		sc.core.f1(), percent(sc.wholeVerbs, sc.verbs.gold), percent(sc.sure, sc.words), percent(sc.sureRight, sc.sure),
		float64(sc.ours)/sc.elapsed.Seconds())
}
