package web

import (
	"slices"
	"sync"

	"annals"
	"annals/internal/resolve"
)

// waiting keeps what waits for a judgement: which statements, in their order, and which pairs. A large record takes long to list
// them, and every judgement makes a new revision; so a judgement of a statement is followed here. It is safe for use by several
// goroutines, and nobody changes the lists that it gave.
type waiting struct {
	mu       sync.Mutex
	revision annals.Revision
	queued
}

// queued is what waits as of a moment.
type queued struct {
	statements []annals.StatementID
	pairs      []annals.Decision
	// held is how many statements ever waited.
	held int
}

// of is what waits as of the moment asked about.
func (w *waiting) of(v *visit) (queued, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	revision := v.snap.Moment().Revision
	if revision > 0 && revision == w.revision {
		return w.queued, nil
	}
	held, err := v.snap.Held(v.Context(), annals.DefaultConfidence)
	if err != nil {
		return queued{}, err
	}
	rulings, err := resolve.Judge(v.Context(), v.snap, held)
	if err != nil {
		return queued{}, err
	}
	q := queued{held: len(held)}
	for _, s := range held {
		if _, judged := rulings.Of(s.ID); !judged {
			q.statements = append(q.statements, s.ID)
		}
	}
	if q.pairs, err = resolve.Open(v.Context(), v.snap); err != nil {
		return queued{}, err
	}
	if v.knownText == "" {
		w.revision, w.queued = revision, q
	}
	return q, nil
}

// follow takes a judgement in: what was accepted, rejected or corrected waits no more. Anything else is looked at anew.
func (w *waiting) follow(d annals.Decision) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch d.Kind {
	case annals.Accept, annals.Reject, annals.Correct:
		if w.revision == d.Recorded.Revision-1 {
			w.revision = d.Recorded.Revision
			w.statements = slices.DeleteFunc(slices.Clone(w.statements), func(id annals.StatementID) bool { return id == d.Statement })
		}
	}
}
