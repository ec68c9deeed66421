package predicate

import "annals/internal/extract/document"

// InList reports whether a list of cues.txt has the words of tokens first to last, or the base form of a single one.
func InList(s *document.Sentence, list string, first, last int) bool {
	if first < 0 || last >= len(s.Tokens) || first > last {
		return false
	}
	set := document.CueLists[list]
	if first == last {
		return set[s.Tokens[first].Lower] || set[document.VerbBase(s.Tokens[first])]
	}
	var room [64]byte // for most: no list has anything longer
	words := room[:0]
	for i, x := range s.Tokens[first : last+1] {
		if i > 0 {
			words = append(words, '_')
		}
		words = append(words, x.Lower...)
	}
	return set[string(words)]
}

// ListAt is how many tokens from i on make the longest member of the list, 0 for none.
func ListAt(s *document.Sentence, list string, i int) int {
	for n := 5; n > 0; n-- {
		if i+n <= len(s.Tokens) && InList(s, list, i, i+n-1) {
			return n
		}
	}
	return 0
}
