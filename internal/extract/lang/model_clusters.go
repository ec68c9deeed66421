package lang

// clusters are classes of words that stand in like company, learnt from plain text.
type clusters struct {
	words dictionary
	// broad is the coarse class of each class.
	broad []byte
}

// class is the hash of the word's class and of its coarse class, 0 for a word too rare to have one.
func (c *clusters) class(form uint64) (class, broad uint64) {
	n, ok := c.words.find(form)
	if !ok || n >= len(c.broad) {
		return 0, 0
	}
	return uint64(n) + 1, uint64(c.broad[n]) + 1
}
