package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// Governed is what the word that an infinitive or a gerund at token i hangs on says of it: "refused to leave", "plans to
// leave", "refrained from leaving", "accused it of leaving".
func Governed(s *document.Sentence, i int) document.Cue {
	t := s.Tokens
	if k := listedWith(s, i); k >= 0 {
		return Governed(s, k)
	}
	switch t[i].Tag {
	case "VB":
		return governedInfinitive(s, i)
	case "VBN", "VBD", "VBP":
		if k, _ := before(s, i); k >= 0 && t[k].Tag == "TO" {
			return governedInfinitive(s, i) // the tagger may take "to split" for a participle
		}
		if k := auxiliaryBefore(s, i); k >= 0 && t[k].Tag == "VBG" {
			return governedGerund(s, k)
		} else if k >= 0 && t[k].Tag == "VB" {
			return governedInfinitive(s, k)
		} else if k < 0 && t[i].Tag == "VBN" && wantedDone(s, i) {
			return document.Cue{Stance: annals.Intended}
		}
	case "VBG":
		if k := auxiliaryBefore(s, i); k >= 0 && t[k].Tag == "VB" {
			return governedInfinitive(s, k) // "appears to be backing"
		}
		return governedGerund(s, i)
	case "NN", "NNS", "NNP", "JJ":
		// "is reluctant to be the leader".
		first := i
		if c := s.ChunkAt(i); c != nil {
			first = c.First
		}
		k, _ := before(s, first)
		switch {
		case k < 0:
		case t[k].Lower == "be":
			return governedInfinitive(s, k)
		case t[k].Lower == "being":
			return governedGerund(s, k)
		case t[k].Lower == "been":
			return Governed(s, k)
		}
	}
	return document.Cue{}
}

// wantedDone reports whether the participle at token i is what somebody only orders or wants done: "ordered the League
// dissolved", "wants its leader jailed".
func wantedDone(s *document.Sentence, i int) bool {
	if i >= len(s.Arcs) || s.Arcs[i].Rel != "xcomp" && s.Arcs[i].Rel != "ccomp" ||
		s.Dependent(i, "aux", "aux:pass", "mark") >= 0 {
		return false // "hoped that a war was avoided" is a clause of its own
	}
	g := s.Arcs[i].Head
	if g < 0 || g >= i || !s.Tokens[g].IsVerb() {
		return false
	}
	base := document.VerbBase(s.Tokens[g])
	return document.CueLists["wanting"][base] || document.CueLists["asking"][base] || document.CueLists["demanding"][base]
}

// listedWith is the infinitive or gerund before the one at token i with which a conjunction lists it, where no finite
// verb stands between the two: "accused them of taking bribes and arming the group"; -1 for none.
func listedWith(s *document.Sentence, i int) int {
	t := s.Tokens
	if i < 3 || t[i].Tag != "VBG" && t[i].Tag != "VB" {
		return -1
	}
	if k, _ := before(s, i); k < 2 || t[k].Tag != "CC" {
		return -1
	}
	for k := i - 2; k > 0; k-- {
		switch {
		case t[k].Tag == t[i].Tag && !document.Auxiliaries[t[k].Lower]:
			return k
		case document.IsFinite(t[k]) || t[k].Text == ";" || t[k].Tag == "WDT" || t[k].Tag == "WP":
			return -1
		}
	}
	return -1
}

