package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// lent adds the events that the object of a verb like "launch" names, and reports whether there were any.
func (r *reader) lent(c *tree.Clause) bool {
	if r.actsOnEvent(c) {
		return false
	}
	heads := r.lentNouns(c)
	use := r.Tokens[c.Verb].Lemma == "use"
	if (use || c.Lemma == "face") && len(heads) < len(c.Obj) || use && len(c.After("as")) > 0 {
		// "used violence" is violence; "used arms and threats" is a use.
		return false
	}
	if k := r.Child(c.Verb, "xcomp", "ccomp", "advcl"); k == c.Verb+1 && len(heads) == 0 && r.Tokens[k].Tag == "VBG" &&
		schooling[r.Tokens[c.Verb].Lemma] && r.Child(k, "obj") < 0 {
		// "have undergone training": a noun, whatever the tagger says.
		heads = []int{k}
	}
	if len(heads) > 0 && words.Giving[r.Tokens[c.Verb].Lemma] && len(c.Iobj) > 0 {
		// "was granted amnesty": it befell whom it was granted.
		return r.befell(heads, c)
	}
	if (r.Tokens[c.Verb].Lemma == "provide" || r.Tokens[c.Verb].Lemma == "offer") && r.habit(c.Verb) {
		// "provides aid and training": what somebody is there for, told by the verb.
		return false
	}
	// "These attacks were carried out": the verb says no more than the noun, told or not.
	return r.tellLent(heads, c) || len(heads) > 0 && c.Passive
}

// actsOnEvent reports whether the verb tells something done to what its object names, or says of it what it is.
func (r *reader) actsOnEvent(c *tree.Clause) bool {
	switch r.Tokens[c.Verb].Lemma {
	case "call":
		// "called the raid a crime": a name, no raid; "called a strike": one.
		return slices.ContainsFunc(c.Obj, func(k int) bool { return voice.Definite(r.Tree, k) })
	case "make":
		return len(c.Obj) == 1 && madeSo(r.Tree, c.Obj[0])
	case "negotiate":
		// "negotiated its withdrawal": no withdrawal yet.
		return c.Lemma == "negotiate" && slices.ContainsFunc(c.Obj, func(k int) bool { return r.Child(k, "nmod:poss") >= 0 })
	case "sign", "implement", "adopt":
		// "signed the treaty": what is done to a treaty that is known; "signed a treaty": the treaty.
		return slices.ContainsFunc(c.Obj, func(k int) bool {
			return r.HasWord(k, "det", "the", "this", "that") || r.IsName(k) && !r.HasWord(k, "det", "a", "an")
		})
	}
	return false
}

// lentNouns are the nouns that say what happened, of those that the verb lends its subject to.
func (r *reader) lentNouns(c *tree.Clause) []int {
	var heads []int
	l := r.Tokens[c.Verb].Lemma
	for _, k := range append(c.After("into"), c.Obj...) {
		// "ran into difficulties", "had trouble"
		if hardshipNouns[r.Tokens[k].Lemma] && !voice.Definite(r.Tree, k) && (len(c.Obj) > 0 || l == "run") {
			heads = append(heads, k)
		}
	}
	for _, o := range c.Obls {
		if len(c.Obj) == 0 && enteringPhrases[l+"_"+o.Prep] {
			heads = append(heads, r.eventsOf(o.Head, false)...)
		}
	}
	for _, k := range c.Obj {
		noun := r.Tokens[k].Lemma
		found := r.eventsOf(k, l != "use" && l != "attend")
		if len(found) == 0 && (sessionVerbs[l] && words.Session[noun] && (!r.Tokens[k].IsUpper() || l == "attend") ||
			r.conducted(k, c) || hostingVerbs[l] && functionNouns[noun] || r.namesOperation(k)) {
			found = []int{k}
		}
		heads = append(heads, found...)
	}
	return heads
}

// namesOperation reports whether the noun at token k is of the name of an operation: "launched Operation Coal".
func (r *reader) namesOperation(k int) bool {
	m := r.Sentence.MentionAt(k)
	return m != nil && !m.Anaphor && m.Last > m.First && r.Tokens[m.First].Lower == "operation" && r.Tokens[m.First].IsUpper()
}

// enteringPhrases are verbs with the preposition that ties to them the noun that says what happened.
var enteringPhrases = words.List("entering")

// enters reports whether a preposition may tie to the verb of the clause the noun that says what happened.
func enters(c *tree.Clause) bool {
	return slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return enteringPhrases[c.Tree.Tokens[c.Verb].Lemma+"_"+o.Prep] })
}

