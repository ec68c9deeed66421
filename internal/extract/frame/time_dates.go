package frame

import (
	"strings"

	"annals/internal/extract/dates"
)

// governor is the token outside the time expression that it hangs on, or -1.
func (t *tree) governor(x *dates.Expr) int {
	for k := x.First; k <= x.Last; k++ {
		if h := t.head(k); h >= 0 && (h < x.First || h > x.Last) && !t.is(k, "case", "punct", "mark", "cc") {
			return h
		}
	}
	for k := x.First; k <= x.Last; k++ {
		if h := t.head(k); h >= 0 && (h < x.First || h > x.Last) {
			return h
		}
	}
	return -1
}

// timeAt is the time expression that dates the predicate at token i itself, or nil.
func (t *tree) timeAt(i int) *dates.Expr {
	var best *dates.Expr
	for k := range t.s.Times {
		x := &t.s.Times[k]
		if !t.dates(x, i) {
			continue
		}
		if best == nil || t.weekday(best) || !t.weekday(x) && abs(x.First-i) < abs(best.First-i) {
			best = x
		}
	}
	return best
}

// weekday reports whether a time expression is nothing but a day of the week that no date is told of: "In 2009, on a
// Tuesday".
func (t *tree) weekday(x *dates.Expr) bool {
	return x.First == x.Last && x.Value.IsZero() && strings.HasSuffix(t.t[x.First].Lower, "day")
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// dates reports whether the time expression hangs on token i: directly, or over the object or a phrase of a verb, to which
// parsers often attach what belongs to the verb.
func (t *tree) dates(x *dates.Expr, i int) bool {
	g := t.governor(x)
	switch {
	case t.excepted(x):
		return false
	case g == i:
		return !t.ordered(x, i)
	case g < 0 || x.Modifier:
		return false
	case t.isVerb(i):
		return t.datesVerb(x, g, i)
	}
	return t.datesNoun(x, g, i)
}

// excepted reports whether the time expression stands in a phrase for what is left out, so that it dates nothing else:
// "boycotted the cabinet, except for a year between 1925 and 1927".
func (t *tree) excepted(x *dates.Expr) bool {
	for k := x.First; k >= 0 && k > x.First-10; k-- {
		switch w := t.t[k].Lower; {
		case w == "except" || w == "excepting" || w == "excluding" || w == "barring",
			w == "exception" && k > 0 && t.t[k-1].Lower == "the",
			(w == "apart" || w == "aside") && k+1 < x.First && t.t[k+1].Lower == "from",
			w == "other" && k+1 < x.First && t.t[k+1].Lower == "than":
			return true
		case t.t[k].Text == "," || t.t[k].Text == ";" || t.isVerb(k):
			return false
		}
	}
	return false
}

// datesNoun reports whether the time expression, which hangs on token g, dates the event that the noun at token i
// names: over the phrases tied to the noun, when the date ends them, "its takeover of the area in 2007".
func (t *tree) datesNoun(x *dates.Expr, g, i int) bool {
	for n := 0; n < 3 && g > i && x.First > g && t.is(g, "nmod", "flat", "compound") && !words.happening[t.t[g].Lemma]; n++ {
		g = t.head(g)
		if g == i {
			return words.happening[t.t[i].Lemma]
		}
	}
	return false
}

// datesVerb reports whether the time expression, which hangs on token g, dates the verb at token i over the phrases
// between them.
func (t *tree) datesVerb(x *dates.Expr, g, i int) bool {
	for n := 0; n < 4 && g >= 0 && g != i; n++ {
		beyond := x.First > i && g > x.First || x.First < i && g > i
		if beyond || !t.is(g, "obj", "obl", "nmod", "iobj", "appos", "flat", "compound", "xcomp", "conj", "nsubj:pass") ||
			t.keepsDate(x, g, i) {
			return false
		}
		g = t.head(g)
	}
	return g == i
}

// keepsDate reports whether the time expression dates the word at token g, on the way to the verb at token i, and not
// the verb.
func (t *tree) keepsDate(x *dates.Expr, g, i int) bool {
	if t.isVerb(g) || words.happening[t.t[g].Lemma] && t.is(g, "obl", "nmod", "nsubj", "conj") {
		return true
	}
	if t.child(g, "cop", "nsubj") >= 0 {
		return true // "moved to London and was chairman from 1933": of another clause
	}
	if x.First <= g {
		return false
	}
	if p := t.preposition(g); t.is(g, "obl") && (p == "despite" || orderers[p]) {
		return true // "Despite the transition in 1996 the decree was kept": the transition's
	}
	// "Juan Santos, a member since 1990, was arrested": the aside's.
	h := t.head(g)
	return x.First < i && h >= 0 && h < g && t.is(g, "appos", "nmod") && t.separated(h, g) && t.t[x.First-1].Text != ","
}

// ordered reports whether the time expression closes a phrase that only puts what the predicate at token i tells before or
// after something else: "was jailed for two years, after his arrest in 2007". The date is the other's.
func (t *tree) ordered(x *dates.Expr, i int) bool {
	for k := x.First - 1; k > i; k-- {
		switch {
		case t.t[k].Text == "," || t.t[k].Text == ";" || t.isVerb(k) || t.t[k].Tag == "CC" || t.s.TimeAt(k) != nil:
			return false
		case t.is(k, "case", "mark") && orderers[t.t[k].Lower] && x.First-k > 2:
			return t.isEventNoun(t.head(k)) && t.head(k) < x.First
		}
	}
	return false
}
