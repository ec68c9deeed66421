package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// Voice is how a sentence tells what a predicate says: whether as so, as not so, as said by somebody or as meant to be, and by whom.
type Voice struct {
	Stance  annals.Stance
	Speaker []grammar.Mention
	// Hedges are the words that weaken it.
	Hedges []grammar.Mention
	// Unreal tells that it is not told at all: a condition, a possibility, a question.
	Unreal bool
}

// VoiceOf is the voice in which the sentence tells the predicate at token i; its view is nil where it has no tree.
func VoiceOf(s *grammar.Sentence, view *View, i int) Voice {
	if view == nil {
		v := Voice{Stance: annals.Asserted}
		v.cued(s.CueAt(i))
		return v
	}
	return view.t.voice(i)
}

// voice climbs from the predicate at token i to the root of its sentence; what it passes on the way tells how it is meant.
func (t *tree) voice(i int) Voice {
	v := Voice{Stance: annals.Asserted}
	denied, intended, own := t.negated(i) || t.pending(i), false, true
	t.adverbs(i, &v)
	if t.modal(i, &v) {
		intended = true
	}
	if t.blamed(i) || t.marked(i, "without") {
		// "held them without bringing charges": not told to have happened, nor to be news that it did not.
		v.Unreal = true
	}
	near := true
	for k, n := i, 0; k >= 0 && n < len(t.t); n++ {
		h := t.head(k)
		if h < 0 {
			break
		}
		// "refused to pay a fine imposed by the court": the court imposed it.
		near = near && !(t.is(k, "acl") && !t.infinitive(k) && (t.t[k].Tag == "VBN" || t.t[k].Tag == "VBD"))
		if t.is(k, "advcl") && (t.marked(k, "if", "unless", "lest") || t.inCase(k)) || t.marked(k, "whether") {
			v.Unreal = true
		}
		relative := t.is(k, "acl:relcl") && (t.child(k, "nsubj") < 0 || t.t[t.child(k, "nsubj")].Lower == "that")
		if t.is(k, "ccomp", "csubj", "acl", "xcomp", "obj", "obl", "advcl") && !relative &&
			(t.untrue(h) || t.isVerb(k) && t.ponders(h, k)) {
			// "It is not true that", "there is no evidence that"; "considered banning it".
			v.Unreal = true
		}
		if t.is(k, "acl:relcl", "appos", "parataxis") || t.is(k, "advcl") && t.finite(k) {
			// What is told in a clause of its own is not denied or intended with the clause around it.
			own = false
		}
		if t.is(k, "conj") && t.isVerb(k) && t.isVerb(h) && !t.finite(h) && (t.tensed(k) || t.t[h].Tag == "VB" && t.t[k].Tag == "VBN" && t.child(k, "aux") < 0) {
			// "failed to win a seat and dissolved": the parser may tie a verb with a tense to the infinitive before it.
			own = false
		}
		beside := h
		if t.is(k, "xcomp") && k > 0 && !words.causing[t.t[h].Lemma] {
			// The parser may tie the participle to the verb: "to form the Union led by Maria Campos".
			beside = k - 1
		}
		if t.is(k, "acl", "xcomp") && t.t[k].Tag == "VBN" && !t.infinitive(k) && t.isNoun(beside) && (t.definite(beside) || t.isName(beside)) {
			// "planned to attack the party led by Maria Campos": what tells which party is so already.
			own = false
		}
		if own && t.is(k, "advcl", "acl") && !t.is(k, "acl:relcl") && t.infinitive(k) && !t.finite(k) {
			// A purpose; "was the first to …" and "was able to" tell a fact.
			if t.is(k, "advcl") && t.t[k].Lemma != "become" && !t.goesOn(k) && !words.able[t.t[h].Lemma] &&
				!words.unable[t.t[h].Lemma] || t.is(k, "acl") && !ordinalNoun(t, h) {
				intended = true
			}
		}
		if own && t.is(k, "acl") && t.t[k].Tag == "VBG" && t.marked(k, "of") && words.purpose[t.t[h].Lemma] {
			intended = true
		}
		if t.is(k, "conj") && !t.isVerb(h) && t.isVerb(k) {
			k = h
			continue
		}
		if t.is(k, "xcomp", "ccomp", "obj", "advcl", "csubj") || t.is(k, "obl") && strings.HasPrefix(t.t[k].Tag, "VB") || t.is(k, "nmod") && strings.HasPrefix(t.t[k].Tag, "VBG") {
			lemma := t.t[h].Lemma
			verbal := t.isVerb(k) || t.is(k, "xcomp", "ccomp")
			switch {
			case own && t.is(k, "xcomp", "advcl") && t.infinitive(k) && words.unable[lemma] && strings.HasPrefix(t.t[h].Tag, "JJ"):
				denied = !denied
			case own && t.is(k, "xcomp", "advcl") && strings.HasPrefix(t.t[h].Tag, "JJ") && t.negated(h):
				// "was not able to".
				denied = !denied
			case own && t.is(k, "xcomp", "advcl") && t.infinitive(k) && words.inclined[lemma] && strings.HasPrefix(t.t[h].Tag, "JJ"):
				intended = true
			case verbal && own && near && words.refusing[lemma] && t.is(k, "xcomp") && t.infinitive(k):
				denied = !denied
			case verbal && own && near && words.failing[lemma]:
				denied = !denied
			case t.is(k, "ccomp", "xcomp") && denyingWords[lemma] && !t.passiveAt(h):
				denied = !denied
				t.sayer(h, &v)
			case t.is(k, "ccomp") && t.isVerb(h) && t.isConvinced(t.clauseOf(h)):
				// What somebody is sure of may not be so.
				v.Unreal = true
			case verbal && own && words.intending[lemma] && (t.is(k, "xcomp", "ccomp") || t.infinitive(k)) &&
				!(t.is(k, "ccomp") && t.tellsSo(k) && (words.saying[lemma] || t.s.Grants(h))):
				intended = true
			case t.is(k, "ccomp") && words.saying[lemma] && !(lemma == "find" && h+1 < len(t.t) && t.t[h+1].Lower == "out" && t.s.Grants(h)):
				v.Stance = annals.Alleged
				t.sayer(h, &v)
			case t.is(k, "xcomp") && (t.passiveAt(h) && words.saying[lemma] || professing[lemma] && !t.passiveAt(h)):
				v.Stance = annals.Alleged
				t.sayer(h, &v)
			}
			if own && t.isVerb(h) && t.is(k, "xcomp", "ccomp") {
				if t.negated(h) {
					denied = !denied
				}
				if t.modal(h, &v) {
					intended = true
				}
			}
		}
		if own && t.is(k, "conj") && t.isVerb(k) && t.isVerb(h) {
			if t.modal(h, &v) && !t.finite(k) {
				intended = true
			}
			if !t.finite(k) && t.t[k].Tag == "VB" && t.negated(h) {
				denied = true
			}
		}
		k = h
	}
	switch {
	case denied:
		v.Stance = annals.Denied
	case intended:
		v.Stance = annals.Intended
	}
	t.accordingTo(i, &v)
	if t.isVerb(i) || t.child(i, "cop") >= 0 {
		v.cued(t.s.CueAt(i))
	} else if !t.is(i, "appos") {
		v.cued(t.s.SaidAt(i))
	}
	return v
}

