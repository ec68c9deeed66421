package lang

import (
	"encoding/binary"
	"math"
	"slices"
)

// learner is an averaged perceptron over hashed features while it is being trained. All its numbers are whole, so
// that a training run gives the same model on every machine.
type learner struct {
	classes int
	// rows is an open-addressed table of the features, of which size are used.
	rows []learnerRow
	size int
	// now holds the weights of all rows, each as weight<<8 | class; lag what averaging subtracts: the sum of each
	// update times the step it was made at.
	now []int32
	lag []int64
	// step counts the decisions made.
	step int64
	// closed tells that no new feature may be added.
	closed bool
	found  []place
}

// place is where weights stand in now.
type place struct{ at, n uint32 }

// learnerRow is a feature and the place of its weights in now.
type learnerRow struct {
	key, at, updates uint32
	n, room          uint8
	used             bool
}

func newLearner(classes int) *learner {
	return &learner{classes: classes, rows: make([]learnerRow, 1<<20)}
}

// find is the row of a key, or the free row where it belongs.
func (l *learner) find(key uint32) *learnerRow {
	mask := uint32(len(l.rows) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if r := &l.rows[i]; r.key == key && r.used || !r.used {
			return r
		}
	}
}

func (l *learner) add(key uint32) *learnerRow {
	if l.size*2 > len(l.rows) {
		old := l.rows
		l.rows = make([]learnerRow, 2*len(old))
		for i := range old {
			if old[i].used {
				*l.find(old[i].key) = old[i]
			}
		}
	}
	l.size++
	r := l.find(key)
	r.key, r.used = key, true
	return r
}

// score adds up the present weights of the features.
func (l *learner) score(features []uint32, scores []int32) {
	clear(scores)
	// Finding all rows before reading any lets the processor wait for several at once.
	l.found = l.found[:0]
	for _, key := range features {
		if row := l.find(key); row.n > 0 {
			l.found = append(l.found, place{row.at, uint32(row.n)})
		}
	}
	for _, p := range l.found {
		for _, e := range l.now[p.at : p.at+p.n] {
			scores[e&0xff] += e >> 8
		}
	}
}

// update moves the weights of the features towards one class and away from another.
func (l *learner) update(features []uint32, good, bad int) {
	for _, key := range features {
		r := l.find(key)
		if !r.used {
			if l.closed {
				continue
			}
			r = l.add(key)
		}
		r.updates++
		l.bump(r, good, 1)
		l.bump(r, bad, -1)
	}
}

func (l *learner) bump(row *learnerRow, class int, by int32) {
	for i := row.at; i < row.at+uint32(row.n); i++ {
		if int(l.now[i]&0xff) == class {
			l.now[i] += by << 8
			l.lag[i] += int64(by) * l.step
			return
		}
	}
	if row.n == row.room {
		room := max(2, 2*int(row.room))
		room = min(room, l.classes)
		at := len(l.now)
		l.now = append(l.now, make([]int32, room)...)
		l.lag = append(l.lag, make([]int64, room)...)
		copy(l.now[at:], l.now[row.at:row.at+uint32(row.n)])
		copy(l.lag[at:], l.lag[row.at:row.at+uint32(row.n)])
		row.at, row.room = uint32(at), uint8(room)
	}
	i := row.at + uint32(row.n)
	l.now[i] = by<<8 | int32(class)
	l.lag[i] = int64(by) * l.step
	row.n++
}

// weightUnits is how many units of a packed weight make one update.
const weightUnits = 64

// Keep says which features and weights of a trained model are worth their place.
type Keep struct {
	// Scout is how many epochs the features are tried for, and Updates how often one must have been updated in
	// them; 1 or less keeps all.
	Scout, Updates int
	// Weight is the least magnitude of an averaged weight, in units of 1/64 of an update.
	Weight int
}

// survivors lists the keys of the features updated often enough.
func (l *learner) survivors(k Keep) []uint32 {
	var out []uint32
	for _, r := range l.rows {
		if r.used && int(r.updates) >= k.Updates {
			out = append(out, r.key)
		}
	}
	return out
}

// restrict makes an untrained learner know the given features and no others.
func (l *learner) restrict(keys []uint32) {
	for _, key := range keys {
		if !l.find(key).used {
			l.add(key)
		}
	}
	l.closed = true
}

// pack writes the averaged weights as newWeights reads them.
func (l *learner) pack(k Keep) []byte {
	type packedRow struct {
		key   uint32
		scale int
		row   []uint16
	}
	var rows []packedRow
	entries := 0
	for _, r := range l.rows {
		var values, classes []int
		top := 0
		for i := r.at; i < r.at+uint32(r.n); i++ {
			mean := float64(l.now[i]>>8) - float64(l.lag[i])/float64(max(l.step, 1))
			v := int(math.Round(mean * weightUnits))
			if max(v, -v) < max(k.Weight, 1) {
				continue
			}
			values = append(values, v)
			classes = append(classes, int(l.now[i]&0xff))
			top = max(top, v, -v)
		}
		scale := 0
		for top>>scale >= maxWeight && scale < 1<<scaleBits-1 {
			scale++
		}
		p := packedRow{key: r.key, scale: scale}
		for i, v := range values {
			v = int(math.Round(float64(v) / float64(int(1)<<scale)))
			v = min(max(v, -maxWeight), maxWeight)
			if v != 0 {
				p.row = append(p.row, uint16(int16(v<<classBits|classes[i])))
			}
		}
		if len(p.row) > 0 {
			slices.Sort(p.row)
			rows = append(rows, p)
			entries += len(p.row)
		}
	}
	slices.SortFunc(rows, func(a, b packedRow) int { return int(int64(a.key) - int64(b.key)) })
	bits := 8
	for 1<<bits*4 < len(rows) && bits < 32-keyBits {
		bits++
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(bits))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(rows)))
	out = binary.LittleEndian.AppendUint32(out, uint32(entries))
	next := 0
	for b := range 1<<bits + 1 {
		for next < len(rows) && int(rows[next].key>>(32-bits)) < b {
			next++
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(next))
	}
	at := 0
	for _, r := range rows {
		slot := uint64(r.key&(1<<keyBits-1)) | uint64(at)<<keyBits |
			uint64(len(r.row))<<(keyBits+offsetBits) | uint64(r.scale)<<(keyBits+offsetBits+lengthBits)
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], slot)
		out = append(out, b[:slotSize]...)
		at += len(r.row)
	}
	out = append(out, 0, 0)
	for _, r := range rows {
		for _, e := range r.row {
			out = binary.LittleEndian.AppendUint16(out, e)
		}
	}
	return out
}
