package screen

// An index is larger than what a processor keeps at hand, and a search that reads a word here and a word there waits for
// each. What is about to be read is therefore fetched by loops that do nothing else: a processor goes on to the next while
// it waits for one, and so waits for many at once.

// fewHashes is the number of hashes up to which it is not worth while.
const fewHashes = 4

// fetchBuckets fetches what a table has for hashes.
func (s *Searcher) fetchBuckets(t *table, hashes []uint32) {
	if len(hashes) < fewHashes || len(t.words) == 0 {
		return
	}
	sum, last := uint32(0), uint32(len(t.words)-1)
	for _, h := range hashes {
		sum += t.words[min(t.buckets[h&t.mask], last)]
	}
	s.fetched += int(sum)
}

// fetchHits fetches the first entries of all hits, and their places: most terms have one.
func (s *Searcher) fetchHits() {
	ix, sum := s.ix, uint32(0)
	s.found = s.found[:0]
	for i := range s.hits {
		if p := &ix.postings[s.hits[i].term]; p.number == 1 {
			s.found = append(s.found, p.first)
		} else if p.number > 1 {
			s.found = append(s.found, ix.entriesOf[p.first])
		}
	}
	for _, entry := range s.found {
		sum += s.places[entry].at
	}
	s.fetched += int(sum)
}

// fetchPlaces fetches the places of entries.
func (s *Searcher) fetchPlaces(entries []uint32) {
	places, sum := s.places, uint32(0)
	for _, entry := range entries {
		sum += places[entry].at
	}
	s.fetched += int(sum)
}

// fetchWords fetches words, and their texts.
func (s *Searcher) fetchWords(ids []uint32) {
	words, sum := s.ix.words, 0
	for _, id := range ids {
		if sound := words[id].Sound; len(sound) > 0 {
			sum += int(sound[0])
		}
	}
	s.fetched += sum
}

// fetch fetches how the candidates are read, and their words.
func (s *Searcher) fetch(candidates []candidate) {
	ix, sum := s.ix, uint32(0)
	for _, c := range candidates {
		sum += ix.readings[c.entry()].first
	}
	for _, c := range candidates {
		sum += ix.entryWords[ix.readings[c.entry()].first]
	}
	for _, c := range candidates {
		for _, id := range ix.wordsOf(c.entry()) {
			sum += ix.words[id].Tag
		}
	}
	s.fetched += int(sum)
}

// fetchBearers fetches what an answer tells of the bearers that were found: what they are called, and their names.
func (s *Searcher) fetchBearers(bearers []bearer, finds []Find) {
	sum, entries := 0, s.ix.entries
	for _, f := range finds {
		sum += int(bearers[f.Bearer].last)
	}
	for _, f := range finds {
		b := &bearers[f.Bearer]
		sum += firstByte(string(b.ref.ID)) + firstByte(b.ref.Name)
		for i := b.first; i < b.last; i++ {
			sum += firstByte(entries[i].Name)
		}
		for _, id := range b.members {
			sum += firstByte(string(id))
		}
	}
	s.fetched += sum
}

func firstByte(text string) int {
	if text == "" {
		return 0
	}
	return int(text[0])
}
