package lang

import "slices"

// Mend changes the arcs of a sentence by a function that knows better than the parser, and reports whether that changed
// any. What is no tree then is taken back: several such functions, each right by itself, can tie words in a circle.
func Mend(arcs []Arc, change func()) bool {
	var room [64]Arc // enough for most sentences
	before := append(room[:0], arcs...)
	change()
	if slices.Equal(before, arcs) {
		return false
	}
	if !isTree(arcs) {
		copy(arcs, before)
	}
	return true
}

// isTree reports whether the heads of every token lead to one that has none.
func isTree(arcs []Arc) bool {
	const unknown, above, known = 0, 1, 2
	state := make([]byte, len(arcs))
	for i := range arcs {
		k := i
		for k >= 0 && k < len(arcs) && state[k] == unknown {
			state[k] = above
			k = arcs[k].Head
		}
		if k >= 0 && k < len(arcs) && state[k] == above {
			return false
		}
		for k = i; k >= 0 && k < len(arcs) && state[k] == above; k = arcs[k].Head {
			state[k] = known
		}
	}
	return true
}
