package voice

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/scope"
)

// climb goes from a predicate to the root of its sentence and gathers what it passes on the way that tells how the
// predicate is meant.
type climb struct {
	t *tree.Tree
	v Voice
	// denied and intended tell that the predicate is.
	denied, intended bool
	// own tells that what governs here governs the predicate too: what is told in a clause of its own is not denied or intended
	// with the clause around it.
	own bool
	// near tells the same of denying, refusing and failing, which do not reach into a participle, nor into a gerund that says when
	// or in spite of what: "refused to pay a fine imposed by the court": the court imposed it; "failed to win a seat after getting
	// 719 votes": it got them.
	near bool
}

// Of is how the sentence tells the predicate at token i.
func Of(t *tree.Tree, i int) Voice {
	c := climb{t: t, v: Voice{Stance: annals.Asserted}, own: true, near: true}
	c.begin(i)
	for k, n := i, 0; n < len(t.Tokens) && t.Head(k) >= 0; k, n = t.Head(k), n+1 {
		c.pass(k, t.Head(k))
	}
	switch {
	case c.denied:
		c.v.Stance = annals.Denied
	case c.intended:
		c.v.Stance = annals.Intended
	}
	AccordingTo(t, i, &c.v)
	if t.IsVerb(i) || t.Child(i, "cop") >= 0 {
		c.v.Cued(scope.CueAt(t.Sentence, i))
	} else if !t.Is(i, "appos") {
		c.v.Cued(scope.SaidAt(t.Sentence, i))
	}
	return c.v
}

// begin reads what the predicate at token i has itself.
func (c *climb) begin(i int) {
	t := c.t
	c.denied = Negated(t, i) || pending(t, i)
	adverbs(t, i, &c.v)
	c.intended = modal(t, i, &c.v)
	if blamed(t, i) || t.Marked(i, "without") {
		// "held them without bringing charges": not told to have happened, nor to be news that it did not.
		c.v.Unreal = true
	}
}

// pass goes from token k to its head h.
func (c *climb) pass(k, h int) {
	t := c.t
	c.near = c.near && !(t.Is(k, "acl") && !t.Infinitive(k) && (t.Tokens[k].Tag == "VBN" || t.Tokens[k].Tag == "VBD"))
	c.v.Unreal = c.v.Unreal || conditional(t, k) || doubtful(t, k, h)
	c.own = c.own && !standsAlone(t, k, h)
	c.near = c.near && !(k > h && colonBetween(t, h, k)) && !besides(t, k)
	c.intended = c.intended || c.own && purposeOf(t, k, h)
	switch {
	case t.Is(k, "conj") && !t.IsVerb(h) && t.IsVerb(k):
		return
	case t.Is(k, "xcomp", "ccomp", "obj", "advcl", "csubj"), t.Is(k, "obl") && t.Tokens[k].IsVerb(),
		t.Is(k, "nmod") && strings.HasPrefix(t.Tokens[k].Tag, "VBG"):
		c.governed(k, h)
		if c.own && t.IsVerb(h) && t.Is(k, "xcomp", "ccomp") {
			c.denied = c.denied != (c.near && Negated(t, h))
			c.intended = modal(t, h, &c.v) || c.intended
		}
	}
	if c.own && t.Is(k, "conj") && t.IsVerb(k) && t.IsVerb(h) {
		if modal(t, h, &c.v) && !t.Finite(k) {
			c.intended = true
		}
		if !t.Finite(k) && t.Tokens[k].Tag == "VB" && Negated(t, h) {
			c.denied = true
		}
	}
}

// governed reads what the word at h says of its complement at token k, by the verb or adjective that it is.
func (c *climb) governed(k, h int) {
	t := c.t
	denies := words.Denying[t.Tokens[h].Lemma] && t.Is(k, "ccomp", "xcomp")
	switch {
	case c.own && c.near && (unableTo(t, k, h) || withholds(t, k, h)):
		c.denied = !c.denied
	case c.own && inclinedTo(t, k, h):
		c.intended = true
	case denies && !c.own && t.Is(k, "xcomp"):
		// "denied attacking the Front, which was founded in 1990": it was.
	case denies && !t.PassiveAt(h):
		c.denied = !c.denied
		sayer(t, h, &c.v)
	case t.Is(k, "ccomp") && t.IsVerb(h) && IsConvinced(t, t.ClauseOf(h)):
		c.v.Unreal = true // what somebody is sure of may not be so
	case c.own && intends(t, k, h):
		c.intended = true
	case reports(t, k, h):
		c.v.Stance = annals.Alleged
		sayer(t, h, &c.v)
	}
}

