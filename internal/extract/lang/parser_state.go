package lang

// move is one of the four moves of an arc-eager parser.
type move uint8

const (
	// shift puts the next token on the stack.
	shift move = iota
	// reduce takes the top of the stack, which has its head, off.
	reduce
	// leftArc makes the top depend on the next token and takes it off the stack.
	leftArc
	// rightArc makes the next token depend on the top and puts it on the stack.
	rightArc
)

// state is where a parser stands in a sentence. Nodes are numbered from 1; 0 is none, and the root of the sentence
// stands after the last token.
type state struct {
	n     int
	next  int
	stack []int
	head  []int
	// rel is the number of the relation of each node that has a head.
	rel []int
	// left and right are the latest dependents of each node on that side, left2 and right2 the ones before them;
	// lefts and rights count them, and leftSet and rightSet are sets of the relations they have.
	left, right, left2, right2 []int
	lefts, rights              []int
	leftSet, rightSet          []uint64
}

func (s *state) reset(n int) {
	s.n, s.next, s.stack = n, 1, s.stack[:0]
	for _, a := range []*[]int{&s.head, &s.rel, &s.left, &s.right, &s.left2, &s.right2, &s.lefts, &s.rights} {
		*a = cleared(*a, n+2)
	}
	s.leftSet, s.rightSet = cleared(s.leftSet, n+2), cleared(s.rightSet, n+2)
}

// cleared is a slice of n zeros, in the place of a when it has the room.
func cleared[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, 2*n)
	}
	a = a[:n]
	clear(a)
	return a
}

func (s *state) root() int { return s.n + 1 }

func (s *state) top() int {
	if len(s.stack) == 0 {
		return 0
	}
	return s.stack[len(s.stack)-1]
}

func (s *state) done() bool { return s.next == s.root() && len(s.stack) == 0 }

// can reports whether a move is possible. Until the parser is done, at least one is.
func (s *state) can(m move) bool {
	switch m {
	case shift:
		return s.next < s.root()
	case reduce:
		return len(s.stack) > 0 && s.head[s.top()] != 0
	case leftArc:
		return len(s.stack) > 0 && s.head[s.top()] == 0
	default:
		return len(s.stack) > 0 && s.next < s.root()
	}
}

func (s *state) do(m move, rel int) {
	switch m {
	case shift:
		s.push()
	case reduce:
		s.pop()
	case leftArc:
		d := s.top()
		s.pop()
		s.head[d], s.rel[d] = s.next, rel
		s.left2[s.next], s.left[s.next] = s.left[s.next], d
		s.lefts[s.next]++
		s.leftSet[s.next] |= 1 << uint(rel%64)
	case rightArc:
		h := s.top()
		s.head[s.next], s.rel[s.next] = h, rel
		s.right2[h], s.right[h] = s.right[h], s.next
		s.rights[h]++
		s.rightSet[h] |= 1 << uint(rel%64)
		s.push()
	}
}

func (s *state) push() {
	s.stack = append(s.stack, s.next)
	s.next++
}

func (s *state) pop() { s.stack = s.stack[:len(s.stack)-1] }

// cost is the number of gold arcs that can no longer be found once the move is made (Goldberg and Nivre 2012).
func (s *state) cost(m move, gold []int) int {
	c := 0
	top, next := s.top(), s.next
	switch m {
	case shift:
		for _, k := range s.stack {
			if gold[next] == k || gold[k] == next && s.head[k] == 0 {
				c++
			}
		}
	case reduce:
		for k := next; k <= s.n; k++ {
			if gold[k] == top {
				c++
			}
		}
	case leftArc:
		for k := next; k <= s.n; k++ {
			if gold[k] == top {
				c++
			}
		}
		if gold[top] > next {
			c++
		}
	case rightArc:
		if gold[next] > next {
			c++
		}
		for _, k := range s.stack {
			if gold[next] == k && k != top || gold[k] == next && s.head[k] == 0 {
				c++
			}
		}
	}
	return c
}
