package grammar

import (
	"annals"
	"annals/internal/extract/wordlist"
)

// governed is what the word that an infinitive or a gerund at token i hangs on says of it: "refused to leave", "plans to
// leave", "refrained from leaving", "accused it of leaving".
func (s *Sentence) governed(i int) Cue {
	t := s.Tokens
	if k := s.listedWith(i); k >= 0 {
		return s.governed(k)
	}
	switch t[i].Tag {
	case "VB":
		return s.governedInfinitive(i)
	case "VBN", "VBD", "VBP":
		if k, _ := s.before(i); k >= 0 && t[k].Tag == "TO" {
			return s.governedInfinitive(i) // the tagger may take "to split" for a participle
		}
		if k := s.auxiliaryBefore(i); k >= 0 && t[k].Tag == "VBG" {
			return s.governedGerund(k)
		} else if k >= 0 && t[k].Tag == "VB" {
			return s.governedInfinitive(k)
		} else if k < 0 && t[i].Tag == "VBN" && s.wantedDone(i) {
			return Cue{Stance: annals.Intended}
		}
	case "VBG":
		if k := s.auxiliaryBefore(i); k >= 0 && t[k].Tag == "VB" {
			return s.governedInfinitive(k) // "appears to be backing"
		}
		return s.governedGerund(i)
	case "NN", "NNS", "NNP", "JJ":
		// "is reluctant to be the leader".
		first := i
		if c := s.ChunkAt(i); c != nil {
			first = c.First
		}
		k, _ := s.before(first)
		switch {
		case k < 0:
		case t[k].Lower == "be":
			return s.governedInfinitive(k)
		case t[k].Lower == "being":
			return s.governedGerund(k)
		case t[k].Lower == "been":
			return s.governed(k)
		}
	}
	return Cue{}
}

// wantedDone reports whether the participle at token i is what somebody only orders or wants done: "ordered the League
// dissolved", "wants its leader jailed".
func (s *Sentence) wantedDone(i int) bool {
	if i >= len(s.Arcs) || s.Arcs[i].Rel != "xcomp" && s.Arcs[i].Rel != "ccomp" ||
		s.dependent(i, "aux", "aux:pass", "mark") >= 0 {
		return false // "hoped that a war was avoided" is a clause of its own
	}
	g := s.Arcs[i].Head
	if g < 0 || g >= i || !s.Tokens[g].IsVerb() {
		return false
	}
	base := verbBase(s.Tokens[g])
	return cueLists["wanting"][base] || cueLists["asking"][base] || cueLists["demanding"][base]
}

// listedWith is the infinitive or gerund before the one at token i with which a conjunction lists it, where no finite
// verb stands between the two: "accused them of taking bribes and arming the group"; -1 for none.
func (s *Sentence) listedWith(i int) int {
	t := s.Tokens
	if i < 3 || t[i].Tag != "VBG" && t[i].Tag != "VB" {
		return -1
	}
	if k, _ := s.before(i); k < 2 || t[k].Tag != "CC" {
		return -1
	}
	for k := i - 2; k > 0; k-- {
		switch {
		case t[k].Tag == t[i].Tag && !auxiliaries[t[k].Lower]:
			return k
		case isFinite(t[k]) || t[k].Text == ";" || t[k].Tag == "WDT" || t[k].Tag == "WP":
			return -1
		}
	}
	return -1
}

// auxiliaryBefore is the first of the auxiliaries right before the participle at token i, -1 for none.
func (s *Sentence) auxiliaryBefore(i int) int {
	t := s.Tokens
	out := -1
	for k := i - 1; k >= 0; k-- {
		switch t[k].Lower {
		case "have", "be", "been", "having", "being":
			out = k
			continue
		}
		if !t[k].IsAdverb() || t[k].Lower == "not" {
			break
		}
	}
	return out
}

// before is the nearest token before token i that is no adverb; negated tells that a "not" is passed.
func (s *Sentence) before(i int) (k int, negated bool) {
	t := s.Tokens
	for k = i - 1; k >= 0 && t[k].IsAdverb() && t[k].Lower != "about"; k-- {
		negated = negated || s.Not(k)
	}
	return k, negated
}

// governedInfinitive is what governs the infinitive at token i.
func (s *Sentence) governedInfinitive(i int) Cue {
	t := s.Tokens
	to, negated := s.before(i)
	if to >= 0 && t[to].Lower == "than" && to > 0 && t[to-1].Lower == "rather" {
		return Cue{Unreal: true}
	}
	if to < 1 || t[to].Lower != "to" {
		return s.bare(i, to)
	}
	if t[to-1].Lower == "yet" {
		return Cue{Stance: annals.Denied} // "has yet to leave"
	}
	g, not := s.before(to)
	if g < 0 {
		return Cue{}
	}
	cue, ok := s.governedByWord(g)
	if !ok && t[g].IsVerb() {
		cue, ok = s.governedByVerb(g, i, negated || not)
	} else if !ok && t[g].IsNoun() {
		cue, ok = s.governedByNoun(g)
	}
	if !ok {
		return s.governedOver(g)
	}
	return cue
}

