package lang

// longestVote is the longest sentence voted on; the time it takes grows with the cube of the length.
const longestVote = 160

// The weight of an arc that one of the parsers found. The one from left to right is right a little more often.
const (
	forwardVote  = 100
	backwardVote = 97
	// secondRoot is what a second root costs, more than any arc gains.
	secondRoot = 1000
)

// voter finds the projective tree with a single root that the two parsers like best (Eisner's algorithm).
type voter struct {
	n int
	// arc[h*(n+1)+d] is the weight of the arc from h to d, nodes numbered from 1 and the root 0.
	arc []int32
	// whole and open are the best weights of spans that are complete or wait for their far half, by side; wholeAt and
	// openAt are where they are split.
	whole, open     [2][]int32
	wholeAt, openAt [2][]uint8
	head            []int
}

// The sides of a span on which its head stands.
const (
	headRight = 0
	headLeft  = 1
)

// vote merges two trees of one sentence: where they differ, the arcs are chosen that together make the best tree.
// An arc is agreed when both have it with the same relation.
func (v *voter) vote(a, b Tree) Tree {
	same := true
	for i := range a {
		a[i].Agreed = a[i].Head == b[i].Head && a[i].Rel == b[i].Rel
		same = same && a[i].Head == b[i].Head
	}
	if same || len(a) > longestVote {
		return a
	}
	v.reset(len(a))
	for i := range a {
		v.arc[(a[i].Head+1)*(v.n+1)+i+1] += forwardVote
		v.arc[(b[i].Head+1)*(v.n+1)+i+1] += backwardVote
	}
	v.solve()
	for i := range a {
		switch head := v.head[i+1] - 1; head {
		case a[i].Head:
		case b[i].Head:
			a[i] = b[i]
		default:
			a[i].Head = head
			if head < 0 {
				a[i].Rel = rootRel
			} else if a[i].Rel == rootRel {
				a[i].Rel = looseRel
			}
		}
	}
	return a
}

func (v *voter) reset(n int) {
	v.n = n
	size := (n + 1) * (n + 1)
	v.arc = cleared(v.arc, size)
	for side := range 2 {
		v.whole[side], v.open[side] = cleared(v.whole[side], size), cleared(v.open[side], size)
		v.wholeAt[side], v.openAt[side] = cleared(v.wholeAt[side], size), cleared(v.openAt[side], size)
	}
	v.head = cleared(v.head, n+1)
}

// solve fills in head.
func (v *voter) solve() {
	w := v.n + 1
	for length := 1; length <= v.n; length++ {
		for i := 0; i+length <= v.n; i++ {
			j := i + length
			best, at := int32(-1<<30), i
			for k := i; k < j; k++ {
				if s := v.whole[headLeft][i*w+k] + v.whole[headRight][(k+1)*w+j]; s > best {
					best, at = s, k
				}
			}
			toRight := best + v.arc[i*w+j]
			toLeft := best + v.arc[j*w+i]
			if i == 0 {
				toLeft = -1 << 29
				toRight -= secondRoot
			}
			v.open[headLeft][i*w+j], v.openAt[headLeft][i*w+j] = toRight, uint8(at)
			v.open[headRight][i*w+j], v.openAt[headRight][i*w+j] = toLeft, uint8(at)

			best, at = -1<<30, i
			for k := i; k < j; k++ {
				if s := v.whole[headRight][i*w+k] + v.open[headRight][k*w+j]; s > best {
					best, at = s, k
				}
			}
			v.whole[headRight][i*w+j], v.wholeAt[headRight][i*w+j] = best, uint8(at)
			best, at = -1<<30, j
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

func (v *voter) readWhole(i, j, side int) {
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

func (v *voter) readOpen(i, j, side int) {
	if side == headRight {
		v.head[i] = j
	} else {
		v.head[j] = i
	}
	k := int(v.openAt[side][i*(v.n+1)+j])
	v.readWhole(i, k, headLeft)
	v.readWhole(k+1, j, headRight)
}
