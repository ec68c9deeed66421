package rule

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// gapped are what the same predicate tells of others who stand behind a conjunction with a date of their own, in the place of
// somebody with another: "was financed by Libya until 1990 and by Peru from 1995", "fought the Front in 1980 and the League in
// 1985". Each is x with that one filler and time.
func gapped(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) []*document.Candidate {
	d := dateOf(t, c)
	if d == nil || len(d.Parts) == 0 || r.Time == "passing" || r.Time == "tie" || r.Time == "post" {
		return nil
	}
	if d.Last < c.Verb {
		return dated(t, x, r, c)
	}
	role, n := fillerBefore(t, x, d.First)
	if n < 0 {
		role, n = undergoer(t, x, d, c)
	} else if x.Roles[role][n].Start <= t.Tokens[c.Verb].Start {
		return nil
	}
	if n < 0 {
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
		name := nextOfSort(t, k, first)
		if name == nil {
			return out
		}
		when, after, ok := gapTime(t, r, c, d, name.Last+1)
		if !ok {
			return out
		}
		m := named(t, name)
		if m.Entity == first.Entity || elsewhere(x, role, m) {
			return out
		}
		out = append(out, inPlace(t, x, role, first, m, when, after-1))
		last = after - 1
	}
}

// undergoer is the filler, by its role and its place there, that is the subject of a passive right behind which the date stands,
// where nobody else has part in what is told: "the Front was founded in 1962 and the League in 1970". It is -1 for none.
func undergoer(t *tree.Tree, x *document.Candidate, d *dates.Expr, c *tree.Clause) (annals.Role, int) {
	behind := c.Verb + 1
	if behind < len(t.Tokens) && t.Is(behind, "compound:prt") {
		behind++ // "was set up in 1962"
	}
	if !c.Passive || d.First != behind || len(x.Roles) != 1 {
		return "", -1
	}
	for role, ms := range x.Roles {
		if len(ms) == 1 && ms[0].Entity != nil && ms[0].End <= t.Tokens[c.Verb].Start {
			return role, 0
		}
	}
	return "", -1
}

// named is the filler that a name is.
func named(t *tree.Tree, name *document.Chunk) document.Mention {
	m := t.Stretch(name.First, name.Last)
	m.Entity = t.Entity(name.Head)
	return m
}

// inPlace is x with m in the place of the filler and of those behind it, at the time told up to token last. Of x m is not told.
func inPlace(t *tree.Tree, x *document.Candidate, role annals.Role, filler, m document.Mention, when edtf.Value, last int,
) *document.Candidate {
	x.Roles[role] = slices.DeleteFunc(slices.Clone(x.Roles[role]), func(o document.Mention) bool { return o.Start == m.Start })
	one := *x
	one.Roles = maps.Clone(x.Roles)
	one.Roles[role] = slices.DeleteFunc(slices.Clone(x.Roles[role]), func(o document.Mention) bool { return o.Start > filler.Start })
	one.Roles[role][len(one.Roles[role])-1] = m
	one.Time = when
	one.Cover(m.Start, t.Tokens[last].End)
	return &one
}

// dated is the same of another with whom the sentence ends, before whose name the date stands: "In 1964 she founded the Front
// and, in 1980, the League".
func dated(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) []*document.Candidate {
	end := len(t.Tokens) - 1
	name := t.Sentence.ChunkAt(end - 1)
	if name == nil || name.Last != end-1 || t.Tokens[end].Tag != "." || t.Entity(name.Head) == nil {
		return nil
	}
	// back skips the token before k if it is one of the sort.
	back := func(k int, of func(lang.Token) bool) int {
		if k > 0 && of(t.Tokens[k-1]) {
			return k - 1
		}
		return k
	}
	comma := func(w lang.Token) bool { return w.Text == "," }
	first := back(name.First, func(w lang.Token) bool { return w.HasTag("IN", "TO") })
	when := t.Sentence.TimeAt(back(first, comma) - 1)
	if when == nil || len(when.Parts) != 1 || when.First < 3 {
		return nil
	}
	k := back(when.First, comma) - 1
	if k < 1 || t.Tokens[k].Tag != "CC" {
		return nil
	}
	role, n := fillerBefore(t, x, k)
	if n < 0 || x.Roles[role][n].Start <= t.Tokens[c.Verb].Start {
		return nil
	}
	filler, m := x.Roles[role][n], named(t, name)
	prep := ""
	if first < name.First {
		prep = t.Tokens[first].Lower
	}
	if m.Entity == filler.Entity || elsewhere(x, role, m) || prep != prepositionBefore(t, filler) {
		return nil
	}
	return []*document.Candidate{inPlace(t, x, role, filler, m, datedTime(t, r, c, when), name.Last)}
}

// fillerBefore is the filler that ends right before token k, by its role and its place there; -1 for none.
func fillerBefore(t *tree.Tree, x *document.Candidate, k int) (annals.Role, int) {
	if k < 1 {
		return "", -1
	}
	for _, role := range slices.Sorted(maps.Keys(x.Roles)) {
		for n, m := range x.Roles[role] {
			if m.End == t.Tokens[k-1].End && m.Entity != nil {
				return role, n
			}
		}
	}
	return "", -1
}

// elsewhere reports whether the filler of a role fills another of the candidate.
func elsewhere(x *document.Candidate, role annals.Role, m document.Mention) bool {
	for r, ms := range x.Roles {
		if r != role && slices.ContainsFunc(ms, func(o document.Mention) bool { return o.Entity != nil && o.Entity == m.Entity }) {
			return true
		}
	}
	return false
}

// nextOfSort is the name that begins at token k, after the same preposition as the filler; nil for none.
func nextOfSort(t *tree.Tree, k int, filler document.Mention) *document.Chunk {
	if k >= len(t.Tokens) {
		return nil
	}
	prep := prepositionBefore(t, filler)
	switch {
	case prep != "" && t.Tokens[k].Lower == prep:
		k++
	case t.Tokens[k].HasTag("IN", "TO"):
		return nil
	}
	ch := t.Sentence.ChunkAt(k)
	if ch == nil || ch.First != k || t.Entity(ch.Head) == nil || t.Tokens[ch.Head].Tag == "PRP" {
		return nil
	}
	return ch
}

// prepositionBefore is the preposition right before the filler, "" for none.
func prepositionBefore(t *tree.Tree, filler document.Mention) string {
	i := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start == filler.Start })
	if i > 0 && t.Tokens[i-1].HasTag("IN", "TO") {
		return t.Tokens[i-1].Lower
	}
	return ""
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
