package frame

import "annals/internal/extract/lang"

// tieAgainst ties to the noun for something done that is the object of a verb the "against" right after it, where the parser tied it to the verb
// and the verb says more than that it was done: "ended its campaign against the miners".
func (t *tree) tieAgainst() {
	done := false
	for k := range t.t {
		p := t.child(k, "case")
		if p < 1 || p > k || t.t[p].Lower != "against" || !t.is(k, "obl") {
			continue
		}
		o, h := p-1, t.head(k)
		if t.head(o) == h && t.is(o, "obj") && words.happening[t.t[o].Lemma] && t.ownPhrase(o, k) {
			t.arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.arcs[k].Sure}
			done = true
		}
	}
	if done {
		t.turn()
	}
}
