package entity

import (
	_ "embed"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed entries.txt
var entryTable string

// EntryWords are the lists of entries.txt by name.
var EntryWords = wordlist.Read(entryTable)

// IsSilent reports whether a token is one of the words that a sentence is read with and that do not stand in the text.
func IsSilent(t lang.Token) bool { return t.Start == t.End }

// NameLike reports whether all words of a title but the little ones have capitals, as a name's do.
func NameLike(t []lang.Token) bool {
	for i, x := range t {
		if x.Kind == lang.Word && !x.IsUpper() && (i == 0 || !Joiners[x.Lower] && len(x.Lower) > 3) && x.Lower != "'s" {
			return false
		}
	}
	return t[0].IsUpper()
}

// headwordAt is the number of tokens of the headword at token i, 0 for none.
func headwordAt(s *document.Sentence, i int) int {
	if s.Headword == nil || i > 0 {
		return 0
	}
	return s.Headword.Last + 1
}
