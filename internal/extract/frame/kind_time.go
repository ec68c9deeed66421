package frame

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
)

// kindTime is when the fact held, by the way in which the sentence tells it.
func (t *tree) kindTime(k kindFact) edtf.Value {
	switch k.rule {
	case "kind.is", "kind.which", "kind.definition", "kind.greatest", "kind.inverted", "kind.listed":
		if v := t.predicateTime(k); !v.IsZero() {
			return v
		}
		return t.lifeSpan(k.subjects[0])
	case "kind.opening":
		if x := t.timeIn(k); x != nil {
			return x.ForState()
		}
		if t.presentTense(k.verb) && !t.outdated(k.noun) {
			return present
		}
		return edtf.Value{}
	case "kind.making":
		return t.makingTime(k.verb)
	case "kind.became":
		return t.becomingTime(k.noun, k.verb)
	}
	return t.passingTime(k.noun)
}

// predicateTime is when what "be" says held.
func (t *tree) predicateTime(k kindFact) edtf.Value {
	if x := t.activeTime(k.noun); x != nil {
		return x.ForState()
	}
	x := t.timeAt(k.verb)
	if x != nil && x.First > k.noun && t.tense(k.verb) == "present" && x.Value == x.Core ||
		t.participleBefore(t.timeOf(k.verb), k.noun) {
		// "is a party formed in 1957": the date is not of what it is.
		return present
	}
	return t.stateTime(k.verb, false)
}

// outdated reports whether the words before the noun at token i say that it was so once: "Formerly a secret society".
func (t *tree) outdated(i int) bool {
	c := t.s.ChunkAt(i)
	for k := 0; c != nil && k < c.Head; k++ {
		if lists["outdating"][t.t[k].Lower] {
			return true
		}
	}
	return false
}

// becomingTime is since when something is what the noun at token i says, which the verb at v tells that it became, or when
// it was that it is said to act as.
func (t *tree) becomingTime(i, v int) edtf.Value {
	begins := t.t[v].Lemma == "become" || t.preposition(i) == "into"
	x := t.stateTime(v, begins)
	if begins && x.IsZero() && t.tense(v) == "perfect" {
		// "has since become a party": it still is one.
		return present
	}
	return x
}

// lifeSpan is the span of years in a parenthesis right after the name at token i: "the League (1919–1933) was a party". Zero
// for none.
func (t *tree) lifeSpan(i int) edtf.Value {
	m := t.s.MentionAt(i)
	if m == nil || m.Anaphor {
		return edtf.Value{}
	}
	for n := range t.s.Asides {
		a := &t.s.Asides[n]
		if a.After != m.Last || len(a.Tokens) == 0 {
			continue
		}
		from, to, ok := strings.Cut(strings.ReplaceAll(t.s.Doc.Text[a.Tokens[0].Start:a.Tokens[len(a.Tokens)-1].End], "-",
			"–"), "–")
		if from, to = strings.TrimSpace(from), strings.TrimSpace(to); !ok || len(from) != 4 {
			continue
		}
		if to == "present" {
			to = ".."
		}
		if v, err := edtf.Parse(from + "/" + to); err == nil {
			return v
		}
	}
	return edtf.Value{}
}

// activeTime is the date of the word that says when what the noun at token i is lasted, "active" or "which existed"; nil for
// none.
func (t *tree) activeTime(i int) *dates.Expr {
	for k := i + 1; k < len(t.t) && k < i+12; k++ {
		if x := t.timeAt(k); x != nil && lasts[t.t[k].Lemma] && t.head(k) == i && t.is(k, "acl:relcl", "acl") {
			return x
		}
		if existing[t.t[k].Lower] && t.within(k, i) && !t.is(k, "acl:relcl") {
			if x := t.timeAt(k); x != nil {
				return x
			}
			for n := range t.s.Times {
				if x := &t.s.Times[n]; x.First > k && x.First < k+3 {
					return x
				}
			}
		}
	}
	return nil
}

// lasts are the verbs, existing the adjectives that say when something was there.
var (
	lasts    = lists["lasts"]
	existing = lists["existing"]
)

// participleBefore reports whether a participle that describes the noun at token i stands between it and the date, which is
// then of what the participle tells: "a party in India founded on 19 June 1966".
func (t *tree) participleBefore(x *dates.Expr, i int) bool {
	if x == nil || !t.presentTense(i) {
		return false
	}
	for k := i + 1; k < x.First; k++ {
		if (t.t[k].Tag == "VBN" || t.t[k].Tag == "VBD") && t.is(k, "acl", "advcl", "xcomp") {
			return true
		}
	}
	return false
}

// datedBy reports whether a date stands within the next words after token i.
func (t *tree) datedBy(i int) bool {
	return slices.ContainsFunc(t.s.Times, func(x dates.Expr) bool { return x.First > i && x.First < i+5 })
}
