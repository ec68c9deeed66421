package rule

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// find is what fills the slot: what the first of its sources finds that finds something. What is to be added to a source
// counts only with it, and places that all find something go before one alone. A name of which nothing is known is what
// the others are in whose list it stands: "the Labour Party, the Greens and the Liberals".
func find(t *tree.Tree, s slot, c *tree.Clause) []filler.Part {
	var alone []filler.Part
	for _, a := range s.alternatives {
		var out []filler.Part
		whole := true
		for i, place := range a.sources {
			if i > 0 && len(out) == 0 {
				break
			}
			before := len(out)
			found := source(t, place, c)
			listed := slices.ContainsFunc(found, func(p filler.Part) bool {
				return p.Form == filler.Phrase && noun.IsBody(t, p.Head) && fits(t, a, p.Head)
			})
			for _, p := range found {
				if p.Form == filler.Wording || !excludes(t, a, p.Head) &&
					(p.Form == filler.Proposition || fits(t, a, p.Head) || listed && noun.IsUnknownName(t, p.Head)) {
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

func fits(t *tree.Tree, a alternative, k int) bool {
	if excludes(t, a, k) {
		return false
	}
	return len(a.filters) == 0 || slices.ContainsFunc(a.filters, func(f string) bool { return noun.Sorts[f](t, k) })
}

func excludes(t *tree.Tree, a alternative, k int) bool {
	return slices.ContainsFunc(a.excluded, func(f string) bool { return noun.Sorts[f](t, k) })
}

// source is what stands at one place of a clause, by the names that the README of the rules explains.
func source(t *tree.Tree, name string, c *tree.Clause) []filler.Part {
	i := c.Verb
	switch name {
	case "title":
		return postWords(t, i)
	case "bare":
		return filler.Wordings(bareNoun(t, i))
	case "stated":
		return filler.Wordings(predicateWords(t, i))
	case "word":
		return filler.Wordings(t.Stretch(i, i))
	case "home":
		return home(t, c)
	case "main":
		return mainSubject(t, c)
	case "document":
		return documentOf(t, c)
	case "about":
		return documentBeside(t, c)
	case "house":
		return house(t, c)
	case "honorific":
		return honorific(t, c)
	case "bearer":
		return bearer(t, i)
	case "clause":
		return filler.Propositions(ownClauses(t, c))
	case "gerund":
		return filler.Propositions(nextGerunds(t, c))
	case "purpose":
		return filler.Propositions(voice.Purposes(t, c))
	case "bound":
		if voice.Bound(t, i) {
			return filler.Propositions(filler.WithConjuncts(t, i))
		}
		return nil
	case "wish":
		return voice.Wishes(t, c)
	case "predicate":
		return filler.Complement(t, c)
	}
	if preps, ok := strings.CutPrefix(name, "ing."); ok {
		return filler.Propositions(filler.Gerunds(t, c, strings.Split(preps, "/")))
	}
	heads := place(t, name, c)
	if len(heads) == 0 && (name == "surface" || name == "obj" && c.Passive || name == "subj" && !c.Passive) && headless(t, c) {
		return filler.Wordings(size.UnsaidAt(t, 0, naming.About(t.Sentence)))
	}
	return filler.Phrases(heads)
}

// postWords are the words of the post at token i and of the posts that its holder has besides.
func postWords(t *tree.Tree, i int) []filler.Part {
	out := filler.Wordings(filler.TitleWords(t, i))
	for _, k := range noun.FurtherPosts(t, i) {
		out = append(out, filler.Wordings(filler.TitleWords(t, k))...)
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
		return document.Mention{Start: t.Tokens[i].Start, End: filler.PropositionAt(t, k).End}
	}
	return t.Stretch(i, last)
}

// ownClauses are the infinitives and gerunds that say what the subject of the predicate is to do: not "encouraged the rebels
// to attack", which is what the object is to do.
func ownClauses(t *tree.Tree, c *tree.Clause) []int {
	if len(c.Obj) > 0 && !c.Passive && !c.Noun {
		return nil
	}
	return slices.DeleteFunc(filler.Dependents(t, c, "xcomp", "advcl", "ccomp", "acl"),
		func(k int) bool { return !c.Noun && voice.Elses(t, c, k) })
}

// nextGerunds are the gerund right after the verb, but for adverbs, and those coordinated with it: "stopped openly
// fighting".
func nextGerunds(t *tree.Tree, c *tree.Clause) []int {
	for k := c.Verb + 1; k < len(t.Tokens) && !c.Noun; k++ {
		if t.Tokens[k].Tag == "VBG" && t.Head(k) == c.Verb {
			return filler.WithConjuncts(t, k)
		}
		if t.Tokens[k].Tag != "RB" {
			break
		}
	}
	return nil
}

// honorific is the title that stands before the name of the predicate's subject: "led by General Juan Santos".
func honorific(t *tree.Tree, c *tree.Clause) []filler.Part {
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
				return filler.Wordings(filler.TitleWords(t, n))
			}
		}
	}
	return nil
}
