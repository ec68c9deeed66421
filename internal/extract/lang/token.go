package lang

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the coarse sort of a token's characters.
type Kind uint8

// The kinds of tokens. A Word may contain digits ("1970s", "3rd"); a Number is digits with separators.
const (
	Word Kind = iota
	Number
	Punct
)

// Token is a word, number or punctuation mark and its place in the text.
type Token struct {
	// Start and End are byte offsets in the document's text; text[Start:End] is Text.
	Start, End int
	Text       string
	// Lower is Text in lower case, with typographic apostrophes made plain.
	Lower string
	Kind  Kind
	// Glued tells that no space stands before the token.
	Glued bool
	// Tag is the Penn Treebank part of speech; empty before tagging.
	Tag string
	// UPOS is the universal part of speech, which tells an AUX from a VERB and a SCONJ from an ADP; empty before tagging.
	UPOS string
	// Lemma is the dictionary form in lower case; empty before tagging.
	Lemma string
}

// IsUpper reports whether the token begins with an upper-case letter.
func (t Token) IsUpper() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// IsDash reports whether the token is a hyphen, a dash of any length or a minus sign.
func (t Token) IsDash() bool {
	switch t.Text {
	case "-", "–", "—", "‒", "−", "‐", "‑":
		return true
	}
	return false
}

// HasTag reports whether the token has one of the tags.
func (t Token) HasTag(tags ...string) bool { return slices.Contains(tags, t.Tag) }

// IsNoun reports whether the token has the tag of a noun, common or proper.
func (t Token) IsNoun() bool { return strings.HasPrefix(t.Tag, "NN") }

// IsProper reports whether the token has the tag of a proper noun.
func (t Token) IsProper() bool { return strings.HasPrefix(t.Tag, "NNP") }

// IsVerb reports whether the token has the tag of a verb's form; a modal has another.
func (t Token) IsVerb() bool { return strings.HasPrefix(t.Tag, "VB") }

// IsAdjective reports whether the token has the tag of an adjective.
func (t Token) IsAdjective() bool { return strings.HasPrefix(t.Tag, "JJ") }

// IsReflexive reports whether the token is "itself", "themselves" or their like.
func (t Token) IsReflexive() bool {
	return strings.HasSuffix(t.Lower, "self") || strings.HasSuffix(t.Lower, "selves")
}

// IsAdverb reports whether the token has the tag of an adverb.
func (t Token) IsAdverb() bool { return strings.HasPrefix(t.Tag, "RB") }

// Digits is the number that a token of min to max decimal digits, and nothing else, writes.
func (t Token) Digits(min, max int) (n int, ok bool) {
	if len(t.Text) < min || len(t.Text) > max {
		return 0, false
	}
	for i := range len(t.Text) {
		if t.Text[i] < '0' || t.Text[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(t.Text)
	return n, err == nil
}

// Tokens splits text[start:end] into tokens. White space of every kind separates them and is in none.
func Tokens(text string, start, end int) []Token {
	// In what is longer than a name, every eighth token has no space before it.
	words := 1 + strings.Count(text[start:end], " ")
	return AppendTokens(make([]Token, 0, words+words/8), text, start, end)
}

// AppendTokens appends the tokens of text[start:end], for who has room for them.
func AppendTokens(out []Token, text string, start, end int) []Token {
	glued := false
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			i += size
			glued = false
			continue
		}
		if r == '_' {
			// Plain text has italics between underscores; within a word they belong to it.
			i += size
			continue
		}
		n := tokenLength(text[i:end], r, size)
		if !(glued && text[i-1] == '-') {
			n = max(n, undone(text[i:end]))
		}
		out = appendWord(out, text, i, i+n, glued)
		i += n
		glued = true
	}
	return out
}

// tokenLength is the length in bytes of the token that s begins with; r is its first rune.
func tokenLength(s string, r rune, size int) int {
	switch {
	case unicode.IsDigit(r):
		return numberLength(s)
	case isWordRune(r):
		if n := addressLength(s); n > 0 {
			return n
		}
		return wordLength(s)
	case strings.ContainsRune(repeated, r):
		for strings.HasPrefix(s[size:], s[:1]) {
			size++
		}
	}
	return size
}

// repeated are the marks of which a run is one token: "...", "--", "!!".
const repeated = ".-!?*="

func isWordRune(r rune) bool {
	// U+02BF and its like, the half rings of romanizations, are modifier letters and so letters.
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// addressLength is the length of the address of a web page or a mailbox that s begins with, or 0.
func addressLength(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		box := strings.IndexFunc(s[:min(len(s), longestMailbox)], func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._+-", r)
		})
		if box < 0 || s[box] != '@' {
			return 0
		}
	}
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>()\"“”", r) })
	if end < 0 {
		end = len(s)
	}
	return len(strings.TrimRight(s[:end], ".,;:!?'’]"))
}

// longestMailbox bounds the search for the "@" of an address.
const longestMailbox = 40

