package grammar

import (
	"slices"
	"testing"
)

// A word is looked up by halving the list.
func TestCommonWordsAreInOrder(t *testing.T) {
	if !slices.IsSorted(commonWords()) {
		t.Error("commonwords.txt is not in the order of the alphabet")
	}
	for w, want := range map[string]bool{"abandon": true, "zones": true, "zzz": false, "": false} {
		if got := isCommonWord(w); got != want {
			t.Errorf("isCommonWord(%q) = %v, want %v", w, got, want)
		}
	}
}
