package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
)

// nounEvent adds the event that a noun phrase tells by itself: one with an actor, somebody whom it befell, or a date.
func (r *eventReader) nounEvent(n int) {
	if r.isOtherNoun(n) {
		return
	}
	v := r.nounVoice(n)
	kind := n
	if k := r.attempted(n); k >= 0 && v.Stance == annals.Asserted {
		// "its attempts at reform"
		kind, v.Stance = k, annals.Intended
	}
	e := r.start("event.noun", nominalEvent, r.nounWords(kind), v)
	if e == nil {
		return
	}
	r.aboutNoun(e, n, nil, nil)
	if r.isVerb(kind) {
		r.triedBy(e, n, kind)
	} else if kind != n {
		delete(e.Roles, annals.RoleTarget)
		r.aboutNoun(e, kind, nil, nil)
	}
	e.Time = r.nounTime(n)
	dated := !e.Time.IsZero()
	r.involve(e, n, dated)
	if r.tellsNothing(e, n, dated) || !r.isTelling(e, n, dated) {
		return
	}
	if y := r.timeOfVerb(n); !dated && y != nil {
		e.Time = y.ForEvent()
	}
	r.tellNoun(e, n)
}

// isOtherNoun reports whether the noun at token n, though it names a sort of event, tells of none: it is part of a
// compound or a name, says what something is, what is meant or feared, or where something is written.
func (r *eventReader) isOtherNoun(n int) bool {
	if r.is(n, "compound", "flat", "amod", "root") || r.inName(n) || r.about(n) || r.keptOff(n) {
		return true
	}
	if r.datedBefore(n) {
		return false
	}
	p := r.preposition(n)
	if h := r.head(n); h >= 0 && r.is(n, "nmod") && (words.purpose[r.t[h].Lemma] && p == "of" || riskNouns[r.t[h].Lemma]) {
		return true // "with the aim of liberation", "the risk of a strike"
	}
	if words.writing[r.t[n].Lemma] && (p == "in" || p == "according to" || p == "to" && r.hasWord(n, "case", "according")) {
		return true // "In its manifesto the group said"
	}
	return r.is(n, "appos") && p == ""
}

// involve adds to the event that the noun at token n tells those whom other words than those that hang on it name.
func (r *eventReader) involve(e *document.Candidate, n int, dated bool) {
	if who := r.takers(n); len(who) > 0 {
		e.Rule = "event.part"
		role := annals.RoleActor
		if len(e.Roles[role]) > 0 {
			role = annals.RoleParticipant
		}
		r.addAll(e, role, who)
	}
	r.meansOf(e, n)
	nobody := func() bool { return len(e.Roles[annals.RoleActor]) == 0 }
	if who := r.culprits(n); nobody() {
		r.addAll(e, annals.RoleActor, append(who, r.errands(n)...))
	}
	if nobody() && words.balloting[r.t[n].Lemma] &&
		(dated || r.child(n, "amod", "compound", "nummod") >= 0 || r.isName(n) || len(r.attached(n, []string{"to", "for"})) > 0) {
		r.addAll(e, annals.RoleActor, r.contestants(n))
	}
	if !hasParty(e) && warNouns[r.t[n].Lemma] && (dated || r.t[n].IsUpper() || seizures[r.t[n].Lemma]) {
		r.addAll(e, annals.RoleActor, r.combatants(n))
	}
	if nobody() {
		r.addAll(e, annals.RoleActor, r.includers(n))
	}
	if !hasParty(e) {
		r.addAll(e, annals.RoleActor, r.involvedIn(n))
	}
	if main := r.mainOrganization(); nobody() && main != nil && r.instance(n) {
		at := e.Roles[annals.RoleKind][0].Start
		e.Add(annals.RoleActor, document.Mention{Start: at, End: at, Entity: main})
	}
}

