package pdf

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed compounds.txt
var compoundList string

// compounds are first parts of words that keep their hyphen ("so"), and last parts that do ("general").
var compounds = func() (c struct{ first, last map[string]bool }) {
	c.first, c.last = map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(compoundList) {
		line, _, _ = strings.Cut(line, "#")
		for _, word := range strings.Fields(line) {
			if first, is := strings.CutSuffix(word, "-"); is {
				c.first[first] = true
			} else if last, is := strings.CutPrefix(word, "-"); is {
				c.last[last] = true
			}
		}
	}
	return c
}()

// words are those of the document that are not divided, in lower case, compounds with their hyphens.
type words map[string]bool

// add takes in the words of a line, but not a part of one at its end or, behind such a part, at its beginning.
func (w words) add(said string, goesOn bool) (divided bool) {
	fields := strings.FieldsFunc(said, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' })
	divided = strings.HasSuffix(said, "-")
	for i, f := range fields {
		if i == 0 && goesOn || i == len(fields)-1 && divided {
			continue
		}
		w[strings.ToLower(f)] = true
	}
	return divided
}

// glued puts the words of a line behind those before it. A word that the end of the line divides is whole again; a hyphen
// stays where the document has it within a line too, where English has it, and before a capital or a figure.
func (w words) glued(before, after string) string {
	if before == "" || after == "" {
		return before + after
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	if last != '-' {
		if strings.HasSuffix(before, " ") || last == '/' || wide(last) && wide(next) {
			return before + after
		}
		return before + " " + after
	}
	stem := before[:len(before)-1]
	r, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case r == ' ' || stem == "": // a dash
		return before + " " + after
	case !unicode.IsLetter(r) || !unicode.IsLower(next) && !(capitals(stem) && capitals(after)):
		return before + after
	}
	first := strings.ToLower(lastWord(stem))
	second := after
	if i := strings.IndexFunc(after, notOfWord); i >= 0 {
		second = after[:i]
	}
	second = strings.ToLower(strings.TrimRight(second, "-'’"))
	switch {
	case second == "and" || second == "or" || second == "to": // "pre- and post-war"
		return before + " " + after
	case w[first+second] && !w[first+"-"+second]:
		return stem + after
	case w[first+"-"+second], doubled(first, second), compounds.first[first], compounds.last[second], strings.Contains(first, "-"):
		return before + after
	}
	return stem + after
}

func notOfWord(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }

// lastWord is what a text ends with behind the last sign that is of no word; "" where it ends with such a sign.
func lastWord(said string) string {
	i := strings.LastIndexFunc(said, notOfWord)
	if i < 0 {
		return said
	}
	_, n := utf8.DecodeRuneInString(said[i:])
	return said[i+n:]
}

// wide reports letters of scripts that have no spaces between words.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// capitals reports whether the last word of a text, or its first, is in capitals, which headings divide as well.
func capitals(said string) bool {
	first := strings.TrimLeftFunc(said, notOfWord)
	if end := strings.IndexFunc(first, notOfWord); end >= 0 {
		first = first[:end]
	}
	for _, word := range []string{lastWord(said), first} {
		if len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word {
			return true
		}
	}
	return false
}

// doubled reports whether a prefix ends with the vowel that the word begins with, "re-established", "co-operation".
func doubled(first, second string) bool {
	switch first {
	case "re", "pre", "de":
		return strings.HasPrefix(second, "e")
	case "co":
		return strings.HasPrefix(second, "o")
	}
	return false
}
