package document

// LineSort is what the capitals of a sentence tell of names.
type LineSort int

// Clausal reports whether the sentence has a finite verb.
func (s *Sentence) Clausal() bool {
	for _, t := range s.Tokens {
		if t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "VBD" || t.Tag == "MD" {
			return true
		}
	}
	return false
}

// Capitals counts how words are written inside sentences, where a capital is not owed to the place.
type Capitals struct {
	Upper, Lower map[string]int
	// Whole are the pairs of words with capitals, in lower case and with the preposition between them, of which the text has the
	// first nowhere without the rest, and more than once: "humanity in action".
	Whole map[string]bool
}
