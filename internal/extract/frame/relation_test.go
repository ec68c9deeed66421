package frame

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/rule"
	"annals/internal/golden"
)

// TestRelations reads the sentences of testdata/relations.golden and compares what the code beside the rules makes of
// them with what stands there.
func TestRelations(t *testing.T) {
	const file = "testdata/relations.golden"
	sentences, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	for _, r := range rule.All() {
		rules[r.Name] = true
	}
	var got strings.Builder
	for line := range strings.Lines(string(sentences)) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		got.WriteString(line)
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for _, c := range read(line) {
			if c.Type != annals.TypeEvent && !rules[c.Rule] {
				fmt.Fprintf(&got, "  %s\n", relationLine(line, c))
			}
		}
	}
	golden.Equal(t, file, got.String())
}

// relationLine writes a statement as the golden file has it: "size.has: subject The League; value about 2,000 members; /..".
func relationLine(text string, c *document.Candidate) string {
	var parts []string
	roles := slices.Concat(annals.Roles[c.Type].Needed, annals.Roles[c.Type].Other)
	for _, r := range roles {
		for _, m := range c.Roles[r] {
			parts = append(parts, string(r)+" "+(preface + text)[m.Start:m.End])
		}
	}
	if time := c.Time.String(); time != "" {
		parts = append(parts, time)
	}
	if c.Stance != annals.Asserted {
		parts = append(parts, string(c.Stance))
	}
	for _, m := range c.Speaker {
		parts = append(parts, "speaker "+(preface + text)[m.Start:m.End])
	}
	return c.Rule + ": " + strings.Join(parts, "; ")
}
