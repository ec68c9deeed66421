package text

import (
	"fmt"
	"slices"
	"strings"

	"annals/internal/pattern"
)

var (
	// markupLine is a line that is no prose in whatever text: a picture with its caption, a link alone, tags alone.
	markupLine = pattern.Lazily(`(?i)^(?:` +
		`(?:[-*+•]\s+)?!\[[^\]]*\]\([^)]*\)` +
		`|(?:\[\[)?(?:File|Image):[^|]*\.(?:png|jpe?g|svg|gif|tiff?|webp|og[gv]|webm|pdf)\b.*` +
		`|\S+\.(?:png|jpe?g|svg|gif|tiff?|webp)` +
		`|(?:[-*+•]\s+)?\[[^\]]+\]\([^)\s]+\)[.,;]?` +
		`|(?:[-*+•]\s+)?<?https?://\S+` +
		`|[*#:;]*\s*\[\[[^\[\]]+\]\]` +
		`|(?:</?[a-z!][^<>]*>\s*)+)$`)
	// wikitextSign and htmlSign are what no plain text has in a sentence.
	wikitextSign = pattern.Lazily(`(?i)\{\{[^{}]|\[\[[^\[\]|]+\|[^\[\]]+\]\]|\[\[(?:File|Image|Category):|<ref[ >/]|'''|^\{\|`)
	htmlSign     = pattern.Lazily(`(?i)</(?:p|div|span|a|b|i|li|ul|td|tr|h[1-6]|em|strong)>|<(?:br|p|div|span|a|img|li|ul|` +
		`table)(?: [^<>]*)?/?>|&(?:nbsp|amp|quot|lt|gt|#\d+);`)
)

// fewSigns is how many signs of a format make a text look like it: one may be quoted.
const fewSigns = 3

// maxMarkup is how many lines a template or table of a wiki has at most; one that nothing closes ends with its first.
const maxMarkup = 500

// markupFrom is where the lines of markup end that begin with the one at a byte, and whether there are any: a line that is
// no prose, or a template or a table of a wiki over several.
func markupFrom(text string, start int) (end int, ok bool) {
	said, next := lineAt(text, start)
	open, shut := "{{", "}}"
	switch {
	case said == "":
		return 0, false
	case strings.HasPrefix(said, "{|"):
		open, shut = "{|", "|}"
	case !strings.HasPrefix(said, "{{"):
		return next, strings.ContainsAny(said[:1], "!-*+[<:;#fFiI") && markupLine().MatchString(said) || markupName(said)
	}
	depth, after := 0, next
	for n := 0; n < maxMarkup && start < len(text); n++ {
		said, next = lineAt(text, start)
		depth += strings.Count(said, open) - strings.Count(said, shut)
		if depth <= 0 {
			// What follows the template in its line may be the article's first sentence.
			return next, strings.HasSuffix(said, shut)
		}
		start = next
	}
	return after, true
}

// lineAt is the line that begins at a byte, without the space around it, and where the next one does.
func lineAt(text string, start int) (said string, next int) {
	end := len(text)
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		end = start + i
	}
	return strings.TrimFunc(text[start:end], blank), end + 1
}

// markupName reports whether a line is nothing but the name of a picture or an address.
func markupName(said string) bool {
	return !strings.ContainsAny(said, " \t") && strings.ContainsRune(said, '.') && markupLine().MatchString(said)
}

// markupProblem is the one thing to say of a text's markup: which format it seems to be in, or how much was left out; "" for
// nothing.
func (l *layout) markupProblem() (code, message, hint string, at int) {
	var wiki, html [][]int
	if mayBeWikitext(l.text) {
		wiki = wikitextSign().FindAllStringIndex(l.text, fewSigns)
	}
	if mayBeHTML(l.text) {
		html = htmlSign().FindAllStringIndex(l.text, fewSigns)
	}
	skipped := ""
	if lines := l.markupLines(); lines > 0 {
		skipped = fmt.Sprintf("; %s of it, the first in line %d, are no prose, and nothing is read from them",
			plural(lines, "line"), 1+strings.Count(l.text[:l.markup[0].start], "\n"))
	}
	switch {
	case len(wiki) >= fewSigns:
		return "looks-like-wikitext", "this looks like wikitext and is read as plain text" + skipped,
			"give plain text, as a browser shows the page: copy it from there, or pandoc -f mediawiki -t plain converts it", wiki[0][0]
	case len(html) >= fewSigns:
		return "looks-like-html", "this looks like HTML and is read as plain text" + skipped,
			"give plain text, as a browser shows the page: copy it from there, or pandoc -f html -t plain converts it", html[0][0]
	case skipped != "":
		return "markup-not-read", fmt.Sprintf("%s of pictures, links or tags are no prose; nothing is read from them",
			plural(l.markupLines(), "line")), "", l.markup[0].start
	}
	return "", "", "", 0
}

// mayBeWikitext and mayBeHTML tell texts that have what the signs begin with: most have nothing of it, and to look for the signs
// at every place of a text takes longer than the rest of its reading.
func mayBeWikitext(text string) bool {
	return strings.HasPrefix(text, "{|") ||
		slices.ContainsFunc([]string{"{{", "[[", "<r", "<R", "'''"}, func(sign string) bool { return strings.Contains(text, sign) })
}
func mayBeHTML(text string) bool { return strings.ContainsAny(text, "<&") }

// markupLines is how many lines of markup were left out.
func (l *layout) markupLines() int {
	n := 0
	for _, s := range l.markup {
		n += strings.Count(strings.TrimRight(l.text[s.start:s.end], "\n"), "\n") + 1
	}
	return n
}
