package naming

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// foreignInitials reports whether the abbreviation, alone in its parenthesis, may come from the organization's name in
// another language: "Nicaraguan Democratic Force (FDN)".
func (n *naming) foreignInitials(t []lang.Token, first, end int) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	for _, x := range t {
		if x.Kind == lang.Word && !document.IsAbbreviation(x.Text) && x.Lower != "and" && x.Lower != "or" &&
			!(len(x.Text) <= 2 && x.IsUpper()) {
			return false
		}
	}
	return (entity.HeadKind(head) == annals.Organization || len(head) > 1 && entity.Kindred[head[0].Lower] || n.partisans(head)) &&
		entity.PlaceNamed(n.s.Doc.Text[t[first].Start:t[end-1].End]) == nil
}

// partisans reports whether the head names a party by what its members are called: "the Christian Democrats".
func (n *naming) partisans(head []lang.Token) bool {
	if len(head) == 0 || n.entity.Kind == annals.Person {
		return false
	}
	last := head[len(head)-1]
	one, plural := strings.CutSuffix(last.Lower, "s")
	return plural && last.IsUpper() && entity.PartyNames[one]
}

// fitsHead reports whether an abbreviation can be the head's: it shares the initials, in order, or the head is no
// name that could have any.
func (n *naming) fitsHead(abbreviation string) bool { return entity.FitsInitials(abbreviation, n.head) }

// numbersHead reports whether a text is letters and a number of which the head has both: "M23" of "March 23 Movement", "M-19" of
// "April 19 Movement".
func (n *naming) numbersHead(text string) bool {
	digits := strings.IndexFunc(text, unicode.IsDigit)
	if digits < 1 || digits > 3 || strings.ContainsFunc(text, unicode.IsLower) {
		return false
	}
	number := strings.TrimLeft(text[digits:], "0")
	for _, x := range lang.Tokens(n.head, 0, len(n.head)) {
		if strings.TrimRight(x.Lower, "stndrh") == number {
			return n.fitsHead(text)
		}
	}
	return false
}

// fitsNames reports whether an abbreviation is that of a name given before it: "Colombian Communist Party (Partido Comunista
// Colombiano, PCC)".
func (n *naming) fitsNames(abbreviation string) bool {
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		if entity.FitsInitials(abbreviation, n.s.Doc.Text[v.Start:v.End]) {
			return true
		}
	}
	return false
}

// standsAlone reports whether a short name, alone in the parenthesis after an organization's name, is used by the text as a
// name of its own: of "Alpine Star (SA)" it later says that "the SA left the government".
func (n *naming) standsAlone(short lang.Token) bool {
	if n.entity.Kind == annals.Person || n.entity.Kind == annals.Place || n.entity.Kind == annals.State ||
		entity.PlaceNamed(short.Text) != nil {
		return false
	}
	known, _ := entity.Lookup(n.s.Doc, short.Text)
	return known == nil && n.s.Doc.Forms.Upper[short.Lower] > 0
}

// beginsAlike reports whether an abbreviation begins with the letter with which an organization's name does; the rest of it
// may come from an earlier name.
func (n *naming) beginsAlike(abbreviation string) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	if !firstLetterIs(n.head, abbreviation) || entity.PlaceNamed(abbreviation) != nil {
		return false
	}
	if len(head) > 1 && (entity.HeadKind(head) == annals.Organization || len(abbreviation) < 3) {
		return entity.HeadKind(head) == annals.Organization
	}
	// "the Kuomintang (KMT)", "the Singapore Exchange (SGX)": letters from inside the words.
	rest := []rune(strings.ToLower(abbreviation))
	for _, r := range strings.ToLower(n.head) {
		if len(rest) > 0 && entity.SameLetter(r, rest[0]) {
			rest = rest[1:]
		}
	}
	return len(rest) == 0 && n.entity.Kind != annals.Person && n.entity.Kind != annals.Place && n.entity.Kind != annals.State
}

// shortens reports whether a word with capitals inside, or made of the beginnings of the head's words, is a short form of an
// organization's name: "MoDem" of "Democratic Movement", "Interpol" of "International Criminal Police Organization".
func (n *naming) shortens(word string) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	if len(head) < 2 || entity.HeadKind(head) != annals.Organization {
		return false
	}
	upper := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return unicode.IsUpper(document.FirstRune(word)) && (upper > 1 && upper < utf8.RuneCountInString(word) || isBlend(word, head))
}

// spellsOut reports whether the words, with commas among them or in small letters, are as a whole that of which the
// head is the initials: "AESCO (Andean Educational, Scientific and Cultural Organization)", "PAC (political action
// committee)".
func (n *naming) spellsOut(t []lang.Token) bool {
	if !document.IsAbbreviation(n.head) || len(t) < 3 {
		return false
	}
	var letters strings.Builder
	commas, small := 0, 0
	for _, x := range t {
		switch {
		case x.Text == ",":
			commas++
		case x.Kind != lang.Word && x.Tag != "HYPH":
			return false
		case !x.IsUpper() && !smallNameWords[x.Lower] && x.Tag != "POS":
			small++
			letters.WriteRune(document.FirstRune(x.Lower))
		}
	}
	if commas == 0 && small == len(t) {
		return strings.EqualFold(letters.String(), n.head)
	}
	and := slices.ContainsFunc(t, func(x lang.Token) bool { return x.Lower == "and" })
	return (commas > 0 || and) && len(t) > 3 && small == 0 && t[len(t)-1].IsUpper() &&
		strings.EqualFold(document.Initials(document.JoinTokens(t)), n.head)
}

// cutsShort reports whether the words are the first of an organization's longer name: "Arch Capital" of "Arch Capital Group
// Ltd.".
func (n *naming) cutsShort(t []lang.Token) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	if len(t) >= len(head) || n.entity.Kind == annals.Person || entity.PlaceNamed(document.JoinTokens(t)) != nil ||
		document.Titles[t[0].Lower] {
		return false
	}
	for k, x := range t {
		if x.Lower != head[k].Lower {
			return false
		}
	}
	return entity.HeadKind(head[len(t):]) == annals.Organization
}

// isBlend reports whether a word is put together from the beginnings of two or more words of a name, in their order.
func isBlend(word string, name []lang.Token) bool {
	var fits func(rest string, from, parts int) bool
	fits = func(rest string, from, parts int) bool {
		if rest == "" {
			return parts > 1
		}
		for k := from; k < len(name); k++ {
			common := 0
			for common < len(rest) && common < len(name[k].Lower) && rest[common] == name[k].Lower[common] {
				common++
			}
			for n := common; n > 1; n-- {
				if fits(rest[n:], k+1, parts+1) {
					return true
				}
			}
		}
		return false
	}
	return fits(strings.ToLower(word), 0, 0)
}

// sameInitials reports whether the letters of an abbreviation are the initials of a name in another order, as where
// they are those of the name in another language: "CNA" of "National Council of the Andes".
func sameInitials(abbreviation, name string) bool {
	sorted := func(s string) string {
		letters := []rune(strings.ToLower(strings.ReplaceAll(s, ".", "")))
		slices.Sort(letters)
		return string(letters)
	}
	return sorted(document.Initials(name)) == sorted(abbreviation)
}
