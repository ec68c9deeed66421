package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// The priors of the ways in which events are told.
const (
	sureEvent    = 0.80
	likelyEvent  = 0.70
	nominalEvent = 0.60
)

// eventReader finds what a sentence tells as done or happening.
type eventReader struct {
	*tree
	// taken are the tokens that tell something already.
	taken map[int]bool
	// byNoun are the events that nouns tell, by the noun, so that what is named as an example of one has its roles.
	byNoun map[int]*document.Candidate
	out    []*document.Candidate
}

// events finds what the sentence tells as done or happening, except what the tokens in taken tell as another type: first
// what verbs and predicates tell, then what noun phrases tell by themselves, then the examples that are given of those.
func (t *tree) events(taken map[int]bool) []*document.Candidate {
	r := &eventReader{tree: t, taken: taken, byNoun: map[int]*document.Candidate{}}
	for i := range t.t {
		switch {
		case t.child(i, "cop") >= 0 && !t.isVerb(i) || t.besideNoun(i):
			// What somebody is said to be may tell an event as well: "is a participant in the war", "the group responsible
			// for the attack".
			r.predicateEvent(i)
		case taken[i] && !r.leadsTroops(i) || t.s.TimeAt(i) != nil && !t.isEventNoun(i):
		case t.isVerb(i):
			r.verbEvent(t.clauseOf(i))
		}
	}
	for i := range t.t {
		if !taken[i] && (t.isEventNoun(i) || t.ownDeed(i) || t.bidding(i) || t.faring(i) || len(r.errands(i)) > 0) {
			r.nounEvent(i)
		}
	}
	for i := range t.t {
		if e := r.byNoun[i]; e != nil {
			r.examples(i, e)
		}
	}
	return r.out
}

// start begins the event that a trigger tells in a voice, or returns nil where the sentence does not tell it at all.
func (r *eventReader) start(rule string, confidence float64, kind document.Mention, v Voice) *document.Candidate {
	if v.Unreal {
		return nil
	}
	e := document.NewCandidate(annals.TypeEvent, rule, confidence)
	e.Add(annals.RoleKind, kind)
	e.Stance, e.Speaker, e.Hedges = v.Stance, v.Speaker, v.Hedges
	return e
}

// tell adds an event with the tokens that told it. A date that hangs on one of them is part of what states the event.
func (r *eventReader) tell(e *document.Candidate, tokens ...int) {
	for n := range e.Roles[annals.RoleTarget] {
		if m := &e.Roles[annals.RoleTarget][n]; r.tellApart(m, tokens[0]) {
			e.Cover(m.Start, m.End)
		}
	}
	for _, k := range tokens {
		if x := r.timeAt(k); x != nil && x.ForEvent() == e.Time {
			e.Cover(x.Start, x.End)
		}
	}
	for _, k := range tokens {
		r.taken[k] = true
	}
	r.out = append(r.out, e)
}

// tellNoun adds the event that the noun at token n tells.
func (r *eventReader) tellNoun(e *document.Candidate, n int, tokens ...int) {
	r.byNoun[n] = e
	if x := r.aimed(n); x >= 0 {
		r.taken[x] = true
	}
	r.tell(e, append(tokens, n)...)
}

// hasParty reports whether the event has somebody or something in it besides what happened and where.
func hasParty(e *document.Candidate) bool {
	return len(e.Roles[annals.RoleActor])+len(e.Roles[annals.RoleTarget])+len(e.Roles[annals.RoleParticipant]) > 0
}

// addAll adds the noun phrases at the tokens.
func (t *tree) addAll(e *document.Candidate, r annals.Role, heads []int) {
	if m := t.bareList(heads); m.End > 0 &&
		(e.Type == annals.TypeEvent || e.Type == annals.TypeKind || e.Type == annals.TypeAim) {
		e.Add(r, m)
		return
	}
	for len(heads) > 1 {
		if m, n := t.quotedBeside(heads); n > 0 {
			e.Add(r, m)
			heads = heads[n:]
			continue
		}
		ms := t.coordinated(heads[:2])
		if len(ms) == 2 || len(heads) > 2 && t.head(heads[2]) == heads[0] {
			break
		}
		e.Add(r, ms...)
		heads = heads[2:]
	}
	for _, k := range heads {
		t.addFiller(e, r, k)
	}
}

