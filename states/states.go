// Package states knows states and territories by the names that articles and official lists give them. It is a table with
// a look-up: what a name means in a sentence is for its callers to say.
//
//	states.Ref("Korea, North")   // "iso3166:KP", true
//	states.Ref("Côte d'Ivoire")  // "iso3166:CI", true
package states

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Table is the table of states: a line for each, with its code, its usual name, its other names, and the words for
// its people and things, "|" between; "#" begins a comment.
//
//go:embed states.txt
var Table string

//go:embed territories.txt
var territories string

// Scheme is what identifiers of states begin with: "iso3166:IR".
const Scheme = "iso3166:"

// Ref is the identifier of the state or territory of a name, its usual one or another, in any case, with or without
// diacritics and a leading "the", and also turned round as indexes do, "Korea, North".
func Ref(name string) (ref string, ok bool) {
	key := keyOf(name)
	refs := refsByKey()
	if ref, ok = refs[key]; ok {
		return ref, true
	}
	if last, first, found := strings.Cut(name, ","); found {
		ref, ok = refs[keyOf(first+" "+last)]
	}
	return ref, ok
}

var refsByKey = sync.OnceValue(func() map[string]string {
	refs := map[string]string{}
	for line := range strings.Lines(Table + "\n" + territories) {
		fields := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(fields) < 3 {
			continue
		}
		for _, name := range append([]string{fields[1]}, strings.Split(fields[2], ";")...) {
			if key := keyOf(name); key != "" && refs[key] == "" {
				refs[key] = Scheme + strings.TrimSpace(fields[0])
			}
		}
	}
	return refs
})

// keyOf is a name's letters and digits in lower case, single spaces between words, "the" in front left out.
func keyOf(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '.':
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimPrefix(strings.Join(strings.Fields(b.String()), " "), "the ")
}
