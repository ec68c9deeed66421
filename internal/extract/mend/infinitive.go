package mend

import (
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// doneInfinitives ties an infinitive that tells what was done to the words by which it does: to the verb of "went on to ban it"
// as what is done by whoever went on, to "first" of "was the first to ban it" as what one was first to do, and to the verb of
// "conspired to ban it" as what was to be done.
func doneInfinitives(s *document.Sentence) {
	t := s.Tokens
	for i := 3; i < len(t); i++ {
		to := i - 1
		for to > 1 && t[to].IsAdverb() {
			to--
		}
		if t[i].Tag != "VB" || t[to].Tag != "TO" {
			continue
		}
		switch before := t[to-1]; {
		case before.Lower == "on" && document.VerbBase(t[to-2]) == "go":
			if s.Head(i) == to-2 && s.IsRel(i, "advcl") {
				s.Arcs[i].Rel = "xcomp"
			}
		case plotting[document.VerbBase(before)] && before.IsVerb():
			if s.Head(i) == to-1 && s.IsRel(i, "advcl") {
				s.Arcs[i].Rel = "xcomp" // "conspired to arm the Front" tells of no end that something served
			}
		case ranking[before.Lower] && (t[to-2].Lower == "the" || t[to-2].Tag == "PRP$"):
			if s.Head(i) == to-1 && s.IsRel(i, "csubj", "advcl", "xcomp", "ccomp") {
				s.Arcs[i].Rel = "acl"
			}
		}
	}
}

// ranking are the words for who does something before or after all others, or alone.
var ranking = wordlist.Set("first last only second third next latest")

// plotting are verbs behind which "to" is never "in order to".
var plotting = wordlist.Set("conspire plot vow pledge refuse decline swear intend aspire threaten offer propose scheme undertake")
