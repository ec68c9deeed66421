package http1

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// The states of a connection: waiting for a request, answering one, or closed because the server stops.
const (
	waiting int32 = iota
	answering
	closed
)

// conn is a connection. One goroutine serves it, and another watches it while a request takes long.
type conn struct {
	server *Server
	rwc    net.Conn
	direct net.Conn // the same, for headers and answers
	remote string
	in     wire
	reader *bufio.Reader
	state  atomic.Int32
	// ctx is that of all requests of the connection; gone ends it.
	ctx      context.Context
	gone     context.CancelFunc
	response response
	watch    watch
	posted   bool // the last request was a POST
}

func newConn(s *Server, rwc net.Conn) *conn {
	c := &conn{server: s, rwc: rwc, remote: rwc.RemoteAddr().String()}
	c.ctx, c.gone = context.WithCancel(context.Background())
	c.direct = newDirect(rwc)
	c.reader = bufio.NewReader(&c.in)
	c.response.conn, c.response.header = c, http.Header{}
	return c
}

// wire reads from a connection, up to a number of bytes.
type wire struct {
	rwc  net.Conn
	left int64
	// ahead is a byte that the watch read, if it did.
	ahead    byte
	hasAhead bool
}

func (w *wire) Read(p []byte) (int, error) {
	if w.left <= 0 {
		return 0, io.EOF
	}
	if len(p) == 0 {
		return 0, nil
	}
	if w.hasAhead {
		w.hasAhead = false
		p[0] = w.ahead
		return 1, nil
	}
	n, err := w.rwc.Read(p[:min(int64(len(p)), w.left)])
	w.left -= int64(n)
	return n, err
}

// slack is how many bytes may be read beyond a header: what a reader takes at once.
const slack = 4096

// serve answers requests until the connection ends.
func (c *conn) serve() {
	defer func() {
		if failure := recover(); failure != nil && failure != http.ErrAbortHandler {
			c.server.Log.Error("a request made the server panic", "remote", c.remote, "error", failure,
				"stack", string(debug.Stack()))
		}
		c.watch.stop(c)
		c.gone()
		c.rwc.Close()
		c.server.remove(c)
	}()
	first := time.Now()
	c.rwc.SetReadDeadline(first.Add(c.server.HeaderTimeout)) // errors of this kind come back from Read
	for c.wait() {
		first = time.Now()
		r, err := c.read(first)
		if err != nil {
			c.refuse(err)
			return
		}
		if !c.answer(r, first) {
			return
		}
		c.state.Store(waiting)
		if c.server.stopping.Load() {
			return
		}
		c.rwc.SetReadDeadline(time.Now().Add(c.server.IdleTimeout))
	}
}

// wait waits for the beginning of a request, and tells whether there is one to answer.
func (c *conn) wait() bool {
	c.in.rwc, c.in.left = c.direct, int64(c.server.MaxHeader)+slack
	if _, err := c.reader.Peek(1); err != nil {
		return false
	}
	return c.state.CompareAndSwap(waiting, answering)
}

// answer lets the handler answer a request that began to arrive at the time, and tells whether another may follow.
func (c *conn) answer(r *http.Request, first time.Time) (more bool) {
	w := &c.response
	w.begin(r, first.Add(c.server.WriteTimeout))
	switch expected := r.Header.Get("Expect"); {
	case expected == "":
	case !strings.EqualFold(expected, "100-continue"):
		c.refuse(refusal{http.StatusExpectationFailed, "only 100-continue can be expected"})
		return false
	case r.ProtoAtLeast(1, 1) && r.ContentLength != 0:
		w.body.expected = true
	}
	if r.Method == http.MethodOptions && r.RequestURI == "*" {
		w.WriteHeader(http.StatusOK)
	} else {
		c.watch.start(c)
		c.server.Handler.ServeHTTP(w, r)
		c.watch.stop(c)
	}
	more = w.end()
	if r.MultipartForm != nil {
		r.MultipartForm.RemoveAll() // of files that it left behind; there is nobody to tell
	}
	if !more && w.body.left() {
		c.linger()
	}
	return more
}

