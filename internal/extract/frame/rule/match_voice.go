package rule

import (
	"annals"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/scope"
)

// voiceOf is in whose voice a rule tells what it finds at the predicate of a clause, and whether it is told at all: what
// is only meant, or only somebody's purpose, mostly is not.
func voiceOf(t *tree.Tree, r *Rule, c *tree.Clause) (v voice.Voice, ok bool) {
	v = voice.Of(t, c.Predicate())
	if c.Noun && c.Predicate() != c.Verb && !r.meant {
		// "considered a ban": that it was considered is told outright, the ban is not. What is meant is told as meant.
		v.Cued(scope.SaidAt(t.Sentence, c.Verb))
	}
	if v.Stance == annals.Asserted && wished(t, r, c) {
		// "ordered the dissolution of the League". "Advocates the creation of a university" is an aim.
		if v.Stance = annals.Intended; r.Type == annals.TypeFounding && !r.meant {
			return v, false
		}
	}
	if r.meant && v.Stance == annals.Asserted {
		v.Stance = annals.Intended
	}
	if r.denied && v.Stance == annals.Asserted {
		v.Stance = annals.Denied
	}
	if presumes(t, r, c) {
		v = presumedVoice(t, r, c)
	}
	if c.Noun && (r.Type == annals.TypeLeadership || r.Type == annals.TypeMembership) && v.Stance == annals.Asserted &&
		scope.Sought(t.Sentence, c.Verb) {
		v.Stance = annals.Intended
	}
	if v.Stance, ok = purposeStance(t, r, c, v.Stance); !ok || v.Unreal {
		return v, false
	}
	if r.Type == annals.TypeAim {
		v.Stance, ok = aimStance(t, c, v.Stance)
	}
	return v, ok
}

// wished reports whether the noun of the predicate names what the verb before it says somebody wants, plans or has decided:
// that an organization comes about, ends or merges.
func wished(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	h := t.Head(c.Verb)
	if !c.Noun || h < 0 || !t.Is(c.Verb, "obj") && t.Preposition(c.Verb) != "for" {
		return false
	}
	switch l := t.Tokens[h].Lemma; r.Type {
	case annals.TypeDissolution, annals.TypeMerger, annals.TypeFounding:
		return words.List("wishing")[t.VerbLemma(h)] || words.Intending[t.VerbLemma(h)] || words.Commanding[l] || words.Wanting[l] ||
			words.Deciding[l]
	}
	return false
}

// presumes reports whether the noun of the predicate takes what the rule reads for granted, whatever is said of it: "met the
// leader, Juan Santos"; "its aim of freeing the town was never reached": it had that aim.
func presumes(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if !c.Noun {
		return false
	}
	return r.Time != "begin" && (voice.Granted(t, c.Verb) || r.own()) ||
		r.Type == annals.TypeAim && words.List("goal")[c.Lemma] && t.Child(c.Verb, "cop") < 0 && len(filler.Complement(t, c)) == 0
}

// presumedVoice is the voice in which a noun tells what it takes for granted.
func presumedVoice(t *tree.Tree, r *Rule, c *tree.Clause) voice.Voice {
	v := voice.OfNoun(t, c.Verb)
	if len(v.Speaker) > 0 && (r.Type == annals.TypeLeadership || r.Type == annals.TypeFamily) && voice.Granted(t, c.Verb) {
		// "said that Juan Santos, leader of the League, had fled": the source itself says who he is.
		v = voice.Voice{Stance: annals.Asserted}
		voice.AccordingTo(t, c.Verb, &v)
	}
	return v
}

// purposeStance is the stance of what an infinitive tells somebody did something for, and whether that is told at all. A
// purpose says what is meant, not what is; but "left to form the League" tells what came of it. What no infinitive tells
// keeps its stance.
func purposeStance(t *tree.Tree, r *Rule, c *tree.Clause, s annals.Stance) (annals.Stance, bool) {
	p := c.Predicate()
	switch {
	case len(r.cases) > 0 && !r.cases["-"] && (len(r.above) == 0 || r.above["-"]):
		if s == annals.Intended {
			// "With the aim of" is so whatever it is the aim of.
			return annals.Asserted, true
		}
		return s, true
	case !t.Infinitive(p) || !t.Is(p, "advcl", "acl") || t.Finite(p):
		return s, true
	case t.FirstTo(p):
		// "was the first state to ban it": done, where it was the first.
		return s, s != annals.Asserted || voice.Of(t, t.Head(p)).Stance == annals.Asserted
	case r.Type == annals.TypeFounding && planned(t, p):
		// "resolved to found the League", "a plan to form a militia".
		return annals.Intended, true
	case cameOf(t, r, p), r.Type == annals.TypeLeadership && seatedTo(t, p):
		return voice.Of(t, t.Head(p)).Stance, true
	}
	return s, false
}

// cameOf reports whether the infinitive at token p tells what came of what its verb tells: "left to form the League", "moved
// to Lima to join the League", "went on to found the League".
func cameOf(t *tree.Tree, r *Rule, p int) bool {
	h := t.Head(p)
	joins := r.Type == annals.TypeMembership && r.Time == "begin"
	return (joins || r.Type == annals.TypeFounding) && t.IsVerb(h) &&
		(words.Leaving[t.VerbLemma(h)] || joins && words.Moving[t.VerbLemma(h)] ||
			t.Tokens[h].Lemma == "go" && h < p && t.Tokens[h+1].Lower == "on")
}

// aimStance is the stance of an aim, and whether it is told: "was to protect the border" says what for, "praised for
// defending the law" does not tell who is for it.
func aimStance(t *tree.Tree, c *tree.Clause, s annals.Stance) (annals.Stance, bool) {
	if c.Noun {
		return s, s != annals.Intended
	}
	if s == annals.Intended && filler.Bound(t, c.Verb) {
		s = annals.Asserted
	}
	p := c.Predicate()
	return s, s != annals.Intended && !(t.Tokens[p].Tag == "VBG" && t.Child(p, "case", "mark") >= 0)
}
