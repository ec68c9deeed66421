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
	switch r.lower(first - 1) {
	case "on", "from", "of", "the":
		first--
	case "until", "till":
		first, e.Op = first-1, Until
	case "since":
		first, e.Op = first-1, Since
	case "by":
		first, e.Op = first-1, By
	case "before":
		first, e.Op = first-1, Before
	case "after", "following":
		first, e.Op = first-1, After
	default:
		before := r.at(i - 1)
		after := !before.IsUpper() && before.IsNoun() && lists["closed"][r.lower(i+1)] // "the launch Tuesday at"
		if first == i && last == i && !r.phraseEnds(i+1) && !strings.HasPrefix(before.Tag, "VB") && !after {
			return Expr{}, false // "said Thursday that" tells when, "the Thursday talks" which
		}
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

// FullWeekday reports whether the token is the name of a day of the week, written out.
func FullWeekday(t lang.Token) bool {
	return t.IsUpper() && weekdays[t.Lower] && strings.HasSuffix(t.Lower, "day")
}

// dayTimes are the times of a day.
var dayTimes = wordlist.Set("morning afternoon evening night midnight noon dawn")
