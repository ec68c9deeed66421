package annals

// Withdrawal is a source, or an edition of a list, that came into the record by mistake: it is kept, and no answer rests
// on it.
type Withdrawal struct {
	// Decision says who withdrew it, when and why; its Source or its Edition says what.
	Decision Decision
	// Edition is the edition; the zero Edition where a source was withdrawn.
	Edition Edition
	// Alone counts the sources that are left out because of it: the records that the edition has and no edition that stands,
	// or the source itself.
	Alone int
}
