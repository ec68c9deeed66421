package rule

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Match proposes what the rules find, and marks in taken the predicates that they used.
func Match(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	used := map[int]bool{}
	for i := range t.Tokens {
		switch {
		case t.Told[i]:
			// What is told as a proposition is not told again.
		case nominal(t, i):
			if rules := rulesOfNoun(t.Tokens[i].Lower); len(rules) > 0 {
				out = append(out, matchAt(t, rules, t.NounClause(i), taken, used)...)
			}
		case t.IsVerb(i):
			c := t.ClauseOf(i)
			out = append(out, matchAt(t, verbRules(t, c), c, taken, used)...)
		case used[i]:
			// The object belongs to a verb's rule: "received funding from".
		case t.Tokens[i].IsNoun() || t.Tokens[i].IsAdjective() ||
			t.Tokens[i].Tag == "RB" && t.Child(i, "cop") >= 0:
			if rules := rulesOfNoun(t.Tokens[i].Lemma); len(rules) > 0 {
				out = append(out, matchAt(t, rules, t.NounClause(i), taken, used)...)
			}
		case t.Tokens[i].Tag == "VBN" && t.Is(i, "amod"):
			if rules := rulesOfNoun(t.Tokens[i].Lower); len(rules) > 0 { // "the outlawed Front"
				out = append(out, matchAt(t, rules, t.NounClause(i), taken, used)...)
			}
		}
	}
	return out
}

// matchAt proposes what the rules find at the predicate of a clause: the first that fits, and of each other type the first
// that says that it also may.
func matchAt(t *tree.Tree, rules []*Rule, c *tree.Clause, taken, used map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	fitted, closed := map[annals.Type]bool{}, false
	for _, r := range rules {
		if closed && !r.also && !r.besides || fitted[r.Type] {
			continue
		}
		found := apply(t, r, c, taken)
		if r.besides {
			found = slices.DeleteFunc(found, func(x *document.Candidate) bool {
				return slices.ContainsFunc(out, func(o *document.Candidate) bool { return sharesValue(x, o) })
			})
		}
		if len(found) == 0 {
			continue
		}
		fitted[r.Type], t.Stated[c.Verb] = true, true
		closed = closed || !r.also
		out = append(out, found...)
		if r.Type == annals.TypeAim && words.Beginning[c.Lemma] && len(c.Obj) > 0 &&
			(t.IsGroup(c.Obj[0]) || words.Project[t.Tokens[c.Obj[0]].Lemma]) {
			// That it was founded, with nothing but what for, is told by that; that something else was made is told besides.
			taken[c.Verb] = true
		}
		if r.also {
			continue
		}
		if len(r.objects) > 0 {
			for _, k := range c.Obj {
				used[k] = r.objects[t.Tokens[k].Lemma]
			}
		}
		taken[c.Verb] = true
		if c.Light >= 0 && (lends(t, c.Light, c.Verb) || r.Time == "end") {
			taken[c.Light] = true
		}
		if dealings[r.Type] {
			// "The alliance, formed in 1923, collapsed in 1927": no founding and no dissolution.
			for _, k := range courseOf(t, c).verbs {
				taken[k], t.Told[k] = true, true
			}
		}
		if h := t.Head(c.Verb); r.Type == annals.TypeConflict && c.Noun && h >= 0 && t.Is(c.Verb, "nsubj") &&
			(words.Arising[t.VerbLemma(h)] || words.List("simmering")[t.VerbLemma(h)]) {
			// "War broke out between the two".
			taken[h] = true
		}
	}
	return out
}

// nominal reports whether the gerund at token i is a noun by what stands beside it: "Fighting between the two went on", "with
// backing from Peru".
func nominal(t *tree.Tree, i int) bool {
	if t.Tokens[i].Tag != "VBG" || i+1 >= len(t.Tokens) {
		return false
	}
	next := t.Tokens[i+1].Lower
	return t.Is(i, "nsubj", "csubj") && next == "between" ||
		(next == "from" || next == "of" || next == "by") && len(t.ClauseOf(i).Obj) == 0 && i > 0 &&
			(t.Tokens[i-1].Lower == "with" || t.Tokens[i-1].Lower == "without" || t.Tokens[i-1].IsAdjective())
}

// verbRules are the rules of the verb of a clause with its particle. Lemmas are guessed for verbs that no text taught, so
// other ways to take off the ending are tried too.
func verbRules(t *tree.Tree, c *tree.Clause) []*Rule {
	if l := noun.LooseLemma(t, c.Verb); l != c.Lemma {
		if rules := rulesOfVerb(l); len(rules) > 0 {
			return slices.Concat(rulesOfVerb(c.Lemma), rules)
		}
	}
	particle := strings.TrimPrefix(c.Lemma, t.Tokens[c.Verb].Lemma)
	if rules := rulesOfVerb(c.Lemma); len(rules) > 0 || particle == c.Lemma {
		return rules
	}
	form := t.Tokens[c.Verb].Lower
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
			if rules := rulesOfVerb(lemma + particle); len(rules) > 0 && lemma != form {
				c.Lemma = lemma + particle
				return rules
			}
		}
	}
	return nil
}

