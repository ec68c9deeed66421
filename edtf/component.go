package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// date reads one date, with or without a time of day, that fills the parser's text.
func (p *parser) date() (date, *SyntaxError) {
	d := date{kind: Date, unit: 1}
	before := p.qualifier()
	d.parts[0] = before
	if p.peek() == 'Y' {
		if before != 0 {
			return date{}, p.fail(p.at-1, "the qualifier of a year with Y stands after it")
		}
		err := p.longYear(&d)
		return d, err
	}
	if err := p.year(&d); err != nil {
		return date{}, err
	}
	last := 0 // the part that was read last: 0 year, 1 month or season, 2 day
	inner := before != 0
	for {
		if q := p.qualifier(); q != 0 {
			for i := 0; i <= last; i++ {
				d.parts[i] |= q
			}
			d.level = max(d.level, 1)
			// A qualifier at the very end is of the whole date, which level 1 has already.
			inner = inner || p.at < p.end
		}
		if p.at == p.end || last == 2 || d.kind == Season || d.significant || !p.skip('-') {
			break
		}
		last++
		before = p.qualifier()
		inner = inner || before != 0
		d.parts[last] |= before
		if err := p.monthOrDay(&d, last); err != nil {
			return date{}, err
		}
	}
	if inner {
		d.level = 2
	}
	d.level = max(d.level, d.unspecifiedLevel())
	if p.peek() == 'T' && last == 2 {
		if err := p.clock(&d); err != nil {
			return date{}, err
		}
	}
	if p.at < p.end {
		return date{}, p.trailing(d, last)
	}
	return d, nil
}

// trailing is the error about what stands after the end of a date.
func (p *parser) trailing(d date, last int) *SyntaxError {
	switch {
	case d.kind == DateTime:
		return p.expected("the end of the time")
	case d.kind == Season:
		return p.expected("the end of the date after a part of the year")
	case d.significant:
		return p.expected("the end of the date after a year with S")
	case last == 0:
		return p.expected("the end of the date or -")
	case last == 1:
		return p.expected("the end of the date or - and a day")
	}
	return p.expected("the end of the date")
}

// year reads four digits, any of them X, or the significant digits after them.
func (p *parser) year(d *date) *SyntaxError {
	if p.skip('-') {
		d.negative = true
		d.level = 1
	}
	from := p.at
	d.year = p.pattern(4)
	if len(d.year) < 4 {
		return p.expected("a year of four digits")
	}
	if c := p.peek(); isDigit(c) || c == 'X' {
		return p.expected("no more than four digits of a year")
	}
	if d.negative && d.year == "0000" {
		return p.fail(from-1, "there is no year -0000")
	}
	low, _ := strconv.ParseInt(strings.ReplaceAll(d.year, "X", "0"), 10, 64)
	high, _ := strconv.ParseInt(strings.ReplaceAll(d.year, "X", "9"), 10, 64)
	for range len(d.year) - len(strings.TrimRight(d.year, "X")) {
		d.unit *= 10
	}
	if d.negative {
		low = max(low, 1) // year 0 has no sign
	}
	d.setYears(low, high)
	if p.peek() == 'S' {
		if strings.Contains(d.year, "X") {
			return p.fail(p.at, "a year with X has no significant digits")
		}
		return p.significant(d, low)
	}
	return nil
}

// setYears takes the years from their digits, which count away from year 0.
func (d *date) setYears(low, high int64) {
	if d.negative {
		low, high = -high, -low
	}
	d.first, d.last = low, high
}

// significant reads "S3": only the first three digits of the year are meant, the rest is an estimate.
func (p *parser) significant(d *date, year int64) *SyntaxError {
	at := p.at
	p.at++
	text := p.digits(-1)
	if text == "" {
		return p.expected("the number of significant digits")
	}
	n, err := strconv.Atoi(text)
	digits := len(strconv.FormatInt(year, 10))
	if err != nil || n < 1 || n > digits || text[0] == '0' {
		return p.fail(at+1, fmt.Sprintf("the year has %d digits, so from 1 to %d are significant", digits, digits))
	}
	for range digits - n {
		d.unit *= 10
	}
	d.level, d.significant = 2, true
	d.setYears(year-year%d.unit, year-year%d.unit+d.unit-1)
	return nil
}

