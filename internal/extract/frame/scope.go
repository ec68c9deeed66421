package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// Voice is how a sentence tells what a predicate says: whether as so, as not so, as said by somebody or as meant to be,
// and by whom.
type Voice struct {
	Stance  annals.Stance
	Speaker []document.Mention
	// Hedges are the words that weaken it.
	Hedges []document.Mention
	// Unreal tells that it is not told at all: a condition, a possibility, a question.
	Unreal bool
}

// VoiceOf is the voice in which the sentence tells the predicate at token i; its view is nil where it has no tree.
func VoiceOf(s *document.Sentence, view *View, i int) Voice {
	if view == nil {
		v := Voice{Stance: annals.Asserted}
		v.cued(scope.CueAt(s, i))
		return v
	}
	return view.t.voice(i)
}

// cued joins what the words around the predicate say of it, whatever the tree was made to be.
func (v *Voice) cued(c document.Cue) {
	v.Unreal = v.Unreal || c.Unreal
	if c.Stance != "" && (v.Stance == annals.Asserted || v.Stance == annals.Alleged && c.Stance == annals.Denied) {
		v.Stance = c.Stance
	}
	if len(c.Speaker) > 0 && (len(v.Speaker) == 0 || c.Beside) {
		v.Speaker = c.Speaker
	}
	for _, h := range c.Hedges {
		if !slices.Contains(v.Hedges, h) {
			v.Hedges = append(v.Hedges, h)
		}
	}
}

// untrue reports whether the word at token i says of what depends on it that it is not so, or that nothing shows it: "a
// lie", "not true", "no evidence".
func (t *tree) untrue(i int) bool {
	l := t.t[i].Lemma
	return lists["untruth"][l] || lists["truth"][l] && (t.negated(i) || t.hasWord(i, "det", "no", "little"))
}

// ponders reports whether the verb at token h only weighs, or turns down, what the gerund at token k names: "considered
// banning the party", "decided against banning it".
func (t *tree) ponders(h, k int) bool {
	if t.t[k].Tag != "VBG" || !t.isVerb(h) {
		return false
	}
	return lists["pondering"][t.t[h].Lemma] && t.preposition(k) == "" ||
		lists["settling"][t.t[h].Lemma] && t.preposition(k) == "against"
}

// pending reports whether the infinitive at token i says what has not been done yet: "has yet to meet".
func (t *tree) pending(i int) bool {
	for _, k := range t.children(i, "mark") {
		if t.t[k].Lower == "to" && k > 0 && k < i && t.t[k-1].Lower == "yet" {
			return true
		}
	}
	return false
}

// inCase reports whether "in case" begins the clause of the verb at token k.
func (t *tree) inCase(k int) bool {
	for i := k - 1; i > 0 && k-i < 10; i-- {
		if t.t[i].Lower == "case" && t.t[i-1].Lower == "in" && (i+1 >= len(t.t) || t.t[i+1].Lower != "of") {
			return true
		}
		if t.t[i].Text == "," || t.t[i].Text == ";" {
			return false
		}
	}
	return false
}

// tensed reports whether the verb at token i has the form of a past or present tense.
func (t *tree) tensed(i int) bool {
	return t.t[i].Tag == "VBD" || t.t[i].Tag == "VBZ" || t.t[i].Tag == "VBP"
}

// tellsSo reports whether the verb at token i, or the first of its auxiliaries, has such a form: "was disbanded", not
// "would be disbanded".
func (t *tree) tellsSo(i int) bool {
	return t.finite(i) && !slices.ContainsFunc(t.children(i, "aux", "cop"), func(k int) bool { return t.t[k].Tag == "MD" })
}

// granted reports whether the noun at token i is told of a name beside it, which the sentence takes for granted
// whatever it says of them: "planned to arrest the leader, Juan Santos".
func (t *tree) granted(i int) bool {
	if t.child(i, "cop") >= 0 || t.is(i, "xcomp") || t.preposition(i) == "as" {
		return false
	}
	if t.next(i) != nil || t.is(i, "appos") {
		return true
	}
	k := t.child(i, "appos")
	return k >= 0 && t.isName(k)
}

// blamed reports whether the gerund at token i says what somebody is blamed for: "accused the Front of attacking the
// town". The accusation tells it.
func (t *tree) blamed(i int) bool {
	if t.t[i].Tag != "VBG" || t.preposition(i) != "of" && t.preposition(i) != "for" && t.preposition(i) != "with" {
		return false
	}
	h := t.head(i)
	if h >= 0 && t.is(i, "acl", "nmod") && t.is(h, "obj", "nsubj:pass", "obl") {
		h = t.head(h)
	}
	return h >= 0 && lists["blaming"][t.t[h].Lemma]
}

