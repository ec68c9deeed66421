package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// examples adds the events that are named as examples of the one at token n, or included in it: they have its roles.
func (r *eventReader) examples(n int, e *document.Candidate) {
	for _, k := range r.instances(n) {
		x := r.byNoun[k]
		known := x != nil
		if !known {
			if r.taken[k] {
				continue
			}
			x = document.NewCandidate(annals.TypeEvent, "event.example", likelyEvent)
			x.Add(annals.RoleKind, r.nounWords(k))
			r.aboutNoun(x, k, nil, nil)
			x.Stance, x.Speaker, x.Hedges = e.Stance, e.Speaker, e.Hedges
			x.Time = r.nounTime(k)
		}
		if x.Time.IsZero() && e.Time == present {
			x.Time = present
		}
		if x.Stance == annals.Asserted && e.Stance != annals.Asserted {
			// Whose example it is said to be is no more than that.
			x.Stance, x.Speaker, x.Hedges = e.Stance, e.Speaker, e.Hedges
		}
		for _, role := range []annals.Role{annals.RoleActor, annals.RoleTarget, annals.RoleCause} {
			if len(x.Roles[role]) == 0 && len(e.Roles[role]) > 0 {
				x.Roles[role] = slices.Clone(e.Roles[role])
			}
		}
		if !known {
			r.tellNoun(x, k)
		}
	}
}

// instances are the nouns that "including", "such as" or "which include" give as examples of the event at token n.
func (r *eventReader) instances(n int) []int {
	var out []int
	for i := n + 1; i < len(r.t); i++ {
		w := r.t[i].Lower
		included := w == "including" || w == "such" && i+1 < len(r.t) && r.t[i+1].Lower == "as" ||
			r.t[i].Lemma == "include" && r.tellsOf(i, n)
		if r.isVerb(i) && !included && !(r.is(i, "acl") && r.head(i) == n) || r.t[i].Text == ";" {
			// "attacks carried out by the Front include": a participle only says whose they are.
			break
		}
		if !included {
			continue
		}
		for j := i + 1; j < len(r.t); j++ {
			if r.isVerb(j) && r.finite(j) || r.t[j].Text == ";" {
				break
			}
			c := r.s.ChunkAt(j)
			if c == nil {
				continue
			}
			if c.First == j && (r.isEventNoun(c.Head) || r.namesEvent(c.Head)) && r.listed(c, i) {
				out = append(out, c.Head)
			}
			j = c.Last
		}
		break
	}
	return out
}

// tellsOf reports whether the verb at token i has the noun at n for its subject.
func (r *eventReader) tellsOf(i, n int) bool {
	if !r.isVerb(i) {
		return false
	}
	for _, k := range r.clauseOf(i).subj {
		if k == n || r.t[k].Tag == "WDT" && r.antecedent(k) == n {
			return true
		}
	}
	return false
}

// listed reports whether a noun phrase stands in a list that begins after token i: after a comma, a conjunction or the
// beginning.
func (r *eventReader) listed(c *document.Chunk, i int) bool {
	k := c.First - 1
	for k > i+1 && (r.s.TimeAt(k) != nil || r.t[k].Tag == "DT") {
		k--
	}
	if r.t[k].Lower == "in" || r.t[k].Lower == "of" || k <= i+1 {
		return k <= i+1
	}
	return r.t[k].Text == "," || r.t[k].Tag == "CC"
}

func (r *eventReader) namesEvent(k int) bool {
	m := r.s.MentionAt(k)
	return m != nil && m.Entity.Kind == annals.Event
}
