package names

import (
	"math/bits"
)

// massOf is what it costs at least, in the plain tongue, to turn a sound into nothing, where each sound may first be turned
// into others. The distance of two sounds is not less than the difference of their masses, since no edit changes it by more
// than it costs.
func massOf[S string | []byte](sound S) (mass uint16) {
	masses := &costs()[plainTongue].masses
	for i := range min(len(sound), maxSounds) {
		mass += uint16(masses[sound[i]-'A'])
	}
	return mass
}

func abs(x int) int { return max(x, -x) }

// setMasses works out the mass of each sound.
func (c *soundCosts) setMasses() {
	for x := range c.masses {
		c.masses[x] = min(c.omitA[x], c.omitB[x])
	}
	for changed := true; changed; {
		changed = false
		for x := range c.masses {
			for y := range c.masses {
				if mass := c.masses[y] + min(c.swap[x][y], c.swap[y][x]); x != y && mass < c.masses[x] {
					c.masses[x], changed = mass, true
				}
			}
		}
	}
}

// setOf has a bit for each byte of a text, by its low five bits.
func setOf[S string | []byte](text S) (set uint32) {
	for i := range len(text) {
		set |= 1 << (text[i] & 31)
	}
	return set
}

// spellingOf is the set of the letters of a folded word as spellingNearness compares them.
func spellingOf(form string) uint32 {
	if !isASCII(form) {
		form = compact(form)
	}
	return setOf(form)
}

// bound is what it costs at least to have a sound in one word that the other has not: steps of swaps with sounds of the
// other, the cheapest first, and the omission.
type bound struct {
	with [boundSteps]uint32 // the sounds of each step
	// cost is what the cheapest swap with one of those costs, or the omission, which comes last.
	cost [boundSteps + 1]int16
}

// sums are bounds the other way round: for each sound of the other word what may be swapped with it in each step, and for
// each step the bits of what that costs, from the lowest on, each as the sounds whose cost has it.
type sums struct {
	with [32][boundSteps]uint32
	bits [boundSteps + 1][costBits]uint32
}

// costBits is the number of bits of the greatest cost of a sound.
const costBits = 8

// setSums works out the sums of both words from their bounds.
func (c *soundCosts) setSums() {
	for i := range c.sums {
		for sound, b := range c.bounds[i] {
			for step, with := range b.with {
				for ; with != 0; with &= with - 1 {
					c.sums[i].with[bits.TrailingZeros32(with)][step] |= 1 << sound
				}
			}
			for step, cost := range b.cost {
				for bit := range costBits {
					c.sums[i].bits[step][bit] |= uint32(cost) >> bit & 1 << sound
				}
			}
		}
	}
}

// of are the bits of what it costs at least to have each sound in one word, given the sounds of the other.
func (s *sums) of(other uint32) (cost [costBits]uint32) {
	var with [boundSteps]uint32
	for ; other != 0; other &= other - 1 {
		for step, sounds := range &s.with[bits.TrailingZeros32(other)] {
			with[step] |= sounds
		}
	}
	left := ^uint32(0)
	for step, sounds := range with {
		for bit := range cost {
			cost[bit] |= left & sounds & s.bits[step][bit]
		}
		left &^= sounds
	}
	for bit := range cost {
		cost[bit] |= left & s.bits[boundSteps][bit]
	}
	return cost
}

// boundSteps is the number of steps that swaps are told apart by, boundWidth how many hundredths each is wide.
const (
	boundSteps = 4
	boundWidth = 25
)

// setBounds works out the bounds of both words from the costs of single edits.
func (c *soundCosts) setBounds() {
	for set, omits := range [...]*[symbols]int16{&c.omitA, &c.omitB} {
		bounds := &c.bounds[set]
		for i := range bounds {
			bounds[i].cost[boundSteps] = boundSteps * boundWidth
		}
		for x := range symbols {
			b := &bounds[('A'+x)&31]
			b.cost[boundSteps] = min(b.cost[boundSteps], omits[x])
		}
		for i := range bounds {
			for s := range boundSteps {
				bounds[i].cost[s] = bounds[i].cost[boundSteps]
			}
		}
		for x := range symbols {
			b := &bounds[('A'+x)&31]
			for y := range symbols {
				cost := c.swap[x][y]
				if set == 1 {
					cost = c.swap[y][x]
				}
				if x == y || cost >= boundSteps*boundWidth {
					continue
				}
				s := cost / boundWidth
				b.with[s] |= 1 << (('A' + y) & 31)
				b.cost[s] = min(b.cost[s], cost)
			}
		}
	}
}

// above tells whether the distance of two sounds is above a limit by the sounds that occur in each: what only one of
// them has is left out, or stands for something that the other has.
func (c *soundCosts) above(a, b uint32, limit int) bool {
	return c.bounds[0].above(a&^b, b, limit) || c.bounds[1].above(b&^a, a, limit)
}

// bounds are those of the sounds of one of two words, by their low bits.
type bounds [32]bound

// above tells whether sounds that only one word has cost more than a limit, given those of the other. Of each counts
// what it costs at least to have it where the other word has none of that, which is found without branches: a processor
// would guess them wrong.
func (b *bounds) above(only, other uint32, limit int) bool {
	for ; only != 0; only &= only - 1 {
		x := &b[bits.TrailingZeros32(only)]
		step := bits.TrailingZeros8(bit(x.with[0]&other) | bit(x.with[1]&other)<<1 | bit(x.with[2]&other)<<2 | bit(x.with[3]&other)<<3 |
			1<<boundSteps)
		if limit -= int(x.cost[step]); limit < 0 {
			return true
		}
	}
	return false
}

// bit is 1 for a set that has a member.
func bit(set uint32) uint8 {
	if set != 0 {
		return 1
	}
	return 0
}
