package frame

import "annals/internal/extract/lang"

// tieInterrupted gives a verb that makes something its object where what stands between commas parts the two and the
// parser took it for an apposition in there: "the Front founded, together with the League, the National Bloc".
func (t *tree) tieInterrupted() {
	for v := 1; v+3 < len(t.t); v++ {
		if !lists["producing"][t.t[v].Lemma] || t.t[v].Tag != "VBD" || t.t[v+1].Text != "," ||
			t.child(v, "obj") >= 0 || t.child(v, "nsubj") < 0 {
			continue
		}
		for _, k := range t.children(v, "obl") {
			if k < v || t.preposition(k) == "by" {
				continue
			}
			object := -1
			for _, n := range append(t.children(k, "appos"), t.appositionsBelow(k)...) {
				first, _ := t.span(n)
				switch {
				case object >= 0 && n > object:
					t.arcs[n].Head = object // "the coalition United People"
				case n > k && first > 0 && t.t[first-1].Text == ",":
					object = n
					t.arcs[n] = lang.Arc{Head: v, Rel: "obj", Sure: t.arcs[n].Sure}
				}
			}
		}
	}
}

// appositionsBelow are the appositions of the nouns that hang on the noun at token k: "with the help of Libya, the Red
// Guard".
func (t *tree) appositionsBelow(k int) []int {
	var out []int
	for _, m := range t.children(k, "nmod") {
		out = append(out, t.children(m, "appos")...)
	}
	return out
}
