package tense

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tree"
)

// participleOnly reports whether the verb at token i is a past participle that hangs on a noun: "a console made by the firm"
// was made once, whatever the tense around it.
func participleOnly(t *tree.Tree, i int) bool {
	return (t.Tokens[i].Tag == "VBN" || t.Tokens[i].Tag == "VBD") && t.Is(i, "acl", "advcl") && !t.Is(i, "acl:relcl") &&
		t.Tense(i) != "present"
}

// PresentTense reports whether the predicate at token i, or the one that it hangs on, is told in the simple present.
func PresentTense(t *tree.Tree, i int) bool {
	for n := 0; i >= 0 && n < 8; n++ {
		switch t.Tense(i) {
		case "present":
			return true
		case "past", "perfect":
			return false
		}
		if t.Is(i, "root") {
			break
		}
		i = t.Head(i)
	}
	return false
}

// StateTime is when a lasting state that the predicate at token i tells held; begins tells that the predicate is of its
// beginning.
func StateTime(t *tree.Tree, i int, begins bool) edtf.Value {
	if v, ends := UntilDone(t, i); ends {
		return v
	}
	if x := SinceClause(t, i); x != nil {
		return x.AsStart()
	}
	if x := TimeOf(t, i); x != nil {
		if begins {
			return x.AsStart()
		}
		return x.ForState()
	}
	if t.Tense(i) == "perfect" && !begins {
		if stillHolds(t, i) {
			return Present
		}
		return edtf.Value{}
	}
	if PresentTense(t, i) {
		return Present
	}
	if x := DatedBeside(t, i); t.IsVerb(i) && !x.IsZero() {
		if begins {
			return lastingFrom(x)
		}
		return x
	}
	return edtf.Value{}
}

// UntilDone is when the state that the predicate at token i tells held, where it is told until what happened on a date:
// "led it until he was killed in 2001", "sat from 1940 until his death in 1958"; ends tells that it is.
func UntilDone(t *tree.Tree, i int) (when edtf.Value, ends bool) {
	x := TimeAt(t, i)
	if x != nil && x.Op == dates.FromTo {
		return edtf.Value{}, false
	}
	for _, k := range t.Children(i, "advcl", "obl", "nmod") {
		p := t.Preposition(k)
		if k < i || !t.Marked(k, "until", "till") && p != "until" && p != "till" || t.Sentence.TimeAt(k) != nil {
			continue
		}
		y := TimeAt(t, k)
		if _, last := t.Span(k); y == nil && t.IsNoun(k) && last+1 < len(t.Tokens) {
			y = t.Sentence.TimeAt(last + 1)
		}
		if y == nil && t.IsNoun(k) {
			y = datePastPlace(t, k)
		}
		if y == nil || len(y.Parts) != 1 || y.Value.String() != y.Core.String() {
			continue
		}
		start := ""
		if x != nil && x != y && x.First < k && (x.Op == dates.From || x.Op == dates.Since) {
			start = x.Core.String()
		}
		if v, err := edtf.Parse(start + "/" + y.Core.String()); err == nil {
			return v, true
		}
	}
	return edtf.Value{}, false
}

// datePastPlace is the date behind the noun at token n, over the place that stands between: "his death in Lima in
// 1977"; nil for none.
func datePastPlace(t *tree.Tree, n int) *dates.Expr {
	for k := n + 1; k < len(t.Tokens) && k < n+8; k++ {
		if x := t.Sentence.TimeAt(k); x != nil {
			if x.Modifier || x.Op != dates.None {
				return nil
			}
			return x
		}
		switch tag := t.Tokens[k].Tag; {
		case t.Tokens[k].Lower == "in" || t.Tokens[k].Lower == "at" ||
			t.Tokens[k].Lower == "near", strings.HasPrefix(tag, "NN"), tag == "DT",
			tag == "JJ", t.Tokens[k].Text == "," && k > n+1:
		default:
			return nil
		}
	}
	return nil
}

// stillHolds reports whether the perfect at token i is said to hold still: "has always maintained", "Since its
// foundation it has supported". Without such a word it tells what was done up to now, at no time: "has received much
// support".
func stillHolds(t *tree.Tree, i int) bool {
	return t.Tokens[0].Lower == "since" || t.HasWord(i, "advmod", "always", "still", "consistently", "continuously",
		"continually") ||
		slices.ContainsFunc(t.Kids[i], func(k int) bool {
			return t.Is(k, "obl", "advcl") && (t.Preposition(k) == "since" || t.Marked(k, "since"))
		})
}

// lastingFrom is the time of a state that began on a date, which stays as it is where it is no single one.
func lastingFrom(date edtf.Value) edtf.Value {
	if v, err := edtf.Parse(date.String() + "/.."); err == nil {
		return v
	}
	return date
}

// SinceClause is the date of what is told, in a clause or by a noun, to have been when what the perfect at token i tells
// began: "has governed since it won the election in 2007"; nil for none.
func SinceClause(t *tree.Tree, i int) *dates.Expr {
	if t.Tense(i) != "perfect" {
		return nil
	}
	for _, k := range t.Children(i, "advcl") {
		if k < i || !t.Marked(k, "since") {
			continue
		}
		if x := TimeAt(t, k); x != nil && x.Op == dates.None && len(x.Parts) == 1 {
			return x
		}
		for _, o := range append(slices.Clone(t.ClauseOf(k).Obj), t.ClauseOf(k).After("in", "at")...) {
			if x := DateBefore(t, o); x != nil && t.IsEventNoun(o) && len(x.Parts) == 1 {
				date := x.Bare()
				return &date
			}
		}
	}
	if x := everSince(t, i); x != nil {
		return x
	}
	return sinceThen(t, i)
}

// sinceThen is the date of what the state at token i is told to go on since: "has governed since its victory in 2007",
// "Since the revolt of 2007 it has governed"; nil for none.
func sinceThen(t *tree.Tree, i int) *dates.Expr {
	for k := i + 1; k < len(t.Tokens) && t.Tokens[k].Text != "," && t.Tokens[k].Text != ";"; k++ {
		if t.Tokens[k].Lower == "since" && t.Is(k, "case") {
			if x := dateSince(t, k); x != nil {
				return x
			}
		}
	}
	if t.Tokens[0].Lower == "since" && t.Is(0, "case", "mark") {
		return dateSince(t, 0)
	}
	return nil
}

// dateSince is the date, told by no preposition of its own, of the noun phrase after the "since" at token k; nil for none.
func dateSince(t *tree.Tree, k int) *dates.Expr {
	for n := k + 1; n < len(t.Tokens) && t.Tokens[n].Text != "," && t.Tokens[n].Tag != "CC" && !t.IsVerb(n); n++ {
		if x := t.Sentence.TimeAt(n); x != nil {
			if x.Op == dates.None {
				return x
			}
			return nil
		}
	}
	return nil
}
