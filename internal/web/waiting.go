package web

import (
	"slices"
	"strings"
	"sync"

	"annals"
	"annals/internal/resolve"
)

// waiting keeps how much waits for a judgement, as of the last revision that was asked for: counting the statements of a
// large record takes as long as a page. It is safe for use by several goroutines, and nobody changes what it gave.
type waiting struct {
	mu       sync.Mutex
	revision annals.Revision
	queued
}

// queued is what waits as of a moment: statements, counted, and pairs.
type queued struct {
	// held is how many statements ever waited, unjudged how many still do.
	held, unjudged int
	// judged are those of which somebody decided something, whether they waited or not.
	judged []annals.StatementID
	pairs  []annals.Decision
}

// of is what waits as of the moment asked about.
func (w *waiting) of(v *visit) (q queued, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	revision := v.snap.Moment().Revision
	if revision > 0 && revision == w.revision {
		return w.queued, nil
	}
	if q.judged, err = resolve.Judged(v.Context(), v.snap); err != nil {
		return queued{}, err
	}
	if q.unjudged, q.held, err = v.snap.CountHeld(v.Context(), annals.DefaultConfidence, q.judged, ""); err != nil {
		return queued{}, err
	}
	q.held += q.unjudged
	if q.pairs, err = resolve.Open(v.Context(), v.snap); err != nil {
		return queued{}, err
	}
	if v.knownText == "" {
		w.revision, w.queued = revision, q
	}
	return q, nil
}

// around are a statement that waits, the one whose id begins so, else the first, with its neighbours; here is its place in
// the list, and before how many come before the list.
func (q queued) around(v *visit, id string) (list []annals.Statement, here, before int, err error) {
	at := 0
	if id != "" {
		st, _, err := v.snap.Statement(v.Context(), strings.ToLower(id))
		if err == nil && st.Confidence > 0 && st.Confidence < annals.DefaultConfidence && !slices.Contains(q.judged, st.ID) {
			if at, _, err = v.snap.CountHeld(v.Context(), annals.DefaultConfidence, q.judged, st.ID); err != nil {
				return nil, 0, 0, err
			}
		}
	}
	before = max(at-1, 0)
	list, err = v.snap.Held(v.Context(), annals.DefaultConfidence, q.judged, before, at-before+2)
	return list, at - before, before, err
}
