package entity

import (
	"slices"
	"strings"
	"testing"
)

// A word is looked up by halving the list.
func TestCommonWordsAreInOrder(t *testing.T) {
	if !slices.IsSorted(strings.Fields(string(commonWords))) {
		t.Error("commonwords.txt is not in the order of the alphabet")
	}
	for w, want := range map[string]bool{"abandon": true, "zones": true, "zzz": false, "": false} {
		if got := IsCommonWord(w); got != want {
			t.Errorf("isCommonWord(%q) = %v, want %v", w, got, want)
		}
	}
}
