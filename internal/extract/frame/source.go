package frame

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// find is what fills the slot: what the first of its sources finds that finds something. What is to be added to a source
// counts only with it, and places that all find something go before one alone. A name of which nothing is known is what
// the others are in whose list it stands: "the Labour Party, the Greens and the Liberals".
func (t *tree) find(s slot, c *clause) []part {
	var alone []part
	for _, a := range s.alternatives {
		var out []part
		whole := true
		for i, source := range a.sources {
			if i > 0 && len(out) == 0 {
				break
			}
			before := len(out)
			found := t.source(source, c)
			listed := slices.ContainsFunc(found, func(p part) bool {
				return p.form == phrase && t.isBody(p.head) && t.fits(a, p.head)
			})
			for _, p := range found {
				if p.form == wording || !t.excludes(a, p.head) &&
					(p.form == proposition || t.fits(a, p.head) || listed && t.isUnknownName(p.head)) {
					out = append(out, p)
				}
			}
			whole = whole && len(out) > before
		}
		if len(out) > 0 && whole {
			return out
		}
		if len(alone) == 0 {
			alone = out
		}
	}
	return alone
}

func (t *tree) fits(a alternative, k int) bool {
	if t.excludes(a, k) {
		return false
	}
	return len(a.filters) == 0 || slices.ContainsFunc(a.filters, func(f string) bool { return sorts[f](t, k) })
}

func (t *tree) excludes(a alternative, k int) bool {
	return slices.ContainsFunc(a.excluded, func(f string) bool { return sorts[f](t, k) })
}

// source is what stands at one place of a clause, by the names that the README of the rules explains.
func (t *tree) source(name string, c *clause) []part {
	i := c.verb
	switch name {
	case "title":
		return t.postWords(i)
	case "bare":
		return wordings(t.bareNoun(i))
	case "stated":
		return wordings(t.predicateWords(i))
	case "word":
		return wordings(t.stretch(i, i))
	case "home":
		return t.home(c)
	case "main":
		return t.mainSubject(c)
	case "document":
		return t.document(c)
	case "about":
		return t.documentBeside(c)
	case "house":
		return t.house(c)
	case "honorific":
		return t.honorific(c)
	case "bearer":
		return t.bearer(i)
	case "clause":
		return propositions(t.ownClauses(c))
	case "gerund":
		return propositions(t.nextGerunds(c))
	case "purpose":
		return propositions(t.purposes(c))
	case "bound":
		if t.bound(i) {
			return propositions(t.withConjuncts(i))
		}
		return nil
	case "wish":
		return t.wishes(c)
	case "predicate":
		return t.complement(c)
	}
	if preps, ok := strings.CutPrefix(name, "ing."); ok {
		return propositions(t.gerunds(c, strings.Split(preps, "/")))
	}
	heads := t.place(name, c)
	if len(heads) == 0 && (name == "surface" || name == "obj" && c.passive || name == "subj" && !c.passive) && t.headless(c) {
		return wordings(t.unsaidAt(0, naming.About(t.s)))
	}
	return phrases(heads)
}

// postWords are the words of the post at token i and of the posts that its holder has besides.
func (t *tree) postWords(i int) []part {
	out := wordings(t.titleWords(i))
	for _, k := range t.furtherPosts(i) {
		out = append(out, wordings(t.titleWords(k))...)
	}
	return out
}

// bareNoun is the noun at token i with what stands before it, without what its prepositions tie to it and whose it is by
// name.
func (t *tree) bareNoun(i int) document.Mention {
	first := i
	if ch := t.s.ChunkAt(i); ch != nil {
		first = ch.First
	}
	for k := i - 1; k > first; k-- {
		if t.t[k].Tag == "POS" {
			first = k + 1
		}
	}
	return t.stretch(first, i)
}

// predicateWords are the predicate at token i with all that is tied to it: "eligible for aid", "licensed to sell gas".
func (t *tree) predicateWords(i int) document.Mention {
	_, last := t.span(i)
	if k := t.child(i, "xcomp", "advcl", "acl"); k > last && t.infinitive(k) {
		return document.Mention{Start: t.t[i].Start, End: t.proposition(k).End}
	}
	return t.stretch(i, last)
}

// ownClauses are the infinitives and gerunds that say what the subject of the predicate is to do: not "encouraged the rebels
// to attack", which is what the object is to do.
func (t *tree) ownClauses(c *clause) []int {
	if len(c.obj) > 0 && !c.passive && !c.noun {
		return nil
	}
	return slices.DeleteFunc(t.dependents(c, "xcomp", "advcl", "ccomp", "acl"),
		func(k int) bool { return !c.noun && t.elses(c, k) })
}

// nextGerunds are the gerund right after the verb, but for adverbs, and those coordinated with it: "stopped openly
// fighting".
func (t *tree) nextGerunds(c *clause) []int {
	for k := c.verb + 1; k < len(t.t) && !c.noun; k++ {
		if t.t[k].Tag == "VBG" && t.head(k) == c.verb {
			return t.withConjuncts(k)
		}
		if t.t[k].Tag != "RB" {
			break
		}
	}
	return nil
}

// honorific is the title that stands before the name of the predicate's subject: "led by General Juan Santos".
func (t *tree) honorific(c *clause) []part {
	for _, k := range c.subj {
		m := t.s.MentionAt(k)
		if m == nil || m.Anaphor {
			continue
		}
		first := m.First
		if ch := t.s.ChunkAt(m.First); ch != nil {
			first = ch.First
		}
		for n := m.Last - 1; n >= first; n-- {
			if words.title[t.t[n].Lemma] || words.title[t.t[n].Lower] {
				return wordings(t.titleWords(n))
			}
		}
	}
	return nil
}
