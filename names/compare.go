package names

import (
	"math/bits"
	"strings"
)

// Match is the comparison of two names: how near they are, and which words that rests on.
type Match struct {
	// Score is from 0 to 1. From DefaultThreshold names are taken for names of one bearer.
	Score float64
	// Links are the words that match, in the order of the first name.
	Links []Link
	// RestA and RestB are the words of the first and of the second name that match nothing, by their place.
	RestA, RestB []int
}

// Link is words of two names that are taken for one another.
type Link struct {
	// A and B are the first word of each name and the word after the last.
	A, B [2]int
	How  How
	// Quality is how well they match, from 0 to 1; Weight what part of the names they make up, from 0 to 1.
	Quality, Weight float64
}

// DefaultThreshold is the score from which two names are taken for names of one bearer.
const DefaultThreshold = 0.7

// Comparer compares one name with many. A Comparer is for one goroutine.
type Comparer struct {
	// Nearness is Near, or a table of its results. Nil is Near. With Dismiss it may be NearLikely.
	Nearness func(a, b *Word) (How, float64)

	// Dismiss takes words for different ones where their shapes are [Shape.Unlike], unless they mean the same or one is an
	// initial, or [Shape.Apart]: Nearness is not asked.
	Dismiss bool

	// Remember is the number of words of the record's names, told apart by their tags, of which it is remembered for the
	// name that is asked about how they match its words; a power of two, or 0. It pays where names of few words are
	// compared.
	Remember int

	// Mutual says that neither name is the one asked about: what one has more than the other costs the same either way.
	Mutual bool

	query              Name
	sought             []Sought // of the query's words
	weightsA, weightsB []float64
	againstA, againstB []float64 // see contradicts
	leastA, leastB     []float64 // see most
	totalA, totalB     float64   // of the weights
	takenA, takenB     set
	candidates         []Link
	relations          relations
	words              []*relation // of the words of the name that the query is compared with
	runs               []run       // of the query's words
	shortA             set         // the query's words that may be an abbreviation
	cyrillic           []abbreviation
	initials           []string      // the sounds of the first letters of the query's words
	letters            []letterSound // see soundOfInitial
	joins              []join
	sounds             strings.Builder // of runs of words of the other name
	acronyms           []Link
	korean             koreanName // the query as a Korean's name, and otherKorean what it is compared with
	otherKorean        koreanName
	koreans            [2]*koreanReading // see findKoreans
}

// set is places in a name, a bit for each.
type set uint32

func (s set) has(i int) bool { return s>>i&1 != 0 }

// span is the places from one to before another.
func span(run [2]int) set { return (1<<(run[1]-run[0]) - 1) << run[0] }

// Compare compares two names as a screen does: a is the name asked about, b one of the record.
func Compare(a, b Name) Match {
	var c Comparer
	c.Ask(a)
	return c.Compare(b, true)
}

// Ask sets the name that is asked about.
func (c *Comparer) Ask(query Name) {
	c.query = query
	c.korean.read(query)
	c.weightsA = weigh(c.weightsA[:0], query)
	c.againstA, c.totalA = c.againstA[:0], sum(c.weightsA)
	for i, weight := range c.weightsA {
		c.againstA = append(c.againstA, contradicts(query, weight, i))
	}
	c.relations.reset(c.Remember)
	c.findRuns()
	c.shortA, c.sought, c.cyrillic, c.initials = 0, c.sought[:0], c.cyrillic[:0], c.initials[:0]
	for i, w := range query.Words {
		c.sought = append(c.sought, SoughtAs(w))
		c.initials = append(c.initials, c.soundOfInitial(w))
		if w.short {
			c.shortA |= 1 << i
			if w.Script == Cyrillic {
				c.cyrillic = append(c.cyrillic, abbreviation{i, w.LetterSounds()})
			}
		}
	}
}

// Weight is what the words of the name that is asked about from one place to another tell together.
func (c *Comparer) Weight(from, to int) float64 { return sum(c.weightsA[from:to]) }

// Compare compares the name that is asked about with one of the record. Without reasons it leaves the links and rests of the
// match empty.
func (c *Comparer) Compare(b Name, reasons bool) Match {
	return c.compare(b, c.findKoreans(b), reasons)
}

// compare is Compare. Names that are one in two romanizations of Korean score what that makes of them, or what they do without,
// whichever is more.
func (c *Comparer) compare(b Name, koreans, reasons bool) Match {
	c.link(b)
	m := c.match(b, reasons)
	if koreans {
		c.linkKoreans()
		if as := c.match(b, reasons); as.Score >= m.Score {
			return as
		}
	}
	return m
}

// match chooses among the links that were found.
func (c *Comparer) match(b Name, reasons bool) Match {
	links := c.choose()
	m := Match{Score: soften(c.score(c.query, b, links))}
	if reasons {
		m.Links = append([]Link(nil), links...)
		m.RestA, m.RestB = rest(len(c.query.Words), c.takenA), rest(len(b.Words), c.takenB)
	}
	return m
}

