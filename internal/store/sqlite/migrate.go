package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"annals"
	"annals/names"
)

// applicationID marks the file as a record of annals in its header: "anls". It never changes.
const applicationID = 0x616e6c73

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from one schema to the next, in order: the file of number n makes schema n. A
// published step is never edited; a change of the schema is a further step.
var migrations = func() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql") // sorted
	if err != nil {
		panic(err) // the pattern is a constant
	}
	steps := make([]string, 0, len(names))
	for _, name := range names {
		step, err := migrationFiles.ReadFile(name)
		if err != nil {
			panic(err) // it is embedded
		}
		steps = append(steps, string(step))
	}
	return steps
}()

// schemaOf is the schema of the record in the file; 0 if the file is an empty database.
func schemaOf(ctx context.Context, path string, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (int, error) {
	var application, version, tables int
	err := db.QueryRowContext(ctx, `
		SELECT (SELECT application_id FROM pragma_application_id),
		       (SELECT user_version FROM pragma_user_version),
		       EXISTS (SELECT 1 FROM sqlite_schema)`).Scan(&application, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case application == 0 && version == 0 && tables == 0:
		return 0, nil
	case application != applicationID:
		return 0, fmt.Errorf("%s is the database of another program, not a record: %w", path, annals.ErrInvalid)
	case version > len(migrations):
		return 0, fmt.Errorf("the record %s has schema %d, of a newer annals; this one knows up to %d and must be updated: %w",
			path, version, len(migrations), annals.ErrUnavailable)
	}
	return version, nil
}

// migrate takes the steps that the record lacks, all in one transaction.
//
// The disk is not made to keep it: the steps say nothing that was not known, and the first commit after them has it keep
// all that was written before.
func (s *Store) migrate(ctx context.Context) (err error) {
	if err := s.write.syncing(ctx, false); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.write.syncing(ctx, true)) }()
	return s.write.inTransaction(ctx, func() error {
		// Asked again under the lock: another process may have taken the steps meanwhile.
		from, err := schemaOf(ctx, s.path, s.write.connection)
		if err != nil || from == len(migrations) {
			return err
		}
		for n := from; n < len(migrations); n++ {
			if err := s.write.exec(ctx, migrations[n]); err != nil {
				return fmt.Errorf("step %d of the schema: %w", n+1, err)
			}
		}
		if from == 0 {
			// A record without names has them in the forms of this program: see renewForms.
			if _, err := s.write.connection.ExecContext(ctx, "UPDATE name_forms SET version = ?", names.Version()); err != nil {
				return err
			}
		}
		return s.write.exec(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(migrations)))
	})
}
