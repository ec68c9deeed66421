package tree

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/words"
)

// shareAgent gives a passive verb without an agent that of the passive coordinated with it right after, "arrested and tried
// by the state", or the one that the parser tied to what was asked: "was asked to surrender by the police".
func (c *Clause) shareAgent() {
	t := c.Tree
	list := append(t.Children(c.Verb, "conj"), t.Head(c.Verb))
	for k, n := c.Verb, 0; t.Is(k, "conj") && t.Head(k) >= 0 && n < 6; n++ {
		// "written, printed and sold by the League": each is tied to the first or to the one before.
		k = t.Head(k)
		list = append(list, t.Children(k, "conj")...)
	}
	for _, k := range list {
		if k > c.Verb && (k-c.Verb <= 3 || t.onlyVerbs(c.Verb, k)) && t.joinedAt(k) && t.IsVerb(k) &&
			t.Child(k, "nsubj") < 0 && t.PassiveAt(k) &&
			!succeeding[t.Tokens[k].Lemma] {
			c.Subj = slices.Clone(t.ClauseOf(k).Subj)
			return
		}
	}
	x := t.Child(c.Verb, "xcomp")
	if x < 0 || !words.Commanding[t.Tokens[c.Verb].Lemma] || !t.Infinitive(x) || t.Child(x, "aux:pass") >= 0 {
		return
	}
	for _, k := range t.Children(x, "obl") {
		if t.Preposition(k) == "by" && k > x && t.Sentence.TimeAt(k) == nil && t.IsAgent(k) {
			c.Subj = t.Nouns(k)
			return
		}
	}
}

// joinedAt reports whether a conjunction stands before the verb at token k, also with a word that only stresses it:
// "tolerated and even praised by the council". What was done "later" or "then" may be another's doing.
func (t *Tree) joinedAt(k int) bool {
	if k > 1 && (t.Tokens[k-1].Lower == "even" || t.Tokens[k-1].Lower == "also" || t.Tokens[k-1].Lower == "sometimes") {
		k--
	}
	return k > 0 && t.Tokens[k-1].Tag == "CC"
}

// onlyVerbs reports whether nothing but verbs, adverbs, commas and conjunctions stands between two tokens: "arrested, tried
// and shot".
func (t *Tree) onlyVerbs(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if tag := t.Tokens[k].Tag; tag != "," && tag != "CC" && !strings.HasPrefix(tag, "VB") && !strings.HasPrefix(tag, "RB") {
			return false
		}
	}
	return b-a < 14
}

// succeeding are the verbs whose agent comes after what was done before: "was demolished and replaced by a church".
var succeeding = words.Lemmas("replace succeed follow supersede supplant")

// takeParticle makes an object of what the parser tied to the verb by a particle that belongs to the verb: "burned down the
// house".
func (c *Clause) takeParticle() {
	t := c.Tree
	if c.Passive || len(c.Obj) > 0 || c.Verb+1 >= len(t.Tokens) ||
		!words.Phrasal[t.Tokens[c.Verb].Lemma+"_"+t.Tokens[c.Verb+1].Lower] {
		return
	}
	c.Obls = slices.DeleteFunc(c.Obls, func(o Oblique) bool {
		first, _ := t.Span(o.Head)
		if (o.Prep == t.Tokens[c.Verb+1].Lower || o.Prep == "" && first == c.Verb+2) && len(c.Obj) == 0 ||
			len(c.Obj) > 0 && t.Head(o.Head) == c.Obj[0] && t.Is(o.Head, "conj") {
			c.Obj = append(c.Obj, o.Head)
			return true
		}
		return false
	})
}

