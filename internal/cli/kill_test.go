package cli

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/store"
)

// TestKilledWhileReading kills the program for real, at random moments of reading a folder. Nothing that it reported as
// read is lost, no source is read by half, and reading on to the end gives the record of a reading that nobody
// interrupted.
func TestKilledWhileReading(t *testing.T) {
	annalsPath, err := exec.LookPath("annals")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	folder := filepath.Join(dir, "sources")
	const files = 20
	writeFronts(t, folder, files)
	run := func(db string) *exec.Cmd {
		c := exec.Command(annalsPath, "read", folder, "--db", filepath.Join(dir, db))
		c.Env = append(os.Environ(), "NOW=") // the machine's clock
		return c
	}
	if out, err := run("whole.db").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	whole := recordOf(t, filepath.Join(dir, "whole.db"))
	if len(whole) != files {
		t.Fatalf("the folder makes %d sources", len(whole))
	}

	random := rand.New(rand.NewPCG(1, 2))
	kills := 0
	for len(recordOf(t, filepath.Join(dir, "killed.db"))) < files-3 {
		if kills++; kills > files {
			t.Fatal("no progress between kills")
		}
		reported := readAndKill(t, run("killed.db"), 1+random.IntN(4), time.Duration(random.IntN(20_000))*time.Microsecond)
		got := recordOf(t, filepath.Join(dir, "killed.db"))
		for _, name := range reported {
			if got[name] == "" {
				t.Fatalf("kill %d: %s was reported as read and is not in the record", kills, name)
			}
		}
		for name, content := range got {
			if d := cmp.Diff(whole[name], content); d != "" {
				t.Fatalf("kill %d: %s is in the record otherwise than whole (-whole +killed):\n%s", kills, name, d)
			}
		}
	}
	t.Logf("killed %d times", kills)
	for range 2 { // to the end, and once more
		if out, err := run("killed.db").CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if d := cmp.Diff(whole, recordOf(t, filepath.Join(dir, "killed.db"))); d != "" {
			t.Fatalf("read to the end (-whole +killed):\n%s", d)
		}
	}
}

// TestDryRunIntoBrokenPipe: a dry run whose output nobody reads to the end, "| head", says nothing of that and leaves no folder.
func TestDryRunIntoBrokenPipe(t *testing.T) {
	annalsPath, err := exec.LookPath("annals")
	if err != nil {
		t.Fatal(err)
	}
	dir, temporary := t.TempDir(), t.TempDir()
	writeFronts(t, filepath.Join(dir, "sources"), 3)
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out.Close()
	var talk strings.Builder
	c := exec.Command(annalsPath, "read", filepath.Join(dir, "sources"), "--dry-run")
	c.Env = append(os.Environ(), "NOW=", "TMPDIR="+temporary)
	c.Stdout, c.Stderr = in, &talk
	err = c.Run()
	in.Close()
	if c.ProcessState.ExitCode() != exitPipe || talk.Len() > 0 {
		t.Errorf("%v: %q", err, talk.String())
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("it leaves %v, %v", left, err)
	}
}

