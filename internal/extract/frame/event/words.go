package event

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

var nameNouns = words.List("appellation")

var callingVerbs = words.List("calling")

var abidingVerbs = words.List("abiding")

var undertakings = words.List("undertaking")

var placeNumbers = words.List("ordinal")

var varyingVerbs = words.List("varying")

var harmNouns = words.List("inflicting")

var endingVerbs = words.List("ending")

var foundingNouns = words.List("founding")

var votedNouns = words.List("voted")

var chargedWords = words.List("charged")

var seizingNouns = words.List("seizing")

var combatingVerbs = words.List("combating")

var reachingVerbs = words.List("reaching")

var travelNouns = words.List("travel")

var actingVerbs = words.List("acting")

var troopNouns = words.List("troops")

var presentingVerbs = words.List("presenting")

var tieVerbs = words.List("tieverbs")

var needingVerbs = words.List("needing")

var hardshipNouns = words.List("hardship")

var electingVerbs = words.List("electing")

var opiningVerbs = words.List("opining")

var sessionVerbs = words.List("convening")

var winningVerbs = words.List("triumphing")

var protestNouns = words.List("protesting")

var topicNouns = words.List("topic")

var besetPhrases = words.List("beset")

var engagedPhrases = words.List("engaged")

var culpritNouns = words.List("culprit")

var outcomeNouns = words.List("outcome")

var faringNouns = words.List("faring")

var prevailings = words.List("prevailing")

var errandNouns = words.List("errand")

var subjectingVerbs = words.List("subjecting")

var conductingVerbs = words.List("conducting")

var executedNouns = words.List("executed")

var functionNouns = words.List("function")

var matterNouns = words.List("matter")

var vowNouns = words.List("vow")

var idleNouns = words.List("idle")

var idleOfOne = words.List("idlehis")

var hostingVerbs = words.List("hosting")

var inquiryNouns = words.List("inquiry")

var guardingWords = words.List("guarding")

var strivingNouns = words.List("striving")

var favouringVerbs = words.List("favouring")

// nounWords are the words of the noun at token n that say what happened: a name whole, another noun with what before it says
// which kind of thing it is, and a noun that only a date and a name tell from others with these modifiers.
func nounWords(t *tree.Tree, n int) document.Mention {
	if m := t.Sentence.MentionAt(n); m != nil && !m.Anaphor && m.Last > m.First && m.Last >= n && (!m.Modifier || m.Last == n) {
		if convener(t, n) != nil {
			// "the Fifth Congress of the Labour League"
			return t.Stretch(m.First, n)
		}
		return t.Stretch(m.First, m.Last)
	}
	if tree.Numerals[t.Tokens[n].Text] || t.Tokens[n].IsUpper() && words.Named[t.Tokens[n].Lower] {
		return properWords(t, n)
	}
	first := n
	if t.Hyphened(n) {
		first = n - 2
	}
	dated := datedBefore(t, n)
	c := t.Sentence.ChunkAt(n)
	if m := nameLeading(t, n, c); m != nil {
		switch m.Entity.Kind {
		case annals.Place, annals.Event, "":
			return t.Stretch(m.First, n) // "the Bay of Coal landing"
		}
		c = &document.Chunk{First: m.Last + 1, Head: c.Head, Last: c.Last}
	}
	for k := first - 1; c != nil && k >= c.First; k-- {
		if t.Sentence.TimeAt(k) != nil || !(dated && identifies(t, k)) && !classifies(t, k) {
			break
		}
		first = k
	}
	if c != nil {
		first = hyphensBefore(t, first)
		first = namesBefore(t, first, n, c)
	}
	for first < n && first > 0 && t.Tokens[first-1].Tag == "HYPH" {
		// "high-profile assassinations": no half of an adjective.
		first++
	}
	if n+2 < len(t.Tokens) && strings.HasSuffix(t.Tokens[n].Lower, "ing") && t.Tokens[n+2].Lower == "of" &&
		tree.GerundParticles[t.Tokens[n+1].Lower] {
		n++ // "the gunning down of two priests"
	}
	return t.Stretch(first, n)
}

// nameLeading is the name with "of" in it that says which event the noun at token n, the head of chunk c, means, nil for none:
// "the House of Peers debate".
func nameLeading(t *tree.Tree, n int, c *document.Chunk) *document.EntityMention {
	if c == nil {
		return nil
	}
	m := t.Sentence.MentionAt(c.First)
	for k := c.First; m == nil && k < n; k++ {
		m = t.Sentence.MentionAt(k)
	}
	if m == nil || m.Anaphor || m.First >= c.First || m.Last >= n || t.Head(t.Top(m)) != n {
		return nil
	}
	return m
}

