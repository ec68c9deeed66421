package edtf

import (
	"fmt"
	"math"
)

// Day is a calendar day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
// Example: DayOf(2009, 1, 26) is 14270.
type Day int64

const (
	// Beginning is before every day that can be written: the start of what has no start.
	Beginning Day = math.MinInt64
	// Forever is after every day that can be written: the end of what has no end.
	Forever Day = math.MaxInt64

	// maxYear is the largest year, either side of zero, that this package tells from eternity.
	// It leaves room in a Day for any sum of a written date and a widening.
	maxYear = 1_000_000_000_000_000

	daysPerEra = 146_097 // in 400 years
	epoch      = 719_468 // days from 0000-03-01 to 1970-01-01
)

// DayOf is the day of a date, with m and d counted from 1. A month or day outside its range is carried over, as in
// [time.Date]: day 0 is the last of the month before. Years beyond ±10^15 give Beginning or Forever.
func DayOf(y int64, m, d int) Day {
	// Once before the months are added, so that the sum does not overflow, and once after.
	if y = min(max(y, -maxYear-1), maxYear+1); y >= -maxYear && y <= maxYear {
		y, m = y+int64(floorDiv(m-1, 12)), floorMod(m-1, 12)+1
	}
	if y > maxYear {
		return Forever
	}
	if y < -maxYear {
		return Beginning
	}
	// The year is counted from March, so that the leap day comes last and months have a regular length.
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := int64((153*floorMod(m-3, 12) + 2) / 5)
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*daysPerEra + dayOfEra - epoch).Add(int64(d) - 1)
}

// Date is the year, month and day of d. For [Beginning] and [Forever] it is a date that no text can name.
func (d Day) Date() (y int64, m, day int) {
	// Divided before the epoch is added, so that the ends of the range do not overflow.
	era, rest := floorDiv(int64(d), daysPerEra), floorMod(int64(d), daysPerEra)+epoch
	era, rest = era+rest/daysPerEra, rest%daysPerEra
	yearOfEra := (rest - rest/1460 + rest/36524 - rest/146096) / 365
	dayOfYear := rest - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	fromMarch := (5*dayOfYear + 2) / 153
	y, m, day = era*400+yearOfEra, int(fromMarch)+3, int(dayOfYear-(153*fromMarch+2)/5)+1
	if m > 12 {
		y, m = y+1, m-12
	}
	return y, m, day
}

// Add is the day n days later, or earlier when n is negative. Beginning and Forever stay what they are.
func (d Day) Add(n int64) Day {
	sum := d + Day(n)
	switch {
	case d == Beginning || d == Forever:
		return d
	case n > 0 && sum < d:
		return Forever
	case n < 0 && sum > d:
		return Beginning
	}
	return sum
}

// String is the ISO form, "2009-01-26" or "-0043-03-15"; "Y12026-01-26" with a year beyond four digits;
// "beginning" and "forever" for the ends of time.
func (d Day) String() string {
	switch d {
	case Beginning:
		return "beginning"
	case Forever:
		return "forever"
	}
	y, m, day := d.Date()
	return fmt.Sprintf("%s-%02d-%02d", yearText(y), m, day)
}

// Value is the date that names d; the zero Value for [Beginning], [Forever] and days beyond
// the years -9999 to 9999, which the format cannot name.
func (d Day) Value() Value {
	if y, _, _ := d.Date(); y < -9999 || y > 9999 {
		return Value{}
	}
	return MustParse(d.String())
}

// addMonths moves d by n months, to the last day of the month when it has no such day.
func (d Day) addMonths(n int64) Day {
	if d == Beginning || d == Forever {
		return d
	}
	y, m, day := d.Date()
	months := int64(m) - 1 + n
	y, m = y+floorDiv(months, 12), int(floorMod(months, 12))+1
	return DayOf(y, m, min(day, daysIn(y, m)))
}

// daysIn is the number of days of a month.
func daysIn(y int64, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// yearText writes a year as the format has it: four digits, or Y and as many as it takes.
func yearText(y int64) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// floorDiv and floorMod round towards the past, so that years before 0 need no case of their own.
func floorDiv[N int | int64](a, b N) N {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod[N int | int64](a, b N) N {
	return a - floorDiv(a, b)*b
}
