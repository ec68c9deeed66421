package event_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/frame/frametest"
	"annals/internal/extract/grammar/grammartest"
	"annals/internal/golden"
)

// TestEvents reads the sentences of testdata/events.golden and compares what it makes of them with what stands there.
func TestEvents(t *testing.T) {
	const file = "testdata/events.golden"
	sentences, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(sentences)) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		got.WriteString(line)
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			for _, s := range parsed(line) {
				_, found := frame.Read(s)
				for _, e := range found {
					if e.Type == annals.TypeEvent {
						fmt.Fprintf(&got, "  %s\n", eventLine(line, e))
					}
				}
			}
		}
	}
	golden.Equal(t, file, got.String())
}

// parsed reads and parses a text of plain sentences.
func parsed(text string) []*document.Sentence {
	return grammartest.Read(text).Sentences
}

// eventLine writes an event as the golden file has it: "attacked: actor the League; target two barracks; 1981-05; denied".
func eventLine(text string, e *document.Candidate) string {
	var parts []string
	for _, r := range annals.Roles[annals.TypeEvent].Other {
		for _, m := range e.Roles[r] {
			parts = append(parts, string(r)+" "+text[m.Start:m.End])
		}
	}
	if time := e.Time.String(); time != "" {
		parts = append(parts, time)
	}
	if e.Stance != annals.Asserted {
		parts = append(parts, string(e.Stance))
	}
	for _, m := range e.Speaker {
		parts = append(parts, "speaker "+text[m.Start:m.End])
	}
	kind := e.Roles[annals.RoleKind][0]
	return text[kind.Start:kind.End] + ": " + strings.Join(parts, "; ")
}

// TestWhoDidBoth reads who did the first of two things that are told of one agent.
func TestWhoDidBoth(t *testing.T) {
	for in, want := range map[string]string{
		"The school was tolerated and even praised by the council.": "the council",
		"The school was searched and later burned by the militia.":  "",
	} {
		got := ""
		for _, x := range frametest.Read(in) {
			k := x.Roles[annals.RoleKind]
			if x.Type != annals.TypeEvent || len(k) == 0 || !strings.Contains("tolerated searched", frametest.Words(in, k[0])) {
				continue
			}
			for _, m := range x.Roles[annals.RoleActor] {
				got += frametest.Words(in, m)
			}
		}
		if got != want {
			t.Errorf("%q: %q did the first, want %q", in, got, want)
		}
	}
}
