package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// meansOf gives the event at token n in which a verb of harm tells that somebody harmed others, "killed ten farmers in a
// raid", those for its actor and target, if it has none of its own.
func (r *reader) meansOf(e *document.Candidate, n int) {
	first := n
	for r.Is(first, "conj") && r.Head(first) >= 0 && !r.IsVerb(r.Head(first)) {
		first = r.Head(first)
	}
	h := r.Head(first)
	if h < 0 || !r.IsVerb(h) || !r.Is(first, "obl") || hasParty(e) || datedBefore(r.Tree, n) ||
		!words.Harming[r.Tokens[h].Lemma] && !words.Undergoing[r.Tokens[h].Lemma] && r.Tokens[h].Lemma != "target" {
		return
	}
	if p := r.Preposition(first); p != "in" && p != "during" && p != "through" && p != "with" || voice.Definite(r.Tree, n) ||
		r.IsName(n) {
		return
	}
	c := r.ClauseOf(h)
	if v := voice.Of(r.Tree, h); len(c.Subj) == 0 || v.Stance != annals.Asserted || v.Unreal ||
		!slices.ContainsFunc(c.Subj, func(k int) bool { return r.IsAgent(k) || r.IsGroup(k) }) {
		return
	}
	AddAll(r.Tree, e, annals.RoleActor, c.Subj)
	AddAll(r.Tree, e, annals.RoleTarget, c.Obj)
	if x := tense.TimeOf(r.Tree, h); x != nil && e.Time.IsZero() {
		e.Time = x.ForEvent()
	}
}

// takers are those whose part in the event at token n a noun tells: "his role in the coup", "her involvement in the siege
// and the bombing". Nobody is told to have had it where the words doubt it.
func (r *reader) takers(n int) []int {
	for h := r.Head(n); h >= 0 && r.Is(n, "conj") && r.Tokens[n].Tag != "VB"; n, h = h, r.Head(h) {
		if r.IsVerb(h) {
			return nil
		}
	}
	h := tense.TakingBefore(r.Tree, n)
	if h < 0 {
		return nil
	}
	owner := r.Child(h, "nmod:poss")
	if owner < 0 || slices.ContainsFunc(r.Children(h, "amod"), func(k int) bool {
		return words.Doubtful[r.Tokens[k].Lower] || words.Doubting[r.Tokens[k].Lower]
	}) {
		return nil
	}
	for v, n := r.Head(h), 0; v >= 0 && n < 4; v, n = r.Head(v), n+1 {
		if r.IsVerb(v) {
			if words.Disputing[r.Tokens[v].Lemma] || voice.Of(r.Tree, v).Stance != annals.Asserted {
				return nil
			}
			break
		}
	}
	return r.Nouns(owner)
}

// culprits are those of whom a noun like "perpetrator" tells that they did what the noun at token n names: "Vega, the
// mastermind of the bombing".
func (r *reader) culprits(n int) []int {
	for k, i := n, 0; r.Is(k, "conj") && i < 4; i++ {
		if k = r.Head(k); k < 0 {
			return nil
		}
		n = k
	}
	h := r.Head(n)
	if p := r.Preposition(n); h < 0 || !r.Is(n, "nmod") || !culpritNouns[r.Tokens[h].Lemma] ||
		p != "of" && p != "behind" && p != "in" {
		return nil
	}
	if r.Child(h, "cop") >= 0 {
		if r.Is(h, "advcl") {
			// "named him as being the perpetrator": who named him?
			return nil
		}
		return r.SubjectOf(h)
	}
	if k := r.Head(h); k >= 0 && r.Is(h, "appos") {
		return []int{k}
	}
	return r.Tree.Named(h)
}

// errands are those who are told to have been sent, or to have gone, on what the noun at token n names: "was sent on a
// mission to Peru".
func (r *reader) errands(n int) []int {
	h := r.Head(n)
	if who := r.travellers(n); len(who) > 0 {
		return who
	}
	if p := r.Preposition(n); h < 0 || !r.IsVerb(h) || !errandNouns[r.Tokens[n].Lemma] || p != "on" && p != "for" ||
		!words.Moving[r.Tokens[h].Lemma] && r.Tokens[h].Lemma != "leave" && r.Tokens[h].Lemma != "embark" {
		return nil
	}
	c := r.ClauseOf(h)
	if v := voice.Of(r.Tree, h); v.Stance != annals.Asserted || v.Unreal {
		return nil
	}
	if len(c.Obj) > 0 {
		return c.Obj
	}
	return c.Subj
}

