package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// mainOrganization is the document's subject where it is an organization; nil else.
func (t *tree) mainOrganization() *document.Entity {
	if e := naming.About(t.s); e != nil && e.Kind == annals.Organization {
		return e
	}
	return nil
}

// unsaidAt is the mention, at token i, of an entity that no word stands for.
func (t *tree) unsaidAt(i int, e *document.Entity) document.Mention {
	return document.Mention{Start: t.t[i].Start, End: t.t[i].Start, Entity: e}
}

// headless reports whether the clause opens the sentence with its verb and lacks a subject, as where a template stood before
// it: the document's subject is meant.
func (t *tree) headless(c *clause) bool {
	if t.mainOrganization() == nil || c.noun || c.verb > 3 || t.head(c.verb) >= 0 {
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
	if lists["publictitle"][t.t[c.verb].Lemma] || t.national(c.verb) {
		// A minister is a state's, no party's.
		return nil
	}
	if words.title[t.t[c.verb].Lemma] && t.child(c.verb, "cop") >= 0 && t.hasWord(c.verb, "det", "a", "an") {
		// "Juan Santos was a director": of what is not told.
		return nil
	}
	if t.mainOrganization() == nil || len(t.owners(c.verb)) > 0 ||
		len(t.partners(c.verb)) == 0 && len(t.includedBy(c.verb)) == 0 && len(t.complement(c)) == 0 && !t.is(c.verb, "obj") {
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
	if b := coref.AboutBefore(t.s); speaking[t.t[c.verb].Lemma] && b != nil && b != t.mainOrganization() &&
		b.Kind != annals.Person && b.Kind != annals.People {
		// "The Ministry condemned the move. "It is wrong," spokesman Juan Santos said": whoever the sentence before is about
		// speaks.
		if b.Kind != annals.Organization {
			return nil
		}
		return wordings(t.unsaidAt(c.verb, b))
	}
	return t.document(c)
}

// speaking are the titles of those who speak for somebody.
var speaking = lemmas("spokesman spokeswoman spokesperson")

// document is the document's subject where it is an organization.
func (t *tree) document(c *clause) []part {
	if e := t.mainOrganization(); e != nil {
		return wordings(t.unsaidAt(c.verb, e))
	}
	return nil
}

// house is the document's subject by the noun for what it is, before the predicate: "the party policy".
func (t *tree) house(c *clause) []part {
	e, ch := t.mainOrganization(), t.s.ChunkAt(c.verb)
	if e == nil || ch == nil || ch.First+2 != c.verb || t.t[ch.First].Lower != "the" {
		return nil
	}
	if group := t.t[ch.First+1]; !words.group[group.Lemma] || group.IsUpper() || group.Tag != "NN" {
		return nil
	}
	m := t.stretch(ch.First, ch.First+1)
	m.Entity = e
	return wordings(m)
}

// documentBeside is the organization that the document is about, without words of its own, where the clause tells of another
// one: "Two groups splintered off in 1990".
func (t *tree) documentBeside(c *clause) []part {
	e := t.mainOrganization()
	if e == nil || c.noun && (c.light < 0 || !t.passiveAt(c.light) || len(t.clauseOf(c.light).subj) > 0) ||
		slices.ContainsFunc(c.surface(), func(k int) bool { return t.entity(k) == e }) {
		return nil
	}
	return wordings(t.unsaidAt(c.verb, e))
}
