package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// qualifiers are adjectives that, in a parenthesis after its name, tell an organization from another one of the same name,
// beside those of orientations: "People's Party (Provisional)".
var qualifiers = lists["qualifier"]

// qualifierAfter is the parenthesis after token last that belongs to the name of an organization which ends there, as
// "(Marxist)" does to "Workers' Party (Marxist)", or its letter to an abbreviation: "WP(M)"; nil where none does.
func (s *Sentence) qualifierAfter(first, last int) *Aside {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After != last {
			continue
		}
		letters := first == last && isAbbreviation(s.Tokens[last].Text) && a.Start == s.Tokens[last].End &&
			len(a.Tokens) == 1 && strings.ToUpper(a.Tokens[0].Text) == a.Tokens[0].Text
		if letters || isNameHead(s.Tokens[first:last+1]) && qualifies(a.Tokens) {
			return a
		}
		return nil
	}
	return nil
}

// qualifies reports whether the words of a parenthesis are such adjectives, in capitals: "Marxist–Leninist", "Provisional".
func qualifies(t []lang.Token) bool {
	if len(t) == 0 || len(t) > 5 || !t[0].IsUpper() {
		return false
	}
	for _, x := range t {
		w := x.Lower
		if isDash(x) || x.Text == "/" || x.Tag == "POS" {
			continue
		}
		if x.Kind != lang.Word || !x.IsUpper() ||
			!qualifiers[w] && !strings.HasSuffix(w, "ist") && !strings.HasSuffix(w, "ists") &&
				!ideologyWords["adjective"][w] {
			return false
		}
	}
	return true
}

// qualified is the name of tokens first through last with the parenthesis that belongs to it.
func (s *Sentence) qualified(name string, first, last int) string {
	if a := s.qualifierAfter(first, last); a != nil {
		if a.Start == s.Tokens[last].End {
			return name + s.Doc.Text[a.Start:a.End]
		}
		return name + " " + s.Doc.Text[a.Start:a.End]
	}
	return name
}
