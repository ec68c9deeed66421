package naming

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// nameBefore finds the name that ends where a parenthesis begins: its first token.
func nameBefore(s *document.Sentence, a *document.Aside) (first int, ok bool) {
	t := s.Tokens
	if q := s.QuoteAt(a.After); q != nil && q.Last == a.After && q.Last-q.First > 1 && t[q.First+1].IsUpper() {
		return q.First + 1, true
	}
	if i, ok := spelledOut(s, a); ok {
		return withOffice(s, i), true
	}
	// The longest proper name that ends here.
	for i := max(0, a.After-14); i <= a.After; i++ {
		if i > 0 && entity.IsNameWord(s, t, i-1) && entity.IsNameWord(s, t, i) && !t[i].Glued {
			continue // not the beginning of the run
		}
		if n := entity.NameAt(s, i); n > 0 && i+n-1 == a.After && t[i].IsUpper() {
			return trimOwner(s, i, a.After), true
		}
		if n := entity.NameLength(s, t, i); n > 0 && i+n-1 == a.After {
			return trimOwner(s, i, a.After), true
		}
	}
	// Words in small letters: only for an abbreviation of them.
	if len(a.Tokens) > 0 && document.IsAbbreviation(a.Tokens[0].Text) {
		letters := 0
		for _, r := range a.Tokens[0].Text {
			if r >= 'A' && r <= 'Z' {
				letters++
			}
		}
		for i := a.After; i >= max(0, a.After-letters-2); i-- {
			if t[i].Tag == "DT" || t[i].Kind == lang.Punct && t[i].Text != "-" {
				break
			}
			if i+letters-1 <= a.After+1 && firstLetterIs(t[i].Text, a.Tokens[0].Text) &&
				entity.FitsInitials(a.Tokens[0].Text, s.Text(i, a.After)) {
				return i, true
			}
		}
	}
	return 0, false
}

// initialsBegin is where the name of tokens first up to the parenthesis begins by the abbreviation in it: adjectives before
// that describe and are not in the initials are no part of the name, "the Weimar-era Peruvian Workers' Union (WU)".
func initialsBegin(s *document.Sentence, a *document.Aside, first int) int {
	t := s.Tokens
	short := a.Tokens[0].Text
	if known, _ := entity.Lookup(s.Doc, s.Text(first, a.After)); known != nil || !document.IsAbbreviation(short) ||
		entity.FitsInitials(short, s.Text(first, a.After)) && firstLetterIs(t[first].Text, short) {
		return first
	}
	for k := first - 1; k >= 0 && t[k].Kind == lang.Word && !strings.HasPrefix(t[k].Tag, "V") && t[k].Tag != "DT"; k-- {
		if t[k].IsUpper() && firstLetterIs(t[k].Text, short) && !firstLetterIs(t[first].Text, short) &&
			entity.FitsInitials(short, s.Text(k, a.After)) {
			return k // "Movement for Justice (MJ)", at the beginning of a sentence
		}
	}
	for k := first + 1; k < a.After; k++ {
		before := t[k-1]
		if of := before.Lower == "of" || before.Lower == "the" && k > first+1 && t[k-2].Lower == "of"; of && t[k].IsUpper() &&
			len(short) > 2 && withOffice(s, k) == k && strings.HasPrefix(document.Initials(s.Text(k, a.After)), strings.ToUpper(short)) {
			return k // "the Alumni Union of the Lima School of Arts (LSA)"
		}
	}
	for k := first + 1; k < a.After; k++ {
		before := t[k-1]
		if !before.IsAdjective() && entity.DemonymLength(t, k-1) == 0 && !strings.HasSuffix(before.Lower, "ist") {
			return first
		}
		if t[k].IsUpper() && strings.EqualFold(document.Initials(s.Text(k, a.After)), short) {
			return k
		}
	}
	return first
}

// withOffice is the beginning of the name that goes on with the name at token i, "the Office of the High Commissioner for
// Seas"; i where none does.
func withOffice(s *document.Sentence, i int) int {
	t := s.Tokens
	k := i - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	if k < 1 || t[k].Lower != "of" || t[k-1].Lower != "office" || !t[k-1].IsUpper() {
		return i
	}
	return k - 1
}

// trimOwner drops a state's name or demonym and a possessive before the name proper when they are not part of it:
// "Iran's Revolutionary Guards".
func trimOwner(s *document.Sentence, first, last int) int {
	t := s.Tokens
	for i := first; i < last; i++ {
		if t[i].Tag == "POS" || t[i].Lower == "'s" {
			if p := entity.EntityOf(s.Doc, t, first); p != nil && i-first <= 3 && p.Kind == annals.State {
				return i + 1
			}
		}
	}
	for first < last && document.Titles[t[first].Lower] && !entity.Ranks(s, t, first) &&
		entity.HeadKind(t[first:last+1]) != annals.Organization {
		first++
	}
	return first
}
