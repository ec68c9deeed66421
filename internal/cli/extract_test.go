package cli

import (
	"strings"
	"testing"

	"annals"
)

func TestPrintProblems(t *testing.T) {
	var problems []annals.Problem
	for line := 1; line <= 25; line++ {
		problems = append(problems, annals.Problem{Code: "unknown-entity", Source: "alt.csv", Line: line, Column: 1,
			Message: "no such entity"})
	}
	problems = append(problems, annals.Problem{Code: "bad-date", Source: "alt.csv", Line: 30, Column: 1, Message: "no such day"})
	var out strings.Builder
	printProblems(&out, problems)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if n := len(lines); n != mostAlike+2 {
		t.Fatalf("%d lines for 26 problems, 25 of them alike; want %d:\n%s", n, mostAlike+2, out.String())
	}
	if got, want := lines[mostAlike], "alt.csv: 5 more like these (unknown-entity), the last in line 25"; got != want {
		t.Errorf("after the first ones: %q, want %q", got, want)
	}
	if got, want := lines[mostAlike+1], "alt.csv:30:1: no such day"; got != want {
		t.Errorf("another kind: %q, want %q", got, want)
	}
}
