package frame

import "slices"

// tied are the phrases that prepositions tie to the noun of an event.
type tied struct {
	t    *tree
	noun int
	out  []oblique
	// seen are the heads of the phrases, and the noun.
	seen map[int]bool
}

// nounObliques are the phrases that prepositions tie to the noun at token n, and those of the verb that lends it its
// subject.
func (t *tree) nounObliques(n int, c *clause) []oblique {
	p := tied{t: t, noun: n, seen: map[int]bool{n: true}}
	if n == 0 || !words.named[t.t[n].Lower] || !t.t[n].IsUpper() {
		for _, k := range t.kids[n] {
			if t.s.TimeAt(k) != nil && k > n && !t.isEventNoun(k) {
				p.takeFromDate(k)
			}
			if p.ties(k) {
				p.take(k)
			}
		}
	}
	if c == nil {
		return append(p.out, t.straysOf(n)...)
	}
	for _, o := range c.obls {
		if !p.seen[o.head] && !slices.Contains(c.obj, o.head) &&
			(!t.isEventNoun(o.head) || o.prep == "into" && inquiryNouns[t.t[n].Lemma]) && !(c.noun && o.prep == "of") {
			p.out = append(p.out, o)
		}
	}
	return p.out
}

// add adds what a preposition ties to the noun.
func (p *tied) add(prep string, head int) {
	p.out = append(p.out, oblique{prep: prep, head: head})
	p.seen[head] = true
}

// takeFromDate adds what the parser tied to the year at token k: "the signing in 1921 of the treaty".
func (p *tied) takeFromDate(k int) {
	t := p.t
	for _, m := range t.children(k, "nmod") {
		prep := t.preposition(m)
		if prep != "of" && prep != "by" && prep != "between" || m < k || t.s.TimeAt(m) != nil {
			continue
		}
		for _, and := range t.nouns(m) {
			p.add(prep, and)
		}
	}
}

// ties reports whether the dependent at token k is a phrase that a preposition ties to the noun, neither in its name, "the
// Second Congress of Toilers", nor when it was, "the verdict of 1453".
func (p *tied) ties(k int) bool {
	t := p.t
	if !t.is(k, "nmod", "obl") || t.is(k, "nmod:poss") || t.s.TimeAt(k) != nil && !t.isEventNoun(k) {
		return false
	}
	if m := t.s.MentionAt(p.noun); m != nil && !m.Anaphor && k > p.noun && k <= m.Last {
		return false
	}
	return t.t[k].Tag != "CD" || len(t.t[k].Text) != 4 || len(t.kids[k]) >= 2
}

// take adds the phrase at token k with those coordinated with it, after what the parser tied to it instead of to the noun:
// "the conquest of the cities by the Medes", "a pledge of loyalty to the king".
func (p *tied) take(k int) {
	t, prep := p.t, p.t.preposition(k)
	for _, m := range t.children(k, "nmod") {
		by := t.preposition(m)
		if by != "by" && by != "against" || m < k || prep == by {
			continue
		}
		for _, and := range t.nouns(m) {
			if t.s.TimeAt(and) == nil {
				p.add(by, and)
			}
		}
	}
	if prep == "of" && words.content[t.t[p.noun].Lemma] {
		for _, m := range t.attached(k, []string{"to", "with"}) {
			if t.isAgent(m) && m > k && !p.seen[m] {
				p.add(t.preposition(m), m)
			}
		}
	}
	for _, m := range t.conjuncts(k) {
		if t.isNoun(m) {
			p.add(prep, m)
		}
	}
}

// straysOf is the "by" phrase after the noun at token n that the parser tied to the verb, which has an agent of its
// own, and what it tied so to "include".
func (t *tree) straysOf(n int) []oblique {
	h := t.head(n)
	if h < 0 || !t.isVerb(h) {
		return nil
	}
	var out []oblique
	if t.is(n, "obl") && n > h {
		// "was blamed for the 1970 riots in Lima": where they were.
		_, last := t.span(n)
		for _, o := range t.clauseOf(h).obls {
			if p := t.child(o.head, "case"); p == last+1 && (o.prep == "in" || o.prep == "at" || o.prep == "near") &&
				t.isPlace(o.head, o.prep) {
				out = append(out, o)
			}
		}
	}
	if t.is(n, "obj") && t.t[h].Lemma == "include" {
		// "include attacks on banks": nothing is included on them.
		return slices.DeleteFunc(slices.Clone(t.clauseOf(h).obls), func(o oblique) bool {
			return o.prep != "on" && o.prep != "against" || o.head < n || t.eventBetween(n, o.head)
		})
	}
	if !t.is(n, "obl") || !t.passiveAt(h) {
		return out
	}
	for _, o := range t.clauseOf(h).obls {
		if o.prep == "by" && o.head > n && !t.eventBetween(n, o.head) {
			out = append(out, o)
		}
	}
	return out
}
