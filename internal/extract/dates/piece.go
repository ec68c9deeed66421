package dates

import (
	"fmt"
	"strconv"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/pattern"
)

// piece is one date as far as its own words give it; the dates beside it may have to complete it.
type piece struct {
	first, last int
	date        Date
	// hasMonth and hasYear say what the words give. A day alone ("5" in "5–7 May") has neither.
	hasMonth, hasYear bool
	// monthFirst says that a day followed its month: "May 5", after which "–7" is a day too.
	monthFirst bool
	// bareYear is a number that only its surroundings show to be a year.
	bareYear bool
	relative bool
	problem  *annals.Problem
}

// piece reads the date that begins with token i, if one does.
func (r *reader) piece(i int) (piece, bool) {
	if t := r.at(i); !startsWithDigit(t) && !dateStarters[strings.TrimSuffix(t.Lower, ".")] {
		return piece{}, false // as most tokens do not; the readers below need not try
	}
	if weekdays[strings.TrimSuffix(r.lower(i), ".")] && r.at(i).IsUpper() {
		j := i + 1
		if r.lower(j) == "," {
			j++
		}
		if r.lower(j) == "the" {
			j++
		}
		if p, ok := r.dayPiece(j); ok && p.hasMonth {
			p.first = i
			return p, true
		}
		return piece{}, false
	}
	for _, read := range []func(int) (piece, bool){
		r.deicticPiece, r.isoPiece, r.yearFirstPiece, r.numericPiece, r.dayPiece, r.boundPiece, r.halfPiece, r.quarterPiece,
		r.thirdPiece, r.seasonPiece, r.centuryPiece, r.decadePiece, r.relativePiece, r.monthPiece, r.yearPiece,
	} {
		if p, ok := read(i); ok {
			p.first = i
			return p, true
		}
	}
	return piece{}, false
}

// inYear gives a date its year.
func (p *piece) inYear(y int) { p.date.year, p.date.anyYear, p.hasYear = y, false, true }

// dayPiece reads a day with its month: "5 September 1965", "September 5th, 1965", "the fifth of May".
func (r *reader) dayPiece(i int) (piece, bool) {
	if m, _, ok := monthOf(r.at(i)); ok {
		return r.monthDay(i, m)
	}
	day, last, ok := r.day(i)
	if !ok {
		return piece{}, false
	}
	j := last + 1
	if r.at(j).IsDash() && r.glued(j) && r.glued(j+1) { // 8-May-2006
		j++
	} else if r.lower(j) == "of" {
		j++
	}
	m, _, ok := monthOf(r.at(j))
	if !ok {
		return piece{}, false
	}
	p := piece{last: j, date: Date{unit: unitDay, month: m, day: day, anyYear: true}, hasMonth: true}
	if r.at(j+1).IsDash() && r.glued(j+1) && r.glued(j+2) && r.glued(j) {
		if y, ok := r.yearNumber(j + 2); ok {
			p.inYear(y)
			p.last = j + 2
			return p, true
		}
	}
	return r.withYear(p), true
}

// monthDay reads a day after its month, which token i is.
func (r *reader) monthDay(i, m int) (piece, bool) {
	j := i + 1
	if r.lower(j) == "the" {
		j++
	}
	if r.lower(j) == "." && r.glued(j) {
		j++
	}
	day, last, ok := r.day(j)
	if !ok || ordinalWords[r.lower(j)] > 0 && r.lower(j-1) != "the" && day != 0 && !r.ordinalEnds(last) {
		return piece{}, false
	}
	// A number that counts what follows is no day: "in May 20 people".
	if r.at(j).Kind == lang.Number && r.counts(last, "") && !r.hasYearAfter(last+1) {
		return piece{}, false
	}
	p := piece{last: last, date: Date{unit: unitDay, month: m, day: day, anyYear: true}, hasMonth: true, monthFirst: true}
	return r.withYear(p), true
}

// ordinalEnds reports whether an ordinal word after a month ("July sixteenth") is its day, not the beginning of the
// next phrase ("in July first reports").
func (r *reader) ordinalEnds(last int) bool {
	next := r.at(last + 1)
	return next == noToken || next.Kind != lang.Word || lists["closed"][next.Lower]
}

func (r *reader) hasYearAfter(i int) bool {
	_, _, relative, ok := r.yearOf(i)
	return ok && !relative
}

// day reads the number of a day: "5", "5th", "fifth", "twenty-first".
func (r *reader) day(i int) (day, last int, ok bool) {
	if n, ok := r.at(i).Digits(1, 2); ok && n >= 1 && n <= 31 {
		return n, i, true
	}
	if n := r.lower(i); (n == "twenty" || n == "thirty") && r.at(i+1).IsDash() {
		if o := ordinalWords[r.lower(i+2)]; o > 0 && o < 10 {
			d := smallNumbers[n] + o
			return d, i + 2, d <= 31
		}
	}
	if n, ok := ordinal(r.at(i)); ok && n <= 31 {
		return n, i, true
	}
	return 0, 0, false
}

// withYear completes a month or day with the year after it.
func (r *reader) withYear(p piece) piece {
	if y, last, relative, ok := r.yearOf(p.last + 1); ok {
		p.inYear(y)
		p.last, p.relative = last, relative
	}
	return p
}

