package relation

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Held reads who has a place by a participle that a hyphen ties to them before it: "the rebel-held part of the city",
// "Front-controlled Quito", "the Front-occupied areas".
func Held(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for i := 2; i+1 < len(t.Tokens); i++ {
		if !words.List("holding-place")[t.Tokens[i].Lower] || !t.Tokens[i].Glued || t.Tokens[i-1].Text != "-" &&
			t.Tokens[i-1].Text != "–" {
			continue
		}
		who := i - 2
		m := t.Sentence.MentionAt(who)
		switch {
		case m != nil && (m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Event || m.Entity.Kind == annals.Place):
			continue
		case m == nil && !words.List("holder")[t.Tokens[who].Lemma] && !t.Tokens[who].IsUpper():
			// "hand-held", "long-held".
			continue
		}
		c := t.Sentence.ChunkAt(i + 1)
		if c == nil || c.Last < i+1 {
			continue
		}
		place := c.Head
		if words.List("stretch-of")[t.Tokens[place].Lemma] || words.List("part-of-land")[t.Tokens[place].Lower] {
			place = -1
			for _, k := range t.Attached(c.Head, []string{"of", "in"}) {
				if place < 0 && t.IsPlace(k, "in") {
					place = k
				}
			}
		}
		if place < 0 || !t.IsPlace(place, "in") {
			// "rebel-held areas" says no place.
			continue
		}
		x := document.NewCandidate(annals.TypeBase, "base.held", 0.7)
		if m != nil {
			holder := t.Sentence.Filler(m.First, m.Last, m.Last)
			holder.Entity = m.Entity
			x.Add(annals.RoleSubject, holder)
		} else {
			x.Add(annals.RoleSubject, t.Sentence.Filler(who, who, who))
		}
		where := noun.Mention(t, place)
		if place == c.Head {
			where.Start = t.Tokens[i+1].Start
		}
		x.Add(annals.RolePlace, where)
		x.Time = tense.PassingTime(t, c.Head)
		out = append(out, x)
	}
	return out
}
