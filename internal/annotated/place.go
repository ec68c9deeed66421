package annotated

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// place is where words are in a text, in code points: in the stretch from start to end, or else nearest to it, as they
// are or else with citation marks between them, which are left out. It is nil where they are not in the text.
func place(text []rune, words string, start, end int) []int {
	w := []rune(words)
	if at := nearest(text, w, start, end); at >= 0 {
		return []int{at, at + len(w)}
	}
	for _, from := range []int{start, 0} {
		s := string(text[from:])
		if a, _, ok := spanIn(s, words); ok {
			return stretches(text, w, from+utf8.RuneCountInString(s[:a]))
		}
	}
	return nil
}

// nearest is where words are in a stretch of a text first, or else where they begin nearest to its beginning; -1 for
// nowhere.
func nearest(text, words []rune, start, end int) int {
	if i := index(text[start:end], words); i >= 0 {
		return start + i
	}
	best := -1
	for at := 0; ; at++ {
		i := index(text[at:], words)
		if i < 0 {
			return best
		}
		at += i
		if best < 0 || max(at-start, start-at) < max(best-start, start-best) {
			best = at
		}
	}
}

// index is where words are in a text first, in code points; -1 for nowhere.
func index(text, words []rune) int {
	s := string(text)
	i := strings.Index(s, string(words))
	if i < 0 {
		return -1
	}
	return utf8.RuneCountInString(s[:i])
}

// stretches are the stretches of a text from a place on that make the words when the citation marks between them are
// left out; nil if none do.
func stretches(text, words []rune, at int) []int {
	rest := text[at:]
	for n := common(rest, words); n >= 0; n-- {
		if n == len(words) {
			return []int{at, at + n}
		}
		skip := mark(rest[n:])
		if skip == 0 {
			continue
		}
		if more := stretches(text, words[n:], at+n+skip); more != nil {
			if n == 0 {
				return more
			}
			return slices.Concat([]int{at, at + n}, more)
		}
	}
	return nil
}

// mark is how long a citation mark with the spaces before it is with which a text begins; 0 for none.
func mark(text []rune) int {
	open := slices.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(" \t\n\f\r", r) })
	if open < 0 || text[open] != '[' || !slices.Contains(text[open:], ']') {
		return 0
	}
	return open + slices.Index(text[open:], ']') + 1
}