// quotedBeside is the noun phrase that begins at the first of the tokens with the quotation right after its noun, and of how
// many of them that is the phrase: "used the slogan “Land and Freedom”". It is of none where there is no such quotation.
func (t *tree) quotedBeside(heads []int) (document.Mention, int) {
	_, last := t.span(heads[0])
	if last+1 >= len(t.t) {
		return document.Mention{}, 0
	}
	q := t.s.QuoteAt(last + 1)
	if q == nil || q.First != last+1 || t.isName(heads[0]) || heads[1] > q.Last {
		return document.Mention{}, 0
	}
	n := 1
	for n < len(heads) && heads[n] <= q.Last {
		n++
	}
	m := t.filler(heads[0])
	m.End = t.t[q.Last].End
	return m, n
}

// addFar adds the noun phrases at the tokens without making them evidence: a verb coordinated with another, or hanging on
// it, that takes its subject from there states its fact without it.
func (t *tree) addFar(e *document.Candidate, r annals.Role, heads []int, verb int) {
	if !t.is(verb, "conj", "advcl", "parataxis") || t.child(verb, "nsubj") >= 0 {
		t.addAll(e, r, heads)
		return
	}
	near := slices.DeleteFunc(slices.Clone(heads), func(k int) bool { return k < verb && t.head(k) != verb })
	start, end := e.Start, e.End
	t.addAll(e, r, heads)
	e.Start, e.End = start, end
	for _, k := range near {
		m := t.filler(k)
		e.Cover(m.Start, m.End)
	}
}

// addFiller adds the noun phrase at token k unless it stands for nothing.
func (t *tree) addFiller(e *document.Candidate, r annals.Role, k int) {
	if t.t[k].Tag == "EX" || t.t[k].Tag == "IN" && t.relativeClause(k) < 0 || t.s.TimeAt(k) != nil && !t.isEventNoun(k) {
		return
	}
	if t.t[k].Tag == "PRP" && t.t[k].Lower == "it" && t.s.MentionAt(k) == nil || t.lasts(k) {
		return
	}
	if t.tellsWhen(k) && !(r == annals.RoleTarget && t.is(k, "obj")) {
		// "By the end of the year there had been changes": nobody's doing.
		return
	}
	if t.t[k].Tag == "WDT" || t.t[k].Tag == "WP" && t.t[k].Lower != "what" {
		if a := t.antecedent(k); a < 0 || t.s.TimeAt(a) != nil && !t.isEventNoun(a) {
			// "which led to a crisis": all that was said before; "set up in 2014 that would act": not the year.
			return
		}
	}
	if a := t.antecedent(k); a >= 0 && t.is(k, "obj", "obl") && t.t[k].Lower == "that" &&
		(words.periods[t.t[a].Lemma] || whens[t.t[a].Lemma]) {
		// "the date that the treaty entered into force": when it did.
		return
	}
	for _, n := range t.named(k) {
		m := t.filler(n)
		if !slices.Contains(e.Roles[r], m) {
			e.Add(r, m)
		}
	}
}

// tellsWhen reports whether the noun phrase at token k is no more than a time: "the same day", "the end of the year".
func (t *tree) tellsWhen(k int) bool {
	if t.s.MentionAt(k) != nil {
		return false
	}
	if words.periods[t.t[k].Lemma] {
		return t.child(k, "nmod") < 0
	}
	return edges[t.t[k].Lemma] && slices.ContainsFunc(t.attached(k, []string{"of"}), func(n int) bool {
		return words.periods[t.t[n].Lemma] || t.s.TimeAt(n) != nil || t.isEventNoun(n)
	})
}

// edges are the nouns for a part of a time.
var edges = lemmas("end beginning start middle close turn outset course rest eve part half")

// whens are the nouns besides those for periods that a clause tells the time of.
var whens = lemmas("date moment time day")

