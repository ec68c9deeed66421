package dates

import (
	"strconv"
	"strings"

	"annals/internal/extract/lang"
)

// boundPiece reads "the end of 2003", "the beginning of the 1990s", "mid" words of the same sense, and the turn of a
// century. "The end of June" is June.
func (r *reader) boundPiece(i int) (piece, bool) {
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
				p.date = Date{unit: unitYear, year: p.date.year, approximate: true}
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
func (r *reader) decadeOfCentury(i, third int) (piece, bool) {
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
func (r *reader) inner(i int) (piece, bool) {
	if r.lower(i) == "the" {
		i++
	}
	if r.lower(i) == "year" {
		i++
	}
	for _, read := range []func(int) (piece, bool){
		r.thirdPiece, r.seasonPiece, r.centuryPiece, r.decadePiece, r.monthPiece, r.yearPiece, r.relativePiece, r.deicticPiece,
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
func (r *reader) halfPiece(i int) (piece, bool) {
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
func (r *reader) quarterPiece(i int) (piece, bool) {
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
	d := Date{unit: unitPart, year: y, month: partFirstQuarter + n - 1}
	return piece{last: j, date: d, hasYear: true, hasMonth: true}, true
}

// thirdWord reads "early", "mid-", "mid-to-late" and their like before a date.
func (r *reader) thirdWord(i int) (from, to, next int, ok bool) {
	from, ok = thirdOf[r.lower(i)]
	if !ok {
		return 0, 0, 0, false
	}
	to, next = from, i+1
	hyphen := r.at(next).IsDash()
	if hyphen {
		next++
	}
	// "early to mid-1970s", "mid-to-late 1990s", "early/mid 2000s"
	if w := r.lower(next); w == "to" || w == "or" || w == "and" || w == "/" {
		k := next + 1
		if r.at(k).IsDash() {
			k++
		}
		if later, ok := thirdOf[r.lower(k)]; ok && later > from {
			to, next = later, k+1
			if r.at(next).IsDash() {
				next++
			}
		}
	}
	return from, to, next, true
}

var thirdOf = map[string]int{"early": 1, "mid": 2, "middle": 2, "late": 3, "later": 3, "earlier": 1}

// thirdPiece reads "early 1981", "mid-2005", "the late '80s", "early in 1981", "late 19th century".
func (r *reader) thirdPiece(i int) (piece, bool) {
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

func (r *reader) innerThird(i int) (piece, bool) {
	for _, read := range []func(int) (piece, bool){r.seasonPiece, r.centuryPiece, r.decadePiece, r.monthPiece,
		r.relativeYearPiece, r.yearPiece} {
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
func (r *reader) seasonPiece(i int) (piece, bool) {
	part, ok := seasons[r.lower(i)]
	if !ok || r.namesSeason(i) {
		return piece{}, false
	}
	p := piece{last: i, date: Date{unit: unitPart, month: part, anyYear: true}, hasMonth: true}
	p = r.withYear(p)
	if !p.hasYear {
		// Without a year only its surroundings show that "spring" is a season.
		return p, r.lower(i) != "fall" && r.lower(i+1) != "of" && lists["closed"][r.lower(i+1)] ||
			r.at(i+1).Kind == lang.Punct || r.at(i+1) == noToken
	}
	if j := p.last + 1; p.date.month == partWinter && (r.at(j).IsDash() || r.at(j).Text == "/") && r.glued(j+1) {
		if y, ok := r.at(j+1).Digits(2, 4); ok && y%100 == (p.date.year+1)%100 {
			p.last = j + 1
		}
	}
	return p, true
}

// namesSeason reports whether the word at token i is part of a name, "the Croatian Spring in 1971"; not "In Late Spring 1971".
func (r *reader) namesSeason(i int) bool {
	prev := r.at(i - 1)
	return r.at(i).IsUpper() && prev.IsUpper() && prev.Kind == lang.Word && !r.startsSentence(i-1) &&
		prev.Lower != "early" && prev.Lower != "late"
}

// centuryPiece reads "19th century", "nineteenth-century", "5th century BC", "2nd millennium", and the "19th" of
// "19th and 20th centuries".
func (r *reader) centuryPiece(i int) (piece, bool) {
	n, last, ok := r.day(i)
	if !ok || n > 30 {
		return piece{}, false
	}
	if _, plain := r.at(i).Digits(1, 2); plain && !strings.HasPrefix(r.lower(last+1), "centur") &&
		!(r.at(last+1).IsDash() && r.centuriesAfter(last+1) >= 0) {
		return piece{}, false
	}
	j := last + 1
	if r.at(j).IsDash() {
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
		bc, _ := r.era(noun + 1)
		return piece{last: last, date: centuryDate(n, u, bc), hasYear: true}, true
	}
	bc, era := r.era(j + 1)
	p := piece{last: j, date: centuryDate(n, u, bc), hasYear: true}
	if era {
		p.last = j + 1
	}
	return p, n <= 3 || u == unitCentury
}

// centuriesAfter finds the "centuries" that a run of coordinated ordinals ends in, -1 when there is none.
func (r *reader) centuriesAfter(i int) int {
	ordinals := 0
	for j := i; j < i+9; j++ {
		w := r.lower(j)
		switch {
		case strings.HasPrefix(w, "centur") && ordinals > 0:
			return j
		case w == "and" || w == "or" || w == "to" || w == "," || w == "the" || thirdOf[w] > 0 || r.at(j).IsDash():
		default:
			if _, ok := ordinal(r.at(j)); !ok {
				return -1
			}
			ordinals++
		}
	}
	return -1
}

func centuryDate(n int, u unit, bc bool) Date {
	d := Date{unit: u}
	w := d.Width()
	if d.year = (n - 1) * w; bc {
		d.year = 1 - n*w
	}
	return d
}

// decadePiece reads "1970s", "1970's", "'80s", "80s" after "the", "the eighties", "nineteen-eighties".
func (r *reader) decadePiece(i int) (piece, bool) {
	if p, ok := r.decadeDigits(i); ok {
		return p, true
	}
	if isApostrophe(r.at(i)) && r.glued(i+1) {
		if p, ok := r.decadePiece(i + 1); ok && len(r.at(i+1).Text) == 3 {
			return p, true
		}
	}
	if hundreds := r.lower(i); hundreds == "nineteen" || hundreds == "eighteen" {
		j := i + 1
		if r.at(j).IsDash() {
			j++
		}
		if d, ok := decadeWords[r.lower(j)]; ok {
			return piece{last: j, date: Date{unit: unitDecade, year: smallNumbers[hundreds]*100 + d}, hasYear: true}, true
		}
	}
	if r.lower(i-1) == "the" {
		return r.decadeWord(i)
	}
	return piece{}, false
}

// decadeDigits reads a decade in digits with an "s" after them, an apostrophe between or not: "1970s", "the 1970's", "80s".
func (r *reader) decadeDigits(i int) (piece, bool) {
	if s, ok := strings.CutSuffix(r.lower(i), "s"); ok && r.at(i+1).Text != "°" && r.at(i+1).Text != "º" {
		if y, err := strconv.Atoi(s); err == nil && s[0] != '+' && s[0] != '-' && y%10 == 0 {
			switch {
			case len(s) >= 3 && len(s) <= 4 && y >= 100 && y < 2100:
				return r.decadeEra(i, y), true
			case len(s) == 2 && (isApostrophe(r.at(i-1)) && r.glued(i) || r.afterDecadeWord(i)):
				return piece{last: i, date: Date{unit: unitDecade, year: shortDecade(y)}, hasYear: true}, true
			}
		}
	}
	if y, ok := r.at(i).Digits(3, 4); ok && y%10 == 0 && y < 2100 && r.glued(i+1) && r.afterDecadeWord(i) {
		switch {
		case r.lower(i+1) == "'s":
			return r.decadeEra(i+1, y), true
		case isApostrophe(r.at(i+1)) && r.glued(i+2) && r.lower(i+2) == "s":
			return r.decadeEra(i+2, y), true
		}
	}
	return piece{}, false
}

func (r *reader) decadeWord(i int) (piece, bool) {
	d, ok := decadeWords[r.lower(i)]
	return piece{last: i, date: Date{unit: unitDecade, year: 1900 + d}, hasYear: true}, ok
}

// afterDecadeWord reports whether what stands before token i lets a number mean a decade: "the 80s", "late 80s".
func (r *reader) afterDecadeWord(i int) bool {
	w := r.lower(i - 1)
	if r.at(i - 1).IsDash() {
		w = r.lower(i - 2)
		if strings.HasSuffix(w, "0s") {
			return true
		}
	}
	if r.lower(i-2) == "the" && !lists["closed"][w] && r.at(i-1).Kind == lang.Word {
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
func (r *reader) decadeEra(last, y int) piece {
	d := Date{unit: unitDecade, year: y}
	if y%100 == 0 && y < 2000 {
		d.unit = unitCentury
	}
	p := piece{last: last, date: d, hasYear: true}
	if bc, ok := r.era(last + 1); ok {
		p.last++
		if bc {
			// The 490s BC are 499 to 490 BC.
			p.date.year = 1 - (y + d.Width() - 1)
			p.date.length = d.Width()
		}
	}
	return p
}