// tellsNothing reports whether the noun at token n is only spoken of: as what is wanted, what a law is for, or what the
// clause is about.
func (r *eventReader) tellsNothing(e *document.Candidate, n int, dated bool) bool {
	if dated {
		return false
	}
	w := r.t[n]
	if w.Lemma == "demand" && w.Tag == "NNS" && len(e.Roles[annals.RoleTarget]) == 0 && r.child(n, "nmod:poss") >= 0 {
		return true // "its demands were met": what it wanted, not that it asked
	}
	if len(e.Roles[annals.RoleActor]) == 0 && r.preposition(n) == "for" && w.Tag == "NN" &&
		r.child(n, "det", "nmod:poss", "amod") < 0 {
		return true // "tried for recruitment of fighters", "a law for protection of workers": what of or what for
	}
	return r.idles(n, e)
}

// isTelling reports whether the event that the noun at token n names has what it takes to be told: those who did it or
// took part, those to whom it was done, a date, or a name of its own.
func (r *eventReader) isTelling(e *document.Candidate, n int, dated bool) bool {
	w := r.t[n]
	if prevailings[w.Lemma] && !dated && len(r.attached(n, []string{"in", "at"})) == 0 {
		return false
	}
	switch {
	case len(e.Roles[annals.RoleActor])+len(e.Roles[annals.RoleParticipant]) > 0:
		return true
	case len(e.Roles[annals.RoleTarget]) > 0 &&
		(dated || words.undergone[w.Lemma] || harmNouns[w.Lemma] || r.seizes(n) || r.takenForGranted(n)):
		return true
	case dated && words.writing[w.Lemma] && r.datedBefore(n):
		return false // "the 1916 Proclamation": a text
	case dated && (w.IsUpper() || r.datedBefore(n) || r.datedBehind(n) || r.s.MentionAt(n) != nil ||
		len(e.Roles[annals.RolePlace]) > 0):
		return true // a named or dated event alone
	case r.nthMeeting(n) && datingPrepositions[r.preposition(n)]:
		return true // "at the First International Conference"
	}
	return r.namedBy(n) || r.namedFight(n) // "the Ashoura massacre", "the Battle of Hastings"
}

// timeOfVerb is when the verb that the noun at token n hangs on was, which is when the event was: "was rebuilt with the
// permission of the state in 1971", "was founded in 1990 at the congress of the League"; nil for none.
func (r *eventReader) timeOfVerb(n int) *dates.Expr {
	h := r.head(n)
	if h < 0 || !r.isVerb(h) {
		return nil
	}
	if r.is(n, "obj", "nsubj:pass") && !endingVerbs[r.t[h].Lemma] || r.is(n, "obl", "obl:agent") && r.bidding(n) ||
		r.is(n, "obl") && occasionPrepositions[r.preposition(n)] && !words.asking[r.t[n].Lemma] {
		return r.timeAt(h)
	}
	return nil
}

// datingPrepositions tie to what is told the meeting at which, or before or after which, it was done.
var datingPrepositions = lemmas("at in during after before since until following through for from")

// idles reports whether nothing is said of what the noun at token n names but whose it is, which of such nouns tells
// nothing done: "its operations", "their victory".
func (r *eventReader) idles(n int, e *document.Candidate) bool {
	owner := r.child(n, "nmod:poss")
	if owner < 0 || len(e.Roles) > 2 || r.t[n].IsUpper() {
		return false
	}
	return idleNouns[r.t[n].Lemma] || idleOfOne[r.t[n].Lemma] && r.t[owner].Tag == "PRP$"
}

// seizes reports whether the noun at token n tells what is done by force to a place or to a people that is named: not "the
// occupation of the farmers".
func (r *eventReader) seizes(n int) bool {
	return seizingNouns[r.t[n].Lemma] && !r.t[n].IsUpper() &&
		slices.ContainsFunc(r.attached(n, []string{"of", "on", "against", "to"}), func(k int) bool {
			return r.isName(k) || r.isPlace(k, "")
		})
}

// takenForGranted reports whether the noun at token n, of which only is told to whom it was done, is told as done by what it
// comes before, after or with: "after the introduction of the tax", "with the outbreak of the war".
func (r *eventReader) takenForGranted(n int) bool {
	p := r.preposition(n)
	if k := r.child(n, "case"); p == "with" && k > 0 && r.isVerb(k-1) && !r.passiveAt(k-1) {
		// "deals with the sale of mills"
		return false
	}
	return (orderers[p] || (p == "with" || p == "upon") && !words.balloting[r.t[n].Lemma]) &&
		r.t[n].Tag == "NN" && r.hasWord(n, "det", "the") &&
		!words.attempting[r.t[n].Lemma] &&
		!slices.ContainsFunc(r.attached(n, []string{"of"}), func(k int) bool { return r.isEventNoun(k) })
}

