package screen

import (
	"cmp"
	"slices"

	"annals/names"
)

// minQuality is how well a word of the index must match one of the query to lead to a name.
const minQuality = 0.66

// meaning is a term that a word may stand for, and how well.
type meaning struct {
	term    uint32
	quality float32
}

// findTerms fills hits.
func (s *Searcher) findTerms() {
	s.hits = s.hits[:0]
	for i, w := range s.query.Words {
		from := len(s.hits)
		for _, m := range s.means[i].meanings {
			s.hits = append(s.hits, s.hit(i, m.term, m.quality))
		}
		if findsBySound(w) && len(w.Sound) <= longestDivided && !s.exact(from) {
			s.findSplits(i, w)
			if w.Script != names.Latin {
				s.findForeignSplits(i, w)
			}
		}
	}
	s.findJoins()
	s.findAbbreviation()
}

// askedKey tells words of queries apart.
type askedKey struct {
	wordKey
	script names.Script
}

// asked is what is remembered of a word of queries.
type asked struct {
	serial   uint32 // tells it from all others, but not from itself once it was forgotten; never 0
	term     uint32 // its own, or noTerm
	meanings []meaning
}

// recall recalls what the words of the query stand for, or works it out.
func (s *Searcher) recall() {
	s.means, s.known = s.means[:0], 0
	for i, w := range s.query.Words {
		key := askedKey{keyOf(w), w.Script}
		a, remembered := s.ix.meant.get(key)
		if !remembered {
			a.serial, a.term = s.ix.serial.Add(1), s.ix.term(w)
		}
		if a.term != noTerm && s.ix.bearers(a.term) >= minBearers {
			s.known |= 1 << i
		}
		if !remembered {
			a.meanings = s.meanings(i, w, &a)
			s.ix.meant.put(key, a)
		}
		s.means = append(s.means, a)
	}
}

// meanings are the terms of the index that a word of the query may stand for, those most alike.
func (s *Searcher) meanings(i int, w *names.Word, a *asked) []meaning {
	s.meant = s.meant[:0]
	if a.term != noTerm && s.ix.bearers(a.term) > 0 {
		s.meant = append(s.meant, meaning{a.term, 1})
	}
	if findsBySound(w) {
		s.findSounds(i, w, a.serial)
	}
	return slices.Clone(s.mostAlike(s.bestMeanings()))
}

// mostAlike are the best maxMeanings of some meanings, of equal ones those whose names come first.
func (s *Searcher) mostAlike(list []meaning) []meaning {
	if len(list) <= maxMeanings {
		return list
	}
	s.order = s.order[:0]
	for _, m := range list {
		s.order = append(s.order, uint64(^ascending(m.quality))<<32|uint64(m.term))
	}
	slices.Sort(s.order)
	for i, key := range s.order {
		list[i] = meaning{uint32(key), number(^uint32(key >> 32))}
	}
	from, to := maxMeanings-1, maxMeanings // of the meanings that are as good as the last
	for from > 0 && list[from-1].quality == list[from].quality {
		from--
	}
	for to < len(list) && list[to].quality == list[from].quality {
		to++
	}
	if to > maxMeanings {
		slices.SortFunc(list[from:to], func(a, b meaning) int { return cmp.Compare(s.ix.names[a.term], s.ix.names[b.term]) })
	}
	return list[:maxMeanings]
}

// bestMeanings are those that were collected, each term once, as its best word matches, by the terms.
func (s *Searcher) bestMeanings() []meaning {
	s.order = s.order[:0]
	for _, m := range s.meant {
		s.order = append(s.order, uint64(m.term)<<32|uint64(^ascending(m.quality)))
	}
	slices.Sort(s.order)
	s.meant = s.meant[:0]
	for _, key := range s.order {
		if n := len(s.meant); n == 0 || s.meant[n-1].term != uint32(key>>32) {
			s.meant = append(s.meant, meaning{uint32(key >> 32), number(^uint32(key))})
		}
	}
	return s.meant
}

