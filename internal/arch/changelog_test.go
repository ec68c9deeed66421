package arch

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// longestLine is how many signs a line of the changelog has at most.
const longestLine = 130

// TestChangelog keeps the changelog in its shape: what was added and changed stands under an area, no heading of a
// version comes twice, no item does, and lines are of a width that a screen has.
func TestChangelog(t *testing.T) {
	page, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	var version, kind, area string
	seen := map[string]bool{}
	once := func(n int, what string) {
		if seen[what] {
			t.Errorf("CHANGELOG.md:%d: %q stands twice", n, what)
		}
		seen[what] = true
	}
	for i, line := range strings.Split(string(page), "\n") {
		n := i + 1
		if utf8.RuneCountInString(line) > longestLine {
			t.Errorf("CHANGELOG.md:%d: more than %d signs", n, longestLine)
		}
		switch name, _ := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); {
		case strings.HasPrefix(line, "## "):
			version, kind, area = name, "", ""
			once(n, version)
		case strings.HasPrefix(line, "### "):
			kind, area = name, ""
			once(n, version+": "+kind)
		case strings.HasPrefix(line, "#### "):
			area = name
			once(n, version+": "+kind+": "+area)
		case strings.HasPrefix(line, "- "):
			once(n, line)
			if area == "" && kind != "Fixed" {
				t.Errorf("CHANGELOG.md:%d: an item of %q under no area", n, kind)
			}
		}
	}
	if len(seen) < 50 {
		t.Errorf("CHANGELOG.md has %d headings and items", len(seen))
	}
}