// takeCompany adds to the subject whom it acts "together with".
func (c *Clause) takeCompany(own int) {
	t := c.Tree
	if k := t.companyBefore(own); k >= 0 {
		// "Together with Juan Santos, she founded it".
		c.Subj = append(slices.Clone(c.Subj), t.Nouns(k)...)
		c.Obls = slices.DeleteFunc(slices.Clone(c.Obls), func(o Oblique) bool { return slices.Contains(c.Subj, o.Head) })
		return
	}
	_, last := t.Span(own)
	k := last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k+2 >= len(t.Tokens) || k > c.Verb || t.Tokens[k+1].Lower != "with" || t.Tokens[k].Lower != "together" &&
		t.Tokens[k].Lower != "along" {
		return
	}
	if ch := t.Sentence.ChunkAt(k + 2); ch != nil && ch.First == k+2 && ch.Last < c.Verb && !t.IsEventNoun(ch.Head) {
		c.Subj = append(slices.Clone(c.Subj), ch.Head)
	}
}

// companyBefore is the noun after the "together with" that opens the sentence, with a comma between it and the subject at token
// own; -1 for none.
func (t *Tree) companyBefore(own int) int {
	if len(t.Tokens) < 4 || t.Tokens[0].Lower != "together" && t.Tokens[0].Lower != "along" && t.Tokens[0].Lower != "jointly" ||
		t.Tokens[1].Lower != "with" {
		return -1
	}
	ch, subject := t.Sentence.ChunkAt(2), t.Sentence.ChunkAt(own)
	if ch == nil || ch.First != 2 || subject == nil || t.IsEventNoun(ch.Head) {
		return -1
	}
	for k := ch.Last + 1; k < subject.First; k++ {
		if t.IsVerb(k) {
			return -1
		}
	}
	if t.Tokens[subject.First-1].Text != "," {
		return -1
	}
	return ch.Head
}

// joinCompany adds to the subject whom the clause names before its verb as acting along with it: "left the League and, along
// with the Greens, formed a party"; and to the agents of a passive who stand right behind them: "was led by Juan Santos
// along with Maria Campos".
func (c *Clause) joinCompany() {
	t := c.Tree
	if len(c.Subj) == 0 {
		return
	}
	if c.Passive {
		c.joinAgents()
		return
	}
	for _, o := range c.Obls {
		p := t.Child(o.Head, "case")
		if o.Head > c.Verb || p < 0 || t.Tokens[p].Lower != "along" && t.Tokens[p].Lower != "together" ||
			t.Tokens[p+1].Lower != "with" ||
			slices.Contains(c.Subj, o.Head) {
			continue
		}
		c.Subj = append(slices.Clone(c.Subj), t.Nouns(o.Head)...)
		c.Obls = slices.DeleteFunc(slices.Clone(c.Obls), func(x Oblique) bool { return slices.Contains(c.Subj, x.Head) })
		return
	}
}

// joinAgents adds to the agents of a passive those who "along with" or "together with" ties to the last of them.
func (c *Clause) joinAgents() {
	t := c.Tree
	last := -1
	for _, k := range c.Subj {
		_, end := t.Span(k)
		last = max(last, end)
	}
	k := last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," && !t.Is(c.Verb, "acl") {
		// Not "members chosen by the league, together with its officers": those are members too.
		k++
	}
	if last < c.Verb || k+2 >= len(t.Tokens) || t.Tokens[k].Lower != "along" && t.Tokens[k].Lower != "together" ||
		t.Tokens[k+1].Lower != "with" {
		return
	}
	ch := t.Sentence.ChunkAt(k + 2)
	if ch == nil || ch.First != k+2 || t.IsEventNoun(ch.Head) || slices.Contains(c.Subj, ch.Head) {
		return
	}
	c.Subj = append(slices.Clone(c.Subj), t.Nouns(ch.Head)...)
	c.Obls = slices.DeleteFunc(slices.Clone(c.Obls), func(x Oblique) bool { return slices.Contains(c.Subj, x.Head) })
}