// maxMeanings is the number of terms that a word of the query may stand for.
const maxMeanings = 24

// findAbbreviation tries the initials of the query's words as a word of the index: of a name in Latin letters those of the
// whole name, of any other those of runs of its words, as they sound.
func (s *Searcher) findAbbreviation() {
	n := len(s.query.Words)
	if letters := s.query.Initials(); letters != "" {
		if t, ok := s.ix.termOf[letters]; ok && s.ix.bearers(t) > 0 {
			s.hits = append(s.hits, hit{slot: n - 1 + secondHalf, term: t, quality: initialsQuality,
				weight: float32(s.comparer.Weight(0, n))})
		}
	}
	for run, sound := range s.query.InitialSounds() {
		slot := run[0] + secondHalf
		s.found = s.ix.sounds.find(s.found[:0], hashOf(sound))
		for _, id := range s.found {
			if w := &s.ix.words[id]; s.ix.used.has(id) && w.Sound == sound && w.Class == names.Proper {
				s.hits = append(s.hits, hit{slot: slot, term: s.ix.terms[id], quality: initialsQuality,
					weight: float32(s.comparer.Weight(run[0], run[1]))})
			}
		}
	}
}

// exact tells whether the hits from the given one on have a term that matches exactly.
func (s *Searcher) exact(from int) bool {
	return slices.ContainsFunc(s.hits[from:], func(h hit) bool { return h.quality >= 0.95 })
}

func (s *Searcher) findSounds(i int, w *names.Word, serial uint32) {
	v := &s.ix.vocabulary
	s.found = s.found[:0]
	depth := soundDepth(len(w.Sound))
	if s.known>>i&1 != 0 {
		depth = min(depth, 1) // a word that others have too is less likely to be misspelled
	}
	s.findDeletions(&v.sounds, append(s.key[:0], w.Sound...), depth)
	if s.key = w.AppendSkeleton(s.key[:0]); len(s.key) > 0 {
		s.findDeletions(&v.skeleton, s.key, skeletonDepth(len(s.key), w.Script == names.Latin))
	}
	s.findOutlines(w)
	s.sought = names.SoughtAs(w)
	likely := s.keepFound(func(other *names.Shape) bool { return !w.Unlike(other) && !s.sought.Apart(other) })
	for _, id := range likely {
		if _, quality := s.near.get(w, serial, &v.words[id], id); quality >= minQuality {
			s.meant = append(s.meant, meaning{v.terms[id], float32(quality)})
		}
	}
}

// keepFound are those of the words found whose shapes are to be kept, each once.
func (s *Searcher) keepFound(keep func(*names.Shape) bool) []uint32 {
	s.once()
	s.fetchWords(s.found)
	kept := s.found[:0]
	for _, id := range s.found {
		if s.ix.used.has(id) && keep(&s.ix.words[id].Shape) {
			kept = append(kept, id)
		}
	}
	return kept
}

// once leaves of the words found each once.
func (s *Searcher) once() {
	if s.met == nil {
		s.met = newSet(len(s.ix.words))
	}
	kept := s.found[:0]
	for _, id := range s.found {
		if !s.met.has(id) {
			s.met.add(id)
			kept = append(kept, id)
		}
	}
	s.met.clear(kept)
	s.found = kept
}

// findOutlines adds to found the words of other scripts that share an outline with the word.
func (s *Searcher) findOutlines(w *names.Word) {
	if w.Script == names.Latin && len(s.ix.outlines[1].words) == 0 {
		return
	}
	s.outlines = w.Outlines(s.outlines)
	for _, outline := range s.outlines {
		for i := range s.ix.outlines {
			if i == 1 || w.Script != names.Latin {
				s.found = s.ix.outlines[i].find(s.found, hashOf(outline))
			}
		}
	}
}

