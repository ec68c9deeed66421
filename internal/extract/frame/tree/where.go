package tree

import "annals/internal/extract/frame/words"

// Where is the noun of which the "where" that begins the clause of the verb at token i, or "in which" and its like, says that
// what the clause tells took place there: "Geneva, where it is based", "Peru in 1946, where it was mined and sold". It is -1 for
// none.
func (t *Tree) Where(i int) int {
	for n := 0; n < 6; n++ {
		if p := t.whereAt(i); p >= 0 {
			if t.Tokens[p].Lower == "where" {
				return t.whereFrom(p, i)
			}
			a := t.Antecedent(p + 1)
			if a < 0 || !t.IsPlace(a, "") || t.placesEvent(a) {
				return -1 // "a raid in which two died", "a raid near Lima in which two died"
			}
			return a
		}
		h := t.Head(i)
		if h < 0 || !t.IsVerb(h) || !t.Is(i, "conj") && !(t.Is(i, "obl", "xcomp") && !t.IsVerb(i)) {
			return -1
		}
		i = h
	}
	return -1
}

// whereAt is the first token of the "where", or of the phrase like "in which", that hangs on the verb or predicate at token v, -1
// for none.
func (t *Tree) whereAt(v int) int {
	for _, k := range t.Children(v, "advmod", "obl", "mark") {
		switch {
		case t.Tokens[k].Lower == "where":
			return k
		case t.Tokens[k].Tag == "WDT" && 0 < k && k < v && t.Is(v, "acl:relcl"):
			if p := t.Child(k, "case"); p == k-1 && locating[t.Tokens[p].Lower] {
				return p
			}
		}
	}
	return -1
}

// placesEvent reports whether the place at token k says where something took place that a noun right before it names, but for a
// date: "a raid of 6 May near Lima".
func (t *Tree) placesEvent(k int) bool {
	p := t.Child(k, "case")
	if p < 1 || p > k {
		return false
	}
	if x := t.Sentence.TimeAt(p - 1); x != nil {
		p = x.First
	}
	return p > 0 && t.IsEventNoun(p-1)
}

// locating are the prepositions that before "which" say where.
var locating = words.Lemmas("in at on near")

// whereFrom is the noun that the word or phrase at token p, which begins the clause of the verb at v, stands for: the place that
// the clause is tied to, or the noun right before it, but for a date: "Peru in 1946, where".
func (t *Tree) whereFrom(p, v int) int {
	if h := t.Head(v); t.Is(v, "acl:relcl") && h >= 0 && h < p && t.IsPlace(h, "") && t.Sentence.TimeAt(h) == nil {
		return h
	}
	for n := 0; n < 3 && p > 0; n++ {
		x := t.Sentence.TimeAt(p - 1)
		if t.Tokens[p-1].Text == "," && p > 1 {
			x = t.Sentence.TimeAt(p - 2)
		}
		if x == nil || x.First == 0 {
			break
		}
		if p = x.First; t.Tokens[p-1].Tag == "IN" {
			p-- // "in Peru in 1946": the date's own preposition
		}
	}
	return t.NounBefore(p)
}
