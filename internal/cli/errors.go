package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"annals"
	"annals/internal/pattern"
)

// usageError is a command line that asks for what cannot be: a flag with a value it does not take.
type usageError struct{ message, hint string }

func (e usageError) Error() string { return e.message }

// hintError is an error with what to do about it.
type hintError struct {
	error
	hint string
}

func (e hintError) Unwrap() error { return e.error }

// errInterrupted ends a command that was told to stop before it was done.
var errInterrupted = errors.New("interrupted")

// interrupted is the error of a command that was told to stop: whatever it was doing failed for that, a query of the record or
// the reading of a file.
func interrupted(err error) error {
	var reported errReported
	if err == nil || errors.Is(err, errFindings) || errors.Is(err, errInterrupted) || errors.As(err, &reported) {
		return err
	}
	return hintError{errInterrupted, "nothing that was recorded is lost; give the same command again"}
}

// report prints an error, with what to do about it, and gives its exit code.
func report(w io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	if errors.Is(err, errFindings) {
		return exitFindings
	}
	var reported errReported
	if errors.As(err, &reported) {
		return reported.code
	}
	if errors.Is(err, syscall.EPIPE) {
		return exitPipe
	}
	fmt.Fprintf(w, "annals: %s\n", oneLine(plain(err)))
	var name *annals.NameError
	if errors.As(err, &name) && len(name.Nearest) > 0 {
		if errors.Is(err, annals.ErrAmbiguous) {
			fmt.Fprintln(w, "it may be:")
		} else {
			fmt.Fprintln(w, "the nearest names:")
		}
		for _, e := range name.Nearest {
			line := "  " + oneLine(e.Name)
			if e.Kind != "" {
				line += ", " + string(e.Kind)
			}
			fmt.Fprintf(w, "%s  (%s)\n", line, e.ID)
		}
	}
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(w, "hint: %s\n", hint)
	}
	return exitCode(err)
}

// plain is the message of an error without the word for its kind at the end of a message that says the same better: "copy.db
// exists already; give the copy a name of its own: conflict".
func plain(err error) string {
	message := err.Error()
	for _, kind := range []error{annals.ErrConflict, annals.ErrInvalid, annals.ErrUnavailable} {
		message = strings.TrimSuffix(message, ": "+kind.Error())
	}
	return message
}

// closing closes what a function opened, and keeps the error of closing when there is no other.
func closing(c io.Closer, err *error) {
	if e := c.Close(); e != nil && *err == nil {
		*err = e
	}
}

// beginningOfID is what may be the beginning of the id of an entity.
var beginningOfID = pattern.Lazily(`^e[0-9a-f]{3,15}$`)

// hintOf is what to do about an error.
func hintOf(err error) string {
	var u usageError
	if errors.As(err, &u) {
		return u.hint
	}
	var h hintError
	if errors.As(err, &h) {
		return h.hint
	}
	var hinted annals.HintError
	if errors.As(err, &hinted) {
		return hinted.Hint
	}
	var name *annals.NameError
	switch {
	case !errors.As(err, &name):
	case errors.Is(err, annals.ErrAmbiguous):
		return "ask with the id in parentheses"
	case beginningOfID().MatchString(name.Name):
		return "an entity goes by its whole id, e and 16 digits; annals entities prints it"
	case len(name.Nearest) == 0:
		return "annals entities lists who is in the record"
	}
	return ""
}

// exitCode gives the kind of an error its exit code.
func exitCode(err error) int {
	var u usageError
	var s storeError
	var in inputError
	switch {
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.As(err, &u):
		return exitUsage
	case errors.As(err, &in):
		return exitInput
	case errors.As(err, &s), errors.Is(err, annals.ErrUnavailable), errors.Is(err, annals.ErrConflict):
		return exitStore
	case errors.Is(err, annals.ErrNotFound), errors.Is(err, annals.ErrInvalid), errors.Is(err, annals.ErrAmbiguous),
		errors.Is(err, annals.ErrUnsupported), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return exitInput
	}
	return exitStore
}

// storeError is an error of opening the record, whatever its kind.
type storeError struct{ error }

func (e storeError) Unwrap() error { return e.error }

// inputError is an error of reading a source, whatever its kind.
type inputError struct{ error }

func (e inputError) Unwrap() error { return e.error }

// errReported ends a command whose errors were printed as they came.
type errReported struct{ code int }

func (errReported) Error() string { return "reported before" }

// oneLine keeps a message to one line, harmless to a terminal whatever a source put into it.
func oneLine(message string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < 0x20 || r == 0x7f || r >= 0x80 && r < 0xa0:
			return '\uFFFD'
		}
		return r
	}, message)
}
