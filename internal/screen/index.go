package screen

import (
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"annals/names"
)

// Entry is a name to index and who bears it.
type Entry struct {
	// Bearer is the place of the bearer in a list that the caller keeps.
	Bearer uint32
	Name   string
	Kind   names.Kind
}

// Index holds names for search. It is immutable and safe for use by several goroutines, each with a [Searcher].
type Index struct {
	vocabulary
	entries    []Entry
	readings   []reading // of each entry
	entryWords []uint32  // of all entries
	postings   []posting
	entriesOf  []uint32 // by the terms that several have
	used       set      // the words that an entry has still, see follow
	initials   table    // entries by the initials of their words
	foreign    table    // entries by what abbreviations of their translations are made of
	koreans    table    // entries by what a Korean's name is found by in all romanizations

	meant  cache[askedKey, asked] // what words of queries were found to stand for
	serial atomic.Uint32          // of the last that was remembered
}

// posting is the entries of a term. Most terms have one, which it holds itself.
type posting struct {
	first  uint32 // the entry, or the place of the first among entriesOf
	number uint32
	rarity float32 // see rarityOf
}

// reading is how the name of an entry was read, in one place, since each search asks it of many.
type reading struct {
	bearer uint32
	first  uint32     // its words are entryWords[first:first+words]
	aside  uint32     // names.Name.Aside
	weight float32    // the sum of the rarities of its words by their classes
	words  uint8      // at most 32
	kind   names.Kind // as it was read
	borne  names.Kind // that of the entry
}

// read adds an entry's name to the index, whose words are at the places.
func (ix *Index) read(e Entry, kind names.Kind, aside uint32, words ...uint32) {
	ix.readings = append(ix.readings,
		reading{bearer: e.Bearer, first: uint32(len(ix.entryWords)), aside: aside, words: uint8(len(words)), kind: kind,
			borne: e.Kind})
	ix.entryWords = append(ix.entryWords, words...)
}

// wordsOf are the places of the words of an entry.
func (ix *Index) wordsOf(entry uint32) []uint32 {
	r := &ix.readings[entry]
	return ix.entryWords[r.first : r.first+uint32(r.words)]
}

// Build reads entries into an index.
func Build(entries []Entry) *Index {
	ix := &Index{entries: entries, readings: make([]reading, 0, len(entries))}
	builder := newVocabularyBuilder()
	list := parse(entries)
	words, short, abroad, eastern := 0, 0, 0, 0
	for i := range list {
		words, short, abroad = words+len(list[i].Words), short+len(list[i].initials), abroad+len(list[i].foreign)
		eastern += len(list[i].koreans)
	}
	ix.entryWords = make([]uint32, 0, words)
	keys := entryKeys{make([]tableEntry, 0, short), make([]tableEntry, 0, abroad), make([]tableEntry, 0, eastern)}
	var ids []uint32
	for i, n := range list {
		n.addTo(&keys, uint32(i))
		ids = builder.addAll(ids[:0], n.Words)
		ix.read(entries[i], n.Kind, n.Aside, ids...)
	}
	ix.vocabulary = builder.done()
	ix.initials, ix.foreign = newTable(keys.initials, len(list)), newTable(keys.foreign, len(list))
	ix.koreans = newTable(keys.koreans, len(list))
	ix.post()
	ix.weigh()
	return ix
}

// parsed is a name as it was read, with the hashes of its initials, of those of its translations, and of what it is found by as a
// Korean's.
type parsed struct {
	names.Name
	initials, foreign, koreans []uint32
}

// entryKeys are the lists of which the tables of entries are made.
type entryKeys struct{ initials, foreign, koreans []tableEntry }

// addTo adds an entry's name to the lists.
func (p *parsed) addTo(keys *entryKeys, entry uint32) {
	for _, h := range p.initials {
		keys.initials = append(keys.initials, tableEntry{h, entry})
	}
	for _, h := range p.foreign {
		keys.foreign = append(keys.foreign, tableEntry{h, entry})
	}
	for _, h := range p.koreans {
		keys.koreans = append(keys.koreans, tableEntry{h, entry})
	}
}

// parse reads the names of entries, in order, on all processors.
func parse(entries []Entry) []parsed {
	list := make([]parsed, len(entries))
	workers := runtime.GOMAXPROCS(0)
	size := (len(entries) + workers - 1) / workers
	var wg sync.WaitGroup
	for from := 0; from < len(entries); from += size {
		wg.Go(func() {
			reader := names.NewReader(math.MaxInt)
			for i := from; i < min(from+size, len(entries)); i++ {
				p := parsed{Name: reader.Parse(entries[i].Name, entries[i].Kind)}
				if letters := p.Initials(); letters != "" {
					p.initials = []uint32{hashOf(letters)}
				}
				for letters := range p.ForeignInitials() {
					p.foreign = append(p.foreign, hashOf(letters))
				}
				slices.Sort(p.foreign)
				p.foreign = slices.Compact(p.foreign)
				p.KoreanKeys(func(key []byte) { p.koreans = append(p.koreans, hashOf(key)) })
				p.koreans = distinct(p.koreans)
				list[i] = p
			}
		})
	}
	wg.Wait()
	return list
}

// post lays out the postings. An entry that has a term twice is listed twice, the copies next to each other.
func (ix *Index) post() {
	ix.meant.generation = keptMeanings
	ix.postings = make([]posting, len(ix.termOf))
	ix.used = newSet(len(ix.words))
	for _, w := range ix.entryWords {
		ix.postings[ix.terms[w]].number++
		ix.used.add(w)
	}
	several := uint32(0)
	for t := range ix.postings {
		p := &ix.postings[t]
		p.rarity = rarityOf(int(p.number), len(ix.entries))
		if p.first = several; p.number > 1 {
			several += p.number
		}
	}
	ix.entriesOf = make([]uint32, several)
	filled := make([]uint32, len(ix.postings))
	for i := range ix.entries {
		for _, w := range ix.wordsOf(uint32(i)) {
			t := ix.terms[w]
			if p := &ix.postings[t]; p.number == 1 {
				p.first = uint32(i)
			} else {
				ix.entriesOf[p.first+filled[t]] = uint32(i)
				filled[t]++
			}
		}
	}
}

// weigh tells each word how rare it is and works out how much each entry weighs.
func (ix *Index) weigh() {
	for w := range ix.words {
		ix.words[w].Rarity = ix.postings[ix.terms[w]].rarity
	}
	var words []*names.Word
	for i := range ix.entries {
		n := ix.name(uint32(i), words[:0])
		words = n.Words
		weight := float32(0)
		for j, w := range words {
			weight += ix.postings[ix.terms[w.Tag]].rarity * float32(n.Weight(j))
		}
		ix.readings[i].weight = weight
	}
}

// bearers is the number of entries that have a term.
func (ix *Index) bearers(term uint32) int { return int(ix.postings[term].number) }

// entriesIn are the entries of a posting; there is room for them where it is one.
func (ix *Index) entriesIn(p *posting, room *[1]uint32) []uint32 {
	if p.number == 1 {
		room[0] = p.first
		return room[:]
	}
	return ix.entriesOf[p.first : p.first+p.number]
}

// name is an entry's name without its text, its words appended to the given ones.
func (ix *Index) name(entry uint32, words []*names.Word) names.Name {
	r := &ix.readings[entry]
	for _, id := range ix.entryWords[r.first : r.first+uint32(r.words)] {
		words = append(words, &ix.words[id])
	}
	return names.Name{Kind: r.kind, Words: words, Aside: r.aside}
}
