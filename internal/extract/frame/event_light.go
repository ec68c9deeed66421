package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// lent adds the events that the object of a verb like "launch" names, and reports whether there were any.
func (r *eventReader) lent(c *clause) bool {
	if r.actsOnEvent(c) {
		return false
	}
	heads := r.lentNouns(c)
	use := r.t[c.verb].Lemma == "use"
	if (use || c.lemma == "face") && len(heads) < len(c.obj) || use && len(c.after("as")) > 0 {
		// "used violence" is violence; "used arms and threats" is a use.
		return false
	}
	if k := r.child(c.verb, "xcomp", "ccomp", "advcl"); k == c.verb+1 && len(heads) == 0 && r.t[k].Tag == "VBG" &&
		schooling[r.t[c.verb].Lemma] && r.child(k, "obj") < 0 {
		// "have undergone training": a noun, whatever the tagger says.
		heads = []int{k}
	}
	if len(heads) > 0 && words.giving[r.t[c.verb].Lemma] && len(c.iobj) > 0 {
		// "was granted amnesty": it befell whom it was granted.
		return r.befell(heads, c)
	}
	if (r.t[c.verb].Lemma == "provide" || r.t[c.verb].Lemma == "offer") && r.habit(c.verb) {
		// "provides aid and training": what somebody is there for, told by the verb.
		return false
	}
	// "These attacks were carried out": the verb says no more than the noun, told or not.
	return r.tellNouns("event.light", heads, c.subj, c) || len(heads) > 0 && c.passive
}

// actsOnEvent reports whether the verb tells something done to what its object names, or says of it what it is.
func (r *eventReader) actsOnEvent(c *clause) bool {
	switch r.t[c.verb].Lemma {
	case "call":
		// "called the raid a crime": a name, no raid; "called a strike": one.
		return slices.ContainsFunc(c.obj, r.definite)
	case "make":
		return len(c.obj) == 1 && r.madeSo(c.obj[0])
	case "negotiate":
		// "negotiated its withdrawal": no withdrawal yet.
		return c.lemma == "negotiate" && slices.ContainsFunc(c.obj, func(k int) bool { return r.child(k, "nmod:poss") >= 0 })
	case "sign", "implement", "adopt":
		// "signed the treaty": what is done to a treaty that is known; "signed a treaty": the treaty.
		return slices.ContainsFunc(c.obj, func(k int) bool {
			return r.hasWord(k, "det", "the", "this", "that") || r.isName(k) && !r.hasWord(k, "det", "a", "an")
		})
	}
	return false
}

// lentNouns are the nouns that say what happened, of those that the verb lends its subject to.
func (r *eventReader) lentNouns(c *clause) []int {
	var heads []int
	l := r.t[c.verb].Lemma
	for _, k := range append(c.after("into"), c.obj...) {
		// "ran into difficulties", "had trouble"
		if hardshipNouns[r.t[k].Lemma] && !r.definite(k) && (len(c.obj) > 0 || l == "run") {
			heads = append(heads, k)
		}
	}
	for _, k := range c.obj {
		noun := r.t[k].Lemma
		found := r.eventsOf(k, l != "use" && l != "attend")
		if len(found) == 0 && (sessionVerbs[l] && sessionNouns[noun] && (!r.t[k].IsUpper() || l == "attend") ||
			r.conducted(k, c) || hostingVerbs[l] && functionNouns[noun]) {
			found = []int{k}
		}
		heads = append(heads, found...)
	}
	return heads
}

// conducted reports whether the verb of the clause says no more of the noun at token k, whatever it names, than that it was
// done: "conducts data collection", "carried out the work"; not what was carried out as somebody had laid it down.
func (r *eventReader) conducted(k int, c *clause) bool {
	return (conductingVerbs[c.lemma] || conductingVerbs[r.t[c.verb].Lemma]) && r.t[k].IsNoun() &&
		r.s.MentionAt(k) == nil && r.mayHappen(k) && !executedNouns[r.t[k].Lemma] && !words.amount[r.t[k].Lemma]
}

// befell adds the events that the nouns name as given to the one who receives them.
func (r *eventReader) befell(heads []int, c *clause) bool {
	e := r.start("event.light", likelyEvent, r.nounWords(heads[0]), r.voice(c.verb))
	if e == nil {
		return false
	}
	r.addAll(e, annals.RoleTarget, c.iobj)
	r.addAll(e, annals.RoleActor, c.subj)
	e.Time = r.eventTime(c.verb)
	r.tellNoun(e, heads[0], c.verb)
	return true
}

// schooling are the verbs after which a bare gerund is what was received or given: "undergone training".
var schooling = lemmas("undergo receive provide offer give get")

