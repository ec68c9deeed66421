package screen

import (
	"math"
	"slices"
	"strings"

	"annals/names"
)

// minHalf is the length of the shorter part of a word that is tried as two, and longestDivided that of the longest word: at
// each sound all of it is looked at, and one sign of Arabic may have eighteen letters.
const (
	minHalf        = 3
	longestDivided = 128
)

// findSplits tries a word of the query as two words of the index, written as one, with nothing between them or with one
// sound, of a letter that was typed for the space. One of them may be too short to be known by its sound, or
// misspelled: the longest word that the index has at either end leads to names as well.
func (s *Searcher) findSplits(i int, w *names.Word) {
	start, end := false, false
	for cut := len(w.Sound) - minHalf; cut >= minHalf; cut-- {
		left, right := w.Sound[:cut], w.Sound[cut:]
		known := false
		if s.sounds(left) {
			if known = s.sounds(right); !known && len(right) > minHalf && s.sounds(right[1:]) {
				known, right = true, right[1:]
			}
		}
		if known || !start && len(left) >= 2*minHalf {
			start = s.addSounding(i, left, share(cut, w.Sound)) || start
		}
		if known {
			s.addSounding(i+secondHalf, right, share(len(right), w.Sound))
		}
	}
	for cut := 1; cut <= len(w.Sound)-2*minHalf && !end; cut++ {
		end = s.addSounding(i+secondHalf, w.Sound[cut:], share(len(w.Sound)-cut, w.Sound))
	}
}

// minHalfQuality is how well a half of a word in another script must match a word of the index.
const minHalfQuality = 0.85

// findForeignSplits tries a word in another script as two words of the index, the second with the Arabic article or without:
// where both halves have words that sound nearly like them, these lead to names.
func (s *Searcher) findForeignSplits(i int, w *names.Word) {
	for cut := minHalf; cut <= len(w.Sound)-minHalf; cut++ {
		left := s.soundingNearly(w, w.Sound[:cut])
		if len(left) == 0 {
			continue
		}
		right := s.soundingNearly(w, strings.TrimPrefix(w.Sound[cut:], arabicArticle))
		if len(right) == 0 {
			continue
		}
		s.addHalf(i, left, share(cut, w.Sound))
		s.addHalf(i+secondHalf, right, share(len(w.Sound)-cut, w.Sound))
	}
}

// arabicArticle is the sound of the article within a word, as Arabic letters write it.
const arabicArticle = "al"

func (s *Searcher) addHalf(slot int, list []meaning, part float32) {
	for _, m := range list {
		s.hits = append(s.hits, hit{slot: slot, term: m.term, quality: m.quality * part,
			weight: s.weight(slot % secondHalf)})
	}
}

// soundingNearly are the proper words of the index that sound nearly like a part of the word.
func (s *Searcher) soundingNearly(w *names.Word, sound string) []meaning {
	if len(sound) < minHalf {
		return nil
	}
	half := &s.run
	*half = names.AsOne([]*names.Word{w}, sound)
	s.found = s.found[:0]
	if s.key = half.AppendSkeleton(s.key[:0]); len(s.key) > 1 {
		s.findDeletions(&s.ix.skeleton, s.key, 0)
	}
	s.findOutlines(half)
	s.sought = names.SoughtAs(half)
	likely := s.keepFound(func(other *names.Shape) bool {
		return other.Class == names.Proper && !s.sought.ApartAt(other, minHalfQuality)
	})
	s.meant = s.meant[:0]
	for _, id := range likely {
		if _, quality := names.NearRun(half, &s.ix.words[id], minHalfQuality); quality >= minHalfQuality {
			s.meant = append(s.meant, meaning{s.ix.terms[id], float32(quality)})
		}
	}
	return slices.Clone(s.bestMeanings())
}

// secondHalf is added to the place of a word for the slot of its second half, so that both halves count.
const secondHalf = 64

// share is the quality of a part of a sound, such that its square is the part.
func share(part int, sound string) float32 {
	return float32(math.Sqrt(float64(part) / float64(len(sound))))
}

// sounds tells whether the index has a word with exactly this sound.
func (s *Searcher) sounds(sound string) bool {
	s.found = s.ix.sounds.find(s.found[:0], hashOf(sound[:min(len(sound), maxPrefix)]))
	return slices.ContainsFunc(s.found, func(id uint32) bool {
		return s.ix.used.has(id) && s.ix.words[id].Sound == sound
	})
}

// addSounding adds hits for the words with exactly this sound and tells whether there are any.
func (s *Searcher) addSounding(slot int, sound string, quality float32) bool {
	if !s.sounds(sound) {
		return false
	}
	for _, id := range s.found {
		if s.ix.used.has(id) && s.ix.words[id].Sound == sound {
			s.hits = append(s.hits, hit{slot: slot, term: s.ix.terms[id], quality: quality,
				weight: s.weight(slot % secondHalf)})
		}
	}
	return true
}
