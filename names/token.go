package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitWords splits a name into words as its key has them, but keeps their letters unfolded, since marks tell sounds apart.
// Points between single letters join them ("U.S." is "US"), apostrophes go, and the Arabic article becomes a word of its
// own. Texts in scripts without spaces stay whole here.
func splitWords(name string) []string {
	words := make([]string, 0, 8)
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		switch {
		case r == '&' || r == '＆':
			words = append(words, "and")
			i += size
			continue
		case r == '%':
			words = append(words, "percent")
			i += size
			continue
		case !isWordRune(r) || isApostrophe(r):
			i += size
			continue
		}
		end, plain := wordEnd(name, i)
		w := name[i:end]
		if !plain {
			w = strings.Map(func(r rune) rune {
				if isApostrophe(r) || r == '.' || r == tatweel {
					return -1
				}
				return r
			}, w)
			w = unmixed(w)
		}
		i = end
		if before, rest := cutArticle(w); rest != "" {
			if before != "" {
				words = append(words, before)
			}
			words = append(words, arabicArticle)
			w = rest
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return words
}

// cutArticle takes the Arabic article off a word, with what is written together with it: "and the" and "for the". The rest
// is "" for a word without an article.
func cutArticle(w string) (before, rest string) {
	const least = 2 * len("ا") // of a word in bytes
	if rest, ok := strings.CutPrefix(w, arabicArticle); ok && len(rest) > least && !strings.HasPrefix(rest, "ل") {
		return "", rest
	}
	if rest, ok := strings.CutPrefix(w, arabicAnd+arabicArticle); ok && len(rest) > least {
		return arabicAnd, rest
	}
	if rest, ok := strings.CutPrefix(w, arabicForThe); ok && len(rest) > least {
		return "", rest
	}
	return "", ""
}

// wordEnd finds the end of the word that begins at start, and whether it is of ASCII letters and digits only.
func wordEnd(name string, start int) (end int, plain bool) {
	plain = true
	for i := start; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		switch {
		case r < utf8.RuneSelf && isWordRune(r):
		case isApostrophe(r) || isWordRune(r) || unicode.Is(unicode.Mn, r):
			plain = false
		case r == '.' && endsInitial(name[:i]) && initialFollows(name[i+1:]):
			plain = false
		default:
			return i, plain
		}
		i += size
	}
	return len(name), plain
}

// arabicArticle is the article as Arabic writes it, at the beginning of the word; arabicAnd and arabicForThe are words that
// it is written together with.
const (
	arabicArticle = "ال"
	arabicAnd     = "و"
	arabicForThe  = "لل"
)

// splitRuns divides the words of scripts without spaces: into the words that the lexicon knows, the longest first, and the
// characters between them; runs of kana and of letters of other scripts stay whole.
func splitRuns(words []string, l *lexicon) []string {
	i := 0
	for i < len(words) && !startsRun(words[i]) {
		i++
	}
	if i == len(words) {
		return words
	}
	out := append([]string(nil), words[:i]...)
	for _, w := range words[i:] {
		if !startsRun(w) && !strings.ContainsFunc(w, unspaced) {
			out = append(out, w)
			continue
		}
		// A text of one script may be written with the letters of another fold: fold first, so that the words of the
		// lexicon are found.
		out = appendRuns(out, fold(w), l)
	}
	return out
}

func startsRun(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unspaced(r)
}

func appendRuns(out []string, text string, l *lexicon) []string {
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if p, ok := l.runAt(text); ok {
			out = append(out, p.words[0])
			text = text[len(p.words[0]):]
			continue
		}
		if unicode.In(r, unicode.Han, unicode.Hangul) {
			out = append(out, text[:size])
			text = text[size:]
			continue
		}
		end := size
		for end < len(text) {
			r, n := utf8.DecodeRuneInString(text[end:])
			if unicode.In(r, unicode.Han, unicode.Hangul) {
				break
			}
			end += n
		}
		out = append(out, text[:end])
		text = text[end:]
	}
	return out
}
