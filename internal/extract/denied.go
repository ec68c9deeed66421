package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
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

// foretold tells what somebody said would come about as intended: "said that it would dissolve". What "would have" come about
// never did, and nothing is read of it.
func foretold(c *document.Candidate, s *document.Sentence) {
	if c.Stance != annals.Alleged || len(c.Speaker) == 0 {
		return
	}
	switch c.Type {
	case annals.TypeClaim, annals.TypeAccusation, annals.TypeDescription:
		return
	}
	v := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == max(c.Verb, c.Trigger) })
	if v < 0 || !s.Tokens[v].IsVerb() {
		return
	}
	group := s.Tokens[predicate.VerbGroupStart(s, v):v]
	if slices.ContainsFunc(group, func(t lang.Token) bool { return t.Tag == "MD" && t.Lower == "would" }) {
		c.Stance = annals.Intended
	}
}

// none asserts a size whose own words say that there is none, "won no seats": denied, it would say that there are some.
func none(c *document.Candidate, s *document.Sentence) {
	v := c.Roles[annals.RoleValue]
	if c.Type != annals.TypeSize || c.Stance != annals.Denied || len(v) == 0 {
		return
	}
	k := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == v[0].Start })
	if k >= 0 && predicate.None(s, k) && !denied(s, 0, k) {
		c.Stance = annals.Asserted
	}
}

// unbegun dates what is told not to have begun on a date by that date alone: "refused to ban the party in 2003" tells nothing
// of 2004. What has not been so "since 2003" keeps its interval, and what was not so until then was so from then on: "was not
// banned until 2003".
func unbegun(c *document.Candidate, s *document.Sentence) {
	switch {
	case c.Stance != annals.Denied:
		return
	case atLast(c, s):
		assertFrom(c)
		return
	case c.Time.IsZero():
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

// atLast reports whether something is told not to have come about until something else did: "was not founded until 1901", "did
// not join it until after the war".
func atLast(c *document.Candidate, s *document.Sentence) bool {
	v := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == max(c.Verb, c.Trigger) })
	for n := 0; v > 0 && n < 4 && !s.Tokens[v].IsVerb(); n++ {
		v-- // "did not become a party until 1990" is told by the party
	}
	if v < 0 || !s.Tokens[v].IsVerb() {
		return false
	}
	first := predicate.VerbGroupStart(s, v)
	return denied(s, first, min(v+2, len(s.Tokens))) && !mayNever(s, first, v) && untilAfter(s, v)
}

// assertFrom tells what was denied until its time as so from then on, or as what happened then.
func assertFrom(c *document.Candidate) {
	c.Stance = annals.Asserted
	if from := strings.TrimPrefix(c.Time.String(), "/"); from != "" && from != ".." && !strings.Contains(from, "/") {
		if !comingAbout[c.Type] {
			from += "/.."
		}
		if x, err := edtf.Parse(from); err == nil {
			c.Time = x
		}
	}
}

// denied reports whether a "not" stands among the tokens from first to before end.
func denied(s *document.Sentence, first, end int) bool {
	for k := first; k < end; k++ {
		if predicate.Not(s, k) {
			return true
		}
	}
	return false
}

// mayNever reports whether a modal verb among the tokens from first to before v leaves open whether it came about at all:
// "could not be tried until"; not a "would" that tells what came later.
func mayNever(s *document.Sentence, first, v int) bool {
	return slices.ContainsFunc(s.Tokens[first:v], func(t lang.Token) bool { return t.Tag == "MD" && t.Lower != "would" })
}

// untilAfter reports whether an "until" stands after the verb at token v in its clause.
func untilAfter(s *document.Sentence, v int) bool {
	for _, t := range s.Tokens[v+1:] {
		switch {
		case t.Lower == "until" || t.Lower == "till":
			return true
		case t.Text == "," || t.Text == ";" || t.Text == ":" || document.IsFinite(t):
			return false
		}
	}
	return false
}

// comingAbout are the types of what happens at a time; the others tell what lasts from then on.
var comingAbout = map[annals.Type]bool{annals.TypeFounding: true, annals.TypeDissolution: true, annals.TypeMerger: true,
	annals.TypeSplit: true, annals.TypeRenaming: true, annals.TypeDelisting: true, annals.TypeEvent: true}
