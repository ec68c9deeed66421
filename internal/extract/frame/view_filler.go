package frame

import (
	"annals"
	"annals/internal/extract/frame/event"
	"annals/internal/extract/frame/tree"
)

// The sorts of traits of a token that may have a role in what another tells.
const (
	slotBias trait = iota + 1000
	ownSlot
	slotKind
	path
	pathKind
	pathPrep
	pathLengths
	fillerPrepKind
	fillerPrepClass
	slotOfLemma
	pathOfLemma
	slotOfClass
	slotClass
	slotLemma
	fillerKind
	fillerTag
	fillerClass
	fillerLemma
	bothKinds
	fillerRel
	fillerHeadLemma
	fillerHeadKind
	apart
	apartKind
	fillerChunk
	verbsBetween
	slotPassive
	slotWithObject
	proposedRole
	proposedRolePrior
	proposedRoleRule
	proposedOtherRole
	anyProposed
	anyProposedType
	mark
)

// FillerTraits are the traits by which it is judged which role the filler at token k has in what token i tells as a type.
func (v *View) FillerTraits(typ annals.Type, i, k int) Traits {
	t, f, g := v.t, &v.facts[i], &v.facts[k]
	out := make(Traits, 0, 96)
	c := v.clause(i)
	place := hash(v.slot(c, i, k))
	way, ups, downs := v.path(i, k)
	before := bit(k < i)
	tt := hash(string(typ))
	v.addProposedRole(&out, tt, typ, i, k)
	// both adds a trait alone and for the type alone.
	both := func(sort trait, parts ...uint64) {
		out.put(mix(sort, parts))
		out.put(mixIn(mix(sort+mark, parts), tt))
	}
	both(slotBias, f.short)
	both(ownSlot, place, f.short)
	both(slotKind, place, g.kind, f.short)
	both(path, way)
	both(pathKind, way, g.kind)
	both(pathPrep, way, g.prep)
	both(pathLengths, min(ups, 4), min(downs, 4), before)
	both(fillerPrepKind, g.prep, g.kind)
	both(fillerPrepClass, g.prep, g.class)
	both(slotOfLemma, f.lemma, place)
	both(pathOfLemma, f.lemma, way)
	both(slotOfClass, f.class, place)
	both(slotClass, place, g.class)
	both(slotLemma, place, g.lemma)
	both(fillerKind, g.kind)
	both(fillerTag, g.tag)
	both(fillerClass, g.class)
	both(fillerLemma, g.lemma)
	both(bothKinds, g.kind, f.kind)
	both(fillerRel, g.rel, ups, downs)
	if h := t.Head(k); h >= 0 {
		both(fillerHeadLemma, g.rel, v.facts[h].lemma)
		both(fillerHeadKind, g.rel, v.facts[h].kind)
	}
	far := distance(i, k)
	both(apart, far, before)
	both(apartKind, far, before, g.kind)
	chunk := t.Sentence.ChunkAt(k)
	both(fillerChunk, bit(chunk != nil && chunk.Head == k), bit(chunk != nil && chunk.First <= i && i <= chunk.Last), g.kind)
	both(verbsBetween, min(v.verbs[max(i, k)]-v.verbs[min(min(i, k)+1, max(i, k))], 3), place)
	if t.IsVerb(i) {
		both(slotPassive, bit(c.Passive), place, g.kind)
		both(slotWithObject, bit(len(c.Obj) > 0), place, g.kind)
	}
	return out
}

// clause is what token i says as a predicate.
func (v *View) clause(i int) *tree.Clause {
	if v.t.IsVerb(i) {
		return v.t.ClauseOf(i)
	}
	if v.nominal == nil || v.nominal.Verb != i {
		v.nominal = v.t.NounClause(i)
	}
	return v.nominal
}

// slot names what the filler at token k is in the clause of token i.
func (v *View) slot(c *tree.Clause, i, k int) string {
	has := func(list []int) bool {
		for _, n := range list {
			if n == k {
				return true
			}
		}
		return false
	}
	switch {
	case i == k:
		return "self"
	case has(c.Subj):
		return "subject"
	case has(c.Obj):
		return "object"
	case has(c.Iobj):
		return "recipient"
	}
	for _, o := range c.Obls {
		if o.Head == k {
			return "after " + o.Prep
		}
	}
	if c.Noun && event.Owner(v.t, i) == k {
		return "owner"
	}
	return ""
}

// longestPath is how far up a path between two tokens goes.
const longestPath = 12

// path is the hash of the way over the arcs from token i to k, and how many arcs it goes up and then down.
func (v *View) path(i, k int) (way, ups, downs uint64) {
	var up [longestPath]int
	n := 0
	for x := i; x >= 0 && n < longestPath; x = v.t.Head(x) {
		up[n] = x
		n++
	}
	var down [longestPath]int
	d := 0
	for x := k; x >= 0 && d < longestPath; x = v.t.Head(x) {
		for p, y := range up[:n] {
			if y != x {
				continue
			}
			for _, y := range up[:p] {
				way = (way ^ v.facts[y].rel) * 1099511628211
			}
			way ^= 0xabcdef
			for m := d - 1; m >= 0; m-- {
				way = (way ^ v.facts[down[m]].rel) * 1099511628211
			}
			return way, uint64(p), uint64(d)
		}
		down[d] = x
		d++
	}
	return 1, 9, 9
}

// distance is how far apart two tokens are, roughly.
func distance(i, k int) uint64 {
	for n, d := range []int{1, 2, 3, 5, 8, 13} {
		if tree.Gap(i, k) <= d {
			return uint64(n)
		}
	}
	return 9
}

// addProposedRole adds which role the rules propose for the filler at token k in what token i tells.
func (v *View) addProposedRole(out *Traits, tt uint64, typ annals.Type, i, k int) {
	any := false
	for _, p := range v.proposed[i] {
		role, ok := p.Roles[k]
		r := hash(string(role))
		switch {
		case p.Type == typ:
			any = true
			out.add(proposedRole, tt, r)
			out.add(proposedRolePrior, tt, r, tenth(p.Prior))
			out.add(proposedRoleRule, hash(p.Rule), r)
		case ok:
			out.add(proposedOtherRole, tt, hash(string(p.Type)), r)
		}
	}
	out.add(anyProposed, bit(any))
	if any {
		out.add(anyProposedType, tt)
	}
}
