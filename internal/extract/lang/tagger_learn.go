package lang

import (
	"math/rand/v2"
	"slices"
)

// Example is one sentence of a treebank: tokens with their gold Tag, UPOS and Lemma, and its tree.
type Example struct {
	Tokens []Token
	// Tree is the gold tree; an arc without a relation is not known.
	Tree Tree
	// Weight is how often a training epoch visits the sentence; 0 counts as once.
	Weight int
}

// rarePair is how often a pair of tags must be seen to be a class of its own.
const rarePair = 15

// LearnTagger trains the tagger on the examples for a number of epochs and puts it into the model. After each epoch
// it calls report, if not nil, with the share of decisions that were wrong.
func (m *Model) LearnTagger(examples []Example, epochs int, k Keep, report func(epoch int, wrong float64)) {
	pairs, classOf := tagClasses(examples)
	m.tagger.tags = pairs
	teach := func(l *learner, epochs int, report func(int, float64)) {
		rng := rand.New(rand.NewPCG(1, 2))
		order := visits(examples)
		for epoch := range epochs {
			rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, all := 0, 0
			for _, e := range order {
				tokens := examples[e].Tokens
				run := m.tagging(tokens)
				for i := range tokens {
					run.features(i)
					l.score(run.set.keys, run.scores)
					got := best(run.scores[:len(pairs)])
					want := classOf(&tokens[i])
					l.step++
					all++
					if got != want {
						wrong++
						l.update(run.set.keys, want, got)
					}
					run.take(i, got)
				}
				m.taggings.Put(run)
			}
			if report != nil {
				report(epoch, float64(wrong)/float64(max(all, 1)))
			}
		}
	}
	l := newLearner(len(pairs))
	if k.Updates > 1 {
		// Features that matter are found first, and then learnt anew without the rest, which loses less than cutting
		// a finished model.
		scout := newLearner(len(pairs))
		teach(scout, min(epochs, k.Scout), nil)
		l.restrict(scout.survivors(k))
	}
	teach(l, epochs, report)
	m.tagger.weights = mustWeights(l.pack(k))
}

// visits lists the examples as often as their weights say.
func visits(examples []Example) []int {
	var order []int
	for i := range examples {
		for range max(1, examples[i].Weight) {
			order = append(order, i)
		}
	}
	return order
}

// tagClasses lists the pairs of tags common enough to be classes; any other token is of the class most common for
// its Penn tag, or for a rare Penn tag of the class most common of all.
func tagClasses(examples []Example) ([]tagPair, func(*Token) int) {
	count := map[string]int{}
	for _, e := range examples {
		for i := range e.Tokens {
			count[e.Tokens[i].Tag+"/"+e.Tokens[i].UPOS]++
		}
	}
	var names []string
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	var pairs []tagPair
	class, byTag := map[string]int{}, map[string]int{}
	for _, name := range names {
		p := newTagPair(name)
		if count[name] < rarePair || len(pairs) == maxClasses {
			continue
		}
		class[name] = len(pairs)
		if _, ok := byTag[p.tag]; !ok {
			byTag[p.tag] = len(pairs)
		}
		pairs = append(pairs, p)
	}
	return pairs, func(t *Token) int {
		if c, ok := class[t.Tag+"/"+t.UPOS]; ok {
			return c
		}
		return byTag[t.Tag]
	}
}

func mustWeights(section []byte) weights {
	w, err := newWeights(section)
	if err != nil {
		// pack and newWeights are two ends of one format.
		panic(err)
	}
	return w
}
