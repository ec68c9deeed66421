package extract

import (
	"slices"
	"strings"

	"annals/internal/pattern"
)

// inlineMarkup is what formats put into a sentence and no person reads: templates, references and tags with their ends,
// signs for spaces and stress, and the brackets and targets of links.
var inlineMarkup = pattern.Lazily(`(?i)\{\{[^{}]*\}\}|<ref[^<>]*/>|<ref[^<>]*>[^<>]*</ref>|<!--.*?-->|</?(?:p|br|div|span|` +
	`small|b|i|em|strong|sup|sub|a|nowiki)(?: [^<>]*)?/?>|&nbsp;|'''?|\[\[[^\[\]|]+\||\[\[|\]\]`)

// hasMarkup reports whether the text has anything with which inlineMarkup begins: most texts have not, and looking for all of
// its forms at every place takes longer.
func hasMarkup(text string) bool {
	return strings.ContainsAny(text, "<&") ||
		slices.ContainsFunc([]string{"{{", "''", "[[", "]]"}, func(sign string) bool { return strings.Contains(text, sign) })
}

// emphasis are the signs around words that Markdown prints in bold or italics.
var emphasis = pattern.Lazily(`(?:^|[\s("“'‘\[—–-])(?:(\*{1,3})[^\s*](?:[^*\n]*[^\s*])?(\*{1,3})|` +
	`(_{1,3})[^\s_](?:[^_\n]*[^\s_])?(_{1,3}))(?:$|[\s.,;:!?)"”'’\]—–-])`)
