package frame

import (
	"slices"
	"strings"
)

// clause is a predicate with its arguments, found over coordination, control and relative clauses. Arguments are the head
// tokens of noun phrases.
type clause struct {
	t *tree
	// verb is the token of the predicate: a verb, or a noun that tells something done.
	verb int
	// lemma is its dictionary form, with its particle: "set_up".
	lemma   string
	passive bool
	// noun tells a nominal predicate.
	noun bool
	// light is the verb that lends a nominal predicate its subject, -1 for none: "launched" of "launched a coup".
	light int
	// subj is who does it, obj whom or what it is done to, whatever the voice; iobj the recipient.
	subj, obj, iobj []int
	// obls are the phrases with prepositions.
	obls []oblique
	// borrowed tells that the subject is that of another verb.
	borrowed bool
}

// oblique is an argument after a preposition.
type oblique struct {
	prep string
	head int
}

// clauseOf is the clause of the verb at token i, with its subjects and objects as they are meant: those that the parser
// ties to it, those that it shares with others, and those that the parser tied elsewhere.
func (t *tree) clauseOf(i int) *clause {
	if c := t.clauses[i]; c != nil {
		return c
	}
	c := &clause{t: t, verb: i, light: -1, lemma: t.verbLemma(i)}
	t.clauses[i] = c
	c.passive = t.passiveAt(i)
	own := c.takeDependents()
	c.settleObjects()
	c.takeParticle()
	c.takeAddressee()
	c.takeLoose()
	c.takeSubject(own)
	if c.passive && len(c.obj) == 0 {
		c.obj = t.opened(i)
	}
	if own >= 0 && !c.passive {
		c.takeCompany(own)
	}
	c.joinCompany()
	if c.passive && len(c.subj) == 0 {
		c.repairAgent()
	}
	if c.passive && len(c.subj) == 0 {
		c.shareAgent()
	}
	c.relative()
	c.foresee()
	return c
}

// takeDependents takes objects and obliques from what depends on the verb, and returns its subject, -1 for none.
func (c *clause) takeDependents() (own int) {
	t, i := c.t, c.verb
	own = -1
	for _, k := range t.kids[i] {
		switch {
		case t.s.TimeAt(k) != nil && (!t.is(k, "nsubj", "obj") || t.preposition(k) != ""):
			// "born on 10 July 1957 in Sofia": the parser may tie the place to the date.
			for _, m := range t.children(k, "nmod") {
				if p := t.preposition(m); m > k && t.s.TimeAt(m) == nil && p != "" && p != "of" {
					c.addOblique(m)
				}
			}
		case t.is(k, "obj") && t.occasion(k):
		case t.is(k, "nsubj") && k > i && t.t[i].Tag == "VBG" && t.separated(i, k):
			// "taking part in the raids, a decision that": no subject of the gerund.
		case t.is(k, "nsubj", "csubj"):
			if own < 0 || k < i {
				own = k
			}
		case t.is(k, "obj"):
			c.obj = append(c.obj, t.nouns(k)...)
		case t.is(k, "iobj"):
			c.iobj = append(c.iobj, t.nouns(k)...)
		case t.is(k, "obl", "nmod"):
			c.addOblique(k)
		}
	}
	return own
}

// settleObjects tells the object from the one who gets it, whatever the parser calls them.
func (c *clause) settleObjects() {
	t, i := c.t, c.verb
	if k := t.child(i, "xcomp"); k > i && len(c.obj) == 0 && !c.passive && t.t[k].IsNoun() &&
		t.child(k, "cop", "mark", "case") < 0 && !words.copular[c.lemma] {
		c.obj = t.nouns(k)
	}
	if objects := t.children(i, "obj"); len(objects) == 2 && !c.passive && len(c.iobj) == 0 && objects[0] > i &&
		t.t[objects[1]-1].Tag != "CC" && (t.isAgent(objects[0]) || words.giving[t.t[i].Lemma] && t.mayGet(objects[0])) &&
		!t.isAgent(objects[1]) {
		// "granted the party a monopoly": the parser may call both the object.
		c.iobj, c.obj = t.nouns(objects[0]), t.nouns(objects[1])
	}
	if len(c.obj) > 0 && len(c.iobj) > 0 && !c.passive && declaringVerbs[c.lemma] {
		// "declared the town a republic": the town.
		c.obj, c.iobj = c.iobj, nil
	}
	if len(c.obj) == 0 {
		// "asked the state to leave": whom it is done to, whichever object the parser calls it.
		c.obj, c.iobj = c.iobj, nil
	}
}

