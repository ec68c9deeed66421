package tree

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/words"
)

// Clause is a predicate with its arguments, found over coordination, control and relative clauses. Arguments are the head
// tokens of noun phrases.
type Clause struct {
	Tree *Tree
	// Verb is the token of the predicate: a verb, or a noun that tells something done.
	Verb int
	// Lemma is its dictionary form, with its particle: "set_up".
	Lemma   string
	Passive bool
	// Noun tells a nominal predicate.
	Noun bool
	// Light is the verb that lends a nominal predicate its subject, -1 for none: "launched" of "launched a coup".
	Light int
	// Subj is who does it, Obj whom or what it is done to, whatever the voice; Iobj the recipient.
	Subj, Obj, Iobj []int
	// Obls are the phrases with prepositions.
	Obls []Oblique
	// Borrowed tells that the subject is that of another verb.
	Borrowed bool
}

// Oblique is an argument after a preposition.
type Oblique struct {
	Prep string
	Head int
}

// ClauseOf is the clause of the verb at token i, with its subjects and objects as they are meant: those that the parser
// ties to it, those that it shares with others, and those that the parser tied elsewhere.
func (t *Tree) ClauseOf(i int) *Clause {
	if c := t.clauses[i]; c != nil {
		return c
	}
	c := &Clause{Tree: t, Verb: i, Light: -1, Lemma: t.VerbLemma(i)}
	t.clauses[i] = c
	c.Passive = t.PassiveAt(i)
	own := c.takeDependents()
	c.settleObjects()
	c.takeParticle()
	c.takeAddressee()
	c.takeLoose()
	c.takeSubject(own)
	if c.Passive && len(c.Obj) == 0 {
		c.Obj = t.opened(i)
	}
	if own >= 0 && !c.Passive {
		c.takeCompany(own)
	}
	c.joinCompany()
	if c.Passive && len(c.Subj) == 0 {
		c.repairAgent()
	}
	if c.Passive && len(c.Subj) == 0 {
		c.shareAgent()
	}
	c.relative()
	c.foresee()
	return c
}

// datesConjunct reports whether the date at token k only says when was done what the verb at token i joins to another, though the
// parser took it for its subject: "was expelled in May and the following June founded the League".
func (t *Tree) datesConjunct(k, i int) bool {
	return k < i && t.Is(k, "nsubj") && t.Is(i, "conj") && t.Child(i, "obj") >= 0 && !words.List("witnessing")[t.Tokens[i].Lemma]
}

// takeDependents takes objects and obliques from what depends on the verb, and returns its subject, -1 for none.
func (c *Clause) takeDependents() (own int) {
	t, i := c.Tree, c.Verb
	own = -1
	for _, k := range t.Kids[i] {
		switch {
		case t.Sentence.TimeAt(k) != nil && (!t.Is(k, "nsubj", "obj") || t.Preposition(k) != "" || t.datesConjunct(k, i)):
			// "born on 10 July 1957 in Sofia": the parser may tie the place to the date.
			for _, m := range t.Children(k, "nmod") {
				if p := t.Preposition(m); m > k && t.Sentence.TimeAt(m) == nil && p != "" && p != "of" {
					c.AddOblique(m)
				}
			}
		case t.Is(k, "obj") && t.occasion(k):
		case t.Is(k, "nsubj") && k > i && t.Tokens[i].Tag == "VBG" && t.Separated(i, k):
			// "taking part in the raids, a decision that": no subject of the gerund.
		case t.Is(k, "nsubj", "csubj"):
			if own < 0 || k < i {
				own = k
			}
		case t.Is(k, "obj"):
			c.Obj = append(c.Obj, t.Nouns(k)...)
		case t.Is(k, "iobj"):
			c.Iobj = append(c.Iobj, t.Nouns(k)...)
		case t.Is(k, "obl", "nmod"):
			c.AddOblique(k)
		}
	}
	return own
}

