package dates

import (
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// weekday reads a day of the week that stands alone, with the words before and after it that make a time of it: "on
// Tuesday", "late on Saturday night", "by next Friday". Of "Sunday school", "Black Friday" and "on Sundays" it reads
// none.
func (r *reader) weekday(i int) (Expr, bool) {
	if !FullWeekday(r.at(i)) || r.at(i-1).IsUpper() && i-1 > 0 || r.at(i+1).IsUpper() && r.lower(i-1) != "on" {
		return Expr{}, false
	}
	first, last := i, i
	if dayTimes[r.lower(last+1)] {
		last++
	}
	if next := r.at(last + 1); !next.IsUpper() && next.IsNoun() && next.Kind == lang.Word || next.Tag == "POS" {
		return Expr{}, false
	}
	if w := r.lower(first - 1); w == "last" || w == "next" || w == "this" || w == "late" || w == "early" || dayTimes[w] {
		first--
	}
	d, last, known := r.dayNamed(i, last)
	e := Expr{CoreFirst: first, CoreLast: last, Last: last}
	if op, ok := beforeWeekday[r.lower(first-1)]; ok {
		first, e.Op = first-1, op
	} else if first == i && last == i && !r.bareWeekday(i) {
		return Expr{}, false
	}
	if w := r.lower(first - 1); w == "late" || w == "early" {
		first--
	}
	if first < r.floor {
		return Expr{}, false
	}
	e.First, e.Parts = first, []Part{{First: e.CoreFirst, Last: last, Date: Date{unit: unitDay, anyYear: true}}}
	e.Start, e.End = r.at(first).Start, r.at(last).End
	if known {
		e.Parts[0].Date, e.Relative = d, true
		e.evaluate(jointNone, false)
		r.ctx.State(d)
	}
	return e, true
}

// beforeWeekday are the words that make a time of the weekday behind them, with what they say of it.
var beforeWeekday = map[string]Op{"on": None, "from": None, "of": None, "the": None, "until": Until, "till": Until,
	"since": Since, "by": By, "before": Before, "after": After, "following": After}

// bareWeekday reports whether the weekday at token i is a time without a word before it: "said Thursday that" and "the launch
// Tuesday at" tell when, "the Thursday talks" which.
func (r *reader) bareWeekday(i int) bool {
	before := r.at(i - 1)
	return r.phraseEnds(i+1) || strings.HasPrefix(before.Tag, "VB") ||
		!before.IsUpper() && before.IsNoun() && lists["closed"][r.lower(i+1)]
}

// FullWeekday reports whether the token is the name of a day of the week, written out.
func FullWeekday(t lang.Token) bool {
	return t.IsUpper() && weekdays[t.Lower] && strings.HasSuffix(t.Lower, "day")
}

// dayTimes are the times of a day.
var dayTimes = wordlist.Set("morning afternoon evening night midnight noon dawn")
