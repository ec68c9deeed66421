package names

// filter tells of most texts that a map does not have that it has not. A map asks two or three lines of memory for that,
// from all over, and reading a word asks some dozens of times; a filter asks one, and texts that are asked about together
// may share it: each text has two bits in a line. See B. H. Bloom, Space/Time Trade-offs in Hash Coding with Allowable
// Errors (1970), and for the lines F. Putze et al., Cache-, Hash- and Space-Efficient Bloom Filters (2007).
type filter [][lineWords]uint64

// lineWords is the number of words of a processor in a line of its cache, lineBits that of their bits, and perLine the
// number of texts that a line is made for: of a hundred texts that the map has not, one or two pass.
const (
	lineWords = 8
	lineBits  = 64 * lineWords
	perLine   = 24
)

// newFilter is an empty filter with room for so many texts.
func newFilter(texts int) filter {
	lines := 1
	for lines*perLine < texts {
		lines *= 2
	}
	return make(filter, lines)
}

// add adds the text with a hash to a line.
func (f filter) add(line, hash uint32) {
	l, a, b := f.bits(line, hash)
	l[a/64] |= 1 << (a % 64)
	l[b/64] |= 1 << (b % 64)
}

// has tells whether the text with a hash may have been added to the line.
func (f filter) has(line, hash uint32) bool {
	l, a, b := f.bits(line, hash)
	return l[a/64]>>(a%64)&(l[b/64]>>(b%64))&1 != 0
}

func (f filter) bits(line, hash uint32) (l *[lineWords]uint64, a, b uint32) {
	hash = scattered(hash)
	return &f[scattered(line)&uint32(len(f)-1)], hash % lineBits, hash / lineBits % lineBits
}

// polynomial is the hash of a text: its bytes are the coefficients of a polynomial of hashBase, so that those of its
// beginnings and of what is left of it without a byte cost a step each.
func polynomial(text string) (hash uint32) {
	for i := range len(text) {
		hash = hash*hashBase + uint32(text[i])
	}
	return hash
}

const hashBase = 0x01000193

// scattered mixes the bits of a hash.
func scattered(hash uint32) uint32 {
	hash ^= hash >> 15
	hash *= 0x2c1b3c6d
	hash ^= hash >> 12
	hash *= 0x297a2d39
	return hash ^ hash>>15
}
