package size

import (
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// vague reads a number of members that is only told to be large or small, "had many members", or a number of seats that is
// told by that of others: "has the most seats".
func vague(t *tree.Tree, i int) (Quantity, bool) {
	c := t.Sentence.ChunkAt(i)
	if c == nil {
		return Quantity{}, false
	}
	whole := Quantity{First: i, Last: c.Head, head: c.Head, Noun: c.Head}
	switch {
	case outnumbers(t, i, c):
		whole.First--
		return whole, true
	case c.Head == i && words.List("plurality")[t.Tokens[i].Lemma] && wonObject(t, i) && ballot(t, t.Attached(i, []string{"of"})) &&
		(t.HasWord(i, "det", "a", "an", "the") || t.Tokens[i].Tag == "NNS"):
		// "won an absolute majority".
		return Quantity{First: c.First, Last: i, head: i, Noun: i}, true
	case singleSeat(t, whole, c):
		return whole, true
	case c.Head == i && words.List("fraction")[t.Tokens[i].Lemma] && t.Is(i, "nsubj"):
		// "a third of the board was female".
		q := Quantity{First: c.First, Last: i, head: i, Noun: -1}
		if amongOf(t, q).rule != "" {
			return q, true
		}
	}
	if !someMembers(t, i, c) {
		return Quantity{}, false
	}
	return whole, true
}

// outnumbers reports whether token i says that what the phrase counts is more, or less, than what others have: "has the most
// seats".
func outnumbers(t *tree.Tree, i int, c *document.Chunk) bool {
	return c.First <= i && c.Head > i && words.List("outnumbering")[t.Tokens[i].Lower] && i > 0 && t.Tokens[i-1].Lower == "the" &&
		(words.Members[t.Tokens[c.Head].Lemma] || words.List("ballot")[t.Tokens[c.Head].Lemma]) && ownObject(t, c.Head)
}

// singleSeat reports whether an article is the number of seats that somebody won: "gained a seat", "resulted in a single
// seat".
func singleSeat(t *tree.Tree, q Quantity, c *document.Chunk) bool {
	i, seat := q.First, c.Head
	v := noun.VerbAbove(t, seat)
	if c.First != i || seat == i || t.Tokens[i].Lower != "a" && t.Tokens[i].Lower != "an" || v < 0 ||
		!t.Tokens[seat].IsNoun() || !words.List("elected")[t.Tokens[seat].Lemma] {
		return false
	}
	return wonObject(t, seat) && groupBy(t, v) >= 0 || awarded(t, q, seat, v).rule != ""
}

// someMembers reports whether the word at token i, which begins the phrase, tells that somebody has many or few members or
// votes, or won no seats.
func someMembers(t *tree.Tree, i int, c *document.Chunk) bool {
	ballot := words.List("ballot")[t.Tokens[c.Head].Lemma]
	if c.First != i || c.Head == i || t.Tokens[c.Head].Tag != "NNS" || !words.List("vague")[t.Tokens[i].Lower] ||
		!words.Members[t.Tokens[c.Head].Lemma] && !ballot {
		return false
	}
	top := listed(t, c.Head)
	h := t.Head(top)
	if h < 0 || !t.Is(top, "obj") {
		return false
	}
	none := t.Tokens[i].Lower == "no" || t.Tokens[i].Lower == "any"
	return t.Tokens[h].Lemma == "have" || none && ballot && t.IsVerb(h) && words.Winning[t.Tokens[h].Lemma]
}
