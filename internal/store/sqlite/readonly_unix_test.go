//go:build unix

package sqlite_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"annals"
	"annals/internal/store/sqlite"
)

// TestReadOnly reads a record as somebody who may not write in its folder.
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "records", "annals.db")
	if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	self := program(t, dir)
	s := openAt(t, path, sqlite.Options{})
	statements := 0
	for i := range 3 {
		b := batchOf("made", i)
		statements += len(b.Statements)
		if err := appendBatch(s, b); err != nil {
			t.Fatal(err)
		}
	}
	for _, while := range []string{"another program has it open", "no other program has it open"} {
		t.Run(while, func(t *testing.T) {
			age(t, path) // what cannot be brought up can be read
			lock(t, path)
			wantChild(t, self, true, fmt.Sprintln(statements), "count", path)
			wantChild(t, self, false, "cannot be written", "append", path, "x", "0", "1")
			wantChild(t, self, false, "cannot be ", "append", filepath.Join(filepath.Dir(path), "new.db"), "x", "0", "1")
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadOnlyChanges: who could open a record only as one that nobody changes is told when somebody does, and
// never answered from a mixture.
func TestReadOnlyChanges(t *testing.T) {
	path := made(t, 2)
	s := openAt(t, path, sqlite.Options{})
	if err := s.Fix(); err != nil {
		t.Fatal(err)
	}
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := at.Sources(ctx); err != nil {
		t.Fatal(err)
	}
	if err := appendBatch(openAt(t, path, sqlite.Options{}), batchOf("made", 2)); err != nil {
		t.Fatal(err)
	}
	if _, err := at.Sources(ctx); !errors.Is(err, annals.ErrUnavailable) || !strings.Contains(err.Error(), "open it again") {
		t.Errorf("reading after the change: %v; want an error that says to open it again", err)
	}
}

// program is a copy of the test program that anybody can run.
func program(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, "sqlite.test")
	if err := os.WriteFile(copied, content, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, filepath.Dir(dir)} { // both are of this test
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return copied
}

// lock takes the right to write a record and its folder away until the test ends.
func lock(t *testing.T, path string) {
	t.Helper()
	files, err := filepath.Glob(path + "*")
	if err != nil {
		t.Fatal(err)
	}
	change := func(file string, to, back os.FileMode) {
		if err := os.Chmod(file, to); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(file, back) })
	}
	for _, f := range files {
		change(f, 0o444, 0o644)
	}
	change(filepath.Dir(path), 0o555, 0o755)
}

// wantChild runs a child process as a user without rights, and checks what it says and how it ends.
func wantChild(t *testing.T, self string, well bool, says string, args ...string) {
	t.Helper()
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), childEnv+"=1")
	if os.Geteuid() == 0 { // rights do not bind root
		const nobody = 65534
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Skipf("no child process can be run without rights here: %v", err)
	}
	said, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); (err == nil) != well || !strings.Contains(string(said), says) {
		t.Errorf("%s: %v, says %q; want %q", args[0], err, said, says)
	}
}
