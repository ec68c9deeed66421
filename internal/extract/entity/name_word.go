package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
	"annals/internal/pattern"
)

// CountCapitals counts how the sentences write their words, and tells each sentence what its capitals are worth.
func CountCapitals(sentences []*document.Sentence) document.Capitals {
	c := document.Capitals{Upper: map[string]int{}, Lower: map[string]int{}, Whole: map[string]bool{}}
	alone, tied, begun := map[string]bool{}, map[string]int{}, map[string]string{}
	for _, s := range sentences {
		if s.Line = sortOf(s); s.Line != LinePlain {
			continue
		}
		for i, t := range s.Tokens {
			first := t.Lower
			if i > 0 && s.Tokens[i-1].IsUpper() {
				first = s.Tokens[i-1].Lower + " " + first
			}
			if phrase := tiedAt(s.Tokens, i); phrase != "" {
				tied[phrase]++
				begun[phrase] = first
			} else if t.IsUpper() {
				alone[first] = true
			}
			switch {
			case t.Kind != lang.Word || i == 0 || s.Tokens[i-1].Kind == lang.Punct && s.Tokens[i-1].Text != ",":
			case t.IsUpper():
				c.Upper[t.Lower]++
			default:
				c.Lower[t.Lower]++
			}
		}
	}
	for phrase, n := range tied {
		if n > 1 && !alone[begun[phrase]] {
			c.Whole[phrase] = true
		}
	}
	return c
}

// tiedAt is the phrase of a common word with a capital at token i, a preposition and another word with a capital, in lower
// case: "humanity in action"; "" where none stands there. What is no common word is more often a place, which says where
// something is.
func tiedAt(t []lang.Token, i int) string {
	if i+2 >= len(t) || !t[i].IsUpper() || !t[i+2].IsUpper() || t[i].Kind != lang.Word || t[i+2].Kind != lang.Word ||
		t[i+1].IsUpper() || !tying[t[i+1].Lower] || FunctionWords[t[i].Lower] || FunctionWords[t[i+2].Lower] ||
		!IsCommonWord(t[i].Lower) || !IsCommonWord(t[i+2].Lower) && t[i+1].Lower != "for" ||
		document.Titles[t[i].Lower] || OfficeWords[t[i].Lower] || PersonNouns[t[i].Lower] || nouns.Kind(t[i].Lower) != "" ||
		nouns.Kind(strings.TrimSuffix(t[i].Lower, "s")) != "" {
		return ""
	}
	return t[i].Lower + " " + t[i+1].Lower + " " + t[i+2].Lower
}

// holdsWhole reports whether such a phrase, which the text always has whole, is of the name of tokens first through last.
func holdsWhole(s *document.Sentence, first, last int) bool {
	for k := first; k+2 <= last; k++ {
		if s.Doc.Forms.Whole[tiedAt(s.Tokens, k)] {
			return true
		}
	}
	return false
}

// tying are the prepositions that stand between words of phrases by which something is called.
var tying = wordlist.Set("in at for on with against under over without within")

// IsNameWord reports whether token i is written as part of a name.
func IsNameWord(s *document.Sentence, tokens []lang.Token, i int) bool {
	t := tokens[i]
	if t.Kind != lang.Word || !t.IsUpper() && !InnerCapital(t.Text) {
		return false
	}
	if s.Line != LinePlain && !FunctionWords[t.Lower] && !namesInHeadline(s, tokens, i) {
		return false
	}
	switch {
	case t.Text == "I":
		return firstOfName(tokens, i)
	case t.Text == "A" && i > 0 && tokens[i-1].IsUpper() && tokens[i-1].Kind == lang.Word &&
		(i+1 == len(tokens) || !tokens[i+1].IsUpper()):
		return true // "Table A"
	case FunctionWords[t.Lower]:
		return functionInName(tokens, i)
	case i == 0 || tokens[i-1].Kind == lang.Punct && !t.Glued && document.Closers[tokens[i-1].Text] != "":
		return opensWithName(s, tokens, i)
	}
	return true
}

// functionInName reports whether the word for a function at token i is of a name: "Sing-Up", "the All-African Congress",
// "the All Peru Workers' League".
func functionInName(tokens []lang.Token, i int) bool {
	if i > 1 && document.GluedDash(tokens, i-1) && tokens[i-2].IsUpper() {
		return true
	}
	if w := tokens[i]; i > 0 && tokens[i-1].Kind == lang.Word && w.IsUpper() && !besideNames[w.Lower] &&
		w.Text != strings.ToUpper(w.Text) && i+1 < len(tokens) && tokens[i+1].Kind == lang.Word && tokens[i+1].IsUpper() {
		return true // "hired by In Touch Works", where nothing else would write it with a capital
	}
	if tokens[i].Lower != "all" || i+2 >= len(tokens) {
		return false
	}
	_, n, land := gazetteer.Known().Places.Longest(tokens, i+1)
	return document.GluedDash(tokens, i+1) && tokens[i+2].IsUpper() ||
		land && tokens[i+1].IsUpper() && i+1+n < len(tokens) && tokens[i+1+n].IsUpper()
}

