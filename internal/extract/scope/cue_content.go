package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// cueContents finds the clauses that "that" ties to a verb, an adjective or a noun, and what that one says of them. What
// a verb does not take for granted, whatever it means, somebody only says or thinks.
func cueContents(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		contentTold(s, i)
		contentHow(s, i)
		if t[i].Lower != "that" || i+2 >= len(t) || predicate.InQuote(s, i) || t[i].Tag != "IN" && !predicate.ClauseAt(s, i+1) ||
			t[i].Tag == "WDT" && !takesContent(s, i-1) {
			// The tagger may take "that" for a relative pronoun or for a determiner.
			continue
		}
		end := contentEnd(s, i, i+1) - 1
		if !HasFinite(s, i+1, end+1) && !s.HasVerb(i+1, i+8) || i > 0 && t[i-1].Text == "," && t[i].Tag != "IN" {
			continue
		}
		if i == 0 {
			// "That the group bought arms has been denied", but "That year".
			if s.TimeAt(0) == nil && t[1].Tag != "JJ" &&
				(t[0].Tag != "DT" || !t[1].IsNoun() || t[1].IsUpper()) {
				cover(s, 1, end, document.Cue{Unreal: true})
			}
			continue
		}
		c, ok := contentCue(s, i)
		if v := governorOf(s, i); !ok && v >= 0 && !measured(s, i-1) {
			c, ok = contentVerb(s, v)
		}
		if !ok {
			continue
		}
		if c.Stance == annals.Intended && tellsOutright(s, i+1, end) {
			c = document.Cue{Stance: annals.Alleged, Speaker: c.Speaker}
		}
		cover(s, i+1, end, c)
		for end+3 < len(t) && goesOn(s, end+1) > 0 {
			// "that P, and that Q".
			first := goesOn(s, end+1)
			end = contentEnd(s, i, first) - 1
			cover(s, first, end, c)
		}
	}
}

// governorOf is the verb that the parser makes what the "that" of token i begins a clause of what is said by, where the
// word before is none that takes one: "cabled home that"; -1 for none.
func governorOf(s *document.Sentence, i int) int {
	v := s.Head(i)
	if v <= i || i == 0 || s.Tokens[0].Lower == "it" || s.Tokens[i-1].Text == "," ||
		!s.IsRel(i, "mark") || !s.IsRel(v, "ccomp") {
		return -1
	}
	g := s.Head(v)
	if g < 0 || g >= i || !s.Tokens[g].IsVerb() || document.Auxiliaries[s.Tokens[g].Lower] ||
		s.Tokens[g].Tag == "VBN" && predicate.PassiveGroup(s, g) {
		return -1
	}
	return g
}

// contentTold finds what the verb at token i says without "that", also to somebody or after a colon: "told reporters the
// group had left", "claiming the group had left", "it seems the group had left", "His diary says: the group had left".
func contentTold(s *document.Sentence, i int) {
	t := s.Tokens
	base := document.VerbBase(t[i])
	g := predicate.VerbGroupStart(s, i)
	seems := document.CueLists["seeming"][base] && g > 0 && t[g-1].Lower == "it"
	if !t[i].IsVerb() || !document.VerbClasses["say"][base] && !seems || predicate.InQuote(s, i) || i+2 >= len(t) {
		return
	}
	if g > 0 && (t[g-1].Tag == "WP" || t[g-1].Tag == "WDT") {
		return // "those who report crimes were protected"
	}
	first := i + 1
	switch c := s.ChunkAt(first); {
	case t[first].Text == ":" && predicate.ClauseAt(s, first+1):
		first++
	case Addressed[base] && c != nil && c.First == first && predicate.BeginsNewClause(s, c.Last+1):
		first = c.Last + 1
	case !document.VerbClasses["bare"][base] && !seems || !predicate.BeginsNewClause(s, first) ||
		t[i].Tag == "VBN" && !Active(s, i) && !predicate.PassiveGroup(s, i):
		return
	}
	if cue, ok := contentVerb(s, i); ok {
		cover(s, first, contentEnd(s, i, first)-1, cue)
	}
}

// contentHow finds what somebody tells with "how" at token i, also to somebody: "recalled how the group had left".
// Whoever asks how, or finds it out, takes it for granted that it did.
func contentHow(s *document.Sentence, i int) {
	t := s.Tokens
	if t[i].Lower != "how" || i < 2 || predicate.InQuote(s, i) || !predicate.ClauseAt(s, i+1) {
		return
	}
	v := i - 1
	if c := s.ChunkAt(v); c != nil && c.First > 0 && t[c.First-1].IsVerb() {
		v = c.First - 1
	}
	base := document.VerbBase(t[v])
	if !t[v].IsVerb() || document.CueLists["granting"][base] || !document.CueLists["recounting"][base] {
		return
	}
	if c, ok := contentVerb(s, v); ok && !c.Unreal {
		cover(s, i+1, contentEnd(s, i, i+1)-1, c)
	}
}

