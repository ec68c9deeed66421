package http1_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annals/internal/http1"
)

// handlers are what the requests of these tests ask for.
func handlers() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		text, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "the body cannot be read", http.StatusBadRequest)
			return
		}
		fmt.Fprintf(w, "%s %s %q %q", r.Method, r.Host, r.URL.String(), text)
	})
	mux.HandleFunc("/ignore", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ignored") })
	mux.HandleFunc("/long", func(w http.ResponseWriter, _ *http.Request) {
		for range 100 {
			io.WriteString(w, strings.Repeat("long ", 200))
		}
	})
	mux.HandleFunc("/piece", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(strings.Repeat("<p>piece", 20000))) })
	mux.HandleFunc("/declared", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "9")
		w.Header().Set("Content-Type", "text/x")
		io.WriteString(w, "decl")
		io.WriteString(w, "ared!")
	})
	mux.HandleFunc("/less", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "9")
		io.WriteString(w, "less")
	})
	mux.HandleFunc("/more", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "4")
		io.WriteString(w, "more")
		if _, err := io.WriteString(w, "than that"); err == nil {
			panic("more was written than was declared")
		}
	})
	mux.HandleFunc("/empty", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("/none", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/same", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", `"x"`)
		w.Header().Set("Content-Type", "text/x")
		w.WriteHeader(http.StatusNotModified)
		w.Write([]byte("nothing may follow"))
	})
	mux.HandleFunc("/twice", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		w.Header().Set("X-Late", "too late")
		io.WriteString(w, "tea")
	})
	mux.HandleFunc("/flushed", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "one ")
		w.(http.Flusher).Flush()
		io.WriteString(w, "two")
	})
	mux.HandleFunc("/split", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Split", "a\r\nX-Injected: "+r.URL.Query().Get("v"))
		io.WriteString(w, "whole")
	})
	mux.HandleFunc("/last", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Connection", "close")
		io.WriteString(w, "last")
	})
	mux.HandleFunc("/bounded", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 10)
		if _, err := io.ReadAll(r.Body); err != nil {
			http.Error(w, "too long", http.StatusRequestEntityTooLarge)
		}
	})
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%v %q", r.ParseForm() == nil, r.Form)
	})
	mux.HandleFunc("/panic", func(w http.ResponseWriter, _ *http.Request) { panic("as it was told to") })
	mux.HandleFunc("/abort", func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) })
	return mux
}

// timeouts are those of a server.
type timeouts struct{ header, read, write, idle time.Duration }

// patient are longer than a conversation of these tests takes.
var patient = timeouts{20 * time.Second, 20 * time.Second, 20 * time.Second, 20 * time.Second}

const maxHeader = 8 << 10

// serve serves a handler until the test ends. It returns the server and where it listens.
func serve(t *testing.T, h http.Handler, after timeouts) (*http1.Server, string) {
	t.Helper()
	s := &http1.Server{Handler: h, HeaderTimeout: after.header, ReadTimeout: after.read, WriteTimeout: after.write,
		IdleTimeout: after.idle, MaxHeader: maxHeader, Log: slog.New(slog.DiscardHandler)}
	l := listen(t)
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	t.Cleanup(func() {
		ctx, stop := context.WithTimeout(context.Background(), time.Second)
		defer stop()
		s.Shutdown(ctx) // some tests leave requests behind
		if err := <-ended; err != http.ErrServerClosed {
			t.Errorf("Serve: %v", err)
		}
	})
	return s, l.Addr().String()
}

// standard serves a handler with net/http.
func standard(t *testing.T, h http.Handler) string {
	t.Helper()
	s := &http.Server{Handler: h, ReadHeaderTimeout: patient.header, ReadTimeout: patient.read, WriteTimeout: patient.write,
		IdleTimeout: patient.idle, MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)}
	l := listen(t)
	go s.Serve(l)
	t.Cleanup(func() { s.Close() })
	return l.Addr().String()
}

