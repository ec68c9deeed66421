package ofac

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
)

// remarks splits a remarks field at its semicolons, those inside parentheses and quotation marks aside, without the full
// stops and the parentheses that close clauses.
func remarks(f listing.Field) []listing.Field {
	var parts []listing.Field
	depth, quoted, begin := 0, false, 0
	take := func(end int) {
		if part := bare(listing.Field{Words: f.Words[begin:end], Start: f.Start + begin}); part.Words != "" {
			parts = append(parts, part)
		}
		begin = end + 1
	}
	for i := 0; i < len(f.Words); i++ {
		switch f.Words[i] {
		case '(':
			depth++
		case ')':
			depth = max(depth-1, 0)
		case '\'':
			// An apostrophe inside a word opens nothing.
			opens := i == 0 || f.Words[i-1] == ' ' || f.Words[i-1] == '('
			closes := i+1 == len(f.Words) || strings.IndexByte(";,. )", f.Words[i+1]) >= 0
			quoted = !quoted && opens || quoted && !closes
		case ';':
			if depth == 0 && !quoted {
				take(i)
			}
		}
	}
	if begin < len(f.Words) {
		take(len(f.Words))
	}
	return parts
}

// abbreviated ends in a full stop that belongs to a word: "S.A.", "LTD.".
var abbreviated = pattern.Lazily(`(?i)(?:^|[ .,(])(?:\p{L}|co|ltd|inc|corp|cia|ltda|jr|sr|bros|pvt|pte|est)\.$`)

// bare is a clause without white space, full stop and parentheses around it: "(Linked To: HAMAS)." says "Linked To: HAMAS".
func bare(f listing.Field) listing.Field {
	words := strings.TrimSpace(f.Words)
	if strings.HasSuffix(words, ".") && !abbreviated().MatchString(words) {
		words = strings.TrimSuffix(words, ".")
	}
	if strings.HasPrefix(words, "(") && strings.Index(words, ")") == len(words)-1 {
		words = strings.TrimSpace(words[1 : len(words)-1])
	}
	return f.Part(words)
}

var (
	aliasRemark = pattern.Lazily(`^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.) '(.+)'$`)
	numbered    = pattern.Lazily(`\d|@|www\.`)
	// afterNumber is what the list says of a number: who gave it, and when.
	afterNumber = pattern.Lazily(` \(| issued | expires `)
	pageAddress = pattern.Lazily(`\bhttps?://|\bwww\.`)
	lawInLabel  = pattern.Lazily(`^(?:Executive Order \d+|CAATSA Section \d+)`)
)

// nothing are words for that something is not known.
var nothing = []string{"none identified", "none", "unknown", "undetermined", "n/a", "stateless"}

// readRemark states what one clause of the remarks says. What no pattern fits is kept as a claim in the list's words.
func readRemark(b *listing.Builder, part listing.Field) {
	said := part
	if words, also := strings.CutPrefix(part.Words, "alt. "); also {
		part = part.Part(words)
	}
	if m := aliasRemark().FindStringSubmatch(part.Words); m != nil {
		// Aliases in the remarks are what the publisher calls weak: too broad to be worth a line of their own.
		b.Name(aliasForm(m[1], true), "ofac.remark.alias", part.Part(m[2]))
		return
	}
	label, value := labelled(part)
	if !labels()[label].read(b, said, label, value) && !post(b, part) {
		b.Remark("ofac.remark", part)
	}
}

// labelled parts a clause into the longest label that it begins with, "" for none, and what follows.
func labelled(part listing.Field) (label string, value listing.Field) {
	if part.Words != "" {
		for _, l := range labelsByLetter()[part.Words[0]] {
			if strings.HasPrefix(part.Words, l) && len(part.Words) > len(l) && part.Words[len(l)] == ' ' {
				label = l
				break
			}
		}
	}
	words := strings.TrimSpace(part.Words[len(label):])
	return label, listing.Field{Words: words, Start: part.Start + len(part.Words) - len(words)}
}

// meaning is what a label says of the value that follows it.
type meaning string

// read states what a labelled clause says, and tells whether it did.
func (m meaning) read(b *listing.Builder, said listing.Field, label string, value listing.Field) bool {
	when, dated := readDate(value.Words)
	switch rule := "ofac.remark." + string(m); m {
	case "birth":
		if dated {
			b.Born(rule, said, label, when, listing.Field{})
		}
		return dated
	case "place":
		b.Born(rule, said, label, edtf.Value{}, value)
	case "state":
		if slices.Contains(nothing, strings.ToLower(value.Words)) {
			return false
		}
		b.Status(rule, said, label, value.Words, edtf.Value{})
	case "founded":
		if dated {
			b.Founded(rule, said, when)
		}
		return dated
	case "day":
		if dated {
			b.Amended(rule, said, strings.TrimSuffix(label, ":"), when)
		}
		return dated
	case "kind":
		b.Kind(rule, value)
	case "linked":
		b.Add(annals.Statement{Type: annals.TypeAlliance,
			Roles: map[annals.Role][]annals.Filler{annals.RoleParty: {b.Subject(), b.Words(value)}}}, rule, said)
	case "under":
		b.Standing(rule, said, said.Part(strings.TrimRight(label, ":")), value)
	case "standing":
		if pageAddress().MatchString(value.Words) {
			return false // it says where more is written
		}
		b.Standing(rule, said, value, said.Part(lawInLabel().FindString(label)))
	case "number":
		number := value
		if i := afterNumber().FindStringIndex(value.Words); i != nil {
			number = value.Cut(i[0])
		}
		if number.Words == "" || !numbered().MatchString(number.Words) && label != "Website" && label != "SWIFT/BIC" &&
			label != "Equity Ticker" {
			return false
		}
		b.Number(rule, said, number)
	default:
		return false
	}
	return true
}

// post reads a clause that says what a person is: "Deputy Minister of Energy".
func post(b *listing.Builder, part listing.Field) bool {
	if b.Subject().Kind != annals.Person || strings.Contains(part.Words, ": ") {
		return false
	}
	for word := range strings.FieldsFuncSeq(part.Words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if posts()[strings.ToLower(word)] {
			b.Kind("ofac.remark.post", part)
			return true
		}
	}
	return false
}

//go:embed labels.txt
var labelTable string

var labels = sync.OnceValue(func() map[string]meaning {
	of := map[string]meaning{}
	eachLine(labelTable, func(line string) {
		if label, m, ok := strings.Cut(line, " | "); ok {
			of[label] = meaning(m)
		}
	})
	return of
})

// labelsByLetter are the labels by the byte that they begin with, the longest first.
var labelsByLetter = sync.OnceValue(func() map[byte][]string {
	of := map[byte][]string{}
	for l := range labels() {
		of[l[0]] = append(of[l[0]], l)
	}
	for _, list := range of {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return of
})

//go:embed posts.txt
var postTable string

var posts = sync.OnceValue(func() map[string]bool {
	of := map[string]bool{}
	eachLine(postTable, func(line string) { of[line] = true })
	return of
})

// eachLine goes through the lines of a table, remarks and empty lines aside.
func eachLine(table string, each func(string)) {
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			each(line)
		}
	}
}
