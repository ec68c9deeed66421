package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeOutputs runs each command that README.md shows with what it prints, over the example article: the lines stand in
// the output as they stand on the page, "…" for any that were left out.
func TestReadmeOutputs(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "annals.db")
	run := func(args ...string) string {
		var out, talk bytes.Buffer
		code := Main(t.Context(), append(args, "--db", db), System{Stdout: &out, Stderr: &talk, Now: clock("2026-11-24T02:00:00Z")})
		if code != exitDone && code != exitFindings {
			t.Errorf("%q exits with %d: %s", args, code, talk.String())
		}
		return out.String()
	}
	run("read", "../../examples/aum-shinrikyo.txt")
	shown := 0
	for block := range strings.SplitSeq(string(page), "\n```\n") {
		for part := range strings.SplitSeq("\n"+block, "\n$ annals ") {
			command, printed, ok := strings.Cut(part, "\n")
			if !ok || !strings.Contains(block, "$ annals "+command+"\n") {
				continue
			}
			shown++
			compareExcerpt(t, command, printed, run(shellWords(command)...))
		}
	}
	if shown < 3 {
		t.Errorf("the page shows %d commands with what they print", shown)
	}
}

// compareExcerpt fails where a stretch of lines between two "…" does not stand in the output, after the stretch before. The first
// opens the output and the last closes it, where no "…" says otherwise.
func compareExcerpt(t *testing.T, command, printed, output string) {
	t.Helper()
	output, at := strings.TrimSpace(output), 0
	stretches := strings.Split(strings.TrimSpace(printed), "…")
	for n, stretch := range stretches {
		stretch = strings.TrimSpace(stretch)
		i := strings.Index(output[at:], stretch)
		opens, closes := n > 0 || i == 0, n < len(stretches)-1 || stretch == "" || at+i+len(stretch) == len(output)
		if i < 0 || !opens || !closes {
			t.Errorf("annals %s does not print, in this order:\n%s\nbut:\n%s", command, stretch, output)
			return
		}
		at += i + len(stretch)
	}
}

// shellWords splits a command line at its blanks, but for those between quotation marks.
func shellWords(line string) (words []string) {
	var quote rune
	word, begun := "", false
	for _, r := range line {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case quote == 0 && r == ' ':
			if begun {
				words = append(words, word)
			}
			word, begun = "", false
		default:
			word, begun = word+string(r), true
		}
	}
	if begun {
		words = append(words, word)
	}
	return words
}

// shownCommand is a command in a page of the documentation or of the site: a line of a block, or words set as code.
var shownCommand = regexp.MustCompile("(?m)^(?:\\$ )?(annals [^\n]*)$|`(annals [^`\n]+)`|<code>(annals [^<]+)</code>")

// TestShownCommandsParse: every command that the documentation or a page of the site shows is one, with flags that it
// has. What is left out of a command that is only named, its arguments, does not matter.
func TestShownCommandsParse(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../../README.md", "../../docs/guide/*.md", "../web/templates/*.html"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	shown := 0
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range shownCommand.FindAllStringSubmatch(string(page), -1) {
			line := m[1] + m[2] + m[3]
			for _, end := range []string{" | ", " > ", " #"} {
				line, _, _ = strings.Cut(line, end)
			}
			shown++
			words := shellWords(regexp.MustCompile(`{{[^}]*}}`).ReplaceAllString(line, "2022-01-05"))
			parser, err := newParser(&grammar{}, System{Stdout: io.Discard, Stderr: io.Discard}, func() {})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := parser.Parse(words[1:]); err != nil && !missingArgument().MatchString(err.Error()) &&
				!missingFlags().MatchString(err.Error()) {
				t.Errorf("%s shows %q: %v", file, line, err)
			}
		}
	}
	if shown < 40 {
		t.Errorf("the pages show %d commands", shown)
	}
}
