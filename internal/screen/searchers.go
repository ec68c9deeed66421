package screen

import (
	"runtime"
	"sync"
)

// searchers are those of an index that nobody uses. The one that was used last is taken first: a processor has at hand what
// that one remembers. It is ready for use by several goroutines.
type searchers struct {
	mu    sync.Mutex
	spare []*Searcher
}

// spareSearchers is the number of searchers that are kept for each processor: one takes as much memory as two numbers
// for each name, and it searches as long as it is asked to, unless it waits for the record.
const spareSearchers = 2

// take is a searcher of the index, to be given back.
func (l *searchers) take(ix *Index) *Searcher {
	if s := l.last(); s != nil {
		return s
	}
	return ix.NewSearcher()
}

// last takes the one that was used last, if there is any.
func (l *searchers) last() *Searcher {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := len(l.spare) - 1
	if n < 0 {
		return nil
	}
	s := l.spare[n]
	l.spare[n], l.spare = nil, l.spare[:n]
	return s
}

func (l *searchers) giveBack(s *Searcher) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.spare) < spareSearchers*runtime.GOMAXPROCS(0) {
		l.spare = append(l.spare, s)
	}
}
