package grammar

import "annals"

// cueWithin finds what small words inside a clause say of the rest of it: "is presumably the leader", "is not, in general, a
// party", "leads it in name only", "was, presumably, founded".
func (s *Sentence) cueWithin() {
	t := s.Tokens
	if n := s.listAt("doubtful-aside", 0); n > 0 && n < len(t) && t[n].Text != "," {
		// "On paper it is a union"
		s.cover(n, s.saidAfter(n), Cue{Stance: annals.Alleged, Beside: true, Speaker: s.unnamedAt(n - 1)})
	}
	for i := 1; i+1 < len(t); i++ {
		if s.inQuote(i) {
			continue
		}
		hearsay := cueLists["hearsay"][t[i].Lower]
		switch {
		case t[i-1].Text == "," && t[i+1].Text == "," && (hearsay || cueLists["maybe"][t[i].Lower] && t[i].Tag != "JJ"):
			s.cueEnclosed(i)
		case hearsay:
			s.cueHearsay(i)
		case t[i].Lower == "neither" && (t[i+1].IsVerb() || t[i+1].IsAdverb()):
			s.cover(i+1, s.saidAfter(i+1), Cue{Stance: annals.Denied}) // "neither banned nor tolerated it"
		case s.Not(i) && t[i+1].Text == "," && isBe(t[i-1].Lower):
			if k := s.closing(i + 1); k > 0 {
				s.cover(k+1, s.beforeComma(k+1), Cue{Stance: annals.Denied, Beside: true})
			}
		case t[i].Lower == "in" && t[i-1].Text != "," && s.inList("doubtful-aside", i, i+2):
			last := i - 1
			if t[last].HasTag("IN", "CC") || t[last].Lower == "though" {
				last -= 2 // ", but in name only"
			}
			s.cover(s.saidBefore(last), last, Cue{Stance: annals.Alleged, Beside: true, Speaker: s.unnamedAt(min(i+2, len(t)-1))})
		}
	}
}

// cueEnclosed takes what stands around the adverb at token i between commas for as unsure as it says: "was, presumably,
// founded".
func (s *Sentence) cueEnclosed(i int) {
	c := s.adverbCue(i)
	if cueLists["maybe"][s.Tokens[i].Lower] {
		c.Stance = "" // "was, perhaps, founded": told by the text itself, and not for sure
	}
	s.cover(s.saidBefore(max(0, i-2)), s.saidAfter(i+2), c)
}

// cueHearsay takes for hearsay what the adverb at token i says to be: what follows a form of "be", "is presumably the
// leader", or a comma, "Juan Pérez, allegedly a founder of the Front, left", or who did it.
func (s *Sentence) cueHearsay(i int) {
	t := s.Tokens
	switch {
	case isBe(t[i-1].Lower) && !t[i+1].IsVerb():
		s.cover(i+1, s.beforeComma(i+1), s.adverbCue(i))
	case t[i+1].Lower == "by":
		s.agentSaid(i)
	case setsOff(t[i-1]) && s.ChunkAt(i+1) != nil && !s.clauseAt(i+1):
		s.cover(i+1, s.beforeComma(i+1), s.adverbCue(i))
	}
}

// adverbCue is the cue of the adverb at token i for what is only said.
func (s *Sentence) adverbCue(i int) Cue {
	return Cue{Stance: annals.Alleged, Beside: true, Hedges: []Mention{{Start: s.Tokens[i].Start, End: s.Tokens[i].End}}}
}

// agentSaid finds the participle of whose agent the adverb of hearsay at token i says that only somebody says who it
// is: "was burnt down, reportedly by the Front". What was done is told with who did it, so that it is alleged as well.
func (s *Sentence) agentSaid(i int) {
	t := s.Tokens
	c := Cue{Stance: annals.Alleged, Hedges: []Mention{{Start: t[i].Start, End: t[i].End}}}
	for k := i - 1; k >= 0; k-- {
		if (t[k].Tag == "VBN" || t[k].Tag == "VBD") && !auxiliaries[t[k].Lower] {
			s.cover(k, k, c)
			return
		}
	}
}

// isBe reports whether the word is a form of "be".
func isBe(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been":
		return true
	}
	return false
}

// beforeComma is the last token before the next comma, semicolon or end of the sentence.
func (s *Sentence) beforeComma(i int) int {
	for ; i < len(s.Tokens); i++ {
		if setsOff(s.Tokens[i]) {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// closing is the comma after the few words without a verb that the comma at token i opens, 0 for none.
func (s *Sentence) closing(i int) int {
	for k := i + 2; k < len(s.Tokens) && k <= i+6 && !isFinite(s.Tokens[k-1]); k++ {
		if s.Tokens[k].Text == "," {
			return k
		}
	}
	return 0
}
