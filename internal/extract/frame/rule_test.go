package frame

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar/grammartest"
)

// preface is the sentence before every example: its subject is that of the document, which "it" and "the party" stand for.
const preface = "The Popular Front is a Peruvian political party. "

// read is what the frames propose for the sentence after the preface; their places are in both together.
func read(sentence string) []*document.Candidate {
	text := preface + sentence
	d := grammartest.Read(text)
	var out []*document.Candidate
	for _, s := range d.Sentences[1:] {
		_, found := Read(s)
		out = append(out, found...)
	}
	return out
}

// TestExamples runs the sentences that each rule must read and those that it must leave alone.
func TestExamples(t *testing.T) {
	for _, r := range frames() {
		var yes, no int
		for _, e := range r.examples {
			found := read(e.text)
			if e.not {
				no++
				if i := slices.IndexFunc(found, func(c *document.Candidate) bool { return c.Rule == r.name }); i >= 0 {
					t.Errorf("%s must not read %q, but reads %s", r.name, e.text, show(found[i], e.text))
				}
				continue
			}
			yes++
			want, time, err := e.wanted()
			if err != nil {
				t.Errorf("%s: %q: %v", r.name, e.text, err)
				continue
			}
			if !slices.ContainsFunc(found, func(c *document.Candidate) bool { return c.Rule == r.name && meets(c, e.text, want, time) }) {
				t.Errorf("%s must read %v, time %q, in %q, but what is read is:\n%s", r.name, want, time, e.text, showAll(found, e.text))
			}
		}
		if yes == 0 || no == 0 {
			t.Errorf("%s needs an example and a counter-example", r.name)
		}
	}
}

// wanted are the fillers and the time that an example must be read with.
func (e example) wanted() (want map[annals.Role][]string, time string, err error) {
	want = map[annals.Role][]string{}
	for _, f := range strings.Split(e.want, ";") {
		role, filler, ok := strings.Cut(f, ":")
		role, filler = strings.TrimSpace(role), strings.TrimSpace(filler)
		switch {
		case !ok:
			return nil, "", errors.New("an example must give role: words; …")
		case role == "time":
			time = filler
		default:
			want[annals.Role(role)] = append(want[annals.Role(role)], filler)
		}
	}
	return want, time, nil
}

// meets reports whether the candidate has exactly the wanted fillers, and the wanted time if one is given.
func meets(c *document.Candidate, text string, wanted map[annals.Role][]string, time string) bool {
	for role, want := range wanted {
		var got []string
		for _, m := range c.Roles[role] {
			got = append(got, (preface + text)[m.Start:m.End])
		}
		if !slices.Equal(got, want) {
			return false
		}
	}
	return time == "" || c.Time.String() == time || time == "-" && c.Time.IsZero()
}

func show(c *document.Candidate, text string) string {
	var b strings.Builder
	b.WriteString(c.Rule)
	var roles []string
	for r := range c.Roles {
		roles = append(roles, string(r))
	}
	slices.Sort(roles)
	for _, r := range roles {
		for _, m := range c.Roles[annals.Role(r)] {
			b.WriteString("; " + r + ": " + (preface + text)[m.Start:m.End])
		}
	}
	return b.String() + "; time: " + c.Time.String()
}

func showAll(cs []*document.Candidate, text string) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString("\t" + show(c, text) + "\n")
	}
	return b.String()
}

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
	for _, r := range frames() {
		if seen[r.name] {
			t.Errorf("two rules are called %s", r.name)
		}
		seen[r.name] = true
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
	if diff := cmp.Diff(slices.Sorted(maps.Keys(sorts)), explained); diff != "" {
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
		{"unknown sort", "[a.b] aim 0.5\nsubject! = subj : dragon", `x.txt:2: no sort of noun phrase "dragon"`},
		{"time", "[a.b] aim 0.5\n\n# a comment\ntime = soon", "x.txt:4: time must be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readRules("x.txt", c.table)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
