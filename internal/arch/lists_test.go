package arch

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLists holds that the rows of a list of words stand together in its lists.txt: of two lists that somebody gives the same
// name, each would have the words of the other without a word of warning.
func TestLists(t *testing.T) {
	root, seen := moduleRoot(t), 0
	err := filepath.WalkDir(filepath.Join(root, "internal"), func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "lists.txt" {
			return err
		}
		table, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		seen++
		name, _ := filepath.Rel(root, file)
		for _, list := range scattered(string(table)) {
			t.Errorf("%s: the rows of %q stand apart; put them together, or give one list another name", filepath.ToSlash(name), list)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 8 {
		t.Errorf("only %d tables of lists were found", seen)
	}
}

// TestScattered keeps the finder of such lists honest.
func TestScattered(t *testing.T) {
	table := "# words\na | b c\na | d\n\nb | e\n# more\nb | f\na | g\n"
	if got := strings.Join(scattered(table), " "); got != "a" {
		t.Errorf("%q, want a", got)
	}
}

// scattered are the lists of a table of which a row stands behind one of another list.
func scattered(table string) []string {
	var out []string
	seen, last := map[string]bool{}, ""
	for line := range strings.Lines(table) {
		list, _, row := strings.Cut(line, "|")
		if list = strings.TrimSpace(list); !row || strings.HasPrefix(list, "#") {
			continue
		}
		if list != last && seen[list] {
			out = append(out, list)
		}
		seen[list], last = true, list
	}
	return out
}
