package render

import (
	"fmt"

	"annals"
)

// Queue prints what waits for a judgement, at most limit of the statements and of the pairs, and how many more there are; 0 prints all.
func Queue(q annals.Queue, limit int, o Options) string {
	v := &view{page: newPage(o), name: FullNames}
	v.a.Statements, v.a.Sources, v.a.Known = map[annals.StatementID]annals.Statement{}, q.Sources, q.Known
	if len(q.Held)+len(q.Unsure) == 0 {
		v.line("Nothing waits for a judgement.")
	}
	if len(q.Held) > 0 {
		v.heading(Count(len(q.Held), "statement") + " read with little confidence")
		for _, s := range atMost(q.Held, limit) {
			v.a.Statements[s.ID] = s
			v.cited("  ", Sentence(s, v.name), []annals.StatementID{s.ID})
			v.text("      ", dim, fmt.Sprintf("“%s” (confidence %.2f)", s.Evidence.Text, s.Confidence))
		}
		v.more(len(q.Held), limit)
		v.text("  ", plain, "Judge with: annals review accept ID, reject ID, correct ID.")
	}
	if len(q.Unsure) > 0 {
		v.heading(Count(len(q.Unsure), "pair") + " of entities that may be one")
		for _, p := range atMost(q.Unsure, limit) {
			v.text("  ", plain, fmt.Sprintf("%s (%s) and %s (%s)", p.A.Name, p.A.ID, p.B.Name, p.B.ID))
			if p.Reason != "" {
				v.text("      ", dim, p.Reason)
			}
		}
		v.more(len(q.Unsure), limit)
		v.text("  ", plain, "Judge with: annals review same A B, different A B.")
	}
	v.foot()
	return v.String()
}

// atMost is the beginning of a list, all of it for a limit of 0.
func atMost[T any](list []T, limit int) []T {
	if limit > 0 && len(list) > limit {
		return list[:limit]
	}
	return list
}

// more says how many of a list were left out.
func (v *view) more(n, limit int) {
	if limit > 0 && n > limit {
		v.text("  ", plain, fmt.Sprintf("… and %d more; --limit 0 prints them all.", n-limit))
	}
}
