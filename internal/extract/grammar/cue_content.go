package grammar

import (
	"annals"
	"annals/internal/extract/wordlist"
)

// cueContents finds the clauses that "that" ties to a verb, an adjective or a noun, and what that one says of them. What
// a verb does not take for granted, whatever it means, somebody only says or thinks.
func (s *Sentence) cueContents() {
	t := s.Tokens
	for i := range t {
		s.contentTold(i)
		s.contentHow(i)
		if t[i].Lower != "that" || i+2 >= len(t) || s.inQuote(i) || t[i].Tag != "IN" && !s.clauseAt(i+1) ||
			t[i].Tag == "WDT" && !s.takesContent(i-1) {
			// The tagger may take "that" for a relative pronoun or for a determiner.
			continue
		}
		end := s.contentEnd(i, i+1) - 1
		if !s.hasFinite(i+1, end+1) && !s.hasVerb(i+1, i+8) || i > 0 && t[i-1].Text == "," && t[i].Tag != "IN" {
			continue
		}
		if i == 0 {
			// "That the group bought arms has been denied", but "That year".
			if s.TimeAt(0) == nil && t[1].Tag != "JJ" &&
				(t[0].Tag != "DT" || !t[1].IsNoun() || t[1].IsUpper()) {
				s.cover(1, end, Cue{Unreal: true})
			}
			continue
		}
		c, ok := s.contentCue(i)
		if v := s.governorOf(i); !ok && v >= 0 && !s.measured(i-1) {
			c, ok = s.contentVerb(v)
		}
		if !ok {
			continue
		}
		if c.Stance == annals.Intended && s.tellsOutright(i+1, end) {
			c = Cue{Stance: annals.Alleged, Speaker: c.Speaker}
		}
		s.cover(i+1, end, c)
		for end+3 < len(t) && s.goesOn(end+1) > 0 {
			// "that P, and that Q".
			first := s.goesOn(end + 1)
			end = s.contentEnd(i, first) - 1
			s.cover(first, end, c)
		}
	}
}

// governorOf is the verb that the parser makes what the "that" of token i begins a clause of what is said by, where the
// word before is none that takes one: "cabled home that"; -1 for none.
func (s *Sentence) governorOf(i int) int {
	v := s.head(i)
	if v <= i || i == 0 || s.Tokens[0].Lower == "it" || s.Tokens[i-1].Text == "," ||
		!s.isRel(i, "mark") || !s.isRel(v, "ccomp") {
		return -1
	}
	g := s.head(v)
	if g < 0 || g >= i || !s.Tokens[g].IsVerb() || auxiliaries[s.Tokens[g].Lower] ||
		s.Tokens[g].Tag == "VBN" && s.passiveGroup(g) {
		return -1
	}
	return g
}

// contentTold finds what the verb at token i says without "that", also to somebody or after a colon: "told reporters the
// group had left", "claiming the group had left", "it seems the group had left", "His diary says: the group had left".
func (s *Sentence) contentTold(i int) {
	t := s.Tokens
	base := verbBase(t[i])
	g := s.verbGroupStart(i)
	seems := cueLists["seeming"][base] && g > 0 && t[g-1].Lower == "it"
	if !t[i].IsVerb() || !verbClasses["say"][base] && !seems || s.inQuote(i) || i+2 >= len(t) {
		return
	}
	if g > 0 && (t[g-1].Tag == "WP" || t[g-1].Tag == "WDT") {
		return // "those who report crimes were protected"
	}
	first := i + 1
	switch c := s.ChunkAt(first); {
	case t[first].Text == ":" && s.clauseAt(first+1):
		first++
	case addressed[base] && c != nil && c.First == first && s.beginsNewClause(c.Last+1):
		first = c.Last + 1
	case !verbClasses["bare"][base] && !seems || !s.beginsNewClause(first) || t[i].Tag == "VBN" && !s.active(i) && !s.passiveGroup(i):
		return
	}
	if cue, ok := s.contentVerb(i); ok {
		s.cover(first, s.contentEnd(i, first)-1, cue)
	}
}

// contentHow finds what somebody tells with "how" at token i, also to somebody: "recalled how the group had left".
// Whoever asks how, or finds it out, takes it for granted that it did.
func (s *Sentence) contentHow(i int) {
	t := s.Tokens
	if t[i].Lower != "how" || i < 2 || s.inQuote(i) || !s.clauseAt(i+1) {
		return
	}
	v := i - 1
	if c := s.ChunkAt(v); c != nil && c.First > 0 && t[c.First-1].IsVerb() {
		v = c.First - 1
	}
	base := verbBase(t[v])
	if !t[v].IsVerb() || cueLists["granting"][base] || !cueLists["recounting"][base] {
		return
	}
	if c, ok := s.contentVerb(v); ok && !c.Unreal {
		s.cover(i+1, s.contentEnd(i, i+1)-1, c)
	}
}

