package ofac

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"annals/internal/reader/listing"
)

// period is a date of the advanced XML: a start and an end, each between two days. What is known only to the month or the
// year has its first and its last day there.
type period struct{ listing.Element }

// find is the first part with this label, empty where there is none.
func find(e listing.Element, label string) period {
	for _, p := range e.Parts {
		if p.Label == label {
			return period{p}
		}
	}
	return period{}
}

// numbers are a day's year, month and day; 0 for what is not given or no number.
func (p period) numbers() (year, month, day int) {
	number := func(label string) int {
		n, err := strconv.Atoi(p.Find(label).Words)
		if err != nil {
			return 0 // which no date has
		}
		return n
	}
	return number("Year"), number("Month"), number("Day")
}

// day is a day as records have it, "2001-10-12", "" where none is given; whether it exists is for who reads the record.
func (p period) day() string {
	year, month, day := p.numbers()
	switch {
	case year == 0:
		return ""
	case month == 0:
		return fmt.Sprintf("%04d", year)
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// told is the period in the words in which remarks tell dates: "04 Nov 1938", "Nov 1938", "circa 1962", "1971 to 1973".
func (p period) told() string {
	start, end := find(p.Element, "Start"), find(p.Element, "End")
	circa := ""
	if start.Find("Approximate").Words == "true" || end.Find("Approximate").Words == "true" {
		circa = "circa "
	}
	from := cmp.Or(find(start.Element, "From").day(), find(start.Element, "To").day())
	until := cmp.Or(find(end.Element, "To").day(), find(end.Element, "From").day(), find(start.Element, "To").day(), from)
	first, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return from
	}
	last, err := time.Parse(time.DateOnly, until)
	if err != nil {
		return from
	}
	wholeYears := first.YearDay() == 1 && last.Month() == time.December && last.Day() == 31
	wholeMonths := first.Day() == 1 && last.AddDate(0, 0, 1).Day() == 1
	layout := "02 Jan 2006"
	switch {
	case first.Equal(last):
	case wholeYears:
		layout = "2006"
	case wholeMonths:
		layout = "Jan 2006"
	}
	if a, b := first.Format(layout), last.Format(layout); a != b {
		return circa + a + " to " + b
	}
	return circa + first.Format(layout)
}
