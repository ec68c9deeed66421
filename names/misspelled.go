package names

import "math/bits"

// lineOfSpelling is the line of the filter that has the words of the length which begin with the same two bytes.
func lineOfSpelling(word string, length int) uint32 {
	return uint32(word[0])<<16 | uint32(word[1])<<8 | uint32(length)
}

// misspelled finds a generic word or legal form that one letter more, one less, another or two exchanged make of the word.
func (l *lexicon) misspelled(form string) (entry, bool) {
	if len(form) < minTypo || len(form) > maxTypo || len(l.typos) == 0 || !isASCII(form) {
		return entry{}, false
	}
	if l.knows(form) {
		if e, ok := l.typos[form]; ok {
			return e, true
		}
	}
	if len(form) == minTypo {
		return entry{}, false
	}
	var buffer [maxTypo]byte
	for may := l.spelledWithout(form); may != 0; may &= may - 1 {
		i := bits.TrailingZeros64(may)
		rest := append(append(buffer[:0], form[:i]...), form[i+1:]...)
		if e, ok := l.words[string(rest)]; ok && e.tellsLittle() {
			return e, true
		}
		if e, ok := l.typos[string(rest)]; ok {
			return e, true
		}
	}
	return entry{}, false
}

// spelledWithout has a bit for each letter of a word without which it may be a word that tells little, or a typo of one.
func (l *lexicon) spelledWithout(form string) (may uint64) {
	var before [maxTypo]uint32 // the hashes of what comes before each letter
	for i := range len(form) - 1 {
		before[i+1] = before[i]*hashBase + uint32(form[i])
	}
	rest := len(form) - 1
	lines := [...]uint32{uint32(form[1])<<16 | uint32(form[2])<<8, uint32(form[0])<<16 | uint32(form[2])<<8,
		uint32(form[0])<<16 | uint32(form[1])<<8} // without the first letter, the second, and any other
	after, power := uint32(0), uint32(1) // the hash of what comes after the letter, and what that makes of what comes before
	for i := rest; i >= 0; i-- {
		if l.spelled.has(lines[min(i, 2)]|uint32(rest), before[i]*power+after) {
			may |= 1 << i
		}
		after += uint32(form[i]) * power
		power *= hashBase
	}
	return may
}
