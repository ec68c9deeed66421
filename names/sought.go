package names

import "math/bits"

// sought is what of a word of the query shows that a word of the record's is not near it, nor may begin alike, in half a
// line of a processor's cache: a search asks that of some hundred pairs, most of which are neither.
type sought struct {
	alike    uint64 // a bit for each sound that a word which may begin alike begins with, see startsLike
	letters  uint32 // see Shape.Letters
	start    [2]byte
	sounds   uint8 // see Shape.Sounds
	distinct bool  // a Latin word that is no initial, so that Shape.Unlike tells
	meaning  bool
	whole    bool // see Word.isWhole
}

// soughtAs is what is sought of a word of the query.
func soughtAs(w *Word) sought {
	s := sought{letters: w.letters, start: [2]byte(w.start[:2]), sounds: w.sounds, meaning: w.meaning, whole: w.isWhole(),
		distinct: w.Script == Latin && w.Class != Initial}
	for _, sound := range s.start {
		if sound != 0 {
			s.alike |= 1 << (sound - 'A')
		}
	}
	if s.start[0] != 0 {
		s.alike |= costs()[plainTongue].alike[s.start[0]-'A']
	}
	return s
}

// unlike tells most of the Latin words, no initials, that are [Shape.Unlike] and do not mean the same.
func (s *sought) unlike(w *Word) bool {
	differ := bits.OnesCount32(s.letters ^ w.letters)
	return (differ > unlikeLetters || differ > unlikeShort && s.sounds < longSound && w.sounds < longSound) && s.distinct &&
		!(s.meaning && w.meaning)
}

// startsLike tells whether two sounds may begin the same word, with a mistake in either of the first two sounds at most. The
// alef that an Arabic word begins with stands for any vowel.
func (s *sought) startsLike(w *Word) bool {
	a, b := s.start, w.start
	return b[0] == 0 || a[0] == 0 || s.alike>>(b[0]-'A')&1 != 0 || b[1] != 0 && (a[0] == b[1] || a[1] == b[1])
}
