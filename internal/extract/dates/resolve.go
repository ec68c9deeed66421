package dates

import (
	"fmt"
	"strings"

	"annals"
)

// resolve gives dates without a year the year of the last stated date.
func (r *reader) resolve(pieces []piece, e *Expr) {
	last := r.ctx.last
	if !r.ctx.known {
		last = r.ctx.beside
	}
	if e.Modifier || r.recurs(pieces) {
		return
	}
	if last.unit < unitYear || r.ofReport(pieces, last) {
		r.place(pieces, e)
		return
	}
	for k := range pieces {
		if p := &pieces[k]; !p.hasYear {
			p.inYear(last.year)
			if k > 0 && !e.List && p.date.order(pieces[k-1].date) < 0 {
				p.date.year++
			}
			e.Relative = true
		}
	}
}

// ofReport reports whether dates without a year are told as seen from the day of writing, and do not go on with the last
// date. "On Friday … in December": within the year of writing, what is told was or will be next to it. A year told in
// passing, "founded in 2004", is not that of what follows; one that a sentence opens with is, unless what follows would
// lie before it, or is a day of the last months behind a year of which no day was told: "In 1997 it was listed. On 12
// January, …".
func (r *reader) ofReport(pieces []piece, last Date) bool {
	c := r.ctx
	switch {
	case c.written.unit == 0:
		return false
	case c.headed && last.unit == unitYear:
		d := pieces[0].date
		d.year, d.anyYear = last.year, false
		return last.year == c.written.year && d.order(c.written) > 0 // "Posted on 3 May 2012", and "in September" below it
	case last.year == c.written.year || !c.opens:
		return true
	case c.here:
		return false
	}
	d := pieces[0].date
	d.year, d.anyYear = last.year, false
	return d.order(last) < 0 || last.unit == unitYear && d.unit == unitDay && r.recent(d)
}

// recentDays is how long before the day of writing a report tells of a day without its year, whatever year it told of.
const recentDays = 100

// recent reports whether the day of that name that is nearest to the day of writing lies not long before it.
func (r *reader) recent(d Date) bool {
	w := r.ctx.written
	if d.unit != unitDay || w.unit != unitDay {
		return false
	}
	d = r.ctx.place(d, false)
	return d.addDays(recentDays).order(w) >= 0
}

// recurs reports whether the words around dates say that they come every year: "on 27 June each year", "annually on 4 May".
func (r *reader) recurs(pieces []piece) bool {
	first, last := pieces[0].first, pieces[len(pieces)-1].last
	for i := last + 1; i <= last+2; i++ {
		switch r.at(i).Lower {
		case "each", "every":
			return r.at(i+1).Lower == "year"
		case "annually", "yearly":
			return true
		}
	}
	for i := first - 1; i >= max(0, first-3); i-- {
		switch w := r.at(i).Lower; {
		case w == "annually", w == "yearly", w == "year" && i > 0 && (r.at(i-1).Lower == "each" || r.at(i-1).Lower == "every"):
			return true
		}
	}
	return false
}

// place gives dates without a year that which the day of writing leaves them.
func (r *reader) place(pieces []piece, e *Expr) {
	c := r.ctx
	if c.written.unit == 0 {
		return
	}
	if !c.known && c.before != 0 && c.before != c.written.year && !r.recent(pieces[0].date) && !r.coming(pieces[0].first) {
		return // the year may go on from the paragraph before
	}
	for k := range pieces {
		p := &pieces[k]
		if p.hasYear {
			continue
		}
		p.date, p.hasYear, e.Relative = r.ctx.place(p.date, r.coming(p.first)), true, true
		if k > 0 && !e.List && p.date.order(pieces[k-1].date) < 0 {
			p.date.year++
		}
	}
}

// exists keeps a date that the calendar does not have as its month, with a problem.
func (r *reader) exists(p *piece, e *Expr) {
	d := &p.date
	if d.unit != unitDay || d.day <= d.daysIn() {
		return
	}
	d.unit, d.day = unitMonth, 0
	var words []string
	for i := p.first; i <= p.last; i++ {
		words = append(words, r.at(i).Text)
	}
	e.Problem = &annals.Problem{
		Code:    "date-does-not-exist",
		Message: fmt.Sprintf("date %q does not exist; kept as %s", strings.Join(words, " "), d.bare()),
		Hint:    "compare the source that is cited for it",
	}
}

