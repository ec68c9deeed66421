package rule

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Located reads where an organization has its place by what follows its name at once: "the Miners' Union in Cusco raised its
// dues", "studied at the Labour University, in Cusco".
func Located(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		house := m.Last > m.First && words.List("named-site")[t.Tokens[m.Last].Lower]
		site := house && (m.Entity.Kind == annals.Place || m.Entity.Kind == "")
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body && !site ||
			t.Told[m.Last] ||
			words.List("meeting")[t.Tokens[m.Last].Lower] {
			continue
		}
		place := placeRightAfter(t, m)
		if place < 0 || !house && !placesName(t, m, place) || m.First > 0 && (t.Tokens[m.First-1].Lower == "a" ||
			t.Tokens[m.First-1].Lower == "an") {
			continue
		}
		if m.First == m.Last && t.Sentence.MentionAt(place).Entity.Kind != annals.State && !hasLongerName(m) {
			// "JENKINS in City", "an MA in Statistics": one word may name anything, and so may what "in" ties to it.
			continue
		}
		v := voice.OfNoun(t, m.Last)
		if v.Unreal || v.Stance != annals.Asserted || t.Sentence.QuoteAt(m.Last) != nil {
			continue
		}
		x := document.NewCandidate(annals.TypeBase, map[bool]string{false: "base.name", true: "base.site"}[site], 0.65)
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		x.Add(annals.RoleSubject, t.Sentence.Filler(WithDeterminer(t, m.First), m.Last, m.Last))
		for _, k := range t.Nouns(place) {
			if t.IsPlace(k, "in") {
				noun.Add(t, x, annals.RolePlace, k)
			}
		}
		if len(x.Roles[annals.RolePlace]) == 0 {
			continue
		}
		x.Trigger = t.Tokens[m.Last].Start
		x.Time = tense.PassingTime(t, t.Top(m))
		out = append(out, x)
	}
	return out
}

// placeRightAfter is the head of the name of a place that "in" or "at" ties to the name by standing between the two, or -1.
func placeRightAfter(t *tree.Tree, m *document.EntityMention) int {
	k := m.Last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k+1 >= len(t.Tokens) || t.Tokens[k].Lower != "in" && t.Tokens[k].Lower != "at" {
		return -1
	}
	c := t.Sentence.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || t.Sentence.TimeAt(k+1) != nil {
		return -1
	}
	p := t.Sentence.MentionAt(c.Head)
	if p == nil || p.Anaphor || p.Modifier || p.Entity == m.Entity || t.Tokens[c.Head].End-t.Tokens[c.Head].Start < 2 ||
		p.Entity.Kind != annals.Place && p.Entity.Kind != annals.State {
		// "an interface in C", "the club in that city".
		return -1
	}
	return c.Head
}

// placesName reports whether the place says where the one named is, and not where something was done: the parser ties it to
// the name, unless that tells by whom something was done, or the name is subject of a verb after both, or stands after a
// preposition that says with, to, from or at which body somebody did something.
func placesName(t *tree.Tree, m *document.EntityMention, place int) bool {
	top, h := t.Top(m), t.Head(place)
	by := top
	for n := 0; n < 4 && t.Preposition(by) == "of" && t.Head(by) >= 0; n++ {
		by = t.Head(by)
	}
	if t.Preposition(by) == "by" {
		// "was arrested by the Guard in Lima", "was founded by members of the Guard in Lima".
		return false
	}
	if h >= m.First && h <= m.Last {
		return true
	}
	if v := t.Head(top); t.Is(top, "nsubj", "nsubj:pass") && v > place {
		return true
	}
	switch t.Preposition(top) {
	case "of", "at":
		return h == t.Head(top)
	case "from":
		return h == t.Head(top) || t.Is(top, "nmod")
	case "to", "with":
		// "votes were sent to the High Court in Lima", "allied with the Labour League in Peru".
		return true
	}
	return false
}

// hasLongerName reports whether the text also calls the one named by one word by a name of several.
func hasLongerName(m *document.EntityMention) bool {
	return slices.ContainsFunc(m.Entity.Canonical().Names, func(n string) bool { return strings.Contains(n, " ") })
}

// left reads where an organization had its seat until it moved, beside what is found of where it moved to: "moved its
// headquarters from Lima to Quito in 1938".
func left(t *tree.Tree, r *Rule, found []*document.Candidate, c *tree.Clause) []*document.Candidate {
	if r.before == "" {
		return nil
	}
	var out []*document.Candidate
	for _, x := range found {
		y := document.NewCandidate(annals.TypeBase, r.before, 0.7)
		for _, k := range c.After("from") {
			if t.IsPlace(k, "in") && len(y.Roles[annals.RolePlace]) == 0 {
				noun.Add(t, y, annals.RolePlace, k)
			}
		}
		if len(y.Roles[annals.RolePlace]) == 0 {
			continue
		}
		y.Roles[annals.RoleSubject] = x.Roles[annals.RoleSubject]
		y.Cover(t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End)
		y.Cover(x.Roles[annals.RoleSubject][0].Start, x.Roles[annals.RoleSubject][0].End)
		y.Stance, y.Speaker, y.Hedges = x.Stance, x.Speaker, x.Hedges
		if from, open := strings.CutSuffix(x.Time.String(), "/.."); open && from != "" {
			y.Time = edtf.MustParse("/" + from)
		}
		out = append(out, y)
	}
	return out
}

// WithDeterminer is the first token of a name with the determiner before it.
func WithDeterminer(t *tree.Tree, first int) int {
	if first > 0 && t.Tokens[first-1].Tag == "DT" {
		return first - 1
	}
	return first
}
