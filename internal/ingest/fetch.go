package ingest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"

	"annals"
	"annals/internal/fetch"
	"annals/internal/reader"
)

// fetchTimeout bounds the fetching of one source, its body included.
const fetchTimeout = 30 * time.Second

// open opens a page, only ever one that a person typed. A page that is not there is annals.ErrNotFound; a server that does
// not answer, or in time, annals.ErrUnavailable.
func open(ctx context.Context, url string) (io.ReadCloser, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	body, err := get(ctx, url)
	if err != nil {
		cancel()
		return nil, err
	}
	return &fetched{body, cancel}, nil
}

func get(ctx context.Context, url string) (io.ReadCloser, error) {
	res, err := fetch.Get(ctx, url,
		http.Header{"Accept": {"text/plain, text/markdown;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, */*;q=0.1"}})
	if err != nil {
		return nil, err
	}
	var kind error
	switch {
	case res.StatusCode == http.StatusOK && res.ContentLength > reader.MaxFile:
		kind = fmt.Errorf("%w: it is larger than %d MB", annals.ErrUnsupported, reader.MaxFile>>20)
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