// evaluate sets Core and Value.
func (e *Expr) evaluate(how joint, between bool) {
	first, last := e.first(), e.last()
	switch how {
	case jointRange:
		e.Core = interval(first, last)
		switch {
		case between:
			e.Op = Between
		case e.Op == None || e.Op == From:
			e.Op = FromTo
		}
	case jointList:
		e.Core = set(e.Parts, e.either)
	default:
		e.Core = first.Value()
	}
	if between && how == jointNone {
		// "between 1975 and the coup": the other end is no date.
		e.Op, e.Value = Between, value(first.plain()+"/")
		return
	}
	switch e.Op {
	case By:
		e.Value = last.upTo()
	case Until:
		e.Value = value("/" + last.plain())
	case Since, From:
		e.Value = value(first.plain() + "/..")
	case Before:
		if s := first.before(); s != "" {
			e.Value = value("[.." + s + "]")
		}
	case After:
		if s := last.after(); s != "" {
			e.Value = value("[" + s + "..]")
		}
	case NotBefore:
		e.Value = first.onward()
	default:
		e.Value = e.Core
	}
}

// rightContext reads what follows a date and bears on it: "onwards", "or earlier", "to the present", "(?)".
func (r *reader) rightContext(e *Expr, left leftContext, how joint) {
	op, words := r.afterDate(e, left, how)
	if words > 0 {
		e.Op, e.Last = op, e.Last+words
	}
	if how != jointNone || e.Op != None && e.Op != From && e.Op != Since {
		return
	}
	if last := r.openEnd(e.Last + 1); last > 0 {
		if e.Op, e.Last = From, last; left.op == Since {
			e.Op = Since
		}
	}
}

// afterDate is what the words right after a date make of it, and how many they are; 0 where there are none. "Or so" makes it
// vague, "(?)" doubtful.
func (r *reader) afterDate(e *Expr, left leftContext, how joint) (op Op, words int) {
	j := e.Last + 1
	switch w, next := r.lower(j), r.lower(j+1); {
	case w == "onward", w == "onwards", w == "on" && left.op == From && how == jointNone:
		return From, 1
	case (w == "and" || w == "or") && (next == "after" || next == "later"):
		if r.phraseEnds(j + 2) {
			return NotBefore, 2
		}
	case (w == "and" || w == "or") && (next == "before" || next == "earlier"):
		if r.phraseEnds(j + 2) {
			return By, 2
		}
	case r.spanNoun(j):
		return e.Op, 1
	case lists["fiscal"][w] && next == "year" && (r.phraseEnds(j+2) || lists["closed"][r.lower(j+2)]):
		return e.Op, 2
	case w == "or" && next == "so":
		e.Parts[len(e.Parts)-1].Date.approximate = true
		return e.Op, 2
	case w == "?" && next == ")":
		e.Parts[len(e.Parts)-1].Date.uncertain = true
		return e.Op, 1
	}
	return e.Op, 0
}

// openEnd is the last token of the words at token i that say that a time is not over: "–present", "to the present day", the
// dash of "(1990–)". It is 0 for other words.
func (r *reader) openEnd(i int) (last int) {
	k := i + 1
	switch w := r.lower(i); {
	case r.at(i).IsDash():
		if r.lower(k) == ")" {
			return i
		}
	case w == "to" || w == "until" || w == "till" || w == "through":
	case w == "up" && (r.lower(k) == "to" || r.lower(k) == "until"):
		k++
	default:
		return 0
	}
	if r.lower(k) == "the" || r.lower(k) == "this" {
		k++
	}
	switch {
	case openEnds[r.lower(k)]:
		if r.lower(k+1) == "day" || r.lower(k+1) == "time" {
			k++
		}
		return k
	case r.lower(k) == "day" && r.lower(k-1) == "this":
		return k
	}
	return 0
}

// spanNoun reports whether token i only says that the dates before it are a time: "the 1925–1929 period", "the 1990s era".
func (r *reader) spanNoun(i int) bool {
	return lists["span"][r.lower(i)] && (r.phraseEnds(i+1) || lists["closed"][r.lower(i+1)])
}
