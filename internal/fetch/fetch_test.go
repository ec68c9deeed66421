package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// quick is a Fetcher with bounds that a test can wait for. waited collects the pauses that it would have made.
func quick(waited *[]time.Duration) Fetcher {
	return Fetcher{Timeout: 30 * time.Second, Idle: 10 * time.Second, MaxBytes: 1 << 20, Tries: 3,
		Pause: func(ctx context.Context, d time.Duration) error {
			*waited = append(*waited, d)
			return ctx.Err()
		}}
}

const list = "1,\"RED FRONT\"\n"

// server misbehaves in every way that it was told of.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	done := make(chan struct{})
	mux := http.NewServeMux()
	handle := func(pattern string, h http.HandlerFunc) { mux.HandleFunc("GET "+pattern, h) }
	handle("/list.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"one"`)
		w.Header().Set("Last-Modified", "Wed, 05 Jan 2022 17:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"one"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if !strings.HasPrefix(r.UserAgent(), "annals/") {
			http.Error(w, "who are you?", http.StatusForbidden)
			return
		}
		fmt.Fprint(w, list)
	})
	handle("/moved.csv", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/list.csv", http.StatusFound) })
	handle("/round.csv", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round.csv", http.StatusFound) })
	handle("/away.csv", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hostname", http.StatusFound)
	})
	handle("/forbidden.csv", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", http.StatusForbidden) })
	handle("/broken.csv", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", http.StatusInternalServerError) })
	handle("/empty.csv", func(w http.ResponseWriter, r *http.Request) {})
	handle("/page.csv", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "\n<!DOCTYPE HTML><p>We have moved") })
	handle("/xhtml.csv", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<?xml version=\"1.0\"?>\n<html xmlns='x'>")
	})
	handle("/cut.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, list) // and the connection closes
	})
	handle("/large.csv", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Length", fmt.Sprint(2<<20)) })
	handle("/endless.csv", func(w http.ResponseWriter, r *http.Request) {
		block := bytes.Repeat([]byte(list), 1<<12)
		for range 1 << 8 {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	})
	handle("/bomb.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		block := make([]byte, 1<<20)
		for range 64 {
			if _, err := z.Write(block); err != nil {
				return
			}
		}
		z.Close()
	})
	handle("/packed.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		fmt.Fprint(z, list)
		z.Close()
	})
	handle("/packed-cut.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		fmt.Fprint(z, list)
		z.Close()
		w.Write(b.Bytes()[:b.Len()-6])
	})
	handle("/silent.csv", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, list)
		w.(http.Flusher).Flush()
		<-done
	})
	handle("/drip.csv", func(w http.ResponseWriter, r *http.Request) {
		for range 1000 {
			select {
			case <-done:
				return
			case <-time.After(50 * time.Millisecond):
			}
			fmt.Fprint(w, "1")
			w.(http.Flusher).Flush()
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(func() { close(done); s.CloseClientConnections(); s.Close() })
	return s
}

func TestOneFile(t *testing.T) {
	s := server(t)
	second := []time.Duration{time.Second, 4 * time.Second}
	for _, c := range []struct {
		path, says string
		kind       error
		waits      []time.Duration
	}{
		{"/list.csv", "", nil, nil},
		{"/moved.csv", "", nil, nil},
		{"/packed.csv", "", nil, nil},
		{"/nothing.csv", "404 Not Found", annals.ErrNotFound, nil},
		{"/forbidden.csv", "403 Forbidden", annals.ErrUnavailable, nil},
		{"/broken.csv", "500 Internal Server Error", annals.ErrUnavailable, second},
		{"/round.csv", "sends on more than 5 times", annals.ErrUnavailable, nil},
		{"/away.csv", "sends on to file:", annals.ErrUnavailable, nil},
		{"/empty.csv", "it is empty", annals.ErrUnavailable, nil},
		{"/page.csv", "web page", annals.ErrUnsupported, nil},
		{"/xhtml.csv", "web page", annals.ErrUnsupported, nil},
		{"/cut.csv", "broke off after 14 bytes", annals.ErrUnavailable, second},
		{"/packed-cut.csv", "broke off", annals.ErrUnavailable, second},
		{"/large.csv", "larger than 1048576 bytes", annals.ErrUnsupported, nil},
		{"/endless.csv", "larger than 1048576 bytes", annals.ErrUnsupported, nil},
		{"/bomb.csv", "larger than 1048576 bytes", annals.ErrUnsupported, nil},
		{"/silent.csv", "stopped sending for 300ms", annals.ErrUnavailable, second},
		{"/drip.csv", "not come whole within 1s", annals.ErrUnavailable, nil},
	} {
		t.Run(c.path[1:], func(t *testing.T) {
			t.Parallel()
			var waited []time.Duration
			f := quick(&waited)
			switch c.path {
			case "/drip.csv":
				f.Timeout = time.Second
			case "/silent.csv":
				f.Idle = 300 * time.Millisecond
			}
			files, unchanged, err := f.Files(t.Context(), []string{s.URL + c.path}, nil)
			if !errors.Is(err, c.kind) || unchanged || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Fatalf("%v, unchanged %v; want %v that says %q", err, unchanged, c.kind, c.says)
			}
			if err == nil && (len(files) != 1 || string(files[0].Data) != list) {
				t.Errorf("fetched %+v", files)
			}
			if err != nil && files != nil {
				t.Errorf("an error, and files: %+v", files)
			}
			if diff := cmp.Diff(c.waits, waited); diff != "" {
				t.Errorf("pauses (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLessThanSaid: a server that says less than it sends gives only what it said; the reader of the format refuses
// what ends within a line.
func TestLessThanSaid(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		c, err := l.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		request := make([]byte, 4096)
		if _, err := c.Read(request); err == nil {
			fmt.Fprint(c, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"+list)
		}
	}()
	var waited []time.Duration
	files, _, err := quick(&waited).Files(t.Context(), []string{"http://" + l.Addr().String() + "/list.csv"}, nil)
	if err != nil || string(files[0].Data) != list[:5] {
		t.Errorf("%q, %v", files, err)
	}
}

func TestNobodyAnswers(t *testing.T) {
	s := httptest.NewServer(http.NotFoundHandler())
	url := s.URL
	s.Close()
	var waited []time.Duration
	if _, _, err := quick(&waited).Files(t.Context(), []string{url}, nil); !errors.Is(err, annals.ErrUnavailable) ||
		len(waited) != 2 {
		t.Errorf("%v after %v", err, waited)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := quick(&waited).Files(ctx, []string{url}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("canceled: %v", err)
	}
}

// TestRetryAfter: a server is asked again when it said, but the program does not wait for ever.
func TestRetryAfter(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch asked.Add(1) {
		case 1:
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(http.StatusTooManyRequests)
		case 2:
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(http.StatusServiceUnavailable)
		default:
			fmt.Fprint(w, list)
		}
	}))
	defer s.Close()
	var waited []time.Duration
	if _, _, err := quick(&waited).Files(t.Context(), []string{s.URL}, nil); err != nil {
		t.Fatal(err)
	}
	if want := []time.Duration{7 * time.Second, time.Minute}; !slices.Equal(waited, want) {
		t.Errorf("waited %v, want %v", waited, want)
	}
}

// TestUnchanged: a server is asked whether a file changed with what it gave before.
func TestUnchanged(t *testing.T) {
	s := server(t)
	var waited []time.Duration
	url := s.URL + "/list.csv"
	files, _, err := quick(&waited).Files(t.Context(), []string{url}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := Validator{ETag: `"one"`, LastModified: "Wed, 05 Jan 2022 17:00:00 GMT"}
	if files[0].Validator != want || !files[0].Modified.Equal(time.Date(2022, 1, 5, 17, 0, 0, 0, time.UTC)) ||
		files[0].Name() != "list.csv" {
		t.Errorf("%+v", files[0])
	}
	files, unchanged, err := quick(&waited).Files(t.Context(), []string{url}, map[string]Validator{url: want})
	if err != nil || !unchanged || files != nil {
		t.Errorf("%v, unchanged %v, %v", files, unchanged, err)
	}
	_, unchanged, err = quick(&waited).Files(t.Context(), []string{url}, map[string]Validator{url: {ETag: `"zero"`}})
	if err != nil || unchanged {
		t.Errorf("with another tag: unchanged %v, %v", unchanged, err)
	}
}

// publication is a server of two files that belong together. After so many answers, it publishes the next edition.
type publication struct {
	asked, next atomic.Int32
	tags        bool
}

func (p *publication) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	edition := 1
	if n := p.asked.Add(1); p.next.Load() > 0 && n > p.next.Load() {
		edition = 2 + int(n-p.next.Load()-1)/int(p.next.Load())
	}
	tag := fmt.Sprintf(`"%d"`, edition)
	if p.tags {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	fmt.Fprintf(w, "%s of edition %d\n", r.URL.Path, edition)
}

// TestFilesOfOneEdition: files that belong together are of one edition, also when the next comes out while they are fetched.
func TestFilesOfOneEdition(t *testing.T) {
	for _, c := range []struct {
		name string
		next int32 // the next edition comes out after so many answers, and again after as many
		tags bool
		want string
		kind error
	}{
		{"nothing changes", 0, true, "/a of edition 1\n/b of edition 1\n", nil},
		{"nothing changes, no tags", 0, false, "/a of edition 1\n/b of edition 1\n", nil},
		{"between the files", 1, true, "", annals.ErrUnavailable}, // and between all later ones
		{"between the files, no tags", 1, false, "", annals.ErrUnavailable},
		{"after both, before the check", 2, true, "", annals.ErrUnavailable},
		{"once", 4, true, "/a of edition 1\n/b of edition 1\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &publication{tags: c.tags}
			p.next.Store(c.next)
			s := httptest.NewServer(p)
			defer s.Close()
			var waited []time.Duration
			files, _, err := quick(&waited).Files(t.Context(), []string{s.URL + "/a", s.URL + "/b"}, nil)
			if !errors.Is(err, c.kind) {
				t.Fatalf("%v, want %v", err, c.kind)
			}
			var got strings.Builder
			for _, f := range files {
				got.Write(f.Data)
			}
			if diff := cmp.Diff(c.want, got.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestChangedOnce: when the next edition came out between two files, both are fetched anew.
func TestChangedOnce(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%s of edition %d\n", r.URL.Path, min(asked.Add(1), 2))
	}))
	defer s.Close()
	var waited []time.Duration
	files, _, err := quick(&waited).Files(t.Context(), []string{s.URL + "/a", s.URL + "/b"}, nil)
	if err != nil || string(files[0].Data) != "/a of edition 2\n" || string(files[1].Data) != "/b of edition 2\n" {
		t.Errorf("%q, %v", files, err)
	}
}

// TestSomeChanged: where one of several files changed, the others are needed too.
func TestSomeChanged(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/b" && r.Header.Get("If-None-Match") == `"b"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, r.URL.Path)
	}))
	defer s.Close()
	var waited []time.Duration
	urls := []string{s.URL + "/a", s.URL + "/b"}
	files, unchanged, err := quick(&waited).Files(t.Context(), urls,
		map[string]Validator{urls[0]: {ETag: `"a"`}, urls[1]: {ETag: `"b"`}})
	if err != nil || unchanged || len(files) != 2 || string(files[1].Data) != "/b" {
		t.Errorf("%q, unchanged %v, %v", files, unchanged, err)
	}
}

func TestPublishers(t *testing.T) {
	list := Publishers()
	for _, p := range list {
		for _, url := range p.URLs {
			if !strings.HasPrefix(url, "https://") {
				t.Errorf("%s: %s is not encrypted", p.List, url)
			}
		}
	}
	if p, ok := Find(list, "ofac", ""); !ok || p.List != "ofac-sdn" || len(p.URLs) != 4 {
		t.Errorf("the SDN list: %+v", p)
	}
	if p, ok := Find(list, "ofac", "un-sc"); ok {
		t.Errorf("a list in another format: %+v", p)
	}
	for _, line := range []string{"ofac | ofac-sdn", "ofac | | https://example.org/a", "ofac | x | sdn.csv",
		"ofac | x | https://example.org | y"} {
		if _, err := ParsePublishers("# a comment\n\n" + line + "\n"); !errors.Is(err, annals.ErrInvalid) ||
			!strings.Contains(err.Error(), "line 3") {
			t.Errorf("%q: %v", line, err)
		}
	}
}
