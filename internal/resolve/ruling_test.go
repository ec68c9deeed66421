package resolve_test

import (
	"testing"

	"annals"
	"annals/internal/resolve"
)

// TestRulings: which statements stand after what was decided of them, in the order of recording.
func TestRulings(t *testing.T) {
	read := annals.Statement{ID: "read"}
	shaky := annals.Statement{ID: "read", Reading: annals.Reading{Confidence: 0.2}}
	correction := annals.Statement{ID: "put", Reading: annals.Reading{Rules: []string{resolve.CorrectionRule}}}
	by := func(id annals.DecisionID, kind annals.DecisionKind, who string) annals.Decision {
		d := annals.Decision{ID: id, Kind: kind, Statement: "read", By: who}
		if kind == annals.Correct {
			d.Replacement = "put"
		}
		return d
	}
	undo := func(id, undoes annals.DecisionID) annals.Decision {
		return annals.Decision{ID: id, Kind: annals.Undo, Undoes: undoes, By: "A. Reader"}
	}
	for _, c := range []struct {
		name              string
		statement         annals.Statement
		decisions         []annals.Decision
		stands, confirmed bool
	}{
		{"nothing decided", read, nil, true, true},
		{"little confidence", shaky, nil, true, false},
		{"accepted", shaky, []annals.Decision{by("d1", annals.Accept, "A. Reader")}, true, true},
		{"rejected", read, []annals.Decision{by("d1", annals.Reject, "A. Reader")}, false, true},
		{"rejected, then accepted", read, []annals.Decision{by("d1", annals.Reject, "A. Reader"), by("d2", annals.Accept, "B. Clerk")},
			true, true},
		{"the rejection undone", read, []annals.Decision{by("d1", annals.Reject, "A. Reader"), undo("d2", "d1")}, true, true},
		{"the undoing undone", read, []annals.Decision{by("d1", annals.Reject, "A. Reader"), undo("d2", "d1"), undo("d3", "d2")}, false,
			true},
		{"the program does not overrule a person", read,
			[]annals.Decision{by("d1", annals.Accept, "A. Reader"), by("d2", annals.Reject, annals.Program)}, true, true},
		{"corrected", read, []annals.Decision{by("d1", annals.Correct, "A. Reader")}, false, true},
		{"the correction", correction, []annals.Decision{by("d1", annals.Correct, "A. Reader")}, true, true},
		{"the correction undone", correction, []annals.Decision{by("d1", annals.Correct, "A. Reader"), undo("d2", "d1")}, false, true},
		{"the corrected one accepted after all", correction,
			[]annals.Decision{by("d1", annals.Correct, "A. Reader"), by("d2", annals.Accept, "B. Clerk")}, false, true},
		{"a correction that nobody decided", correction, nil, false, true},
	} {
		r := resolve.NewRulings(c.decisions)
		if got := r.Stands(c.statement); got != c.stands {
			t.Errorf("%s: stands %v", c.name, got)
		}
		if got := r.Confirmed(c.statement); got != c.confirmed {
			t.Errorf("%s: confirmed %v", c.name, got)
		}
	}
}
