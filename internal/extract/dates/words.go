package dates

import (
	_ "embed"
	"strconv"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed words.txt
var listTable string

// lists are the lists of words.txt by name.
var lists = wordlist.Read(listTable)

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
}

// monthShort are the short forms, which count only beside a day or a year.
var monthShort = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
	"nov": 11, "dec": 12,
}

var weekdays = wordlist.Set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs " +
	"fri sat sun")

var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

var eras = map[string]bool{ // true for the years before 1
	"bc": true, "bce": true, "b.c.": true, "b.c.e.": true, "ad": false, "ce": false, "a.d.": false, "c.e.": false,
}

// otherCalendars mark years that are not of the common era.
var otherCalendars = wordlist.Set("ah sh ap h.q. hijri solar lunar be am")

var smallNumbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}

// Month is the number of the month that a word in small letters names in full, 0 for another word.
func Month(word string) int { return monthNames[word] }

// ShortMonth is the number of the month that a word in small letters, without its full stop, is short for, 0 for
// another word.
func ShortMonth(word string) int { return monthShort[word] }

// IsWeekday reports whether a word in small letters names a day of the week, in full or in short.
func IsWeekday(word string) bool { return weekdays[word] }

// IsPresent reports whether a word in small letters names the time of writing, as the open end of a stretch does:
// "2001–present".
func IsPresent(word string) bool { return openEnds[word] }

// openEnds name the day of writing.
var openEnds = wordlist.Set("present today now current date")

// Numeral is the number from 1 to 50 that a lower-case word or the figures tell, 0 for another word.
func Numeral(word string) int {
	if n, err := strconv.Atoi(word); err == nil && n > 0 && n <= 50 {
		return n
	}
	return smallNumbers[word]
}

var ordinalWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

var decadeWords = map[string]int{
	"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}

var possessives = wordlist.Set("'s ' his her its their our my your whose")

// pronouns begin a clause after the year that dates it.
var pronouns = wordlist.Set("he she it they we the")

// dateStarters are the words that a date can begin with, besides digits.
var dateStarters = starters()

func starters() map[string]bool {
	set := wordlist.Set("' ’ ‘ ad a.d a.d. q1 q2 q3 q4 beginning start outset dawn opening middle midpoint height end " +
		"close closing turn initial last final latter former that the same following then this some nearly almost yesterday today " +
		"tomorrow next earlier later more less just only exactly")
	for _, words := range []map[string]int{
		monthNames, monthShort, seasons, thirdOf, smallNumbers, ordinalWords, decadeWords,
	} {
		for w := range words {
			set[w] = true
		}
	}
	for w := range weekdays {
		set[w] = true
	}
	for w := range approximators {
		set[w] = true
	}
	return set
}

// approximators make a date approximate; those that are true are weak evidence of a year ("about 1500").
var approximators = map[string]bool{
	"circa": false, "c.": false, "ca.": false, "ca": false, "cca": false, "cca.": false,
	"about": true, "around": true, "approximately": true, "roughly": true, "approx.": true, "~": true, "estimated": true,
}

var doubters = wordlist.Set("perhaps possibly maybe probably presumably")

// monthOf reads a month's name, which begins with a capital. Short forms carry their stop or are short names.
func monthOf(t lang.Token) (month int, short, ok bool) {
	if !t.IsUpper() {
		return 0, false, false
	}
	if m := monthNames[t.Lower]; m > 0 {
		return m, false, true
	}
	m := monthShort[strings.TrimSuffix(t.Lower, ".")]
	return m, true, m > 0
}

// ordinal reads "5th", "23rd" and the ordinal words up to thirtieth.
func ordinal(t lang.Token) (int, bool) {
	if n, ok := ordinalWords[t.Lower]; ok {
		return n, true
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if s, ok := strings.CutSuffix(t.Lower, suffix); ok && len(s) > 0 && len(s) < 3 {
			n, err := strconv.Atoi(s)
			return n, err == nil && n > 0
		}
	}
	return 0, false
}

func isApostrophe(t lang.Token) bool { return t.Text == "'" || t.Text == "’" || t.Text == "‘" }
