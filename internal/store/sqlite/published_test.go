package sqlite_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/internal/golden"
	"annals/internal/store"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"

	"github.com/google/go-cmp/cmp"
)

// TestPublished opens a record of every schema that was ever published. It says what it said when it was written,
// and goes on growing.
func TestPublished(t *testing.T) {
	newest := filepath.Join("testdata", fmt.Sprintf("schema%d.db.gz", sqlite.Schema))
	if _, err := os.Stat(newest); errors.Is(err, fs.ErrNotExist) && golden.Updating() {
		writeSample(t, newest)
	} else if err != nil {
		t.Errorf("%v: a schema that is published needs a record of it, written with -update", err)
	}
	records, err := filepath.Glob("testdata/schema*.db.gz")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		t.Run(filepath.Base(r), func(t *testing.T) {
			s := openAt(t, unpack(t, r), sqlite.Options{MustExist: true})
			golden.Equal(t, strings.TrimSuffix(r, ".db.gz")+".json", storetest.Contents(t, s, annals.Known{}))
			if problems, err := store.Verify(ctx, s, nil); err != nil || len(problems) > 0 {
				t.Errorf("verify: %v %v", problems, err)
			}
			if err := appendBatch(s, storetest.Article("later.txt")); err != nil {
				t.Errorf("append: %v", err)
			}
		})
	}
}

// TestReadable asks a record what people ask it with tools of their own, and the tool itself where there is one.
func TestReadable(t *testing.T) {
	path := unpack(t, filepath.Join("testdata", fmt.Sprintf("schema%d.db.gz", sqlite.Schema)))
	openAt(t, path, sqlite.Options{}).Close()
	var out, tool strings.Builder
	for _, query := range []string{
		"SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
		"SELECT * FROM revisions",
		"SELECT * FROM sources_readable",
		"SELECT * FROM statements_readable",
		"SELECT r.* FROM statement_roles r JOIN statements s ON s.number = r.statement WHERE s.type = 'description' ORDER BY r.place",
		"SELECT e.name, count(*) FROM mentions m JOIN entities e ON e.id = m.entity WHERE m.type = 'designation' GROUP BY e.id " +
			"ORDER BY e.id",
		"SELECT kind, decided_by, reason, substr(statement, 1, 8), entity_a FROM decisions",
		"SELECT substr(text, evidence_start + 1, evidence_end - evidence_start) = evidence_text, count(*)" +
			" FROM statements JOIN texts USING (source) GROUP BY 1",
	} {
		fmt.Fprintf(&out, "sqlite> %s;\n%s\n", query, ask(t, path, query))
		fmt.Fprintf(&tool, "sqlite> %s;\n%s\n", query, askTool(t, path, query))
	}
	golden.Equal(t, "testdata/readable.txt", out.String())
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skipf("the command sqlite3 is not here to be compared with: %v", err)
	}
	if diff := cmp.Diff(out.String(), tool.String()); diff != "" {
		t.Errorf("the command sqlite3 (-this program +sqlite3):\n%s", diff)
	}
}

// ask runs a query and gives the rows as the command sqlite3 does.
func ask(t *testing.T, path, query string) string {
	t.Helper()
	rows, err := database(t, path).QueryContext(ctx, query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for i, v := range values {
			if i > 0 {
				out.WriteString("|")
			}
			if v != nil {
				fmt.Fprint(&out, v)
			}
		}
		out.WriteString("\n")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func askTool(t *testing.T, path, query string) string {
	t.Helper()
	if _, err := exec.LookPath("sqlite3"); err != nil {
		return ""
	}
	out, err := exec.Command("sqlite3", "-batch", "-init", os.DevNull, "-list", path, query).CombinedOutput()
	if err != nil {
		t.Errorf("sqlite3: %v: %s", err, out)
	}
	return string(out)
}

// writeSample writes a record with a bit of everything.
func writeSample(t *testing.T, to string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "annals.db")
	now := time.Date(2026, 11, 23, 5, 3, 9, 0, time.UTC)
	s := openAt(t, path, sqlite.Options{Now: func() time.Time { return now }})
	a, b := storetest.Article("front.txt"), storetest.Article("other.txt")
	described := *a.Source
	described.Title, described.Publisher, described.URL, described.Guessed = "The Front", "A publisher", "https://example.org/front",
		nil
	again := a
	again.Source, again.Problems = &described, nil
	for _, batch := range []annals.Batch{a, b, again,
		{Decisions: []annals.Decision{
			{Kind: annals.Same, A: a.Entities[0].ID, B: b.Entities[0].ID, By: annals.Program, Reason: "the same names"},
			{Kind: annals.Different, A: a.Entities[1].ID, B: b.Entities[1].ID, By: "Ada"},
			{Kind: annals.Reject, Statement: a.Statements[3].ID, By: "Ada", Reason: "a misreading"},
			{Kind: annals.Correct, Statement: a.Statements[0].ID, Replacement: b.Statements[0].ID, By: "Ada"}}},
	} {
		if err := appendBatch(s, batch); err != nil {
			t.Fatal(err)
		}
		now = now.Add(36 * time.Hour)
	}
	for _, day := range []string{"2024-03-01", "2024-01-01"} {
		if err := appendBatch(s, storetest.Edition(day)); err != nil {
			t.Fatal(err)
		}
	}
	wrong := storetest.Edition("2042-01-01")
	if err := appendBatch(s, wrong); err != nil {
		t.Fatal(err)
	}
	withdraw := annals.Decision{Kind: annals.Withdraw, Edition: wrong.Edition.ID(), By: "Ada", Reason: "the wrong year"}
	if err := appendBatch(s, annals.Batch{Decisions: []annals.Decision{withdraw}}); err != nil {
		t.Fatal(err)
	}
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	all, err := at.AllDecisions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := appendBatch(s, annals.Batch{Decisions: []annals.Decision{{Kind: annals.Undo, Undoes: all[0].ID, By: "Ada",
		Reason: "they are not"}}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// unpack unpacks a record into a folder of its own.
func unpack(t *testing.T, packed string) string {
	t.Helper()
	f, err := os.Open(packed)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "annals.db")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