func listen(t *testing.T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// silence is how long a server says nothing that waits for the next request, and longSilence how long also on a machine
// that has much else to do.
const (
	silence     = 700 * time.Millisecond
	longSilence = 10 * time.Second
)

// said is what a client makes of an answer.
type said struct {
	Status int
	Header http.Header // without the date, and of a refusal without what describes its text
	Body   string      // of a refusal nothing
	Cut    bool        // the body ended too soon
}

// converse sends texts, one after the other, and reads the answers until the server closes or is silent for so long.
func converse(address string, silence time.Duration, texts ...string) (answers []said, closed bool, err error) {
	c, err := net.Dial("tcp", address)
	if err != nil {
		return nil, false, err
	}
	defer c.Close()
	method, _, _ := strings.Cut(texts[0], " ")
	go func() {
		for i, text := range texts {
			if i > 0 {
				time.Sleep(30 * time.Millisecond)
			}
			io.WriteString(c, text) // the server may have closed by then
		}
	}()
	reader := bufio.NewReader(c)
	for {
		c.SetReadDeadline(time.Now().Add(silence))
		if _, err := reader.Peek(1); err != nil {
			failed, ok := err.(net.Error)
			return answers, !ok || !failed.Timeout(), nil
		}
		response, err := http.ReadResponse(reader, &http.Request{Method: method})
		if err != nil {
			return answers, false, err
		}
		text, err := io.ReadAll(response.Body)
		a := said{response.StatusCode, response.Header, string(text), err != nil}
		a.Header.Del("Date")
		if response.Close {
			a.Header.Set("Connection", "close")
		}
		if response.TransferEncoding != nil {
			a.Header["Transfer-Encoding"] = response.TransferEncoding
		}
		if a.Status >= 400 && a.Status != http.StatusTeapot {
			a.Body = ""
			for _, name := range []string{"Content-Length", "Content-Type", "X-Content-Type-Options"} {
				a.Header.Del(name)
			}
		}
		answers = append(answers, a)
	}
}

// requests are sent to both servers, who are to say the same.
var requests = []struct {
	name  string
	texts []string
	// stricter is the status that this server refuses with what net/http answers.
	stricter int
	// kept tells that this server, which read the body, keeps a connection that net/http closes, ended that it closes one where
	// net/http waits for a body that was not asked for.
	kept, ended bool
}{
	{name: "plain", texts: []string{"GET /echo?q=1 HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "in pieces", texts: []string{"GET /ec", "ho HTTP/1.1\r\nHo", "st: h\r\n\r", "\n"}},
	{name: "pipelined", texts: []string{strings.Repeat("GET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 3) +
		"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /ignore HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "the last of a connection",
		texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "an empty line before", texts: []string{"\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "an empty line after a POST",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "an empty line after a GET",
		texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\n\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "1.0", texts: []string{"GET /echo HTTP/1.0\r\n\r\n"}},
	{name: "1.0 that stays", texts: []string{"GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
		"GET /ignore HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"}},
	{name: "1.0 without a length", texts: []string{"GET /long HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"}},
	{name: "1.2", texts: []string{"GET /echo HTTP/1.2\r\nHost: h\r\n\r\n"}},
	{name: "2.0", texts: []string{"GET /echo HTTP/2.0\r\nHost: h\r\n\r\n"}},
	{name: "0.9", texts: []string{"GET /echo\r\n\r\n"}},
	{name: "no version that there is", texts: []string{"GET /echo HTTP/1.x\r\nHost: h\r\n\r\n"}},
	{name: "TLS", texts: []string{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"}},
	{name: "a method that nobody knows", texts: []string{"BREW /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "no method", texts: []string{"G@T /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "two spaces", texts: []string{"GET  /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "an address with spaces", texts: []string{"GET /echo a HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "an address with a control", texts: []string{"GET /echo\x01 HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a bad escape", texts: []string{"GET /echo%zz HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "no slash", texts: []string{"GET echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "nowhere", texts: []string{"GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a path to be cleaned", texts: []string{"GET /a/../echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "with a host in the address", texts: []string{"GET http://other/echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "OPTIONS of all", texts: []string{"OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "GET of all", texts: []string{"GET * HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "CONNECT", texts: []string{"CONNECT h:80 HTTP/1.1\r\nHost: h:80\r\n\r\n"}},
	{name: "no host", texts: []string{"GET /echo HTTP/1.1\r\n\r\n"}},
	{name: "an empty host", texts: []string{"GET /echo HTTP/1.1\r\nHost:\r\n\r\n"}, stricter: 400},
	{name: "two hosts", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n"}},
	{name: "a host with a slash", texts: []string{"GET /echo HTTP/1.1\r\nHost: h/x\r\n\r\n"}},
	{name: "a host of IPv6", texts: []string{"GET /echo HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"}},
	{name: "a space before the colon", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nContent-Length : 3\r\n\r\nabc"}},
	{name: "a folded line", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-A: a\r\n b\r\n\r\n"}},
	{name: "a first line that is folded", texts: []string{"GET /echo HTTP/1.1\r\n X-A: a\r\nHost: h\r\n\r\n"}},
	{name: "a line without a colon", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nnothing\r\n\r\n"}},
	{name: "no name", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n"}},
	{name: "a name with a space", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX A: x\r\n\r\n"}},
	{name: "a name that is no token", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX(A): x\r\n\r\n"}},
	{name: "a name of other letters", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-é: x\r\n\r\n"}},
	{name: "zero in a value", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-A: a\x00b\r\n\r\n"}},
	{name: "a carriage return in a value", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-A: a\rb\r\n\r\n"}},
	{name: "lines that end with a line feed", texts: []string{"GET /echo HTTP/1.1\nHost: h\n\n"}},
	{name: "lines that end with a carriage return", texts: []string{"GET /echo HTTP/1.1\rHost: h\r\r"}},
	{name: "a header too long",
		texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-A: " + strings.Repeat("a", maxHeader+8<<10) + "\r\n\r\n"}},
	{name: "an address too long", texts: []string{"GET /echo?" + strings.Repeat("a", maxHeader+8<<10) +
		" HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a header as long as may be",
		texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nX-A: " + strings.Repeat("a", maxHeader-100) + "\r\n\r\n"}},
	{name: "many fields", texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\n" + strings.Repeat("X-A: a\r\n", 900) + "\r\n"}},

	{name: "a body", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n", "abc"}},
	{name: "a body of a GET",
		texts: []string{"GET /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a body that the handler leaves", texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nContent-Length: 27\r\n\r\nGET " +
		"/smuggled HTTP/1.1\r\n\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a long body that the handler leaves",
		texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n" + strings.Repeat("x", 1000000)}},
	{name: "a long body of unknown length that the handler leaves", texts: []string{"POST /ignore HTTP/1.1\r\nHost: " +
		"h\r\nTransfer-Encoding: chunked\r\n\r\n" + strings.Repeat("186a0\r\n"+strings.Repeat("x", 100000)+"\r\n", 5) + "0\r\n\r\n"}},
	{name: "chunks", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
		"2;ext=1\r\nde\r\n0\r\n\r\nGET /ignore HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "chunks that the handler leaves", texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: " +
		"chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "chunks with a trailer", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTrailer: " +
		"X-T\r\n\r\n1\r\na\r\n0\r\nX-T: t\r\n\r\nGET /ignore HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "chunks and a length", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: " +
		"chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a length and chunks",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: " +
			"60\r\n\r\n1\r\na\r\n0\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "two lengths", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"}},
	{name: "one length twice",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"}},
	{name: "lengths in a list", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3, 3\r\n\r\nabc"}},
	{name: "a length with a sign", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: +3\r\n\r\nabc"}},
	{name: "a length below nothing", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: -3\r\n\r\nabc"}},
	{name: "a length in base sixteen", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 0x3\r\n\r\nabc"}},
	{name: "an endless length",
		texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\nabc"}},
	{name: "an empty length", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\nabc"}},
	{name: "chunked twice",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}},
	{name: "another encoding", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n"}},
	{name: "two encodings", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"}},
	{name: "an encoding that is not quite chunked",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"}},
	{name: "identity",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\nContent-Length: 3\r\n\r\nabc"}},
	{name: "chunks of 1.0", texts: []string{"POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"}},
	{name: "a chunk without a size",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk of a size that is none",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\ng\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk with a sign",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk of 0x",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk of an endless size",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk longer than it says",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"}},
	{name: "a chunk that ends with a line feed",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n"}},
	{name: "bad chunks that the handler leaves", texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: " +
		"chunked\r\n\r\nzz\r\nGET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "more than is bounded", texts: []string{"POST /bounded HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n12345678901"},
		kept: true},
	{name: "much more than is bounded",
		texts: []string{"POST /bounded HTTP/1.1\r\nHost: h\r\nContent-Length: 900000\r\n\r\n" + strings.Repeat("x", 900000)}},
	{name: "a form", texts: []string{"POST /form?a=1 HTTP/1.1\r\nHost: h\r\nContent-Type: " +
		"application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\nb=2"}},

	{name: "to go on",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n", "abc"}},
	{name: "to go on, sent at once", texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: " +
		"3\r\n\r\nabcGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "to go on where the handler does not",
		texts: []string{"POST /ignore HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"}, ended: true},
	{name: "to go on with nothing",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n"}},
	{name: "to go on in 1.0", texts: []string{"POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc"}},
	{name: "something else expected",
		texts: []string{"POST /echo HTTP/1.1\r\nHost: h\r\nExpect: tea\r\nContent-Length: 3\r\n\r\nabc"}},

	{name: "HEAD", texts: []string{"HEAD /echo HTTP/1.1\r\nHost: h\r\n\r\n", "HEAD /declared HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "HEAD of nothing", texts: []string{"HEAD /empty HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "empty", texts: []string{"GET /empty HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "204", texts: []string{"GET /none HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "304", texts: []string{"GET /same HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "long", texts: []string{"GET /long HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "in one long piece", texts: []string{"GET /piece HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "declared", texts: []string{"GET /declared HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "less than declared", texts: []string{"GET /less HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "more than declared", texts: []string{"GET /more HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a status said twice", texts: []string{"GET /twice HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "flushed", texts: []string{"GET /flushed HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "a header to be split", texts: []string{"GET /split?v=%0d%0a%0d%0abody HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "the handler ends the connection",
		texts: []string{"GET /last HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "the handler fails", texts: []string{"GET /panic HTTP/1.1\r\nHost: h\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n"}},
	{name: "the handler gives up", texts: []string{"GET /abort HTTP/1.1\r\nHost: h\r\n\r\n"}},
}

// TestAnswersLikeNetHTTP holds this server against net/http's: what that one refuses this one refuses, and what is
// answered is answered alike, as often, and with the connection left in the same state.
func TestAnswersLikeNetHTTP(t *testing.T) {
	_, ours := serve(t, handlers(), patient)
	theirs := standard(t, handlers())
	type result struct {
		Answers []said
		Closed  bool
		Err     string
	}
	ask := func(address string, silence time.Duration, texts []string) (r result) {
		var err error
		if r.Answers, r.Closed, err = converse(address, silence, texts...); err != nil {
			r.Err = err.Error()
		}
		return r
	}
	got, want := make([]result, len(requests)), make([]result, len(requests))
	var all sync.WaitGroup
	for i, r := range requests {
		for address, to := range map[string]*result{ours: &got[i], theirs: &want[i]} {
			all.Go(func() { *to = ask(address, silence, r.texts) })
		}
	}
	all.Wait()
	for i, r := range requests {
		t.Run(r.name, func(t *testing.T) {
			got, want := got[i], want[i]
			if r.stricter == 0 && !r.kept && !r.ended && !cmp.Equal(want, got) { // one of them may have had no time to answer
				want, got = ask(theirs, longSilence, r.texts), ask(ours, longSilence, r.texts)
			}
			switch {
			case r.stricter != 0:
				if len(got.Answers) != 1 || got.Answers[0].Status != r.stricter || !got.Closed {
					t.Errorf("%v; %d alone was expected", got, r.stricter)
				}
				return
			case r.kept && want.Closed:
				want.Closed = false
				want.Answers[0].Header.Del("Connection")
			case r.ended && !want.Closed:
				want.Closed = true
			case r.kept || r.ended:
				t.Error("net/http has changed: this is no difference any more")
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("-net/http +ours:\n%s", d)
			}
		})
	}
}
