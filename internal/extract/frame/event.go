package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// The priors of the ways in which events are told.
const (
	sureEvent    = 0.80
	likelyEvent  = 0.70
	nominalEvent = 0.60
)

// events finds what the sentence tells as done or happening, except what the tokens in taken tell as another type.
func (t *tree) events(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		if taken[i] || t.s.TimeAt(i) != nil && !t.isEventNoun(i) {
			continue
		}
		switch {
		case t.isVerb(i):
			out = append(out, t.verbEvents(t.clauseOf(i), taken)...)
		}
	}
	for i := range t.t {
		if !taken[i] && t.isEventNoun(i) {
			if c := t.nounEvent(i, taken); c != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// verbEvents are the events that a verb tells: its own, or the one that its object names.
func (t *tree) verbEvents(c *clause, taken map[int]bool) []*grammar.Candidate {
	i := c.verb
	if !t.tellsEvent(c) {
		return nil
	}
	if out := t.idiom(c, taken); out != nil {
		return out
	}
	if words.causing[c.lemma] || words.causing[t.t[i].Lemma] {
		if out := t.caused(c, taken); out != nil {
			return out
		}
	}
	if words.joining[c.lemma] || words.joining[t.t[i].Lemma] {
		if out := t.joined(c, taken); out != nil {
			return out
		}
	}
	if words.light[c.lemma] || words.light[t.t[i].Lemma] {
		if out := t.lightEvents(c, taken); out != nil {
			return out
		}
	}
	if words.stative[c.lemma] || words.other[c.lemma] {
		return nil
	}
	v := t.voice(i)
	if v.Unreal {
		return nil
	}
	e := t.newEvent("event.verb", sureEvent, t.verbWords(i), v)
	if c.borrowed {
		e.Confidence = likelyEvent
	}
	t.addRoles(e, c)
	if len(e.Roles) == 1 || t.onlyPlace(e) {
		return nil
	}
	e.Time = t.eventTime(i)
	taken[i] = true
	return []*grammar.Candidate{e}
}

func (t *tree) onlyPlace(e *grammar.Candidate) bool {
	for _, r := range []annals.Role{annals.RoleActor, annals.RoleTarget, annals.RoleParticipant} {
		if len(e.Roles[r]) > 0 {
			return false
		}
	}
	return true
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func (t *tree) tellsEvent(c *clause) bool {
	i := c.verb
	k := t.child(i, "xcomp")
	if words.passing[c.lemma] && k >= 0 && t.isVerb(k) {
		return false
	}
	if words.saying[c.lemma] && (t.child(i, "ccomp") >= 0 || t.child(i, "parataxis") >= 0 || c.passive && k >= 0) {
		return false
	}
	if t.is(i, "acl") && !t.is(i, "acl:relcl") {
		// A participle after a noun describes it, unless it says by whom or when; an infinitive says what for.
		if t.t[i].Tag == "VB" || t.t[i].Tag == "VBP" {
			return t.head(i) >= 0 && words.attempting[t.t[t.head(i)].Lemma] && len(c.subj) > 0
		}
		return c.passive && len(c.subj) > 0 || t.timeAt(i) != nil || t.t[i].Tag == "VBG" && len(c.obj) > 0
	}
	if t.is(i, "advcl") && t.infinitive(i) && !t.finite(i) {
		// What something is done for is no event.
		return false
	}
	return !t.is(i, "compound", "flat", "nsubj", "det", "advmod", "nmod:poss")
}

func (t *tree) newEvent(rule string, confidence float64, kind grammar.Mention, v Voice) *grammar.Candidate {
	e := grammar.NewCandidate(annals.TypeEvent, rule, confidence)
	e.Add(annals.RoleKind, kind)
	e.Stance, e.Speaker, e.Hedges = v.Stance, v.Speaker, v.Hedges
	return e
}

// verbWords are the words of the verb at token i that say what happened: with its particle, and with an adjective that says what
// something became or was kept.
func (t *tree) verbWords(i int) grammar.Mention {
	last := i
	if k := t.child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.child(i, "advmod"); k == i+1 && (t.t[k].Tag == "RP" || particles[t.t[k].Lower]) {
		last = k
	} else if i+1 < len(t.t) && t.t[i+1].Tag == "RP" {
		last = i + 1
	} else if k := t.child(i, "xcomp"); k == i+1 && strings.HasPrefix(t.t[k].Tag, "JJ") {
		last = k
	}
	return grammar.Mention{Start: t.t[i].Start, End: t.t[last].End}
}

// addRoles adds actor, target, participants, place and cause of a clause.
func (t *tree) addRoles(e *grammar.Candidate, c *clause) {
	t.addAll(e, annals.RoleActor, c.subj)
	t.addAll(e, annals.RoleTarget, c.obj)
	t.addAll(e, annals.RoleParticipant, c.iobj)
	t.addObliques(e, c)
	if len(c.obj) == 0 && len(e.Roles[annals.RoleTarget]) == 0 {
		// "refused to take part in the vote": what the infinitive is about.
		if x := t.child(c.verb, "xcomp"); x >= 0 && t.isVerb(x) && words.refusing[c.lemma] {
			o := t.clauseOf(x)
			for _, k := range append(slices.Clone(o.obj), o.after("in", "with")...) {
				t.addFiller(e, annals.RoleTarget, k)
			}
		}
	}
}

// particles are the adverbs that make one verb with the verb before them.
var particles = lemmas("over up out down off together back away in apart aside underground")

// targetPrepositions tie to a verb without object what it is aimed at.
var targetPrepositions = map[string]bool{"against": true, "on": true, "upon": true, "around": true, "about": true, "for": true,
	"at": true, "over": true, "towards": true, "toward": true}

func (t *tree) addObliques(e *grammar.Candidate, c *clause) {
	for _, o := range c.obls {
		k := o.head
		switch o.prep {
		case "in", "at", "near", "across", "throughout", "within", "inside", "outside", "around", "along", "off", "through", "on":
			if t.isPlace(k, o.prep) {
				t.addFiller(e, annals.RolePlace, k)
				continue
			}
		case "to", "into", "from", "towards", "toward":
			if t.isPlace(k, "in") {
				t.addFiller(e, annals.RolePlace, k)
				continue
			}
			if o.prep == "to" && t.isAgent(k) {
				t.addFiller(e, annals.RoleParticipant, k)
				continue
			}
		case "with", "between", "among", "alongside":
			if t.isAgent(k) {
				t.addFiller(e, annals.RoleParticipant, k)
			}
			continue
		case "because of", "due to", "as a result of", "owing to", "because", "due":
			t.addFiller(e, annals.RoleCause, k)
			continue
		case "":
			continue
		}
		if len(c.obj) == 0 && targetPrepositions[o.prep] && len(e.Roles[annals.RoleTarget]) == 0 {
			t.addFiller(e, annals.RoleTarget, k)
		}
	}
}

// addAll adds the noun phrases at the tokens.
func (t *tree) addAll(e *grammar.Candidate, r annals.Role, heads []int) {
	for len(heads) > 1 {
		ms := t.coordinated(heads[:2])
		if len(ms) == 2 || len(heads) > 2 && t.head(heads[2]) == heads[0] {
			break
		}
		e.Add(r, ms...)
		heads = heads[2:]
	}
	for _, k := range heads {
		t.addFiller(e, r, k)
	}
}

// addFiller adds the noun phrase at token k unless it stands for nothing.
func (t *tree) addFiller(e *grammar.Candidate, r annals.Role, k int) {
	if t.t[k].Tag == "EX" || t.t[k].Tag == "IN" || t.s.TimeAt(k) != nil && !t.isEventNoun(k) {
		return
	}
	if t.t[k].Tag == "PRP" && t.t[k].Lower == "it" && t.s.MentionAt(k) == nil {
		return
	}
	for _, n := range t.named(k) {
		m := t.filler(n)
		if !slices.Contains(e.Roles[r], m) {
			e.Add(r, m)
		}
	}
}

// isPlace reports whether the noun phrase at token k, after the preposition, is a place.
func (t *tree) isPlace(k int, prep string) bool {
	if words.place[t.t[k].Lemma] && t.s.MentionAt(k) != nil {
		return true
	}
	if e := t.entity(k); e != nil {
		switch e.Kind {
		case annals.Place, annals.State:
			return true
		case annals.Person, annals.Organization, annals.Body, annals.People, annals.Event:
			return false
		}
		return prep == "in" || prep == "at" || prep == "near"
	}
	if words.place[t.t[k].Lemma] {
		return true
	}
	return strings.HasPrefix(t.t[k].Tag, "NNP") && (prep == "in" || prep == "at" || prep == "near") && !words.group[t.t[k].Lower] && !t.isEventNoun(k)
}

// isAgent reports whether the noun phrase at token k is somebody who acts.
func (t *tree) isAgent(k int) bool {
	if e := t.entity(k); e != nil {
		return e.Kind != annals.Event && e.Kind != annals.Place
	}
	l := t.t[k].Lemma
	return words.group[l] || words.person[l] || words.title[l] || t.t[k].Tag == "PRP" || t.t[k].Tag == "NNPS" || strings.HasPrefix(t.t[k].Tag, "NNP")
}

// isEventNoun reports whether token i names something done or happening.
func (t *tree) isEventNoun(i int) bool {
	if !strings.HasPrefix(t.t[i].Tag, "NN") {
		return false
	}
	if t.t[i].IsUpper() && words.named[t.t[i].Lower] {
		return true
	}
	return words.happening[t.t[i].Lemma]
}
