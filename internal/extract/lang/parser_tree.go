package lang

// treeFinder finds the best projective tree of a sentence with a single root (Eisner's algorithm).
type treeFinder struct {
	n int
	// arc[h*(n+1)+d] is the score of the arc from h to d, nodes numbered from 1 and the root 0.
	arc []int32
	// whole and open are the best scores of spans that are complete or wait for their far half, by the side on which
	// their head stands; wholeAt and openAt are where they are split.
	whole, open     [2][]int32
	wholeAt, openAt [2][]uint8
	head            []int
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
		v.whole[side], v.open[side] = sized(v.whole[side], size), sized(v.open[side], size)
		v.wholeAt[side], v.openAt[side] = sized(v.wholeAt[side], size), sized(v.openAt[side], size)
		for i := range n + 1 {
			v.whole[side][i*(n+1)+i] = 0
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
			best, at := int32(noScore), i
			for k := i; k < j; k++ {
				if s := v.whole[headLeft][i*w+k] + v.whole[headRight][(k+1)*w+j]; s > best {
					best, at = s, k
				}
			}
			toRight := best + v.arc[i*w+j]
			toLeft := best + v.arc[j*w+i]
			if i == 0 {
				toLeft = noScore
				toRight -= secondRoot
			}
			v.open[headLeft][i*w+j], v.openAt[headLeft][i*w+j] = toRight, uint8(at)
			v.open[headRight][i*w+j], v.openAt[headRight][i*w+j] = toLeft, uint8(at)

			best, at = noScore, i
			for k := i; k < j; k++ {
				if s := v.whole[headRight][i*w+k] + v.open[headRight][k*w+j]; s > best {
					best, at = s, k
				}
			}
			v.whole[headRight][i*w+j], v.wholeAt[headRight][i*w+j] = best, uint8(at)
			best, at = noScore, j
			for k := i + 1; k <= j; k++ {
				if s := v.open[headLeft][i*w+k] + v.whole[headLeft][k*w+j]; s > best {
					best, at = s, k
				}
			}
			v.whole[headLeft][i*w+j], v.wholeAt[headLeft][i*w+j] = best, uint8(at)
		}
	}
	v.readWhole(0, v.n, headLeft)
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
