package event

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// candidacies are the verbs that say who stands in an election after "for".
var candidacies = words.Lemmas("run stand register field nominate compete campaign")

// fared are those of whom the noun before "in" and the noun of an election at token n tells how they fared: "the success of
// the League in the election".
func (r *reader) fared(n int) []int {
	p := r.Child(n, "case")
	if p < 1 || r.Tokens[p].Lower != "in" && r.Tokens[p].Lower != "at" {
		return nil
	}
	for k := p - 1; k >= 0 && p-k < 12; k-- {
		if !outcomeNouns[r.Tokens[k].Lemma] || !r.Tokens[k].IsNoun() {
			continue
		}
		who := append(r.Attached(k, []string{"of", "by", "for"}), r.Children(k, "nmod:poss")...)
		who = slices.DeleteFunc(who, func(m int) bool {
			_, last := r.Span(m)
			return !r.IsGroup(m) && !r.IsPerson(m) && !r.IsAgent(m) || m > k && last != p-1 || m < k && k != p-1
		})
		return who
	}
	return nil
}

// contestants are the parties that took part in the election at token n: "in the election of 1990 the party won …".
func (r *reader) contestants(n int) []int {
	first := n
	for i := 0; i < 4 && r.Is(first, "conj") && r.Head(first) >= 0; i++ {
		first = r.Head(first)
	}
	if who := r.fared(first); len(who) > 0 {
		return who
	}
	p := r.Preposition(first)
	for k, i := n, 0; i < 5; i++ {
		h := r.Head(k)
		if h < 0 || !r.Is(k, "obl", "nmod", "obj", "conj") {
			return nil
		}
		predicate := r.Child(h, "cop") >= 0
		switch running := r.Tokens[h].Lemma; {
		case predicate && (running == "candidate" || running == "nominee" || running == "contender"):
			return r.SubjectOf(h)
		case predicate && r.Is(k, "nmod", "obl") && (p == "in" || p == "at" || p == "since" || p == "after") &&
			datedBefore(r.Tree, n):
			// "was the largest party in the 2008 election"
			return r.organizations(r.SubjectOf(h))
		case r.IsVerb(h):
			return r.contestantsBy(h, n, p)
		}
		k = h
	}
	return nil
}

// contestantsBy are those of whom the verb at token h tells that they took part in the election at token n, which the
// preposition ties to it.
func (r *reader) contestantsBy(h, n int, prep string) []int {
	if v := voice.Of(r.Tree, h); v.Unreal || v.Stance == annals.Intended || v.Stance == annals.Denied {
		// "decided to run in the election", "refused to vote in the referendum"
		return nil
	}
	c, l := r.ClauseOf(h), r.Tokens[h].Lemma
	if tense.Orderers[prep] && prep != "until" && prep != "before" && (l == "have" || l == "hold" || l == "control") && !c.Passive &&
		datedBefore(r.Tree, n) {
		// "has held ten seats since the 2017 election"
		return r.organizations(c.Surface())
	}
	won := r.Is(n, "obj") && (l == "win" || l == "lose")
	switch {
	case !won && prep != "in" && prep != "at" && prep != "during" && !(prep == "for" && candidacies[l]):
		return nil
	case words.Contesting[l] || prep == "for":
		return r.ran(c)
	case !datedBefore(r.Tree, n), words.List("preventing")[l]:
		return nil // "was barred from standing in the 2003 election"
	}
	// "in the 2018 election the Greens formed a joint list", "it was reduced to one seat at the 2016 election": the party,
	// whatever it did.
	return slices.DeleteFunc(slices.Clone(c.Surface()), func(k int) bool {
		return !noun.IsIndividual(r.Tree, k) && (!r.IsOrganization(k) || !r.IsName(k) && !partisans[r.Tokens[k].Lemma] &&
			r.Tokens[k].Tag != "PRP")
	})
}

// ran are those of whom a verb of contesting tells; in the passive, who was elected or defeated, else who did it.
func (r *reader) ran(c *tree.Clause) []int {
	who := c.Surface()
	l := r.Tokens[c.Verb].Lemma
	if c.Passive && l != "elect" && l != "re-elect" && l != "defeat" && l != "reelect" && !words.Changing[l] {
		who = c.Subj
	}
	who = slices.Clone(who)
	for n, k := range who {
		if owner := r.Child(k, "nmod:poss"); owner >= 0 && !r.IsGroup(k) && !r.IsPerson(k) {
			// "The party's share of the vote collapsed"
			who[n] = owner
		}
	}
	return slices.DeleteFunc(who, func(k int) bool { return !r.IsGroup(k) && !r.IsPerson(k) })
}

// organizations are those of the tokens that are.
func (r *reader) organizations(heads []int) []int {
	return slices.DeleteFunc(slices.Clone(heads), func(k int) bool { return !r.IsOrganization(k) })
}

// partisans are the nouns for those who run in elections.
var partisans = words.Lemmas("party coalition alliance list movement")
