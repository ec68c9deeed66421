package entity

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
)

// FitsInitials reports whether the letters of an abbreviation are found, in order, at the beginnings of the words of a
// name, with letters inside words allowed for at most half of them.
func FitsInitials(abbreviation, name string) bool {
	letters := []rune{}
	for _, r := range strings.ToLower(abbreviation) {
		if unicode.IsLetter(r) {
			letters = append(letters, r)
		}
	}
	if n := len(letters); n > 2 && letters[n-1] == 's' && strings.HasSuffix(abbreviation, "s") {
		letters = letters[:n-1]
	}
	if len(letters) == 0 {
		return false
	}
	// inner[k] is the fewest letters inside words with which the first k letters of the abbreviation are found.
	const impossible = 1 << 20
	inner := make([]int, len(letters)+1)
	for k := range inner[1:] {
		inner[k+1] = impossible
	}
	initial := true
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) {
			initial = true
			continue
		}
		for k := len(letters); k > 0; k-- {
			if !SameLetter(r, letters[k-1]) || k == 1 && !initial {
				continue
			}
			cost := inner[k-1]
			if !initial {
				cost++
			}
			inner[k] = min(inner[k], cost)
		}
		initial = false
	}
	return inner[len(letters)]*2 <= len(letters)
}

// SameLetter compares letters by their base, so that "É" begins an abbreviation as "E".
func SameLetter(a, b rune) bool { return a == b || baseLetter(a) == baseLetter(b) }

func baseLetter(r rune) rune {
	if i := strings.IndexRune("áàâäãåāéèêëēíìîïīóòôöõøōúùûüūçćčñńšśžźżğ", r); i >= 0 {
		for _, g := range []struct {
			base rune
			set  string
		}{{'a', "áàâäãåā"}, {'e', "éèêëē"}, {'i', "íìîïī"}, {'o', "óòôöõøō"}, {'u', "úùûüū"}, {'c', "çćč"}, {'n',
			"ñń"}, {'s', "šś"}, {'z', "žźż"}, {'g', "ğ"}} {
			if strings.ContainsRune(g.set, r) {
				return g.base
			}
		}
	}
	return r
}

// JoinInitials makes an abbreviation that a text has before the name that it is of, in a heading or another's words, one with it:
// "The IRSP … The Irish Republican Socialist Party", where one name alone has these initials.
func JoinInitials(d *document.Document) {
	for _, short := range slices.Clone(d.Entities) {
		if short.Ref != "" || len(short.Names) != 1 || !document.IsAbbreviation(short.Names[0]) || len(short.Names[0]) < 3 ||
			short.Kind != annals.Organization && short.Kind != "" {
			continue
		}
		var full *document.Entity
		many := false
		for _, e := range d.Entities {
			if e == short || e.Kind != annals.Organization || e.Ref != "" || slices.ContainsFunc(e.Names, document.IsAbbreviation) ||
				!slices.ContainsFunc(e.Names, func(n string) bool { return document.Initials(n) == short.Names[0] }) {
				continue
			}
			many = many || full != nil
			full = e
		}
		if full != nil && !many {
			Merge(d, full, short)
		}
	}
}

// abbreviated finds the organization whose initials an abbreviation is, though the text does not say so.
func abbreviated(d *document.Document, abbreviation string) *document.Entity {
	for _, e := range d.Entities {
		if e.Kind != annals.Organization || e.Ref != "" {
			continue
		}
		for _, n := range e.Names {
			if strings.EqualFold(document.Initials(n), abbreviation) {
				return e
			}
		}
	}
	return nil
}