// wordLength covers letters and digits, apostrophes between letters, the hyphen after a prefix that does not stand
// alone, and the stops of abbreviations.
func wordLength(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWordRune(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		if r == '_' && isWordRune(next) || isApostrophe(r) && i > 0 && unicode.IsLetter(next) ||
			r == '-' && unicode.IsLetter(next) && prefixes[strings.ToLower(s[:i])] {
			i += n
			continue
		}
		break
	}
	if i < len(s) && s[i] == '.' {
		if n := abbreviationLength(s, i); n > 0 {
			return n
		}
	}
	return i
}

// undone is the length of a word that says with "de-" that something is undone, "de-listed", 0 for others: what names have
// behind a "de-" is short or begins with a capital, and a hyphen stands before it in what French gave to English.
func undone(s string) int {
	const prefix, letters = len("de-"), 4
	if len(s) < prefix+letters || !strings.EqualFold(s[:prefix], "de-") {
		return 0
	}
	n := prefix
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	if n < prefix+letters {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[n:]); isWordRune(next) {
		return 0
	}
	return n
}

// prefixes are those that the treebanks do not part from their word: "co-founder", but "self - rule". "mid" is none,
// for it is a word of dates.
var prefixes = wordSet(`anti
co
counter
cross
e
ex
extra
inter
intra
mini
multi
neo
non
over
post
pre
pro
pseudo
re
semi
socio
sub
trans
ultra
un`)

// abbreviationLength is the length of the abbreviation that s begins with, its stops included, or 0 when the stop
// at s[stop] ends a sentence. It knows dotted letters ("U.S.", "e.g.", "Ph.D.", "J.") and abbreviations.txt.
func abbreviationLength(s string, stop int) int {
	word := s[:stop]
	letters := utf8.RuneCountInString(word)
	if letters == 1 && isLetter(word) || letters == 2 && dottedLetter(s[stop+1:]) > 0 {
		i := stop + 1
		for {
			n := dottedLetter(s[i:])
			if n == 0 {
				return i
			}
			i += n
		}
	}
	lower := strings.ToLower(word)
	if numbered[lower] {
		// "No. 5" counts; "No." answers; "14 Mar. 2016" is a date.
		after := strings.TrimLeftFunc(s[stop+1:], unicode.IsSpace)
		if r, _ := utf8.DecodeRuneInString(after); !unicode.IsDigit(r) {
			return 0
		}
		return stop + 1
	}
	if abbreviations[lower] {
		return stop + 1
	}
	return 0
}

// numbered are abbreviations only before a number.
var numbered = map[string]bool{"art": true, "ch": true, "fig": true, "no": true, "nos": true, "para": true, "sec": true,
	"mar": true, "jun": true, "jul": true}

// dottedLetter is the length of the letter and stop that s begins with, or 0.
func dottedLetter(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) || n >= len(s) || s[n] != '.' {
		return 0
	}
	return n + 1
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// numberLength covers digits with inner commas, stops and colons, and the letters that follow them ("1970s", "26th").
func numberLength(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r) || unicode.IsMark(r):
			i += n
			continue
		case (r == '.' || r == ',' || r == ':') && i+n < len(s):
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsDigit(next) && !allLetters(s[:i]) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

func allLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// appendWord appends text[start:end] as a token, or as two where it ends in a clitic.
func appendWord(out []Token, text string, start, end int, glued bool) []Token {
	word := text[start:end]
	if cut := cliticCut(word); cut > 0 {
		out = append(out, newToken(text, start, start+cut, glued))
		return append(out, newToken(text, start+cut, end, true))
	}
	return append(out, newToken(text, start, end, glued))
}

// cliticCut is where the clitic of a word begins ("MEK's", "don't", "they're"), or 0.
func cliticCut(word string) int {
	plain := strings.ReplaceAll(strings.ToLower(word), "’", "'")
	if plain == "cannot" {
		return len("can")
	}
	for _, c := range []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if !strings.HasSuffix(plain, c) || len(plain) == len(c) {
			continue
		}
		if c == "n't" {
			if i := strings.LastIndexAny(word, "nN"); i > 0 {
				return i
			}
			continue
		}
		if i := strings.LastIndexAny(word, "'’"); i > 0 {
			return strings.LastIndexFunc(word, isApostrophe)
		}
	}
	return 0
}

func newToken(text string, start, end int, glued bool) Token {
	t := Token{Start: start, End: end, Text: text[start:end], Glued: glued}
	t.Lower = strings.ReplaceAll(strings.ToLower(t.Text), "’", "'")
	r, _ := utf8.DecodeRuneInString(t.Text)
	switch {
	case unicode.IsDigit(r) && strings.IndexFunc(t.Text, unicode.IsLetter) < 0:
		t.Kind = Number
	case isWordRune(r) || strings.IndexFunc(t.Text, isWordRune) >= 0:
		t.Kind = Word
	default:
		t.Kind = Punct
	}
	return t
}
