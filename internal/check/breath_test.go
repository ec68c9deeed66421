package check

import (
	"testing"

	"annals"
)

// TestNumbersOfOneBreath: two numbers contradict each other in two clauses, and not in one.
func TestNumbersOfOneBreath(t *testing.T) {
	size := func(value string, start, end int) annals.Statement {
		return annals.Statement{Type: annals.TypeSize, Stance: annals.Asserted,
			Roles:    map[annals.Role][]annals.Filler{annals.RoleValue: {{Text: value}}},
			Evidence: annals.Evidence{Source: "one", Start: start, End: end}}
	}
	for _, c := range []struct {
		name string
		b    annals.Statement
		want string
	}{
		{"fell from 900 members to 200 members", size("200 members", 0, 36), ""},
		{"elsewhere in the text", size("200 members", 60, 90), ContradictingNumbers},
		{"the same number elsewhere", size("900 members", 60, 90), ""},
	} {
		if code, message := exclude(size("900 members", 0, 21), c.b, nil); code != c.want {
			t.Errorf("%s: %q, %s", c.name, code, message)
		}
	}
}
