package screen

import (
	"cmp"
	"math"
	"slices"

	"annals/names"
)

// Query is a name to search for.
type Query struct {
	Name string
	Kind names.Kind
	// Limit is the most finds to return; 0 is DefaultLimit.
	Limit int
	// Threshold leaves out finds that score less.
	Threshold float64
	// Keep says which bearers count; nil counts all.
	Keep func(entry uint32) bool
	// Reasons asks for the words that each find rests on.
	Reasons bool
}

// DefaultLimit is the number of finds of a Query that says none.
const DefaultLimit = 10

// Find is a bearer of a name like the one searched for.
type Find struct {
	Bearer uint32
	// Entry is the place of the name that is most like it, of those that the bearer has.
	Entry uint32
	Score float64
	// Reasons is nil unless the query asked for them.
	*Reasons
}

// Reasons say which words match, and how the index reads the name.
type Reasons struct {
	Match names.Match
	Name  names.Name
}

// Searcher searches an index. It keeps its working memory from search to search and is for one goroutine.
type Searcher struct {
	ix       *Index
	reader   *names.Reader
	comparer names.Comparer
	query    names.Name
	breadth  breadth
	company  bool // the query has a legal form

	hits     []hit
	sorted   []hit
	meant    []meaning
	hashes   []uint32
	outlines [][]byte
	key      []byte
	found    []uint32
	met      set     // the words of the index that once has met
	tallied  set     // the entries of the index that have a tally: most have none, and a processor's cache holds it
	places   []place // of each entry
	tallies  []tally
	order    []uint64
	left     []float32
	top      []candidate
	near     nearCache
	known    uint32 // a bit for each word of the query that the index has as such
	words    []*names.Word
	fetched  int          // of no meaning: a sum that keeps the loops of fetch
	own      []names.Word // of the query
	means    []asked      // what its words were found to stand for
	finds    []Find
	run      names.Word // words of the query, or a part of one, that are tried as a word
	scores   []float64
}

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

// NewSearcher makes a searcher of the index.
func (ix *Index) NewSearcher() *Searcher {
	s := &Searcher{ix: ix, reader: names.NewReader(keptWords), tallied: newSet(len(ix.entries)),
		places: make([]place, len(ix.entries))}
	for i := range s.places {
		s.places[i].weight = ix.readings[i].weight
	}
	s.comparer.Nearness = s.nearness
	s.comparer.Remember = rememberedWords
	return s
}

// rememberedWords is the number of words of candidates that are remembered in a search; more than most searches meet.
const rememberedWords = 256

// keptWords is the number of words that a searcher's reader keeps: names of new people are made of words that others have.
const keptWords = 2048

// Search finds the bearers of names like the query's, best first; of equal scores the one that was indexed first.
func (s *Searcher) Search(q Query) []Find {
	if q.Limit <= 0 {
		q.Limit = DefaultLimit
	}
	s.query = s.reader.Parse(q.Name, q.Kind)
	s.own = slices.Grow(s.own[:0], len(s.query.Words))
	for i, w := range s.query.Words {
		s.own = append(s.own, *w)
		s.own[i].Tag = uint32(i)
		s.query.Words[i] = &s.own[i]
	}
	s.breadth = breadthOf(s.query)
	s.company = slices.ContainsFunc(s.query.Words, func(w *names.Word) bool { return w.Class == names.Legal })
	s.recall()
	s.estimateRarities()
	s.comparer.Ask(s.query)
	s.findTerms()
	return s.compare(q, s.candidates(s.tallyEntries(q.Keep)))
}

// Query is the query of the last search as it was read.
func (s *Searcher) Query() names.Name { return s.query }

// noTerm is the term of a word that the index has not.
const noTerm = math.MaxUint32

// nearness is names.Near between a word of the query and one of the index, remembered for the search. A word of the query
// that the index has stands for another with less right than one that it has not, which may be misspelled.
func (s *Searcher) nearness(a, b *names.Word) (names.How, float64) {
	if a.Class != names.Initial && b.Class != names.Initial && (a.Concept == "" || a.Concept != b.Concept) &&
		unlike(&a.Shape, &b.Shape) || a.Apart(&b.Shape) {
		return names.Unlike, 0
	}
	how, quality := s.near.get(a, s.means[a.Tag].serial, b, b.Tag)
	if how == names.NearSound && s.known>>(a.Tag&31)&1 != 0 {
		if len(a.Sound) <= shortSound && a.Script == b.Script {
			return names.Unlike, 0
		}
		quality -= knownWord
	}
	return how, quality
}

// knownWord is how much worse a near match is of a word that the index has as such, and minBearers the number of names
// from which on it counts as a word.
const (
	knownWord  = 0.09
	minBearers = 3
	shortSound = 2 // a known word as short as this stands for no other
)

// breadth is how many names a search looks at.
type breadth struct {
	// enough is the part of the best gain so far below which new entries are of no interest: when the terms that are left
	// cannot bring one so far, only the entries that the rarer terms have led to are looked at for them.
	enough float32
	// compared is the number of candidates that are compared word by word at most.
	compared int
}

// latinBreadth and foreignBreadth are the breadths of queries in Latin letters and of those in another script, whose words
// lead to names with less certainty: many a translated one only through what it means together with others.
var (
	latinBreadth   = breadth{0.5, 40}
	foreignBreadth = breadth{0.15, 120}
)