// tellNouns adds the events that the nouns name, which the subject is said to have done, and reports whether there were any.
func (r *eventReader) tellNouns(rule string, heads, subject []int, c *clause) bool {
	v := r.voice(c.verb)
	if words.linking[r.t[c.verb].Lemma] && v.Stance == annals.Asserted {
		// "has been linked to": somebody says so.
		v.Stance = annals.Alleged
		v.Speaker = []document.Mention{{Start: r.t[c.verb].Start, End: r.t[c.verb].End, Unnamed: true}}
	}
	found := false
	for i, n := range heads {
		if r.taken[n] {
			continue
		}
		e := r.start(rule, sureEvent, r.nounWords(n), v)
		if e == nil {
			return false
		}
		switch {
		case words.enduring[r.t[c.verb].Lemma]:
			r.addFar(e, annals.RoleTarget, subject, c.verb)
			r.aboutNoun(e, n, nil, c)
		case words.reporting[r.t[c.verb].Lemma] && r.reportedOnly(n, subject, c):
			r.aboutNoun(e, n, nil, c)
		default:
			r.aboutNoun(e, n, subject, c)
		}
		if len(subject) == 0 && len(e.Roles[annals.RoleActor]) == 0 && words.balloting[r.t[n].Lemma] {
			// "won a seat at the by-election held in 1918"
			r.addAll(e, annals.RoleActor, r.contestants(n))
		}
		if kind := e.Roles[annals.RoleKind][0]; i > 0 && found {
			// Of several events of one subject each after the first is stated by its own words.
			e.Start = kind.Start
		}
		if e.Time = r.nounTime(n); e.Time.IsZero() &&
			(!c.noun && (len(heads) == 1 || r.habit(c.verb)) || r.timeOf(c.verb) != nil) {
			// Of several, the date of one is not that of the others: "in the siege and the 1991 uprising".
			e.Time = r.eventTime(c.verb)
		}
		if !hasParty(e) && !(c.passive && len(e.Roles[annals.RolePlace]) > 0) && (e.Time.IsZero() || r.habit(c.verb)) {
			continue
		}
		r.tellNoun(e, n, c.verb)
		found = true
	}
	return found
}

// reportedOnly reports whether the subject of the verb, which may only tell of what the noun at token n names, did not do
// it: "announced the death of", "the decade saw protests".
func (r *eventReader) reportedOnly(n int, subject []int, c *clause) bool {
	if l := r.t[c.verb].Lemma; l == "see" || l == "witness" {
		return !slices.ContainsFunc(subject, func(k int) bool {
			return !words.periods[r.t[k].Lemma] && (r.isAgent(k) || r.isGroup(k))
		})
	}
	return words.undergone[r.t[n].Lemma] && len(r.attached(n, []string{"of"})) > 0 && r.mortal(n)
}

// mortal reports whether the noun at token n tells what befell somebody, which whoever announces it did not do: "the death
// of the leader"; not "the introduction of a tax".
func (r *eventReader) mortal(n int) bool {
	return slices.ContainsFunc(r.attached(n, []string{"of"}), func(k int) bool { return r.isPerson(k) || r.isHuman(k) })
}

// eventsOf are the nouns of the phrase at token k that name what was done: its head, or what "of" ties to a head that only
// counts, as in "a series of attacks". Under a verb that lends itself to any doing, lent, nouns like "effort" name one too.
func (r *eventReader) eventsOf(k int, lent bool) []int {
	if a := r.antecedent(k); a >= 0 && (r.t[k].Tag == "WDT" || r.t[k].Lower == "that") {
		k = a
	}
	return r.eventsCounted(k, lent)
}

// eventsCounted are those nouns where token k is no relative pronoun: in "a series of which", it would stand for what
// it hangs on.
func (r *eventReader) eventsCounted(k int, lent bool) []int {
	if words.amount[r.t[k].Lemma] {
		var out []int
		for _, n := range r.attached(k, []string{"of"}) {
			out = append(out, r.eventsCounted(n, lent)...)
		}
		if len(out) > 0 || r.t[k].Lemma == "deal" && len(r.attached(k, []string{"of"})) > 0 {
			return out
		}
	}
	if r.isEventNoun(k) || lent && words.deed[r.t[k].Lemma] && r.t[k].IsNoun() {
		return []int{k}
	}
	return nil
}

// idiom adds the event of a verb and the bare noun after it that mean one thing together, "took control of the city", or of
// a verb that only says that its subject came about, "the war broke out". It reports whether the verb is one of those.
func (r *eventReader) idiom(c *clause) bool {
	if o := r.bareObject(c); o >= 0 {
		key := r.t[c.verb].Lemma + "_" + r.t[o].Lemma
		switch {
		case words.arising[key]:
			if !r.arose(c, c.subj) && key == "take_place" {
				rest := *c
				rest.obj = nil
				r.tookPlace(&rest)
			}
			return true
		case words.idiomatic[key]:
			r.idiomatic(c, o)
			return true
		}
	}
	switch h := r.head(c.verb); {
	case words.arising[c.lemma] || c.passive && words.arising["be_"+r.t[c.verb].Lower]:
		return r.arose(c, c.surface())
	case r.followedBy(c, "take", "place"):
		// The parser may take "place" for a part of what follows.
		rest := *c
		rest.obj = nil
		if !r.arose(&rest, c.subj) {
			r.tookPlace(&rest)
		}
		return true
	case h >= 0 && r.is(c.verb, "acl", "parataxis") && r.isEventNoun(h) && words.arising["be_"+r.t[c.verb].Lower] &&
		r.child(c.verb, "nsubj", "obj") < 0:
		// "a battle fought near the river".
		return r.arose(c, []int{h})
	}
	return r.phrase(c)
}

