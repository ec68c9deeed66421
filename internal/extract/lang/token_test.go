package lang

import (
	"strings"
	"testing"
)

// TestDigits holds that only figures of the length asked for are a number, and no sign, separator or letter among them.
func TestDigits(t *testing.T) {
	for text, want := range map[string]int{"1908": 1908, "0012": 12, "908": 0, "19080": 0, "1,90": 0, "+190": 0, "190s": 0,
		"١٩": 0, "": 0} {
		if n, ok := (Token{Text: text}).Digits(4, 4); n != want || ok != (want > 0) {
			t.Errorf("%q: %d, %v, want %d", text, n, ok, want)
		}
	}
}

// TestUndone holds that "de-" before a word makes one word with it, and no part of a name does.
func TestUndone(t *testing.T) {
	for text, want := range map[string]string{
		"It was de-listed.": "It|was|de-listed|.", "De-listing followed.": "De-listing|followed|.",
		"The fleur-de-lis": "The|fleur|-|de|-|lis", "Charles-de-Gaulle": "Charles|-|de|-|Gaulle",
		"a coup-de-main": "a|coup|-|de|-|main",
		"Rio de Janeiro": "Rio|de|Janeiro",
	} {
		var words []string
		for _, x := range Tokens(text, 0, len(text)) {
			words = append(words, x.Text)
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
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
