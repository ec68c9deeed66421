package render

import (
	"strings"
	"testing"

	"annals"
)

func TestQueueLimit(t *testing.T) {
	pair := func(a, b string) annals.Pair {
		return annals.Pair{A: annals.EntityRef{ID: annals.EntityID("e" + a), Name: a},
			B: annals.EntityRef{ID: annals.EntityID("e" + b), Name: b}}
	}
	all := []annals.Pair{pair("Red Front", "Red League"), pair("Blue Front", "Blue League"), pair("Grey Front", "Grey League")}
	for _, c := range []struct {
		name  string
		given int
		last  bool
		more  string
	}{
		{"some", 2, false, "… and 1 more; --limit 0 prints them all."},
		{"all", 3, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := Queue(annals.Queue{Unsure: all[:c.given], AllUnsure: len(all)}, Options{Width: 100})
			if !strings.Contains(out, "3 pairs of entities") {
				t.Errorf("the whole number is not told:\n%s", out)
			}
			if got := strings.Contains(out, "Grey Front"); got != c.last {
				t.Errorf("the last pair printed: %t, want %t:\n%s", got, c.last, out)
			}
			if got := strings.Contains(out, "more; --limit 0"); got != (c.more != "") || !strings.Contains(out, c.more) {
				t.Errorf("what is left out: %t, want %q:\n%s", got, c.more, out)
			}
		})
	}
}
