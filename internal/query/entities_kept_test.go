package query

import (
	"fmt"
	"testing"

	"annals"
)

// TestKeptEntitiesAreBounded: however many lists are asked for, and however long they are, those that are kept have a bounded
// number of entities, and the last is among them.
func TestKeptEntitiesAreBounded(t *testing.T) {
	var k KeptEntities
	for i, n := range []int{maxEntities / 2, maxEntities / 3, maxEntities / 4, 2 * maxEntities, 0, 1, maxEntities / 2, 5, 6, 7, 8, 9,
		10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20} {
		q := annals.EntitiesQuestion{Words: fmt.Sprint(i)}
		k.keep(q, &Entities{all: make([]wanted, n)})
		sum := 0
		for _, r := range k.kept {
			sum += len(r.all)
		}
		if k.kept[q] == nil || sum != k.entities || len(k.kept) > maxKept || sum > maxEntities && len(k.kept) > 1 {
			t.Errorf("after a list of %d, %d are kept, with %d entities", n, len(k.kept), sum)
		}
	}
}
