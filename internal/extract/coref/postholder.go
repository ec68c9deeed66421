package coref

import (
	"annals"
	"annals/internal/extract/document"
)

// postholder is who holds the post of a line that does not say who does: whom the entry or the text is about; nil where
// that is no person, as in a list of who was born on a day.
func (r *resolver) postholder() *document.Entity {
	if r.entry != nil {
		return r.entry
	}
	if main := r.d.Main; main != nil && main.Kind == annals.Person {
		return main
	}
	return nil
}
