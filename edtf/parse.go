package edtf

import "strings"

// maxText is the longest text, in bytes, that Parse reads: a set of nearly a hundred days.
const maxText = 1024

// Parse reads a time. "" is the zero Value. Nothing is repaired: the text is kept as it is or refused with a
// [*SyntaxError] that says where it goes wrong and, when a slip is recognised, what to write instead.
func Parse(text string) (Value, error) {
	v, err := parse(text)
	if err != nil {
		err.Text, err.Hint = text, hint(text, err.Hint)
		return Value{}, err
	}
	return v, nil
}

// MustParse is [Parse] for texts that are known to be right, as in tests and tables. It panics on others.
func MustParse(text string) Value {
	v, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return v
}

// parse is Parse without looking for a better spelling, which itself tries spellings here.
func parse(text string) (Value, *SyntaxError) {
	if text == "" {
		return Value{}, nil
	}
	e, err := parseExpression(text)
	if err != nil {
		return Value{}, err
	}
	v := Value{text: text, kind: e.kind, level: e.level, marks: e.marks, bounds: e.pieces[0].Bounds}
	for _, p := range e.pieces[1:] {
		v.bounds = v.bounds.each(p.Bounds)
	}
	if e.kind != Interval && (len(e.pieces) > 1 || e.pieces[0].pattern != nil) {
		v.marks |= gaps
	}
	return v, nil
}

// expression is a text taken apart: its form, and the times that it names.
type expression struct {
	kind   Kind
	level  int8
	marks  marks
	pieces []piece // at least one; more only for OneOf and AllOf
}

// piece is one member of a set, or the whole of what is not a set.
type piece struct {
	Bounds
	pattern *date // tells which days are meant, where some between the first and the last are not; otherwise nil
	lasting bool  // from a start to an end, as an interval is; otherwise some time between
}

// parseExpression takes a text apart that is not empty.
func parseExpression(text string) (expression, *SyntaxError) {
	if len(text) > maxText {
		return expression{}, &SyntaxError{Offset: 0, Msg: "this is too long for a date"}
	}
	p := parser{text: text, end: len(text)}
	switch {
	case text[0] == '[' || text[0] == '{':
		return p.set()
	case strings.Contains(text, "/"):
		return p.interval()
	}
	d, err := p.date()
	if err != nil {
		return expression{}, err
	}
	single, err := d.piece(p, 0)
	if err != nil {
		return expression{}, err
	}
	return expression{kind: d.kind, level: d.level, marks: d.marks(), pieces: []piece{single}}, nil
}

// piece is the date as a time somewhere in its days; at is where it is written.
func (d date) piece(p parser, at int) (piece, *SyntaxError) {
	first, last, ok := d.span()
	if !ok {
		return piece{}, p.fail(at, "there is no such day")
	}
	one := piece{Bounds: somewhere(first, last)}
	if d.sparse() {
		pattern := d // a copy, so that only the rare date with a pattern is moved to the heap
		one.pattern = &pattern
	}
	return one, nil
}

// interval is two dates with "/" between them; either may be ".." (open) or nothing (unknown).
func (p parser) interval() (expression, *SyntaxError) {
	slash := strings.Index(p.text, "/")
	if again := strings.Index(p.text[slash+1:], "/"); again >= 0 {
		return expression{}, p.fail(slash+1+again, "an interval has two dates, with one / between them").with(form)
	}
	e := expression{kind: Interval}
	// Unknown ends first: whatever the other end allows.
	b := somewhere(Beginning, Forever)
	start, err := p.intervalEnd(0, slash, &e, openStart)
	if err != nil {
		return expression{}, err
	}
	switch {
	case start != nil:
		b.EarliestStart, b.LatestStart = start.EarliestStart, start.LatestStart
	case e.marks&openStart != 0:
		b.LatestStart = Beginning
	}
	stop, err := p.intervalEnd(slash+1, len(p.text), &e, openEnd)
	if err != nil {
		return expression{}, err
	}
	switch {
	case stop != nil:
		b.EarliestEnd, b.LatestEnd = stop.EarliestEnd, stop.LatestEnd
	case e.marks&openEnd != 0:
		b.EarliestEnd = Forever
	}
	if b.EarliestStart > b.LatestEnd {
		return expression{}, p.fail(slash+1, "the interval ends before it starts")
	}
	e.pieces = []piece{{Bounds: b.ordered(), lasting: true}}
	return e, nil
}

