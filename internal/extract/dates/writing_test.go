package dates

import (
	"testing"

	"annals/edtf"
)

// TestOfValue takes the day or month that a source was written for from its date, and nothing from a date that leaves the month
// or day open.
func TestOfValue(t *testing.T) {
	for text, want := range map[string]string{
		"2009-01-26": "2009-01-26", "2009-01": "2009-01", "2009": "", "2009-01-2X": "", "2009-21": "", "2009-XX": "", "2009-01-26~": "",
	} {
		got := ""
		if d := OfValue(edtf.MustParse(text)); !d.IsZero() {
			got = d.Value().String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
