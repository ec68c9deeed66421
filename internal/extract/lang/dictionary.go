package lang

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// dictionary maps hashes to small numbers and is searched where it lies in the model file: the number of entries,
// then the keys in order, then their values.
type dictionary struct {
	packed       []byte
	keys, values []byte
}

func newDictionary(section []byte) (dictionary, error) {
	if len(section) < 4 || len(section)-4 != 6*int(binary.LittleEndian.Uint32(section)) {
		return dictionary{}, fmt.Errorf("dictionary: %w", errModel)
	}
	n := int(binary.LittleEndian.Uint32(section))
	return dictionary{packed: section, keys: section[4 : 4+4*n], values: section[4+4*n:]}, nil
}

// find is the number of a hash.
func (d *dictionary) find(hash uint64) (int, bool) {
	key := dictionaryKey(hash)
	n := len(d.keys) / 4
	if n == 0 {
		return 0, false
	}
	// The keys are spread evenly, so the place of one can be foretold closely.
	i := int(uint64(key) * uint64(n) >> 32)
	for i > 0 && d.key(i) > key {
		i--
	}
	for i < n && d.key(i) < key {
		i++
	}
	if i == n || d.key(i) != key {
		return 0, false
	}
	return int(binary.LittleEndian.Uint16(d.values[2*i:])), true
}

func (d *dictionary) key(i int) uint32 { return binary.LittleEndian.Uint32(d.keys[4*i:]) }

func dictionaryKey(hash uint64) uint32 { return uint32(hash * mixPrime >> 32) }

// packDictionary writes a dictionary; of two hashes with one key the smaller number stays.
func packDictionary(entries map[uint64]int) []byte {
	byKey := map[uint32]int{}
	for hash, v := range entries {
		key := dictionaryKey(hash)
		if old, ok := byKey[key]; !ok || v < old {
			byKey[key] = v
		}
	}
	keys := make([]uint32, 0, len(byKey))
	for key := range byKey {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(keys)))
	for _, key := range keys {
		out = binary.LittleEndian.AppendUint32(out, key)
	}
	for _, key := range keys {
		out = binary.LittleEndian.AppendUint16(out, uint16(byKey[key]))
	}
	return out
}

func mustDictionary(section []byte) dictionary {
	d, err := newDictionary(section)
	if err != nil {
		// packDictionary and newDictionary are two ends of one format.
		panic(err)
	}
	return d
}
