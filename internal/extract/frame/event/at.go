package event

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
)

// At is the event that the verb or noun at token i tells, with the roles that it would have by the rules for events, whatever
// they think of the word; nil where the sentence does not tell it, or tells nothing but the word. Rule is the name of who asks.
func At(t *tree.Tree, i int, rule string) *document.Candidate {
	r := &reader{Tree: t, taken: map[int]bool{}, byNoun: map[int]*document.Candidate{}}
	verb := t.IsVerb(i)
	var e *document.Candidate
	switch {
	case verb:
		e = r.start(rule, 0, VerbWords(t, i), voice.Of(t, i))
	case t.Tokens[i].IsNoun():
		e = r.start(rule, 0, nounWords(t, i), voice.Of(t, i))
	}
	if e == nil {
		return nil
	}
	if verb {
		addRoles(t, e, t.ClauseOf(i))
		e.Time = tense.EventTime(t, i)
	} else {
		aboutNoun(t, e, i, nil, nil)
		e.Time = tense.NounTime(t, i)
		r.meansOf(e, i)
		if len(e.Roles[annals.RoleActor]) == 0 {
			AddAll(t, e, annals.RoleActor, r.culprits(i))
		}
	}
	if len(e.Roles) == 1 {
		return nil
	}
	return e
}
