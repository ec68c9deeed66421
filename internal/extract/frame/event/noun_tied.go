package event

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// tied are the phrases that prepositions tie to the noun of an event.
type tied struct {
	t    *tree.Tree
	noun int
	out  []tree.Oblique
	// seen are the heads of the phrases, and the noun.
	seen map[int]bool
}

// nounObliques are the phrases that prepositions tie to the noun at token n, and those of the verb that lends it its
// subject.
func nounObliques(t *tree.Tree, n int, c *tree.Clause) []tree.Oblique {
	p := tied{t: t, noun: n, seen: map[int]bool{n: true}}
	if n == 0 || !words.Named[t.Tokens[n].Lower] || !t.Tokens[n].IsUpper() {
		for _, k := range append(slices.Clone(t.Kids[n]), behindShared(t, n)...) {
			if t.Sentence.TimeAt(k) != nil && k > n && !t.IsEventNoun(k) {
				p.takeFromDate(k)
			}
			if p.ties(k) {
				p.take(k)
			}
		}
	}
	if c == nil {
		return append(p.out, straysOf(t, n)...)
	}
	for _, o := range c.Obls {
		if !p.seen[o.Head] && !slices.Contains(c.Obj, o.Head) &&
			(!t.IsEventNoun(o.Head) || o.Prep == "into" && inquiryNouns[t.Tokens[n].Lemma]) && !(c.Noun && o.Prep == "of") {
			p.out = append(p.out, o)
		}
	}
	return p.out
}

// add adds what a preposition ties to the noun.
func (p *tied) add(prep string, head int) {
	p.out = append(p.out, tree.Oblique{Prep: prep, Head: head})
	p.seen[head] = true
}

// takeFromDate adds what the parser tied to the year at token k: "the signing in 1921 of the treaty".
func (p *tied) takeFromDate(k int) {
	t := p.t
	for _, m := range t.Children(k, "nmod") {
		prep := t.Preposition(m)
		if prep != "of" && prep != "by" && prep != "between" || m < k || t.Sentence.TimeAt(m) != nil {
			continue
		}
		for _, and := range t.Nouns(m) {
			p.add(prep, and)
		}
	}
}

// ties reports whether the dependent at token k is a phrase that a preposition ties to the noun, neither in its name, "the
// Second Congress of Toilers", nor when it was, "the verdict of 1453".
func (p *tied) ties(k int) bool {
	t := p.t
	if !t.Is(k, "nmod", "obl") || t.Is(k, "nmod:poss") || t.Sentence.TimeAt(k) != nil && !t.IsEventNoun(k) {
		return false
	}
	if m := t.Sentence.MentionAt(p.noun); m != nil && !m.Anaphor && k > p.noun && k <= m.Last {
		return false
	}
	return t.Tokens[k].Tag != "CD" || len(t.Tokens[k].Text) != 4 || len(t.Kids[k]) >= 2
}

// take adds the phrase at token k with those coordinated with it, after what the parser tied to it instead of to the noun:
// "the conquest of the cities by the Medes", "a pledge of loyalty to the king".
func (p *tied) take(k int) {
	t, prep := p.t, p.t.Preposition(k)
	for _, m := range t.Children(k, "nmod") {
		by := t.Preposition(m)
		if by != "by" && by != "against" || m < k || prep == by {
			continue
		}
		for _, and := range t.Nouns(m) {
			if t.Sentence.TimeAt(and) == nil {
				p.add(by, and)
			}
		}
	}
	if prep == "of" && words.Content[t.Tokens[p.noun].Lemma] {
		for _, m := range t.Attached(k, []string{"to", "with"}) {
			if t.IsAgent(m) && m > k && !p.seen[m] {
				p.add(t.Preposition(m), m)
			}
		}
	}
	for _, m := range t.Conjuncts(k) {
		if t.IsNoun(m) {
			p.add(prep, m)
		}
	}
}

// straysOf is the "by" phrase after the noun at token n that the parser tied to the verb, which has an agent of its
// own, and what it tied so to "include".
func straysOf(t *tree.Tree, n int) []tree.Oblique {
	h := t.Head(n)
	if h < 0 || !t.IsVerb(h) {
		return nil
	}
	var out []tree.Oblique
	if t.Is(n, "obl") && n > h {
		// "was blamed for the 1970 riots in Lima": where they were.
		_, last := t.Span(n)
		for _, o := range t.ClauseOf(h).Obls {
			if p := t.Child(o.Head, "case"); p == last+1 && (o.Prep == "in" || o.Prep == "at" || o.Prep == "near") &&
				t.IsPlace(o.Head, o.Prep) {
				out = append(out, o)
			}
		}
	}
	if t.Is(n, "obj") && t.Tokens[h].Lemma == "include" {
		// "include attacks on banks": nothing is included on them.
		return slices.DeleteFunc(slices.Clone(t.ClauseOf(h).Obls), func(o tree.Oblique) bool {
			return o.Prep != "on" && o.Prep != "against" || o.Head < n || t.EventBetween(n, o.Head)
		})
	}
	if !t.Is(n, "obl") || !t.PassiveAt(h) {
		return out
	}
	for _, o := range t.ClauseOf(h).Obls {
		if o.Prep == "by" && o.Head > n && !t.EventBetween(n, o.Head) {
			out = append(out, o)
		}
	}
	return out
}
