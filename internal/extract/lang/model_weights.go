package lang

import (
	"encoding/binary"
	"fmt"
)

// weights is a linear model over hashed features: a sparse table of features by classes that is scored where it lies
// in the model file. It holds hashes only and no text.
//
// Features stand in buckets by the leading bits of their key. A slot has six bytes: the last 14 bits of the key, the
// row's first entry (24 bits), its length (7 bits) and its scale (3 bits). An entry has two: class (7 bits) and
// signed weight (9 bits, times two to the scale).
type weights struct {
	// packed is the whole section, as it stands in the file.
	packed  []byte
	shift   uint
	buckets []byte
	slots   []byte
	entries []byte
}

const (
	slotSize   = 6
	keyBits    = 14
	offsetBits = 24
	lengthBits = 7
	scaleBits  = 3
	classBits  = 7
	// maxClasses is how many classes a weight table can tell apart.
	maxClasses = 1<<lengthBits - 1
	maxWeight  = 1<<(15-classBits) - 1
)

// newWeights reads the table that pack wrote.
func newWeights(section []byte) (weights, error) {
	bad := fmt.Errorf("weights: %w", errModel)
	if len(section) < 12 {
		return weights{}, bad
	}
	bits := uint(binary.LittleEndian.Uint32(section))
	slots := int(binary.LittleEndian.Uint32(section[4:]))
	entries := int(binary.LittleEndian.Uint32(section[8:]))
	packed := section
	section = section[12:]
	if bits > 24 {
		return weights{}, bad
	}
	buckets := (1<<bits + 1) * 4
	if len(section) != buckets+slots*slotSize+2+entries*2 {
		return weights{}, bad
	}
	// The slots are followed by two spare bytes, for a slot is read as eight.
	return weights{
		packed:  packed,
		shift:   32 - bits,
		buckets: section[:buckets],
		slots:   section[buckets : buckets+slots*slotSize+2],
		entries: section[buckets+slots*slotSize+2:],
	}, nil
}

// score adds up the weights of the features for each class.
func (w *weights) score(features []uint32, scores []int32) {
	clear(scores)
	for _, key := range features {
		b := int(key>>w.shift) * 4
		first := int(binary.LittleEndian.Uint32(w.buckets[b:]))
		last := int(binary.LittleEndian.Uint32(w.buckets[b+4:]))
		want := uint64(key & (1<<keyBits - 1))
		for s := first * slotSize; s < last*slotSize; s += slotSize {
			slot := binary.LittleEndian.Uint64(w.slots[s:])
			if slot&(1<<keyBits-1) != want {
				continue
			}
			at := int(slot>>keyBits&(1<<offsetBits-1)) * 2
			n := int(slot >> (keyBits + offsetBits) & (1<<lengthBits - 1))
			scale := slot >> (keyBits + offsetBits + lengthBits) & (1<<scaleBits - 1)
			row := w.entries[at : at+n*2]
			for len(row) >= 2 {
				e := int32(int16(binary.LittleEndian.Uint16(row)))
				scores[e&(1<<classBits-1)] += e >> classBits << scale
				row = row[2:]
			}
			break
		}
	}
}
