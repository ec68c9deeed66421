package fetch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"annals"
)

// passing is an error that may pass, and how long to wait where the server says so.
type passing struct {
	error
	wait time.Duration
}

func (p passing) Unwrap() error { return p.error }

// maxWait is the longest that a server may make the program wait for another try.
const maxWait = time.Minute

// file fetches a file, again for a reason that may pass.
func (f Fetcher) file(ctx context.Context, url string, before Validator) (file File, unchanged bool, err error) {
	for try := range f.Tries {
		file, unchanged, err = f.once(ctx, url, before)
		var p passing
		if !errors.As(err, &p) || try == f.Tries-1 {
			break
		}
		if err := f.Pause(ctx, max(min(p.wait, maxWait), time.Second<<(2*try))); err != nil {
			return File{}, false, err
		}
	}
	if err != nil {
		return File{}, false, fmt.Errorf("%s: %w", url, err)
	}
	return file, unchanged, nil
}

// errSlow ends a download whose server says nothing for too long.
var errSlow = errors.New("the server stopped sending")

// once asks for a file once.
func (f Fetcher) once(ctx context.Context, url string, before Validator) (file File, unchanged bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, f.Timeout)
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	idle := time.AfterFunc(f.Idle, func() { stop(errSlow) })
	defer idle.Stop()
	defer func() {
		// What the connection says of a download that was ended is not why it was.
		switch cause := context.Cause(ctx); {
		case err == nil:
		case errors.Is(cause, errSlow):
			err = passing{error: fmt.Errorf("%w: %w for %s", annals.ErrUnavailable, errSlow, f.Idle)}
		case errors.Is(cause, context.DeadlineExceeded):
			err = fmt.Errorf("%w: it did not come whole within %s", annals.ErrUnavailable, f.Timeout)
		}
	}()
	header := http.Header{"Accept": {"*/*"}}
	if before.ETag != "" {
		header.Set("If-None-Match", before.ETag)
	}
	if before.LastModified != "" {
		header.Set("If-Modified-Since", before.LastModified)
	}
	res, err := Get(ctx, url, header)
	switch {
	case errors.Is(err, annals.ErrUnavailable) && !errors.Is(err, errSentOn):
		return File{}, false, passing{error: err}
	case err != nil:
		return File{}, false, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusNotModified && before != (Validator{}) {
		return File{}, true, nil
	}
	if err := judge(res); err != nil {
		return File{}, false, err
	}
	if res.ContentLength > f.MaxBytes {
		return File{}, false, f.tooLarge()
	}
	data, err := f.body(url, res, func() { idle.Reset(f.Idle) })
	if err != nil {
		return File{}, false, err
	}
	file = File{URL: url, Data: data, SHA256: sha256.Sum256(data),
		Validator: Validator{ETag: res.Header.Get("ETag"), LastModified: res.Header.Get("Last-Modified")}}
	if modified, err := http.ParseTime(file.Validator.LastModified); err == nil {
		file.Modified = modified.UTC()
	}
	return file, false, nil
}

// judge says what is wrong with an answer that is not a file, or nil.
func judge(res *http.Response) error {
	switch code := res.StatusCode; {
	case code == http.StatusOK:
		return nil
	case code == http.StatusNotFound, code == http.StatusGone:
		return fmt.Errorf("%w: the server says %s; the publisher may have moved it", annals.ErrNotFound, res.Status)
	case code == http.StatusTooManyRequests, code >= 500:
		seconds, err := strconv.Atoi(res.Header.Get("Retry-After"))
		if err != nil {
			seconds = 0 // a date there is not waited for
		}
		return passing{fmt.Errorf("%w: the server says %s", annals.ErrUnavailable, res.Status),
			time.Duration(seconds) * time.Second}
	default:
		return fmt.Errorf("%w: the server says %s", annals.ErrUnavailable, res.Status)
	}
}

func (f Fetcher) tooLarge() error {
	return fmt.Errorf("%w: it is larger than %d bytes, the most that is fetched", annals.ErrUnsupported, f.MaxBytes)
}

// body reads a file, unpacked. came is called whenever some of it came.
func (f Fetcher) body(url string, res *http.Response, came func()) ([]byte, error) {
	var data bytes.Buffer
	block := make([]byte, 64<<10)
	for {
		n, err := res.Body.Read(block)
		if n > 0 {
			came()
			data.Write(block[:n])
			if f.Progress != nil {
				f.Progress(url, int64(data.Len()), max(res.ContentLength, 0))
			}
		}
		if int64(data.Len()) > f.MaxBytes {
			return nil, f.tooLarge()
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, passing{error: fmt.Errorf("%w: it broke off after %d bytes: %w", annals.ErrUnavailable, data.Len(), err)}
		}
	}
	switch {
	case data.Len() == 0:
		return nil, fmt.Errorf("%w: it is empty", annals.ErrUnavailable)
	case looksLikeHTML(data.Bytes()):
		return nil, fmt.Errorf("%w: it is a web page and not a list; the publisher may have moved it", annals.ErrUnsupported)
	}
	return data.Bytes(), nil
}

// looksLikeHTML reports whether bytes begin as a web page does.
func looksLikeHTML(data []byte) bool {
	head := strings.ToLower(string(data[:min(len(data), 512)]))
	head = strings.TrimSpace(strings.TrimPrefix(head, "\ufeff"))
	if strings.HasPrefix(head, "<?xml") {
		_, head, _ = strings.Cut(head, "?>")
		head = strings.TrimSpace(head)
	}
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}
