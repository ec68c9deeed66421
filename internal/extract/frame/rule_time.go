package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
)

// ruleDate is the date that the predicate of a rule has: beside a noun its own before that of the verb it depends on.
func (t *tree) ruleDate(c *clause) *dates.Expr {
	if x := t.s.TimeAt(c.verb); x != nil {
		return x
	}
	if c.noun {
		if x := t.timeAt(c.verb); x != nil {
			return x
		}
		_, last := t.span(c.verb)
		if last+1 < len(t.t) {
			if x := t.s.TimeAt(last + 1); x != nil && x.First == last+1 {
				return x
			}
		}
	}
	if h := t.head(c.verb); h >= 0 && t.arcs[c.verb].Rel == "acl" && t.isNoun(h) {
		// "an organization formed in Quito in 1957": the parser may tie the date to the noun.
		if x := t.timeAt(c.verb); x == nil {
			if y := t.timeAt(h); y != nil && y.First > c.verb {
				return y
			}
		}
	}
	if h := t.head(c.verb); !c.noun && t.is(c.verb, "xcomp") && t.t[c.verb].Tag == "VBN" && h >= 0 && declaringVerbs[t.t[h].Lemma] {
		return t.timeOf(h) // "On 8 May 1981 the court declared the party dissolved"
	}
	return t.timeOf(c.predicate())
}

// ruleTime is when the statement of a rule holds.
func (t *tree) ruleTime(r *rule, c *clause) edtf.Value {
	if x, turn := t.turnOf(c); x != nil && lasting[r.typ] && r.time != "tie" {
		if turn == ending {
			return x.AsEnd()
		}
		return x.AsStart()
	}
	if r.time == "passing" || r.time == "post" || r.time == "tie" {
		return t.besideTime(r, c)
	}
	x := t.ruleDate(c)
	if v, ok := t.limitedTime(r, c, x); ok {
		return v
	}
	if x == nil && lasting[r.typ] {
		if x = t.occasionDate(c.predicate()); x == nil {
			x = t.writingDate(c.predicate())
		}
	}
	if x == nil {
		return t.undatedTime(r, c)
	}
	return t.datedTime(r, c, x)
}

// holds reports whether the rule reads what holds for some time, or its beginning.
func (r *rule) holds() bool { return r.time == "state" || r.time == "begin" }

// besideTime is when what a noun tells beside what the sentence is about was so.
func (t *tree) besideTime(r *rule, c *clause) edtf.Value {
	if r.typ == annals.TypeFounding {
		// "The League's founder died in 1950": that it was founded then is not said.
		if x := t.timeAt(c.verb); x != nil && x.Op != dates.Until {
			return x.ForEvent()
		}
		return edtf.Value{}
	}
	if t.hasWord(c.verb, "amod", "current", "incumbent") {
		// "The current leader, elected in 2014".
		return present
	}
	switch r.time {
	case "post":
		return t.postTime(c.verb)
	case "tie":
		if x := t.timeAt(c.verb); r.typ == annals.TypeBan && x != nil && x.Value == x.Core {
			return x.AsStart() // "the ban on the Front in 1990": it was in force from then on
		}
		return t.tieTime(c.verb)
	}
	return t.passingTime(c.verb)
}

// limitedTime is when what a rule reads held, where other words than its date, x, say until or since when, and whether they
// do.
func (t *tree) limitedTime(r *rule, c *clause, x *dates.Expr) (edtf.Value, bool) {
	if !r.holds() {
		return edtf.Value{}, false
	}
	if v, ends := t.untilDone(c.predicate()); ends {
		return v, true
	}
	if since := t.sinceClause(c.predicate()); since != nil && r.time == "state" {
		return since.AsStart(), true
	}
	if t.is(c.verb, "xcomp") && stopping[t.t[t.head(c.verb)].Lemma] {
		// "stopped supporting the government in 2017".
		if x == nil {
			return edtf.Value{}, true
		}
		return x.AsEnd(), true
	}
	if x != nil && x.Op == dates.FromTo {
		return edtf.Value{}, false // "from 1990 until his death in 2021"
	}
	for _, k := range c.after("until", "till") {
		end := t.timeAt(k)
		if _, last := t.span(k); end == nil && last+1 < len(t.t) {
			end = t.s.TimeAt(last + 1)
		}
		if end != nil && end.Value == end.Core {
			return end.AsEnd(), true // "until his death in 2021"
		}
	}
	return edtf.Value{}, false
}

