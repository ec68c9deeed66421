package frame

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// tieDates hangs a date that the parser took across a conjunction on the predicate beside it: "has been chairman since
// 2005 and speaks French" dates the post, and so does "worked for the Board, and was director from 1990".
func (t *tree) tieDates() {
	for n := range t.s.Times {
		x := &t.s.Times[n]
		if g := t.governor(x); !x.Modifier && g >= 0 && x.First > 0 {
			if to := t.datedBeyond(x, g); to >= 0 {
				t.hang(x, to)
			}
		}
	}
}

// datedBeyond is the predicate that a date rather tells the time of than the token g on which it hangs; -1 for none.
func (t *tree) datedBeyond(x *dates.Expr, g int) int {
	before, h := t.t[x.First-1], t.head(g)
	predicate := t.isVerb(g) || t.child(g, "cop") >= 0
	switch {
	case (before.Text == "," || t.bareStretch(x)) && g < x.First && t.is(g, "nmod") && t.endsClause(x.Last) &&
		(x.Op == dates.None || x.Op == dates.FromTo):
		// "was secretary of the Union, 1988–96", "was a member of the Senate 1988–1996"
		if h >= 0 && h < g && (words.title[t.t[h].Lemma] || t.t[h].Lemma == "member") {
			return h
		}
	case g > x.Last && x.Last+1 < len(t.t) && t.t[x.Last+1].Tag == "CC" && before.Text != "," && before.Tag != "CC":
		if t.is(g, "conj") && h >= 0 && h < x.First && predicate {
			return h
		}
	case g < x.First && predicate:
		to := -1
		for _, k := range t.children(g, "conj") {
			if k > g && k < x.First && t.child(k, "cop") >= 0 && t.child(k, "cc") >= 0 {
				to = k
			}
		}
		return to
	}
	return -1
}

// bareStretch reports whether a date is two years with a dash between them.
func (t *tree) bareStretch(x *dates.Expr) bool {
	return len(x.Parts) == 2 && !x.List && x.Last-x.First == 2 && t.t[x.First+1].IsDash()
}

// endsClause reports whether a sign, a conjunction or nothing follows the token.
func (t *tree) endsClause(i int) bool {
	return i+1 == len(t.t) || t.t[i+1].Kind == lang.Punct || t.t[i+1].Tag == "CC"
}

// hang hangs the date on token i.
func (t *tree) hang(x *dates.Expr, i int) {
	for k := x.First; k <= x.Last; k++ {
		if h := t.head(k); h < x.First || h > x.Last {
			rel := t.arcs[k].Rel
			if rel != "case" && rel != "mark" {
				rel = "obl"
			}
			t.arcs[k] = lang.Arc{Head: i, Rel: rel, Sure: t.arcs[k].Sure}
		}
	}
}
