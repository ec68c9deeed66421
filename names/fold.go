package names

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/letters.txt
var lettersText string

//go:embed data/han_simplified.txt
var simplifiedText string

// letterFold is what stands for a letter in a folded text, by the tables letters.txt and han_simplified.txt.
func letterFold(r rune) (to string, ok bool) {
	if r < firstHan {
		to, ok = alphabetFolds()[r]
	} else {
		to, ok = hanFolds()[r]
	}
	return to, ok
}

// firstHan is before all Chinese characters and behind the letters of letters.txt.
const firstHan = 0x2e80

var alphabetFolds = sync.OnceValue(func() map[rune]string {
	folds := make(map[rune]string, 256)
	for _, fields := range tableLines(lettersText) {
		for _, variant := range fields[1:] {
			r, _ := utf8.DecodeRuneInString(variant)
			folds[r] = fields[0]
		}
	}
	return folds
})

var hanFolds = sync.OnceValue(func() map[rune]string {
	folds := make(map[rune]string, 4096)
	for _, fields := range tableLines(simplifiedText) {
		for _, variant := range fields[1] {
			folds[variant] = fields[0]
		}
	}
	return folds
})

// tableLines splits a data file into the fields of its lines, without comments and empty lines.
func tableLines(text string) [][]string {
	var lines [][]string
	scanner := bufio.NewScanner(strings.NewReader(text))
	for scanner.Scan() {
		line, _, _ := strings.Cut(scanner.Text(), "#")
		if fields := strings.Fields(line); len(fields) > 0 {
			lines = append(lines, fields)
		}
	}
	return lines
}

// fold gives the text in compatibility form and lower case, without the marks that writers leave out: accents of
// Latin, Greek and Cyrillic letters (but not the breve of й and ў or the dots of ї, which make letters of their own),
// vowel points of Arabic and Hebrew, the Arabic tatweel, the Indic nukta, and invisible format characters. Letter
// variants become one letter, traditional Chinese characters simplified ones. Punctuation and spaces stay.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	if folded, ok := foldPlain(s); ok {
		return folded
	}
	return foldAny(s)
}

// plainFolds are the letters of alphabets that are folded to one letter whatever stands beside them, by what they are folded
// to; 0 for all others.
var plainFolds = letterTable{of: func(r rune) rune {
	if folded := []rune(foldAny(string(r))); len(folded) == 1 && standsAlone(r) && standsAlone(folded[0]) {
		return folded[0]
	}
	return 0
}}

// letterTable keeps what a function says of each character of alphabets, from the first time that it is asked for: a
// text has few of them.
type letterTable struct {
	of    func(rune) rune
	known [alphabets]atomic.Int32 // one more than what the function says; 0 before it was asked
}

func (t *letterTable) at(r rune) rune {
	if known := t.known[r].Load(); known != 0 {
		return known - 1
	}
	return t.ask(r)
}

func (t *letterTable) ask(r rune) rune {
	to := t.of(r)
	t.known[r].Store(to + 1)
	return to
}

// standsAlone tells characters that are no marks and that nothing combines with what comes before.
func standsAlone(r rune) bool {
	return !unicode.In(r, unicode.M, unicode.Cf) && r != tatweel && norm.NFC.PropertiesString(string(r)).BoundaryBefore() &&
		norm.NFKD.PropertiesString(string(r)).BoundaryBefore()
}

// foldPlain is fold for words of plain letters, Chinese characters and Korean syllables, which most words in other scripts
// than the Latin one are: without the tables of Unicode, which take dozens of lines of a processor's cache.
func foldPlain(s string) (folded string, ok bool) {
	var buffer [64]byte
	out, same := buffer[:0], true
	for _, r := range s {
		to := r
		switch {
		case r < alphabets:
			if to = plainFolds.at(r); to == 0 {
				return "", false
			}
		case isUnified(r):
			if simple, ok := letterFold(r); ok {
				to, _ = utf8.DecodeRuneInString(simple)
			}
		case !isSyllableBlock(r):
			return "", false
		}
		same = same && to == r
		out = utf8.AppendRune(out, to)
	}
	if same {
		return s, true
	}
	return string(out), true
}

// isUnified tells the Chinese characters of the block that most are in; no form of them is another's, and each is folded to
// one.
func isUnified(r rune) bool { return 0x4e00 <= r && r <= 0x9fff }

// isSyllableBlock tells the Korean syllables.
func isSyllableBlock(r rune) bool { return 0xac00 <= r && r <= 0xd7a3 }

// foldAny is fold for any text.
func foldAny(s string) string {
	decomposed := norm.NFKD.String(s)
	var b strings.Builder
	b.Grow(len(decomposed))
	base := rune(0) // the last letter that was no mark
	for _, r := range decomposed {
		switch {
		case unicode.Is(unicode.Mn, r):
			if dropsMark(base, r) {
				continue
			}
		case unicode.Is(unicode.Cf, r) || r == tatweel:
			if r == zeroWidthNonJoiner {
				b.WriteByte(' ') // Persian sets the parts of a compound apart with it, or with a space
			}
			continue
		default:
			r = unicode.ToLower(r)
			base = r
		}
		if to, ok := letterFold(r); ok {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

const (
	tatweel            = '\u0640'
	zeroWidthNonJoiner = '\u200c'
	breve              = '\u0306'
	diaeresis          = '\u0308'
	nukta              = '\u093c'
)

// dropsMark tells whether a mark on the letter base goes when a name is folded.
func dropsMark(base, mark rune) bool {
	switch {
	case mark == breve && (base == 'и' || base == 'у'), mark == diaeresis && base == 'і':
		return false
	case base == 0, unicode.In(base, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew):
		return true
	case unicode.In(base, unicode.Katakana, unicode.Hiragana):
		return false // the voicing marks make other syllables
	}
	return mark == nukta || !unicode.In(mark, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati,
		unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Thai,
		unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
