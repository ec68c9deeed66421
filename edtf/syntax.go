package edtf

import (
	"fmt"
	"unicode/utf8"
)

// SyntaxError says why a text is not a time.
type SyntaxError struct {
	Text   string // as given to Parse
	Offset int    // where it goes wrong, in Unicode code points from the start
	Msg    string // what was expected or found there
	Hint   string // what to write instead; "" when nothing better is known
}

// Error is one line: text, place, message and hint.
func (e *SyntaxError) Error() string {
	text := e.Text
	if utf8.RuneCountInString(text) > 60 {
		text = string([]rune(text)[:60]) + "…"
	}
	s := fmt.Sprintf("date %q, character %d: %s", text, e.Offset+1, e.Msg)
	if e.Hint != "" {
		s += " (" + e.Hint + ")"
	}
	return s
}

// parser reads the bytes of text from at up to end.
type parser struct {
	text    string
	at, end int
}

// fail is the error at a byte of the text.
func (p parser) fail(at int, msg string) *SyntaxError {
	return &SyntaxError{Offset: utf8.RuneCountInString(p.text[:at]), Msg: msg}
}

// form is the hint when nothing is known of what was meant.
const form = `write a date like "1981", "1981-06" or "1981-06-20"`

// with gives the error a hint.
func (e *SyntaxError) with(hint string) *SyntaxError {
	e.Hint = hint
	return e
}

// expected is the error that something else stands where the parser is.
func (p parser) expected(what string) *SyntaxError {
	if p.at >= p.end {
		return p.fail(p.at, "expected "+what+", found the end of the date").with(form)
	}
	r, _ := utf8.DecodeRuneInString(p.text[p.at:])
	return p.fail(p.at, fmt.Sprintf("expected %s, found %q", what, r)).with(form)
}

// peek is the next byte, 0 at the end.
func (p parser) peek() byte {
	if p.at < p.end {
		return p.text[p.at]
	}
	return 0
}

// skip passes c if it is next.
func (p *parser) skip(c byte) bool {
	if p.at < p.end && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

// digits passes up to limit decimal digits and is what it passed; limit -1 is any number.
func (p *parser) digits(limit int) string {
	from := p.at
	for p.at < p.end && p.at-from != limit && isDigit(p.text[p.at]) {
		p.at++
	}
	return p.text[from:p.at]
}

// pattern passes up to limit decimal digits or X.
func (p *parser) pattern(limit int) string {
	from := p.at
	for p.at < p.end && p.at-from != limit && (isDigit(p.text[p.at]) || p.text[p.at] == 'X') {
		p.at++
	}
	return p.text[from:p.at]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// qualifier passes "?", "~" or "%".
func (p *parser) qualifier() marks {
	switch {
	case p.skip('?'):
		return uncertain
	case p.skip('~'):
		return approximate
	case p.skip('%'):
		return uncertain | approximate
	}
	return 0
}
