package rule

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
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
func quotedTogether(t *tree.Tree, parts []filler.Part) bool {
	return len(parts) > 1 && t.Sentence.QuoteAt(parts[0].Head) != nil &&
		t.Sentence.QuoteAt(parts[0].Head) == t.Sentence.QuoteAt(parts[len(parts)-1].Head)
}

// lends reports whether the verb at token i says nothing of its own beside the noun at n that it lends a subject: "expressed
// support", "is involved in a conflict".
func lends(t *tree.Tree, i, n int) bool {
	l := t.Tokens[i].Lemma
	if v := t.VerbLemma(i); v != l && words.Light[v] {
		return true
	}
	if t.Is(n, "obl") {
		if t.Preposition(n) == "by" {
			// "was established by its board".
			return false
		}
		if c := t.ClauseOf(i); !c.Passive && slices.ContainsFunc(c.Obj, func(k int) bool {
			return t.Tokens[k].Lemma != "part" && t.Tokens[k].Lemma != "role" && t.Sentence.TimeAt(k) == nil
		}) {
			// "left the League in disagreement", "formed a government in coalition with": that they did is told besides.
			return false
		}
		return words.Joining[l] || words.Lending[l] || words.Stative[l] && !words.Addressing[l]
	}
	return words.Light[l] || words.Lending[l] || words.Stative[l] || words.Other[l] && !words.Contemplating[l] ||
		words.Joining[l] || words.Causing[l]
}

// wholeRights gives a right, power or licence the infinitive that says to do what: "a licence to deliver cane".
func wholeRights(t *tree.Tree, x *document.Candidate) {
	for n := range x.Roles[annals.RoleAs] {
		m := &x.Roles[annals.RoleAs][n]
		k := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start >= m.End })
		if k < 1 || k+1 >= len(t.Tokens) || t.Tokens[k].Tag != "TO" {
			continue
		}
		for v := k + 1; v < min(k+4, len(t.Tokens)); v++ {
			if t.Infinitive(v) && t.Tokens[v].Tag == "VB" {
				m.End = filler.PropositionAt(t, v).End
				x.Cover(m.Start, m.End)
				break
			}
		}
	}
}

// accusers are who says what the clause accuses somebody of, none where that is not told or a pronoun for people
// without a name: "under investigation by the police for bribery", "The union sued the firm for fraud".
func accusers(t *tree.Tree, x *document.Candidate, c *tree.Clause) []document.Mention {
	heads := c.After("by")
	switch {
	case c.Noun && len(heads) > 0:
	case !c.Noun:
		heads = c.Subj
	case t.Child(c.Verb, "cop") >= 0:
		heads = t.Children(c.Verb, "nsubj")
	}
	var out []document.Mention
	for _, k := range heads {
		if !t.IsAgent(k) && !noun.IsPeople(t, k) {
			return nil
		}
		for _, m := range noun.Mentions(t, k) {
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
func exceptions(t *tree.Tree, x *document.Candidate, c *tree.Clause) []*document.Candidate {
	if len(x.Roles[annals.RoleAuthority]) == 0 || len(c.Subj) == 0 || x.Stance != annals.Asserted {
		return nil
	}
	var out []*document.Candidate
	for _, k := range t.Conjuncts(c.Subj[0]) {
		if m := noun.Mention(t, k); !t.IsGroup(k) || !predicate.Excluded(t.Sentence, m.Start) {
			continue
		}
		y := *x
		y.Roles = maps.Clone(x.Roles)
		y.Roles[annals.RoleAuthority] = noun.Mentions(t, k)
		y.Stance = annals.Denied
		if x.Time != tense.Present {
			y.Time = edtf.Value{}
		}
		out = append(out, &y)
	}
	return out
}

// bySchism reports whether the clause tells that something came of a body's coming apart, which is a split and no other
// founding: "was created by a split from the party", "emerged from a schism in the church".
func bySchism(t *tree.Tree, c *tree.Clause) bool {
	apart := func(k int) bool {
		return !t.IsName(k) && words.List("schism")[t.Tokens[k].Lemma] &&
			len(t.Attached(k, []string{"in", "among", "from", "within", "of", "with"})) > 0
	}
	return slices.ContainsFunc(c.Subj, apart) ||
		slices.ContainsFunc(c.After("from", "by", "through", "out of", "of", "in", "as"), apart)
}

// isEventful reports whether the noun phrase at token i tells a time by what happened or was then: "the war", "the Cold War
// period".
func isEventful(t *tree.Tree, i int) bool {
	return t.IsEvent(i) || words.List("era")[t.Tokens[i].Lemma]
}

// avowed gives a statement told by a noun like "stated aim" the one whose statement it is as speaker.
func avowed(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	if !c.Noun || len(x.Speaker) > 0 || x.Type != annals.TypeAim && x.Type != annals.TypeIdeology {
		return
	}
	for _, k := range t.Children(c.Verb, "amod", "compound", "advmod", "nmod") {
		w := t.Tokens[k].Lower
		if k > 1 && t.Tokens[k-1].Tag == "HYPH" {
			// "self-described".
			w = t.Tokens[k-2].Lower + "-" + w
		}
		switch {
		case words.Avowing[w]:
			x.Speaker = slices.Clone(x.Roles[annals.RoleSubject])
			if words.List("saying-so")[w] {
				x.Stance = annals.Alleged
			}
		case words.Doubting[w]:
			x.Stance = annals.Alleged
			x.Hedges = append(x.Hedges, t.Stretch(k, k))
		}
	}
}
