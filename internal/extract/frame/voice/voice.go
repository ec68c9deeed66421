package voice

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/predicate"
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

// Cued joins what the words around the predicate say of it, whatever the tree was made to be.
func (v *Voice) Cued(c document.Cue) {
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
func untrue(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	return words.List("untruth")[l] || words.List("truth")[l] && (Negated(t, i) || t.HasWord(i, "det", "no", "little"))
}

// ponders reports whether the verb at token h only weighs, or turns down, what the gerund at token k names: "considered
// banning the party", "decided against banning it".
func ponders(t *tree.Tree, h, k int) bool {
	if t.Tokens[k].Tag != "VBG" || !t.IsVerb(h) {
		return false
	}
	return words.List("pondering")[t.Tokens[h].Lemma] && t.Preposition(k) == "" ||
		words.List("settling")[t.Tokens[h].Lemma] && t.Preposition(k) == "against"
}

// pending reports whether the infinitive at token i says what has not been done yet: "has yet to meet".
func pending(t *tree.Tree, i int) bool {
	for _, k := range t.Children(i, "mark") {
		if t.Tokens[k].Lower == "to" && k > 0 && k < i && t.Tokens[k-1].Lower == "yet" {
			return true
		}
	}
	return false
}

// inCase reports whether "in case" begins the clause of the verb at token k.
func inCase(t *tree.Tree, k int) bool {
	for i := k - 1; i > 0 && k-i < 10; i-- {
		if t.Tokens[i].Lower == "case" && t.Tokens[i-1].Lower == "in" && (i+1 >= len(t.Tokens) || t.Tokens[i+1].Lower != "of") {
			return true
		}
		if t.Tokens[i].Text == "," || t.Tokens[i].Text == ";" {
			return false
		}
	}
	return false
}

// Tensed reports whether the verb at token i has the form of a past or present tense.
func Tensed(t *tree.Tree, i int) bool {
	return t.Tokens[i].Tag == "VBD" || t.Tokens[i].Tag == "VBZ" || t.Tokens[i].Tag == "VBP"
}

// tellsSo reports whether the verb at token i, or the first of its auxiliaries, has such a form: "was disbanded", not
// "would be disbanded".
func tellsSo(t *tree.Tree, i int) bool {
	return t.Finite(i) && !slices.ContainsFunc(t.Children(i, "aux", "cop"), func(k int) bool { return t.Tokens[k].Tag == "MD" })
}

// Granted reports whether the noun at token i is told of a name beside it, which the sentence takes for granted
// whatever it says of them: "planned to arrest the leader, Juan Santos".
func Granted(t *tree.Tree, i int) bool {
	if t.Child(i, "cop") >= 0 || t.Is(i, "xcomp") || t.Preposition(i) == "as" {
		return false
	}
	if noun.Next(t, i) != nil || t.Is(i, "appos") {
		return true
	}
	k := t.Child(i, "appos")
	return k >= 0 && t.IsName(k)
}

// blamed reports whether the gerund at token i says what somebody is blamed for: "accused the Front of attacking the
// town". The accusation tells it.
func blamed(t *tree.Tree, i int) bool {
	if t.Tokens[i].Tag != "VBG" && !t.HasWord(i, "aux", "having") ||
		t.Preposition(i) != "of" && t.Preposition(i) != "for" && t.Preposition(i) != "with" {
		return false
	}
	h := t.Head(i)
	if h >= 0 && t.Is(i, "acl", "nmod") && t.Is(h, "obj", "nsubj:pass", "obl") {
		h = t.Head(h)
	}
	return h >= 0 && words.List("blaming")[t.Tokens[h].Lemma]
}

// Negated reports whether the predicate at token i is negated itself.
func Negated(t *tree.Tree, i int) bool {
	for _, k := range t.Kids[i] {
		switch {
		case t.BoundsBelow(k):
			continue
		case predicate.Not(t.Sentence, k), predicate.Scarcely(t.Sentence, k) && t.Is(k, "advmod"), t.Is(k, "det") &&
			t.Tokens[k].Lower == "no" && predicate.None(t.Sentence, k):
			return true
		case t.Tokens[k].Lower == "longer" && k > 0 && t.Tokens[k-1].Lower == "no" && t.Child(i, "cop") >= 0:
			return true
		case t.Tokens[k].Lower == "neither" && t.Is(k, "cc", "cc:preconj"):
			return true
		case t.Is(k, "obj", "nsubj") && (isNone(t, k) || predicate.NoneAlone(t.Sentence, k)):
			return true
		case t.Is(k, "mark", "case") && (t.Tokens[k].Lower == "without" || t.Tokens[k].Lower == "instead"):
			return true
		}
	}
	return false
}

// modal reports whether a modal verb makes the predicate at token i something meant to be; a mere possibility is unreal.
func modal(t *tree.Tree, i int, v *Voice) bool {
	for _, k := range t.Children(i, "aux", "cop") {
		switch t.Tokens[k].Lower {
		case "shall":
			if !t.Provided(i) {
				return true
			}
		case "should", "must", "will", "'ll":
			return true
		case "is", "are", "was", "were":
			// "was to leave", "was to have been produced": what was meant to come.
			if k+1 < len(t.Tokens) && t.Tokens[k+1].Tag == "TO" && t.Head(k+1) == i {
				return true
			}
		case "may", "might":
			v.Unreal = true
		case "would":
			// "would have won": it did not come to that.
			v.Unreal = v.Unreal || t.HasWord(i, "aux", "have")
		case "can":
			// What "can be traced" somebody has traced.
			v.Unreal = v.Unreal || t.Tokens[i].Lemma != "trace"
		case "could":
			if !Negated(t, i) {
				v.Unreal = true
			}
		}
	}
	return false
}

// adverbs reads the adverbs that weaken the predicate at token i.
func adverbs(t *tree.Tree, i int, v *Voice) {
	for _, k := range t.Children(i, "advmod") {
		w := t.Tokens[k].Lower
		if w == "almost" || w == "nearly" {
			v.Unreal = true
		}
		if words.Distancing[w] {
			v.Stance = annals.Alleged
		}
		if words.Hedging[w] || words.Distancing[w] {
			v.Hedges = append(v.Hedges, t.Stretch(k, k))
		}
	}
}

// sayer adds the subject of the verb of saying at token i as speaker.
func sayer(t *tree.Tree, i int, v *Voice) {
	if len(v.Speaker) > 0 {
		return
	}
	c := t.ClauseOf(i)
	for _, k := range c.Subj {
		if t.Tokens[k].Lower == "it" && c.Passive {
			continue
		}
		v.Speaker = append(v.Speaker, noun.Mention(t, k))
	}
	if len(v.Speaker) == 0 {
		v.Speaker = []document.Mention{{Start: t.Tokens[i].Start, End: t.Tokens[i].End, Unnamed: true}}
	}
}

// AccordingTo makes what an "according to" in its clause covers that one's saying.
func AccordingTo(t *tree.Tree, i int, v *Voice) {
	for k := range t.Tokens {
		if t.Tokens[k].Lower != "according" || k+2 >= len(t.Tokens) || t.Tokens[k+1].Lower != "to" {
			continue
		}
		lemma := t.Head(k)
		if lemma < 0 || !t.IsNoun(lemma) || lemma < k || words.Norm[t.Tokens[lemma].Lemma] {
			continue
		}
		top := t.Head(lemma)
		if top < 0 || !t.Within(i, top) || t.Within(i, lemma) || k < i && predicate.Answered(t.Sentence, k, i) {
			continue
		}
		v.Stance = annals.Alleged
		v.Speaker = nil
		// "according to a report by the X": the X says it.
		speaker := lemma
		if words.Reports[t.Tokens[lemma].Lemma] {
			for _, m := range t.Children(lemma, "nmod") {
				if p := t.Preposition(m); (p == "by" || p == "of" || p == "from") && t.IsName(m) {
					speaker = m
				}
			}
		}
		if v.Speaker = predicate.AccordingTo(t.Sentence, k); speaker != lemma || len(v.Speaker) == 0 {
			v.Speaker = noun.Mentions(t, speaker)
		}
		return
	}
}
