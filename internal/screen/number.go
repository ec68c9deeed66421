package screen

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"annals"
	"annals/internal/resolve"
)

// numbers are the numbers that registers gave the bearers of a roster, read once somebody asks about one.
type numbers struct {
	mu   sync.Mutex
	read bool
	by   map[string][]numbered // by resolve.NumberKey
}

// numbered is a bearer that has a number, as it is written.
type numbered struct {
	bearer  uint32
	written string
}

// sameNumber is how words match that are a number which a register gave both.
const sameNumber = "same number"

// IsNumber reports whether words may be a number that a register gave: "IMO 7406784". For those a record is asked.
func IsNumber(words string) bool {
	return strings.ContainsFunc(words, unicode.IsDigit) && resolve.NumberKey(words) != "" // most names have no digit
}

// Numbered reports whether the hit has the number that was asked about, and rests on no name.
func (h Hit) Numbered() bool { return len(h.Words) == 1 && h.Words[0].How == sameNumber }

// ByNumber gives a hit for each bearer of a number, in the order of recording, with the standings on the day where one is asked
// about: whoever has the number is a match. Words that are no number give none.
func (r *Roster) ByNumber(ctx context.Context, snap annals.Snapshot, q Request) (hits []Hit, err error) {
	if snap == nil || !IsNumber(q.Name) {
		return nil, nil
	}
	having, err := r.havingNumber(ctx, snap, resolve.NumberKey(q.Name))
	if err != nil {
		return nil, err
	}
	for _, n := range having {
		b := r.bearers[n.bearer]
		h := Hit{Entity: b.ref, Refs: b.refs, Name: n.written, Score: 1, Match: true, Words: []Words{
			{Query: q.Name, Name: n.written, How: sameNumber, Quality: 1, Weight: 1}}}
		if q.On != nil {
			if h.Standings, err = Standings(ctx, snap, b.ref.ID, *q.On); err != nil {
				return nil, err
			}
			if !anyHolds(h.Standings) {
				continue
			}
		}
		hits = append(hits, h)
	}
	if q.Born != nil {
		err = r.compareBirths(ctx, snap, *q.Born, hits)
	}
	return hits, err
}

// havingNumber are the bearers that have a number.
func (r *Roster) havingNumber(ctx context.Context, snap annals.Snapshot, key string) ([]numbered, error) {
	r.numbers.mu.Lock()
	defer r.numbers.mu.Unlock()
	if !r.numbers.read {
		by := map[string][]numbered{}
		err := snap.EachIdentifier(ctx, func(id annals.EntityID, written, _ string) bool {
			at, ok := r.place[id]
			of := resolve.NumberKey(written)
			if ok && of != "" && !slices.ContainsFunc(by[of], func(n numbered) bool { return n.bearer == at }) {
				by[of] = append(by[of], numbered{at, written})
			}
			return ctx.Err() == nil
		})
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return nil, fmt.Errorf("the numbers of the record: %w", err)
		}
		r.numbers.read, r.numbers.by = true, by
	}
	return r.numbers.by[key], nil
}

// numberFirst puts hits by a number before those by a name, each entity once.
func numberFirst(byNumber, byName []Hit) []Hit {
	for _, h := range byName {
		if !slices.ContainsFunc(byNumber, func(n Hit) bool { return n.Entity.ID == h.Entity.ID }) {
			byNumber = append(byNumber, h)
		}
	}
	return byNumber
}
