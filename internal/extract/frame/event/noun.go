package event

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// nounEvent adds the event that a noun phrase tells by itself: one with an actor, somebody whom it befell, or a date.
func (r *reader) nounEvent(n int) {
	if r.isOtherNoun(n) {
		return
	}
	v := voice.OfNoun(r.Tree, n)
	kind := n
	if k := r.attempted(n); k >= 0 && v.Stance == annals.Asserted {
		// "its attempts at reform"
		kind, v.Stance = k, annals.Intended
	}
	e := r.start("event.noun", nominalEvent, nounWords(r.Tree, kind), v)
	if e == nil {
		return
	}
	e.By = document.ByNoun
	aboutNoun(r.Tree, e, n, nil, nil)
	if r.IsVerb(kind) {
		r.triedBy(e, n, kind)
	} else if kind != n {
		delete(e.Roles, annals.RoleTarget)
		aboutNoun(r.Tree, e, kind, nil, nil)
	}
	e.Time = nounTime(r.Tree, n)
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
func (r *reader) isOtherNoun(n int) bool {
	if r.Is(n, "compound", "flat", "amod", "root") || inName(r.Tree, n) || r.about(n) || keptOff(r.Tree, n) {
		return true
	}
	if datedBefore(r.Tree, n) {
		return false
	}
	p := r.Preposition(n)
	if h := r.Head(n); h >= 0 && r.Is(n, "nmod") && (words.Purpose[r.Tokens[h].Lemma] && p == "of" ||
		words.Risk[r.Tokens[h].Lemma]) {
		return true // "with the aim of liberation", "the risk of a strike"
	}
	if words.Writing[r.Tokens[n].Lemma] && (p == "in" || p == "according to" || p == "to" && r.HasWord(n, "case", "according")) {
		return true // "In its manifesto the group said"
	}
	return r.Is(n, "appos") && p == ""
}

// involve adds to the event that the noun at token n tells those whom other words than those that hang on it name.
func (r *reader) involve(e *document.Candidate, n int, dated bool) {
	if who := r.takers(n); len(who) > 0 {
		e.Rule = "event.part"
		role := annals.RoleActor
		if len(e.Roles[role]) > 0 {
			role = annals.RoleParticipant
		}
		AddAll(r.Tree, e, role, who)
	}
	r.meansOf(e, n)
	nobody := func() bool { return len(e.Roles[annals.RoleActor]) == 0 }
	if who := r.culprits(n); nobody() {
		AddAll(r.Tree, e, annals.RoleActor, append(who, r.errands(n)...))
	}
	if nobody() && words.Balloting[r.Tokens[n].Lemma] &&
		(dated || r.Child(n, "amod", "compound", "nummod") >= 0 || r.IsName(n) || len(r.Attached(n, []string{"to", "for"})) > 0) {
		AddAll(r.Tree, e, annals.RoleActor, r.contestants(n))
	}
	if !hasParty(e) && words.Warring[r.Tokens[n].Lemma] && (dated || r.Tokens[n].IsUpper() || seizures[r.Tokens[n].Lemma]) {
		AddAll(r.Tree, e, annals.RoleActor, r.combatants(n))
	}
	if nobody() {
		AddAll(r.Tree, e, annals.RoleActor, r.includers(n))
	}
	if !hasParty(e) {
		AddAll(r.Tree, e, annals.RoleActor, r.involvedIn(n))
	}
	if main := size.MainOrganization(r.Tree); nobody() && main != nil && r.instance(n) {
		at := e.Roles[annals.RoleKind][0].Start
		e.Add(annals.RoleActor, document.Mention{Start: at, End: at, Entity: main})
	}
}

// tellsNothing reports whether the noun at token n is only spoken of: as what is wanted, what a law is for, or what the
// clause is about.
func (r *reader) tellsNothing(e *document.Candidate, n int, dated bool) bool {
	if dated {
		return false
	}
	w := r.Tokens[n]
	if w.Lemma == "demand" && w.Tag == "NNS" && len(e.Roles[annals.RoleTarget]) == 0 && r.Child(n, "nmod:poss") >= 0 {
		return true // "its demands were met": what it wanted, not that it asked
	}
	if len(e.Roles[annals.RoleActor]) == 0 && r.Preposition(n) == "for" && w.Tag == "NN" &&
		r.Child(n, "det", "nmod:poss", "amod") < 0 {
		return true // "tried for recruitment of fighters", "a law for protection of workers": what of or what for
	}
	return r.idles(n, e)
}

// isTelling reports whether the event that the noun at token n names has what it takes to be told: those who did it or
// took part, those to whom it was done, a date, or a name of its own.
func (r *reader) isTelling(e *document.Candidate, n int, dated bool) bool {
	w := r.Tokens[n]
	if prevailings[w.Lemma] && !dated && len(r.Attached(n, []string{"in", "at"})) == 0 {
		return false
	}
	switch {
	case len(e.Roles[annals.RoleActor])+len(e.Roles[annals.RoleParticipant]) > 0:
		return true
	case len(e.Roles[annals.RoleTarget]) > 0 &&
		(dated || words.Undergone[w.Lemma] || harmNouns[w.Lemma] || r.seizes(n) || r.takenForGranted(n)):
		return true
	case dated && words.Writing[w.Lemma] && datedBefore(r.Tree, n):
		return false // "the 1916 Proclamation": a text
	case dated && (w.IsUpper() || datedBefore(r.Tree, n) || datedBehind(r.Tree, n) || r.Sentence.MentionAt(n) != nil ||
		len(e.Roles[annals.RolePlace]) > 0):
		return true // a named or dated event alone
	case r.NthMeeting(n) && datingPrepositions[r.Preposition(n)]:
		return true // "at the First International Conference"
	}
	return r.namedBy(n) || tense.NamedFight(r.Tree, n) // "the Ashoura massacre", "the Battle of Hastings"
}

// timeOfVerb is when the verb that the noun at token n hangs on was, which is when the event was: "was rebuilt with the
// permission of the state in 1971", "was founded in 1990 at the congress of the League"; nil for none.
func (r *reader) timeOfVerb(n int) *dates.Expr {
	h := r.Head(n)
	if h < 0 || !r.IsVerb(h) {
		return nil
	}
	if r.Is(n, "obj", "nsubj:pass") && !endingVerbs[r.Tokens[h].Lemma] || r.Is(n, "obl", "obl:agent") && bidding(r.Tree, n) ||
		r.Is(n, "obl") && tense.OccasionPrepositions[r.Preposition(n)] && !words.Asking[r.Tokens[n].Lemma] {
		return tense.TimeAt(r.Tree, h)
	}
	return nil
}

// datingPrepositions tie to what is told the meeting at which, or before or after which, it was done.
var datingPrepositions = words.Lemmas("at in during after before since until following through for from")

// idles reports whether nothing is said of what the noun at token n names but whose it is, which of such nouns tells
// nothing done: "its operations", "their victory".
func (r *reader) idles(n int, e *document.Candidate) bool {
	owner := possessor(r.Tree, n)
	if owner < 0 || len(e.Roles) > 2 || r.Tokens[n].IsUpper() {
		return false
	}
	return idleNouns[r.Tokens[n].Lemma] || idleOfOne[r.Tokens[n].Lemma] && r.Tokens[owner].Tag == "PRP$"
}

// seizes reports whether the noun at token n tells what is done by force to a place or to a people that is named: not "the
// occupation of the farmers".
func (r *reader) seizes(n int) bool {
	return seizingNouns[r.Tokens[n].Lemma] && !r.Tokens[n].IsUpper() &&
		slices.ContainsFunc(r.Attached(n, []string{"of", "on", "against", "to"}), func(k int) bool {
			return r.IsName(k) || r.IsPlace(k, "")
		})
}

// takenForGranted reports whether the noun at token n, of which only is told to whom it was done, is told as done by what it
// comes before, after or with: "after the introduction of the tax", "with the outbreak of the war".
func (r *reader) takenForGranted(n int) bool {
	p := r.Preposition(n)
	if k := r.Child(n, "case"); p == "with" && k > 0 && r.IsVerb(k-1) && !r.PassiveAt(k-1) {
		// "deals with the sale of mills"
		return false
	}
	return (tense.Orderers[p] || (p == "with" || p == "upon") && !words.Balloting[r.Tokens[n].Lemma]) &&
		r.Tokens[n].Tag == "NN" && r.HasWord(n, "det", "the") &&
		!words.Attempting[r.Tokens[n].Lemma] &&
		!slices.ContainsFunc(r.Attached(n, []string{"of"}), func(k int) bool { return r.IsEventNoun(k) })
}

// attempted is the noun after "at" that says what the attempt named by the noun at token n was to do, or -1.
func (r *reader) attempted(n int) int {
	if r.Tokens[n].Lemma != "attempt" {
		return -1
	}
	for _, k := range r.Attached(n, []string{"at"}) {
		if r.Tokens[k].IsNoun() && !r.IsName(k) && !r.IsAgent(k) && !r.IsPlace(k, "at") && !voice.Definite(r.Tree, k) {
			return k
		}
	}
	if x := r.Child(n, "acl"); x > n && x-n < 10 && r.Infinitive(x) && r.Child(x, "nsubj") < 0 {
		// "their attempts to win the seat"
		return x
	}
	return -1
}

// triedBy makes of the event at token n, an attempt, what the verb at token x says was tried, by whoever made the attempt.
func (r *reader) triedBy(e *document.Candidate, n, x int) {
	e.Roles[annals.RoleKind][0] = VerbWords(r.Tree, x)
	who := e.Roles[annals.RoleActor]
	for _, role := range []annals.Role{annals.RoleTarget, annals.RoleActor} {
		delete(e.Roles, role)
	}
	c := *r.ClauseOf(x)
	c.Subj = nil
	addRoles(r.Tree, e, &c)
	if len(who) > 0 {
		e.Roles[annals.RoleActor] = who
	}
	if slices.ContainsFunc(r.Children(n, "amod"), func(k int) bool { return failedWords[r.Tokens[k].Lower] }) {
		e.Stance = annals.Denied
	}
	e.Cover(r.Tokens[n].Start, r.Tokens[n].End)
}

// failedWords are what an attempt that came to nothing is.
var failedWords = words.List("failed")

// namedBy reports whether a name before the noun at token n, after "the", tells which event is meant and is neither who did
// it nor to whom it was done: "the Ashoura massacre".
func (r *reader) namedBy(n int) bool {
	c := r.Sentence.ChunkAt(n)
	if c == nil || c.Head != n || r.Tokens[c.First].Lower != "the" || n-c.First < 2 || r.Tokens[n].IsUpper() {
		return false
	}
	for k := c.First + 1; k < n; k++ {
		if !r.Tokens[k].IsNoun() || !r.Is(k, "compound", "flat") {
			return false
		}
	}
	m := r.Sentence.MentionAt(c.First + 1)
	return r.Tokens[c.First+1].IsProper() &&
		(m == nil || m.Entity == nil || m.Entity.Kind == "" || m.Entity.Kind == annals.Place)
}

// keptOff reports whether what the noun at token n names is told as forbidden, kept from happening or not so much as wanted:
// "laws that forbid torture", "protection against fraud", "whether to call for a strike".
func keptOff(t *tree.Tree, n int) bool {
	for t.Is(n, "conj") && t.Head(n) >= 0 && t.IsNoun(t.Head(n)) {
		n = t.Head(n)
	}
	h := t.Head(n)
	if h < 0 || datedBefore(t, n) {
		return false
	}
	switch p := t.Preposition(n); {
	case p == "against" || p == "from":
		return guardingWords[t.Tokens[h].Lemma]
	case p == "for" && t.Is(n, "nmod"):
		return strivingNouns[t.Tokens[h].Lemma]
	case p == "for" && strivenFor(t, n, h), promoted(t, n, h), bidding(t, n) && voice.Of(t, h).Unreal:
		return true // "may sell it only with his permission"
	case !t.IsVerb(h):
		return false
	case p == "for":
		return words.Intending[t.Tokens[h].Lemma] && voice.Of(t, h).Unreal
	}
	return t.Is(n, "obj", "nsubj:pass") && prevents(t, h)
}

// strivenFor reports whether the noun at token n, which "for" ties to the verb at token v, belongs to the striving that
// is the verb's object right before it: "joined the fight for independence".
func strivenFor(t *tree.Tree, n, v int) bool {
	return t.Is(n, "obl") && t.IsVerb(v) && slices.ContainsFunc(t.ClauseOf(v).Obj, func(k int) bool {
		_, last := t.Span(k)
		return strivingNouns[t.Tokens[k].Lemma] && t.Child(n, "case") == last+1
	})
}

// promoted reports whether the noun at token n names what the word at token h says that somebody works for: "promoted the
// independence of the diocese", "devoted its efforts to".
func promoted(t *tree.Tree, n, h int) bool {
	if !t.Is(n, "obj") {
		return false
	}
	noun := t.Tokens[n].Lemma
	return t.IsVerb(h) && faringNouns[noun] && favouringVerbs[t.Tokens[h].Lemma] ||
		(noun == "effort" || noun == "attempt") && devotedVerbs[t.Tokens[h].Lemma]
}

// prevents reports whether the verb at token v says that its object does not come about; who is saved or kept does.
func prevents(t *tree.Tree, v int) bool {
	switch l := t.Tokens[v].Lemma; l {
	case "save", "keep", "protect":
		return false
	default:
		return words.Preventing[l]
	}
}

// about reports whether the noun at token n is only what a verb that tells an event itself is about: "rejected the proposal"
// is one event. A date of its own makes it one more.
func (r *reader) about(n int) bool {
	h := r.Head(n)
	for h >= 0 && r.Is(n, "conj") && !r.IsVerb(h) {
		n, h = h, r.Head(h)
	}
	if h >= 0 && r.taken[h] && r.Is(n, "obj") && words.Balloting[r.Tokens[n].Lemma] &&
		(r.Tokens[h].Lemma == "win" || r.Tokens[h].Lemma == "lose") {
		// "won the 1990 election" is one event.
		return true
	}
	if h < 0 || !r.IsVerb(h) || !r.taken[h] || datedBefore(r.Tree, n) {
		return false
	}
	if x := tense.TimeAt(r.Tree, n); n < h && (datedBehind(r.Tree, n) || x != nil && n < x.First && x.Last < h ||
		tense.DateBehind(r.Tree, n) != nil) {
		// "The storming of the fort in 1911 was celebrated"
		return false
	}
	if r.Is(n, "obj", "nsubj:pass") {
		// "ended its campaign against the miners" tells of the campaign as well.
		return !endingVerbs[r.Tokens[h].Lemma] || r.Child(n, "nmod:poss") < 0 ||
			len(r.Attached(n, []string{"against", "on"})) == 0
	}
	return r.Is(n, "obl") && len(r.ClauseOf(h).Obj) == 0 && words.Aiming[r.Preposition(n)]
}

// inName reports whether token n is inside a longer name of something that is no event.
func inName(t *tree.Tree, n int) bool {
	m := t.Sentence.MentionAt(n)
	if t.NthMeeting(n) {
		return false
	}
	if m != nil && (m.Last == n && words.Named[t.Tokens[n].Lower] && t.Tokens[n].IsUpper() ||
		m.Last == n+1 && tree.Numerals[t.Tokens[m.Last].Text]) && !tense.NounTime(t, n).IsZero() {
		// "the Madrid Conference in 1991" is no organization, whatever conferences are.
		return false
	}
	return m != nil && !m.Anaphor && (m.Last != n && t.Tokens[n+1].Lower != "of" || m.Entity.Kind == annals.Organization ||
		m.Entity.Kind == annals.Body || m.Entity.Kind == annals.Person)
}
