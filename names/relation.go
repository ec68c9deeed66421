package names

import "math/bits"

// relation is what a word of the record's names is to the words of the query.
type relation struct {
	word        *Word
	ask, turn   uint32  // the query and the comparison that it is of
	weight      float64 // see Word.weight
	rarity      float64 // see Word.rarity
	near, exact set     // the query's words that it matches, and that it matches well enough not to be part of a longer one
	first       int     // the place of its nearnesses
	joins       [2]int  // the places in relations.runs of the query's runs that it may be, see findJoined
	begins      set     // the query's words that a run may be which begins with it, see findDivided
	spelled     set     // the query's words that may be the initials of words from it on
	spells      bool    // it may be the initials of words of the query
}

// nearness is how a word matches another.
type nearness struct {
	how     How
	quality float64
}

// relations remembers the relations of words to those of the query: a table of a fixed size, where a word takes the place of
// another, unless that is of the name which is being compared.
type relations struct {
	table       []relation
	shift       int
	others      []relation // of words that found no place
	list        []nearness
	runs        []uint8 // places of runs of the query
	asked, turn uint32
}

func (r *relations) reset(size int) {
	if len(r.table) != size {
		r.table, r.shift = make([]relation, size), 32-bits.TrailingZeros(uint(size))
	}
	r.list, r.runs = r.list[:0], r.runs[:0]
	r.asked++
}

// nearness is how a word matches one of the query that it is near.
func (r *relations) nearness(of *relation, query int) nearness {
	return r.list[of.first+bits.OnesCount32(uint32(of.near&(1<<query-1)))]
}

// relate works out the relations of the words of a name, and what they weigh.
func (c *Comparer) relate(b Name) {
	r := &c.relations
	if len(r.table) == 0 {
		r.list, r.runs = r.list[:0], r.runs[:0]
	}
	if len(r.others) < len(b.Words) {
		r.others = make([]relation, max(len(b.Words), 8))
	}
	r.turn++
	c.words, c.weightsB, c.againstB, c.totalB = c.words[:0], c.weightsB[:0], c.againstB[:0], 0
	for j, w := range b.Words {
		of := c.relation(w, &r.others[j])
		c.words = append(c.words, of)
		weight := of.weight
		if b.Aside>>j&1 != 0 {
			weight *= asideWeight
		}
		weight *= of.rarity
		c.weightsB = append(c.weightsB, weight)
		c.totalB += weight
		c.againstB = append(c.againstB, contradicts(b, weight, j))
	}
}

// relation is that of a word, kept or worked out, which needs room.
func (c *Comparer) relation(w *Word, room *relation) *relation {
	r := &c.relations
	if len(r.table) > 0 {
		slot := &r.table[w.Tag*0x9e3779b1>>r.shift]
		switch {
		case slot.word == w && slot.ask == r.asked:
			slot.turn = r.turn
			return slot
		case slot.turn != r.turn:
			room = slot
		}
	}
	*room = relation{word: w, ask: r.asked, turn: r.turn, weight: w.weight(), rarity: w.rarity(), first: len(r.list),
		spells: w.short && c.maySpell(w)}
	var alike set // the words of the query that it may begin alike
	for i, x := range c.query.Words {
		if how, quality := c.near(x, w); quality > 0 {
			r.list = append(r.list, nearness{how, quality})
			room.near |= 1 << i
			if quality >= matchedAlone {
				room.exact |= 1 << i
			}
		}
		if startAlike(&x.Shape, &w.Shape) {
			alike |= 1 << i
			if mayBegin(w, x) {
				room.begins |= 1 << i
			}
		}
		if x.short && maySpell(x, w) {
			room.spelled |= 1 << i
		}
	}
	room.joins[0] = len(r.runs)
	c.findRunsOf(w, alike)
	room.joins[1] = len(r.runs)
	return room
}
