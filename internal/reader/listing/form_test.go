package listing_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals"
	"annals/internal/reader/listing"
)

// TestParseText: what is written down is read back, and every field stands where it says.
func TestParseText(t *testing.T) {
	element := func(t *rapid.T) listing.Element {
		label := rapid.StringMatching(`[A-Z_]{1,5}`)
		words := rapid.StringMatching(`[a-zé:]{1,4}( [a-z:]{1,4}){0,2}`)
		var draw func(depth int) listing.Element
		draw = func(depth int) listing.Element {
			if depth > 0 && rapid.Bool().Draw(t, "leaf") {
				return listing.Leaf(label.Draw(t, "label"), words.Draw(t, "words"))
			}
			e := listing.Element{Label: label.Draw(t, "label")}
			for range rapid.IntRange(1, 3).Draw(t, "parts") {
				if depth < 3 {
					e.Add(draw(depth + 1))
				}
			}
			return e
		}
		return draw(0)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := element(t).Text()
		e, err := listing.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, e.Text()); diff != "" {
			t.Fatal(diff)
		}
		var check func(listing.Element)
		check = func(e listing.Element) {
			for _, f := range []listing.Field{e.Field, e.Whole} {
				if got := text[f.Start : f.Start+len(f.Words)]; got != f.Words {
					t.Fatalf("%q instead of %q", got, f.Words)
				}
			}
			for _, p := range e.Parts {
				check(p)
			}
		}
		check(e)
	})
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "\n", "A\nB", "A\n    B: c", "A: b\n  C: d", "A\n B: c", "  A: b", "A\n\n  B: c"} {
		if _, err := listing.Parse(text); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestJoin(t *testing.T) {
	e := listing.Element{Label: "E"}
	for _, p := range []listing.Element{listing.Leaf("LAST", "Doe"), listing.Leaf("NOTE", "a\n  b"), listing.Leaf("FIRST", "Jane"),
		listing.Leaf("LAST", "Roe"), listing.Leaf("FIRST", "Jane")} {
		e.Add(p)
	}
	e.Join(" ", "FIRST", "MIDDLE", "LAST")
	if diff := cmp.Diff("E\n  FIRST+LAST: Jane Doe\n  NOTE: a b\n  LAST: Roe", e.Text()); diff != "" {
		t.Error(diff)
	}
	if got := e.Find("LAST", "FIRST").Words; got != "Jane Doe" {
		t.Error(got)
	}
	if got := e.Find("FIRST").Words; got != "" {
		t.Error(got)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"1971": "1971", "1971-05": "1971-05", "1971-05-04": "1971-05-04", "2015-04-07-04:00": "2015-04-07",
		"2015-04-07T00:00:00Z": "2015-04-07", "04/05/1971": "1971-05-04", "00/05/1971": "1971-05", "dd/mm/1971": "1971",
		"00/00/1971": "1971", "1971-02-30": "", "31/04/1971": "", "00/00/0000": "", "04/1971": "", "Sep-64": "", "": "",
	} {
		v, ok := listing.Date(in)
		if ok != (want != "") || ok && v.String() != want {
			t.Errorf("%q is %s, %v; want %q", in, v, ok, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{"rus": "ru", "RU": "ru", "en-gb": "en-GB", "zh-hant": "zh-Hant", "mul": "", "und": "",
		"": "", "Russian": "", "00": ""} {
		if got := listing.Language(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
