package entity

import (
	"strings"
	"testing"
)

// TestFirstEnd finds where a text has the words of a name first, across the ends of lines.
func TestFirstEnd(t *testing.T) {
	const text = "The Granite\nColumn met the Granite  Column. The Iron Guard"
	for name, want := range map[string]int{
		"Granite Column": len("The Granite\nColumn"), "Iron Guard": len(text), "Granite Guard": 0, "Iron Guards": 0,
		"GraniteColumn met": 0,
	} {
		if got := firstEnd(text, strings.Fields(name)); got != want {
			t.Errorf("%q: got %d, want %d", name, got, want)
		}
	}
}
