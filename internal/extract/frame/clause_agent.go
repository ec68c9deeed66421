package frame

import (
	"slices"
	"strings"
)

// shareAgent gives a passive verb without an agent that of the passive coordinated with it right after, "arrested and tried
// by the state", or the one that the parser tied to what was asked: "was asked to surrender by the police".
func (c *clause) shareAgent() {
	t := c.t
	list := append(t.children(c.verb, "conj"), t.head(c.verb))
	for k, n := c.verb, 0; t.is(k, "conj") && t.head(k) >= 0 && n < 6; n++ {
		// "written, printed and sold by the League": each is tied to the first or to the one before.
		k = t.head(k)
		list = append(list, t.children(k, "conj")...)
	}
	for _, k := range list {
		if k > c.verb && (k-c.verb <= 3 || t.onlyVerbs(c.verb, k)) && t.joinedAt(k) && t.isVerb(k) &&
			t.child(k, "nsubj") < 0 && t.passiveAt(k) &&
			!succeeding[t.t[k].Lemma] {
			c.subj = slices.Clone(t.clauseOf(k).subj)
			return
		}
	}
	x := t.child(c.verb, "xcomp")
	if x < 0 || !words.commanding[t.t[c.verb].Lemma] || !t.infinitive(x) || t.child(x, "aux:pass") >= 0 {
		return
	}
	for _, k := range t.children(x, "obl") {
		if t.preposition(k) == "by" && k > x && t.s.TimeAt(k) == nil && t.isAgent(k) {
			c.subj = t.nouns(k)
			return
		}
	}
}

// joinedAt reports whether a conjunction stands before the verb at token k, also with a word that only stresses it:
// "tolerated and even praised by the council". What was done "later" or "then" may be another's doing.
func (t *tree) joinedAt(k int) bool {
	if k > 1 && (t.t[k-1].Lower == "even" || t.t[k-1].Lower == "also" || t.t[k-1].Lower == "sometimes") {
		k--
	}
	return k > 0 && t.t[k-1].Tag == "CC"
}

// onlyVerbs reports whether nothing but verbs, adverbs, commas and conjunctions stands between two tokens: "arrested, tried
// and shot".
func (t *tree) onlyVerbs(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if tag := t.t[k].Tag; tag != "," && tag != "CC" && !strings.HasPrefix(tag, "VB") && !strings.HasPrefix(tag, "RB") {
			return false
		}
	}
	return b-a < 14
}

// succeeding are the verbs whose agent comes after what was done before: "was demolished and replaced by a church".
var succeeding = lemmas("replace succeed follow supersede supplant")

// takeParticle makes an object of what the parser tied to the verb by a particle that belongs to the verb: "burned down the
// house".
func (c *clause) takeParticle() {
	t := c.t
	if c.passive || len(c.obj) > 0 || c.verb+1 >= len(t.t) || !words.phrasal[t.t[c.verb].Lemma+"_"+t.t[c.verb+1].Lower] {
		return
	}
	c.obls = slices.DeleteFunc(c.obls, func(o oblique) bool {
		first, _ := t.span(o.head)
		if (o.prep == t.t[c.verb+1].Lower || o.prep == "" && first == c.verb+2) && len(c.obj) == 0 ||
			len(c.obj) > 0 && t.head(o.head) == c.obj[0] && t.is(o.head, "conj") {
			c.obj = append(c.obj, o.head)
			return true
		}
		return false
	})
}

// takeCompany adds to the subject whom it acts "together with".
func (c *clause) takeCompany(own int) {
	t := c.t
	_, last := t.span(own)
	k := last + 1
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k+2 >= len(t.t) || k > c.verb || t.t[k+1].Lower != "with" || t.t[k].Lower != "together" && t.t[k].Lower != "along" {
		return
	}
	if ch := t.s.ChunkAt(k + 2); ch != nil && ch.First == k+2 && ch.Last < c.verb && !t.isEventNoun(ch.Head) {
		c.subj = append(slices.Clone(c.subj), ch.Head)
	}
}

// joinCompany adds to the subject whom the clause names before its verb as acting along with it: "left the League and, along
// with the Greens, formed a party"; and to the agents of a passive who stand right behind them: "was led by Juan Santos
// along with Maria Campos".
func (c *clause) joinCompany() {
	t := c.t
	if len(c.subj) == 0 {
		return
	}
	if c.passive {
		c.joinAgents()
		return
	}
	for _, o := range c.obls {
		p := t.child(o.head, "case")
		if o.head > c.verb || p < 0 || t.t[p].Lower != "along" && t.t[p].Lower != "together" || t.t[p+1].Lower != "with" ||
			slices.Contains(c.subj, o.head) {
			continue
		}
		c.subj = append(slices.Clone(c.subj), t.nouns(o.head)...)
		c.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return slices.Contains(c.subj, x.head) })
		return
	}
}

