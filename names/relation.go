package names

import "math/bits"

// relation is what a word of the record's names is to the words of the query. It fills a line of a processor's cache.
type relation struct {
	word           *Word
	weight, rarity float64 // see Word.weight and Word.rarity
	// the query's words that it matches, and that it matches well enough not to be part of a longer one
	near, exact set
	first       uint32    // the place of its nearnesses
	joins       [2]uint32 // the places in relations.runs of the query's runs that it may be, see findJoined
	begins      set       // the query's words that a run may be which begins with it, see findDivided
	spelled     set       // the query's words that may be the initials of words from it on
	gives       uint32    // the place of the letters that its translation may give to those of the query's words
	class       Class
	spells      bool // it may be the initials of words of the query
}

// nearness is how a word matches another.
type nearness struct {
	how     How
	quality float64
}

// relations remembers the relations of words to those of the query, side by side. A word is looked up by its tag, in a table
// of a fixed size where it takes the place of another.
type relations struct {
	table []uint16 // places in all, plus one
	shift int
	all   []relation
	list  []nearness
	runs  []joined
	given []uint16 // see Comparer.mayCover
}

// mostRelations is the number of relations that a table has places for.
const mostRelations = 1<<16 - 1

func (r *relations) reset(size int) {
	if len(r.table) != size {
		r.table, r.shift = make([]uint16, size), 32-bits.TrailingZeros(uint(size))
	}
	clear(r.table)
	r.all, r.list, r.runs, r.given = r.all[:0], r.list[:0], r.runs[:0], r.given[:0]
}

// nearness is how a word matches one of the query that it is near.
func (r *relations) nearness(of *relation, query int) nearness {
	return r.list[int(of.first)+bits.OnesCount32(uint32(of.near&(1<<query-1)))]
}

// relate works out the relations of the words of a name, and what they weigh.
func (c *Comparer) relate(b Name) {
	if r := &c.relations; len(r.table) == 0 || len(r.all)+len(b.Words) > mostRelations {
		r.reset(len(r.table))
	}
	c.words, c.weightsB, c.againstB, c.totalB = c.words[:0], c.weightsB[:0], c.againstB[:0], 0
	for j, w := range b.Words {
		of := c.relation(w)
		c.words = append(c.words, of)
		weight := of.weight
		against := contradiction[of.class]
		if b.Aside>>j&1 != 0 {
			weight *= asideWeight
		}
		weight *= of.rarity
		c.weightsB = append(c.weightsB, weight)
		c.totalB += weight
		if b.Aside>>j&1 != 0 {
			c.againstB = append(c.againstB, contradicts(b, weight, j))
		} else {
			c.againstB = append(c.againstB, larger(weight, weight*against))
		}
	}
}

// relation is that of a word, kept or worked out. What is kept stays where it is while the name is compared, though the list
// of all may move.
func (c *Comparer) relation(w *Word) *relation {
	r := &c.relations
	var place *uint16
	if len(r.table) > 0 {
		place = &r.table[w.Tag*0x9e3779b1>>r.shift]
		if *place > 0 && r.all[*place-1].word == w {
			return &r.all[*place-1]
		}
	}
	var near, exact, begins, spelled, alike set // alike are the words of the query that it may begin alike
	first := uint32(len(r.list))
	initial := ""
	if c.shortA != 0 {
		initial = c.soundOfInitial(w)
	}
	for i, x := range c.query.Words {
		s := &c.sought[i]
		if !c.Dismiss || !s.dismisses(w) {
			if how, quality := c.near(x, w); quality > 0 {
				r.list = append(r.list, nearness{how, quality})
				near |= 1 << i
				if quality >= matchedAlone {
					exact |= 1 << i
				}
			}
		}
		if s.startsLike(w) {
			alike |= 1 << i
			if s.whole && mayBegin(w, x) {
				begins |= 1 << i
			}
		}
		if x.short && maySpell(x, w, initial) {
			spelled |= 1 << i
		}
	}
	gives := uint32(len(r.given))
	for _, a := range c.cyrillic {
		r.given = append(r.given, lettersGiven(w, a.letters))
	}
	run := uint32(len(r.runs))
	if alike != 0 {
		c.findRunsOf(w, alike)
	}
	r.all = append(r.all, relation{word: w, weight: w.weight(), rarity: w.rarity(), near: near, exact: exact, first: first,
		joins: [2]uint32{run, uint32(len(r.runs))}, begins: begins, spelled: spelled, gives: gives,
		class: w.Class, spells: w.short && c.maySpell(w)})
	if place != nil {
		*place = uint16(len(r.all))
	}
	return &r.all[len(r.all)-1]
}
