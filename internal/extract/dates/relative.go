package dates

import (
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// relativePiece reads the times that count from the last stated date: "the following year", "two days later",
// "that month". Without such a date, or with one that is less exact than the step, there is none.
func (r *reader) relativePiece(i int) (piece, bool) {
	if !r.ctx.known {
		if last, ok := r.sameTime(i); ok && r.ctx.stated && r.lower(i) == "then" {
			// "in the 1970s …, since then".
			return piece{last: last, date: r.ctx.last, hasYear: true, relative: true}, true
		}
		return piece{}, false
	}
	if d, last, ok := r.relativeStep(i); ok {
		return piece{last: last, date: d, hasYear: true, hasMonth: d.unit > unitYear, relative: true}, true
	}
	if last, ok := r.sameTime(i); ok {
		d := r.ctx.last
		return piece{last: last, date: d, hasYear: true, hasMonth: d.unit > unitYear, relative: true}, true
	}
	n, vague, unitWord, last, ok := r.distance(i)
	if !ok {
		return piece{}, false
	}
	d, ok := r.ctx.last.shift(unitWord, n)
	d.approximate = d.approximate || vague
	return piece{last: last, date: d, hasYear: true, hasMonth: d.unit > unitYear, relative: true}, ok
}

// sameTime reads what repeats the last stated date: the "then" of "since then", "that time", "this period".
func (r *reader) sameTime(i int) (last int, ok bool) {
	before := r.lower(i - 1)
	switch r.lower(i) {
	case "then":
		return i, before == "since" || before == "by" || before == "until" || before == "before" || before == "from"
	case "this", "that":
		switch r.lower(i + 1) {
		case "time", "point", "period", "date":
			// "At this time" may mean the day of writing.
			return i + 1, timePrepositions[before] && (before != "at" || r.lower(i) == "that") && r.lower(i+2) != "of" &&
				r.lower(i+2) != "in"
		}
	case "the":
		return i + 1, r.lower(i+1) == "time" && before == "at" && r.phraseEnds(i+2)
	}
	return 0, false
}

var timePrepositions = wordlist.Set("at by since until from during before")

// relativeStep reads "the same year", "that month", "the following day", "the previous June", "the next summer".
func (r *reader) relativeStep(i int) (Date, int, bool) {
	j, step := i, 0
	switch r.lower(j) {
	case "that":
		if j++; r.lower(j) == "same" || r.lower(j) == "very" {
			j++
		}
	case "the":
		j++
		if r.lower(j) == "very" {
			j++
		}
		switch r.lower(j) {
		case "same":
		case "following", "next", "subsequent", "ensuing", "succeeding":
			step = 1
		case "previous", "preceding", "prior":
			step = -1
		case "year", "month", "day":
			// "the year after", "the day before", with nothing that they come after or before.
			w := r.lower(j + 1)
			if (w != "after" && w != "before") || !r.phraseEnds(j+2) {
				return Date{}, 0, false
			}
			n := 1
			if w == "before" {
				n = -1
			}
			d, ok := r.ctx.last.shift(r.lower(j), n)
			return d, j + 1, ok
		default:
			return Date{}, 0, false
		}
		j++
	case "same", "following":
		// Determiners can be left out in notes and headlines: "following year".
		if r.lower(j) == "following" {
			step = 1
		}
		if j++; r.lower(j) != "year" || r.lower(i-1) == "the" {
			return Date{}, 0, false
		}
	default:
		return Date{}, 0, false
	}
	if step != 0 && (durations[r.lower(i-1)] || r.lower(j) == "decade" || r.lower(j) == "century") {
		return Date{}, 0, false // "over the following year" tells how long
	}
	from := r.ctx.last
	if m, _, ok := monthOf(r.at(j)); ok && monthNames[r.lower(j)] > 0 {
		return from.namedPart(unitMonth, m, step), j, true
	}
	if part, ok := seasons[r.lower(j)]; ok {
		return from.namedPart(unitPart, part, step), j, true
	}
	d, ok := from.shift(r.lower(j), step)
	return d, j, ok
}

// durations stand before "the next year" when it is a length of time.
var durations = wordlist.Set("over during throughout within for")

// relativeYear reads the phrases for a year alone, which complete a month: "of that year", "the following year".
func (r *reader) relativeYear(i int) (year, last int, ok bool) {
	if step, ok := steps[r.lower(i)]; ok && r.lower(i+1) == "year" && r.ctx.written.unit > 0 {
		return r.ctx.written.year + step, i + 1, true
	}
	if !r.ctx.known {
		return 0, 0, false
	}
	d, last, ok := r.relativeStep(i)
	return d.year, last, ok && d.unit == unitYear
}

func (r *reader) relativeYearPiece(i int) (piece, bool) {
	for _, j := range []int{i, i - 1} {
		if y, last, ok := r.relativeYear(j); ok && last >= i {
			return piece{last: last, date: Date{unit: unitYear, year: y}, hasYear: true, relative: true}, true
		}
	}
	return piece{}, false
}

// distance reads "two days later", "about a year earlier", "three months before" with nothing after it.
func (r *reader) distance(i int) (n int, vague bool, unitWord string, last int, ok bool) {
	j := i
	if weak, ok := approximators[r.lower(j)]; ok && weak || r.lower(j) == "some" || r.lower(j) == "nearly" ||
		r.lower(j) == "almost" {
		vague = true
		j++
	}
	n, isNumber := smallNumbers[r.lower(j)]
	if !isNumber {
		if n, isNumber = r.at(j).Digits(1, 2); !isNumber || n == 0 {
			return 0, false, "", 0, false
		}
	}
	j++
	unitWord = strings.TrimSuffix(r.lower(j), "s")
	switch unitWord {
	case "day", "month", "year":
	case "week", "fortnight", "decade", "century":
		vague = true
	default:
		return 0, false, "", 0, false
	}
	j++
	switch r.lower(j) {
	case "later", "afterwards", "afterward", "thereafter":
	case "after":
		if !r.phraseEnds(j + 1) {
			return 0, false, "", 0, false
		}
	case "earlier", "previously":
		n = -n
	case "before", "prior":
		n = -n
		if !r.phraseEnds(j + 1) {
			return 0, false, "", 0, false
		}
	default:
		return 0, false, "", 0, false
	}
	// "Two years later than planned" and "a year later than X" compare with something else.
	return n, vague, unitWord, j, r.lower(j+1) != "than"
}

// phraseEnds reports whether no noun phrase or clause begins with token i.
func (r *reader) phraseEnds(i int) bool {
	t := r.at(i)
	return t == noToken || t.Kind == lang.Punct && t.Text != "\"" && t.Text != "“"
}

// shift moves a date by n of a unit, to a date as exact as that unit. It fails where d is less exact.
func (d Date) shift(unitWord string, n int) (Date, bool) {
	if d.anyYear || d.length > 0 {
		return Date{}, false
	}
	switch unitWord {
	case "day":
		if d.unit != unitDay {
			return Date{}, false
		}
		return d.addDays(n), true
	case "week", "fortnight":
		if d.unit != unitDay {
			return Date{}, false
		}
		if unitWord == "fortnight" {
			n *= 2
		}
		d = d.addDays(7 * n)
		d.approximate = n != 0
		return d, n != 0
	case "month":
		if d.unit != unitDay && d.unit != unitMonth {
			return Date{}, false
		}
		return d.addMonths(n), true
	case "decade", "century":
		if d.unit < unitYear || n == 0 {
			return Date{}, false
		}
		if n *= 10; unitWord == "century" {
			n *= 10
		}
	case "year":
		if d.unit < unitYear {
			return Date{}, false
		}
	default:
		return Date{}, false
	}
	y := d.onlyYear()
	y.year += n
	return y, true
}

// namedPart is the month or season of that name in d's year (step 0), the first one after d (1), or the last one
// before d (-1).
func (d Date) namedPart(u unit, month, step int) Date {
	out := Date{unit: u, year: d.year, month: month}
	if step == 0 {
		return out
	}
	if d.unit == unitYear {
		out.year += step
		return out
	}
	start, at := month, d.month
	if u == unitPart {
		start = seasonMonth(month)
	}
	if d.unit == unitPart {
		if d.month > partWinter {
			out.year += step
			return out
		}
		at = seasonMonth(d.month)
	}
	if step > 0 && start <= at || step < 0 && start >= at {
		out.year += step
	}
	return out
}

// seasonMonth is the month in which a season of the northern hemisphere begins.
func seasonMonth(part int) int { return (part-partSpring)*3 + 3 }
