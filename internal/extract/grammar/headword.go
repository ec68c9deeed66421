package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/lang"
)

// headword is the name that an entry of a biographical dictionary begins with, the family name first: "SANTOS, Juan José,".
type headword struct {
	// last is its last token.
	last   int
	entity *Entity
}

// readHeadwords finds whom the entries of a biographical dictionary are about. A text that begins with such an entry is
// about the first of them.
func (d *Document) readHeadwords() {
	for i, s := range d.Sentences {
		if s.Kind == annals.BlockHeading || i > 0 && d.Sentences[i-1].Block == s.Block {
			continue
		}
		family, given, last := s.headwordLength()
		if last == 0 {
			continue
		}
		var name []string
		for _, x := range s.Tokens[given : last+1] {
			name = append(name, x.Text)
		}
		for _, x := range s.Tokens[:family] {
			name = append(name, capitalized(x.Text))
		}
		full := strings.ReplaceAll(strings.Join(name, " "), " - ", "-")
		e := d.newEntity(full, annals.Person)
		e.full, e.settled = full, true
		d.addName(e, s.Text(0, last))
		s.headword = &headword{last: last, entity: e}
		if d.Main == nil && s.Block == d.Sentences[0].Block {
			d.Main = e
		}
	}
}

// beginsEntry reports whether the words begin with the headword of an entry of a biographical dictionary.
func beginsEntry(t []lang.Token) bool {
	s := &Sentence{}
	s.Tokens, s.Asides = takeAsides(t[:min(len(t), 40)])
	_, _, last := s.headwordLength()
	return last > 0
}

// headwordLength is the number of tokens of the family name that the sentence begins with, and the first and last token
// of the given names of the headword; 0 for none.
func (s *Sentence) headwordLength() (family, given, last int) {
	t := s.Tokens
	family = familyLength(t)
	if family == 0 {
		return 0, 0, 0
	}
	given = pastHonorifics(t, family+1)
	end := pastGivenNames(t, given)
	if end == given || !s.closesHeadword(end) || !s.namesGiven(given, end) {
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
		(inCapitals(t[k].Text) || k > 0 && (joiners[t[k].Lower] || t[k].Text == "-" || t[k].Text == "'")) {
		k++
	}
	if k == 0 || k+1 >= len(t) || t[k].Text != "," || utf8.RuneCountInString(t[0].Text) < 3 && !joiners[t[0].Lower] {
		return 0
	}
	return k
}

// pastHonorifics is the token behind the titles that begin at token k: "HALL, Rt Rev. Peter".
func pastHonorifics(t []lang.Token, k int) int {
	for k < len(t) && (titles[t[k].Lower] || titleRanks[t[k].Lower] || honorifics[t[k].Lower]) {
		k++
	}
	return k
}

// pastGivenNames is the token behind the few given names and initials that begin at token first.
func pastGivenNames(t []lang.Token, first int) int {
	k := first
	for ; k < len(t) && k < first+5; k++ {
		initial := len(t[k].Text) == 2 && t[k].Text[1] == '.'
		if !initial && !(t[k].IsUpper() && !inCapitals(t[k].Text)) && !(k > first && joiners[t[k].Lower]) {
			break
		}
	}
	return k
}

// closesHeadword reports whether a headword may end before token k: at a mark, an aside or the end.
func (s *Sentence) closesHeadword(k int) bool {
	if k == len(s.Tokens) || s.asideAt(k-1) != nil {
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
func (s *Sentence) namesGiven(given, end int) bool {
	t := s.Tokens
	if _, _, ok := known().places.longest(t, given); ok {
		return false
	}
	if givenNames()[t[given].Lower] != "" {
		return true
	}
	return !(end == given+1 && isCommonWord(t[given].Lower)) && demonymLength(t, given) == 0 && s.TimeAt(given) == nil
}

// honorifics are the forms of address that dictionaries put before a given name.
var honorifics = lists["honorific"]

// inCapitals reports whether a word of two letters or more is written in capitals only.
func inCapitals(w string) bool {
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

// capitalized is a word in capitals as it is written elsewhere.
func capitalized(w string) string {
	if !inCapitals(w) {
		return w
	}
	if joiners[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	first, n := utf8.DecodeRuneInString(w)
	return string(first) + strings.ToLower(w[n:])
}

// headwordAt is the number of tokens of the headword at token i, 0 for none.
func (s *Sentence) headwordAt(i int) int {
	if s.headword == nil || i > 0 {
		return 0
	}
	return s.headword.last + 1
}
