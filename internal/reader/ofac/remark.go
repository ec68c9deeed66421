package ofac

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"

	"annals/edtf"
	"annals/internal/reader/listing"
	"annals/states"
)

// remarks splits a remarks field at its semicolons, those inside parentheses and quotation marks aside, without the full
// stop at the end.
func remarks(f listing.Field) []listing.Field {
	var parts []listing.Field
	depth, quoted, begin := 0, false, 0
	take := func(end int) {
		words := f.Words[begin:end]
		trimmed := strings.TrimLeft(words, " ")
		start := f.Start + begin + len(words) - len(trimmed)
		trimmed = strings.TrimRight(trimmed, " ")
		if end == len(f.Words) {
			trimmed = strings.TrimSuffix(trimmed, ".")
		}
		if trimmed != "" {
			parts = append(parts, listing.Field{Words: trimmed, Start: start})
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

var (
	aliasRemark = regexp.MustCompile(`^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.) '(.+)'$`)
	bornOn      = regexp.MustCompile(`^(?:alt\. )?(DOB) (.+)$`)
	bornIn      = regexp.MustCompile(`^(?:alt\. )?(POB) (.+)$`)
	national    = regexp.MustCompile(`^(?:alt\. )?(nationality|citizen) (.+)$`)
	established = regexp.MustCompile(`^(?:alt\. )?Organization Established Date (.+)$`)
	flag        = regexp.MustCompile(`^(?:alt\. )?(Former Vessel Flag|Vessel Flag) (.+)$`)
	numbered    = regexp.MustCompile(`\d|@|www\.`)
)

// readRemark states what one part of the remarks says. What no pattern fits is kept as a claim in the list's words.
func readRemark(b *listing.Builder, part listing.Field) {
	if m := aliasRemark.FindStringSubmatch(part.Words); m != nil {
		// Aliases in the remarks are what the publisher calls weak: too broad to be worth a line of their own.
		form := "weak"
		if m[1] == "f.k.a." {
			form = "former"
		}
		b.Name(form, "ofac.remark.alias", part.Part(m[2]))
		return
	}
	if m := bornOn.FindStringSubmatch(part.Words); m != nil {
		if when, ok := readDate(m[2]); ok {
			b.Born("ofac.remark.born", part, m[1], when, listing.Field{})
			return
		}
	}
	if m := bornIn.FindStringSubmatch(part.Words); m != nil {
		b.Born("ofac.remark.born", part, m[1], edtf.Value{}, part.Part(m[2]))
		return
	}
	if m := national.FindStringSubmatch(part.Words); m != nil {
		if _, ok := states.Ref(m[2]); ok {
			b.Status("ofac.remark.nationality", part, m[1], m[2], edtf.Value{})
			return
		}
	}
	if m := flag.FindStringSubmatch(part.Words); m != nil {
		if _, ok := states.Ref(m[2]); ok {
			b.Status("ofac.remark.flag", part, m[1], m[2], edtf.Value{})
			return
		}
	}
	if m := established.FindStringSubmatch(part.Words); m != nil {
		if when, ok := readDate(m[1]); ok {
			b.Founded("ofac.remark.founded", part, when)
			return
		}
	}
	if value, ok := identifier(part); ok {
		b.Name("identifier", "ofac.remark.identifier", value)
		return
	}
	b.Remark("ofac.remark", part)
}

// identifier is the number in a remark that gives one: "Passport A123 (Iran)" gives "A123".
func identifier(part listing.Field) (listing.Field, bool) {
	words := strings.TrimPrefix(part.Words, "alt. ")
	label := ""
	for _, l := range identifiers() {
		if strings.HasPrefix(words, l+" ") && len(l) > len(label) {
			label = l
		}
	}
	if label == "" {
		return listing.Field{}, false
	}
	value := words[len(label)+1:]
	if i := strings.Index(value, " ("); i >= 0 {
		value = value[:i] // where it was issued
	}
	for _, more := range []string{" issued ", " expires "} {
		if i := strings.Index(value, more); i >= 0 {
			value = value[:i]
		}
	}
	if value == "" || !numbered.MatchString(value) && label != "Website" && label != "SWIFT/BIC" {
		return listing.Field{}, false
	}
	at := strings.Index(part.Words, label+" ") + len(label) + 1
	return listing.Field{Words: value, Start: part.Start + at}, true
}

//go:embed identifiers.txt
var identifierTable string

var identifiers = sync.OnceValue(func() []string {
	var list []string
	for line := range strings.Lines(identifierTable) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, line)
		}
	}
	return list
})
