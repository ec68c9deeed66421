package layout

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// runIn is the number of tokens of the label that a paragraph opens with before a sentence, its colon included:
// "Overview: In 2019 …"; 0 for none. What such a label says is the sort of what follows, no words of the sentence, and
// nobody who says it.
func runIn(t []lang.Token) int {
	colon := 0
	for colon < len(t) && colon <= maxLabelWords && t[colon].Text != ":" {
		if t[colon].Text == "." || t[colon].Text == ";" || t[colon].Lower == "we" || t[colon].Lower == "i" {
			return 0
		}
		colon++
	}
	next := colon + 1
	if colon == 0 || next+3 >= len(t) || t[colon].Text != ":" || !t[0].IsUpper() && t[0].Kind != lang.Number ||
		!t[next].IsUpper() || t[next].Lower == "we" ||
		t[next].Lower == "our" || t[next].Lower == "i" {
		return 0
	}
	if !slices.ContainsFunc(t[:colon], func(x lang.Token) bool { return entity.EntryWords["section"][x.Lower] }) {
		return 0
	}
	return next
}

// cutLabel takes the label off the first sentence of a block. A year in it is that of the block.
func (c *chronicle) cutLabel(i int, b document.Block, ls *lang.Sentence, reader document.Reader) {
	if k := c.beforeDate(ls.Tokens); k > 0 {
		ls.Tokens, ls.Start = ls.Tokens[k:], ls.Tokens[k].Start
		return
	}
	k := runIn(ls.Tokens)
	if k == 0 {
		return
	}
	rest := ls.Tokens[k:]
	if !newSentence(c.d, i, b, rest[0].Start, ls.End, slices.Clone(rest), reader).IsClause() {
		return
	}
	if y := soleYear(ls.Tokens[:k]); !y.IsZero() && b.Kind != annals.BlockHeading {
		c.close(levelLabel)
		c.heads = append(c.heads, headDate{level: levelLabel, date: y})
	}
	ls.Tokens, ls.Start = rest, rest[0].Start
}

// beforeDate is the number of tokens of the label that a line opens with before a date and what happened then, "First
// attack: 3 May 1985: It shelled Oru"; 0 for none, and for the label of a field.
func (c *chronicle) beforeDate(t []lang.Token) int {
	k := slices.IndexFunc(t[:min(len(t), maxLabelWords)], func(x lang.Token) bool { return x.Text == ":" })
	if k <= 0 || !slices.ContainsFunc(t[:k], func(x lang.Token) bool { return x.IsUpper() }) ||
		slices.ContainsFunc(t[:k], IsYearToken) {
		return 0
	}
	if m := LabelMeanings()[NormalLabel(c.d.Masked[t[0].Start:t[k].Start])]; m != "" && m != "none" {
		return 0
	}
	for k++; k < len(t) && t[k].Text == "*"; k++ {
	}
	if n := c.labelLength(t[k:]); n == 0 || k+n >= len(t) || !t[k+n].IsUpper() {
		return 0
	}
	return k
}

// heldBefore is the number of tokens by which a line says who held a post and when, before a sentence on them: "Juan
// Santos (1984–1991): He was born in Lima"; 0 for none.
func heldBefore(d *document.Document, i int, b document.Block, ls lang.Sentence, reader document.Reader) int {
	t := ls.Tokens
	if b.Kind == annals.BlockHeading || len(t) == 0 {
		return 0
	}
	open := slices.IndexFunc(t[:min(len(t), maxLabelWords)], func(x lang.Token) bool { return x.Text == "(" })
	shut := slices.IndexFunc(t, func(x lang.Token) bool { return x.Text == ")" })
	if open < 1 || shut < open || !slices.ContainsFunc(t[open:shut], IsYearToken) ||
		slices.ContainsFunc(t[:open], func(x lang.Token) bool { return x.Text == ":" }) {
		return 0
	}
	for k := 0; k < open; k++ {
		if x := t[k]; x.Kind == lang.Word && !x.IsUpper() && !entity.Joiners[x.Lower] {
			return 0
		}
	}
	k := shut + 1
	for k < len(t) && t[k].Text == "*" {
		k++
	}
	if k+2 >= len(t) || t[k].Text != ":" && t[k].Text != "." && (!t[k].IsDash() || t[k].Glued) {
		return 0
	}
	for k++; k < len(t) && t[k].Text == "*"; k++ {
	}
	if k >= len(t) || !t[k].IsUpper() || !newSentence(d, i, b, t[k].Start, ls.End, slices.Clone(t[k:]), reader).IsClause() {
		return 0
	}
	return k
}

// IsYearToken reports whether a token is the number of a year.
func IsYearToken(x lang.Token) bool {
	_, ok := dates.YearOf(x)
	return ok
}