// tookPlace adds the event that the subject of "take place" names, whatever its noun: "the first regatta took place in
// 1875". It needs a date or a place; who is no event.
func (r *eventReader) tookPlace(c *clause) {
	for _, k := range c.subj {
		if r.t[k].Tag == "WDT" || r.t[k].Lower == "that" {
			if k = r.nounBefore(k); k < 0 {
				continue
			}
		}
		if !r.t[k].IsNoun() || r.taken[k] || r.s.TimeAt(k) != nil || words.amount[r.t[k].Lemma] ||
			!r.mayHappen(k) {
			continue
		}
		e := r.start("event.arose", likelyEvent, r.nounWords(k), r.voice(c.verb))
		if e == nil {
			return
		}
		e.Cover(r.t[c.verb].Start, r.t[c.verb].End)
		r.aboutNoun(e, k, nil, c)
		if e.Time = r.eventTime(c.verb); r.timeOf(c.verb) == nil {
			if x := r.nounTime(k); !x.IsZero() {
				e.Time = x
			}
		}
		if e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0 {
			continue
		}
		r.tellNoun(e, k, c.verb)
	}
}

// phrase adds the event of a verb and a bare noun after a preposition that mean one thing together: "went on strike",
// "brought the plan into question", "filed for bankruptcy".
func (r *eventReader) phrase(c *clause) bool {
	for _, o := range c.obls {
		if !words.idiomatic[r.t[c.verb].Lemma+"_"+o.prep+"_"+r.t[o.head].Lemma] ||
			r.child(o.head, "det", "amod", "nmod:poss", "compound") >= 0 {
			continue
		}
		kind := r.stretch(c.verb, c.verb)
		if o.head > c.verb && o.head-c.verb < 4 {
			kind.End = r.t[o.head].End
		}
		e := r.start("event.phrase", sureEvent, kind, r.voice(c.verb))
		if e == nil {
			return true
		}
		rest := *c
		rest.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return x == o })
		for _, k := range r.children(o.head, "nmod") {
			// "came to terms with Peru": the parser may tie Peru to the noun.
			if p := r.preposition(k); p != "" && k > o.head && r.s.TimeAt(k) == nil &&
				(r.isAgent(k) || r.isGroup(k) || r.isPlace(k, p)) {
				for _, n := range r.nouns(k) {
					rest.obls = append(rest.obls, oblique{prep: p, head: n})
				}
			}
		}
		if len(c.obj) == 0 {
			// "brought into question the methods": what the parser tied to the noun is the object.
			for _, k := range append(r.children(o.head, "obj", "appos", "nmod:unmarked"),
				r.children(c.verb, "obl:unmarked", "parataxis")...) {
				if k > o.head && r.s.TimeAt(k) == nil && r.t[k].IsNoun() {
					rest.obj = append(rest.obj, r.nouns(k)...)
				}
			}
		}
		r.addRoles(e, &rest)
		if !hasParty(e) {
			return true
		}
		e.Time = r.eventTime(c.verb)
		r.tell(e, c.verb, o.head)
		return true
	}
	return false
}

// bareObject is the verb's object where it is a noun alone, soon after the verb, or a noun that "to", "into", "for" or "on"
// ties to it so, as in "file for bankruptcy"; else -1.
func (r *eventReader) bareObject(c *clause) int {
	if c.passive {
		return -1
	}
	if len(c.obj) == 1 && c.obj[0] > c.verb && c.obj[0]-c.verb < 3 && r.child(c.obj[0], "det", "amod", "nmod:poss") < 0 {
		return c.obj[0]
	}
	return -1
}

// idiomatic adds the event that the verb of the clause and its object at token o tell together.
func (r *eventReader) idiomatic(c *clause, o int) {
	e := r.start("event.idiom", sureEvent, r.stretch(c.verb, o), r.voice(c.verb))
	if e == nil || len(c.subj) == 0 {
		return
	}
	r.addFar(e, annals.RoleActor, c.subj, c.verb)
	r.addAll(e, annals.RoleTarget, r.attached(o, []string{"of", "over", "from", "against"}))
	rest := *c
	rest.obj = nil
	rest.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return x.prep == "of" })
	if r.t[o].Lemma == "fire" || r.t[o].Lemma == "siege" {
		// "set fire to the town": what is set on fire is no mere place.
		r.addAll(e, annals.RoleTarget,
			append(r.attached(o, []string{"to", "on", "upon", "at"}), rest.after("to", "on", "upon", "at")...))
		rest.obls = slices.DeleteFunc(rest.obls, func(x oblique) bool {
			return x.prep == "to" || x.prep == "on" || x.prep == "upon" || x.prep == "at"
		})
	}
	r.addObliques(e, &rest)
	for _, k := range r.attached(o, []string{"in", "at", "near"}) {
		if r.isPlace(k, "in") {
			r.addFiller(e, annals.RolePlace, k)
		}
	}
	e.Time = r.eventTime(c.verb)
	r.tell(e, c.verb, o)
}
