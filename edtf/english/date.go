package english

import (
	"strings"
	"time"

	"annals/edtf"
)

// Date is a time in words, as a noun: "26 January 2009", "early 1981", "1983 to 1986", "before or in 1981".
// It is "" for no time. EDTF that has no plain wording comes out as it is written.
func Date(v edtf.Value) string {
	t := v.String()
	if t == "" {
		return ""
	}
	if a, b, ok := ends(t); ok {
		switch {
		case a.open && b.open:
			return "at the time of writing"
		case a.open:
			return "until " + b.noun()
		case b.goesOn():
			return "since " + a.noun()
		case b.open:
			return "from " + a.noun()
		}
		return a.noun() + " to " + b.noun()
	}
	if isSet(t) {
		return setWords(t, false)
	}
	return readPoint(t).noun()
}

// When is a time as the end of a sentence: "on 26 January 2009", "by early 1981", "since 1983". A lasting state
// has "from 1983 to 1986" where an event has "between 1983 and 1986". It is "" for no time, and for a state that
// holds when the source is written, which the tense of the sentence says.
func When(v edtf.Value, lasting bool) string {
	t := v.String()
	if t == "" {
		return ""
	}
	if a, b, ok := ends(t); ok {
		switch {
		case a.open && b.open:
			return ""
		case a.open:
			return "until " + b.noun()
		case b.goesOn() && lasting:
			return "since " + a.noun()
		case b.open:
			return "from " + a.noun() + " on"
		case lasting:
			return "from " + a.noun() + " to " + b.noun()
		}
		return "between " + a.noun() + " and " + b.noun()
	}
	if isSet(t) {
		return setWords(t, true)
	}
	return readPoint(t).adverb()
}

// Day is a day in words: "26 January 2009".
func Day(d edtf.Day) string {
	switch d {
	case edtf.Beginning:
		return "the beginning of time"
	case edtf.Forever:
		return "the end of time"
	}
	return readPoint(d.String()).noun()
}

// From is when something began or ended as words that follow it: "from 26 January 2009", "by early 1981", "between 1983 and
// 1986".
func From(v edtf.Value) string {
	t := v.String()
	if t == "" || isSet(t) || strings.Contains(t, "/") {
		return When(v, false)
	}
	return "from " + readPoint(t).noun()
}

// Reword is [Date] of a time written in EDTF; what is none stays as it is.
func Reword(text string) string {
	v, err := edtf.Parse(text)
	if err != nil {
		return text
	}
	return Date(v)
}

// Instant is a moment of recorded time, in UTC: "26 January 2009, 14:05:09 UTC".
func Instant(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04:05") + " UTC" }

// ends are those of an interval; false for another text.
func ends(t string) (start, end point, ok bool) {
	a, b, ok := strings.Cut(t, "/")
	if !ok {
		return point{}, point{}, false
	}
	return readPoint(a), readPoint(b), true
}

// List joins "a", "b", "c" as "a, b and c".
func List(words []string, and string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + and + " " + words[len(words)-1]
}
