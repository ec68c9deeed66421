package render

import (
	"fmt"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
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

// Withdrawal says what became of what a withdrawal took out of answers: how many of so many entries no other edition has.
func Withdrawal(w annals.Withdrawal, entries int, o Options) string {
	p := newPage(o)
	switch {
	case w.Edition.List == "":
		p.text("  ", plain, "Nothing rests on what it says any more. It stays in the record, and is shown as withdrawn.")
	case w.Alone == 0:
		p.text("  ", plain, fmt.Sprintf("Other editions have all of its %s.", Count(entries, "entry")))
	default:
		p.text("  ", plain, fmt.Sprintf("No other edition has %d of its %s as printed there; nothing rests on that any more.",
			w.Alone, Count(entries, "entry")))
	}
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
	case annals.Withdraw:
		return fmt.Sprintf("%s withdraws %s", d.By, Withdrawn(d))
	case annals.Undo:
		return fmt.Sprintf("%s takes back decision %s", d.By, d.Undoes)
	}
	return fmt.Sprintf("%s decides %s", d.By, d.Kind)
}

// Judged is what somebody did with a decision of a kind, for "A. Reader accepted: …".
func Judged(kind annals.DecisionKind) string {
	return map[annals.DecisionKind]string{annals.Same: "held to be one", annals.Different: "held to be different",
		annals.Unsure: "was not sure whether these are one", annals.Accept: "accepted", annals.Reject: "rejected",
		annals.Correct: "corrected", annals.Withdraw: "withdrew", annals.Undo: "took back"}[kind]
}

// Withdrawn is what a decision withdraws, in words: "the edition of un-sc of 5 January 2022", "source 3f2a91cc".
func Withdrawn(d annals.Decision) string {
	if d.Edition == "" {
		return "source " + d.Source.Short()
	}
	list, day := d.Edition.Parts()
	if v, err := edtf.Parse(day); err == nil {
		day = english.Date(v)
	}
	return "the edition of " + string(list) + " of " + day
}
