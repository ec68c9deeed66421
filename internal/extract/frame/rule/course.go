package rule

import (
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// course is what the verbs tell of which a noun for something lasting is the subject, or that say what was done to it: when it
// began, when it ended and when it began once more. "The war between the two, which began in 1980, ended in 1988 and flared up
// again in 1991." Each is nil where no date is told.
type course struct {
	start, end, again *dates.Expr
	// verbs are those that tell it.
	verbs []int
}

// courseOf is the course of what the noun of a clause names.
func courseOf(t *tree.Tree, c *tree.Clause) (out course) {
	if !c.Noun {
		return out
	}
	i := c.Verb
	if h := t.Head(i); h >= 0 && t.IsVerb(h) {
		switch {
		case t.Is(i, "nsubj", "nsubj:pass"):
			out.add(t, h, tense.TimeOf(t, h))
			for _, k := range t.Children(h, "conj") {
				if t.IsVerb(k) && t.Child(k, "nsubj", "nsubj:pass") < 0 {
					out.add(t, k, tense.TimeAt(t, k))
				}
			}
		case t.Is(i, "obj") && words.List("halting")[t.VerbLemma(h)] && !(words.List("pact")[c.Lemma] && signing[t.VerbLemma(h)]) &&
			!t.IsPerson(subjectOf(t, h)) && out.end == nil:
			// "The truce of May 1990 ended the war between the two."
			if x := haltDate(t, h); x != nil {
				out.end, out.verbs = x, append(out.verbs, h)
			}
		}
		for _, k := range t.Children(h, "conj") {
			// "entered a coalition with it in 1994 and left it in 2002".
			if !t.Is(i, "nsubj") && k > i && standsFor(t, t.Child(k, "obj"), i) {
				out.left(t, k)
			}
		}
	}
	_, last := t.Span(i)
	for k := i + 1; k < len(t.Tokens) && k <= last+12; k++ {
		h := t.Head(k)
		if !t.IsVerb(k) || h < i || h > k || h != i && !(t.Within(h, i) && words.List("waging")[t.VerbLemma(k)]) {
			continue
		}
		switch {
		case t.Is(k, "acl:relcl") && relativeSubject(t, k), t.Is(k, "acl") && t.Tokens[k].Tag == "VBN":
			out.add(t, k, tense.TimeAt(t, k))
			for _, n := range t.Children(k, "conj") {
				out.add(t, n, tense.TimeAt(t, n))
			}
		case t.Is(k, "acl:relcl") && strings.HasPrefix(t.Tokens[max(t.Child(k, "obj"), 0)].Tag, "WDT"):
			out.left(t, k) // "launched a war against it, which it ended in 1998"
		}
	}
	return out
}

// standsFor reports whether the object at token o, -1 for none, is a pronoun that can mean what the noun at token i names.
func standsFor(t *tree.Tree, o, i int) bool {
	if o < 0 {
		return false
	}
	many := t.Tokens[i].Tag == "NNS" && t.Tokens[i].Lemma != "mean"
	return t.Tokens[o].Lower == "it" && !many || t.Tokens[o].Lower == "them" && many
}

// left adds what the verb at token k tells somebody to have done with what lasts: left, given up or taken up again.
func (c *course) left(t *tree.Tree, k int) {
	x := tense.TimeAt(t, k)
	if x == nil || len(x.Parts) != 1 || x.Op != dates.None {
		return
	}
	switch l := t.VerbLemma(k); {
	case words.List("reviving")[l] || words.List("resuming")[l]:
		c.again = x
	case words.List("ended")[l] || words.List("halting")[l] || words.List("quitting")[l] || words.List("shedding")[l]:
		c.end = x
	default:
		return
	}
	c.verbs = append(c.verbs, k)
}

// subjectOf is the subject of the verb at token h, or h.
func subjectOf(t *tree.Tree, h int) int {
	if k := t.Child(h, "nsubj"); k >= 0 {
		return k
	}
	return h
}

// haltDate is when what the verb at token h says ended something did so: its own date, or that of its subject, "a truce signed in
// May 1990".
func haltDate(t *tree.Tree, h int) *dates.Expr {
	if x := tense.TimeOf(t, h); x != nil {
		return x
	}
	k := t.Child(h, "nsubj")
	if k < 0 {
		return nil
	}
	if x := tense.TimeAt(t, k); x != nil {
		return x
	}
	if p := t.Child(k, "acl"); p >= 0 && t.Tokens[p].Tag == "VBN" {
		return tense.TimeAt(t, p)
	}
	return nil
}

// relativeSubject reports whether "which" or "that" is the subject of the verb at token k.
func relativeSubject(t *tree.Tree, k int) bool {
	w := t.Child(k, "nsubj", "nsubj:pass")
	return w >= 0 && strings.HasPrefix(t.Tokens[w].Tag, "W")
}

// add adds what the verb at token k tells, at the time x.
func (c *course) add(t *tree.Tree, k int, x *dates.Expr) {
	if x == nil || len(x.Parts) != 1 || x.Op != dates.None && x.Op != dates.By && x.Op != dates.AsOf {
		return
	}
	l := t.VerbLemma(k)
	again := t.HasWord(k, "advmod", "again", "anew")
	switch {
	case words.List("reviving")[l] || words.List("begun")[l] && again:
		c.again = x
	case words.List("ended")[l] || l == "come" && comesToEnd(t, k):
		c.end = x
	case words.List("begun")[l]:
		c.start = x
	default:
		return
	}
	c.verbs = append(c.verbs, k)
}

// comesToEnd reports whether "come" at token k is that to an end.
func comesToEnd(t *tree.Tree, k int) bool {
	for _, o := range t.Children(k, "obl") {
		switch t.Tokens[o].Lemma {
		case "end", "close", "halt", "conclusion":
			return t.Preposition(o) == "to"
		}
	}
	return false
}

// time is the stretch from the start to the end, with what is told of either; zero for neither.
func (c course) time() edtf.Value {
	start := c.start
	if start == nil && c.end != nil && c.again != nil && c.again.Value.Bounds().EarliestStart < c.end.Value.Bounds().EarliestStart {
		start = c.again // "resumed in 2020 and ended in 2021"
	}
	switch {
	case start != nil && c.end != nil:
		since, open := strings.CutSuffix(start.AsStart().String(), "..")
		v, err := edtf.Parse(since + strings.TrimPrefix(c.end.AsEnd().String(), "/"))
		if !open || err != nil {
			return start.AsStart()
		}
		return v
	case c.end != nil:
		return c.end.AsEnd()
	case start != nil:
		return start.AsStart()
	}
	return edtf.Value{}
}
