package lang

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// rareAction is how often an arc with its relation and direction must be seen to be an action.
const rareAction = 10

// lesson is an example made ready for the parser: nodes, projective gold heads and gold relations.
type lesson struct {
	nodes []node
	heads []int
	rels  []int
}

// LearnParser trains the parser that reads from left to right, or the one that reads from right to left, on examples
// whose tokens carry the tags that Tag would give them. After each epoch it calls report, if not nil.
func (m *Model) LearnParser(examples []Example, backward bool, epochs int, k Keep, report func(epoch int, wrong float64)) {
	p := &m.forward
	if backward {
		p = &m.backward
	}
	*p = parser{}
	heads := make([][]int, len(examples))
	for i := range examples {
		heads[i] = projective(goldHeads(examples[i].Tree, backward))
	}
	p.setActions(commonActions(examples, heads, backward))
	lessons := make([]lesson, len(examples))
	for i := range examples {
		lessons[i] = lesson{
			nodes: m.nodesOf(examples[i].Tokens, backward, nil),
			heads: heads[i],
			rels:  p.goldRels(examples[i].Tree, backward),
		}
	}
	l := newLearner(len(p.actions))
	order := visits(examples)
	if k.Updates > 1 {
		scout := newLearner(len(p.actions))
		p.teach(scout, lessons, order, min(epochs, k.Scout), report)
		l.restrict(scout.survivors(k))
	}
	p.teach(l, lessons, order, epochs, report)
	p.weights = mustWeights(l.pack(k))
}

func (p *parser) teach(l *learner, lessons []lesson, visits []int, epochs int, report func(int, float64)) {
	rng := rand.New(rand.NewPCG(3, 4))
	order := slices.Clone(visits)
	run := &parsing{scores: make([]int32, maxClasses+1)}
	s := &run.state
	for epoch := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, e := range order {
			lesson := &lessons[e]
			s.reset(len(lesson.nodes) - 2)
			for !s.done() {
				s.features(lesson.nodes, &run.set)
				l.score(run.set.keys, run.scores)
				got, want := p.judge(s, lesson, run.scores)
				l.step++
				all++
				if got != want {
					wrong++
					l.update(run.set.keys, want, got)
				}
				// The parser must learn to go on after its own mistakes.
				a := p.actions[want]
				if epoch > 0 && rng.IntN(10) > 0 {
					a = p.actions[got]
				}
				s.do(a.move, a.rel)
			}
		}
		if report != nil {
			report(epoch, float64(wrong)/float64(max(all, 1)))
		}
	}
}

// judge is the best action allowed, and the best of those that lose the fewest gold arcs.
func (p *parser) judge(s *state, lesson *lesson, scores []int32) (got, want int) {
	got, want = -1, -1
	var cost [4]int
	least := -1
	for m := shift; m <= rightArc; m++ {
		cost[m] = -1
		if s.can(m) {
			cost[m] = s.cost(m, lesson.heads)
			if least < 0 || cost[m] < least {
				least = cost[m]
			}
		}
	}
	top, next := s.top(), s.next
	for c, a := range p.actions {
		if cost[a.move] < 0 || !p.allowed(s, a) {
			continue
		}
		if got < 0 || scores[c] > scores[got] {
			got = c
		}
		if cost[a.move] != least {
			continue
		}
		if a.move == leftArc && lesson.heads[top] == next && lesson.rels[top] != a.rel && lesson.rels[top] >= 0 {
			continue
		}
		if a.move == rightArc && lesson.heads[next] == top && lesson.rels[next] != a.rel && lesson.rels[next] >= 0 {
			continue
		}
		if want < 0 || scores[c] > scores[want] {
			want = c
		}
	}
	if want < 0 {
		// The gold arc's relation is too rare in this direction to be an action.
		want = got
	}
	return got, want
}

// goldHeads are the heads of a tree as a state numbers them: the root after the last token, 0 for an arc left open.
func goldHeads(tree Tree, backward bool) []int {
	n := len(tree)
	heads := make([]int, n+2)
	heads[n+1] = -1
	for i, a := range tree {
		at, head := i+1, a.Head+1
		if backward {
			at = n - i
			if a.Head >= 0 {
				head = n - a.Head
			}
		}
		switch {
		case a.Rel == "":
			head = 0
		case a.Head < 0:
			head = n + 1
		}
		heads[at] = head
	}
	return heads
}

// projective lifts the arcs that cross others to the head's head, the shortest first, until none crosses.
func projective(heads []int) []int {
	n := len(heads) - 2
	if slices.Contains(heads[1:n+1], 0) {
		// Arcs are left open only in trees that parsers made, whose arcs do not cross.
		return heads
	}
	under := func(a, head int) bool {
		for range n + 1 {
			if a == head {
				return true
			}
			if a == n+1 {
				return false
			}
			a = heads[a]
		}
		return false
	}
	for {
		shortest, length := 0, n+2
		for d := 1; d <= n; d++ {
			h := heads[d]
			if h == n+1 {
				continue
			}
			lo, hi := min(d, h), max(d, h)
			if hi-lo >= length {
				continue
			}
			for k := lo + 1; k < hi; k++ {
				if !under(k, h) {
					shortest, length = d, hi-lo
					break
				}
			}
		}
		if shortest == 0 {
			return heads
		}
		heads[shortest] = heads[heads[shortest]]
	}
}

// commonActions lists the actions seen often enough, the most common first.
func commonActions(examples []Example, heads [][]int, backward bool) []string {
	count := map[string]int{}
	for i, e := range examples {
		for d, a := range e.Tree {
			at := d + 1
			if backward {
				at = len(e.Tree) - d
			}
			name := moveNames[leftArc]
			if heads[i][at] < at {
				name = moveNames[rightArc]
			}
			if a.Rel != "" {
				count[name+" "+a.Rel]++
			}
		}
	}
	var names []string
	for name, n := range count {
		if n >= rareAction && name != moveNames[rightArc]+" "+rootRel {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	names = append([]string{moveNames[shift], moveNames[reduce]}, names...)
	return names[:min(len(names), maxClasses)]
}

// goldRels are the numbers of the relations of a tree, -1 for one too rare to have a number.
func (p *parser) goldRels(tree Tree, backward bool) []int {
	number := map[string]int{}
	for n, r := range p.rels {
		number[r] = n
	}
	rels := make([]int, len(tree)+2)
	for i, a := range tree {
		at := i + 1
		if backward {
			at = len(tree) - i
		}
		n, ok := number[a.Rel]
		if !ok {
			base, _, _ := strings.Cut(a.Rel, ":")
			if n, ok = number[base]; !ok {
				n = -1
			}
		}
		rels[at] = n
	}
	return rels
}
