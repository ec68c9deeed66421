package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// romanizedHead reports whether a name begins with an Arabic or Persian noun for a group, "Jabhat al-Sham"; with one
// that is a given name as well only before an article.
func romanizedHead(name []lang.Token) bool {
	w := strings.ReplaceAll(name[0].Lower, "’", "'")
	return lists["romanized-head"][w] || lists["romanized-head-or-name"][w] &&
		slices.ContainsFunc(name[1:],
			func(x lang.Token) bool { return arabicArticles[x.Lower] || strings.HasPrefix(x.Lower, "al-") })
}

// LifeDates reports whether a parenthesis tells when somebody was born: "(born 1950)", "(3 May 1901 – 1955)".
func LifeDates(t []lang.Token) bool {
	years, dash := 0, false
	for i, x := range t {
		switch {
		case x.Lower == "born" || x.Lower == "née" || x.Lower == "b." || x.Lower == "died":
			return true
		case x.Kind == lang.Number && len(x.Text) == 4:
			years++
		case x.Text == "–" || x.Text == "-" || x.Text == "—":
			dash = dash || i > 0
		case x.Kind == lang.Word && !x.IsUpper() && x.Lower != "c" && x.Lower != "c.":
			return false
		}
	}
	return years == 2 && dash
}

// HeadKind is the kind that the head noun of a name tells: the last word before "of", else the last word.
func HeadKind(t []lang.Token) annals.EntityKind {
	if n := len(t); n > 1 && FirmEndings[strings.Trim(t[n-1].Lower, ".")] {
		return annals.Organization // "Andean Mills, Inc."
	} else if n > 1 && wares[t[n-1].Lower] {
		return annals.Organization // "Andean Motors"
	}
	for i, x := range t {
		if (x.Lower == "of" || x.Lower == "for") && i > 0 {
			if k := nouns.Kind(t[i-1].Lower); k != "" {
				return k
			}
			break
		}
		if x.Lower == "on" && i > 0 && deliberating[t[i-1].Lower] {
			return nouns.Kind(t[i-1].Lower) // "Treaty on the Andean Union"
		}
	}
	for i := len(t) - 1; i >= 0; i-- {
		if k := nouns.Kind(t[i].Lower); k != "" && (k != annals.Place || i == 0 && leadsPlace[t[i].Lower] || i == len(t)-1) {
			return k // "Dead Sea Scrolls" are no place
		}
	}
	return ""
}

// leadsPlace are the nouns for places that stand before the name of one: "Lake Titicaca", not "Coast Guard".
var leadsPlace = wordlist.Set("headquarters lake river gulf bay sea camp base plaza palace stadium jungle")

// wares are the nouns for what firms make or do that end their names.
var wares = wordlist.Set("motors systems solutions electronics semiconductor pictures records entertainment communications " +
	"ventures partners labs")
