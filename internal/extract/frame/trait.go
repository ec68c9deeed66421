package frame

// Traits are hashes of what a word, or a word as part of what another tells, shows of itself. They are below TraitRows.
type Traits []uint32

// TraitRows is how many rows a table of weights for traits has. Two traits may share a row; at this size that costs nothing
// that could be measured.
const TraitRows = 1 << 17

// hash is the hash of a text that traits are made of.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>29
}

// trait is a sort of trait: the same words are other traits in another place.
type trait uint64

// add adds the trait of a sort with the parts, whose order matters.
func (t *Traits) add(sort trait, parts ...uint64) {
	t.put(mix(sort, parts))
}

// put adds the trait with the number that mix gave.
func (t *Traits) put(h uint64) { *t = append(*t, uint32((h^h>>29)%TraitRows)) }

// mix makes one number of what a trait is made of.
func mix(sort trait, parts []uint64) uint64 {
	h := uint64(sort+1) * 0x9e3779b97f4a7c15
	for _, p := range parts {
		h = mixIn(h, p)
	}
	return h
}

// mixIn is the number with one more part.
func mixIn(h, part uint64) uint64 {
	h = (h ^ part) * 0xff51afd7ed558ccd
	return h ^ h>>32
}

// bit is 1 for true, so that it can be part of a trait.
func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
