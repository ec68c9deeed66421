package noun

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Add adds the noun phrase at token k unless it stands for nothing.
func Add(t *tree.Tree, e *document.Candidate, r annals.Role, k int) {
	if t.Tokens[k].Tag == "EX" || t.Tokens[k].Tag == "IN" && t.RelativeClause(k) < 0 || t.Sentence.TimeAt(k) != nil &&
		!t.IsEventNoun(k) {
		return
	}
	if t.Tokens[k].Tag == "PRP" && t.Tokens[k].Lower == "it" && t.Sentence.MentionAt(k) == nil ||
		Lasts(t, k) && !(r == annals.RoleTarget && t.Is(k, "obj") && filled(t, k)) {
		return
	}
	if TellsWhen(t, k) && !(r == annals.RoleTarget && t.Is(k, "obj")) {
		// "By the end of the year there had been changes": nobody's doing.
		return
	}
	if t.Tokens[k].Tag == "WDT" || t.Tokens[k].Tag == "WP" && t.Tokens[k].Lower != "what" {
		if a := t.Antecedent(k); a < 0 || t.Sentence.TimeAt(a) != nil && !t.IsEventNoun(a) {
			// "which led to a crisis": all that was said before; "set up in 2014 that would act": not the year.
			return
		}
	}
	if a := t.Antecedent(k); a >= 0 && t.Is(k, "obj", "obl") && t.Tokens[k].Lower == "that" &&
		(words.Periods[t.Tokens[a].Lemma] || Whens[t.Tokens[a].Lemma]) {
		// "the date that the treaty entered into force": when it did.
		return
	}
	for _, n := range whoever(t, k) {
		m := Mention(t, n)
		if !slices.Contains(e.Roles[r], m) {
			e.Add(r, m)
		}
	}
}

// whoever are the names that say best who is meant by the noun phrase at token k, all of those that a relative pronoun stands
// for: "two deputies, Juan Campos and Pedro Vega, who were elected".
func whoever(t *tree.Tree, k int) []int {
	if tag := t.Tokens[k].Tag; tag != "WDT" && tag != "WP" {
		return t.Named(k)
	}
	all := t.Antecedents(k)
	if len(all) == 1 {
		if all = t.Named(all[0]); len(all) == 1 {
			return []int{k}
		}
	}
	if len(all) == 0 {
		return []int{k}
	}
	return all
}

// TellsWhen reports whether the noun phrase at token k is no more than a time: "the same day", "the end of the year".
func TellsWhen(t *tree.Tree, k int) bool {
	if t.Sentence.MentionAt(k) != nil {
		return false
	}
	if words.Periods[t.Tokens[k].Lemma] {
		return t.Child(k, "nmod") < 0
	}
	return edges[t.Tokens[k].Lemma] && slices.ContainsFunc(t.Attached(k, []string{"of"}), func(n int) bool {
		return words.Periods[t.Tokens[n].Lemma] || t.Sentence.TimeAt(n) != nil || t.IsEventNoun(n)
	})
}

// filled reports whether "of" says what the time that the noun at token k measures was spent with: "ended 12 years of war".
func filled(t *tree.Tree, k int) bool {
	return slices.ContainsFunc(t.Attached(k, []string{"of"}), func(n int) bool {
		return n > k && t.Tokens[n].IsNoun() && t.Sentence.TimeAt(n) == nil && t.Child(n, "det", "nmod:poss") < 0
	})
}

// edges are the nouns for a part of a time.
var edges = words.Lemmas("end beginning start middle close turn outset course rest eve part half")

// Whens are the nouns besides those for periods that a clause tells the time of.
var Whens = words.Lemmas("date moment time day")

// Lasts reports whether the noun phrase at token k says how long: "six months", "17 days".
func Lasts(t *tree.Tree, k int) bool {
	if !tree.Spells[t.Tokens[k].Lemma] || t.Tokens[k].Tag == "NNP" {
		return false
	}
	if t.Child(k, "nummod") >= 0 {
		return true
	}
	c := t.Sentence.ChunkAt(k)
	return c != nil && c.First < k &&
		(t.Tokens[c.First].Tag == "CD" || t.Tokens[c.First].Lower == "several" || t.Tokens[c.First].Lower == "many")
}
