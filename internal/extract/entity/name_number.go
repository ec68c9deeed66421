package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// numbered are the nouns of bodies that are told from their like by a number before their names: "the 3rd Rifle Division",
// "the 12th National Congress".
var numbered = lists["numbered"]

// IsOrdinal reports whether a word is an ordinal in figures: "21st".
func IsOrdinal(w string) bool {
	n := strings.TrimLeft(w, "0123456789")
	if n == w {
		return false
	}
	switch n {
	case "st", "nd", "rd", "th", "d", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// numberedLength is the number of tokens of the name that begins with the ordinal at token i and that has a noun for a
// numbered body, 0 for none.
func numberedLength(s *document.Sentence, t []lang.Token, i int) int {
	if i+1 >= len(t) || !IsNameWord(s, t, i+1) || s.TimeAt(i) != nil {
		return 0
	}
	n := 0
	for i+1+n < len(t) && t[i+1+n].IsUpper() && DemonymLength(t, i+1+n) > 0 {
		n += DemonymLength(t, i+1+n) // "the 2nd Canadian Division"
	}
	if n > 0 && (i+1+n >= len(t) || !IsNameWord(s, t, i+1+n)) {
		return 0
	}
	n += NameLength(s, t, i+1+n)
	if !slices.ContainsFunc(t[i+1:min(i+1+n, len(t))], func(x lang.Token) bool { return x.IsUpper() && numbered[x.Lower] }) {
		return 0
	}
	return n + 1
}

// OpensName reports whether token i is written as the first of a name is.
func OpensName(s *document.Sentence, i int) bool {
	t := s.Tokens
	return t[i].IsUpper() || InnerCapital(t[i].Text) || IsOrdinal(t[i].Text) && numberedLength(s, t, i) > 0
}

// numbersAlone reports whether the ordinal at token i stands for a body by its number alone: "the 218th".
func numbersAlone(s *document.Sentence, i int) bool {
	t := s.Tokens
	if i == 0 || t[i-1].Lower != "the" || !IsOrdinal(t[i].Text) || s.TimeAt(i) != nil {
		return false
	}
	c := s.ChunkAt(i)
	return c != nil && c.Last == i
}

// numberedAs is the one entity whose name begins with an ordinal, nil where there are none or two.
func numberedAs(d *document.Document, ordinal string) *document.Entity {
	var only *document.Entity
	for _, e := range d.Bearers[strings.ToLower(ordinal)] {
		if only != nil && e != only {
			return nil
		}
		only = e
	}
	return only
}

// shortensNumbered reports whether the tokens, which begin with an ordinal, are the full name with words left out: "the
// 218th Regiment" of "218th Infantry Regiment".
func shortensNumbered(t, full []lang.Token) bool {
	if len(t) < 2 || len(t) >= len(full) || !IsOrdinal(t[0].Text) || t[0].Lower != full[0].Lower {
		return false
	}
	k := 0
	for _, x := range full {
		if k < len(t) && x.Lower == t[k].Lower {
			k++
		}
	}
	return k == len(t)
}

// numbersName reports whether the number at token i may be part of the name before it: short, in figures, and no date.
func numbersName(s *document.Sentence, t []lang.Token, i int) bool {
	return i < len(t) && t[i].Kind == lang.Number && len(t[i].Text) < 5 && strings.Trim(t[i].Text, "0123456789") == "" &&
		!(holds(s, t) && s.TimeAt(i) != nil)
}

// closesPhrase reports whether the number at token i ends its noun phrase after a name, so that it counts nothing:
// "Order 12" at the end of a clause, not in "gave Lima 12 seats", "beat Lima 3–1", "Lima 2, Leeds 1".
func closesPhrase(s *document.Sentence, t []lang.Token, i int) bool {
	if !holds(s, t) || s.IsRel(i, "nummod") && s.Head(i) > i {
		return false
	}
	if i+1 == len(t) {
		return true
	}
	x := t[i+1]
	switch {
	case x.Tag == "IN":
		return x.Lower != "to" && x.Lower != "of"
	case x.Text == ".", x.Tag == "TO", x.Tag == "MD", x.Tag == "WDT", x.IsVerb():
		return true
	}
	return false
}

// numbersKind reports whether the number at token i tells which of its kind the common noun before it names: "Article 19",
// "Local 12", "Unit 31", not where it counts what comes after it.
func numbersKind(s *document.Sentence, t []lang.Token, i int) bool {
	if !numbersName(s, t, i) || t[i].Glued || !IsCommonWord(t[i-1].Lower) || !t[i-1].IsUpper() || t[i-1].Tag == "CD" ||
		!headNoun(t, i-1) || holds(s, t) && s.IsRel(i, "nummod") && s.Head(i) > i {
		return false
	}
	return i+1 == len(t) ||
		!t[i+1].IsNoun() && !t[i+1].IsAdjective() && t[i+1].Text != "-" && t[i+1].Text != "–"
}

// namesLaw is the number of tokens at j by which the year tells an act from others of its name, "the Peace Act 1956", "the
// Peace Act of 1956"; 0 for none.
func namesLaw(t []lang.Token, j int) int {
	k := j
	if t[k].Lower == "of" {
		k++
	}
	if j == 0 || t[j-1].Text != "Act" || k >= len(t) || !IsYear(t[k]) {
		return 0
	}
	return k + 1 - j
}

// IsYear reports whether the token is a number of four figures.
func IsYear(x lang.Token) bool {
	return x.Kind == lang.Number && len(x.Text) == 4 && strings.Trim(x.Text, "0123456789") == ""
}

// datedLength is the number of tokens of the name that begins with a year or a day at token i, 0 for none: "the 1922
// Committee", "the 1993 Constitution of Peru", "the 5th of July Movement", "the July 5 Youth League".
func datedLength(s *document.Sentence, i int) int {
	t := s.Tokens
	if n := addressLength(s, i); n > 0 {
		return n
	}
	if i == 0 || i+1 >= len(t) || t[i-1].Lower != "the" && (i == 1 || t[i-2].Lower != "the" || t[i-1].Tag != "JJ") {
		return 0
	}
	if IsYear(t[i]) {
		return yearLength(s, i)
	}
	k := pastDay(s, i)
	if k == 0 || k >= len(t) || s.TimeAt(i) != nil {
		return 0
	}
	n := NameLength(s, t, k)
	if n == 0 || HeadKind(t[k:k+n]) != annals.Organization {
		return 0
	}
	return k + n - i
}

// addressLength is the number of tokens of the house in a street that the number at token i begins, 0 for none: "125 Broad
// Street".
func addressLength(s *document.Sentence, i int) int {
	t := s.Tokens
	if t[i].Kind != lang.Number || len(t[i].Text) > 4 || strings.Trim(t[i].Text, "0123456789") != "" || s.TimeAt(i) != nil ||
		i+2 >= len(t) || !IsNameWord(s, t, i+1) {
		return 0
	}
	n := NameLength(s, t, i+1)
	return count(n > 1 && lists["address"][t[i+n].Lower], n+1)
}

// yearLength is the number of tokens of the name that begins with the year at token i, 0 for none: what is held or made
// by years, or one noun for a body.
func yearLength(s *document.Sentence, i int) int {
	t, k := s.Tokens, i+1
	n := NameLength(s, t, k)
	if n == 0 || t[k].Glued ||
		!yearly[t[k+HeadWord(t[k:k+n])].Lower] && (n > 1 || nouns.Listed(t[k].Lower) != annals.Organization) {
		return 0
	}
	return n + 1
}

// pastDay is the token behind the day of the year that begins at token i, "July 5", "5 July", "5th of July", 0 for none.
func pastDay(s *document.Sentence, i int) int {
	t := s.Tokens
	day := func(k int) bool { return IsOrdinal(t[k].Text) || numbersName(s, t, k) && len(t[k].Text) < 3 }
	month := func(k int) bool { return dates.Month(t[k].Lower) > 0 && t[k].IsUpper() }
	k := i + 1
	if day(i) {
		if t[k].Lower == "of" && k+1 < len(t) {
			k++
		}
		if month(k) {
			return k + 1
		}
	} else if month(i) && day(k) {
		return k + 1
	}
	return 0
}

// HeadWord is the place of the head in the words of a name: the last before "of" or "for", else the last.
func HeadWord(name []lang.Token) int {
	for k := 1; k < len(name); k++ {
		if w := name[k].Lower; w == "of" || w == "for" || w == "on" {
			return k - 1
		}
	}
	return len(name) - 1
}

// yearly are the nouns for what is held or made again and told from the others by its year.
var yearly = lists["yearly"]

// sitesName reports whether token j joins the name before it to the end of an address on the web: "Lima.com".
func sitesName(s *document.Sentence, t []lang.Token, j int) bool {
	return j+1 < len(t) && t[j].Text == "." && t[j].Glued && t[j+1].Glued && domains[t[j+1].Text]
}

// domains are the ends of addresses on the web.
var domains = wordlist.Set("com org net info gov edu tv io")

// firstOfName reports whether the "I" at token i is a number behind a ruler's name: "King Rosa I".
func firstOfName(t []lang.Token, i int) bool {
	if i < 1 || !t[i-1].IsUpper() || t[i].Glued {
		return false
	}
	if t[i].Tag == "CD" || t[i].IsNoun() {
		return true // "Part I"
	}
	if i < 2 {
		return false
	}
	if next := i + 1; t[i-1].IsProper() &&
		(next == len(t) || t[next].Tag == "IN" || t[next].Tag == "POS" || t[next].Tag == "CC" ||
			t[next].Kind == lang.Punct && t[next].Text != ",") {
		return true
	}
	return ReignTitles[t[i-2].Lower] || GivenNames()[t[i-1].Lower] != "" && t[i].Tag != "PRP"
}
