package event

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// stays reports whether a verb that as often tells a state tells where somebody or something stayed or came to light, or
// what was brought off: "stayed in Syria", "remained in force", "remained inactive", "first appeared in 1990", "succeeded in
// its task". What somebody was and is tells nothing done: "remained a member", "remained popular".
func (r *reader) stays(c *tree.Clause) bool {
	if c.Passive || len(c.Subj) == 0 || len(c.Obj) > 0 || tense.PresentTense(r.Tree, c.Verb) {
		return false
	}
	switch r.Tokens[c.Verb].Lemma {
	case "remain", "stay", "linger":
		if k := r.Child(c.Verb, "xcomp"); k == c.Verb+1 && resting[r.Tokens[k].Lower] {
			return true
		}
		return slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool {
			return o.Prep == "in" && lastingStates[r.Tokens[o.Head].Lower] ||
				(o.Prep == "in" || o.Prep == "at" || o.Prep == "on") && r.IsPlace(o.Head, o.Prep) && !r.IsGroup(o.Head)
		}) || slices.ContainsFunc(r.Children(c.Verb, "advmod"), func(k int) bool {
			return whereabouts[r.Tokens[k].Lower] && k > c.Verb
		})
	case "appear":
		return r.Child(c.Verb, "xcomp", "ccomp", "expl") < 0 && !slices.ContainsFunc(c.Subj, func(k int) bool {
			return r.IsGroup(k) || r.Entity(k) == naming.About(r.Sentence) && naming.About(r.Sentence) != nil
		}) && (tense.TimeOf(r.Tree, c.Verb) != nil || len(c.After("in", "at", "on")) > 0)
	case "vary":
		return true
	case "succeed":
		return slices.ContainsFunc(c.After("in"), func(k int) bool {
			return r.Tokens[k].Tag != "VBG" && r.Sentence.TimeAt(k) == nil && !r.IsGroup(k) && !r.IsPlace(k, "in")
		})
	}
	return false
}

// resting are the adjectives by which "remain" tells what somebody went on doing or not doing.
var resting = words.List("resting")

// lastingStates are the nouns that "remain in" ties to what goes on.
var lastingStates = words.List("lastingstate")

// whereabouts are the adverbs that say where somebody is.
var whereabouts = words.Lemmas("there here behind abroad overseas home nearby elsewhere")

// calledAfter reports whether the clause tells after whom or what something is called.
func calledAfter(t *tree.Tree, c *tree.Clause) bool {
	switch t.Tokens[c.Verb].Lemma {
	case "name", "rename", "christen", "model", "pattern":
		return c.Passive && len(c.Obj) > 0 && len(namesakes(t, c)) > 0
	}
	return false
}

// takesName reports whether the verb tells where somebody or something has its name from: "took its name from a river".
func takesName(t *tree.Tree, c *tree.Clause) bool {
	return namingVerbs[t.Tokens[c.Verb].Lemma] && len(c.After("from")) > 0 &&
		slices.ContainsFunc(c.Obj, func(k int) bool { return nameNouns[t.Tokens[k].Lemma] })
}

// namingVerbs are the verbs by which a name is had from somewhere.
var namingVerbs = words.Lemmas("take borrow adopt inherit")

// namesakes are whom and what the subject of the verb is called after.
func namesakes(t *tree.Tree, c *tree.Clause) []int {
	return slices.DeleteFunc(c.After("after", "for"), func(k int) bool {
		return k < c.Verb || t.Sentence.TimeAt(k) != nil || t.IsEventNoun(k) && !t.IsName(k)
	})
}

// named adds the event of something being called after somebody or something, or of somebody taking a name from there.
func (r *reader) named(c *tree.Clause) {
	e := r.start("event.named", likelyEvent, VerbWords(r.Tree, c.Verb), voice.Of(r.Tree, c.Verb))
	if e == nil {
		return
	}
	addFar(r.Tree, e, annals.RoleTarget, c.Obj[:1], c.Verb)
	if len(e.Roles[annals.RoleTarget]) == 0 {
		return
	}
	from := namesakes(r.Tree, c)
	if takesName(r.Tree, c) {
		from = c.After("from")
		addFar(r.Tree, e, annals.RoleActor, c.Subj, c.Verb)
	}
	for _, k := range from {
		if len(e.Roles[annals.RoleParticipant]) == 0 || r.IsName(k) {
			// "after Mars, the god of war": Mars.
			noun.Add(r.Tree, e, annals.RoleParticipant, k)
		}
	}
	if x := tense.TimeOf(r.Tree, c.Verb); x != nil {
		e.Time = x.ForEvent()
	}
	r.tell(e, c.Verb)
}

// business reports whether the verb tells that the work by which somebody goes on begins or ends: "began operations",
// "ceased its activities". What is done to others is told by its noun: "began a campaign".
func (r *reader) business(c *tree.Clause) bool {
	if c.Passive || len(c.Subj) == 0 || len(c.Obj) != 1 || !startingVerbs[r.Tokens[c.Verb].Lemma] {
		return false
	}
	work := c.Obj[0]
	return work > c.Verb && workNouns[r.Tokens[work].Lemma] && len(r.Attached(work, []string{"against", "of"})) == 0 &&
		!classified(r.Tree, work)
}

// classified reports whether the noun at token k has a word before it that says which sort of thing it is: "military
// operations".
func classified(t *tree.Tree, k int) bool {
	return k > 0 && (t.Tokens[k-1].Tag == "JJ" || t.Tokens[k-1].IsNoun()) && classifies(t, k-1)
}

// startingVerbs are the verbs that tell that something is taken up or given up.
var startingVerbs = words.Lemmas("begin start commence cease end stop halt suspend resume discontinue restart")

