package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// lent adds the events that the object of a verb like "launch" names, and reports whether there were any.
func (r *eventReader) lent(c *clause) bool {
	var heads []int
	if r.t[c.verb].Lemma == "call" && slices.ContainsFunc(c.obj, r.definite) {
		// "called the raid a crime": a name, no raid; "called a strike": one.
		return false
	}
	use := r.t[c.verb].Lemma == "use"
	for _, k := range c.obj {
		heads = append(heads, r.eventsOf(k, !use)...)
	}
	if use && len(heads) < len(c.obj) {
		// "used violence" is violence; "used arms and threats" is a use.
		return false
	}
	if k := r.child(c.verb, "xcomp", "ccomp", "advcl"); k == c.verb+1 && len(heads) == 0 && r.t[k].Tag == "VBG" && schooling[r.t[c.verb].Lemma] &&
		r.child(k, "obj") < 0 {
		// "have undergone training": a noun, whatever the tagger says.
		heads = []int{k}
	}
	if len(heads) > 0 && words.giving[r.t[c.verb].Lemma] && len(c.iobj) > 0 {
		// "was granted amnesty": it befell whom it was granted.
		return r.befell(heads, c)
	}
	// "These attacks were carried out": the verb says no more than the noun, told or not.
	return r.tellNouns("event.light", heads, c.subj, c) || len(heads) > 0 && c.passive
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

// joined adds the events that somebody is said to have taken part in.
func (r *eventReader) joined(c *clause) bool {
	subject := c.surface()
	if len(subject) == 0 || r.t[c.verb].Lemma == "involve" && !c.passive {
		return false
	}
	heads := r.joinable(c)
	if len(heads) == 0 {
		return false
	}
	return r.tellNouns("event.joined", heads, subject, c)
}

// joinable are the nouns that name what a verb like "participate" says somebody took part in. One coordinated with an event is one
// too.
func (r *eventReader) joinable(c *clause) []int {
	all := c.after("in", "at")
	switch {
	case r.t[c.verb].Lemma == "contribute":
		all = c.after("to")
	case words.standing[r.t[c.verb].Lemma]:
		if r.t[c.verb].Lemma == "contest" && !c.passive {
			all = append(slices.Clone(c.obj), all...)
		}
		return slices.DeleteFunc(r.eventsAmong(all), func(n int) bool { return !words.balloting[r.t[n].Lemma] })
	case r.t[c.verb].Lemma == "link" || r.t[c.verb].Lemma == "tie" || r.t[c.verb].Lemma == "connect":
		all = c.after("to", "with")
	case words.lasting[r.t[c.verb].Lemma]:
		all = c.after("with", "in")
	case len(all) == 0 && !c.passive:
		all = c.obj
	}
	if r.takesPart(c) {
		for _, k := range c.obj {
			if r.t[k].Lemma == "part" || r.t[k].Lemma == "role" || soldiering[r.t[k].Lemma] {
				all = append(r.attached(k, []string{"in"}), all...)
			}
		}
	}
	return r.eventsAmong(all)
}

// eventsAmong are the nouns among the heads that name events, and the names coordinated with them.
func (r *eventReader) eventsAmong(heads []int) []int {
	var out []int
	for _, k := range heads {
		if found := r.eventsOf(k, true); len(found) > 0 {
			out = append(out, found...)
			continue
		}
		e := r.entity(k)
		if e != nil && e.Kind == annals.Event || len(out) > 0 && r.isName(k) && (e == nil || e.Kind == "") {
			out = append(out, k)
		}
	}
	return out
}

// takesPart reports whether the verb is "take part" in its parts, "take an active part", "play a role" or "see service".
func (r *eventReader) takesPart(c *clause) bool {
	if r.t[c.verb].Lemma == "play" && !c.passive && slices.ContainsFunc(c.obj, func(k int) bool { return r.t[k].Lemma == "role" || r.t[k].Lemma == "part" }) {
		return true
	}
	if r.t[c.verb].Lemma == "see" && len(c.obj) == 1 && soldiering[r.t[c.obj[0]].Lemma] {
		return true
	}
	return r.followedBy(c, "take", "part") ||
		r.t[c.verb].Lemma == "take" && slices.ContainsFunc(c.obj, func(k int) bool { return r.t[k].Lower == "part" && k-c.verb < 4 })
}

// soldiering are the nouns for what troops see in a war that they take part in.
var soldiering = lemmas("service action combat fighting")

// followedBy reports whether the clause has the verb with the word right after it.
func (r *eventReader) followedBy(c *clause, verb, word string) bool {
	return r.t[c.verb].Lemma == verb && c.verb+1 < len(r.t) && r.t[c.verb+1].Lower == word
}

// tellNouns adds the events that the nouns name, which the subject is said to have done, and reports whether there were any.
func (r *eventReader) tellNouns(rule string, heads, subject []int, c *clause) bool {
	v := r.voice(c.verb)
	if words.linking[r.t[c.verb].Lemma] && v.Stance == annals.Asserted {
		// "has been linked to": somebody says so.
		v.Stance = annals.Alleged
		v.Speaker = []grammar.Mention{{Start: r.t[c.verb].Start, End: r.t[c.verb].End, Unnamed: true}}
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
		if kind := e.Roles[annals.RoleKind][0]; i > 0 && found {
			// Of several events of one subject each after the first is stated by its own words.
			e.Start = kind.Start
		}
		if e.Time = r.nounTime(n); e.Time.IsZero() && (!c.noun && len(heads) == 1 || r.timeOf(c.verb) != nil) {
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

// reportedOnly reports whether the subject of the verb, which may only tell of what the noun at token n names, did not do it: "announced the death
// of", "the decade saw protests".
func (r *eventReader) reportedOnly(n int, subject []int, c *clause) bool {
	if l := r.t[c.verb].Lemma; l == "see" || l == "witness" {
		return !slices.ContainsFunc(subject, func(k int) bool { return !words.periods[r.t[k].Lemma] && (r.isAgent(k) || r.isGroup(k)) })
	}
	return words.undergone[r.t[n].Lemma] && len(r.attached(n, []string{"of"})) > 0 && r.mortal(n)
}

// mortal reports whether the noun at token n tells what befell somebody, which whoever announces it did not do: "the death of the leader";
// not "the introduction of a tax".
func (r *eventReader) mortal(n int) bool {
	return slices.ContainsFunc(r.attached(n, []string{"of"}), func(k int) bool { return r.isPerson(k) || r.isHuman(k) })
}

// claimed adds the events for which somebody claims or denies responsibility, in that one's own words. It reports whether the verb does
// that.
func (r *eventReader) claimed(c *clause) bool {
	i := slices.IndexFunc(c.obj, func(k int) bool { return r.t[k].Lemma == "responsibility" || r.t[k].Lemma == "credit" })
	if i < 0 || c.passive || !avowals[r.t[c.verb].Lemma] || len(c.subj) == 0 {
		return false
	}
	v := r.voice(c.verb)
	v.Stance = annals.Alleged
	if r.t[c.verb].Lemma == "deny" {
		v.Stance = annals.Denied
	}
	if len(v.Speaker) == 0 {
		v.Speaker = []grammar.Mention{r.filler(c.subj[0])}
	}
	for _, k := range append(r.attached(c.obj[i], []string{"for"}), c.after("for")...) {
		for _, n := range r.eventsOf(k, true) {
			if e := r.start("event.claimed", likelyEvent, r.nounWords(n), v); e != nil && !r.taken[n] {
				r.aboutNoun(e, n, c.subj, nil)
				if e.Time = r.nounTime(n); e.Time.IsZero() {
					e.Time = r.eventTime(c.verb)
				}
				r.tellNoun(e, n, c.verb)
			}
		}
	}
	return true
}

// avowals are the verbs by which somebody says or denies that a deed was theirs.
var avowals = lemmas("claim accept take deny assume admit")

// eventsOf are the nouns of the phrase at token k that name what was done: its head, or what "of" ties to a head that only counts,
// as in "a series of attacks". Under a verb that lends itself to any doing, lent, nouns like "effort" name one too.
func (r *eventReader) eventsOf(k int, lent bool) []int {
	if a := r.antecedent(k); a >= 0 && (r.t[k].Tag == "WDT" || r.t[k].Lower == "that") {
		k = a
	}
	if words.amount[r.t[k].Lemma] {
		var out []int
		for _, n := range r.attached(k, []string{"of"}) {
			out = append(out, r.eventsOf(n, lent)...)
		}
		if len(out) > 0 || r.t[k].Lemma == "deal" && len(r.attached(k, []string{"of"})) > 0 {
			return out
		}
	}
	if r.isEventNoun(k) || lent && words.deed[r.t[k].Lemma] && strings.HasPrefix(r.t[k].Tag, "NN") {
		return []int{k}
	}
	return nil
}

// idiom adds the event of a verb and the bare noun after it that mean one thing together, "took control of the city", or of a verb
// that only says that its subject came about, "the war broke out". It reports whether the verb is one of those.
func (r *eventReader) idiom(c *clause) bool {
	if o := r.bareObject(c); o >= 0 {
		key := r.t[c.verb].Lemma + "_" + r.t[o].Lemma
		switch {
		case words.arising[key]:
			r.arose(c, c.subj)
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
		r.arose(&rest, c.subj)
		return true
	case h >= 0 && r.is(c.verb, "acl", "parataxis") && r.isEventNoun(h) && words.arising["be_"+r.t[c.verb].Lower] && r.child(c.verb, "nsubj", "obj") < 0:
		// "a battle fought near the river".
		return r.arose(c, []int{h})
	}
	return r.phrase(c)
}

// phrase adds the event of a verb and a bare noun after a preposition that mean one thing together: "went on strike", "brought the plan
// into question", "filed for bankruptcy".
func (r *eventReader) phrase(c *clause) bool {
	for _, o := range c.obls {
		if !words.idiomatic[r.t[c.verb].Lemma+"_"+o.prep+"_"+r.t[o.head].Lemma] || r.child(o.head, "det", "amod", "nmod:poss", "compound") >= 0 {
			continue
		}
		kind := grammar.Mention{Start: r.t[c.verb].Start, End: r.t[c.verb].End}
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
			if p := r.preposition(k); p != "" && k > o.head && r.s.TimeAt(k) == nil && (r.isAgent(k) || r.isGroup(k) || r.isPlace(k, p)) {
				for _, n := range r.nouns(k) {
					rest.obls = append(rest.obls, oblique{prep: p, head: n})
				}
			}
		}
		if len(c.obj) == 0 {
			// "brought into question the methods": what the parser tied to the noun is the object.
			for _, k := range append(r.children(o.head, "obj", "appos", "nmod:unmarked"), r.children(c.verb, "obl:unmarked", "parataxis")...) {
				if k > o.head && r.s.TimeAt(k) == nil && strings.HasPrefix(r.t[k].Tag, "NN") {
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

// bareObject is the verb's object where it is a noun alone, soon after the verb, or a noun that "to", "into", "for" or "on" ties to
// it so, as in "file for bankruptcy"; else -1.
func (r *eventReader) bareObject(c *clause) int {
	if c.passive {
		return -1
	}
	if len(c.obj) == 1 && c.obj[0] > c.verb && c.obj[0]-c.verb < 3 && r.child(c.obj[0], "det", "amod", "nmod:poss") < 0 {
		return c.obj[0]
	}
	return -1
}

func (r *eventReader) idiomatic(c *clause, o int) {
	e := r.start("event.idiom", sureEvent, grammar.Mention{Start: r.t[c.verb].Start, End: r.t[o].End}, r.voice(c.verb))
	if e == nil || len(c.subj) == 0 {
		return
	}
	r.addFar(e, annals.RoleActor, c.subj, c.verb)
	r.addAll(e, annals.RoleTarget, r.attached(o, []string{"of", "over", "from", "against"}))
	rest := *c
	rest.obj = nil
	rest.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return x.prep == "of" })
	r.addObliques(e, &rest)
	for _, k := range r.attached(o, []string{"in", "at", "near"}) {
		if r.isPlace(k, "in") {
			r.addFiller(e, annals.RolePlace, k)
		}
	}
	e.Time = r.eventTime(c.verb)
	r.tell(e, c.verb, o)
}

// arose adds the events that the subject names and that the verb says to have come about.
func (r *eventReader) arose(c *clause, subject []int) bool {
	v := r.voice(c.verb)
	found := false
	for _, k := range subject {
		for _, n := range r.eventsOf(k, true) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.arose", sureEvent, r.nounWords(n), v)
			if e == nil {
				return false
			}
			e.Cover(r.t[c.verb].Start, r.t[c.verb].End)
			rest := *c
			rest.obj = nil
			r.aboutNoun(e, n, nil, &rest)
			if e.Time = r.eventTime(c.verb); r.timeOf(c.verb) == nil {
				if x := r.nounTime(n); !x.IsZero() {
					e.Time = x
				}
			}
			r.tellNoun(e, n, c.verb)
			found = true
		}
	}
	return found
}

// existed adds the events that "there was" tells, and reports whether there were any: "there have been splits within the party".
func (r *eventReader) existed(c *clause) bool {
	if !slices.ContainsFunc(r.kids[c.verb], func(k int) bool { return r.t[k].Tag == "EX" && k < c.verb }) {
		return false
	}
	before := len(r.out)
	for _, k := range r.children(c.verb, "nsubj", "obj", "xcomp") {
		if k > c.verb && r.isNoun(k) {
			r.arose(c, r.nouns(k))
		}
	}
	found := len(r.out) > before
	// That there is some such thing, with nobody in it and at no time and place, is no event.
	r.out = slices.DeleteFunc(r.out, func(e *grammar.Candidate) bool {
		return slices.Index(r.out, e) >= before && !hasParty(e) && e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0
	})
	return found
}

// caused adds the events that a verb like "lead to" says its subject to have caused.
func (r *eventReader) caused(c *clause) bool {
	if c.passive || len(c.subj) == 0 {
		return false
	}
	heads := c.after("in", "to", "into")
	if len(c.obj) > 0 {
		heads = c.obj
	}
	v := r.voice(c.verb)
	found := false
	for _, k := range heads {
		for _, n := range r.eventsOf(k, true) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.caused", likelyEvent, r.nounWords(n), v)
			if e == nil {
				return false
			}
			r.aboutNoun(e, n, nil, nil)
			if !c.borrowed {
				// "raided the town, resulting in a fire": the raid did, not who raided.
				r.addAll(e, annals.RoleCause, c.subj)
			}
			if e.Time = r.nounTime(n); e.Time.IsZero() {
				e.Time = r.eventTime(c.verb)
			}
			r.tellNoun(e, n, c.verb)
			found = true
		}
	}
	return found
}

// predicateEvent adds the events of which a noun or adjective after "be" says that the subject took part in them, brought them
// about or was their aim: "was involved in the war", "was responsible for the attack", "was the target of an attack".
func (r *eventReader) predicateEvent(i int) {
	p, ok := predicates[r.t[i].Lemma]
	subject := r.subjectOf(i)
	if !ok || len(subject) == 0 {
		return
	}
	c := &clause{t: r.tree, verb: i, lemma: r.t[i].Lemma, noun: true, light: -1, subj: subject}
	for _, k := range r.kids[i] {
		if r.is(k, "obl", "nmod") && !r.is(k, "nmod:poss") {
			c.addOblique(k)
		}
	}
	if p.role == annals.RoleKind {
		// "was a source of dispute": the noun says it.
		e := r.start("event.predicate", likelyEvent, grammar.Mention{Start: r.t[i].Start, End: r.t[i].End}, r.voice(i))
		if e == nil || len(c.after(p.preps...)) == 0 || r.presentTense(i) {
			return
		}
		r.addAll(e, annals.RoleActor, c.subj)
		r.addAll(e, annals.RoleTarget, c.after(p.preps...))
		if x := r.timeOf(i); x != nil {
			e.Time = x.ForEvent()
		}
		r.tell(e, i)
		return
	}
	heads := r.eventsAmong(c.after(p.preps...))
	if p.role == annals.RoleActor {
		r.tellNouns("event.predicate", heads, c.subj, c)
		return
	}
	for _, n := range heads {
		e := r.start("event.predicate", likelyEvent, r.nounWords(n), r.voice(i))
		if e == nil || r.taken[n] {
			continue
		}
		r.addAll(e, p.role, c.subj)
		r.aboutNoun(e, n, nil, c)
		if e.Time = r.nounTime(n); e.Time.IsZero() {
			e.Time = r.eventTime(i)
		}
		r.tellNoun(e, n, i)
	}
}

// predicate says what the subject of "be" is to the events that prepositions tie to the noun or adjective after it.
type predicate struct {
	role  annals.Role
	preps []string
}

var predicates = map[string]predicate{
	"involved": {annals.RoleActor, []string{"in"}}, "active": {annals.RoleActor, []string{"in"}},
	"instrumental": {annals.RoleActor, []string{"in"}}, "complicit": {annals.RoleActor, []string{"in"}},
	"engaged": {annals.RoleActor, []string{"in"}}, "responsible": {annals.RoleActor, []string{"for"}},
	"participant": {annals.RoleActor, []string{"in"}}, "factor": {annals.RoleActor, []string{"in"}},
	"combatant": {annals.RoleActor, []string{"in"}}, "belligerent": {annals.RoleActor, []string{"in"}},
	"source": {annals.RoleKind, []string{"of", "for"}},
	"party":  {annals.RoleActor, []string{"to"}}, "signatory": {annals.RoleActor, []string{"to", "of"}},
	"target": {annals.RoleTarget, []string{"of"}}, "victim": {annals.RoleTarget, []string{"of"}},
	"object": {annals.RoleTarget, []string{"of"}}, "subject": {annals.RoleTarget, []string{"of", "to"}},
	"scene": {annals.RolePlace, []string{"of"}}, "site": {annals.RolePlace, []string{"of"}},
}
