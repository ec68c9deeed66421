package frametest

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

// Golden reads the sentences of a file and compares what is told of each beside the rules, events left out, with what stands
// there.
func Golden(t *testing.T, file string) {
	t.Helper()
	sentences, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	for _, r := range rule.All() {
		rules[r.Name] = true
	}
	var got strings.Builder
	for sentence := range strings.Lines(string(sentences)) {
		if strings.HasPrefix(sentence, "  ") {
			continue
		}
		got.WriteString(sentence)
		if sentence = strings.TrimSpace(sentence); sentence == "" || strings.HasPrefix(sentence, "#") {
			continue
		}
		for _, c := range Read(sentence) {
			if c.Type != annals.TypeEvent && !rules[c.Rule] {
				fmt.Fprintf(&got, "  %s\n", line(sentence, c))
			}
		}
	}
	golden.Equal(t, file, got.String())
}

// line writes a statement as the golden file has it: "size.has: subject The League; value about 2,000 members; /..".
func line(text string, c *document.Candidate) string {
	var parts []string
	roles := slices.Concat(annals.Roles[c.Type].Needed, annals.Roles[c.Type].Other)
	for _, r := range roles {
		for _, m := range c.Roles[r] {
			parts = append(parts, string(r)+" "+Words(text, m))
		}
	}
	if time := c.Time.String(); time != "" {
		parts = append(parts, time)
	}
	if c.Stance != annals.Asserted {
		parts = append(parts, string(c.Stance))
	}
	for _, m := range c.Speaker {
		parts = append(parts, "speaker "+Words(text, m))
	}
	return c.Rule + ": " + strings.Join(parts, "; ")
}
