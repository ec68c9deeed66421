package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// ruleAppraised is the rule of sizes that somebody takes another to have.
const ruleAppraised = "size.appraised"

// appraised reads how large somebody takes an organization to be: "police put its strength at 500", "the UN estimates
// the group at 500 men", "analysts put the figure as high as 5,000". It is the number of whom the verb's object tells,
// never of whoever counts; done tells that the quantity is such a one, though it may be nobody's.
func (t *tree) appraised(q quantity) (f sizeFact, done bool) {
	k := q.first - 1
	for k > 0 && lists["hedging-number"][t.t[k].Lower] {
		k--
	}
	if f = t.thoughtTo(k); f.rule != "" {
		return f, true
	}
	if k = t.putAt(k); k < 0 {
		return f, false
	}
	v := t.appraiser(k)
	c := t.s.ChunkAt(v + 1)
	if v < 0 || c == nil || c.Last >= k {
		return f, false
	}
	owner := t.appraisedOf(v, k, c)
	if owner == -1 {
		return f, true
	}
	f = newFact(ruleAppraised, 0.75, v, owner)
	if o := c.Head; owner != o && measures[t.t[o].Lemma] && !lists["figure"][t.t[o].Lemma] {
		f = f.measuring(o)
	}
	return f, true
}

// putAt is where the words begin that tie a number after token k to what it is the number of: "at", "as high as"; -1 for
// others.
func (t *tree) putAt(k int) int {
	switch {
	case k < 2:
	case t.t[k].Lower == "at":
		return k
	case t.t[k].Lower == "as" && k > 2 && t.t[k-2].Lower == "as" && lists["extent"][t.t[k-1].Lower]:
		return k - 2
	}
	return -1
}

// appraiser is the verb before token k by which somebody takes something to be so large; -1 for none.
func (t *tree) appraiser(k int) int {
	v := k - 1
	for v > 0 && k-v < 14 && !t.isVerb(v) {
		v--
	}
	if !t.isVerb(v) || !lists["appraising"][t.t[v].Lemma] || t.passiveAt(v) || t.t[v].Tag == "VBN" {
		return -1
	}
	return v
}

// appraisedOf is the group, or whose measure, the phrase after the verb at token v names, with a number from token k on; -1
// for none.
func (t *tree) appraisedOf(v, k int, c *document.Chunk) int {
	o := c.Head
	if !measures[t.t[o].Lemma] && !lists["figure"][t.t[o].Lemma] {
		if !t.isGroup(o) {
			return -1
		}
		return t.notCounting(o, v)
	}
	owner := t.ownerBetween(o, k)
	if owner < 0 && t.countedDone(v) {
		return -1
	}
	if owner < 0 && c.Last+1 == k && t.mainOrganization() != nil && c.First == o-1 && t.t[c.First].Lower == "the" {
		return unsaid // "put the figure at 500", of whom the text tells
	}
	return t.notCounting(owner, v)
}

// countedDone reports whether what is counted before the verb at token v are those to whom something is done, so that
// "the figure" after it is theirs: "200 followers were detained; the group puts the figure at 1,300".
func (t *tree) countedDone(v int) bool {
	for k := v - 1; k >= 0; k-- {
		if !t.is(k, "nummod") {
			continue
		}
		n := t.head(k)
		return t.is(n, "nsubj:pass") || t.is(n, "obj") && lists["harming"][t.t[t.head(n)].Lemma]
	}
	return false
}

// notCounting is the owner of a measure, or the group of which the text tells where that is the state that counts: "The
// government puts its strength at 500".
func (t *tree) notCounting(owner, v int) int {
	if owner < 0 || t.t[owner].Tag != "PRP$" || t.mainOrganization() == nil {
		return owner
	}
	if e := t.entity(owner); e != nil && e.Kind == annals.State && e == t.entity(max(0, t.groupBy(v))) {
		return unsaid
	}
	return owner
}

// thoughtTo reads "is thought to number 500 men" and "was estimated to command 500" at the infinitive of token k where
// the parser ties it to nothing.
func (t *tree) thoughtTo(k int) sizeFact {
	if k < 3 || !having[t.t[k].Lower] || t.is(k, "xcomp") || t.t[k-1].Lower != "to" ||
		!lists["estimating"][t.t[k-2].Lemma] || !t.passiveAt(k-2) {
		return sizeFact{}
	}
	if s := t.firstGroup(t.clauseOf(k - 2).surface()); s >= 0 {
		return newFact("size.has", 0.75, k-2, s)
	}
	return sizeFact{}
}

// ownerBetween is the group whose measure the noun at token o is, by what stands before it in its phrase or after "of"
// up to token end; -1 for none.
func (t *tree) ownerBetween(o, end int) int {
	if k := t.child(o, "nmod:poss"); k >= 0 && t.isGroup(k) {
		return k
	}
	owner := -1
	for k := o + 1; k+1 < end; k++ {
		if c := t.s.ChunkAt(k + 1); t.t[k].Lower == "of" && c != nil && c.Last < end {
			if p := t.child(c.Head, "nmod:poss"); p >= 0 && t.isGroup(p) {
				return p // "the number of its members"
			}
			if t.isGroup(c.Head) {
				owner = c.Head
			}
		}
	}
	if m := t.modifier(o); owner < 0 && len(m) > 0 && t.isGroup(m[0]) {
		return m[0]
	}
	return owner
}
