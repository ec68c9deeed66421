package rule

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// sameFiller reports whether the two needed roles of a statement have the same entity, which no relation has with itself.
func sameFiller(r *Rule, x *document.Candidate) bool {
	needed := annals.Roles[r.Type].Needed
	if len(needed) < 2 {
		return false
	}
	for _, a := range x.Roles[needed[0]] {
		for _, b := range x.Roles[needed[1]] {
			if a.Entity != nil && a.Entity == b.Entity ||
				a.Start == b.Start && a.End == b.End && a.End > a.Start && (a.Entity == nil || b.Entity == nil) {
				return true
			}
		}
	}
	return false
}

// distribute makes a statement of each filler of the role, where there are several.
func distribute(t *tree.Tree, x *document.Candidate, each annals.Role) []*document.Candidate {
	if each == "" || len(x.Roles[each]) < 2 || each == annals.RolePerson && together(t, x.Roles[each]) {
		return []*document.Candidate{x}
	}
	var out []*document.Candidate
	for _, m := range x.Roles[each] {
		one := *x
		one.Roles = map[annals.Role][]document.Mention{}
		for r, ms := range x.Roles {
			one.Roles[r] = ms
		}
		one.Roles[each] = []document.Mention{m}
		out = append(out, &one)
	}
	return out
}

// together reports whether persons are only listed, with no citations of their own, nor a time or a word that says that one came
// after the other: "two leaders, Campos and Smith", "Campos and six others", not "Campos and then Smith".
func together(t *tree.Tree, persons []document.Mention) bool {
	from, to := persons[0].Start, persons[len(persons)-1].End
	if naming.MarkedBetween(t.Sentence.Doc, from, to) {
		return false
	}
	for _, w := range t.Tokens {
		if w.Start > from && w.End < to && words.List("thereupon")[w.Lower] {
			return false
		}
	}
	return true
}
