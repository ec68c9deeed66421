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

// The priors of the ways in which events are told.
const (
	sureEvent    = 0.80
	likelyEvent  = 0.70
	nominalEvent = 0.60
)

// reader finds what a sentence tells as done or happening.
type reader struct {
	*tree.Tree
	// taken are the tokens that tell something already.
	taken map[int]bool
	// byNoun are the events that nouns tell, by the noun, so that what is named as an example of one has its roles.
	byNoun map[int]*document.Candidate
	out    []*document.Candidate
}

// Read finds what the sentence tells as done or happening, except what the tokens in taken tell as another type: first
// what verbs and predicates tell, then what noun phrases tell by themselves, then the examples that are given of those.
func Read(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	r := &reader{Tree: t, taken: taken, byNoun: map[int]*document.Candidate{}}
	for i := range t.Tokens {
		switch {
		case t.Child(i, "cop") >= 0 && !t.IsVerb(i) || besideNoun(t, i):
			// What somebody is said to be may tell an event as well: "is a participant in the war", "the group responsible
			// for the attack".
			r.predicateEvent(i)
		case taken[i] && !r.leadsTroops(i) || t.Sentence.TimeAt(i) != nil && !t.IsEventNoun(i):
		case t.IsVerb(i):
			r.verbEvent(t.ClauseOf(i))
		}
	}
	for i := range t.Tokens {
		if !taken[i] && (t.IsEventNoun(i) || ownDeed(t, i) || bidding(t, i) || faring(t, i) || len(r.errands(i)) > 0) {
			r.nounEvent(i)
		}
	}
	for i := range t.Tokens {
		if e := r.byNoun[i]; e != nil {
			r.examples(i, e)
		}
	}
	return r.out
}

// start begins the event that a trigger tells in a voice, or returns nil where the sentence does not tell it at all.
func (r *reader) start(rule string, confidence float64, kind document.Mention, v voice.Voice) *document.Candidate {
	if v.Unreal {
		return nil
	}
	e := document.NewCandidate(annals.TypeEvent, rule, confidence)
	e.Add(annals.RoleKind, kind)
	e.Stance, e.Speaker, e.Hedges = v.Stance, v.Speaker, v.Hedges
	return e
}

// tell adds an event with the tokens that told it. A date that hangs on one of them is part of what states the event.
func (r *reader) tell(e *document.Candidate, tokens ...int) {
	for n := range e.Roles[annals.RoleTarget] {
		if m := &e.Roles[annals.RoleTarget][n]; tellApart(r.Tree, m, tokens[0]) {
			e.Cover(m.Start, m.End)
		}
	}
	for _, k := range tokens {
		if x := tense.TimeAt(r.Tree, k); x != nil && x.ForEvent() == e.Time {
			e.Cover(x.Start, x.End)
		}
	}
	for _, k := range tokens {
		r.taken[k] = true
	}
	r.out = append(r.out, e)
}

// tellNoun adds the event that the noun at token n tells.
func (r *reader) tellNoun(e *document.Candidate, n int, tokens ...int) {
	r.byNoun[n] = e
	if x := aimed(r.Tree, n); x >= 0 {
		r.taken[x] = true
	}
	r.tell(e, append(tokens, n)...)
}

// hasParty reports whether the event has somebody or something in it besides what happened and where.
func hasParty(e *document.Candidate) bool {
	return len(e.Roles[annals.RoleActor])+len(e.Roles[annals.RoleTarget])+len(e.Roles[annals.RoleParticipant]) > 0
}

// AddAll adds the noun phrases at the tokens.
func AddAll(t *tree.Tree, e *document.Candidate, r annals.Role, heads []int) {
	if m := noun.BareList(t, heads); m.End > 0 &&
		(e.Type == annals.TypeEvent || e.Type == annals.TypeKind || e.Type == annals.TypeAim) {
		e.Add(r, m)
		return
	}
	for len(heads) > 1 {
		if m, n := quotedBeside(t, heads); n > 0 {
			e.Add(r, m)
			heads = heads[n:]
			continue
		}
		ms := noun.Coordinated(t, heads[:2])
		if len(ms) == 2 || len(heads) > 2 && t.Head(heads[2]) == heads[0] {
			break
		}
		e.Add(r, ms...)
		heads = heads[2:]
	}
	for _, k := range heads {
		noun.Add(t, e, r, k)
	}
}

