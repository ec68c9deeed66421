package learn

import (
	"math"
	"slices"
)

// ClassSize says how many classes of words to make and of which words.
type ClassSize struct {
	// Words is how many of the most frequent words get a class, Contexts how many of them are looked at as neighbours.
	Words, Contexts int
	// Classes is the number of classes.
	Classes int
	// Rounds is how often every word may change its class.
	Rounds int
}

// Classes sorts the most frequent words of plain text into classes by their neighbours and returns the words in their
// normal form, the most frequent first, and the class of each. Every word moves to the class that makes its
// neighbours foretell the classes best (the predictive exchange algorithm, with the word before and the word after).
// After each round it calls report, if not nil, with the number of words that moved.
func Classes(text *Text, size ClassSize, report func(round, moved int)) (words []string, classes []int) {
	order, neighbours := neighboursOf(text, size)
	x := newExchange(neighbours, size.Classes)
	for round := range size.Rounds {
		moved := x.round()
		if report != nil {
			report(round, moved)
		}
		if moved == 0 {
			break
		}
	}
	for _, form := range order {
		words = append(words, text.Forms[form])
	}
	return words, x.class
}

// neighbour is a context of a word, before it (even numbers) or after it (odd numbers), and how often it was seen.
type neighbour struct {
	context int32
	n       int32
}

// neighboursOf lists the most frequent forms, and the neighbours of each.
func neighboursOf(text *Text, size ClassSize) (order []int32, neighbours [][]neighbour) {
	order = text.byFrequency()
	rank := make([]int32, len(order))
	for r, form := range order {
		rank[form] = int32(r)
	}
	words := min(size.Words, len(order))
	contexts := int32(min(size.Contexts, words))
	// A context is the neighbour's rank; all rarer words are one context, and so is the edge of a sentence.
	var pairs []uint64
	for _, sentence := range text.Sentences {
		contextOf := func(i int) int32 {
			if i < 0 || i >= len(sentence) {
				return contexts + 1
			}
			return min(rank[text.FormOf[sentence[i]]], contexts)
		}
		for i, typ := range sentence {
			r := rank[text.FormOf[typ]]
			if int(r) >= words {
				continue
			}
			w := uint64(r) << 32
			pairs = append(pairs, w|uint64(contextOf(i-1)*2), w|uint64(contextOf(i+1)*2+1))
		}
	}
	slices.Sort(pairs)
	neighbours = make([][]neighbour, words)
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && pairs[j] == pairs[i] {
			j++
		}
		w := pairs[i] >> 32
		// A pair seen once tells little and there are very many of them.
		if j > i+1 {
			neighbours[w] = append(neighbours[w], neighbour{context: int32(uint32(pairs[i])), n: int32(j - i)})
		}
		i = j
	}
	return order[:words], neighbours
}

// exchange is the state of the exchange algorithm.
type exchange struct {
	classes    int
	neighbours [][]neighbour
	class      []int
	// seen counts, for each context, the words of each class next to it.
	seen [][]int32
	// total counts the words of each class, twice: for the word before and the word after.
	total []int
	logs  []float32
	gain  []float32
}

func newExchange(neighbours [][]neighbour, classes int) *exchange {
	x := &exchange{
		classes:    classes,
		neighbours: neighbours,
		class:      make([]int, len(neighbours)),
		total:      make([]int, classes),
		logs:       make([]float32, 1<<20),
		gain:       make([]float32, classes),
	}
	for n := 1; n < len(x.logs); n++ {
		x.logs[n] = float32(float64(n) * math.Log(float64(n)))
	}
	for w := range neighbours {
		x.class[w] = w % classes
		for _, nb := range neighbours[w] {
			for int(nb.context) >= len(x.seen) {
				x.seen = append(x.seen, make([]int32, classes))
			}
		}
	}
	for w := range neighbours {
		x.add(w, x.class[w], 1)
	}
	return x
}

// weigh is n log n.
func (x *exchange) weigh(n int32) float32 {
	if int(n) < len(x.logs) {
		return x.logs[n]
	}
	return float32(float64(n) * math.Log(float64(n)))
}

func (x *exchange) add(w, class int, by int32) {
	for _, nb := range x.neighbours[w] {
		x.seen[nb.context][class] += by * nb.n
		x.total[class] += int(by * nb.n)
	}
}

// round lets every word move once and counts those that did.
func (x *exchange) round() int {
	moved := 0
	for w := range x.class {
		old := x.class[w]
		x.add(w, old, -1)
		to := x.bestClass(w, old)
		x.add(w, to, 1)
		if to != old {
			x.class[w] = to
			moved++
		}
	}
	return moved
}

func (x *exchange) bestClass(w, old int) int {
	clear(x.gain)
	all := 0
	for _, nb := range x.neighbours[w] {
		all += int(nb.n)
		seen := x.seen[nb.context]
		alone := x.weigh(nb.n)
		for c, n := range seen {
			if n == 0 {
				x.gain[c] += alone
				continue
			}
			x.gain[c] += x.weigh(n+nb.n) - x.weigh(n)
		}
	}
	if all == 0 {
		return old
	}
	best, most := old, math.Inf(-1)
	for c := range x.classes {
		t := float64(x.total[c])
		g := float64(x.gain[c]) - xlog(t+float64(all)) + xlog(t)
		if g > most || g == most && c == old {
			best, most = c, g
		}
	}
	return best
}

func xlog(n float64) float64 {
	if n < 1 {
		return 0
	}
	return n * math.Log(n)
}