// governedByWord is what a word of whatever kind at token g says of the infinitive after it: "is set to leave", "is free to
// leave", "in order to leave"; not ok where it says nothing.
func (s *Sentence) governedByWord(g int) (cue Cue, ok bool) {
	t, w := s.Tokens, s.Tokens[g].Lower
	switch {
	case cueLists["pending"][w] && !t[g].IsNoun() && s.afterBe(g):
		return Cue{Stance: annals.Intended}, true
	case cueLists["rated"][w] && (!t[g].IsVerb() || s.afterBe(g)),
		cueLists["mistaken"][w], w == "ought":
		return Cue{Unreal: true}, true
	case (w == "order" || w == "as") && g > 0 && (t[g-1].Lower == "in" || t[g-1].Lower == "so"):
		return Cue{Stance: annals.Intended}, true
	}
	return Cue{}, false
}

// governedByVerb is what the verb at token g says of the infinitive at token i: "failed to leave", "is thought to have
// left"; negated tells that a "not" stands between the two. Not ok where it says nothing, or somebody else is to do it.
func (s *Sentence) governedByVerb(g, i int, negated bool) (cue Cue, ok bool) {
	base := verbBase(s.Tokens[g])
	passive := s.passiveGroup(g)
	denied := func() bool { return s.negatedGroup(s.verbGroupStart(g), g) }
	switch {
	case cueLists["seeming"][base] && (negated || denied()):
		return Cue{Unreal: true}, true // "does not seem to have left"
	case cueLists["seeming"][base]:
		return Cue{Stance: annals.Alleged, Speaker: s.unnamedAt(g)}, true
	case (base == "know" || verbClasses["say"][base]) && passive && denied():
		return Cue{Unreal: true}, true // "is not known to have left"
	case passive && takenFor(base):
		return Cue{Stance: annals.Alleged, Speaker: s.unnamedAt(g)}, true
	case cueLists["failing"][base] && !passive:
		if negated || denied() {
			return Cue{}, true
		}
		return Cue{Stance: annals.Denied}, true
	case cueLists["ceasing"][base] && verbBase(s.Tokens[i]) != "exist", cueLists["wanting"][base] && (negated || denied()):
		return Cue{Stance: annals.Denied}, true
	case cueLists["wanting"][base], base == "go" && s.Tokens[g].Tag == "VBG" && passive:
		return Cue{Stance: annals.Intended}, true
	}
	return Cue{}, false
}

// governedByNoun is what the noun at token g says of the infinitive after it: "the plan to leave", "its failure to leave".
func (s *Sentence) governedByNoun(g int) (cue Cue, ok bool) {
	w := s.Tokens[g].Lower
	switch {
	case cueLists["lack"][w]:
		return Cue{Stance: annals.Denied}, true
	case cueLists["plan"][w] && s.ChunkAt(g) != nil:
		return Cue{Stance: annals.Intended, Unreal: s.turnedDown(g)}, true
	}
	return Cue{}, false
}

// governedOver is what governs an infinitive over the noun phrase that ends at token g: "wanted the group to leave",
// "the plan for it to leave", "calls on the government of Peru to leave".
func (s *Sentence) governedOver(g int) Cue {
	t := s.Tokens
	for n := 0; n < 4; n++ {
		c := s.ChunkAt(g)
		if c == nil || c.Last != g || c.First == 0 {
			return Cue{}
		}
		v := c.First - 1
		if t[v].Lower == "for" && v > 0 && t[v-1].IsNoun() && cueLists["plan"][t[v-1].Lower] {
			return Cue{Stance: annals.Intended}
		}
		if t[v].Lower == "by" && v > 0 && t[v-1].Tag == "VBN" && s.passiveGroup(v-1) && takenFor(verbBase(t[v-1])) {
			who, _ := s.speakerIn(c.First, g)
			return Cue{Stance: annals.Alleged, Speaker: who} // "is alleged by Peru to have left"
		}
		key := verbBase(t[v])
		if t[v].IsVerb() && cueLists["forbidding"][key] {
			return Cue{Unreal: true}
		}
		if t[v].IsVerb() && cueLists["lacking"][key] {
			return Cue{Stance: annals.Denied} // "lacked the arms to fight"
		}
		tied := v
		if (t[v].Tag == "IN" || t[v].Tag == "RP" || t[v].Tag == "TO") && v > 0 {
			key = verbBase(t[v-1]) + "_" + t[v].Lower
			v--
		}
		if t[v].IsVerb() && cueLists["asking"][key] {
			return Cue{Stance: annals.Intended}
		}
		if !tying[t[tied].Lower] || tied == 0 {
			return Cue{}
		}
		g = tied - 1
	}
	return Cue{}
}

// tying are the words that tie a noun phrase to the one before it.
var tying = wordlist.Set("of in from at and or")

