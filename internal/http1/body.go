package http1

import (
	"errors"
	"io"
	"sync/atomic"
)

// maxDiscarded is how many bytes of a body are read that the handler left, so that another request may follow.
const maxDiscarded = 256 << 10

// body is the body of a request.
type body struct {
	conn *conn
	raw  io.ReadCloser
	// expected tells that the client waits to be told to go on.
	expected bool
	failed   error
	done     atomic.Bool // all was read
}

// Read tells a client that waits to go on.
func (b *body) Read(p []byte) (int, error) {
	if b.expected {
		b.expected = false
		if !b.conn.response.sent {
			b.conn.rwc.SetWriteDeadline(b.conn.response.deadline)
			if _, err := io.WriteString(b.conn.rwc, "HTTP/1.1 100 Continue\r\n\r\n"); err != nil {
				b.failed = err
			}
		}
	}
	if b.failed != nil {
		return 0, b.failed
	}
	n, err := b.raw.Read(p)
	switch {
	case errors.Is(err, io.EOF):
		b.failed = io.EOF
		b.done.Store(true)
	case err != nil:
		b.failed = err
	}
	return n, err
}

// Close does nothing: what is left is discarded when the answer is sent.
func (b *body) Close() error { return nil }

// left tells whether the client may still be sending.
func (b *body) left() bool { return !b.done.Load() }

// discard reads what the handler left, and tells whether that is all.
func (b *body) discard() bool {
	if !b.left() {
		return true
	}
	if b.expected || b.failed != nil {
		return false
	}
	if n, err := io.CopyN(io.Discard, b, maxDiscarded+1); n > maxDiscarded || !errors.Is(err, io.EOF) {
		return false
	}
	return true
}
