package sqlite

import (
	"context"
	"errors"
	"fmt"

	"annals"
)

// errEnough ends a query whose rows are not wanted any more.
var errEnough = errors.New("enough")

// EachIdentifier goes through all statements: numbers are looked for once for a whole edition of a list.
func (s *snapshot) EachIdentifier(ctx context.Context, f func(id annals.EntityID, number, said string) bool) error {
	err := s.each(ctx, `
		SELECT fillers, evidence_text FROM statements
		WHERE revision <= ?1 AND form = 'identifier' AND stance = 'asserted' AND hedges IS NULL
		ORDER BY number`,
		func(scan scanner) error {
			var fillers, said string
			if err := scan(&fillers, &said); err != nil {
				return err
			}
			var st annals.Statement
			if err := parseFillers(fillers, &st); err != nil {
				return fmt.Errorf("the identifier %q of the record %s is %w: %w", said, s.store.path, ErrDamaged, err)
			}
			if id := st.First(annals.RoleSubject).Entity; id != "" && !f(id, st.First(annals.RoleValue).Text, said) {
				return errEnough
			}
			return nil
		})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}
