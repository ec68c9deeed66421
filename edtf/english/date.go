package english

import (
	"strconv"
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
	if start, end, ok := strings.Cut(t, "/"); ok {
		a, b := readPoint(start), readPoint(end)
		switch {
		case a.open && b.open:
			return "at the time of writing"
		case a.open:
			return "until " + b.noun()
		case b.open && end == "..":
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
	if start, end, ok := strings.Cut(t, "/"); ok {
		a, b := readPoint(start), readPoint(end)
		switch {
		case a.open && b.open:
			return ""
		case a.open:
			return "until " + b.noun()
		case b.open && (lasting && end == ".."):
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

func isSet(t string) bool { return strings.HasPrefix(t, "[") || strings.HasPrefix(t, "{") }

// setWords words "[1981,1983]" (one of them) and "{1981,1983}" (all of them), with ranges among the members.
func setWords(t string, adverb bool) string {
	one := t[0] == '['
	inner := strings.Trim(t, "[]{}")
	if one {
		if w := partOfDecade(inner); w != "" {
			if adverb {
				return "in " + w
			}
			return w
		}
	}
	var words []string
	prep := ""
	for i, m := range strings.Split(inner, ",") {
		p, w := memberWords(strings.TrimSpace(m), one, adverb)
		if i == 0 {
			prep = p
		} else if p != prep && p != "" {
			w = p + " " + w
		}
		words = append(words, w)
	}
	and := "and"
	if one {
		and = "or"
	}
	w := List(words, and)
	if adverb && prep != "" {
		return prep + " " + w
	}
	return w
}

// memberWords words one member of a set: its preposition and its noun.
func memberWords(m string, one, adverb bool) (prep, words string) {
	start, end, isRange := strings.Cut(m, "..")
	if !isRange {
		p := readPoint(m)
		return p.prep(), p.noun()
	}
	a, b := readPoint(start), readPoint(end)
	switch {
	case start == "":
		return "", "by " + b.noun()
	case end == "":
		return a.prep(), a.noun() + " or later"
	case one && adverb:
		return "", "at some time between " + a.noun() + " and " + b.noun()
	case one:
		return "", "some time between " + a.noun() + " and " + b.noun()
	}
	return "", "from " + a.noun() + " to " + b.noun()
}

// partOfDecade gives "1970..1973" and its like the words that the vocabulary uses them for: early, mid and late
// parts of a decade.
func partOfDecade(inner string) string {
	start, end, ok := strings.Cut(inner, "..")
	if !ok || len(start) != 4 || len(end) != 4 || start[:3] != end[:3] || !digits(start) || !digits(end) {
		return ""
	}
	decade := start[:3] + "0s"
	switch start[3:] + end[3:] {
	case "03":
		return "the early " + decade
	case "46":
		return "the mid-" + decade
	case "79":
		return "the late " + decade
	}
	return ""
}

// point is one date of an EDTF text, taken apart for wording.
type point struct {
	open                   bool
	year, month, day       string
	clock                  string
	uncertain, approximate bool
	raw                    string
}

// withoutDoubt takes away the marks of what is uncertain or approximate.
var withoutDoubt = strings.NewReplacer("?", "", "~", "", "%", "")

func readPoint(t string) point {
	p := point{raw: t}
	if t == "" || t == ".." {
		p.open = true
		return p
	}
	p.uncertain = strings.ContainsAny(t, "?%")
	p.approximate = strings.ContainsAny(t, "~%")
	t = withoutDoubt.Replace(t)
	t, p.clock, _ = strings.Cut(t, "T")
	sign := ""
	if strings.HasPrefix(t, "-") {
		sign, t = "-", t[1:]
	}
	parts := strings.Split(t, "-")
	if strings.HasPrefix(t, "Y") {
		parts = []string{t} // Y-170000000 keeps its sign
	}
	p.year = sign + parts[0]
	if len(parts) > 1 {
		p.month = parts[1]
	}
	if len(parts) > 2 {
		p.day = parts[2]
	}
	return p
}

// noun is the date without a preposition: "around 1981", "26 January 2009".
func (p point) noun() string {
	w := p.plain()
	switch {
	case p.uncertain && p.approximate:
		return "perhaps around " + w
	case p.uncertain:
		return "perhaps " + w
	case p.approximate:
		return "around " + w
	}
	return w
}

// adverb is the date with its preposition: "on 26 January 2009", "around 1981", "perhaps in 1981".
func (p point) adverb() string {
	w := p.plain()
	switch {
	case p.uncertain && p.approximate:
		return "perhaps around " + w
	case p.uncertain:
		return "perhaps " + p.prep() + " " + w
	case p.approximate:
		return "around " + w
	}
	return p.prep() + " " + w
}

// prep is "on" for a day and "in" for everything longer.
func (p point) prep() string {
	if p.day != "" {
		return "on"
	}
	return "in"
}

var monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

// divisions are the parts of a year that stand in the place of a month, with %s for the year.
var divisions = map[string]string{
	"21": "spring %s", "22": "summer %s", "23": "autumn %s", "24": "winter %s",
	"25": "spring %s (northern hemisphere)", "26": "summer %s (northern hemisphere)",
	"27": "autumn %s (northern hemisphere)", "28": "winter %s (northern hemisphere)",
	"29": "spring %s (southern hemisphere)", "30": "summer %s (southern hemisphere)",
	"31": "autumn %s (southern hemisphere)", "32": "winter %s (southern hemisphere)",
	"33": "the first quarter of %s", "34": "the second quarter of %s", "35": "the third quarter of %s",
	"36": "the fourth quarter of %s", "37": "early %s", "38": "mid-%s", "39": "late %s",
	"40": "the first half of %s", "41": "the second half of %s",
}

// plain is the date without its qualification.
func (p point) plain() string {
	if p.open {
		return "an open date"
	}
	year, ok := yearWords(p.year)
	if !ok {
		return p.raw
	}
	w := year
	if p.month != "" {
		if d, ok := divisions[p.month]; ok {
			return strings.Replace(d, "%s", year, 1)
		}
		month, ok := monthWords(p.month)
		if !ok {
			return p.raw
		}
		w = month + " " + year
		if strings.HasPrefix(year, "the ") || p.month == "XX" {
			w = month + " of " + year
		}
		if p.day != "" {
			if w, ok = dayWords(p.day, w, p.month == "XX"); !ok {
				return p.raw
			}
		}
	}
	if p.clock != "" {
		clock, utc := strings.CutSuffix(p.clock, "Z")
		w += " at " + clock
		if utc {
			w += " UTC"
		}
	}
	return w
}

// yearWords words a year of four digits, of which the last may be unspecified. Years beyond four digits and
// other patterns of X have no plain wording but their own.
func yearWords(y string) (string, bool) {
	digitsOnly, negative := strings.CutPrefix(y, "-")
	switch {
	case len(digitsOnly) == 4 && digits(digitsOnly):
		n, _ := strconv.Atoi(digitsOnly)
		if negative || n == 0 {
			return strconv.Itoa(n+1) + " BC", true // year 0000 is 1 BC
		}
		return strconv.Itoa(n), true
	case negative || len(digitsOnly) != 4:
		return y, digits(digitsOnly) && !negative
	case digits(y[:3]) && y[3] == 'X':
		return "the " + strings.TrimLeft(y[:3], "0") + "0s", true
	case digits(y[:2]) && y[2:] == "XX":
		n, _ := strconv.Atoi(y[:2])
		return "the " + ordinal(n+1) + " century", true
	case y == "XXXX":
		return "an unknown year", true
	}
	return y, false
}

func monthWords(m string) (string, bool) {
	if m == "XX" {
		return "a month", true
	}
	n, err := strconv.Atoi(m)
	if err != nil || n < 1 || n > 12 {
		return m, false
	}
	return monthNames[n-1], true
}

func dayWords(d, month string, monthUnknown bool) (string, bool) {
	if d == "XX" {
		if monthUnknown {
			return "a day " + strings.TrimPrefix(month, "a month "), true
		}
		return "a day in " + month, true
	}
	n, err := strconv.Atoi(d)
	if err != nil {
		return d, false
	}
	if monthUnknown {
		return "the " + ordinal(n) + " of " + month, true
	}
	return strconv.Itoa(n) + " " + month, true
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

func digits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
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
