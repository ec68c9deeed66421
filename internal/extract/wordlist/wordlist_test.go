package wordlist

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestRead holds that rows of one name make one list, and that comments and the space around fields are no words.
func TestRead(t *testing.T) {
	lists := Read("# verbs\nsaying | say  tell\n\n  going |go\nsaying | write\n# saying | shout\nempty |\n")
	for name, want := range map[string]string{"saying": "say tell write", "going": "go", "empty": ""} {
		if got := strings.Join(slices.Sorted(maps.Keys(lists[name])), " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if len(lists) != 3 {
		t.Errorf("%d lists, want 3", len(lists))
	}
}

// TestRows holds that every row has four fields at least, and keeps those that it has more.
func TestRows(t *testing.T) {
	var got []string
	for f := range Rows("a | b\na|b|c|d|e\n") {
		got = append(got, strings.Join(f, ","))
	}
	if want := []string{"a,b,,", "a,b,c,d,e"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestSet holds that a list's lines of comment are no words of it.
func TestSet(t *testing.T) {
	got := Set("# colours\nred green\n\tblue\n")
	if want := Set("blue green red"); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestSorted holds that a list in order has its own words and no others.
func TestSorted(t *testing.T) {
	const list = "# colours\n# of the sea\nazure blue bluegreen\ngreen grey\nteal\n"
	s := InOrder(list)
	for w := range strings.FieldsSeq("azure blue bluegreen green grey teal") {
		if !s.Has(w) {
			t.Errorf("%q is not found", w)
		}
	}
	for _, w := range []string{"", "a", "azur", "blueg", "colours", "gree", "greens", "red", "zinc", " ", "grey\nteal"} {
		if s.Has(w) {
			t.Errorf("%q is found", w)
		}
	}
	if InOrder("").Has("a") || InOrder("# none").Has("none") {
		t.Error("an empty list has a word")
	}
}
