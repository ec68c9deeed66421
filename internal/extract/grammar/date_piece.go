package grammar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// piece is one date as far as its own words give it; the dates beside it may have to complete it.
type piece struct {
	first, last int
	date        calendar
	// hasMonth and hasYear say what the words give. A day alone ("5" in "5–7 May") has neither.
	hasMonth, hasYear bool
	// monthFirst says that a day followed its month: "May 5", after which "–7" is a day too.
	monthFirst bool
	// bareYear is a number that only its surroundings show to be a year.
	bareYear bool
	relative bool
	problem  *annals.Problem
}

// dateReader reads the dates of one sentence.
type dateReader struct {
	tokens []lang.Token
	ctx    *DateContext
	// floor is the first token that no expression covers yet.
	floor int
}

var noToken lang.Token

func (r *dateReader) at(i int) lang.Token {
	if i < 0 || i >= len(r.tokens) {
		return noToken
	}
	return r.tokens[i]
}

func (r *dateReader) lower(i int) string { return r.at(i).Lower }

// glued reports whether token i stands right after token i-1.
func (r *dateReader) glued(i int) bool { return i > 0 && r.at(i).Glued }

// piece reads the date that begins with token i, if one does.
func (r *dateReader) piece(i int) (piece, bool) {
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
		r.isoPiece, r.numericPiece, r.dayPiece, r.boundPiece, r.halfPiece, r.quarterPiece, r.thirdPiece, r.seasonPiece,
		r.centuryPiece, r.decadePiece, r.relativePiece, r.monthPiece, r.yearPiece,
	} {
		if p, ok := read(i); ok {
			p.first = i
			return p, true
		}
	}
	return piece{}, false
}

// yearPiece reads a year: "1981", "476 AD", "AD 476", "3,000 BC".
func (r *dateReader) yearPiece(i int) (piece, bool) {
	if e := r.lower(i); (e == "ad" || e == "a.d.") && r.at(i).IsUpper() {
		if y, ok := digits(r.at(i+1), 1, 4); ok && y > 0 {
			return piece{last: i + 1, date: calendar{unit: unitYear, year: y}, hasYear: true}, true
		}
	}
	text := r.at(i)
	text.Text = strings.ReplaceAll(text.Text, ",", "")
	y, ok := digits(text, 1, 5)
	if !ok || y == 0 {
		return piece{}, false
	}
	if bc, ok := eras[r.lower(i+1)]; ok && r.at(i+1).IsUpper() && (y <= 9999 || bc) {
		if bc {
			y = 1 - y
		}
		return piece{last: i + 1, date: calendar{unit: unitYear, year: y}, hasYear: true}, true
	}
	year := piece{last: i, date: calendar{unit: unitYear, year: y}, hasYear: true}
	kind, j := r.connector(i + 1)
	if (kind == jointRange || r.lower(i-1) == "between") && kind != jointNone && text.Text == r.at(i).Text {
		// "500–400 BC" and "from 1200 to about 400 BC" run backwards.
		if _, ok := approximators[r.lower(j)]; ok {
			j++
		}
		if end, ok := digits(r.at(j), 1, 4); ok && end < y && eras[r.lower(j+1)] && r.at(j+1).IsUpper() {
			year.date.year = 1 - y
			return year, true
		}
	}
	if _, ok := r.yearNumber(i); ok {
		year.bareYear = true
		return year, true
	}
	// Years of three digits and fewer need more: "c. 347", "the year 71".
	weak, circa := approximators[r.lower(i-1)]
	_, range3 := digits(r.at(i+2), 3, 3)
	ends := r.phraseEnds(i+1) && !r.counts(i, "")
	short := ends && (circa && !weak && y >= 100 || r.lower(i-1) == "year" && r.lower(i-2) == "the") || isDash(r.at(i-1)) && r.short(i-2) ||
		circa && !weak && isDash(r.at(i+1)) && range3
	return year, short && text.Text == r.at(i).Text && y < 1000
}

// short reports whether token i is a year of three digits after "circa".
func (r *dateReader) short(i int) bool {
	_, ok := digits(r.at(i), 3, 3)
	weak, circa := approximators[r.lower(i-1)]
	return ok && circa && !weak
}

// yearNumber reads four digits that can be a year.
func (r *dateReader) yearNumber(i int) (int, bool) {
	y, ok := digits(r.at(i), 4, 4)
	return y, ok && y >= 1000 && y < 2100
}

