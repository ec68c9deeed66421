package filler

import (
	"slices"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Purposes are the infinitives that say what the predicate is done for. Parsers often tie them to the last noun.
func Purposes(t *tree.Tree, c *tree.Clause) []int {
	if k := purposeAhead(t, c); k >= 0 {
		return withConjuncts(t, k)
	}
	for _, k := range t.Kids[c.Verb] {
		if t.Is(k, "advcl", "xcomp", "acl") && k > c.Verb && t.Infinitive(k) && !t.Marked(k, "whether") {
			if t.Child(k, "nsubj") >= 0 || elses(t, c, k) {
				// "campaigned against moves to build", "called for Peru to become free": somebody else is to do it.
				return nil
			}
			if b := InfinitiveStart(t, k) - 1; c.Noun && b > c.Verb && words.List("infinitival")[t.Tokens[b].Lemma] {
				// "a force with the ability to defend the town": no force to defend it.
				return nil
			}
			if t.HasWord(k, "advmod", "only") && t.Separated(c.Verb, k) {
				// "fought its way in, only to be cut off": what came of it.
				return nil
			}
			return withConjuncts(t, k)
		}
	}
	if c.Noun {
		return setPurposes(t, c.Verb)
	}
	for _, o := range append(slices.Clone(c.Obj), ObliqueHeads(c)...) {
		if t.Preposition(o) == "against" {
			// "campaigned against plans to build": the plans are somebody else's.
			continue
		}
		for _, k := range t.Children(o, "acl", "advcl") {
			if k > c.Verb && k > o && t.Infinitive(k) && !t.Is(k, "acl:relcl") {
				return withConjuncts(t, k)
			}
		}
	}
	return nil
}

// elses reports whether what the infinitive at token k tells is somebody else's to do, or what the clause speaks
// against: "campaigned against moves to build", "called for Peru to become free".
func elses(t *tree.Tree, c *tree.Clause, k int) bool {
	return t.Infinitive(k) && slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool {
		return (o.Prep == "against" || o.Prep == "for" && !words.Beginning[c.Lemma]) && o.Head < k && !t.Separated(o.Head, k)
	})
}

// purposeAhead is the infinitive before the clause that says what somebody sets something up for: "In order to fight
// the fire, the mayor formed a brigade"; -1 for none.
func purposeAhead(t *tree.Tree, c *tree.Clause) int {
	if c.Noun || !words.Beginning[c.Lemma] {
		return -1
	}
	for _, k := range t.Children(c.Verb, "advcl") {
		if k > c.Verb || !t.Infinitive(k) || t.Child(k, "nsubj") >= 0 {
			continue
		}
		if first := InfinitiveStart(t, k); first == 0 || first > 1 && t.Tokens[first-1].Lower == "order" &&
			t.Tokens[first-2].Lower == "in" {
			return k
		}
	}
	return -1
}

// setPurposes are the infinitives right after the phrase of the group noun at token i that say what the group is to do,
// where something sets it up: "established a commission to study", "proposed the creation of a body to promote",
// whatever the parser tied them to.
func setPurposes(t *tree.Tree, i int) []int {
	up := t.Head(i)
	if up < 0 || up > i || !(t.Is(i, "obj", "nsubj:pass") && words.List("setting_up")[t.VerbLemma(up)] ||
		t.Is(i, "nmod") && (t.Preposition(i) == "of" || t.Preposition(i) == "for") && words.List("creation")[t.Tokens[up].Lemma]) {
		return nil
	}
	if t.IsVerb(up) && len(voice.Of(t, up).Speaker) > 0 {
		// "said that he had to found a party to win": part of what he said.
		return nil
	}
	next := i + 1
	if next+2 < len(t.Tokens) && noun.Calling[t.Tokens[next].Lemma] {
		// "a unit known as the Guard to protect it".
		k := next + 1
		for k < len(t.Tokens) && (t.Tokens[k].Lower == "as" || t.Tokens[k].Tag == "DT") {
			k++
		}
		if m := MentionFrom(t, k); m != nil {
			next = m.Last + 1
		}
	}
	if next+1 >= len(t.Tokens) || t.Tokens[next].Lower != "to" {
		return nil
	}
	k := next + 1
	for k < len(t.Tokens) && (t.Tokens[k].Lower == "both" || t.Tokens[k].IsAdverb()) {
		k++
	}
	if k < len(t.Tokens) && t.Tokens[k].Tag == "VB" && t.Infinitive(k) {
		return withConjuncts(t, k)
	}
	return nil
}