// besides reports whether the gerund at token k says when, or in spite of what, that happened on which it hangs: "after winning",
// "despite having won".
func besides(t *tree.Tree, k int) bool {
	if t.Tokens[k].Tag != "VBG" && !t.HasWord(k, "aux", "having") || !t.Is(k, "advcl", "obl", "acl") {
		return false
	}
	return t.Marked(k, "after", "despite", "since", "following", "while", "upon") ||
		slices.Contains([]string{"after", "despite", "since", "following", "upon", "in spite of"}, t.Preposition(k))
}

// adjectiveOver reports whether the word at h is an adjective with its complement at token k.
func adjectiveOver(t *tree.Tree, k, h int) bool {
	return t.Tokens[h].IsAdjective() && t.Is(k, "xcomp", "advcl")
}

// unableTo reports whether the adjective at h says that its complement at token k is not done: "was unable to", "was
// not able to".
func unableTo(t *tree.Tree, k, h int) bool {
	return adjectiveOver(t, k, h) && (t.Infinitive(k) && words.Unable[t.Tokens[h].Lemma] || Negated(t, h))
}

// inclinedTo reports whether the adjective at h says that its complement at token k is yet to be done: "was ready to".
func inclinedTo(t *tree.Tree, k, h int) bool {
	return adjectiveOver(t, k, h) && t.Infinitive(k) && words.Inclined[t.Tokens[h].Lemma]
}

// verbal reports whether token k tells a deed or a state of its own under the word that it hangs on.
func verbal(t *tree.Tree, k int) bool { return t.IsVerb(k) || t.Is(k, "xcomp", "ccomp") }

// withholds reports whether the word at h says that its complement at token k was not done: "refused to", "failed to".
func withholds(t *tree.Tree, k, h int) bool {
	lemma := t.Tokens[h].Lemma
	if k > h && t.Tokens[k].Tag == "VBG" && t.Is(k, "advcl") && t.Tokens[k-1].Text == "," {
		return false // "failed to agree, leading to a split": what came of it
	}
	return verbal(t, k) && (words.Failing[lemma] || words.Refusing[lemma] && t.Is(k, "xcomp") && t.Infinitive(k))
}

// intends reports whether the word at h says that somebody means to do what its complement at token k tells: "planned
// to"; not what a verb that intends and says as well has in its clause as so, "agreed that it was over".
func intends(t *tree.Tree, k, h int) bool {
	lemma := t.Tokens[h].Lemma
	if !words.Intending[lemma] || !verbal(t, k) || !t.Is(k, "xcomp", "ccomp") && !t.Infinitive(k) {
		return false
	}
	return !(t.Is(k, "ccomp") && tellsSo(t, k) && (words.Saying[lemma] || scope.Grants(t.Sentence, h)))
}

// reports reports whether the word at h says by whom, or that by somebody, its complement at token k is said to be so: "said
// that", "was said to", "claims to".
func reports(t *tree.Tree, k, h int) bool {
	lemma := t.Tokens[h].Lemma
	switch {
	case t.Is(k, "ccomp"):
		return words.Saying[lemma] && !findsOut(t, h)
	case !t.Is(k, "xcomp"):
		return false
	case t.PassiveAt(h):
		return words.Saying[lemma]
	}
	return words.List("professing")[lemma]
}

// conditional reports whether the clause of token k tells under which condition, or whether: "if", "in case", "whether".
func conditional(t *tree.Tree, k int) bool {
	return t.Is(k, "advcl") && (t.Marked(k, "if", "unless", "lest") || inCase(t, k)) || t.Marked(k, "whether")
}

