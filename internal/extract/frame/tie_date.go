package frame

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// tieDates hangs a date that the parser took across a conjunction on the predicate beside it: "has been chairman since 2005 and speaks
// French" dates the post, and so does "worked for the Board, and was director from 1990".
func (t *tree) tieDates() {
	for n := range t.s.Times {
		x := &t.s.Times[n]
		g := t.governor(x)
		if x.Modifier || g < 0 || x.First == 0 {
			continue
		}
		to := -1
		switch before := t.t[x.First-1]; {
		case before.Text == "," && g < x.First && t.is(g, "nmod") && (x.Op == dates.None || x.Op == dates.FromTo) && (x.Last+1 == len(t.t) || t.t[x.Last+1].Kind == lang.Punct):
			// "was secretary of the Union, 1988–96"
			if h := t.head(g); h >= 0 && h < g && words.title[t.t[h].Lemma] {
				to = h
			}
		case g > x.Last && x.Last+1 < len(t.t) && t.t[x.Last+1].Tag == "CC" && before.Text != "," && before.Tag != "CC":
			if h := t.head(g); t.is(g, "conj") && h >= 0 && h < x.First && (t.isVerb(g) || t.child(g, "cop") >= 0) {
				to = h
			}
		case g < x.First && (t.isVerb(g) || t.child(g, "cop") >= 0):
			for _, k := range t.children(g, "conj") {
				if k > g && k < x.First && t.child(k, "cop") >= 0 && t.child(k, "cc") >= 0 {
					to = k
				}
			}
		}
		if to >= 0 {
			t.hang(x, to)
		}
	}
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