// cued joins what the words around the predicate say of it, whatever the tree was made to be.
func (v *Voice) cued(c grammar.Cue) {
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

// untrue reports whether the word at token i says of what depends on it that it is not so, or that nothing shows it: "a lie", "not
// true", "no evidence".
func (t *tree) untrue(i int) bool {
	l := t.t[i].Lemma
	return lists["untruth"][l] || lists["truth"][l] && (t.negated(i) || t.hasWord(i, "det", "no", "little"))
}

// ponders reports whether the verb at token h only weighs, or turns down, what the gerund at token k names: "considered banning the
// party", "decided against banning it".
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

// tellsSo reports whether the verb at token i, or the first of its auxiliaries, has such a form: "was disbanded", not "would be disbanded".
func (t *tree) tellsSo(i int) bool {
	return t.finite(i) && !slices.ContainsFunc(t.children(i, "aux", "cop"), func(k int) bool { return t.t[k].Tag == "MD" })
}

// granted reports whether the noun at token i is told of a name beside it, which the sentence takes for granted whatever it says of
// them: "planned to arrest the leader, Juan Santos".
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

// blamed reports whether the gerund at token i says what somebody is blamed for: "accused the Front of attacking the town". The
// accusation tells it.
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
		case t.s.Not(k), t.s.Scarcely(k) && t.is(k, "advmod"), t.is(k, "det") && t.t[k].Lower == "no" && t.s.None(k):
			return true
		case t.t[k].Lower == "longer" && k > 0 && t.t[k-1].Lower == "no" && t.child(i, "cop") >= 0:
			return true
		case t.t[k].Lower == "neither" && t.is(k, "cc", "cc:preconj"):
			return true
		case t.is(k, "obj", "nsubj") && (t.isNone(k) || t.s.NoneAlone(k)):
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

// provided reports whether "shall" before the predicate at token i tells what statutes make so: "The seat shall be at Lima", "shall be known as".
func (t *tree) provided(i int) bool {
	return t.hasWord(i, "cop", "be") || providing[t.t[i].Lemma]
}

// providing are the verbs by which statutes say what their organization is and has.
var providing = map[string]bool{"have": true, "consist": true, "comprise": true, "know": true, "call": true, "name": true, "style": true,
	"locate": true, "situate": true, "base": true}

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
			v.Hedges = append(v.Hedges, grammar.Mention{Start: t.t[k].Start, End: t.t[k].End})
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
		v.Speaker = []grammar.Mention{{Start: t.t[i].Start, End: t.t[i].End, Unnamed: true}}
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
		if top < 0 || !t.within(i, top) || t.within(i, noun) || k < i && t.s.Answered(k, i) {
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
		if v.Speaker = t.s.AccordingTo(k); speaker != noun || len(v.Speaker) == 0 {
			v.Speaker = t.fillers(speaker)
		}
		return
	}
}
