package names

import (
	_ "embed"
	"math"
	"strconv"
	"sync"
	"sync/atomic"
)

//go:embed data/sound_costs.txt
var costsText string

// soundCosts is a reading of sound_costs.txt for two words, by the symbols of sounds less 'A'.
type soundCosts struct {
	omitA, omitB [symbols]int16 // for the first word and for the second
	swap         [symbols][rowOfSwaps]int16
	bounds       [2]bounds       // for each word: see above
	sums         [2]sums         // the same in another order: see Sought
	masses       [symbols]int16  // see massOf
	alike        [symbols]uint64 // a bit for each sound that one word may begin with where another begins with this one
}

const symbols = 'z' - 'A' + 1

// rowOfSwaps is a power of two with room for the symbols.
const rowOfSwaps = 64

// A tongue says which costs hold between two words.
type tongue uint8

const (
	plainTongue tongue = iota
	weakTongue         // the first word is in a script that leaves vowels unwritten
	indicTongue        // the first word is in a script that leaves one vowel unwritten
	eastTongue         // the first word is Korean, Chinese or Japanese
	tongues
)

// costs are the costs of all tongues.
func costs() *[tongues]soundCosts {
	if c := costsRead.Load(); c != nil {
		return c
	}
	c := readCosts()
	costsRead.Store(c)
	return c
}

// costsRead is what readCosts gave, once somebody has asked: comparisons ask some hundred times a search.
var costsRead atomic.Pointer[[tongues]soundCosts]

var readCosts = sync.OnceValue(func() *[tongues]soundCosts {
	var all [tongues]soundCosts
	for t := range all {
		for i := range all[t].omitA {
			all[t].omitA[i], all[t].omitB[i] = 100, 100
			for j := range all[t].omitA {
				if i != j {
					all[t].swap[i][j] = 100
				}
			}
		}
	}
	for _, fields := range tableLines(costsText) {
		cost, err := strconv.Atoi(fields[2])
		if err != nil {
			panic("names: sound_costs.txt: " + err.Error())
		}
		sounds := fields[1]
		switch fields[0] {
		case "omit":
			for t := range all {
				all[t].setOmit(sounds, cost, cost)
			}
		case "swap":
			for t := range all {
				all[t].setSwap(sounds, cost)
			}
		case "weak":
			all[weakTongue].setOmit(sounds, longVowel*cost, cost)
		case "swapweak":
			all[weakTongue].setSwap(sounds, cost)
		case "indic":
			all[indicTongue].setOmit(sounds, longVowel*cost, cost)
		case "swapindic":
			all[indicTongue].setSwap(sounds, cost)
		case "east":
			for _, sound := range []byte(sounds) {
				all[eastTongue].omitA[sound-'A'] = int16(cost)
			}
		case "swapeast":
			all[eastTongue].setSwap(sounds, cost)
		default:
			panic("names: sound_costs.txt: no sort of costs is called " + fields[0])
		}
	}
	for t := range all {
		all[t].setBounds()
		all[t].setSums()
		all[t].setMasses()
		all[t].setAlike()
	}
	return &all
})

func (c *soundCosts) setOmit(sounds string, costA, costB int) {
	for i := range len(sounds) {
		c.omitA[sounds[i]-'A'], c.omitB[sounds[i]-'A'] = int16(costA), int16(costB)
	}
}

// likeStart is the cost below which one sound for another may begin the same word.
const likeStart = 60

// setAlike works out which sounds may begin one word.
func (c *soundCosts) setAlike() {
	for x := range c.alike {
		for y := range c.alike {
			a, b := byte('A'+x), byte('A'+y)
			if c.swap[x][y] < likeStart || a == 'q' && isVowel(b) || b == 'q' && isVowel(a) {
				c.alike[x] |= 1 << y
			}
		}
	}
}

// longVowel is how many times dearer a vowel is that a script without short vowels writes: it is a long one.
const longVowel = 3

func (c *soundCosts) setSwap(sounds string, cost int) {
	for i := range len(sounds) {
		for j := range len(sounds) {
			if sounds[i] != sounds[j] {
				c.swap[sounds[i]-'A'][sounds[j]-'A'] = int16(cost)
			}
		}
	}
}

// maxSounds bounds the part of a word that is compared; longer words differ or agree by then.
const maxSounds = 30

const (
	// leastOmission is the least cost of leaving out a sound, of those that hold in the plain tongue.
	leastOmission = 20
	// tooFar is more than any limit.
	tooFar = 1 << 13
)

// rowSize is the size of a row of the table of distances, a power of two with room for maxSounds and one more, and lastCell
// its last place: a place and that is known to be in the row.
const (
	rowSize  = 32
	lastCell = rowSize - 1
)

// transposition is the cost of two neighbours that changed places.
const transposition = 80

