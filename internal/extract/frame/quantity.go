package frame

import (
	"slices"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// quantity is a number with what it counts: "about 2,000 members", "8.7% of the vote", "US$1.63 billion".
type quantity struct {
	// first and last are its words, the ones that bound the number and the noun included.
	first, last int
	// head is the token that the sentence hangs it on.
	head int
	// noun is the token of what is counted, -1 for none.
	noun  int
	share bool
	money bool
	// whole is where those begin of whom the number is told to be some, 0 for none: "the" of "16 of the 25 seats".
	whole int
}

// quantities are the numbers of the sentence that count something, in order. Dates and names are none.
func (t *tree) quantities() []quantity {
	var out []quantity
	for i := 0; i < len(t.t); i++ {
		if !t.numeral(i) {
			if q, ok := t.vague(i); ok {
				out = append(out, q)
			}
			continue
		}
		q := t.quantityAt(i)
		if q.last < i {
			continue
		}
		out = append(out, q)
		i = q.last
	}
	return out
}

// ownObject reports whether the noun at token k is the object of a verb whose subject is somebody particular.
func (t *tree) ownObject(k int) bool {
	v := t.verbAbove(k)
	return v >= 0 && t.is(k, "obj") && t.ownsName(v)
}

// wonObject reports the same of a verb of winning.
func (t *tree) wonObject(k int) bool {
	return t.ownObject(k) && winning[t.t[t.verbAbove(k)].Lemma]
}

// ownsName reports whether the subject of the verb at token v is somebody particular.
func (t *tree) ownsName(v int) bool {
	return slices.ContainsFunc(t.clauseOf(v).surface(), func(k int) bool {
		return t.entity(k) != nil || t.isName(k) || t.isGroup(k)
	})
}

// numeral reports whether token i is a number, in figures or words, that is no date, rank or part of a name.
func (t *tree) numeral(i int) bool {
	if t.s.TimeAt(i) != nil || t.numbersName(i) || strings.Contains(t.t[i].Text, ":") {
		return false // a date, a name's number, a time of day
	}
	switch {
	case t.t[i].Tag == "CD" || t.t[i].Kind == lang.Number:
		return !strings.HasSuffix(t.t[i].Lower, "s") &&
			(t.t[i].Lower != "one" || i+1 < len(t.t) && (scales[t.t[i+1].Lower] || t.countable(i+1)))
	case scales[t.t[i].Lemma] && t.t[i].Tag == "NNS":
		// "thousands of", "hundreds of".
		return i+1 < len(t.t) && t.t[i+1].Lower == "of"
	}
	return false
}

// scales are the words for powers of ten.
var scales = lemmas("hundred thousand million billion trillion dozen ten")

// numbersName reports whether token i is part of a name, as the number in "Article 23" and "the Gang of Four".
func (t *tree) numbersName(i int) bool {
	m := t.s.MentionAt(i)
	if m != nil && !m.Anaphor && m.Last > m.First {
		return true
	}
	return i > 0 && t.t[i-1].Tag == "NNP" && t.s.ChunkAt(i) == t.s.ChunkAt(i-1) && t.head(i) == i-1
}

// quantityAt reads the quantity whose first number is token i.
func (t *tree) quantityAt(i int) quantity {
	q := quantity{first: i, last: i, head: i, noun: -1}
	t.numbers(&q)
	t.percent(&q)
	if k := q.first - 1; k >= 0 && (t.t[k].Tag == "$" || t.t[k].Text == "$" || t.t[k].Text == "£" || t.t[k].Text == "€") {
		q.money, q.first, q.head = true, k, k
		if k > 0 && t.t[k].Glued && t.t[k-1].IsUpper() {
			q.first--
		}
	}
	if !q.share && !q.money {
		t.someOfMany(&q)
		t.countedNoun(&q)
	}
	t.bounds(&q)
	if q.noun < 0 {
		q.head = t.outermost(q)
	}
	return q
}

// percent extends the quantity to the words that make it a share: "15 per cent", "15% to 25%".
func (t *tree) percent(q *quantity) {
	next := q.last + 1
	if next >= len(t.t) {
		return
	}
	switch t.t[next].Lower {
	case "%", "percent", "percentage":
	case "per":
		if next+1 < len(t.t) && t.t[next+1].Lower == "cent" {
			q.share, q.last, q.head = true, next+1, next+1
		}
		return
	default:
		return
	}
	q.share, q.last, q.head = true, next, next
	if k := next + 1; k+2 < len(t.t) && (t.t[k].Lower == "to" || t.t[k].Text == "–" || t.t[k].Text == "-") &&
		t.numeral(k+1) && t.t[k+2].Text == t.t[next].Text && (q.first == 0 || t.t[q.first-1].Lower != "from") {
		q.last = k + 2
	}
}

// someOfMany extends the quantity to the number of all of whom it counts some: "16 of the 25 seats", "four out of 20", "35
// out of the 59 Scottish seats".
func (t *tree) someOfMany(q *quantity) {
	k := q.last + 1
	if k+2 >= len(t.t) || t.t[k-1].Tag != "CD" || t.t[k].Lower != "of" && !(t.t[k].Lower == "out" && t.t[k+1].Lower == "of") {
		return
	}
	if t.t[k].Lower == "out" {
		k++
	}
	whole := k + 1
	if t.t[k+1].Tag == "DT" {
		k++
	}
	if c := t.s.ChunkAt(k + 1); k+2 < len(t.t) && t.numeral(k+1) &&
		(c != nil && t.countable(c.Head) && c.Head > k+1 || t.countable(t.pastDescription(k+2))) {
		q.last, q.whole = k+1, whole
	}
}

// pastDescription is the token after the adverbs, hyphens and adjectives that begin at token k: "seats" of
// "popularly-elected seats".
func (t *tree) pastDescription(k int) int {
	for k+1 < len(t.t) && (t.t[k].Tag == "RB" || t.t[k].Tag == "HYPH" || t.t[k].Tag == "VBN" || t.t[k].Tag == "JJ") {
		k++
	}
	return k
}

// numbers goes over the numbers from the first on: "two to three thousand", "500 or 600", "10–15".
func (t *tree) numbers(q *quantity) {
	for q.last+1 < len(t.t) {
		k := q.last + 1
		switch {
		case t.t[k].Lower == "to" && q.first > 0 && t.t[q.first-1].Lower == "from":
			// "fell from 27,200 to 12,600": two numbers at two times.
			return
		case t.numeral(k):
			q.last = k
		case k+1 < len(t.t) && t.numeral(k+1) &&
			(t.t[k].Lower == "to" || t.t[k].Lower == "or" || t.t[k].Text == "–" || t.t[k].Text == "-" ||
				t.t[k].Text == "/" || t.t[k].Lower == "and" && q.first > 0 && t.t[q.first-1].Lower == "between"):
			q.last = k + 1
		case t.t[k].Lower == "of" && scales[t.t[q.last].Lemma] && t.t[q.last].Tag == "NNS":
			q.last = k
		default:
			return
		}
	}
}

// countedNoun extends the quantity to the noun that it counts: "imprisoned former members", "men and women".
func (t *tree) countedNoun(q *quantity) {
	next := q.last + 1
	if next >= len(t.t) {
		return
	}
	c := t.s.ChunkAt(next)
	for k := next; k < len(t.t) && k < next+8; k++ {
		if t.s.TimeAt(k) != nil ||
			t.s.ChunkAt(k) != c && t.t[k].Tag != "VBN" && t.t[k].Tag != "JJ" &&
				!(c == nil && (t.t[k].Tag == "RB" || t.t[k].Tag == "HYPH")) {
			return
		}
		switch {
		case c == nil && (t.t[k].Tag == "JJ" || t.t[k].Tag == "VBN" || t.t[k].Tag == "RB" || t.t[k].Tag == "HYPH"):
			// "500 newly elected members"
			c = t.s.ChunkAt(k + 1)
		case c == nil:
			return
		case k == c.Head || k == c.Last:
			if !t.t[k].IsNoun() {
				return
			}
			q.noun, q.head, q.last = k, k, k
			if k+2 < len(t.t) && (t.t[k+1].Lower == "and" || t.t[k+1].Lower == "or") && t.t[k+2].Tag == "NNS" &&
				t.head(k+2) == k && t.child(k+2, "det", "amod", "nummod") < 0 {
				q.last = k + 2
			}
			return
		}
	}
}

// bounds extends the quantity to the words before it that bound it: "more than", "up to", "several".
func (t *tree) bounds(q *quantity) {
	q.first = t.multiplied(q.first)
	for q.first > 0 {
		k := q.first - 1
		w := t.t[k].Lower
		if !t.boundsBelow(k) && !words.bounding[w] && w != "estimated" && w != "approx." && w != "several" && w != "around" &&
			w != "between" &&
			w != "to" && w != "than" && w != "least" && w != "most" {
			break
		}
		if w == "at" && t.t[k+1].Lower == "between" {
			// "was estimated at between 4,000 and 6,000".
			break
		}
		if w == "up" && t.t[k+1].Lower != "to" {
			// "make up 40 percent".
			break
		}
		if w == "to" && (k == 0 || t.t[k-1].Lower != "up" && t.t[k-1].Lower != "close") ||
			(w == "at" || w == "as" || w == "only") && q.first == k+1 && t.numeral(q.first) && w != "only" {
			break
		}
		q.first = k
	}
}

// multiplied is where the words begin that say how often the power of ten at token i is meant: "a few hundred", "a
// couple of thousand"; token i where there are none.
func (t *tree) multiplied(i int) int {
	k := i
	switch {
	case !scales[t.t[i].Lower] || i < 2:
		return i
	case t.t[i-1].Lower == "few":
		k = i - 1
	case t.t[i-1].Lower == "of" && t.t[i-2].Lower == "couple":
		k = i - 2
	default:
		return i
	}
	if t.t[k-1].Lower == "a" {
		k--
	}
	return k
}

// boundsBelow reports whether token k makes a bound of the words for more or less after it, and denies nothing: "no fewer
// than 300 members", "not more than 30", "never more than 500".
func (t *tree) boundsBelow(k int) bool {
	if !predicate.Bounds(t.s, k) {
		return false
	}
	for i := k + 3; i < min(k+7, len(t.t)); i++ {
		if t.numeral(i) {
			return t.multiplied(i) == k+3
		}
	}
	return false
}

// outermost is the token of the quantity that hangs on one outside it.
func (t *tree) outermost(q quantity) int {
	for k := q.first; k <= q.last; k++ {
		if h := t.head(k); (h < q.first || h > q.last) && !t.is(k, "case", "advmod", "punct", "cc", "det") {
			return k
		}
	}
	return q.head
}
