package naming

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// A text about a court's work names a party once and goes on to speak of it by what it is before the court: "the applicant",
// "the 2nd respondent", "the respondent party". litigants are these nouns.
var Litigants = lists["litigant"]

// Style is the noun for a party that tokens first through last are, without an article: "2nd respondent", "applicant
// association".
type Style struct {
	Key         string
	First, Last int
}

// StyleAt is the noun for a party at token i, with its number before it or behind and the noun for a group that may follow.
func StyleAt(t []lang.Token, i int) (Style, bool) {
	x := Style{First: i, Last: i}
	number := ""
	if i+1 < len(t) {
		if entity.IsOrdinal(t[i].Lower) {
			number = strings.TrimRight(t[i].Lower, "stndrh")
		} else {
			number = partyNumbers[t[i].Lower]
		}
	}
	if number != "" {
		i++
	}
	if i >= len(t) || !Litigants[t[i].Lower] && !Litigants[strings.TrimSuffix(t[i].Lower, "s")] {
		return x, false
	}
	x.Last, x.Key = i, t[i].Lower
	if k := i + 1; number == "" && k+1 < len(t) && strings.TrimSuffix(t[k].Lower, ".") == "no" {
		if t[k+1].Text == "." && k+2 < len(t) {
			k++
		}
		if t[k+1].Kind == lang.Number {
			number, x.Last = t[k+1].Text, k+1 // "Respondent No. 2"
		}
	}
	if k := x.Last + 1; k < len(t) && t[k].Tag == "NN" && document.GroupWords[t[k].Lower] {
		x.Last = k
	}
	if number != "" {
		x.Key = number + " " + x.Key
	}
	return x, true
}

// partyNumbers are the numbers that parties are told apart by.
var partyNumbers = map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}

// benches are the nouns for the part of a court that decides.
var benches = wordlist.Set("chamber section division panel bench formation circuit")

// StyleIn is the noun for a party that a parenthesis gives and nothing else: ("the applicant association"), (hereinafter the
// Petitioner).
func StyleIn(a *document.Aside) (Style, bool) {
	words := 0
	for i, x := range a.Tokens {
		if y, ok := StyleAt(a.Tokens, i); ok {
			return y, words < 4 && len(a.Tokens)-y.Last < 3
		}
		if x.Kind == lang.Word {
			words++
		}
	}
	return Style{}, false
}
