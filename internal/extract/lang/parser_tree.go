package lang

// treeFinder finds the best projective tree of a sentence with a single root (Eisner's algorithm).
type treeFinder struct {
	n int
	// arc[h*(n+1)+d] is the score of the arc from h to d, nodes numbered from 1 and the root 0.
	arc []int32
	// whole and open are the best scores of spans that are complete or wait for their far half, by the side on which
	// their head stands, at [first*(n+1)+last]; wholeAt and openAt are where they are split. wholeByEnd and openByEnd
	// have the same scores at [last*(n+1)+first], so that a split is looked for along both without leaps.
	whole, wholeByEnd [2][]int32
	open, openByEnd   [2][]int32
	wholeAt, openAt   [2][]uint8
	head              []int
}

// The sides of a span on which its head stands.
const (
	headRight = 0
	headLeft  = 1
)

const (
	// secondRoot is what a second root costs, more than any arc gains.
	secondRoot = 1 << 24
	// noScore is below every score.
	noScore = -1 << 29
)

// reset makes room for a sentence of n tokens; the caller then fills in arc.
func (v *treeFinder) reset(n int) {
	v.n = n
	size := (n + 1) * (n + 1)
	v.arc = sized(v.arc, size)
	for side := range 2 {
		v.whole[side], v.wholeByEnd[side] = sized(v.whole[side], size), sized(v.wholeByEnd[side], size)
		v.open[side], v.openByEnd[side] = sized(v.open[side], size), sized(v.openByEnd[side], size)
		v.wholeAt[side], v.openAt[side] = sized(v.wholeAt[side], size), sized(v.openAt[side], size)
		for i := range n + 1 {
			v.whole[side][i*(n+1)+i], v.wholeByEnd[side][i*(n+1)+i] = 0, 0
		}
	}
	v.head = sized(v.head, n+1)
}

// solve fills in head.
func (v *treeFinder) solve() {
	w := v.n + 1
	for length := 1; length <= v.n; length++ {
		for i := 0; i+length <= v.n; i++ {
			j := i + length
			row, end := i*w, j*w
			best, at := bestSplit(v.whole[headLeft][row+i:row+j], v.wholeByEnd[headRight][end+i+1:end+j+1])
			toRight := best + v.arc[row+j]
			toLeft := best + v.arc[end+i]
			if i == 0 {
				toLeft = noScore
				toRight -= secondRoot
			}
			v.setOpen(headLeft, i, j, toRight, i+at)
			v.setOpen(headRight, i, j, toLeft, i+at)

			best, at = bestSplit(v.whole[headRight][row+i:row+j], v.openByEnd[headRight][end+i:end+j])
			v.setWhole(headRight, i, j, best, i+at)
			best, at = bestSplit(v.open[headLeft][row+i+1:row+j+1], v.wholeByEnd[headLeft][end+i+1:end+j+1])
			v.setWhole(headLeft, i, j, best, i+1+at)
		}
	}
	v.readWhole(0, v.n, headLeft)
}

// bestSplit is the highest sum of two numbers in the same place, and the first place that has it.
func bestSplit(a, b []int32) (best int32, at int) {
	b = b[:len(a)]
	best = a[0] + b[0]
	for k, s := range a {
		if s += b[k]; s > best {
			best, at = s, k
		}
	}
	return best, at
}

func (v *treeFinder) setOpen(side, i, j int, score int32, at int) {
	w := v.n + 1
	v.open[side][i*w+j], v.openByEnd[side][j*w+i], v.openAt[side][i*w+j] = score, score, uint8(at)
}

func (v *treeFinder) setWhole(side, i, j int, score int32, at int) {
	w := v.n + 1
	v.whole[side][i*w+j], v.wholeByEnd[side][j*w+i], v.wholeAt[side][i*w+j] = score, score, uint8(at)
}

func (v *treeFinder) readWhole(i, j, side int) {
	if i == j {
		return
	}
	k := int(v.wholeAt[side][i*(v.n+1)+j])
	if side == headRight {
		v.readWhole(i, k, side)
		v.readOpen(k, j, side)
		return
	}
	v.readOpen(i, k, side)
	v.readWhole(k, j, side)
}

func (v *treeFinder) readOpen(i, j, side int) {
	if side == headRight {
		v.head[i] = j
	} else {
		v.head[j] = i
	}
	k := int(v.openAt[side][i*(v.n+1)+j])
	v.readWhole(i, k, headLeft)
	v.readWhole(k+1, j, headRight)
}
