package sqlite

import (
	"context"
	"fmt"
)

// Limit keeps the file from growing beyond some pages, as a full disk would.
func (s *Store) Limit(pages int) error {
	ctx := context.Background()
	return s.write.inTransaction(ctx, func() error {
		return s.write.exec(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
	})
}

// Path is that of the file.
func (s *Store) Path() string { return s.path }

// Fix opens the file again as one that nobody changes.
func (s *Store) Fix() error {
	_, err := s.fix(context.Background(), nil)
	return err
}

// Schema is the number of the present schema.
var Schema = len(migrations)
