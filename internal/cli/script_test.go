package cli

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes this test binary the program itself for scripts, and for the test that kills it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"annals": func() {
		os.Exit(Main(context.Background(), os.Args[1:], System{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
			Getenv: os.Getenv, Now: clock(os.Getenv("NOW"))}))
	}})
}

// clock stands still at a moment that a script sets, or is the machine's.
func clock(now string) func() time.Time {
	if now == "" {
		return time.Now
	}
	return func() time.Time {
		t, err := time.Parse(time.RFC3339, now)
		if err != nil {
			panic(err)
		}
		return t
	}
}

// TestScripts runs testdata/script: each file is a session at the command line that a user could have. The sources that they
// read are those of testdata/sources, and a PDF.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NOW", "2026-11-24T02:00:00Z")
			e.Setenv("ANNALS_USER", "A. Reader")
			e.Setenv("COLUMNS", "200") // no sentence is wrapped unless a script wants it
			publisher := httptest.NewServer(publisher(filepath.Join(e.WorkDir, "published")))
			e.Defer(publisher.Close)
			e.Setenv("PUBLISHER", publisher.URL)
			return copySources(e.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"id": setID, "pick": pick, "expand": expand, "pack": pack,
			"replace": replace},
	})
}

// publisher serves the files of a folder as publishers of lists do: with a tag of their content, and when they were last
// changed, which their first line says where it begins with "# ".
func publisher(folder string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, err := os.ReadFile(filepath.Join(folder, filepath.Base(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		if first, rest, ok := bytes.Cut(data, []byte("\n")); ok && bytes.HasPrefix(first, []byte("# ")) {
			w.Header().Set("Last-Modified", string(first[2:]))
			data = rest
		}
		tag := fmt.Sprintf("\"%x\"", sha256.Sum256(data))
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Write(data)
	})
}

func copySources(folder string) error {
	sources, err := filepath.Glob("testdata/sources/*")
	if err != nil {
		return err
	}
	for _, s := range append(sources, "../reader/pdf/testdata/report.pdf") {
		data, err := os.ReadFile(s)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, filepath.Base(s)), data, 0o644)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// line is the first line of the last stdout that a pattern fits.
func line(ts *testscript.TestScript, pattern string) string {
	re, err := regexp.Compile(pattern)
	ts.Check(err)
	for l := range strings.Lines(ts.ReadFile("stdout")) {
		if re.MatchString(l) {
			return l
		}
	}
	ts.Fatalf("no line of the output fits %q", pattern)
	return ""
}

var statementID = regexp.MustCompile(`\b[0-9a-f]{8}\b`)

// setID is "id NAME PATTERN": $NAME becomes the statement id at the end of the line that the pattern fits.
func setID(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: id NAME PATTERN")
	}
	l := line(ts, args[1])
	ids := statementID.FindAllString(l, -1)
	if len(ids) == 0 {
		ts.Fatalf("no id in %q", l)
	}
	ts.Setenv(args[0], ids[len(ids)-1])
}

// replace is "replace OLD NEW FILE OUT": a copy of a file in which other words stand, which must be there.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: replace OLD NEW FILE OUT")
	}
	text := ts.ReadFile(args[2])
	if !strings.Contains(text, args[0]) {
		ts.Fatalf("%s has no %q", args[2], args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[3]), []byte(strings.ReplaceAll(text, args[0], args[1])), 0o644))
}

// pick is "pick NAME PATTERN": $NAME becomes what the first group of the pattern fits.
func pick(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pick NAME PATTERN")
	}
	m := regexp.MustCompile("(?m)" + args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
	if len(m) < 2 {
		ts.Fatalf("nothing in the output fits %q", args[1])
	}
	ts.Setenv(args[0], m[1])
}

// expand is "expand FILE": the file's "$NAME" become what the script set.
func expand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: expand FILE")
	}
	text := os.Expand(ts.ReadFile(args[0]), ts.Getenv)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// pack is "pack FILE FOLDER": the file becomes an archive of what is in the folder, as office documents are.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pack FILE FOLDER")
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o666))
}
