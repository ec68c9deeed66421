package arch

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// quoted finds what stands in backticks in a page.
var quoted = regexp.MustCompile("`([^`\n]+)`")

// TestMap keeps the pages that lead through the code true: docs/ARCHITECTURE.md has a line for every package, and what any page
// but the decisions, which tell of their day, names by its path exists.
func TestMap(t *testing.T) {
	root := moduleRoot(t)
	named := map[string]bool{}
	for _, page := range pages(t, root) {
		text, err := os.ReadFile(filepath.Join(root, page))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			inMap := page == "docs/ARCHITECTURE.md" && strings.HasPrefix(line, "| `")
			for _, q := range quoted.FindAllStringSubmatch(line, -1) {
				if inMap {
					named[q[1]] = true
				}
				if found, isPath := exists(t, root, q[1]); isPath && !found {
					t.Errorf("%s names %s, which does not exist", page, q[1])
				}
			}
		}
	}
	for _, f := range goFiles(t, root) {
		dir, err := filepath.Rel(root, filepath.Dir(f))
		if err != nil {
			t.Fatal(err)
		}
		if dir = filepath.ToSlash(dir); dir != "." && !named[dir] {
			t.Errorf("docs/ARCHITECTURE.md has no line for the package %s", dir)
			named[dir] = true
		}
	}
}

// pages are the README, CONTRIBUTING and all of docs but the decisions.
func pages(t *testing.T, root string) []string {
	t.Helper()
	out := []string{"README.md", "CONTRIBUTING.md"}
	for _, pattern := range []string{"docs/*.md", "docs/guide/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			page, err := filepath.Rel(root, f)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(page))
		}
	}
	return out
}

// exists looks for a path of the module, which may have a pattern in it, and reports whether it is meant as one: whether it
// begins with one of the folders of the module and has no space in it.
func exists(t *testing.T, root, path string) (found, isPath bool) {
	t.Helper()
	first, _, deeper := strings.Cut(path, "/")
	if !deeper || strings.Contains(path, " ") ||
		!slices.Contains([]string{"internal", "cmd", "docs", "bench", "browser", "names", "edtf", "states"}, first) {
		return false, false
	}
	matches, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return len(matches) > 0, true
}
