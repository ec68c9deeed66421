package arch

import (
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLines keeps lines of Go to the width that the changelog has. A tab counts as one sign, as in the changelog's test; what
// cannot be broken is left: a raw string that goes over several lines, and the tag of a field.
func TestLines(t *testing.T) {
	root := moduleRoot(t)
	seen := 0
	for _, module := range []string{root, filepath.Join(root, "bench"), filepath.Join(root, "browser")} {
		for _, f := range goFiles(t, module) {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			seen++
			name, _ := filepath.Rel(root, f)
			for _, n := range longLines(string(text)) {
				t.Errorf("%s:%d: more than %d signs; break the line", filepath.ToSlash(name), n, longestLine)
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d files were found", seen)
	}
}

// TestLinesAreFound keeps the finder of long lines honest.
func TestLinesAreFound(t *testing.T) {
	long := strings.Repeat("é", longestLine)
	for text, want := range map[string]int{
		"package a\n// " + long + "\n":                        1,
		"package a\n//" + long[:len(long)-4] + "\n":           0,
		"package a\nvar b = \"" + long + "\"\n":               1,
		"package a\nvar b = `" + long + "`\n":                 1,
		"package a\nvar b = `\n" + long + "`\n":               0,
		"package a\nvar b = `" + long + "\n`\n":               0,
		"package a\nvar b = `c\n" + long + "\n` + `d`\n":      0,
		"package a\ntype b struct {\n\tC int `" + long + "`}": 0,
		"package a\nvar b = f(`" + long + "`)\n":              1,
	} {
		if got := longLines(text); len(got) != want {
			t.Errorf("%q: %d long lines, want %d", text, len(got), want)
		}
	}
}

// longLines are the numbers of the lines of a file that are too long and could be broken.
func longLines(text string) []int {
	files := token.NewFileSet()
	file := files.AddFile("", files.Base(), len(text))
	var s scanner.Scanner
	s.Init(file, []byte(text), nil, scanner.ScanComments)
	left := map[int]bool{}
	for before := token.ILLEGAL; ; {
		at, kind, words := s.Scan()
		if kind == token.EOF {
			break
		}
		if kind == token.STRING && words[0] == '`' {
			first, more := file.Line(at), strings.Count(words, "\n")
			tag := before == token.IDENT || before == token.RBRACK || before == token.RBRACE
			for n := first; (more > 0 || tag) && n <= first+more; n++ {
				left[n] = true
			}
		}
		before = kind
	}
	var out []int
	for i, line := range strings.Split(text, "\n") {
		if utf8.RuneCountInString(line) > longestLine && !left[i+1] {
			out = append(out, i+1)
		}
	}
	return out
}
