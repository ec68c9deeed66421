package english_test

import (
	"testing"

	"annals/edtf"
	"annals/edtf/english"
)

func TestWritten(t *testing.T) {
	for words, want := range map[string]string{
		"26 January 2009":         "2009-01-26",
		"6 Jan 2009":              "2009-01-06",
		"January 26, 2009":        "2009-01-26",
		"Jan 26 2009":             "2009-01-26",
		"26th January 2009":       "2009-01-26",
		"the 1st of March, 2009":  "2009-03-01",
		"March the 2nd, 2009":     "2009-03-02",
		"Sept. 3rd, 2009":         "2009-09-03",
		"7 Sept 1960":             "1960-09-07",
		"07-SEP-1960":             "1960-09-07",
		"  7   september   1960 ": "1960-09-07",
		"Sept 1960":               "1960-09",
		"May 1968":                "1968-05",
		"May, 1968":               "1968-05",
		"31 February 2009":        "2009-02-31", // edtf.Parse says that there is none
		"":                        "",
		"2009":                    "",
		"2009-01-26":              "",
		"26/01/2009":              "",
		"26 Smarch 2009":          "",
		"26 January":              "",
		"26 January 09":           "",
		"soon 2009":               "",
		"26 January 2009 or so":   "",
	} {
		if got := english.Written(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// TestWrittenReadsDates: a day or a month that this package words is read back as it was.
func TestWrittenReadsDates(t *testing.T) {
	for _, date := range []string{"2009-01-26", "2009-12-31", "1968-05-01", "1968-05"} {
		if got := english.Written(english.Date(edtf.MustParse(date))); got != date {
			t.Errorf("%s is worded %q and read as %q", date, english.Date(edtf.MustParse(date)), got)
		}
	}
}