// longYear reads a year that does not fit four digits, with its qualifier: Y170000002, Y-17E7, Y171010000S3.
func (p *parser) longYear(d *date) *SyntaxError {
	from := p.at
	p.at++
	d.level = 1
	d.negative = p.skip('-')
	digits := p.digits(-1)
	if digits == "" {
		return p.expected("the digits of a year")
	}
	if digits[0] == '0' {
		return p.fail(p.at-len(digits), "a year after Y does not start with 0")
	}
	exponent := ""
	hasExponent := p.skip('E')
	if hasExponent {
		d.level = 2
		if exponent = p.digits(-1); exponent == "" {
			return p.expected("the exponent of a year")
		}
	}
	year, ok := scaled(digits, exponent)
	if !ok {
		return p.fail(from, "years beyond 10^15 are not told apart")
	}
	if year <= 9999 && !hasExponent {
		return p.fail(from, "a year of four digits is written without Y")
	}
	d.setYears(year, year)
	if p.peek() == 'S' {
		if err := p.significant(d, year); err != nil {
			return err
		}
	}
	d.parts[0] = p.qualifier()
	if p.at < p.end {
		return p.expected("the end of the date after a year with Y")
	}
	return nil
}

// scaled is digits times ten to the exponent; false beyond maxYear.
func scaled(digits, exponent string) (int64, bool) {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > maxYear {
		return 0, false
	}
	power := 0
	if exponent != "" {
		if power, err = strconv.Atoi(exponent); err != nil {
			return 0, false
		}
	}
	for range power {
		if n *= 10; n > maxYear {
			return 0, false
		}
	}
	return n, true
}

// monthOrDay reads the two characters of part 1 (month or other part of the year) or 2 (day).
func (p *parser) monthOrDay(d *date, part int) *SyntaxError {
	from, name := p.at, "month"
	if part == 2 {
		name = "day"
	}
	text := p.pattern(2)
	if len(text) < 2 {
		return p.expected("a " + name + " of two digits")
	}
	if part == 1 {
		n, err := strconv.Atoi(text)
		if err == nil && n >= 21 && n < len(groupings) {
			if strings.Contains(d.year, "X") {
				return p.fail(from, fmt.Sprintf("part %s of a year needs a year without X", text))
			}
			d.kind, d.season = Season, n
			d.level = max(d.level, 1)
			if n > 24 {
				d.level = 2
			}
			return nil
		}
		if !anyFits(text, 12) {
			return p.fail(from, fmt.Sprintf("there is no month %s (01 to 12, or 21 to 41 for other parts of a year)", text))
		}
		d.month = text
		return nil
	}
	if !anyFits(text, 31) {
		return p.fail(from, "there is no day "+text)
	}
	d.day = text
	if _, _, ok := d.span(); !ok {
		return p.fail(from, d.noSuchDay())
	}
	return nil
}

// noSuchDay says why no day fits the date.
func (d date) noSuchDay() string {
	if d.unspecified() {
		return "no such month has a day " + d.day
	}
	m, _ := strconv.Atoi(d.month)
	return fmt.Sprintf("%s-%s has %d days", yearText(d.first), d.month, daysIn(d.first, m))
}

// anyFits reports whether any number from 1 to limit fits the pattern.
func anyFits(pattern string, limit int) bool {
	for n := 1; n <= limit; n++ {
		if fits(pattern, n) {
			return true
		}
	}
	return false
}

// unspecifiedLevel is the level that has X where the date has it: level 1 the end of a year, or
// whole months and days after what is specified.
func (d date) unspecifiedLevel() int8 {
	if !d.unspecified() {
		return 0
	}
	year := len(strings.TrimRight(d.year, "X"))
	trailing := !strings.Contains(d.year[:year], "X")
	switch {
	case d.kind == Date && d.month == "" && trailing && year >= 2,
		d.kind == Date && year == 4 && trailing && d.month == "XX" && (d.day == "" || d.day == "XX"),
		year == 4 && trailing && !strings.Contains(d.month, "X") && d.day == "XX":
		return 1
	}
	return 2
}
