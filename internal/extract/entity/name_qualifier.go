package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// qualifiers are adjectives that, in a parenthesis after its name, tell an organization from another one of the same name,
// beside those of orientations: "People's Party (Provisional)".
var qualifiers = lists["qualifier"]

// QualifierAfter is the parenthesis after token last that belongs to the name of an organization which ends there, as
// "(Marxist)" does to "Workers' Party (Marxist)", or its letters to an abbreviation: "WP(M)", "WP(ml)"; nil where none does.
func QualifierAfter(s *document.Sentence, first, last int) *document.Aside {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After != last {
			continue
		}
		letters := first == last && document.IsAbbreviation(s.Tokens[last].Text) && len(a.Tokens) == 1 &&
			(strings.ToUpper(a.Tokens[0].Text) == a.Tokens[0].Text || a.Start == s.Tokens[last].End && len(a.Tokens[0].Text) < 4) &&
			(a.Start == s.Tokens[last].End || len(a.Tokens[0].Text) == 1 && a.Tokens[0].IsUpper()) ||
			// "Congress(R)", of which it is one of several.
			a.Start == s.Tokens[last].End && len(a.Tokens) == 1 && len(a.Tokens[0].Text) == 1 && a.Tokens[0].IsUpper() &&
				isNameHead(s.Tokens[first:last+1])
		name := s.Tokens[first : last+1]
		if letters || (isNameHead(name) || isPartisan(s.Tokens[last]) || partyAbroad(name)) &&
			(qualifies(a.Tokens) || localizes(s, a, first, last)) {
			return a
		}
		return nil
	}
	return nil
}

// localizes reports whether a parenthesis with a place or a year belongs to the name before it: where the text opens with
// the name, where its abbreviation follows in a parenthesis of its own, or where the text has named it so before:
// "Reformed Church (Peru) (RCP)".
func localizes(s *document.Sentence, a *document.Aside, first, last int) bool {
	t := a.Tokens
	place := len(t) > 0 && t[0].IsUpper() && isLand(t) && !FitsInitials(document.JoinTokens(t), s.Text(first, last))
	if !place && !(len(t) == 1 && t[0].Kind == lang.Number && len(t[0].Text) == 4) {
		return false
	}
	for k := range s.Asides {
		if b := &s.Asides[k]; b != a && b.After == a.After && len(b.Tokens) > 0 &&
			document.IsAbbreviation(document.JoinTokens(b.Tokens)) {
			return true
		}
	}
	if s == s.Doc.Sentences[0] && (first <= 1 || s == s.Doc.Definition && last < s.Doc.DefinitionVerb) {
		return place
	}
	e, _ := Lookup(s.Doc, s.Text(first, last)+" "+s.Doc.Text[a.Start:a.End])
	return e != nil
}

// partyAbroad reports whether a name begins or ends with the word of another language for a party: "Janata Dal".
func partyAbroad(t []lang.Token) bool {
	return len(t) > 1 && (lists["party-abroad"][t[0].Lower] || lists["party-abroad"][t[len(t)-1].Lower])
}

// isPartisan reports whether the word is the plural by which a party names its followers: "Liberals".
func isPartisan(x lang.Token) bool {
	w, plural := strings.CutSuffix(x.Lower, "s")
	return plural && x.IsUpper() && (partisans[w] || IdeologyWords["adjective"][w] || strings.HasSuffix(w, "ist"))
}

// isLand reports whether the words are the name of a state or another known place, or a quarter of the sky.
func isLand(t []lang.Token) bool {
	if p := PlaceNamed(document.JoinTokens(t)); p != nil {
		return p.Kind == annals.State
	}
	if _, n, ok := gazetteer.Known().Sites.Longest(t, 0); ok && n == len(t) {
		return true
	}
	return !slices.ContainsFunc(t, func(x lang.Token) bool { return !quarters[x.Lower] && x.Text != "-" })
}

// quarters are the words for the quarters of the sky.
var quarters = lists["quarter"]

// qualifies reports whether the words of a parenthesis are such adjectives, in capitals: "Marxist–Leninist", "Provisional".
func qualifies(t []lang.Token) bool {
	if len(t) == 0 || len(t) > 5 || !t[0].IsUpper() {
		return false
	}
	for k, x := range t {
		w := x.Lower
		if x.IsDash() || x.Text == "/" || x.Tag == "POS" {
			continue
		}
		if x.Kind != lang.Word || !x.IsUpper() || !(k > 0 && k == len(t)-1 && wings[w]) &&
			!qualifiers[w] && !strings.HasSuffix(w, "ist") && !strings.HasSuffix(w, "ists") &&
			!IdeologyWords["adjective"][w] {
			return false
		}
	}
	return true
}

// wings are the nouns, in capitals behind such adjectives, for a part of an organization that calls itself by its name: "Labour
// League (Marxist Group)".
var wings = wordlist.Set("group faction wing tendency")

// Qualified is the name of tokens first through last with the parenthesis that belongs to it.
func Qualified(s *document.Sentence, name string, first, last int) string {
	if a := QualifierAfter(s, first, last); a != nil {
		if a.Start == s.Tokens[last].End {
			return name + s.Doc.Text[a.Start:a.End]
		}
		return name + " " + s.Doc.Text[a.Start:a.End]
	}
	return name
}
