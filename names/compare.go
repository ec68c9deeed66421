package names

import (
	"math"
	"math/bits"
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

// classWeight is what a word of the class tells compared to a proper word. Generic words and legal forms tell so little
// that all those of a long name together stay below one proper word.
var classWeight = [classes]float64{Proper: 1, Given: 0.9, Number: 0.8, Patronymic: 0.6, Place: 0.5, Field: 0.45,
	Initial: 0.3,
	Generic: 0.2, Title: 0.08, Particle: 0.06, Legal: 0.04, Noise: 0.02}

// Comparer compares one name with many. A Comparer is for one goroutine.
type Comparer struct {
	// Nearness is Near, or a table of its results. Nil is Near.
	Nearness func(a, b *Word) (How, float64)

	// Remember is the number of words of the record's names, told apart by their tags, of which it is remembered for the
	// name that is asked about how they match its words; a power of two, or 0. It pays where names of few words are
	// compared.
	Remember int

	// Mutual says that neither name is the one asked about: what one has more than the other costs the same either way.
	Mutual bool

	query              Name
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
	joins              []join
	acronyms           []Link
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
	c.weightsA = weigh(c.weightsA[:0], query)
	c.againstA, c.totalA = c.againstA[:0], sum(c.weightsA)
	for i, weight := range c.weightsA {
		c.againstA = append(c.againstA, contradicts(query, weight, i))
	}
	c.relations.reset(c.Remember)
	c.findRuns()
	c.shortA = 0
	for i, w := range query.Words {
		if w.short {
			c.shortA |= 1 << i
		}
	}
}

// Weight is what the words of the name that is asked about from one place to another tell together.
func (c *Comparer) Weight(from, to int) float64 { return sum(c.weightsA[from:to]) }

// Compare compares the name that is asked about with one of the record. Without reasons it leaves the links and rests of the
// match empty.
func (c *Comparer) Compare(b Name, reasons bool) Match {
	c.link(b)
	links := c.choose()
	m := Match{Score: c.score(c.query, b, links)}
	if reasons {
		m.Links = append([]Link(nil), links...)
		m.RestA, m.RestB = rest(len(c.query.Words), c.takenA), rest(len(b.Words), c.takenB)
	}
	return m
}

// AtLeast is the score of the name that is asked about and one of the record, as Compare gives it, where that is not below
// floor; else it may be 0. Most names are dismissed by the words of theirs that nothing of the other can match.
func (c *Comparer) AtLeast(b Name, floor float64) float64 {
	c.relate(b)
	c.findLinks(b)
	if c.most() < floor-rounding {
		return 0
	}
	c.tryLinks()
	return c.score(c.query, b, c.choose())
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
	c.takenA, c.takenB, c.candidates = 0, 0, c.candidates[:0]
	c.linkWords()
	c.tryJoins()
	c.candidates = append(c.candidates, c.acronyms...)
}

// most is a bound of the score of names whose links were found. What no link can match speaks against it, and of what a word
// matches, the part that the best of its links leaves open; nothing else counts.
func (c *Comparer) most() float64 {
	c.leastA, c.leastB = append(c.leastA[:0], c.againstA...), append(c.leastB[:0], c.againstB...)
	leastA, leastB := c.leastA, c.leastB
	for j, of := range c.words {
		for near, at := of.near, of.first; near != 0; near, at = near&(near-1), at+1 {
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
	return soften(Judge(c.totalA, c.totalB,
		smaller(against(leastA, linkedA), against(leastB, linkedB)), 0))
}

func rest(n int, taken set) (list []int) {
	for i := range n {
		if !taken.has(i) {
			list = append(list, i)
		}
	}
	return list
}

func weigh(weights []float64, n Name) []float64 {
	for i, w := range n.Words {
		weights = append(weights, n.Weight(i)*w.rarity())
	}
	return weights
}

// Weight is what the word at a place of the name tells if it is rare: by its class, less in brackets, and half for a
// syllable of a script that writes them apart.
func (n Name) Weight(i int) float64 {
	weight := n.Words[i].weight()
	if n.Aside>>i&1 != 0 {
		weight *= asideWeight
	}
	return weight
}

// weight is what the word tells outside brackets.
func (w *Word) weight() float64 {
	weight := classWeight[w.Class]
	if isSyllable(w) {
		weight *= syllableWeight
	}
	return weight
}

// rarity is how rare the word is, as far as that counts: 1 for fillers, which tell next to nothing anyway.
func (w *Word) rarity() float64 {
	if w.Rarity == 0 || w.Class >= Title {
		return 1
	}
	return float64(w.Rarity)
}

const (
	// syllableWeight is what a Chinese character or a Korean syllable weighs of a word: most words have two.
	syllableWeight = 0.5
	// asideWeight is what a word in brackets weighs of what it would outside.
	asideWeight = 0.35
)

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

// sumOf is the sum of the weights of a run, most of which have one word.
func sumOf(weights []float64, run [2]int) float64 {
	if run[1] == run[0]+1 {
		return weights[run[0]]
	}
	return sum(weights[run[0]:run[1]])
}

func sum(weights []float64) (total float64) {
	for _, w := range weights {
		total += w
	}
	return total
}

// worth is what part of a word's weight a match of the quality counts for.
func worth(quality float64) float64 {
	switch {
	case quality >= 0.95:
		return quality
	case quality >= 0.85:
		return 0.95 - (0.95-quality)*1.5
	case quality >= 0.75:
		return 0.8 - (0.85-quality)*2.5
	}
	return max(0, 0.55-(0.75-quality)*4)
}

// score weighs what matches against what is left over. What is left over on both sides contradicts; on one side it is only
// missing, which costs little while it is a small part of the name.
func (c *Comparer) score(a, b Name, links []Link) float64 {
	totalA, totalB := c.totalA, c.totalB
	if totalA == 0 || totalB == 0 {
		return 0
	}
	var unsure, informative, initials float64 // unsure: what near matches leave unmatched, on both sides at once
	verbatim, told := true, 0                 // told counts the matches of words that are not fillers
	for i := range links {
		l := &links[i]
		v := worth(l.Quality)
		wa, wb := sumOf(c.weightsA, l.A), sumOf(c.weightsB, l.B)
		l.Weight = (wa + wb) / (totalA + totalB)
		unsure += (1 - v) * smaller(wa, wb)
		verbatim = verbatim && l.How == SameForm
		if a.Words[l.A[0]].Class < Title {
			told++
		}
		if l.How == InitialOf {
			unsure += initialDoubt * larger(wa, wb)
			initials += initialMissing * (wb - wa) // above 0 where the second name has the word, the first the initial
		}
		if l.How == Acronym || informs(a, l.A) && informs(b, l.B) ||
			(l.How == Joined || transliterates(a, b, l)) && (informs(a, l.A) || informs(b, l.B)) {
			informative += v * larger(wa, wb)
		}
	}
	moreA, moreB := &askedMissing, &noMissing
	if c.Mutual {
		moreA, moreB = &eitherMissing, &eitherMissing
	}
	restA, restB := missing(a, c.weightsA, c.takenA, moreA), missing(b, c.weightsB, c.takenB, moreB)
	againstA, againstB := against(c.againstA, c.takenA), against(c.againstB, c.takenB)
	if initials > 0 {
		restB, againstB = restB+initials, againstB+initials
	} else {
		restA, againstA = restA-initials, againstA-initials
	}
	conflict := unsure + smaller(againstA, againstB)
	if a.Kind == Person && descentDiffers(a, b, links) {
		conflict = max(conflict, descent)
	}
	lack := restA - restB
	if c.Mutual {
		lack = -math.Abs(lack)
	}
	score := Judge(totalA, totalB, conflict, lack)
	if told == 1 && lack > 0 && a.Kind == Person {
		score -= oneName
	}
	if !verbatim || restA > 0 || restB > 0 || informative == 0 && told < 2 {
		score = min(score, genericScore+informative*informedScore)
	}
	return soften(score)
}

// descent is the contradiction between two persons each of whom is named as the other's father or son.
const descent = 1

// descentDiffers tells names that say "A son of B" and "B son of A": the words around a particle of descent match crosswise.
func descentDiffers(a, b Name, links []Link) bool {
	at := func(place int, side func(Link) [2]int) int { // the link of a word
		for i, l := range links {
			if run := side(l); run[0] <= place && place < run[1] {
				return i
			}
		}
		return -1
	}
	sideA, sideB := func(l Link) [2]int { return l.A }, func(l Link) [2]int { return l.B }
	for i := 1; i+1 < len(a.Words); i++ {
		if !saysDescent(a.Words[i]) {
			continue
		}
		for j := 1; j+1 < len(b.Words); j++ {
			if !saysDescent(b.Words[j]) {
				continue
			}
			son, father := at(i-1, sideA), at(i+1, sideA)
			if son >= 0 && father >= 0 && son == at(j+1, sideB) && father == at(j-1, sideB) {
				return true
			}
		}
	}
	return false
}

// saysDescent tells the particles that stand between a child and its father, of those of particle.txt.
func saysDescent(w *Word) bool { return w.Class == Particle && w.Concept == "bin" }

// soften keeps scores above 0, so that even poor matches come in order: the lower a score is, the slower it falls.
func soften(score float64) float64 {
	if score >= lowScore {
		return score
	}
	return lowScore * math.Exp((score-lowScore)/lowScore)
}

// Judge is the score of two names that weigh a and b, contradict each other by conflict, and of which the first has missing
// more than the second, or less where it is below 0. What the name asked about has more than the record's costs more than
// the other way round: people ask with less than they know, and lists are printed in full.
func Judge(a, b, conflict, missing float64) float64 {
	whole := larger(a, b)
	var lost float64
	if missing > 0 {
		extra := smaller(1, missing/whole)
		lost = extra * math.Sqrt(extra)
	} else {
		more := -missing / whole
		lost = square(more) + moreShare*more
	}
	return 1 - calibration*(larger(conflictShare*conflict/smaller(a, b), conflictLeast*smaller(conflict, 1))+lost)
}

// larger and smaller are max and min without their care for what is no number.
func larger(a, b float64) float64 {
	if b > a {
		return b
	}
	return a
}

func smaller(a, b float64) float64 {
	if b < a {
		return b
	}
	return a
}

const (
	// conflictShare is what a contradiction costs by its share in the shorter name, conflictLeast what that of a whole word
	// costs however long the names are.
	conflictShare = 1.35
	conflictLeast = 0.41
	lowScore      = 0.3
	// calibration sets the scores so that at DefaultThreshold fewer than one in a hundred made-up names is taken for
	// somebody's.
	calibration = 0.945
	// moreShare is what it costs at least that the record's name has more, by its share: of two names that both have all
	// that was asked, the one with nothing else comes first.
	moreShare = 0.05
	// oneName is what a person's name loses of which the record has one word and the query more: that one is a name of many
	// people.
	oneName = 0.06
	// genericScore is the most that unequal names score which share no word that tells anything, informedScore what they may
	// score more for each proper word that they share.
	genericScore  = 0.5
	informedScore = 0.5
	// initialDoubt is how much of a word an initial leaves open, since others begin with it too.
	initialDoubt = 0.1
	// initialMissing is how much of a word is missing where the other name has its initial.
	initialMissing = 0.4
)

// missing sums what is left over of a name, as it weighs when the other has nothing in its place. A word that the name has
// twice is not missed.
func missing(n Name, weights []float64, taken set, more *[classes]float64) (total float64) {
	for i, w := range n.Words {
		if taken.has(i) {
			continue
		}
		double := false
		if n.Kind != Person { // of a person two ancestors may have one name
			for j, other := range n.Words {
				double = double || j != i && taken.has(j) && other.Form == w.Form
			}
		}
		if !double {
			total += larger(weights[i], weights[i]*more[w.Class])
		}
	}
	return total
}

// contradicts is what the word at a place of a name, which has the weight, speaks against a match when the other name has
// something else in its place.
func contradicts(n Name, weight float64, i int) float64 {
	if n.Aside>>i&1 != 0 && !n.abbreviates(i) {
		weight /= asideWeight // an addition may be missing, but another one contradicts
	}
	return larger(weight, weight*contradiction[n.Words[i].Class])
}

// against sums what the words of a name that are not linked speak against a match.
func against(contradictions []float64, linked set) (total float64) {
	for i, x := range contradictions {
		if !linked.has(i) {
			total += x
		}
	}
	return total
}

// askedMissing is how much more a word tells that the name asked about has and the record's name has not: who names the
// trade of a company knows it, while a list that leaves it out means another.
var askedMissing, noMissing = [classes]float64{Field: 1.8, Generic: 3.6}, [classes]float64{}

// eitherMissing is the same where neither name is the one asked about: of two names that are given in full, one with the
// name of a country is a branch of the other.
var eitherMissing = [classes]float64{Place: 2, Number: 2.5}

// contradiction is how much more a word tells when it stands against another than when it is missing: a different initial,
// number or country is a different name, while lists leave them out as they like.
var contradiction = [classes]float64{Number: 1.25, Patronymic: 1.5, Place: 1.8, Field: 1.7, Initial: 2.5, Generic: 2}

// transliterates tells a word written as it sounds in another script. Where it is generic in its own, "مكتب" for an office,
// the transliteration "Maktab" is not: a list that translates would have the other language's word. An article is nothing
// that one transliterates alone.
func transliterates(a, b Name, l *Link) bool {
	x, y := a.Words[l.A[0]], b.Words[l.B[0]]
	return (l.How == SameSound || l.How == NearSound) && x.Script != y.Script && x.Class < Title && y.Class < Title
}

// informs tells whether a run of words has one that is not generic.
func informs(n Name, run [2]int) bool {
	for _, w := range n.Words[run[0]:run[1]] {
		if w.Class < Generic {
			return true
		}
	}
	return false
}

func square(x float64) float64 { return x * x }
