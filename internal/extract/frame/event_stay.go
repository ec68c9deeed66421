package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// stays reports whether a verb that as often tells a state tells where somebody or something stayed or came to light, or
// what was brought off: "stayed in Syria", "remained in force", "remained inactive", "first appeared in 1990", "succeeded in
// its task". What somebody was and is tells nothing done: "remained a member", "remained popular".
func (r *eventReader) stays(c *clause) bool {
	if c.passive || len(c.subj) == 0 || len(c.obj) > 0 || r.presentTense(c.verb) {
		return false
	}
	switch r.t[c.verb].Lemma {
	case "remain", "stay", "linger":
		if k := r.child(c.verb, "xcomp"); k == c.verb+1 && resting[r.t[k].Lower] {
			return true
		}
		return slices.ContainsFunc(c.obls, func(o oblique) bool {
			return o.prep == "in" && lastingStates[r.t[o.head].Lower] ||
				(o.prep == "in" || o.prep == "at" || o.prep == "on") && r.isPlace(o.head, o.prep) && !r.isGroup(o.head)
		}) || slices.ContainsFunc(r.children(c.verb, "advmod"), func(k int) bool {
			return whereabouts[r.t[k].Lower] && k > c.verb
		})
	case "appear":
		return r.child(c.verb, "xcomp", "ccomp", "expl") < 0 && !slices.ContainsFunc(c.subj, func(k int) bool {
			return r.isGroup(k) || r.entity(k) == naming.About(r.s) && naming.About(r.s) != nil
		}) && (r.timeOf(c.verb) != nil || len(c.after("in", "at", "on")) > 0)
	case "vary":
		return true
	case "succeed":
		return slices.ContainsFunc(c.after("in"), func(k int) bool {
			return r.t[k].Tag != "VBG" && r.s.TimeAt(k) == nil && !r.isGroup(k) && !r.isPlace(k, "in")
		})
	}
	return false
}

// resting are the adjectives by which "remain" tells what somebody went on doing or not doing.
var resting = lists["resting"]

// lastingStates are the nouns that "remain in" ties to what goes on.
var lastingStates = lists["lastingstate"]

// whereabouts are the adverbs that say where somebody is.
var whereabouts = lemmas("there here behind abroad overseas home nearby elsewhere")

// calledAfter reports whether the clause tells after whom or what something is called.
func (t *tree) calledAfter(c *clause) bool {
	switch t.t[c.verb].Lemma {
	case "name", "rename", "christen", "model", "pattern":
		return c.passive && len(c.obj) > 0 && len(t.namesakes(c)) > 0
	}
	return false
}

// takesName reports whether the verb tells where somebody or something has its name from: "took its name from a river".
func (t *tree) takesName(c *clause) bool {
	return namingVerbs[t.t[c.verb].Lemma] && len(c.after("from")) > 0 &&
		slices.ContainsFunc(c.obj, func(k int) bool { return nameNouns[t.t[k].Lemma] })
}

// namingVerbs are the verbs by which a name is had from somewhere.
var namingVerbs = lemmas("take borrow adopt inherit")

// namesakes are whom and what the subject of the verb is called after.
func (t *tree) namesakes(c *clause) []int {
	return slices.DeleteFunc(c.after("after", "for"), func(k int) bool {
		return k < c.verb || t.s.TimeAt(k) != nil || t.isEventNoun(k) && !t.isName(k)
	})
}

// named adds the event of something being called after somebody or something, or of somebody taking a name from there.
func (r *eventReader) named(c *clause) {
	e := r.start("event.named", likelyEvent, r.verbWords(c.verb), r.voice(c.verb))
	if e == nil {
		return
	}
	r.addFar(e, annals.RoleTarget, c.obj[:1], c.verb)
	if len(e.Roles[annals.RoleTarget]) == 0 {
		return
	}
	from := r.namesakes(c)
	if r.takesName(c) {
		from = c.after("from")
		r.addFar(e, annals.RoleActor, c.subj, c.verb)
	}
	for _, k := range from {
		if len(e.Roles[annals.RoleParticipant]) == 0 || r.isName(k) {
			// "after Mars, the god of war": Mars.
			r.addFiller(e, annals.RoleParticipant, k)
		}
	}
	if x := r.timeOf(c.verb); x != nil {
		e.Time = x.ForEvent()
	}
	r.tell(e, c.verb)
}

// business reports whether the verb tells that the work by which somebody goes on begins or ends: "began operations",
// "ceased its activities". What is done to others is told by its noun: "began a campaign".
func (r *eventReader) business(c *clause) bool {
	if c.passive || len(c.subj) == 0 || len(c.obj) != 1 || !startingVerbs[r.t[c.verb].Lemma] {
		return false
	}
	work := c.obj[0]
	return work > c.verb && workNouns[r.t[work].Lemma] && len(r.attached(work, []string{"against", "of"})) == 0 &&
		!r.classified(work)
}

// classified reports whether the noun at token k has a word before it that says which sort of thing it is: "military
// operations".
func (t *tree) classified(k int) bool {
	return k > 0 && (t.t[k-1].Tag == "JJ" || t.t[k-1].IsNoun()) && t.classifies(k-1)
}

// startingVerbs are the verbs that tell that something is taken up or given up.
var startingVerbs = lemmas("begin start commence cease end stop halt suspend resume discontinue restart")

// workNouns are the nouns for what an organization does as long as it lives.
var workNouns = lemmas("operation activity work production publication business service broadcasting trading")

