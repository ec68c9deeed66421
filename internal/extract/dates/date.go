package dates

import (
	"fmt"
	"strings"
	"time"

	"annals/edtf"
)

// unit is how exact a calendar date is, the coarsest first.
type unit uint8

const (
	unitMillennium unit = iota
	unitCentury
	unitDecade
	unitYear
	unitPart // a season, quarter, third or half of a year
	unitMonth
	unitWeek // from its day on, a Monday, or the Saturday of a weekend
	unitDay
)

// The parts of a year by their EDTF numbers.
const (
	partSpring       = 21
	partWinter       = 24
	partFirstQuarter = 33
	partLastQuarter  = 36
	partEarly        = 37
	partLate         = 39
	partFirstHalf    = 40
	partSecondHalf   = 41
)

// Date is a date as words give it: a day, a month, a part of a year, or a year and longer, and how sure it is. The zero
// value is no date.
type Date struct {
	unit unit
	// year is astronomical: 1 BC is 0. For decades and longer it is the first year, in order of time.
	year int
	// length is the number of years of a stretch that is narrower than its decade or century ("the late 1980s"
	// is 1987 and length 3), of days for one that is narrower than a week, else 0.
	length int
	// month is 1 to 12, or the EDTF number of the part when unit is unitPart.
	month int
	day   int
	// anyYear says that no year is known: "in June".
	anyYear bool
	// approximate and uncertain are the qualifications of "circa" and "perhaps".
	approximate, uncertain bool
}

// Year is a year of the common era.
func Year(y int) Date { return Date{unit: unitYear, year: y} }

// Day is a day of the common era.
func Day(y, m, d int) Date { return Date{unit: unitDay, year: y, month: m, day: d} }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// InYear reports whether d lies in a year.
func (d Date) InYear(y int) bool { return d.year == y && !d.anyYear }

// IsDay reports whether d is as exact as a day.
func (d Date) IsDay() bool { return d.unit == unitDay }

// value parses EDTF that this package wrote. Several candidates are tried in order; the zero value says that no
// candidate can be written.
func value(candidates ...string) edtf.Value {
	for _, c := range candidates {
		if v, err := edtf.Parse(c); err == nil {
			return v
		}
	}
	return edtf.Value{}
}

func yearString(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// Width is the number of years that a decade or anything longer covers, 1 for anything shorter.
func (d Date) Width() int {
	switch d.unit {
	case unitMillennium:
		return 1000
	case unitCentury:
		return 100
	case unitDecade:
		return 10
	}
	return 1
}

// years are the first and last year that d covers.
func (d Date) years() (first, last int) {
	if d.length > 0 {
		return d.year, d.year + d.length - 1
	}
	return d.year, d.year + d.Width() - 1
}

// whole is d with unspecified digits, "197X", without qualification; "" when its years do not fill such a pattern.
func (d Date) whole() string {
	digits := map[unit]int{unitDecade: 1, unitCentury: 2, unitMillennium: 3}[d.unit]
	w := d.Width()
	y := d.year
	if y < 0 {
		// Before year 0 the digits count backwards: -04XX begins with -0499.
		y = d.year + w - 1
	}
	if d.length > 0 {
		y = d.year - ((d.year%w)+w)%w
		if d.year < 0 {
			return ""
		}
	}
	if y%w != 0 {
		return ""
	}
	s := yearString(y)
	if y == 0 && d.year < 0 {
		return ""
	}
	return s[:len(s)-digits] + strings.Repeat("X", digits)
}

// bare is the date as EDTF without qualification.
func (d Date) bare() string {
	year := yearString(d.year)
	if d.anyYear {
		year = "XXXX"
	}
	switch d.unit {
	case unitDay:
		return fmt.Sprintf("%s-%02d-%02d", year, d.month, d.day)
	case unitWeek:
		return "[" + d.monday().bare() + ".." + d.sunday().bare() + "]"
	case unitMonth, unitPart:
		return fmt.Sprintf("%s-%02d", year, d.month)
	case unitYear:
		return year
	}
	if s := d.whole(); s != "" && d.length == 0 {
		return s
	}
	first, last := d.years()
	return "[" + yearString(first) + ".." + yearString(last) + "]"
}

func (d Date) qualifier() string {
	switch {
	case d.approximate && d.uncertain:
		return "%"
	case d.approximate:
		return "~"
	case d.uncertain:
		return "?"
	}
	return ""
}

// Value is the date as EDTF, zero where it has no such form.
func (d Date) Value() edtf.Value {
	return value(d.bare()+d.qualifier(), d.bare())
}

// plain is the date as the end of an interval, which takes no sets: the late 1980s become 198X,
// and a week the month in which it begins.
func (d Date) plain() string {
	if d.unit == unitWeek {
		return d.addMonths(0).bare()
	}
	s := d.bare()
	if strings.HasPrefix(s, "[") {
		if s = d.whole(); s == "" {
			first, _ := d.years()
			s = yearString(first)
		}
	}
	if q := d.qualifier(); q != "" {
		if _, err := edtf.Parse(s + q); err == nil {
			return s + q
		}
	}
	return s
}

// upTo is the end of a set that reaches d: "by the mid-1990s" is by 1996.
func (d Date) upTo() edtf.Value {
	_, last := d.years()
	if d.length > 0 && d.unit < unitYear {
		return value("[.." + yearString(last) + "]")
	}
	if d.unit < unitYear {
		return value("[.."+d.plain()+"]", "[.."+yearString(last)+"]")
	}
	if d.unit == unitWeek {
		d = d.sunday()
	}
	return value("[.."+d.plain()+"]", "[.."+d.bare()+"]")
}

// onward is the set of what is not before d.
func (d Date) onward() edtf.Value {
	first, _ := d.years()
	if d.unit < unitYear {
		return value("[" + yearString(first) + "..]")
	}
	if d.unit == unitWeek {
		d = d.monday()
	}
	return value("["+d.plain()+"..]", "["+d.bare()+"..]")
}

// before is the last date before d that is as exact as d, "" when the year is not known.
func (d Date) before() string {
	if d.anyYear {
		return ""
	}
	switch d.unit {
	case unitDay, unitWeek:
		return d.monday().addDays(-1).bare()
	case unitMonth:
		return d.addMonths(-1).bare()
	case unitPart:
		if d.month == partFirstQuarter || d.month == partEarly || d.month == partFirstHalf || d.month <= partSpring {
			return yearString(d.year - 1)
		}
		d.month--
		return d.bare()
	}
	first, _ := d.years()
	return yearString(first - 1)
}

// after is the first date after d that is as exact as d, "" when the year is not known.
func (d Date) after() string {
	if d.anyYear {
		return ""
	}
	switch d.unit {
	case unitDay:
		return d.addDays(1).bare()
	case unitWeek:
		return d.sunday().addDays(1).bare()
	case unitMonth:
		return d.addMonths(1).bare()
	case unitPart:
		if d.month == partWinter || d.month == partLastQuarter || d.month == partLate || d.month == partSecondHalf {
			return yearString(d.year + 1)
		}
		d.month++
		return d.bare()
	}
	_, last := d.years()
	return yearString(last + 1)
}

// addDays moves a day; the result is as exact as a day.
func (d Date) addDays(n int) Date {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n)
	d.year, d.month, d.day = t.Year(), int(t.Month()), t.Day()
	return d
}