func breadthOf(query names.Name) breadth {
	for _, w := range query.Words {
		if w.Script != names.Latin && w.Script != 0 {
			return foreignBreadth
		}
	}
	return latinBreadth
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
	for i := range s.hits {
		h := &s.hits[i]
		postings := s.ix.postings[s.ix.postingsAt[h.term]:s.ix.postingsAt[h.term+1]]
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
		h.telling = h.gain * s.ix.rarity[h.term]
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

// ascending maps numbers to ones that compare alike as whole numbers.
func ascending(x float32) uint32 {
	bits := math.Float32bits(x)
	if bits>>31 != 0 {
		return ^bits
	}
	return bits | 1<<31
}

// number is the number that ascending mapped.
func number(x uint32) float32 {
	if x>>31 != 0 {
		return math.Float32frombits(x &^ (1 << 31))
	}
	return math.Float32frombits(^x)
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

// otherKind is what is left of the score of a name that is borne by something of another kind than was asked for, and
// personCompany what is left of that for a person where the name asked for has a legal form: two short words of another
// script are soon found in a person's name, and no person is a limited company.
const (
	otherKind     = 0.85
	personCompany = 0.3
)

// promiseSlack is how much better a comparison may come out than the candidate's tally promised.
const promiseSlack = 0.25

// compare scores the most promising entries and keeps the best of each bearer.
func (s *Searcher) compare(q Query, candidates []candidate) []Find {
	s.fetch(candidates)
	finds := s.finds[:0]
	floor := q.Threshold // what a find must score to be among those returned
	for i, c := range candidates {
		if i >= q.Limit && float64(c.promise())+promiseSlack < q.Threshold {
			break
		}
		at := c.entry()
		entry := &s.ix.readings[at]
		part := 1.0 // what is left of the score
		if q.Kind != names.AnyKind && entry.borne != names.AnyKind && q.Kind != entry.borne {
			part = otherKind
			if entry.borne == names.Person && s.company {
				part *= personCompany
			}
		}
		k := slices.IndexFunc(finds, func(f Find) bool { return f.Bearer == entry.bearer })
		least := floor
		if k >= 0 {
			least = max(least, finds[k].Score) // of the names of a bearer the best counts
		}
		n := s.ix.name(at, s.words[:0])
		s.words = n.Words
		score := s.comparer.AtLeast(n, least/part) * part
		if score < q.Threshold || score <= 0 {
			continue
		}
		if k >= 0 {
			if finds[k].Score < score || finds[k].Score == score && at < finds[k].Entry {
				finds[k].Entry, finds[k].Score = at, score
			}
		} else {
			finds = append(finds, Find{Bearer: entry.bearer, Entry: at, Score: score})
		}
		floor = max(floor, s.lowest(finds, q.Limit))
	}
	slices.SortFunc(finds, func(a, b Find) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Bearer, b.Bearer))
	})
	s.finds = finds
	finds = slices.Clone(finds[:min(len(finds), q.Limit)])
	if q.Reasons {
		for i := range finds {
			e := s.ix.entries[finds[i].Entry]
			// The index has words as the first name spells them that has them; reasons are to show those of this one.
			finds[i].Reasons = &Reasons{Name: s.reader.Parse(e.Name, e.Kind),
				Match: s.comparer.Compare(s.ix.name(finds[i].Entry, nil), true)}
			finds[i].Match.Score = finds[i].Score
		}
	}
	return finds
}

// lowest is the lowest score of the best finds, as many as are asked for; 0 while there are fewer.
func (s *Searcher) lowest(finds []Find, limit int) float64 {
	if len(finds) < limit {
		return 0
	}
	s.scores = s.scores[:0]
	for _, f := range finds {
		s.scores = append(s.scores, f.Score)
	}
	slices.Sort(s.scores)
	return s.scores[len(finds)-limit]
}

// candidates are the entries that promise most, the most promising first, given the best gain.
func (s *Searcher) candidates(best float32) []candidate {
	total, little := s.comparer.Weight(0, len(s.query.Words)), s.breadth.enough/2*best
	top := s.top[:0]
	for i := range s.tallies {
		t := &s.tallies[i]
		if t.gain < little {
			continue
		}
		gain, weight := float64(t.gain), float64(t.weight)
		restA, restB := notBelow(0, total-gain), notBelow(0, weight-gain)
		conflict := restA
		if restB < restA {
			conflict = restB
		}
		promise := names.Judge(total, notBelow(0.01, weight), conflict, restA-restB)
		top = pushBest(top, s.breadth.compared, newCandidate(float32(promise), t.entry))
	}
	slices.Sort(top)
	s.top = top
	return top
}

// notBelow is x, or the least that it may be.
func notBelow(least, x float64) float64 {
	if x < least {
		return least
	}
	return x
}

// candidate is an entry and the score that its tally promises, as a number that is the smaller the more it promises; of
// entries that promise the same the first has the smallest.
type candidate uint64

func newCandidate(promise float32, entry uint32) candidate {
	return candidate(^ascending(promise))<<32 | candidate(entry)
}

func (c candidate) promise() float32 { return number(^uint32(c >> 32)) }
func (c candidate) entry() uint32    { return uint32(c) }

// pushBest keeps the n best of the candidates that are pushed, as a heap with the worst of them on top.
func pushBest(heap []candidate, n int, c candidate) []candidate {
	if len(heap) < n {
		heap = append(heap, c)
		for i := len(heap) - 1; i > 0 && heap[i] > heap[(i-1)/2]; i = (i - 1) / 2 {
			heap[i], heap[(i-1)/2] = heap[(i-1)/2], heap[i]
		}
		return heap
	}
	if c >= heap[0] {
		return heap
	}
	at := 0
	for {
		child := 2*at + 1
		if child >= n {
			break
		}
		if child+1 < n && heap[child+1] > heap[child] {
			child++
		}
		if heap[child] <= c {
			break
		}
		heap[at] = heap[child]
		at = child
	}
	heap[at] = c
	return heap
}