// joinAgents adds to the agents of a passive those who "along with" or "together with" ties to the last of them.
func (c *clause) joinAgents() {
	t := c.t
	last := -1
	for _, k := range c.subj {
		_, end := t.span(k)
		last = max(last, end)
	}
	k := last + 1
	if k < len(t.t) && t.t[k].Text == "," && !t.is(c.verb, "acl") {
		// Not "members chosen by the league, together with its officers": those are members too.
		k++
	}
	if last < c.verb || k+2 >= len(t.t) || t.t[k].Lower != "along" && t.t[k].Lower != "together" || t.t[k+1].Lower != "with" {
		return
	}
	ch := t.s.ChunkAt(k + 2)
	if ch == nil || ch.First != k+2 || t.isEventNoun(ch.Head) || slices.Contains(c.subj, ch.Head) {
		return
	}
	c.subj = append(slices.Clone(c.subj), t.nouns(ch.Head)...)
	c.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return slices.Contains(c.subj, x.head) })
}

// takeAddressee makes an object of whom somebody "calls on" or "appeals to" to do something.
func (c *clause) takeAddressee() {
	t := c.t
	if c.passive || len(c.obj) > 0 || !words.addressing[t.t[c.verb].Lemma] {
		return
	}
	for n, o := range c.obls {
		if o.prep != "on" && o.prep != "upon" && o.prep != "to" && o.prep != "for" || o.head < c.verb ||
			n > 0 && c.obls[n-1].head > c.verb {
			continue
		}
		for _, k := range append(t.children(c.verb, "xcomp", "advcl", "ccomp"), t.children(o.head, "acl")...) {
			if k > o.head && t.infinitive(k) {
				c.obj, c.obls = t.nouns(o.head), slices.Delete(slices.Clone(c.obls), n, n+1)
				return
			}
		}
	}
}

// repairAgent finds the "by" phrase of a passive that the parser tied elsewhere: right after the verb or after a date and
// place.
func (c *clause) repairAgent() {
	t := c.t
	for k := c.verb + 1; k+1 < len(t.t) && k < c.verb+20; k++ {
		if x := t.s.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		switch x := t.t[k]; {
		case x.Lower == "by":
			c.takeAgents(k + 1)
			return
		case x.IsVerb(), x.HasTag("WDT", "CC"), x.Text == ";":
			return
		}
	}
}

// takeAgents takes the base noun phrase at token first for who did it, and the names coordinated with it; not how many
// or how far.
func (c *clause) takeAgents(first int) {
	t := c.t
	ch := t.s.ChunkAt(first)
	if t.t[first].Tag == "CD" || ch == nil || ch.First != first || t.measures(ch.Head) ||
		t.is(ch.Head, "nmod") && t.head(ch.Head) > c.verb && words.undergone[t.t[t.head(ch.Head)].Lemma] {
		return
	}
	c.subj = append(c.subj, ch.Head)
	for n := ch.Last + 1; n+1 < len(t.t) && (t.t[n].Lower == "and" || t.t[n].Text == ","); {
		next := t.s.ChunkAt(n + 1)
		if t.t[n].Text == "," && n+2 < len(t.t) && t.t[n+1].Lower == "and" {
			next = t.s.ChunkAt(n + 2)
		}
		if next == nil || t.s.MentionAt(next.Head) == nil || t.s.TimeAt(next.First) != nil {
			return
		}
		if after := next.Last + 1; t.t[n].Text == "," && after < len(t.t) && t.t[after].Text != "," && t.t[after].Lower != "and" {
			return
		}
		c.subj = append(c.subj, next.Head)
		n = next.Last + 1
	}
}

// companion is "together_with" or "along_with" of an oblique that those words tie to its verb, the first of which the parser took
// for an adverb.
func (t *tree) companion(o oblique) string {
	if o.prep != "with" {
		return ""
	}
	first := o.head
	for t.is(first, "conj") && t.head(first) >= 0 {
		first = t.head(first)
	}
	k := t.child(first, "case")
	if k < 1 || k > first || !t.is(k-1, "advmod", "advcl") {
		return ""
	}
	switch w := t.t[k-1].Lower; w {
	case "together", "along":
		return w + "_with"
	}
	return ""
}
