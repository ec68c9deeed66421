package tense

import (
	"strings"

	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Governor is the token outside the time expression that it hangs on, or -1.
func Governor(t *tree.Tree, x *dates.Expr) int {
	for k := x.First; k <= x.Last; k++ {
		if h := t.Head(k); h >= 0 && (h < x.First || h > x.Last) && !t.Is(k, "case", "punct", "mark", "cc") {
			return h
		}
	}
	for k := x.First; k <= x.Last; k++ {
		if h := t.Head(k); h >= 0 && (h < x.First || h > x.Last) {
			return h
		}
	}
	return -1
}

// TimeAt is the time expression that dates the predicate at token i itself, or nil.
func TimeAt(t *tree.Tree, i int) *dates.Expr {
	var best *dates.Expr
	for k := range t.Sentence.Times {
		x := &t.Sentence.Times[k]
		if !datesOf(t, x, i) {
			continue
		}
		if best == nil || weekday(t, best) || !weekday(t, x) && tree.Gap(x.First, i) < tree.Gap(best.First, i) {
			best = x
		}
	}
	return best
}

// weekday reports whether a time expression is nothing but a day of the week that no date is told of: "In 2009, on a
// Tuesday".
func weekday(t *tree.Tree, x *dates.Expr) bool {
	return x.First == x.Last && x.Value.IsZero() && strings.HasSuffix(t.Tokens[x.First].Lower, "day")
}

// datesOf reports whether the time expression hangs on token i: directly, or over the object or a phrase of a verb, to which
// parsers often attach what belongs to the verb.
func datesOf(t *tree.Tree, x *dates.Expr, i int) bool {
	g := Governor(t, x)
	switch {
	case excepted(t, x):
		return false
	case g == i:
		return !ordered(t, x, i)
	case g < 0 || x.Modifier:
		return false
	case t.IsVerb(i):
		return datesVerb(t, x, g, i)
	}
	return datesNoun(t, x, g, i)
}

// excepted reports whether the time expression stands in a phrase for what is left out, so that it dates nothing else:
// "boycotted the cabinet, except for a year between 1925 and 1927".
func excepted(t *tree.Tree, x *dates.Expr) bool {
	for k := x.First; k >= 0 && k > x.First-10; k-- {
		switch w := t.Tokens[k].Lower; {
		case w == "except" || w == "excepting" || w == "excluding" || w == "barring",
			w == "exception" && k > 0 && t.Tokens[k-1].Lower == "the",
			(w == "apart" || w == "aside") && k+1 < x.First && t.Tokens[k+1].Lower == "from",
			w == "other" && k+1 < x.First && t.Tokens[k+1].Lower == "than":
			return true
		case t.Tokens[k].Text == "," || t.Tokens[k].Text == ";" || t.IsVerb(k):
			return false
		}
	}
	return false
}

// datesNoun reports whether the time expression, which hangs on token g, dates the event that the noun at token i
// names: over the phrases tied to the noun, when the date ends them, "its takeover of the area in 2007".
func datesNoun(t *tree.Tree, x *dates.Expr, g, i int) bool {
	for n := 0; n < 3 && g > i && x.First > g && t.Is(g, "nmod", "flat", "compound") && !words.Happening[t.Tokens[g].Lemma]; n++ {
		g = t.Head(g)
		if g == i {
			return words.Happening[t.Tokens[i].Lemma]
		}
	}
	return false
}

// datesVerb reports whether the time expression, which hangs on token g, dates the verb at token i over the phrases
// between them.
func datesVerb(t *tree.Tree, x *dates.Expr, g, i int) bool {
	for n := 0; n < 4 && g >= 0 && g != i; n++ {
		beyond := x.First > i && g > x.First || x.First < i && g > i
		if t.Is(g, "nsubj") && t.Head(g) == i && between(t, x, i) && !words.Happening[t.Tokens[g].Lemma] {
			return true
		}
		if beyond || !t.Is(g, "obj", "obl", "nmod", "iobj", "appos", "flat", "compound", "xcomp", "conj", "nsubj:pass") ||
			keepsDate(t, x, g, i) {
			return false
		}
		g = t.Head(g)
	}
	return g == i
}

// between reports whether the time expression stands between a subject and its verb at token i, as reports have it: "The court
// on Monday annulled the ban". "The law of 2008" is that of its year.
func between(t *tree.Tree, x *dates.Expr, i int) bool {
	if w := t.Tokens[x.First].Lower; w != "on" && (w == "in" || !x.Relative) || x.Op != dates.None || x.Parenthesis {
		return false
	}
	for k := x.Last + 1; k < i; k++ {
		if !t.Is(k, "aux", "aux:pass", "advmod") || t.Head(k) != i {
			return false
		}
	}
	return x.Last < i
}

// keepsDate reports whether the time expression dates the word at token g, on the way to the verb at token i, and not
// the verb.
func keepsDate(t *tree.Tree, x *dates.Expr, g, i int) bool {
	if t.IsVerb(g) || words.Happening[t.Tokens[g].Lemma] && t.Is(g, "obl", "nmod", "nsubj", "conj") {
		return true
	}
	if t.Child(g, "cop", "nsubj") >= 0 {
		return true // "moved to London and was chairman from 1933": of another clause
	}
	if x.First <= g {
		return false
	}
	if p := t.Preposition(g); t.Is(g, "obl") && (p == "despite" || Orderers[p]) {
		return true // "Despite the transition in 1996 the decree was kept": the transition's
	}
	// "Juan Santos, a member since 1990, was arrested": the aside's.
	h := t.Head(g)
	return x.First < i && h >= 0 && h < g && t.Is(g, "appos", "nmod") && t.Separated(h, g) && t.Tokens[x.First-1].Text != ","
}

// ordered reports whether the time expression closes a phrase that only puts what the predicate at token i tells before or
// after something else: "was jailed for two years, after his arrest in 2007". The date is the other's.
func ordered(t *tree.Tree, x *dates.Expr, i int) bool {
	for k := x.First - 1; k > i; k-- {
		switch {
		case t.Tokens[k].Text == "," || t.Tokens[k].Text == ";" || t.IsVerb(k) || t.Tokens[k].Tag == "CC" ||
			t.Sentence.TimeAt(k) != nil:
			return false
		case t.Is(k, "case", "mark") && Orderers[t.Tokens[k].Lower] && x.First-k > 2:
			return t.IsEventNoun(t.Head(k)) && t.Head(k) < x.First
		}
	}
	return false
}
