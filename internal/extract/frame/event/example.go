package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
)

// examples adds the events that are named as examples of the one at token n, or included in it: they have its roles.
func (r *reader) examples(n int, e *document.Candidate) {
	for _, k := range r.instances(n) {
		x := r.byNoun[k]
		known := x != nil
		if !known {
			if r.taken[k] {
				continue
			}
			x = document.NewCandidate(annals.TypeEvent, "event.example", likelyEvent)
			x.Add(annals.RoleKind, nounWords(r.Tree, k))
			aboutNoun(r.Tree, x, k, nil, nil)
			x.Stance, x.Speaker, x.Hedges = e.Stance, e.Speaker, e.Hedges
			x.Time = tense.NounTime(r.Tree, k)
		}
		if x.Time.IsZero() && e.Time == tense.Present {
			x.Time = tense.Present
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
func (r *reader) instances(n int) []int {
	var out []int
	for i := n + 1; i < len(r.Tokens); i++ {
		w := r.Tokens[i].Lower
		included := w == "including" || w == "such" && i+1 < len(r.Tokens) && r.Tokens[i+1].Lower == "as" ||
			r.Tokens[i].Lemma == "include" && r.tellsOf(i, n)
		if r.IsVerb(i) && !included && !(r.Is(i, "acl") && r.Head(i) == n) || r.Tokens[i].Text == ";" {
			// "attacks carried out by the Front include": a participle only says whose they are.
			break
		}
		if !included {
			continue
		}
		for j := i + 1; j < len(r.Tokens); j++ {
			if r.IsVerb(j) && r.Finite(j) || r.Tokens[j].Text == ";" {
				break
			}
			c := r.Sentence.ChunkAt(j)
			if c == nil {
				continue
			}
			if c.First == j && (r.IsEventNoun(c.Head) || r.namesEvent(c.Head)) && r.listed(c, i) {
				out = append(out, c.Head)
			}
			j = c.Last
		}
		break
	}
	return out
}

// tellsOf reports whether the verb at token i has the noun at n for its subject.
func (r *reader) tellsOf(i, n int) bool {
	if !r.IsVerb(i) {
		return false
	}
	for _, k := range r.ClauseOf(i).Subj {
		if k == n || r.Tokens[k].Tag == "WDT" && r.Antecedent(k) == n {
			return true
		}
	}
	return false
}

// listed reports whether a noun phrase stands in a list that begins after token i: after a comma, a conjunction or the
// beginning.
func (r *reader) listed(c *document.Chunk, i int) bool {
	k := c.First - 1
	for k > i+1 && (r.Sentence.TimeAt(k) != nil || r.Tokens[k].Tag == "DT") {
		k--
	}
	if r.Tokens[k].Lower == "in" || r.Tokens[k].Lower == "of" || k <= i+1 {
		return k <= i+1
	}
	return r.Tokens[k].Text == "," || r.Tokens[k].Tag == "CC"
}

func (r *reader) namesEvent(k int) bool {
	m := r.Sentence.MentionAt(k)
	return m != nil && m.Entity.Kind == annals.Event
}
