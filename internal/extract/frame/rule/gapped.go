package rule

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// gapped are what the same predicate tells of others who stand behind a conjunction with a date of their own, in the place of
// somebody with another: "was financed by Libya until 1990 and by Peru from 1995", "fought the Front in 1980 and the League in
// 1985". Each is x with that one filler and time.
func gapped(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) []*document.Candidate {
	d := dateOf(t, c)
	if d == nil || d.First == 0 || len(d.Parts) == 0 || r.Time == "passing" || r.Time == "tie" || r.Time == "post" {
		return nil
	}
	role, n := fillerBefore(t, x, d.First)
	if n < 0 || x.Roles[role][n].Start <= t.Tokens[c.Verb].Start {
		return nil
	}
	first := x.Roles[role][n]
	var out []*document.Candidate
	for last := d.Last; ; {
		k := last + 1
		if k < len(t.Tokens) && t.Tokens[k].Text == "," {
			k++
		}
		if k < len(t.Tokens) && t.Tokens[k].Tag == "CC" {
			k++
		}
		if k == last+1 {
			return out
		}
		head, end := nextOfSort(t, k, first)
		if head < 0 {
			return out
		}
		when, after, ok := gapTime(t, r, c, d, end+1)
		if !ok {
			return out
		}
		m := noun.Mention(t, head)
		if m.Entity == nil || m.Entity == first.Entity || mentioned(x, m) {
			return out
		}
		one := *x
		one.Roles = maps.Clone(x.Roles)
		one.Roles[role] = slices.Clone(x.Roles[role])
		one.Roles[role] = slices.DeleteFunc(one.Roles[role], func(o document.Mention) bool { return o.Start > first.Start })
		one.Roles[role][len(one.Roles[role])-1] = m
		one.Time = when
		one.Cover(m.Start, t.Tokens[after-1].End)
		out = append(out, &one)
		last = after - 1
	}
}

// fillerBefore is the filler that ends right before token k, by its role and its place there; -1 for none.
func fillerBefore(t *tree.Tree, x *document.Candidate, k int) (annals.Role, int) {
	for _, role := range slices.Sorted(maps.Keys(x.Roles)) {
		for n, m := range x.Roles[role] {
			if m.End == t.Tokens[k-1].End && m.Entity != nil {
				return role, n
			}
		}
	}
	return "", -1
}

// mentioned reports whether a role of the candidate has the filler already.
func mentioned(x *document.Candidate, m document.Mention) bool {
	for _, ms := range x.Roles {
		if slices.ContainsFunc(ms, func(o document.Mention) bool { return o.Start == m.Start || o.Entity == m.Entity }) {
			return true
		}
	}
	return false
}

// nextOfSort is the head and the last token of the name that begins at token k, after the same preposition as the filler; -1
// for none.
func nextOfSort(t *tree.Tree, k int, filler document.Mention) (head, last int) {
	i := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start == filler.Start })
	if i <= 0 || k >= len(t.Tokens) {
		return -1, -1
	}
	prep := t.Tokens[i-1]
	switch {
	case prep.HasTag("IN", "TO") && t.Tokens[k].Lower == prep.Lower:
		k++
	case t.Tokens[k].HasTag("IN", "TO"):
		return -1, -1
	}
	ch := t.Sentence.ChunkAt(k)
	if ch == nil || ch.First != k || t.Entity(ch.Head) == nil || t.Tokens[ch.Head].Tag == "PRP" {
		return -1, -1
	}
	return ch.Head, ch.Last
}

// gapTime is when it was so of the one before token k, by the date or the words that stand there, and the token after these.
// Nothing else may follow in the clause.
func gapTime(t *tree.Tree, r *Rule, c *tree.Clause, before *dates.Expr, k int) (when edtf.Value, after int, ok bool) {
	if k >= len(t.Tokens) {
		return edtf.Value{}, 0, false
	}
	if x := t.Sentence.TimeAt(k); x != nil && x.First == k {
		after, when = x.Last+1, datedTime(t, r, c, x)
	} else if after = thereafter(t, k); after > k && r.holds() {
		end := before.Ending().Bare()
		when = end.AsStart()
	} else {
		return edtf.Value{}, 0, false
	}
	closed := after >= len(t.Tokens) || t.Tokens[after].Tag == "CC" || t.Tokens[after].Tag == "." || t.Tokens[after].Tag == "," ||
		t.Tokens[after].Text == ";"
	return when, after, closed && !when.IsZero()
}

// thereafter is the token after the words at token k that mean from then on, or k.
func thereafter(t *tree.Tree, k int) int {
	lower := func(i int) string {
		if i < len(t.Tokens) {
			return t.Tokens[i].Lower
		}
		return ""
	}
	switch {
	case lower(k) == "thereafter", lower(k) == "afterwards", lower(k) == "later":
		return k + 1
	case lower(k) == "after" && lower(k+1) == "that", lower(k) == "since" && lower(k+1) == "then":
		return k + 2
	case lower(k) == "from" && lower(k+1) == "then" && lower(k+2) == "on":
		return k + 3
	}
	return k
}
