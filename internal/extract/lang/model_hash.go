package lang

import "unicode/utf8"

// A feature is a chain of values mixed into a hash: the number of its template, then what it looks at.

const (
	hashSeed  = 0xcbf29ce484222325
	hashPrime = 0x100000001b3
	mixPrime  = 0x9e3779b97f4a7c15
)

// hashText hashes the bytes of s (FNV-1a).
func hashText(s string) uint64 {
	h := uint64(hashSeed)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// mix adds a value to a hash; the order matters.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * mixPrime
	return h ^ h>>32
}

// featureSet collects the keys of the features of one decision; template counts the templates.
type featureSet struct {
	keys     []uint32
	template uint64
}

func (f *featureSet) reset() { f.keys, f.template = f.keys[:0], 0 }

func (f *featureSet) put(h uint64) {
	// The key's leading bits choose the bucket, so they must be the best mixed ones.
	f.keys = append(f.keys, uint32(h*mixPrime>>32))
}

func (f *featureSet) one(a uint64) {
	f.template++
	f.put(mix(f.template, a))
}

func (f *featureSet) two(a, b uint64) {
	f.template++
	f.put(mix(mix(f.template, a), b))
}

func (f *featureSet) three(a, b, c uint64) {
	f.template++
	f.put(mix(mix(mix(f.template, a), b), c))
}

// suffix is the last n characters of s, or s.
func suffix(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// prefix is the first n characters of s, or s.
func prefix(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}
