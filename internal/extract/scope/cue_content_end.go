package scope

import (
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
)

// contentEnd is where the clause that begins at token first after the "that" of token i ends.
func contentEnd(s *document.Sentence, i, first int) int {
	t := s.Tokens
	end := PropositionEnd(s, first)
	if inOpening(s, i) {
		// "After the owner said that it would close, the dancers left": the main clause is told.
		for k := first + 2; k < end; k++ {
			if t[k].Text == "," && !predicate.InQuote(s, k) && predicate.ClauseAt(s, k+1) {
				return k
			}
		}
	}
	for end+2 < len(t) && t[end].Text == "," && t[end+1].Tag == "CC" &&
		!predicate.BeginsNewClause(s, end+2) && t[end+2].Lower != "that" {
		end = PropositionEnd(s, end+2)
	}
	relative := inRelative(s, i)
	for k := first + 2; k+1 < end; k++ {
		outer := t[k].Tag == "CC" && document.IsFinite(t[k+1]) && s.IsRel(k+1, "conj") && s.Head(k+1) <= i
		if outer || relative && t[k].Text == "," && document.IsFinite(t[k+1]) && !predicate.InQuote(s, k) {
			// "felt that it was over and left", "the group, which said that it was over, left".
			end = k
		}
	}
	for end > first && t[end-1].Text == "," {
		end--
	}
	return end
}

// inRelative reports whether the word that governs token i stands in a relative clause.
func inRelative(s *document.Sentence, i int) bool {
	for k := i - 1; k >= 0 && i-k < 10; k-- {
		switch s.Tokens[k].Tag {
		case "WDT", "WP":
			return true
		case ",", ":":
			return false
		}
	}
	return false
}

// inOpening reports whether the clause around token i opens its sentence and is no main clause.
func inOpening(s *document.Sentence, i int) bool {
	t := s.Tokens
	for k := i - 1; k >= 0; k-- {
		switch w := t[k].Lower; {
		case naming.Subordinating[w], w == "amid", w == "despite", w == "following", w == "on":
			return true
		case w == ";":
			return false
		}
		if t[k].Text == "," && HasFinite(s, 0, k) {
			return false
		}
		if t[k].Tag == "VBG" && (k == 0 || t[k-1].Text == ",") {
			return !HasFinite(s, 0, k)
		}
	}
	return false
}

// goesOn is the first token of what "and that" at token i goes on to tell, 0 where it does not.
func goesOn(s *document.Sentence, i int) int {
	t := s.Tokens
	for i < len(t) && t[i].Text == "," {
		i++
	}
	if i+2 < len(t) && t[i].Tag == "CC" && t[i+1].Lower == "that" {
		return i + 2
	}
	if i+2 < len(t) && t[i].Lower == "that" && t[i].Tag == "IN" && t[i-1].Text == "," {
		return i + 1
	}
	return 0
}

// tellsOutright reports whether the first verb of tokens first to last is a finite one, so that it is no wish: "insisted
// that it was", not "insisted that it be".
func tellsOutright(s *document.Sentence, first, last int) bool {
	for i := first; i <= last && i < len(s.Tokens); i++ {
		switch s.Tokens[i].Tag {
		case "VBD", "VBZ":
			return true
		case "VB", "VBP", "MD":
			return false
		}
	}
	return false
}
