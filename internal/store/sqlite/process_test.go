package sqlite_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"annals"
	"annals/internal/store"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"

	"github.com/google/go-cmp/cmp"
)

// childEnv has the test program do what a child process of a test is for, in place of testing.
const childEnv = "ANNALS_SQLITE_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childEnv) != "" {
		if err := child(os.Args[1:]); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	// A few dozen histories take some seconds; -rapid.checks tries more.
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// child is what a child process does: "append PATH NAME FROM TO" appends the batches NAME-FROM.txt, NAME-….txt and
// prints the number of each when it is acknowledged; "count PATH" prints how many statements there are.
func child(args []string) error {
	s, err := sqlite.Open(ctx, args[1], sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	switch args[0] {
	case "append":
		from, err := strconv.Atoi(args[3])
		if err != nil {
			return err
		}
		to, err := strconv.Atoi(args[4])
		if err != nil {
			return err
		}
		for i := from; i < to; i++ {
			if err := appendBatch(s, batchOf(args[2], i)); err != nil {
				return err
			}
			fmt.Println(i)
		}
		return s.Close()
	case "count":
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			return err
		}
		n, err := at.Count(ctx)
		fmt.Println(n.Statements)
		return err
	}
	return fmt.Errorf("unknown task %q", args[0])
}

// appendBatch appends a batch to whatever the record is at, as often as other writers are faster.
func appendBatch(s annals.Store, b annals.Batch) error {
	for {
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			return err
		}
		b.Base = at.Moment().Revision
		if _, err := s.Append(ctx, b); !errors.Is(err, annals.ErrConflict) {
			return err
		}
	}
}

// batchOf is the nth batch of a writer; its size varies.
func batchOf(writer string, nth int) annals.Batch {
	return storetest.NewBatch(fmt.Sprintf("%s-%d.txt", writer, nth), 1+nth*37%160)
}

// run starts a child process and returns it with what it prints.
func run(t *testing.T, args ...string) (*exec.Cmd, io.Reader) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), childEnv+"=1")
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, out
}

// TestKilled kills a process, again and again, while it makes a record or appends to it. What was acknowledged is
// there, whatever is there is whole, and the record goes on from where it was.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "annals.db")
	random := rand.New(rand.NewPCG(1, 2))
	acknowledged := -1
	rounds, within := 24, 80
	if testing.Short() {
		rounds = 8
	}
	for round := range rounds {
		if round%4 == 0 { // kill it while it makes the record, too
			path = filepath.Join(t.TempDir(), "annals.db")
			acknowledged = -1
		}
		c, out := run(t, "append", path, "killed", strconv.Itoa(acknowledged+1), "1000000")
		timer := time.AfterFunc(time.Duration(5+random.IntN(within))*time.Millisecond, func() { c.Process.Kill() })
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			n, err := strconv.Atoi(lines.Text())
			if err != nil {
				t.Fatalf("the child says %q", lines.Text())
			}
			acknowledged = n
		}
		timer.Stop()
		_ = c.Wait() // it was killed
		acknowledged = checkWhole(t, path, acknowledged)
		t.Logf("round %d: %d batches", round, acknowledged+1)
	}
}

// checkWhole checks that the record has the batches up to the one that was acknowledged last, perhaps one more
// whose acknowledgement did not come through, and nothing of any other. It returns the number of the last one.
func checkWhole(t *testing.T, path string, acknowledged int) int {
	t.Helper()
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		t.Fatalf("open after a kill: %v", err)
	}
	defer s.Close()
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	n := int(at.Moment().Revision)
	if n != acknowledged+1 && n != acknowledged+2 {
		t.Fatalf("the record has %d batches; %d were acknowledged", n, acknowledged+1)
	}
	sources, err := at.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(sources) != n {
		t.Fatalf("the record has %d sources after %d batches", len(sources), n)
	}
	for i, source := range sources {
		want := batchOf("killed", i)
		text, err := at.Text(ctx, source.ID)
		if err != nil || text != want.Text {
			t.Errorf("the text of %s is not whole: %v", source.Name, err)
		}
		got, err := at.In(ctx, source.ID)
		if err != nil || !slices.EqualFunc(got, want.Statements, func(a, b annals.Statement) bool { return a.ID == b.ID }) {
			t.Errorf("%s has %d statements, want %d: %v", source.Name, len(got), len(want.Statements), err)
		}
		for _, e := range want.Entities {
			if _, err := at.Entity(ctx, e.ID); err != nil {
				t.Error(err)
			}
		}
	}
	problems, err := store.Verify(ctx, s, nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("verify after a kill: %v %v", problems, err)
	}
	return n - 1
}

// TestSeveralProcesses has processes append to a record, which one of them makes, while this one reads it.
func TestSeveralProcesses(t *testing.T) {
	const writers, batches = 3, 15
	path := filepath.Join(t.TempDir(), "annals.db")
	var children []*exec.Cmd
	var outs []io.Reader
	for w := range writers {
		c, out := run(t, "append", path, fmt.Sprint("w", w), "0", strconv.Itoa(batches))
		children, outs = append(children, c), append(outs, out)
	}
	s := openAt(t, path, sqlite.Options{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i, c := range children {
			said, err := io.ReadAll(outs[i])
			if err := errors.Join(err, c.Wait()); err != nil {
				t.Errorf("writer %d: %v: %s", i, err, said)
			}
		}
	}()
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		case <-time.After(2 * time.Millisecond):
		}
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		n, err := at.Count(ctx)
		if err != nil {
			t.Fatal(err)
		}
		sources, err := at.Sources(ctx)
		if err != nil {
			t.Fatal(err)
		}
		statements := 0
		for _, source := range sources {
			in, err := at.In(ctx, source.ID)
			if err != nil {
				t.Fatal(err)
			}
			statements += len(in)
		}
		if r := int(at.Moment().Revision); n.Sources != r || len(sources) != r || n.Statements != statements {
			t.Errorf("revision %d has %+v, %d sources, %d statements", r, n, len(sources), statements)
		}
	}
	var names, want []string
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	sources, err := at.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		names = append(names, source.Name)
	}
	for w := range writers {
		for i := range batches {
			want = append(want, batchOf(fmt.Sprint("w", w), i).Source.Name)
		}
	}
	slices.Sort(names)
	slices.Sort(want)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	problems, err := store.Verify(ctx, s, nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("verify: %v %v", problems, err)
	}
}
