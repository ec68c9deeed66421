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
	sought   names.Sought
	scores   []float64
}

// NewSearcher makes a searcher of the index.
func (ix *Index) NewSearcher() *Searcher {
	s := &Searcher{ix: ix, reader: names.NewReader(keptWords), tallied: newSet(len(ix.entries)),
		places: make([]place, len(ix.entries))}
	for i := range s.places {
		s.places[i].weight = ix.readings[i].weight
	}
	s.comparer.Nearness, s.comparer.Dismiss = s.nearness, true
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
	return s.compare(q, s.candidates(s.tallyKoreans(s.tallyEntries(q.Keep), q.Keep)))
}

// Query is the query of the last search as it was read.
func (s *Searcher) Query() names.Name { return s.query }

// noTerm is the term of a word that the index has not.
const noTerm = math.MaxUint32

// nearness is names.Near between a word of the query and one of the index, remembered for the search. A word of the query
// that the index has stands for another with less right than one that it has not, which may be misspelled.
func (s *Searcher) nearness(a, b *names.Word) (names.How, float64) {
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

// otherKind is what is left of the score of a name that is borne by something of another kind than was asked for, and
// personCompany what is left of that for a person where the name asked for has a legal form: two short words of another
// script are soon found in a person's name, and no person is a limited company.
const (
	otherKind     = 0.85
	personCompany = 0.3
)

// compare scores the most promising entries and keeps the best of each bearer. What an entry promised dismisses none here: a
// promise leaves out the words that are written as one, or divided, in the name asked about.
func (s *Searcher) compare(q Query, candidates []candidate) []Find {
	s.fetch(candidates)
	finds := s.finds[:0]
	floor := q.Threshold // what a find must score to be among those returned
	for _, c := range candidates {
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
