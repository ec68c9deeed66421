package words

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestListNames catches a misspelt name, which would stand for an empty list.
func TestListNames(t *testing.T) {
	use := regexp.MustCompile(`\bList\("([^"]+)"\)`)
	found := 0
	for _, pattern := range []string{"*.go", "../*.go", "../*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
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
	}
	if found == 0 {
		t.Error("no file uses a list by its name")
	}
}
