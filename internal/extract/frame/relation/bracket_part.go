package relation

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// bracketTies are the lists of nouns that say in a parenthesis whose part, heir or splinter a name is, with the
// relation of the part; "" for a split.
var bracketTies = []struct{ list, relation string }{
	{"bracket-splinter", ""}, {"bracket-wing", "wing"}, {"bracket-branch", "branch"}, {"bracket-affiliate", "affiliate"},
	{"bracket-successor", "successor"}, {"bracket-predecessor", "predecessor"},
}

// bracketPart reads of which organization another is a part, heir or splinter from a parenthesis after its name: "the
// Guard (the armed wing of the Front)", "Nordex (a Sudex subsidiary)", "the Centre Party (successor to the League)".
func bracketPart(t *tree.Tree, a *document.Aside, before *document.Chunk) *document.Candidate {
	m := t.Sentence.MentionAt(before.Last)
	if m == nil || m.Anaphor || m.Entity.Kind == annals.Person || m.Entity.Kind == annals.State ||
		m.Entity.Kind == annals.Place {
		return nil
	}
	x := a.Tokens
	for len(x) > 1 && (x[0].IsAdverb() || x[0].Tag == "DT" || x[0].Tag == "PRP" || noun.Bygone[x[0].Lower]) {
		x = x[1:]
	}
	if len(x) == 0 {
		return nil
	}
	head := 0
	for head+1 < len(x) && x[head+1].Tag != "IN" && x[head+1].Tag != "TO" && x[head+1].Lower != "to" {
		head++
	}
	lemma := head
	if lemma > 0 && words.Group[x[lemma].Lemma] && tieOf(x[lemma-1].Lemma) >= 0 {
		lemma-- // "a League splinter group"
	}
	n := tieOf(x[lemma].Lemma)
	if n < 0 {
		return nil
	}
	owner := bracketWhole(t, x, lemma, head)
	if owner.End == 0 || owner.Entity != nil && owner.Entity == m.Entity {
		return nil
	}
	c := document.NewCandidate(annals.TypePart, "part.bracket", 0.75)
	role := annals.RoleWhole
	if c.Relation = bracketTies[n].relation; c.Relation == "" {
		c = document.NewCandidate(annals.TypeSplit, "split.bracket", 0.75)
		role = annals.RoleFrom
	}
	c.Add(annals.RoleSubject, t.Sentence.Filler(noun.WithArticle(t, m.First), m.Last, m.Last))
	c.Add(role, owner)
	c.Cover(a.Start, a.End)
	c.Trigger = x[lemma].Start
	return c
}

// tieOf is the place among bracketTies of the list with the noun, -1 for none.
func tieOf(noun string) int {
	for n, b := range bracketTies {
		if words.List(b.list)[noun] {
			return n
		}
	}
	return -1
}

// bracketWhole is whose part the noun of a parenthesis is: the name after a preposition behind its head, or before the
// noun; the document's subject for "its".
func bracketWhole(t *tree.Tree, x []lang.Token, noun, head int) document.Mention {
	if head+2 < len(x) && (x[head+1].Lower == "of" || x[head+1].Lower == "to" || x[head+1].Lower == "from" ||
		x[head+1].Lower == "within") {
		name := x[head+2:]
		whole := document.Mention{Start: name[0].Start, End: name[len(name)-1].End}
		if name[0].Tag == "DT" && len(name) > 1 {
			name = name[1:]
		}
		if e := naming.EntityOf(t.Sentence, name); e != nil && (e.Kind == annals.Organization || e.Kind == annals.Body ||
			e.Kind == "") ||
			e == nil && naming.NamesBody(name) {
			whole.Entity = e
			return whole
		}
		return document.Mention{}
	}
	if head+1 < len(x) {
		return document.Mention{}
	}
	owner, _ := bracketOwner(t, x[:noun+1], noun)
	if e := owner.Entity; e != nil && (e.Kind == annals.State || e.Kind == annals.Place) {
		return document.Mention{}
	}
	return owner
}
