package render

import (
	"fmt"

	"annals"
)

// Queue prints what waits for a judgement.
func Queue(q annals.Queue, o Options) string {
	v := &view{page: newPage(o), name: FullNames}
	v.a.Statements, v.a.Sources, v.a.Known = map[annals.StatementID]annals.Statement{}, q.Sources, q.Known
	if len(q.Held)+len(q.Unsure) == 0 {
		v.line("Nothing waits for a judgement.")
	}
	if len(q.Held) > 0 {
		v.heading(Count(len(q.Held), "statement") + " read with little confidence")
		for _, s := range q.Held {
			v.a.Statements[s.ID] = s
			v.cited("  ", Sentence(s, v.name), []annals.StatementID{s.ID})
			v.text("      ", dim, fmt.Sprintf("“%s” (confidence %.2f)", s.Evidence.Text, s.Confidence))
		}
		v.text("  ", plain, "Judge with: annals review accept ID, reject ID, correct ID.")
	}
	if len(q.Unsure) > 0 {
		v.heading(Count(len(q.Unsure), "pair") + " of entities that may be one")
		for _, p := range q.Unsure {
			v.text("  ", plain, fmt.Sprintf("%s (%s) and %s (%s)", p.A.Name, p.A.ID, p.B.Name, p.B.ID))
			if p.Reason != "" {
				v.text("      ", dim, p.Reason)
			}
		}
		v.text("  ", plain, "Judge with: annals review same A B, different A B.")
	}
	v.foot()
	return v.String()
}