// takeAddressee makes an object of whom somebody "calls on" or "appeals to" to do something.
func (c *Clause) takeAddressee() {
	t := c.Tree
	if c.Passive || len(c.Obj) > 0 || !words.Addressing[t.Tokens[c.Verb].Lemma] {
		return
	}
	for n, o := range c.Obls {
		if o.Prep != "on" && o.Prep != "upon" && o.Prep != "to" && o.Prep != "for" || o.Head < c.Verb ||
			n > 0 && c.Obls[n-1].Head > c.Verb {
			continue
		}
		for _, k := range append(t.Children(c.Verb, "xcomp", "advcl", "ccomp"), t.Children(o.Head, "acl")...) {
			if k > o.Head && t.Infinitive(k) {
				c.Obj, c.Obls = t.Nouns(o.Head), slices.Delete(slices.Clone(c.Obls), n, n+1)
				return
			}
		}
	}
}

// repairAgent finds the "by" phrase of a passive that the parser tied elsewhere: right after the verb or after a date and
// place.
func (c *Clause) repairAgent() {
	t := c.Tree
	for k := c.Verb + 1; k+1 < len(t.Tokens) && k < c.Verb+20; k++ {
		if x := t.Sentence.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		switch x := t.Tokens[k]; {
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
func (c *Clause) takeAgents(first int) {
	t := c.Tree
	ch := t.Sentence.ChunkAt(first)
	if t.Tokens[first].Tag == "CD" || ch == nil || ch.First != first || t.measures(ch.Head) {
		return
	}
	if n := t.Head(ch.Head); t.Is(ch.Head, "nmod") && n > c.Verb && (words.Undergone[t.Tokens[n].Lemma] || t.HasDoer(n)) {
		return
	}
	c.Subj = append(c.Subj, ch.Head)
	for n := ch.Last + 1; n+1 < len(t.Tokens) && (t.Tokens[n].Lower == "and" || t.Tokens[n].Text == ","); {
		next := t.Sentence.ChunkAt(n + 1)
		if t.Tokens[n].Text == "," && n+2 < len(t.Tokens) && t.Tokens[n+1].Lower == "and" {
			next = t.Sentence.ChunkAt(n + 2)
		}
		if next == nil || t.Sentence.MentionAt(next.Head) == nil || t.Sentence.TimeAt(next.First) != nil {
			return
		}
		if after := next.Last + 1; t.Tokens[n].Text == "," && after < len(t.Tokens) && t.Tokens[after].Text != "," &&
			t.Tokens[after].Lower != "and" {
			return
		}
		c.Subj = append(c.Subj, next.Head)
		n = next.Last + 1
	}
}

// HasDoer reports whether the "by" behind the noun at token n tells who did what the noun names, rather than what the verb
// before it says, since "of" says whom it befell: "was begun with the ordination of a bishop by the synod", "were published
// following the leak of emails by Juan Santos".
func (t *Tree) HasDoer(n int) bool {
	if !t.Is(n, "obl", "nmod") || t.Child(n, "case") < 0 || len(t.Attached(n, []string{"of"})) == 0 {
		return false
	}
	l := t.Tokens[n].Lemma
	return words.Undergone[l] || aside[t.Preposition(n)] && t.IsEventNoun(n) && !words.Done[l]
}

// aside are the prepositions that put a deed beside another of which it tells no more.
var aside = words.Lemmas("until after before since following during")

// companion is "together_with" or "along_with" of an oblique that those words tie to its verb, the first of which the parser took
// for an adverb.
func (t *Tree) companion(o Oblique) string {
	if o.Prep != "with" {
		return ""
	}
	first := o.Head
	for t.Is(first, "conj") && t.Head(first) >= 0 {
		first = t.Head(first)
	}
	k := t.Child(first, "case")
	if k < 1 || k > first || !t.Is(k-1, "advmod", "advcl") {
		return ""
	}
	switch w := t.Tokens[k-1].Lower; w {
	case "together", "along":
		return w + "_with"
	}
	return ""
}
