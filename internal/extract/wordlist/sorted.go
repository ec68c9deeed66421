package wordlist

import "strings"

// Sorted is a list of words in the order of the alphabet. A word is looked up in the text itself, so that a long list of
// which few words are asked for takes no time and memory to make a set of.
type Sorted string

// InOrder is the list of a file without the lines of comment before it.
func InOrder(list string) Sorted {
	for strings.HasPrefix(list, "#") {
		_, list, _ = strings.Cut(list, "\n")
	}
	return Sorted(list)
}

// Has reports whether the list has the word.
func (s Sorted) Has(word string) bool {
	from, to := 0, len(s)
	for from < to {
		first := (from + to) / 2
		last := first
		for first > from && s[first-1] > ' ' {
			first--
		}
		for last < to && s[last] > ' ' {
			last++
		}
		switch middle := string(s[first:last]); {
		case middle == word:
			return word != ""
		case middle < word:
			from = last + 1
		default:
			to = first
		}
	}
	return false
}
