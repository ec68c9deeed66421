package frame

import (
	"slices"

	"annals/internal/extract/document"
)

// contentOf is what the debate or the vow that the noun at token n names was about, where a clause says it: "a debate
// over whether to ban the party", "a commitment to admit women".
func (t *tree) contentOf(n int) (document.Mention, bool) {
	lemma := t.t[n].Lemma
	if vowNouns[lemma] {
		for _, k := range t.children(n, "acl") {
			if k > n && k-n < 4 && t.isVerb(k) && t.infinitive(k) {
				return t.proposition(k), true
			}
		}
	}
	if !matterNouns[lemma] {
		return document.Mention{}, false
	}
	for w := n + 1; w+1 < len(t.t) && w < n+8; w++ {
		if t.t[w].Lower != "whether" {
			if t.t[w].Text == "," || t.t[w].Text == ";" {
				break
			}
			continue
		}
		k := t.head(w)
		if p := t.t[w-1].Lower; k < w || p != "over" && p != "about" && p != "on" && p != "as" || !t.isVerb(k) &&
			t.child(k, "cop") < 0 {
			break
		}
		last := k
		for i := w; i < len(t.t); i++ {
			if t.within(i, k) && !t.is(i, "punct") {
				last = i
			}
		}
		return t.stretch(w, last), true
	}
	return document.Mention{}, false
}

// toldClause is the clause of the verb at token k with its own subject, where it is what the verb before it is about:
// "recommended that a fund be set up", "looked into whether the vote was rigged". It begins after "that".
func (t *tree) toldClause(k int) (document.Mention, bool) {
	h := t.head(k)
	if !t.is(k, "ccomp") || h < 0 || h > k ||
		!slices.ContainsFunc(t.children(k, "nsubj"), func(s int) bool { return h < s && s < k }) {
		return document.Mention{}, false
	}
	first, last := k, k
	for i := h + 1; i < len(t.t); i++ {
		if i > k && t.is(i, "cc") && t.isVerb(t.head(i)) && t.t[t.head(i)].Lemma == t.t[h].Lemma {
			// "taught that it was a sin and taught that"
			break
		}
		if !t.within(i, k) || t.is(i, "punct") || t.is(i, "mark") && t.head(i) == k && t.t[i].Lower == "that" {
			continue
		}
		if i > k && t.t[i-1].Text == ";" {
			break
		}
		first, last = min(first, i), max(last, i)
	}
	return t.stretch(first, last), true
}
