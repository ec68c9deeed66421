package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"annals"
	"annals/internal/fetch"
)

// Input is something to read a source from.
type Input struct {
	// Name is the path or URL as it was given, or as it was found in a folder; "-" is the standard input.
	Name string
	// URL is where it was fetched from; empty for files.
	URL string
	// Listed tells that it was found in a folder, not named: what is no text there is passed over.
	Listed bool

	open func(context.Context) (io.ReadCloser, error)
}

// Open opens the input. Errors are annals.ErrNotFound, annals.ErrUnavailable, or those of the file system.
func (in Input) Open(ctx context.Context) (io.ReadCloser, error) { return in.open(ctx) }

// Called is what a source that is read from the input is called: "stdin", or its name.
func (in Input) Called() string {
	if in.Name == "-" {
		return "stdin" // answers cite it by its name
	}
	return in.Name
}

// File is the input that a path names. stdin is what "-" reads. A folder and an address are annals.ErrUnsupported.
func File(path string, stdin io.Reader) (Input, error) {
	if path == "-" {
		return Input{Name: path, open: func(ctx context.Context) (io.ReadCloser, error) {
			return io.NopCloser(waiting{ctx, "the standard input", stdin}), nil
		}}, nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Input{}, missing(path)
	case err != nil:
		return Input{}, withoutOp(err)
	case info.IsDir():
		return Input{}, annals.HintError{Err: fmt.Errorf("%w: %s is a folder", annals.ErrUnsupported, path),
			Hint: "annals read reads all files of a folder"}
	}
	return file(path), nil
}

// missing is the error of a path at which there is nothing, or which is an address.
func missing(path string) error {
	scheme, _, address := strings.Cut(path, "://")
	switch {
	case address && fetch.IsURL(path):
		return annals.HintError{Err: fmt.Errorf("%w: %s is an address, and this reads a file", annals.ErrUnsupported, path),
			Hint: "annals read fetches a page and reads it"}
	case address:
		return annals.HintError{Err: fmt.Errorf("%w: %s: nothing is fetched over %s, only over http and https",
			annals.ErrUnsupported, path, scheme), Hint: "save it as a file, and give the path of that"}
	case strings.HasPrefix(strings.ToLower(path), "www."):
		return annals.HintError{Err: fmt.Errorf("file %s: %w", path, annals.ErrNotFound),
			Hint: "an address is written whole: https://" + path}
	}
	return annals.HintError{Err: fmt.Errorf("file %s: %w", path, annals.ErrNotFound),
		Hint: "give the path of a file, or - for stdin"}
}

func file(path string) Input {
	return Input{Name: path, open: func(ctx context.Context) (io.ReadCloser, error) {
		f, err := opened(ctx, path)
		if err != nil {
			return nil, withoutOp(err)
		}
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, nil
		}
		return struct {
			io.Reader
			io.Closer
		}{waiting{ctx, path, f}, f}, nil
	}}
}

// unread is an input that is a link of a folder behind which nothing is read, so that whoever counts on it is told.
func unread(path, why string) Input {
	return Input{Name: path, open: func(context.Context) (io.ReadCloser, error) {
		return nil, fmt.Errorf("%w: the link %s %s", annals.ErrUnsupported, path, why)
	}}
}

// withoutOp leaves the name of the system call out of an error: "front.txt: permission denied".
func withoutOp(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}

// closing closes what a function opened, and keeps the error of closing where there is no other.
func closing(c io.Closer, err *error) {
	if e := c.Close(); *err == nil {
		*err = e
	}
}

// Inputs are what paths and URLs name, in order, folders by the files in them, whose order is that of their names. Hidden
// files and folders are passed over, and so are records and their journals.
func Inputs(names []string, stdin io.Reader) ([]Input, error) {
	var out []Input
	for _, name := range names {
		if fetch.IsURL(name) {
			out = append(out, Input{Name: name, URL: name,
				open: func(ctx context.Context) (io.ReadCloser, error) { return open(ctx, name) }})
			continue
		}
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			found, err := folder(name)
			if err != nil {
				return nil, err
			}
			if len(found) == 0 {
				return nil, annals.HintError{Err: fmt.Errorf("folder %s: %w: there is no file in it", name, annals.ErrNotFound),
					Hint: "hidden files and records are passed over"}
			}
			out = append(out, found...)
			continue
		}
		in, err := File(name, stdin)
		if err != nil {
			return nil, err
		}
		out = append(out, in)
	}
	return out, nil
}

// folder lists the files below a folder.
func folder(root string) ([]Input, error) {
	var out []Input
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != root
		switch {
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden, !d.Type().IsRegular() && d.Type()&fs.ModeSymlink == 0:
			return nil
		case slices.Contains([]string{".db", ".db-wal", ".db-shm", ".db-journal"}, filepath.Ext(d.Name())):
			return nil
		}
		in := file(path)
		if d.Type()&fs.ModeSymlink != 0 {
			switch info, err := os.Stat(path); {
			case err != nil:
				in = unread(path, "leads to nothing that can be read")
			case info.IsDir():
				in = unread(path, "leads to a folder, and is not followed; name that folder too")
			case !info.Mode().IsRegular():
				return nil
			}
		}
		in.Listed = true
		out = append(out, in)
		return nil
	})
	if err != nil {
		return nil, withoutOp(err)
	}
	return out, nil
}
