package profile

import (
	"slices"
	"strings"

	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// segment is a stretch of a field's words between the signs that part them: "European Union", "listed entity" and "10
// December 2002" of "European Union: listed entity, 10 December 2002".
type segment struct {
	tokens []lang.Token
	// date is the one that stands in it, nil for none, and beside are its other words but those that only go with a date.
	date   *dates.Expr
	beside []lang.Token
	// sign is the one before it, and bracket tells that it stands in brackets.
	sign    string
	bracket bool
}

// segments are those of a stretch of the field's value, in bytes. No sign within a date parts anything, nor does one
// within a word.
func segments(f *document.Field, from, to int) []segment {
	var t []lang.Token
	for _, x := range f.Tokens {
		if x.Start >= from && x.End <= to && x.Text != "*" && x.Text != "_" {
			t = append(t, x)
		}
	}
	times := dates.Read(t, nil)
	var out []segment
	depth, first, sign := 0, 0, ""
	cut := func(end int) {
		if first < end {
			out = append(out, newSegment(t, times, first, end))
			last := &out[len(out)-1]
			last.sign, last.bracket = sign, depth > 0
		}
	}
	for i, x := range t {
		if within(times, i) || !partsSegments(x) {
			continue
		}
		cut(i)
		switch first, sign = i+1, x.Text; x.Text {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
	}
	cut(len(t))
	return out
}

// partsSegments reports whether a sign parts the segments of a field; a hyphen in a word does not.
func partsSegments(x lang.Token) bool {
	switch x.Text {
	case ":", ",", ";", "(", ")", "[", "]", "|", "•":
		return true
	}
	return x.IsDash() && !x.Glued
}

// within reports whether token i stands within one of the dates.
func within(times []dates.Expr, i int) bool {
	return slices.ContainsFunc(times, func(x dates.Expr) bool { return x.First <= i && i <= x.Last })
}

// newSegment reads the date of a stretch from the first of the tokens up to the end, which is one of those of the whole
// value, or, as of a year alone behind a colon, the one that the stretch has by itself.
func newSegment(t []lang.Token, times []dates.Expr, first, end int) segment {
	s := segment{tokens: t[first:end]}
	own := slices.DeleteFunc(slices.Clone(times), func(x dates.Expr) bool { return x.First < first || x.Last >= end })
	if len(own) == 0 {
		t, end, first = s.tokens, len(s.tokens), 0
		if n := end - 2; n > 0 && untilNow[t[n+1].Lower] && t[n].Lower == "to" {
			end = n // "2001 to present"
		}
		if own = dates.Read(t[:end], nil); len(own) == 0 && layout.IsYearToken(t[end-1]) {
			own = dates.Read(t[end-1:end], nil) // "revoked 2004"
			for k := range own {
				own[k].First, own[k].Last = end-1, end-1
			}
		}
	}
	if len(own) > 0 {
		s.date = &own[0]
	}
	for i := first; i < end; i++ {
		if !within(own, i) && t[i].Kind != lang.Punct && !layout.FieldWords["dating"][t[i].Lower] {
			s.beside = append(s.beside, t[i])
		}
	}
	return s
}

// start and end are the bytes of the segment.
func (s *segment) start() int { return s.tokens[0].Start }

func (s *segment) end() int { return s.tokens[len(s.tokens)-1].End }

// apart reports whether a colon or a dash stands before the segment.
func (s *segment) apart() bool {
	return !s.bracket && (s.sign == ":" || strings.ContainsAny(s.sign, "-–—"))
}

// begins reports whether the first of its words is of a list of fields.txt.
func (s *segment) begins(list string) bool {
	return len(s.tokens) > 0 && layout.FieldWords[list][s.tokens[0].Lower]
}

// says reports whether the segment is one of the phrases of a list of fields.txt, "not listed".
func (s *segment) says(list string) bool {
	var w []string
	for _, x := range s.tokens {
		w = append(w, x.Lower)
	}
	return layout.FieldWords[list][strings.Join(w, "-")]
}

// clausal reports whether words have a verb with a tense, so that they are no name and no place.
func clausal(t []lang.Token) bool {
	return slices.ContainsFunc(t, func(x lang.Token) bool {
		return (x.Tag == "VBZ" || x.Tag == "VBP" || x.Tag == "VBD" || x.Tag == "MD") && x.Lower == x.Text
	})
}
