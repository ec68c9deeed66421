package edtf_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/edtf"
)

// FuzzParse: no text panics; what is read prints as it was and has bounds in order; what is refused says where,
// within the text, and any spelling that the hint offers is right.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"", "1981-06-20", "197X", "2001-21", "2001-34~", "1985-04-12T23:20:30+04:30", "1984~/2004-06", "/..", "[1667,1668,1670..1672]",
		"{..1984-05-03}", "?2004-06-~11", "156X-12-25", "XX00-02-29", "Y-17E7", "Y171010000S3", "9999-12-31~", "-0001-01-01~",
		"2004-(06)?-11", "2001-21^southernHemisphere", "unknown/open", "y17101e4p3", "c. 1981", "20010203", "سال ۱۳۶۰", "1985–1986",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := edtf.Parse(text)
		if err == nil {
			checkValue(t, text, v)
			return
		}
		var syntax *edtf.SyntaxError
		if !errors.As(err, &syntax) {
			t.Fatalf("%q: error of type %T", text, err)
		}
		if syntax.Offset < 0 || syntax.Offset > utf8.RuneCountInString(text) || syntax.Msg == "" || v != (edtf.Value{}) {
			t.Fatalf("%q: %#v, %v", text, syntax, v)
		}
		if _, offer, ok := strings.Cut(syntax.Hint, `write "`); ok {
			offer, _, _ = strings.Cut(offer, `"`)
			if _, err := edtf.Parse(offer); err != nil {
				t.Fatalf("%q: the hint offers %q: %v", text, offer, err)
			}
		}
	})
}

func checkValue(t *testing.T, text string, v edtf.Value) {
	if v.String() != text || v.IsZero() != (text == "") || v.Level() < 0 || v.Level() > 2 {
		t.Fatalf("%q: printed %q, level %d", text, v, v.Level())
	}
	b := v.Bounds()
	if b.EarliestStart > b.LatestStart || b.EarliestEnd > b.LatestEnd || b.EarliestStart > b.EarliestEnd ||
		b.LatestStart > b.LatestEnd {
		t.Fatalf("%q: bounds %v", text, b)
	}
	for _, d := range []edtf.Day{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd} {
		if v.Contains(d) == edtf.Yes && b.Contains(d) == edtf.No {
			t.Fatalf("%q contains %s, outside its bounds", text, d)
		}
	}
	if edtf.Before(v, v) == edtf.Yes || edtf.Overlaps(v, v) == edtf.No || edtf.Within(v, v) == edtf.No {
		t.Fatalf("%q: before itself %s, overlapping %s, within %s", text, edtf.Before(v, v), edtf.Overlaps(v, v), edtf.Within(v, v))
	}
}
