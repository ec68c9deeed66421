package frame

import (
	"annals"
	"annals/internal/extract/scope"
)

// ruleVoice is in whose voice a rule tells what it finds at the predicate of a clause, and whether it is told at all: what
// is only meant, or only somebody's purpose, mostly is not.
func (t *tree) ruleVoice(r *rule, c *clause) (v Voice, ok bool) {
	v = t.voice(c.predicate())
	if c.noun && c.predicate() != c.verb && !r.meant {
		// "considered a ban": that it was considered is told outright, the ban is not. What is meant is told as meant.
		v.cued(scope.SaidAt(t.s, c.verb))
	}
	if v.Stance == annals.Asserted && t.wished(r, c) {
		// "ordered the dissolution of the League". "Advocates the creation of a university" is an aim.
		if v.Stance = annals.Intended; r.typ == annals.TypeFounding && !r.meant {
			return v, false
		}
	}
	if r.meant && v.Stance == annals.Asserted {
		v.Stance = annals.Intended
	}
	if r.denied && v.Stance == annals.Asserted {
		v.Stance = annals.Denied
	}
	if t.presumes(r, c) {
		v = t.presumedVoice(r, c)
	}
	if c.noun && (r.typ == annals.TypeLeadership || r.typ == annals.TypeMembership) && v.Stance == annals.Asserted &&
		scope.Sought(t.s, c.verb) {
		v.Stance = annals.Intended
	}
	if v.Stance, ok = t.purposeStance(r, c, v.Stance); !ok || v.Unreal {
		return v, false
	}
	if r.typ == annals.TypeAim {
		v.Stance, ok = t.aimStance(c, v.Stance)
	}
	return v, ok
}

// wished reports whether the noun of the predicate names what the verb before it says somebody wants, plans or has decided:
// that an organization comes about, ends or merges.
func (t *tree) wished(r *rule, c *clause) bool {
	h := t.head(c.verb)
	if !c.noun || h < 0 || !t.is(c.verb, "obj") && t.preposition(c.verb) != "for" {
		return false
	}
	switch l := t.t[h].Lemma; r.typ {
	case annals.TypeDissolution, annals.TypeMerger, annals.TypeFounding:
		return wishing[t.verbLemma(h)] || words.intending[t.verbLemma(h)] || words.commanding[l] || words.wanting[l] ||
			words.deciding[l]
	}
	return false
}

// presumes reports whether the noun of the predicate takes what the rule reads for granted, whatever is said of it: "met the
// leader, Juan Santos"; "its aim of freeing the town was never reached": it had that aim.
func (t *tree) presumes(r *rule, c *clause) bool {
	if !c.noun {
		return false
	}
	return r.time != "begin" && (t.granted(c.verb) || r.own()) ||
		r.typ == annals.TypeAim && lists["goal"][c.lemma] && t.child(c.verb, "cop") < 0 && len(t.complement(c)) == 0
}

// presumedVoice is the voice in which a noun tells what it takes for granted.
func (t *tree) presumedVoice(r *rule, c *clause) Voice {
	v := t.nounVoice(c.verb)
	if len(v.Speaker) > 0 && (r.typ == annals.TypeLeadership || r.typ == annals.TypeFamily) && t.granted(c.verb) {
		// "said that Juan Santos, leader of the League, had fled": the source itself says who he is.
		v = Voice{Stance: annals.Asserted}
		t.accordingTo(c.verb, &v)
	}
	return v
}

// purposeStance is the stance of what an infinitive tells somebody did something for, and whether that is told at all. A
// purpose says what is meant, not what is; but "left to form the League" tells what came of it. What no infinitive tells
// keeps its stance.
func (t *tree) purposeStance(r *rule, c *clause, s annals.Stance) (annals.Stance, bool) {
	p := c.predicate()
	switch {
	case len(r.cases) > 0 && !r.cases["-"]:
		if s == annals.Intended {
			// "With the aim of" is so whatever it is the aim of.
			return annals.Asserted, true
		}
		return s, true
	case !t.infinitive(p) || !t.is(p, "advcl", "acl") || t.finite(p):
		return s, true
	case r.typ == annals.TypeFounding && t.planned(p):
		// "resolved to found the League", "a plan to form a militia".
		return annals.Intended, true
	case t.cameOf(r, p):
		return t.voice(t.head(p)).Stance, true
	}
	return s, false
}

// cameOf reports whether the infinitive at token p tells what came of what its verb tells: "left to form the League", "moved
// to Lima to join the League", "went on to found the League".
func (t *tree) cameOf(r *rule, p int) bool {
	h := t.head(p)
	joins := r.typ == annals.TypeMembership && r.time == "begin"
	return (joins || r.typ == annals.TypeFounding) && t.isVerb(h) &&
		(leaving[t.verbLemma(h)] || joins && words.moving[t.verbLemma(h)] ||
			t.t[h].Lemma == "go" && h < p && t.t[h+1].Lower == "on")
}

// aimStance is the stance of an aim, and whether it is told: "was to protect the border" says what for, "praised for
// defending the law" does not tell who is for it.
func (t *tree) aimStance(c *clause, s annals.Stance) (annals.Stance, bool) {
	if c.noun {
		return s, s != annals.Intended
	}
	if s == annals.Intended && t.bound(c.verb) {
		s = annals.Asserted
	}
	p := c.predicate()
	return s, s != annals.Intended && !(t.t[p].Tag == "VBG" && t.child(p, "case", "mark") >= 0)
}
