package annals

import "annals/edtf"

// EntitiesQuestion says who of a record is wanted, and in what order. The zero EntitiesQuestion wants all, those first of whom
// most is told.
type EntitiesQuestion struct {
	// Words begin words of one name, in its script: "northern fr" is the Northern Front.
	Words string
	Kind  EntityKind
	// Source is one that speaks of them: its name, its title or the beginning of its hash, or the name of a list.
	Source string
	// With is another entity, a state for one, that a statement names together with them, other than as the authority.
	With string
	// By is an authority that gave them a standing, as itself or by a body that acts for it; with Standing, one in force.
	By string
	// Standing wants those on whom a listing, ban or other standing is in force, or may be, on the day On. A nationality,
	// a flag and what else tells only where somebody belongs is none.
	Standing bool
	On       edtf.Day
	// ByName puts them in the order of their names.
	ByName bool
}

// Listed is one of them. Its numbers and dates are those of the statements that count in answers; what it decided of
// others, as an authority, is not among them.
type Listed struct {
	EntityRef
	// Names are the others that it bears, in whatever script.
	Names []string
	// Statements and Sources are how many tell of it, a list with all its editions being one source. Decides is how many
	// statements tell of others what it decided; that is counted only where nothing is told of itself.
	Statements, Sources, Decides int
	// First and Last are the earliest and the latest time that the statements give, as their sources have it; zero where none
	// gives any.
	First, Last edtf.Value
	// Standings are those in force on the day asked about, or that may be, where only who has one is wanted.
	Standings []Held
}

// Held is a standing that somebody has on a day, or may have: before whom, where a source says, and what.
type Held struct {
	Authority string  `json:"authority,omitempty"`
	What      string  `json:"what"`
	Verdict   Verdict `json:"verdict"`
}

// String is the standing in a line: "United Nations: Al-Qaida, possibly".
func (h Held) String() string {
	if h.Authority == "" {
		return h.What + ", " + string(h.Verdict)
	}
	return h.Authority + ": " + h.What + ", " + string(h.Verdict)
}
