package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// held reads who has a place by a participle that a hyphen ties to them before it: "the rebel-held part of the city",
// "Front-controlled Quito", "the Front-occupied areas".
func (t *tree) held() []*document.Candidate {
	var out []*document.Candidate
	for i := 2; i+1 < len(t.t); i++ {
		if !lists["holding-place"][t.t[i].Lower] || !t.t[i].Glued || t.t[i-1].Text != "-" && t.t[i-1].Text != "–" {
			continue
		}
		who := i - 2
		m := t.s.MentionAt(who)
		switch {
		case m != nil && (m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Event || m.Entity.Kind == annals.Place):
			continue
		case m == nil && !lists["holder"][t.t[who].Lemma] && !t.t[who].IsUpper():
			// "hand-held", "long-held".
			continue
		}
		c := t.s.ChunkAt(i + 1)
		if c == nil || c.Last < i+1 {
			continue
		}
		place := c.Head
		if lists["stretch-of"][t.t[place].Lemma] || lists["part-of-land"][t.t[place].Lower] {
			place = -1
			for _, k := range t.attached(c.Head, []string{"of", "in"}) {
				if place < 0 && t.isPlace(k, "in") {
					place = k
				}
			}
		}
		if place < 0 || !t.isPlace(place, "in") {
			// "rebel-held areas" says no place.
			continue
		}
		x := document.NewCandidate(annals.TypeBase, "base.held", 0.7)
		if m != nil {
			holder := t.s.Filler(m.First, m.Last, m.Last)
			holder.Entity = m.Entity
			x.Add(annals.RoleSubject, holder)
		} else {
			x.Add(annals.RoleSubject, t.s.Filler(who, who, who))
		}
		where := t.filler(place)
		if place == c.Head {
			where.Start = t.t[i+1].Start
		}
		x.Add(annals.RolePlace, where)
		x.Time = t.passingTime(c.Head)
		out = append(out, x)
	}
	return out
}