// doubtful reports whether the word at h says that what depends on it by token k is not so or only weighed: "It is not
// true that", "there is no evidence that"; "considered banning it".
func doubtful(t *tree.Tree, k, h int) bool {
	if t.Is(k, "acl:relcl") && (t.Child(k, "nsubj") < 0 || t.Tokens[t.Child(k, "nsubj")].Lower == "that") {
		return false
	}
	return t.Is(k, "ccomp", "csubj", "acl", "xcomp", "obj", "obl", "advcl") && (untrue(t, h) || t.IsVerb(k) && ponders(t, h, k))
}

// standsAlone reports whether what token k tells stands apart from what is said of its head h: it has a clause of its
// own, or says which one is meant.
func standsAlone(t *tree.Tree, k, h int) bool {
	if t.Is(k, "acl:relcl", "appos", "parataxis") || t.Is(k, "advcl") && (t.Finite(k) || k > h && colonBetween(t, h, k)) {
		return true
	}
	if t.Is(k, "conj") && t.IsVerb(k) && t.IsVerb(h) && !t.Finite(h) &&
		(Tensed(t, k) || t.Tokens[h].Tag == "VB" && t.Tokens[k].Tag == "VBN" && t.Child(k, "aux") < 0) {
		// "failed to win a seat and dissolved": the parser may tie a verb with a tense to the infinitive before it.
		return true
	}
	if !t.Is(k, "acl", "xcomp") || t.Tokens[k].Tag != "VBN" || t.Infinitive(k) {
		return false
	}
	if t.Is(k, "xcomp") && k > 0 && !words.Causing[t.Tokens[h].Lemma] {
		// The parser may tie the participle to the verb: "to form the Union led by Maria Campos".
		h = k - 1
	}
	// "planned to attack the party led by Maria Campos": what tells which party is so already.
	return t.IsNoun(h) && (Definite(t, h) || t.IsName(h))
}

// colonBetween reports whether a colon parts two tokens: "was not so lucky: banned in 1990, it went under".
func colonBetween(t *tree.Tree, h, k int) bool {
	for i := h + 1; i < k; i++ {
		if t.Tokens[i].Text == ":" {
			return true
		}
	}
	return false
}

// purposeOf reports whether token k tells for what h is done or made; "was the first to …" and "was able to" tell a fact.
func purposeOf(t *tree.Tree, k, h int) bool {
	if t.Is(k, "acl") && t.Tokens[k].Tag == "VBG" && t.Marked(k, "of") && words.Purpose[t.Tokens[h].Lemma] {
		return true
	}
	switch {
	case t.Is(k, "acl:relcl") || !t.Infinitive(k) || t.Finite(k):
		return false
	case t.Is(k, "advcl"):
		return t.Tokens[k].Lemma != "become" && !GoesOn(t, k) && !onlyTo(t, k) && !words.Able[t.Tokens[h].Lemma] &&
			!words.Unable[t.Tokens[h].Lemma]
	}
	return t.Is(k, "acl") && !noun.Ordinal(t, h)
}

// onlyTo reports whether the infinitive at token k tells what came of it: "banned it in 1990, only to lift the ban in 1992".
func onlyTo(t *tree.Tree, k int) bool {
	for i := k - 1; i > 1 && i > k-4; i-- {
		if t.Tokens[i].Lower == "to" {
			return t.Tokens[i-1].Lower == "only" && t.Tokens[i-2].Text == ","
		}
	}
	return false
}

// findsOut reports whether the verb at h is "find out" of something that is so.
func findsOut(t *tree.Tree, h int) bool {
	return t.Tokens[h].Lemma == "find" && h+1 < len(t.Tokens) && t.Tokens[h+1].Lower == "out" && scope.Grants(t.Sentence, h)
}

// IsConvinced reports whether the verb is a passive that with its clause tells what somebody thinks: "were convinced
// that the war was lost".
func IsConvinced(t *tree.Tree, c *tree.Clause) bool {
	switch t.Tokens[c.Verb].Lemma {
	case "convince", "persuade", "satisfy", "concern", "worry", "determine", "assure":
		return c.Passive && len(c.Subj) == 0 && t.Child(c.Verb, "ccomp") > c.Verb
	}
	return false
}

// GoesOn reports whether the infinitive at token i is what somebody "went on" to do, which is done.
func GoesOn(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return h >= 0 && h+1 < i && t.Tokens[h].Lemma == "go" && t.Tokens[h+1].Lower == "on" && t.Infinitive(i) && i-h < 5
}
