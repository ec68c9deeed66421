package resolve

import (
	"context"
	"strings"

	"annals"
)

// schemes are those in which lists number their entries: an identifier is a scheme and a number, "un:QDi.001".
var schemes = []string{"ofac", "un", "uk", "uk-ofsi", "eu", "eu-oj", "ca-sema", "ftm", "wikidata"}

// Numbered lists the entities to which a list gave a number, "QDi.001" or with its scheme, "un:QDi.001": several where
// lists number alike.
func Numbered(ctx context.Context, snap annals.Snapshot, number string) ([]annals.Entity, error) {
	number = strings.TrimSpace(number)
	if number == "" || !strings.ContainsAny(number, "0123456789") {
		return nil, nil
	}
	ids := []annals.EntityID{annals.NewEntityID("", number, "")}
	for _, scheme := range schemes {
		ids = append(ids, annals.NewEntityID("", scheme+":"+number, ""))
	}
	return snap.Entities(ctx, ids)
}