// finishes adds the event of somebody coming in somewhere in an order of those who competed: "finished second in the
// election", "came in eighth", "came last". It reports whether the verb tells that.
func (r *eventReader) finishes(c *clause) bool {
	if c.passive || !finishingVerbs[r.t[c.verb].Lemma] {
		return false
	}
	k := c.verb + 1
	for k < len(r.t) && beforeRank[r.t[k].Lower] {
		k++
	}
	if k >= len(r.t) || !r.isRank(k) {
		return false
	}
	last := k
	switch {
	case k+1 >= len(r.t):
	case r.t[k+1].Lemma == "place" || r.t[k+1].Lemma == "overall":
		last = k + 1
	case k+2 < len(r.t) && r.t[k+1].Lower == "to" && r.t[k+2].Lower == "last":
		last = k + 2
	case r.t[k+1].IsNoun() && r.s.TimeAt(k+1) == nil:
		// "finished third grade"
		return false
	}
	e := r.start("event.finished", likelyEvent,
		r.stretch(c.verb, last), r.voice(c.verb))
	if e == nil {
		return true
	}
	r.addFar(e, annals.RoleActor, c.subj, c.verb)
	for _, n := range append(c.after("in", "at", "for"), r.attached(k, []string{"in", "at", "for"})...) {
		if n > last && r.s.TimeAt(n) == nil && (r.isEventNoun(n) || r.isGroup(n)) {
			r.addFiller(e, annals.RoleTarget, n)
		}
	}
	if !hasParty(e) {
		return true
	}
	e.Time = r.eventTime(c.verb)
	r.tell(e, c.verb)
	return true
}

// isRank reports whether the word at token k says which one somebody was of several: "second", "10th", "last".
func (t *tree) isRank(k int) bool {
	w := t.t[k].Lower
	switch w {
	case "first", "last", "bottom", "top", "penultimate":
		return true
	case "only", "single":
		return false
	}
	return placeNumbers[w] || w[0] >= '0' && w[0] <= '9' && strings.Trim(w, "0123456789-") != "" &&
		rankEndings[strings.TrimLeft(w, "0123456789-")]
}

// finishingVerbs are the verbs that tell which of those who compete somebody was.
var finishingVerbs = lemmas("come finish place")

// beforeRank are the words between such a verb and the number.
var beforeRank = lemmas("in a the joint equal distant close out up")

// rankEndings make a number an ordinal.
var rankEndings = lemmas("st nd rd th")

// goesOn reports whether the infinitive at token i is what somebody "went on" to do, which is done.
func (t *tree) goesOn(i int) bool {
	h := t.head(i)
	return h >= 0 && h+1 < i && t.t[h].Lemma == "go" && t.t[h+1].Lower == "on" && t.infinitive(i) && i-h < 5
}

// wentFor reports whether the clause of an infinitive tells what for somebody went somewhere or came together: "met to
// discuss the plan", "fled to escape the war". What tells another sort of fact, that a group was formed or that
// somebody became something, does so by its own type.
func (t *tree) wentFor(c *clause) bool {
	h := t.head(c.verb)
	if h < 0 || h > c.verb || !t.isVerb(h) || words.other[c.lemma] || words.stative[c.lemma] || words.wanting[c.lemma] ||
		c.lemma == "become" || t.presentTense(h) || t.marked(c.verb, "order") {
		return false
	}
	o := t.clauseOf(h)
	if l := t.t[h].Lemma; !words.moving[l] && !meetingVerbs[l] || l == "place" || l == "put" || l == "launch" ||
		l == "expand" ||
		l == "set" {
		return false
	}
	return len(c.subj) > 0 && slices.ContainsFunc(o.surface(), func(k int) bool {
		return t.isPerson(k) || t.isHuman(k) || t.isGroup(k) || t.isAgent(k)
	})
}

// meetingVerbs are the verbs for coming together.
var meetingVerbs = lemmas("meet gather assemble convene congregate reunite rally regroup")

// addBy adds what a few verbs tie to themselves as no other does: where something appeared, whatever the noun, "appeared in
// a film", what somebody succeeded in, and the votes in which somebody stood.
func (t *tree) addBy(e *document.Candidate, c *clause) {
	if c.passive {
		return
	}
	role, preps := annals.RoleTarget, []string{"in"}
	switch t.t[c.verb].Lemma {
	case "succeed":
	case "stand", "run":
		if len(c.obj) > 0 || !slices.ContainsFunc(c.after("in"), func(k int) bool { return words.balloting[t.t[k].Lemma] }) {
			return
		}
	case "appear":
		role, preps = annals.RolePlace, []string{"in", "at", "on"}
	default:
		return
	}
	if len(e.Roles[role]) > 0 {
		return
	}
	for _, k := range c.after(preps...) {
		if t.s.TimeAt(k) == nil && k > c.verb && !words.manner[t.t[k].Lemma] {
			t.addFiller(e, role, k)
		}
	}
}

// endsIn adds the event of what somebody did or fought having had the outcome that "end" ties to itself by "in": "most of
// these ended in defeat". It reports whether there was one.
func (r *eventReader) endsIn(c *clause) bool {
	if r.t[c.verb].Lemma != "end" || c.passive || len(c.obj) > 0 || slices.ContainsFunc(c.subj, r.isEventNoun) {
		return false
	}
	heads := slices.DeleteFunc(c.after("in"), func(k int) bool { return !outcomeNouns[r.t[k].Lemma] || !r.isEventNoun(k) })
	return r.tellNouns("event.light", heads, c.subj, c)
}

// outcomes are those of the tokens that name how what somebody did came out.
func (r *eventReader) outcomes(heads []int) []int {
	return slices.DeleteFunc(slices.Clone(heads), func(k int) bool {
		return r.t[k].Lemma != "victory" && r.t[k].Lemma != "win" && r.t[k].Lemma != "defeat"
	})
}

// triumphVerbs are the verbs that say no more of a victory than that it was won.
var triumphVerbs = lemmas("win score gain secure achieve")
