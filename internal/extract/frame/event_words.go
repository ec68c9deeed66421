package frame

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// The lists of events.txt that only events use.
var (
	nameNouns       = lists["appellation"]
	callingVerbs    = lists["calling"]
	abidingVerbs    = lists["abiding"]
	undertakings    = lists["undertaking"]
	placeNumbers    = lists["ordinal"]
	varyingVerbs    = lists["varying"]
	harmNouns       = lists["inflicting"]
	endingVerbs     = lists["ending"]
	plannedWords    = lists["planned"]
	foundingNouns   = lists["founding"]
	votedNouns      = lists["voted"]
	chargedWords    = lists["charged"]
	warNouns        = lists["warring"]
	seizingNouns    = lists["seizing"]
	combatingVerbs  = lists["combating"]
	reachingVerbs   = lists["reaching"]
	travelNouns     = lists["travel"]
	actingVerbs     = lists["acting"]
	troopNouns      = lists["troops"]
	presentingVerbs = lists["presenting"]
	tieNouns        = lists["ties"]
	tieVerbs        = lists["tieverbs"]
	needingVerbs    = lists["needing"]
	hardshipNouns   = lists["hardship"]
	electingVerbs   = lists["electing"]
	opiningVerbs    = lists["opining"]
	sessionNouns    = lists["session"]
	sessionVerbs    = lists["convening"]
	winningVerbs    = lists["triumphing"]
	protestNouns    = lists["protesting"]
	topicNouns      = lists["topic"]
	strifeNouns     = lists["strife"]
	waxingVerbs     = lists["waxing"]
	besetPhrases    = lists["beset"]
	engagedPhrases  = lists["engaged"]
	biddingNouns    = lists["bidding"]
	culpritNouns    = lists["culprit"]
	outcomeNouns    = lists["outcome"]
	riskNouns       = lists["risk"]
	faringNouns     = lists["faring"]
	prevailings     = lists["prevailing"]
	errandNouns     = lists["errand"]
	subjectingVerbs = lists["subjecting"]
	conductingVerbs = lists["conducting"]
	executedNouns   = lists["executed"]
	functionNouns   = lists["function"]
	matterNouns     = lists["matter"]
	vowNouns        = lists["vow"]
	idleNouns       = lists["idle"]
	idleOfOne       = lists["idlehis"]
	ownedNouns      = lists["owned"]
	hostingVerbs    = lists["hosting"]
	inquiryNouns    = lists["inquiry"]
	guardingWords   = lists["guarding"]
	strivingNouns   = lists["striving"]
	favouringVerbs  = lists["favouring"]
)

// nounWords are the words of the noun at token n that say what happened: a name whole, another noun with what before it says
// which kind of thing it is, and a noun that only a date and a name tell from others with these modifiers.
func (t *tree) nounWords(n int) document.Mention {
	if m := t.s.MentionAt(n); m != nil && !m.Anaphor && m.Last > m.First && m.Last >= n && (!m.Modifier || m.Last == n) {
		if t.convener(n) != nil {
			// "the Fifth Congress of the Labour League"
			return t.stretch(m.First, n)
		}
		return t.stretch(m.First, m.Last)
	}
	if numerals[t.t[n].Text] || t.t[n].IsUpper() && words.named[t.t[n].Lower] {
		return t.properWords(n)
	}
	first := n
	if t.hyphened(n) {
		first = n - 2
	}
	dated := t.datedBefore(n)
	c := t.s.ChunkAt(n)
	for k := first - 1; c != nil && k >= c.First; k-- {
		if t.s.TimeAt(k) != nil || !(dated && t.identifies(k)) && !t.classifies(k) {
			break
		}
		first = k
	}
	if c != nil {
		first = t.hyphensBefore(first)
		first = t.namesBefore(first, n, c)
	}
	for first < n && first > 0 && t.t[first-1].Tag == "HYPH" {
		// "high-profile assassinations": no half of an adjective.
		first++
	}
	return t.stretch(first, n)
}