// yearOf reads the year that completes a month or season, with what stands before it: ", 1981", "of 1981",
// "'81", "of that year".
func (r *dateReader) yearOf(i int) (year int, last int, relative, ok bool) {
	j := i
	if r.lower(j) == "," || r.lower(j) == "of" {
		j++
	} else if _, ok := r.yearNumber(j + 1); ok && r.lower(j) == "in" && (r.phraseEnds(j+2) || dateWords["closed"][r.lower(j+2)]) {
		j++
	}
	if r.lower(j) == "the" && r.lower(j+1) == "year" {
		j += 2
	}
	if y, ok := r.yearNumber(j); ok && !r.bars(j, j) {
		if bc, era := eras[r.lower(j+1)]; era && r.at(j+1).IsUpper() {
			if bc {
				y = 1 - y
			}
			return y, j + 1, false, true
		}
		return y, j, false, true
	}
	if r.at(j).Kind == lang.Number && len(r.at(j).Text) <= 3 {
		if bc, era := eras[r.lower(j+1)]; era && r.at(j+1).IsUpper() {
			if y, ok := digits(r.at(j), 1, 3); ok && y > 0 {
				if bc {
					y = 1 - y
				}
				return y, j + 1, false, true
			}
		}
	}
	if y, ok := digits(r.at(j), 3, 3); ok && r.phraseEnds(j+1) && r.lower(i) != "," {
		return y, j, false, true
	}
	if isApostrophe(r.at(j)) && r.glued(j+1) {
		if y, ok := digits(r.at(j+1), 2, 2); ok {
			return shortYear(y), j + 1, false, true
		}
	}
	if r.lower(i) == "," {
		return 0, 0, false, false
	}
	if y, last, ok := r.relativeYear(j); ok {
		return y, last, true, true
	}
	return 0, 0, false, false
}

// shortYear is the year that two digits after an apostrophe mean. The centuries part where they do for most
// writers: '29 is 2029, '30 is 1930.
func shortYear(y int) int {
	if y < 30 {
		return 2000 + y
	}
	return 1900 + y
}

// dayPiece reads a day with its month: "5 September 1965", "September 5th, 1965", "the fifth of May".
func (r *dateReader) dayPiece(i int) (piece, bool) {
	if m, _, ok := monthOf(r.at(i)); ok {
		return r.monthDay(i, m)
	}
	day, last, ok := r.day(i)
	if !ok {
		return piece{}, false
	}
	j := last + 1
	if isDash(r.at(j)) && r.glued(j) && r.glued(j+1) { // 8-May-2006
		j++
	} else if r.lower(j) == "of" {
		j++
	}
	m, _, ok := monthOf(r.at(j))
	if !ok {
		return piece{}, false
	}
	p := piece{last: j, date: calendar{unit: unitDay, month: m, day: day, anyYear: true}, hasMonth: true}
	if isDash(r.at(j+1)) && r.glued(j+1) && r.glued(j+2) && r.glued(j) {
		if y, ok := r.yearNumber(j + 2); ok {
			p.date.year, p.date.anyYear, p.hasYear, p.last = y, false, true, j+2
			return p, true
		}
	}
	return r.withYear(p), true
}

// monthDay reads a day after its month, which token i is.
func (r *dateReader) monthDay(i, m int) (piece, bool) {
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
	p := piece{last: last, date: calendar{unit: unitDay, month: m, day: day, anyYear: true}, hasMonth: true, monthFirst: true}
	return r.withYear(p), true
}

// ordinalEnds reports whether an ordinal word after a month ("July sixteenth") is its day, not the beginning of the
// next phrase ("in July first reports").
func (r *dateReader) ordinalEnds(last int) bool {
	next := r.at(last + 1)
	return next == noToken || next.Kind != lang.Word || dateWords["closed"][next.Lower]
}

func (r *dateReader) hasYearAfter(i int) bool {
	_, _, relative, ok := r.yearOf(i)
	return ok && !relative
}