// monthPiece reads a month: "September 2005", "June". Short forms need their year.
func (r *reader) monthPiece(i int) (piece, bool) {
	m, short, ok := monthOf(r.at(i))
	if !ok {
		return piece{}, false
	}
	p := piece{last: i, date: Date{unit: unitMonth, month: m, anyYear: true}, hasMonth: true}
	if r.at(i+1).IsDash() && r.glued(i+1) && r.glued(i+2) {
		if y, ok := r.yearNumber(i + 2); ok {
			p.inYear(y)
			p.last = i + 2
			return p, true
		}
	}
	p = r.withYear(p)
	return p, p.hasYear || !short || strings.HasSuffix(r.lower(i), ".")
}

// yearFirstPiece reads a date as chronologies write it, the year first: "1981, 20 June", "1968, March", "1997, October
// 8". It stands alone, before a sign that parts it from what happened then or at the end.
func (r *reader) yearFirstPiece(i int) (piece, bool) {
	y, ok := r.yearNumber(i)
	if !ok || r.lower(i+1) != "," || !r.alone(i-1) {
		return piece{}, false
	}
	p, ok := r.dayPiece(i + 2)
	if !ok {
		p, ok = r.monthPiece(i + 2)
	}
	if !ok || p.hasYear || !r.alone(p.last+1) {
		return piece{}, false
	}
	p.inYear(y)
	return p, true
}

// alone reports whether a date that stands by itself may have token i beside it: none, a sign that parts it from other
// words, or a word that a sentence is read with and that does not stand in the text.
func (r *reader) alone(i int) bool {
	t := r.at(i)
	return t == noToken || t.Start == t.End || t.IsDash() || strings.Trim(t.Text, ".:|*_()") == ""
}

var isoDate = pattern.Lazily(`^([0-9]{4})-([0-9]{2})(-[0-9]{2})?$`)

// isoPiece reads "2012-09-24", "2012/09/24" and "2012-09". A pair of years, "1983-86" or "2008-09", is not one.
func (r *reader) isoPiece(i int) (piece, bool) {
	y, ok := r.at(i).Digits(4, 4)
	if !ok || y < 1000 || y >= 2200 || !r.glued(i+1) || !r.glued(i+2) {
		return piece{}, false
	}
	sep := r.at(i + 1).Text
	if sep != "/" && !r.at(i+1).IsDash() {
		return piece{}, false
	}
	m, ok := r.at(i+2).Digits(1, 2)
	if !ok || m < 1 || m > 12 {
		return piece{}, false
	}
	if r.at(i+3).Text == sep && r.glued(i+3) && r.glued(i+4) {
		if d, ok := r.at(i+4).Digits(1, 2); ok && d >= 1 && d <= 31 {
			last := i + 4
			return piece{last: last, date: Date{unit: unitDay, year: y, month: m, day: d}, hasMonth: true, hasYear: true}, true
		}
		return piece{}, false
	}
	if sep == "-" && isoDate().MatchString(r.at(i).Text+"-"+r.at(i+2).Text) && m <= y%100 {
		return piece{last: i + 2, date: Date{unit: unitMonth, year: y, month: m}, hasMonth: true, hasYear: true}, true
	}
	return piece{}, false
}

// numericPiece reads "25/9/1965", "9/25/1965" and "25.9.1965". What could be either day and month, "5/9/1965", is
// kept as its year, with a problem; stops are only written between day, month and year in this order.
func (r *reader) numericPiece(i int) (piece, bool) {
	var fields []string
	last := i
	dotted := strings.Count(r.at(i).Text, ".") == 2
	if dotted {
		fields = strings.Split(r.at(i).Text, ".")
	} else {
		sep := r.at(i + 1).Text
		if sep != "/" && sep != "-" || r.at(i+3).Text != sep {
			return piece{}, false
		}
		for k := i + 1; k <= i+4; k++ {
			if !r.glued(k) {
				return piece{}, false
			}
		}
		fields, last = []string{r.at(i).Text, r.at(i + 2).Text, r.at(i + 4).Text}, i+4
	}
	var n [3]int
	for k, f := range fields {
		v, err := strconv.Atoi(f)
		if err != nil || v < 1 || k < 2 && len(f) > 2 {
			return piece{}, false
		}
		n[k] = v
	}
	if len(fields[2]) != 4 || n[2] < 1000 || n[2] >= 2100 {
		return piece{}, false
	}
	p := piece{last: last, hasYear: true, hasMonth: true}
	p.date = Date{unit: unitDay, year: n[2], month: n[1], day: n[0]}
	switch {
	case n[0] > 31 || n[1] > 31 || n[0] > 12 && n[1] > 12:
		return piece{}, false
	case n[1] > 12:
		if dotted {
			return piece{}, false
		}
		p.date.month, p.date.day = n[0], n[1]
	case n[0] <= 12 && n[0] != n[1] && !dotted:
		p.date = Date{unit: unitYear, year: n[2]}
		p.hasMonth = false
		p.problem = &annals.Problem{
			Code: "date-ambiguous",
			Message: fmt.Sprintf("date %q can be read with either number as the month; kept as %04d", strings.Join(fields, "/"),
				n[2]),
			Hint: "write the month in words, or the date as 2009-01-26",
		}
	}
	return p, true
}
