package lang

import "unicode/utf8"

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
