package frame

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/event"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/voice"
)

// The names of what no rule proposes: what was learnt gave it its roles, or the rules for roles of events did.
const (
	RuleLearnt      = "learnt"
	ruleLearntEvent = "learnt.event"
)

// Event is the event that token i tells when the rules for the roles of events are asked, whatever they think of the
// word; nil where the sentence does not tell it, or tells nothing but the word.
func (v *View) Event(i int) *document.Candidate {
	r := &event.Reader{Tree: v.t, Taken: map[int]bool{}, ByNoun: map[int]*document.Candidate{}}
	verb := v.t.IsVerb(i)
	var e *document.Candidate
	switch {
	case verb:
		e = r.Start(ruleLearntEvent, 0, event.VerbWords(r.Tree, i), voice.Of(r.Tree, i))
	case v.t.Tokens[i].IsNoun():
		e = r.Start(ruleLearntEvent, 0, event.NounWords(r.Tree, i), voice.Of(r.Tree, i))
	}
	if e == nil {
		return nil
	}
	if verb {
		event.AddRoles(r.Tree, e, r.ClauseOf(i))
		e.Time = tense.EventTime(r.Tree, i)
	} else {
		event.AboutNoun(r.Tree, e, i, nil, nil)
		e.Time = tense.NounTime(r.Tree, i)
		r.MeansOf(e, i)
		if len(e.Roles[annals.RoleActor]) == 0 {
			event.AddAll(r.Tree, e, annals.RoleActor, r.Culprits(i))
		}
	}
	if len(e.Roles) == 1 {
		return nil
	}
	return e
}

// kindWords are the words that say what happened, of which token i is the head.
func (v *View) kindWords(i int) document.Mention {
	switch m := v.t.Sentence.MentionAt(i); {
	case v.t.IsVerb(i):
		return event.VerbWords(v.t, i)
	case m != nil && !m.Modifier:
		return filler.Of(v.t, i)
	}
	return document.Mention{Start: v.t.Tokens[i].Start, End: v.t.Tokens[i].End}
}

// Listed reports whether the phrases of two tokens stand in one list: "bakers, millers and cooks".
func (v *View) Listed(a, b int) bool {
	first := func(k int) int {
		for v.t.Is(k, "conj") && v.t.Head(k) >= 0 {
			k = v.t.Head(k)
		}
		return k
	}
	return first(a) == first(b)
}
