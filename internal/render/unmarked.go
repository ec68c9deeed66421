package render

import (
	"strings"
	"unicode"

	"annals/internal/pattern"
)

// link is a link of Markdown: the words, and where they lead.
var link = pattern.Lazily(`\[([^\[\]\n]+)\]\((?:https?://|mailto:|[/#.])[^()\s]*(?: "[^"\n]*")?\)`)

// unmarked is words of a source as a sentence of ours has them, without what Markdown writes around words that it prints in
// bold, in italics or as a link: "the _Globe_" is the Globe. Words may be cut within it, so that a sign without its other goes
// too. Signs within a word, between spaces, or more than three in a row are the source's own.
func unmarked(words string) string {
	if !strings.ContainsAny(words, "*_[") {
		return words
	}
	words = link().ReplaceAllString(words, "$1")
	runes := []rune(words)
	var b strings.Builder
	for i := 0; i < len(runes); {
		end := i
		for end < len(runes) && (runes[end] == '*' || runes[end] == '_') && runes[end] == runes[i] {
			end++
		}
		if n := end - i; n == 0 || n > 3 || !emphasizes(runes[:i], runes[end:]) {
			end = max(end, i+1)
			b.WriteString(string(runes[i:end]))
		}
		i = end
	}
	return b.String()
}

// emphasizes reports whether a sign between two stretches of text opens or closes emphasis: it stands at one end of a word.
func emphasizes(before, after []rune) bool {
	outside := func(at []rune, i int) bool {
		return len(at) == 0 || !unicode.IsLetter(at[i]) && !unicode.IsDigit(at[i])
	}
	blank := func(at []rune, i int) bool { return len(at) == 0 || unicode.IsSpace(at[i]) }
	last := len(before) - 1
	return outside(before, last) != outside(after, 0) || !blank(before, last) && !blank(after, 0) && outside(before, last)
}