// monday and sunday are the first and the last day of a week. The monday of a day is that day.
func (d Date) monday() Date { d.unit, d.length = unitDay, 0; return d }
func (d Date) sunday() Date {
	days := 7
	if d.unit == unitWeek && d.length > 0 {
		days = d.length
	}
	d.length = 0
	return d.monday().addDays(days - 1)
}

// addMonths moves a month or the month of a day; the result is as exact as a month.
func (d Date) addMonths(n int) Date {
	months := d.year*12 + d.month - 1 + n
	d.year = floorDiv(months, 12)
	d.month = months - d.year*12 + 1
	d.day, d.unit, d.length = 0, unitMonth, 0
	return d
}

// onlyYear is the year of d.
func (d Date) onlyYear() Date {
	return Date{unit: unitYear, year: d.year, approximate: d.approximate, uncertain: d.uncertain}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// daysIn is the number of days of a month; February has 29 when the year is not known.
func (d Date) daysIn() int {
	year := d.year
	if d.anyYear {
		year = 2000
	}
	return time.Date(year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// third narrows a year, decade or century to its early (1), middle (2) or late (3) part, or to a run of them.
// Months and seasons have no such parts in EDTF and stay whole.
func (d Date) third(from, to int) Date {
	switch {
	case d.unit == unitYear && !d.anyYear && from == to:
		d.unit, d.month = unitPart, partEarly+from-1
	case d.unit == unitDecade || d.unit == unitCentury:
		// The specification parts a decade as 0–3, 4–6, 7–9, and a century likewise as 00–33, 34–66, 67–99.
		cuts := [4]int{0, 4, 7, 10}
		if d.unit == unitCentury {
			cuts = [4]int{0, 34, 67, 100}
		}
		d.year, d.length = d.year+cuts[from-1], cuts[to]-cuts[from-1]
	}
	return d
}

// half narrows a year, decade or century to its first (1) or second (2) half.
func (d Date) half(n int) Date {
	switch d.unit {
	case unitYear:
		d.unit, d.month = unitPart, partFirstHalf+n-1
	case unitDecade, unitCentury:
		d.length = d.Width() / 2
		d.year += (n - 1) * d.length
	}
	return d
}

// order compares the beginnings of two dates: negative when d begins first, 0 when that cannot be told.
func (d Date) order(o Date) int {
	if d.anyYear != o.anyYear {
		return 0
	}
	if !d.anyYear && d.year != o.year {
		return d.year - o.year
	}
	if d.unit < unitMonth || o.unit < unitMonth {
		return 0
	}
	if d.month != o.month {
		return d.month - o.month
	}
	if d.unit == unitDay && o.unit == unitDay {
		return d.day - o.day
	}
	return 0
}

// interval is the stretch from a to b.
func interval(a, b Date) edtf.Value { return value(a.plain() + "/" + b.plain()) }

// set is the separate dates of a list. Parts of decades, being sets themselves, enter as their years.
func set(parts []Part, either bool) edtf.Value {
	var members []string
	for _, p := range parts {
		s := p.Date.bare()
		if strings.HasPrefix(s, "[") {
			s = strings.Trim(s, "[]")
		}
		members = append(members, s)
	}
	if either {
		return value("[" + strings.Join(members, ",") + "]")
	}
	return value("{" + strings.Join(members, ",") + "}")
}

// neighbours reports whether each date follows the one before without a gap.
func neighbours(parts []Part) bool {
	for i := 1; i < len(parts); i++ {
		first := parts[i].Date
		if first.length > 0 || first.unit < unitYear {
			first = Date{unit: unitYear, year: first.year}
		}
		if parts[i-1].Date.after() != first.bare() {
			return false
		}
	}
	return len(parts) > 1
}
