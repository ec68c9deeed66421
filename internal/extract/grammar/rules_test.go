package grammar

import (
	_ "embed"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

//go:embed testdata/rules.txt
var ruleExamples string

// example is one sentence of testdata/rules.txt and what a rule must read in it.
type example struct {
	rule, sentence string
	want           []string
	line           int
}

// readExamples reads "[rule]" headings, and under each "yes = SENTENCE => ROLE: words; …" and "no = SENTENCE".
func readExamples(t *testing.T) []example {
	var out []example
	rule := ""
	for n, line := range strings.Split(ruleExamples, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			rule = strings.Trim(line, "[]")
		default:
			kind, rest, ok := strings.Cut(line, " = ")
			if !ok || kind != "yes" && kind != "no" {
				t.Fatalf("rules.txt:%d: neither yes nor no: %q", n+1, line)
			}
			sentence, want, _ := strings.Cut(rest, " => ")
			e := example{rule: rule, sentence: sentence, line: n + 1}
			for _, w := range strings.Split(want, "; ") {
				if w = strings.TrimSpace(w); w != "" {
					e.want = append(e.want, w)
				}
			}
			if kind == "yes" && len(e.want) == 0 {
				t.Fatalf("rules.txt:%d: nothing to read", n+1)
			}
			out = append(out, e)
		}
	}
	return out
}

// describeCandidate prints a candidate as the examples do: its roles, form, language, time, speaker and stance.
func describeCandidate(d *document.Document, c *document.Candidate) []string {
	var out []string
	text := func(m document.Mention) string {
		if m.End == m.Start && m.Entity != nil {
			return "(" + m.Entity.Name() + ")"
		}
		return d.Text[m.Start:m.End]
	}
	for _, r := range slices.Sorted(maps.Keys(c.Roles)) {
		for _, m := range c.Roles[r] {
			out = append(out, fmt.Sprintf("%s: %s", r, text(m)))
			if m.Entity != nil {
				out = append(out, fmt.Sprintf("%s = %s", r, m.Entity.Name()))
			}
		}
	}
	for _, m := range c.Speaker {
		out = append(out, "speaker: "+text(m))
	}
	for k, v := range map[string]string{"form": c.Form, "lang": c.Lang, "time": c.Time.String(), "stance": string(c.Stance)} {
		if v != "" {
			out = append(out, k+": "+v)
		}
	}
	return out
}

// TestRules reads each example: a "yes" gives one statement by its rule with all that is said of it, a "no" none.
func TestRules(t *testing.T) {
	for _, e := range readExamples(t) {
		t.Run(fmt.Sprintf("%s/%d", e.rule, e.line), func(t *testing.T) {
			text := e.sentence
			d := NewDocument(Source{Text: text, Masked: text, Blocks: []document.Block{{Kind: annals.BlockParagraph, End: len(text)}}},
				lang.Load())
			var read []string
			for _, s := range d.Sentences {
				for _, c := range append(Candidates(s), AsideClaims(s)...) {
					got := describeCandidate(d, c)
					read = append(read, fmt.Sprintf("%s %v", c.Rule, got))
					if c.Rule != e.rule {
						continue
					}
					if e.want == nil {
						t.Errorf("%q: should not be read as %s, gave %v", e.sentence, e.rule, got)
						return
					}
					if !slices.ContainsFunc(e.want, func(w string) bool { return !slices.Contains(got, w) }) {
						return
					}
				}
			}
			if e.want != nil {
				t.Errorf("%q: want %s with %q; read:\n%s", e.sentence, e.rule, e.want, strings.Join(read, "\n"))
			}
		})
	}
}

// ruleNames finds the names of rules in the package's sources.
var ruleNames = regexp.MustCompile(`"((?:name|renaming|designation|delisting|ban|status|description|claim|accusation|` +
	`ideology)\.[a-z-]+)"`)

// TestEachRuleHasAnExample reads the sources: a rule without a sentence that it must read is not tested.
func TestEachRuleHasAnExample(t *testing.T) {
	shown := map[string]bool{}
	for _, e := range readExamples(t) {
		shown[e.rule] = shown[e.rule] || e.want != nil
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ruleNames.FindAllSubmatch(source, -1) {
			if rule := string(m[1]); !shown[rule] {
				t.Errorf("%s: the rule %s has no example in testdata/rules.txt", name, rule)
				shown[rule] = true
			}
		}
	}
}