// writeFronts makes a folder of sources about groups that share a name now and then.
func writeFronts(t *testing.T, folder string, n int) {
	t.Helper()
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	colours := []string{"Red", "Green", "Blue", "White", "Black", "Grey", "Brown"}
	for i := range n {
		front := colours[i%len(colours)] + " Front of the " + []string{"North", "South", "East"}[i%3]
		text := fmt.Sprintf("The %s (F%d) is a political organization.[1] It was founded on %d May 19%02d.[2]\n\n"+
			"The %s was designated as a terrorist organization by France in %d,[3] and by Canada on %d June 2003.[4]\n",
			front, i, i%28+1, i+40, front, 1980+i%20, i%30+1)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%02d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readAndKill starts a reading and kills it a moment after it has reported some sources as new; it returns what was
// reported.
func readAndKill(t *testing.T, c *exec.Cmd, lines int, moment time.Duration) (reported []string) {
	t.Helper()
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	fresh := 0
	for sc := bufio.NewScanner(out); sc.Scan(); {
		what, rest, _ := strings.Cut(sc.Text(), " ")
		name, _, ok := strings.Cut(strings.TrimSpace(rest), ".txt:")
		if !ok {
			continue
		}
		reported = append(reported, strings.TrimSpace(strings.TrimPrefix(name, "before"))+".txt")
		if what != "new" {
			continue
		}
		if fresh++; fresh == lines {
			time.Sleep(moment)
			if err := c.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = c.Wait() // killed
	return reported
}

// presentOf is a record as it is, and what closes it: importing into a record that somebody has open is another case.
// Without a record the snapshot is nil.
func presentOf(t *testing.T, path string) (annals.Snapshot, func()) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		return nil, func() {}
	}
	s, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	snap, err := s.At(t.Context(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return snap, func() {
		snap.Close()
		s.Close()
	}
}

// recordOf lists the sources of a record by name, each with all that the record has of it.
func recordOf(t *testing.T, path string) map[string]string {
	t.Helper()
	ctx := context.Background()
	snap, done := presentOf(t, path)
	defer done()
	if snap == nil {
		return nil
	}
	sources, err := snap.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, source := range sources {
		var b strings.Builder
		text, err := snap.Text(ctx, source.ID)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n%s\n", source.Title, text)
		statements, err := snap.In(ctx, source.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range statements {
			fmt.Fprintf(&b, "%s %s %q", st.ID, st.Type, st.Evidence.Text)
			st.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
				if f.Entity == "" {
					return
				}
				e, err := snap.Entity(ctx, f.Entity)
				if err != nil {
					t.Fatalf("%s: entity %s: %v", source.Name, f.Entity, err)
				}
				fmt.Fprintf(&b, " %s=%s", r, e.Name)
			})
			b.WriteByte('\n')
		}
		out[source.Name] = b.String()
	}
	if moment := snap.Moment().Revision; int(moment) != len(sources) {
		t.Errorf("%d sources in %d revisions: some were added in pieces", len(sources), moment)
	}
	return out
}

// TestKilledWhileImporting kills the program at moments of importing two editions of a list. An edition is in the
// record whole or not at all, and importing to the end gives the record of an import that nobody interrupted.
func TestKilledWhileImporting(t *testing.T) {
	annalsPath, err := exec.LookPath("annals")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	const entries = 1500
	editions := []string{"2020-01-10", "2020-02-10"}
	for i, day := range editions {
		var sdn strings.Builder
		for n := 1 + 100*i; n <= entries+100*i; n++ {
			fmt.Fprintf(&sdn, "%d,\"FRONT NUMBER %d\",-0- ,\"FTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Founded %d; alt. name N%d.\"\n", n,
				n, 1900+n%100, n)
		}
		if err := os.WriteFile(filepath.Join(dir, day+".csv"), []byte(sdn.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := func(db, day string) *exec.Cmd {
		c := exec.Command(annalsPath, "import", "ofac", filepath.Join(dir, day+".csv"), "--published", day, "--db",
			filepath.Join(dir, db))
		c.Env = append(os.Environ(), "NOW=") // the machine's clock
		return c
	}
	var took []time.Duration
	for _, day := range editions {
		start := time.Now()
		if out, err := run("whole.db", day).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		took = append(took, time.Since(start))
	}
	random := rand.New(rand.NewPCG(3, 4))
	whole := editionsOf(t, filepath.Join(dir, "whole.db"))
	for i, day := range editions {
		for range 4 {
			c := run("killed.db", day)
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(random.Int64N(int64(took[i]))))
			_ = c.Process.Kill()
			_ = c.Wait() // killed, or done just before
			for edition, content := range editionsOf(t, filepath.Join(dir, "killed.db")) {
				if d := cmp.Diff(whole[edition], content); d != "" {
					t.Fatalf("the edition %s is in the record otherwise than whole (-whole +killed):\n%s", edition, d)
				}
			}
		}
		if out, err := run("killed.db", day).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	if d := cmp.Diff(whole, editionsOf(t, filepath.Join(dir, "killed.db"))); d != "" {
		t.Errorf("imported to the end (-whole +killed):\n%s", d)
	}
}

// TestInterrupted: a command that is told to stop says that it was, and not what failed for it, and ends with a code of its own.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	writeFronts(t, filepath.Join(dir, "sources"), 2)
	sdn := filepath.Join(dir, "sdn.csv")
	if err := os.WriteFile(sdn, []byte(`1,"RED FRONT",-0- ,"FTO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	for _, args := range [][]string{
		{"import", "ofac", sdn, "--published", "2020-01-10"},
		{"read", filepath.Join(dir, "sources")},
	} {
		var out, talk strings.Builder
		code := Main(stopped, append(args, "--db", filepath.Join(dir, "annals.db")),
			System{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &talk, Now: time.Now})
		if code != exitInterrupted || !strings.HasPrefix(talk.String(), "annals: interrupted") ||
			!strings.Contains(talk.String(), "hint: ") {
			t.Errorf("%s: %d %s", args[0], code, talk.String())
		}
	}
}

// editionsOf gives the editions of a record by day: their records with the statements in each.
func editionsOf(t *testing.T, path string) map[string][]string {
	t.Helper()
	ctx := context.Background()
	snap, done := presentOf(t, path)
	defer done()
	if snap == nil {
		return nil
	}
	editions, err := snap.Editions(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, e := range editions {
		entries, err := snap.Entries(ctx, e)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			statements, err := snap.In(ctx, entry.Record)
			if err != nil {
				t.Fatal(err)
			}
			line := entry.UID
			for _, s := range statements {
				line += " " + string(s.ID)
			}
			out[e.Published.String()] = append(out[e.Published.String()], line)
		}
	}
	return out
}
