package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// meansOf gives the event at token n in which a verb of harm tells that somebody harmed others, "killed ten farmers in a
// raid", those for its actor and target, if it has none of its own.
func (r *eventReader) meansOf(e *document.Candidate, n int) {
	first := n
	for r.is(first, "conj") && r.head(first) >= 0 && !r.isVerb(r.head(first)) {
		first = r.head(first)
	}
	h := r.head(first)
	if h < 0 || !r.isVerb(h) || !r.is(first, "obl") || hasParty(e) || r.datedBefore(n) ||
		!words.harming[r.t[h].Lemma] && !words.undergoing[r.t[h].Lemma] && r.t[h].Lemma != "target" {
		return
	}
	if p := r.preposition(first); p != "in" && p != "during" && p != "through" && p != "with" || r.definite(n) ||
		r.isName(n) {
		return
	}
	c := r.clauseOf(h)
	if v := r.voice(h); len(c.subj) == 0 || v.Stance != annals.Asserted || v.Unreal ||
		!slices.ContainsFunc(c.subj, func(k int) bool { return r.isAgent(k) || r.isGroup(k) }) {
		return
	}
	r.addAll(e, annals.RoleActor, c.subj)
	r.addAll(e, annals.RoleTarget, c.obj)
	if x := r.timeOf(h); x != nil && e.Time.IsZero() {
		e.Time = x.ForEvent()
	}
}

// takers are those whose part in the event at token n a noun tells: "his role in the coup", "her involvement in the siege
// and the bombing". Nobody is told to have had it where the words doubt it.
func (r *eventReader) takers(n int) []int {
	for h := r.head(n); h >= 0 && r.is(n, "conj") && r.t[n].Tag != "VB"; n, h = h, r.head(h) {
		if r.isVerb(h) {
			return nil
		}
	}
	h := r.takingBefore(n)
	if h < 0 {
		return nil
	}
	owner := r.child(h, "nmod:poss")
	if owner < 0 || slices.ContainsFunc(r.children(h, "amod"), func(k int) bool {
		return words.doubtful[r.t[k].Lower] || doubtingWords[r.t[k].Lower]
	}) {
		return nil
	}
	for v, n := r.head(h), 0; v >= 0 && n < 4; v, n = r.head(v), n+1 {
		if r.isVerb(v) {
			if words.disputing[r.t[v].Lemma] || r.voice(v).Stance != annals.Asserted {
				return nil
			}
			break
		}
	}
	return r.nouns(owner)
}

// culprits are those of whom a noun like "perpetrator" tells that they did what the noun at token n names: "Vega, the
// mastermind of the bombing".
func (r *eventReader) culprits(n int) []int {
	for k, i := n, 0; r.is(k, "conj") && i < 4; i++ {
		if k = r.head(k); k < 0 {
			return nil
		}
		n = k
	}
	h := r.head(n)
	if p := r.preposition(n); h < 0 || !r.is(n, "nmod") || !culpritNouns[r.t[h].Lemma] ||
		p != "of" && p != "behind" && p != "in" {
		return nil
	}
	if r.child(h, "cop") >= 0 {
		if r.is(h, "advcl") {
			// "named him as being the perpetrator": who named him?
			return nil
		}
		return r.subjectOf(h)
	}
	if k := r.head(h); k >= 0 && r.is(h, "appos") {
		return []int{k}
	}
	return r.tree.named(h)
}

// errands are those who are told to have been sent, or to have gone, on what the noun at token n names: "was sent on a
// mission to Peru".
func (r *eventReader) errands(n int) []int {
	h := r.head(n)
	if who := r.travellers(n); len(who) > 0 {
		return who
	}
	if p := r.preposition(n); h < 0 || !r.isVerb(h) || !errandNouns[r.t[n].Lemma] || p != "on" && p != "for" ||
		!words.moving[r.t[h].Lemma] && r.t[h].Lemma != "leave" && r.t[h].Lemma != "embark" {
		return nil
	}
	c := r.clauseOf(h)
	if v := r.voice(h); v.Stance != annals.Asserted || v.Unreal {
		return nil
	}
	if len(c.obj) > 0 {
		return c.obj
	}
	return c.subj
}

// travellers are those who are told to have done something during or after a visit or the like that nobody else is
// named for: "After a visit to Peru, Santos wrote".
func (r *eventReader) travellers(n int) []int {
	h := r.head(n)
	if h < 0 || !r.isVerb(h) || !r.is(n, "obl") || !travelNouns[r.t[n].Lemma] || r.t[n].IsUpper() ||
		r.child(n, "nmod:poss") >= 0 {
		return nil
	}
	switch r.preposition(n) {
	case "after", "following", "during", "on", "upon", "before":
	default:
		return nil
	}
	if len(r.attached(n, []string{"by"})) > 0 || len(r.attached(n, []string{"to", "of", "in", "through", "across"})) == 0 ||
		!r.hasWord(n, "det", "a", "an") {
		return nil
	}
	c := r.clauseOf(h)
	return slices.DeleteFunc(slices.Clone(c.surface()), func(k int) bool {
		return !r.isPerson(k) && !r.isHuman(k) && !r.isGroup(k)
	})
}

// takingBefore is the noun like "role" to which the preposition before the noun at token n belongs, whatever the parser tied
// it to; -1 for none.
func (t *tree) takingBefore(n int) int {
	p := t.child(n, "case")
	if p < 1 || p > n || t.t[p].Lower != "in" && t.t[p].Lower != "for" || !words.taking[t.t[p-1].Lemma] {
		return -1
	}
	return p - 1
}

