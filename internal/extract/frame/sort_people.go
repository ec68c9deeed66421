package frame

import (
	"slices"
	"strings"

	"annals"
)

// isPerson reports whether the noun phrase at token i is a person or several.
func (t *tree) isPerson(i int) bool {
	if w := t.t[i].Lower; w == "who" || w == "whom" || w == "that" && t.t[i].Tag != "DT" {
		if a := t.antecedent(i); a >= 0 {
			return t.isPerson(a)
		}
		return w != "that"
	}
	if e := t.entity(i); e != nil {
		return e.Kind == annals.Person || e.Kind == "" && t.isName(i) && !words.group[t.t[i].Lemma] &&
			!portfolios[t.t[i].Lower]
	}
	l := t.t[i].Lemma
	switch t.t[i].Lower {
	case "he", "she", "him", "himself", "herself":
		return true
	}
	return isPersonNoun(l) || words.title[l] || words.kin[l] ||
		t.t[i].IsProper() && !words.place[l] && !words.group[l] && !t.isEventNoun(i)
}

// isIndividual reports whether the noun phrase at token i is a named person or a pronoun for one.
func (t *tree) isIndividual(i int) bool {
	switch t.t[i].Tag {
	case "WP", "WDT":
		a := t.antecedent(i)
		return a >= 0 && t.isIndividual(a)
	case "PRP":
		return t.isPerson(i)
	}
	if l := t.t[i].Lemma; words.title[l] || l == "officer" || l == "executive" || t.isDoctrine(i) {
		return false
	}
	if i+1 < len(t.t) && t.t[i].Lower == "lord" && words.title[t.t[i+1].Lemma] {
		// "Lord Lieutenant of Kent".
		return false
	}
	if e := t.entity(i); e != nil {
		return (e.Kind == annals.Person || e.Kind == "" && t.isName(i)) && !ofQuarter(e.Name())
	}
	return t.t[i].IsProper() && t.isPerson(i)
}

// ofQuarter reports whether a name begins with a quarter of the sky, as those of lands do and of people do not:
// "Western Norvik".
func ofQuarter(name string) bool {
	first, _, more := strings.Cut(strings.ToLower(name), " ")
	quarter, ok := strings.CutSuffix(first, "ern")
	return more && ok && (strings.HasSuffix(quarter, "north") || strings.HasSuffix(quarter, "south") ||
		strings.HasSuffix(quarter, "east") ||
		strings.HasSuffix(quarter, "west"))
}

// isPartisan reports whether the noun phrase at token i is people named by their organization: "party members", "League
// supporters".
func (t *tree) isPartisan(i int) bool {
	return t.t[i].Tag == "NNS" && t.isPerson(i) &&
		slices.ContainsFunc(slices.Concat(t.modifier(i), t.attached(i, []string{"of", "poss"})), func(k int) bool {
			e := t.entity(k)
			return t.isBody(k) || e != nil && e.Kind == annals.Organization
		})
}

// isCohort reports whether the noun phrase at token i is people without a name who set something up or make up a group:
// "founded by students", "a group of doctors".
func (t *tree) isCohort(i int) bool {
	if w := t.t[i].Tag; w == "WP" || w == "WDT" {
		i = t.antecedent(i)
	}
	if i < 0 || t.t[i].Tag != "NNS" || t.s.MentionAt(i) != nil ||
		!isPersonNoun(t.t[i].Lemma) && !words.members[t.t[i].Lemma] {
		return false
	}
	top := i
	for t.is(top, "conj") && t.head(top) >= 0 {
		top = t.head(top)
	}
	h := t.head(top)
	if h < 0 {
		return false
	}
	return t.isVerb(h) && beginning[t.verbLemma(h)] || t.preposition(top) == "of" && words.group[t.t[h].Lemma]
}

// isPersonNoun reports whether a noun says what somebody is or does: listed, or by its ending.
func isPersonNoun(lemma string) bool {
	for _, before := range []string{"ex-", "co-", "non-"} {
		lemma = strings.TrimPrefix(lemma, before) // "ex-associates".
	}
	if words.person[lemma] {
		return true
	}
	if things[lemma] || len(lemma) < 5 {
		return false
	}
	for _, end := range []string{"ist", "ian", "eer", "er", "man", "men", "woman", "ee", "or", "crat"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// isPeople reports whether the noun phrase at token i is persons, named or not, or a group of them.
func (t *tree) isPeople(i int) bool {
	switch t.t[i].Lower {
	case "some", "many", "most", "others", "several", "all", "both", "few", "those", "each":
		return true
	case "nucleus", "contingent", "handful", "cadre":
		return true
	case "thousands", "hundreds", "dozens", "scores", "tens", "millions", "majority", "number", "total", "mix", "mixture",
		"core", "minority":
		of := t.attached(i, []string{"of"})
		return len(of) == 0 || slices.ContainsFunc(of, t.isPeople)
	}
	return t.isPerson(i) || t.isGroup(i) || words.members[t.t[i].Lemma] || lists["stratum"][t.t[i].Lemma] ||
		t.t[i].Tag == "PRP"
}
