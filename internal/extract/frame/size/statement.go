package size

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// statement makes the statement of the fact.
func statement(t *tree.Tree, q Quantity, f fact) *document.Candidate {
	at := q.head
	if f.verb >= 0 {
		at = f.verb
	}
	v := voice.Of(t, at)
	if v.Unreal || v.Stance == annals.Intended {
		return nil
	}
	c := document.NewCandidate(annals.TypeSize, f.rule, f.confidence)
	if f.subject == unsaid {
		c.Add(annals.RoleSubject, UnsaidAt(t, q.First, naming.About(t.Sentence)))
	} else {
		noun.Add(t, c, annals.RoleSubject, f.subject)
		for _, k := range t.Conjuncts(f.subject)[1:] {
			// "The Greens and the Liberals won 12 seats".
			if k < f.verb && k < q.First && t.IsOrganization(k) && t.Child(k, "cop") < 0 && !t.IsVerb(k) {
				noun.Add(t, c, annals.RoleSubject, k)
			}
		}
	}
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	if m := &c.Roles[annals.RoleSubject][0]; q.First > 1 && t.Tokens[q.First-1].Tag == "IN" && m.Start < t.Tokens[q.First-1].Start &&
		m.End > t.Tokens[q.First].Start {
		// "the League with 500 members": the League.
		m.End = t.Tokens[q.First-2].End
	}
	last := q.Last
	if f.whole < 0 && f.of < 0 {
		f.whole = chamber(t, q, f)
	}
	switch {
	case q.Whole > 0 && f.of < 0:
		// "won 16 of the 25 seats in the assembly": 16, of the others.
		whole := t.Stretch(q.Whole, q.Last)
		if f.whole >= 0 {
			_, end := t.Span(f.whole)
			whole.End = t.Tokens[end].End
		}
		c.Add(annals.RoleOf, whole)
		if last = q.Whole - 2; t.Tokens[last].Lower == "out" {
			last--
		}
	case f.whole >= 0:
		noun.Add(t, c, annals.RoleOf, f.whole)
	case f.of >= 0:
		c.Add(annals.RoleOf, measureWords(t, q, f))
	}
	c.Add(annals.RoleValue, t.Stretch(q.First, last))
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	estimated(t, q, f, c)
	c.Time = timeOf(t, q, f)
	if f.verb >= 0 {
		c.Cover(t.Tokens[f.verb].Start, t.Tokens[f.verb].End)
	}
	return c
}

// chamber is the noun for the body after the quantity of those chosen for it or of their seats, or -1: "two seats in the
// assembly", "three members of parliament".
func chamber(t *tree.Tree, q Quantity, f fact) int {
	k := q.Last + 1
	if q.Noun < 0 || k+1 >= len(t.Tokens) || !words.List("chambered")[t.Tokens[k].Lower] ||
		!chosen[t.Tokens[q.Noun].Lemma] && !words.List("plurality")[t.Tokens[q.Noun].Lemma] {
		return -1
	}
	c := t.Sentence.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || !t.IsOrganization(c.Head) || noun.IsNumber(t, c.Head) || c.Head == f.subject {
		return -1
	}
	if e := t.Entity(c.Head); e != nil && f.subject >= 0 && e == t.Entity(f.subject) {
		return -1
	}
	return c.Head
}

// measureWords are the words of what is measured or counted: with its adjectives, without its owner and the number.
func measureWords(t *tree.Tree, q Quantity, f fact) document.Mention {
	first := f.of
	if f.last > f.of {
		first, _ = t.Span(f.of)
	}
	if c := t.Sentence.ChunkAt(f.of); c != nil && f.last == f.of {
		for first > c.First && (t.Tokens[first-1].Tag == "JJ" || t.Tokens[first-1].Tag == "VBN" || t.Tokens[first-1].Tag == "NN") &&
			t.Sentence.MentionAt(first-1) == nil && first-1 > 0 &&
			(first-1 > q.Last || first-1 < q.First || q.Noun == f.of && !t.Numeral(first-1)) {
			first--
		}
	}
	return t.Stretch(first, f.last)
}

// estimated gives a number that is said to be estimated, stated or claimed its unnamed speaker. An estimate stays asserted.
func estimated(t *tree.Tree, q Quantity, f fact, c *document.Candidate) {
	cue := -1
	for k := q.First; k <= q.Last; k++ {
		if t.Tokens[k].Lower == "estimated" {
			cue = k
		}
	}
	if f.verb >= 0 {
		for k := f.verb; k >= 0; k = t.Head(k) {
			if words.List("estimating")[t.Tokens[k].Lemma] && t.IsVerb(k) &&
				(t.Tokens[k].Lemma == "estimate" || t.PassiveAt(k) && len(t.ClauseOf(k).Subj) == 0) {
				cue = k
			}
			if !t.Is(k, "xcomp", "ccomp", "csubj") && !(t.Is(k, "advcl") && t.Marked(k, "that")) {
				break
			}
		}
	}
	if v := reckoner(t, q, f); v >= 0 && len(c.Speaker) == 0 {
		// "claims 500 members", "puts its membership at 500".
		if t.Tokens[v].Lemma != "estimate" && t.Tokens[v].Lemma != "assess" {
			c.Stance = annals.Alleged
		}
		if cl := t.ClauseOf(v); len(cl.Subj) > 0 && !cl.Passive {
			for _, k := range cl.Subj {
				c.Speaker = append(c.Speaker, noun.Mentions(t, k)...)
			}
			return
		}
		c.Speaker = []document.Mention{{Start: t.Tokens[v].Start, End: t.Tokens[v].End, Unnamed: true}}
	}
	for _, k := range append(t.Children(max(f.of, 0), "amod"), -1) {
		if f.of >= 0 && k >= 0 && (t.Tokens[k].Lower == "estimated" || words.Avowing[t.Tokens[k].Lower]) {
			cue = k
		}
	}
	if cue >= 0 && !slices.ContainsFunc(c.Speaker, func(m document.Mention) bool { return !m.Unnamed }) {
		c.Stance = annals.Asserted
		c.Speaker = []document.Mention{{Start: t.Tokens[cue].Start, End: t.Tokens[cue].End, Unnamed: true}}
	}
}

// reckoner is the verb by which its subject tells the quantity, "claims", "boasts", "puts … at", or -1.
func reckoner(t *tree.Tree, q Quantity, f fact) int {
	if f.rule == ruleAppraised {
		return f.verb
	}
	for _, k := range []int{f.verb, q.Noun, q.head, f.of} {
		for n := 0; k >= 0 && n < 4; n++ {
			if t.IsVerb(k) {
				l := t.Tokens[k].Lemma
				if words.List("reckoning")[l] || l == "speak" && q.First > k && t.Tokens[q.First-1].Lower == "of" ||
					l == "put" && k < q.First && q.First > 0 && t.Tokens[q.First-1].Lower == "at" {
					return k
				}
				break
			}
			k = t.Head(k)
		}
	}
	return -1
}

// MainOrganization is the document's subject where it is an organization; nil else.
func MainOrganization(t *tree.Tree) *document.Entity {
	if e := naming.About(t.Sentence); e != nil && e.Kind == annals.Organization {
		return e
	}
	return nil
}

// UnsaidAt is the mention, at token i, of an entity that no word stands for.
func UnsaidAt(t *tree.Tree, i int, e *document.Entity) document.Mention {
	return document.Mention{Start: t.Tokens[i].Start, End: t.Tokens[i].Start, Entity: e}
}
