package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"annals/internal/extract/document"
)

// quotationMarks are the pairs that open and close; the straight one does both.
var quotationMarks = [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}}

// balance gives the fillers of a candidate, and the evidence around them, the quotation marks that they were cut before: a
// filler holds a quotation or lies in one, it does not end inside one.
func (x *extraction) balance(c *document.Candidate) {
	start, end := c.Start, c.End
	for r, ms := range c.Roles {
		for i, m := range ms {
			b := balanced(x.doc.Text, m)
			if b == m {
				continue
			}
			c.Roles[r] = slices.Clone(c.Roles[r]) // other candidates may have the same fillers
			c.Roles[r][i] = b
			if m.Start >= start && m.End <= end {
				c.Cover(b.Start, b.End)
			}
		}
	}
}

// balanced is the mention with the mark right before or after it that belongs to one in it, or else without a mark at
// its edge that has no other in it.
func balanced(text string, m document.Mention) document.Mention {
	words := text[m.Start:m.End]
	for _, p := range quotationMarks {
		opened, closed := strings.Count(words, p[0]), strings.Count(words, p[1])
		if p[0] == p[1] {
			if opened%2 == 0 {
				continue
			}
			last := strings.LastIndex(words, p[0])
			opens := last == 0 || strings.HasSuffix(words[:last], " ") || strings.HasSuffix(words[:last], "(")
			opened, closed = 0, 1
			if opens {
				opened, closed = 1, 0
			}
		}
		switch {
		case opened > closed && strings.HasPrefix(text[m.End:], p[1]):
			m.End += len(p[1])
		case opened > closed && (strings.HasPrefix(text[m.End:], "."+p[1]) || strings.HasPrefix(text[m.End:], ","+p[1])):
			m.End += 1 + len(p[1])
		case opened > closed && strings.HasPrefix(words, p[0]) && len(words) > len(p[0]):
			m.Start += len(p[0])
		case closed > opened && strings.HasSuffix(text[:m.Start], p[0]):
			m.Start -= len(p[0])
		case closed > opened && strings.HasSuffix(words, p[1]) && len(words) > len(p[1]):
			m.End -= len(p[1])
		}
		words = text[m.Start:m.End]
	}
	if r, _ := utf8.DecodeRuneInString(words); r == ' ' {
		m.Start++
	}
	return m
}
