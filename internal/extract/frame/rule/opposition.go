package rule

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// KeepOpposition makes the word by which somebody is against what an aim is about part of its value, as in the source:
// "opposes the war", "against the war". What a list goes on with is then no aim of its own.
func KeepOpposition(t *tree.Tree, x *document.Candidate) {
	vs := x.Roles[annals.RoleValue]
	if len(vs) == 0 {
		return
	}
	k := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start >= vs[0].Start })
	if k < 1 {
		return
	}
	for k--; k > 0 && t.Tokens[k].IsAdverb(); k-- {
	}
	switch w := t.Tokens[k]; {
	case w.Lower == "against":
	case w.IsVerb() && words.List("opposing")[w.Lemma]:
	case k > 0 && (w.Lower == "to" || w.Lower == "of") && words.List("averse")[t.Tokens[k-1].Lower]:
		k--
	default:
		return
	}
	x.Roles[annals.RoleValue] = []document.Mention{{Start: t.Tokens[k].Start, End: vs[len(vs)-1].End}}
	x.Cover(t.Tokens[k].Start, vs[len(vs)-1].End)
}