// takesContent reports whether "that" may tell what is said after token k, a noun for what is said, an addressee, a date
// or a verb: the tagger may take it for a relative pronoun.
func takesContent(s *document.Sentence, k int) bool {
	if k < 0 || !s.Tokens[k].IsNoun() {
		return k >= 0 && (s.Tokens[k].IsVerb() || s.TimeAt(k) != nil)
	}
	w := s.Tokens[k].Lower
	if c := s.ChunkAt(k); c != nil && c.First > 1 && predicate.IsContent(s, c.First-2) {
		return true
	}
	return predicate.IsContent(s, k) || document.CueLists["open"][w] || document.CueLists["showing"][w] || overAddressee(s, k) >= 0
}

// contentCue is what the word that governs the "that" at token i says of the clause after it; false where it takes it for
// granted.
func contentCue(s *document.Sentence, i int) (document.Cue, bool) {
	t := s.Tokens
	k := beforeThat(s, i)
	switch {
	case k < 0 || measured(s, k):
		return document.Cue{}, false
	case t[k].IsNoun():
		return contentUnder(s, k)
	case document.Auxiliaries[t[k].Lower] || t[k].Lower == "be":
		return contentBe(s, k)
	case t[k].IsAdjective() || t[k].Tag == "VBN" && predicate.PassiveGroup(s, k) &&
		document.CueLists["swayed"][document.VerbBase(t[k])]:
		return contentAdjective(s, k)
	case t[k].IsVerb():
		done := t[k].Tag == "VBN" && predicate.PassiveGroup(s, k) && !takesThat(document.VerbBase(t[k]))
		if done || document.CueLists["spreading"][document.VerbBase(t[k])] {
			if p := s.SubjectBefore(predicate.VerbGroupStart(s, k)); p.Head >= 0 && predicate.IsContent(s, p.Head) {
				return contentNoun(s, p.Head) // "claims were made that", "rumours spread that"
			}
		}
		if done {
			return document.Cue{}, false // "It was when the camp was freed that he left"
		}
		return contentVerb(s, k)
	case t[k].Lower == "it" && k > 0 && hasIt(s, k-1, k):
		return contentVerb(s, k-1)
	case t[k].Tag == "PRP":
		if v := overAddressee(s, k); v >= 0 {
			return contentVerb(s, v)
		}
	}
	return document.Cue{}, false
}

// beforeThat is the token before the "that" at token i, over adverbs, times and commas; -1 for none, and for "so that"
// and "now that".
func beforeThat(s *document.Sentence, i int) int {
	k := i - 1
	for k > 0 {
		x, w := s.TimeAt(k), s.Tokens[k]
		switch {
		case x != nil:
			k = x.First - 1
		case !w.IsAdverb() && w.Text != ",":
			return k
		case w.Lower == "so" || w.Lower == "now":
			return -1
		default:
			k--
		}
	}
	return k
}

// measured reports whether a "so" or "such" before token k makes the clause a result: "so strong that".
func measured(s *document.Sentence, k int) bool {
	for n := k; n >= 0 && k-n < 8; n-- {
		switch w := s.Tokens[n].Lower; {
		case w == "so" || w == "such":
			return true
		case w == "," || w == ";" || w == "that":
			return false
		}
	}
	return false
}

// overAddressee is the verb whose "that" follows the noun phrase which ends at token k: "told the court", "complained to
// the court", "word reached Peru"; -1 for none.
func overAddressee(s *document.Sentence, k int) int {
	t := s.Tokens
	for n := 0; n < 3; n++ {
		c := s.ChunkAt(k)
		if c == nil || c.First == 0 {
			return -1
		}
		k = c.First - 1
		if t[k].IsVerb() {
			break
		}
		if k > 0 && (t[k].Tag == "IN" || t[k].Tag == "TO" || t[k].Tag == "CC") {
			k--
			if t[k].IsVerb() {
				break
			}
			continue
		}
		return -1
	}
	base := document.VerbBase(t[k])
	if !t[k].IsVerb() || document.Auxiliaries[t[k].Lower] {
		return -1
	}
	if takesThat(base) {
		return k
	}
	if p := s.SubjectBefore(predicate.VerbGroupStart(s, k)); p.Head >= 0 && predicate.IsContent(s, p.Head) {
		return k // "word reached Peru that"
	}
	return -1
}

// takesThat reports whether the verb is known to have what is said or wanted after "that".
func takesThat(base string) bool {
	return document.VerbClasses["say"][base] || document.CueLists["demanding"][base] || Addressed[base]
}

