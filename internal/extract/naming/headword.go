package naming

import (
	"strings"
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
			name = append(name, capitalized(x.Text))
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

// capitalized is a word in capitals as it is written elsewhere.
func capitalized(w string) string {
	if !layout.InCapitals(w) {
		return w
	}
	if entity.Joiners[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	first, n := utf8.DecodeRuneInString(w)
	return string(first) + strings.ToLower(w[n:])
}
