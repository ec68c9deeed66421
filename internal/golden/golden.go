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