// besideNames are the function words that some write with a capital before a name.
var besideNames = wordlist.Set("the a an late former then")

// opensWithName reports whether the word at token i, which has its capital where a sentence or quotation begins, is of a
// name: the text writes it with one elsewhere too, or it is tagged and followed so.
func opensWithName(s *document.Sentence, tokens []lang.Token, i int) bool {
	t, forms := tokens[i], s.Doc.Forms
	upper := i+1 < len(tokens) && tokens[i+1].IsUpper()
	switch {
	case s.Doc.Forms.Whole[tiedAt(tokens, i)]:
		return true // "Loans at Home is"
	case OpeningWords[t.Lower] && i+1 < len(tokens) && !upper:
		return false // "So the League is a party now"
	case dates.Numeral(t.Lower) > 0 && forms.Upper[t.Lower] == 0:
		return false // "Two MPs"
	case opensUnion(s, tokens, i):
		return true // "Lawyers for Liberty"
	case SaysHow(s, i) && holds(s, tokens):
		return false // "Parallelly, the League was founded"
	case t.Tag == "JJ" && upper && forms.Upper[t.Lower] == 0 && IsCommonWord(t.Lower) && t.Text != strings.ToUpper(t.Text) &&
		document.IsAbbreviation(tokens[i+1].Text):
		return false // "Prominent AWL members"
	case forms.Upper[t.Lower] != forms.Lower[t.Lower]:
		return forms.Upper[t.Lower] > forms.Lower[t.Lower]
	}
	return t.IsProper() || upper && !isPlainTag(t.Tag)
}

// InnerCapital reports a word like "hÉireann" or "eBay", whose second letter is the capital, or "99Rise", whose capital
// follows digits.
func InnerCapital(word string) bool {
	if rest := strings.TrimLeft(word, "0123456789"); rest != word {
		return len(rest) > 2 && unicode.IsUpper(document.FirstRune(rest)) && !document.IsAbbreviation(rest)
	}
	if i := strings.IndexAny(word, "'’-"); i > 0 && (i == 1 || i == 2 && word[i] != '-') {
		_, n := utf8.DecodeRuneInString(word[i:])
		if unicode.IsUpper(document.FirstRune(word[i+n:])) {
			return true // "al'Abidin", "e-Taiba"
		}
	}
	_, n := utf8.DecodeRuneInString(word)
	r, _ := utf8.DecodeRuneInString(word[n:])
	return unicode.IsUpper(r)
}

// SaysHow reports whether token i, before a comma, is by its ending an adverb that says how a sentence hangs together with
// others, though the word is rare: "Parallelly". The text does not write it with a capital elsewhere.
func SaysHow(s *document.Sentence, i int) bool {
	t := s.Tokens
	return i+1 < len(t) && t[i+1].Text == "," && adverbEnding().MatchString(t[i].Lower) && s.Doc.Forms.Upper[t[i].Lower] == 0 &&
		GivenNames()[t[i].Lower] == "" && placeLength(t, i) == 0
}

// adverbEnding is that of adverbs which say how a sentence hangs together with others.
var adverbEnding = pattern.Lazily(`(?:ally|elly|ingly|edly|ously|ively|antly|ently|ably|ibly|arily|ately|essly|fully)$`)

func isPlainTag(tag string) bool {
	switch tag {
	case "DT", "IN", "PRP", "PRP$", "CC", "RB", "WDT", "WRB", "WP", "MD", "EX", "TO", "PDT":
		return true
	}
	return strings.HasPrefix(tag, "VB")
}

// OpeningWords are those by which a writer begins to speak, as in talk.
var OpeningWords = lists["opener"]

// FunctionWords are capitalized only by their place or inside a name, never begin or end one.
var FunctionWords = lists["function"]

// Joiners are the small words that stand inside names between capitalized words.
var Joiners = lists["joiner"]

// HasUpper reports whether one of the tokens has a capital.
func HasUpper(t []lang.Token) bool {
	for _, x := range t {
		if x.IsUpper() || InnerCapital(x.Text) {
			return true
		}
	}
	return false
}

// HasOf reports whether "of" or "for" is among the tokens.
func HasOf(t []lang.Token) bool {
	for _, x := range t {
		if x.Lower == "of" || x.Lower == "for" {
			return true
		}
	}
	return false
}

// isNameHead reports whether tokens hold a noun that heads names, so that "of" may continue them.
func isNameHead(t []lang.Token) bool {
	for _, x := range t {
		if nouns.Listed(x.Lower) != "" || nouns.Listed(strings.TrimSuffix(x.Lower, "s")) != "" {
			return true
		}
	}
	return false
}

// demonymAt is the number of tokens of the demonym at token i, or 0.
func demonymAt(s *document.Sentence, i int) int {
	return DemonymLength(s.Tokens, i)
}

// DemonymLength is how many tokens from i on are words for the people and things of a state, "Saudi Arabian"; 0 for none.
func DemonymLength(t []lang.Token, i int) int {
	if _, n, ok := gazetteer.Known().Demonyms.Longest(t, i); ok && t[i].IsUpper() {
		return n
	}
	return 0
}
