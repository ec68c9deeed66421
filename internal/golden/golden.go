// Package golden compares what a test got with a file in its testdata, or writes the file anew under -update. It is for
// tests alone, and decides nothing: whether a difference is meant, whoever reads it says.
//
//	golden.Equal(t, "testdata/answer.golden", got)
//
//	go test ./internal/render -update
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Updating reports whether the files are to be written: for tests that make more than one text.
func Updating() bool { return *update }

// Equal fails the test where the file holds another text than the one that came out. Under -update it writes the text
// instead, into a new folder if need be.
func Equal(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); -update writes it anew:\n%s", file, diff)
	}
}

// Note tells Marked what mark belongs at a place of a line, both counted from 0; why is printed where it is another.
type Note func(line, at int, mark, why string)

// Marked goes through a file whose marks, of one byte each, say what is read and what is a known fault: check reads its lines and
// notes the mark of each place. The test fails where the file has another; under -update it is written anew.
func Marked(t *testing.T, file string, check func(lines []string, note Note)) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(b), "\n")
	marked := slices.Clone(lines)
	check(lines, func(line, at int, mark, why string) {
		t.Helper()
		if before := lines[line][at : at+1]; before != mark && !*update {
			t.Errorf("%s:%d: now %s, not %s: %s; -update writes it", file, line+1, mark, before, why)
		}
		marked[line] = marked[line][:at] + mark + marked[line][at+1:]
	})
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(marked, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
