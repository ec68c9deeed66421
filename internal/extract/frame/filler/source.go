package filler

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// At is what stands at one place of a clause, by the names that the README of the rules explains.
func At(t *tree.Tree, name string, c *tree.Clause) []Part {
	i := c.Verb
	switch name {
	case "title":
		return postWords(t, i)
	case "bare":
		return Wordings(bareNoun(t, i))
	case "stated":
		return Wordings(predicateWords(t, i))
	case "word":
		return Wordings(t.Stretch(i, i))
	case "home":
		return home(t, c)
	case "main":
		return mainSubject(t, c)
	case "document":
		return documentOf(t, c)
	case "about":
		return documentBeside(t, c)
	case "led":
		return ledBefore(t, c)
	case "house":
		return house(t, c)
	case "honorific":
		return honorific(t, c)
	case "bearer":
		return bearer(t, i)
	case "clause":
		return propositions(ownClauses(t, c))
	case "gerund":
		return propositions(nextGerunds(t, c))
	case "purpose":
		return propositions(slices.DeleteFunc(Purposes(t, c), func(k int) bool { return gapped(t, c, k) }))
	case "bound":
		if Bound(t, i) {
			return propositions(withConjuncts(t, i))
		}
		return nil
	case "wish":
		return wishes(t, c)
	case "predicate":
		return Complement(t, c)
	}
	if preps, ok := strings.CutPrefix(name, "ing."); ok {
		return propositions(Gerunds(t, c, strings.Split(preps, "/")))
	}
	if m, ok := sideOfPair(t, name, c); ok {
		return Wordings(m)
	}
	heads := place(t, name, c)
	if len(heads) == 0 && (name == "surface" || name == "obj" && c.Passive || name == "subj" && !c.Passive) && headless(t, c) {
		return Wordings(size.UnsaidAt(t, 0, naming.About(t.Sentence)))
	}
	return Phrases(heads)
}

// sideOfPair is one of the two for whom one phrase stands together, where a rule asks for the first side or for the rest: "the
// two fell out".
func sideOfPair(t *tree.Tree, name string, c *tree.Clause) (m document.Mention, ok bool) {
	side := 0
	at, ok := strings.CutPrefix(name, "first.")
	if !ok {
		if at, ok = strings.CutPrefix(name, "rest."); !ok {
			return m, false
		}
		side = 1
	}
	heads := place(t, at, c)
	if len(heads) != 1 {
		return m, false
	}
	m = noun.Mention(t, heads[0])
	if m.Entity == nil || len(m.Entity.Members()) != 2 {
		return m, false
	}
	m.Entity = m.Entity.Members()[side]
	return m, true
}

// postWords are the words of the post at token i and of the posts that its holder has besides.
func postWords(t *tree.Tree, i int) []Part {
	out := Wordings(TitleWords(t, i))
	for _, k := range furtherPosts(t, i) {
		out = append(out, Wordings(TitleWords(t, k))...)
	}
	return out
}

// bareNoun is the noun at token i with what stands before it, without what its prepositions tie to it and whose it is by
// name.
func bareNoun(t *tree.Tree, i int) document.Mention {
	first := i
	if ch := t.Sentence.ChunkAt(i); ch != nil {
		first = ch.First
	}
	for k := i - 1; k > first; k-- {
		if t.Tokens[k].Tag == "POS" {
			first = k + 1
		}
	}
	return t.Stretch(first, i)
}

// predicateWords are the predicate at token i with all that is tied to it: "eligible for aid", "licensed to sell gas".
func predicateWords(t *tree.Tree, i int) document.Mention {
	_, last := t.Span(i)
	if k := t.Child(i, "xcomp", "advcl", "acl"); k > last && t.Infinitive(k) {
		return document.Mention{Start: t.Tokens[i].Start, End: PropositionAt(t, k).End}
	}
	return t.Stretch(i, last)
}

// ownClauses are the infinitives and gerunds that say what the subject of the predicate is to do: not "encouraged the rebels
// to attack", which is what the object is to do.
func ownClauses(t *tree.Tree, c *tree.Clause) []int {
	if len(c.Obj) > 0 && !c.Passive && !c.Noun {
		return nil
	}
	return slices.DeleteFunc(dependents(t, c, "xcomp", "advcl", "ccomp", "acl"),
		func(k int) bool { return !c.Noun && (elses(t, c, k) || gapped(t, c, k)) })
}

// nextGerunds are the gerund right after the verb, but for adverbs, and those coordinated with it: "stopped openly
// fighting".
func nextGerunds(t *tree.Tree, c *tree.Clause) []int {
	for k := c.Verb + 1; k < len(t.Tokens) && !c.Noun; k++ {
		if t.Tokens[k].Tag == "VBG" && t.Head(k) == c.Verb {
			return withConjuncts(t, k)
		}
		if t.Tokens[k].Tag != "RB" {
			break
		}
	}
	return nil
}

// honorific is the title that stands before the name of the predicate's subject: "led by General Juan Santos".
func honorific(t *tree.Tree, c *tree.Clause) []Part {
	for _, k := range c.Subj {
		m := t.Sentence.MentionAt(k)
		if m == nil || m.Anaphor {
			continue
		}
		first := m.First
		if ch := t.Sentence.ChunkAt(m.First); ch != nil {
			first = ch.First
		}
		for n := m.Last - 1; n >= first; n-- {
			if words.Title[t.Tokens[n].Lemma] || words.Title[t.Tokens[n].Lower] {
				return Wordings(TitleWords(t, n))
			}
		}
	}
	return nil
}
