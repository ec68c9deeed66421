package ingest

import (
	"context"
	"fmt"
	"io"
	"os"
)

// waiting is an input that may have nothing to read yet: a terminal at which nobody types, a pipe into which nobody writes. It
// ends with its context.
type waiting struct {
	ctx  context.Context
	name string
	from io.Reader
}

func (w waiting) Read(p []byte) (int, error) {
	type read struct {
		n      int
		err    error
		failed any // what it panicked with, for whoever is to tell that of this input
	}
	// Whoever gives up has its bytes back, while the reading that nothing can stop goes on.
	own := make([]byte, len(p))
	done := make(chan read, 1)
	go func() {
		r := read{}
		defer func() {
			r.failed = recover()
			done <- r
		}()
		r.n, r.err = w.from.Read(own)
	}()
	select {
	case r := <-done:
		if r.failed != nil {
			panic(r.failed)
		}
		return copy(p, own[:r.n]), r.err
	case <-w.ctx.Done():
		return 0, interrupted{w.name, w.ctx.Err()}
	}
}

// opened opens a file, or is interrupted: a named pipe opens only once somebody writes into it.
func opened(ctx context.Context, path string) (*os.File, error) {
	type opening struct {
		f   *os.File
		err error
	}
	done := make(chan opening, 1)
	go func() {
		f, err := os.Open(path)
		done <- opening{f, err}
	}()
	select {
	case o := <-done:
		return o.f, o.err
	case <-ctx.Done():
		return nil, interrupted{path, ctx.Err()}
	}
}

// interrupted is an input whose reading was given up.
type interrupted struct {
	name string
	err  error
}

func (e interrupted) Error() string {
	return fmt.Sprintf("interrupted: %s was not read to its end", e.name)
}
func (e interrupted) Unwrap() error { return e.err }
