package frame

import (
	"annals"
	"annals/internal/extract/grammar"
)

// homes reads where a person is from by the town that "of" ties to the name: "Juan Santos of Cusco founded it".
func (t *tree) homes() []*grammar.Candidate {
	var out []*grammar.Candidate
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Modifier || t.told[m.Last] {
			continue
		}
		place := t.homeBeside(m)
		if place < 0 {
			continue
		}
		v := t.nounVoice(m.Last)
		if v.Unreal || v.Stance != annals.Asserted || t.s.QuoteAt(m.Last) != nil {
			continue
		}
		x := grammar.NewCandidate(annals.TypeBase, "base.of", 0.65)
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		x.Add(annals.RoleSubject, t.s.Filler(m.First, m.Last, m.Last))
		p := t.s.MentionAt(place)
		where := t.s.Filler(p.First, p.Last, p.Last)
		where.Entity = p.Entity
		x.Add(annals.RolePlace, where)
		x.Trigger = t.t[m.Last].Start
		x.Time = t.passingTime(t.top(m))
		out = append(out, x)
	}
	return out
}

// homeBeside is the last token of the name of the place that "of" ties to the name of a person, -1 for none.
func (t *tree) homeBeside(m *grammar.EntityMention) int {
	k := m.Last + 2
	if k >= len(t.t) || t.t[k-1].Lower != "of" || m.Entity.Kind != annals.Person || m.Last == m.First {
		return -1
	}
	p := t.s.MentionAt(k)
	if p == nil || p.Anaphor || p == m || p.First != k || p.Entity == m.Entity || p.Entity.Kind != annals.Place ||
		p.Last+1 < len(t.t) && t.t[p.Last+1].Tag == "POS" {
		// "Juan Santos of Cusco's Miners' Union".
		return -1
	}
	return p.Last
}
