package english

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Written is a day or a month that somebody wrote in words as EDTF has it: "26 January 2009", "Jan. 26th, 2009", "26-Jan-2009"
// are "2009-01-26", "Sept 1960" is "1960-09". It is "" for anything else, an EDTF date too. Whether the month has such a day is
// for edtf.Parse to say.
func Written(words string) string {
	parts := strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return strings.ContainsRune(" \t-,", r) })
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "the" || p == "of" })
	var day, month, year string
	switch len(parts) {
	case 2:
		month, year = parts[0], parts[1]
	case 3:
		day, month, year = parts[0], parts[1], parts[2]
		if isDigits(month) || dayOf(month) != "" {
			day, month = month, day
		}
		if day = dayOf(day); day == "" {
			return ""
		}
	}
	n := monthOf(strings.TrimSuffix(month, "."))
	switch {
	case n == 0 || len(year) != 4 || !isDigits(year):
		return ""
	case day == "":
		return fmt.Sprintf("%s-%02d", year, n)
	}
	return fmt.Sprintf("%s-%02d-%02s", year, n, day)
}

// dayOf is the number of a day, "3" or "3rd"; "" where it is none of one or two digits.
func dayOf(word string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, end)
	}
	if len(word) > 2 || !isDigits(word) {
		return ""
	}
	return word
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// monthOf is the number of a month by its name or the usual short form of that; 0 for none.
func monthOf(name string) time.Month {
	if name == "sept" {
		return time.September
	}
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); name == full || name == full[:3] {
			return m
		}
	}
	return 0
}
