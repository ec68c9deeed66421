package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// ceased ends a standing that is told to cease, which until then was so: "ceased to be listed by Peru in 2014", "stopped
// recognizing it".
func ceased(c *document.Candidate, s *document.Sentence) {
	if c.Stance != annals.Denied || c.Type != annals.TypeDesignation && c.Type != annals.TypeBan && c.Type != annals.TypeStatus {
		return
	}
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == max(c.Verb, c.Trigger) })
	if i < 1 {
		return
	}
	above := predicate.VerbGroupStart(s, i) - 1
	if above < 0 || !ceasing[document.VerbBase(s.Tokens[above])] ||
		predicate.NegatedGroup(s, predicate.VerbGroupStart(s, above), above) {
		return
	}
	for _, x := range s.Times {
		if c.Time == x.AsStart() || c.Time == x.ForEvent() || c.Time == x.AsEnd() {
			c.Stance, c.Time = annals.Asserted, x.AsEnd()
			return
		}
	}
}

// ceasing are the verbs by which what their infinitive or gerund tells is so no more.
var ceasing = wordlist.Set("cease stop discontinue quit halt")

// unbegun dates what is told not to have begun on a date by that date alone: "refused to ban the party in 2003" tells nothing
// of 2004. What has not been so "since 2003" keeps its interval.
func unbegun(c *document.Candidate, s *document.Sentence) {
	if c.Stance != annals.Denied || c.Time.IsZero() {
		return
	}
	for _, x := range s.Times {
		begun, on := x.AsStart().String(), x.ForEvent()
		if c.Time.String() == begun && begun != "/.." && on.String() != begun {
			c.Time = on
			return
		}
	}
}
