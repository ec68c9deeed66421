package layout

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// headerBlocks is how many headings and lines may stand before the first sentence of a text.
const headerBlocks = 12

// proseWords is how many words a line has at least that is a sentence and no part of the head of a text.
const proseWords = 9

// Written is the day or month from which times such as "yesterday" and "on 12 January" are told: that of a dateline,
// "(Geneva, March 4, 2019) –", or of a line over the first sentence, "As of 14 August 2017", "Monthly bulletin, June
// 2018", and where the text has neither that of its publication. An encyclopedia's article is written for no day: of one,
// it is zero.
func Written(d *document.Document, blocks []document.Block, published dates.Date) dates.Date {
	w := writtenIn(d, blocks)
	if w.IsZero() && !published.IsZero() && (!isArticle(d, published) || isOfDay(d)) {
		return published
	}
	return w
}

// isArticle reports whether a text is written for no day, as an encyclopedia's articles are: it has citations, or its first
// sentence says what its subject is, "The Front (FR) is a party", or tells of another year than that of its publication.
func isArticle(d *document.Document, published dates.Date) bool {
	if len(d.Runs) >= citedRuns {
		return true
	}
	i := slices.IndexFunc(d.Sentences, func(s *document.Sentence) bool { return s.Kind != annals.BlockHeading && IsProse(s) })
	if i < 0 {
		return false
	}
	t := d.Sentences[i].Tokens
	for k, x := range t {
		y, year := dates.YearOf(x)
		if year && !published.InYear(y) {
			return true
		}
		if x.Text == "," && k+1 < len(t) && t[k+1].Kind != lang.Number {
			break // what the subject is known for, "banned in 2004", is beside what the sentence tells
		}
	}
	for i := 1; i+1 < len(t); i++ {
		if !t[i].HasTag("VBD", "VBZ", "VBP", "MD") || t[i-1].HasTag("WDT", "WP") {
			continue
		}
		next := t[i+1]
		return isCopula[t[i].Lower] && (next.Tag == "DT" || next.Tag == "CD" || next.IsAdjective() || next.IsNoun()) &&
			t[0].IsUpper() && t[0].Tag != "IN"
	}
	return false
}

// citedRuns is how many citations a report has not.
const citedRuns = 3

var isCopula = wordlist.Set("is was are were")

// openingSentences is how many sentences a report of a day has, up to which it tells so.
const openingSentences = 6

// isOfDay reports whether a text begins with words that only make sense on the day on which they are written: "yesterday",
// "on Monday", "last week".
func isOfDay(d *document.Document) bool {
	n := 0
	for _, s := range d.Sentences {
		if s.Kind == annals.BlockHeading || !IsProse(s) {
			continue
		}
		if n++; n > openingSentences {
			return false
		}
		for i, x := range s.Tokens {
			switch x.Lower {
			case "yesterday", "tomorrow":
				return true
			case "on", "last", "this", "next":
				if i+1 < len(s.Tokens) && namesDay(s.Tokens, i+1) {
					return true
				}
			}
		}
	}
	return false
}

// namesDay reports whether token i is a weekday without a date behind it, or a week.
func namesDay(t []lang.Token, i int) bool {
	if t[i].Lower == "week" {
		return t[i-1].Lower != "on" && (i == 1 || t[i-2].Lower != "the")
	}
	if !dates.FullWeekday(t[i]) {
		return false
	}
	for k := i + 1; k < len(t) && k <= i+3; k++ {
		if t[k].Kind == lang.Number || dates.Month(t[k].Lower) > 0 {
			return false
		}
	}
	return true
}

// writtenIn is the day or month of writing that the text itself tells, zero for none.
func writtenIn(d *document.Document, blocks []document.Block) dates.Date {
	head := dates.Date{}
	n := 0
	for k, s := range d.Sentences {
		b := blocks[s.Block]
		if first := k == 0 || d.Sentences[k-1].Block != s.Block; first {
			n++
			if b.Kind == annals.BlockParagraph {
				if c := dates.OfDateline(lang.Tokens(d.Text, b.Start, b.Start+Dateline(d.Text[b.Start:b.End]))); !c.IsZero() {
					return c
				}
			}
		}
		if n > headerBlocks || IsProse(s) {
			return head
		}
		if head.IsZero() {
			head = dates.OfHeader(withAsides(s))
		}
	}
	return head
}

// IsProse reports whether a sentence is one, and no line of a text's head.
func IsProse(s *document.Sentence) bool {
	t := s.Tokens
	return len(t) >= proseWords && (t[len(t)-1].Text == "." || s.HasVerb(0, len(t))) &&
		strings.ContainsAny(t[len(t)-1].Text, `.!?"”`)
}

// withAsides are the words of a sentence, those of its parentheses included.
func withAsides(s *document.Sentence) []lang.Token { return lang.Tokens(s.Doc.Masked, s.Start, s.End) }
