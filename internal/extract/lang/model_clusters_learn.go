package lang

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// ClusterSize says how many classes of words to make and of which words.
type ClusterSize struct {
	// Words is how many of the most frequent words get a class, Contexts how many of them are looked at as neighbours.
	Words, Contexts int
	// Classes and Broad are the numbers of classes and of coarse classes.
	Classes, Broad int
	// Rounds is how often every word may change its class.
	Rounds int
}

// LearnClusters sorts words into classes by their neighbours in plain text and puts the classes into the model.
// Every word moves to the class that makes its neighbours foretell the classes best (the predictive exchange
// algorithm, with the word before and the word after). After each round it calls report, if not nil, with the number
// of words that moved.
func (m *Model) LearnClusters(passages iter.Seq[[]Token], size ClusterSize, report func(round, moved int)) {
	names, neighbours := countNeighbours(passages, size)
	classes := min(size.Classes, math.MaxUint16)
	c := newExchange(names, neighbours, classes)
	for round := range size.Rounds {
		moved := c.round()
		if report != nil {
			report(round, moved)
		}
		if moved == 0 {
			break
		}
	}
	entries := map[uint64]int{}
	for w, hash := range names {
		entries[hash] = c.class[w]
	}
	m.clusters = clusters{words: mustDictionary(packDictionary(entries)), broad: c.broad(size.Broad)}
}

// neighbour is a context of a word, before it (even numbers) or after it (odd numbers), and how often it was seen.
type neighbour struct {
	context int32
	n       int32
}

// countNeighbours lists the most frequent words, as hashes of their normal form, and the neighbours of each.
func countNeighbours(passages iter.Seq[[]Token], size ClusterSize) ([]uint64, [][]neighbour) {
	const edge = -1
	number := map[uint64]int32{}
	var hashes []uint64
	var counts []int
	var text []int32
	for tokens := range passages {
		for i := range tokens {
			h := hashText(normalForm(&tokens[i]))
			n, ok := number[h]
			if !ok {
				n = int32(len(hashes))
				number[h] = n
				hashes = append(hashes, h)
				counts = append(counts, 0)
			}
			counts[n]++
			text = append(text, n)
		}
		text = append(text, edge)
	}
	order := make([]int32, len(hashes))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	words := min(size.Words, len(order))
	contexts := min(size.Contexts, words)
	rank := make([]int32, len(hashes))
	for r, n := range order {
		rank[n] = int32(r)
	}
	names := make([]uint64, words)
	for r := range names {
		names[r] = hashes[order[r]]
	}
	// A context is the neighbour's rank; all rarer words are one context, and so is the edge of a passage.
	contextOf := func(i int) int32 {
		if i < 0 || i >= len(text) || text[i] == edge {
			return int32(contexts + 1)
		}
		return min(rank[text[i]], int32(contexts))
	}
	var pairs []uint64
	for i, n := range text {
		if n == edge || int(rank[n]) >= words {
			continue
		}
		w := uint64(rank[n]) << 32
		pairs = append(pairs, w|uint64(contextOf(i-1)*2), w|uint64(contextOf(i+1)*2+1))
	}
	slices.Sort(pairs)
	neighbours := make([][]neighbour, words)
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
	return names, neighbours
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

func newExchange(names []uint64, neighbours [][]neighbour, classes int) *exchange {
	x := &exchange{
		classes:    classes,
		neighbours: neighbours,
		class:      make([]int, len(names)),
		total:      make([]int, classes),
		logs:       make([]float32, 1<<20),
		gain:       make([]float32, classes),
	}
	for n := 1; n < len(x.logs); n++ {
		x.logs[n] = float32(float64(n) * math.Log(float64(n)))
	}
	for w := range names {
		x.class[w] = w % classes
		for _, nb := range neighbours[w] {
			for int(nb.context) >= len(x.seen) {
				x.seen = append(x.seen, make([]int32, classes))
			}
		}
	}
	for w := range names {
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

// broad merges the classes into coarse ones: again and again the smallest class joins the one whose neighbours are
// most like its own.
func (x *exchange) broad(groups int) []byte {
	group := make([]byte, x.classes)
	vectors := make([][]float64, x.classes)
	for c := range vectors {
		vectors[c] = make([]float64, len(x.seen))
		for context, seen := range x.seen {
			vectors[c][context] = float64(seen[c])
		}
	}
	parent := make([]int, x.classes)
	for c := range parent {
		parent[c] = c
	}
	size := slices.Clone(x.total)
	for left := x.classes; left > min(groups, 255); left-- {
		small := -1
		for c := range parent {
			if parent[c] == c && (small < 0 || size[c] < size[small]) {
				small = c
			}
		}
		to, most := -1, math.Inf(-1)
		for c := range parent {
			if parent[c] != c || c == small {
				continue
			}
			if s := cosine(vectors[small], vectors[c]); s > most {
				to, most = c, s
			}
		}
		parent[small] = to
		size[to] += size[small]
		for i, v := range vectors[small] {
			vectors[to][i] += v
		}
	}
	number := map[int]byte{}
	for c := range group {
		top := c
		for parent[top] != top {
			top = parent[top]
		}
		n, ok := number[top]
		if !ok {
			n = byte(len(number))
			number[top] = n
		}
		group[c] = n
	}
	return group
}

func cosine(a, b []float64) float64 {
	var ab, aa, bb float64
	for i := range a {
		// Roots keep the commonest neighbours from drowning the rest.
		x, y := math.Sqrt(a[i]), math.Sqrt(b[i])
		ab += x * y
		aa += x * x
		bb += y * y
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(aa*bb)
}
