package rule

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/extract/frame/noun"
)

// TestTables holds every file of rules in its place in the order of the tables.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("rules/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if name := strings.TrimSuffix(filepath.Base(f), ".txt"); !slices.Contains(tables, name) {
			t.Errorf("rules/%s.txt is not one of the tables", name)
		}
	}
	seen := map[string]bool{}
	for _, r := range All() {
		if seen[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		seen[r.Name] = true
	}
	if _, err := os.Stat("rules/README.md"); err != nil {
		t.Error("the format of the rules must be explained in rules/README.md")
	}
}

// TestSortsAreExplained holds the README of the rules against the sorts that there are.
func TestSortsAreExplained(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("rules", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "| sort | is |\n| --- | --- |\n")
	var explained []string
	for line := range strings.Lines(table) {
		name, _, _ := strings.Cut(strings.TrimPrefix(line, "| "), " | ")
		explained = append(explained, name)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(noun.Sorts)), explained); diff != "" {
		t.Error(diff)
	}
}

// TestReadRules gives the place of what is wrong in a table.
func TestReadRules(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"line without rule", "verb = lead", "x.txt:1: a line must be"},
		{"unknown type", "[a.b] nothing 0.5", `x.txt:1: no type "nothing"`},
		{"confidence", "[a.b] aim 2", "x.txt:1: confidence"},
		{"unknown role", "[a.b] aim 0.5\nverb = seek\nhero = subj", `x.txt:3: a aim has no role "hero"`},
		{"a role of another type", "[a.b] alliance 0.5\nverb = ally\nsole = whole", `x.txt:3: a alliance has no role "whole"`},
		{"unknown sort", "[a.b] aim 0.5\nsubject! = subj : dragon", `x.txt:2: no sort of noun phrase "dragon"`},
		{"time", "[a.b] aim 0.5\n\n# a comment\ntime = soon", "x.txt:4: time must be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readTable("x.txt", c.table)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
