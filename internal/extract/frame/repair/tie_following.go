package repair

import (
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieFollowing makes a preposition of the "following" before a deed that the parser took for a verb, since nobody follows a deed:
// "was signed following the invasion of the island", not "the council, following his advice, met".
func tieFollowing(t *tree.Tree) {
	for k := range t.Tokens {
		h := t.Head(k)
		if t.Tokens[k].Lower != "following" || t.Tokens[k].Tag != "VBG" || h < 0 || !t.Is(k, "advcl", "acl", "mark") {
			continue
		}
		c := t.Sentence.ChunkAt(k + 1)
		if c == nil || c.First != k+1 || !happens(t, c.Head) || t.Head(c.Head) != k && t.Head(c.Head) != h || t.Is(c.Head, "nsubj") {
			continue
		}
		for n := 0; n < 4 && t.Is(k, "acl") && t.Head(h) >= 0 && !t.IsVerb(h); n++ {
			h = t.Head(h)
		}
		rel := "nmod"
		if t.IsVerb(h) {
			rel = "obl"
		}
		for _, m := range t.Kids[k] {
			t.Arcs[m].Head = c.Head
		}
		t.Arcs[c.Head] = lang.Arc{Head: h, Rel: rel, Sure: t.Arcs[c.Head].Sure}
		t.Arcs[k] = lang.Arc{Head: c.Head, Rel: "case"}
	}
}

// happens reports whether the noun at token n names a deed, or how many deeds.
func happens(t *tree.Tree, n int) bool {
	return t.IsEventNoun(n) || words.Amount[t.Tokens[n].Lemma] && len(t.Attached(n, []string{"of"})) > 0 &&
		t.IsEventNoun(t.Attached(n, []string{"of"})[0])
}
