package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// weekday reads a day of the week that stands alone, with the words before and after it that make a time of it: "on Tuesday",
// "late on Saturday night", "by next Friday". Of "Sunday school", "Black Friday" and "on Sundays" it reads none.
func (r *dateReader) weekday(i int) (TimeExpr, bool) {
	if !fullWeekday(r.at(i)) || r.at(i-1).IsUpper() && i-1 > 0 || r.at(i+1).IsUpper() {
		return TimeExpr{}, false
	}
	first, last := i, i
	if dayTimes[r.lower(last+1)] {
		last++
	}
	if next := r.at(last + 1); strings.HasPrefix(next.Tag, "NN") && next.Kind == lang.Word || next.Tag == "POS" {
		return TimeExpr{}, false
	}
	if w := r.lower(first - 1); w == "last" || w == "next" || w == "this" || w == "late" || w == "early" || dayTimes[w] {
		first--
	}
	e := TimeExpr{CoreFirst: first, CoreLast: last, Last: last, dates: []calendar{{unit: unitDay, anyYear: true}}}
	switch r.lower(first - 1) {
	case "on", "from", "of", "the":
		first--
	case "until", "till":
		first, e.Op = first-1, OpUntil
	case "since":
		first, e.Op = first-1, OpSince
	case "by":
		first, e.Op = first-1, OpBy
	case "before":
		first, e.Op = first-1, OpBefore
	case "after", "following":
		first, e.Op = first-1, OpAfter
	default:
		if first == i && last == i && !r.phraseEnds(i+1) && !strings.HasPrefix(r.at(i-1).Tag, "VB") {
			return TimeExpr{}, false // "said Thursday that" tells when, "the Thursday talks" which
		}
	}
	if w := r.lower(first - 1); w == "late" || w == "early" {
		first--
	}
	if first < r.floor {
		return TimeExpr{}, false
	}
	e.First, e.Parts = first, []DatePart{{First: e.CoreFirst, Last: last}}
	e.Start, e.End = r.at(first).Start, r.at(last).End
	if d, ok := r.dayNamed(i); ok {
		e.dates, e.Parts[0].Date, e.Relative = []calendar{d}, d.value(), true
		e.evaluate(jointNone, false)
		r.ctx.state(d)
	}
	return e, true
}

// fullWeekday reports whether the token is the name of a day of the week, written out.
func fullWeekday(t lang.Token) bool {
	return t.IsUpper() && weekdays[t.Lower] && strings.HasSuffix(t.Lower, "day")
}

// dayTimes are the times of a day.
var dayTimes = setOf("morning afternoon evening night midnight noon dawn")
