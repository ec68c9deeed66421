package edtf

import (
	"strconv"
	"strings"
)

// date is one date of a text, taken apart. Its year may be one of several ("197X", "1950S2"), and so
// may its month and day ("1981-XX-1X").
type date struct {
	kind       Kind // Date, DateTime or Season
	level      int8
	first      int64  // the least year that it can be
	last       int64  // the greatest
	unit       int64  // how many years the year stands for: 1, 10 for 197X, 100 for 18XX or 1950S2
	negative   bool   // the digits of year are of a year before 0
	year       string // four characters, digits or X; "" for a year beyond four digits
	month, day string // two characters, digits or X; "" when the date is not as exact as that
	season     int    // 21 to 41 for a Season
	// significant: the year ends in S and the number of its digits that count.
	significant bool
	parts       [3]marks // the qualification of year, month (or season) and day
}

// marks is the qualification of the date as a whole: of any of its parts.
func (d date) marks() marks { return d.parts[0] | d.parts[1] | d.parts[2] }

// unspecified reports whether any digit is X.
func (d date) unspecified() bool {
	return strings.Contains(d.year, "X") || strings.Contains(d.month, "X") || strings.Contains(d.day, "X")
}

// span is the first and the last day that the date can be, with "~" counted in. It is false
// when there is no such day, as for 1981-02-3X.
func (d date) span() (first, last Day, ok bool) {
	switch {
	case d.kind == Season:
		g := groupings[d.season]
		first, last = g.first(d.first), g.last(d.first)
	case d.month == "":
		first, last = DayOf(d.first, 1, 1), DayOf(d.last, 12, 31)
	case !d.unspecified():
		m, _ := strconv.Atoi(d.month)
		from, to := 1, daysIn(d.first, m)
		if d.day != "" {
			from, _ = strconv.Atoi(d.day)
			if from > to {
				return 0, 0, false
			}
			to = from
		}
		first, last = DayOf(d.first, m, from), DayOf(d.first, m, to)
	default:
		first, ok = d.next(DayOf(d.first, 1, 1))
		if !ok {
			return 0, 0, false
		}
		last, _ = d.previous(DayOf(d.last, 12, 31))
	}
	return d.widen(first, -1), d.widen(last, +1), true
}

// widen moves a day by one unit of the finest part that is marked as approximate.
func (d date) widen(day Day, direction int64) Day {
	switch {
	case d.parts[2]&approximate != 0:
		if strings.HasSuffix(d.day, "X") {
			return d.widenDays(day, direction)
		}
		return day.Add(direction)
	case d.parts[1]&approximate != 0:
		n := int64(1)
		switch {
		case d.kind == Season:
			n = int64(groupings[d.season].months)
		case strings.HasSuffix(d.month, "X"):
			n = 12
		}
		return endOfMonth(day, day.addMonths(direction*n))
	case d.parts[0]&approximate != 0:
		return endOfMonth(day, day.addMonths(direction*12*d.unit))
	}
	return day
}

// widenDays is the unit of a day that is not fully specified: ten days, or a month when nothing is.
func (d date) widenDays(day Day, direction int64) Day {
	if d.day == "XX" {
		return endOfMonth(day, day.addMonths(direction))
	}
	return day.Add(10 * direction)
}

// endOfMonth makes moved, which is some months from day, the last of its month when day is the last of its own:
// a month after 28 February is the whole of March.
func endOfMonth(day, moved Day) Day {
	if moved == Beginning || moved == Forever {
		return moved
	}
	y, m, d := day.Date()
	if d != daysIn(y, m) {
		return moved
	}
	y, m, _ = moved.Date()
	return DayOf(y, m, daysIn(y, m))
}

// sparse reports whether days between the first and the last are excluded, as all but the Decembers of "198X-12".
func (d date) sparse() bool {
	if d.marks()&approximate != 0 {
		return false
	}
	if !d.unspecified() {
		return false
	}
	// What is unspecified leaves no gap when nothing after it is specified: not in "198X-XX", but in "198X-12".
	return strings.Contains(strings.TrimRight(d.year+d.month+d.day, "X"), "X")
}

// next is the first day, from the given one on, that the date can be, approximation left aside.
func (d date) next(from Day) (Day, bool) {
	if d.month == "02" && d.day == "29" && !d.mayLeap() {
		return 0, false // told without a search of ten thousand years
	}
	fromYear, fromMonth, fromDay := from.Date()
	for y := max(fromYear, d.first); y <= d.last; y++ {
		if !d.hasYear(y) {
			continue
		}
		for m := 1; m <= 12; m++ {
			if y == fromYear && m < fromMonth || !fits(d.month, m) {
				continue
			}
			for day := 1; day <= daysIn(y, m); day++ {
				if y == fromYear && m == fromMonth && day < fromDay || !fits(d.day, day) {
					continue
				}
				return DayOf(y, m, day), true
			}
		}
	}
	return 0, false
}

// previous is the last day, up to the given one, that the date can be, approximation left aside.
func (d date) previous(to Day) (Day, bool) {
	toYear, toMonth, toDay := to.Date()
	for y := min(toYear, d.last); y >= d.first; y-- {
		if !d.hasYear(y) {
			continue
		}
		for m := 12; m >= 1; m-- {
			if y == toYear && m > toMonth || !fits(d.month, m) {
				continue
			}
			for day := daysIn(y, m); day >= 1; day-- {
				if y == toYear && m == toMonth && day > toDay || !fits(d.day, day) {
					continue
				}
				return DayOf(y, m, day), true
			}
		}
	}
	return 0, false
}

// meet is the date that is both dates, digit by digit; false when they differ in one.
func (d date) meet(e date) (date, bool) {
	year, ok1 := meetDigits(d.year, e.year)
	month, ok2 := meetDigits(d.month, e.month)
	day, ok3 := meetDigits(d.day, e.day)
	d.year, d.month, d.day = year, month, day
	d.first, d.last = max(d.first, e.first), min(d.last, e.last)
	return d, ok1 && ok2 && ok3 && d.negative == e.negative && d.first <= d.last
}

// meetDigits is the pattern that fits what both patterns fit. The empty pattern fits all.
func meetDigits(a, b string) (string, bool) {
	if a == "" || b == "" {
		return a + b, true
	}
	both := []byte(a)
	for i := range both {
		switch {
		case both[i] == 'X':
			both[i] = b[i]
		case b[i] != 'X' && b[i] != both[i]:
			return "", false
		}
	}
	return string(both), true
}

// String is the date without qualification. It is for dates of four-digit years, which are all that have patterns.
func (d date) String() string {
	s := d.year
	if d.negative {
		s = "-" + s
	}
	if d.month == "" && d.day != "" {
		d.month = "XX"
	}
	for _, part := range []string{d.month, d.day} {
		if part != "" {
			s += "-" + part
		}
	}
	return s
}

// hasYear reports whether y, which is not outside first and last, has the digits of the year.
func (d date) hasYear(y int64) bool {
	if d.negative {
		y = -y
	}
	return fits(d.year, int(y))
}

// mayLeap reports whether the digits of the year fit a leap year.
func (d date) mayLeap() bool {
	century, inCentury := d.year[:2], d.year[2:]
	for n := 0; n < 100; n += 4 {
		if n > 0 && fits(inCentury, n) || fits(inCentury, 0) && fits(century, n) {
			return true
		}
	}
	return false
}

// fits reports whether the digits of n, with leading zeros, are those of the pattern; all fit the empty pattern.
func fits(pattern string, n int) bool {
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] != 'X' && int(pattern[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return true
}
