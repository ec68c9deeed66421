package frame

import (
	"slices"

	"annals"
)

// candidacies are the verbs that say who stands in an election after "for".
var candidacies = lemmas("run stand register field nominate compete campaign")

// fared are those of whom the noun before "in" and the noun of an election at token n tells how they fared: "the success of
// the League in the election".
func (r *eventReader) fared(n int) []int {
	p := r.child(n, "case")
	if p < 1 || r.t[p].Lower != "in" && r.t[p].Lower != "at" {
		return nil
	}
	for k := p - 1; k >= 0 && p-k < 12; k-- {
		if !outcomeNouns[r.t[k].Lemma] || !r.t[k].IsNoun() {
			continue
		}
		who := append(r.attached(k, []string{"of", "by", "for"}), r.children(k, "nmod:poss")...)
		who = slices.DeleteFunc(who, func(m int) bool {
			_, last := r.span(m)
			return !r.isGroup(m) && !r.isPerson(m) && !r.isAgent(m) || m > k && last != p-1 || m < k && k != p-1
		})
		return who
	}
	return nil
}

// contestants are the parties that took part in the election at token n: "in the election of 1990 the party won …".
func (r *eventReader) contestants(n int) []int {
	first := n
	for i := 0; i < 4 && r.is(first, "conj") && r.head(first) >= 0; i++ {
		first = r.head(first)
	}
	if who := r.fared(first); len(who) > 0 {
		return who
	}
	p := r.preposition(first)
	for k, i := n, 0; i < 5; i++ {
		h := r.head(k)
		if h < 0 || !r.is(k, "obl", "nmod", "obj", "conj") {
			return nil
		}
		predicate := r.child(h, "cop") >= 0
		switch running := r.t[h].Lemma; {
		case predicate && (running == "candidate" || running == "nominee" || running == "contender"):
			return r.subjectOf(h)
		case predicate && r.is(k, "nmod", "obl") && (p == "in" || p == "at" || p == "since" || p == "after") &&
			r.datedBefore(n):
			// "was the largest party in the 2008 election"
			return r.organizations(r.subjectOf(h))
		case r.isVerb(h):
			return r.contestantsBy(h, n, p)
		}
		k = h
	}
	return nil
}

// contestantsBy are those of whom the verb at token h tells that they took part in the election at token n, which the
// preposition ties to it.
func (r *eventReader) contestantsBy(h, n int, prep string) []int {
	if v := r.voice(h); v.Unreal || v.Stance == annals.Intended || v.Stance == annals.Denied {
		// "decided to run in the election", "refused to vote in the referendum"
		return nil
	}
	c, l := r.clauseOf(h), r.t[h].Lemma
	if orderers[prep] && prep != "until" && prep != "before" && (l == "have" || l == "hold" || l == "control") && !c.passive &&
		r.datedBefore(n) {
		// "has held ten seats since the 2017 election"
		return r.organizations(c.surface())
	}
	won := r.is(n, "obj") && (l == "win" || l == "lose")
	switch {
	case !won && prep != "in" && prep != "at" && prep != "during" && !(prep == "for" && candidacies[l]):
		return nil
	case words.contesting[l] || prep == "for":
		return r.ran(c)
	case !r.datedBefore(n):
		return nil
	}
	// "in the 2018 election the Greens formed a joint list", "it was reduced to one seat at the 2016 election": the party,
	// whatever it did.
	return slices.DeleteFunc(slices.Clone(c.surface()), func(k int) bool {
		return !r.isIndividual(k) && (!r.isOrganization(k) || !r.isName(k) && !partisans[r.t[k].Lemma] && r.t[k].Tag != "PRP")
	})
}

// ran are those of whom a verb of contesting tells; in the passive, who was elected or defeated, else who did it.
func (r *eventReader) ran(c *clause) []int {
	who := c.surface()
	l := r.t[c.verb].Lemma
	if c.passive && l != "elect" && l != "re-elect" && l != "defeat" && l != "reelect" && !words.changing[l] {
		who = c.subj
	}
	who = slices.Clone(who)
	for n, k := range who {
		if owner := r.child(k, "nmod:poss"); owner >= 0 && !r.isGroup(k) && !r.isPerson(k) {
			// "The party's share of the vote collapsed"
			who[n] = owner
		}
	}
	return slices.DeleteFunc(who, func(k int) bool { return !r.isGroup(k) && !r.isPerson(k) })
}

// organizations are those of the tokens that are.
func (r *eventReader) organizations(heads []int) []int {
	return slices.DeleteFunc(slices.Clone(heads), func(k int) bool { return !r.isOrganization(k) })
}

// partisans are the nouns for those who run in elections.
var partisans = lemmas("party coalition alliance list movement")
