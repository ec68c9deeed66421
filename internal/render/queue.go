package render

import (
	"fmt"

	"annals"
)

// Queue prints what waits for a judgement, and how many more there are than it was given.
func Queue(q annals.Queue, o Options) string {
	v := &view{page: newPage(o), name: FullNames}
	v.a.Statements, v.a.Sources, v.a.Known = map[annals.StatementID]annals.Statement{}, q.Sources, q.Known
	if q.AllHeld+q.AllUnsure == 0 {
		v.line("Nothing waits for a judgement.")
	}
	if q.AllHeld > 0 {
		v.heading(Count(q.AllHeld, "statement") + " read with little confidence")
		for _, s := range q.Held {
			v.a.Statements[s.ID] = s
			v.cited("  ", Sentence(s, v.name), []annals.StatementID{s.ID})
			v.text("      ", dim, fmt.Sprintf("“%s” (confidence %.2f)", s.Evidence.Text, s.Confidence))
		}
		v.more(q.AllHeld - len(q.Held))
		v.text("  ", plain, "Judge with: annals review accept ID, reject ID, correct ID.")
	}
	if q.AllUnsure > 0 {
		v.heading(Count(q.AllUnsure, "pair") + " of entities that may be one")
		for _, p := range q.Unsure {
			v.text("  ", plain, fmt.Sprintf("%s (%s) and %s (%s)", p.A.Name, p.A.ID, p.B.Name, p.B.ID))
			if p.Reason != "" {
				v.text("      ", dim, p.Reason)
			}
		}
		v.more(q.AllUnsure - len(q.Unsure))
		v.text("  ", plain, "Judge with: annals review same A B, different A B.")
	}
	v.foot()
	return v.String()
}

// more says how many of a list were left out.
func (v *view) more(n int) {
	if n > 0 {
		v.text("  ", plain, fmt.Sprintf("… and %d more; --limit 0 prints them all.", n))
	}
}
