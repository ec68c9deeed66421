package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
)

// Op is the operator that stands before a date and tells how the statement lies to it.
type Op uint8

// The operators, each with its words and what [TimeExpr.Value] makes of the date x.
const (
	OpNone      Op = iota // in, on, during, or none: x
	OpAsOf                // as of, as early as, as recently as: x, at which the fact is attested
	OpBy                  // by, no later than: [..x]
	OpUntil               // until, up to: /x
	OpSince               // since: x/..
	OpFrom                // from, starting in, x onwards: x/..
	OpFromTo              // from x to y, x–y: x/y
	OpBetween             // between x and y: x/y
	OpBefore              // before, prior to: [..], ending just before x
	OpAfter               // after, following: [..] beginning just after x
	OpNotBefore           // no earlier than, on or after: [x..]
)

// DatePart is one date that an expression names: "1979 and 1981" names two.
type DatePart struct {
	// First and Last are its tokens, inclusive.
	First, Last int
	// Date is what the words say, completed from the dates beside it: the "5" of "5–7 May 1999" is 1999-05-05.
	Date edtf.Value
}

// TimeExpr is one expression of time in a sentence: "by early 1981", "from 1979 to the early 1990s".
// Ages, durations and frequencies are none, nor are times that only the day of writing could resolve ("last week"), but for a day of the week.
type TimeExpr struct {
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
	// Parts are the dates in it, in the order of the text: one, the two ends of a range, or the members of a list.
	Parts []DatePart
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

	dates []calendar
	// either says that only one of the listed dates is meant: "in 1925 or 1926".
	either bool
}

// DateContext is what incomplete and relative dates resolve against: the last date stated in the paragraph.
type DateContext struct {
	last  calendar
	known bool
	// stated tells that last is a date that the text stated, though it may be no year or day; beside is the last that stood
	// after a preposition and before a noun, "in the 1990 election", unit 0 for none.
	stated bool
	beside calendar
	// opens tells that last opened its clause, "In 2011 …", so that what follows is told of that year.
	opens bool
	// written is the day or month of writing, unit 0 where the text does not tell it.
	written calendar
}

// NewDateContext is the context at the beginning of a paragraph, where no date is stated yet.
func NewDateContext() *DateContext { return &DateContext{} }

// state makes a date the one that later words refer to. Decades and centuries replace it too: after them
// "the following year" has no meaning.
func (c *DateContext) state(d calendar) {
	c.last = d
	c.known = !d.anyYear && d.unit >= unitYear
	c.stated = !d.anyYear
}

// Dates finds the expressions of time of one sentence, in order and without overlap. It reads and updates the
// context, so call it sentence after sentence, with a Reset before each paragraph. A nil context resolves nothing.
func Dates(tokens []lang.Token, ctx *DateContext) []TimeExpr {
	if ctx == nil {
		ctx = NewDateContext()
	}
	r := &dateReader{tokens: tokens, ctx: ctx}
	var out []TimeExpr
	for i := 0; i < len(tokens); {
		e, ok := r.expression(i)
		if !ok {
			e, ok = r.weekday(i)
		}
		if !ok {
			e, ok = r.fromWriting(i)
		}
		if !ok {
			i++
			continue
		}
		if n := len(out); n > 0 && r.repeats(out[n-1], e) {
			// "three months later on 6 November 1991" tells one date twice.
			e.First, e.Start = out[n-1].First, out[n-1].Start
			out = out[:n-1]
		}
		out = append(out, e)
		r.floor = e.Last + 1
		i = e.Last + 1
	}
	return out
}

// repeats reports whether the date e, right after a relative one or a comma, tells the same date in full.
func (r *dateReader) repeats(relative, e TimeExpr) bool {
	next := relative.Last+1 == e.First || relative.Last+2 == e.First && r.at(e.First-1).Text == ","
	full := !e.Relative && e.Op == OpNone && !e.Modifier && len(e.dates) == 1 && e.dates[0].unit >= unitMonth
	return next && full && relative.Relative && len(relative.dates) == 1
}

// ForEvent is the time of something that happens: "in 1983" is 1983, "between 1983 and 1986" is 1983/1986,
// a list of occasions is the set of them, one of neighbouring decades or centuries the stretch that they make, "in 1925 or
// 1926" one of the two.
func (t TimeExpr) ForEvent() edtf.Value {
	if t.List && !t.either && t.Op == OpNone && t.dates[0].unit <= unitDecade && neighbours(t.dates) {
		return interval(t.dates[0], t.dates[len(t.dates)-1])
	}
	return t.Value
}

// ForState is the time of a lasting state that held then. A list of neighbours is one stretch: of a state,
// "in 1859 and 1860" is 1859/1860.
func (t TimeExpr) ForState() edtf.Value {
	if t.List && !t.either && t.Op == OpNone && neighbours(t.dates) {
		return interval(t.dates[0], t.dates[len(t.dates)-1])
	}
	return t.Value
}

// Ending is the date alone with which a stretch from one date to another ends, and the expression itself where it is none.
func (t TimeExpr) Ending() TimeExpr {
	if t.Op == OpFromTo && len(t.dates) == 2 && len(t.Parts) == 2 {
		t.dates, t.Parts, t.Core = t.dates[1:], t.Parts[1:], t.Parts[1].Date
	}
	return t
}

// AsStart is the time of a lasting state that began then: "began in 1983" is 1983/.. . What only bounds the
// beginning ("by 1983") stays the bound.
func (t TimeExpr) AsStart() edtf.Value {
	switch {
	case len(t.dates) != 1:
		return t.Value
	case t.Op == OpNone || t.Op == OpAsOf:
		return value(t.dates[0].plain() + "/..")
	}
	return t.Value
}

// AsEnd is the time of a lasting state that ended then: "was lifted in 1990" is /1990. It is zero where the end
// cannot be written as one date.
func (t TimeExpr) AsEnd() edtf.Value {
	if len(t.dates) != 1 {
		return t.Value
	}
	switch d := t.dates[0]; t.Op {
	case OpNone, OpAsOf, OpBy, OpUntil:
		return value("/" + d.plain())
	case OpBefore:
		return value("/" + d.before())
	}
	return edtf.Value{}
}