// attempted is the noun after "at" that says what the attempt named by the noun at token n was to do, or -1.
func (r *eventReader) attempted(n int) int {
	if r.t[n].Lemma != "attempt" {
		return -1
	}
	for _, k := range r.attached(n, []string{"at"}) {
		if r.t[k].IsNoun() && !r.isName(k) && !r.isAgent(k) && !r.isPlace(k, "at") && !r.definite(k) {
			return k
		}
	}
	if x := r.child(n, "acl"); x > n && x-n < 10 && r.infinitive(x) && r.child(x, "nsubj") < 0 {
		// "their attempts to win the seat"
		return x
	}
	return -1
}

// triedBy makes of the event at token n, an attempt, what the verb at token x says was tried, by whoever made the attempt.
func (r *eventReader) triedBy(e *document.Candidate, n, x int) {
	e.Roles[annals.RoleKind][0] = r.verbWords(x)
	who := e.Roles[annals.RoleActor]
	for _, role := range []annals.Role{annals.RoleTarget, annals.RoleActor} {
		delete(e.Roles, role)
	}
	c := *r.clauseOf(x)
	c.subj = nil
	r.addRoles(e, &c)
	if len(who) > 0 {
		e.Roles[annals.RoleActor] = who
	}
	if slices.ContainsFunc(r.children(n, "amod"), func(k int) bool { return failedWords[r.t[k].Lower] }) {
		e.Stance = annals.Denied
	}
	e.Cover(r.t[n].Start, r.t[n].End)
}

// failedWords are what an attempt that came to nothing is.
var failedWords = lists["failed"]

// namedBy reports whether a name before the noun at token n, after "the", tells which event is meant and is neither who did
// it nor to whom it was done: "the Ashoura massacre".
func (r *eventReader) namedBy(n int) bool {
	c := r.s.ChunkAt(n)
	if c == nil || c.Head != n || r.t[c.First].Lower != "the" || n-c.First < 2 || r.t[n].IsUpper() {
		return false
	}
	for k := c.First + 1; k < n; k++ {
		if !r.t[k].IsNoun() || !r.is(k, "compound", "flat") {
			return false
		}
	}
	m := r.s.MentionAt(c.First + 1)
	return r.t[c.First+1].IsProper() &&
		(m == nil || m.Entity == nil || m.Entity.Kind == "" || m.Entity.Kind == annals.Place)
}

// namedFight reports whether the noun at token n is the head of the name of a battle or a rising: "the Siege of Lima", "the
// Easter Rising".
func (t *tree) namedFight(n int) bool {
	if !t.t[n].IsUpper() || t.t[n].Tag == "NNPS" || !fightNouns[t.t[n].Lower] || t.is(n, "compound", "flat", "root") {
		return false
	}
	if n+2 < len(t.t) && t.t[n+1].Lower == "of" {
		k := n + 2
		if t.t[k].Tag == "DT" && k+1 < len(t.t) {
			k++
		}
		return t.t[k].IsUpper()
	}
	return n > 0 && t.t[n].Lower != "battle" && t.t[n].Lower != "siege" && t.t[n-1].IsUpper() &&
		t.t[n-1].IsNoun() && (n+1 >= len(t.t) || !t.t[n+1].IsUpper())
}

// fightNouns are the nouns that name a battle or a rising.
var fightNouns = lemmas("battle siege massacre uprising revolt rebellion rising mutiny putsch")

