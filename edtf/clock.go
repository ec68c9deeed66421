package edtf

import (
	"fmt"
	"strconv"
)

// clock reads the time of day after a full date: "T23:20:30", then nothing, "Z", "-04" or "+04:30".
func (p *parser) clock(d *date) *SyntaxError {
	if d.marks() != 0 || d.unspecified() {
		return p.fail(p.at, "a time of day needs a day without ?, ~, % and X")
	}
	d.kind = DateTime
	p.at++
	if _, err := p.twoDigits("hours", 23); err != nil {
		return err
	}
	if !p.skip(':') {
		return p.expected(": and the minutes")
	}
	minute, err := p.twoDigits("minutes", 59)
	if err != nil {
		return err
	}
	if !p.skip(':') {
		return p.expected(": and the seconds")
	}
	limit := 59
	if minute == 59 {
		limit = 60 // a leap second, which is at 23:59:60 in UTC and so at other hours elsewhere
	}
	if _, err := p.twoDigits("seconds", limit); err != nil {
		return err
	}
	if p.skip('Z') || p.at == p.end {
		return nil
	}
	if !p.skip('+') && !p.skip('-') {
		return p.expected("Z, + or - and the zone, or the end of the time")
	}
	if _, err := p.twoDigits("the hours of the zone", 23); err != nil {
		return err
	}
	if p.skip(':') {
		if _, err := p.twoDigits("the minutes of the zone", 59); err != nil {
			return err
		}
	}
	return nil
}

// twoDigits reads a number from 00 to limit.
func (p *parser) twoDigits(what string, limit int) (int, *SyntaxError) {
	from := p.at
	text := p.digits(2)
	if len(text) < 2 {
		return 0, p.expected(what + " of two digits")
	}
	n, _ := strconv.Atoi(text)
	if n > limit {
		return 0, p.fail(from, fmt.Sprintf("%s are 00 to %02d", what, limit))
	}
	return n, nil
}
