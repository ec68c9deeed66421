package lang

import "strings"

// Tree is the dependency tree of a sentence: for each token, the arc to what it depends on.
type Tree []Arc

// Arc is a token's relation to its head.
type Arc struct {
	// Head is the index of the token it depends on, -1 for the root of the sentence.
	Head int
	// Rel is the relation in Universal Dependencies, with its subtype: "nsubj:pass", "obl", "root".
	Rel string
	// Agreed tells that the second parser, which reads from right to left, found the same arc.
	Agreed bool
}

// parser is a greedy arc-eager parser.
type parser struct {
	rels []string
	// actions are the classes: a move and, for an arc, its relation.
	actions []action
	weights weights
}

type action struct {
	move move
	rel  int
}

const (
	rootRel = "root"
	// looseRel is the relation of a token that no parser gave one: a part of the sentence beside the rest.
	looseRel = "parataxis"
)

// The names of the moves in the model file.
var moveNames = [...]string{shift: "shift", reduce: "reduce", leftArc: "left", rightArc: "right"}

// setActions reads the list of actions: "shift", "reduce", "left nsubj", "right obj", …
func (p *parser) setActions(list []string) {
	number := map[string]int{}
	for _, s := range list {
		name, rel, _ := strings.Cut(s, " ")
		a := action{}
		for m, n := range moveNames {
			if n == name {
				a.move = move(m)
			}
		}
		if rel != "" {
			n, ok := number[rel]
			if !ok {
				n = len(p.rels)
				number[rel] = n
				p.rels = append(p.rels, rel)
			}
			a.rel = n
		}
		p.actions = append(p.actions, a)
	}
}

func (p *parser) actionNames() []string {
	var list []string
	for _, a := range p.actions {
		s := moveNames[a.move]
		if a.move == leftArc || a.move == rightArc {
			s += " " + p.rels[a.rel]
		}
		list = append(list, s)
	}
	return list
}

// allowed reports whether the action can be done in the state; only the root's arc is called root.
func (p *parser) allowed(s *state, a action) bool {
	if !s.can(a.move) {
		return false
	}
	if a.move == leftArc {
		return (s.next == s.root()) == (p.rels[a.rel] == rootRel)
	}
	return true
}

// parsing is the state of parsing one sentence.
type parsing struct {
	state  state
	nodes  []node
	set    featureSet
	scores []int32
	voter  voter
}

func (m *Model) parsing() *parsing {
	if run, ok := m.parsings.Get().(*parsing); ok {
		return run
	}
	return &parsing{scores: make([]int32, maxClasses+1)}
}

// parse finds heads and relations; they stay in run.state.
func (p *parser) parse(run *parsing) {
	s := &run.state
	s.reset(len(run.nodes) - 2)
	for !s.done() {
		s.features(run.nodes, &run.set)
		p.weights.score(run.set.keys, run.scores)
		a := p.actions[p.choose(s, run.scores)]
		s.do(a.move, a.rel)
	}
}

// choose is the class of the best action allowed.
func (p *parser) choose(s *state, scores []int32) int {
	best := -1
	can := [...]bool{s.can(shift), s.can(reduce), s.can(leftArc), s.can(rightArc)}
	atRoot := s.next == s.root()
	for c := range p.actions {
		a := &p.actions[c]
		if !can[a.move] || best >= 0 && scores[c] <= scores[best] {
			continue
		}
		if a.move == leftArc && atRoot != (p.rels[a.rel] == rootRel) {
			continue
		}
		best = c
	}
	return best
}

// Parse finds the tree of one tagged sentence; a model that has not learnt to parse finds none.
func (m *Model) Parse(tokens []Token) Tree {
	if len(m.forward.actions) == 0 {
		return nil
	}
	run := m.parsing()
	tree := m.forward.tree(run, m.nodesOf(tokens, false, run.nodes), false)
	if len(m.backward.actions) > 0 {
		other := m.backward.tree(run, m.nodesOf(tokens, true, run.nodes), true)
		tree = run.voter.vote(tree, other)
	}
	m.parsings.Put(run)
	return tree
}

// tree parses the nodes and reads the tree off; backward tells that they stand from right to left.
func (p *parser) tree(run *parsing, nodes []node, backward bool) Tree {
	run.nodes = nodes
	p.parse(run)
	s := &run.state
	tree := make(Tree, s.n)
	for i := range tree {
		at := i + 1
		if backward {
			at = s.n - i
		}
		head := s.head[at] - 1
		switch {
		case s.head[at] == s.root():
			head = -1
		case backward:
			head = s.n - 1 - head
		}
		tree[i] = Arc{Head: head, Rel: p.rels[s.rel[at]]}
	}
	tree.oneRoot()
	return tree
}

// oneRoot hangs all roots but the first under it.
func (t Tree) oneRoot() {
	first := -1
	for i := range t {
		if t[i].Head < 0 && first < 0 {
			first = i
		}
	}
	for i := range t {
		if t[i].Head < 0 && i != first {
			t[i].Head, t[i].Rel = first, looseRel
		}
	}
}