// soundDistance is the least cost of edits that turn one sound into the other, in hundredths, or some number above limit
// where it is above.
func soundDistance(a, b string, t tongue, limit int) int {
	if len(a) > maxSounds {
		a = a[:maxSounds]
	}
	if len(b) > maxSounds {
		b = b[:maxSounds]
	}
	c := &costs()[t]
	if t == plainTongue {
		a, b = differing(a, b)
		if len(a) <= 1 && len(b) <= 1 {
			return c.single(a, b)
		}
	}
	// Each step off the diagonal costs an omission, so that no path within the limit goes further off than this.
	band := maxSounds
	if t == plainTongue && limit < leastOmission*maxSounds {
		band = limit/leastOmission + 1
		if max(len(a)-len(b), len(b)-len(a)) > band {
			return tooFar // as many omissions cost more than the limit
		}
	}
	banded := band < max(len(a), len(b))
	var rows [3][rowSize]int16
	var columns [rowSize]column
	before, above, row := &rows[0], &rows[1], &rows[2]
	pairs, last := uint64(0), byte(0) // see pairBit
	for j := 1; j <= len(b); j++ {
		y := b[j-1] - 'A'
		pairs |= pairBit(last, y)
		columns[j&lastCell] = columnOf(y, c.omitB[y])
		above[j&lastCell] = above[(j-1)&lastCell] + c.omitB[y]
		last = y
	}
	last = 0
	for i := range len(a) {
		x := a[i] - 'A'
		omit, swap := c.omitA[x], &c.swap[x]
		row[0] = above[0] + omit
		from, to, least := 0, len(b), row[0]
		if banded {
			if from = max(0, i-band); from > 0 {
				row[from&lastCell], least = tooFar, tooFar
			}
			if to = min(to, i+band+1); to < len(b) {
				row[(to+1)&lastCell] = tooFar
			}
		}
		if i > 0 && pairs&pairBit(x, last) != 0 {
			least = min(least, fillTransposed(row, above, before, &columns, swap, omit, from, to, x, last))
		} else {
			least = min(least, fill(row, above, &columns, swap, omit, from, to))
		}
		if int(least) > limit {
			return int(least)
		}
		before, above, row = above, row, before
		last = x
	}
	return int(above[len(b)])
}

// pairBit is a bit for two neighbouring sounds, less 'A'; other pairs may have the same.
func pairBit(first, second byte) uint64 { return 1 << ((first*7 + second) & 63) }

// column is a sound of the second of two words, less 'A', and what leaving it out costs.
type column uint32

func columnOf(sound byte, omit int16) column { return column(omit)<<16 | column(sound) }

func (c column) sound() uint8 { return uint8(c) & (rowOfSwaps - 1) }
func (c column) omit() int16  { return int16(c >> 16) }

// fill fills a row of the table of distances, after one column up to another, from the row above it, and returns the least
// cost in it. Swap is what the row's sound costs for others, and omit what leaving it out costs. It is a function of its own
// so that a processor has all of it in registers.
func fill(row, above *[rowSize]int16, columns *[rowSize]column, swap *[rowOfSwaps]int16, omit int16, from, to int) int16 {
	left, corner, least := row[from&lastCell], above[from&lastCell], int16(tooFar)
	for j := from + 1; j <= to; j++ {
		at := j & lastCell
		y, over := columns[at], above[at]
		left = min(left+y.omit(), min(corner+swap[y.sound()], over+omit))
		row[at], corner = left, over
		least = min(least, left)
	}
	return least
}

// fillTransposed is fill where the row's sound x and the last one before it may have changed places: before is the row above
// the one above.
func fillTransposed(row, above, before *[rowSize]int16, columns *[rowSize]column, swap *[rowOfSwaps]int16, omit int16, from,
	to int, x, last byte) int16 {
	left, least := row[from&lastCell], int16(tooFar)
	for j := from + 1; j <= to; j++ {
		y := columns[j&lastCell]
		left = min(above[(j-1)&lastCell]+swap[y.sound()], above[j&lastCell]+omit, left+y.omit())
		if y.sound() == last && j > 1 && columns[(j-1)&lastCell].sound() == x {
			left = min(left, before[(j-2)&lastCell]+transposition)
		}
		row[j&lastCell] = left
		least = min(least, left)
	}
	return least
}

// single is the cost of one edit, or of none.
func (c *soundCosts) single(a, b string) int {
	switch {
	case a == "" && b == "":
		return 0
	case a == "":
		return int(c.omitB[b[0]-'A'])
	case b == "":
		return int(c.omitA[a[0]-'A'])
	}
	x, y := a[0]-'A', b[0]-'A'
	return int(min(c.swap[x][y], c.omitA[x]+c.omitB[y]))
}

// differing takes off what two words have in common at the beginning and at the end, which costs nothing.
func differing(a, b string) (string, string) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// spellingDistance counts the letters to insert, delete, replace or exchange with a neighbour to turn one folded word into
// the other; above limit it may be any number above. A column of the table of distances is a word of bits, of what changes
// from cell to cell. See H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances (2003).
func spellingDistance(a, b string, limit int) int {
	if len(a) > maxSounds || len(b) > maxSounds || max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	a, b = differing(a, b)
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	var places [256]uint32 // of each letter in a
	for i := range len(a) {
		places[a[i]] |= 1 << i
	}
	distance, last := len(a), len(a)-1
	// the cells that are the same as the one across, one more or one less than the one above
	var zero, rises, falls, before uint32
	rises = math.MaxUint32
	for j := range len(b) {
		here := places[b[j]]
		exchanged := (^zero & here) << 1 & before
		zero = ((here & rises) + rises ^ rises) | here | falls | exchanged
		right, left := falls|^(zero|rises), zero&rises // the cells that are one more, or one less, than the one to the left
		distance += int(right>>last&1) - int(left>>last&1)
		right = right<<1 | 1
		rises, falls, before = left<<1|^(zero|right), zero&right, here
	}
	return distance
}
