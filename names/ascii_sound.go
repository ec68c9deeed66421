package names

import (
	"strings"
	"unicode/utf8"
)

// asciiRules are the rules for words of ASCII characters, side by side in little memory: reading a word goes through those
// of each of its letters.
type asciiRules struct {
	rules []asciiRule
	first [utf8.RuneSelf + 1]uint8 // the place of the first rule of each character
}

// asciiRule is a soundRule. The longest of the rules for ASCII has four letters, and the longest sound three.
type asciiRule struct {
	letters, mask uint32 // the letters, the first in the low byte, and the bits that they take
	next          uint32 // the letters of which one must follow, by their low five bits; 0 where it makes no difference
	sound         [3]byte
	size, sounds  uint8 // the numbers of letters and sounds
	where         place
}

// place says where in a word a rule holds.
type place uint8

const (
	anywhere place = iota
	atStart
	atEnd
	beforeLetter
)

// newASCIIRules packs those of the rules that words of ASCII characters need.
func newASCIIRules(all *soundTable) *asciiRules {
	packed := &asciiRules{}
	for c := range all.ascii {
		packed.first[c] = uint8(len(packed.rules))
		for _, r := range all.ascii[c] {
			if !isASCII(r.letters) {
				continue
			}
			rule := asciiRule{letters: lettersAt(r.letters, 0), mask: 1<<(8*len(r.letters)) - 1,
				size: uint8(len(r.letters)), sounds: uint8(len(r.sound))}
			letters, before := strings.CutPrefix(r.where, "before:")
			if copy(rule.sound[:], r.sound) < len(r.sound) || len(r.letters) > 4 ||
				before && strings.Trim(letters, "abcdefghijklmnopqrstuvwxyz") != "" {
				panic("names: a rule of data/sound does not fit in a rule for ASCII: " + r.letters)
			}
			switch {
			case before:
				rule.where, rule.next = beforeLetter, setOf(letters)
			case r.where == "start":
				rule.where = atStart
			case r.where == "end":
				rule.where = atEnd
			}
			packed.rules = append(packed.rules, rule)
		}
	}
	packed.first[utf8.RuneSelf] = uint8(len(packed.rules))
	return packed
}

// lettersAt is up to four letters of a word from a place on, the first in the low byte.
func lettersAt(word string, i int) (letters uint32) {
	for k := range min(4, len(word)-i) {
		letters |= uint32(word[i+k]) << (8 * k)
	}
	return letters
}

// appendSound appends the sound of a word in lower case.
func (t *asciiRules) appendSound(out []byte, word string) []byte {
	first := len(out)
	for i := 0; i < len(word); {
		c, letters, read := word[i], lettersAt(word, i), 1
		for k := t.first[c]; k < t.first[c+1]; k++ {
			r := &t.rules[k]
			if letters&r.mask != r.letters || !r.holds(word, i) {
				continue
			}
			for _, sound := range r.sound[:r.sounds] {
				if len(out) == first || out[len(out)-1] != sound {
					out = append(out, sound)
				}
			}
			read = int(r.size)
			break
		}
		i += read
	}
	return out
}

// holds tells whether a rule whose letters are at a place of the word holds there.
func (r *asciiRule) holds(word string, i int) bool {
	after := i + int(r.size)
	switch r.where {
	case atStart:
		return i == 0
	case atEnd:
		return after == len(word)
	case beforeLetter:
		return after < len(word) && 'a' <= word[after] && word[after] <= 'z' && r.next>>(word[after]&31)&1 != 0
	}
	return true
}
