package resolve

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"annals"
)

// Sources lists the sources that a name, a title or the beginning of a hash means; all for "". Several may bear one name, as
// versions of one article do.
func Sources(ctx context.Context, snap annals.Snapshot, name string) ([]annals.Source, error) {
	if len(name) == len("sha256:")+64 { // a whole hash needs no list of all sources
		switch s, err := snap.Source(ctx, annals.SourceID(name)); {
		case err == nil:
			return []annals.Source{s}, nil
		case !errors.Is(err, annals.ErrNotFound):
			return nil, err
		}
	}
	all, err := snap.Sources(ctx)
	if err != nil || name == "" {
		return all, err
	}
	named := func(fits func(annals.Source) bool) (list []annals.Source) {
		for _, s := range all {
			if fits(s) {
				list = append(list, s)
			}
		}
		return list
	}
	if list := named(func(s annals.Source) bool { return s.Name == name || s.Title == name }); len(list) > 0 {
		return list, nil
	}
	list := named(func(s annals.Source) bool {
		return strings.HasPrefix(string(s.ID), name) || strings.HasPrefix(string(s.ID), "sha256:"+name)
	})
	switch len(list) {
	case 0:
		return nil, fmt.Errorf("source %q: %w", name, annals.ErrNotFound)
	case 1:
		return list, nil
	}
	return nil, fmt.Errorf("source %q: %w: %d sources have a hash that begins so", name, annals.ErrAmbiguous, len(list))
}
