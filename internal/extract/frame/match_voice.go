package frame

import (
	"slices"

	"annals"
)

// ruleVoice is in whose voice a rule tells what it finds at the predicate of a clause, and whether it is told at all: what is only meant, or only
// somebody's purpose, mostly is not.
func (t *tree) ruleVoice(r *rule, c *clause) (v Voice, ok bool) {
	p := c.predicate()
	v = t.voice(p)
	if c.noun && p != c.verb {
		// "considered a ban": that it was considered is told outright, the ban is not.
		v.cued(t.s.SaidAt(c.verb))
	}
	if h := t.head(c.verb); h >= 0 && c.noun {
		if (t.is(c.verb, "xcomp") || t.preposition(c.verb) == "as") && describing[t.t[h].Lemma] {
			// "is classified as liberal" describes.
			return v, false
		}
		if (r.typ == annals.TypeDissolution || r.typ == annals.TypeMerger || r.typ == annals.TypeFounding) &&
			(t.is(c.verb, "obj") || t.preposition(c.verb) == "for") && v.Stance == annals.Asserted &&
			(wishing[t.verbLemma(h)] || words.intending[t.verbLemma(h)] || words.commanding[t.t[h].Lemma] ||
				words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) {
			// "ordered the dissolution of the League".
			if v.Stance = annals.Intended; r.typ == annals.TypeFounding && !r.meant {
				// "advocates the creation of a university": an aim.
				return v, false
			}
		}
	}
	if r.meant && v.Stance == annals.Asserted {
		v.Stance = annals.Intended
	}
	if c.noun && r.typ == annals.TypeAim && lists["goal"][c.lemma] && t.child(c.verb, "cop") < 0 &&
		len(t.complement(c)) == 0 {
		// "Its aim of freeing the town was never reached": it had that aim.
		v = t.nounVoice(c.verb)
	}
	if r.typ == annals.TypeFounding && (t.byMerger(c) || !c.noun && t.bySchism(c)) {
		return v, false
	}
	if r.typ == annals.TypePart && !c.noun &&
		slices.ContainsFunc(c.after("from", "out of"), func(k int) bool { return !t.isName(k) && mergers[t.t[k].Lemma] }) {
		// "was formed from the merger of three parties".
		return v, false
	}
	if h := t.head(c.verb); r.typ == annals.TypeFounding && !c.noun && h >= 0 && merging[t.t[h].Lemma] &&
		t.is(c.verb, "advcl", "conj", "xcomp") && !(c.passive && c.verb < h) {
		// "merged, forming the Union": a merger. "Founded in 1868, it merged with the Union": a founding.
		return v, false
	}
	if c.noun && r.time != "begin" && (t.granted(c.verb) || r.own()) {
		v = t.nounVoice(c.verb)
		if len(v.Speaker) > 0 && (r.typ == annals.TypeLeadership || r.typ == annals.TypeFamily) && t.granted(c.verb) {
			// "said that Juan Santos, leader of the League, had fled": the source itself says who he is.
			v = Voice{Stance: annals.Asserted}
			t.accordingTo(c.verb, &v)
		}
	}
	if c.noun && (r.typ == annals.TypeLeadership || r.typ == annals.TypeMembership) && v.Stance == annals.Asserted && t.s.Sought(c.verb) {
		v.Stance = annals.Intended
	}
	switch {
	case len(r.cases) > 0 && !r.cases["-"]:
		// "with the aim of" is so whatever it is the aim of.
		if v.Stance == annals.Intended {
			v.Stance = annals.Asserted
		}
	case t.infinitive(p) && t.is(p, "advcl", "acl") && !t.finite(p):
		h := t.head(p)
		switch {
		case r.typ == annals.TypeFounding && t.planned(p):
			// "resolved to found the League", "a plan to form a militia".
			v.Stance = annals.Intended
		case r.typ != annals.TypeFounding && (r.typ != annals.TypeMembership || r.time != "begin") || !t.isVerb(h) ||
			!leaving[t.verbLemma(h)] && !(r.typ == annals.TypeMembership && words.moving[t.verbLemma(h)]) &&
				!(t.t[h].Lemma == "go" && h < p && t.t[h+1].Lower == "on"):
			// A purpose says what is meant, not what is; but "left to form the League" tells what came of it, and so does
			// "left to join the League".
			return v, false
		default:
			v.Stance = t.voice(h).Stance
		}
	}
	if r.typ == annals.TypeAim && c.noun && (t.hasWord(c.verb, "amod", "little", "less") || t.hasWord(c.verb, "det", "no")) {
		// "placed little emphasis on elections".
		return v, false
	}
	if r.typ == annals.TypeAim && c.lemma == "represent" && t.is(c.verb, "acl") && !t.is(c.verb, "acl:relcl") {
		// "a union representing bakers": what it is.
		return v, false
	}
	if c.lemma == "responsible" && slices.ContainsFunc(t.gerunds(c, []string{"for"}), func(k int) bool {
		return words.harming[t.t[k].Lemma] || lists["blamed"][t.t[k].Lemma]
	}) {
		// "was responsible for killing the mayor": what it did.
		return v, false
	}
	if r.typ == annals.TypeAim && !c.noun && t.bound(c.verb) && v.Stance == annals.Intended {
		// "was to protect the border" says what for.
		v.Stance = annals.Asserted
	}
	if v.Unreal || r.typ == annals.TypeAim &&
		(v.Stance == annals.Intended || !c.noun && t.t[p].Tag == "VBG" && t.child(p, "case", "mark") >= 0) {
		// "praised for defending the law": who is for it is not told.
		return v, false
	}
	return v, true
}