// settleObjects tells the object from the one who gets it, whatever the parser calls them.
func (c *Clause) settleObjects() {
	t, i := c.Tree, c.Verb
	if k := t.Child(i, "xcomp"); k > i && len(c.Obj) == 0 && !c.Passive && t.Tokens[k].IsNoun() &&
		t.Child(k, "cop", "mark", "case") < 0 && !words.Copular[c.Lemma] {
		c.Obj = t.Nouns(k)
	}
	if objects := t.Children(i, "obj"); len(objects) == 2 && !c.Passive && len(c.Iobj) == 0 && objects[0] > i &&
		!t.afterAnd(objects[1]) && (t.IsAgent(objects[0]) || words.Giving[t.Tokens[i].Lemma] && t.mayGet(objects[0])) &&
		!t.IsAgent(objects[1]) {
		// "granted the party a monopoly": the parser may call both the object.
		c.Iobj, c.Obj = t.Nouns(objects[0]), t.Nouns(objects[1])
	}
	if len(c.Obj) > 0 && len(c.Iobj) > 0 && !c.Passive && DeclaringVerbs[c.Lemma] {
		// "declared the town a republic": the town.
		c.Obj, c.Iobj = c.Iobj, nil
	}
	if len(c.Obj) == 0 {
		// "asked the state to leave": whom it is done to, whichever object the parser calls it.
		c.Obj, c.Iobj = c.Iobj, nil
	}
}

// afterAnd reports whether a conjunction stands right before the phrase of the noun at token k: "and six others".
func (t *Tree) afterAnd(k int) bool {
	first, _ := t.Span(k)
	return first > 0 && t.Tokens[first-1].Tag == "CC"
}

// takeLoose takes the obliques that parsers tie to an object or subject though they belong to the verb.
func (c *Clause) takeLoose() {
	t := c.Tree
	for _, o := range c.Obj {
		// "handed weapons to the police".
		for _, k := range t.Children(o, "nmod") {
			if !t.Is(k, "nmod:poss") && t.Sentence.TimeAt(k) == nil && k > o && t.loose(o, k) {
				c.AddOblique(k)
			}
		}
		for _, a := range t.Children(o, "appos") {
			// "sold Campos Ltd, its last shop, to Rojas Ltd": after the comma.
			for _, k := range t.Children(a, "nmod") {
				if p := t.Child(k, "case"); p > a && t.Tokens[p-1].Text == "," && t.loose(a, k) {
					c.AddOblique(k)
				}
			}
		}
	}
	if !c.Passive {
		return
	}
	for _, a := range c.Subj {
		// "carried out by its men against the villages": not whose men they are.
		for _, k := range t.Children(a, "nmod") {
			if t.Preposition(k) == "against" && k > a {
				c.AddOblique(k)
			}
		}
	}
}

// takeSubject gives the clause its subject, which is what a passive verb is done to: the one at token own, or another's
// where that is negative.
func (c *Clause) takeSubject(own int) {
	t, i := c.Tree, c.Verb
	switch {
	case own < 0 && t.Tokens[i].Tag == "VBG" && len(c.Obj) == 0 && t.doer(i) >= 0:
		c.setSubject(t.Nouns(t.doer(i)))
	case own < 0:
		c.borrow()
	case t.Tokens[own].Tag == "EX":
	case c.Passive && len(c.Obj) > 0 && len(c.Iobj) == 0 && words.Giving[t.Tokens[i].Lemma] &&
		(t.IsAgent(own) || t.Tokens[own].Tag == "WP" || t.mayGet(own)):
		// "The president was awarded a prize": the prize is given, to whom the subject names.
		c.Iobj = t.Nouns(own)
	case c.Passive:
		all := t.allSubjects(i, own)
		// "was renamed the League", "was elected president": what follows is what the subject was made.
		c.Obj = nil
		c.setSubject(all)
	default:
		c.setSubject(t.allSubjects(i, own))
	}
}

// doer is who does, by "by", what the gerund at token i tells, -1 for nobody: "after lobbying by the bishops".
func (t *Tree) doer(i int) int {
	for _, k := range t.Children(i, "obl") {
		if p := t.Child(k, "case"); p == i+1 && t.Tokens[p].Lower == "by" && t.IsAgent(k) {
			return k
		}
	}
	return -1
}

// DeclaringVerbs are the verbs whose second object is what they make of the first.
var DeclaringVerbs = words.Lemmas("declare proclaim name appoint elect crown designate label brand dub pronounce nominate")

// dateBetween reports whether a date stands between the tokens.
func (t *Tree) dateBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.Sentence.TimeAt(k) != nil {
			return true
		}
	}
	return false
}

