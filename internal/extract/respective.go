package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// farthest is how many bytes "respectively" may stand behind what it orders.
const farthest = 40

// respective gives each in one list what stands in its place in another, where "respectively" says so: "the League and
// the Union were founded in 1911 and 1919 respectively" tells two foundings. What it cannot tell apart stays as it is.
func (x *extraction) respective(s *document.Sentence, in []*document.Candidate) []*document.Candidate {
	var at []int
	for _, t := range s.Tokens {
		if t.Lower == "respectively" {
			at = append(at, t.Start)
		}
	}
	if len(at) == 0 {
		return in
	}
	ordered := func(c *document.Candidate) bool {
		return slices.ContainsFunc(at, func(r int) bool {
			return c.Start < r && (r < c.End || r-c.End <= farthest && !strings.ContainsAny(s.Doc.Text[c.End:r], ";:"))
		})
	}
	var out []*document.Candidate
	for _, c := range in {
		if !ordered(c) {
			out = append(out, c)
			continue
		}
		out = append(out, x.inOrder(c)...)
	}
	x.inTurn(out, ordered)
	return out
}

// inOrder parts a candidate of which two roles, or a role and the time, have the same number of fillers.
func (x *extraction) inOrder(c *document.Candidate) []*document.Candidate {
	lists := map[annals.Role][]document.Mention{}
	n := 0
	for _, r := range rolesOf(c) {
		if ms := x.listed(c.Roles[r]); len(ms) > 1 {
			lists[r] = ms
			n = max(n, len(ms))
		}
	}
	times := members(c.Time)
	count := 0
	for _, ms := range lists {
		if len(ms) == n {
			count++
		}
	}
	dated := len(times) == n
	if n < 2 || count < 2 && !(dated && count == 1) {
		return []*document.Candidate{c}
	}
	out := make([]*document.Candidate, n)
	for i := range out {
		one := *c
		one.Roles = map[annals.Role][]document.Mention{}
		for r, ms := range c.Roles {
			one.Roles[r] = ms
			if l := lists[r]; len(l) == n {
				one.Roles[r] = l[i : i+1]
			}
		}
		if dated {
			if one.Time = times[i]; lastsFrom(c.Type) {
				one.Time, _ = edtf.Parse(times[i].String() + "/..")
			}
		}
		out[i] = &one
	}
	return out
}

// lastsFrom reports whether what is told with a date has held since then: "were banned in 1998 and 2001 respectively".
func lastsFrom(t annals.Type) bool {
	return t == annals.TypeBan || t == annals.TypeDesignation || t == annals.TypeStatus
}

// inTurn does the same with candidates that differ in one role, of which another has as many fillers as there are of
// them: "Santos and Quispe were president and secretary respectively".
func (x *extraction) inTurn(in []*document.Candidate, ordered func(*document.Candidate) bool) {
	for _, c := range in {
		for _, r := range rolesOf(c) {
			ms := x.listed(c.Roles[r])
			if len(ms) < 2 || !ordered(c) {
				continue
			}
			var like []*document.Candidate
			for _, o := range in {
				if o.Type == c.Type &&
					slices.EqualFunc(x.listed(o.Roles[r]), ms,
						func(a, b document.Mention) bool { return a.Start == b.Start && a.End == b.End }) {
					like = append(like, o)
				}
			}
			if other := differing(like, r); len(like) == len(ms) && other != "" {
				slices.SortStableFunc(like, func(a, b *document.Candidate) int {
					return cmp.Compare(a.Roles[other][0].Start, b.Roles[other][0].Start)
				})
				for i, o := range like {
					o.Roles[r] = ms[i : i+1]
				}
			}
		}
	}
}

// rolesOf are the roles that a candidate may have, in order.
func rolesOf(c *document.Candidate) []annals.Role {
	return slices.Concat(annals.Roles[c.Type].Needed, annals.Roles[c.Type].Other)
}

// differing is the role besides r in which each of the candidates has one filler of its own, empty for none.
func differing(in []*document.Candidate, r annals.Role) annals.Role {
	for _, other := range rolesOf(in[0]) {
		seen := map[int]bool{}
		for _, c := range in {
			if ms := c.Roles[other]; other != r && len(ms) == 1 {
				seen[ms[0].Start] = true
			}
		}
		if len(seen) == len(in) {
			return other
		}
	}
	return ""
}

// listed are the fillers in the order of the text. Words that join two numbers are two.
func (x *extraction) listed(ms []document.Mention) []document.Mention {
	if len(ms) == 1 && ms[0].Entity == nil {
		words := x.doc.Text[ms[0].Start:ms[0].End]
		if first, second, ok := strings.Cut(words, " and "); ok && numeral(first) && numeral(second) {
			return []document.Mention{{Start: ms[0].Start, End: ms[0].Start + len(first)},
				{Start: ms[0].End - len(second), End: ms[0].End}}
		}
	}
	ms = slices.Clone(ms)
	slices.SortStableFunc(ms, func(a, b document.Mention) int { return cmp.Compare(a.Start, b.Start) })
	return ms
}

// numeral reports whether words have a number among the first two of them: "about 6,000".
func numeral(words string) bool {
	for i, w := range strings.Fields(words) {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "$€£")); i < 2 && unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// members are the times of a set of which all are meant.
func members(v edtf.Value) []edtf.Value {
	text := v.String()
	if !strings.HasPrefix(text, "{") {
		return nil
	}
	var out []edtf.Value
	for m := range strings.SplitSeq(strings.Trim(text, "{}"), ",") {
		one, err := edtf.Parse(m)
		if err != nil {
			return nil
		}
		out = append(out, one)
	}
	return out
}
