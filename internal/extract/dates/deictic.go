package dates

import (
	"strings"
	"time"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// deicticPiece reads the times that only the day of writing resolves: "yesterday", "last month", "last June", "earlier
// this year", "late last year", "two weeks ago". Where the paragraph tells of another year, what is quoted was said then.
func (r *reader) deicticPiece(i int) (piece, bool) {
	if r.ctx.written.unit == 0 || determined[r.lower(i-1)] {
		return piece{}, false
	}
	j, third := i, 0
	switch w := r.lower(i); w {
	case "earlier", "later":
		j++
	case "early", "mid", "late":
		if j, third = i+1, thirdOf[w]; r.at(j).IsDash() {
			j++
		}
	}
	d, last, ok := r.deictic(j)
	if !ok || j > i && d.unit == unitDay || r.elsewhere(i) {
		return piece{}, false
	}
	if third > 0 {
		d = d.third(third, third)
	}
	return piece{last: last, date: d, hasYear: true, hasMonth: d.unit > unitYear, relative: true}, true
}

// determined are words that make something else of "last month" behind them: "the last month", "in its last year".
var determined = wordlist.Set("the a an every each any his her its their our my your 's no at")

// elsewhere reports whether token i stands in a quotation of a paragraph that tells of another year than that of
// writing, or says "this year" there.
func (r *reader) elsewhere(i int) bool {
	c := r.ctx
	if !c.opens || !c.known || c.last.year == c.written.year {
		return false
	}
	if r.lower(i) == "this" && c.last.year != c.written.year-1 {
		return true
	}
	open := false
	for k := range i {
		switch r.at(k).Text {
		case "“":
			open = true
		case "”":
			open = false
		case `"`:
			open = !open
		}
	}
	return open
}

// deictic is the day, week, month or year that the words from token i to last tell as seen from the day of writing.
func (r *reader) deictic(i int) (d Date, last int, ok bool) {
	d = r.ctx.written
	exact := d.unit == unitDay
	switch w := r.lower(i); w {
	case "yesterday":
		return d.addDays(-1), r.throughDay(i), exact
	case "tomorrow":
		return d.addDays(1), r.throughDay(i), exact
	case "today":
		return d, i, exact && r.reportsToday(i)
	case "last", "this", "next":
		return r.stepped(i, steps[w])
	}
	return r.ago(i)
}

// steps are the words that tell how far a day, week, month or year lies from that of writing.
var steps = map[string]int{"last": -1, "this": 0, "next": 1}

// throughDay is the token that ends "yesterday evening", of which token i is the day.
func (r *reader) throughDay(i int) int {
	if dayTimes[r.lower(i+1)] {
		return i + 1
	}
	return i
}

// reportsToday reports whether "today" at token i is the day of a report, and not these days: it stands beside a verb in the
// past, "announced today", ends a clause of which that is the verb, or opens one; or something is told to begin on it, "from
// today".
func (r *reader) reportsToday(i int) bool {
	if r.lower(i-1) == "from" && r.at(i+1).Tag != "POS" && (i == 1 || lists["beginning"][r.lower(i-2)]) {
		return true
	}
	past := func(t lang.Token) bool { return t.Tag == "VBD" }
	if past(r.at(i-1)) || r.at(i-1).Tag == "VBN" {
		return true
	}
	for k := i - 1; k >= 0 && r.phraseEnds(i+1); k-- {
		switch t := r.at(k); {
		case past(t):
			return true
		case t.Tag == "VBZ", t.Tag == "VBP", t.Tag == "MD":
			return false
		}
	}
	for k := i + 1; k < i+12; k++ {
		t := r.at(k)
		switch {
		case past(t):
			return i == 0 || k == i+1 || r.lower(i-1) == "," || r.lower(i-1) == ";"
		case strings.HasPrefix(t.Tag, "VB"), t.Tag == "MD", t == noToken:
			return false
		}
	}
	return false
}

// stepped reads what follows "last", "this" or "next" at token i: a part of a day, a week, a month, a year, or the name of a
// month or season.
func (r *reader) stepped(i, step int) (d Date, last int, ok bool) {
	d = r.ctx.written
	if r.lower(i) == "this" && r.lower(i+1) == "past" {
		step = -1
		i++
	}
	next := r.lower(i + 1)
	if m := Month(next); m > 0 && r.at(i+1).IsUpper() {
		d, last, ok = r.namedMonth(i+1, m, step)
		return d, last, ok
	}
	if r.at(i+2).IsDash() && r.glued(i+2) || r.lower(i+2) == "of" {
		return Date{}, 0, false // "a last week-long strike", "last month of the war"
	}
	switch part, season := seasons[next]; {
	case next == "night" && step <= 0, dayTimes[next] && step == 0:
		return d.addDays(step), i + 1, d.unit == unitDay
	case next == "week":
		return d.week(step), i + 1, d.unit == unitDay
	case next == "weekend":
		return r.weekend(i, step), i + 1, d.unit == unitDay
	case next == "month":
		return d.addMonths(step), i + 1, true
	case next == "year":
		d = d.onlyYear()
		d.year += step
		return d, i + 1, true
	case season && step == 0:
		return d.namedPart(unitPart, part, 0), i + 1, true
	case season:
		return d.namedPart(unitPart, part, step), i + 1, true
	}
	return Date{}, 0, false
}

// namedMonth is the month m, or the day in it that token i+1 numbers, the last before the day of writing, the next after it
// or that of its year. What has a year of its own is none: "last May 1968".
func (r *reader) namedMonth(i, m, step int) (d Date, last int, ok bool) {
	d, last = Date{unit: unitMonth, month: m, year: r.ctx.written.year}, i
	if day, end, ok := r.day(i + 1); ok && r.at(i+1).Kind == lang.Number {
		d.unit, d.day, last = unitDay, day, end
	}
	if _, year := r.yearNumber(last + 1); year {
		return Date{}, 0, false
	}
	switch o := d.order(r.ctx.written); {
	case step < 0 && o >= 0:
		d.year--
	case step > 0 && o <= 0:
		d.year++
	}
	return d, last, true
}

// weekend is the last, the next or this weekend, of which token i tells: this is the one to come where what is told is.
func (r *reader) weekend(i, step int) Date {
	d := r.ctx.written
	weeks := step
	if day := weekdayOf(d); step == 0 && day > 0 && day < 6 && !r.coming(i) {
		weeks = -1
	}
	d = d.week(weeks).addDays(5)
	d.unit, d.length = unitWeek, 2
	return d
}

// ago reads "two weeks ago", "about a year ago", as exact as the unit that counts. "More than five years ago" is vague.
func (r *reader) ago(i int) (d Date, last int, ok bool) {
	j, vague := i, false
	for n := 0; n < 2; n++ {
		weak, known := approximators[r.lower(j)]
		switch w := r.lower(j); {
		case known && weak, vaguely[w]:
			vague = true
			j++
		case (w == "more" || w == "less") && r.lower(j+1) == "than", w == "at" && r.lower(j+1) == "least":
			vague = true
			j += 2
		case w == "just" || w == "only" || w == "exactly":
			j++
		}
	}
	n, unitWord, after, ok := r.counted(j)
	if !ok || r.lower(after) != "ago" {
		return Date{}, 0, false
	}
	d, ok = r.ctx.written.back(unitWord, n)
	d.approximate = d.approximate || vague
	return d, after, ok
}

var vaguely = wordlist.Set("some nearly almost over")

// counted reads a number of days, weeks, months, years or decades at token j, and which token follows them.
func (r *reader) counted(j int) (n int, unitWord string, after int, ok bool) {
	n, word := smallNumbers[r.lower(j)]
	if !word {
		if n, word = r.at(j).Digits(1, 2); !word || n == 0 {
			return 0, "", 0, false
		}
	}
	unitWord = strings.TrimSuffix(r.lower(j+1), "s")
	switch unitWord {
	case "day", "week", "fortnight", "month", "year", "decade":
		return n, unitWord, j + 2, true
	}
	return 0, "", 0, false
}

// back is the day, week, month or year that lies n units before the day of writing. It fails where that is less exact.
func (d Date) back(unitWord string, n int) (Date, bool) {
	switch unitWord {
	case "day":
		return d.addDays(-n), d.unit == unitDay
	case "fortnight":
		return d.week(-2 * n), d.unit == unitDay
	case "week":
		return d.week(-n), d.unit == unitDay
	case "month":
		return d.addMonths(-n), true
	case "decade":
		d = d.onlyYear()
		d.year, d.approximate = d.year-10*n, true
		return d, true
	}
	d = d.onlyYear()
	d.year -= n
	return d, true
}

// week is the week from Monday to Sunday that lies n weeks after that of the day.
func (d Date) week(n int) Date {
	d = d.addDays(7*n - (weekdayOf(d)+6)%7)
	d.unit = unitWeek
	return d
}

// weekdayOf counts the days of the week from Sunday.
func weekdayOf(d Date) int {
	return int(time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday())
}

// window reads the stretch that ends with the day of writing: "in the past five years", "over the last two weeks", "for the
// past decade". What goes on with "of", "the last two years of the war", is another.
func (r *reader) window(i int) (e Expr, ok bool) {
	w := r.ctx.written
	if w.unit == 0 || !windowed[r.lower(i)] || i < r.floor || r.elsewhere(i) {
		return Expr{}, false
	}
	j := i + 1
	if the := r.lower(j); the == "the" || the == "this" {
		j++
	}
	if past := r.lower(j); past != "past" && past != "last" || j == i+1 {
		return Expr{}, false
	}
	j++
	n, unitWord, after, ok := r.counted(j)
	if !ok {
		n, unitWord, after = 1, r.lower(j), j+1
		if unitWord != "week" && unitWord != "month" && unitWord != "year" && unitWord != "decade" {
			return Expr{}, false
		}
	}
	if follows := r.lower(after); follows == "of" || follows == "before" || follows == "until" || follows == "'s" {
		return Expr{}, false
	}
	from, end := w, w
	switch unitWord {
	case "day", "week", "fortnight":
		days := map[string]int{"day": 1, "week": 7, "fortnight": 14}[unitWord]
		from, ok = w.addDays(-n*days), w.unit == unitDay
	case "month":
		from, ok = w.addMonths(-n), true
		end = w.addMonths(0)
	default:
		if from, ok = w.back(unitWord, n); n == 1 && unitWord == "year" {
			from = w.addMonths(-12)
			end = w.addMonths(0)
		} else {
			from.approximate, end = false, w.onlyYear()
		}
	}
	if !ok {
		return Expr{}, false
	}
	last := after - 1
	e = Expr{First: i, CoreFirst: i + 1, CoreLast: last, Last: last, Relative: true}
	e.Parts = []Part{{First: j, Last: last, Date: from}, {First: last, Last: last, Date: end}}
	e.evaluate(jointRange, false)
	e.Start, e.End = r.at(i).Start, r.at(last).End
	return e, true
}

// windowed are the prepositions of a stretch that ends with the day of writing.
var windowed = wordlist.Set("in over during within for throughout")

// coming reports whether the words around token i, in its clause, say that what they tell is still to come: "will meet on
// Monday", "on 3 April the court will hear the case", "is to be heard on 3 April".
func (r *reader) coming(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		switch t := r.at(k); {
		case r.comes(k):
			return true
		case t.Tag == "VBD", t.Text == ";":
			return false
		}
	}
	for k := i - 1; k >= 0 && r.lower(k) != ","; k-- {
		if strings.HasPrefix(r.at(k).Tag, "VB") {
			return false // the verb that it dates has gone before: "elections, put off from 3 May, will be held"
		}
	}
	for k := i + 1; k < i+12; k++ {
		t := r.at(k)
		if r.comes(k) {
			return true
		}
		if t == noToken || t.Text == ";" || strings.HasPrefix(t.Tag, "VB") && !r.isToBe(k) {
			return false
		}
	}
	return false
}