// apply proposes what the rule finds at the predicate of the clause; nothing when a needed role is missing.
func apply(t *tree.Tree, r *Rule, c *tree.Clause, taken map[int]bool) []*document.Candidate {
	if !admits(t, r, c) {
		return nil
	}
	v, ok := voiceOf(t, r, c)
	if !ok {
		return nil
	}
	x := document.NewCandidate(r.Type, r.Name, r.confidence)
	x.Relation, x.By = r.relation, document.ByVerb
	if c.Noun {
		x.By = document.ByNoun
	}
	coverPredicate(t, x, r, c)
	x.Trigger = t.Tokens[c.Verb].Start
	told, ok := fillRoles(t, x, r, c)
	if !ok || !amendRoles(t, x, r, c, &v) {
		return nil
	}
	say(t, x, r, c, v)
	x.Time = TimeOf(t, r, c)
	if x.Stance == annals.Denied && (held[r.Type] || dealings[r.Type] || r.Type == annals.TypeStatus) && ceased(t, c) &&
		strings.HasPrefix(x.Time.String(), "/") {
		x.Stance = annals.Asserted // "ceased to be a member in 1990": it was one until then
	}
	if h := t.Head(c.Verb); r.Type == annals.TypeAim && t.Tokens[c.Verb].Tag == "VBG" && t.Is(c.Verb, "advcl") && h > c.Verb &&
		tense.TimeAt(t, c.Verb) == nil && !tense.PresentTense(t, h) {
		// "Representing farmers, it began in 1920": the date is of what the sentence goes on to tell.
		x.Time = edtf.Value{}
	}
	coverDate(t, x, c)
	leaveDescribed(t, x, c)
	if x.Type == annals.TypeFounding && !finishFounding(t, x, c) {
		return nil
	}
	if x.Type == annals.TypeFounding && x.Stance == annals.Asserted && x.Time.IsZero() && len(x.Roles) == 1 &&
		!(r.plain && x.Roles[annals.RoleSubject][0].Entity != nil) &&
		!slices.ContainsFunc(c.After("during", "under"), func(i int) bool { return isEventful(t, i) }) {
		// That some group was founded, without when, where and by whom, says nothing.
		return nil
	}
	avowed(t, x, c)
	for _, p := range told {
		takeAll(t, p, taken)
	}
	if x.Type == annals.TypeBan {
		return append(decided(t, x, r, c), exceptions(t, x, c)...)
	}
	others := gapped(t, x, r, c)
	found := append(distribute(t, x, r.each), resumed(t, x, r, c)...)
	found = datedMembers(t, append(found, others...))
	return slices.Concat(found, exceptions(t, x, c), left(t, r, found, c), changed(t, r, found, c))
}

// coverPredicate adds to the evidence of x the words that tell it: the predicate with its particle, and the noun that the rule
// asks for before it: "fell out", "relations with it were tense".
func coverPredicate(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) {
	cover := func(k int) { x.Cover(t.Tokens[k].Start, t.Tokens[k].End) }
	cover(c.Verb)
	if _, particle, ok := strings.Cut(c.Lemma, "_"); ok && !c.Noun {
		if k := t.Child(c.Verb, "compound:prt"); k >= 0 {
			cover(k)
		} else if k := c.Verb + 1; k < len(t.Tokens) && t.Tokens[k].Lower == particle {
			cover(k)
		}
	}
	for _, k := range c.Subj {
		if c.Noun && r.actors[t.Tokens[k].Lemma] {
			cover(k)
		}
	}
	for _, k := range c.Obj {
		if c.Passive && r.objects[t.Tokens[k].Lemma] {
			cover(k)
		}
	}
}

// ceased reports whether the verb above the predicate of the clause says that what the predicate tells came to an end.
func ceased(t *tree.Tree, c *tree.Clause) bool {
	p := c.Predicate() // "stopped arming it", "stopped waging war on it"
	h := t.Head(p)
	return t.Is(p, "xcomp") && h >= 0 && words.List("stopping")[t.Tokens[h].Lemma]
}

// takeAll marks what the clause at token p tells: what is told as a proposition is not told again as an event.
func takeAll(t *tree.Tree, p int, taken map[int]bool) {
	for i := range t.Tokens {
		if t.Within(i, p) {
			taken[i], t.Told[i] = true, true
		}
	}
}