// findDeletions adds to found the words that a table has for a key with up to depth deletions.
func (s *Searcher) findDeletions(t *table, key []byte, depth int) {
	if len(t.words) == 0 {
		return
	}
	s.hashes = deletions(s.hashes[:0], key, depth)
	s.fetchBuckets(t, s.hashes)
	for _, h := range s.hashes {
		s.found = t.find(s.found, h)
	}
}

// hit is a hit of the term for the word at a place of the query.
func (s *Searcher) hit(i int, term uint32, quality float32) hit {
	return hit{slot: i, term: term, quality: quality, weight: s.weight(i)}
}

func (s *Searcher) weight(i int) float32 { return float32(s.comparer.Weight(i, i+1)) }

// minRunQuality is how well a run of words must match a word of the index, and knownRunQuality one of words that the index has.
const (
	minRunQuality   = 0.8
	knownRunQuality = 0.93
)

// maxJoined is the number of words of a query that are tried as one word of the index.
const maxJoined = 4

// findJoins tries neighbouring words of the query as one word of the index.
func (s *Searcher) findJoins() {
	words := s.query.Words
	var buffer [64]byte
	for i := range words {
		sound := append(buffer[:0], words[i].Sound...)
		known := s.known >> i & 1
		for k := i + 1; k < len(words) && k < i+maxJoined && len(sound)+len(words[k].Sound) <= len(buffer); k++ {
			sound = append(sound, words[k].Sound...)
			s.findWritten(i, k)
			if len(sound) < 4 {
				continue
			}
			known &= s.known >> k & 1
			joined := &s.run
			*joined = names.AsOne(words[i:k+1], string(sound))
			s.found = s.found[:0]
			sounds, skeletons, depth, shortest := &s.ix.runSounds, &s.ix.runSkeletons, min(1, soundDepth(len(sound))), 3
			if joined.Script != names.Latin {
				// Spaces are where the other script has them, and sounds differ more.
				sounds, skeletons, depth, shortest = &s.ix.sounds, &s.ix.skeleton, soundDepth(len(sound)), 2
			}
			skeletonDepth := func(key []byte) int { return skeletonDepth(len(key), joined.Script == names.Latin) }
			least := minRunQuality
			if known != 0 {
				// Words that the index has are seldom parts of another: only of one that sounds just so.
				depth, skeletonDepth, least = 0, func([]byte) int { return 0 }, knownRunQuality
			}
			s.findDeletions(sounds, sound, depth)
			if s.key = joined.AppendSkeleton(s.key[:0]); len(s.key) >= shortest {
				s.findDeletions(skeletons, s.key, skeletonDepth(s.key))
			}
			if known == 0 {
				s.findOutlines(joined)
			}
			s.meant, s.sought = s.meant[:0], names.SoughtAs(joined)
			likely := s.keepFound(func(other *names.Shape) bool {
				return !joined.Unlike(other) && !s.sought.ApartAt(other, least)
			})
			for _, id := range likely {
				if _, quality := names.NearRun(joined, &s.ix.words[id], least); quality >= least {
					s.meant = append(s.meant, meaning{s.ix.terms[id], float32(quality)})
				}
			}
			for _, m := range s.bestMeanings() {
				s.hits = append(s.hits, hit{slot: i, term: m.term, quality: m.quality,
					weight: float32(s.comparer.Weight(i, k+1))})
			}
		}
	}
}

// findWritten tries Latin words as one that is spelled so: "Hizb Allah" as "Hizballah".
func (s *Searcher) findWritten(i, k int) {
	s.key = s.key[:0]
	for _, w := range s.query.Words[i : k+1] {
		if w.Script != names.Latin || w.Class == names.Initial {
			return // initials are for findAbbreviation
		}
		s.key = append(s.key, w.Form...)
	}
	if t, ok := s.ix.termOf[string(s.key)]; ok && s.ix.bearers(t) > 0 {
		s.hits = append(s.hits, hit{slot: i, term: t, quality: writtenQuality, weight: float32(s.comparer.Weight(i, k+1))})
	}
}

// writtenQuality is how well words match one that is spelled like all of them together.
const writtenQuality = 0.98
