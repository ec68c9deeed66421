package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
)

// cueWithin finds what small words inside a clause say of the rest of it: "is presumably the leader", "is not, in general, a
// party", "leads it in name only", "was, presumably, founded".
func cueWithin(s *document.Sentence) {
	t := s.Tokens
	if n := predicate.ListAt(s, "doubtful-aside", 0); n > 0 && n < len(t) && t[n].Text != "," {
		// "On paper it is a union"
		cover(s, n, saidAfter(s, n), document.Cue{Stance: annals.Alleged, Beside: true, Speaker: UnnamedAt(s, n-1)})
	}
	for i := 1; i+1 < len(t); i++ {
		if predicate.InQuote(s, i) {
			continue
		}
		hearsay := document.CueLists["hearsay"][t[i].Lower]
		switch {
		case t[i-1].Text == "," && t[i+1].Text == "," && (hearsay || document.CueLists["maybe"][t[i].Lower] && t[i].Tag != "JJ"):
			cueEnclosed(s, i)
		case hearsay:
			cueHearsay(s, i)
		case t[i].Lower == "neither" && (t[i+1].IsVerb() || t[i+1].IsAdverb()):
			cover(s, i+1, saidAfter(s, i+1), document.Cue{Stance: annals.Denied}) // "neither banned nor tolerated it"
		case predicate.Not(s, i) && t[i+1].Text == "," && IsBe(t[i-1].Lower):
			if k := closing(s, i+1); k > 0 {
				cover(s, k+1, beforeComma(s, k+1), document.Cue{Stance: annals.Denied, Beside: true})
			}
		case t[i].Lower == "in" && t[i-1].Text != "," && predicate.InList(s, "doubtful-aside", i, i+2):
			last := i - 1
			if t[last].HasTag("IN", "CC") || t[last].Lower == "though" {
				last -= 2 // ", but in name only"
			}
			cover(s, SaidBefore(s, last), last, document.Cue{Stance: annals.Alleged, Beside: true,
				Speaker: UnnamedAt(s, min(i+2, len(t)-1))})
		}
	}
}

// cueEnclosed takes what stands around the adverb at token i between commas for as unsure as it says: "was, presumably,
// founded".
func cueEnclosed(s *document.Sentence, i int) {
	c := adverbCue(s, i)
	if document.CueLists["maybe"][s.Tokens[i].Lower] {
		c.Stance = "" // "was, perhaps, founded": told by the text itself, and not for sure
	}
	cover(s, SaidBefore(s, max(0, i-2)), saidAfter(s, i+2), c)
}

// cueHearsay takes for hearsay what the adverb at token i says to be: what follows a form of "be", "is presumably the
// leader", or a comma, "Juan Pérez, allegedly a founder of the Front, left", or who did it.
func cueHearsay(s *document.Sentence, i int) {
	t := s.Tokens
	switch {
	case IsBe(t[i-1].Lower) && !t[i+1].IsVerb():
		cover(s, i+1, beforeComma(s, i+1), adverbCue(s, i))
	case t[i+1].Lower == "by":
		agentSaid(s, i)
	case predicate.SetsOff(t[i-1]) && s.ChunkAt(i+1) != nil && !predicate.ClauseAt(s, i+1):
		cover(s, i+1, beforeComma(s, i+1), adverbCue(s, i))
	}
}

// adverbCue is the cue of the adverb at token i for what is only said.
func adverbCue(s *document.Sentence, i int) document.Cue {
	return document.Cue{Stance: annals.Alleged, Beside: true,
		Hedges: []document.Mention{{Start: s.Tokens[i].Start, End: s.Tokens[i].End}}}
}

// agentSaid finds the participle of whose agent the adverb of hearsay at token i says that only somebody says who it
// is: "was burnt down, reportedly by the Front". What was done is told with who did it, so that it is alleged as well.
func agentSaid(s *document.Sentence, i int) {
	t := s.Tokens
	c := document.Cue{Stance: annals.Alleged, Hedges: []document.Mention{{Start: t[i].Start, End: t[i].End}}}
	for k := i - 1; k >= 0; k-- {
		if (t[k].Tag == "VBN" || t[k].Tag == "VBD") && !document.Auxiliaries[t[k].Lower] {
			cover(s, k, k, c)
			return
		}
	}
}

// IsBe reports whether the word is a form of "be".
func IsBe(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been":
		return true
	}
	return false
}

// beforeComma is the last token before the next comma, semicolon or end of the sentence.
func beforeComma(s *document.Sentence, i int) int {
	for ; i < len(s.Tokens); i++ {
		if predicate.SetsOff(s.Tokens[i]) {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// closing is the comma after the few words without a verb that the comma at token i opens, 0 for none.
func closing(s *document.Sentence, i int) int {
	for k := i + 2; k < len(s.Tokens) && k <= i+6 && !document.IsFinite(s.Tokens[k-1]); k++ {
		if s.Tokens[k].Text == "," {
			return k
		}
	}
	return 0
}
