package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/layout"
)

// About is whom the sentence is about before it says so: the organization that heads the entry it stands in, else what
// the text is about; nil for neither.
func About(s *document.Sentence) *document.Entity {
	if s.EntryOf != nil {
		return s.EntryOf
	}
	return s.Doc.Main
}

// ReadHeadwords finds whom the entries of a biographical dictionary are about. A text that begins with such an entry is
// about the first of them.
func ReadHeadwords(d *document.Document) {
	for i, s := range d.Sentences {
		if s.Kind == annals.BlockHeading || i > 0 && d.Sentences[i-1].Block == s.Block {
			continue
		}
		family, given, last := layout.HeadwordLength(s)
		if last == 0 {
			continue
		}
		var name []string
		for _, x := range s.Tokens[given : last+1] {
			name = append(name, x.Text)
		}
		for _, x := range s.Tokens[:family] {
			name = append(name, Capitalized(x.Text))
		}
		full := strings.ReplaceAll(strings.Join(name, " "), " - ", "-")
		e := entity.NewEntity(d, full, annals.Person)
		e.Full, e.Settled = full, true
		entity.AddName(d, e, s.Text(0, last))
		s.Headword = &document.Headword{Last: last, Entity: e}
		if d.Main == nil && s.Block == d.Sentences[0].Block {
			d.Main = e
		}
	}
}

// Capitalized is a word in capitals as names are written elsewhere: with its first letter as a capital, what joins names in small
// letters. Other words stay.
func Capitalized(w string) string {
	at := strings.IndexFunc(w, unicode.IsLetter)
	if !layout.InCapitals(w) || at < 0 {
		return w
	}
	lower := strings.ToLower(w)
	if entity.Joiners[lower] {
		return lower
	}
	_, n := utf8.DecodeRuneInString(w[at:])
	return w[:at+n] + strings.ToLower(w[at+n:])
}
