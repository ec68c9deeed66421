package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// match proposes what the rules find, and marks in taken the predicates that they used.
func (t *tree) match(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	used := map[int]bool{}
	for i := range t.t {
		switch {
		case t.told[i]:
			// What is told as a proposition is not told again.
		case t.isVerb(i):
			c := t.clauseOf(i)
			out = append(out, t.matchAt(t.verbRules(c), c, taken, used)...)
		case used[i]:
			// The object belongs to a verb's rule: "received funding from".
		case strings.HasPrefix(t.t[i].Tag, "NN") || strings.HasPrefix(t.t[i].Tag, "JJ"):
			if rules := rulesOfNoun(t.t[i].Lemma); len(rules) > 0 {
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		}
	}
	return out
}

// matchAt proposes what the rules find at the predicate of a clause: the first that fits, and of each other type the first that says
// that it also may.
func (t *tree) matchAt(rules []*rule, c *clause, taken, used map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	fitted := map[annals.Type]bool{}
	for _, r := range rules {
		if len(fitted) > 0 && !r.also && !r.besides || fitted[r.typ] {
			continue
		}
		found := t.apply(r, c, taken)
		if r.besides {
			found = slices.DeleteFunc(found, func(x *grammar.Candidate) bool {
				return slices.ContainsFunc(out, func(o *grammar.Candidate) bool { return sharesValue(x, o) })
			})
		}
		if len(found) == 0 {
			continue
		}
		fitted[r.typ], t.stated[c.verb] = true, true
		out = append(out, found...)
		if r.typ == annals.TypeAim && beginning[c.lemma] {
			// That it was founded, with nothing but what for, is told by that.
			taken[c.verb] = true
		}
		if r.also {
			continue
		}
		if len(r.objects) > 0 {
			for _, k := range c.obj {
				used[k] = r.objects[t.t[k].Lemma]
			}
		}
		taken[c.verb] = true
		if c.light >= 0 && (t.lends(c.light, c.verb) || r.time == "end") {
			taken[c.light] = true
		}
	}
	return out
}

// sharesValue reports whether two statements say something with the same words.
func sharesValue(a, b *grammar.Candidate) bool {
	for _, x := range a.Roles[annals.RoleValue] {
		for _, y := range b.Roles[annals.RoleValue] {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}

// lends reports whether the verb at token i says nothing of its own beside the noun at n that it lends a subject: "expressed
// support", "is involved in a conflict".
func (t *tree) lends(i, n int) bool {
	l := t.t[i].Lemma
	if v := t.verbLemma(i); v != l && words.light[v] {
		return true
	}
	if t.is(n, "obl") {
		return words.joining[l] || words.lending[l] || words.stative[l] && !words.addressing[l]
	}
	return words.light[l] || words.lending[l] || words.stative[l] || words.other[l] || words.joining[l] || words.causing[l]
}

// verbRules are the rules of the verb of a clause with its particle. Lemmas are guessed for verbs that no text taught, so other ways
// to take off the ending are tried too.
func (t *tree) verbRules(c *clause) []*rule {
	if rules := rulesOfVerb(c.lemma); len(rules) > 0 || c.lemma != t.t[c.verb].Lemma {
		return rules
	}
	form := t.t[c.verb].Lower
	for _, ending := range []string{"ed", "d", "ing", "es", "s"} {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok {
			continue
		}
		single := stem
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] {
			// "rebelled".
			single = stem[:n-1]
		}
		for _, lemma := range []string{stem, stem + "e", single} {
			if rules := rulesOfVerb(lemma); len(rules) > 0 && lemma != form {
				c.lemma = lemma
				return rules
			}
		}
	}
	return nil
}

// apply proposes what the rule finds at the predicate of the clause; nothing when a needed role is missing.
func (t *tree) apply(r *rule, c *clause, taken map[int]bool) []*grammar.Candidate {
	if !t.admits(r, c) {
		return nil
	}
	p := c.predicate()
	v := t.voice(p)
	if h := t.head(c.verb); h >= 0 && c.noun {
		if (t.is(c.verb, "xcomp") || t.preposition(c.verb) == "as") && describing[t.t[h].Lemma] {
			// "is classified as liberal" describes.
			return nil
		}
		if (r.typ == annals.TypeDissolution || r.typ == annals.TypeMerger || r.typ == annals.TypeFounding) && (t.is(c.verb, "obj") || t.preposition(c.verb) == "for") && v.Stance == annals.Asserted &&
			(wishing[t.verbLemma(h)] || words.intending[t.verbLemma(h)] || words.commanding[t.t[h].Lemma] || words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) {
			// "ordered the dissolution of the League".
			if v.Stance = annals.Intended; r.typ == annals.TypeFounding {
				// "advocates the creation of a university": an aim.
				return nil
			}
		}
	}
	if c.noun && r.typ == annals.TypeAim && lists["goal"][c.lemma] && t.child(c.verb, "cop") < 0 && len(t.complement(c)) == 0 {
		// "Its aim of freeing the town was never reached": it had that aim.
		v = t.nounVoice(c.verb)
	}
	if r.typ == annals.TypeFounding && slices.ContainsFunc(c.subj, func(k int) bool { return !t.isName(k) && mergers[t.t[k].Lemma] }) {
		// "was formed by the merger of three parties": a merger.
		return nil
	}
	if r.typ == annals.TypeFounding && !c.noun && t.bySchism(c) {
		return nil
	}
	if h := t.head(c.verb); r.typ == annals.TypeFounding && !c.noun && h >= 0 && merging[t.t[h].Lemma] && t.is(c.verb, "advcl", "conj", "xcomp") {
		// "merged, forming the Union": a merger.
		return nil
	}
	if c.noun && r.time != "begin" && (t.granted(c.verb) || r.own()) {
		v = t.nounVoice(c.verb)
		if len(v.Speaker) > 0 && (r.typ == annals.TypeLeadership || r.typ == annals.TypeFamily) && t.granted(c.verb) {
			// "said that Juan Santos, leader of the League, had fled": the source itself says who he is.
			v = Voice{Stance: annals.Asserted}
			t.accordingTo(c.verb, &v)
		}
	}
	switch {
	case len(r.cases) > 0 && !r.cases["-"]:
		// "with the aim of" is so whatever it is the aim of.
		if v.Stance == annals.Intended {
			v.Stance = annals.Asserted
		}
	case t.infinitive(p) && t.is(p, "advcl", "acl") && !t.finite(p):
		if h := t.head(p); r.typ != annals.TypeFounding || !t.isVerb(h) || !leaving[t.verbLemma(h)] && !(t.t[h].Lemma == "go" && h < p && t.t[h+1].Lower == "on") {
			// A purpose says what is meant, not what is; but "left to form the League" tells what came of it.
			return nil
		}
		v.Stance = t.voice(t.head(p)).Stance
	}
	if r.typ == annals.TypeAim && c.noun && (t.hasWord(c.verb, "amod", "little", "less") || t.hasWord(c.verb, "det", "no")) {
		// "placed little emphasis on elections".
		return nil
	}
	if r.typ == annals.TypeAim && c.lemma == "represent" && t.is(c.verb, "acl") && !t.is(c.verb, "acl:relcl") {
		// "a union representing bakers": what it is.
		return nil
	}
	if c.lemma == "responsible" && slices.ContainsFunc(t.gerunds(c, []string{"for"}), func(k int) bool { return words.harming[t.t[k].Lemma] || lists["blamed"][t.t[k].Lemma] }) {
		// "was responsible for killing the mayor": what it did.
		return nil
	}
	if v.Unreal || r.typ == annals.TypeAim && (v.Stance == annals.Intended || !c.noun && t.t[p].Tag == "VBG" && t.child(p, "case", "mark") >= 0) {
		// "praised for defending the law": who is for it is not told.
		return nil
	}
	x := grammar.NewCandidate(r.typ, r.name, r.confidence)
	x.Relation = r.relation
	x.Cover(t.t[c.verb].Start, t.t[c.verb].End)
	x.Trigger = t.t[c.verb].Start
	var told []int
	used := map[int]bool{}
	for _, s := range r.slots {
		parts := slices.DeleteFunc(t.find(s, c), func(p part) bool { return p.form == phrase && used[p.head] })
		if r.typ == annals.TypeBase && s.role == annals.RolePlace {
			parts = t.onePlace(parts)
		}
		if r.each == s.role || len(parts) > 0 && (s.role == annals.RoleSupporter || s.role == annals.RoleMember) && t.bare(parts[0].head) {
			parts = t.joinBare(parts)
		}
		for _, p := range parts {
			if p.form == phrase && used[p.head] || p.form == proposition && s.role == annals.RoleMember {
				continue
			}
			t.addPart(x, s.role, p)
			t.cutPredicate(x, s.role, p, c)
			switch p.form {
			case phrase:
				used[p.head] = true
			case proposition:
				told = append(told, p.head)
			}
		}
		if s.needed && len(x.Roles[s.role]) == 0 {
			return nil
		}
		if r.typ == annals.TypeAim && s.role == r.each {
			told = append(told, t.addListed(x, s.role)...)
		}
	}
	if x.Type == annals.TypeConflict && !t.parted(x) {
		return nil
	}
	if t.alone(x) || sameFiller(r, x) || r.name == "leadership.title" && t.foreign(x, c) {
		return nil
	}
	if subject := x.Roles[annals.RoleSubject]; len(subject) > 0 && subject[0].Entity != nil {
		// "disbanding itself" does not say by whom.
		x.Roles[annals.RoleBy] = slices.DeleteFunc(x.Roles[annals.RoleBy], func(m grammar.Mention) bool { return m.Entity == subject[0].Entity })
	}
	if len(x.Roles[annals.RoleBy]) == 0 {
		delete(x.Roles, annals.RoleBy)
	}
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	if r.typ == annals.TypeAccusation {
		// Who denies it does not say it.
		x.Stance, x.Speaker = annals.Alleged, []grammar.Mention{{Start: t.t[c.verb].Start, End: t.t[c.verb].End, Unnamed: true}}
	}
	if slices.ContainsFunc(c.surface(), func(k int) bool { return t.hasWord(k, "advmod", "not") || t.hasWord(k, "det", "not") }) {
		// "Not all of them joined".
		x.Stance = annals.Denied
	}
	if vs := x.Roles[annals.RoleValue]; r.typ == annals.TypeAim && r.each == "" && len(vs) > 1 {
		// "represents bakers, millers and cooks": one aim.
		x.Roles[annals.RoleValue] = []grammar.Mention{{Start: vs[0].Start, End: vs[len(vs)-1].End}}
	}
	x.Time = t.ruleTime(r, c)
	if h := t.head(c.verb); r.typ == annals.TypeAim && t.t[c.verb].Tag == "VBG" && t.is(c.verb, "advcl") && h > c.verb && t.timeAt(c.verb) == nil && !t.presentTense(h) {
		// "Representing farmers, it began in 1920": the date is of what the sentence goes on to tell.
		x.Time = edtf.Value{}
	}
	t.coverDate(x, c)
	if x.Type == annals.TypeFounding && x.Stance == annals.Asserted && x.Time.IsZero() && len(x.Roles) == 1 && !(r.plain && x.Roles[annals.RoleSubject][0].Entity != nil) &&
		!slices.ContainsFunc(c.after("during", "under"), t.isEventful) {
		// That some group was founded, without when, where and by whom, says nothing.
		return nil
	}
	t.avowed(x, c)
	for _, p := range told {
		t.takeAll(p, taken)
	}
	return t.distribute(x, r.each)
}

// onePlace leaves of places only the first and those joined to it: what "in" ties to the verb after them only says where the place is, or is
// another fact's, as in "in Murray Hill, in the United States".
func (t *tree) onePlace(parts []part) []part {
	if len(parts) < 2 || parts[0].form != phrase {
		return parts
	}
	return slices.DeleteFunc(slices.Clone(parts), func(p part) bool {
		return p.form == phrase && p.head != parts[0].head && !slices.Contains(t.conjuncts(parts[0].head), p.head)
	})
}

// coverDate widens the evidence of a statement over the date of its predicate that stands right after it: "founded in 1970".
func (t *tree) coverDate(x *grammar.Candidate, c *clause) {
	d := t.ruleDate(c)
	if d == nil || x.Time.IsZero() || d.First == 0 || t.t[d.First-1].End != x.End {
		return
	}
	x.Cover(d.Start, d.End)
}

// cutPredicate leaves the adjective or participle that tells the fact out of the filler that it describes: "gunmen" of "gunmen loyal to
// the Front".
func (t *tree) cutPredicate(x *grammar.Candidate, r annals.Role, p part, c *clause) {
	if p.form == phrase && c.noun && c.verb > p.head+1 && t.head(c.verb) == p.head && t.preposition(c.verb) == "with" && len(x.Roles[r]) > 0 {
		// "a party with close ties to the Front": the party.
		if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.t[c.verb].Start && t.t[c.verb].Start < m.End {
			m.End = t.t[p.head].End
		}
		return
	}
	if p.form != phrase || !c.noun || c.verb != p.head+1 || t.head(c.verb) != p.head || !strings.HasPrefix(t.t[c.verb].Tag, "JJ") || len(x.Roles[r]) == 0 {
		return
	}
	if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.t[c.verb].Start && t.t[c.verb].Start < m.End {
		m.End = t.t[p.head].End
	}
}

// bySchism reports whether the clause tells that something came of a body's coming apart, which is a split and no other founding: "was
// created by a split from the party", "emerged from a schism in the church".
func (t *tree) bySchism(c *clause) bool {
	apart := func(k int) bool {
		return !t.isName(k) && schisms[t.t[k].Lemma] && len(t.attached(k, []string{"in", "among", "from", "within", "of", "with"})) > 0
	}
	return slices.ContainsFunc(c.subj, apart) || slices.ContainsFunc(c.after("from", "by", "through", "out of", "of", "in", "as"), apart)
}

// isEventful reports whether the noun phrase at token i tells a time by what happened or was then: "the war", "the Cold War period".
func (t *tree) isEventful(i int) bool {
	return t.isEvent(i) || lists["era"][t.t[i].Lemma]
}

// foreign reports whether a title's owner is a state that has no such post, so that the state only says where somebody is from: "a
// Russian editor".
func (t *tree) foreign(x *grammar.Candidate, c *clause) bool {
	s := x.Roles[annals.RoleSubject]
	if len(s) == 0 {
		return false
	}
	if honours[c.lemma] && strings.HasPrefix(strings.TrimPrefix(t.s.Doc.Text[s[0].Start:s[0].End], "the "), "Order of") {
		// "a Commander of the Order of the Lion" leads nobody.
		return true
	}
	if s[0].Entity == nil {
		return false
	}
	if m := t.s.MentionAt(c.verb - 1); s[0].Entity.Kind == annals.State && c.verb > 1 && t.t[c.verb-1].Tag == "NN" && words.group[t.t[c.verb-1].Lemma] && m == nil {
		// "a British trade union leader".
		return true
	}
	if stateTitles[c.lemma] {
		return false
	}
	if k := slices.IndexFunc(t.t, func(x lang.Token) bool { return x.Start == s[0].Start }); s[0].Entity.Kind == "" && k >= 0 && strings.HasPrefix(t.t[k].Tag, "JJ") && t.t[k].End == s[0].End {
		// "an English coach".
		return true
	}
	return s[0].Entity.Kind == annals.State
}

// parted makes two sides of those who are told to fight "each other", and reports whether a conflict has two.
func (t *tree) parted(x *grammar.Candidate) bool {
	a := x.Roles[annals.RoleAgainst]
	if len(a) == 0 {
		return false
	}
	if w := strings.ToLower(t.s.Doc.Text[a[0].Start:a[0].End]); w != "each other" && w != "one another" && w != "each" && w != "another" {
		return true
	}
	p := x.Roles[annals.RoleParty]
	if len(p) < 2 {
		return false
	}
	x.Roles[annals.RoleParty], x.Roles[annals.RoleAgainst] = p[:1], p[1:]
	return true
}

// honours are the titles that are also ranks of an order of merit.
var honours = lemmas("commander officer captain chief")

// alone reports whether an alliance or a merger lacks the other party.
func (t *tree) alone(x *grammar.Candidate) bool {
	switch x.Type {
	case annals.TypeAlliance:
		return len(x.Roles[annals.RoleParty]) < 2
	case annals.TypeMerger:
		s := x.Roles[annals.RoleSubject]
		return len(s) == 1 && len(x.Roles[annals.RoleInto]) == 0 && (s[0].Entity != nil || !strings.HasSuffix(t.s.Doc.Text[s[0].Start:s[0].End], "s"))
	}
	return false
}

// heaps are the nouns for much or little of what "of" ties to them.
var heaps = lists["heap"]

// admits reports whether the words around the predicate are those that the rule asks for.
func (t *tree) admits(r *rule, c *clause) bool {
	one := func(list map[string]bool, heads []int) bool {
		return len(list) == 0 || slices.ContainsFunc(heads, func(k int) bool {
			// "a lot of support" is support.
			return list[t.t[k].Lemma] || heaps[t.t[k].Lemma] && slices.ContainsFunc(t.attached(k, []string{"of"}), func(n int) bool { return list[t.t[n].Lemma] })
		})
	}
	switch {
	case !strings.HasPrefix(t.t[c.verb].Tag, r.tag):
		return false
	case r.voice == "active" && c.passive || r.voice == "passive" && !c.passive && !c.noun:
		return false
	case r.objects["-"] && (len(c.obj) > 0 || t.child(c.verb, "xcomp", "ccomp") >= 0) || !r.objects["-"] && !one(r.objects, c.obj) || !one(r.obliques, obliqueHeads(c)) || !one(r.actors, c.subj):
		return false
	case slices.ContainsFunc(c.obls, func(o oblique) bool { return r.without[o.prep] }):
		return false
	case len(r.above) > 0 && !t.governed(c, r.above):
		return false
	case r.bare && slices.ContainsFunc(t.modifiers(c.verb), func(k int) bool { return t.t[k].Tag != "DT" && !ranks[t.t[k].Lower] }):
		return false
	case r.dated && (t.ruleDate(c) == nil || r.typ == annals.TypeFounding && c.noun && t.eventBetween(c.verb, t.ruleDate(c).First) || r.typ == annals.TypeFounding && r.time == "event" && !t.ruleDate(c).List && len(t.ruleDate(c).Parts) == 1 && t.ruleDate(c).Value == t.ruleDate(c).AsEnd()):
		// "from its foundation through 1990" has no date of the founding.
		return false
	case c.lemma == "form" && !c.passive && (r.typ == annals.TypeFounding || r.typ == annals.TypeMembership) &&
		(r.typ == annals.TypeFounding) == (t.t[c.verb].Tag == "VBP" || t.t[c.verb].Tag == "VBZ"):
		// "Six parties form the alliance" tells what it is made of, "formed the alliance" how it came to be.
		return false
	case r.typ == annals.TypeBan && c.noun && c.verb > 0 && t.t[c.verb].IsUpper(),
		r.typ == annals.TypeFounding && c.noun && (t.t[c.verb].Tag == "NNS" && c.lemma == "establishment" || c.lemma == "formation" && t.hasWord(c.verb, "det", "a", "an") || t.nameWord(c.verb)),
		r.typ == annals.TypeFounding && c.lemma == "form" && c.passive && len(c.after("into")) > 0:
		// "the Convention on the Ban of Mines"; "The offices are establishments of the state"; "was formed into three companies".
		return false
	case r.typ == annals.TypeMerger && !c.noun && !c.passive && len(c.obj) > 0 && (t.t[c.verb].Tag == "VBZ" || t.t[c.verb].Tag == "VBP") && len(c.subj) > 0 && t.isCollective(c.subj[0]) && c.lemma != "absorb":
		// "The federation unites six unions" tells who belongs to it.
		return false
	case r.time == "since":
		if x := t.ruleDate(c); x == nil || x.List || len(x.Parts) != 1 || !strings.HasSuffix(x.Value.String(), "/..") {
			return false
		}
	case r.time == "first" || r.time == "last":
		x := t.ruleDate(c)
		if x == nil || x.List || len(x.Parts) != 2 && (r.time == "first" || x.Value != x.AsEnd()) {
			return false
		}
	case c.noun && r.typ != annals.TypeLeadership && r.typ != annals.TypeFamily && (t.nameWord(c.verb) || (r.typ == annals.TypeConflict || r.typ == annals.TypeAlliance) && t.eventName(c.verb) && !t.hasWord(c.verb, "det", "a", "an")):
		return false
	case c.noun && c.verb > 1 && t.t[c.verb-1].Tag == "HYPH" && t.t[c.verb-2].Tag != "AFX" && !titlePrefixes[t.t[c.verb-2].Lower] && !strings.Contains(c.lemma, "-"):
		// "left-wing" is no wing.
		return false
	}
	p := strings.ReplaceAll(t.preposition(c.verb), " ", "_")
	if p == "" {
		p = "-"
	}
	return (len(r.cases) == 0 || r.cases[p]) && one(r.modifiers, t.modifiers(c.verb))
}

// titlePrefixes are the words before a hyphen that belong to a title: "vice-president".
var titlePrefixes = lemmas("vice co deputy sub under ex")

// governed reports whether the verb that the predicate depends on is one of the list.
func (t *tree) governed(c *clause, list map[string]bool) bool {
	h := c.light
	if !c.noun && t.is(c.verb, "xcomp") {
		h = t.head(c.verb)
	}
	if k := t.head(c.verb); h < 0 && c.noun && list["be"] && (t.child(c.verb, "cop") >= 0 || t.is(c.verb, "nsubj") && k >= 0 && t.child(k, "cop") >= 0) {
		return true
	}
	if h < 0 && c.noun {
		if out, ok := t.postHolders(c.verb); ok {
			// "holds the post of chairman".
			return len(out) > 0
		}
	}
	if h < 0 && list["-"] {
		return true
	}
	return h >= 0 && (list[t.t[h].Lemma] || list[t.verbLemma(h)])
}

// modifiers are the tokens that modify the noun at token i: those tied to it, and those before it in its phrase.
func (t *tree) modifiers(i int) []int {
	out := t.children(i, "amod", "compound", "nmod:poss")
	if t.isVerb(i) {
		out = append(out, t.children(i, "advmod")...)
	}
	if c := t.s.ChunkAt(i); c != nil {
		for k := c.First; k < i; k++ {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// nameWord reports whether the noun at token i is a word of a longer name, like "Union" in "the Farmers' Union".
func (t *tree) nameWord(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && t.t[i].IsUpper()
}

// eventName reports whether token i is part of the name of an event, like "War" in "the Winter War".
func (t *tree) eventName(i int) bool {
	m := t.s.MentionAt(i)
	return t.t[i].IsUpper() && i > 0 || m != nil && !m.Anaphor && m.Entity.Kind == annals.Event
}

// sameFiller reports whether the two needed roles of a statement have the same entity, which no relation has with itself.
func sameFiller(r *rule, x *grammar.Candidate) bool {
	needed := annals.Roles[r.typ].Needed
	if len(needed) < 2 {
		return false
	}
	for _, a := range x.Roles[needed[0]] {
		for _, b := range x.Roles[needed[1]] {
			if a.Entity != nil && a.Entity == b.Entity || a.Start == b.Start && a.End == b.End && a.End > a.Start {
				return true
			}
		}
	}
	return false
}

// takeAll marks what the clause at token p tells: what is told as a proposition is not told again as an event.
func (t *tree) takeAll(p int, taken map[int]bool) {
	for i := range t.t {
		if t.within(i, p) {
			taken[i], t.told[i] = true, true
		}
	}
}

// avowed gives a statement told by a noun like "stated aim" the one whose statement it is as speaker.
func (t *tree) avowed(x *grammar.Candidate, c *clause) {
	if !c.noun || len(x.Speaker) > 0 || x.Type != annals.TypeAim && x.Type != annals.TypeIdeology {
		return
	}
	for _, k := range t.children(c.verb, "amod", "compound", "advmod", "nmod") {
		w := t.t[k].Lower
		if k > 1 && t.t[k-1].Tag == "HYPH" {
			// "self-described".
			w = t.t[k-2].Lower + "-" + w
		}
		switch {
		case avowingWords[w]:
			x.Speaker = slices.Clone(x.Roles[annals.RoleSubject])
			if lists["saying-so"][w] {
				x.Stance = annals.Alleged
			}
		case doubtingWords[w]:
			x.Stance = annals.Alleged
			x.Hedges = append(x.Hedges, grammar.Mention{Start: t.t[k].Start, End: t.t[k].End})
		}
	}
}

// distribute makes a statement of each filler of the role, where there are several.
func (t *tree) distribute(x *grammar.Candidate, each annals.Role) []*grammar.Candidate {
	if each == "" || len(x.Roles[each]) < 2 || each == annals.RolePerson && t.together(x.Roles[each]) {
		return []*grammar.Candidate{x}
	}
	var out []*grammar.Candidate
	for _, m := range x.Roles[each] {
		one := *x
		one.Roles = map[annals.Role][]grammar.Mention{}
		for r, ms := range x.Roles {
			one.Roles[r] = ms
		}
		one.Roles[each] = []grammar.Mention{m}
		out = append(out, &one)
	}
	return out
}

// together reports whether persons are only listed by name, with no citations of their own: "two leaders, Campos and Smith".
func (t *tree) together(persons []grammar.Mention) bool {
	if t.s.Doc.MarkedBetween(persons[0].Start, persons[len(persons)-1].End) {
		return false
	}
	for _, m := range persons {
		if !slices.ContainsFunc(t.s.Mentions, func(n grammar.EntityMention) bool {
			return t.t[n.First].Start == m.Start && t.t[n.Last].End == m.End && !n.Anaphor
		}) {
			return false
		}
	}
	return true
}