// conducted reports whether the verb of the clause says no more of the noun at token k, whatever it names, than that it was
// done: "conducts data collection", "carried out the work"; not what was carried out as somebody had laid it down.
func (r *reader) conducted(k int, c *tree.Clause) bool {
	return (conductingVerbs[c.Lemma] || conductingVerbs[r.Tokens[c.Verb].Lemma]) && r.Tokens[k].IsNoun() &&
		r.Sentence.MentionAt(k) == nil && mayHappen(r.Tree, k) && !executedNouns[r.Tokens[k].Lemma] && !words.Amount[r.Tokens[k].Lemma]
}

// befell adds the events that the nouns name as given to the one who receives them.
func (r *reader) befell(heads []int, c *tree.Clause) bool {
	e := r.start(ruleLight, likelyEvent, nounWords(r.Tree, heads[0]), voice.Of(r.Tree, c.Verb))
	if e == nil {
		return false
	}
	e.Lent = true
	AddAll(r.Tree, e, annals.RoleTarget, c.Iobj)
	AddAll(r.Tree, e, annals.RoleActor, c.Subj)
	e.Time = tense.EventTime(r.Tree, c.Verb)
	r.tellNoun(e, heads[0], c.Verb)
	return true
}

// schooling are the verbs after which a bare gerund is what was received or given: "undergone training".
var schooling = words.Lemmas("undergo receive provide offer give get")

// ruleLight reads an event that a noun names off a verb that says little more than who did it.
const ruleLight = "event.light"

// tellLent adds the events that the nouns name, which the verb of the clause lends its subject to, and reports whether there
// were any.
func (r *reader) tellLent(heads []int, c *tree.Clause) bool {
	before := len(r.out)
	told := r.tellNouns(ruleLight, heads, c.Subj, c)
	for _, e := range r.out[before:] {
		e.Lent = true
	}
	return told
}

// tellNouns adds the events that the nouns name, which the subject is said to have done, and reports whether there were any.
func (r *reader) tellNouns(rule string, heads, subject []int, c *tree.Clause) bool {
	v := voice.Of(r.Tree, c.Verb)
	if words.Linking[r.Tokens[c.Verb].Lemma] && v.Stance == annals.Asserted {
		// "has been linked to": somebody says so.
		v.Stance = annals.Alleged
		v.Speaker = []document.Mention{{Start: r.Tokens[c.Verb].Start, End: r.Tokens[c.Verb].End, Unnamed: true}}
	}
	found := false
	for i, n := range heads {
		if r.taken[n] {
			continue
		}
		e := r.start(rule, sureEvent, nounWords(r.Tree, n), v)
		if e == nil {
			return false
		}
		switch {
		case words.Enduring[r.Tokens[c.Verb].Lemma]:
			addFar(r.Tree, e, annals.RoleTarget, subject, c.Verb)
			aboutNoun(r.Tree, e, n, nil, c)
		case words.Reporting[r.Tokens[c.Verb].Lemma] && r.reportedOnly(n, subject, c):
			aboutNoun(r.Tree, e, n, nil, c)
		default:
			aboutNoun(r.Tree, e, n, subject, c)
		}
		if len(subject) == 0 && len(e.Roles[annals.RoleActor]) == 0 && words.Balloting[r.Tokens[n].Lemma] {
			// "won a seat at the by-election held in 1918"
			AddAll(r.Tree, e, annals.RoleActor, r.contestants(n))
		}
		if kind := e.Roles[annals.RoleKind][0]; i > 0 && found {
			// Of several events of one subject each after the first is stated by its own words.
			e.Start = kind.Start
		}
		if e.Time = tense.NounTime(r.Tree, n); e.Time.IsZero() &&
			(!c.Noun && (len(heads) == 1 || r.habit(c.Verb)) || tense.TimeOf(r.Tree, c.Verb) != nil) {
			// Of several, the date of one is not that of the others: "in the siege and the 1991 uprising".
			e.Time = tense.EventTime(r.Tree, c.Verb)
		}
		if !hasParty(e) && !(c.Passive && len(e.Roles[annals.RolePlace]) > 0) && (e.Time.IsZero() || r.habit(c.Verb)) {
			continue
		}
		r.tellNoun(e, n, c.Verb)
		found = true
	}
	return found
}

// reportedOnly reports whether the subject of the verb, which may only tell of what the noun at token n names, did not do
// it: "announced the death of", "the decade saw protests".
func (r *reader) reportedOnly(n int, subject []int, c *tree.Clause) bool {
	if l := r.Tokens[c.Verb].Lemma; l == "see" || l == "witness" {
		return !slices.ContainsFunc(subject, func(k int) bool {
			return !words.Periods[r.Tokens[k].Lemma] && (r.IsAgent(k) || r.IsGroup(k))
		})
	}
	return words.Undergone[r.Tokens[n].Lemma] && (r.mortal(n) || r.another(n, subject))
}

