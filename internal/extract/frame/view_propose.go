package frame

import (
	"annals/internal/extract/document"
	"annals/internal/extract/frame/event"
	"annals/internal/extract/frame/noun"
)

// The names of what no rule proposes: what was learnt gave it its roles, or the rules for roles of events did.
const (
	RuleLearnt      = "learnt"
	ruleLearntEvent = "learnt.event"
)

// Event is the event that token i tells when the rules for the roles of events are asked, whatever they think of the
// word; nil where the sentence does not tell it, or tells nothing but the word.
func (v *View) Event(i int) *document.Candidate { return event.At(v.t, i, ruleLearntEvent) }

// kindWords are the words that say what happened, of which token i is the head.
func (v *View) kindWords(i int) document.Mention {
	switch m := v.t.Sentence.MentionAt(i); {
	case v.t.IsVerb(i):
		return event.VerbWords(v.t, i)
	case m != nil && !m.Modifier:
		return noun.Mention(v.t, i)
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
