package names

import "math/bits"

// Sought is a word of a query made ready to be held against many words of a list, most of which are not near it: what shows
// that of a word in Latin letters, in a line and a half of a processor's cache.
type Sought struct {
	alike    uint64          // a bit for each sound that a word which may begin alike begins with, see startsLike
	letters  uint32          // see Shape.Letters
	spelling uint32          // see Shape.spelling
	start    [startSize]byte // see Shape.start
	mass     uint16          // see massOf
	sounds   uint8           // see Shape.Sounds
	tongue   tongue          // of it and a word in Latin letters
	class    Class
	distinct bool // a Latin word that is no initial, so that Shape.Unlike tells
	meaning  bool
	whole    bool // see Word.isWhole
	other    set  // the one of the two words, 0 or 1, that the Latin one is where their sounds are compared
	// What it costs at least to have a sound in the Latin word that the one sought has not: of each bit of the costs, from
	// the lowest on, the sounds that have it. So the sum is taken without looking at each sound.
	costs [costBits]uint32
	word  *Word
}

// SoughtAs makes a word ready.
func SoughtAs(w *Word) Sought {
	s := Sought{letters: w.letters, spelling: w.spelling, start: w.start, mass: w.mass, sounds: w.sounds, class: w.Class,
		distinct: w.Script == Latin && w.Class != Initial, meaning: w.meaning, whole: w.isWhole(), word: w}
	for _, sound := range s.start[:2] {
		if sound != 0 {
			s.alike |= 1 << (sound - 'A')
		}
	}
	if s.start[0] != 0 {
		s.alike |= costs()[plainTongue].alike[s.start[0]-'A']
	}
	s.tongue = tongueOf(w.Script, Latin)
	if !isTurned(&w.Shape, &Shape{Script: Latin}, s.tongue) {
		s.other = 1
	}
	s.costs = costs()[s.tongue].sums[s.other].of(s.letters)
	return s
}

// Apart is [Shape.Apart] of the word sought and another.
func (s *Sought) Apart(o *Shape) bool {
	switch {
	case o.Script != Latin:
		return s.word.Apart(o)
	case s.class == Initial || o.Class == Initial, s.meaning && o.meaning, s.start == o.start, s.spelling == o.spelling:
		return false
	case s.letters == 0 || o.letters == 0 || s.sounds > maxSounds || o.sounds > maxSounds:
		return false
	case s.tongue == plainTongue && s.word.Script == Latin && !spelledApart(&s.word.Shape, o):
		return false
	}
	return s.beyond(o, nearLimits[s.doubleSize(o)])
}

// ApartAt is [Shape.ApartAt] of the run sought and a word.
func (s *Sought) ApartAt(o *Shape, least float64) bool {
	if o.Script != Latin {
		return s.word.ApartAt(o, least)
	}
	if s.start == o.start || o.Class == Initial || s.letters == 0 || o.letters == 0 || s.sounds > maxSounds ||
		o.sounds > maxSounds {
		return false
	}
	return s.beyond(o, soundLimit(float64(s.doubleSize(o))/2, least))
}

// doubleSize is the double of the size of both words, see sizeOfSounds.
func (s *Sought) doubleSize(o *Shape) int {
	a, b := int(s.sounds), int(o.sounds)
	if s.other == 0 {
		a, b = b, a
	}
	return doubleSize(a, b, s.tongue)
}

// beyond is whether the word sought and one in Latin letters are beyond a limit.
func (s *Sought) beyond(o *Shape, limit int) bool {
	if s.tongue == plainTongue && abs(int(s.mass)-int(o.mass)) > limit {
		return true
	}
	only, cost := o.letters&^s.letters, 0
	for i, sounds := range s.costs {
		cost += bits.OnesCount32(only&sounds) << i
	}
	return cost > limit || costs()[s.tongue].bounds[1-s.other].above(s.letters&^o.letters, o.letters, limit)
}

// dismisses tells a word of the record's whose shape shows that it is not near the word of the query, as [Comparer.Dismiss]
// has it.
func (s *Sought) dismisses(w *Word) bool {
	if s.distinct && w.Script == Latin && w.Class != Initial && !(s.meaning && w.meaning && s.word.Concept == w.Concept) {
		differ := bits.OnesCount32(s.letters ^ w.letters)
		if differ > unlikeLetters || differ > unlikeShort && s.sounds < longSound && w.sounds < longSound {
			return true
		}
	}
	return s.Apart(&w.Shape)
}

// startsLike tells whether two sounds may begin the same word, with a mistake in either of the first two sounds at most. The
// alef that an Arabic word begins with stands for any vowel.
func (s *Sought) startsLike(w *Word) bool {
	a, b := s.start, w.start
	return b[0] == 0 || a[0] == 0 || s.alike>>(b[0]-'A')&1 != 0 || b[1] != 0 && (a[0] == b[1] || a[1] == b[1])
}
