package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
)

// predicate is the token that carries tense and negation: the verb that lends a nominal predicate its subject, or the
// predicate.
func (c *clause) predicate() int {
	if c.noun && c.light >= 0 {
		return c.light
	}
	return c.verb
}

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
	switch r.time {
	case "passing", "post", "tie":
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
			return t.tieTime(c.verb)
		}
		return t.passingTime(c.verb)
	}
	if v, ends := t.untilDone(c.predicate()); ends && (r.time == "state" || r.time == "begin") {
		return v
	}
	if x := t.sinceClause(c.predicate()); x != nil && r.time == "state" {
		return x.AsStart()
	}
	x := t.ruleDate(c)
	if h := t.head(c.verb); (r.time == "state" || r.time == "begin") && t.is(c.verb, "xcomp") && stopping[t.t[h].Lemma] {
		// "stopped supporting the government in 2017".
		if x == nil {
			return edtf.Value{}
		}
		return x.AsEnd()
	}
	for _, k := range c.after("until", "till") {
		if x != nil && x.Op == dates.FromTo {
			break // "from 1990 until his death in 2021"
		}
		y := t.timeAt(k)
		if _, last := t.span(k); y == nil && last+1 < len(t.t) {
			y = t.s.TimeAt(last + 1)
		}
		if y != nil && (r.time == "state" || r.time == "begin") && y.Value == y.Core {
			// "until his death in 2021".
			return y.AsEnd()
		}
	}
	if x == nil && lasting[r.typ] {
		if x = t.occasionDate(c.predicate()); x == nil {
			x = t.writingDate(c.predicate())
		}
	}
	if x != nil && c.noun && r.typ == annals.TypeFounding && len(x.Parts) == 2 && !x.List {
		// "from its inception in 1983 until 1995".
		return x.Parts[0].Date.Value()
	}
	if x != nil && c.noun && r.time == "state" && t.becomes(c.verb) {
		return x.AsStart()
	}
	if x == nil {
		if r.time == "state" || r.time == "begin" {
			v := t.stateTime(c.predicate(), r.time == "begin")
			if v.IsZero() && standing[r.typ] && r.time == "state" && t.tense(c.predicate()) == "perfect" {
				// "has been led by Juan Santos": he still leads it.
				return present
			}
			if h := t.head(c.verb); v.IsZero() && r.time == "state" && h >= 0 && t.arcs[c.verb].Rel == "acl" &&
				t.isNoun(h) && !t.finite(c.verb) && !t.marked(c.verb, "after", "before") {
				// "In 1990 it left a coalition led by Juan Santos": told in passing.
				v = t.passingTime(h)
			}
			return v
		}
		if p := c.predicate(); r.time == "event" && t.isVerb(p) {
			// "was founded at the Congress of Lima (May 1910)", "The act of 1934 set up a board".
			if x := t.datedBeside(p); !x.IsZero() {
				return x
			}
			return t.deedTime(p)
		}
		return edtf.Value{}
	}
	switch r.time {
	case "event":
		if x == t.s.TimeAt(c.verb) {
			return x.Parts[0].Date.Value()
		}
		if len(x.Parts) == 1 && (x.Op == dates.From || x.Op == dates.Since ||
			x.Value == x.AsStart() && strings.HasSuffix(x.Value.String(), "/..")) {
			// "formed from 26 June 1918".
			return x.Parts[0].Date.Value()
		}
		return x.ForEvent()
	case "begin":
		return x.AsStart()
	case "end":
		return x.AsEnd()
	case "first", "since":
		return x.Parts[0].Date.Value()
	case "last":
		return x.Parts[len(x.Parts)-1].Date.Value()
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

// resulting are the nouns between what came about and what it came of.
var resulting = lemmas("result consequence outcome product")

// nounClause reads the noun or adjective at token i as a predicate: what its prepositions tie to it, and the subject of the
// verb that it is an object or complement of.
func (t *tree) nounClause(i int) *clause {
	c := &clause{t: t, verb: i, noun: true, light: -1, lemma: t.t[i].Lemma}
	for _, k := range t.kids[i] {
		if t.is(k, "nmod", "obl") && !t.is(k, "nmod:poss") && t.s.TimeAt(k) == nil {
			c.addOblique(k)
		}
	}
	h, rel := t.head(i), i
	if h >= 0 && t.is(i, "nmod") && resulting[t.t[h].Lemma] && t.preposition(h) == "as" {
		// "was formed as a result of a split in the party".
		h, rel = t.head(h), h
	}
	if h >= 0 && t.isVerb(h) && t.is(rel, "obj", "obl", "nsubj:pass", "xcomp", "advcl") {
		v := t.clauseOf(h)
		c.subj = v.subj
		if slices.Contains(v.subj, i) || len(v.subj) == 0 || t.is(i, "xcomp", "advcl") || beginning[v.lemma] {
			c.subj = v.surface()
		}
		if !t.is(i, "advcl") && !(t.child(i, "cop") >= 0 && t.infinitive(i)) { // "claims to be active": it may not be
			c.light = h
			for _, o := range v.obls {
				if o.head != i {
					c.obls = append(c.obls, o)
				}
			}
		}
	}
	for _, k := range t.children(i, "acl", "advcl") {
		// "an alliance with Peru following a meeting": the parser took the phrase for a clause.
		if s := t.child(k, "nsubj"); s > i && t.preposition(k) != "" && t.t[k].Tag == "VBG" {
			c.obls = append(c.obls, oblique{prep: t.preposition(k), head: s})
		}
	}
	switch {
	case h < 0 || !t.is(i, "nsubj"):
	case t.isNoun(h) && t.preposition(h) != "":
		// "Its headquarters are in Geneva".
		c.addOblique(h)
	case words.arising[t.t[h].Lemma], words.arising[t.verbLemma(h)], lists["simmering"][t.verbLemma(h)]:
		// "A rivalry developed between the Front and the League".
		for _, o := range t.clauseOf(h).obls {
			if o.prep == "between" {
				c.obls = append(c.obls, o)
			}
		}
	case deriving[t.t[h].Lemma]:
		// "Its funding comes from donors".
		c.light = h
		for _, o := range t.clauseOf(h).obls {
			// "Its struggle with Peru came to a head": only where it comes from.
			if o.prep == "from" || o.prep == "out of" || o.prep == "of" {
				c.obls = append(c.obls, o)
			}
		}
	}
	switch k := t.child(i, "nsubj"); {
	case k >= 0:
		c.subj = t.nouns(k)
	case h >= 0 && t.is(i, "conj") && t.child(h, "nsubj") >= 0 && (t.child(i, "cop") >= 0 || !t.isVerb(h)):
		c.subj = t.nouns(t.child(h, "nsubj"))
	case h >= 0 && strings.HasPrefix(t.t[i].Tag, "JJ") && t.isNoun(h) && (t.is(i, "acl") || t.is(i, "amod") && i > h):
		c.subj = []int{t.peopleOf(h, i)}
	}
	return c
}
