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

// readHeadwords finds whom the entries of a biographical dictionary are about. A text that begins with such an entry is about
// the first of them.
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

// headwordLength is the number of tokens of the family name that the sentence begins with, and the first and last token of the given
// names of the headword; 0 for none.
func (s *Sentence) headwordLength() (family, given, last int) {
	t := s.Tokens
	k := 0
	for k < len(t) && k < 5 && (inCapitals(t[k].Text) || k > 0 && (joiners[t[k].Lower] || t[k].Text == "-" || t[k].Text == "'")) {
		k++
	}
	if k == 0 || k+1 >= len(t) || t[k].Text != "," || utf8.RuneCountInString(t[0].Text) < 3 && !joiners[t[0].Lower] {
		return 0, 0, 0
	}
	family, given = k, k+1
	k = given
	for k < len(t) && (titles[t[k].Lower] || titleRanks[t[k].Lower] || honorifics[t[k].Lower]) {
		k++ // "HALL, Rt Rev. Peter"
	}
	if k > given {
		given = k
	}
	for k < len(t) && k < given+5 && (t[k].IsUpper() && !inCapitals(t[k].Text) || len(t[k].Text) == 2 && t[k].Text[1] == '.' || k > given && joiners[t[k].Lower]) {
		k++
	}
	if k == given || k < len(t) && t[k].Text != "," && t[k].Text != ";" && t[k].Text != "." && t[k].Text != ":" && s.asideAt(k-1) == nil {
		return 0, 0, 0
	}
	if family > 1 && k == given+1 && strings.Count(t[given].Text, ".") > 1 {
		return 0, 0, 0 // "JUAN SANTOS, O.P.": letters for an order or degree
	}
	if givenNames()[t[given].Lower] == "" && (k == given+1 && isCommonWord(t[given].Lower) || demonymLength(t, given) > 0 || s.TimeAt(given) != nil) {
		return 0, 0, 0
	}
	if _, _, ok := known().places.longest(t, given); ok {
		return 0, 0, 0 // a dateline: "LIMA, Peru"
	}
	return family, given, k - 1
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
