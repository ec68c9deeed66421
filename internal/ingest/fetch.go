package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"annals"
	"annals/internal/reader"
)

const (
	// fetchTimeout bounds the fetching of one source, its body included.
	fetchTimeout = 30 * time.Second
	// maxRedirects is how often a server may send on.
	maxRedirects = 5
	// userAgent says who asks. Servers of encyclopedias refuse programs that do not.
	userAgent = "annals/0.1 (reads sources that a person named)"
)

// isURL reports whether a name is the address of a page and not a path.
func isURL(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	scheme = strings.ToLower(scheme)
	return ok && (scheme == "http" || scheme == "https")
}

// fetch opens a page. It is the only place of the program that opens a connection, and only ever the one that a person
// typed. A page that is not there is annals.ErrNotFound; a server that does not answer, or in time, annals.ErrUnavailable.
func fetch(ctx context.Context, url string) (io.ReadCloser, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	body, err := get(ctx, url)
	if err != nil {
		cancel()
		return nil, err
	}
	return &fetched{body, cancel}, nil
}

func get(ctx context.Context, url string) (io.ReadCloser, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: the address %s: %w", annals.ErrInvalid, url, err)
	}
	req.Header.Set("User-Agent", userAgent)
	req.Header.Set("Accept", "text/plain, text/markdown;q=0.9, */*;q=0.1")
	client := http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		switch {
		case len(via) >= maxRedirects:
			return fmt.Errorf("it sends on more than %d times", maxRedirects)
		case !isURL(req.URL.String()):
			return fmt.Errorf("it sends on to %s", req.URL)
		}
		return nil
	}}
	res, err := client.Do(req)
	switch {
	case errors.Is(err, context.Canceled):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %w", annals.ErrUnavailable, err)
	}
	var kind error
	switch {
	case res.StatusCode == http.StatusOK && res.ContentLength > reader.MaxBytes:
		kind = fmt.Errorf("%w: it is larger than %d MB", annals.ErrUnsupported, reader.MaxBytes>>20)
	case res.StatusCode == http.StatusOK:
		return res.Body, nil
	case res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusGone:
		kind = annals.ErrNotFound
	default:
		kind = fmt.Errorf("%w: the server says %s", annals.ErrUnavailable, res.Status)
	}
	res.Body.Close()
	return nil, fmt.Errorf("%s: %w", url, kind)
}

// fetched is a page's body; closing it ends the time that it has.
type fetched struct {
	io.ReadCloser
	cancel context.CancelFunc
}

func (f *fetched) Close() error {
	defer f.cancel()
	return f.ReadCloser.Close()
}
