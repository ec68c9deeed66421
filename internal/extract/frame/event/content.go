package event

import (
	"slices"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tree"
)

// contentOf is what the debate or the vow that the noun at token n names was about, where a clause says it: "a debate
// over whether to ban the party", "a commitment to admit women".
func contentOf(t *tree.Tree, n int) (document.Mention, bool) {
	lemma := t.Tokens[n].Lemma
	if vowNouns[lemma] {
		for _, k := range t.Children(n, "acl") {
			if k > n && k-n < 4 && t.IsVerb(k) && t.Infinitive(k) {
				return filler.PropositionAt(t, k), true
			}
		}
	}
	if !matterNouns[lemma] {
		return document.Mention{}, false
	}
	for w := n + 1; w+1 < len(t.Tokens) && w < n+8; w++ {
		if t.Tokens[w].Lower != "whether" {
			if t.Tokens[w].Text == "," || t.Tokens[w].Text == ";" {
				break
			}
			continue
		}
		k := t.Head(w)
		if p := t.Tokens[w-1].Lower; k < w || p != "over" && p != "about" && p != "on" && p != "as" || !t.IsVerb(k) &&
			t.Child(k, "cop") < 0 {
			break
		}
		last := k
		for i := w; i < len(t.Tokens); i++ {
			if t.Within(i, k) && !t.Is(i, "punct") {
				last = i
			}
		}
		return t.Stretch(w, last), true
	}
	return document.Mention{}, false
}

// ToldClause is the clause of the verb at token k with its own subject, where it is what the verb before it is about:
// "recommended that a fund be set up", "looked into whether the vote was rigged". It begins after "that".
func ToldClause(t *tree.Tree, k int) (document.Mention, bool) {
	h := t.Head(k)
	if !t.Is(k, "ccomp") || h < 0 || h > k ||
		!slices.ContainsFunc(t.Children(k, "nsubj"), func(s int) bool { return h < s && s < k }) {
		return document.Mention{}, false
	}
	first, last := k, k
	for i := h + 1; i < len(t.Tokens); i++ {
		if i > k && t.Is(i, "cc") && t.IsVerb(t.Head(i)) && t.Tokens[t.Head(i)].Lemma == t.Tokens[h].Lemma {
			// "taught that it was a sin and taught that"
			break
		}
		if !t.Within(i, k) || t.Is(i, "punct") || t.Is(i, "mark") && t.Head(i) == k && t.Tokens[i].Lower == "that" {
			continue
		}
		if i > k && t.Tokens[i-1].Text == ";" {
			break
		}
		first, last = min(first, i), max(last, i)
	}
	return t.Stretch(first, last), true
}
