package resolve

import "annals"

// Active lists the decisions that no other takes back, in the order given, which must be that of recording. An Undo
// that was itself undone takes nothing back, and the program cannot take back what a person decided.
func Active(decisions []annals.Decision) []annals.Decision {
	by := make(map[annals.DecisionID]string, len(decisions))
	for _, d := range decisions {
		by[d.ID] = d.By
	}
	// What undoes a decision comes after it, so going backwards each Undo is settled before what it undoes.
	undone := make(map[annals.DecisionID]bool)
	for i := len(decisions) - 1; i >= 0; i-- {
		d := decisions[i]
		if d.Kind != annals.Undo || undone[d.ID] {
			continue
		}
		if d.By != annals.Program || by[d.Undoes] == annals.Program {
			undone[d.Undoes] = true
		}
	}
	var active []annals.Decision
	for _, d := range decisions {
		if d.Kind != annals.Undo && !undone[d.ID] {
			active = append(active, d)
		}
	}
	return active
}