// statehood are the nouns for states, which act as well as lie somewhere.
var statehood = lemmas("state country nation government")

// lasts reports whether the noun phrase at token k says how long: "six months", "17 days".
func (t *tree) lasts(k int) bool {
	if !spells[t.t[k].Lemma] || t.t[k].Tag == "NNP" {
		return false
	}
	if t.child(k, "nummod") >= 0 {
		return true
	}
	c := t.s.ChunkAt(k)
	return c != nil && c.First < k &&
		(t.t[c.First].Tag == "CD" || t.t[c.First].Lower == "several" || t.t[c.First].Lower == "many")
}

// isPlace reports whether the noun phrase at token k, after the preposition, is a place.
func (t *tree) isPlace(k int, prep string) bool {
	if (prep == "in" || prep == "") && t.preposition(k) == "in" && t.isTongue(k) {
		return false
	}
	if m := t.s.MentionAt(k); words.place[t.t[k].Lemma] && m != nil &&
		(t.t[k].Lemma != "front" || m.Entity.Kind == annals.Place) {
		return true
	}
	if t.t[k].Tag == "NNS" && (prep == "from" || prep == "by") && statehood[t.t[k].Lemma] {
		// "criticism from states and unions": of those who criticize.
		return false
	}
	if words.unplace[t.t[k].Lemma] || (t.t[k].Lower == "office" || t.t[k].Lower == "place") &&
		t.child(k, "det", "nmod:poss", "amod") < 0 {
		// "the Football League", "the Criminal Code"; "died in office", "was put in place".
		return false
	}
	if e := t.entity(k); e != nil {
		switch e.Kind {
		case annals.Place, annals.State:
			return true
		case annals.Person, annals.Organization, annals.Body, annals.People, annals.Event:
			return false
		}
		return prep == "in" || prep == "at" || prep == "near" || t.besidePlace(k)
	}
	if words.place[t.t[k].Lemma] {
		return true
	}
	return t.t[k].IsProper() && (prep == "in" || prep == "at" || prep == "near") &&
		!words.group[t.t[k].Lower] &&
		!t.isEventNoun(k)
}

// isAgent reports whether the noun phrase at token k is somebody who acts.
func (t *tree) isAgent(k int) bool {
	if e := t.entity(k); e != nil {
		return e.Kind != annals.Event && e.Kind != annals.Place
	}
	l := t.t[k].Lemma
	return words.group[l] || words.person[l] || words.title[l] || words.members[l] || t.t[k].Tag == "PRP" ||
		t.t[k].IsProper() ||
		t.t[k].Tag == "NNS" && doer(l)
}

// mayGet reports whether the noun phrase at token k is a body or a place to which something may be given: "the town was
// granted a charter".
func (t *tree) mayGet(k int) bool { return t.isGroup(k) || t.isPlace(k, "") }

