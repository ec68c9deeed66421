package annals

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// DecisionID names a decision by its content and place in the record: "d" and 16 hexadecimal digits.
type DecisionID string

// DecisionKind says what was decided.
type DecisionKind string

// The kinds of decisions. Same, Different and Unsure judge two entities; Accept, Reject and Correct judge a
// statement; Withdraw says that a source or an edition of a list came into the record by mistake; Undo takes back an earlier
// decision of any kind, also an Undo.
const (
	Same      DecisionKind = "same"
	Different DecisionKind = "different"
	Unsure    DecisionKind = "unsure"
	Accept    DecisionKind = "accept"
	Reject    DecisionKind = "reject"
	Correct   DecisionKind = "correct"
	Withdraw  DecisionKind = "withdraw"
	Undo      DecisionKind = "undo"
)

// Program is the author (Decision.By) of what the program decided by itself. What a person decided outranks it,
// whichever came first.
const Program = "annals"

// Decision is a person's or the program's judgement. It is kept for ever; what undoes it is a later Decision.
type Decision struct {
	ID   DecisionID   `json:"id"`
	Kind DecisionKind `json:"kind"`
	// A and B are the entities of a Same, Different or Unsure.
	A EntityID `json:"a,omitempty"`
	B EntityID `json:"b,omitempty"`
	// Statement is what an Accept, Reject or Correct judges.
	Statement StatementID `json:"statement,omitempty"`
	// Replacement is the statement that a Correct puts in the place of Statement.
	Replacement StatementID `json:"replacement,omitempty"`
	// Source or Edition is what a Withdraw takes out of all answers.
	Source  SourceID  `json:"source,omitempty"`
	Edition EditionID `json:"edition,omitempty"`
	// Undoes is the decision that an Undo takes back.
	Undoes DecisionID `json:"undoes,omitempty"`
	// By is who decided: a person's name, or Program.
	By string `json:"by"`
	// Reason is why, in words.
	Reason string `json:"reason,omitempty"`
	// Recorded is when; the store sets it.
	Recorded Moment `json:"recorded"`
}

// WithID returns the decision with its ID set to the hash of its content. nth tells apart equal decisions:
// the number of equal ones already in the record.
func (d Decision) WithID(nth int) Decision {
	c := d
	c.ID, c.Recorded = "", Moment{}
	b, err := json.Marshal(c)
	if err != nil {
		panic(fmt.Sprintf("annals: decision has no JSON form: %v", err)) // every field has one
	}
	sum := sha256.Sum256(fmt.Appendf(b, "\x00%d", nth))
	d.ID = DecisionID("d" + hex.EncodeToString(sum[:8]))
	return d
}

// Active lists the decisions that no other takes back, in the order given, which must be that of recording. An Undo
// that was itself undone takes nothing back, and the program cannot take back what a person decided.
func Active(decisions []Decision) []Decision {
	undone := TakenBack(decisions)
	var active []Decision
	for _, d := range decisions {
		if _, out := undone[d.ID]; d.Kind != Undo && !out {
			active = append(active, d)
		}
	}
	return active
}

// TakenBack are the decisions that another takes back, each with the first that does and stands, by the same rules.
func TakenBack(decisions []Decision) map[DecisionID]Decision {
	by := make(map[DecisionID]string, len(decisions))
	for _, d := range decisions {
		by[d.ID] = d.By
	}
	// What undoes a decision comes after it, so going backwards each Undo is settled before what it undoes.
	undone := make(map[DecisionID]Decision)
	for i := len(decisions) - 1; i >= 0; i-- {
		d := decisions[i]
		if _, out := undone[d.ID]; d.Kind != Undo || out {
			continue
		}
		if d.By != Program || by[d.Undoes] == Program {
			undone[d.Undoes] = d
		}
	}
	return undone
}
