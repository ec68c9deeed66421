package size

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// timeOf is when the organization had the size: a result has the date of the election; what a relative clause tells in
// passing, that of the clause around it.
func timeOf(t *tree.Tree, q Quantity, f fact) edtf.Value {
	if f.verb < 0 {
		return tense.PassingTime(t, q.head)
	}
	v := tense.StateTime(t, f.verb, false)
	if f.rule == ruleGrown {
		v = grownTime(t, q, v)
	}
	if resultTold(t, q, f) && !tense.PresentTense(t, f.verb) {
		if x := ballotDate(t, f.verb); x != nil {
			return x.ForEvent()
		}
		if v.IsZero() {
			v = lastBallot(t)
		}
	}
	if a := antecedentOf(t, f.verb); v.IsZero() && a >= 0 {
		return tense.PassingTime(t, a)
	}
	if tense.PresentTense(t, f.verb) && words.Winning[t.Tokens[f.verb].Lemma] && v == tense.Present &&
		t.Tokens[f.verb].Tag == "VBG" &&
		words.List("ballot")[t.Tokens[max(q.Noun, 0)].Lemma] {
		return edtf.Value{}
	}
	return v
}

// grownTime is when something that grew or shrank had the size, by the date of its growing: "fell to 500 in 1990 from 700 in
// 1980" gives each its own, "grew from 300 to 500 between 1901 and 1910" the beginning and the end, "grew from 300 to 500 in
// 1910" only what it grew to one.
func grownTime(t *tree.Tree, q Quantity, v edtf.Value) edtf.Value {
	tied := t.Tokens[max(q.First-1, 0)].Lower
	x := t.Sentence.TimeAt(q.Last + 1)
	own := x != nil && x.First == q.Last+1 && !x.Modifier
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
func resultTold(t *tree.Tree, q Quantity, f fact) bool {
	switch f.rule {
	case "size.won", "size.seats", "size.awarded":
		return true
	}
	if !words.Winning[t.Tokens[f.verb].Lemma] && f.rule != "size.with" {
		return false
	}
	l := t.Tokens[max(q.Noun, 0)].Lemma
	return q.share || q.Noun >= 0 && (words.List("ballot")[l] || words.List("plurality")[l] || words.List("elected")[l])
}

// antecedentOf is the noun that the relative clause of the verb at token v goes with, or -1.
func antecedentOf(t *tree.Tree, v int) int {
	if t.Is(v, "acl:relcl") {
		return t.Head(v)
	}
	return -1
}

// ballotDate is the date beside a word for an election that stands nearest the verb at token v: "in the 2017 election", "the
// elections of May 2015", "at the by-election held on 4 May"; nil for none.
func ballotDate(t *tree.Tree, v int) *dates.Expr {
	var out *dates.Expr
	for n := range t.Sentence.Times {
		if x := &t.Sentence.Times[n]; ofBallot(t, x) && (out == nil || tree.Gap(x.First, v) < tree.Gap(out.First, v)) {
			out = x
		}
	}
	return out
}

// ofBallot reports whether the date is that of an election by the words around it: no other noun stands between.
func ofBallot(t *tree.Tree, x *dates.Expr) bool {
	for k := x.Last + 1; x.Modifier && k < min(x.Last+5, len(t.Tokens)); k++ {
		if words.Balloting[t.Tokens[k].Lower] {
			return true
		}
		if t.Tokens[k].Tag == "IN" || t.Tokens[k].IsVerb() {
			break
		}
	}
	for k := x.First - 1; k >= max(0, x.First-3); k-- {
		if words.Balloting[t.Tokens[k].Lower] {
			return true
		}
		if w := t.Tokens[k].Lower; w != "of" && w != "in" && w != "on" && w != "held" && w != "," {
			break
		}
	}
	return false
}

// lastBallot is the date of the one election that the sentence before this one in its paragraph tells of, whose result this
// one goes on to tell: "It ran in the 2017 election. It won 308 seats."
func lastBallot(t *tree.Tree) edtf.Value {
	n := slices.Index(t.Sentence.Doc.Sentences, t.Sentence) - 1
	if n < 0 || t.Sentence.Doc.Sentences[n].Block != t.Sentence.Block || len(t.Sentence.Times) > 0 {
		return edtf.Value{}
	}
	s := t.Sentence.Doc.Sentences[n]
	if len(s.Times) != 1 || !slices.ContainsFunc(s.Tokens, func(w lang.Token) bool { return words.Balloting[w.Lower] }) {
		return edtf.Value{}
	}
	return s.Times[0].ForEvent()
}