// doer reports whether a noun's ending says that it names people by what they do: "employers", "protestants"; not
// "computers".
func doer(lemma string) bool {
	if words.tool[lemma] || len(lemma) < 6 {
		return false
	}
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "man", "eer"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// isEventNoun reports whether token i names something done or happening.
func (t *tree) isEventNoun(i int) bool {
	if !t.t[i].IsNoun() {
		return t.gerundNoun(i)
	}
	if t.t[i].IsUpper() && t.t[i].Lower == "convention" && i+1 < len(t.t) && (t.t[i+1].Lower == "on" ||
		t.t[i+1].Lower == "for" ||
		t.t[i+1].Lower == "against") {
		// "the Convention on Human Rights": a treaty.
		return false
	}
	if t.t[i].IsUpper() && words.named[t.t[i].Lower] {
		// March is a month first.
		return t.t[i].Lower != "march" || t.s.TimeAt(i) == nil
	}
	if i > 0 && numerals[t.t[i].Text] && t.t[i-1].IsUpper() && words.named[t.t[i-1].Lower] {
		return true
	}
	if t.hyphened(i) || t.nthMeeting(i) {
		return true
	}
	if words.attempting[t.t[i].Lemma] {
		if x := t.child(i, "acl"); x >= 0 && t.infinitive(x) {
			return true
		}
	}
	if l := t.t[i].Lemma; t.t[i].Tag == "NNS" &&
		(l == "publication" || l == "installation" || l == "occupation" && t.child(i, "nmod") < 0) {
		// Things to read, and buildings.
		return false
	}
	// "foreign affairs" are none.
	before, noun, _ := strings.Cut(t.t[i].Lemma, "-")
	return words.happening[t.t[i].Lemma] && t.t[i].Lower != "affairs" || answering[before] && words.happening[noun]
}

// nthMeeting reports whether the noun at token i names, by a number, one of the meetings of a body: "the Second Vatican
// Council", "the VI Assembly".
func (t *tree) nthMeeting(i int) bool {
	if !sessionNouns[t.t[i].Lower] || !t.t[i].IsUpper() {
		return false
	}
	c := t.s.ChunkAt(i)
	for k := i - 1; c != nil && k >= c.First; k-- {
		w := t.t[k]
		if w.IsUpper() && (w.Lower == "first" || lists["ordinal"][w.Lower] || strings.Trim(w.Text, "IVXLC") == "") ||
			w.Text[0] >= '1' && w.Text[0] <= '9' && w.Kind == lang.Word && t.s.TimeAt(k) == nil {
			return true
		}
	}
	return false
}

// ownDeed reports whether a noun that tells something done only when a verb lends itself to it is told as done by somebody
// to somebody: "its training of fighters", not "the training".
func (t *tree) ownDeed(i int) bool {
	owned := ownedNouns[t.t[i].Lemma]
	if !owned && (!words.deed[t.t[i].Lemma] || words.amount[t.t[i].Lemma]) || !t.t[i].IsNoun() ||
		t.t[i].IsUpper() {
		return false
	}
	named := func(k int) bool { return nameNouns[t.t[k].Lemma] }
	if t.t[i].Lemma == "change" && slices.ContainsFunc(t.attached(i, []string{"of"}), named) {
		return false
	}
	preps := []string{"of", "against"}
	if owned {
		preps = append(preps, "to", "towards", "toward", "for", "on", "with")
	}
	who := t.child(i, "nmod:poss")
	return who >= 0 && (t.isAgent(who) || t.isGroup(who) || t.t[who].Tag == "PRP$") &&
		len(t.attached(i, preps)) > 0
}

// bidding reports whether the noun at token i tells that somebody bade, asked or allowed what is told: "on the orders of the
// king". Other orders are bodies.
func (t *tree) bidding(i int) bool {
	if !biddingNouns[t.t[i].Lemma] || t.t[i].IsUpper() || !t.t[i].IsNoun() {
		return false
	}
	switch t.preposition(i) {
	case "by", "on", "at", "under", "upon", "with", "following", "after", "through", "without":
		return slices.ContainsFunc(append(t.attached(i, []string{"of", "from"}), t.children(i, "nmod:poss")...),
			func(k int) bool { return t.isAgent(k) || t.isGroup(k) })
	}
	return false
}

// faring reports whether the noun at token i tells how whoever "of" ties to it, or its owner, came about or fared: "the fall
// of the wall".
func (t *tree) faring(i int) bool {
	return faringNouns[t.t[i].Lemma] && !t.t[i].IsUpper() && t.t[i].IsNoun() &&
		t.child(i, "compound") < 0 &&
		(t.child(i, "nmod:poss") >= 0 || len(t.attached(i, []string{"of"})) > 0)
}

// hyphened reports whether the noun at token i names, with what a hyphen joins to it, something done: "a sit-in".
func (t *tree) hyphened(i int) bool {
	return i > 1 && t.t[i-1].Tag == "HYPH" && words.happening[t.t[i-2].Lower+"-"+t.t[i].Lemma]
}

// answering are the first parts of nouns that say what sort of deed the second part names: "a counter-offensive".
var answering = lemmas("anti by counter mini pre re self")

// numerals tell wars of one name apart.
var numerals = lemmas("I II One Two 1 2")