// takenFor reports whether with the passive of a verb of saying or thinking only somebody says so: "is thought to have
// left", but "is known to have left".
func takenFor(base string) bool {
	return (verbClasses["say"][base] || verbClasses["hold"][base]) &&
		!cueLists["granting"][base] && !cueLists["demanding"][base] && !addressed[base]
}

// bare is what governs the infinitive without "to" at token i, before which token k stands: "would rather leave", "nobody
// saw it leave".
func (s *Sentence) bare(i, k int) Cue {
	t := s.Tokens
	if k > 0 && t[k].Tag == "MD" {
		if i-1 > k && t[i-1].Lower == "rather" {
			return Cue{Unreal: true}
		}
		return Cue{}
	}
	c := s.ChunkAt(max(k, 0))
	if c == nil || c.Last != k || c.First == 0 {
		return Cue{}
	}
	v := c.First - 1
	if t[v].IsVerb() && (s.negatedGroup(s.verbGroupStart(v), v) || s.nobodyDoes(v)) {
		return Cue{Unreal: true}
	}
	return Cue{}
}

// nobodyDoes reports whether the subject of the verb at token v is nobody.
func (s *Sentence) nobodyDoes(v int) bool {
	first := -1
	if k := s.subjectAt(v); k >= 0 && k < v {
		if first = k; s.Amount(k) != Somebody {
			return true
		}
		if c := s.ChunkAt(k); c != nil {
			first = c.First
		}
	} else if p := s.subjectBefore(s.verbGroupStart(v)); p.Head >= 0 {
		first = p.First
	}
	return first >= 0 && (s.nobody(first) || s.nobodyBefore(first-1))
}

// afterBe reports whether a form of "be" stands before token i, with adverbs between.
func (s *Sentence) afterBe(i int) bool {
	k, _ := s.before(i)
	if k < 0 {
		return false
	}
	switch s.Tokens[k].Lower {
	case "is", "was", "are", "were", "be", "been", "being", "'s", "'re":
		return true
	}
	return false
}

// chained is what the auxiliaries and adverbs right before the verb or noun at token i, or an adverb that opens or closes
// its clause, say of it: "may have left", "no longer leads", "allegedly left", "perhaps".
func (s *Sentence) chained(i int) Cue {
	t := s.Tokens
	var out Cue
	if !t[i].IsVerb() {
		return out
	}
	first := s.verbGroupStart(i)
	for k := first - 3; k < i; k++ {
		if k < 0 {
			continue
		}
		n := s.listAt("denying", k)
		if n > 0 && k+n > first-1 && k+n <= i && !(n == 1 && k < first) && s.chainTo(k+n, i) {
			out.Stance = annals.Denied
		}
		if n := s.listAt("undoing", k); n > 0 && k+n > first-1 && k+n <= i && !(n == 1 && k < first) && s.chainTo(k+n, i) &&
			(k+n == i || auxiliaries[t[k+n].Lower]) {
			out.Unreal = true
		}
	}
	have := false
	for k := first; k < i; k++ {
		have = have || t[k].Lower == "have" || t[k].Lower == "'ve"
	}
	for k := first; k < i; k++ {
		if t[k].Tag != "MD" {
			continue
		}
		switch t[k].Lower {
		case "may", "might":
			out.Unreal = true
		case "must", "should", "could", "would", "ought", "can":
			out.Unreal = out.Unreal || have || t[k].Lower == "ought"
		}
	}
	s.adverbsOf(i, first, &out)
	return out
}

// chainTo reports whether nothing but auxiliaries and adverbs stands from token k up to token i.
func (s *Sentence) chainTo(k, i int) bool {
	for ; k < i; k++ {
		x := s.Tokens[k]
		if !x.IsAdverb() && !auxiliaries[x.Lower] && x.Tag != "MD" && verbBase(x) != "do" {
			return false
		}
	}
	return true
}

// adverbsOf reads the adverbs of hearsay and doubt of the verb at token i, whose group begins at token first: in its
// group, before its clause, and after it behind a comma.
func (s *Sentence) adverbsOf(i, first int, out *Cue) {
	t := s.Tokens
	weigh := func(k int) {
		switch w := t[k].Lower; {
		case cueLists["hearsay"][w]:
			out.Stance = annals.Alleged
		case !cueLists["maybe"][w] || t[k].Tag == "JJ":
			return
		}
		out.Hedges = append(out.Hedges, Mention{Start: t[k].Start, End: t[k].End})
	}
	for k := first; k < i; k++ {
		weigh(k)
	}
	// The opening of the clause: "Allegedly, it left", "Perhaps it left".
	start := s.saidBefore(max(0, first-1))
	if start < first && !s.hasVerb(start, first) {
		weigh(start)
		if t[start].Tag == "CC" && start+1 < first {
			weigh(start + 1)
		}
	}
	end := len(t) - 1
	for end > i && (t[end].Text == "." || t[end].Text == ",") {
		end--
	}
	if end > i+1 && t[end-1].Text == "," && !s.hasFinite(i+1, end) {
		weigh(end)
	}
}
