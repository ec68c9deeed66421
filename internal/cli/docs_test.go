package cli

import (
	"bytes"
	"strings"
	"testing"

	"annals/internal/golden"

	"github.com/alecthomas/kong"
)

const commandsPage = "../../docs/commands.md"

// TestCommandsPage keeps docs/commands.md what the help says.
func TestCommandsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Commands\n\nThis page is what `annals COMMAND --help` prints, written by `go test ./internal/cli -run " +
		"CommandsPage -update`.\n")
	b.WriteString("\n```\n" + helpText(t) + "```\n")
	for _, path := range commandPaths(t) {
		b.WriteString("\n## annals " + path + "\n\n```\n" + helpText(t, strings.Fields(path)...) + "```\n")
	}
	golden.Equal(t, commandsPage, b.String())
}

// TestEveryCommandIsDocumented: a manual, two examples that begin with its own name, and help for each argument.
func TestEveryCommandIsDocumented(t *testing.T) {
	var g grammar
	parser, err := newParser(&g, System{}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	var visit func(n *kong.Node, path string)
	visit = func(n *kong.Node, path string) {
		for _, c := range n.Children {
			full := strings.TrimSpace(path + " " + c.Name)
			m := manualOf(c)
			if len(m.examples) < 2 || m.text == "" {
				t.Errorf("%s has no manual with two examples", full)
			}
			for _, e := range m.examples {
				if !strings.Contains(e.line, "annals "+full) || e.does == "" {
					t.Errorf("%s: example %q", full, e.line)
				}
			}
			for _, p := range c.Positional {
				if p.Help == "" {
					t.Errorf("%s: argument %s has no help", full, p.Name)
				}
			}
			for _, f := range c.Flags {
				if f.Help == "" {
					t.Errorf("%s: flag %s has no help", full, f.Name)
				}
			}
			visit(c, full)
		}
	}
	visit(parser.Model.Node, "")
}

func commandPaths(t *testing.T) []string {
	t.Helper()
	var g grammar
	parser, err := newParser(&g, System{}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	var visit func(n *kong.Node, path string)
	visit = func(n *kong.Node, path string) {
		for _, c := range n.Children {
			full := strings.TrimSpace(path + " " + c.Name)
			out = append(out, full)
			visit(c, full)
		}
	}
	visit(parser.Model.Node, "")
	return out
}

func helpText(t *testing.T, command ...string) string {
	t.Helper()
	var out, talk bytes.Buffer
	if code := Main(t.Context(), append(command, "--help"), System{Stdout: &out, Stderr: &talk}); code != exitDone {
		t.Errorf("%v --help exits with %d: %s", command, code, talk.String())
	}
	return out.String()
}
