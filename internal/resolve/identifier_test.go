package resolve

import "testing"

// TestHasWords: words count where they stand by themselves, also behind a place where they are a part of others.
func TestHasWords(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{"tax id no. 12", "tax id", true},
		{"tax id", "tax id", true},
		{"private; vat 12", "vat", true},
		{"privatvat, private", "vat", false},
		{"passports, a passport", "passport", true},
		{"reg.no 12", "reg.", true},
		{"", "vat", false},
	} {
		if got := hasWords(c.text, c.words); got != c.want {
			t.Errorf("%q in %q: %v", c.words, c.text, got)
		}
	}
}
