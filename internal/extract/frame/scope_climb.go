package frame

import (
	"annals/internal/extract/scope"
	"strings"

	"annals"
)

// climb goes from a predicate to the root of its sentence and gathers what it passes on the way that tells how the
// predicate is meant.
type climb struct {
	t *tree
	v Voice
	// denied and intended tell that the predicate is.
	denied, intended bool
	// own tells that what governs here governs the predicate too: what is told in a clause of its own is not denied or intended
	// with the clause around it.
	own bool
	// near tells the same of refusing and failing, which do not reach into a participle: "refused to pay a fine imposed by
	// the court": the court imposed it.
	near bool
}

// voice is how the sentence tells the predicate at token i.
func (t *tree) voice(i int) Voice {
	c := climb{t: t, v: Voice{Stance: annals.Asserted}, own: true, near: true}
	c.begin(i)
	for k, n := i, 0; n < len(t.t) && t.head(k) >= 0; k, n = t.head(k), n+1 {
		c.pass(k, t.head(k))
	}
	switch {
	case c.denied:
		c.v.Stance = annals.Denied
	case c.intended:
		c.v.Stance = annals.Intended
	}
	t.accordingTo(i, &c.v)
	if t.isVerb(i) || t.child(i, "cop") >= 0 {
		c.v.cued(scope.CueAt(t.s, i))
	} else if !t.is(i, "appos") {
		c.v.cued(scope.SaidAt(t.s, i))
	}
	return c.v
}

// begin reads what the predicate at token i has itself.
func (c *climb) begin(i int) {
	t := c.t
	c.denied = t.negated(i) || t.pending(i)
	t.adverbs(i, &c.v)
	c.intended = t.modal(i, &c.v)
	if t.blamed(i) || t.marked(i, "without") {
		// "held them without bringing charges": not told to have happened, nor to be news that it did not.
		c.v.Unreal = true
	}
}

// pass goes from token k to its head h.
func (c *climb) pass(k, h int) {
	t := c.t
	c.near = c.near && !(t.is(k, "acl") && !t.infinitive(k) && (t.t[k].Tag == "VBN" || t.t[k].Tag == "VBD"))
	c.v.Unreal = c.v.Unreal || t.conditional(k) || t.doubtful(k, h)
	c.own = c.own && !t.standsAlone(k, h)
	c.intended = c.intended || c.own && t.purposeOf(k, h)
	switch {
	case t.is(k, "conj") && !t.isVerb(h) && t.isVerb(k):
		return
	case t.is(k, "xcomp", "ccomp", "obj", "advcl", "csubj"), t.is(k, "obl") && t.t[k].IsVerb(),
		t.is(k, "nmod") && strings.HasPrefix(t.t[k].Tag, "VBG"):
		c.governed(k, h)
		if c.own && t.isVerb(h) && t.is(k, "xcomp", "ccomp") {
			c.denied = c.denied != t.negated(h)
			c.intended = t.modal(h, &c.v) || c.intended
		}
	}
	if c.own && t.is(k, "conj") && t.isVerb(k) && t.isVerb(h) {
		if t.modal(h, &c.v) && !t.finite(k) {
			c.intended = true
		}
		if !t.finite(k) && t.t[k].Tag == "VB" && t.negated(h) {
			c.denied = true
		}
	}
}

// governed reads what the word at h says of its complement at token k, by the verb or adjective that it is.
func (c *climb) governed(k, h int) {
	t := c.t
	denies := denyingWords[t.t[h].Lemma] && t.is(k, "ccomp", "xcomp")
	switch {
	case c.own && (t.unableTo(k, h) || c.near && t.withholds(k, h)):
		c.denied = !c.denied
	case c.own && t.inclinedTo(k, h):
		c.intended = true
	case denies && !c.own && t.is(k, "xcomp"):
		// "denied attacking the Front, which was founded in 1990": it was.
	case denies && !t.passiveAt(h):
		c.denied = !c.denied
		t.sayer(h, &c.v)
	case t.is(k, "ccomp") && t.isVerb(h) && t.isConvinced(t.clauseOf(h)):
		c.v.Unreal = true // what somebody is sure of may not be so
	case c.own && t.intends(k, h):
		c.intended = true
	case t.reports(k, h):
		c.v.Stance = annals.Alleged
		t.sayer(h, &c.v)
	}
}

// adjectiveOver reports whether the word at h is an adjective with its complement at token k.
func (t *tree) adjectiveOver(k, h int) bool {
	return t.t[h].IsAdjective() && t.is(k, "xcomp", "advcl")
}

// unableTo reports whether the adjective at h says that its complement at token k is not done: "was unable to", "was
// not able to".
func (t *tree) unableTo(k, h int) bool {
	return t.adjectiveOver(k, h) && (t.infinitive(k) && words.unable[t.t[h].Lemma] || t.negated(h))
}

