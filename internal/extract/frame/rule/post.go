package rule

import (
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// tieTime is when a tie held that the noun at token i tells in passing, such as kinship or descent: what befell one of the
// two does not date it, so a date of the clause around is not its own, but what is told of the present holds now.
func tieTime(t *tree.Tree, i int) edtf.Value {
	if x, told := tense.OwnTime(t, i); told {
		return x
	}
	if x := tense.PassingTime(t, i); x == tense.Present {
		return x
	}
	return edtf.Value{}
}

// postTime is when somebody held the post that the noun at token i names: from when on, if the verb that it hangs on says
// that they got it.
func postTime(t *tree.Tree, i int) edtf.Value {
	h := t.Head(i)
	if x := holderTime(t, i); !x.IsZero() {
		return x
	}
	if first := firstPost(t, i); first != i {
		if x, dated := listedTime(t, first, i); dated {
			return x
		}
	}
	if h >= 0 && h < i && words.List("post")[t.Tokens[h].Lemma] && noun.VerbAbove(t, h) >= 0 {
		i, h = h, noun.VerbAbove(t, h)
	}
	if h < 0 || !t.IsVerb(h) || !t.Is(i, "xcomp", "obl", "obj") {
		return tense.PassingTime(t, i)
	}
	if gains(t, h) {
		if x := tense.TimeOf(t, h); x != nil {
			return x.AsStart()
		}
		return edtf.Value{}
	}
	if x := tense.TimeOf(t, h); x != nil && words.List("vacating")[t.VerbLemma(h)] {
		return x.AsEnd()
	}
	return tense.StateTime(t, h, false)
}

// holderTime is when whoever is said to have the post at token i had it, by a clause on the name: "Its first secretary was Juan
// Santos, who held the office from 1994 to 2006".
func holderTime(t *tree.Tree, i int) edtf.Value {
	for _, p := range noun.Partners(t, i) {
		v := t.Child(p, "acl:relcl")
		if v <= p || !words.List("keeping-post")[t.Tokens[v].Lemma] {
			continue
		}
		o := t.Child(v, "obj")
		if o < 0 || !words.List("post")[t.Tokens[o].Lemma] || !t.HasWord(o, "det", "the", "this", "that") ||
			len(t.Attached(o, []string{"of"})) > 0 {
			continue
		}
		if x := tense.TimeOf(t, v); x != nil {
			return x.ForState()
		}
	}
	return edtf.Value{}
}

// firstPost is the post that the one at token i is coordinated with, or i.
func firstPost(t *tree.Tree, i int) int {
	for t.Is(i, "conj") && t.Head(i) >= 0 && t.Head(i) < i && noun.IsPost(t, t.Head(i)) {
		i = t.Head(i)
	}
	return i
}

// listedTime is when somebody held the post at token i of a list that begins with the one at token first, where posts of
// the list have dates of their own: it began then if the verb says of the first that they got it.
func listedTime(t *tree.Tree, first, i int) (edtf.Value, bool) {
	var x *dates.Expr
	dated := false
	for _, p := range repair.PostsFrom(t, first) {
		own := p.Date
		if p.Last > p.BodyLast {
			own = t.Sentence.TimeAt(p.Last)
		} else if a := tense.AsideDate(t, p.BodyLast); own == nil && a != nil {
			own = a
		}
		dated = dated || own != nil
		if p.Title == i {
			x = own
		}
	}
	if x == nil {
		return edtf.Value{}, dated
	}
	if v := t.Head(first); v >= 0 && t.IsVerb(v) && gains(t, v) {
		return x.AsStart(), true
	}
	return x.ForState(), true
}

// gains reports whether the verb at token v tells that somebody got a post.
func gains(t *tree.Tree, v int) bool {
	l := t.VerbLemma(v)
	return l == "become" || noun.Appointing[l] || words.List("installing")[l] || words.List("accessing")[l] || l == "succeed" ||
		l == "replace" ||
		l == "take_over" || l == "join"
}
