package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// lemmas is a table of endings: for a tag and an ending, what to take off the word and what to put there instead.
// The longest ending known decides; a whole word counts as its own longest ending.
type lemmas struct {
	endings dictionary
	changes []lemmaChange
}

type lemmaChange struct {
	drop int
	add  string
}

// longestEnding is the number of characters of the longest ending that is not a whole word.
const longestEnding = 6

func (c lemmaChange) String() string { return strconv.Itoa(c.drop) + " " + c.add }

func newLemmaChange(s string) lemmaChange {
	drop, add, _ := strings.Cut(s, " ")
	n, _ := strconv.Atoi(drop)
	return lemmaChange{drop: n, add: add}
}

// apply is the lemma of a word, or the word when it is too short for the change.
func (c lemmaChange) apply(form string) string {
	i := len(form)
	for range c.drop {
		_, size := utf8.DecodeLastRuneInString(form[:i])
		i -= size
	}
	if i+len(c.add) == 0 {
		return form
	}
	return form[:i] + c.add
}

// lemma is the dictionary form of a tagged token, in lower case.
func (l *lemmas) lemma(t *Token) string {
	if !inflects(t.Tag) {
		return t.Lower
	}
	tag := hashText(t.Tag)
	if n, ok := l.endings.find(wholeKey(tag, t.Lower)); ok {
		return l.changes[n].apply(t.Lower)
	}
	for n := longestEnding; n >= 0; n-- {
		end := suffix(t.Lower, n)
		if c, ok := l.endings.find(endingKey(tag, end)); ok {
			return l.changes[c].apply(t.Lower)
		}
	}
	return t.Lower
}

// inflects reports whether words of the tag have a dictionary form other than themselves.
func inflects(tag string) bool {
	switch tag {
	case "NN", "NNP", "JJ", "RB", "IN", "CC", "CD", "FW", "UH", "RP", "TO", "POS", "EX", "WRB", "WDT", "WP", "SYM", "ADD", "LS",
		"HYPH", "NFP", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "":
		return tag == "RB"
	}
	return true
}

func wholeKey(tag uint64, form string) uint64 { return mix(mix(tag, 1), hashText(form)) }

func endingKey(tag uint64, end string) uint64 { return mix(mix(tag, 2), hashText(end)) }
