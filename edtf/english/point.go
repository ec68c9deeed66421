package english

import (
	"strconv"
	"strings"
)

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

// goesOn reports whether a point is the end of what has none, where other open ends are unknown.
func (p point) goesOn() bool { return p.raw == ".." }

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
		if strings.HasPrefix(year, "the ") || p.year == "XXXX" || p.month == "XX" {
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
	case len(digitsOnly) != 4:
		return y, digits(digitsOnly) && !negative
	case negative && digits(digitsOnly[:3]) && digitsOnly[3] == 'X':
		// No decade as one counts them before our era: -050X is 510 to 501 BC.
		n, _ := strconv.Atoi(digitsOnly[:3])
		return strconv.Itoa(10*n+10) + "–" + strconv.Itoa(10*n+1) + " BC", true
	case negative && digits(digitsOnly[:2]) && digitsOnly[2:] == "XX":
		n, _ := strconv.Atoi(digitsOnly[:2]) // -05XX is 600 to 501 BC
		return "the " + ordinal(n+1) + " century BC", true
	case negative:
		return y, false
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
