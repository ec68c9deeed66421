package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// spelledOut finds the words before a parenthesis whose initials are the abbreviation in it, letter for letter, over the
// small words that a proper name would not reach: "Transport and General Workers' Union (TGWU)"; small tells that these have
// letters too: "Consultation on Church Union (COCU)".
func (s *Sentence) spelledOut(a *Aside, small bool) (first int, ok bool) {
	t := s.Tokens
	if len(a.Tokens) == 0 || !isAbbreviation(a.Tokens[0].Text) || len(a.Tokens[0].Text) < 3 {
		return 0, false
	}
	letters := []rune(strings.ToLower(a.Tokens[0].Text))
	n := len(letters)
	for i := a.After; i >= 0 && i > a.After-14; i-- {
		x := t[i]
		switch {
		case x.Kind != lang.Word && x.Text != "-" && x.Text != "," && x.Text != "&" && x.Tag != "POS":
			return 0, false
		case x.Tag == "POS" || x.Kind != lang.Word:
			continue
		case n > 0 && sameLetter(firstRune(x.Lower), letters[n-1]) && (x.IsUpper() || n > 1 && smallNameWords[x.Lower]):
			// "Consultation on Trade Unity (COTU)": a small word may give a letter.
			if n--; n == 0 {
				return i, i < a.After
			}
		case x.IsUpper() || !smallNameWords[x.Lower] || strings.HasPrefix(x.Tag, "VB"):
			return 0, false
		case small && n > 1 && sameLetter(firstRune(x.Lower), letters[n-1]):
			n--
		}
	}
	return 0, false
}

// smallNameWords are the small words inside the names of organizations.
var smallNameWords = words("of and for the in on to de la del des du et y e da do das dos der die und")

func firstLetterIs(word, abbreviation string) bool {
	return word != "" && sameLetter(firstRune(strings.ToLower(word)), firstRune(strings.ToLower(abbreviation)))
}
