package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// LemmaRule says how words with a tag and an ending become their dictionary form: what to take off and what to put
// there instead. The longest ending known decides.
type LemmaRule struct {
	Tag, Ending string
	// Whole tells that the ending is a word of its own, which decides before any ending.
	Whole bool
	// Drop is how many characters to take off, Add what to put there.
	Drop int
	Add  string
}

// lemmas is a table of rules.
type lemmas struct {
	endings dictionary
	changes []lemmaChange
}

type lemmaChange struct {
	drop int
	add  string
}

// LongestEnding is the number of characters of the longest ending of a rule that is no whole word.
const LongestEnding = 6

func (c lemmaChange) String() string { return strconv.Itoa(c.drop) + " " + c.add }

func newLemmaChange(s string) lemmaChange {
	drop, add, _ := strings.Cut(s, " ")
	n, _ := strconv.Atoi(drop)
	return lemmaChange{drop: n, add: add}
}

// packLemmas writes rules as two sections: the endings, and the changes that they refer to.
func packLemmas(rules []LemmaRule) (endings, changes []byte) {
	entries, numbers := map[uint64]int{}, map[lemmaChange]int{}
	var list []string
	for _, r := range rules {
		c := lemmaChange{r.Drop, r.Add}
		n, ok := numbers[c]
		if !ok {
			n = len(list)
			numbers[c] = n
			list = append(list, c.String())
		}
		key := endingKey(hashText(r.Tag), r.Ending)
		if r.Whole {
			key = wholeKey(hashText(r.Tag), r.Ending)
		}
		entries[key] = n
	}
	return packDictionary(entries), []byte(strings.Join(list, "\n"))
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
	if !Inflects(t.Tag) {
		return t.Lower
	}
	if l, ok := irregular()[[2]string{t.Tag, t.Lower}]; ok {
		return l
	}
	if s := stem(t); s != "" {
		return s
	}
	tag := hashText(t.Tag)
	if n, ok := l.endings.find(wholeKey(tag, t.Lower)); ok {
		return l.changes[n].apply(t.Lower)
	}
	for n := LongestEnding; n >= 0; n-- {
		end := suffix(t.Lower, n)
		if c, ok := l.endings.find(endingKey(tag, end)); ok {
			return l.changes[c].apply(t.Lower)
		}
	}
	return t.Lower
}

// Inflects reports whether words of the tag have a dictionary form other than themselves.
func Inflects(tag string) bool {
	switch tag {
	case "NN", "NNP", "JJ", "RB", "IN", "CC", "CD", "FW", "UH", "RP", "TO", "POS", "EX", "WRB", "WDT", "WP", "SYM", "ADD", "LS",
		"HYPH", "NFP", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "":
		return tag == "RB"
	}
	return true
}

func wholeKey(tag uint64, form string) uint64 { return mix(mix(tag, 1), hashText(form)) }

func endingKey(tag uint64, end string) uint64 { return mix(mix(tag, 2), hashText(end)) }