// intervalEnd reads one side of an interval into e; nil without an error when there is no date.
func (p parser) intervalEnd(from, to int, e *expression, open marks) (*Bounds, *SyntaxError) {
	switch p.text[from:to] {
	case "":
		e.level = max(e.level, 1)
		return nil, nil
	case "..":
		e.level = max(e.level, 1)
		e.marks |= open
		return nil, nil
	}
	p.at, p.end = from, to
	d, err := p.date()
	if err != nil {
		return nil, err
	}
	if d.kind == DateTime {
		return nil, p.fail(from+len("2001-02-03"), "an interval is between dates, without times of day")
	}
	one, err := d.piece(p, from)
	if err != nil {
		return nil, err
	}
	e.level, e.marks = max(e.level, d.level), e.marks|d.marks()
	if d.unspecified() {
		e.level = 2
	}
	return &one.Bounds, nil
}

// set is dates and ranges of dates between brackets: one of them, or between braces: all of them.
func (p parser) set() (expression, *SyntaxError) {
	e, closing := expression{kind: OneOf, level: 2}, "]"
	if p.text[0] == '{' {
		e.kind, closing = AllOf, "}"
	}
	if !strings.HasSuffix(p.text, closing) {
		return expression{}, p.fail(len(p.text), "a set ends with "+closing)
	}
	inside := len(p.text) - 1
	for at := 1; ; {
		to := inside
		if comma := strings.Index(p.text[at:inside], ","); comma >= 0 {
			to = at + comma
		}
		one, err := p.member(at, to, &e)
		if err != nil {
			return expression{}, err
		}
		if one.EarliestStart == Beginning && at > 1 {
			return expression{}, p.fail(at, "only the first date of a set can be open to the past")
		}
		if one.LatestEnd == Forever && to < inside {
			return expression{}, p.fail(to-len(".."), "only the last date of a set can be open to the future")
		}
		e.pieces = append(e.pieces, one)
		if to == inside {
			return e, nil
		}
		at = to + 1
	}
}

// member reads one date or range of a set.
func (p parser) member(from, to int, e *expression) (piece, *SyntaxError) {
	low, high, isRange := strings.Cut(p.text[from:to], "..")
	if !isRange {
		return p.memberDate(from, to, e)
	}
	if low == "" && high == "" {
		return piece{}, p.fail(from, "a range has a date before or after the ..")
	}
	first, last := piece{Bounds: somewhere(Beginning, Beginning)}, piece{Bounds: somewhere(Forever, Forever)}
	var err *SyntaxError
	if low == "" {
		e.marks |= openStart
	} else if first, err = p.memberDate(from, from+len(low), e); err != nil {
		return piece{}, err
	}
	if high == "" {
		e.marks |= openEnd
	} else if last, err = p.memberDate(to-len(high), to, e); err != nil {
		return piece{}, err
	}
	if first.EarliestStart > last.LatestEnd {
		return piece{}, p.fail(from+len(low)+len(".."), "the range ends before it starts")
	}
	whole := piece{Bounds: somewhere(first.EarliestStart, last.LatestEnd)}
	if e.kind == AllOf && exact(first, low) && exact(last, high) {
		// Every day of the range is meant, so each is certain.
		whole.LatestStart, whole.EarliestEnd, whole.lasting = whole.EarliestStart, whole.LatestEnd, true
	}
	return whole, nil
}

// exact reports whether the end of a range is a single day, or open.
func exact(end piece, text string) bool { return text == "" || end.EarliestStart == end.LatestEnd }

func (p parser) memberDate(from, to int, e *expression) (piece, *SyntaxError) {
	p.at, p.end = from, to
	d, err := p.date()
	if err != nil {
		return piece{}, err
	}
	if d.kind == DateTime {
		return piece{}, p.fail(from+len("2001-02-03"), "a set is of dates, without times of day")
	}
	e.marks |= d.marks()
	return d.piece(p, from)
}
