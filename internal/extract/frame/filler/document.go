package filler

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// headless reports whether the clause opens the sentence with its verb and lacks a subject, as where a template stood before
// it: the document's subject is meant.
func headless(t *tree.Tree, c *tree.Clause) bool {
	if size.MainOrganization(t) == nil || c.Noun || c.Verb > 3 || t.Head(c.Verb) >= 0 {
		return false
	}
	switch t.Tokens[0].Tag {
	case "VBD", "VBZ", "VBP":
		return t.Tokens[0].Text == t.Tokens[0].Lower
	}
	return false
}

// mainSubject is the document's subject, where a title with a name beside it says of nothing else that it is its.
func mainSubject(t *tree.Tree, c *tree.Clause) []Part {
	if words.List("publictitle")[t.Tokens[c.Verb].Lemma] || national(t, c.Verb) {
		// A minister is a state's, no party's.
		return nil
	}
	if words.Title[t.Tokens[c.Verb].Lemma] && t.Child(c.Verb, "cop") >= 0 && t.HasWord(c.Verb, "det", "a", "an") {
		// "Juan Santos was a director": of what is not told.
		return nil
	}
	if size.MainOrganization(t) == nil || len(noun.Owners(t, c.Verb)) > 0 ||
		len(noun.Partners(t, c.Verb)) == 0 && len(includedBy(t, c.Verb)) == 0 && len(Complement(t, c)) == 0 && !t.Is(c.Verb, "obj") {
		return nil
	}
	if n := t.Child(c.Verb, "nmod"); n > c.Verb && t.Preposition(n) == "of" && words.List("stateorgan")[t.Tokens[n].Lemma] {
		// "head of military intelligence": of what only a state has.
		return nil
	}
	for k := c.Verb - 1; k >= 0; k-- {
		// "Check Point's co-founder and chairman": the parser may lose whose.
		if tag := t.Tokens[k].Tag; tag == "POS" || tag == "PRP$" {
			return nil
		} else if tag != "HYPH" && tag != "CC" && tag != "AFX" && !strings.HasPrefix(tag, "JJ") &&
			!strings.HasPrefix(tag, "NN") {
			break
		}
	}
	if b := coref.AboutBefore(t.Sentence); speaking[t.Tokens[c.Verb].Lemma] && b != nil && b != size.MainOrganization(t) &&
		b.Kind != annals.Person && b.Kind != annals.People {
		// "The Ministry condemned the move. "It is wrong," spokesman Juan Santos said": whoever the sentence before is about
		// speaks.
		if b.Kind != annals.Organization {
			return nil
		}
		return Wordings(size.UnsaidAt(t, c.Verb, b))
	}
	return documentOf(t, c)
}

// speaking are the titles of those who speak for somebody.
var speaking = words.Lemmas("spokesman spokeswoman spokesperson")

// documentOf is the document's subject where it is an organization.
func documentOf(t *tree.Tree, c *tree.Clause) []Part {
	if e := size.MainOrganization(t); e != nil {
		return Wordings(size.UnsaidAt(t, c.Verb, e))
	}
	return nil
}

// house is the document's subject by the noun for what it is, before the predicate: "the party policy".
func house(t *tree.Tree, c *tree.Clause) []Part {
	e, ch := size.MainOrganization(t), t.Sentence.ChunkAt(c.Verb)
	if e == nil || ch == nil || ch.First+2 != c.Verb || t.Tokens[ch.First].Lower != "the" {
		return nil
	}
	if group := t.Tokens[ch.First+1]; !words.Group[group.Lemma] || group.IsUpper() || group.Tag != "NN" {
		return nil
	}
	m := t.Stretch(ch.First, ch.First+1)
	m.Entity = e
	return Wordings(m)
}

// documentBeside is the organization that the document is about, without words of its own, where the clause tells of another
// one: "Two groups splintered off in 1990".
func documentBeside(t *tree.Tree, c *tree.Clause) []Part {
	e := size.MainOrganization(t)
	if e == nil || c.Noun && (c.Light < 0 || !t.PassiveAt(c.Light) || len(t.ClauseOf(c.Light).Subj) > 0) ||
		slices.ContainsFunc(c.Surface(), func(k int) bool { return t.Entity(k) == e }) {
		return nil
	}
	return Wordings(size.UnsaidAt(t, c.Verb, e))
}
