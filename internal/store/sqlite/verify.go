package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"annals"
)

// Problems that Verify finds. Each is about the record as a whole, or the revision, source or row that it names.
const (
	// Damaged is what SQLite's own check finds: pages, indexes and rows that do not fit together.
	Damaged = "record-damaged"
	// SchemaAltered is a table, view, index or trigger of the schema that is missing or not as it was made.
	SchemaAltered = "schema-altered"
	// Inconsistent is a row that contradicts another one: a reference to nothing, a count that is wrong.
	Inconsistent = "record-inconsistent"
	// TextAltered is the text of a source that is not the one that was read.
	TextAltered = "text-altered"
)

// mostDamages is how many damages SQLite is asked to list.
const mostDamages = 100

// Verify looks for damage of the file and for what other programs changed in it, as far as the tables tell: that
// statements are what their ids say is for [annals/internal/store.Verify] to find. It reads the whole file.
func (s *Store) Verify(ctx context.Context) ([]annals.Problem, error) {
	v := &verification{Context: ctx, store: s}
	for _, check := range []func() error{v.pages, v.schema, v.references, v.revisions, v.mentions, v.texts} {
		err := explain(s.path, check())
		if errors.Is(err, ErrDamaged) || errors.Is(err, annals.ErrInvalid) {
			// So damaged that SQLite gives up: what other checks would say is of no use.
			v.report(Damaged, "%v", err)
			return v.problems, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return v.problems, nil
}

type verification struct {
	context.Context
	store    *Store
	problems []annals.Problem
}

func (v *verification) report(code, format string, args ...any) {
	hint := "the record was changed by another program; restore it from a copy"
	if code == Damaged {
		hint = fmt.Sprintf("restore the record from a copy, or save what can be read with \"sqlite3 %s .recover\"", v.store.path)
	}
	v.problems = append(v.problems,
		annals.Problem{Code: code, Source: v.store.path, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// each runs a query on the read connections and calls f for every row.
func (v *verification) each(query string, f func(scanner) error) error {
	return v.store.read.each(v, query, f)
}

func (v *verification) pages() error {
	return v.each(fmt.Sprintf("PRAGMA integrity_check(%d)", mostDamages), func(scan scanner) error {
		var line string
		err := scan(&line)
		if line != "ok" {
			v.report(Damaged, "%s", line)
		}
		return err
	})
}

// schema compares what the file declares with what the migrations make. What it has besides is not of the record.
func (v *verification) schema() error {
	want, err := madeSchema(v)
	if err != nil {
		return err
	}
	have := make(map[string]string)
	if err := v.each(selectSchema, schemaInto(have)); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		switch sql, ok := have[name]; {
		case !ok:
			v.report(SchemaAltered, "the %s is missing", name)
		case sql != want[name]:
			v.report(SchemaAltered, "the %s is not as the program makes it", name)
		}
	}
	return nil
}

const selectSchema = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"

func schemaInto(all map[string]string) func(scanner) error {
	return func(scan scanner) error {
		var name, sql string
		err := scan(&name, &sql)
		all[name] = sql
		return err
	}
}

// madeSchema is the schema that the migrations make of nothing.
func madeSchema(ctx context.Context) (_ map[string]string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	for _, step := range migrations {
		if _, err := db.ExecContext(ctx, step); err != nil {
			return nil, err
		}
	}
	query, err := db.PrepareContext(ctx, selectSchema)
	if err != nil {
		return nil, err
	}
	defer query.Close()
	all := make(map[string]string)
	return all, each(ctx, query, schemaInto(all))
}

// references looks for rows that refer to nothing.
func (v *verification) references() error {
	return v.each("PRAGMA foreign_key_check", func(scan scanner) error {
		var table, parent string
		var row sql.NullInt64
		var key int
		err := scan(&table, &row, &parent, &key)
		if row.Valid {
			v.report(Inconsistent, "row %d of the table %s refers to one that the table %s does not have", row.Int64, table,
				parent)
		} else {
			v.report(Inconsistent, "a row of the table %s refers to one that the table %s does not have", table, parent)
		}
		return err
	})
}

// revisions looks for gaps in what is numbered and for counts that are wrong.
func (v *verification) revisions() error {
	for _, table := range []string{"revisions", "sources", "statements", "decisions"} {
		number := "number"
		if table == "revisions" {
			number = "revision"
		}
		var rows, last int64
		err := v.each(fmt.Sprintf("SELECT count(*), coalesce(max(%s), 0) FROM %s", number, table), func(scan scanner) error {
			return scan(&rows, &last)
		})
		if err != nil {
			return err
		}
		if rows != last {
			v.report(Inconsistent, "the table %s counts up to %d and has %d rows", table, last, rows)
		}
	}
	for _, table := range []string{"sources", "statements", "entities", "decisions"} {
		err := v.each(fmt.Sprintf(`
			WITH added (revision, n) AS (SELECT revision, count(*) FROM %[1]s GROUP BY revision),
			counted AS (
				SELECT revision, %[1]s AS said, sum(coalesce(n, 0)) OVER (ORDER BY revision) AS n
				FROM revisions LEFT JOIN added USING (revision))
			SELECT revision, said, n FROM counted WHERE said <> n ORDER BY revision LIMIT 1`, table),
			func(scan scanner) error {
				var revision, said, n int64
				err := scan(&revision, &said, &n)
				v.report(Inconsistent, "revision %d says that the record has %d %s by then; it has %d", revision, said, table, n)
				return err
			})
		if err != nil {
			return err
		}
	}
	return v.each(`
		SELECT revision FROM (SELECT revision, recorded_at, lag(recorded_at) OVER (ORDER BY revision) AS before FROM revisions)
		WHERE recorded_at <= before ORDER BY revision LIMIT 1`, func(scan scanner) error {
		var revision int64
		err := scan(&revision)
		v.report(Inconsistent, "revision %d was recorded before the one before it", revision)
		return err
	})
}

// mentions compares the table of that name with the fillers of the statements, which it must equal.
func (v *verification) mentions() error {
	for _, check := range []struct{ query, message string }{
		{"SELECT * FROM named EXCEPT SELECT * FROM mentions", "the table mentions lacks statement %d under entity %s"},
		{"SELECT * FROM mentions EXCEPT SELECT * FROM named", "the table mentions has statement %d under entity %s, which it " +
			"does not name"},
	} {
		err := v.each(`
			WITH lists (type, number, fillers) AS (
				SELECT type, number, CASE WHEN json_valid(fillers) THEN fillers ELSE '[]' END FROM statements),
			named (entity, type, statement) AS (
				SELECT json_extract(f.value, '$[7]') AS entity,
				       l.type || CASE WHEN max(json_extract(f.value, '$[0]') <> 'authority') = 0 THEN ' by' ELSE '' END, l.number
				FROM lists l, json_each(l.fillers) f
				WHERE json_extract(f.value, '$[7]') <> ''
				GROUP BY l.number, entity),
			wrong AS (`+check.query+`)
			SELECT statement, entity FROM wrong ORDER BY statement, entity LIMIT 10`,
			func(scan scanner) error {
				var number int64
				var entity string
				err := scan(&number, &entity)
				v.report(Inconsistent, check.message, number, entity)
				return err
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// texts compares the texts with their hashes.
func (v *verification) texts() error {
	return v.each("SELECT s.id, t.hash, t.text FROM texts t JOIN sources s ON s.number = t.source ORDER BY t.source",
		func(scan scanner) error {
			var id, hash, text string
			err := scan(&id, &hash, &text)
			if now := textHash(text); err == nil && now != hash {
				v.report(TextAltered, "the text of source %s has the hash %s now; it was recorded with %s", id, now, hash)
			}
			return err
		})
}
