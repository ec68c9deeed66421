package lang

import "testing"

// TestDigits holds that only figures of the length asked for are a number, and no sign, separator or letter among them.
func TestDigits(t *testing.T) {
	for text, want := range map[string]int{"1908": 1908, "0012": 12, "908": 0, "19080": 0, "1,90": 0, "+190": 0, "190s": 0, "١٩": 0, "": 0} {
		if n, ok := (Token{Text: text}).Digits(4, 4); n != want || ok != (want > 0) {
			t.Errorf("%q: %d, %v, want %d", text, n, ok, want)
		}
	}
}

// TestIsDash holds that a sign of minus is a dash and a run of hyphens is none.
func TestIsDash(t *testing.T) {
	for text, want := range map[string]bool{"-": true, "–": true, "—": true, "−": true, "--": false, "_": false, "": false} {
		if got := (Token{Text: text}).IsDash(); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
