package dates

import (
	"annals"
	"annals/edtf"
)

// Part is one date that an expression names: "1979 and 1981" names two.
type Part struct {
	// First and Last are its tokens, inclusive.
	First, Last int
	// Date is what the words say, completed from the dates beside it: the "5" of "5–7 May 1999" is 5 May 1999.
	Date Date
}

// Expr is one expression of time in a sentence: "by early 1981", "from 1979 to the early 1990s".
// Ages, durations and frequencies are none, nor is "last week". "Yesterday" and the like are where the context knows
// the day of writing, days of the week always.
type Expr struct {
	// First and Last are its tokens, inclusive, the operator included.
	First, Last int
	// CoreFirst and CoreLast are the tokens of the date without its operator.
	CoreFirst, CoreLast int
	// Start and End are the bytes of First to Last in the text.
	Start, End int
	Op         Op
	// Core is the date without the operator, qualified where the source is vague: 1981-37, 1981~. It is zero for a day of the
	// week, which only the day of writing could resolve; the words tell a time, and nobody and no place.
	Core edtf.Value
	// Value is the time as the specification gives it for the operator: [..1981-37], 1983/.., [..1980].
	// It is zero where no time can be said: "before June", of no known year.
	Value edtf.Value
	// Parts are the dates in it, in the order of the text: one, the two ends of a range, or the members of a list. There
	// is one at least.
	Parts []Part
	// List tells that Parts are separate occasions: "1979, 1981 and 1983".
	List bool
	// Relative tells that the date was resolved against one stated before: "the following year", or "in June"
	// in a paragraph that speaks of 2004.
	Relative bool
	// Modifier tells that the date stands before a noun and dates that: "the 1981 bombing".
	Modifier bool
	// Parenthesis tells that the date stands alone in brackets: "(1989–2001)".
	Parenthesis bool
	// Problem tells what is wrong with the date as printed ("31 February 2019") and what was made of it. It has no
	// place: whoever knows the source gives it that of Start. Nil when nothing is wrong.
	Problem *annals.Problem

	// either says that only one of the listed dates is meant: "in 1925 or 1926".
	either bool
}

// first and last are the first and the last date that the expression names.
func (e Expr) first() Date { return e.Parts[0].Date }
func (e Expr) last() Date  { return e.Parts[len(e.Parts)-1].Date }

// Years is how many years the last date that the expression names is after the first.
func (e Expr) Years() int {
	from, _ := e.first().years()
	_, to := e.last().years()
	return to - from
}

// ForEvent is the time of something that happens: "in 1983" is 1983, "between 1983 and 1986" is 1983/1986,
// a list of occasions is the set of them, one of neighbouring decades or centuries the stretch that they make, "in 1925 or
// 1926" one of the two.
func (e Expr) ForEvent() edtf.Value {
	if e.List && !e.either && e.Op == None && e.first().unit <= unitDecade && neighbours(e.Parts) {
		return interval(e.first(), e.last())
	}
	return e.Value
}

// ForState is the time of a lasting state that held then. A list of neighbours is one stretch: of a state,
// "in 1859 and 1860" is 1859/1860.
func (e Expr) ForState() edtf.Value {
	if e.List && !e.either && e.Op == None && neighbours(e.Parts) {
		return interval(e.first(), e.last())
	}
	return e.Value
}

// Ending is the date alone with which a stretch from one date to another ends, and the expression itself where it is none.
func (e Expr) Ending() Expr {
	if e.Op == FromTo && len(e.Parts) == 2 {
		e.Parts, e.Core = e.Parts[1:], e.last().Value()
	}
	return e
}

// Bare is the expression without what its operator says: 2007 of "by 2007".
func (e Expr) Bare() Expr {
	e.Op, e.Value = None, e.Core
	return e
}

// SetOp gives an expression of one date another operator, as words that stand apart from it tell, and the value that
// follows.
func (e *Expr) SetOp(op Op) {
	e.Op = op
	e.evaluate(jointNone, false)
}

// JoinEnd makes an expression that only says from when on, "since 1961", the stretch that ends with the lone date of
// another: "until his death in 1988". It changes nothing where the other's date comes first.
func (e *Expr) JoinEnd(end Expr) {
	if e.Op != From && e.Op != Since || len(e.Parts) != 1 || len(end.Parts) != 1 || end.Op != None || end.Modifier ||
		end.first().order(e.first()) < 0 {
		return
	}
	e.Parts = append(e.Parts, end.Parts...)
	e.Op, e.Core = FromTo, interval(e.first(), e.last())
	e.Value = e.Core
}

// AsStart is the time of a lasting state that began then: "began in 1983" is 1983/.. . What only bounds the
// beginning ("by 1983") stays the bound.
func (e Expr) AsStart() edtf.Value {
	switch {
	case len(e.Parts) != 1:
		return e.Value
	case e.Op == None || e.Op == AsOf:
		return value(e.first().plain() + "/..")
	}
	return e.Value
}

// AsBegun is the time of a state that began then and is over, nobody says since when: "lifted a 1990 ban" is 1990/. A span is
// that of the state: "lifted the 1994–96 ban".
func (e Expr) AsBegun() edtf.Value {
	if v, err := edtf.Parse(e.Core.String() + "/"); err == nil {
		return v
	}
	return e.Core
}

// AsEnd is the time of a lasting state that ended then: "was lifted in 1990" is /1990. It is zero where the end
// cannot be written as one date.
func (e Expr) AsEnd() edtf.Value {
	if len(e.Parts) != 1 {
		return e.Value
	}
	switch d := e.first(); e.Op {
	case None, AsOf, By, Until:
		return value("/" + d.plain())
	case Before:
		return value("/" + d.before())
	}
	return edtf.Value{}
}
