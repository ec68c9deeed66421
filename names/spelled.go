package names

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/letter_names.txt
var letterNamesText string

// letterNames are the letters of the Latin alphabet by what other scripts call them, folded.
var letterNames = sync.OnceValue(func() map[string]string {
	letters := map[string]string{}
	for _, fields := range tableLines(letterNamesText) {
		for _, name := range fields[1:] {
			if name = strings.Join(splitWords(fold(name)), ""); letters[name] == "" {
				letters[name] = fields[0]
			}
		}
	}
	return letters
})

const (
	// minSpelled is the number of words from which names of letters are read as letters: fewer are often words.
	minSpelled = 3
	// maxLetterName is the length of the longest name of a letter, in characters.
	maxLetterName = 6
)

// spelledLetters writes abbreviations that are spelled out by the names of their letters in Latin letters: "آر بي جي" is
// "RBG". In scripts without spaces the letters may be one word, which then has two of them at least, one with a name of
// several characters.
func spelledLetters(words []string) []string {
	out := words[:0:0]
	for i := 0; i < len(words); {
		letters, k := "", i
		for k < len(words) && !isASCII(words[k]) && letterNames()[fold(words[k])] != "" {
			letters += letterNames()[fold(words[k])]
			k++
		}
		if k-i >= minSpelled {
			out = append(out, letters)
			i = k
			continue
		}
		if startsRun(words[i]) {
			if letters, ok := asLetterNames(fold(words[i])); ok {
				out = append(out, letters)
				i++
				continue
			}
		}
		out = append(out, words[i])
		i++
	}
	return out
}

// asLetterNames reads a whole word of a script without spaces as names of letters, the longest first.
func asLetterNames(word string) (letters string, ok bool) {
	long := false
	for word != "" {
		size, letter := 0, ""
		for i, n := 0, 0; i < len(word) && n < maxLetterName; n++ {
			_, width := utf8.DecodeRuneInString(word[i:])
			i += width
			if l := letterNames()[word[:i]]; l != "" {
				size, letter = i, l
			}
		}
		if size == 0 {
			return "", false
		}
		long = long || utf8.RuneCountInString(word[:size]) > 1
		letters, word = letters+letter, word[size:]
	}
	return letters, long && len(letters) > 1
}