// negated reports whether the predicate at token i is negated itself.
func (t *tree) negated(i int) bool {
	for _, k := range t.kids[i] {
		switch {
		case t.boundsBelow(k):
			continue
		case predicate.Not(t.s, k), predicate.Scarcely(t.s, k) && t.is(k, "advmod"), t.is(k, "det") && t.t[k].Lower == "no" && predicate.None(t.s, k):
			return true
		case t.t[k].Lower == "longer" && k > 0 && t.t[k-1].Lower == "no" && t.child(i, "cop") >= 0:
			return true
		case t.t[k].Lower == "neither" && t.is(k, "cc", "cc:preconj"):
			return true
		case t.is(k, "obj", "nsubj") && (t.isNone(k) || predicate.NoneAlone(t.s, k)):
			return true
		case t.is(k, "mark", "case") && (t.t[k].Lower == "without" || t.t[k].Lower == "instead"):
			return true
		}
	}
	return false
}

// modal reports whether a modal verb makes the predicate at token i something meant to be; a mere possibility is unreal.
func (t *tree) modal(i int, v *Voice) bool {
	for _, k := range t.children(i, "aux", "cop") {
		switch t.t[k].Lower {
		case "shall":
			if !t.provided(i) {
				return true
			}
		case "should", "must", "will", "'ll":
			return true
		case "is", "are", "was", "were":
			// "was to leave", "was to have been produced": what was meant to come.
			if k+1 < len(t.t) && t.t[k+1].Tag == "TO" && t.head(k+1) == i {
				return true
			}
		case "may", "might":
			v.Unreal = true
		case "would":
			// "would have won": it did not come to that.
			v.Unreal = v.Unreal || t.hasWord(i, "aux", "have")
		case "can":
			// What "can be traced" somebody has traced.
			v.Unreal = v.Unreal || t.t[i].Lemma != "trace"
		case "could":
			if !t.negated(i) {
				v.Unreal = true
			}
		}
	}
	return false
}

// provided reports whether "shall" before the predicate at token i tells what statutes make so: "The seat shall be at
// Lima", "shall be known as".
func (t *tree) provided(i int) bool {
	return t.hasWord(i, "cop", "be") || providing[t.t[i].Lemma]
}

// providing are the verbs by which statutes say what their organization is and has.
var providing = map[string]bool{"have": true, "consist": true, "comprise": true, "know": true, "call": true,
	"name": true, "style": true, "locate": true, "situate": true, "base": true}

func (t *tree) infinitive(i int) bool {
	if t.t[i].Tag != "VB" && t.child(i, "cop", "aux:pass") < 0 {
		return false
	}
	for _, k := range t.kids[i] {
		if t.t[k].Lower == "to" && k < i && t.is(k, "mark", "aux", "case") {
			return true
		}
	}
	return false
}

func (t *tree) marked(i int, set ...string) bool {
	for _, k := range t.children(i, "mark", "advmod", "case") {
		if slices.Contains(set, t.t[k].Lower) {
			return true
		}
	}
	return false
}

// adverbs reads the adverbs that weaken the predicate at token i.
func (t *tree) adverbs(i int, v *Voice) {
	for _, k := range t.children(i, "advmod") {
		w := t.t[k].Lower
		if w == "almost" || w == "nearly" {
			v.Unreal = true
		}
		if words.distancing[w] {
			v.Stance = annals.Alleged
		}
		if words.hedging[w] || words.distancing[w] {
			v.Hedges = append(v.Hedges, t.stretch(k, k))
		}
	}
}

// sayer adds the subject of the verb of saying at token i as speaker.
func (t *tree) sayer(i int, v *Voice) {
	if len(v.Speaker) > 0 {
		return
	}
	c := t.clauseOf(i)
	for _, k := range c.subj {
		if t.t[k].Lower == "it" && c.passive {
			continue
		}
		v.Speaker = append(v.Speaker, t.filler(k))
	}
	if len(v.Speaker) == 0 {
		v.Speaker = []document.Mention{{Start: t.t[i].Start, End: t.t[i].End, Unnamed: true}}
	}
}

// accordingTo makes what an "according to" in its clause covers that one's saying.
func (t *tree) accordingTo(i int, v *Voice) {
	for k := range t.t {
		if t.t[k].Lower != "according" || k+2 >= len(t.t) || t.t[k+1].Lower != "to" {
			continue
		}
		noun := t.head(k)
		if noun < 0 || !t.isNoun(noun) || noun < k || words.norm[t.t[noun].Lemma] {
			continue
		}
		top := t.head(noun)
		if top < 0 || !t.within(i, top) || t.within(i, noun) || k < i && predicate.Answered(t.s, k, i) {
			continue
		}
		v.Stance = annals.Alleged
		v.Speaker = nil
		// "according to a report by the X": the X says it.
		speaker := noun
		if words.reports[t.t[noun].Lemma] {
			for _, m := range t.children(noun, "nmod") {
				if p := t.preposition(m); (p == "by" || p == "of" || p == "from") && t.isName(m) {
					speaker = m
				}
			}
		}
		if v.Speaker = predicate.AccordingTo(t.s, k); speaker != noun || len(v.Speaker) == 0 {
			v.Speaker = t.fillers(speaker)
		}
		return
	}
}