// occasion reports whether the noun phrase at token k only says when: "held the same day", "left the following year".
func (t *Tree) occasion(k int) bool {
	return words.Periods[t.Tokens[k].Lemma] &&
		slices.ContainsFunc(t.Children(k, "amod"), func(m int) bool { return occasions[t.Tokens[m].Lower] })
}

// occasions are the adjectives that tell a day or year by another.
var occasions = words.Lemmas("same following next previous preceding")

// foresee gives a verb without an object that of the verb coordinated with it right after, as in "surrounded and tried to
// take the house".
func (c *Clause) foresee() {
	t := c.Tree
	if c.Passive || len(c.Obj) > 0 || len(c.Obls) > 0 || words.Intransitive[c.Lemma] || t.goesAway(c.Verb) ||
		t.Child(c.Verb, "ccomp", "xcomp") >= 0 {
		return
	}
	k := t.Child(c.Verb, "conj")
	for _, n := range append(t.Children(c.Verb, "conj"), t.Children(t.above(c.Verb), "conj")...) {
		if n > c.Verb && t.IsVerb(n) && t.onlyVerbs(c.Verb, n) && t.Tokens[n-1].Tag == "CC" && t.Child(n, "obj") > n &&
			t.Child(n, "nsubj") < 0 && n-c.Verb > 2 {
			// "made, sold and repaired ships"
			c.Obj = slices.Clone(t.ClauseOf(n).Obj)
			return
		}
	}
	if k < 0 || c.Verb+1 >= len(t.Tokens) || k-c.Verb > 3 || strings.Contains(c.Lemma, "_") || t.Tokens[c.Verb+1].Tag != "CC" ||
		!t.IsVerb(k) ||
		t.Child(k, "nsubj") >= 0 {
		return
	}
	if x := t.Child(k, "xcomp"); x >= 0 && t.IsVerb(x) {
		k = x
	}
	if words.Leaving[c.Lemma] && words.Beginning[t.VerbLemma(k)] {
		return // "left and founded the League": nobody leaves what is not there yet
	}
	if o := t.ClauseOf(k); !o.Passive && len(o.Obj) > 0 && o.Obj[0] > k {
		c.Obj = o.Obj
		for _, x := range o.Obls {
			if x.Head > k && t.IsPlace(x.Head, x.Prep) {
				// "hold and question travellers along the border"
				c.Obls = append(slices.Clone(c.Obls), x)
			}
		}
	}
}

// above is the verb that the one at token i is coordinated with, or i.
func (t *Tree) above(i int) int {
	if h := t.Head(i); t.Is(i, "conj") && h >= 0 {
		return h
	}
	return i
}

// VerbLemma is the lemma of the verb at token i with its particle.
func (t *Tree) VerbLemma(i int) string {
	l := t.Tokens[i].Lemma
	if k := t.Child(i, "compound:prt"); k >= 0 {
		l += "_" + t.Tokens[k].Lower
	} else if w := l + "_" + t.Tokens[min(i+1, len(t.Tokens)-1)].Lower; particleVerbs[w] && !t.Is(i+1, "case") {
		// "fell apart", "had taken over in 2008": the parser takes the particle for an adverb.
		l = w
	} else if i+2 < len(t.Tokens) && t.Tokens[i+1].Lower == "into" && t.Tokens[i+2].Lower == "being" {
		// "came into being": the parser takes the noun for a verb.
		l += "_into_being"
	}
	return l
}

// particleVerbs are the verbs that with an adverb as particle tell that something comes to be, that it or somebody's time comes
// to its end, and who comes after or again.
var particleVerbs = words.Lemmas("fall_apart come_apart break_apart wither_away fade_away die_away fall_out " +
	"break_out take_over band_together come_together get_together come_back come_about")

