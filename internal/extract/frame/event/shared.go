package event

import (
	"annals/edtf"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
)

// sharers are the nouns of events that stand in one phrase with the one at token n, so that what is said around the phrase is
// said of each: "the capture and burning of the city by the army", "her arrest, trial and execution". They are in the order of
// the text, n among them; nil where it stands alone.
func sharers(t *tree.Tree, n int) []int {
	first := n
	for h, i := t.Head(n), 0; i < 6 && t.Is(first, "conj") && h >= 0 && h < first && t.Tokens[h].IsNoun(); h, i = t.Head(h), i+1 {
		first = h
	}
	var run []int
	for _, k := range t.Conjuncts(first) {
		if !t.Tokens[k].IsNoun() && !t.IsEventNoun(k) {
			continue
		}
		if len(run) > 0 && !joinsOnly(t, run[len(run)-1]+1, k) {
			if run[len(run)-1] >= n {
				break
			}
			run = nil
		}
		if !t.IsEventNoun(k) || t.Tokens[k].IsUpper() {
			if k == n {
				return nil
			}
			continue
		}
		run = append(run, k)
	}
	if len(run) < 2 || run[0] > n || run[len(run)-1] < n {
		return nil
	}
	return run
}

// joinsOnly reports whether the tokens from first up to end do no more than join two nouns of one phrase: "and", commas, and
// what describes the second.
func joinsOnly(t *tree.Tree, first, end int) bool {
	for k := first; k < end; k++ {
		switch x := t.Tokens[k]; {
		case x.Text == ",", x.Lower == "and", x.IsAdjective(), x.IsAdverb():
		default:
			return false
		}
	}
	return true
}

// possessor is who or what a possessive before the noun at token n, or before the phrase that it shares, says it is of: "her"
// of both nouns of "her capture and execution"; -1 for none.
func possessor(t *tree.Tree, n int) int {
	if k := t.Child(n, "nmod:poss"); k >= 0 {
		return k
	}
	if all := sharers(t, n); len(all) > 0 && all[0] != n {
		return t.Child(all[0], "nmod:poss")
	}
	return -1
}

// behindShared are the phrases that the parser tied to another noun of the phrase that the noun at token n shares, behind all
// of them. What it tied to a later one may be said of that alone, "robberies and clashes with the army", but what it is of or
// done by.
func behindShared(t *tree.Tree, n int) []int {
	all := sharers(t, n)
	var out []int
	for _, m := range all {
		if m == n {
			continue
		}
		for _, k := range t.Kids[m] {
			p := t.Preposition(k)
			if k > all[len(all)-1] && !t.Is(k, "conj") && (m < n || p == "of" || p == "by") {
				out = append(out, k)
			}
		}
	}
	return out
}

// nounTime is when what the noun at token n names happened, by its own words or by those behind the phrase that it shares.
func nounTime(t *tree.Tree, n int) edtf.Value {
	when := tense.NounTime(t, n)
	if !when.IsZero() {
		return when
	}
	for _, m := range sharers(t, n) {
		if m != n && tense.DateBefore(t, m) == nil {
			if x := tense.NounTime(t, m); !x.IsZero() {
				return x
			}
		}
	}
	return when
}
