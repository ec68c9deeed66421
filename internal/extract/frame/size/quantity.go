package size

import (
	"slices"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Quantity is a number with what it counts: "about 2,000 members", "8.7% of the vote", "US$1.63 billion".
type Quantity struct {
	// First and Last are its words, the ones that bound the number and the noun included.
	First, Last int
	// head is the token that the sentence hangs it on.
	head int
	// Noun is the token of what is counted, -1 for none.
	Noun  int
	share bool
	money bool
	// Whole is where those begin of whom the number is told to be some, 0 for none: "the" of "16 of the 25 seats".
	Whole int
}

// Quantities are the numbers of the sentence that count something, in order. Dates and names are none.
func Quantities(t *tree.Tree) []Quantity {
	var out []Quantity
	for i := 0; i < len(t.Tokens); i++ {
		if !t.Numeral(i) {
			if q, ok := vague(t, i); ok {
				out = append(out, q)
			}
			continue
		}
		q := quantityAt(t, i)
		if q.Last < i {
			continue
		}
		out = append(out, q)
		i = q.Last
	}
	return out
}

// ownObject reports whether the noun at token k is the object of a verb whose subject is somebody particular.
func ownObject(t *tree.Tree, k int) bool {
	v := noun.VerbAbove(t, k)
	return v >= 0 && t.Is(k, "obj") && ownsName(t, v)
}

// wonObject reports the same of a verb of winning.
func wonObject(t *tree.Tree, k int) bool {
	return ownObject(t, k) && words.Winning[t.Tokens[noun.VerbAbove(t, k)].Lemma]
}

// ownsName reports whether the subject of the verb at token v is somebody particular.
func ownsName(t *tree.Tree, v int) bool {
	return slices.ContainsFunc(t.ClauseOf(v).Surface(), func(k int) bool {
		return t.Entity(k) != nil || t.IsName(k) || t.IsGroup(k)
	})
}

// quantityAt reads the quantity whose first number is token i.
func quantityAt(t *tree.Tree, i int) Quantity {
	q := Quantity{First: i, Last: i, head: i, Noun: -1}
	numbers(t, &q)
	percent(t, &q)
	if k := q.First - 1; k >= 0 && (t.Tokens[k].Tag == "$" || t.Tokens[k].Text == "$" || t.Tokens[k].Text == "£" ||
		t.Tokens[k].Text == "€") {
		q.money, q.First, q.head = true, k, k
		if k > 0 && t.Tokens[k].Glued && t.Tokens[k-1].IsUpper() {
			q.First--
		}
	}
	if !q.share && !q.money {
		someOfMany(t, &q)
		countedNoun(t, &q)
	}
	bounds(t, &q)
	if q.Noun < 0 {
		q.head = outermost(t, q)
	}
	return q
}

// percent extends the quantity to the words that make it a share: "15 per cent", "15% to 25%".
func percent(t *tree.Tree, q *Quantity) {
	next := q.Last + 1
	if next >= len(t.Tokens) {
		return
	}
	switch t.Tokens[next].Lower {
	case "%", "percent", "percentage":
	case "per":
		if next+1 < len(t.Tokens) && t.Tokens[next+1].Lower == "cent" {
			q.share, q.Last, q.head = true, next+1, next+1
		}
		return
	default:
		return
	}
	q.share, q.Last, q.head = true, next, next
	if k := next + 1; k+2 < len(t.Tokens) && (t.Tokens[k].Lower == "to" || t.Tokens[k].Text == "–" || t.Tokens[k].Text == "-") &&
		t.Numeral(k+1) && t.Tokens[k+2].Text == t.Tokens[next].Text && (q.First == 0 || t.Tokens[q.First-1].Lower != "from") {
		q.Last = k + 2
	}
}

// someOfMany extends the quantity to the number of all of whom it counts some: "16 of the 25 seats", "four out of 20", "35
// out of the 59 Scottish seats".
func someOfMany(t *tree.Tree, q *Quantity) {
	k := q.Last + 1
	if k+2 >= len(t.Tokens) || t.Tokens[k-1].Tag != "CD" || t.Tokens[k].Lower != "of" &&
		!(t.Tokens[k].Lower == "out" && t.Tokens[k+1].Lower == "of") {
		return
	}
	if t.Tokens[k].Lower == "out" {
		k++
	}
	whole := k + 1
	if t.Tokens[k+1].Tag == "DT" {
		k++
	}
	if c := t.Sentence.ChunkAt(k + 1); k+2 < len(t.Tokens) && t.Numeral(k+1) &&
		(c != nil && t.Countable(c.Head) && c.Head > k+1 || t.Countable(pastDescription(t, k+2))) {
		q.Last, q.Whole = k+1, whole
	}
}

// pastDescription is the token after the adverbs, hyphens and adjectives that begin at token k: "seats" of
// "popularly-elected seats".
func pastDescription(t *tree.Tree, k int) int {
	for k+1 < len(t.Tokens) && (t.Tokens[k].Tag == "RB" || t.Tokens[k].Tag == "HYPH" || t.Tokens[k].Tag == "VBN" ||
		t.Tokens[k].Tag == "JJ") {
		k++
	}
	return k
}

// numbers goes over the numbers from the first on: "two to three thousand", "500 or 600", "10–15".
func numbers(t *tree.Tree, q *Quantity) {
	for q.Last+1 < len(t.Tokens) {
		k := q.Last + 1
		switch {
		case t.Tokens[k].Lower == "to" && q.First > 0 && t.Tokens[q.First-1].Lower == "from":
			// "fell from 27,200 to 12,600": two numbers at two times.
			return
		case t.Numeral(k):
			q.Last = k
		case k+1 < len(t.Tokens) && t.Numeral(k+1) &&
			(t.Tokens[k].Lower == "to" || t.Tokens[k].Lower == "or" || t.Tokens[k].Text == "–" || t.Tokens[k].Text == "-" ||
				t.Tokens[k].Text == "/" || t.Tokens[k].Lower == "and" && q.First > 0 && t.Tokens[q.First-1].Lower == "between"):
			q.Last = k + 1
		case t.Tokens[k].Lower == "of" && tree.Scales[t.Tokens[q.Last].Lemma] && t.Tokens[q.Last].Tag == "NNS":
			q.Last = k
		default:
			return
		}
	}
}

// countedNoun extends the quantity to the noun that it counts: "imprisoned former members", "men and women".
func countedNoun(t *tree.Tree, q *Quantity) {
	next := q.Last + 1
	if next >= len(t.Tokens) {
		return
	}
	c := t.Sentence.ChunkAt(next)
	for k := next; k < len(t.Tokens) && k < next+8; k++ {
		if t.Sentence.TimeAt(k) != nil ||
			t.Sentence.ChunkAt(k) != c && t.Tokens[k].Tag != "VBN" && t.Tokens[k].Tag != "JJ" &&
				!(c == nil && (t.Tokens[k].Tag == "RB" || t.Tokens[k].Tag == "HYPH")) {
			return
		}
		switch {
		case c == nil && (t.Tokens[k].Tag == "JJ" || t.Tokens[k].Tag == "VBN" || t.Tokens[k].Tag == "RB" || t.Tokens[k].Tag == "HYPH"):
			// "500 newly elected members"
			c = t.Sentence.ChunkAt(k + 1)
		case c == nil:
			return
		case k == c.Head || k == c.Last:
			if !t.Tokens[k].IsNoun() {
				return
			}
			q.Noun, q.head, q.Last = k, k, k
			if k+2 < len(t.Tokens) && (t.Tokens[k+1].Lower == "and" || t.Tokens[k+1].Lower == "or") && t.Tokens[k+2].Tag == "NNS" &&
				t.Head(k+2) == k && t.Child(k+2, "det", "amod", "nummod") < 0 {
				q.Last = k + 2
			}
			return
		}
	}
}

// bounds extends the quantity to the words before it that bound it: "more than", "up to", "several".
func bounds(t *tree.Tree, q *Quantity) {
	q.First = t.Multiplied(q.First)
	for q.First > 0 {
		k := q.First - 1
		w := t.Tokens[k].Lower
		if !t.BoundsBelow(k) && !words.Bounding[w] && w != "estimated" && w != "approx." && w != "several" && w != "around" &&
			w != "between" && !(w == "never" && t.Tokens[k+1].Lower == "more") &&
			w != "to" && w != "than" && w != "least" && w != "most" {
			break
		}
		if w == "at" && t.Tokens[k+1].Lower == "between" {
			// "was estimated at between 4,000 and 6,000".
			break
		}
		if w == "up" && t.Tokens[k+1].Lower != "to" {
			// "make up 40 percent".
			break
		}
		if w == "to" && (k == 0 || t.Tokens[k-1].Lower != "up" && t.Tokens[k-1].Lower != "close") ||
			(w == "at" || w == "as" || w == "only") && q.First == k+1 && t.Numeral(q.First) && w != "only" {
			break
		}
		q.First = k
	}
}

// outermost is the token of the quantity that hangs on one outside it.
func outermost(t *tree.Tree, q Quantity) int {
	for k := q.First; k <= q.Last; k++ {
		if h := t.Head(k); (h < q.First || h > q.Last) && !t.Is(k, "case", "advmod", "punct", "cc", "det") {
			return k
		}
	}
	return q.head
}
