package web

import (
	"fmt"
	"testing"
)

// TestCache: a full cache takes the next page and lets go of the one that nobody asked for longest; one that would take
// most of it is not kept.
func TestCache(t *testing.T) {
	page := kept{zipped: make([]byte, 800)}
	c := newCache(10_000)
	has := func(n int) bool {
		_, ok := c.get(fmt.Sprint("/e/", n))
		return ok
	}
	for n := range 100 {
		c.put(fmt.Sprint("/e/", n), page)
		if !has(n) || n > 0 && !has(0) {
			t.Fatalf("page %d: itself %v, the first %v", n, has(n), has(0))
		}
	}
	kept := 0
	for n := range 100 {
		if has(n) {
			kept++
		}
	}
	if kept < 5 || kept > 9 || has(50) || !has(99) {
		t.Errorf("%d pages are kept, the fiftieth %v, the last %v", kept, has(50), has(99))
	}
	page.zipped = make([]byte, 3_000)
	if c.put("/large", page); c.byKey["/large"] != nil {
		t.Error("a page of a third of the cache is kept")
	}
}
