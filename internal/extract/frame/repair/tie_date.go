package repair

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieDates hangs a date that the parser took across a conjunction on the predicate beside it: "has been chairman since
// 2005 and speaks French" dates the post, and so does "worked for the Board, and was director from 1990".
func tieDates(t *tree.Tree) {
	for n := range t.Sentence.Times {
		x := &t.Sentence.Times[n]
		freeSubject(t, x)
		tieCleft(t, x)
		if g := tense.Governor(t, x); !x.Modifier && g >= 0 && x.First > 0 {
			if to := datedBeyond(t, x, g); to >= 0 {
				hang(t, x, to)
			}
		}
	}
}

// tieCleft hangs a date that is only set before its clause on the verb of that: "It was in 1958 that the Front was founded",
// "It was not until 1990 that it left".
func tieCleft(t *tree.Tree, x *dates.Expr) {
	that := x.Last + 1
	if x.First < 2 || x.First > 4 || t.Tokens[0].Lower != "it" || t.Tokens[1].Lemma != "be" || that+1 >= len(t.Tokens) ||
		t.Tokens[that].Lower != "that" && t.Tokens[that].Lower != "when" {
		return
	}
	for v := that + 1; v < len(t.Tokens); v++ {
		if h := t.Head(v); t.IsVerb(v) && t.Is(v, "acl", "acl:relcl", "ccomp", "csubj", "advcl") && (h < that || h == v) &&
			t.Child(v, "nsubj", "nsubj:pass") > that {
			// The verb becomes the root, as what is told, and the date one of its times.
			t.Arcs[v] = lang.Arc{Head: -1, Rel: "root", Sure: t.Arcs[v].Sure}
			hang(t, x, v)
			for k := range that {
				if (k < x.First || k > x.Last) && t.Head(k) >= x.First && t.Head(k) <= x.Last {
					t.Arcs[k].Head = v
				}
				if k < 2 {
					t.Arcs[k] = lang.Arc{Head: v, Rel: "expl", Sure: t.Arcs[k].Sure}
				}
			}
			return
		}
	}
}

// freeSubject makes a date no subject of the verb that follows it, which another has before: "left the Front in 2008 and the
// following March founded the League".
func freeSubject(t *tree.Tree, x *dates.Expr) {
	for k := x.First; k <= x.Last; k++ {
		v := t.Head(k)
		if v > x.Last && t.Is(k, "nsubj", "nsubj:pass") && t.IsVerb(v) && t.Is(v, "conj") && t.Head(v) < x.First &&
			t.Child(t.Head(v), "nsubj", "nsubj:pass") >= 0 {
			t.Arcs[k].Rel = "obl"
		}
	}
}

// tiePastDates hangs a date right after a title, or another noun for what somebody is to a body, on that noun, where the parser
// took it for that of a verb further on; what "of" ties behind it is the noun's too: "The Front leader since 2009, Juan Santos,
// died", "founder in 1990 of the League".
func tiePastDates(t *tree.Tree) {
	for n := range t.Sentence.Times {
		x := &t.Sentence.Times[n]
		next, post := x.Last+1, x.First-1
		if post < 0 || next+1 >= len(t.Tokens) || x.Modifier ||
			!words.Title[t.Tokens[post].Lemma] && t.Tokens[post].Lemma != "member" && !words.List("founder")[t.Tokens[post].Lemma] {
			continue
		}
		switch g := tense.Governor(t, x); {
		case t.Tokens[next].Lower == "of":
			body := t.Head(next)
			if body <= next || encloses(t, body, post) {
				continue
			}
			t.Arcs[body] = lang.Arc{Head: post, Rel: "nmod", Sure: t.Arcs[body].Sure}
		case t.Tokens[next].Text != "," || g <= x.Last || x.Op == dates.None:
			continue
		}
		hang(t, x, post)
		for k := x.First; k <= x.Last; k++ {
			if t.Head(k) == post && t.Is(k, "obl") {
				t.Arcs[k].Rel = "nmod"
			}
		}
	}
	tieUntil(t)
}

// tieUntil hangs what a title beside a name is told to have been until on the title, where the parser hung it on the verb before:
// "was founded in 1978 by Juan Santos, its leader until his death in 1999".
func tieUntil(t *tree.Tree) {
	for post := 1; post+2 < len(t.Tokens); post++ {
		if !words.Title[t.Tokens[post].Lemma] || !t.Is(post, "appos") || t.Tokens[post+1].Lower != "until" {
			continue
		}
		k := t.Head(post + 1)
		if k <= post || !t.IsNoun(k) || t.Sentence.TimeAt(k) != nil || t.Head(k) < 0 || t.Head(k) > post || encloses(t, k, post) {
			continue
		}
		t.Arcs[k] = lang.Arc{Head: post, Rel: "nmod", Sure: t.Arcs[k].Sure}
		if x := t.Sentence.TimeAt(min(k+1, len(t.Tokens)-1)); x != nil && x.First == k+1 {
			hang(t, x, k)
		}
	}
}

