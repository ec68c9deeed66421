package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"annals"
	"annals/internal/store"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"

	"github.com/google/go-cmp/cmp"
)

// TestVerify changes a record in one way or another, behind its triggers, and looks for what verify finds.
func TestVerify(t *testing.T) {
	path := made(t, 3)
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := batchOf("made", 1)
	reject := annals.Decision{Kind: annals.Reject, Statement: b.Statements[0].ID, By: "Ada", Reason: "a misreading"}
	if err := appendBatch(s, annals.Batch{Decisions: []annals.Decision{reject, reject}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		changes []string
		want    []string
	}{
		{"nothing", nil, nil},
		{"a statement's time", []string{"UPDATE statements SET time = '2001' WHERE number = 2"}, []string{store.StatementAltered}},
		{"a statement's words", []string{"UPDATE statements SET evidence_text = 'The Front' WHERE number = 2"},
			[]string{store.StatementAltered, store.EvidenceAltered}},
		{"a statement's place", []string{"UPDATE statements SET evidence_end = 1000000 WHERE number = 2"},
			[]string{store.StatementAltered, store.EvidenceAltered}},
		{"a statement's roles", []string{"UPDATE statements SET fillers = replace(fillers, 'authority', 'law') WHERE number = 2"},
			[]string{sqlite.Inconsistent, store.StatementAltered}},
		{"a statement's entity", []string{"UPDATE statements SET fillers = replace(fillers, (SELECT id FROM entities WHERE name = " +
			"'Iran'), '') WHERE number = 2"},
			[]string{sqlite.Inconsistent}},
		{"a list that is none", []string{"UPDATE statements SET fillers = '[[' WHERE number = 2"},
			[]string{sqlite.Inconsistent, sqlite.Damaged}},
		{"a text", []string{"UPDATE texts SET text = replace(text, 'Front', 'Union') WHERE source = 2"},
			[]string{sqlite.TextAltered, store.EvidenceAltered}},
		{"the end of a text", []string{"UPDATE texts SET text = text || ' More.' WHERE source = 2"}, []string{sqlite.TextAltered}},
		{"a mention that is gone", []string{"DELETE FROM mentions WHERE statement = 2"}, []string{sqlite.Inconsistent}},
		{"a mention too many", []string{"INSERT INTO mentions SELECT id, 'name', 1 FROM entities WHERE name LIKE '%made-2.txt'"},
			[]string{sqlite.Inconsistent}},
		{"a statement that is gone", []string{"DELETE FROM mentions WHERE statement = 2", "DELETE FROM statements WHERE number = 2"},
			[]string{sqlite.Inconsistent}},
		{"the last statement", []string{"DELETE FROM mentions WHERE statement = (SELECT max(number) FROM statements)",
			"DELETE FROM statements WHERE number = (SELECT max(number) FROM statements)"}, []string{sqlite.Inconsistent}},
		{"a source that is gone", []string{"DELETE FROM sources WHERE number = 2"}, []string{sqlite.Inconsistent}},
		{"the past", []string{"UPDATE revisions SET recorded_at = '1999-01-01T00:00:00.000Z' WHERE revision = 2"},
			[]string{sqlite.Inconsistent}},
		{"when a statement was recorded", []string{"UPDATE statements SET revision = 3 WHERE number = 1"},
			[]string{sqlite.Inconsistent}},
		{"why something was decided", []string{"UPDATE decisions SET reason = 'it is true' WHERE number = 1"},
			[]string{store.DecisionAltered}},
		{"a trigger", []string{"DROP TRIGGER texts_are_kept"}, []string{sqlite.SchemaAltered}},
		{"an index", []string{"DROP INDEX entity_names_by_key"}, []string{sqlite.SchemaAltered}},
		{"a table besides", []string{"CREATE TABLE notes (text)"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := made(t, 0)
			if err := os.WriteFile(path, whole, 0o644); err != nil {
				t.Fatal(err)
			}
			tamper(t, path, test.changes)
			s := openAt(t, path, sqlite.Options{})
			verifies(t, s, test.want)
		})
	}
}

// tamper changes a record with its triggers out of the way.
func tamper(t *testing.T, path string, changes []string) {
	t.Helper()
	db := database(t, path)
	rows, err := db.QueryContext(ctx, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
	if err != nil {
		t.Fatal(err)
	}
	triggers := map[string]string{}
	for rows.Next() {
		var name, command string
		if err := rows.Scan(&name, &command); err != nil {
			t.Fatal(err)
		}
		triggers[name] = command
	}
	var drop, create []string
	for name, command := range triggers {
		if !slices.Contains(changes, "DROP TRIGGER "+name) {
			drop, create = append(drop, "DROP TRIGGER "+name), append(create, command)
		}
	}
	db.Close()
	execute(t, path, slices.Concat([]string{"BEGIN"}, drop, changes, create, []string{"COMMIT"})...)
}

// TestVerifyLoaded: what a load makes is as verify wants it, its indexes included.
func TestVerifyLoaded(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "loaded.db"), sqlite.Options{})
	receipt, err := s.Load(ctx, func(yield func(annals.Batch, error) bool) {
		for _, b := range storetest.ListBatches() {
			if !yield(b, nil) {
				return
			}
		}
	})
	if err != nil || receipt.Added.Statements == 0 {
		t.Fatalf("load: %v, %+v", err, receipt.Added)
	}
	if problems, err := store.Verify(ctx, s, nil); err != nil || len(problems) > 0 {
		t.Errorf("verify: %v %v", problems, err)
	}
}