// workNouns are the nouns for what an organization does as long as it lives.
var workNouns = words.Lemmas("operation activity work production publication business service broadcasting trading")

// finishes adds the event of somebody coming in somewhere in an order of those who competed: "finished second in the
// election", "came in eighth", "came last". It reports whether the verb tells that.
func (r *reader) finishes(c *tree.Clause) bool {
	if c.Passive || !finishingVerbs[r.Tokens[c.Verb].Lemma] {
		return false
	}
	k := c.Verb + 1
	for k < len(r.Tokens) && beforeRank[r.Tokens[k].Lower] {
		k++
	}
	if k >= len(r.Tokens) || !isRank(r.Tree, k) {
		return false
	}
	last := k
	switch {
	case k+1 >= len(r.Tokens):
	case r.Tokens[k+1].Lemma == "place" || r.Tokens[k+1].Lemma == "overall":
		last = k + 1
	case k+2 < len(r.Tokens) && r.Tokens[k+1].Lower == "to" && r.Tokens[k+2].Lower == "last":
		last = k + 2
	case r.Tokens[k+1].IsNoun() && r.Sentence.TimeAt(k+1) == nil:
		// "finished third grade"
		return false
	}
	e := r.start("event.finished", likelyEvent,
		r.Stretch(c.Verb, last), voice.Of(r.Tree, c.Verb))
	if e == nil {
		return true
	}
	addFar(r.Tree, e, annals.RoleActor, c.Subj, c.Verb)
	for _, n := range append(c.After("in", "at", "for"), r.Attached(k, []string{"in", "at", "for"})...) {
		if n > last && r.Sentence.TimeAt(n) == nil && (r.IsEventNoun(n) || r.IsGroup(n)) {
			noun.Add(r.Tree, e, annals.RoleTarget, n)
		}
	}
	if !hasParty(e) {
		return true
	}
	e.Time = tense.EventTime(r.Tree, c.Verb)
	r.tell(e, c.Verb)
	return true
}

// isRank reports whether the word at token k says which one somebody was of several: "second", "10th", "last".
func isRank(t *tree.Tree, k int) bool {
	w := t.Tokens[k].Lower
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
var finishingVerbs = words.Lemmas("come finish place")

// beforeRank are the words between such a verb and the number.
var beforeRank = words.Lemmas("in a the joint equal distant close out up")

// rankEndings make a number an ordinal.
var rankEndings = words.Lemmas("st nd rd th")

// wentFor reports whether the clause of an infinitive tells what for somebody went somewhere or came together: "met to
// discuss the plan", "fled to escape the war". What tells another sort of fact, that a group was formed or that
// somebody became something, does so by its own type.
func wentFor(t *tree.Tree, c *tree.Clause) bool {
	h := t.Head(c.Verb)
	if h < 0 || h > c.Verb || !t.IsVerb(h) || words.Other[c.Lemma] || words.Stative[c.Lemma] || words.Wanting[c.Lemma] ||
		c.Lemma == "become" || tense.PresentTense(t, h) || t.Marked(c.Verb, "order") {
		return false
	}
	o := t.ClauseOf(h)
	if l := t.Tokens[h].Lemma; !words.Moving[l] && !meetingVerbs[l] || l == "place" || l == "put" || l == "launch" ||
		l == "expand" ||
		l == "set" {
		return false
	}
	return len(c.Subj) > 0 && slices.ContainsFunc(o.Surface(), func(k int) bool {
		return t.IsPerson(k) || t.IsHuman(k) || t.IsGroup(k) || t.IsAgent(k)
	})
}

// meetingVerbs are the verbs for coming together.
var meetingVerbs = words.Lemmas("meet gather assemble convene congregate reunite rally regroup")

// addBy adds what a few verbs tie to themselves as no other does: where something appeared, whatever the noun, "appeared in
// a film", what somebody succeeded in, and the votes in which somebody stood.
func addBy(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	if c.Passive {
		return
	}
	role, preps := annals.RoleTarget, []string{"in"}
	switch t.Tokens[c.Verb].Lemma {
	case "succeed":
	case "stand", "run":
		if len(c.Obj) > 0 || !slices.ContainsFunc(c.After("in"), func(k int) bool { return words.Balloting[t.Tokens[k].Lemma] }) {
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
	for _, k := range c.After(preps...) {
		if t.Sentence.TimeAt(k) == nil && k > c.Verb && !words.Manner[t.Tokens[k].Lemma] {
			noun.Add(t, e, role, k)
		}
	}
}

// endsIn adds the event of what somebody did or fought having had the outcome that "end" ties to itself by "in": "most of
// these ended in defeat". It reports whether there was one.
func (r *reader) endsIn(c *tree.Clause) bool {
	if r.Tokens[c.Verb].Lemma != "end" || c.Passive || len(c.Obj) > 0 || slices.ContainsFunc(c.Subj, r.IsEventNoun) {
		return false
	}
	heads := slices.DeleteFunc(c.After("in"), func(k int) bool { return !outcomeNouns[r.Tokens[k].Lemma] || !r.IsEventNoun(k) })
	return r.tellLent(heads, c)
}

// outcomes are those of the tokens that name how what somebody did came out.
func (r *reader) outcomes(heads []int) []int {
	return slices.DeleteFunc(slices.Clone(heads), func(k int) bool {
		return r.Tokens[k].Lemma != "victory" && r.Tokens[k].Lemma != "win" && r.Tokens[k].Lemma != "defeat"
	})
}

// triumphVerbs are the verbs that say no more of a victory than that it was won.
var triumphVerbs = words.Lemmas("win score gain secure achieve")
