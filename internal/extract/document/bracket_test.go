package document

import (
	"fmt"
	"strings"
	"testing"

	"annals/internal/extract/lang"
)

// TestClosings: each bracket is closed by the one that leaves as many open as before it, also beside brackets without another.
func TestClosings(t *testing.T) {
	for text, want := range map[string]string{
		"( a )":         "[2 -1 -1]",
		"( ( a ) )":     "[4 3 -1 -1 -1]",
		") ( a )":       "[-1 3 -1 -1]",
		"( ( a )":       "[-1 3 -1 -1]",
		"( a ) ) ( b )": "[2 -1 -1 -1 6 -1 -1]",
		"a":             "[-1]",
		"":              "[]",
	} {
		var tokens []lang.Token
		for w := range strings.FieldsSeq(text) {
			tokens = append(tokens, lang.Token{Text: w})
		}
		if got := fmt.Sprint(Closings(tokens)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