// quotedBeside is the noun phrase that begins at the first of the tokens with the quotation right after its noun, and of how
// many of them that is the phrase: "used the slogan “Land and Freedom”". It is of none where there is no such quotation.
func quotedBeside(t *tree.Tree, heads []int) (document.Mention, int) {
	_, last := t.Span(heads[0])
	if last+1 >= len(t.Tokens) {
		return document.Mention{}, 0
	}
	q := t.Sentence.QuoteAt(last + 1)
	if q == nil || q.First != last+1 || t.IsName(heads[0]) || heads[1] > q.Last {
		return document.Mention{}, 0
	}
	n := 1
	for n < len(heads) && heads[n] <= q.Last {
		n++
	}
	m := noun.Mention(t, heads[0])
	m.End = t.Tokens[q.Last].End
	return m, n
}

// addFar adds the noun phrases at the tokens without making them evidence: a verb coordinated with another, or hanging on
// it, that takes its subject from there states its fact without it.
func addFar(t *tree.Tree, e *document.Candidate, r annals.Role, heads []int, verb int) {
	if !t.Is(verb, "conj", "advcl", "parataxis") || t.Child(verb, "nsubj") >= 0 {
		AddAll(t, e, r, heads)
		return
	}
	near := slices.DeleteFunc(slices.Clone(heads), func(k int) bool { return k < verb && t.Head(k) != verb })
	start, end := e.Start, e.End
	AddAll(t, e, r, heads)
	e.Start, e.End = start, end
	for _, k := range near {
		m := noun.Mention(t, k)
		e.Cover(m.Start, m.End)
	}
}

// ownDeed reports whether a noun that tells something done only when a verb lends itself to it is told as done by somebody
// to somebody: "its training of fighters", not "the training".
func ownDeed(t *tree.Tree, i int) bool {
	owned := words.Owned[t.Tokens[i].Lemma]
	if !owned && (!words.Deed[t.Tokens[i].Lemma] || words.Amount[t.Tokens[i].Lemma]) || !t.Tokens[i].IsNoun() ||
		t.Tokens[i].IsUpper() {
		return false
	}
	named := func(k int) bool { return nameNouns[t.Tokens[k].Lemma] }
	if t.Tokens[i].Lemma == "change" && slices.ContainsFunc(t.Attached(i, []string{"of"}), named) {
		return false
	}
	preps := []string{"of", "against"}
	if owned {
		preps = append(preps, "to", "towards", "toward", "for", "on", "with")
	}
	who := t.Child(i, "nmod:poss")
	return who >= 0 && (t.IsAgent(who) || t.IsGroup(who) || t.Tokens[who].Tag == "PRP$") &&
		len(t.Attached(i, preps)) > 0
}

// bidding reports whether the noun at token i tells that somebody bade, asked or allowed what is told: "on the orders of the
// king". Other orders are bodies.
func bidding(t *tree.Tree, i int) bool {
	if !words.Bidding[t.Tokens[i].Lemma] || t.Tokens[i].IsUpper() || !t.Tokens[i].IsNoun() {
		return false
	}
	switch t.Preposition(i) {
	case "by", "on", "at", "under", "upon", "with", "following", "after", "through", "without":
		return slices.ContainsFunc(append(t.Attached(i, []string{"of", "from"}), t.Children(i, "nmod:poss")...),
			func(k int) bool { return t.IsAgent(k) || t.IsGroup(k) })
	}
	return false
}

// faring reports whether the noun at token i tells how whoever "of" ties to it, or its owner, came about or fared: "the fall
// of the wall".
func faring(t *tree.Tree, i int) bool {
	return faringNouns[t.Tokens[i].Lemma] && !t.Tokens[i].IsUpper() && t.Tokens[i].IsNoun() &&
		t.Child(i, "compound") < 0 &&
		(t.Child(i, "nmod:poss") >= 0 || len(t.Attached(i, []string{"of"})) > 0)
}
