package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// exampleFiles are what examples read besides the example article, by the names that they give them.
var exampleFiles = map[string]string{
	"sdn.csv": "../reader/ofac/testdata/sdn.csv", "alt.csv": "../reader/ofac/testdata/alt.csv",
	"add.csv":     "../reader/ofac/testdata/add.csv",
	"article.txt": "../../examples/aum-shinrikyo.txt", "sources/one.txt": "../../examples/aum-shinrikyo.txt",
	"examples/aum-shinrikyo.txt": "../../examples/aum-shinrikyo.txt",
}

// exampleTexts are files of examples that are of no use but to be read.
var exampleTexts = map[string]string{
	"customers.csv": "number,full_name,name\n1,Aum Shinrikyo,Aum Shinrikyo\n",
	"leaders.csv":   "id,type\n",
	"consolidated.xml": `<CONSOLIDATED_LIST dateGenerated="2022-12-20T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES><ENTITY>` +
		`<DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>RED FRONT</FIRST_NAME><UN_LIST_TYPE>Red</UN_LIST_TYPE>` +
		`<REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER><LISTED_ON>2022-01-10</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
}

// notRun are the examples that no test runs, and why.
var notRun = map[string]string{
	"annals import uk --changes changes.jsonl": "it asks a publisher",
	"annals serve": "it does not end",
	"annals serve --addr 0.0.0.0:8600 --token-file token.txt": "it does not end",
	"annals review undo d51c0ffee0ddba11":                     "the id of a decision is of its moment",
	"annals review undo d51c --reason \"decided by mistake\"": "the id of a decision is of its moment",
}

// afterwards are the examples that go on from another one.
var afterwards = map[string]string{
	"annals screen --verify aum.json": `annals screen "Aum Shinrikyo" --on 2009-06-30 ` +
		`--receipt aum.json`,
	"annals verify --db copy.db --json": "annals backup copy.db",
	`annals review withdraw ofac --published 2012-01-05 --reason "it is of 2022"`: "annals import ofac sdn.csv " +
		"--published 2012-01-05",
}

// TestExamplesRun runs every example of every help as it is printed, in a folder that has the files that they name and a
// record of the example article and the list: each does what it says, or finds something.
func TestExamplesRun(t *testing.T) {
	made := scene(t)
	parser, err := newParser(&grammar{}, System{}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{}
	for _, e := range programExamples {
		lines = append(lines, e.line)
	}
	for _, path := range commandPaths(t) {
		node := parser.Model.Node
		for _, word := range strings.Fields(path) {
			for _, c := range node.Children {
				if c.Name == word {
					node = c
				}
			}
		}
		for _, e := range manualOf(node).examples {
			lines = append(lines, e.line)
		}
	}
	for _, line := range lines {
		t.Run(line, func(t *testing.T) {
			if why, no := notRun[line]; no {
				t.Skip(why)
			}
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(made)); err != nil {
				t.Fatal(err)
			}
			t.Chdir(dir)
			if first := afterwards[line]; first != "" {
				runLine(t, first)
			}
			runLine(t, line)
		})
	}
}

// scene is a folder with the files of examples, and a record in it.
func scene(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, from := range exampleFiles {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		write(name, data)
	}
	for name, text := range exampleTexts {
		write(name, []byte(text))
	}
	t.Chdir(dir)
	runLine(t, "annals read examples/aum-shinrikyo.txt")
	for _, day := range []string{"2021-11-01", "2021-12-01"} {
		runLine(t, "annals import ofac sdn.csv --published "+day)
	}
	for _, day := range []string{"2021-12-20", "2022-12-20"} {
		runLine(t, "annals import un consolidated.xml --published "+day)
	}
	return dir
}

// runLine runs the commands of a shell's line one after the other, without its pipes and files.
func runLine(t *testing.T, line string) {
	t.Helper()
	for command := range strings.SplitSeq(line, " && ") {
		command, _, _ = strings.Cut(command, " | ")
		command, _, _ = strings.Cut(command, " > ")
		command = strings.TrimSuffix(strings.TrimPrefix(command, "source <("), ")")
		words := shellWords(command)
		var talk bytes.Buffer
		code := Main(t.Context(), words[1:], System{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &talk,
			Now:    clock("2026-11-24T02:00:00Z"),
			Getenv: func(name string) string { return map[string]string{"ANNALS_USER": "A. Reader"}[name] }})
		if code != exitDone && code != exitFindings {
			t.Errorf("%s exits with %d: %s", command, code, talk.String())
		}
	}
}
