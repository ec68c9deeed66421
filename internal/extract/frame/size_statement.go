package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// sizeStatement makes the statement of the fact.
func (t *tree) sizeStatement(q quantity, f sizeFact) *document.Candidate {
	at := q.head
	if f.verb >= 0 {
		at = f.verb
	}
	v := t.voice(at)
	if v.Unreal || v.Stance == annals.Intended {
		return nil
	}
	c := document.NewCandidate(annals.TypeSize, f.rule, f.confidence)
	if f.subject == unsaid {
		c.Add(annals.RoleSubject, t.unsaidAt(q.first, naming.About(t.s)))
	} else {
		t.addFiller(c, annals.RoleSubject, f.subject)
		for _, k := range t.conjuncts(f.subject)[1:] {
			// "The Greens and the Liberals won 12 seats".
			if k < f.verb && k < q.first && t.isOrganization(k) && t.child(k, "cop") < 0 && !t.isVerb(k) {
				t.addFiller(c, annals.RoleSubject, k)
			}
		}
	}
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	if m := &c.Roles[annals.RoleSubject][0]; q.first > 1 && t.t[q.first-1].Tag == "IN" && m.Start < t.t[q.first-1].Start &&
		m.End > t.t[q.first].Start {
		// "the League with 500 members": the League.
		m.End = t.t[q.first-2].End
	}
	last := q.last
	if f.whole < 0 && f.of < 0 {
		f.whole = t.chamber(q, f)
	}
	switch {
	case q.whole > 0 && f.of < 0:
		// "won 16 of the 25 seats in the assembly": 16, of the others.
		whole := t.stretch(q.whole, q.last)
		if f.whole >= 0 {
			_, end := t.span(f.whole)
			whole.End = t.t[end].End
		}
		c.Add(annals.RoleOf, whole)
		if last = q.whole - 2; t.t[last].Lower == "out" {
			last--
		}
	case f.whole >= 0:
		t.addFiller(c, annals.RoleOf, f.whole)
	case f.of >= 0:
		c.Add(annals.RoleOf, t.measureWords(q, f))
	}
	c.Add(annals.RoleValue, t.stretch(q.first, last))
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	t.estimated(q, f, c)
	c.Time = t.sizeTime(q, f)
	if f.verb >= 0 {
		c.Cover(t.t[f.verb].Start, t.t[f.verb].End)
	}
	return c
}

// chamber is the noun for the body after the quantity of those chosen for it or of their seats, or -1: "two seats in the
// assembly", "three members of parliament".
func (t *tree) chamber(q quantity, f sizeFact) int {
	k := q.last + 1
	if q.noun < 0 || k+1 >= len(t.t) || !lists["chambered"][t.t[k].Lower] ||
		!chosen[t.t[q.noun].Lemma] && !lists["plurality"][t.t[q.noun].Lemma] {
		return -1
	}
	c := t.s.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || !t.isOrganization(c.Head) || t.isNumber(c.Head) || c.Head == f.subject {
		return -1
	}
	if e := t.entity(c.Head); e != nil && f.subject >= 0 && e == t.entity(f.subject) {
		return -1
	}
	return c.Head
}

// measureWords are the words of what is measured or counted: with its adjectives, without its owner and the number.
func (t *tree) measureWords(q quantity, f sizeFact) document.Mention {
	first := f.of
	if f.last > f.of {
		first, _ = t.span(f.of)
	}
	if c := t.s.ChunkAt(f.of); c != nil && f.last == f.of {
		for first > c.First && (t.t[first-1].Tag == "JJ" || t.t[first-1].Tag == "VBN" || t.t[first-1].Tag == "NN") &&
			t.s.MentionAt(first-1) == nil && first-1 > 0 &&
			(first-1 > q.last || first-1 < q.first || q.noun == f.of && !t.numeral(first-1)) {
			first--
		}
	}
	return t.stretch(first, f.last)
}

// estimated gives a number that is said to be estimated, stated or claimed its unnamed speaker. An estimate stays asserted.
func (t *tree) estimated(q quantity, f sizeFact, c *document.Candidate) {
	cue := -1
	for k := q.first; k <= q.last; k++ {
		if t.t[k].Lower == "estimated" {
			cue = k
		}
	}
	if f.verb >= 0 {
		for k := f.verb; k >= 0; k = t.head(k) {
			if lists["estimating"][t.t[k].Lemma] && t.isVerb(k) &&
				(t.t[k].Lemma == "estimate" || t.passiveAt(k) && len(t.clauseOf(k).subj) == 0) {
				cue = k
			}
			if !t.is(k, "xcomp", "ccomp", "csubj") && !(t.is(k, "advcl") && t.marked(k, "that")) {
				break
			}
		}
	}
	if v := t.reckoner(q, f); v >= 0 && len(c.Speaker) == 0 {
		// "claims 500 members", "puts its membership at 500".
		if t.t[v].Lemma != "estimate" && t.t[v].Lemma != "assess" {
			c.Stance = annals.Alleged
		}
		if cl := t.clauseOf(v); len(cl.subj) > 0 && !cl.passive {
			for _, k := range cl.subj {
				c.Speaker = append(c.Speaker, t.fillers(k)...)
			}
			return
		}
		c.Speaker = []document.Mention{{Start: t.t[v].Start, End: t.t[v].End, Unnamed: true}}
	}
	for _, k := range append(t.children(max(f.of, 0), "amod"), -1) {
		if f.of >= 0 && k >= 0 && (t.t[k].Lower == "estimated" || avowingWords[t.t[k].Lower]) {
			cue = k
		}
	}
	if cue >= 0 && !slices.ContainsFunc(c.Speaker, func(m document.Mention) bool { return !m.Unnamed }) {
		c.Stance = annals.Asserted
		c.Speaker = []document.Mention{{Start: t.t[cue].Start, End: t.t[cue].End, Unnamed: true}}
	}
}

// reckoner is the verb by which its subject tells the quantity, "claims", "boasts", "puts … at", or -1.
func (t *tree) reckoner(q quantity, f sizeFact) int {
	if f.rule == ruleAppraised {
		return f.verb
	}
	for _, k := range []int{f.verb, q.noun, q.head, f.of} {
		for n := 0; k >= 0 && n < 4; n++ {
			if t.isVerb(k) {
				l := t.t[k].Lemma
				if lists["reckoning"][l] || l == "speak" && q.first > k && t.t[q.first-1].Lower == "of" ||
					l == "put" && k < q.first && q.first > 0 && t.t[q.first-1].Lower == "at" {
					return k
				}
				break
			}
			k = t.head(k)
		}
	}
	return -1
}