// comes reports whether token k is a word, or the beginning of "is to", by which what a clause tells is still to come.
func (r *reader) comes(k int) bool {
	return lists["coming"][r.lower(k)] || r.isToBe(k) && r.lower(k+1) == "to"
}

// isToBe reports whether token k is a present form of "to be".
func (r *reader) isToBe(k int) bool {
	w := r.lower(k)
	return w == "is" || w == "are" || w == "'s" || w == "’s" || w == "am"
}

// dayNamed is the day that the weekday at token i names as seen from the day of writing, "next" and "last" before it and "last
// week" behind it heeded; last is the token that it ends with.
func (r *reader) dayNamed(i, last int) (d Date, end int, ok bool) {
	d = r.ctx.written
	if w := r.lower(i - 1); d.unit != unitDay || r.lower(i-2) == "the" && (w == "next" || w == "last") {
		return Date{}, last, false // "the next Tuesday" follows another day
	}
	named := weekdayNumber(r.lower(i))
	if step, ok := steps[r.lower(last+1)]; ok && r.lower(last+2) == "week" {
		d = d.week(step)
		d.unit = unitDay
		return d.addDays((named + 6) % 7), last + 2, true
	}
	back := (weekdayOf(d) - named + 7) % 7
	switch w := r.lower(i - 1); {
	case w == "next", r.coming(i):
		back -= 7
		if back == -7 && w != "next" {
			back = 0
		}
	case w == "last" && back == 0:
		back = 7
	}
	return d.addDays(-back), last, true
}

// weekdayNumber counts the days of the week from Sunday.
func weekdayNumber(name string) int {
	for n := time.Sunday; n <= time.Saturday; n++ {
		if strings.EqualFold(n.String(), name) {
			return int(n)
		}
	}
	return 0
}