// clauseAt reports whether a noun phrase and a verb begin at token i, after adverbs, dates and what a preposition ties
// there.
func (s *Sentence) clauseAt(i int) bool {
	t := s.Tokens
	for i < len(t) && (t[i].IsAdverb() || t[i].Text == "," ||
		s.QuoteAt(i) != nil && s.QuoteAt(i).First == i) {
		i++
	}
	if i < len(t) && s.TimeAt(i) != nil {
		i = s.TimeAt(i).Last + 1
		if i < len(t) && t[i].Text == "," {
			i++
		}
	}
	if c := s.ChunkAt(i); c != nil && i > 0 && c.First == i-1 && s.Tokens[i-1].Lower == "that" && c.Last > i-1 {
		return s.beginsClause(c.Last+1, len(t))
	}
	return s.beginsNewClause(i)
}

// takesContent reports whether "that" may tell what is said after token k, a noun for what is said, an addressee, a date
// or a verb: the tagger may take it for a relative pronoun.
func (s *Sentence) takesContent(k int) bool {
	if k < 0 || !s.Tokens[k].IsNoun() {
		return k >= 0 && (s.Tokens[k].IsVerb() || s.TimeAt(k) != nil)
	}
	w := s.Tokens[k].Lower
	if c := s.ChunkAt(k); c != nil && c.First > 1 && s.isContent(c.First-2) {
		return true
	}
	return s.isContent(k) || cueLists["open"][w] || cueLists["showing"][w] || s.overAddressee(k) >= 0
}

// contentCue is what the word that governs the "that" at token i says of the clause after it; false where it takes it for
// granted.
func (s *Sentence) contentCue(i int) (Cue, bool) {
	t := s.Tokens
	k := s.beforeThat(i)
	switch {
	case k < 0 || s.measured(k):
		return Cue{}, false
	case t[k].IsNoun():
		return s.contentUnder(k)
	case auxiliaries[t[k].Lower] || t[k].Lower == "be":
		return s.contentBe(k)
	case t[k].IsAdjective() || t[k].Tag == "VBN" && s.passiveGroup(k) && cueLists["swayed"][verbBase(t[k])]:
		return s.contentAdjective(k)
	case t[k].IsVerb():
		done := t[k].Tag == "VBN" && s.passiveGroup(k) && !takesThat(verbBase(t[k]))
		if done || cueLists["spreading"][verbBase(t[k])] {
			if p := s.subjectBefore(s.verbGroupStart(k)); p.Head >= 0 && s.isContent(p.Head) {
				return s.contentNoun(p.Head) // "claims were made that", "rumours spread that"
			}
		}
		if done {
			return Cue{}, false // "It was when the camp was freed that he left"
		}
		return s.contentVerb(k)
	case t[k].Lower == "it" && k > 0 && s.hasIt(k-1, k):
		return s.contentVerb(k - 1)
	case t[k].Tag == "PRP":
		if v := s.overAddressee(k); v >= 0 {
			return s.contentVerb(v)
		}
	}
	return Cue{}, false
}

