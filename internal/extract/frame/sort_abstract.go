package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// isEvent reports whether the noun phrase at token i is something that happened.
func (t *tree) isEvent(i int) bool {
	if e := t.entity(i); e != nil {
		return e.Kind == annals.Event
	}
	return t.isEventNoun(i)
}

// isCause reports whether the noun phrase at token i is something that one may be for or against, not somebody, somewhere or
// some number.
func (t *tree) isCause(i int) bool {
	if t.t[i].Tag == "PRP" || t.t[i].Tag == "PRP$" || t.isNumber(i) {
		return false
	}
	if e := t.entity(i); e != nil && !t.isDoctrine(i) {
		return e.Kind == "" && t.s.MentionAt(i) == nil
	}
	l := t.t[i].Lemma
	return (!t.isAgent(i) || doctrines[l] && t.child(i, "det") < 0) && !words.place[l] && !words.members[l]
}

// isAbstract reports whether the noun phrase at token i is a cause by its noun: listed, or by its ending something done or a
// quality.
func (t *tree) isAbstract(i int) bool {
	if t.t[i].Lower == "what" {
		return true
	}
	l := t.t[i].Lemma
	if !t.isCause(i) || t.t[i].Tag == "NNP" || lists["single"][l] {
		return false
	}
	if abstracts[l] || t.isDoctrine(i) {
		return true
	}
	for _, end := range []string{"tion", "sion", "ment", "ity", "ence", "ance", "ship", "hood", "ness", "dom", "acy",
		"ism"} {
		if len(l) > len(end)+2 && strings.HasSuffix(l, end) {
			return true
		}
	}
	return false
}

// amongAbstract reports whether the noun phrase at token i, which may be a cause, is listed with one that is: "a fair
// society, tax reform and stricter immigration".
func (t *tree) amongAbstract(i int) bool {
	if !t.isCause(i) || t.t[i].Tag == "NNP" || t.isDoctrine(i) {
		return false
	}
	top := i
	for n := 0; t.is(top, "conj") && t.head(top) >= 0 && n < 12; n++ {
		top = t.head(top)
	}
	list := t.conjuncts(top)
	return len(list) > 1 && slices.ContainsFunc(list, func(k int) bool { return k != i && t.isAbstract(k) })
}

// isParticular reports whether the noun phrase at token i is a certain thing that is said or done, by "the", "this" or
// whose it is. What may as well be a lasting aim is one only where the past is told: "supported the removal of the
// statue".
func (t *tree) isParticular(i int) bool {
	if !t.t[i].IsNoun() || t.isName(i) || t.isDoctrine(i) || words.place[t.t[i].Lemma] || t.isAgent(i) ||
		!t.hasWord(i, "det", "the", "this", "these", "that", "those") && t.child(i, "nmod:poss") < 0 {
		return false
	}
	h := t.head(i)
	return !t.isAbstract(i) && lists["utterance"][t.t[i].Lemma] ||
		(t.isAbstract(i) || t.isEventNoun(i)) && h >= 0 && t.isVerb(h) && t.tense(h) == "past"
}

// isDoctrine reports whether the noun phrase at token i is an ideology or religion.
func (t *tree) isDoctrine(i int) bool {
	l := t.t[i].Lemma
	if versions[l] && slices.ContainsFunc(t.attached(i, []string{"of"}), t.isDoctrine) {
		return true
	}
	return doctrines[l] || grammar.IsIsm(l) && !words.happening[l]
}