// inclinedTo reports whether the adjective at h says that its complement at token k is yet to be done: "was ready to".
func (t *tree) inclinedTo(k, h int) bool {
	return t.adjectiveOver(k, h) && t.infinitive(k) && words.inclined[t.t[h].Lemma]
}

// verbal reports whether token k tells a deed or a state of its own under the word that it hangs on.
func (t *tree) verbal(k int) bool { return t.isVerb(k) || t.is(k, "xcomp", "ccomp") }

// withholds reports whether the word at h says that its complement at token k was not done: "refused to", "failed to".
func (t *tree) withholds(k, h int) bool {
	lemma := t.t[h].Lemma
	if k > h && t.t[k].Tag == "VBG" && t.is(k, "advcl") && t.t[k-1].Text == "," {
		return false // "failed to agree, leading to a split": what came of it
	}
	return t.verbal(k) && (words.failing[lemma] || words.refusing[lemma] && t.is(k, "xcomp") && t.infinitive(k))
}

// intends reports whether the word at h says that somebody means to do what its complement at token k tells: "planned
// to"; not what a verb that intends and says as well has in its clause as so, "agreed that it was over".
func (t *tree) intends(k, h int) bool {
	lemma := t.t[h].Lemma
	if !words.intending[lemma] || !t.verbal(k) || !t.is(k, "xcomp", "ccomp") && !t.infinitive(k) {
		return false
	}
	return !(t.is(k, "ccomp") && t.tellsSo(k) && (words.saying[lemma] || scope.Grants(t.s, h)))
}

// reports reports whether the word at h says by whom, or that by somebody, its complement at token k is said to be so: "said
// that", "was said to", "claims to".
func (t *tree) reports(k, h int) bool {
	lemma := t.t[h].Lemma
	switch {
	case t.is(k, "ccomp"):
		return words.saying[lemma] && !t.findsOut(h)
	case !t.is(k, "xcomp"):
		return false
	case t.passiveAt(h):
		return words.saying[lemma]
	}
	return professing[lemma]
}

// conditional reports whether the clause of token k tells under which condition, or whether: "if", "in case", "whether".
func (t *tree) conditional(k int) bool {
	return t.is(k, "advcl") && (t.marked(k, "if", "unless", "lest") || t.inCase(k)) || t.marked(k, "whether")
}

// doubtful reports whether the word at h says that what depends on it by token k is not so or only weighed: "It is not
// true that", "there is no evidence that"; "considered banning it".
func (t *tree) doubtful(k, h int) bool {
	if t.is(k, "acl:relcl") && (t.child(k, "nsubj") < 0 || t.t[t.child(k, "nsubj")].Lower == "that") {
		return false
	}
	return t.is(k, "ccomp", "csubj", "acl", "xcomp", "obj", "obl", "advcl") && (t.untrue(h) || t.isVerb(k) && t.ponders(h, k))
}

// standsAlone reports whether what token k tells stands apart from what is said of its head h: it has a clause of its
// own, or says which one is meant.
func (t *tree) standsAlone(k, h int) bool {
	if t.is(k, "acl:relcl", "appos", "parataxis") || t.is(k, "advcl") && t.finite(k) {
		return true
	}
	if t.is(k, "conj") && t.isVerb(k) && t.isVerb(h) && !t.finite(h) &&
		(t.tensed(k) || t.t[h].Tag == "VB" && t.t[k].Tag == "VBN" && t.child(k, "aux") < 0) {
		// "failed to win a seat and dissolved": the parser may tie a verb with a tense to the infinitive before it.
		return true
	}
	if !t.is(k, "acl", "xcomp") || t.t[k].Tag != "VBN" || t.infinitive(k) {
		return false
	}
	if t.is(k, "xcomp") && k > 0 && !words.causing[t.t[h].Lemma] {
		// The parser may tie the participle to the verb: "to form the Union led by Maria Campos".
		h = k - 1
	}
	// "planned to attack the party led by Maria Campos": what tells which party is so already.
	return t.isNoun(h) && (t.definite(h) || t.isName(h))
}

// purposeOf reports whether token k tells for what h is done or made; "was the first to …" and "was able to" tell a fact.
func (t *tree) purposeOf(k, h int) bool {
	if t.is(k, "acl") && t.t[k].Tag == "VBG" && t.marked(k, "of") && words.purpose[t.t[h].Lemma] {
		return true
	}
	switch {
	case t.is(k, "acl:relcl") || !t.infinitive(k) || t.finite(k):
		return false
	case t.is(k, "advcl"):
		return t.t[k].Lemma != "become" && !t.goesOn(k) && !words.able[t.t[h].Lemma] && !words.unable[t.t[h].Lemma]
	}
	return t.is(k, "acl") && !ordinalNoun(t, h)
}

// findsOut reports whether the verb at h is "find out" of something that is so.
func (t *tree) findsOut(h int) bool {
	return t.t[h].Lemma == "find" && h+1 < len(t.t) && t.t[h+1].Lower == "out" && scope.Grants(t.s, h)
}
