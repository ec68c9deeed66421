package dates

import (
	"fmt"
	"strings"

	"annals"
)

// resolve gives dates without a year the year of the last stated date.
func (r *reader) resolve(pieces []piece, left leftContext, e *Expr) {
	last := r.ctx.last
	if !r.ctx.known {
		last = r.ctx.beside
	}
	if e.Modifier {
		return
	}
	if w := r.ctx.written; last.unit < unitYear || w.unit > 0 && (last.year == w.year || !r.ctx.opens) {
		// "On Friday … in December": within the year of writing, what is told was or will be next to it; and a year told in passing, "founded
		// in 2004", is not that of what follows.
		r.place(pieces, e)
		return
	}
	for k := range pieces {
		if p := &pieces[k]; !p.hasYear {
			p.date.year, p.date.anyYear, p.hasYear = last.year, false, true
			if k > 0 && !e.List && p.date.order(pieces[k-1].date) < 0 {
				p.date.year++
			}
			e.Relative = true
		}
	}
}

// place gives dates without a year that which the day of writing leaves them.
func (r *reader) place(pieces []piece, e *Expr) {
	if r.ctx.written.unit == 0 {
		return
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
	j := e.Last + 1
	extend := func(op Op, words int) {
		e.Op, e.Last = op, e.Last+words
	}
	phrase := func(words ...string) bool {
		for k, w := range words {
			if r.lower(j+k) != w {
				return false
			}
		}
		return true
	}
	open := From
	if left.op == Since {
		open = Since
	}
	switch {
	case phrase("onward"), phrase("onwards"):
		extend(From, 1)
	case left.op == From && phrase("on") && how == jointNone:
		extend(From, 1)
	case phrase("and", "after"), phrase("or", "after"), phrase("or", "later"), phrase("and", "later"):
		if r.phraseEnds(j + 2) {
			extend(NotBefore, 2)
		}
	case phrase("or", "earlier"), phrase("or", "before"), phrase("and", "earlier"), phrase("and", "before"):
		if r.phraseEnds(j + 2) {
			extend(By, 2)
		}
	case r.spanNoun(j):
		extend(e.Op, 1)
	case phrase("or", "so"):
		extend(e.Op, 2)
		e.Parts[len(e.Parts)-1].Date.approximate = true
	case r.at(j).Text == "?" && r.lower(j+1) == ")":
		extend(e.Op, 1)
		e.Parts[len(e.Parts)-1].Date.uncertain = true
	}
	if how != jointNone || e.Op != None && e.Op != From && e.Op != Since {
		return
	}
	// "1990–present", "since 1990 to the present day", "(1990–)"
	k := e.Last + 1
	switch {
	case r.at(k).IsDash():
		k++
	case r.lower(k) == "to" || r.lower(k) == "until" || r.lower(k) == "till" || r.lower(k) == "through":
		k++
	case r.lower(k) == "up" && (r.lower(k+1) == "to" || r.lower(k+1) == "until"):
		k += 2
	default:
		return
	}
	if r.at(k-1).IsDash() && r.lower(k) == ")" {
		extend(open, 1)
		return
	}
	if r.lower(k) == "the" || r.lower(k) == "this" {
		k++
	}
	switch {
	case openEnds[r.lower(k)]:
		if r.lower(k+1) == "day" || r.lower(k+1) == "time" {
			k++
		}
	case r.lower(k) == "day" && r.lower(k-1) == "this":
	default:
		return
	}
	e.Last, e.Op = k, open
}

// spanNoun reports whether token i only says that the dates before it are a time: "the 1925–1929 period", "the 1990s era".
func (r *reader) spanNoun(i int) bool {
	return lists["span"][r.lower(i)] && (r.phraseEnds(i+1) || lists["closed"][r.lower(i+1)])
}
