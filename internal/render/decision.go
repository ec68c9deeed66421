package render

import (
	"fmt"

	"annals"
)

// Decision says what was decided, by whom, and how to take it back.
func Decision(d annals.Decision, o Options) string {
	p := newPage(o)
	p.text("", plain, decisionWords(d)+".")
	if d.Reason != "" {
		p.text("  ", plain, "Reason: "+d.Reason)
	}
	p.text("  ", dim, fmt.Sprintf("Decision %s, revision %d. To take it back: annals review undo %s", d.ID,
		d.Recorded.Revision, d.ID))
	return p.String()
}

// decisionWords tells a decision in a clause: "A. Reader rejects statement 3f2a91cc".
func decisionWords(d annals.Decision) string {
	switch d.Kind {
	case annals.Same:
		return fmt.Sprintf("%s holds %s and %s to be one", d.By, d.A, d.B)
	case annals.Different:
		return fmt.Sprintf("%s holds %s and %s to be different", d.By, d.A, d.B)
	case annals.Unsure:
		return fmt.Sprintf("%s is not sure whether %s and %s are one", d.By, d.A, d.B)
	case annals.Accept:
		return fmt.Sprintf("%s accepts statement %s", d.By, d.Statement.Short())
	case annals.Reject:
		return fmt.Sprintf("%s rejects statement %s", d.By, d.Statement.Short())
	case annals.Correct:
		return fmt.Sprintf("%s puts statement %s in the place of %s", d.By, d.Replacement.Short(), d.Statement.Short())
	case annals.Undo:
		return fmt.Sprintf("%s takes back decision %s", d.By, d.Undoes)
	}
	return fmt.Sprintf("%s decides %s", d.By, d.Kind)
}

// Judged is what somebody did with a decision of a kind, for "A. Reader accepted: …".
func Judged(kind annals.DecisionKind) string {
	return map[annals.DecisionKind]string{annals.Same: "held to be one", annals.Different: "held to be different",
		annals.Unsure: "was not sure whether these are one", annals.Accept: "accepted", annals.Reject: "rejected",
		annals.Correct: "corrected", annals.Undo: "took back"}[kind]
}
