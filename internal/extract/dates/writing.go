package dates

import (
	"strings"

	"annals/edtf"
	"annals/internal/extract/lang"
)

// OfDateline is the last date with a year and month among the words of a dateline, "LIMA, 14 March 2011 —"; zero for none.
func OfDateline(t []lang.Token) (c Date) {
	for _, e := range Read(t, nil) {
		if e.tellsMonth() {
			c = e.first()
		}
	}
	return c
}

// OfValue is the day or month that a date as written tells, of whatever year, zero for any other: a year, a season, "2009-01-2X".
func OfValue(v edtf.Value) Date {
	y, m, d := v.Bounds().EarliestStart.Date()
	text := v.String()
	if _, rest, ok := strings.Cut(text, "-"); !ok || strings.Contains(rest, "X") || len(text) == len("2009-01") && rest > "12" {
		return Date{}
	}
	switch len(text) {
	case len("2009-01-26"):
		return Day(int(y), int(m), int(d))
	case len("2009-01"):
		return Date{unit: unitMonth, year: int(y), month: int(m)}
	}
	return Date{}
}

// OfHeader is the date with a year and month that ends a line over a text, apart from its other words or after a word
// for writing: "Africa Briefing 121 | 30 May 2016", "Published on 3 March 2011". What else a label dates, "Founded: 3
// March 1980", is another's. It is zero for none.
func OfHeader(t []lang.Token) (c Date) {
	for _, e := range Read(t, nil) {
		if !e.tellsMonth() {
			continue
		}
		after := e.Last + 1
		for after < len(t) && t[after].Kind == lang.Punct {
			after++
		}
		k := e.First - 1
		label := k >= 0 && t[k].Text == ":"
		if label {
			k--
		}
		switch {
		case after < len(t):
		case k < 0, lists["writing"][t[k].Lower]:
			return e.first()
		case !label && t[k].Kind == lang.Punct && t[k].Text != ".":
			return e.first()
		}
	}
	return c
}

// tellsMonth reports whether the expression is one date with a year and a month.
func (e Expr) tellsMonth() bool {
	return len(e.Parts) == 1 && !e.first().anyYear && (e.first().unit == unitMonth || e.first().unit == unitDay) &&
		(e.Op == None || e.Op == AsOf)
}