// travellers are those who are told to have done something during or after a visit or the like that nobody else is
// named for: "After a visit to Peru, Santos wrote".
func (r *reader) travellers(n int) []int {
	h := r.Head(n)
	if h < 0 || !r.IsVerb(h) || !r.Is(n, "obl") || !travelNouns[r.Tokens[n].Lemma] || r.Tokens[n].IsUpper() ||
		r.Child(n, "nmod:poss") >= 0 {
		return nil
	}
	switch r.Preposition(n) {
	case "after", "following", "during", "on", "upon", "before":
	default:
		return nil
	}
	if len(r.Attached(n, []string{"by"})) > 0 || len(r.Attached(n, []string{"to", "of", "in", "through", "across"})) == 0 ||
		!r.HasWord(n, "det", "a", "an") {
		return nil
	}
	c := r.ClauseOf(h)
	return slices.DeleteFunc(slices.Clone(c.Surface()), func(k int) bool {
		return !r.IsPerson(k) && !r.IsHuman(k) && !r.IsGroup(k)
	})
}

// combatants are those who are told to have fought in or during the war at token n: "who fought for the king during the
// Civil War".
func (r *reader) combatants(n int) []int {
	p := r.Preposition(n)
	for k, i := n, 0; i < 4; i++ {
		h := r.Head(k)
		if h < 0 || p != "in" && p != "during" || !r.Is(k, "obl", "nmod", "obj") {
			return nil
		}
		if r.IsVerb(h) {
			c := r.ClauseOf(h)
			if v := voice.Of(r.Tree, h); c.Passive || !combatingVerbs[r.Tokens[h].Lemma] && !r.usesForce(c) && !(p == "in" &&
				(winningVerbs[r.Tokens[h].Lemma] ||
					r.gainsPower(c))) ||
				v.Stance != annals.Asserted || v.Unreal {
				return nil
			}
			return slices.DeleteFunc(slices.Clone(c.Subj), func(k int) bool {
				return !r.IsGroup(k) && !r.IsPerson(k) && !r.IsAgent(k) && r.Tokens[k].Tag != "WP" && r.Tokens[k].Tag != "WDT"
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
func (r *reader) usesForce(c *tree.Clause) bool {
	l := r.Tokens[c.Verb].Lemma
	return (l == "use" || l == "employ") &&
		slices.ContainsFunc(c.Obj, func(k int) bool { return forceNouns[r.Tokens[k].Lemma] })
}

// forceNouns are the nouns for what is done to people in a war.
var forceNouns = words.List("force")

// seizures are the nouns for taking power, which are done by who is told to have come to power in one.
var seizures = words.Lemmas("coup putsch revolution")

// gainsPower reports whether the verb is "come to power" or the like.
func (r *reader) gainsPower(c *tree.Clause) bool {
	l := r.Tokens[c.Verb].Lemma
	return (l == "come" || l == "rise" || l == "return") &&
		slices.ContainsFunc(c.After("to"), func(k int) bool { return r.Tokens[k].Lower == "power" })
}

// includers are those of whom is told that what they do came to include, or includes, what the noun at token n names:
// "it broadened its activities to include attacks on banks", "its crimes included murder".
func (r *reader) includers(n int) []int {
	for i := 0; i < 6 && r.Is(n, "conj") && r.Head(n) >= 0; i++ {
		n = r.Head(n)
	}
	h := r.Head(n)
	if h < 0 || !r.Is(n, "obj") || r.Tokens[h].Lemma != "include" && r.Tokens[h].Lemma != "comprise" {
		return nil
	}
	var who []int
	if up := r.Head(h); up >= 0 && r.IsVerb(up) && r.Infinitive(h) {
		if v := voice.Of(r.Tree, up); v.Stance != annals.Asserted || v.Unreal {
			return nil
		}
		c := r.ClauseOf(up)
		if who = c.Subj; !slices.ContainsFunc(append(slices.Clone(c.Obj), who...), r.isPractice) {
			return nil
		}
	} else if r.Finite(h) {
		who = r.ClauseOf(h).Subj
	}
	var out []int
	for _, k := range who {
		if r.isPractice(k) || harmNouns[r.Tokens[n].Lemma] && r.Child(k, "nmod:poss") >= 0 {
			if k = r.Child(k, "nmod:poss"); k < 0 {
				continue
			}
		} else if r.Finite(h) {
			continue
		}
		if r.IsAgent(k) || r.IsGroup(k) || r.IsPerson(k) || r.Tokens[k].Tag == "PRP$" {
			out = append(out, k)
		}
	}
	return out
}

// involvedIn are those whom a clause tells that the event at token n involved: "the siege, which involved the Front".
func (r *reader) involvedIn(n int) []int {
	for v := range r.Tokens {
		if r.Tokens[v].Lemma != "involve" || !r.IsVerb(v) || !r.Finite(v) || v < n || !r.tellsOf(v, n) {
			continue
		}
		c := r.ClauseOf(v)
		if c.Passive || voice.Of(r.Tree, v).Stance != annals.Asserted {
			continue
		}
		return slices.DeleteFunc(slices.Clone(c.Obj), func(k int) bool {
			return !r.IsPerson(k) && !r.IsHuman(k) && !r.IsOrganization(k)
		})
	}
	return nil
}

// instance reports whether the noun at token n, for a deed of harm, is in a list of what deeds that nobody is named
// for, which can only be those of whom the text is about, include: "Major attacks include the Lima bombing".
func (r *reader) instance(n int) bool {
	for i := 0; i < 8 && r.Is(n, "conj") && r.Head(n) >= 0; i++ {
		n = r.Head(n)
	}
	h := r.Head(n)
	if h < 0 || !r.Is(n, "obj") || r.Tokens[h].Lemma != "include" || !harmNouns[r.Tokens[n].Lemma] {
		return false
	}
	return slices.ContainsFunc(r.ClauseOf(h).Subj, func(k int) bool {
		if of := r.Attached(k, []string{"of"}); len(of) == 1 && exampleNouns[r.Tokens[k].Lemma] {
			k = of[0]
		}
		return r.Tokens[k].Tag == "NNS" && (harmNouns[r.Tokens[k].Lemma] || practices[r.Tokens[k].Lemma]) &&
			!voice.Definite(r.Tree, k) &&
			len(r.Attached(k, []string{"by", "of", "against", "on"})) == 0
	})
}

// exampleNouns are the nouns for some of many.
var exampleNouns = words.Lemmas("example instance case")

// isPractice reports whether the noun at token k is for what somebody does, which may include deeds.
func (r *reader) isPractice(k int) bool { return practices[r.Tokens[k].Lemma] }

// practices are the nouns for what somebody does or is at.
var practices = words.Lemmas("activity action operation tactic method crime campaign work exploit repertoire target " +
	"attack offence offense practice deed agenda")

// tellApart adds to the words for some sort of people, who nothing else tells apart, the relative clause that does:
// "attacks on targets which it considers foreign", "judges who go on strike". It reports whether there is one. What the
// clause itself tells by its predicate, teller, is told of the people alone.
func tellApart(t *tree.Tree, m *document.Mention, teller int) bool {
	if m.Entity != nil {
		return false
	}
	k := slices.IndexFunc(t.Tokens, func(x lang.Token) bool { return x.End == m.End })
	if k < 0 || k+1 >= len(t.Tokens) || t.Tokens[k].Tag != "NNS" || t.Tokens[k+1].Tag != "WDT" && t.Tokens[k+1].Tag != "WP" {
		return false
	}
	v := t.RelativeClause(k + 1)
	if v < 0 || !t.Within(k, max(t.Head(v), 0)) || t.Child(k, "det", "nmod:poss", "nummod", "appos") >= 0 ||
		t.Tokens[k].Lemma != "target" && !t.IsHuman(k) &&
			!words.Group[t.Tokens[k].Lemma] || t.Within(teller, v) {
		return false
	}
	if c := t.Sentence.ChunkAt(k); c == nil || t.Tokens[c.First].Start != m.Start {
		return false
	}
	last := k
	for n := k + 1; n < len(t.Tokens) && t.Within(n, v) && t.Tokens[n].Text != "," && t.Tokens[n].Text != ";"; n++ {
		if t.Tokens[n].Kind != lang.Punct {
			last = n
		}
	}
	if last == k {
		return false
	}
	m.End = t.Tokens[last].End
	return true
}