// combatants are those who are told to have fought in or during the war at token n: "who fought for the king during the
// Civil War".
func (r *eventReader) combatants(n int) []int {
	p := r.preposition(n)
	for k, i := n, 0; i < 4; i++ {
		h := r.head(k)
		if h < 0 || p != "in" && p != "during" || !r.is(k, "obl", "nmod", "obj") {
			return nil
		}
		if r.isVerb(h) {
			c := r.clauseOf(h)
			if v := r.voice(h); c.passive || !combatingVerbs[r.t[h].Lemma] && !r.usesForce(c) && !(p == "in" &&
				(winningVerbs[r.t[h].Lemma] ||
					r.gainsPower(c))) ||
				v.Stance != annals.Asserted || v.Unreal {
				return nil
			}
			return slices.DeleteFunc(slices.Clone(c.subj), func(k int) bool {
				return !r.isGroup(k) && !r.isPerson(k) && !r.isAgent(k) && r.t[k].Tag != "WP" && r.t[k].Tag != "WDT"
			})
		}
		if h > k {
			return nil
		}
		k = h
	}
	return nil
}

// usesForce reports whether the clause tells that its subject used violence.
func (r *eventReader) usesForce(c *clause) bool {
	l := r.t[c.verb].Lemma
	return (l == "use" || l == "employ") &&
		slices.ContainsFunc(c.obj, func(k int) bool { return forceNouns[r.t[k].Lemma] })
}

// forceNouns are the nouns for what is done to people in a war.
var forceNouns = lists["force"]

// seizures are the nouns for taking power, which are done by who is told to have come to power in one.
var seizures = lemmas("coup putsch revolution")

// gainsPower reports whether the verb is "come to power" or the like.
func (r *eventReader) gainsPower(c *clause) bool {
	l := r.t[c.verb].Lemma
	return (l == "come" || l == "rise" || l == "return") &&
		slices.ContainsFunc(c.after("to"), func(k int) bool { return r.t[k].Lower == "power" })
}

// includers are those of whom is told that what they do came to include, or includes, what the noun at token n names:
// "it broadened its activities to include attacks on banks", "its crimes included murder".
func (r *eventReader) includers(n int) []int {
	for i := 0; i < 6 && r.is(n, "conj") && r.head(n) >= 0; i++ {
		n = r.head(n)
	}
	h := r.head(n)
	if h < 0 || !r.is(n, "obj") || r.t[h].Lemma != "include" && r.t[h].Lemma != "comprise" {
		return nil
	}
	var who []int
	if up := r.head(h); up >= 0 && r.isVerb(up) && r.infinitive(h) {
		if v := r.voice(up); v.Stance != annals.Asserted || v.Unreal {
			return nil
		}
		c := r.clauseOf(up)
		if who = c.subj; !slices.ContainsFunc(append(slices.Clone(c.obj), who...), r.isPractice) {
			return nil
		}
	} else if r.finite(h) {
		who = r.clauseOf(h).subj
	}
	var out []int
	for _, k := range who {
		if r.isPractice(k) || harmNouns[r.t[n].Lemma] && r.child(k, "nmod:poss") >= 0 {
			if k = r.child(k, "nmod:poss"); k < 0 {
				continue
			}
		} else if r.finite(h) {
			continue
		}
		if r.isAgent(k) || r.isGroup(k) || r.isPerson(k) || r.t[k].Tag == "PRP$" {
			out = append(out, k)
		}
	}
	return out
}

// involvedIn are those whom a clause tells that the event at token n involved: "the siege, which involved the Front".
func (r *eventReader) involvedIn(n int) []int {
	for v := range r.t {
		if r.t[v].Lemma != "involve" || !r.isVerb(v) || !r.finite(v) || v < n || !r.tellsOf(v, n) {
			continue
		}
		c := r.clauseOf(v)
		if c.passive || r.voice(v).Stance != annals.Asserted {
			continue
		}
		return slices.DeleteFunc(slices.Clone(c.obj), func(k int) bool {
			return !r.isPerson(k) && !r.isHuman(k) && !r.isOrganization(k)
		})
	}
	return nil
}

// instance reports whether the noun at token n, for a deed of harm, is in a list of what deeds that nobody is named
// for, which can only be those of whom the text is about, include: "Major attacks include the Lima bombing".
func (r *eventReader) instance(n int) bool {
	for i := 0; i < 8 && r.is(n, "conj") && r.head(n) >= 0; i++ {
		n = r.head(n)
	}
	h := r.head(n)
	if h < 0 || !r.is(n, "obj") || r.t[h].Lemma != "include" || !harmNouns[r.t[n].Lemma] {
		return false
	}
	return slices.ContainsFunc(r.clauseOf(h).subj, func(k int) bool {
		if of := r.attached(k, []string{"of"}); len(of) == 1 && exampleNouns[r.t[k].Lemma] {
			k = of[0]
		}
		return r.t[k].Tag == "NNS" && (harmNouns[r.t[k].Lemma] || practices[r.t[k].Lemma]) && !r.definite(k) &&
			len(r.attached(k, []string{"by", "of", "against", "on"})) == 0
	})
}

// exampleNouns are the nouns for some of many.
var exampleNouns = lemmas("example instance case")

// isPractice reports whether the noun at token k is for what somebody does, which may include deeds.
func (r *eventReader) isPractice(k int) bool { return practices[r.t[k].Lemma] }

// practices are the nouns for what somebody does or is at.
var practices = lemmas("activity action operation tactic method crime campaign work exploit repertoire target attack offence offense practice deed agenda")
