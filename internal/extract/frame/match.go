package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
)

// match proposes what the rules of frames.txt find, and marks in taken the predicates that they used.
func (t *tree) match(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		switch {
		case t.isVerb(i):
			c := t.clauseOf(i)
			for _, r := range candidates(rulesByVerb, c.lemma, t.t[i].Lemma) {
				if x := t.apply(r, c, taken); x != nil {
					taken[i] = true
					out = append(out, x)
					break
				}
			}
		case strings.HasPrefix(t.t[i].Tag, "NN") || strings.HasPrefix(t.t[i].Tag, "JJ"):
			for _, r := range rulesByNoun[t.t[i].Lemma] {
				c := t.nounClause(i)
				if x := t.apply(r, c, taken); x != nil {
					taken[i] = true
					if c.light >= 0 {
						taken[c.light] = true
					}
					out = append(out, x)
					break
				}
			}
		}
	}
	return out
}

// candidates are the rules of a lemma with its particle and, where it has none, without.
func candidates(index map[string][]*rule, full, plain string) []*rule {
	if full == plain || len(index[full]) > 0 {
		return index[full]
	}
	return nil
}

// apply proposes what the rule finds at the predicate of the clause, or nil when a needed role is missing.
func (t *tree) apply(r *rule, c *clause, taken map[int]bool) *grammar.Candidate {
	if r.voice == "active" && c.passive || r.voice == "passive" && !c.passive {
		return nil
	}
	if len(r.objects) > 0 && !slices.ContainsFunc(c.obj, func(k int) bool { return r.objects[t.t[k].Lemma] }) {
		return nil
	}
	v := t.voice(c.predicate())
	if v.Unreal {
		return nil
	}
	x := grammar.NewCandidate(r.typ, r.name, r.confidence)
	x.Relation = r.relation
	words := t.t[c.verb]
	var used []int
	x.Cover(words.Start, words.End)
	for _, s := range r.slots {
		if s.sources[0][0] == "title" {
			x.Add(s.role, t.titleWords(c.verb))
			continue
		}
		if s.sources[0][0] == "main" {
			if e := t.s.Doc.Main; e != nil && e.Kind == annals.Organization && len(t.owners(c.verb)) == 0 && len(t.partners(c.verb)) > 0 {
				x.Add(s.role, grammar.Mention{Start: words.Start, End: words.Start, Entity: e})
			}
			if s.needed && len(x.Roles[s.role]) == 0 {
				return nil
			}
			continue
		}
		heads := t.find(s, c)
		if len(heads) == 0 && s.needed {
			return nil
		}
		for _, k := range heads {
			if k < 0 {
				x.Add(s.role, t.proposition(-k-1))
				used = append(used, -k-1)
				continue
			}
			t.addFiller(x, s.role, k)
		}
		if s.needed && len(x.Roles[s.role]) == 0 {
			return nil
		}
	}
	if r.typ == annals.TypeAlliance && len(x.Roles[annals.RoleParty]) < 2 {
		return nil
	}
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	x.Time = t.ruleTime(r, c)
	// What is told as a proposition is not told again as an event.
	for _, p := range used {
		for i := range t.t {
			if t.within(i, p) {
				taken[i] = true
			}
		}
	}
	return x
}

// predicate is the token that carries tense and negation: the verb that lends a nominal predicate its subject, or the predicate.
func (c *clause) predicate() int {
	if c.noun && c.light >= 0 {
		return c.light
	}
	return c.verb
}

func (t *tree) ruleTime(r *rule, c *clause) edtf.Value {
	i := c.predicate()
	switch r.time {
	case "event":
		if x := t.timeOf(i); x != nil {
			return x.ForEvent()
		}
		return edtf.Value{}
	case "begin":
		if x := t.timeOf(i); x != nil {
			return x.AsStart()
		}
		return t.stateTime(i, true)
	case "passing":
		return t.passingTime(c.verb)
	case "end":
		if x := t.timeOf(i); x != nil {
			return x.AsEnd()
		}
		return edtf.Value{}
	}
	return t.stateTime(i, false)
}

