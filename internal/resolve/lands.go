package resolve

import (
	"context"

	"annals"
)

// lands are the states that sources speak of, which tell apart places of one name: a text on Peru and Chile and one on Spain
// mean two towns called Santiago.
type lands struct {
	spoken map[annals.EntityID]bool // by the new source
	of     map[annals.SourceID]map[annals.EntityID]bool
}

// compare has a match of two places ask where the sources of both speak of states, and of none in common.
func (l *lands) compare(ctx context.Context, snap annals.Snapshot, m *match) error {
	source := m.old.Source
	if len(l.spoken) == 0 || source == "" {
		return nil
	}
	if _, known := l.of[source]; !known {
		statements, err := snap.In(ctx, source)
		if err != nil {
			return err
		}
		states := map[annals.EntityID]bool{}
		for _, s := range statements {
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				if f.Kind == annals.State && f.Entity != "" {
					states[f.Entity] = true
				}
			})
		}
		l.of[source] = states
	}
	states := l.of[source]
	for id := range states {
		if l.spoken[id] {
			return nil
		}
	}
	if len(states) > 0 {
		m.sure = false
		m.reason += "; but the sources speak of no state in common"
	}
	return nil
}

// statesAmong are the states among some entities.
func statesAmong(entities []annals.Entity) map[annals.EntityID]bool {
	states := map[annals.EntityID]bool{}
	for _, e := range entities {
		if e.Kind == annals.State {
			states[e.ID] = true
		}
	}
	return states
}
