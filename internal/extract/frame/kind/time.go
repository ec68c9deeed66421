package kind

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// timeOf is when the fact held, by the way in which the sentence tells it.
func timeOf(t *tree.Tree, k fact) edtf.Value {
	switch k.rule {
	case "kind.is", "kind.which", "kind.definition", "kind.greatest", "kind.inverted", "kind.listed":
		if v := predicateTime(t, k); !v.IsZero() {
			return v
		}
		return lifeSpan(t, k.subjects[0])
	case "kind.opening":
		if x := timeIn(t, k); x != nil {
			return x.ForState()
		}
		if tense.PresentTense(t, k.verb) && !outdated(t, k.noun) {
			return tense.Present
		}
		return edtf.Value{}
	case "kind.making":
		return makingTime(t, k.verb)
	case "kind.became":
		return becomingTime(t, k.noun, k.verb)
	}
	return tense.PassingTime(t, k.noun)
}

// predicateTime is when what "be" says held.
func predicateTime(t *tree.Tree, k fact) edtf.Value {
	if x := activeTime(t, k.noun); x != nil {
		return x.ForState()
	}
	x := tense.TimeAt(t, k.verb)
	if x != nil && x.First > k.noun && t.Tense(k.verb) == "present" && x.Value == x.Core ||
		participleBefore(t, tense.TimeOf(t, k.verb), k.noun) {
		// "is a party formed in 1957": the date is not of what it is.
		return tense.Present
	}
	return tense.StateTime(t, k.verb, false)
}

// outdated reports whether the words before the noun at token i say that it was so once: "Formerly a secret society".
func outdated(t *tree.Tree, i int) bool {
	c := t.Sentence.ChunkAt(i)
	for k := 0; c != nil && k < c.Head; k++ {
		if words.List("outdating")[t.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// becomingTime is since when something is what the noun at token i says, which the verb at v tells that it became, or when
// it was that it is said to act as.
func becomingTime(t *tree.Tree, i, v int) edtf.Value {
	begins := t.Tokens[v].Lemma == "become" || t.Preposition(i) == "into"
	x := tense.StateTime(t, v, begins)
	if begins && x.IsZero() && t.Tense(v) == "perfect" {
		// "has since become a party": it still is one.
		return tense.Present
	}
	return x
}

// lifeSpan is the span of years in a parenthesis right after the name at token i: "the League (1919–1933) was a party". Zero
// for none.
func lifeSpan(t *tree.Tree, i int) edtf.Value {
	m := t.Sentence.MentionAt(i)
	if m == nil || m.Anaphor {
		return edtf.Value{}
	}
	for n := range t.Sentence.Asides {
		a := &t.Sentence.Asides[n]
		if a.After != m.Last || len(a.Tokens) == 0 {
			continue
		}
		from, to, ok := strings.Cut(strings.ReplaceAll(t.Sentence.Doc.Text[a.Tokens[0].Start:a.Tokens[len(a.Tokens)-1].End], "-",
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
func activeTime(t *tree.Tree, i int) *dates.Expr {
	for k := i + 1; k < len(t.Tokens) && k < i+12; k++ {
		if x := tense.TimeAt(t, k); x != nil && lasts[t.Tokens[k].Lemma] && t.Head(k) == i && t.Is(k, "acl:relcl", "acl") {
			return x
		}
		if existing[t.Tokens[k].Lower] && t.Within(k, i) && !t.Is(k, "acl:relcl") {
			if x := tense.TimeAt(t, k); x != nil {
				return x
			}
			for n := range t.Sentence.Times {
				if x := &t.Sentence.Times[n]; x.First > k && x.First < k+3 {
					return x
				}
			}
		}
	}
	return nil
}

// lasts are the verbs, existing the adjectives that say when something was there.
var (
	lasts    = words.List("lasts")
	existing = words.List("existing")
)

// participleBefore reports whether a participle that describes the noun at token i stands between it and the date, which is
// then of what the participle tells: "a party in India founded on 19 June 1966".
func participleBefore(t *tree.Tree, x *dates.Expr, i int) bool {
	if x == nil || !tense.PresentTense(t, i) {
		return false
	}
	for k := i + 1; k < x.First; k++ {
		if (t.Tokens[k].Tag == "VBN" || t.Tokens[k].Tag == "VBD") && t.Is(k, "acl", "advcl", "xcomp") {
			return true
		}
	}
	return false
}

// datedBy reports whether a date stands within the next words after token i.
func datedBy(t *tree.Tree, i int) bool {
	return slices.ContainsFunc(t.Sentence.Times, func(x dates.Expr) bool { return x.First > i && x.First < i+5 })
}
