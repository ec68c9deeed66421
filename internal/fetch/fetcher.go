package fetch

import (
	"context"
	"crypto/sha256"
	"fmt"
	"path"
	"strings"
	"time"

	"annals"
)

// Fetcher downloads the files of an edition. The zero Fetcher downloads nothing; see [NewFetcher].
type Fetcher struct {
	// Timeout is how long one file may take from asking to its last byte, and Idle how long a server may say nothing.
	Timeout, Idle time.Duration
	// MaxBytes is the most that a file may have, unpacked.
	MaxBytes int64
	// Tries is how often a file is asked for that did not come for a reason that may pass, and how often a set of files is
	// that changed while it was fetched. Pause waits between tries, and returns early with the context's error.
	Tries int
	Pause func(context.Context, time.Duration) error
	// Progress is told of each file how many bytes came, of how many; 0 where the server does not say. nil is told nothing.
	Progress func(url string, got, total int64)
}

// NewFetcher has the bounds of what publishers' files need, with room: the largest has some hundred megabytes.
func NewFetcher() Fetcher {
	return Fetcher{Timeout: 10 * time.Minute, Idle: 30 * time.Second, MaxBytes: 256 << 20, Tries: 3, Pause: pause}
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Validator is what a server gave to ask with whether a file changed since. The zero Validator asks for the file.
type Validator struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
}

// File is a file as it was fetched.
type File struct {
	URL  string
	Data []byte
	// SHA256 is the hash of the data.
	SHA256    [sha256.Size]byte
	Validator Validator
	// Modified is when the server says that the file was last changed; zero where it does not.
	Modified time.Time
}

// Name is the last part of the file's address.
func (f File) Name() string {
	address, _, _ := strings.Cut(f.URL, "?")
	return path.Base(address)
}

// Files fetches the files of one edition. With what a server gave before, by address, it asks whether they changed; if none
// did, it returns no files and unchanged. Several files are of one state of the publisher's: when all are there, each is
// asked for again, and if one changed meanwhile, all are fetched anew.
//
// An address where nothing is is annals.ErrNotFound. A server that does not answer, in time or with the whole, or whose
// files keep changing is annals.ErrUnavailable; a file that is too large or a web page is annals.ErrUnsupported.
func (f Fetcher) Files(ctx context.Context, urls []string,
	before map[string]Validator) (files []File, unchanged bool, err error) {
	moved := ""
	for range f.Tries {
		files, unchanged, err = f.all(ctx, urls, before)
		if err != nil || unchanged {
			return nil, unchanged, err
		}
		moved, err = f.changed(ctx, files)
		switch {
		case err != nil:
			return nil, false, err
		case moved == "":
			return files, false, nil
		}
		before = nil
		if err := f.Pause(ctx, time.Second); err != nil {
			return nil, false, err
		}
	}
	return nil, false, fmt.Errorf("%s: %w: it changed while the files of the edition were fetched, %d times", moved,
		annals.ErrUnavailable, f.Tries)
}

// all fetches all files, unless none of them changed.
func (f Fetcher) all(ctx context.Context, urls []string,
	before map[string]Validator) (files []File, unchanged bool, err error) {
	files = make([]File, len(urls))
	same := 0
	for i, url := range urls {
		if files[i], unchanged, err = f.file(ctx, url, before[url]); err != nil {
			return nil, false, err
		}
		if unchanged {
			same++
		}
	}
	if same == len(urls) {
		return nil, true, nil
	}
	for i, url := range urls {
		if files[i].Data == nil { // it did not change, others did: all are needed
			if files[i], _, err = f.file(ctx, url, Validator{}); err != nil {
				return nil, false, err
			}
		}
	}
	return files, false, nil
}

// changed is the address of a file that is no longer what was fetched; "" if there is none. The last file came last.
func (f Fetcher) changed(ctx context.Context, files []File) (string, error) {
	for _, file := range files[:len(files)-1] {
		again, same, err := f.file(ctx, file.URL, file.Validator)
		if err != nil {
			return "", err
		}
		if !same && again.SHA256 != file.SHA256 {
			return file.URL, nil
		}
	}
	return "", nil
}