// takeLoose takes the obliques that parsers tie to an object or subject though they belong to the verb.
func (c *clause) takeLoose() {
	t := c.t
	for _, o := range c.obj {
		// "handed weapons to the police".
		for _, k := range t.children(o, "nmod") {
			if !t.is(k, "nmod:poss") && t.s.TimeAt(k) == nil && k > o && t.loose(o, k) {
				c.addOblique(k)
			}
		}
		for _, a := range t.children(o, "appos") {
			// "sold Campos Ltd, its last shop, to Rojas Ltd": after the comma.
			for _, k := range t.children(a, "nmod") {
				if p := t.child(k, "case"); p > a && t.t[p-1].Text == "," && t.loose(a, k) {
					c.addOblique(k)
				}
			}
		}
	}
	if !c.passive {
		return
	}
	for _, a := range c.subj {
		// "carried out by its men against the villages": not whose men they are.
		for _, k := range t.children(a, "nmod") {
			if t.preposition(k) == "against" && k > a {
				c.addOblique(k)
			}
		}
	}
}

// takeSubject gives the clause its subject, which is what a passive verb is done to: the one at token own, or another's
// where that is negative.
func (c *clause) takeSubject(own int) {
	t, i := c.t, c.verb
	switch {
	case own < 0:
		c.borrow()
	case t.t[own].Tag == "EX":
	case c.passive && len(c.obj) > 0 && len(c.iobj) == 0 && words.giving[t.t[i].Lemma] &&
		(t.isAgent(own) || t.t[own].Tag == "WP" || t.mayGet(own)):
		// "The president was awarded a prize": the prize is given, to whom the subject names.
		c.iobj = t.nouns(own)
	case c.passive:
		all := t.allSubjects(i, own)
		// "was renamed the League", "was elected president": what follows is what the subject was made.
		c.obj = nil
		c.setSubject(all)
	default:
		c.setSubject(t.allSubjects(i, own))
	}
}

// declaringVerbs are the verbs whose second object is what they make of the first.
var declaringVerbs = lemmas("declare proclaim name appoint elect crown designate label brand dub pronounce nominate")

// dateBetween reports whether a date stands between the tokens.
func (t *tree) dateBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.s.TimeAt(k) != nil {
			return true
		}
	}
	return false
}

// occasion reports whether the noun phrase at token k only says when: "held the same day", "left the following year".
func (t *tree) occasion(k int) bool {
	return words.periods[t.t[k].Lemma] &&
		slices.ContainsFunc(t.children(k, "amod"), func(m int) bool { return occasions[t.t[m].Lower] })
}

// occasions are the adjectives that tell a day or year by another.
var occasions = lemmas("same following next previous preceding")

// foresee gives a verb without an object that of the verb coordinated with it right after, as in "surrounded and tried to
// take the house".
func (c *clause) foresee() {
	t := c.t
	if c.passive || len(c.obj) > 0 || len(c.obls) > 0 || intransitive[c.lemma] || t.goesAway(c.verb) ||
		t.child(c.verb, "ccomp", "xcomp") >= 0 {
		return
	}
	k := t.child(c.verb, "conj")
	for _, n := range append(t.children(c.verb, "conj"), t.children(t.above(c.verb), "conj")...) {
		if n > c.verb && t.isVerb(n) && t.onlyVerbs(c.verb, n) && t.t[n-1].Tag == "CC" && t.child(n, "obj") > n &&
			t.child(n, "nsubj") < 0 && n-c.verb > 2 {
			// "made, sold and repaired ships"
			c.obj = slices.Clone(t.clauseOf(n).obj)
			return
		}
	}
	if k < 0 || c.verb+1 >= len(t.t) || k-c.verb > 3 || strings.Contains(c.lemma, "_") || t.t[c.verb+1].Tag != "CC" ||
		!t.isVerb(k) ||
		t.child(k, "nsubj") >= 0 {
		return
	}
	if x := t.child(k, "xcomp"); x >= 0 && t.isVerb(x) {
		k = x
	}
	if leaving[c.lemma] && beginning[t.verbLemma(k)] {
		return // "left and founded the League": nobody leaves what is not there yet
	}
	if o := t.clauseOf(k); !o.passive && len(o.obj) > 0 && o.obj[0] > k {
		c.obj = o.obj
		for _, x := range o.obls {
			if x.head > k && t.isPlace(x.head, x.prep) {
				// "hold and question travellers along the border"
				c.obls = append(slices.Clone(c.obls), x)
			}
		}
	}
}

// above is the verb that the one at token i is coordinated with, or i.
func (t *tree) above(i int) int {
	if h := t.head(i); t.is(i, "conj") && h >= 0 {
		return h
	}
	return i
}