// find is the heads of the noun phrases that fill the slot. A proposition is given as -1 minus its head.
func (t *tree) find(s slot, c *clause) []int {
	for _, sum := range s.sources {
		var out []int
		for _, source := range sum {
			for _, k := range t.source(source, c) {
				if k < 0 || t.fits(s, k) {
					out = append(out, k)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (t *tree) fits(s slot, k int) bool {
	for _, f := range s.filters {
		if sorts[f](t, k) {
			return true
		}
	}
	return len(s.filters) == 0
}

// source is the heads at one place of a clause, by the names that frames.txt explains.
func (t *tree) source(name string, c *clause) []int {
	switch name {
	case "subj":
		return c.subj
	case "obj":
		return c.obj
	case "iobj":
		return c.iobj
	case "surface":
		return c.surface()
	case "self":
		return t.nouns(c.verb)
	case "poss":
		if k := t.child(c.verb, "nmod:poss"); k >= 0 {
			return t.nouns(k)
		}
		return nil
	case "mod":
		for k := c.verb - 1; k >= 0 && t.head(k) == c.verb && t.is(k, "compound", "amod", "nmod"); k-- {
			if m := t.s.MentionAt(k); m != nil && !m.Anaphor {
				return []int{k}
			}
		}
		return nil
	case "appos":
		if k := t.child(c.verb, "appos"); k >= 0 {
			return []int{k}
		}
		if t.is(c.verb, "appos") {
			return []int{t.head(c.verb)}
		}
		return nil
	case "partner":
		return t.partners(c.verb)
	case "owner":
		return t.owners(c.verb)
	case "clause":
		return t.propositions(c)
	case "purpose":
		return t.purposes(c)
	case "predicate":
		return t.complement(c)
	}
	if path, prep, ok := strings.Cut(name, "."); ok {
		var out []int
		for _, k := range t.source(path, c) {
			out = append(out, t.attached(k, strings.Split(prep, "/"))...)
		}
		return out
	}
	return c.after(strings.Split(name, "/")...)
}

// attached are the nouns that the prepositions tie to the noun at token k; "poss" means its owner.
func (t *tree) attached(k int, preps []string) []int {
	var out []int
	for _, m := range t.kids[k] {
		switch {
		case slices.Contains(preps, "poss") && t.is(m, "nmod:poss"):
			out = append(out, t.nouns(m)...)
		case t.is(m, "nmod", "obl") && t.s.TimeAt(m) == nil && slices.Contains(preps, t.preposition(m)):
			out = append(out, t.nouns(m)...)
		}
	}
	return out
}

// propositions are the infinitives and gerunds that depend on the predicate, each as -1 minus its head.
func (t *tree) propositions(c *clause) []int {
	for _, k := range t.kids[c.verb] {
		if t.is(k, "xcomp", "advcl", "ccomp", "acl") && k > c.verb && (t.infinitive(k) || t.t[k].Tag == "VBG") {
			return t.withConjuncts(k)
		}
	}
	return nil
}

// purposes are the infinitives that say what the predicate is done for.
func (t *tree) purposes(c *clause) []int {
	for _, k := range t.kids[c.verb] {
		if t.is(k, "advcl", "xcomp") && k > c.verb && t.infinitive(k) {
			return t.withConjuncts(k)
		}
	}
	return nil
}

// complement is what the noun, as subject of "be", is said to be: an infinitive, a gerund or a noun phrase.
func (t *tree) complement(c *clause) []int {
	h := t.head(c.verb)
	if h < 0 || !t.is(c.verb, "nsubj") {
		return nil
	}
	switch {
	case t.isVerb(h) && t.t[h].Lemma == "be":
		for _, k := range t.children(h, "xcomp", "ccomp", "advcl") {
			return t.withConjuncts(k)
		}
	case t.child(h, "cop") >= 0 || t.isVerb(h) && t.child(h, "aux") >= 0 && t.t[h].Tag == "VBG":
		if strings.HasPrefix(t.t[h].Tag, "VB") {
			return t.withConjuncts(h)
		}
		if t.isNoun(h) {
			return []int{h}
		}
	}
	return nil
}

func (t *tree) withConjuncts(k int) []int {
	out := []int{-k - 1}
	for _, m := range t.conjuncts(k)[1:] {
		if strings.HasPrefix(t.t[m].Tag, "VB") && !t.finite(m) {
			out = append(out, -m-1)
		}
	}
	return out
}

// proposition is the words of the infinitive or gerund clause at token k.
func (t *tree) proposition(k int) grammar.Mention {
	first, last := k, k
	var walk func(i int, top bool)
	walk = func(i int, top bool) {
		first, last = min(first, i), max(last, i)
		for _, m := range t.kids[i] {
			if top && t.is(m, "nsubj", "cop", "aux") && !t.infinitive(k) || top && t.is(m, "nsubj", "cop") && t.t[m].Lower != "be" {
				continue
			}
			if t.is(m, "punct") || top && t.is(m, "conj", "cc") && t.isVerbOrConjunction(m) {
				continue
			}
			walk(m, false)
		}
	}
	walk(k, true)
	for first < k && t.t[first].Lower != "to" && t.t[first].Tag != "VBG" {
		first++
	}
	first, last = t.trim(first, last, k)
	if q := t.s.QuoteAt(last); q != nil && q.First >= first && q.Last > last {
		last = q.Last
	}
	return grammar.Mention{Start: t.t[first].Start, End: t.t[last].End}
}

func (t *tree) isVerbOrConjunction(m int) bool {
	return t.t[m].Tag == "CC" || strings.HasPrefix(t.t[m].Tag, "VB") || t.t[m].Tag == "TO"
}

// nounClause reads the noun at token i as a predicate: what its prepositions tie to it, and the subject of the verb that it is
// the object of.
func (t *tree) nounClause(i int) *clause {
	c := &clause{t: t, verb: i, noun: true, light: -1, lemma: t.t[i].Lemma}
	for _, k := range t.kids[i] {
		if t.is(k, "nmod", "obl") && !t.is(k, "nmod:poss") && t.s.TimeAt(k) == nil {
			c.addOblique(k)
		}
	}
	h := t.head(i)
	if h < 0 {
		return c
	}
	switch {
	case t.is(i, "obj", "obl", "nsubj:pass") && t.isVerb(h):
		v := t.clauseOf(h)
		c.light = h
		c.subj = v.subj
		if !v.passive && t.is(i, "obl") {
			c.subj = v.surface()
		}
		for _, o := range v.obls {
			if o.head != i {
				c.obls = append(c.obls, o)
			}
		}
	}
	switch k := t.child(i, "nsubj"); {
	case k >= 0:
		c.subj = t.nouns(k)
	case t.is(i, "conj") && t.child(h, "nsubj") >= 0 && (t.child(i, "cop") >= 0 || !t.isVerb(h)):
		c.subj = t.nouns(t.child(h, "nsubj"))
	case strings.HasPrefix(t.t[i].Tag, "JJ") && t.isNoun(h) && (t.is(i, "acl") || t.is(i, "amod") && i > h):
		c.subj = []int{h}
	}
	return c
}
