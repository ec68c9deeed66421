package frame

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/event"
	"annals/internal/extract/frame/kind"
	"annals/internal/extract/frame/relation"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
)

// hasTree reports whether the sentence has been parsed.
func hasTree(s *document.Sentence) bool { return len(s.Arcs) == len(s.Tokens) && len(s.Tokens) > 0 }

// candidates are the statements that the rules find in the tree, in the order of the text.
func candidates(t *tree.Tree) []*document.Candidate {
	taken := map[int]bool{}
	out := relation.Casts(t, rule.Match(t, taken))
	out = append(out, relation.Predecessors(t, out)...)
	out = append(out, relation.Heirs(t, out)...)
	out = append(out, relation.Affiliations(t)...)
	out = append(out, relation.Successions(t, taken)...)
	out = append(out, relation.Takeovers(t, taken)...)
	out = append(out, relation.Seconds(t)...)
	out = append(out, relation.Holdings(t, taken)...)
	out = append(out, relation.Departures(t, taken, out)...)
	out = append(out, relation.Brackets(t)...)
	out = append(out, kind.Read(t, taken)...)
	out = append(out, kind.Named(t, out)...)
	out = append(out, kind.Asides(t)...)
	out = append(out, size.Read(t, taken)...)
	out = append(out, relation.Compounds(t, taken)...)
	out = append(out, relation.Held(t)...)
	out = append(out, relation.Coalitions(t, taken)...)
	out = append(out, relation.Antis(t)...)
	out = append(out, relation.Siblings(t)...)
	out = append(out, event.Read(t, taken)...)
	out = distinct(out)
	slices.SortStableFunc(out, func(a, b *document.Candidate) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return out
}

// distinct leaves out statements that say the same as another over words that overlap, as a verb and its object may; the
// dated one stays, "is a member of the League, which it joined in 2016", else the surer one.
func distinct(in []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for _, c := range in {
		i := slices.IndexFunc(out, func(o *document.Candidate) bool {
			return o.Start < c.End && c.Start < o.End && same(o, c)
		})
		switch {
		case i < 0:
			out = append(out, c)
		case c.Trigger != out[i].Trigger && goingFor[c.Type] && givesDate(c) != givesDate(out[i]):
			if givesDate(c) {
				out[i] = c
			}
		case c.Confidence > out[i].Confidence:
			out[i] = c
		}
	}
	return out
}

// goingFor are the types of what goes on for years, of which a date tells more than that it is so.
var goingFor = map[annals.Type]bool{annals.TypeMembership: true, annals.TypeLeadership: true, annals.TypePart: true,
	annals.TypeAlliance: true}

// givesDate reports whether the time of a statement has a date.
func givesDate(c *document.Candidate) bool { return !c.Time.IsZero() && c.Time.String() != "/.." }

// begun reports whether the time of a statement is since when, and no more.
func begun(c *document.Candidate) bool {
	first, rest, _ := strings.Cut(c.Time.String(), "/")
	return first != "" && rest == ".."
}

// same reports whether two statements have the same type and the same fillers in their needed roles, and tell of one post if
// of any.
func same(a, b *document.Candidate) bool {
	if a.Turns(b) || a.Type != b.Type || a.Stance != b.Stance {
		return false
	}
	x, y := a.Roles[annals.RoleAuthority], b.Roles[annals.RoleAuthority]
	if (a.Type == annals.TypeBan || a.Type == annals.TypeStatus) && len(x) > 0 && len(y) > 0 && !rule.HasAll(x, y) &&
		!rule.HasAll(y, x) {
		return false // "banned by Chad in 1990 and by Mali in 1992"
	}
	if a.Type == annals.TypeBan && a.Trigger != b.Trigger && begun(a) && begun(b) && a.Time != b.Time {
		return false // "banned it in 1990, … and banned it again in 1995"
	}
	for _, r := range annals.Roles[a.Type].Needed {
		if !slices.EqualFunc(a.Roles[r], b.Roles[r], func(x, y document.Mention) bool {
			return x == y || x.Entity != nil && x.Entity == y.Entity
		}) {
			return false
		}
	}
	// "general secretary from 1964 and president from 1970": two posts.
	if x, y := a.Roles[annals.RoleTitle], b.Roles[annals.RoleTitle]; len(x) > 0 && len(y) > 0 {
		return x[0].Start < y[len(y)-1].End && y[0].Start < x[len(x)-1].End
	}
	return true
}