// undatedTime is when what the predicate of a rule tells without a date was so.
func (t *tree) undatedTime(r *rule, c *clause) edtf.Value {
	p := c.predicate()
	if r.time == "event" && t.isVerb(p) {
		// "was founded at the Congress of Lima (May 1910)", "The act of 1934 set up a board".
		if x := t.datedBeside(p); !x.IsZero() {
			return x
		}
		return t.deedTime(p)
	}
	if !r.holds() {
		return edtf.Value{}
	}
	v := t.stateTime(p, r.time == "begin")
	if !v.IsZero() || r.time != "state" {
		return v
	}
	if standing[r.typ] && t.tense(p) == "perfect" {
		// "has been led by Juan Santos": he still leads it.
		return present
	}
	if h := t.head(c.verb); h >= 0 && t.arcs[c.verb].Rel == "acl" && t.isNoun(h) && !t.finite(c.verb) &&
		!t.marked(c.verb, "after", "before") {
		// "In 1990 it left a coalition led by Juan Santos": told in passing.
		return t.passingTime(h)
	}
	return v
}

// datedTime is when what the predicate of a rule tells was so, by its date.
func (t *tree) datedTime(r *rule, c *clause, x *dates.Expr) edtf.Value {
	part := func(n int) edtf.Value { return x.Parts[n].Date.Value() }
	switch {
	case c.noun && r.typ == annals.TypeFounding && len(x.Parts) == 2 && !x.List:
		return part(0) // "from its inception in 1983 until 1995"
	case c.noun && r.time == "state" && t.becomes(c.verb):
		return x.AsStart()
	}
	switch r.time {
	case "event":
		if x == t.s.TimeAt(c.verb) || len(x.Parts) == 1 && (x.Op == dates.From || x.Op == dates.Since ||
			x.Value == x.AsStart() && strings.HasSuffix(x.Value.String(), "/..")) {
			return part(0) // "formed from 26 June 1918"
		}
		return x.ForEvent()
	case "begin":
		if x.Op == dates.None && t.hasWord(c.predicate(), "advmod", "still") {
			return x.ForEvent() // "was still banned in 1990": since when is not told
		}
		return x.AsStart()
	case "end":
		return x.AsEnd()
	case "first", "since":
		return part(0)
	case "last":
		return part(len(x.Parts) - 1)
	}
	return x.ForState()
}

// turn is what a verb says of the state that its subject names: nothing, that it began, that it came to an end.
type turn int

const (
	going turn = iota
	starting
	ending
)

// lasting are the types of what holds between bodies for some time, so that it begins and ends.
var lasting = map[annals.Type]bool{annals.TypeAlliance: true, annals.TypeConflict: true, annals.TypeSupport: true}

// standing are the types of what somebody or something has until it is told to end.
var standing = map[annals.Type]bool{annals.TypeLeadership: true, annals.TypeMembership: true, annals.TypePart: true,
	annals.TypeBase: true, annals.TypeKind: true}

// turnOf is the date of the verb that says of the noun of a clause that it began or ended, and which: "its alliance with
// Peru ended in 1990"; nil without a date or such a verb.
func (t *tree) turnOf(c *clause) (*dates.Expr, turn) {
	h := t.head(c.verb)
	if !c.noun || h < 0 || !t.isVerb(h) || !t.is(c.verb, "nsubj") {
		return nil, going
	}
	switch l := t.verbLemma(h); {
	case lists["ended"][l]:
		return t.timeOf(h), ending
	case lists["begun"][l]:
		return t.timeOf(h), starting
	}
	return nil, going
}

// occasionDate is the date inside the name of the event at which what the predicate at token p tells was so, nil for none:
// "fought the army in the 1919–21 war", "In the 1909 election they allied".
func (t *tree) occasionDate(p int) *dates.Expr {
	for n := range t.s.Times {
		x := &t.s.Times[n]
		c := t.s.ChunkAt(x.Last)
		if c == nil || !t.datedEvent(c.Head) {
			continue
		}
		for k, m := c.Head, 0; k >= 0 && m < 5; k, m = t.head(k), m+1 {
			if k == p || x.First < p && t.is(p, "conj") && t.head(p) == k && t.child(p, "nsubj") < 0 {
				// Of what opens the sentence both of two coordinated predicates are told.
				return x
			}
			if k != c.Head && (t.isVerb(k) || t.is(k, "acl", "advcl", "acl:relcl")) {
				break
			}
		}
	}
	return nil
}

// writingDate is the date of the writing in which what the verb at token i tells was said: "In 1990 it released a statement
// declaring war".
func (t *tree) writingDate(i int) *dates.Expr {
	h := t.head(i)
	if t.t[i].Tag != "VBG" || !t.is(i, "acl") || h < 0 || !words.writing[t.t[h].Lemma] || !t.is(h, "obj") ||
		!t.isVerb(t.head(h)) {
		return nil
	}
	return t.timeOf(t.head(h))
}

// datedEvent reports whether the noun phrase at token i says at which event, with its date: "in the 1919–21 war".
func (t *tree) datedEvent(i int) bool {
	if !t.isEvent(i) && !t.isEventNoun(i) {
		return false
	}
	switch t.preposition(i) {
	case "in", "during", "at":
	default:
		return false
	}
	c := t.s.ChunkAt(i)
	return c != nil && slices.ContainsFunc(t.s.Times, func(x dates.Expr) bool {
		return c.First <= x.Last && x.Last < i && x.First >= c.First-1
	})
}
