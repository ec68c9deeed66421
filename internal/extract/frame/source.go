package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
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
				if p.form != phrase || t.fits(a, p.head) || listed && t.isUnknownName(p.head) && !t.excludes(a, p.head) {
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
	switch name {
	case "title":
		out := []part{{form: wording, words: t.titleWords(c.verb)}}
		for _, k := range t.furtherPosts(c.verb) {
			out = append(out, part{form: wording, words: t.titleWords(k)})
		}
		return out
	case "bare":
		// The noun with what stands before it, without what its prepositions tie to it and without whose it is by name.
		first := c.verb
		if ch := t.s.ChunkAt(c.verb); ch != nil {
			first = ch.First
		}
		for k := c.verb - 1; k > first; k-- {
			if t.t[k].Tag == "POS" {
				first = k + 1
			}
		}
		return []part{{form: wording, words: grammar.Mention{Start: t.t[first].Start, End: t.t[c.verb].End}}}
	case "stated":
		// The predicate with all that is tied to it: "eligible for aid", "licensed to sell gas".
		_, last := t.span(c.verb)
		if k := t.child(c.verb, "xcomp", "advcl", "acl"); k > last && t.infinitive(k) {
			return []part{{form: wording, words: grammar.Mention{Start: t.t[c.verb].Start, End: t.proposition(k).End}}}
		}
		return []part{{form: wording, words: grammar.Mention{Start: t.t[c.verb].Start, End: t.t[last].End}}}
	case "word":
		return []part{{form: wording, words: grammar.Mention{Start: t.t[c.verb].Start, End: t.t[c.verb].End}}}
	case "home":
		return t.home(c)
	case "main":
		return t.mainSubject(c)
	case "document":
		return t.document(c)
	case "honorific":
		return t.honorific(c)
	case "clause":
		if len(c.obj) > 0 && !c.passive && !c.noun {
			// "encouraged the rebels to attack": what the object is to do.
			return nil
		}
		return propositions(slices.DeleteFunc(t.dependents(c, "xcomp", "advcl", "ccomp", "acl"),
			func(k int) bool { return !c.noun && t.elses(c, k) }))
	case "gerund":
		for k := c.verb + 1; k < len(t.t) && !c.noun; k++ {
			if t.t[k].Tag == "VBG" && t.head(k) == c.verb {
				return propositions(t.withConjuncts(k))
			}
			if t.t[k].Tag != "RB" {
				break
			}
		}
		return nil
	case "purpose":
		return propositions(t.purposes(c))
	case "bound":
		if !t.bound(c.verb) {
			return nil
		}
		return propositions(t.withConjuncts(c.verb))
	case "bearer":
		return t.bearer(c.verb)
	case "wish":
		return t.wishes(c)
	case "predicate":
		return t.complement(c)
	case "about":
		return t.documentBeside(c)
	case "house":
		return t.house(c)
	}
	if preps, ok := strings.CutPrefix(name, "ing."); ok {
		return propositions(t.gerunds(c, strings.Split(preps, "/")))
	}
	heads := t.place(name, c)
	if name == "surface" || name == "obj" && c.passive || name == "subj" && !c.passive {
		if len(heads) == 0 && t.headless(c) {
			start := t.t[0].Start
			return []part{{form: wording, words: grammar.Mention{Start: start, End: start, Entity: t.s.About()}}}
		}
	}
	return phrases(heads)
}

// headless reports whether the clause opens the sentence with its verb and lacks a subject, as where a template stood before
// it: the document's subject is meant.
func (t *tree) headless(c *clause) bool {
	e := t.s.About()
	if e == nil || e.Kind != annals.Organization || c.noun || c.verb > 3 || t.head(c.verb) >= 0 {
		return false
	}
	switch t.t[0].Tag {
	case "VBD", "VBZ", "VBP":
		return t.t[0].Text == t.t[0].Lower
	}
	return false
}

// mainSubject is the document's subject, where a title with a name beside it says of nothing else that it is its.
func (t *tree) mainSubject(c *clause) []part {
	e := t.s.About()
	if lists["publictitle"][t.t[c.verb].Lemma] || t.national(c.verb) {
		// A minister is a state's, no party's.
		return nil
	}
	if words.title[t.t[c.verb].Lemma] && t.child(c.verb, "cop") >= 0 && t.hasWord(c.verb, "det", "a", "an") {
		// "Juan Santos was a director": of what is not told.
		return nil
	}
	if e == nil || e.Kind != annals.Organization || len(t.owners(c.verb)) > 0 ||
		len(t.partners(c.verb)) == 0 && len(t.place("included", c)) == 0 && len(t.complement(c)) == 0 {
		return nil
	}
	if n := t.child(c.verb, "nmod"); n > c.verb && t.preposition(n) == "of" && lists["stateorgan"][t.t[n].Lemma] {
		// "head of military intelligence": of what only a state has.
		return nil
	}
	for k := c.verb - 1; k >= 0; k-- {
		// "Check Point's co-founder and chairman": the parser may lose whose.
		if tag := t.t[k].Tag; tag == "POS" || tag == "PRP$" {
			return nil
		} else if tag != "HYPH" && tag != "CC" && tag != "AFX" && !strings.HasPrefix(tag, "JJ") &&
			!strings.HasPrefix(tag, "NN") {
			break
		}
	}
	return t.document(c)
}

// document is the document's subject where it is an organization.
func (t *tree) document(c *clause) []part {
	e := t.s.About()
	if e == nil || e.Kind != annals.Organization {
		return nil
	}
	start := t.t[c.verb].Start
	return []part{{form: wording, words: grammar.Mention{Start: start, End: start, Entity: e}}}
}

// house is the document's subject by the noun for what it is, before the predicate: "the party policy".
func (t *tree) house(c *clause) []part {
	e, ch := t.s.About(), t.s.ChunkAt(c.verb)
	if e == nil || e.Kind != annals.Organization || ch == nil || ch.First+2 != c.verb || t.t[ch.First].Lower != "the" {
		return nil
	}
	if group := t.t[ch.First+1]; !words.group[group.Lemma] || group.IsUpper() || group.Tag != "NN" {
		return nil
	}
	return []part{{form: wording, words: grammar.Mention{Start: t.t[ch.First].Start, End: t.t[ch.First+1].End, Entity: e}}}
}

// documentBeside is the organization that the document is about, without words of its own, where the clause tells of another
// one: "Two groups splintered off in 1990".
func (t *tree) documentBeside(c *clause) []part {
	e := t.s.About()
	if c.noun && (c.light < 0 || !t.passiveAt(c.light) || len(t.clauseOf(c.light).subj) > 0) {
		return nil
	}
	if e == nil || e.Kind != annals.Organization ||
		slices.ContainsFunc(c.surface(), func(k int) bool { return t.entity(k) == e }) {
		return nil
	}
	start := t.t[c.verb].Start
	return []part{{form: wording, words: grammar.Mention{Start: start, End: start, Entity: e}}}
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
				return []part{{form: wording, words: t.titleWords(n)}}
			}
		}
	}
	return nil
}
