package annals

// Queue is what waits for a person's judgement, or a part of it.
type Queue struct {
	Known Moment
	// Held are the statements that were read with too little confidence to show and that nobody judged yet, in the order
	// of their sources and texts.
	Held []Statement
	// AllHeld and AllUnsure are how many there are of each, those that are left out included.
	AllHeld, AllUnsure int
	Sources            map[SourceID]Source
	// Unsure are the pairs of entities that may be one.
	Unsure []Pair
}

// Pair is two entities that may be one, and what speaks for it.
type Pair struct {
	A, B   EntityRef
	Reason string
}
