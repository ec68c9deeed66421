package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// The names of what no rule proposes: what was learnt gave it its roles, or the rules for roles of events did.
const (
	RuleLearnt      = "learnt"
	ruleLearntEvent = "learnt.event"
)

// Event is the event that token i tells when the rules for the roles of events are asked, whatever they think of the
// word; nil where the sentence does not tell it, or tells nothing but the word.
func (v *View) Event(i int) *document.Candidate {
	r := &eventReader{tree: v.t, taken: map[int]bool{}, byNoun: map[int]*document.Candidate{}}
	verb := v.t.isVerb(i)
	var e *document.Candidate
	switch {
	case verb:
		e = r.start(ruleLearntEvent, 0, r.verbWords(i), r.voice(i))
	case v.t.t[i].IsNoun():
		e = r.start(ruleLearntEvent, 0, r.nounWords(i), r.voice(i))
	}
	if e == nil {
		return nil
	}
	if verb {
		r.addRoles(e, r.clauseOf(i))
		e.Time = r.eventTime(i)
	} else {
		r.aboutNoun(e, i, nil, nil)
		e.Time = r.nounTime(i)
		r.meansOf(e, i)
		if len(e.Roles[annals.RoleActor]) == 0 {
			r.addAll(e, annals.RoleActor, r.culprits(i))
		}
	}
	if len(e.Roles) == 1 {
		return nil
	}
	return e
}

// kindWords are the words that say what happened, of which token i is the head.
func (v *View) kindWords(i int) document.Mention {
	switch m := v.t.s.MentionAt(i); {
	case v.t.isVerb(i):
		return v.t.verbWords(i)
	case m != nil && !m.Modifier:
		return v.t.filler(i)
	}
	return document.Mention{Start: v.t.t[i].Start, End: v.t.t[i].End}
}

// Listed reports whether the phrases of two tokens stand in one list: "bakers, millers and cooks".
func (v *View) Listed(a, b int) bool {
	first := func(k int) int {
		for v.t.is(k, "conj") && v.t.head(k) >= 0 {
			k = v.t.head(k)
		}
		return k
	}
	return first(a) == first(b)
}
