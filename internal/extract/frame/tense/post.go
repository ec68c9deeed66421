package tense

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Becomes reports whether the verb that the noun at token i hangs on tells that something began to be what the noun says:
// "became a branch of the League", "was founded as its wing".
func Becomes(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return h >= 0 && t.IsVerb(h) &&
		(t.Tokens[h].Lemma == "become" && t.Is(i, "xcomp", "obj") || words.Beginning[t.Tokens[h].Lemma] && t.Preposition(i) == "as")
}

// isOver reports whether the noun at token i is said to be so no more: "a former member", "an ex-mayor", or the second of "a
// former minister and member".
func isOver(t *tree.Tree, i int) bool {
	if h := t.Head(i); t.Is(i, "conj") && h >= 0 && h < i && t.Child(i, "det", "nmod:poss", "nummod", "case") < 0 &&
		!t.HasWord(i, "amod", "current", "present", "incumbent") && !t.HasWord(i, "advmod", "now", "currently") {
		return isOver(t, h)
	}
	return strings.HasPrefix(t.Tokens[i].Lower, "ex-") ||
		t.HasWord(i, "amod", "former", "past", "previous", "one-time", "onetime", "sometime", "ex")
}

// OwnTime is when the state held that the noun at token i tells, by the noun's own date, its copula, the verb that says
// that it began to be so, or a word that says that it is over; told tells that one of these does.
func OwnTime(t *tree.Tree, i int) (when edtf.Value, told bool) {
	if v, ends := UntilDone(t, i); ends {
		return v, true
	}
	if x := TimeAt(t, i); x != nil {
		return x.ForState(), true
	}
	if x := AsideDate(t, i); x != nil {
		return x.ForState(), true
	}
	if _, last := t.Span(i); t.Is(i, "appos") && last+1 < len(t.Tokens) {
		// "Juan Santos, leader of the League in 1990, died": the parser may tie the date to the League.
		if x := t.Sentence.TimeAt(last + 1); x != nil && x.First == last+1 && !x.Modifier {
			return x.ForState(), true
		}
	}
	if v := noun.BegunAs(t, i); v >= 0 && TimeOf(t, v) != nil {
		return TimeOf(t, v).ForEvent(), true
	}
	if Becomes(t, i) {
		if x := TimeOf(t, t.Head(i)); x != nil {
			if words.List("descending")[t.Tokens[i].Lemma] {
				// "was founded in 1944 as the successor to the League": it came of it then.
				return x.ForEvent(), true
			}
			return x.AsStart(), true
		}
	}
	if t.Child(i, "cop") >= 0 {
		if PresentTense(t, i) && isOver(t, i) {
			// "is a former member".
			return edtf.Value{}, true
		}
		return StateTime(t, i, false), true
	}
	if isOver(t, i) {
		// "Juan Santos, a former member".
		return edtf.Value{}, true
	}
	return edtf.Value{}, false
}

// PassingTime is when a state held that a noun phrase tells in passing: that of the clause which it stands in, unless it is
// said to be over.
func PassingTime(t *tree.Tree, i int) edtf.Value {
	if x, told := OwnTime(t, i); told {
		return x
	}
	if c := t.Sentence.ChunkAt(i); c != nil && !t.Countable(i) {
		for k := c.First; k <= i; k++ {
			if noun.Bygone[t.Tokens[k].Lower] && t.Tokens[k].Lower != "current" && t.Tokens[k].Lower != "incumbent" &&
				(t.Tokens[k].Lower != "new" || !words.Group[t.Tokens[i].Lemma]) {
				return edtf.Value{}
			}
		}
	}
	for k, n := t.Head(i), 0; k >= 0 && n < 12; k, n = t.Head(k), n+1 {
		if saidAfter(t, i, k) {
			return edtf.Value{} // "Juan Santos, its leader, was ill, the union said on Friday"
		}
		if x := TimeAt(t, k); x != nil {
			return duringOf(t, x, i, k)
		}
		if t.IsVerb(k) || t.Child(k, "cop") >= 0 {
			if h := t.Head(k); t.Is(k, "xcomp", "conj", "acl", "advcl") && h >= 0 && t.Tense(k) == "" {
				continue
			}
			if x := TimeOf(t, k); x != nil {
				return duringOf(t, x, i, k)
			}
			if PresentTense(t, k) {
				return Present
			}
			return edtf.Value{}
		}
	}
	return edtf.Value{}
}

// saidAfter reports whether the verb at token k says, with a speaker of its own before it, what stands before both, the
// noun at token i in it: its date is that of the saying.
func saidAfter(t *tree.Tree, i, k int) bool {
	if i > k || !words.Saying[t.Tokens[k].Lemma] {
		return false
	}
	for _, n := range t.Children(k, "nsubj") {
		if first, _ := t.Span(n); n < k && first > i+1 && t.Tokens[first-1].Text == "," {
			return true
		}
	}
	return false
}

// duringOf is when a state held that the noun at token i tells in passing, of the predicate at token k, which the date
// dates: now where that has gone on since then and says something else, for of "Its leader, Juan Santos, has lived in
// exile since 1990" nothing says since when he leads.
func duringOf(t *tree.Tree, x *dates.Expr, i, k int) edtf.Value {
	v := x.ForState()
	since, until := strings.HasSuffix(v.String(), "/.."), strings.HasPrefix(v.String(), "/")
	switch {
	case v == Present, since && namesHolder(t, i, k):
	case i < k && t.Tense(k) == "perfect" && since:
		return Present
	case until, since && i < k:
		return edtf.Value{} // "The newspaper El Faro backed the party until 1982": it was a newspaper before and after
	}
	if holdsAnother(t, k) && t.Tense(k) != "present" {
		return edtf.Value{}
	}
	return v
}

// namesHolder reports whether the predicate at token k says by name who holds the post at token i: "since 1990 its
// leader has been Juan Santos".
func namesHolder(t *tree.Tree, i, k int) bool {
	m := t.Sentence.MentionAt(k)
	return t.Head(i) == k && t.Is(i, "nsubj") && t.Child(k, "cop") >= 0 && m != nil && !m.Modifier &&
		m.Entity.Kind == annals.Person
}

// holdsAnother reports whether the predicate at token k is that somebody was or worked as something, for a time of its
// own: of "Its leader, Juan Santos, was a minister from 1990 to 1992" nothing says when he leads.
func holdsAnother(t *tree.Tree, k int) bool {
	if t.IsVerb(k) {
		return t.VerbLemma(k) == "serve" || t.VerbLemma(k) == "work"
	}
	return t.Child(k, "cop") >= 0 && noun.IsPost(t, k)
}
