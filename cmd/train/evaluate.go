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
var coreArguments = map[string]bool{"nsubj": true, "nsubj:pass": true, "obj": true, "iobj": true, "obl:agent": true, "xcomp": true}

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
	at := map[[2]int]int{}
	for j, t := range s.Tokens {
		at[[2]int{t.Start, t.End}] = j
	}
	// goldOf is the gold token of each of our own, or -2; the root stands for itself.
	goldOf := make([]int, len(tokens))
	found := make([]int, len(s.Tokens))
	for j := range found {
		found[j] = -2
	}
	for i, t := range tokens {
		j, ok := at[[2]int{t.Start, t.End}]
		if !ok {
			goldOf[i] = -2
			continue
		}
		goldOf[i] = j
		found[j] = i
	}
	headOf := func(i int) int {
		if tree[i].Head < 0 {
			return -1
		}
		return goldOf[tree[i].Head]
	}
	wrong, framed := map[int]bool{}, map[int]bool{}
	for i := range tokens {
		ours := tree[i].Rel
		isCore := coreArguments[ours]
		if isCore {
			sc.core.ours++
			framed[headOf(i)] = true
		}
		j := goldOf[i]
		if j < 0 {
			if isCore {
				wrong[headOf(i)] = true
			}
			continue
		}
		sc.same++
		g, arc := &s.Tokens[j], s.Tree[j]
		if tokens[i].Tag == g.Tag {
			sc.tag++
		}
		if tokens[i].UPOS == g.UPOS {
			sc.upos++
		}
		if tokens[i].Lemma == strings.ToLower(g.Lemma) {
			sc.lemma++
		}
		right := headOf(i) == arc.Head
		if right {
			sc.head++
			if base(ours) == base(arc.Rel) {
				sc.rel++
			}
		}
		if g.UPOS != "PUNCT" {
			sc.words++
			if tree[i].Sure {
				sc.sure++
				if right && base(ours) == base(arc.Rel) {
					sc.sureRight++
				}
			}
		}
		if isCore && right && ours == arc.Rel {
			sc.core.right++
		} else if isCore {
			wrong[headOf(i)] = true
		}
	}
	for j, arc := range s.Tree {
		if !coreArguments[arc.Rel] {
			continue
		}
		sc.core.gold++
		framed[arc.Head] = true
		i := found[j]
		if i < 0 || headOf(i) != arc.Head || tree[i].Rel != arc.Rel {
			wrong[arc.Head] = true
		}
	}
	for j := range s.Tokens {
		if s.Tokens[j].UPOS == "VERB" && framed[j] {
			sc.verbs.gold++
			if !wrong[j] {
				sc.wholeVerbs++
			}
		}
	}
}

func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func (sc score) String() string {
	return fmt.Sprintf("%-9s tokens %.2f XPOS %.2f UPOS %.2f lemma %.2f | UAS %.2f LAS %.2f | core %.1f whole verbs %.1f | sure %.1f at %.2f | %.0f tokens/s",
		sc.set, sc.f1(sc.same), sc.f1(sc.tag), sc.f1(sc.upos), sc.f1(sc.lemma), sc.f1(sc.head), sc.f1(sc.rel),
		sc.core.f1(), percent(sc.wholeVerbs, sc.verbs.gold), percent(sc.sure, sc.words), percent(sc.sureRight, sc.sure),
		float64(sc.ours)/sc.elapsed.Seconds())
}
