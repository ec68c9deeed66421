package screen

import (
	"math"
	"slices"

	"annals/names"
)

// ascending maps numbers to ones that compare alike as whole numbers.
func ascending(x float32) uint32 {
	bits := math.Float32bits(x)
	if bits>>31 != 0 {
		return ^bits
	}
	return bits | 1<<31
}

// number is the number that ascending mapped.
func number(x uint32) float32 {
	if x>>31 != 0 {
		return math.Float32frombits(x &^ (1 << 31))
	}
	return math.Float32frombits(^x)
}

// candidates are the entries that promise most, the most promising first, given the best gain.
func (s *Searcher) candidates(best float32) []candidate {
	total, little := s.comparer.Weight(0, len(s.query.Words)), s.breadth.enough/2*best
	top := s.top[:0]
	worst := math.Inf(-1) // the promise of the worst, once there are enough, less what rounding may come to
	for i := range s.tallies {
		t := &s.tallies[i]
		if t.gain < little {
			continue
		}
		gain, weight := float64(t.gain), float64(t.weight)
		restA, restB := notBelow(0, total-gain), notBelow(0, weight-gain)
		conflict := restA
		if restB < restA {
			conflict = restB
		}
		weight = notBelow(0.01, weight)
		if names.JudgesBelow(worst, total, weight, conflict, restA-restB) {
			continue
		}
		promise := names.Judge(total, weight, conflict, restA-restB)
		top = pushBest(top, s.breadth.compared, newCandidate(float32(promise), t.entry))
		if len(top) == s.breadth.compared {
			worst = float64(top[0].promise()) - promiseRounding
		}
	}
	slices.Sort(top)
	s.top = top
	return top
}

// promiseRounding is more than the rounding of a promise comes to.
const promiseRounding = 1e-6

// notBelow is x, or the least that it may be.
func notBelow(least, x float64) float64 {
	if x < least {
		return least
	}
	return x
}

// candidate is an entry and the score that its tally promises, as a number that is the smaller the more it promises; of
// entries that promise the same the first has the smallest.
type candidate uint64

func newCandidate(promise float32, entry uint32) candidate {
	return candidate(^ascending(promise))<<32 | candidate(entry)
}

func (c candidate) promise() float32 { return number(^uint32(c >> 32)) }
func (c candidate) entry() uint32    { return uint32(c) }

// pushBest keeps the n best of the candidates that are pushed, as a heap with the worst of them on top.
func pushBest(heap []candidate, n int, c candidate) []candidate {
	if len(heap) < n {
		heap = append(heap, c)
		for i := len(heap) - 1; i > 0 && heap[i] > heap[(i-1)/2]; i = (i - 1) / 2 {
			heap[i], heap[(i-1)/2] = heap[(i-1)/2], heap[i]
		}
		return heap
	}
	if c >= heap[0] {
		return heap
	}
	at := 0
	for {
		child := 2*at + 1
		if child >= n {
			break
		}
		if child+1 < n && heap[child+1] > heap[child] {
			child++
		}
		if heap[child] <= c {
			break
		}
		heap[at] = heap[child]
		at = child
	}
	heap[at] = c
	return heap
}