// properWords are the words of the phrase of the noun at token n by which an event is named, without its owner, its
// determiner and praise: "Peru's 1982 Invasion of Chile", "the most noteworthy Congress".
func (t *tree) properWords(n int) document.Mention {
	first, last := t.span(n)
	if k := t.child(n, "nmod:poss"); k >= first && k+1 < n && t.t[k+1].Tag == "POS" {
		first = k + 2
	}
	for first < n && (t.t[first].Tag == "DT" || t.t[first].Tag == "PRP$" || t.t[first].Tag == "PDT") {
		first++
	}
	for first < n && (t.t[first].IsAdverb() || t.t[first].Tag == "JJS" ||
		t.t[first].IsAdjective() && words.gradable[t.t[first].Lower]) {
		first++
	}
	return t.stretch(first, last)
}

// namesBefore is where the name begins that "the" or a date and the noun at token n enclose, "the Ashoura massacre",
// "the Flight 73 hijacking": all that stands between them and the token first is part of what the event is called. It
// is first where there is none, or where the name is one of those who did it.
func (t *tree) namesBefore(first, n int, c *document.Chunk) int {
	k := first - 1
	for k > c.First && (t.t[k].IsProper() || t.t[k].Tag == "CD") && t.s.TimeAt(k) == nil {
		if m := t.s.MentionAt(k); m != nil && (m.Anaphor || actsAsGroup(m.Entity) || m.Entity.Kind == annals.Person) {
			return first
		}
		k--
	}
	if k < c.First || k == first-1 || t.t[k].Lower != "the" && t.s.TimeAt(k) == nil ||
		!harmNouns[t.t[n].Lemma] && !warNouns[t.t[n].Lemma] {
		return first
	}
	return k + 1
}

// hyphensBefore is the first of the words that hyphens make one modifier right before the token at k, "hit-and-run", or k.
func (t *tree) hyphensBefore(k int) int {
	n := k - 1
	for n-2 >= 0 && t.t[n-1].Tag == "HYPH" {
		n -= 2
	}
	if k-1-n != 4 || t.s.MentionAt(n) != nil || t.t[k-3].Tag != "CC" {
		return k
	}
	return n
}

// convener is the organization that the name of the meeting at token n tells by "of", nil for none or for one that is
// not known.
func (t *tree) convener(n int) *document.Mention {
	m := t.s.MentionAt(n)
	if m == nil || m.Anaphor || !t.nthMeeting(n) || n+2 > m.Last || t.t[n+1].Lower != "of" {
		return nil
	}
	first := n + 2
	if t.t[first].Tag == "DT" && first < m.Last {
		first++
	}
	start, end := t.t[first].Start, t.t[m.Last].End
	e := entity.EntityNamed(t.s.Doc, t.s.Doc.Text[start:end])
	w := t.t[m.Last]
	known := e != nil && actsAsGroup(e)
	if e == nil {
		// "the VIII Congress of the PCE": initials are somebody's, and so is what ends with a noun for a group.
		known = first > n+2 && words.group[w.Lower] || w.IsUpper() && strings.ToUpper(w.Text) == w.Text
	}
	if !known {
		return nil
	}
	return &document.Mention{Start: t.t[n+2].Start, End: end, Entity: e}
}

// dateBefore is the date in the noun phrase of the noun at token n, before it, or right before the phrase; nil for none.
func (t *tree) dateBefore(n int) *dates.Expr {
	c := t.s.ChunkAt(n)
	if c == nil {
		return nil
	}
	for k := n - 1; k >= max(c.First-1, 0); k-- {
		if x := t.s.TimeAt(k); x != nil {
			return x
		}
	}
	return nil
}

// datedBefore reports whether a date before the noun at token n says which one it is: "the 1953 coup".
func (t *tree) datedBefore(n int) bool { return t.dateBefore(n) != nil }

// datedBehind reports whether a date right behind the noun at token n says which one it is: "the strike of 1984", "after a
// coup in 1970". What it is the object of has the date as much, and of "on strike in 1990" only the whole does.
func (t *tree) datedBehind(n int) bool {
	if n+2 >= len(t.t) || !dateTying[t.t[n+1].Lower] ||
		t.is(n, "obj") && t.t[t.head(n)].Lower != "following" ||
		t.t[n].Tag == "NN" && placing[t.preposition(n)] &&
			t.child(n, "det", "nmod:poss", "amod", "compound", "nummod") < 0 {
		return false
	}
	x := t.s.TimeAt(n + 2)
	return x != nil && !x.Modifier && x.CoreFirst == n+2
}

