package entity

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// ListingNouns are nouns for a designation that can be lifted.
var ListingNouns = wordlist.Set("designation designations listing listings label classification proscription blacklisting " +
	"status sanctions")

// ListNouns are nouns for the list itself.
var ListNouns = wordlist.Set("list lists blacklist blacklists register")

const (
	LinePlain    document.LineSort = iota // a capital makes a name
	lineOfName                            // every word has one, and no finite verb is among them: it may be a name, or hold some
	lineOfClause                          // every word has one, in a clause
)

// headlineWords is how many words a line has at least of which capitals tell nothing: a shorter one may be a name alone.
const headlineWords = 4

// sortOf tells whether the capitals of the sentence tell names.
func sortOf(s *document.Sentence) document.LineSort {
	switch {
	case !Headline(s):
		return LinePlain
	case s.Clausal():
		return lineOfClause
	}
	return lineOfName
}

// Headline reports whether a sentence is a line all of whose words are printed with capitals, small ones apart, as
// titles are, so that a capital does not tell which of them are names: "COMMITTEE REMOVES ONE ENTRY", "Review of the
// Designation of the Front". A row of them parted by dashes, "Callao Station – Lima Station – Ancón Station", is one of
// names.
func Headline(s *document.Sentence) bool {
	count, dashes := 0, 0
	for i, t := range s.Tokens {
		switch {
		case t.IsDash() && !t.Glued:
			if dashes++; dashes > 1 {
				return false
			}
		case t.Kind != lang.Word || t.Glued && i > 0:
		case t.IsUpper():
			count++
		case len(t.Text) > 3 && !FunctionWords[t.Lower] && t.Tag != "IN":
			return false
		}
	}
	if count < headlineWords {
		return false
	}
	return s.Kind == annals.BlockHeading || s.Tokens[len(s.Tokens)-1].Kind != lang.Punct
}

// namesInHeadline reports whether the word at token i is one of a name in a line of which every word has a capital: the
// text writes it so elsewhere, or English has it for nothing else, or it leads to a noun for a body. A line without a
// verb may be nothing but a name.
func namesInHeadline(s *document.Sentence, t []lang.Token, i int) bool {
	forms, w := s.Doc.Forms, t[i].Lower
	n := forms.Upper[w] - forms.Lower[w]
	switch {
	case s.Line == lineOfClause && t[i].IsVerb() && IsCommonWord(w), n <= 0 && (lists["deed"][w] || ListNouns[w]):
		return false
	case n > 0 || s.Line == lineOfName && nouns.Kind(w) != "":
		return true
	case n <= 0 && forms.Lower[w] > 0 && nouns.Kind(w) == "":
		return false
	case s.Line == lineOfName || !IsCommonWord(w):
		return true
	}
	for k := i; k < len(t) && t[k].IsUpper() && t[k].Tag != "CD" && !t[k].IsVerb() && !FunctionWords[t[k].Lower]; k++ {
		if nouns.Kind(t[k].Lower) == annals.Organization &&
			(k > i || k > 0 && t[k-1].IsUpper() && !FunctionWords[t[k-1].Lower] && t[k-1].Tag != "PRP$") {
			return true // not the noun alone: "THE LIST"
		}
	}
	return false
}

// Plainly gives the words of a line in capitals to read as they would stand in a sentence, those that are no names as
// far as English tells in small letters, and returns what puts them back.
func Plainly(t []lang.Token) (back func()) {
	words := make([]string, len(t))
	for i := range t {
		words[i] = t[i].Text
		if t[i].Kind == lang.Word && (FunctionWords[t[i].Lower] || IsCommonWord(t[i].Lower)) {
			t[i].Text = t[i].Lower
		}
	}
	return func() {
		for i := range t {
			t[i].Text = words[i]
		}
	}
}