// keptOff reports whether what the noun at token n names is told as forbidden, kept from happening or not so much as wanted:
// "laws that forbid torture", "protection against fraud", "whether to call for a strike".
func (t *tree) keptOff(n int) bool {
	for t.is(n, "conj") && t.head(n) >= 0 && t.isNoun(t.head(n)) {
		n = t.head(n)
	}
	h := t.head(n)
	if h < 0 || t.datedBefore(n) {
		return false
	}
	switch p := t.preposition(n); {
	case p == "against" || p == "from":
		return guardingWords[t.t[h].Lemma]
	case p == "for" && t.is(n, "nmod"):
		return strivingNouns[t.t[h].Lemma]
	case p == "for" && t.strivenFor(n, h), t.promoted(n, h), t.bidding(n) && t.voice(h).Unreal:
		return true // "may sell it only with his permission"
	case !t.isVerb(h):
		return false
	case p == "for":
		return words.intending[t.t[h].Lemma] && t.voice(h).Unreal
	}
	return t.is(n, "obj", "nsubj:pass") && t.prevents(h)
}

// strivenFor reports whether the noun at token n, which "for" ties to the verb at token v, belongs to the striving that
// is the verb's object right before it: "joined the fight for independence".
func (t *tree) strivenFor(n, v int) bool {
	return t.is(n, "obl") && t.isVerb(v) && slices.ContainsFunc(t.clauseOf(v).obj, func(k int) bool {
		_, last := t.span(k)
		return strivingNouns[t.t[k].Lemma] && t.child(n, "case") == last+1
	})
}

// promoted reports whether the noun at token n names what the word at token h says that somebody works for: "promoted the
// independence of the diocese", "devoted its efforts to".
func (t *tree) promoted(n, h int) bool {
	if !t.is(n, "obj") {
		return false
	}
	noun := t.t[n].Lemma
	return t.isVerb(h) && faringNouns[noun] && favouringVerbs[t.t[h].Lemma] ||
		(noun == "effort" || noun == "attempt") && devotedVerbs[t.t[h].Lemma]
}

// prevents reports whether the verb at token v says that its object does not come about; who is saved or kept does.
func (t *tree) prevents(v int) bool {
	switch l := t.t[v].Lemma; l {
	case "save", "keep", "protect":
		return false
	default:
		return words.preventing[l]
	}
}

// about reports whether the noun at token n is only what a verb that tells an event itself is about: "rejected the proposal"
// is one event. A date of its own makes it one more.
func (r *eventReader) about(n int) bool {
	h := r.head(n)
	for h >= 0 && r.is(n, "conj") && !r.isVerb(h) {
		n, h = h, r.head(h)
	}
	if h >= 0 && r.taken[h] && r.is(n, "obj") && words.balloting[r.t[n].Lemma] &&
		(r.t[h].Lemma == "win" || r.t[h].Lemma == "lose") {
		// "won the 1990 election" is one event.
		return true
	}
	if h < 0 || !r.isVerb(h) || !r.taken[h] || r.datedBefore(n) {
		return false
	}
	if x := r.timeAt(n); n < h && (r.datedBehind(n) || x != nil && n < x.First && x.Last < h) {
		// "The storming of the fort in 1911 was celebrated"
		return false
	}
	if r.is(n, "obj", "nsubj:pass") {
		// "ended its campaign against the miners" tells of the campaign as well.
		return !endingVerbs[r.t[h].Lemma] || r.child(n, "nmod:poss") < 0 ||
			len(r.attached(n, []string{"against", "on"})) == 0
	}
	return r.is(n, "obl") && len(r.clauseOf(h).obj) == 0 && words.aiming[r.preposition(n)]
}

// inName reports whether token n is inside a longer name of something that is no event.
func (t *tree) inName(n int) bool {
	m := t.s.MentionAt(n)
	if t.nthMeeting(n) {
		return false
	}
	if m != nil && (m.Last == n && words.named[t.t[n].Lower] && t.t[n].IsUpper() ||
		m.Last == n+1 && numerals[t.t[m.Last].Text]) && !t.nounTime(n).IsZero() {
		// "the Madrid Conference in 1991" is no organization, whatever conferences are.
		return false
	}
	return m != nil && !m.Anaphor && (m.Last != n && t.t[n+1].Lower != "of" || m.Entity.Kind == annals.Organization ||
		m.Entity.Kind == annals.Body || m.Entity.Kind == annals.Person)
}