// day reads the number of a day: "5", "5th", "fifth", "twenty-first".
func (r *dateReader) day(i int) (day, last int, ok bool) {
	if n, ok := digits(r.at(i), 1, 2); ok && n >= 1 && n <= 31 {
		return n, i, true
	}
	if n := r.lower(i); (n == "twenty" || n == "thirty") && isDash(r.at(i+1)) {
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
func (r *dateReader) withYear(p piece) piece {
	if y, last, relative, ok := r.yearOf(p.last + 1); ok {
		p.date.year, p.date.anyYear, p.hasYear, p.last, p.relative = y, false, true, last, relative
	}
	return p
}

// monthPiece reads a month: "September 2005", "June". Short forms need their year.
func (r *dateReader) monthPiece(i int) (piece, bool) {
	m, short, ok := monthOf(r.at(i))
	if !ok {
		return piece{}, false
	}
	p := piece{last: i, date: calendar{unit: unitMonth, month: m, anyYear: true}, hasMonth: true}
	if isDash(r.at(i+1)) && r.glued(i+1) && r.glued(i+2) {
		if y, ok := r.yearNumber(i + 2); ok {
			p.date.year, p.date.anyYear, p.hasYear, p.last = y, false, true, i+2
			return p, true
		}
	}
	p = r.withYear(p)
	return p, p.hasYear || !short || strings.HasSuffix(r.lower(i), ".")
}

var isoDate = regexp.MustCompile(`^([0-9]{4})-([0-9]{2})(-[0-9]{2})?$`)

// isoPiece reads "2012-09-24", "2012/09/24" and "2012-09". A pair of years, "1983-86" or "2008-09", is not one.
func (r *dateReader) isoPiece(i int) (piece, bool) {
	y, ok := digits(r.at(i), 4, 4)
	if !ok || y < 1000 || y >= 2200 || !r.glued(i+1) || !r.glued(i+2) {
		return piece{}, false
	}
	sep := r.at(i + 1).Text
	if sep != "/" && !isDash(r.at(i+1)) {
		return piece{}, false
	}
	m, ok := digits(r.at(i+2), 1, 2)
	if !ok || m < 1 || m > 12 {
		return piece{}, false
	}
	if r.at(i+3).Text == sep && r.glued(i+3) && r.glued(i+4) {
		if d, ok := digits(r.at(i+4), 1, 2); ok && d >= 1 && d <= 31 {
			last := i + 4
			return piece{last: last, date: calendar{unit: unitDay, year: y, month: m, day: d}, hasMonth: true, hasYear: true}, true
		}
		return piece{}, false
	}
	if sep == "-" && isoDate.MatchString(r.at(i).Text+"-"+r.at(i+2).Text) && m <= y%100 {
		return piece{last: i + 2, date: calendar{unit: unitMonth, year: y, month: m}, hasMonth: true, hasYear: true}, true
	}
	return piece{}, false
}

// numericPiece reads "25/9/1965", "9/25/1965" and "25.9.1965". What could be either day and month, "5/9/1965", is
// kept as its year, with a problem; stops are only written between day, month and year in this order.
func (r *dateReader) numericPiece(i int) (piece, bool) {
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
	p.date = calendar{unit: unitDay, year: n[2], month: n[1], day: n[0]}
	switch {
	case n[0] > 31 || n[1] > 31 || n[0] > 12 && n[1] > 12:
		return piece{}, false
	case n[1] > 12:
		if dotted {
			return piece{}, false
		}
		p.date.month, p.date.day = n[0], n[1]
	case n[0] <= 12 && n[0] != n[1] && !dotted:
		p.date = calendar{unit: unitYear, year: n[2]}
		p.hasMonth = false
		p.problem = &annals.Problem{
			Code:    "date-ambiguous",
			Message: fmt.Sprintf("date %q can be read with either number as the month; kept as %04d", strings.Join(fields, "/"), n[2]),
			Hint:    "write the month in words, or the date as 2009-01-26",
		}
	}
	return p, true
}

// boundPiece reads "the end of 2003", "the beginning of the 1990s", "mid" words of the same sense, and the turn of a
// century. "The end of June" is June.
func (r *dateReader) boundPiece(i int) (piece, bool) {
	third := 0
	switch r.lower(i) {
	case "beginning", "start", "outset", "dawn", "opening":
		third = 1
	case "middle", "midpoint", "height":
		third = 2
	case "end", "close", "closing":
		third = 3
	case "turn":
		if r.lower(i+1) == "of" && r.lower(i+2) == "the" {
			if p, ok := r.centuryPiece(i + 3); ok && p.date.unit == unitCentury {
				p.date = calendar{unit: unitYear, year: p.date.year, approximate: true}
				return p, true
			}
		}
		return piece{}, false
	case "early", "first", "initial", "last", "final", "latter", "late", "later":
		third = 3
		if w := r.lower(i); w == "early" || w == "first" || w == "initial" {
			third = 1
		}
		i++
		// "The first decade of the 20th century" is a decade, which centuryPiece would not see.
		if r.lower(i) == "decade" {
			return r.decadeOfCentury(i, third)
		}
		if r.lower(i) != "months" && r.lower(i) != "weeks" && r.lower(i) != "days" && r.lower(i) != "years" &&
			r.lower(i) != "part" && r.lower(i) != "decades" {
			return piece{}, false
		}
	default:
		return piece{}, false
	}
	if w := r.lower(i + 1); w == "months" || w == "weeks" || w == "days" || w == "years" {
		i++
	}
	if r.lower(i+1) != "of" {
		return piece{}, false
	}
	p, ok := r.inner(i + 2)
	if !ok {
		return piece{}, false
	}
	p.date = p.date.third(third, third)
	return p, true
}

// decadeOfCentury reads the "decade of the 20th century" after its "first" or "last".
func (r *dateReader) decadeOfCentury(i, third int) (piece, bool) {
	if r.lower(i+1) != "of" || r.lower(i+2) != "the" {
		return piece{}, false
	}
	p, ok := r.centuryPiece(i + 3)
	if !ok || p.date.unit != unitCentury || p.date.year < 0 {
		return piece{}, false
	}
	p.date.unit = unitDecade
	if third == 3 {
		p.date.year += 90
	}
	return p, true
}

// inner reads the date inside a phrase such as "the end of …": any that is evident beside such words.
func (r *dateReader) inner(i int) (piece, bool) {
	if r.lower(i) == "the" {
		i++
	}
	if r.lower(i) == "year" {
		i++
	}
	for _, read := range []func(int) (piece, bool){
		r.thirdPiece, r.seasonPiece, r.centuryPiece, r.decadePiece, r.monthPiece, r.yearPiece, r.relativePiece,
	} {
		if p, ok := read(i); ok {
			// After such words people are no longer counted: "in early 2010 members voted".
			if p.bareYear && (r.barsLeft(i) || r.barsRight(p.last, "during")) {
				return piece{}, false
			}
			p.bareYear = false
			return p, p.hasYear || p.hasMonth
		}
	}
	return piece{}, false
}

// halfPiece reads "first half of 1999", "second half of the 19th century".
func (r *dateReader) halfPiece(i int) (piece, bool) {
	n := 0
	switch r.lower(i) {
	case "first", "1st", "former":
		n = 1
	case "second", "2nd", "latter", "last":
		n = 2
	}
	if n == 0 || r.lower(i+1) != "half" || r.lower(i+2) != "of" {
		return piece{}, false
	}
	p, ok := r.inner(i + 3)
	if !ok {
		return piece{}, false
	}
	p.date = p.date.half(n)
	return p, true
}

// quarterPiece reads "first quarter of 2001", "Q1 2001".
func (r *dateReader) quarterPiece(i int) (piece, bool) {
	n, j := 0, i+1
	if w := r.lower(i); len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		n = int(w[1] - '0')
	} else if r.lower(j) == "quarter" {
		if n, _ = ordinal(r.at(i)); n == 0 && r.lower(i) == "last" {
			n = 4
		}
		j++
	}
	if n < 1 || n > 4 {
		return piece{}, false
	}
	if r.lower(j) == "of" {
		j++
	}
	y, ok := r.yearNumber(j)
	if !ok {
		return piece{}, false
	}
	d := calendar{unit: unitPart, year: y, month: partFirstQuarter + n - 1}
	return piece{last: j, date: d, hasYear: true, hasMonth: true}, true
}

// thirdWord reads "early", "mid-", "mid-to-late" and their like before a date.
func (r *dateReader) thirdWord(i int) (from, to, next int, ok bool) {
	from, ok = thirdOf[r.lower(i)]
	if !ok {
		return 0, 0, 0, false
	}
	to, next = from, i+1
	hyphen := isDash(r.at(next))
	if hyphen {
		next++
	}
	// "early to mid-1970s", "mid-to-late 1990s", "early/mid 2000s"
	if w := r.lower(next); w == "to" || w == "or" || w == "and" || w == "/" {
		k := next + 1
		if isDash(r.at(k)) {
			k++
		}
		if later, ok := thirdOf[r.lower(k)]; ok && later > from {
			to, next = later, k+1
			if isDash(r.at(next)) {
				next++
			}
		}
	}
	return from, to, next, true
}

var thirdOf = map[string]int{"early": 1, "mid": 2, "middle": 2, "late": 3, "later": 3, "earlier": 1}

// thirdPiece reads "early 1981", "mid-2005", "the late '80s", "early in 1981", "late 19th century".
func (r *dateReader) thirdPiece(i int) (piece, bool) {
	from, to, j, ok := r.thirdWord(i)
	if !ok {
		return piece{}, false
	}
	if r.lower(j) == "on" && r.lower(j+1) == "in" {
		j++
	}
	// "Later in 1981" is only after something else in it; "the later 1980s" are their end.
	comparative := r.lower(i) == "later" || r.lower(i) == "earlier"
	if r.lower(j) == "in" || r.lower(j) == "of" {
		if comparative {
			return piece{}, false
		}
		j++
	}
	if r.lower(j) == "the" {
		j++
	}
	p, ok := r.innerThird(j)
	if !ok || comparative && p.date.unit > unitDecade {
		return piece{}, false
	}
	p.date = p.date.third(from, to)
	return p, true
}

func (r *dateReader) innerThird(i int) (piece, bool) {
	for _, read := range []func(int) (piece, bool){r.seasonPiece, r.centuryPiece, r.decadePiece, r.monthPiece, r.relativeYearPiece, r.yearPiece} {
		if p, ok := read(i); ok {
			// After such words people are no longer counted: "in early 2010 members voted".
			if p.bareYear && (r.barsLeft(i) || r.barsRight(p.last, "during")) {
				return piece{}, false
			}
			p.bareYear = false
			return p, true
		}
	}
	// "The late eighties" needs no article of its own.
	if p, ok := r.decadeWord(i); ok {
		return p, true
	}
	return piece{}, false
}

// seasonPiece reads "summer 1982", "the winter of 1978–79" (which is that of 1978), "spring of that year".
func (r *dateReader) seasonPiece(i int) (piece, bool) {
	part, ok := seasons[r.lower(i)]
	if !ok {
		return piece{}, false
	}
	p := piece{last: i, date: calendar{unit: unitPart, month: part, anyYear: true}, hasMonth: true}
	p = r.withYear(p)
	if !p.hasYear {
		// Without a year only its surroundings show that "spring" is a season.
		return p, r.lower(i) != "fall" && r.lower(i+1) != "of" && dateWords["closed"][r.lower(i+1)] || r.at(i+1).Kind == lang.Punct || r.at(i+1) == noToken
	}
	if j := p.last + 1; p.date.month == partWinter && (isDash(r.at(j)) || r.at(j).Text == "/") && r.glued(j+1) {
		if y, ok := digits(r.at(j+1), 2, 4); ok && y%100 == (p.date.year+1)%100 {
			p.last = j + 1
		}
	}
	return p, true
}

// centuryPiece reads "19th century", "nineteenth-century", "5th century BC", "2nd millennium", and the "19th" of
// "19th and 20th centuries".
func (r *dateReader) centuryPiece(i int) (piece, bool) {
	n, last, ok := r.day(i)
	if !ok || n > 30 {
		return piece{}, false
	}
	if _, plain := digits(r.at(i), 1, 2); plain && !strings.HasPrefix(r.lower(last+1), "centur") {
		return piece{}, false
	}
	j := last + 1
	if isDash(r.at(j)) {
		j++
	}
	u := unitCentury
	switch r.lower(j) {
	case "century", "centuries", "c.":
	case "millennium", "millennia":
		u = unitMillennium
	default:
		noun := r.centuriesAfter(last + 1)
		if noun < 0 {
			return piece{}, false
		}
		return piece{last: last, date: centuryDate(n, u, r.eraAfter(noun)), hasYear: true}, true
	}
	bc := r.eraAfter(j)
	p := piece{last: j, date: centuryDate(n, u, bc), hasYear: true}
	if _, era := eras[r.lower(j+1)]; era && r.at(j+1).IsUpper() {
		p.last = j + 1
	}
	return p, n <= 3 || u == unitCentury
}

// centuriesAfter finds the "centuries" that a run of coordinated ordinals ends in, -1 when there is none.
func (r *dateReader) centuriesAfter(i int) int {
	ordinals := 0
	for j := i; j < i+9; j++ {
		w := r.lower(j)
		switch {
		case strings.HasPrefix(w, "centur") && ordinals > 0:
			return j
		case w == "and" || w == "or" || w == "to" || w == "," || w == "the" || thirdOf[w] > 0 || isDash(r.at(j)):
		default:
			if _, ok := ordinal(r.at(j)); !ok {
				return -1
			}
			ordinals++
		}
	}
	return -1
}

func (r *dateReader) eraAfter(i int) (bc bool) {
	return eras[r.lower(i+1)] && r.at(i+1).IsUpper()
}

func centuryDate(n int, u unit, bc bool) calendar {
	d := calendar{unit: u}
	w := d.width()
	if d.year = (n - 1) * w; bc {
		d.year = 1 - n*w
	}
	return d
}

// decadePiece reads "1970s", "1970's", "'80s", "80s" after "the", "the eighties", "nineteen-eighties".
func (r *dateReader) decadePiece(i int) (piece, bool) {
	if s, ok := strings.CutSuffix(r.lower(i), "s"); ok && r.at(i+1).Text != "°" && r.at(i+1).Text != "º" {
		if y, err := strconv.Atoi(s); err == nil && s[0] != '+' && s[0] != '-' && y%10 == 0 {
			switch {
			case len(s) >= 3 && len(s) <= 4 && y >= 100 && y < 2100:
				return r.decadeEra(i, y), true
			case len(s) == 2 && (isApostrophe(r.at(i-1)) && r.glued(i) || r.afterDecadeWord(i)):
				return piece{last: i, date: calendar{unit: unitDecade, year: shortDecade(y)}, hasYear: true}, true
			}
		}
	}
	if isApostrophe(r.at(i)) && r.glued(i+1) {
		if p, ok := r.decadePiece(i + 1); ok && len(r.at(i+1).Text) == 3 {
			return p, true
		}
	}
	if y, ok := digits(r.at(i), 3, 4); ok && y%10 == 0 && y < 2100 && r.glued(i+1) && r.afterDecadeWord(i) {
		switch {
		case r.lower(i+1) == "'s":
			return r.decadeEra(i+1, y), true
		case isApostrophe(r.at(i+1)) && r.glued(i+2) && r.lower(i+2) == "s":
			return r.decadeEra(i+2, y), true
		}
	}
	if r.lower(i) == "nineteen" || r.lower(i) == "eighteen" {
		j := i + 1
		if isDash(r.at(j)) {
			j++
		}
		if d, ok := decadeWords[r.lower(j)]; ok {
			return piece{last: j, date: calendar{unit: unitDecade, year: smallNumbers[r.lower(i)]*100 + d}, hasYear: true}, true
		}
	}
	if r.lower(i-1) == "the" {
		return r.decadeWord(i)
	}
	return piece{}, false
}

func (r *dateReader) decadeWord(i int) (piece, bool) {
	d, ok := decadeWords[r.lower(i)]
	return piece{last: i, date: calendar{unit: unitDecade, year: 1900 + d}, hasYear: true}, ok
}

// afterDecadeWord reports whether what stands before token i lets a number mean a decade: "the 80s", "late 80s".
func (r *dateReader) afterDecadeWord(i int) bool {
	w := r.lower(i - 1)
	if isDash(r.at(i - 1)) {
		w = r.lower(i - 2)
		if strings.HasSuffix(w, "0s") {
			return true
		}
	}
	if r.lower(i-2) == "the" && !dateWords["closed"][w] && r.at(i-1).Kind == lang.Word {
		return true // "the roaring 20s"
	}
	return w == "the" || w == "and" && strings.HasSuffix(r.lower(i-2), "0s") || thirdOf[w] > 0
}

func shortDecade(y int) int {
	if y < 20 {
		return 2000 + y
	}
	return 1900 + y
}

// decadeEra is the decade y, or the century where the number is a whole one: "the 1800s" are a hundred years. The
// 2000s are ten, being all that most writers have seen.
func (r *dateReader) decadeEra(last, y int) piece {
	d := calendar{unit: unitDecade, year: y}
	if y%100 == 0 && y < 2000 {
		d.unit = unitCentury
	}
	p := piece{last: last, date: d, hasYear: true}
	if bc, ok := eras[r.lower(last+1)]; ok && r.at(last+1).IsUpper() {
		p.last++
		if bc {
			// The 490s BC are 499 to 490 BC.
			p.date.year = 1 - (y + d.width() - 1)
			p.date.length = d.width()
		}
	}
	return p
}
