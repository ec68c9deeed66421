package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
)

// match proposes what the rules find, and marks in taken the predicates that they used.
func (t *tree) match(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	used := map[int]bool{}
	for i := range t.t {
		switch {
		case t.told[i]:
			// What is told as a proposition is not told again.
		case t.nominal(i):
			if rules := rulesOfNoun(t.t[i].Lower); len(rules) > 0 {
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		case t.isVerb(i):
			c := t.clauseOf(i)
			found := t.matchAt(t.verbRules(c), c, taken, used)
			out = append(append(out, found...), t.left(found, c)...)
		case used[i]:
			// The object belongs to a verb's rule: "received funding from".
		case strings.HasPrefix(t.t[i].Tag, "NN") || strings.HasPrefix(t.t[i].Tag, "JJ") ||
			t.t[i].Tag == "RB" && t.child(i, "cop") >= 0:
			if rules := rulesOfNoun(t.t[i].Lemma); len(rules) > 0 {
				out = append(out, t.matchAt(rules, t.nounClause(i), taken, used)...)
			}
		}
	}
	return out
}

// matchAt proposes what the rules find at the predicate of a clause: the first that fits, and of each other type the first
// that says that it also may.
func (t *tree) matchAt(rules []*rule, c *clause, taken, used map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	fitted, closed := map[annals.Type]bool{}, false
	for _, r := range rules {
		if closed && !r.also && !r.besides || fitted[r.typ] {
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
		closed = closed || !r.also
		out = append(out, found...)
		if r.typ == annals.TypeAim && beginning[c.lemma] && len(c.obj) > 0 && (t.isGroup(c.obj[0]) || projects[t.t[c.obj[0]].Lemma]) {
			// That it was founded, with nothing but what for, is told by that; that something else was made is told besides.
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
		if h := t.head(c.verb); r.typ == annals.TypeConflict && c.noun && h >= 0 && t.is(c.verb, "nsubj") &&
			(words.arising[t.verbLemma(h)] || lists["simmering"][t.verbLemma(h)]) {
			// "War broke out between the two".
			taken[h] = true
		}
	}
	return out
}

// nominal reports whether the gerund at token i is a noun by what stands beside it: "Fighting between the two went on", "with backing
// from Peru".
func (t *tree) nominal(i int) bool {
	if t.t[i].Tag != "VBG" || i+1 >= len(t.t) {
		return false
	}
	next := t.t[i+1].Lower
	return t.is(i, "nsubj", "csubj") && next == "between" ||
		(next == "from" || next == "of" || next == "by") && len(t.clauseOf(i).obj) == 0 && i > 0 &&
			(t.t[i-1].Lower == "with" || t.t[i-1].Lower == "without" || strings.HasPrefix(t.t[i-1].Tag, "JJ"))
}

// sharesValue reports whether two statements say something with the same words.
// quotedTogether reports whether several parts stand in one quotation, whose words are one whole: "independence and unity".
// lends reports whether the verb at token i says nothing of its own beside the noun at n that it lends a subject: "expressed
// support", "is involved in a conflict".
// verbRules are the rules of the verb of a clause with its particle. Lemmas are guessed for verbs that no text taught, so
// other ways to take off the ending are tried too.
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
	if c.noun && p != c.verb {
		// "considered a ban": that it was considered is told outright, the ban is not.
		v.cued(t.s.SaidAt(c.verb))
	}
	if h := t.head(c.verb); h >= 0 && c.noun {
		if (t.is(c.verb, "xcomp") || t.preposition(c.verb) == "as") && describing[t.t[h].Lemma] {
			// "is classified as liberal" describes.
			return nil
		}
		if (r.typ == annals.TypeDissolution || r.typ == annals.TypeMerger || r.typ == annals.TypeFounding) &&
			(t.is(c.verb, "obj") || t.preposition(c.verb) == "for") && v.Stance == annals.Asserted &&
			(wishing[t.verbLemma(h)] || words.intending[t.verbLemma(h)] || words.commanding[t.t[h].Lemma] ||
				words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) {
			// "ordered the dissolution of the League".
			if v.Stance = annals.Intended; r.typ == annals.TypeFounding && !r.meant {
				// "advocates the creation of a university": an aim.
				return nil
			}
		}
	}
	if r.meant && v.Stance == annals.Asserted {
		v.Stance = annals.Intended
	}
	if c.noun && r.typ == annals.TypeAim && lists["goal"][c.lemma] && t.child(c.verb, "cop") < 0 &&
		len(t.complement(c)) == 0 {
		// "Its aim of freeing the town was never reached": it had that aim.
		v = t.nounVoice(c.verb)
	}
	if r.typ == annals.TypeFounding && (t.byMerger(c) || !c.noun && t.bySchism(c)) {
		return nil
	}
	if r.typ == annals.TypePart && !c.noun &&
		slices.ContainsFunc(c.after("from", "out of"), func(k int) bool { return !t.isName(k) && mergers[t.t[k].Lemma] }) {
		// "was formed from the merger of three parties".
		return nil
	}
	if h := t.head(c.verb); r.typ == annals.TypeFounding && !c.noun && h >= 0 && merging[t.t[h].Lemma] &&
		t.is(c.verb, "advcl", "conj", "xcomp") && !(c.passive && c.verb < h) {
		// "merged, forming the Union": a merger. "Founded in 1868, it merged with the Union": a founding.
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
	if c.noun && (r.typ == annals.TypeLeadership || r.typ == annals.TypeMembership) && v.Stance == annals.Asserted && t.s.Sought(c.verb) {
		v.Stance = annals.Intended
	}
	switch {
	case len(r.cases) > 0 && !r.cases["-"]:
		// "with the aim of" is so whatever it is the aim of.
		if v.Stance == annals.Intended {
			v.Stance = annals.Asserted
		}
	case t.infinitive(p) && t.is(p, "advcl", "acl") && !t.finite(p):
		h := t.head(p)
		switch {
		case r.typ == annals.TypeFounding && t.planned(p):
			// "resolved to found the League", "a plan to form a militia".
			v.Stance = annals.Intended
		case r.typ != annals.TypeFounding && (r.typ != annals.TypeMembership || r.time != "begin") || !t.isVerb(h) ||
			!leaving[t.verbLemma(h)] && !(r.typ == annals.TypeMembership && words.moving[t.verbLemma(h)]) &&
				!(t.t[h].Lemma == "go" && h < p && t.t[h+1].Lower == "on"):
			// A purpose says what is meant, not what is; but "left to form the League" tells what came of it, and so does
			// "left to join the League".
			return nil
		default:
			v.Stance = t.voice(h).Stance
		}
	}
	if r.typ == annals.TypeAim && c.noun && (t.hasWord(c.verb, "amod", "little", "less") || t.hasWord(c.verb, "det", "no")) {
		// "placed little emphasis on elections".
		return nil
	}
	if r.typ == annals.TypeAim && c.lemma == "represent" && t.is(c.verb, "acl") && !t.is(c.verb, "acl:relcl") {
		// "a union representing bakers": what it is.
		return nil
	}
	if c.lemma == "responsible" && slices.ContainsFunc(t.gerunds(c, []string{"for"}), func(k int) bool {
		return words.harming[t.t[k].Lemma] || lists["blamed"][t.t[k].Lemma]
	}) {
		// "was responsible for killing the mayor": what it did.
		return nil
	}
	if r.typ == annals.TypeAim && !c.noun && t.bound(c.verb) && v.Stance == annals.Intended {
		// "was to protect the border" says what for.
		v.Stance = annals.Asserted
	}
	if v.Unreal || r.typ == annals.TypeAim &&
		(v.Stance == annals.Intended || !c.noun && t.t[p].Tag == "VBG" && t.child(p, "case", "mark") >= 0) {
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
		switch {
		case r.typ == annals.TypeBase && s.role == annals.RolePlace:
			parts = t.onePlace(parts)
		case r.typ == annals.TypeFounding && s.role == annals.RoleFounder:
			parts = t.byName(parts)
		}
		if r.each == s.role || len(parts) > 0 && (s.role == annals.RoleSupporter || s.role == annals.RoleMember) &&
			t.bare(parts[0].head) || s.role == annals.RoleValue && t.quotedTogether(parts) || s.role == annals.RoleMeans ||
			s.role == annals.RoleMember && t.postsOfOne(parts) {
			parts = t.joinBare(parts)
		}
		if s.role == annals.RoleMember {
			parts = t.joinGloss(parts)
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
	if c.noun {
		t.cutWhole(x, c, annals.TypeMembership, annals.RoleMember, annals.RoleOrganization)
		t.cutWhole(x, c, annals.TypeLeadership, annals.RoleSubject, annals.RolePerson)
		t.cutWhole(x, c, annals.TypePart, annals.RoleSubject, annals.RoleWhole)
	}
	t.cutTied(x, annals.RoleMeans, annals.RoleSupported, "for", "to")
	t.cutTied(x, annals.RoleMeans, annals.RoleSupporter, "of", "from", "among", "amongst", "within", "in")
	t.cutTied(x, annals.RoleAs, annals.RoleLaw, "under")
	if r.typ == annals.TypeStatus && lists["withholding"][c.lemma] && v.Stance == annals.Asserted {
		v.Stance = annals.Denied
	}
	if r.typ == annals.TypeStatus {
		t.cutTied(x, annals.RoleAs, annals.RoleSubject, "of")
		if !t.wholeRights(x) && r.name == "status.power" {
			return nil // "has great power": to do what is not told
		}
	}
	if k := t.definedBy(c); x.Type == annals.TypeFounding && k >= 0 {
		x.Roles[annals.RoleSubject] = []grammar.Mention{t.filler(k)}
	}
	if x.Type == annals.TypeConflict && !t.parted(x) {
		return nil
	}
	if t.alone(x) || sameFiller(r, x) || r.name == "leadership.title" && t.foreign(x, c) {
		return nil
	}
	if own := x.Roles[annals.RoleSubject]; r.typ == annals.TypeDissolution && len(r.objects) == 0 && !c.noun && !c.passive && c.lemma != "dissolve" &&
		len(c.obj) > 0 && len(c.subj) > 0 && !t.isGroup(c.obj[0]) &&
		!lists["reflexive"][t.t[c.obj[0]].Lower] && len(own) > 0 && own[0].Start == t.filler(c.subj[0]).Start {
		// "closed down all its shops": the shops.
		return nil
	}
	if r.typ == annals.TypeDissolution && len(c.obj) == 1 && lists["reflexive"][t.t[c.obj[0]].Lower] && len(c.subj) > 0 && !c.passive {
		// "The party disbanded itself".
		x.Roles[annals.RoleSubject] = t.fillers(c.subj[0])
		delete(x.Roles, annals.RoleBy)
	}
	if subject := x.Roles[annals.RoleSubject]; len(subject) > 0 && subject[0].Entity != nil {
		// "disbanding itself" does not say by whom.
		x.Roles[annals.RoleBy] = slices.DeleteFunc(x.Roles[annals.RoleBy],
			func(m grammar.Mention) bool { return m.Entity == subject[0].Entity })
	}
	if len(x.Roles[annals.RoleBy]) == 0 {
		delete(x.Roles, annals.RoleBy)
	}
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	if r.typ == annals.TypeAccusation {
		// Who denies it does not say it.
		x.Stance, x.Speaker = annals.Alleged, []grammar.Mention{{Start: t.t[c.verb].Start, End: t.t[c.verb].End,
			Unnamed: true}}
		if by := t.accusers(x, c); len(by) > 0 {
			x.Speaker = by
		}
	}
	if slices.ContainsFunc(c.surface(), func(k int) bool {
		return t.hasWord(k, "advmod", "not") || t.hasWord(k, "det", "not")
	}) {
		// "Not all of them joined".
		x.Stance = annals.Denied
	}
	if vs := x.Roles[annals.RoleValue]; r.typ == annals.TypeAim && r.each == "" && len(vs) > 1 {
		// "represents bakers, millers and cooks": one aim.
		x.Roles[annals.RoleValue] = []grammar.Mention{{Start: vs[0].Start, End: vs[len(vs)-1].End}}
	}
	if r.typ == annals.TypeAim {
		if r.each == annals.RoleValue {
			var vs []grammar.Mention
			for _, v := range x.Roles[annals.RoleValue] {
				vs = append(vs, t.listedAims(v)...)
			}
			x.Roles[annals.RoleValue] = vs
		}
		t.keepOpposition(x)
	}
	x.Time = t.ruleTime(r, c)
	if h := t.head(c.verb); r.typ == annals.TypeAim && t.t[c.verb].Tag == "VBG" && t.is(c.verb, "advcl") && h > c.verb &&
		t.timeAt(c.verb) == nil && !t.presentTense(h) {
		// "Representing farmers, it began in 1920": the date is of what the sentence goes on to tell.
		x.Time = edtf.Value{}
	}
	t.coverDate(x, c)
	t.leaveDescribed(x, c)
	if x.Type == annals.TypeFounding && !t.finishFounding(x, c) {
		return nil
	}
	if x.Type == annals.TypeFounding && x.Stance == annals.Asserted && x.Time.IsZero() && len(x.Roles) == 1 &&
		!(r.plain && x.Roles[annals.RoleSubject][0].Entity != nil) &&
		!slices.ContainsFunc(c.after("during", "under"), t.isEventful) {
		// That some group was founded, without when, where and by whom, says nothing.
		return nil
	}
	t.avowed(x, c)
	for _, p := range told {
		t.takeAll(p, taken)
	}
	return append(t.distribute(x, r.each), t.exceptions(x, c)...)
}

// wholeRights gives a right, power or licence the infinitive that says to do what, and reports whether one has any: "a licence to
// deliver cane".
// accusers are who says what the clause accuses somebody of, none where that is not told or a pronoun for people without a name: "under
// investigation by the police for bribery", "The union sued the firm for fraud".
// exceptions are the statements that those whom the agents of the clause leave out have not given the standing that x tells: "is
// recognised by Peru but not by Chile".
// bySchism reports whether the clause tells that something came of a body's coming apart, which is a split and no other
// founding: "was created by a split from the party", "emerged from a schism in the church".
// isEventful reports whether the noun phrase at token i tells a time by what happened or was then: "the war", "the Cold War
// period".
// takeAll marks what the clause at token p tells: what is told as a proposition is not told again as an event.
func (t *tree) takeAll(p int, taken map[int]bool) {
	for i := range t.t {
		if t.within(i, p) {
			taken[i], t.told[i] = true, true
		}
	}
}

// avowed gives a statement told by a noun like "stated aim" the one whose statement it is as speaker.
