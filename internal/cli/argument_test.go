package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestFileOfAnyName reads a file whose name is bytes that are no text, as old archives have them.
func TestFileOfAnyName(t *testing.T) {
	file := filepath.Join(t.TempDir(), "caf\xe9, 1990.txt")
	if err := os.WriteFile(file, []byte("The Harbour Union was founded in Peru in 1990."), 0o600); err != nil {
		t.Skip("files here have no such names:", err)
	}
	var out, talk strings.Builder
	code := Main(t.Context(), []string{"extract", file}, System{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &talk,
		Now: time.Now})
	if code != 0 || !strings.Contains(out.String(), `"founding"`) {
		t.Errorf("exit code %d, %q, %q", code, out.String(), talk.String())
	}
	code = Main(t.Context(), []string{"read", file, "--db", filepath.Join(t.TempDir(), "a\xff.db")},
		System{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &talk, Now: time.Now})
	if code != 0 {
		t.Errorf("exit code %d, %q", code, talk.String())
	}
}
