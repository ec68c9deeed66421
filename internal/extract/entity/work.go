package entity

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// At is the token that begins at a byte of the text, -1 for none.
func At(s *document.Sentence, start int) int { return s.Position(lang.Token{Start: start}) }

var (
	// textParts are the nouns for parts of a text that have a number or a letter: "Chapter 1", "Table 3.1".
	textParts = lists["text-part"]
	// lettered are those that may have a letter, "Appendix B"; "Section D" may be a body.
	lettered = lists["text-lettered"]
	// textWorks are the nouns by which a text speaks of itself: "this article", "the present study".
	textWorks = lists["text-work"]
)

// partOfText reports whether token i is the noun or the number of a part of a text, which is nobody: "Chapter 1",
// "Appendix B", "Part II".
func partOfText(s *document.Sentence, i int) bool {
	t := s.Tokens
	if i > 0 && textParts[t[i-1].Lower] && partNumber(t[i-1], t[i]) {
		i--
	}
	return i+1 < len(t) && textParts[t[i].Lower] && partNumber(t[i], t[i+1]) &&
		(i == 0 || !t[i-1].IsUpper() || t[i-1].Kind != lang.Word || i == 1) &&
		(i+2 >= len(t) || t[i+2].Kind != lang.Word || !t[i+2].IsUpper())
}

// partNumber reports whether a token numbers the part of a text that a noun is for: "3", "3.1", "IV", "B".
func partNumber(noun, t lang.Token) bool {
	if t.Kind == lang.Number {
		return len(t.Text) < 4 || strings.Contains(t.Text, ".")
	}
	return t.IsUpper() && (len(t.Text) == 1 && lettered[noun.Lower] || len(t.Text) > 1 && strings.Trim(t.Text, "IVX") == "")
}

// IsText reports whether the noun phrase around token i is the text itself or a part of it: "this article", "Chapter
// 1", "her third chapter".
func IsText(s *document.Sentence, i int) bool {
	t := s.Tokens
	if partOfText(s, i) {
		return true
	}
	c := s.ChunkAt(i)
	if c == nil || !textWorks[t[c.Head].Lower] || t[c.Head].IsUpper() {
		return false
	}
	switch w := t[c.First].Lower; w {
	case "this", "our", "my", "these":
		return true
	case "the":
		return c.First+1 < c.Head && (t[c.First+1].Lower == "present" || t[c.First+1].Lower == "current")
	}
	return false
}

// OfText reports whether the noun phrase that begins at a byte of the text is the text itself or a part of it, which
// does nothing that could be told: "This article examines".
func OfText(s *document.Sentence, start int) bool {
	i := At(s, start)
	return i >= 0 && IsText(s, i)
}
