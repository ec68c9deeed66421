package dates

import (
	"strings"
	"time"

	"annals/internal/extract/lang"
)

// OfDateline is the last date with a year and month among the words of a dateline, "LIMA, 14 March 2011 —"; zero for none.
func OfDateline(t []lang.Token) (c Date) {
	for _, e := range Read(t, nil) {
		if e.tellsMonth() {
			c = e.first()
		}
	}
	return c
}

// OfHeader is the date with a year and month that ends a line over a text, apart from its other words or after a word
// for writing: "Africa Briefing 121 | 30 May 2016", "Published on 3 March 2011". What else a label dates, "Founded: 3
// March 1980", is another's. It is zero for none.
func OfHeader(t []lang.Token) (c Date) {
	for _, e := range Read(t, nil) {
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
		case k < 0, lists["writing"][t[k].Lower]:
			return e.first()
		case !label && t[k].Kind == lang.Punct && t[k].Text != ".":
			return e.first()
		}
	}
	return c
}

// tellsMonth reports whether the expression is one date with a year and a month.
func (e Expr) tellsMonth() bool {
	return len(e.Parts) == 1 && !e.first().anyYear && (e.first().unit == unitMonth || e.first().unit == unitDay) &&
		(e.Op == None || e.Op == AsOf)
}

// coming reports whether the words before token i say that what they tell is still to come.
func (r *reader) coming(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if lists["coming"][r.lower(k)] {
			return true
		}
	}
	return false
}

// dayNamed is the day that the weekday at token i names as seen from the day of writing, "next" and "last" before it heeded.
func (r *reader) dayNamed(i int) (Date, bool) {
	d := r.ctx.written
	if d.unit != unitDay {
		return Date{}, false
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

// fromWriting reads the times that only the day of writing resolves: "yesterday", "said today", "last month", "last
// June", "earlier this year".
func (r *reader) fromWriting(i int) (Expr, bool) {
	d, last, ok := r.dateFromWriting(i)
	if !ok {
		return Expr{}, false
	}
	e := Expr{First: i, CoreFirst: i, CoreLast: last, Last: last, Relative: true}
	e.Modifier = r.lower(last+1) == "'s" || r.lower(last+1) == "’s"
	switch w := r.lower(i - 1); {
	case w == "earlier" || w == "later" || w == "in" || w == "of":
		e.First--
	case w == "since":
		e.First, e.Op = i-1, Since
	case w == "until":
		e.First, e.Op = i-1, Until
	case w == "by":
		e.First, e.Op = i-1, By
	}
	if e.First < r.floor {
		return Expr{}, false
	}
	e.Parts = []Part{{First: i, Last: last, Date: d}}
	e.evaluate(jointNone, false)
	e.Start, e.End = r.at(e.First).Start, r.at(last).End
	return e, true
}

// dateFromWriting is the day, month or year that the words from token i to last tell as seen from the day of writing.
func (r *reader) dateFromWriting(i int) (d Date, last int, ok bool) {
	d = r.ctx.written
	switch w := r.lower(i); {
	case d.unit == 0:
		return d, i, false
	case w == "yesterday":
		return d.addDays(-1), i, d.unit == unitDay
	case w == "today":
		before := r.at(i - 1).Tag
		return d, i, d.unit == unitDay && (strings.HasPrefix(before, "VBD") || strings.HasPrefix(before, "VBN"))
	case w != "last" && w != "this":
		return d, i, false
	}
	gone, next := r.lower(i) == "last", r.lower(i+1)
	switch m := Month(next); {
	case next == "month":
		if d.unit = unitMonth; gone {
			d = d.addMonths(-1)
		}
		d.day = 0
	case next == "year":
		if d = d.onlyYear(); gone {
			d.year--
		}
	case m > 0 && d.unit >= unitMonth && r.at(i+2).Kind != lang.Number:
		if gone && m >= d.month {
			d.year--
		}
		d.month, d.day, d.unit = m, 0, unitMonth
	default:
		return d, i, false
	}
	return d, i + 1, true
}
