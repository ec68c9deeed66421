package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
)

// beginsEntry reports whether the words begin with the headword of an entry of a biographical dictionary.
func beginsEntry(t []lang.Token) bool {
	s := &document.Sentence{}
	s.Tokens, s.Asides = document.TakeAsides(t[:min(len(t), 40)])
	_, _, last := HeadwordLength(s)
	return last > 0
}

// HeadwordLength is the number of tokens of the family name that the sentence begins with, and the first and last token
// of the given names of the headword; 0 for none.
func HeadwordLength(s *document.Sentence) (family, given, last int) {
	t := s.Tokens
	family = familyLength(t)
	if family == 0 {
		return 0, 0, 0
	}
	given = pastHonorifics(t, family+1)
	end := pastGivenNames(t, given)
	if end == given || !closesHeadword(s, end) || !namesGiven(s, given, end) {
		return 0, 0, 0
	}
	if family > 1 && end == given+1 && strings.Count(t[given].Text, ".") > 1 {
		return 0, 0, 0 // "JUAN SANTOS, O.P.": letters for an order or degree
	}
	return family, given, end - 1
}

// familyLength is the number of tokens in capitals that the words begin with, up to a comma: "SANTOS,", "DE LA CRUZ,";
// 0 for none.
func familyLength(t []lang.Token) int {
	k := 0
	for k < len(t) && k < 5 &&
		(InCapitals(t[k].Text) || k > 0 && (entity.Joiners[t[k].Lower] || t[k].Text == "-" || t[k].Text == "'")) {
		k++
	}
	if k == 0 || k+1 >= len(t) || t[k].Text != "," || utf8.RuneCountInString(t[0].Text) < 3 && !entity.Joiners[t[0].Lower] {
		return 0
	}
	return k
}

// pastHonorifics is the token behind the titles that begin at token k: "HALL, Rt Rev. Peter".
func pastHonorifics(t []lang.Token, k int) int {
	for k < len(t) && (document.Titles[t[k].Lower] || document.TitleRanks[t[k].Lower] || honorifics[t[k].Lower]) {
		k++
	}
	return k
}

// pastGivenNames is the token behind the few given names and initials that begin at token first.
func pastGivenNames(t []lang.Token, first int) int {
	k := first
	for ; k < len(t) && k < first+5; k++ {
		initial := len(t[k].Text) == 2 && t[k].Text[1] == '.'
		if !initial && !(t[k].IsUpper() && !InCapitals(t[k].Text)) && !(k > first && entity.Joiners[t[k].Lower]) {
			break
		}
	}
	return k
}

// closesHeadword reports whether a headword may end before token k: at a mark, an aside or the end.
func closesHeadword(s *document.Sentence, k int) bool {
	if k == len(s.Tokens) || AsideAt(s, k-1) != nil {
		return true
	}
	switch s.Tokens[k].Text {
	case ",", ";", ".", ":":
		return true
	}
	return false
}

// namesGiven reports whether tokens given up to end may be somebody's given names: not a single common word, a people,
// a time, nor a place, with which a dateline begins, "LIMA, Peru".
func namesGiven(s *document.Sentence, given, end int) bool {
	t := s.Tokens
	if _, _, ok := gazetteer.Known().Places.Longest(t, given); ok {
		return false
	}
	if entity.GivenNames()[t[given].Lower] != "" {
		return true
	}
	return !(end == given+1 && entity.IsCommonWord(t[given].Lower)) && entity.DemonymLength(t, given) == 0 && s.TimeAt(given) == nil
}

// honorifics are the forms of address that dictionaries put before a given name.
var honorifics = lists["honorific"]

// InCapitals reports whether a word of two letters or more is written in capitals only.
func InCapitals(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) || unicode.IsDigit(r) || r == '.' {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// AsideAt is the parenthesis after token i, or nil.
func AsideAt(s *document.Sentence, i int) *document.Aside {
	for k := range s.Asides {
		if s.Asides[k].After == i {
			return &s.Asides[k]
		}
	}
	return nil
}