// dateTying are the prepositions by which a date says which of several is meant.
var dateTying = lemmas("of in on")

// nounTime is the date of the event that the noun at token n names, or zero: one that hangs on it, or one that stands before
// it in its phrase, whatever the preposition before both says of another event: "until the 1960 election".
func (t *tree) nounTime(n int) edtf.Value {
	switch x := t.dateBefore(n); {
	case x == nil:
	case len(x.Parts) == 1 && !x.Core.IsZero():
		return x.Core
	default:
		return x.ForEvent()
	}
	if x := t.timeAt(n); x != nil {
		return x.ForEvent()
	}
	if x := t.asideDate(n); x != nil && !words.writing[t.t[n].Lemma] {
		return x.ForEvent()
	}
	if x := t.occasionTime(n); !x.IsZero() {
		return x
	}
	// "until the Madrid Conference in 1991": what stands right after the name dates it, though it may hang on the verb.
	if orderers[t.preposition(n)] || t.namedFight(n) {
		_, last := t.span(n)
		for k := range t.s.Times {
			if x := &t.s.Times[k]; x.First == last+1 {
				return x.ForEvent()
			}
		}
	}
	if x := t.dateBehind(n); x != nil {
		return x.ForEvent()
	}
	return edtf.Value{}
}

// dateBehind is the date right after the phrases that the noun at token n, after a preposition, ends with, which the
// parser tied to the verb or to one of them: "a role in the overthrow of the king in 1858"; nil for none, or where
// another event stands between.
func (t *tree) dateBehind(n int) *dates.Expr {
	if !t.is(n, "obl", "nmod") || t.preposition(n) == "" || !words.happening[t.t[n].Lemma] && !ownedNouns[t.t[n].Lemma] &&
		!biddingNouns[t.t[n].Lemma] {
		return nil
	}
	for k := range t.s.Times {
		x := &t.s.Times[k]
		if x.First <= n+1 || x.Modifier || !strings.HasPrefix(t.t[x.First].Tag, "IN") || t.s.TimeAt(x.First-1) != nil {
			continue
		}
		for i := n + 1; i < x.First; i++ {
			if t.isVerb(i) || t.t[i].Text == "," || t.t[i].Tag == "CC" || t.isEventNoun(i) || t.s.TimeAt(i) != nil {
				return nil
			}
		}
		if !t.within(x.First-1, n) {
			return nil
		}
		return x
	}
	return nil
}

// occasionTime is the date of the event that the noun at token n is tied to as what it was part of: "a heavy defeat in the
// 1943 election"; zero for none.
func (t *tree) occasionTime(n int) edtf.Value {
	for _, k := range t.children(n, "nmod") {
		if k > n && occasionPrepositions[t.preposition(k)] && t.isEventNoun(k) {
			if x := t.nounTime(k); !x.IsZero() {
				return x
			}
		}
	}
	return edtf.Value{}
}

// orderers are the prepositions that put one thing before or after another, whose dates are not those of the verb.
var orderers = lemmas("until after before since following")

// identifies reports whether the word at token k, before the noun of a dated event, is part of what the event is called.
func (t *tree) identifies(k int) bool {
	switch tag := t.t[k].Tag; tag {
	case "DT", "PRP$", "POS", "CD", "PDT", ",", "CC":
		return false
	case "JJ", "HYPH", "GW":
		return true
	default:
		return strings.HasPrefix(tag, "NN")
	}
}

// classifies reports whether the word at token k, before a noun, says which kind of thing that is rather than whose or
// what like: "suicide attacks", "economic sanctions".
func (t *tree) classifies(k int) bool {
	if m := t.s.MentionAt(k); m != nil {
		return false
	}
	switch tag := t.t[k].Tag; {
	case tag == "NN" || tag == "NNS":
		// "a one year strike": how long, no sort.
		return !words.periods[t.t[k].Lemma] || k == 0 || t.t[k-1].Tag != "CD"
	case tag == "JJ":
		l := t.t[k].Lower
		return words.classing[l] || !words.gradable[l] &&
			(strings.HasSuffix(l, "al") || strings.HasSuffix(l, "ic") || strings.HasSuffix(l, "ary"))
	case tag == "HYPH":
		return k > 0 && t.t[k-1].IsNoun()
	}
	return false
}
