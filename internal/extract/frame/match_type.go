package frame

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// sharesValue reports whether two statements say something with the same words.
func sharesValue(a, b *document.Candidate) bool {
	for _, x := range a.Roles[annals.RoleValue] {
		for _, y := range slices.Concat(b.Roles[annals.RoleValue], b.Roles[annals.RoleSupported]) {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}

// quotedTogether reports whether several parts stand in one quotation, whose words are one whole: "independence and unity".
func (t *tree) quotedTogether(parts []part) bool {
	return len(parts) > 1 && t.s.QuoteAt(parts[0].head) != nil &&
		t.s.QuoteAt(parts[0].head) == t.s.QuoteAt(parts[len(parts)-1].head)
}

// lends reports whether the verb at token i says nothing of its own beside the noun at n that it lends a subject: "expressed
// support", "is involved in a conflict".
func (t *tree) lends(i, n int) bool {
	l := t.t[i].Lemma
	if v := t.verbLemma(i); v != l && words.light[v] {
		return true
	}
	if t.is(n, "obl") {
		if t.preposition(n) == "by" {
			// "was established by its board".
			return false
		}
		if c := t.clauseOf(i); !c.passive && slices.ContainsFunc(c.obj, func(k int) bool {
			return t.t[k].Lemma != "part" && t.t[k].Lemma != "role" && t.s.TimeAt(k) == nil
		}) {
			// "left the League in disagreement", "formed a government in coalition with": that they did is told besides.
			return false
		}
		return words.joining[l] || words.lending[l] || words.stative[l] && !words.addressing[l]
	}
	return words.light[l] || words.lending[l] || words.stative[l] || words.other[l] && !words.contemplating[l] ||
		words.joining[l] || words.causing[l]
}

// wholeRights gives a right, power or licence the infinitive that says to do what: "a licence to deliver cane".
func (t *tree) wholeRights(x *document.Candidate) {
	for n := range x.Roles[annals.RoleAs] {
		m := &x.Roles[annals.RoleAs][n]
		k := slices.IndexFunc(t.t, func(w lang.Token) bool { return w.Start >= m.End })
		if k < 1 || k+1 >= len(t.t) || t.t[k].Tag != "TO" {
			continue
		}
		for v := k + 1; v < min(k+4, len(t.t)); v++ {
			if t.infinitive(v) && t.t[v].Tag == "VB" {
				m.End = t.proposition(v).End
				x.Cover(m.Start, m.End)
				break
			}
		}
	}
}

// accusers are who says what the clause accuses somebody of, none where that is not told or a pronoun for people
// without a name: "under investigation by the police for bribery", "The union sued the firm for fraud".
func (t *tree) accusers(x *document.Candidate, c *clause) []document.Mention {
	heads := c.after("by")
	switch {
	case c.noun && len(heads) > 0:
	case !c.noun:
		heads = c.subj
	case t.child(c.verb, "cop") >= 0:
		heads = t.children(c.verb, "nsubj")
	}
	var out []document.Mention
	for _, k := range heads {
		if !t.isAgent(k) && !t.isPeople(k) {
			return nil
		}
		for _, m := range t.fillers(k) {
			if slices.ContainsFunc(x.Roles[annals.RoleAgainst],
				func(o document.Mention) bool { return o.Start < m.End && m.Start < o.End }) {
				return nil
			}
			out = append(out, m)
		}
	}
	return out
}

// exceptions are the statements that those whom the agents of the clause leave out have not given the standing that x
// tells: "is recognised by Peru but not by Chile".
func (t *tree) exceptions(x *document.Candidate, c *clause) []*document.Candidate {
	if len(x.Roles[annals.RoleAuthority]) == 0 || len(c.subj) == 0 || x.Stance != annals.Asserted {
		return nil
	}
	var out []*document.Candidate
	for _, k := range t.conjuncts(c.subj[0]) {
		if m := t.filler(k); !t.isGroup(k) || !predicate.Excluded(t.s, m.Start) {
			continue
		}
		y := *x
		y.Roles = maps.Clone(x.Roles)
		y.Roles[annals.RoleAuthority] = t.fillers(k)
		y.Stance = annals.Denied
		if x.Time != present {
			y.Time = edtf.Value{}
		}
		out = append(out, &y)
	}
	return out
}

// bySchism reports whether the clause tells that something came of a body's coming apart, which is a split and no other
// founding: "was created by a split from the party", "emerged from a schism in the church".
func (t *tree) bySchism(c *clause) bool {
	apart := func(k int) bool {
		return !t.isName(k) && schisms[t.t[k].Lemma] &&
			len(t.attached(k, []string{"in", "among", "from", "within", "of", "with"})) > 0
	}
	return slices.ContainsFunc(c.subj, apart) ||
		slices.ContainsFunc(c.after("from", "by", "through", "out of", "of", "in", "as"), apart)
}

// isEventful reports whether the noun phrase at token i tells a time by what happened or was then: "the war", "the Cold War
// period".
func (t *tree) isEventful(i int) bool {
	return t.isEvent(i) || lists["era"][t.t[i].Lemma]
}

// avowed gives a statement told by a noun like "stated aim" the one whose statement it is as speaker.
func (t *tree) avowed(x *document.Candidate, c *clause) {
	if !c.noun || len(x.Speaker) > 0 || x.Type != annals.TypeAim && x.Type != annals.TypeIdeology {
		return
	}
	for _, k := range t.children(c.verb, "amod", "compound", "advmod", "nmod") {
		w := t.t[k].Lower
		if k > 1 && t.t[k-1].Tag == "HYPH" {
			// "self-described".
			w = t.t[k-2].Lower + "-" + w
		}
		switch {
		case avowingWords[w]:
			x.Speaker = slices.Clone(x.Roles[annals.RoleSubject])
			if lists["saying-so"][w] {
				x.Stance = annals.Alleged
			}
		case doubtingWords[w]:
			x.Stance = annals.Alleged
			x.Hedges = append(x.Hedges, t.stretch(k, k))
		}
	}
}