// mortal reports whether the noun at token n tells what befell somebody, which whoever announces it did not do: "the death
// of the leader"; not "the introduction of a tax".
func (r *reader) mortal(n int) bool {
	return slices.ContainsFunc(r.Attached(n, []string{"of"}), func(k int) bool { return r.IsPerson(k) || r.IsHuman(k) })
}

// another reports whether the noun at token n tells what befell a person who is none of the subject: "the committee announced his
// arrest".
func (r *reader) another(n int, subject []int) bool {
	k := r.Child(n, "nmod:poss")
	if k < 0 || len(r.Attached(n, []string{"of"})) > 0 {
		return false
	}
	if w := r.Tokens[k].Lower; w != "his" && w != "her" && !(r.IsPerson(k) && r.IsName(k)) {
		return false
	}
	return !slices.ContainsFunc(subject, r.IsHuman)
}

// eventsOf are the nouns of the phrase at token k that name what was done: its head, or what "of" ties to a head that only
// counts, as in "a series of attacks". Under a verb that lends itself to any doing, lent, nouns like "effort" name one too.
func (r *reader) eventsOf(k int, lent bool) []int {
	if a := r.Antecedent(k); a >= 0 && (r.Tokens[k].Tag == "WDT" || r.Tokens[k].Lower == "that") {
		k = a
	}
	return r.eventsCounted(k, lent)
}

// eventsCounted are those nouns where token k is no relative pronoun: in "a series of which", it would stand for what
// it hangs on.
func (r *reader) eventsCounted(k int, lent bool) []int {
	if words.Amount[r.Tokens[k].Lemma] {
		var out []int
		for _, n := range r.Attached(k, []string{"of"}) {
			out = append(out, r.eventsCounted(n, lent)...)
		}
		if len(out) > 0 || r.Tokens[k].Lemma == "deal" && len(r.Attached(k, []string{"of"})) > 0 {
			return out
		}
	}
	if r.IsEventNoun(k) || lent && words.Deed[r.Tokens[k].Lemma] && r.Tokens[k].IsNoun() {
		return []int{k}
	}
	return nil
}

// idiom adds the event of a verb and the bare noun after it that mean one thing together, "took control of the city", or of
// a verb that only says that its subject came about, "the war broke out". It reports whether the verb is one of those.
func (r *reader) idiom(c *tree.Clause) bool {
	if o := r.bareObject(c); o >= 0 {
		key := r.Tokens[c.Verb].Lemma + "_" + r.Tokens[o].Lemma
		switch {
		case words.Arising[key]:
			if !r.arose(c, c.Subj) && key == "take_place" {
				rest := *c
				rest.Obj = nil
				r.tookPlace(&rest)
			}
			return true
		case words.Idiomatic[key]:
			r.idiomatic(c, o)
			return true
		}
	}
	switch h := r.Head(c.Verb); {
	case words.Arising[c.Lemma] || c.Passive && words.Arising["be_"+r.Tokens[c.Verb].Lower]:
		return r.arose(c, c.Surface())
	case followedBy(r.Tree, c, "take", "place"):
		// The parser may take "place" for a part of what follows.
		rest := *c
		rest.Obj = nil
		if !r.arose(&rest, c.Subj) {
			r.tookPlace(&rest)
		}
		return true
	case h >= 0 && r.Is(c.Verb, "acl", "parataxis") && r.IsEventNoun(h) && words.Arising["be_"+r.Tokens[c.Verb].Lower] &&
		r.Child(c.Verb, "nsubj", "obj") < 0:
		// "a battle fought near the river".
		return r.arose(c, []int{h})
	}
	return r.phrase(c)
}

// tookPlace adds the event that the subject of "take place" names, whatever its noun: "the first regatta took place in
// 1875". It needs a date or a place; who is no event.
func (r *reader) tookPlace(c *tree.Clause) {
	for _, k := range c.Subj {
		if r.Tokens[k].Tag == "WDT" || r.Tokens[k].Lower == "that" {
			if k = r.NounBefore(k); k < 0 {
				continue
			}
		}
		if !r.Tokens[k].IsNoun() || r.taken[k] || r.Sentence.TimeAt(k) != nil || words.Amount[r.Tokens[k].Lemma] ||
			!mayHappen(r.Tree, k) {
			continue
		}
		e := r.start("event.arose", likelyEvent, nounWords(r.Tree, k), voice.Of(r.Tree, c.Verb))
		if e == nil {
			return
		}
		e.Cover(r.Tokens[c.Verb].Start, r.Tokens[c.Verb].End)
		aboutNoun(r.Tree, e, k, nil, c)
		if e.Time = tense.EventTime(r.Tree, c.Verb); tense.TimeOf(r.Tree, c.Verb) == nil {
			if x := tense.NounTime(r.Tree, k); !x.IsZero() {
				e.Time = x
			}
		}
		if e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0 {
			continue
		}
		r.tellNoun(e, k, c.Verb)
	}
}

