package english_test

import (
	"testing"
	"time"

	"annals/edtf"
	"annals/edtf/english"
)

func TestDatesInWords(t *testing.T) {
	for _, c := range []struct{ edtf, noun, event, state string }{
		{"2009-01-26", "26 January 2009", "on 26 January 2009", "on 26 January 2009"},
		{"1981-06", "June 1981", "in June 1981", "in June 1981"},
		{"2002", "2002", "in 2002", "in 2002"},
		{"197X", "the 1970s", "in the 1970s", "in the 1970s"},
		{"18XX", "the 19th century", "in the 19th century", "in the 19th century"},
		{"1981-37", "early 1981", "in early 1981", "in early 1981"},
		{"1981-38", "mid-1981", "in mid-1981", "in mid-1981"},
		{"1981-22", "summer 1981", "in summer 1981", "in summer 1981"},
		{"1981-33", "the first quarter of 1981", "in the first quarter of 1981", "in the first quarter of 1981"},
		{"[1970..1973]", "the early 1970s", "in the early 1970s", "in the early 1970s"},
		{"[1974..1976]", "the mid-1970s", "in the mid-1970s", "in the mid-1970s"},
		{"[1867..1899]", "some time between 1867 and 1899", "at some time between 1867 and 1899", "at some time between 1867 and 1899"},
		{"[1979,1983]", "1979 or 1983", "in 1979 or 1983", "in 1979 or 1983"},
		{"{1979,1981,1983}", "1979, 1981 and 1983", "in 1979, 1981 and 1983", "in 1979, 1981 and 1983"},
		{"1979/199X", "1979 to the 1990s", "between 1979 and the 1990s", "from 1979 to the 1990s"},
		{"1981~", "around 1981", "around 1981", "around 1981"},
		{"1981?", "perhaps 1981", "perhaps in 1981", "perhaps in 1981"},
		{"1981%", "perhaps around 1981", "perhaps around 1981", "perhaps around 1981"},
		{"1983/1986", "1983 to 1986", "between 1983 and 1986", "from 1983 to 1986"},
		{"1983/..", "since 1983", "from 1983 on", "since 1983"},
		{"1983/", "from 1983", "from 1983 on", "from 1983 on"},
		{"/1982", "until 1982", "until 1982", "until 1982"},
		{"[..1981-37]", "by early 1981", "by early 1981", "by early 1981"},
		{"[..1980]", "by 1980", "by 1980", "by 1980"},
		{"[1982..]", "1982 or later", "in 1982 or later", "in 1982 or later"},
		{"/..", "at the time of writing", "", ""},
		{"", "", "", ""},
		{"-0043-03-15", "15 March 44 BC", "on 15 March 44 BC", "on 15 March 44 BC"},
		{"-05XX", "the 6th century BC", "in the 6th century BC", "in the 6th century BC"},
		{"-00XX/0050", "the 1st century BC to 50", "between the 1st century BC and 50", "from the 1st century BC to 50"},
		{"-050X", "510–501 BC", "in 510–501 BC", "in 510–501 BC"},
		{"0000", "1 BC", "in 1 BC", "in 1 BC"},
		{"0476", "476", "in 476", "in 476"},
		{"1985-XX", "a month of 1985", "in a month of 1985", "in a month of 1985"},
		{"1985-06-XX", "a day in June 1985", "on a day in June 1985", "on a day in June 1985"},
		{"1985-XX-XX", "a day of 1985", "on a day of 1985", "on a day of 1985"},
		{"1985-XX-02", "the 2nd of a month of 1985", "on the 2nd of a month of 1985", "on the 2nd of a month of 1985"},
		{"1985-XX-12", "the 12th of a month of 1985", "on the 12th of a month of 1985", "on the 12th of a month of 1985"},
		{"198X-12-25", "25 December of the 1980s", "on 25 December of the 1980s", "on 25 December of the 1980s"},
		{"XXXX-06", "June of an unknown year", "in June of an unknown year", "in June of an unknown year"},
		{"XXXX-06-24", "24 June of an unknown year", "on 24 June of an unknown year", "on 24 June of an unknown year"},
		{"Y-170000000", "Y-170000000", "in Y-170000000", "in Y-170000000"},
	} {
		v, err := edtf.Parse(c.edtf)
		if err != nil {
			t.Errorf("%s: %v", c.edtf, err)
			continue
		}
		if got := english.Date(v); got != c.noun {
			t.Errorf("Date(%s) = %q, want %q", c.edtf, got, c.noun)
		}
		if got := english.When(v, false); got != c.event {
			t.Errorf("When(%s) of an event = %q, want %q", c.edtf, got, c.event)
		}
		if got := english.When(v, true); got != c.state {
			t.Errorf("When(%s) of a state = %q, want %q", c.edtf, got, c.state)
		}
	}
}

func TestFrom(t *testing.T) {
	for text, want := range map[string]string{"2009-01-26": "from 26 January 2009", "1981~": "from around 1981",
		"[..1981-37]": "by early 1981", "1983/1986": "between 1983 and 1986", "": ""} {
		v, err := edtf.Parse(text)
		if text != "" && err != nil {
			t.Fatal(err)
		}
		if got := english.From(v); got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}

func TestInstant(t *testing.T) {
	moment := time.Date(2026, 11, 24, 3, 11, 40, 120e6, time.FixedZone("an hour east", 3600))
	if got := english.Instant(moment); got != "24 November 2026, 02:11:40 UTC" {
		t.Errorf("Instant = %q", got)
	}
}

func TestDay(t *testing.T) {
	if got := english.Day(edtf.DayOf(2009, 1, 25)); got != "25 January 2009" {
		t.Errorf("Day = %q", got)
	}
}

// FuzzDate: every EDTF value has words, and none of them panics.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"1981", "[..1981-37]", "{1979..1981,1983}", "2004-06-~11/2005?", "Y17E7", "../1985", "1XXX-12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := edtf.Parse(s)
		if err != nil {
			return
		}
		if english.Date(v) == "" && !v.IsZero() {
			t.Errorf("%s has no words", s)
		}
		english.When(v, true)
		english.When(v, false)
	})
}
