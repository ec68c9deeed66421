// Package states knows states and territories by the names that articles and official lists give them. It is a table with
// a look-up: what a name means in a sentence is for its callers to say.
//
//	states.Ref("Korea, North")   // "iso3166:KP", true
//	states.Ref("Côte d'Ivoire")  // "iso3166:CI", true
//	states.Ref("Palestinian")    // "iso3166:PS", true
//	states.Name("iso3166:KP")    // "North Korea"
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
// diacritics and a leading "the", and also turned round as indexes do, "Korea, North", and as the United Nations do, "Iran
// (Islamic Republic of)". A word for its people, as lists
// give a nationality, "Palestinian", stands for it too.
func Ref(name string) (ref string, ok bool) {
	t := tables()
	for _, refs := range []map[string]string{t.names, t.peoples} {
		if ref, ok = refs[keyOf(name)]; ok {
			return ref, true
		}
	}
	for _, between := range []string{",", "("} {
		if last, first, found := strings.Cut(name, between); found {
			if ref, ok = t.names[keyOf(first+" "+last)]; ok {
				return ref, true
			}
		}
	}
	return "", false
}

// Name is the usual name of a state or territory by its identifier: "North Korea" for "iso3166:KP"; "" where it has none
// here.
func Name(ref string) string { return tables().usual[ref] }

// lookups are the tables by what is looked up in them.
type lookups struct {
	names, peoples map[string]string // the identifier, by the key of a name and of a word for the people
	usual          map[string]string // the usual name, by the identifier
}

var tables = sync.OnceValue(func() lookups {
	t := lookups{map[string]string{}, map[string]string{}, map[string]string{}}
	for line := range strings.Lines(Table + "\n" + territories) {
		fields := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(fields) < 3 {
			continue
		}
		ref := Scheme + strings.TrimSpace(fields[0])
		if t.usual[ref] == "" {
			t.usual[ref] = strings.TrimSpace(fields[1])
		}
		addNames(t.names, ref, append([]string{fields[1]}, strings.Split(fields[2], ";")...))
		if len(fields) > 3 {
			addNames(t.peoples, ref, strings.Split(fields[3], ";"))
		}
	}
	return t
})

// addNames adds names that no earlier line has.
func addNames(refs map[string]string, ref string, names []string) {
	for _, name := range names {
		if key := keyOf(name); key != "" && refs[key] == "" {
			refs[key] = ref
		}
	}
}

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
