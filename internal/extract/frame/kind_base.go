package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// kindBase is where the organization that is defined has its place: "a party in Iran".
func (t *tree) kindBase(i int, k *document.Candidate) *document.Candidate {
	if !words.group[t.t[i].Lemma] || t.ranked(i) {
		return nil
	}
	for _, m := range append(t.children(i, "nmod"), t.placesOfMembers(i)...) {
		if p := t.preposition(m); m < i || p != "in" || !t.isPlace(m, "in") || t.isOrganization(m) {
			continue // "a school in the University of Lima" is a part of it
		}
		b := document.NewCandidate(annals.TypeBase, "base.kind", 0.7)
		b.Roles[annals.RoleSubject] = append(b.Roles[annals.RoleSubject], k.Roles[annals.RoleSubject]...)
		b.Cover(t.t[i].Start, t.t[i].End)
		for _, n := range t.nouns(m) {
			if t.isPlace(n, "in") {
				t.addFiller(b, annals.RolePlace, n)
			}
		}
		b.Stance, b.Speaker, b.Time = k.Stance, k.Speaker, k.Time
		return b
	}
	return nil
}

// placesOfMembers are what "in" ties to those whom the defined organization stands for, consists of or is under: "a union
// representing miners in Peru", "an association of teachers in Peru", "an organization under Juan Santos in Peru".
func (t *tree) placesOfMembers(i int) []int {
	var out []int
	from := i
	for _, k := range t.kids[i] {
		if k == i+1 && t.t[k].Tag == "VBG" && lists["standing_for"][t.t[k].Lemma] || t.is(k, "nmod") && !t.separated(i, k) &&
			(t.preposition(k) == "under" || t.preposition(k) == "of" && t.t[k].Tag == "NNS" && (t.isPerson(k) ||
				words.group[t.t[k].Lemma])) {
			from = k
			break
		}
	}
	if from == i {
		return nil
	}
	for m := from + 1; m < len(t.t) && t.t[m].Text != ","; m++ {
		if t.is(m, "nmod", "obl") && t.within(m, from) && t.preposition(m) == "in" {
			out = append(out, m)
		}
	}
	return out
}