// phrase adds the event of a verb and a bare noun after a preposition that mean one thing together: "went on strike",
// "brought the plan into question", "filed for bankruptcy".
func (r *reader) phrase(c *tree.Clause) bool {
	for _, o := range c.Obls {
		if !words.Idiomatic[r.Tokens[c.Verb].Lemma+"_"+o.Prep+"_"+r.Tokens[o.Head].Lemma] ||
			r.Child(o.Head, "det", "amod", "nmod:poss", "compound") >= 0 {
			continue
		}
		kind := r.Stretch(c.Verb, c.Verb)
		if o.Head > c.Verb && o.Head-c.Verb < 4 {
			kind.End = r.Tokens[o.Head].End
		}
		e := r.start("event.phrase", sureEvent, kind, voice.Of(r.Tree, c.Verb))
		if e == nil {
			return true
		}
		rest := *c
		rest.Obls = slices.DeleteFunc(slices.Clone(c.Obls), func(x tree.Oblique) bool { return x == o })
		for _, k := range r.Children(o.Head, "nmod") {
			// "came to terms with Peru": the parser may tie Peru to the noun.
			if p := r.Preposition(k); p != "" && k > o.Head && r.Sentence.TimeAt(k) == nil &&
				(r.IsAgent(k) || r.IsGroup(k) || r.IsPlace(k, p)) {
				for _, n := range r.Nouns(k) {
					rest.Obls = append(rest.Obls, tree.Oblique{Prep: p, Head: n})
				}
			}
		}
		if len(c.Obj) == 0 {
			// "brought into question the methods": what the parser tied to the noun is the object.
			for _, k := range append(r.Children(o.Head, "obj", "appos", "nmod:unmarked"),
				r.Children(c.Verb, "obl:unmarked", "parataxis")...) {
				if k > o.Head && r.Sentence.TimeAt(k) == nil && r.Tokens[k].IsNoun() {
					rest.Obj = append(rest.Obj, r.Nouns(k)...)
				}
			}
		}
		addRoles(r.Tree, e, &rest)
		if !hasParty(e) {
			return true
		}
		e.Time = tense.EventTime(r.Tree, c.Verb)
		r.tell(e, c.Verb, o.Head)
		return true
	}
	return false
}

// bareObject is the verb's object where it is a noun alone, soon after the verb, or a noun that "to", "into", "for" or "on"
// ties to it so, as in "file for bankruptcy"; else -1.
func (r *reader) bareObject(c *tree.Clause) int {
	if c.Passive {
		return -1
	}
	if len(c.Obj) == 1 && c.Obj[0] > c.Verb && c.Obj[0]-c.Verb < 3 && r.Child(c.Obj[0], "det", "amod", "nmod:poss") < 0 {
		return c.Obj[0]
	}
	return -1
}

// idiomatic adds the event that the verb of the clause and its object at token o tell together.
func (r *reader) idiomatic(c *tree.Clause, o int) {
	e := r.start("event.idiom", sureEvent, r.Stretch(c.Verb, o), voice.Of(r.Tree, c.Verb))
	if e == nil || len(c.Subj) == 0 {
		return
	}
	addFar(r.Tree, e, annals.RoleActor, c.Subj, c.Verb)
	AddAll(r.Tree, e, annals.RoleTarget, r.Attached(o, []string{"of", "over", "from", "against"}))
	rest := *c
	rest.Obj = nil
	rest.Obls = slices.DeleteFunc(slices.Clone(c.Obls), func(x tree.Oblique) bool { return x.Prep == "of" })
	if r.Tokens[o].Lemma == "fire" || r.Tokens[o].Lemma == "siege" {
		// "set fire to the town": what is set on fire is no mere place.
		AddAll(r.Tree, e, annals.RoleTarget,
			append(r.Attached(o, []string{"to", "on", "upon", "at"}), rest.After("to", "on", "upon", "at")...))
		rest.Obls = slices.DeleteFunc(rest.Obls, func(x tree.Oblique) bool {
			return x.Prep == "to" || x.Prep == "on" || x.Prep == "upon" || x.Prep == "at"
		})
	}
	addObliques(r.Tree, e, &rest)
	for _, k := range r.Attached(o, []string{"in", "at", "near"}) {
		if r.IsPlace(k, "in") {
			noun.Add(r.Tree, e, annals.RolePlace, k)
		}
	}
	e.Time = tense.EventTime(r.Tree, c.Verb)
	r.tell(e, c.Verb, o)
}
