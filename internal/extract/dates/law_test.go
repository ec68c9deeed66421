package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"annals/edtf"
	"annals/internal/extract/lang"

	"pgregory.net/rapid"
)

// dayFormats are the ways English texts print a day.
var dayFormats = []string{
	"2 January 2006", "January 2, 2006", "Jan. 2, 2006", "02 January 2006", "Monday, 2 January 2006", "Monday, January 2, 2006",
	"2006-01-02", "2006/01/02", "02.01.2006", "2-January-2006", "2 January, 2006", "2 Sept. 2006",
}

// TestDaysComeBack prints random days as texts do and reads them back, alone and between words.
func TestDaysComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := time.Date(1500, 1, 1, 0, 0, 0, 0, time.UTC)
		day := first.AddDate(0, 0, rapid.IntRange(0, 580*365).Draw(t, "days"))
		format := rapid.SampledFrom(dayFormats).Draw(t, "format")
		if format == "2 Sept. 2006" {
			day = time.Date(day.Year(), time.September, min(day.Day(), 30), 0, 0, 0, 0, time.UTC)
		}
		text := "It met on " + day.Format(format) + rapid.SampledFrom([]string{".", ", and left.", " in Vienna.", ""}).Draw(t, "rest")
		got := Read(lang.Tokens(text, 0, len(text)), nil)
		if want := day.Format("2006-01-02"); len(got) != 1 || got[0].Value.String() != want {
			t.Fatalf("%s: got %s, want %s", text, show(text, got), want)
		}
	})
}

// TestOperatorsBound holds for every date and operator: what is by, until or before x does not reach beyond it, and
// what is since, from or after x does not begin before it.
func TestOperatorsBound(t *testing.T) {
	dates := func(t *rapid.T) string {
		year := rapid.IntRange(1700, 2049).Draw(t, "year")
		month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		return rapid.SampledFrom([]string{
			fmt.Sprint(year), fmt.Sprintf("%s %d", month, year),
			fmt.Sprintf("%d %s %d", rapid.IntRange(1, 28).Draw(t, "day"), month, year), fmt.Sprintf("early %d", year),
			fmt.Sprintf("late %d", year), fmt.Sprintf("the %d0s", year/10), fmt.Sprintf("the late %d0s", year/10),
			fmt.Sprintf("the early %d0s", year/10), fmt.Sprintf("the first half of %d", year), fmt.Sprintf("the end of %d", year),
		}).Draw(t, "date")
	}
	rapid.Check(t, func(t *rapid.T) {
		date := dates(t)
		read := func(op string) edtf.Bounds {
			text := "It ruled " + op + " " + date + "."
			got := Read(lang.Tokens(text, 0, len(text)), nil)
			if len(got) != 1 || got[0].Value.IsZero() {
				t.Fatalf("%s: got %s", text, show(text, got))
			}
			return got[0].Value.Bounds()
		}
		x := read("in")
		for _, op := range []string{"by", "no later than"} {
			if b := read(op); b.LatestStart > x.LatestEnd || b.EarliestStart != edtf.Beginning {
				t.Fatalf("%s %s: %+v reaches beyond %+v", op, date, b, x)
			}
		}
		if b := read("before"); b.LatestEnd >= x.EarliestStart {
			t.Fatalf("before %s: %+v does not end before %+v", date, b, x)
		}
		if b := read("after"); b.EarliestStart <= x.LatestEnd {
			t.Fatalf("after %s: %+v does not begin after %+v", date, b, x)
		}
		for _, op := range []string{"since", "from"} {
			if b := read(op); b.EarliestStart > x.EarliestStart || b.LatestEnd != edtf.Forever {
				t.Fatalf("%s %s: %+v for %+v", op, date, b, x)
			}
		}
	})
}

// FuzzDates reads anything and holds that expressions are in order, inside the text, and say what they are.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"on 5 September 1965", "from 28 March to 2 April 1983", "in the late '80s and early 1990s", "c. 1948–58", "(1990–)",
		"31 February 2019",
		"by the end of the first half of the 19th century BC", "In June; two years later; the following June", "5, 6 and 7 May",
		"5/9/1965", "May 5–7, 1999",
		"from 500–400 BC", "winter of 1978–79", "between 1983 and 1986 or so", "the year 71 AD", "mid-to-late-1990s onwards",
		"99th century", "0000-00-00", "in 1000–99", "1999-12-31 – 2000", "twenty-first of May '68", "in AD 1", "9999 BC",
		"two centuries earlier"} {
		f.Add("It began on 3 March 1999.", s)
	}
	f.Fuzz(func(t *testing.T, before, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "?")
		}
		ctx := &Context{}
		Read(lang.Tokens(before, 0, len(before)), ctx)
		tokens := lang.Tokens(text, 0, len(text))
		end := 0
		for _, e := range Read(tokens, ctx) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("%q: %d–%d after %d", text, e.Start, e.End, end)
			}
			if e.First > e.CoreFirst || e.CoreFirst > e.CoreLast || e.CoreLast > e.Last || len(e.Parts) == 0 {
				t.Fatalf("%q: tokens %+v", text, e)
			}
			if e.Core.IsZero() {
				t.Fatalf("%q: no core: %+v", text, e)
			}
			for _, v := range []edtf.Value{e.Core, e.Value, e.ForEvent(), e.ForState(), e.AsStart(), e.AsEnd()} {
				if again, err := edtf.Parse(v.String()); !v.IsZero() && (err != nil || again.String() != v.String()) {
					t.Fatalf("%q: %q does not come back: %v", text, v, err)
				}
			}
			end = e.End
		}
	})
}
