package scope

import (
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// cueConditions finds the clauses that tell a condition or an open question, and of their main clauses what would be.
func cueConditions(s *document.Sentence) {
	t := s.Tokens
	found := false
	for i := 0; i+1 < len(t); i++ {
		n := conditionAt(s, i)
		if n == 0 || predicate.InQuote(s, i) {
			continue
		}
		found = found || t[i].Lower != "whether"
		cover(s, i+n, conditionEnd(s, i+n), document.Cue{Unreal: true})
	}
	if !found {
		return
	}
	for i := range t {
		if t[i].Tag == "MD" && wouldBe[t[i].Lower] {
			for k := i + 1; k < len(t) && k < i+6; k++ {
				if t[k].IsVerb() && !document.Auxiliaries[t[k].Lower] {
					cover(s, k, k, document.Cue{Unreal: true})
					break
				}
			}
		}
	}
}

// wouldBe are the modals of what would be under a condition.
var wouldBe = wordlist.Set("would could might 'd")

// conditionAt is how many tokens from token i on begin a condition or a question, 0 where none begins.
func conditionAt(s *document.Sentence, i int) int {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "if" && t[i+1].Lower == "not" && i > 0 && !predicate.SetsOff(t[i-1]):
		return 0 // "dozens if not hundreds"
	case w == "unless" && t[i+1].Lower == "otherwise":
		return 0 // "unless otherwise indicated", which bounds nothing
	case document.CueLists["condition"][w] && t[i].Tag != "NN":
		return 1
	case i == 0 && (w == "suppose" || w == "supposing" || w == "assuming" || w == "imagine") || supposes(s, i):
		return 1
	}
	if c := s.ChunkAt(1); i == 0 && t[0].Lower == "let" && c != nil && c.Last+1 < len(t) && t[c.Last+1].Tag == "VB" {
		return 1 // "Let the Front be banned"
	}
	if n := predicate.ListAt(s, "condition-span", i); n > 0 && predicate.ClauseAt(s, i+n) {
		return n // "as long as it respects the law", not "as long as ten years"
	}
	return predicate.ListAt(s, "condition-phrase", i)
}

// supposes reports whether the verb at token i stands before its subject and so tells a condition: "Had the Union listed
// it,", "Were it to leave,", "Should it leave,", "would have protested had it left".
func supposes(s *document.Sentence, i int) bool {
	t := s.Tokens
	w := t[i].Lower
	if w != "had" && w != "were" && w != "should" && w != "was" || !inverts(s, i) {
		return false
	}
	if i > 0 && w != "should" && !predicate.SetsOff(t[i-1]) && t[i-1].Tag != "CC" && !wouldBefore(s, i) {
		return false
	}
	c := s.ChunkAt(i + 1)
	k := c.Last + 1
	for k+1 < len(t) && (t[k].Tag == "CC" || t[k].Tag == "IN") && s.ChunkAt(k+1) != nil {
		k = s.ChunkAt(k+1).Last + 1
	}
	for k < len(t) && (t[k].IsAdverb() || t[k].Lower == "been" && w != "had") {
		k++
	}
	if k >= len(t) {
		return false
	}
	switch w {
	case "had":
		return t[k].Tag == "VBN" || t[k].Tag == "VBD" || t[k].Lower == "to"
	case "should":
		return t[k].Tag == "VB"
	}
	return t[k].Tag == "TO" || t[k].Lower == "to" || w == "were" && i == 0 && !document.IsFinite(t[k])
}

// wouldBefore reports whether a "would" stands in the clause before token i.
func wouldBefore(s *document.Sentence, i int) bool {
	for k := i - 1; k >= 0 && i-k < 20; k-- {
		switch s.Tokens[k].Lower {
		case "would", "could", "might", "may":
			return true
		case ";", "that", ",":
			return false
		}
	}
	return false
}

// conditionEnd is the last token of the condition that begins at token i: before the comma after which a main clause
// begins, or the stop.
func conditionEnd(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i + 1; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && q.First == k {
			k = q.Last
			continue
		}
		switch {
		case t[k].Text == ";" || t[k].Text == ":":
			return k - 1
		case t[k].Text == "," && k+1 < len(t) && (predicate.ClauseAt(s, k+1) || t[k+1].Lower == "then" || t[k+1].Lower == "but" ||
			t[k+1].Lower == "and" && predicate.ClauseAt(s, k+2)):
			return k - 1
		case t[k].Lower == "then" && t[k].Tag == "RB" && predicate.BeginsNewClause(s, k+1):
			return k - 1
		}
	}
	return len(t) - 1
}
