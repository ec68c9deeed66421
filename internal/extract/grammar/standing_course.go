package grammar

import (
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// phase is what a verb tells of how long something held.
type phase int

const (
	coming  phase = iota // it began: "took effect in 1990"
	lasting              // it held: "remained in force until 1995"
	passing              // it ended: "ended in 1995"
)

// course is how long the ban, listing or standing that is the subject of a verb held, by that verb.
type course struct {
	phase phase
	verb  int
	when  *dates.Expr
	now   bool // "is still in force"
}

// The verbs of each phase, and the nouns with "in" or "into" by which others tell it: "came into force", "is in place".
var (
	comingVerbs  = wordlist.Set("come begin start commence date")
	lastingVerbs = wordlist.Set("last run stand remain stay continue hold persist endure")
	endingVerbs  = wordlist.Set("end cease stop")
	forceNouns   = wordlist.Set("force effect place operation")
)

// courseOf is how long what the noun at token i names held, by the verb of which it is the subject; nil where the sentence tells
// nothing of it.
func courseOf(s *document.Sentence, i int) *course {
	t, v := s.Tokens, s.Head(i)
	if own := relativeOf(s, i); own >= 0 {
		v = own // "its listing by Peru, which took effect in 2014"
	} else if v < 0 || !s.IsRel(i, "nsubj", "nsubj:pass") {
		return nil
	}
	if o := s.Dependent(v, "obj"); o >= 0 && t[o].Lower != "effect" {
		return nil
	}
	c := &course{verb: v}
	base := document.VerbBase(t[v])
	first := predicate.VerbGroupStart(s, v)
	switch is := s.Dependent(v, "cop"); {
	case is >= 0 && forceNouns[t[v].Lower] && s.Dependent(v, "case") >= 0:
		c.phase, c.verb, base, first = lasting, is, "be", predicate.VerbGroupStart(s, is) // "has been in force since 1990"
	case !t[v].IsVerb():
		return nil
	case base == "take" && v+1 < len(t) && t[v+1].Lower == "effect":
	case (base == "come" || base == "enter" || base == "go" || base == "put") && intoForce(s, v):
	case base == "come" && v+3 < len(t) && t[v+1].Lower == "to" && t[v+3].Lower == "end":
		c.phase = passing
	case comingVerbs[base]:
		if x := c.timeIn(s, first); x == nil || base == "come" && !rightBehind(s, v, x) && x.First > v {
			return nil // "its listing came as a surprise"
		}
	case lastingVerbs[base] && (intoForce(s, v) || s.TimeAt(min(v+1, len(t)-1)) != nil || t[min(v+1, len(t)-1)].Lower == "until"):
		c.phase = lasting
	case endingVerbs[base]:
		if c.phase = passing; c.timeIn(s, first) == nil {
			return nil
		}
	default:
		return nil
	}
	if predicate.NegatedGroup(s, first, c.verb+1) || predicate.Not(s, min(c.verb+1, len(t)-1)) || modal(s, first, v) {
		return nil
	}
	c.when = c.timeIn(s, first)
	c.now = c.phase == lasting && presentGroup(s, first, c.verb)
	return c
}

// relativeOf is the verb of the relative clause on the noun at token i, of which the noun is the subject; -1 for none.
func relativeOf(s *document.Sentence, i int) int {
	for _, v := range s.Dependents(i) {
		if k := s.Dependent(v, "nsubj"); v > i && s.IsRel(v, "acl:relcl") && k >= 0 && s.Tokens[k].HasTag("WDT", "WP") {
			return v
		}
	}
	return -1
}

// timeIn is the date of the clause, behind its verb or at its beginning; nil for none.
func (c *course) timeIn(s *document.Sentence, first int) *dates.Expr {
	x := predicate.TimeAfter(s, c.verb+1)
	if x == nil {
		x = predicate.LeadingTime(s, first)
	}
	if x == nil || x.Modifier {
		return nil
	}
	return x
}

// time is when it held, since the date of its giving where that is told, nil for none; event tells that it is something that
// happens and does not last.
func (c *course) time(since *dates.Expr, event bool) edtf.Value {
	x := c.when
	switch {
	case x == nil && c.now:
		return edtf.MustParse("/..")
	case x == nil:
		return edtf.Value{}
	case event:
		return x.ForEvent()
	case c.phase == coming:
		return x.AsStart()
	case since != nil && since != x && (c.phase == passing || x.Op == dates.Until):
		return closed(since.Core, x.Core)
	case c.phase == passing || x.Op == dates.Until:
		return x.AsEnd()
	case strings.Contains(x.Value.String(), "/"):
		return x.Value
	case x.Op == dates.Since || x.Op == dates.From:
		return x.AsStart()
	}
	return x.ForEvent() // "was still in force in 2008"
}

// rightBehind reports whether the date begins right behind the verb at token v.
func rightBehind(s *document.Sentence, v int, x *dates.Expr) bool {
	return x.First == v+1 || x.First == v+2 && s.Tokens[v+1].IsAdverb()
}

// intoForce reports whether the verb at token v has a noun by which something holds: "entered into force", "remained in place".
func intoForce(s *document.Sentence, v int) bool {
	t := s.Tokens
	for k := v + 1; k+1 < len(t) && k < v+4; k++ {
		if w := t[k].Lower; (w == "in" || w == "into") && forceNouns[t[k+1].Lower] {
			return true
		}
	}
	return false
}

// modal reports whether a modal verb stands in the verb group from one token up to another: "would come into force".
func modal(s *document.Sentence, first, v int) bool {
	for k := max(first-1, 0); k < v; k++ {
		if s.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}

// presentGroup reports whether the verb group tells of the present.
func presentGroup(s *document.Sentence, first, v int) bool {
	for k := first; k <= v; k++ {
		if tag := s.Tokens[k].Tag; tag == "VBZ" || tag == "VBP" {
			return true
		}
	}
	return false
}
