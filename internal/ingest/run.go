package ingest

import (
	"context"
	"errors"
	"runtime"

	"annals"
	"annals/internal/reader"
)

// Result is what became of one input.
type Result struct {
	Input Input
	// Place counts the inputs from 1.
	Place int
	// Reading is what was read and Receipt what the record took of it. Err says why there is neither.
	Reading Reading
	Receipt annals.Receipt
	Err     error
}

// Run reads inputs into a record, one transaction each, and calls report for each in their order. Several are read at once,
// but only as many as there are processors, so that memory stays bounded. What cannot be read is reported and passed over;
// an error of the record, or an interruption, ends the run and is returned: what was reported is safe.
func Run(ctx context.Context, store annals.Store, version string, inputs []Input, o reader.Options,
	report func(Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type read struct {
		reading Reading
		err     error
	}
	// pending holds the readings under way in the order of the inputs; its size is how many may be.
	pending := make(chan chan read, runtime.GOMAXPROCS(0)-1)
	go func() {
		defer close(pending)
		for _, in := range inputs {
			done := make(chan read, 1)
			select {
			case pending <- done:
			case <-ctx.Done():
				return
			}
			go func() {
				r, err := in.Read(ctx, o)
				done <- read{r, err}
			}()
		}
	}()
	place := 0
	for done := range pending {
		var r read
		select {
		case r = <-done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if errors.Is(r.err, context.Canceled) {
			return r.err
		}
		result := Result{Input: inputs[place], Place: place + 1, Reading: r.reading, Err: r.err}
		place++
		if r.err == nil {
			var err error
			result.Receipt, err = r.reading.Record(ctx, store, Reader(version))
			if OfSource(err) {
				result.Err = err
			} else if err != nil {
				return err
			}
		}
		if err := report(result); err != nil {
			return err
		}
	}
	return ctx.Err()
}