// AtLeast is the score of the name that is asked about and one of the record, as Compare gives it, where that is not below
// floor; else it may be 0. Most names are dismissed by the words of theirs that nothing of the other can match.
func (c *Comparer) AtLeast(b Name, floor float64) float64 {
	if c.findKoreans(b) {
		return c.compare(b, true, false).Score
	}
	c.relate(b)
	c.findLinks(b)
	if most := c.most(); most < lowScore-2*rounding && floor >= lowScore || soften(most) < floor-rounding {
		return 0 // soften makes no score out of one below lowScore that is not below it
	}
	c.tryLinks()
	score := c.score(c.query, b, c.choose())
	if score < lowScore && floor >= lowScore {
		return 0
	}
	return soften(score)
}

// rounding is more than the rounding of a score can come to.
const rounding = 1e-9

// link finds the links that may be chosen.
func (c *Comparer) link(b Name) {
	c.relate(b)
	c.findLinks(b)
	c.tryLinks()
}

// findLinks finds the abbreviations, and the runs of words that may match as one.
func (c *Comparer) findLinks(b Name) {
	a := c.query
	c.joins, c.acronyms = c.joins[:0], c.acronyms[:0]
	c.findJoins(a, b)
	if a.Kind != Person || b.Kind != Person {
		c.linkAcronyms(a, b)
	}
}

// tryLinks puts the words that match one by one before the runs that sound alike and the abbreviations.
func (c *Comparer) tryLinks() {
	c.candidates = c.candidates[:0]
	c.linkWords()
	c.tryJoins()
	c.candidates = append(c.candidates, c.acronyms...)
}

// most is a bound of the score, before it is softened, of names whose links were found. What no link can match speaks
// against it, and of what a word matches, the part that the best of its links leaves open; nothing else counts.
func (c *Comparer) most() float64 {
	c.leastA, c.leastB = append(c.leastA[:0], c.againstA...), append(c.leastB[:0], c.againstB...)
	leastA, leastB := c.leastA, c.leastB
	for j, of := range c.words {
		for near, at := of.near, int(of.first); near != 0; near, at = near&(near-1), at+1 {
			i := bits.TrailingZeros32(uint32(near))
			open := (1 - worth(c.relations.list[at].quality)) * smaller(c.weightsA[i], c.weightsB[j])
			leastA[i], leastB[j] = smaller(leastA[i], open), smaller(leastB[j], open)
		}
	}
	var linkedA, linkedB set
	for i := range c.acronyms {
		linkedA, linkedB = linkedA|span(c.acronyms[i].A), linkedB|span(c.acronyms[i].B)
	}
	for i := range c.joins {
		linkedA, linkedB = linkedA|span(c.joins[i].A), linkedB|span(c.joins[i].B)
	}
	return Judge(c.totalA, c.totalB, smaller(against(leastA, linkedA), against(leastB, linkedB)), 0)
}

func rest(n int, taken set) (list []int) {
	for i := range n {
		if !taken.has(i) {
			list = append(list, i)
		}
	}
	return list
}

func (c *Comparer) near(a, b *Word) (How, float64) {
	if c.Nearness != nil {
		return c.Nearness(a, b)
	}
	return Near(a, b)
}

func (c *Comparer) linkWords() {
	var near set
	for _, r := range c.words {
		near |= r.near
	}
	for ; near != 0; near &= near - 1 {
		i := bits.TrailingZeros32(uint32(near))
		for j, r := range c.words {
			if r.near.has(i) {
				l := c.relations.nearness(r, i)
				c.candidates = append(c.candidates,
					Link{A: [2]int{i, i + 1}, B: [2]int{j, j + 1}, How: l.how, Quality: l.quality})
			}
		}
	}
}

// choose takes links, those that explain most first, until no two names' words are left that match.
func (c *Comparer) choose() []Link {
	chosen := 0
	c.takenA, c.takenB = 0, 0
	for {
		best, at := 0.0, -1
		for i := chosen; i < len(c.candidates); i++ {
			l := &c.candidates[i]
			if c.takenA&span(l.A) != 0 || c.takenB&span(l.B) != 0 {
				continue
			}
			gain := worth(l.Quality)*(sumOf(c.weightsA, l.A)+sumOf(c.weightsB, l.B)) + l.Quality*1e-3
			if gain > best {
				best, at = gain, i
			}
		}
		if at < 0 {
			return c.candidates[:chosen]
		}
		c.candidates[chosen], c.candidates[at] = c.candidates[at], c.candidates[chosen]
		l := c.candidates[chosen]
		c.takenA |= span(l.A)
		c.takenB |= span(l.B)
		chosen++
	}
}
