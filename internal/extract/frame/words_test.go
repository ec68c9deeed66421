package frame

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestListNames catches a misspelt name, which would stand for an empty list.
func TestListNames(t *testing.T) {
	use := regexp.MustCompile(`\blists\["([^"]+)"\]`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range use.FindAllStringSubmatch(string(b), -1) {
			found++
			if len(lists[m[1]]) == 0 {
				t.Errorf("%s: the list %q has no words", path, m[1])
			}
		}
	}
	if found == 0 {
		t.Error("no file uses a list by its name")
	}
}
