package dates

import (
	"strings"

	"annals/internal/extract/lang"
)

// wholeYear is the piece of a year that ends with a token.
func wholeYear(last, y int) piece {
	return piece{last: last, date: Date{unit: unitYear, year: y}, hasYear: true}
}

// yearPiece reads a year: "1981", "476 AD", "AD 476", "3,000 BC".
func (r *reader) yearPiece(i int) (piece, bool) {
	if e := r.lower(i); (e == "ad" || e == "a.d.") && r.at(i).IsUpper() {
		if y, ok := r.at(i+1).Digits(1, 4); ok && y > 0 {
			return wholeYear(i+1, y), true
		}
	}
	text := r.at(i)
	text.Text = strings.ReplaceAll(text.Text, ",", "")
	plain := text.Text == r.at(i).Text
	y, ok := text.Digits(1, 5)
	if !ok || y == 0 {
		return piece{}, false
	}
	if bc, ok := r.era(i + 1); ok && (y <= 9999 || bc) {
		return wholeYear(i+1, inEra(y, bc)), true
	}
	if plain && r.runsBackwards(i, y) {
		return wholeYear(i, inEra(y, true)), true
	}
	year := wholeYear(i, y)
	if _, year.bareYear = r.yearNumber(i); year.bareYear {
		return year, true
	}
	return year, plain && y < 1000 && r.smallYear(i, y)
}

// era reports whether token i is an era, "AD", and whether it is one that counts back, "BC".
func (r *reader) era(i int) (bc, ok bool) {
	bc, ok = eras[r.lower(i)]
	upper := r.at(i).IsUpper()
	return bc && upper, ok && upper
}

// inEra counts a year from the common era on: 1 BC is the year 0.
func inEra(y int, bc bool) int {
	if bc {
		return 1 - y
	}
	return y
}

// runsBackwards reports whether the year y at token i begins a range that ends in a smaller one before the common era:
// "500–400 BC", "from 1200 to about 400 BC".
func (r *reader) runsBackwards(i, y int) bool {
	kind, j := r.connector(i + 1)
	if kind != jointRange && (kind == jointNone || r.lower(i-1) != "between") {
		return false
	}
	if _, ok := approximators[r.lower(j)]; ok {
		j++
	}
	end, ok := r.at(j).Digits(1, 4)
	bc, _ := r.era(j + 1)
	return ok && end < y && bc
}

// smallYear reports whether the number y at token i, of three digits or fewer, is shown to be a year: "c. 347", "the year
// 71", "c. 347–352".
func (r *reader) smallYear(i, y int) bool {
	circa := r.afterCirca(i)
	_, range3 := r.at(i+2).Digits(3, 3)
	_, begun := r.at(i-2).Digits(3, 3)
	switch {
	case r.at(i-1).IsDash() && begun && r.afterCirca(i-2), circa && r.at(i+1).IsDash() && range3:
		return true
	case !r.phraseEnds(i+1) || r.counts(i, ""):
		return false
	}
	return circa && y >= 100 || r.lower(i-1) == "year" && r.lower(i-2) == "the"
}

// afterCirca reports whether a word stands before token i that makes a year vague and nothing else.
func (r *reader) afterCirca(i int) bool {
	weak, circa := approximators[r.lower(i-1)]
	return circa && !weak
}

// YearOf is the year that a token of four digits may write, from 1000 to 2099.
func YearOf(t lang.Token) (year int, ok bool) {
	y, ok := t.Digits(4, 4)
	return y, ok && y >= 1000 && y < 2100
}

// yearNumber reads four digits that can be a year.
func (r *reader) yearNumber(i int) (int, bool) { return YearOf(r.at(i)) }

// yearOf reads the year that completes a month or season, with what stands before it: ", 1981", "of 1981",
// "'81", "of that year".
func (r *reader) yearOf(i int) (year int, last int, relative, ok bool) {
	comma, j := r.lower(i) == ",", i
	if comma || r.lower(j) == "of" {
		j++
	} else if _, ok := r.yearNumber(j + 1); ok && r.lower(j) == "in" && (r.phraseEnds(j+2) || lists["closed"][r.lower(j+2)]) {
		j++
	}
	if r.lower(j) == "the" && r.lower(j+1) == "year" {
		j += 2
	}
	if y, last, ok := r.statedYear(j, comma); ok {
		return y, last, false, true
	}
	if comma {
		return 0, 0, false, false
	}
	if y, last, ok := r.relativeYear(j); ok {
		return y, last, true, true
	}
	return 0, 0, false, false
}

// statedYear reads the number of the year that completes a month, after a comma or without one, at token j.
func (r *reader) statedYear(j int, comma bool) (year, last int, ok bool) {
	bc, era := r.era(j + 1)
	if y, ok := r.yearNumber(j); ok && !r.barsLeft(j) && !r.barsCode(j, r.lower(j-1)) &&
		(y%100 != 0 || !r.counts(j, r.lower(j-1))) {
		// After a month a number that is not round is its year, whatever follows: "On 6 May 1999 rebels attacked".
		if era {
			return inEra(y, bc), j + 1, true
		}
		return y, j, true
	}
	if y, ok := r.at(j).Digits(1, 3); ok && y > 0 && era {
		return inEra(y, bc), j + 1, true
	}
	if y, ok := r.at(j).Digits(3, 3); ok && r.phraseEnds(j+1) && !comma {
		return y, j, true
	}
	if isApostrophe(r.at(j)) && r.glued(j+1) {
		if y, ok := r.at(j+1).Digits(2, 2); ok {
			return shortYear(y), j + 1, true
		}
	}
	return 0, 0, false
}

// shortYear is the year that two digits after an apostrophe mean. The centuries part where they do for most
// writers: '29 is 2029, '30 is 1930.
func shortYear(y int) int {
	if y < 30 {
		return 2000 + y
	}
	return 1900 + y
}
