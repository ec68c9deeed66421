package annals

import "errors"

// The kinds of errors. Wrap them with the operation and its arguments; test with errors.Is. The command line
// maps each to an exit code, and servers to a status.
var (
	ErrNotFound    = errors.New("not found")     // no such entity, statement, source or file
	ErrInvalid     = errors.New("invalid")       // what was asked or handed in is not well-formed
	ErrAmbiguous   = errors.New("ambiguous")     // a name or the beginning of an id fits several things
	ErrConflict    = errors.New("conflict")      // it contradicts what the record already holds
	ErrUnavailable = errors.New("unavailable")   // the store cannot be opened or is busy
	ErrUnsupported = errors.New("not supported") // well-formed, but nothing here can do it
)

// NameError says that a name found no entity, or several. It wraps ErrNotFound or ErrAmbiguous.
type NameError struct {
	Name string
	// Nearest are the entities whose names come nearest, the best first; for an ambiguous name, those it fits.
	Nearest []EntityRef
	Err     error
}

// Error is the message without the candidates, which views show below it.
func (e *NameError) Error() string {
	name := e.Name
	if r := []rune(name); len(r) > longestTold {
		name = string(r[:longestTold]) + "…" // a text that was pasted for a name
	}
	if e.Err == ErrAmbiguous {
		return "the name \"" + name + "\" fits several entities"
	}
	return "no entity is called \"" + name + "\""
}

// longestTold is how many characters of a name a message repeats.
const longestTold = 120

// Unwrap gives ErrNotFound or ErrAmbiguous.
func (e *NameError) Unwrap() error { return e.Err }

// HintError is an error with what to do about it, which views show below the message.
type HintError struct {
	Err  error
	Hint string
}

// Error is the message without the hint.
func (e HintError) Error() string { return e.Err.Error() }

// Unwrap gives the error itself.
func (e HintError) Unwrap() error { return e.Err }
