package screen

import (
	"cmp"
	"slices"

	"annals/names"
)

// hit says that a term of the index may stand for a run of words of the query.
type hit struct {
	slot    int // the place of the run's first word; the second half of a divided word has a slot of its own
	term    uint32
	quality float32
	weight  float32 // what the run weighs in the query
	gain    float32 // what an entry gains by having the term
	telling float32 // the gain by how rare the term is: the order in which terms are looked at
}

// place is where an entry's tally is, if it has one, and the entry's weight, which is wanted with it.
type place struct {
	at     uint32
	weight float32
}

// tally is what an entry has gained.
type tally struct {
	entry  uint32
	gain   float32
	slot   int32   // the slot whose gain was added last
	last   float32 // that gain
	weight float32 // of the entry
}

// negligible is the part of the best gain below which a term that more than rarePostings entries have is passed over.
const (
	negligible   = 0.05
	rarePostings = 200
)

// tallyEntries adds up what each entry gains by the terms that it has, those that gain most first, and returns the best
// gain.
func (s *Searcher) tallyEntries(keep func(uint32) bool) float32 {
	s.sortHits()
	clear(s.tallied)
	s.tallies = s.tallies[:0]
	left := s.gainsLeft()
	s.fetchHits()
	best := s.tallyInitials(keep)
	var alone [1]uint32
	for i := range s.hits {
		h := &s.hits[i]
		postings := s.ix.entriesIn(&s.ix.postings[h.term], &alone)
		closed := left[i] < s.breadth.enough*best
		if closed && h.gain < negligible*best && len(postings) > rarePostings {
			continue // it would not change which entries promise most
		}
		if closed {
			best = max(best, s.gainMore(postings, int32(h.slot), h.gain))
		} else {
			s.fetchPlaces(postings)
			best = max(best, s.gainAll(postings, int32(h.slot), h.gain, keep))
		}
	}
	return best
}

// gainMore adds to the tallies that there are of some entries, and returns the best of them.
func (s *Searcher) gainMore(entries []uint32, slot int32, gain float32) (best float32) {
	tallied := s.tallied
	for _, entry := range entries {
		if tallied.has(entry) {
			if total := s.gain(entry, slot, gain); total > best {
				best = total
			}
		}
	}
	return best
}

// gainAll adds to the tallies of entries, and begins those that there are not yet.
func (s *Searcher) gainAll(entries []uint32, slot int32, gain float32, keep func(uint32) bool) (best float32) {
	tallied := s.tallied
	for _, entry := range entries {
		total := gain
		if tallied.has(entry) {
			total = s.gain(entry, slot, gain)
		} else if !s.newTally(entry, slot, gain, keep) {
			continue
		}
		if total > best {
			best = total
		}
	}
	return best
}

// gain adds to the tally of an entry that has one, and returns what it comes to.
func (s *Searcher) gain(entry uint32, slot int32, gain float32) (total float32) {
	t := &s.tallies[s.places[entry].at]
	t.add(slot, gain)
	return t.gain
}

// newTally begins the tally of an entry with a gain, and tells whether the entry counts.
func (s *Searcher) newTally(entry uint32, slot int32, gain float32, keep func(uint32) bool) bool {
	if keep != nil && !keep(entry) {
		return false
	}
	s.tallied.add(entry)
	at := &s.places[entry]
	at.at = uint32(len(s.tallies))
	s.tallies = append(s.tallies, tally{entry: entry, gain: gain, slot: slot, last: gain, weight: at.weight})
	return true
}

// sortHits puts the hits that tell most first, and works out what they gain.
func (s *Searcher) sortHits() {
	s.order = s.order[:0]
	for i := range s.hits {
		h := &s.hits[i]
		h.gain = h.quality * h.quality * max(h.weight, 0.01)
		h.telling = h.gain * s.ix.postings[h.term].rarity
		s.order = append(s.order, uint64(^ascending(h.telling))<<32|uint64(h.slot)<<24|uint64(i))
	}
	slices.Sort(s.order)
	s.sorted = s.sorted[:0]
	for _, key := range s.order {
		s.sorted = append(s.sorted, s.hits[key&(1<<24-1)])
	}
	s.hits, s.sorted = s.sorted, s.hits
	for i := 0; i < len(s.hits); {
		k := i + 1
		for k < len(s.hits) && s.order[k]>>24 == s.order[i]>>24 {
			k++
		}
		if k > i+1 {
			slices.SortFunc(s.hits[i:k], func(a, b hit) int { return cmp.Compare(s.ix.names[a.term], s.ix.names[b.term]) })
		}
		i = k
	}
}

// initialsQuality is what words gain that the initials of an entry spell, of what they weigh.
const initialsQuality = 0.7

// tallyInitials adds up the entries whose initials are a word of the query, and returns the best gain.
func (s *Searcher) tallyInitials(keep func(uint32) bool) (best float32) {
	for i, w := range s.query.Words {
		if !w.MayAbbreviate() {
			continue
		}
		s.found = s.ix.initials.find(s.found[:0], hashOf(w.Form))
		if w.Script != names.Latin {
			s.found = s.ix.initials.find(s.found, hashOf(w.Sound))
		}
		if w.Script == names.Cyrillic {
			s.found = s.ix.foreign.find(s.found, hashOf(names.SortedLetters(w.LetterSounds())))
		}
		best = max(best, s.gainAll(s.found, int32(i), initialsQuality*s.weight(i), keep))
	}
	return best
}

// koreanQuality is what a name gains that may be the query in another romanization of Korean, of what the query weighs.
const koreanQuality = 0.95

// tallyKoreans brings up the entries that may be the query in another romanization of Korean, and returns the best gain.
func (s *Searcher) tallyKoreans(best float32, keep func(uint32) bool) float32 {
	s.found = s.found[:0]
	s.query.KoreanKeys(func(key []byte) { s.found = s.ix.koreans.find(s.found, hashOf(key)) })
	least := float32(koreanQuality * s.comparer.Weight(0, len(s.query.Words)))
	for _, entry := range s.found {
		if s.tallied.has(entry) {
			t := &s.tallies[s.places[entry].at]
			t.gain = max(t.gain, least)
		} else if !s.newTally(entry, 0, least, keep) {
			continue
		}
		best = max(best, least)
	}
	return best
}

// gainsLeft is, for each hit, the most that an entry can gain by it and the hits after it.
func (s *Searcher) gainsLeft() []float32 {
	s.left = append(s.left[:0], make([]float32, len(s.hits))...)
	var most [2 * secondHalf]float32
	total := float32(0)
	for i := len(s.hits) - 1; i >= 0; i-- {
		h := s.hits[i]
		if more := h.gain - most[h.slot]; more > 0 {
			total += more
			most[h.slot] = h.gain
		}
		s.left[i] = total
	}
	return s.left
}

// add counts a term for an entry; of the terms that stand for one word of the query the best counts, as far as they come
// one after the other.
func (t *tally) add(slot int32, gain float32) {
	if t.slot == slot {
		if gain <= t.last {
			return
		}
		t.gain -= t.last
	}
	t.gain += gain
	t.slot, t.last = slot, gain
}
