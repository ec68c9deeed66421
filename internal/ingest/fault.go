package ingest

import (
	"errors"
	"fmt"

	"annals"
	"annals/internal/resolve"
)

// errFault says that the program fails on a source: some rule panics. It is of no root kind, for nothing is wrong with the
// source.
var errFault = errors.New("reading it failed")

// caught makes an error of a panic on a source, so that other sources, and a server's other work, go on. It is deferred.
func caught(name string, err *error) {
	if fault := recover(); fault != nil {
		*err = annals.HintError{Err: fmt.Errorf("%s: %w: %v", name, errFault, fault),
			Hint: "this is a fault of the reader, not of the source; please report it with the text"}
	}
}

// OfSource reports whether an error of [Reading.Record] is of that source alone, and others can be recorded: it was withdrawn,
// or the program fails on it.
func OfSource(err error) bool {
	return errors.Is(err, resolve.ErrWithdrawn) || errors.Is(err, errFault)
}