// verbLemma is the lemma of the verb at token i with its particle.
func (t *tree) verbLemma(i int) string {
	l := t.t[i].Lemma
	if k := t.child(i, "compound:prt"); k >= 0 {
		l += "_" + t.t[k].Lower
	} else if w := l + "_" + t.t[min(i+1, len(t.t)-1)].Lower; fadingVerbs[w] {
		// "fell apart", "withered away": the parser takes the particle for an adverb.
		l = w
	} else if i+2 < len(t.t) && t.t[i+1].Lower == "into" && t.t[i+2].Lower == "being" {
		// "came into being": the parser takes the noun for a verb.
		l += "_into_being"
	}
	return l
}

// fadingVerbs are the verbs that with an adverb as particle tell that something comes to its end.
var fadingVerbs = lemmas("fall_apart come_apart break_apart wither_away fade_away die_away")

// addOblique adds the phrase with a preposition at token k, and those coordinated with it.
func (c *clause) addOblique(k int) {
	t := c.t
	prep := t.preposition(k)
	if prep == "to" && t.t[k].Lower == "date" && t.child(k, "det", "amod", "nmod", "nmod:poss") < 0 {
		// "To date, it has": until now.
		return
	}
	if l := t.t[k].Lemma; prep == "as" && (l == "result" || l == "consequence") {
		// "fled as a result of the war": because of it.
		for _, of := range t.attached(k, []string{"of"}) {
			c.obls = append(c.obls, oblique{prep: "as a result of", head: of})
		}
		return
	}
	all := t.conjuncts(k)
	heads := t.withoutTitles(all)
	for _, n := range all {
		if !slices.Contains(heads, n) || !t.isNoun(n) || t.s.TimeAt(n) != nil {
			continue
		}
		if n != k && t.leftOut(n, k) || n == k && t.leftOut(k, t.head(k)) {
			continue // "from the League, not from the Union"
		}
		p := prep
		if own := t.preposition(n); own != "" {
			p = own
		}
		if p == "by" && c.passive {
			c.addBy(n, k)
			continue
		}
		c.obls = append(c.obls, oblique{prep: p, head: n})
	}
}

// addBy adds the noun at token n, coordinated with the one at k, that "by" ties to a passive: who does it, where no event
// stands between that and another who does.
func (c *clause) addBy(n, k int) {
	t := c.t
	if of := t.attached(n, []string{"of"}); len(of) == 1 && lists["order"][t.t[n].Lemma] && t.child(n, "det") < 0 {
		n = of[0] // "was dissolved by order of the court"
	}
	if t.measures(n) {
		return // "elected by 90% of the vote": by how many, not by whom
	}
	before := -1
	if len(c.subj) > 0 && n == k {
		before = c.subj[len(c.subj)-1]
	}
	switch {
	case c.noun || before >= 0 && t.eventBetween(before, k):
		c.obls = append(c.obls, oblique{prep: "by", head: n})
	case before >= 0 && t.dateBetween(before, n):
		// "after a suit brought by the League, first by the court on 26 January, by the king": of what the suit was about.
	default:
		c.subj = append(c.subj, n)
	}
}

// measures reports whether the noun at token n says by how many, how much or in which way something was done: "90% of the
// vote", "a majority of ten", "22 votes to two", "half", "referendum".
func (t *tree) measures(n int) bool {
	l := t.t[n].Lemma
	if l == "%" || lists["extent"][l] {
		return true
	}
	return (l == "majority" || l == "half" || l == "third" || l == "quarter") && len(t.attached(n, []string{"of"})) == 0 || t.t[n].Tag == "CD" && t.child(n, "nmod") < 0
}

// eventBetween reports whether a noun for something done stands between two tokens, so that a second "by" is of that: "was
// searched by police after the murder of a singer by a follower".
func (t *tree) eventBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.isEventNoun(k) {
			return true
		}
	}
	return false
}

// finite reports whether the verb at token i has a tense of its own.
func (t *tree) finite(i int) bool {
	switch t.t[i].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, k := range t.children(i, "aux", "cop") {
		switch t.t[k].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// surface is the grammatical subject of the clause.
func (c *clause) surface() []int {
	if c.passive && len(c.iobj) > 0 {
		// "The players were given a prize": the players.
		return c.iobj
	}
	if c.passive {
		return c.obj
	}
	return c.subj
}

// after are the arguments with one of the prepositions.
func (c *clause) after(preps ...string) []int {
	var out []int
	for _, o := range c.obls {
		for _, p := range preps {
			if o.prep == strings.ReplaceAll(p, "_", " ") || c.t.companion(o) == p {
				out = append(out, o.head)
			}
		}
	}
	return out
}
