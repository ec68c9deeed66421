package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// keepOpposition makes the word by which somebody is against what an aim is about part of its value, as in the source:
// "opposes the war", "against the war". What a list goes on with is then no aim of its own.
func (t *tree) keepOpposition(x *document.Candidate) {
	vs := x.Roles[annals.RoleValue]
	if len(vs) == 0 {
		return
	}
	k := slices.IndexFunc(t.t, func(w lang.Token) bool { return w.Start >= vs[0].Start })
	if k < 1 {
		return
	}
	for k--; k > 0 && t.t[k].IsAdverb(); k-- {
	}
	switch w := t.t[k]; {
	case w.Lower == "against":
	case w.IsVerb() && lists["opposing"][w.Lemma]:
	case k > 0 && (w.Lower == "to" || w.Lower == "of") && lists["averse"][t.t[k-1].Lower]:
		k--
	default:
		return
	}
	x.Roles[annals.RoleValue] = []document.Mention{{Start: t.t[k].Start, End: vs[len(vs)-1].End}}
	x.Cover(t.t[k].Start, vs[len(vs)-1].End)
}
