package noun

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// IsIndividual reports whether the noun phrase at token i is a named person or a pronoun for one.
func IsIndividual(t *tree.Tree, i int) bool {
	switch t.Tokens[i].Tag {
	case "WP", "WDT":
		a := t.Antecedent(i)
		return a >= 0 && IsIndividual(t, a)
	case "PRP":
		return t.IsPerson(i)
	}
	if l := t.Tokens[i].Lemma; words.Title[l] || l == "officer" || l == "executive" || isDoctrine(t, i) {
		return false
	}
	if i+1 < len(t.Tokens) && t.Tokens[i].Lower == "lord" && words.Title[t.Tokens[i+1].Lemma] {
		// "Lord Lieutenant of Kent".
		return false
	}
	if e := t.Entity(i); e != nil {
		return (e.Kind == annals.Person || e.Kind == "" && t.IsName(i)) && !OfQuarter(e.Name())
	}
	return t.Tokens[i].IsProper() && t.IsPerson(i)
}

// OfQuarter reports whether a name begins with a quarter of the sky, as those of lands do and of people do not:
// "Western Norvik".
func OfQuarter(name string) bool {
	first, _, more := strings.Cut(strings.ToLower(name), " ")
	quarter, ok := strings.CutSuffix(first, "ern")
	return more && ok && (strings.HasSuffix(quarter, "north") || strings.HasSuffix(quarter, "south") ||
		strings.HasSuffix(quarter, "east") ||
		strings.HasSuffix(quarter, "west"))
}

// isPartisan reports whether the noun phrase at token i is people named by their organization: "party members", "League
// supporters".
func isPartisan(t *tree.Tree, i int) bool {
	return t.Tokens[i].Tag == "NNS" && t.IsPerson(i) &&
		slices.ContainsFunc(slices.Concat(Modifier(t, i), t.Attached(i, []string{"of", "poss"})), func(k int) bool {
			e := t.Entity(k)
			return IsBody(t, k) || e != nil && e.Kind == annals.Organization
		})
}

// isCohort reports whether the noun phrase at token i is people without a name who set something up or make up a group:
// "founded by students", "a group of doctors".
func isCohort(t *tree.Tree, i int) bool {
	if w := t.Tokens[i].Tag; w == "WP" || w == "WDT" {
		i = t.Antecedent(i)
	}
	if i < 0 || t.Tokens[i].Tag != "NNS" || t.Sentence.MentionAt(i) != nil ||
		!tree.IsPersonNoun(t.Tokens[i].Lemma) && !words.Members[t.Tokens[i].Lemma] {
		return false
	}
	top := i
	for t.Is(top, "conj") && t.Head(top) >= 0 {
		top = t.Head(top)
	}
	h := t.Head(top)
	if h < 0 {
		return false
	}
	return t.IsVerb(h) && words.Beginning[t.VerbLemma(h)] || t.Preposition(top) == "of" && words.Group[t.Tokens[h].Lemma]
}

// IsPeople reports whether the noun phrase at token i is persons, named or not, or a group of them.
func IsPeople(t *tree.Tree, i int) bool {
	switch t.Tokens[i].Lower {
	case "some", "many", "most", "others", "several", "all", "both", "few", "those", "each":
		return true
	case "nucleus", "contingent", "handful", "cadre":
		return true
	case "thousands", "hundreds", "dozens", "scores", "tens", "millions", "majority", "number", "total", "mix", "mixture",
		"core", "minority":
		of := t.Attached(i, []string{"of"})
		return len(of) == 0 || slices.ContainsFunc(of, func(i int) bool { return IsPeople(t, i) })
	}
	return t.IsPerson(i) || t.IsGroup(i) || words.Members[t.Tokens[i].Lemma] || words.List("stratum")[t.Tokens[i].Lemma] ||
		t.Tokens[i].Tag == "PRP"
}