// datedBeyond is the predicate that a date rather tells the time of than the token g on which it hangs; -1 for none.
func datedBeyond(t *tree.Tree, x *dates.Expr, g int) int {
	before, h := t.Tokens[x.First-1], t.Head(g)
	predicate := t.IsVerb(g) || t.Child(g, "cop") >= 0
	switch {
	case (before.Text == "," || bareStretch(t, x)) && g < x.First && t.Is(g, "nmod") && endsClause(t, x.Last) &&
		(x.Op == dates.None || x.Op == dates.FromTo):
		// "was secretary of the Union, 1988–96", "was a member of the Senate 1988–1996"
		if h >= 0 && h < g && (words.Title[t.Tokens[h].Lemma] || t.Tokens[h].Lemma == "member") {
			return h
		}
	case lastsBeside(t, x, g):
		return titleOver(t, g)
	case g > x.Last && x.Last+1 < len(t.Tokens) && t.Tokens[x.Last+1].Tag == "CC" && before.Text != "," && before.Tag != "CC":
		if t.Is(g, "conj") && h >= 0 && h < x.First && predicate {
			return h
		}
	case g > x.Last && g <= x.Last+4 && t.Tokens[x.Last+1].Text == "," && before.Text != "," && t.Is(g, "conj") && h >= 0 &&
		h < x.First && datedBehind(t, g):
		return h // "was elected leader in 1951, resigned in 1960"
	case g < x.First && predicate:
		to := -1
		for _, k := range t.Children(g, "conj") {
			if k > g && k < x.First && t.Child(k, "cop") >= 0 && t.Child(k, "cc") >= 0 {
				to = k
			}
		}
		return to
	}
	return -1
}

// lastsBeside reports whether a date tells from when or until when something was, right behind the noun at token g, of which
// somebody has a title: "was president of the Senate of Peru from 1980 to 1985". What happens lasts itself: "leader of the
// revolt from 1980 to 1985".
func lastsBeside(t *tree.Tree, x *dates.Expr, g int) bool {
	switch x.Op {
	case dates.FromTo, dates.From, dates.Since, dates.Until:
	default:
		return false
	}
	_, last := t.Span(g)
	return g < x.First && last <= x.Last && t.Is(g, "nmod") && !t.IsEventNoun(g) && titleOver(t, g) >= 0
}

// titleOver is the title over the noun at token g, or "member", in the chain of phrases that prepositions tie to it; -1 for none.
func titleOver(t *tree.Tree, g int) int {
	for h := t.Head(g); t.Is(g, "nmod") && h >= 0 && h < g; g, h = h, t.Head(h) {
		if words.Title[t.Tokens[h].Lemma] || t.Tokens[h].Lemma == "member" {
			return h
		}
	}
	return -1
}

// datedBehind reports whether the verb at token v has a date of its own behind it.
func datedBehind(t *tree.Tree, v int) bool {
	for n := range t.Sentence.Times {
		if x := &t.Sentence.Times[n]; x.First > v && tense.Governor(t, x) == v {
			return true
		}
	}
	return false
}

// bareStretch reports whether a date is two years with a dash between them.
func bareStretch(t *tree.Tree, x *dates.Expr) bool {
	return len(x.Parts) == 2 && !x.List && x.Last-x.First == 2 && t.Tokens[x.First+1].IsDash()
}

// endsClause reports whether a sign, a conjunction or nothing follows the token.
func endsClause(t *tree.Tree, i int) bool {
	return i+1 == len(t.Tokens) || t.Tokens[i+1].Kind == lang.Punct || t.Tokens[i+1].Tag == "CC"
}

// hang hangs the date on token i.
func hang(t *tree.Tree, x *dates.Expr, i int) {
	for k := x.First; k <= x.Last; k++ {
		if h := t.Head(k); h < x.First || h > x.Last {
			rel := t.Arcs[k].Rel
			if rel != "case" && rel != "mark" {
				rel = "obl"
			}
			t.Arcs[k] = lang.Arc{Head: i, Rel: rel, Sure: t.Arcs[k].Sure}
		}
	}
}
