package naming

import (
	"strings"
	"unicode/utf8"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// spelledOut finds the words before a parenthesis whose initials are the abbreviation in it, letter for letter, over the
// small words that a proper name would not reach, which may give a letter too: "Transport and General Workers' Union
// (TGWU)", "Consultation on Church Union (COCU)", "State-owned Mines Board (SMB)", "Friends of an Andean League (FAL)".
// An abbreviation among the words gives all of its letters: "UN Mining Office in Peru (UNMOP)".
func spelledOut(s *document.Sentence, a *document.Aside) (first int, ok bool) {
	t := s.Tokens
	if len(a.Tokens) == 0 || !document.IsAbbreviation(a.Tokens[0].Text) || len(a.Tokens[0].Text) < 3 {
		return 0, false
	}
	letters := []rune(strings.ToLower(a.Tokens[0].Text))
	// begin is the first of the words up to token i that give the first n letters, -1 where they do not.
	var begin func(i, n int) int
	begin = func(i, n int) int {
		if i < 0 || i <= a.After-longestSpelled {
			return -1
		}
		x := t[i]
		if x.Kind != lang.Word || x.Tag == "POS" {
			if x.Tag == "POS" || x.IsDash() || x.Text == "," || x.Text == "&" {
				return begin(i-1, n)
			}
			return -1
		}
		give := func(m int) int {
			if m == n {
				return i
			}
			return begin(i-1, n-m)
		}
		upper, passed := x.IsUpper(), smallInName(t, i)
		if upper && document.IsAbbreviation(x.Text) && strings.HasSuffix(string(letters[:n]), x.Lower) {
			if k := give(utf8.RuneCountInString(x.Lower)); k >= 0 {
				return k
			}
		}
		if entity.SameLetter(document.FirstRune(x.Lower), letters[n-1]) && (upper || n > 1 && passed) {
			if k := give(1); k >= 0 {
				return k
			}
		}
		if upper || !passed || x.IsVerb() && !x.Glued {
			return -1
		}
		return begin(i-1, n)
	}
	first = begin(a.After, len(letters))
	return first, first >= 0 && first < a.After
}

// longestSpelled is the number of tokens that an abbreviation may stand for.
const longestSpelled = 18

// smallInName reports whether the word at token i may stand inside a long name in small letters: a preposition, a
// conjunction, an article, or what a hyphen ties to a capitalized word.
func smallInName(t []lang.Token, i int) bool {
	x := t[i]
	return !x.IsUpper() && (smallNameWords[x.Lower] || x.Lower == "a" || x.Lower == "an" ||
		x.Glued && i > 1 && t[i-1].IsDash() && t[i-2].IsUpper())
}

// smallNameWords are the small words inside the names of organizations.
var smallNameWords = wordlist.Set("of and for the in on to de la del des du et y e da do das dos der die und")

func firstLetterIs(word, abbreviation string) bool {
	return word != "" && entity.SameLetter(document.FirstRune(strings.ToLower(word)),
		document.FirstRune(strings.ToLower(abbreviation)))
}
