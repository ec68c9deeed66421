package noun

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Turn is what a word tells of a post that it is told with.
type Turn int

const (
	Keeping Turn = iota // nothing, or that somebody has it
	Gaining             // somebody gets it: "was voted in as", "her election as"
	Losing              // somebody has it no more: "was toppled as", "his resignation as"
)

// TurnAt is what the verb, or the noun for something done, at token i tells of a post, and of whom.
func TurnAt(t *tree.Tree, i int) (Turn, []int) {
	if !t.IsVerb(i) {
		return nounTurn(t, i)
	}
	c, l := t.ClauseOf(i), LooseLemma(t, i)
	switch {
	case words.List("following")[l]:
		return followingTurn(t, c)
	case words.List("seating")[l]:
		return Gaining, c.Obj
	case words.List("unseating")[l], words.List("removing")[l]:
		return Losing, c.Obj
	case words.List("arriving")[l] && !c.Passive:
		return Gaining, named(t, c.Subj)
	case words.List("departing")[l] || words.List("vacating")[l]:
		return Losing, named(t, c.Subj)
	}
	return Keeping, nil
}

// followingTurn tells who came after whom: of "was replaced as leader by" who did, without one who was, and of "The party
// replaced her as leader" she.
func followingTurn(t *tree.Tree, c *tree.Clause) (Turn, []int) {
	person := func(k int) bool { return t.IsPerson(k) || IsIndividual(t, k) }
	switch {
	case slices.ContainsFunc(c.Subj, person):
		return Gaining, named(t, c.Subj)
	case slices.ContainsFunc(c.Obj, person):
		return Losing, c.Obj
	}
	return Keeping, nil
}

// nounTurn is the same of a noun: whose election, whose resignation it is.
func nounTurn(t *tree.Tree, i int) (Turn, []int) {
	turn, l := Keeping, t.Tokens[i].Lemma
	switch {
	case words.List("seating-of")[l]:
		turn = Gaining
	case words.List("unseating-of")[l]:
		turn = Losing
	default:
		return Keeping, nil
	}
	who := slices.DeleteFunc(slices.Clone(Owners(t, i)), func(k int) bool { return !t.IsPerson(k) })
	if len(who) == 0 {
		return Keeping, nil
	}
	return turn, who
}

// named are the names of those whom the heads stand beside: "The party's leader, Juan Santos": Santos.
func named(t *tree.Tree, heads []int) []int {
	var out []int
	for _, k := range heads {
		out = append(out, t.Named(k)...)
	}
	return out
}

// LooseLemma is the lemma of the verb at token i with its particle, also where the parser takes that for an adverb behind the
// object: "brought her in as director".
func LooseLemma(t *tree.Tree, i int) string {
	l := t.VerbLemma(i)
	if l != t.Tokens[i].Lemma {
		return l
	}
	for _, k := range t.Children(i, "advmod") {
		if w := t.Tokens[k].Lower; k > i && words.List("particle")[w] {
			return l + "_" + w
		}
	}
	return l
}

// turnOver is the noun for something done that the post at token i is tied to by "as" or "to", behind it or behind the name of
// whoever gets or leaves it: "his election as chairman", "the election of Juan Santos as chairman"; -1 for none.
func turnOver(t *tree.Tree, i int) int {
	if p := t.Preposition(i); p != "as" && p != "to" || !t.Is(i, "nmod") {
		return -1
	}
	for h, n := t.Head(i), 0; h >= 0 && n < 2; h, n = t.Head(h), n+1 {
		if turn, _ := nounTurn(t, h); turn != Keeping {
			return h
		}
		if !t.IsPerson(h) || t.Preposition(h) != "of" {
			break
		}
	}
	return -1
}

// TurnOver is the word that tells who gets or leaves the post at token i, "elected" or "election", over a noun that only says
// that it is a post, and whether there is one.
func TurnOver(t *tree.Tree, i int) (over int, ok bool) {
	k := i
	for n := 0; n < 2; n++ {
		if h := t.Head(k); h >= 0 && h < k && !t.IsVerb(h) && words.List("post")[t.Tokens[h].Lemma] {
			k = h
		}
	}
	if h := turnOver(t, k); h >= 0 {
		return h, true
	}
	h := t.Head(k)
	if h < 0 || !t.IsVerb(h) || !t.Is(k, "xcomp", "obl", "obj") {
		return -1, false
	}
	turn, who := TurnAt(t, h)
	p := t.Preposition(k)
	if t.Is(k, "xcomp") {
		p = "" // "ceased to be its chairman": no preposition
	}
	switch {
	case turn == Keeping || slices.Contains(who, k) && p != "":
		return -1, false
	case p == "as", p == "to" && turn == Gaining, (p == "of" || p == "from") && turn == Losing:
		return h, true
	case p == "" && turn == Losing:
		// "dismissed its chairman, Juan Santos", "ceased to be its chairman"
		return h, slices.Contains(who, k) || t.Is(k, "xcomp") || k != i
	case p == "":
		return h, !slices.Contains(who, k) || t.Is(k, "xcomp")
	}
	return -1, false
}