// read reads the line and the header of a request.
func (c *conn) read(first time.Time) (*http.Request, error) {
	if c.posted { // old programs end the body of a POST with an empty line that is not part of it: RFC 9112, 2.2
		for range 2 {
			if next, err := c.reader.Peek(1); err == nil && (next[0] == '\r' || next[0] == '\n') {
				c.reader.Discard(1)
			}
		}
	}
	if arrived, _ := c.reader.Peek(c.reader.Buffered()); !bytes.Contains(arrived, []byte("\r\n\r\n")) {
		c.rwc.SetReadDeadline(first.Add(c.server.HeaderTimeout))
	}
	r, err := http.ReadRequest(c.reader)
	if err != nil {
		if c.in.left <= 0 {
			return nil, refusal{http.StatusRequestHeaderFieldsTooLarge,
				"the header is longer than " + strconv.Itoa(c.server.MaxHeader) + " bytes"}
		}
		return nil, err
	}
	c.in.left = math.MaxInt64
	c.posted = r.Method == http.MethodPost
	if err := check(r); err != nil {
		return nil, err
	}
	r = r.WithContext(c.ctx)
	r.RemoteAddr = c.remote
	if r.Body != http.NoBody {
		c.in.rwc = c.rwc
		c.rwc.SetReadDeadline(first.Add(c.server.ReadTimeout))
	}
	c.response.body = body{conn: c, raw: r.Body}
	c.response.body.done.Store(r.Body == http.NoBody)
	if r.Body != http.NoBody {
		r.Body = &c.response.body
	}
	return r, nil
}

// refusal is what is wrong with a request that no handler sees.
type refusal struct {
	status int
	text   string
}

func (r refusal) Error() string { return r.text }

// check refuses what http.ReadRequest lets through and http.Server does not.
func check(r *http.Request) error {
	switch {
	case r.ProtoMajor != 1:
		return refusal{http.StatusHTTPVersionNotSupported, "unsupported protocol version"}
	case r.Host == "" && r.ProtoAtLeast(1, 1) && r.Method != http.MethodConnect:
		return refusal{http.StatusBadRequest, "missing required Host header"}
	case !consistsOf(r.Host, hostBytes):
		return refusal{http.StatusBadRequest, "malformed Host header"}
	}
	for name, values := range r.Header {
		if !consistsOf(name, tokenBytes) {
			return refusal{http.StatusBadRequest, "invalid header name"}
		}
		for _, v := range values {
			if !consistsOf(v, valueBytes) {
				return refusal{http.StatusBadRequest, "invalid header value"}
			}
		}
	}
	return nil
}

// bytesOf is a set of bytes.
type bytesOf [256]bool

const alphanumeric = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// What the name of a header, RFC 9110, 5.6.2, its value, 5.5, and a host, RFC 3986, 3.2.2 and 3.2.3, are made of.
var (
	tokenBytes = setOf(alphanumeric + "!#$%&'*+-.^_`|~")
	hostBytes  = setOf(alphanumeric + "!$%&'()*+,-.:;=[]_~")
	valueBytes = func() (set bytesOf) {
		for b := range set {
			set[b] = b >= ' ' && b != 0x7f || b == '\t'
		}
		return set
	}()
)

func setOf(members string) (set bytesOf) {
	for i := range len(members) {
		set[members[i]] = true
	}
	return set
}

func consistsOf(text string, set bytesOf) bool {
	for i := range len(text) {
		if !set[text[i]] {
			return false
		}
	}
	return true
}

// refuse says what is wrong with a request, and ends the connection: nobody knows where the next request would begin. A
// client that went away, or took too long, is told nothing.
func (c *conn) refuse(err error) {
	var slow net.Error
	var broken *net.OpError
	if err == io.EOF || errors.As(err, &slow) && slow.Timeout() || errors.As(err, &broken) {
		return
	}
	var r refusal
	switch text := err.Error(); {
	case errors.As(err, &r):
	case strings.HasPrefix(text, "unsupported transfer encoding"), strings.HasPrefix(text, "too many transfer encodings"):
		r = refusal{http.StatusNotImplemented, "unsupported transfer encoding"}
	default: // the text has what the client sent, which is not to be sent back
		r = refusal{http.StatusBadRequest, "malformed request"}
	}
	text := strconv.Itoa(r.status) + " " + http.StatusText(r.status) + ": " + r.text + "\n"
	c.rwc.SetWriteDeadline(time.Now().Add(c.server.HeaderTimeout))
	io.WriteString(c.rwc, "HTTP/1.1 "+strconv.Itoa(r.status)+" "+http.StatusText(r.status)+
		"\r\nContent-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nContent-Length: "+strconv.Itoa(len(text))+
		"\r\nConnection: close\r\n\r\n"+text)
	c.linger()
}

// lingering is how long a connection is read on that is to be closed while its client may still be sending.
const lingering = 500 * time.Millisecond

// linger lets the client read the answer before the connection is closed. Closed at once, with bytes from the client
// that nobody read, it would be reset, and the answer lost.
func (c *conn) linger() {
	half, ok := c.rwc.(interface{ CloseWrite() error })
	if !ok || half.CloseWrite() != nil {
		return
	}
	c.rwc.SetReadDeadline(time.Now().Add(lingering))
	io.Copy(io.Discard, c.rwc) // until the client closes or the time is over
}
