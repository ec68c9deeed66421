package repair

import (
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieInterrupted gives a verb that makes something its object where what stands between commas parts the two and the
// parser took it for an apposition in there: "the Front founded, together with the League, the National Bloc".
func tieInterrupted(t *tree.Tree) {
	for v := 1; v+3 < len(t.Tokens); v++ {
		if !words.List("producing")[t.Tokens[v].Lemma] || t.Tokens[v].Tag != "VBD" || t.Tokens[v+1].Text != "," ||
			t.Child(v, "obj") >= 0 || t.Child(v, "nsubj") < 0 {
			continue
		}
		for _, k := range t.Children(v, "obl") {
			if k < v || t.Preposition(k) == "by" {
				continue
			}
			object := -1
			for _, n := range append(t.Children(k, "appos"), appositionsBelow(t, k)...) {
				first, _ := t.Span(n)
				switch {
				case object >= 0 && n > object:
					t.Arcs[n].Head = object // "the coalition United People"
				case n > k && first > 0 && t.Tokens[first-1].Text == ",":
					object = n
					t.Arcs[n] = lang.Arc{Head: v, Rel: "obj", Sure: t.Arcs[n].Sure}
				}
			}
		}
	}
}

// appositionsBelow are the appositions of the nouns that hang on the noun at token k: "with the help of Libya, the Red
// Guard".
func appositionsBelow(t *tree.Tree, k int) []int {
	var out []int
	for _, m := range t.Children(k, "nmod") {
		out = append(out, t.Children(m, "appos")...)
	}
	return out
}
