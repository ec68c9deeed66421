package screen

import (
	"cmp"
	"math/bits"
	"slices"
)

// table finds words, or entries, by keys. It is a hash table laid flat: the entries of bucket b are
// words[buckets[b]:buckets[b+1]], each the number of a word under the high bits of its key's hash, as many as there is room
// for, so that few words of other keys come back. What comes back is to be checked.
type table struct {
	buckets []uint32
	words   []uint32
	mask    uint32
	number  uint32 // the bits of the numbers
}

// tableEntry is a key's hash and a word that has the key.
type tableEntry struct{ hash, word uint32 }

// numberMask is the bits of the numbers of so many words.
func numberMask(words int) uint32 { return 1<<bits.Len32(uint32(max(words, 1)-1)) - 1 }

// fullBucket is the number of entries of a bucket that a table is made for: they lie side by side, and looking through
// them takes less than fetching what more buckets would take.
const fullBucket = 4

// newTable makes a table of some of the words whose numbers are below count.
func newTable(entries []tableEntry, count int) table {
	size := uint32(256)
	for fullBucket*int(size) < len(entries) {
		size *= 2
	}
	t := table{buckets: make([]uint32, size+1), words: make([]uint32, len(entries)), mask: size - 1, number: numberMask(count)}
	for _, e := range entries {
		t.buckets[e.hash&t.mask]++
	}
	end := uint32(0)
	for b := range t.buckets {
		end += t.buckets[b]
		t.buckets[b] = end
	}
	// From the last on, each entry goes before those of its bucket that are in place, so that the ends become beginnings.
	for _, e := range slices.Backward(entries) {
		at := &t.buckets[e.hash&t.mask]
		*at--
		t.words[*at] = e.hash&^t.number | e.word
	}
	return t
}

// crowded tells that buckets have grown so long that looking through them takes longer than it need.
func (t *table) crowded() bool { return len(t.words) > 4*fullBucket*len(t.buckets) }

// follow is the table with more entries, of words whose numbers are below count. With moved, the words were given other
// numbers: moved has the new one of each, plus one; 0 takes it out. The number of buckets stays.
func (t *table) follow(moved []uint32, added []tableEntry, count int) table {
	if len(t.buckets) == 0 {
		return newTable(added, count)
	}
	size := t.mask + 1
	// What a longer number leaves of the hashes is left of those that are there already; a shorter one brings nothing back.
	more := table{mask: t.mask, number: max(t.number, numberMask(count))}
	slices.SortStableFunc(added, func(a, b tableEntry) int { return cmp.Compare(a.hash&t.mask, b.hash&t.mask) })
	more.buckets = make([]uint32, size+1)
	more.words = make([]uint32, 0, len(t.words)+len(added))
	for b := range size {
		for _, word := range t.words[t.buckets[b]:t.buckets[b+1]] {
			number := word & t.number
			if moved != nil {
				if moved[number] == 0 {
					continue
				}
				number = moved[number] - 1
			}
			more.words = append(more.words, word&^more.number|number)
		}
		for len(added) > 0 && added[0].hash&t.mask == b {
			more.words = append(more.words, added[0].hash&^more.number|added[0].word)
			added = added[1:]
		}
		more.buckets[b+1] = uint32(len(more.words))
	}
	return more
}

// find appends the words whose key has the hash.
func (t *table) find(found []uint32, hash uint32) []uint32 {
	if len(t.buckets) == 0 {
		return found
	}
	b := hash & t.mask
	for _, word := range t.words[t.buckets[b]:t.buckets[b+1]] {
		if (word^hash)&^t.number == 0 {
			found = append(found, word&t.number)
		}
	}
	return found
}

// hashOf is FNV-1a, its bits mixed once more, since a table takes its buckets from the low ones and keeps the high.
func hashOf[Key string | []byte](key Key) uint32 { return mixed(hashOn(hashBasis, key)) }

const hashBasis = 2166136261

// hashOn goes on with a hash that is not mixed yet.
func hashOn[Key string | []byte](h uint32, key Key) uint32 {
	for i := range len(key) {
		h = hashByte(h, key[i])
	}
	return h
}

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

func mixed(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>12
}

// maxPrefix is the length of the part of a word that deletions are made from; words that agree so far are checked whole.
const maxPrefix = 9

// deletions appends the hashes of a key and of what is left of it after deleting up to depth bytes; some come twice. Two
// keys that one edit (two edits) turn into each other share such a hash of depth 1 (2). See W. Garbe, Symmetric Delete
// Spelling Correction (2012).
func deletions[Key string | []byte](hashes []uint32, key Key, depth int) []uint32 {
	k := key[:min(len(key), maxPrefix)]
	hashes = append(hashes, hashOf(k))
	if depth == 0 {
		return hashes
	}
	before := uint32(hashBasis) // the hash of what comes before the deleted byte
	for i := range len(k) {
		if i == 0 || k[i] != k[i-1] { // else it is the same as deleting the byte before
			hashes = append(hashes, mixed(hashOn(before, k[i+1:])))
			if depth > 1 {
				between := before // and of what comes before the second
				for j := i + 1; j < len(k); j++ {
					if j == i+1 || k[j] != k[j-1] {
						hashes = append(hashes, mixed(hashOn(between, k[j+1:])))
					}
					between = hashByte(between, k[j])
				}
			}
		}
		before = hashByte(before, k[i])
	}
	return hashes
}

// mostDeletions is the most hashes that the deletions from a sound of the length come to.
func mostDeletions(length int) int {
	n := min(length, maxPrefix)
	switch soundDepth(length) {
	case 0:
		return 1
	case 1:
		return 1 + n
	}
	return 1 + n + n*(n-1)/2
}

// distinct sorts hashes and takes out those that come twice.
func distinct(hashes []uint32) []uint32 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// soundDepth is how many edits are looked for in a sound of the length: none in the shortest, where every edit makes
// another common word.
func soundDepth(n int) int {
	switch {
	case n < 3:
		return 0
	case n < 6:
		return 1
	}
	return 2
}

// skeletonDepth is how many consonants may differ in a skeleton of the length. Words of one alphabet are found by their
// sounds as well, so that only longer skeletons need to lead further.
func skeletonDepth(n int, sameScript bool) int {
	if n < 4 || n < 5 && sameScript {
		return 0
	}
	return 1
}
