package screen

// set is a set of small numbers, a bit for each.
type set []uint64

// newSet is an empty one of numbers below n.
func newSet(n int) set { return make(set, (n+63)/64) }

func (b set) has(i uint32) bool { return b[i/64]>>(i%64)&1 != 0 }
func (b set) add(i uint32)      { b[i/64] |= 1 << (i % 64) }

// clear empties a set of which all members are in the list.
func (b set) clear(members []uint32) {
	for _, i := range members {
		b[i/64] = 0
	}
}
