// Package store opens a record by what a person types for it: a file, or memory. It never writes to one itself; it
// copies records and verifies them, whatever they are kept in.
//
//	annals.db             the file annals.db in the present folder
//	/data/front.db        a file by its path
//	file:front.db         the same as a URL
//	memory:               a record that is gone when the program ends
package store

import (
	"context"
	"fmt"
	"net/url"
	"runtime"
	"strings"
	"time"

	"annals"
	"annals/internal/pattern"
	"annals/internal/store/memory"
	"annals/internal/store/sqlite"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock of recorded time; nil is the clock of the machine.
	Now func() time.Time
	// MustExist makes a missing record, or an empty file, an ErrNotFound instead of a new, empty record.
	MustExist bool
}

// scheme is what a URL begins with. One letter is the drive of a path, not a scheme.
var scheme = pattern.Lazily(`^[A-Za-z][A-Za-z0-9+.-]+:`)

// Open opens the record that a path or URL names. A URL of a kind that nothing here can open is ErrUnsupported; a
// file whose name looks like one is written "./like:this".
func Open(ctx context.Context, name string, o Options) (annals.Store, error) {
	kind := scheme().FindString(name)
	switch strings.ToLower(kind) {
	case "":
		if name == "" {
			return nil, fmt.Errorf("%w: the record has no name; give a file, such as annals.db", annals.ErrInvalid)
		}
		return openFile(ctx, name, o)
	case "file:":
		path, err := filePath(name)
		if err != nil {
			return nil, err
		}
		return openFile(ctx, path, o)
	case "memory:":
		return memory.New(memory.Options{Now: o.Now}), nil
	default:
		if strings.HasPrefix(name[len(kind):], "//") {
			return nil, fmt.Errorf("a record at %s//…: %w; this program keeps records in files: give one, such as annals.db",
				kind, annals.ErrUnsupported)
		}
		return nil, fmt.Errorf("a record at %s…: %w; give a file, such as annals.db; if this is one, write ./%s",
			kind, annals.ErrUnsupported, name)
	}
}

// drive is how the path of a file URL begins that names a drive: "file:///C:/data/front.db".
var drive = pattern.Lazily(`^/[A-Za-z]:/`)

func openFile(ctx context.Context, path string, o Options) (annals.Store, error) {
	s, err := sqlite.Open(ctx, path, sqlite.Options{Now: o.Now, MustExist: o.MustExist})
	if err != nil {
		return nil, err // not a *sqlite.Store that is nil
	}
	return s, nil
}

// filePath is the path in a file URL: "file:front.db", "file:///data/front.db".
func filePath(name string) (string, error) {
	u, err := url.Parse(name)
	if err != nil {
		return "", fmt.Errorf("%w: the record %q is no URL: %w", annals.ErrInvalid, name, err)
	}
	path := u.Path
	if u.Opaque != "" {
		if path, err = url.PathUnescape(u.Opaque); err != nil {
			return "", fmt.Errorf("%w: the record %q is no URL: %w", annals.ErrInvalid, name, err)
		}
	}
	if runtime.GOOS == "windows" && drive().MatchString(path) {
		path = path[1:]
	}
	if path == "" || u.RawQuery != "" || u.Fragment != "" || u.Host != "" && u.Host != "localhost" {
		return "", fmt.Errorf("%w: the record %q: write file: and a path, nothing else", annals.ErrInvalid, name)
	}
	return path, nil
}
