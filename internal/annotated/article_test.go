package annotated

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals"
)

const (
	text = "The Popular Front is a party in Ecuador.[1] In 1990 it attacked two towns[2] in Peru.\n"
	gold = `{"entities": {"FP": ["Popular Front", "the Front"], "PE": ["Peru"]}}
{"type": "event", "roles": {"kind": ["attacked"], "actor": ["it|FP"], "target": ["two towns"], "place": ["Peru|PE"]}, "time": "1990", "span": "it attacked two towns in Peru"}
`
)

func write(t *testing.T, gold string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{"front.txt": text, "front.gold.jsonl": gold} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestRead reads an article and its annotation; citation marks may stand in the evidence.
func TestRead(t *testing.T) {
	articles, err := Read(write(t, gold))
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 1 || len(articles[0].Statements) != 1 {
		t.Fatalf("read %+v", articles)
	}
	s := articles[0].Statements[0]
	if got := string([]rune(text)[s.Start:s.End]); got != "it attacked two towns[2] in Peru" {
		t.Errorf("the evidence is %q", got)
	}
}

// TestReadFails names the file, the line and what is wrong.
func TestReadFails(t *testing.T) {
	if _, err := Read(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no NAME.gold.jsonl") {
		t.Errorf("an empty directory: %v", err)
	}
	for name, c := range map[string]struct{ line, want string }{
		"no such evidence": {`{"type": "event", "roles": {"kind": ["fled"]}, "span": "it fled"}`, "front.gold.jsonl:1: the evidence"},
		"no JSON":          {`{"type": `, "front.gold.jsonl:1:"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(write(t, c.line)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v; it should have %q", err, c.want)
			}
		})
	}
}

// TestTake matches a statement by all of its roles, once.
func TestTake(t *testing.T) {
	articles, err := Read(write(t, gold))
	if err != nil {
		t.Fatal(err)
	}
	a := &articles[0]
	at := strings.Index(text, "it attacked")
	read := annals.Statement{Type: annals.TypeEvent, Evidence: annals.Evidence{Start: at, End: at + 32},
		Roles: map[annals.Role][]annals.Filler{annals.RoleKind: {{Text: "attacked"}},
			annals.RoleActor: {{Text: "it", Name: "Popular Front"}}, annals.RoleTarget: {{Text: "two towns"}},
			annals.RolePlace: {{Text: "Peru", Name: "Peru"}}}}
	other := read
	other.Roles = map[annals.Role][]annals.Filler{annals.RoleKind: {{Text: "attacked"}},
		annals.RoleActor: {{Text: "it", Name: "Ecuador"}}, annals.RoleTarget: {{Text: "two towns"}},
		annals.RolePlace: {{Text: "Peru", Name: "Peru"}}}
	switch {
	case a.Take(other):
		t.Error("another actor is taken for right")
	case !a.Has(read):
		t.Error("the annotated statement is not found")
	case !a.Take(read):
		t.Error("the annotated statement is not taken")
	case a.Take(read):
		t.Error("it is taken twice")
	}
	if a.Forget(); !a.Take(read) {
		t.Error("it is not given back")
	}
}

// TestFillerRight matches the entity of a key by its names, and other fillers by half of their words.
func TestFillerRight(t *testing.T) {
	names := map[string][]string{"Front": {"People's Front", "the Front"}}
	for _, tt := range []struct {
		gold, text, name string
		want             bool
	}{
		{"the Front|Front", "it", "People's Front", true},
		{"the Front|Front", "the Front", "", true},
		{"the Front|Front", "it", "Army", false},
		{"an armed group of the south", "armed group", "", true},
		{"an armed group of the far south", "a group", "", false},
	} {
		if got := fillerRight(tt.gold, annals.Filler{Text: tt.text, Name: tt.name}, names); got != tt.want {
			t.Errorf("fillerRight(%q, %q %q) = %v, want %v", tt.gold, tt.text, tt.name, got, tt.want)
		}
	}
}