// beforeThat is the token before the "that" at token i, over adverbs, times and commas; -1 for none, and for "so that"
// and "now that".
func (s *Sentence) beforeThat(i int) int {
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
func (s *Sentence) measured(k int) bool {
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
func (s *Sentence) overAddressee(k int) int {
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
	base := verbBase(t[k])
	if !t[k].IsVerb() || auxiliaries[t[k].Lower] {
		return -1
	}
	if takesThat(base) {
		return k
	}
	if p := s.subjectBefore(s.verbGroupStart(k)); p.Head >= 0 && s.isContent(p.Head) {
		return k // "word reached Peru that"
	}
	return -1
}

// takesThat reports whether the verb is known to have what is said or wanted after "that".
func takesThat(base string) bool {
	return verbClasses["say"][base] || cueLists["demanding"][base] || addressed[base]
}

// isContent reports whether the noun at token i is one for what is said or thought.
func (s *Sentence) isContent(i int) bool {
	w := s.Tokens[i].Lower
	return cueLists["content"][w] || claimNouns[w]
}

// contentVerb is what the verb at token v says of its clause with "that".
func (s *Sentence) contentVerb(v int) (Cue, bool) {
	t := s.Tokens
	base := verbBase(t[v])
	group := s.verbGroupStart(v)
	nobody := s.nobodyDoes(v)
	held := s.governed(v)
	negated := s.negatedGroup(group, v) || held.Unreal || held.Stance == annals.Denied
	switch {
	case cueLists["granting"][base]:
		// What somebody did not notice is so, what nobody proved may not be.
		return Cue{Unreal: true}, (nobody || negated) && !cueLists["perceiving"][base]
	case nobody || negated || verbClasses["deny"][base] && (!denials[base] || s.leavesOpen(v)):
		return Cue{Unreal: true}, true
	}
	c := Cue{Stance: annals.Alleged}
	if denials[base] {
		c.Stance = annals.Denied
	}
	if cueLists["demanding"][base] {
		c.Stance = annals.Intended
	}
	unnamed := s.unnamedAt(v)
	if s.passiveGroup(v) || t[group].Lower == "to" || cueLists["seeming"][base] {
		// "Peru was told that", "it appears that": who said it is not told.
		c.Speaker = unnamed
		return c, true
	}
	for _, a := range s.sayers(v) {
		c.Speaker = append(c.Speaker, a.mention)
	}
	if len(c.Speaker) == 0 {
		if p := s.subjectOf(group); p.Head >= 0 && t[p.Head].Tag != "EX" && t[p.Head].Lower != "it" {
			c.Speaker = []Mention{s.fillerOf(p)}
		} else {
			c.Speaker = unnamed
		}
	}
	return c, true
}

// Grants reports whether the verb at token v takes what follows "that" for granted: "ensured that it left", "meant that
// it left".
func (s *Sentence) Grants(v int) bool {
	c, ok := s.contentVerb(v)
	return cueLists["granting"][verbBase(s.Tokens[v])] && !(ok && c.Unreal)
}

// denials are the verbs by which somebody says of what follows "that" that it is not so; the others only doubt it.
var denials = wordlist.Set("deny refute dispute")

// contentBe is what "is" at token k says of the clause with "that" after it: "the charge was that".
func (s *Sentence) contentBe(k int) (Cue, bool) {
	t := s.Tokens
	p := s.subjectBefore(k)
	if p.Head < 0 {
		return Cue{}, false
	}
	w := t[p.Head].Lower
	switch {
	case t[p.Head].Lower == "it" && t[k].Lower == "be":
		return Cue{Unreal: true}, true // "it may be that"
	case cueLists["open"][w]:
		return Cue{Unreal: true}, true
	case s.isContent(p.Head) || cueLists["stated"][w]:
		return Cue{Stance: annals.Alleged, Speaker: s.unnamedAt(p.Head)}, true
	}
	return Cue{}, false
}

// contentAdjective is what the adjective or participle at token k says of the clause with "that" after it: "is likely that",
// "was sure that", "seems clear that".
func (s *Sentence) contentAdjective(k int) (Cue, bool) {
	t := s.Tokens
	w := t[k].Lower
	if v := s.madeKnown(k); v >= 0 {
		return s.contentVerb(v)
	}
	at := k
	if k > 2 && t[k-1].Lower == "from" && t[k-2].Lower == "far" {
		at = k - 2
	}
	be := s.verbGroupStart(at)
	seems := be == at && at > 0 && t[at-1].IsVerb() && cueLists["seeming"][verbBase(t[at-1])]
	switch {
	case seems:
		be = s.verbGroupStart(at - 1)
	case be == at:
		return Cue{}, false
	}
	negated := at < k || s.negatedGroup(be, k)
	p := s.subjectBefore(be)
	it := p.Head >= 0 && t[p.Head].Lower == "it"
	switch {
	case negated || !cueLists["granted"][w] && !(cueLists["plain"][w] && it):
		return Cue{Unreal: true}, true
	case seems:
		return Cue{Stance: annals.Alleged, Speaker: s.unnamedAt(at - 1)}, true
	}
	return Cue{}, false
}

// madeKnown is the verb by which somebody says what follows "that" behind the adjective or participle at token k: "made clear
// that", "made it known that", "let it be known that"; -1 for none.
func (s *Sentence) madeKnown(k int) int {
	t := s.Tokens
	if !cueLists["made-known"][t[k].Lower] {
		return -1
	}
	v, by := k-1, "make"
	if v > 1 && t[v].Lower == "be" && t[v-1].Lower == "it" {
		v, by = v-1, "let"
	}
	if v > 0 && t[v].Lower == "it" {
		v--
	}
	if v < 0 || !t[v].IsVerb() || verbBase(t[v]) != by || s.passiveGroup(v) {
		return -1
	}
	return v
}
