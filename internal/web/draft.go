package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync"
	"time"

	"annals"
	"annals/internal/ingest"
	"annals/internal/reader"
)

// draft is sources that a reader of the site gave: being read, or read and waiting to be confirmed. Nothing of it is in the
// record.
type draft struct {
	id      string
	started time.Time

	mu    sync.Mutex
	total int
	read  []draftReading
	stop  context.CancelFunc
}

// draftReading is one source of a draft: what was read, or why it could not be.
type draftReading struct {
	name    string
	reading ingest.Reading
	err     error
}

// given is a source to read: an address to fetch, or what was pasted or sent.
type given struct {
	name string
	url  string
	open func() (io.ReadCloser, error)
}

// state is how far a draft is: the readings so far, of how many.
func (d *draft) state() (read []draftReading, total int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.read[:len(d.read):len(d.read)], d.total
}

const (
	// mostDrafts is how many drafts are kept; the oldest goes first. draftLife is how long one is kept.
	mostDrafts = 8
	draftLife  = time.Hour
	// readingTime bounds the reading of one source, its fetching included.
	readingTime = 3 * time.Minute
)

// drafts are the drafts of a server. It is safe for use by several goroutines.
type drafts struct {
	mu   sync.Mutex
	list []*draft // the oldest first
	last int
	// turn is held by who reads: one source at a time, for reading takes many times the memory of its source.
	turn chan struct{}
}

func newDrafts() *drafts { return &drafts{turn: make(chan struct{}, 1)} }

// begin starts to read sources, and returns at once.
func (ds *drafts) begin(ctx context.Context, now time.Time, sources []given) *draft {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	d := &draft{started: now, total: len(sources), stop: stop}
	ds.mu.Lock()
	ds.last++
	d.id = strconv.Itoa(ds.last)
	ds.list = append(ds.list, d)
	for len(ds.list) > mostDrafts || now.Sub(ds.list[0].started) > draftLife {
		ds.list[0].stop()
		ds.list = ds.list[1:]
	}
	ds.mu.Unlock()
	go func() {
		defer stop()
		for _, g := range sources {
			select {
			case ds.turn <- struct{}{}:
			case <-ctx.Done():
				return
			}
			r := g.read(ctx)
			<-ds.turn
			d.mu.Lock()
			d.read = append(d.read, r)
			d.mu.Unlock()
		}
	}()
	return d
}

// read reads one source.
func (g given) read(ctx context.Context) (r draftReading) {
	ctx, cancel := context.WithTimeout(ctx, readingTime)
	defer cancel()
	r.name = g.name
	defer func() {
		if errors.Is(r.err, context.DeadlineExceeded) {
			r.err = fmt.Errorf("%s: %w: it was not read within %s; annals read takes the time it needs", g.name,
				annals.ErrUnavailable, readingTime)
		}
	}()
	if g.url != "" {
		inputs, err := ingest.Inputs([]string{g.url}, nil)
		if err != nil {
			r.err = err
			return r
		}
		r.reading, r.err = inputs[0].Read(ctx, reader.Options{})
		return r
	}
	body, err := g.open()
	if err != nil {
		r.err = fmt.Errorf("%s: %w", g.name, err)
		return r
	}
	defer body.Close() // it is memory, or a file of the server's own that was only read
	r.reading, r.err = ingest.Read(ctx, g.name, body, reader.Options{})
	return r
}

// find is the draft with an id, or nil.
func (ds *drafts) find(id string) *draft {
	ds.mu.Lock()
	defer ds.mu.Unlock()
	for _, d := range ds.list {
		if d.id == id {
			return d
		}
	}
	return nil
}

// keep takes a draft back that was dropped.
func (ds *drafts) keep(d *draft) {
	ds.mu.Lock()
	defer ds.mu.Unlock()
	ds.list = append(ds.list, d)
}

// drop forgets a draft, and stops its reading. Of two who drop it, one is told that it was there.
func (ds *drafts) drop(id string) (dropped bool) {
	ds.mu.Lock()
	defer ds.mu.Unlock()
	for i, d := range ds.list {
		if d.id == id {
			d.stop()
			ds.list = append(ds.list[:i:i], ds.list[i+1:]...)
			return true
		}
	}
	return false
}