// verifies checks which problems a record is found to have, by their codes, and that each says what to do.
func verifies(t *testing.T, s annals.Store, want []string) {
	t.Helper()
	problems, err := store.Verify(ctx, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
		if p.Message == "" || p.Hint == "" {
			t.Errorf("%s has no message or no hint: %+v", p.Code, p)
		}
	}
	if diff := cmp.Diff(want, slices.Compact(codes)); diff != "" {
		t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
	}
}

// TestVerifyLists: what the records of lists state is verified too, also of an edition that was withdrawn.
func TestVerifyLists(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lists.db")
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var editions []annals.EditionID
	receipt, err := s.Load(ctx, func(yield func(annals.Batch, error) bool) {
		for _, b := range storetest.ListBatches() {
			if b.Edition != nil {
				editions = append(editions, b.Edition.ID())
			}
			if !yield(b, nil) {
				return
			}
		}
	})
	if err != nil || len(editions) == 0 {
		t.Fatal(editions, err)
	}
	var withdraw annals.Batch
	for _, id := range editions {
		withdraw.Decisions = append(withdraw.Decisions, annals.Decision{Kind: annals.Withdraw, Edition: id, By: "Ada"})
	}
	find := func(want ...string) {
		t.Helper()
		s := openAt(t, path, sqlite.Options{})
		verifies(t, s, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tamper(t, path, []string{"UPDATE statements SET time = '2001' WHERE number = 1"})
	find(store.StatementAltered)
	withdraw.Base = receipt.Moment.Revision
	again := openAt(t, path, sqlite.Options{})
	if _, err := again.Append(ctx, withdraw); err != nil {
		t.Fatal(err)
	}
	find(store.StatementAltered)
}

// TestSourceGone: statements of a source that somebody deleted are not told as if they stood nowhere.
func TestSourceGone(t *testing.T) {
	path := made(t, 2)
	tamper(t, path, []string{"DELETE FROM sources WHERE number = 2"})
	at, err := openAt(t, path, sqlite.Options{}).At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	list, err := at.Held(ctx, 2, nil, 0, 0)
	if !errors.Is(err, annals.ErrUnavailable) || list != nil {
		t.Errorf("%d statements, %v; want an error that is %v", len(list), err, annals.ErrUnavailable)
	}
}
