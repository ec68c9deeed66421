package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"annals"
)

// maxRedirects is how often a server may send on.
const maxRedirects = 5

// agent says who asks. Servers of encyclopedias and of governments refuse programs that do not.
const agent = "annals/0.1 (reads sources that a person named)"

// IsURL reports whether a name is the address of a page and not a path.
func IsURL(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	scheme = strings.ToLower(scheme)
	return ok && (scheme == "http" || scheme == "https")
}

// Get asks for a page with these headers and the program's own name. It follows a few redirections, to pages only, and none
// from an encrypted page to one that is not. Whoever gets the response closes its body. A server that does not answer is
// annals.ErrUnavailable; one that answers something else than a page is the caller's to judge.
func Get(ctx context.Context, url string, header http.Header) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: the address %s: %w", annals.ErrInvalid, url, err)
	}
	if header != nil {
		req.Header = header.Clone()
	}
	req.Header.Set("User-Agent", agent)
	client := http.Client{CheckRedirect: follow}
	res, err := client.Do(req)
	switch {
	case errors.Is(err, errSentOn), err != nil && !errors.Is(err, context.Canceled):
		return nil, fmt.Errorf("%w: %w", annals.ErrUnavailable, err)
	case err != nil:
		return nil, err
	}
	return res, nil
}

// errSentOn says that a server sends on to where the program does not go.
var errSentOn = errors.New("the server sends on")

// follow decides whether a redirection is followed.
func follow(req *http.Request, via []*http.Request) error {
	switch {
	case len(via) >= maxRedirects:
		return fmt.Errorf("%w more than %d times", errSentOn, maxRedirects)
	case !IsURL(req.URL.String()), via[len(via)-1].URL.Scheme == "https" && req.URL.Scheme != "https":
		return fmt.Errorf("%w to %s", errSentOn, req.URL)
	}
	return nil
}