// properWords are the words of the phrase of the noun at token n by which an event is named, without its owner, its
// determiner and praise: "Peru's 1982 Invasion of Chile", "the most noteworthy Congress".
func properWords(t *tree.Tree, n int) document.Mention {
	first, last := t.Span(n)
	if k := t.Child(n, "nmod:poss"); k >= first && k+1 < n && t.Tokens[k+1].Tag == "POS" {
		first = k + 2
	}
	for first < n && (t.Tokens[first].Tag == "DT" || t.Tokens[first].Tag == "PRP$" || t.Tokens[first].Tag == "PDT") {
		first++
	}
	for first < n && (t.Tokens[first].IsAdverb() || t.Tokens[first].Tag == "JJS" ||
		t.Tokens[first].IsAdjective() && words.Gradable[t.Tokens[first].Lower]) {
		first++
	}
	return t.Stretch(first, last)
}

// namesBefore is where the name begins that "the" or a date and the noun at token n enclose, "the Ashoura massacre",
// "the Flight 73 hijacking": all that stands between them and the token first is part of what the event is called. It
// is first where there is none, or where the name is one of those who did it.
func namesBefore(t *tree.Tree, first, n int, c *document.Chunk) int {
	k := first - 1
	for k > c.First && (t.Tokens[k].IsProper() || t.Tokens[k].Tag == "CD") && t.Sentence.TimeAt(k) == nil {
		if m := t.Sentence.MentionAt(k); m != nil && (m.Anaphor || actsAsGroup(m.Entity) || m.Entity.Kind == annals.Person) {
			return first
		}
		k--
	}
	if k < c.First || k == first-1 || t.Tokens[k].Lower != "the" && t.Sentence.TimeAt(k) == nil ||
		!harmNouns[t.Tokens[n].Lemma] && !words.Warring[t.Tokens[n].Lemma] {
		return first
	}
	return k + 1
}

// hyphensBefore is the first of the words that hyphens make one modifier right before the token at k, "hit-and-run", or k.
func hyphensBefore(t *tree.Tree, k int) int {
	n := k - 1
	for n-2 >= 0 && t.Tokens[n-1].Tag == "HYPH" {
		n -= 2
	}
	if k-1-n != 4 || t.Sentence.MentionAt(n) != nil || t.Tokens[k-3].Tag != "CC" {
		return k
	}
	return n
}

// convener is the organization that the name of the meeting at token n tells by "of", nil for none or for one that is
// not known.
func convener(t *tree.Tree, n int) *document.Mention {
	m := t.Sentence.MentionAt(n)
	if m == nil || m.Anaphor || !t.NthMeeting(n) || n+2 > m.Last || t.Tokens[n+1].Lower != "of" {
		return nil
	}
	first := n + 2
	if t.Tokens[first].Tag == "DT" && first < m.Last {
		first++
	}
	start, end := t.Tokens[first].Start, t.Tokens[m.Last].End
	e := entity.EntityNamed(t.Sentence.Doc, t.Sentence.Doc.Text[start:end])
	w := t.Tokens[m.Last]
	known := e != nil && actsAsGroup(e)
	if e == nil {
		// "the VIII Congress of the PCE": initials are somebody's, and so is what ends with a noun for a group.
		known = first > n+2 && words.Group[w.Lower] || w.IsUpper() && strings.ToUpper(w.Text) == w.Text
	}
	if !known {
		return nil
	}
	return &document.Mention{Start: t.Tokens[n+2].Start, End: end, Entity: e}
}

// datedBefore reports whether a date before the noun at token n says which one it is: "the 1953 coup".
func datedBefore(t *tree.Tree, n int) bool { return tense.DateBefore(t, n) != nil }

// datedBehind reports whether a date right behind the noun at token n says which one it is: "the strike of 1984", "after a
// coup in 1970". What it is the object of has the date as much, and of "on strike in 1990" only the whole does.
func datedBehind(t *tree.Tree, n int) bool {
	if n+2 >= len(t.Tokens) || !dateTying[t.Tokens[n+1].Lower] ||
		t.Is(n, "obj") && t.Tokens[t.Head(n)].Lower != "following" ||
		t.Tokens[n].Tag == "NN" && placing[t.Preposition(n)] &&
			t.Child(n, "det", "nmod:poss", "amod", "compound", "nummod") < 0 {
		return false
	}
	x := t.Sentence.TimeAt(n + 2)
	return x != nil && !x.Modifier && x.CoreFirst == n+2
}

// dateTying are the prepositions by which a date says which of several is meant.
var dateTying = words.Lemmas("of in on")

// identifies reports whether the word at token k, before the noun of a dated event, is part of what the event is called.
func identifies(t *tree.Tree, k int) bool {
	switch tag := t.Tokens[k].Tag; tag {
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
func classifies(t *tree.Tree, k int) bool {
	if m := t.Sentence.MentionAt(k); m != nil {
		return false
	}
	switch tag := t.Tokens[k].Tag; {
	case tag == "NN" || tag == "NNS":
		// "a one year strike": how long, no sort.
		return !words.Periods[t.Tokens[k].Lemma] || k == 0 || t.Tokens[k-1].Tag != "CD"
	case tag == "JJ":
		l := t.Tokens[k].Lower
		return words.Classing[l] || !words.Gradable[l] &&
			(strings.HasSuffix(l, "al") || strings.HasSuffix(l, "ic") || strings.HasSuffix(l, "ary"))
	case tag == "HYPH":
		return k > 0 && t.Tokens[k-1].IsNoun()
	}
	return false
}