// auxiliaryBefore is the first of the auxiliaries right before the participle at token i, -1 for none.
func auxiliaryBefore(s *document.Sentence, i int) int {
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
func before(s *document.Sentence, i int) (k int, negated bool) {
	t := s.Tokens
	for k = i - 1; k >= 0 && t[k].IsAdverb() && t[k].Lower != "about"; k-- {
		negated = negated || predicate.Not(s, k)
	}
	return k, negated
}

// governedInfinitive is what governs the infinitive at token i.
func governedInfinitive(s *document.Sentence, i int) document.Cue {
	t := s.Tokens
	to, negated := before(s, i)
	if to >= 0 && t[to].Lower == "than" && to > 0 && t[to-1].Lower == "rather" {
		return document.Cue{Unreal: true}
	}
	if to < 1 || t[to].Lower != "to" {
		return bare(s, i, to)
	}
	if t[to-1].Lower == "yet" {
		return document.Cue{Stance: annals.Denied} // "has yet to leave"
	}
	g, not := before(s, to)
	if g < 0 {
		return document.Cue{}
	}
	cue, ok := governedByWord(s, g)
	if !ok && t[g].IsVerb() {
		cue, ok = governedByVerb(s, g, i, negated || not)
	} else if !ok && t[g].IsNoun() {
		cue, ok = governedByNoun(s, g)
	}
	if !ok {
		cue = governedOver(s, g)
	}
	add(&cue, heard(s, g))
	return cue
}

// heard is what adverbs of hearsay and doubt say of the verb at token g, and with it of what hangs on that: "has allegedly
// continued to train fighters". Nothing where no verb stands there.
func heard(s *document.Sentence, g int) (out document.Cue) {
	if s.Tokens[g].IsVerb() && !document.Auxiliaries[s.Tokens[g].Lower] {
		adverbsOf(s, g, predicate.VerbGroupStart(s, g), &out)
	}
	return out
}

// governedByWord is what a word of whatever kind at token g says of the infinitive after it: "is set to leave", "is free to
// leave", "in order to leave"; not ok where it says nothing.
func governedByWord(s *document.Sentence, g int) (cue document.Cue, ok bool) {
	t, w := s.Tokens, s.Tokens[g].Lower
	switch {
	case document.CueLists["pending"][w] && !t[g].IsNoun() && afterBe(s, g):
		return document.Cue{Stance: annals.Intended}, true
	case document.CueLists["rated"][w] && (!t[g].IsVerb() || afterBe(s, g)),
		document.CueLists["mistaken"][w], w == "ought":
		return document.Cue{Unreal: true}, true
	case (w == "order" || w == "as") && g > 0 && (t[g-1].Lower == "in" || t[g-1].Lower == "so"):
		return document.Cue{Stance: annals.Intended}, true
	}
	return document.Cue{}, false
}

// governedByVerb is what the verb at token g says of the infinitive at token i: "failed to leave", "is thought to have
// left"; negated tells that a "not" stands between the two. Not ok where it says nothing, or somebody else is to do it.
func governedByVerb(s *document.Sentence, g, i int, negated bool) (cue document.Cue, ok bool) {
	base := document.VerbBase(s.Tokens[g])
	passive := predicate.PassiveGroup(s, g)
	denied := func() bool { return predicate.NegatedGroup(s, predicate.VerbGroupStart(s, g), g) }
	switch {
	case document.CueLists["seeming"][base] && (negated || denied()):
		return document.Cue{Unreal: true}, true // "does not seem to have left"
	case document.CueLists["seeming"][base]:
		return document.Cue{Stance: annals.Alleged, Speaker: UnnamedAt(s, g)}, true
	case (base == "know" || document.VerbClasses["say"][base]) && passive && denied():
		return document.Cue{Unreal: true}, true // "is not known to have left"
	case passive && takenFor(base):
		return document.Cue{Stance: annals.Alleged, Speaker: UnnamedAt(s, g)}, true
	case document.CueLists["failing"][base] && !passive:
		if negated || denied() {
			return document.Cue{}, true
		}
		return document.Cue{Stance: annals.Denied}, true
	case document.CueLists["ceasing"][base] && document.VerbBase(s.Tokens[i]) != "exist",
		document.CueLists["wanting"][base] && (negated || denied()):
		return document.Cue{Stance: annals.Denied}, true
	case document.CueLists["wanting"][base], base == "go" && s.Tokens[g].Tag == "VBG" && passive:
		return document.Cue{Stance: annals.Intended}, true
	}
	return document.Cue{}, false
}

// governedByNoun is what the noun at token g says of the infinitive after it: "the plan to leave", "its failure to leave".
func governedByNoun(s *document.Sentence, g int) (cue document.Cue, ok bool) {
	w := s.Tokens[g].Lower
	switch {
	case document.CueLists["lack"][w]:
		return document.Cue{Stance: annals.Denied}, true
	case document.CueLists["plan"][w] && s.ChunkAt(g) != nil:
		return document.Cue{Stance: annals.Intended, Unreal: turnedDown(s, g)}, true
	}
	return document.Cue{}, false
}

// governedOver is what governs an infinitive over the noun phrase that ends at token g: "wanted the group to leave",
// "the plan for it to leave", "calls on the government of Peru to leave".
func governedOver(s *document.Sentence, g int) document.Cue {
	t := s.Tokens
	for n := 0; n < 4; n++ {
		c := s.ChunkAt(g)
		if c == nil || c.Last != g || c.First == 0 {
			return document.Cue{}
		}
		v := c.First - 1
		if t[v].Lower == "for" && v > 0 && t[v-1].IsNoun() && document.CueLists["plan"][t[v-1].Lower] {
			return document.Cue{Stance: annals.Intended}
		}
		if t[v].Lower == "by" && v > 0 && t[v-1].Tag == "VBN" && predicate.PassiveGroup(s, v-1) && takenFor(document.VerbBase(t[v-1])) {
			who, _ := predicate.SpeakerIn(s, c.First, g)
			return document.Cue{Stance: annals.Alleged, Speaker: who} // "is alleged by Peru to have left"
		}
		key := document.VerbBase(t[v])
		if t[v].IsVerb() && document.CueLists["forbidding"][key] {
			return document.Cue{Unreal: true}
		}
		if t[v].IsVerb() && document.CueLists["lacking"][key] {
			return document.Cue{Stance: annals.Denied} // "lacked the arms to fight"
		}
		tied := v
		if (t[v].Tag == "IN" || t[v].Tag == "RP" || t[v].Tag == "TO") && v > 0 {
			key = document.VerbBase(t[v-1]) + "_" + t[v].Lower
			v--
		}
		if t[v].IsVerb() && document.CueLists["asking"][key] {
			return document.Cue{Stance: annals.Intended}
		}
		if !tying[t[tied].Lower] || tied == 0 {
			return document.Cue{}
		}
		g = tied - 1
	}
	return document.Cue{}
}

// tying are the words that tie a noun phrase to the one before it.
var tying = wordlist.Set("of in from at and or")

// takenFor reports whether with the passive of a verb of saying or thinking only somebody says so: "is thought to have
// left", but "is known to have left".
func takenFor(base string) bool {
	return (document.VerbClasses["say"][base] || document.VerbClasses["hold"][base]) &&
		!document.CueLists["granting"][base] && !document.CueLists["demanding"][base] && !Addressed[base]
}

// bare is what governs the infinitive without "to" at token i, before which token k stands: "would rather leave", "nobody
// saw it leave".
func bare(s *document.Sentence, i, k int) document.Cue {
	t := s.Tokens
	if k > 0 && t[k].Tag == "MD" {
		if i-1 > k && t[i-1].Lower == "rather" {
			return document.Cue{Unreal: true}
		}
		return document.Cue{}
	}
	c := s.ChunkAt(max(k, 0))
	if c == nil || c.Last != k || c.First == 0 {
		return document.Cue{}
	}
	v := c.First - 1
	if t[v].IsVerb() && (predicate.NegatedGroup(s, predicate.VerbGroupStart(s, v), v) || nobodyDoes(s, v)) {
		return document.Cue{Unreal: true}
	}
	return document.Cue{}
}

// nobodyDoes reports whether the subject of the verb at token v is nobody.
func nobodyDoes(s *document.Sentence, v int) bool {
	first := -1
	if k := s.SubjectAt(v); k >= 0 && k < v {
		if first = k; predicate.AmountOf(s, k) != predicate.Somebody {
			return true
		}
		if c := s.ChunkAt(k); c != nil {
			first = c.First
		}
	} else if p := s.SubjectBefore(predicate.VerbGroupStart(s, v)); p.Head >= 0 {
		first = p.First
	}
	return first >= 0 && (predicate.NobodyAt(s, first) || predicate.NobodyBefore(s, first-1))
}

// afterBe reports whether a form of "be" stands before token i, with adverbs between.
func afterBe(s *document.Sentence, i int) bool {
	k, _ := before(s, i)
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
func chained(s *document.Sentence, i int) document.Cue {
	t := s.Tokens
	var out document.Cue
	if !t[i].IsVerb() {
		return out
	}
	first := predicate.VerbGroupStart(s, i)
	for k := first - 3; k < i; k++ {
		if k < 0 {
			continue
		}
		n := predicate.ListAt(s, "denying", k)
		if n > 0 && k+n > first-1 && k+n <= i && !(n == 1 && k < first) && chainTo(s, k+n, i) {
			out.Stance = annals.Denied
		}
		if n := predicate.ListAt(s, "undoing", k); n > 0 && k+n > first-1 && k+n <= i && !(n == 1 && k < first) && chainTo(s, k+n, i) &&
			(k+n == i || document.Auxiliaries[t[k+n].Lower]) {
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
	adverbsOf(s, i, first, &out)
	return out
}

// chainTo reports whether nothing but auxiliaries and adverbs stands from token k up to token i.
func chainTo(s *document.Sentence, k, i int) bool {
	for ; k < i; k++ {
		x := s.Tokens[k]
		if !x.IsAdverb() && !document.Auxiliaries[x.Lower] && x.Tag != "MD" && document.VerbBase(x) != "do" {
			return false
		}
	}
	return true
}

// adverbsOf reads the adverbs of hearsay and doubt of the verb at token i, whose group begins at token first: in its
// group, before its clause, and after it behind a comma.
func adverbsOf(s *document.Sentence, i, first int, out *document.Cue) {
	t := s.Tokens
	weigh := func(k int) {
		switch w := t[k].Lower; {
		case document.CueLists["hearsay"][w]:
			out.Stance = annals.Alleged
		case !document.CueLists["maybe"][w] || t[k].Tag == "JJ":
			return
		}
		out.Hedges = append(out.Hedges, document.Mention{Start: t[k].Start, End: t[k].End})
	}
	for k := first; k < i; k++ {
		weigh(k)
	}
	// The opening of the clause: "Allegedly, it left", "Perhaps it left".
	start := SaidBefore(s, max(0, first-1))
	if start < first && !s.HasVerb(start, first) {
		weigh(start)
		if t[start].Tag == "CC" && start+1 < first {
			weigh(start + 1)
		}
	}
	end := len(t) - 1
	for end > i && (t[end].Text == "." || t[end].Text == ",") {
		end--
	}
	if end > i+1 && t[end-1].Text == "," && !HasFinite(s, i+1, end) {
		weigh(end)
	}
}
