package frame

import (
	"annals/internal/extract/grammar"
)

// contentOf is what the debate or the vow that the noun at token n names was about, where a clause says it: "a debate
// over whether to ban the party", "a commitment to admit women".
func (t *tree) contentOf(n int, c *clause) (grammar.Mention, bool) {
	lemma := t.t[n].Lemma
	if vowNouns[lemma] {
		for _, k := range t.children(n, "acl") {
			if k > n && k-n < 4 && t.isVerb(k) && t.infinitive(k) {
				return t.proposition(k), true
			}
		}
	}
	if !matterNouns[lemma] {
		return grammar.Mention{}, false
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
		return grammar.Mention{Start: t.t[w].Start, End: t.t[last].End}, true
	}
	return grammar.Mention{}, false
}
