package frame

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// located reads where an organization has its place by what follows its name at once: "the Miners' Union in Cusco raised its
// dues", "studied at the Labour University, in Cusco".
func (t *tree) located() []*document.Candidate {
	var out []*document.Candidate
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		site := m.Entity.Kind == annals.Place && m.Last > m.First && lists["named-site"][t.t[m.Last].Lower]
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body && !site ||
			t.told[m.Last] ||
			lists["meeting"][t.t[m.Last].Lower] {
			continue
		}
		place := t.placeRightAfter(m)
		if place < 0 || !t.placesName(m, place) || m.First > 0 && (t.t[m.First-1].Lower == "a" || t.t[m.First-1].Lower == "an") {
			continue
		}
		if m.First == m.Last && t.s.MentionAt(place).Entity.Kind != annals.State {
			// "JENKINS in City", "an MA in Statistics": one word may name anything, and so may what "in" ties to it.
			continue
		}
		v := t.nounVoice(m.Last)
		if v.Unreal || v.Stance != annals.Asserted || t.s.QuoteAt(m.Last) != nil {
			continue
		}
		x := document.NewCandidate(annals.TypeBase, map[bool]string{false: "base.name", true: "base.site"}[site], 0.65)
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		x.Add(annals.RoleSubject, t.s.Filler(t.withDeterminer(m.First), m.Last, m.Last))
		for _, k := range t.nouns(place) {
			if t.isPlace(k, "in") {
				t.addFiller(x, annals.RolePlace, k)
			}
		}
		if len(x.Roles[annals.RolePlace]) == 0 {
			continue
		}
		x.Trigger = t.t[m.Last].Start
		x.Time = t.passingTime(t.top(m))
		out = append(out, x)
	}
	return out
}

// placeRightAfter is the head of the name of a place that "in" or "at" ties to the name by standing between the two, or -1.
func (t *tree) placeRightAfter(m *document.EntityMention) int {
	k := m.Last + 1
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k+1 >= len(t.t) || t.t[k].Lower != "in" && t.t[k].Lower != "at" {
		return -1
	}
	c := t.s.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || t.s.TimeAt(k+1) != nil {
		return -1
	}
	p := t.s.MentionAt(c.Head)
	if p == nil || p.Anaphor || p.Modifier || p.Entity == m.Entity || t.t[c.Head].End-t.t[c.Head].Start < 2 ||
		p.Entity.Kind != annals.Place && p.Entity.Kind != annals.State {
		// "an interface in C", "the club in that city".
		return -1
	}
	return c.Head
}

// placesName reports whether the place says where the one named is, and not where something was done: the parser ties it to
// the name, unless that tells by whom something was done, or the name is subject of a verb after both, or stands after a
// preposition that says from or at which body somebody did something.
func (t *tree) placesName(m *document.EntityMention, place int) bool {
	top, h := t.top(m), t.head(place)
	by := top
	for n := 0; n < 4 && t.preposition(by) == "of" && t.head(by) >= 0; n++ {
		by = t.head(by)
	}
	if t.preposition(by) == "by" {
		// "was arrested by the Guard in Lima", "was founded by members of the Guard in Lima".
		return false
	}
	if h >= m.First && h <= m.Last {
		return true
	}
	if v := t.head(top); t.is(top, "nsubj", "nsubj:pass") && v > place {
		return true
	}
	switch t.preposition(top) {
	case "of", "from", "at":
		return h == t.head(top)
	}
	return false
}

// moving are the rules of the tables that tell where an organization or its seat moved to.
var moving = map[string]bool{"base.moved": true, "base.transferred": true, "base.relocated": true}

// left reads where an organization had its seat until it moved, beside what is found of where it moved to: "moved its
// headquarters from Lima to Quito in 1938".
func (t *tree) left(found []*document.Candidate, c *clause) []*document.Candidate {
	var out []*document.Candidate
	for _, x := range found {
		if !moving[x.Rule] {
			continue
		}
		y := document.NewCandidate(annals.TypeBase, "base.left", 0.7)
		for _, k := range c.after("from") {
			if t.isPlace(k, "in") && len(y.Roles[annals.RolePlace]) == 0 {
				t.addFiller(y, annals.RolePlace, k)
			}
		}
		if len(y.Roles[annals.RolePlace]) == 0 {
			continue
		}
		y.Roles[annals.RoleSubject] = x.Roles[annals.RoleSubject]
		y.Cover(t.t[c.verb].Start, t.t[c.verb].End)
		y.Cover(x.Roles[annals.RoleSubject][0].Start, x.Roles[annals.RoleSubject][0].End)
		y.Stance, y.Speaker, y.Hedges = x.Stance, x.Speaker, x.Hedges
		if from, open := strings.CutSuffix(x.Time.String(), "/.."); open && from != "" {
			y.Time = edtf.MustParse("/" + from)
		}
		out = append(out, y)
	}
	return out
}