// AddOblique adds the phrase with a preposition at token k, and those coordinated with it.
func (c *Clause) AddOblique(k int) {
	t := c.Tree
	prep := t.Preposition(k)
	if prep == "to" && t.Tokens[k].Lower == "date" && t.Child(k, "det", "amod", "nmod", "nmod:poss") < 0 {
		// "To date, it has": until now.
		return
	}
	if l := t.Tokens[k].Lemma; prep == "as" && (l == "result" || l == "consequence") {
		// "fled as a result of the war": because of it.
		for _, of := range t.Attached(k, []string{"of"}) {
			c.Obls = append(c.Obls, Oblique{Prep: "as a result of", Head: of})
		}
		return
	}
	all := t.Conjuncts(k)
	heads := t.withoutTitles(all)
	for _, n := range all {
		if !slices.Contains(heads, n) || !t.IsNoun(n) || t.Sentence.TimeAt(n) != nil {
			continue
		}
		if n != k && t.LeftOut(n, k) || n == k && t.LeftOut(k, t.Head(k)) {
			continue // "from the League, not from the Union"
		}
		p := prep
		if own := t.Preposition(n); own != "" {
			p = own
		}
		if p == "by" && c.Passive {
			c.addBy(n, k)
			continue
		}
		c.Obls = append(c.Obls, Oblique{Prep: p, Head: n})
	}
}

// addBy adds the noun at token n, coordinated with the one at k, that "by" ties to a passive: who does it, where no event
// stands between that and another who does.
func (c *Clause) addBy(n, k int) {
	t := c.Tree
	if of := t.Attached(n, []string{"of"}); len(of) == 1 && words.List("order")[t.Tokens[n].Lemma] && t.Child(n, "det") < 0 {
		n = of[0] // "was dissolved by order of the court"
	}
	if t.measures(n) {
		return // "elected by 90% of the vote": by how many, not by whom
	}
	before := -1
	if len(c.Subj) > 0 && n == k {
		before = c.Subj[len(c.Subj)-1]
	}
	switch {
	case c.Noun || before >= 0 && t.EventBetween(before, k):
		c.Obls = append(c.Obls, Oblique{Prep: "by", Head: n})
	case before >= 0 && t.dateBetween(before, n):
		// "after a suit brought by the League, first by the court on 26 January, by the king": of what the suit was about.
	default:
		c.Subj = append(c.Subj, n)
	}
}

// measures reports whether the noun at token n says by how many, how much or in which way something was done: "90% of the
// vote", "a majority of ten", "22 votes to two", "half", "referendum".
func (t *Tree) measures(n int) bool {
	l := t.Tokens[n].Lemma
	if l == "%" || words.List("extent")[l] {
		return true
	}
	return (l == "majority" || l == "half" || l == "third" || l == "quarter") && len(t.Attached(n, []string{"of"})) == 0 ||
		t.Tokens[n].Tag == "CD" && t.Child(n, "nmod") < 0
}

// EventBetween reports whether a noun for something done stands between two tokens, so that a second "by" is of that: "was
// searched by police after the murder of a singer by a follower".
func (t *Tree) EventBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.IsEventNoun(k) {
			return true
		}
	}
	return false
}

// Finite reports whether the verb at token i has a tense of its own.
func (t *Tree) Finite(i int) bool {
	switch t.Tokens[i].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, k := range t.Children(i, "aux", "cop") {
		switch t.Tokens[k].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// Surface is the grammatical subject of the clause.
func (c *Clause) Surface() []int {
	if c.Passive && len(c.Iobj) > 0 {
		// "The players were given a prize": the players.
		return c.Iobj
	}
	if c.Passive {
		return c.Obj
	}
	return c.Subj
}

// After are the arguments with one of the prepositions.
func (c *Clause) After(preps ...string) []int {
	var out []int
	for _, o := range c.Obls {
		for _, p := range preps {
			if o.Prep == strings.ReplaceAll(p, "_", " ") || c.Tree.companion(o) == p {
				out = append(out, o.Head)
			}
		}
	}
	return out
}

// Infinitive reports whether the verb or predicate at token i stands after "to".
func (t *Tree) Infinitive(i int) bool {
	if t.Tokens[i].Tag != "VB" && t.Child(i, "cop", "aux:pass") < 0 {
		return false
	}
	for _, k := range t.Kids[i] {
		if t.Tokens[k].Lower == "to" && k < i && t.Is(k, "mark", "aux", "case") {
			return true
		}
	}
	return false
}

// Marked reports whether one of the words in the set marks the clause of token i.
func (t *Tree) Marked(i int, set ...string) bool {
	for _, k := range t.Children(i, "mark", "advmod", "case") {
		if slices.Contains(set, t.Tokens[k].Lower) {
			return true
		}
	}
	return false
}
