package dates

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestListNames catches a misspelt name, which would stand for an empty list, and a list that nothing asks for.
func TestListNames(t *testing.T) {
	use := regexp.MustCompile(`\blists\["([^"]+)"\]`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range use.FindAllStringSubmatch(string(b), -1) {
			used[m[1]] = true
			if len(lists[m[1]]) == 0 {
				t.Errorf("%s: the list %q has no words", path, m[1])
			}
		}
	}
	for name := range lists {
		if !used[name] {
			t.Errorf("no file uses the list %q", name)
		}
	}
}
