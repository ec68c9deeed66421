package kind

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// belonging are the prepositions besides "in" that tie the place of one organization among others to it.
var belonging = words.Lemmas("of on from across throughout along")

// baseOf is where the organization that is defined has its place: "a party in Iran", "a guerrilla group on Mindanao".
func baseOf(t *tree.Tree, i int, k *document.Candidate) *document.Candidate {
	if !words.Group[t.Tokens[i].Lemma] || noun.Ranked(t, i) {
		return nil
	}
	for _, m := range append(t.Children(i, "nmod"), placesOfMembers(t, i)...) {
		p := t.Preposition(m)
		if m < i || p != "in" && !belongs(t, i, m, p) || p == "in" && !t.IsPlace(m, p) || t.IsOrganization(m) {
			continue // "a school in the University of Lima" is a part of it
		}
		b := document.NewCandidate(annals.TypeBase, "base.kind", 0.7)
		b.Roles[annals.RoleSubject] = append(b.Roles[annals.RoleSubject], k.Roles[annals.RoleSubject]...)
		b.Cover(t.Tokens[i].Start, t.Tokens[i].End)
		for _, n := range t.Nouns(m) {
			if n == m || t.IsPlace(n, "in") {
				noun.Add(t, b, annals.RolePlace, n)
			}
		}
		b.Stance, b.Speaker, b.Time = k.Stance, k.Speaker, k.Time
		return b
	}
	return nil
}

// belongs reports whether a preposition other than "in" ties the place at token m to the noun at token i, one organization among
// others there: not "the ruling party of Peru", which rules all of it, and not "a company of the Peruvian state".
func belongs(t *tree.Tree, i, m int, prep string) bool {
	sense := prep
	if prep == "on" {
		sense = "in" // where nothing is known of the name: "a militia on Basilan"
	}
	return belonging[prep] && t.HasWord(i, "det", "a", "an") && !tree.Statehood[t.Tokens[m].Lemma] && t.IsPlace(m, sense)
}

// placesOfMembers are what "in" ties to those whom the defined organization stands for, consists of or is under: "a union
// representing miners in Peru", "an association of teachers in Peru", "an organization under Juan Santos in Peru".
func placesOfMembers(t *tree.Tree, i int) []int {
	var out []int
	from := i
	for _, k := range t.Kids[i] {
		if k == i+1 && t.Tokens[k].Tag == "VBG" && words.List("standing_for")[t.Tokens[k].Lemma] || t.Is(k, "nmod") &&
			!t.Separated(i, k) &&
			(t.Preposition(k) == "under" || t.Preposition(k) == "of" && t.Tokens[k].Tag == "NNS" && (t.IsPerson(k) ||
				words.Group[t.Tokens[k].Lemma])) {
			from = k
			break
		}
	}
	if from == i {
		return nil
	}
	for m := from + 1; m < len(t.Tokens) && t.Tokens[m].Text != ","; m++ {
		if t.Is(m, "nmod", "obl") && t.Within(m, from) && t.Preposition(m) == "in" {
			out = append(out, m)
		}
	}
	return out
}
