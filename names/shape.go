package names

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Shape is what of a word shows that it is not near another one, in a fraction of the memory that the word takes: an index
// dismisses most of the words that it finds without fetching them.
type Shape struct {
	letters  uint32          // a bit for each sound of the word: an edit of it changes two at most; a number has none
	spelling uint32          // the letters of the form, see spellingOf
	start    [startSize]byte // the first sounds
	mass     uint16          // of the sound, see massOf
	sounds   uint8           // the length of the sound, up to maxSize
	form     uint8           // that of the form in bytes
	runes    uint8           // that of the form in characters
	Class    Class
	Script   Script
	meaning  bool // the word has a concept
	short    bool // see isShort
	numbered bool // there are digits in a word that is no number
	several  bool // the form has a space
	first    byte // of the form
}

// startSize is the number of sounds that words have in common at least which differ by their endings: see isFeminine,
// isSuffixed and areCognate.
const startSize = 4

// maxSize is the greatest length that a shape tells.
const maxSize = 255

// setShape sets what of the shape follows from the form and the sound.
func (w *Word) setShape() {
	w.letters, w.mass, w.spelling = setOf(w.Sound), massOf(w.Sound), spellingOf(w.Form)
	w.setSizes()
}

// setSizes sets all of the shape but what bounds the distances of the form and of the sound from others.
func (w *Word) setSizes() {
	w.sounds, w.form = uint8(min(len(w.Sound), maxSize)), uint8(min(len(w.Form), maxSize))
	w.runes = uint8(min(utf8.RuneCountInString(w.Form), maxSize))
	w.meaning, w.short, w.numbered, w.several = w.Concept != "", w.isShort(), w.digits != "", strings.Contains(w.Form, " ")
	if w.Form != "" {
		w.first = w.Form[0]
	}
	copy(w.start[:], w.Sound)
}

// Bytes is the number of the bytes of the word's form, 255 at most.
func (s *Shape) Bytes() int { return int(s.form) }

// Unlike tells words in Latin letters that have too few sounds in common to be near, as far as an index is concerned: Near
// takes some of them for near.
func (s *Shape) Unlike(o *Shape) bool {
	if s.Script != Latin || o.Script != Latin {
		return false
	}
	differ := bits.OnesCount32(s.letters ^ o.letters)
	return differ > unlikeLetters || differ > unlikeShort && s.sounds < longSound && o.sounds < longSound
}

// unlikeLetters and unlikeShort are the numbers of sounds that one of two words has and the other has not above which words
// are unlike, unlikeShort those of words shorter than longSound.
const (
	unlikeLetters = 5
	unlikeShort   = 4
	longSound     = 8
)

// Apart tells words whose shapes alone show that Near takes them for different words; it tells so of most that are.
func (s *Shape) Apart(o *Shape) bool {
	if s.mayBeKin(o) {
		return false
	}
	t := tongueOf(s.Script, o.Script)
	if isTurned(s, o, t) {
		s, o = o, s
	}
	return apart(s, o, t)
}

// mayBeKin tells words that may be near though neither their sounds nor their spellings are. In one script that is not the
// Latin one isNisba takes words for near whose sounds, as they are compared, are not.
func (s *Shape) mayBeKin(o *Shape) bool {
	return s.Class == Initial || o.Class == Initial || s.meaning && o.meaning || s.start == o.start ||
		s.spelling == o.spelling ||
		s.Script == o.Script && s.Script != Latin
}

// ApartAt tells words, of which the first is a run [AsOne], whose shapes alone show that Near gives them less than a
// nearness, which is above that of names of those who descend from another's bearer.
func (s *Shape) ApartAt(o *Shape, least float64) bool {
	if s.start == o.start || o.Class == Initial {
		return false
	}
	t := tongueOf(s.Script, o.Script)
	if isTurned(s, o, t) {
		s, o = o, s
	}
	return haveBounds(s, o) && beyond(s, o, t, soundLimit(sizeOfSounds(int(s.sounds), int(o.sounds), t), least))
}

// isTurned tells whether the second of two words comes first where their sounds are compared: the one in the script that
// leaves more unwritten.
func isTurned(a, b *Shape, t tongue) bool {
	switch t {
	case weakTongue:
		// Where both leave vowels out, the shorter leaves out more.
		return !a.Script.omitsVowels() || b.Script.omitsVowels() && a.sounds > b.sounds
	case indicTongue:
		return !a.Script.omitsWeakVowel()
	case eastTongue:
		return !a.Script.isEastern()
	}
	return false
}

// apart tells words whose letters alone show that neither their sounds nor, in one script, their spellings come near: most
// of those that share a part with another word. X and y are the words in the order in which their sounds are compared.
func apart(x, y *Shape, t tongue) bool {
	if !haveBounds(x, y) || x.Script == y.Script && !spelledApart(x, y) {
		return false
	}
	return beyond(x, y, t, nearLimits[doubleSize(int(x.sounds), int(y.sounds), t)])
}

// haveBounds tells whether the shapes of two words bound the distance of their sounds.
func haveBounds(x, y *Shape) bool {
	return x.letters != 0 && y.letters != 0 && x.sounds <= maxSounds && y.sounds <= maxSounds
}

// beyond tells words whose shapes show that their sounds are further from one another than the limit.
func beyond(x, y *Shape, t tongue, limit int) bool {
	return t == plainTongue && abs(int(x.mass)-int(y.mass)) > limit || costs()[t].above(x.letters, y.letters, limit)
}

// nearLimits are the distances above which words are not near, by the double of their size, see sizeOfSounds.
var nearLimits = func() (limits [2*maxSounds + 2]int) {
	for double := range limits {
		limits[double] = soundLimit(float64(double)/2, minNearness)
	}
	return limits
}()

// spelledApart tells words whose letters alone show that their spellings do not come near: each letter that only one of them
// has is an edit.
func spelledApart(a, b *Shape) bool {
	edits := max(bits.OnesCount32(a.spelling&^b.spelling), bits.OnesCount32(b.spelling&^a.spelling))
	return edits > int(mostEdits[int(a.form)+int(b.form)])
}

// mostEdits are the numbers of edits up to which spellings may be near, by the bytes of both forms.
var mostEdits = func() (most [2*maxSize + 1]uint8) {
	for bytes := range most {
		most[bytes] = uint8(float64(bytes) / 2 * (1 - minNearness))
	}
	return most
}()
