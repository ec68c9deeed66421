package naming

import (
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// nameWritten reads "its name is also spelled NAME", "the name is usually abbreviated to NAME" at the noun "name": what else it
// is than the name of what the text is about, it does not say.
func nameWritten(s *document.Sentence, i int) {
	t := s.Tokens
	aux := i + 1
	if aux+2 >= len(t) || !document.Auxiliaries[t[aux].Lower] {
		return
	}
	verb := aux + 1
	for verb+1 < len(t) && (t[verb].IsAdverb() || document.Auxiliaries[t[verb].Lower]) {
		verb++
	}
	form := writtenForms[t[verb].Lower]
	if form == "" {
		return
	}
	j := verb + 1
	for j < len(t) && (t[j].Lower == "as" || t[j].Lower == "to" || t[j].IsAdverb()) {
		j++
	}
	first, last, next := NameFrom(s, j)
	c := s.ChunkAt(i)
	if first > last || c == nil || c.Head != i {
		return
	}
	subject := OwnerMention(s, c.First, c.Last)
	if subject.Entity == nil && (t[c.First].Tag == "PRP$" || t[c.First].Lower == "the" && c.First == i-1) {
		subject = document.Mention{Start: t[c.First].Start, End: t[c.Last].End, Entity: s.Doc.Main}
	}
	if subject.Entity == nil {
		return
	}
	x := nameStatement(s, "name.written", form, subject, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	x.Cover(t[verb].Start, t[verb].End)
	if Present(t, aux, verb) {
		x.Time = edtf.MustParse("/..")
	}
	alternatives(s, x, next)
}

// writtenForms are the participles by which a clause says how a name is written, and the form of the name that they give.
var writtenForms = forms(map[string]string{
	document.FormAlias:        "spelled spelt written rendered given translated anglicized anglicised",
	document.FormRomanized:    "transliterated romanized romanised transcribed",
	document.FormAbbreviation: "abbreviated shortened contracted",
})

// forms gives each of the words the form of its list.
func forms(lists map[string]string) map[string]string {
	out := map[string]string{}
	for form, words := range lists {
		for w := range wordlist.Set(words) {
			out[w] = form
		}
	}
	return out
}
