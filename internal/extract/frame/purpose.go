package frame

import "slices"

// purposes are the infinitives that say what the predicate is done for. Parsers often tie them to the last noun.
func (t *tree) purposes(c *clause) []int {
	if k := t.purposeAhead(c); k >= 0 {
		return t.withConjuncts(k)
	}
	for _, k := range t.kids[c.verb] {
		if t.is(k, "advcl", "xcomp", "acl") && k > c.verb && t.infinitive(k) && !t.marked(k, "whether") {
			if t.child(k, "nsubj") >= 0 || t.elses(c, k) {
				// "campaigned against moves to build", "called for Peru to become free": somebody else is to do it.
				return nil
			}
			if b := t.infinitiveStart(k) - 1; c.noun && b > c.verb && lists["infinitival"][t.t[b].Lemma] {
				// "a force with the ability to defend the town": no force to defend it.
				return nil
			}
			if t.hasWord(k, "advmod", "only") && t.separated(c.verb, k) {
				// "fought its way in, only to be cut off": what came of it.
				return nil
			}
			return t.withConjuncts(k)
		}
	}
	if c.noun {
		return t.setPurposes(c.verb)
	}
	for _, o := range append(slices.Clone(c.obj), obliqueHeads(c)...) {
		if t.preposition(o) == "against" {
			// "campaigned against plans to build": the plans are somebody else's.
			continue
		}
		for _, k := range t.children(o, "acl", "advcl") {
			if k > c.verb && k > o && t.infinitive(k) && !t.is(k, "acl:relcl") {
				return t.withConjuncts(k)
			}
		}
	}
	return nil
}

// elses reports whether what the infinitive at token k tells is somebody else's to do, or what the clause speaks
// against: "campaigned against moves to build", "called for Peru to become free".
func (t *tree) elses(c *clause, k int) bool {
	return t.infinitive(k) && slices.ContainsFunc(c.obls, func(o oblique) bool {
		return (o.prep == "against" || o.prep == "for" && !beginning[c.lemma]) && o.head < k && !t.separated(o.head, k)
	})
}

// purposeAhead is the infinitive before the clause that says what somebody sets something up for: "In order to fight
// the fire, the mayor formed a brigade"; -1 for none.
func (t *tree) purposeAhead(c *clause) int {
	if c.noun || !beginning[c.lemma] {
		return -1
	}
	for _, k := range t.children(c.verb, "advcl") {
		if k > c.verb || !t.infinitive(k) || t.child(k, "nsubj") >= 0 {
			continue
		}
		if first := t.infinitiveStart(k); first == 0 || first > 1 && t.t[first-1].Lower == "order" && t.t[first-2].Lower == "in" {
			return k
		}
	}
	return -1
}

// setPurposes are the infinitives right after the phrase of the group noun at token i that say what the group is to do,
// where something sets it up: "established a commission to study", "proposed the creation of a body to promote",
// whatever the parser tied them to.
func (t *tree) setPurposes(i int) []int {
	up := t.head(i)
	if up < 0 || up > i || !(t.is(i, "obj", "nsubj:pass") && lists["setting_up"][t.verbLemma(up)] ||
		t.is(i, "nmod") && (t.preposition(i) == "of" || t.preposition(i) == "for") && lists["creation"][t.t[up].Lemma]) {
		return nil
	}
	if t.isVerb(up) && len(t.voice(up).Speaker) > 0 {
		// "said that he had to found a party to win": part of what he said.
		return nil
	}
	next := i + 1
	if next+2 < len(t.t) && calling[t.t[next].Lemma] {
		// "a unit known as the Guard to protect it".
		k := next + 1
		for k < len(t.t) && (t.t[k].Lower == "as" || t.t[k].Tag == "DT") {
			k++
		}
		if m := t.mentionFrom(k); m != nil {
			next = m.Last + 1
		}
	}
	if next+1 >= len(t.t) || t.t[next].Lower != "to" {
		return nil
	}
	k := next + 1
	for k < len(t.t) && (t.t[k].Lower == "both" || t.t[k].IsAdverb()) {
		k++
	}
	if k < len(t.t) && t.t[k].Tag == "VB" && t.infinitive(k) {
		return t.withConjuncts(k)
	}
	return nil
}

// bound reports whether "be to" says of the verb at token i what somebody is there for: "is to protect the border".
func (t *tree) bound(i int) bool {
	return t.t[i].Tag == "VB" && t.infinitive(i) && slices.ContainsFunc(t.children(i, "aux", "cop"), func(k int) bool {
		return t.t[k].Lemma == "be" && t.tensed(k)
	})
}

// wishes are what somebody wants others to do, with those: "wants Wales to leave".
func (t *tree) wishes(c *clause) []part {
	if c.passive || len(c.obj) == 0 || c.obj[0] < c.verb {
		return nil
	}
	var out []part
	for n, p := range propositions(t.dependents(c, "xcomp", "advcl", "ccomp")) {
		m := t.proposition(p.head)
		first, last := t.span(c.obj[0])
		if n == 0 && t.t[first].Start < m.Start && t.t[last].End < m.Start {
			m.Start = t.t[first].Start
		}
		out = append(out, part{head: p.head, form: proposition, words: m})
	}
	return out
}

// infinitiveStart is the "to" of the infinitive at token k.
func (t *tree) infinitiveStart(k int) int {
	for _, m := range t.kids[k] {
		if t.t[m].Lower == "to" && m < k && t.is(m, "mark", "aux", "case") {
			return m
		}
	}
	return k
}

// essential is the last token of the clause of the verb at token k, which ends at last, without what only follows it up: a
// relative clause with "which" or after a comma, and a participle after a comma. "to free the town, killing its mayor".
func (t *tree) essential(k, last int) int {
	for i := k + 1; i < last; i++ {
		top, first := -1, i
		comma := t.t[i].Text == ","
		if comma {
			first++
		}
		switch w := t.t[first]; {
		case t.s.QuoteAt(first) != nil:
		case w.Tag == "VBG" && comma && t.is(first, "advcl") && w.Lower != "including":
			top = first
		case w.Tag == "WDT" || w.Tag == "WP" || w.Tag == "WP$" || w.Tag == "WRB" && w.Lower == "where":
			if comma || w.Lower == "which" && t.t[i-1].Tag != "IN" {
				top = t.relativeClause(first)
			}
		}
		if top < 0 || top > last {
			continue
		}
		rest := true
		for n := first; n <= last; n++ {
			rest = rest && t.within(n, top)
		}
		if rest {
			return i - 1
		}
	}
	return last
}
