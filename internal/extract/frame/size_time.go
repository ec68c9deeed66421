package frame

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// sizeTime is when the organization had the size: a result has the date of the election; what a relative clause tells in
// passing, that of the clause around it.
func (t *tree) sizeTime(q quantity, f sizeFact) edtf.Value {
	if f.verb < 0 {
		return t.passingTime(q.head)
	}
	v := t.stateTime(f.verb, false)
	if f.rule == ruleGrown {
		v = t.grownTime(q, v)
	}
	if t.resultTold(q, f) && !t.presentTense(f.verb) {
		if x := t.ballotDate(f.verb); x != nil {
			return x.ForEvent()
		}
		if v.IsZero() {
			v = t.lastBallot()
		}
	}
	if a := t.antecedentOf(f.verb); v.IsZero() && a >= 0 {
		return t.passingTime(a)
	}
	if t.presentTense(f.verb) && winning[t.t[f.verb].Lemma] && v == present && t.t[f.verb].Tag == "VBG" &&
		lists["ballot"][t.t[max(q.noun, 0)].Lemma] {
		return edtf.Value{}
	}
	return v
}

// grownTime is when something that grew or shrank had the size, by the date of its growing: "fell to 500 in 1990 from 700 in
// 1980" gives each its own, "grew from 300 to 500 between 1901 and 1910" the beginning and the end, "grew from 300 to 500 in
// 1910" only what it grew to one.
func (t *tree) grownTime(q quantity, v edtf.Value) edtf.Value {
	tied := t.t[max(q.first-1, 0)].Lower
	x := t.s.TimeAt(q.last + 1)
	own := x != nil && x.First == q.last+1 && !x.Modifier
	if own {
		v = x.ForState()
	}
	first, last, span := strings.Cut(v.String(), "/")
	switch span = span && first != "" && last != "" && first != ".." && last != ".."; {
	case span && tied == "from":
		return edtf.MustParse(first)
	case span && tied == "to":
		return edtf.MustParse(last)
	case tied == "from" && !own:
		return edtf.Value{}
	}
	return v
}

// resultTold reports whether the quantity may be a result in an election: votes, seats, those elected or a share of them.
func (t *tree) resultTold(q quantity, f sizeFact) bool {
	switch f.rule {
	case "size.won", "size.seats", "size.awarded":
		return true
	}
	if !winning[t.t[f.verb].Lemma] && f.rule != "size.with" {
		return false
	}
	l := t.t[max(q.noun, 0)].Lemma
	return q.share || q.noun >= 0 && (lists["ballot"][l] || lists["plurality"][l] || lists["elected"][l])
}

// antecedentOf is the noun that the relative clause of the verb at token v goes with, or -1.
func (t *tree) antecedentOf(v int) int {
	if t.is(v, "acl:relcl") {
		return t.head(v)
	}
	return -1
}

// ballotDate is the date beside a word for an election that stands nearest the verb at token v: "in the 2017 election", "the
// elections of May 2015", "at the by-election held on 4 May"; nil for none.
func (t *tree) ballotDate(v int) *dates.Expr {
	var out *dates.Expr
	for n := range t.s.Times {
		if x := &t.s.Times[n]; t.ofBallot(x) && (out == nil || abs(x.First-v) < abs(out.First-v)) {
			out = x
		}
	}
	return out
}

// ofBallot reports whether the date is that of an election by the words around it: no other noun stands between.
func (t *tree) ofBallot(x *dates.Expr) bool {
	for k := x.Last + 1; x.Modifier && k < min(x.Last+5, len(t.t)); k++ {
		if words.balloting[t.t[k].Lower] {
			return true
		}
		if t.t[k].Tag == "IN" || t.t[k].IsVerb() {
			break
		}
	}
	for k := x.First - 1; k >= max(0, x.First-3); k-- {
		if words.balloting[t.t[k].Lower] {
			return true
		}
		if w := t.t[k].Lower; w != "of" && w != "in" && w != "on" && w != "held" && w != "," {
			break
		}
	}
	return false
}

// lastBallot is the date of the one election that the sentence before this one in its paragraph tells of, whose result this
// one goes on to tell: "It ran in the 2017 election. It won 308 seats."
func (t *tree) lastBallot() edtf.Value {
	n := slices.Index(t.s.Doc.Sentences, t.s) - 1
	if n < 0 || t.s.Doc.Sentences[n].Block != t.s.Block || len(t.s.Times) > 0 {
		return edtf.Value{}
	}
	s := t.s.Doc.Sentences[n]
	if len(s.Times) != 1 || !slices.ContainsFunc(s.Tokens, func(w lang.Token) bool { return words.balloting[w.Lower] }) {
		return edtf.Value{}
	}
	return s.Times[0].ForEvent()
}
