package grammar

import (
	"strings"
	"time"

	"annals"
	"annals/internal/extract/lang"
)

// headerBlocks is how many headings and lines may stand before the first sentence of a text.
const headerBlocks = 12

// proseWords is how many words a line has at least that is a sentence and no part of the head of a text.
const proseWords = 9

// written is the day or month on which the text says that it was written: that of a dateline, "(Geneva, March 4, 2019) –", or of a
// line over its first sentence, "As of 14 August 2017", "Monthly bulletin, June 2018". Its unit is 0 where the text does not say.
func (d *Document) written(blocks []Block) calendar {
	head := calendar{}
	n := 0
	for k, s := range d.Sentences {
		b := blocks[s.Block]
		if first := k == 0 || d.Sentences[k-1].Block != s.Block; first {
			n++
			if b.Kind == annals.BlockParagraph {
				if c := lineDate(lang.Tokens(d.Text, b.Start, b.Start+Dateline(d.Text[b.Start:b.End]))); c.unit > 0 {
					return c
				}
			}
		}
		if n > headerBlocks || s.isProse() {
			return head
		}
		if c := headerDate(s.withAsides()); c.unit > 0 && head.unit == 0 {
			head = c
		}
	}
	return head
}

// isProse reports whether a sentence is one, and no line of a text's head.
func (s *Sentence) isProse() bool {
	t := s.Tokens
	return len(t) >= proseWords && (t[len(t)-1].Text == "." || s.hasVerb(0, len(t))) && strings.ContainsAny(t[len(t)-1].Text, `.!?"”`)
}

// withAsides are the words of a sentence, those of its parentheses included.
func (s *Sentence) withAsides() []lang.Token { return lang.Tokens(s.Doc.Masked, s.Start, s.End) }

// lineDate is the last date with a year and month among the words of a dateline.
func lineDate(t []lang.Token) (c calendar) {
	for _, e := range Dates(t, nil) {
		if e.tellsMonth() {
			c = e.dates[0]
		}
	}
	return c
}

// headerDate is the date that ends a line of the head, apart from its other words or after a word for writing: "Africa Briefing 121 |
// 30 May 2016", "Published on 3 March 2011". What else a label dates, "Founded: 3 March 1980", is another's.
func headerDate(t []lang.Token) (c calendar) {
	for _, e := range Dates(t, nil) {
		if !e.tellsMonth() {
			continue
		}
		after := e.Last + 1
		for after < len(t) && t[after].Kind == lang.Punct {
			after++
		}
		k := e.First - 1
		label := k >= 0 && t[k].Text == ":"
		if label {
			k--
		}
		switch {
		case after < len(t):
		case k < 0, dateWords["writing"][t[k].Lower]:
			return e.dates[0]
		case !label && t[k].Kind == lang.Punct && t[k].Text != ".":
			return e.dates[0]
		}
	}
	return c
}

// tellsMonth reports whether the expression is one date with a year and a month.
func (e *TimeExpr) tellsMonth() bool {
	return len(e.dates) == 1 && !e.dates[0].anyYear && (e.dates[0].unit == unitMonth || e.dates[0].unit == unitDay) &&
		(e.Op == OpNone || e.Op == OpAsOf)
}

// place gives a date without a year that of the nearest such date to the day of writing: the last one up to it, or the next where
// what is told is still to come.
func (c *DateContext) place(d calendar, coming bool) calendar {
	d.year, d.anyYear = c.written.year, false
	switch o := d.order(c.written); {
	case o > 0 && !coming:
		d.year--
	case o < 0 && coming:
		d.year++
	}
	return d
}

// coming reports whether the words before token i say that what they tell is still to come.
func (r *dateReader) coming(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if dateWords["coming"][r.lower(k)] {
			return true
		}
	}
	return false
}

// dayNamed is the day that the weekday at token i names as seen from the day of writing, "next" and "last" before it heeded.
func (r *dateReader) dayNamed(i int) (calendar, bool) {
	d := r.ctx.written
	if d.unit != unitDay {
		return calendar{}, false
	}
	at := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday()
	back := (int(at) - weekdayNumber(r.lower(i)) + 7) % 7
	switch w := r.lower(i - 1); {
	case w == "next", r.coming(i):
		back -= 7
		if back == -7 && w != "next" {
			back = 0
		}
	case w == "last" && back == 0:
		back = 7
	}
	return d.addDays(-back), true
}

// weekdayNumber counts the days of the week from Sunday.
func weekdayNumber(name string) int {
	for n := time.Sunday; n <= time.Saturday; n++ {
		if strings.EqualFold(n.String(), name) {
			return int(n)
		}
	}
	return 0
}

// fromWriting reads the times that only the day of writing resolves: "yesterday", "said today", "last month", "earlier this year".
func (r *dateReader) fromWriting(i int) (TimeExpr, bool) {
	d := r.ctx.written
	first, last := i, i
	switch w, next := r.lower(i), r.lower(i+1); {
	case d.unit == 0:
		return TimeExpr{}, false
	case w == "yesterday" && d.unit == unitDay:
		d = d.addDays(-1)
	case w == "today" && d.unit == unitDay && (strings.HasPrefix(r.at(i-1).Tag, "VBD") || strings.HasPrefix(r.at(i-1).Tag, "VBN")):
	case (w == "last" || w == "this") && next == "month":
		last++
		if d.unit = unitMonth; w == "last" {
			d = d.addMonths(-1)
		}
		d.day = 0
	case (w == "last" || w == "this") && next == "year":
		last++
		if d = d.onlyYear(); w == "last" {
			d.year--
		}
	default:
		return TimeExpr{}, false
	}
	e := TimeExpr{CoreFirst: first, CoreLast: last, Last: last, dates: []calendar{d}, Relative: true}
	e.Modifier = r.lower(last+1) == "'s" || r.lower(last+1) == "’s"
	switch w := r.lower(first - 1); {
	case w == "earlier" || w == "later" || w == "in" || w == "of":
		first--
	case w == "since":
		first, e.Op = first-1, OpSince
	case w == "until":
		first, e.Op = first-1, OpUntil
	case w == "by":
		first, e.Op = first-1, OpBy
	}
	if first < r.floor {
		return TimeExpr{}, false
	}
	e.First, e.Parts = first, []DatePart{{First: e.CoreFirst, Last: last, Date: d.value()}}
	e.evaluate(jointNone, false)
	e.Start, e.End = r.at(first).Start, r.at(last).End
	return e, true
}
