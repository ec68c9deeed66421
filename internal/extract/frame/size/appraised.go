package size

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// ruleAppraised is the rule of sizes that somebody takes another to have.
const ruleAppraised = "size.appraised"

// appraised reads how large somebody takes an organization to be: "police put its strength at 500", "the UN estimates
// the group at 500 men", "analysts put the figure as high as 5,000". It is the number of whom the verb's object tells,
// never of whoever counts; done tells that the quantity is such a one, though it may be nobody's.
func appraised(t *tree.Tree, q Quantity) (f fact, done bool) {
	k := q.First - 1
	for k > 0 && words.List("hedging-number")[t.Tokens[k].Lower] {
		k--
	}
	if f = thoughtTo(t, k); f.rule != "" {
		return f, true
	}
	if k = putAt(t, k); k < 0 {
		return f, false
	}
	v := appraiser(t, k)
	c := t.Sentence.ChunkAt(v + 1)
	if v < 0 || c == nil || c.Last >= k {
		return f, false
	}
	owner := appraisedOf(t, v, k, c)
	if owner == -1 {
		return f, true
	}
	f = newFact(ruleAppraised, 0.75, v, owner)
	if o := c.Head; owner != o && words.Measure[t.Tokens[o].Lemma] && !words.List("figure")[t.Tokens[o].Lemma] {
		f = f.measuring(o)
	}
	return f, true
}

// putAt is where the words begin that tie a number after token k to what it is the number of: "at", "as high as"; -1 for
// others.
func putAt(t *tree.Tree, k int) int {
	switch {
	case k < 2:
	case t.Tokens[k].Lower == "at":
		return k
	case t.Tokens[k].Lower == "as" && k > 2 && t.Tokens[k-2].Lower == "as" && words.List("extent")[t.Tokens[k-1].Lower]:
		return k - 2
	}
	return -1
}

// appraiser is the verb before token k by which somebody takes something to be so large; -1 for none.
func appraiser(t *tree.Tree, k int) int {
	v := k - 1
	for v > 0 && k-v < 14 && !t.IsVerb(v) {
		v--
	}
	if !t.IsVerb(v) || !words.List("appraising")[t.Tokens[v].Lemma] || t.PassiveAt(v) || t.Tokens[v].Tag == "VBN" {
		return -1
	}
	return v
}

// appraisedOf is the group, or whose measure, the phrase after the verb at token v names, with a number from token k on; -1
// for none.
func appraisedOf(t *tree.Tree, v, k int, c *document.Chunk) int {
	o := c.Head
	if !words.Measure[t.Tokens[o].Lemma] && !words.List("figure")[t.Tokens[o].Lemma] {
		if !t.IsGroup(o) {
			return -1
		}
		return notCounting(t, o, v)
	}
	owner := ownerBetween(t, o, k)
	if owner < 0 && countedDone(t, v) {
		return -1
	}
	if owner < 0 && c.Last+1 == k && MainOrganization(t) != nil && c.First == o-1 && t.Tokens[c.First].Lower == "the" {
		return unsaid // "put the figure at 500", of whom the text tells
	}
	return notCounting(t, owner, v)
}

// countedDone reports whether what is counted before the verb at token v are those to whom something is done, so that
// "the figure" after it is theirs: "200 followers were detained; the group puts the figure at 1,300".
func countedDone(t *tree.Tree, v int) bool {
	for k := v - 1; k >= 0; k-- {
		if !t.Is(k, "nummod") {
			continue
		}
		n := t.Head(k)
		return t.Is(n, "nsubj:pass") || t.Is(n, "obj") && words.List("harming")[t.Tokens[t.Head(n)].Lemma]
	}
	return false
}

// notCounting is the owner of a measure, or the group of which the text tells where that is the state that counts: "The
// government puts its strength at 500".
func notCounting(t *tree.Tree, owner, v int) int {
	if owner < 0 || t.Tokens[owner].Tag != "PRP$" || MainOrganization(t) == nil {
		return owner
	}
	if e := t.Entity(owner); e != nil && e.Kind == annals.State && e == t.Entity(max(0, groupBy(t, v))) {
		return unsaid
	}
	return owner
}

// thoughtTo reads "is thought to number 500 men" and "was estimated to command 500" at the infinitive of token k where
// the parser ties it to nothing.
func thoughtTo(t *tree.Tree, k int) fact {
	if k < 3 || !words.Having[t.Tokens[k].Lower] || t.Is(k, "xcomp") || t.Tokens[k-1].Lower != "to" ||
		!words.List("estimating")[t.Tokens[k-2].Lemma] || !t.PassiveAt(k-2) {
		return fact{}
	}
	if s := firstGroup(t, t.ClauseOf(k-2).Surface()); s >= 0 {
		return newFact("size.has", 0.75, k-2, s)
	}
	return fact{}
}

// ownerBetween is the group whose measure the noun at token o is, by what stands before it in its phrase or after "of"
// up to token end; -1 for none.
func ownerBetween(t *tree.Tree, o, end int) int {
	if k := t.Child(o, "nmod:poss"); k >= 0 && t.IsGroup(k) {
		return k
	}
	owner := -1
	for k := o + 1; k+1 < end; k++ {
		if c := t.Sentence.ChunkAt(k + 1); t.Tokens[k].Lower == "of" && c != nil && c.Last < end {
			if p := t.Child(c.Head, "nmod:poss"); p >= 0 && t.IsGroup(p) {
				return p // "the number of its members"
			}
			if t.IsGroup(c.Head) {
				owner = c.Head
			}
		}
	}
	if m := noun.Modifier(t, o); owner < 0 && len(m) > 0 && t.IsGroup(m[0]) {
		return m[0]
	}
	return owner
}
