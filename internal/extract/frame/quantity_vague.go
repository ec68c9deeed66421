package frame

import (
	"annals/internal/extract/document"
)

// vague reads a number of members that is only told to be large or small, "had many members", or a number of seats that is
// told by that of others: "has the most seats".
func (t *tree) vague(i int) (quantity, bool) {
	c := t.s.ChunkAt(i)
	if c == nil {
		return quantity{}, false
	}
	whole := quantity{first: i, last: c.Head, head: c.Head, noun: c.Head}
	switch {
	case t.outnumbers(i, c):
		whole.first--
		return whole, true
	case c.Head == i && lists["plurality"][t.t[i].Lemma] && t.wonObject(i) && t.ballot(t.attached(i, []string{"of"})) &&
		(t.hasWord(i, "det", "a", "an", "the") || t.t[i].Tag == "NNS"):
		// "won an absolute majority".
		return quantity{first: c.First, last: i, head: i, noun: i}, true
	case t.singleSeat(whole, c):
		return whole, true
	case c.Head == i && lists["fraction"][t.t[i].Lemma] && t.is(i, "nsubj"):
		// "a third of the board was female".
		q := quantity{first: c.First, last: i, head: i, noun: -1}
		if t.amongOf(q).rule != "" {
			return q, true
		}
	}
	if !t.someMembers(i, c) {
		return quantity{}, false
	}
	return whole, true
}

// outnumbers reports whether token i says that what the phrase counts is more, or less, than what others have: "has the most
// seats".
func (t *tree) outnumbers(i int, c *document.Chunk) bool {
	return c.First <= i && c.Head > i && lists["outnumbering"][t.t[i].Lower] && i > 0 && t.t[i-1].Lower == "the" &&
		(words.members[t.t[c.Head].Lemma] || lists["ballot"][t.t[c.Head].Lemma]) && t.ownObject(c.Head)
}

// singleSeat reports whether an article is the number of seats that somebody won: "gained a seat", "resulted in a single
// seat".
func (t *tree) singleSeat(q quantity, c *document.Chunk) bool {
	i, seat := q.first, c.Head
	v := t.verbAbove(seat)
	if c.First != i || seat == i || t.t[i].Lower != "a" && t.t[i].Lower != "an" || v < 0 ||
		!t.t[seat].IsNoun() || !lists["elected"][t.t[seat].Lemma] {
		return false
	}
	return t.wonObject(seat) && t.groupBy(v) >= 0 || t.awarded(q, seat, v).rule != ""
}

// someMembers reports whether the word at token i, which begins the phrase, tells that somebody has many or few members or
// votes, or won no seats.
func (t *tree) someMembers(i int, c *document.Chunk) bool {
	ballot := lists["ballot"][t.t[c.Head].Lemma]
	if c.First != i || c.Head == i || t.t[c.Head].Tag != "NNS" || !lists["vague"][t.t[i].Lower] ||
		!words.members[t.t[c.Head].Lemma] && !ballot {
		return false
	}
	top := t.listed(c.Head)
	h := t.head(top)
	if h < 0 || !t.is(top, "obj") {
		return false
	}
	none := t.t[i].Lower == "no" || t.t[i].Lower == "any"
	return t.t[h].Lemma == "have" || none && ballot && t.isVerb(h) && winning[t.t[h].Lemma]
}