// Bound reports whether "be to" says of the verb at token i what somebody is there for: "is to protect the border".
func Bound(t *tree.Tree, i int) bool {
	return t.Tokens[i].Tag == "VB" && t.Infinitive(i) && slices.ContainsFunc(t.Children(i, "aux", "cop"), func(k int) bool {
		return t.Tokens[k].Lemma == "be" && voice.Tensed(t, k)
	})
}

// wishes are what somebody wants others to do, with those: "wants Wales to leave".
func wishes(t *tree.Tree, c *tree.Clause) []Part {
	if c.Passive || len(c.Obj) == 0 || c.Obj[0] < c.Verb {
		return nil
	}
	var out []Part
	for n, p := range propositions(dependents(t, c, "xcomp", "advcl", "ccomp")) {
		m := PropositionAt(t, p.Head)
		first, last := t.Span(c.Obj[0])
		if n == 0 && t.Tokens[first].Start < m.Start && t.Tokens[last].End < m.Start {
			m.Start = t.Tokens[first].Start
		}
		out = append(out, Part{Head: p.Head, Form: Proposition, words: m})
	}
	return out
}

// InfinitiveStart is the "to" of the infinitive at token k.
func InfinitiveStart(t *tree.Tree, k int) int {
	for _, m := range t.Kids[k] {
		if t.Tokens[m].Lower == "to" && m < k && t.Is(m, "mark", "aux", "case") {
			return m
		}
	}
	return k
}

// essential is the last token of the clause of the verb at token k, which ends at last, without what only follows it up: a
// relative clause with "which" or after a comma, a participle after a comma, what is so in spite of it, and by what doing it is
// done. "to free the town, killing its mayor", "to free the town by night raids although it is held".
func essential(t *tree.Tree, k, last int) int {
	for i := k + 1; i < last; i++ {
		top, first := -1, i
		comma := t.Tokens[i].Text == ","
		if comma {
			first++
		}
		switch w := t.Tokens[first]; {
		case t.Sentence.QuoteAt(first) != nil:
		case w.Tag == "VBG" && comma && t.Is(first, "advcl") && w.Lower != "including":
			top = first
		case w.Tag == "WDT" || w.Tag == "WP" || w.Tag == "WP$" || w.Tag == "WRB" && w.Lower == "where":
			if comma || w.Lower == "which" && t.Tokens[i-1].Tag != "IN" {
				top = t.RelativeClause(first)
			}
		}
		if top < 0 {
			top = aside(t, k, first)
		}
		if top < 0 || top > last {
			continue
		}
		rest := true
		for n := first; n <= last; n++ {
			rest = rest && t.Within(n, top)
		}
		if rest {
			return i - 1
		}
	}
	return last
}

// aside is the head of the clause or phrase at token i that says in spite of what the clause of the verb at token k is so, or by
// or during what doing: "although it is small", "by paying its debts", "while serving in Lima"; -1 where none begins there.
func aside(t *tree.Tree, k, i int) int {
	h := t.Head(i)
	if h <= i || i < k+2 {
		return -1
	}
	switch t.Tokens[i].Lower {
	case "although", "though", "whereas", "despite":
		return h
	case "by", "while":
		if h == i+1 && t.Tokens[h].Tag == "VBG" && t.Is(h, "advcl", "obl", "acl", "nmod") {
			return h
		}
	}
	return -1
}

// MentionFrom is the mention that begins at token k, a determiner before it allowed, or nil.
func MentionFrom(t *tree.Tree, k int) *document.EntityMention {
	if k < len(t.Tokens) && t.Tokens[k].Tag == "DT" {
		k++
	}
	if k >= len(t.Tokens) {
		return nil
	}
	if m := t.Sentence.MentionAt(k); m != nil && m.First == k && !m.Anaphor {
		return m
	}
	return nil
}
