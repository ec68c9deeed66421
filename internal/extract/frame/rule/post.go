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
	if x, told := electedTime(t, i); told {
		return x
	}
	if first := firstPost(t, i); first != i {
		if x, dated := listedTime(t, first, i); dated {
			return x
		}
	}
	if x, told := overTime(t, i); told {
		return x
	}
	if h >= 0 && h < i && words.List("post")[t.Tokens[h].Lemma] && noun.VerbAbove(t, h) >= 0 {
		i, h = h, noun.VerbAbove(t, h)
	}
	if h < 0 || !t.IsVerb(h) || !t.Is(i, "xcomp", "obl", "obj") {
		if x, told := turnedTime(t, i); told {
			return x
		}
		return tense.PassingTime(t, i)
	}
	if gains(t, h) {
		if x := tense.TimeOf(t, h); x != nil {
			return x.AsStart()
		}
		return edtf.Value{}
	}
	if x := remainsFrom(t, h); x != nil {
		return x.AsStart()
	}
	return tense.StateTime(t, h, false)
}

// remainsFrom is the date of what somebody is told to have remained in a post from, by the verb at token v that is joined to it:
// "founded the League in 1975 and remained its secretary"; nil for none.
func remainsFrom(t *tree.Tree, v int) *dates.Expr {
	h := t.Head(v)
	if t.VerbLemma(v) != "remain" || !t.Is(v, "conj") || h < 0 || h > v || tense.TimeAt(t, v) != nil {
		return nil
	}
	if _, ends := tense.UntilDone(t, v); ends || !gains(t, h) && !words.Beginning[t.VerbLemma(h)] {
		return nil
	}
	if x := tense.TimeOf(t, h); x != nil && x.Value.String() == x.Core.String() {
		return x
	}
	return nil
}

// overTime is from when or until when somebody had the post at token i, by the verb or noun that tells that they got or left it:
// "was toppled as chairman in 1990", "her election as chairwoman in 1990".
func overTime(t *tree.Tree, i int) (when edtf.Value, told bool) {
	h, ok := noun.TurnOver(t, i)
	if !ok {
		return edtf.Value{}, false
	}
	turn, _ := noun.TurnAt(t, h)
	var x *dates.Expr
	if t.IsVerb(h) {
		x = tense.TimeOf(t, h)
	} else if x = deedDate(t, h, i); x == nil {
		return edtf.Value{}, false
	}
	switch {
	case x == nil:
		return edtf.Value{}, true
	case turn == noun.Losing && (x.Op == dates.From || x.Op == dates.Since) && len(x.Parts) == 1:
		return x.Bare().AsEnd(), true
	case turn == noun.Losing:
		return x.AsEnd(), true
	case x.Op == dates.FromTo || x.Op == dates.Until:
		return x.ForState(), true
	}
	return x.AsStart(), true
}

// deedDate is the date of what the noun at token h tells, with a post at token i: the noun's own, or the one right behind the
// two, whatever the parser tied it to; nil for none.
func deedDate(t *tree.Tree, h, i int) *dates.Expr {
	if x := tense.TimeAt(t, h); x != nil {
		return x
	}
	for n := range t.Sentence.Times {
		x := &t.Sentence.Times[n]
		if x.First < max(h, i) || x.Modifier {
			continue
		}
		for k := max(h, i); k < x.First; k++ {
			if t.IsVerb(k) || t.Tokens[k].Text == "," || t.Tokens[k].Tag == "CC" {
				return nil
			}
		}
		return x
	}
	return nil
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

// electedTime is when somebody who "elected" before the post at token i says to have got it had it: "Juan Santos, elected
// leader of the Front in 1990, resigned".
func electedTime(t *tree.Tree, i int) (when edtf.Value, told bool) {
	own, dated := tense.OwnTime(t, i)
	if i == 0 || t.Tokens[i-1].Tag != "VBN" || !t.Is(i, "appos") || !dated || own.IsZero() || own.Kind() == edtf.Interval ||
		!noun.Appointing[t.Tokens[i-1].Lemma] && !words.List("installing")[t.Tokens[i-1].Lemma] {
		return edtf.Value{}, false
	}
	when, err := edtf.Parse(own.String() + "/..")
	return when, err == nil
}

// turnedTime is when whoever has the post at token i had it, by a verb of which they are the subject and which tells no post
// of its own: "Front leader Juan Santos resigned in 1990", "The secretary, Juan Santos, was elected in 1990".
func turnedTime(t *tree.Tree, i int) (when edtf.Value, told bool) {
	s := i
	for n := 0; n < 4 && t.Is(s, "appos", "compound", "flat", "amod", "nmod:desc") && t.Head(s) >= 0; n++ {
		s = t.Head(s)
	}
	v := t.Head(s)
	if v < s || v >= 0 && !t.IsVerb(v) || !t.Is(s, "nsubj", "nsubj:pass") || t.Child(v, "obj", "xcomp", "ccomp") >= 0 ||
		len(t.ClauseOf(v).After("as", "from", "to", "with", "by")) > 0 {
		return edtf.Value{}, false
	}
	x := tense.TimeAt(t, v)
	if x == nil || x.Value.String() != x.Core.String() || t.HasWord(i, "amod", "former", "late", "then", "ex") {
		return edtf.Value{}, false
	}
	own, dated := tense.OwnTime(t, i)
	switch l := t.VerbLemma(v); {
	case words.List("vacating")[l] && !dated:
		return x.AsEnd(), true
	case words.List("vacating")[l] && own.Kind() == edtf.Interval && own.OpenEnd() && !own.Start().IsZero():
		// "its leader since 1980, resigned in 1990"
		both, err := edtf.Parse(own.Start().String() + "/" + x.Core.String())
		return both, err == nil
	case t.PassiveAt(v) && !dated && (noun.Appointing[l] || words.List("installing")[l]):
		return x.AsStart(), true
	case t.PassiveAt(v) && !dated && words.List("unseating")[l],
		!dated && words.List("fatal")[l] && (l == "die" || t.PassiveAt(v)) && !t.HasWord(v, "advmod", "nearly", "almost", "narrowly"):
		return x.AsEnd(), true
	}
	return edtf.Value{}, false
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
	turn, _ := noun.TurnAt(t, v)
	return turn == noun.Gaining || noun.Appointing[l] || words.List("installing")[l] || words.List("accessing")[l] || l == "join"
}
