package query

import (
	"fmt"
	"testing"

	"annals"
)

// TestRollsAreBounded: however many rolls are asked for, and however long they are, those that are kept have a bounded
// number of entities, and the last is among them.
func TestRollsAreBounded(t *testing.T) {
	var k Rolls
	for i, n := range []int{maxEnrolled / 2, maxEnrolled / 3, maxEnrolled / 4, 2 * maxEnrolled, 0, 1, maxEnrolled / 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20} {
		q := annals.RollQuestion{Words: fmt.Sprint(i)}
		k.keep(q, &Roll{list: make([]enrolled, n)})
		sum := 0
		for _, r := range k.kept {
			sum += len(r.list)
		}
		if k.kept[q] == nil || sum != k.enrolled || len(k.kept) > maxRolls || sum > maxEnrolled && len(k.kept) > 1 {
			t.Errorf("after a roll of %d, %d are kept, with %d entities", n, len(k.kept), sum)
		}
	}
}
