package resolve

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"annals"
)

// schemes are those in which lists number their entries: an identifier is a scheme and a number, "un:QDi.001".
var schemes = []string{"ofac", "un", "uk", "uk-ofsi", "eu", "eu-oj", "ca-sema", "ftm", "wikidata"}

// Numbered lists the entities to which a list gave a number, "QDi.001" or with its scheme, "un:QDi.001": several where
// lists number alike, or gave it again.
func Numbered(ctx context.Context, snap annals.Snapshot, number string) ([]annals.Entity, error) {
	number = strings.TrimSpace(number)
	if number == "" || !strings.ContainsAny(number, "0123456789") {
		return nil, nil
	}
	refs := []string{number}
	for _, scheme := range schemes {
		refs = append(refs, scheme+":"+number)
	}
	var list []annals.Entity
	for nth := 1; ; nth++ {
		ids := make([]annals.EntityID, len(refs))
		for i, ref := range refs {
			ids[i] = annals.NewEntityID("", heldRef(ref, nth), "")
		}
		found, err := snap.Entities(ctx, ids)
		if err != nil || nth > 1 && len(found) == 0 { // the first may have been withdrawn
			return list, err
		}
		list = append(list, found...)
	}
}

// Registered lists the entities to which a register gave a number, of a passport, a ship, a company, however it is written. All
// of the record's numbers are looked through.
func Registered(ctx context.Context, snap annals.Snapshot, words string) ([]annals.Entity, error) {
	key := NumberKey(words)
	if key == "" {
		return nil, nil
	}
	var ids []annals.EntityID
	err := snap.EachIdentifier(ctx, func(id annals.EntityID, written, _ string) bool {
		if NumberKey(written) == key && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		return ctx.Err() == nil
	})
	if err = cmp.Or(err, ctx.Err()); err != nil || len(ids) == 0 {
		return nil, err
	}
	return snap.Entities(ctx, ids)
}