// contentVerb is what the verb at token v says of its clause with "that".
func contentVerb(s *document.Sentence, v int) (document.Cue, bool) {
	t := s.Tokens
	base := document.VerbBase(t[v])
	group := predicate.VerbGroupStart(s, v)
	nobody := nobodyDoes(s, v)
	held := Governed(s, v)
	negated := predicate.NegatedGroup(s, group, v) || held.Unreal || held.Stance == annals.Denied
	switch {
	case document.CueLists["granting"][base]:
		// What somebody did not notice is so, what nobody proved may not be.
		return document.Cue{Unreal: true}, (nobody || negated) && !document.CueLists["perceiving"][base]
	case nobody || negated || document.VerbClasses["deny"][base] && (!denials[base] || LeavesOpen(s, v)):
		return document.Cue{Unreal: true}, true
	}
	c := document.Cue{Stance: annals.Alleged}
	if denials[base] {
		c.Stance = annals.Denied
	}
	if document.CueLists["demanding"][base] {
		c.Stance = annals.Intended
	}
	unnamed := UnnamedAt(s, v)
	if predicate.PassiveGroup(s, v) || t[group].Lower == "to" || document.CueLists["seeming"][base] {
		// "Peru was told that", "it appears that": who said it is not told.
		c.Speaker = unnamed
		return c, true
	}
	for _, a := range predicate.Sayers(s, v) {
		c.Speaker = append(c.Speaker, a.Mention)
	}
	if len(c.Speaker) == 0 {
		if p := predicate.SubjectOf(s, group); p.Head >= 0 && t[p.Head].Tag != "EX" && t[p.Head].Lower != "it" {
			c.Speaker = []document.Mention{s.FillerOf(p)}
		} else {
			c.Speaker = unnamed
		}
	}
	return c, true
}

// Grants reports whether the verb at token v takes what follows "that" for granted: "ensured that it left", "meant that
// it left".
func Grants(s *document.Sentence, v int) bool {
	c, ok := contentVerb(s, v)
	return document.CueLists["granting"][document.VerbBase(s.Tokens[v])] && !(ok && c.Unreal)
}

// denials are the verbs by which somebody says of what follows "that" that it is not so; the others only doubt it.
var denials = wordlist.Set("deny refute dispute")

// contentBe is what "is" at token k says of the clause with "that" after it: "the charge was that".
func contentBe(s *document.Sentence, k int) (document.Cue, bool) {
	t := s.Tokens
	p := s.SubjectBefore(k)
	if p.Head < 0 {
		return document.Cue{}, false
	}
	w := t[p.Head].Lower
	switch {
	case t[p.Head].Lower == "it" && t[k].Lower == "be":
		return document.Cue{Unreal: true}, true // "it may be that"
	case document.CueLists["open"][w]:
		return document.Cue{Unreal: true}, true
	case predicate.IsContent(s, p.Head) || document.CueLists["stated"][w]:
		return document.Cue{Stance: annals.Alleged, Speaker: UnnamedAt(s, p.Head)}, true
	}
	return document.Cue{}, false
}

// contentAdjective is what the adjective or participle at token k says of the clause with "that" after it: "is likely that",
// "was sure that", "seems clear that".
func contentAdjective(s *document.Sentence, k int) (document.Cue, bool) {
	t := s.Tokens
	w := t[k].Lower
	if v := MadeKnown(s, k); v >= 0 {
		return contentVerb(s, v)
	}
	at := k
	if k > 2 && t[k-1].Lower == "from" && t[k-2].Lower == "far" {
		at = k - 2
	}
	be := predicate.VerbGroupStart(s, at)
	seems := be == at && at > 0 && t[at-1].IsVerb() && document.CueLists["seeming"][document.VerbBase(t[at-1])]
	switch {
	case seems:
		be = predicate.VerbGroupStart(s, at-1)
	case be == at:
		return document.Cue{}, false
	}
	negated := at < k || predicate.NegatedGroup(s, be, k)
	p := s.SubjectBefore(be)
	it := p.Head >= 0 && t[p.Head].Lower == "it"
	switch {
	case negated || !document.CueLists["granted"][w] && !(document.CueLists["plain"][w] && it):
		return document.Cue{Unreal: true}, true
	case seems:
		return document.Cue{Stance: annals.Alleged, Speaker: UnnamedAt(s, at-1)}, true
	}
	return document.Cue{}, false
}

// MadeKnown is the verb by which somebody says what follows "that" behind the adjective or participle at token k: "made clear
// that", "made it known that", "let it be known that"; -1 for none.
func MadeKnown(s *document.Sentence, k int) int {
	t := s.Tokens
	if !document.CueLists["made-known"][t[k].Lower] {
		return -1
	}
	v, by := k-1, "make"
	if v > 1 && t[v].Lower == "be" && t[v-1].Lower == "it" {
		v, by = v-1, "let"
	}
	if v > 0 && t[v].Lower == "it" {
		v--
	}
	if v < 0 || !t[v].IsVerb() || document.VerbBase(t[v]) != by || predicate.PassiveGroup(s, v) {
		return -1
	}
	return v
}

// LeavesOpen reports whether who the verb at token i tells of does not do that either: "neither confirmed nor denied",
// "would not confirm or deny".
func LeavesOpen(s *document.Sentence, i int) bool {
	k, h := predicate.VerbGroupStart(s, i)-1, s.Head(i)
	if k < 0 || s.Tokens[k].Lower != "nor" && s.Tokens[k].Lower != "or" {
		return false
	}
	return s.Tokens[k].Lower == "nor" || h >= 0 && h < k && s.IsRel(i, "conj") &&
		predicate.NegatedGroup(s, predicate.VerbGroupStart(s, h), h)
}
