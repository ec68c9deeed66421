package frame

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
)

// participleOnly reports whether the verb at token i is a past participle that hangs on a noun: "a console made by the firm"
// was made once, whatever the tense around it.
func (t *tree) participleOnly(i int) bool {
	return (t.t[i].Tag == "VBN" || t.t[i].Tag == "VBD") && t.is(i, "acl", "advcl") && !t.is(i, "acl:relcl") &&
		t.tense(i) != "present"
}

// presentTense reports whether the predicate at token i, or the one that it hangs on, is told in the simple present.
func (t *tree) presentTense(i int) bool {
	for n := 0; i >= 0 && n < 8; n++ {
		switch t.tense(i) {
		case "present":
			return true
		case "past", "perfect":
			return false
		}
		if t.is(i, "root") {
			break
		}
		i = t.head(i)
	}
	return false
}

// tense is "past", "present" or "perfect" as the words around the predicate at token i show it, or empty when it has none of
// its own.
func (t *tree) tense(i int) string {
	perfect := false
	out := ""
	for _, k := range t.children(i, "aux", "cop", "aux:pass") {
		switch w := t.t[k].Lower; {
		case w == "has" || w == "have" || w == "'ve":
			perfect = true
		case w == "had":
			return "past"
		case t.t[k].Tag == "VBD":
			return "past"
		case t.t[k].Tag == "VBZ" || t.t[k].Tag == "VBP":
			out = "present"
		case w == "shall" && t.provided(i):
			out = "present"
		case t.t[k].Tag == "MD":
			return "past"
		}
	}
	if perfect {
		return "perfect"
	}
	if out != "" {
		return out
	}
	switch tag := t.t[i].Tag; {
	case tag == "VBD" && t.arcs[i].Rel == "acl" && t.child(i, "nsubj") < 0:
		// "is a coalition made up of farmers": a participle.
		return ""
	case tag == "VBD" || tag == "VBP" && strings.HasSuffix(t.t[i].Lower, "ed"):
		return "past"
	case tag == "VBP" && unchanging[t.t[i].Lower]:
		return ""
	case tag == "VBZ" || tag == "VBP":
		return "present"
	case !strings.HasPrefix(tag, "VB"):
		return ""
	}
	return ""
}

// unchanging are the verbs whose past looks like their present.
var unchanging = lists["unchanging"]

// stateTime is when a lasting state that the predicate at token i tells held; begins tells that the predicate is of its
// beginning.
func (t *tree) stateTime(i int, begins bool) edtf.Value {
	if v, ends := t.untilDone(i); ends {
		return v
	}
	if x := t.sinceClause(i); x != nil {
		return x.AsStart()
	}
	if x := t.timeOf(i); x != nil {
		if begins {
			return x.AsStart()
		}
		return x.ForState()
	}
	if t.tense(i) == "perfect" && !begins {
		if t.stillHolds(i) {
			return present
		}
		return edtf.Value{}
	}
	if t.presentTense(i) {
		return present
	}
	if x := t.datedBeside(i); t.isVerb(i) && !x.IsZero() {
		if begins {
			return lastingFrom(x)
		}
		return x
	}
	return edtf.Value{}
}

// untilDone is when the state that the predicate at token i tells held, where it is told until what happened on a date:
// "led it until he was killed in 2001", "sat from 1940 until his death in 1958"; ends tells that it is.
func (t *tree) untilDone(i int) (when edtf.Value, ends bool) {
	x := t.timeAt(i)
	if x != nil && x.Op == dates.FromTo {
		return edtf.Value{}, false
	}
	for _, k := range t.children(i, "advcl", "obl") {
		p := t.preposition(k)
		if k < i || !t.marked(k, "until", "till") && p != "until" && p != "till" || t.s.TimeAt(k) != nil {
			continue
		}
		y := t.timeAt(k)
		if _, last := t.span(k); y == nil && t.isNoun(k) && last+1 < len(t.t) {
			y = t.s.TimeAt(last + 1)
		}
		if y == nil && t.isNoun(k) {
			y = t.datePastPlace(k)
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
func (t *tree) datePastPlace(n int) *dates.Expr {
	for k := n + 1; k < len(t.t) && k < n+8; k++ {
		if x := t.s.TimeAt(k); x != nil {
			if x.Modifier || x.Op != dates.None {
				return nil
			}
			return x
		}
		switch tag := t.t[k].Tag; {
		case t.t[k].Lower == "in" || t.t[k].Lower == "at" || t.t[k].Lower == "near", strings.HasPrefix(tag, "NN"), tag == "DT",
			tag == "JJ", t.t[k].Text == "," && k > n+1:
		default:
			return nil
		}
	}
	return nil
}

// stillHolds reports whether the perfect at token i is said to hold still: "has always maintained", "Since its
// foundation it has supported". Without such a word it tells what was done up to now, at no time: "has received much
// support".
func (t *tree) stillHolds(i int) bool {
	return t.t[0].Lower == "since" || t.hasWord(i, "advmod", "always", "still", "consistently", "continuously",
		"continually") ||
		slices.ContainsFunc(t.kids[i], func(k int) bool {
			return t.is(k, "obl", "advcl") && (t.preposition(k) == "since" || t.marked(k, "since"))
		})
}

// lastingFrom is the time of a state that began on a date, which stays as it is where it is no single one.
func lastingFrom(date edtf.Value) edtf.Value {
	if v, err := edtf.Parse(date.String() + "/.."); err == nil {
		return v
	}
	return date
}

// sinceClause is the date of what is told, in a clause or by a noun, to have been when what the perfect at token i tells
// began: "has governed since it won the election in 2007"; nil for none.
func (t *tree) sinceClause(i int) *dates.Expr {
	if t.tense(i) != "perfect" {
		return nil
	}
	for _, k := range t.children(i, "advcl") {
		if k < i || !t.marked(k, "since") {
			continue
		}
		if x := t.timeAt(k); x != nil && x.Op == dates.None && len(x.Parts) == 1 {
			return x
		}
		for _, o := range append(slices.Clone(t.clauseOf(k).obj), t.clauseOf(k).after("in", "at")...) {
			if x := t.dateBefore(o); x != nil && t.isEventNoun(o) && len(x.Parts) == 1 {
				date := x.Bare()
				return &date
			}
		}
	}
	return t.sinceThen(i)
}

// sinceThen is the date of what the state at token i is told to go on since: "has governed since its victory in 2007",
// "Since the revolt of 2007 it has governed"; nil for none.
func (t *tree) sinceThen(i int) *dates.Expr {
	for k := i + 1; k < len(t.t) && t.t[k].Text != "," && t.t[k].Text != ";"; k++ {
		if t.t[k].Lower == "since" && t.is(k, "case") {
			if x := t.dateSince(k); x != nil {
				return x
			}
		}
	}
	if t.t[0].Lower == "since" && t.is(0, "case", "mark") {
		return t.dateSince(0)
	}
	return nil
}

// dateSince is the date, told by no preposition of its own, of the noun phrase after the "since" at token k; nil for none.
func (t *tree) dateSince(k int) *dates.Expr {
	for n := k + 1; n < len(t.t) && t.t[n].Text != "," && t.t[n].Tag != "CC" && !t.isVerb(n); n++ {
		if x := t.s.TimeAt(n); x != nil {
			if x.Op == dates.None {
				return x
			}
			return nil
		}
	}
	return nil
}
