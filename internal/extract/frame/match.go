package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// match proposes what the rules find, and marks in taken the predicates that they used.
func (t *tree) match(taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	used := map[int]bool{}
	for i := range t.t {
		switch {
		case t.told[i]:
			// What is told as a proposition is not told again.
		case t.nominal(i):
			if rules := rulesOfNoun(t.t[i].Lower); len(rules) > 0 {
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		case t.isVerb(i):
			c := t.clauseOf(i)
			found := t.matchAt(t.verbRules(c), c, taken, used)
			out = append(append(out, found...), t.left(found, c)...)
		case used[i]:
			// The object belongs to a verb's rule: "received funding from".
		case t.t[i].IsNoun() || t.t[i].IsAdjective() ||
			t.t[i].Tag == "RB" && t.child(i, "cop") >= 0:
			if rules := rulesOfNoun(t.t[i].Lemma); len(rules) > 0 {
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		case t.t[i].Tag == "VBN" && t.is(i, "amod"):
			if rules := rulesOfNoun(t.t[i].Lower); len(rules) > 0 { // "the outlawed Front"
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		}
	}
	return out
}

// matchAt proposes what the rules find at the predicate of a clause: the first that fits, and of each other type the first
// that says that it also may.
func (t *tree) matchAt(rules []*rule, c *clause, taken, used map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	fitted, closed := map[annals.Type]bool{}, false
	for _, r := range rules {
		if closed && !r.also && !r.besides || fitted[r.typ] {
			continue
		}
		found := t.apply(r, c, taken)
		if r.besides {
			found = slices.DeleteFunc(found, func(x *document.Candidate) bool {
				return slices.ContainsFunc(out, func(o *document.Candidate) bool { return sharesValue(x, o) })
			})
		}
		if len(found) == 0 {
			continue
		}
		fitted[r.typ], t.stated[c.verb] = true, true
		closed = closed || !r.also
		out = append(out, found...)
		if r.typ == annals.TypeAim && beginning[c.lemma] && len(c.obj) > 0 && (t.isGroup(c.obj[0]) || projects[t.t[c.obj[0]].Lemma]) {
			// That it was founded, with nothing but what for, is told by that; that something else was made is told besides.
			taken[c.verb] = true
		}
		if r.also {
			continue
		}
		if len(r.objects) > 0 {
			for _, k := range c.obj {
				used[k] = r.objects[t.t[k].Lemma]
			}
		}
		taken[c.verb] = true
		if c.light >= 0 && (t.lends(c.light, c.verb) || r.time == "end") {
			taken[c.light] = true
		}
		if h := t.head(c.verb); r.typ == annals.TypeConflict && c.noun && h >= 0 && t.is(c.verb, "nsubj") &&
			(words.arising[t.verbLemma(h)] || lists["simmering"][t.verbLemma(h)]) {
			// "War broke out between the two".
			taken[h] = true
		}
	}
	return out
}

// nominal reports whether the gerund at token i is a noun by what stands beside it: "Fighting between the two went on", "with
// backing from Peru".
func (t *tree) nominal(i int) bool {
	if t.t[i].Tag != "VBG" || i+1 >= len(t.t) {
		return false
	}
	next := t.t[i+1].Lower
	return t.is(i, "nsubj", "csubj") && next == "between" ||
		(next == "from" || next == "of" || next == "by") && len(t.clauseOf(i).obj) == 0 && i > 0 &&
			(t.t[i-1].Lower == "with" || t.t[i-1].Lower == "without" || t.t[i-1].IsAdjective())
}

// verbRules are the rules of the verb of a clause with its particle. Lemmas are guessed for verbs that no text taught, so
// other ways to take off the ending are tried too.
func (t *tree) verbRules(c *clause) []*rule {
	if rules := rulesOfVerb(c.lemma); len(rules) > 0 || c.lemma != t.t[c.verb].Lemma {
		return rules
	}
	form := t.t[c.verb].Lower
	for _, ending := range []string{"ed", "d", "ing", "es", "s"} {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok {
			continue
		}
		single := stem
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] {
			// "rebelled".
			single = stem[:n-1]
		}
		for _, lemma := range []string{stem, stem + "e", single} {
			if rules := rulesOfVerb(lemma); len(rules) > 0 && lemma != form {
				c.lemma = lemma
				return rules
			}
		}
	}
	return nil
}

// apply proposes what the rule finds at the predicate of the clause; nothing when a needed role is missing.
func (t *tree) apply(r *rule, c *clause, taken map[int]bool) []*document.Candidate {
	if !t.admits(r, c) {
		return nil
	}
	v, ok := t.ruleVoice(r, c)
	if !ok {
		return nil
	}
	x := document.NewCandidate(r.typ, r.name, r.confidence)
	x.Relation = r.relation
	x.Cover(t.t[c.verb].Start, t.t[c.verb].End)
	x.Trigger = t.t[c.verb].Start
	told, ok := t.fillRoles(x, r, c)
	if !ok || !t.amendRoles(x, r, c, &v) {
		return nil
	}
	t.say(x, r, c, v)
	x.Time = t.ruleTime(r, c)
	if h := t.head(c.verb); r.typ == annals.TypeAim && t.t[c.verb].Tag == "VBG" && t.is(c.verb, "advcl") && h > c.verb &&
		t.timeAt(c.verb) == nil && !t.presentTense(h) {
		// "Representing farmers, it began in 1920": the date is of what the sentence goes on to tell.
		x.Time = edtf.Value{}
	}
	t.coverDate(x, c)
	t.leaveDescribed(x, c)
	if x.Type == annals.TypeFounding && !t.finishFounding(x, c) {
		return nil
	}
	if x.Type == annals.TypeFounding && x.Stance == annals.Asserted && x.Time.IsZero() && len(x.Roles) == 1 &&
		!(r.plain && x.Roles[annals.RoleSubject][0].Entity != nil) &&
		!slices.ContainsFunc(c.after("during", "under"), t.isEventful) {
		// That some group was founded, without when, where and by whom, says nothing.
		return nil
	}
	t.avowed(x, c)
	for _, p := range told {
		t.takeAll(p, taken)
	}
	if x.Type == annals.TypeBan {
		return append(t.decided(x, r, c), t.exceptions(x, c)...)
	}
	return append(t.datedMembers(t.distribute(x, r.each)), t.exceptions(x, c)...)
}

// takeAll marks what the clause at token p tells: what is told as a proposition is not told again as an event.
func (t *tree) takeAll(p int, taken map[int]bool) {
	for i := range t.t {
		if t.within(i, p) {
			taken[i], t.told[i] = true, true
		}
	}
}
