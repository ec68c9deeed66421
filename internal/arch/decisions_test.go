package arch

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDecisions keeps the pages of decisions in their order: numbered one after the other, each number once, by the name of the
// file, its heading and the table that lists them.
func TestDecisions(t *testing.T) {
	folder := filepath.Join(moduleRoot(t), "docs", "decisions")
	table, err := os.ReadFile(filepath.Join(folder, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob(filepath.Join(folder, "[0-9]*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages, error %v", len(pages), err)
	}
	var listed []string
	for i, page := range pages {
		name, number := filepath.Base(page), fmt.Sprintf("%04d", i+1)
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(name, number+"-") || !strings.HasPrefix(string(text), "# "+number+" ") {
			t.Errorf("docs/decisions/%s: its name and its heading begin with another number than %s", name, number)
		}
		listed = append(listed, fmt.Sprintf("[%s](%s)", number, name))
	}
	if diff := cmp.Diff(listed, regexp.MustCompile(`\[\d{4}\]\([^)]+\)`).FindAllString(string(table), -1)); diff != "" {
		t.Errorf("docs/decisions/README.md lists other pages than there are (-pages +listed):\n%s", diff)
	}
}
