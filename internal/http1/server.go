package http1

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// Server serves a handler. Its fields are set before Serve is called and left alone from then on.
type Server struct {
	Handler http.Handler
	// HeaderTimeout is how long the line and the header of a request may take to arrive, ReadTimeout how long all of it
	// may, both from its first byte, and from the connection's beginning for its first request. WriteTimeout is how long
	// the handler and the sending of the answer may take together. IdleTimeout is how long a connection is kept without a
	// request.
	HeaderTimeout, ReadTimeout, WriteTimeout, IdleTimeout time.Duration
	// MaxHeader is the most bytes of a request's line and header.
	MaxHeader int
	// Log takes what goes wrong: panics of the handler, connections that cannot be accepted.
	Log *slog.Logger

	mu       sync.Mutex
	listener net.Listener
	conns    map[*conn]struct{}
	stopping atomic.Bool
	busy     sync.WaitGroup // the connections that are served
	lookout  lookout
	began    time.Time
}

// longestPause is the longest wait before accepting is tried again, where the machine has no room for another connection.
const longestPause = time.Second

// Serve answers the connections that a listener accepts, until Shutdown is called, which makes it return
// http.ErrServerClosed, or the listener fails. It closes the listener.
func (s *Server) Serve(l net.Listener) error {
	defer l.Close()
	s.mu.Lock()
	s.listener, s.conns, s.began = l, map[*conn]struct{}{}, time.Now()
	s.mu.Unlock()
	pause := time.Duration(0)
	for {
		rwc, err := l.Accept()
		var passing interface{ Temporary() bool }
		switch {
		case s.stopping.Load():
			if err == nil {
				rwc.Close()
			}
			return http.ErrServerClosed
		case errors.As(err, &passing) && passing.Temporary():
			pause = min(max(2*pause, 5*time.Millisecond), longestPause)
			s.Log.Warn("a connection cannot be accepted", "error", err, "again", pause)
			time.Sleep(pause)
			continue
		case err != nil:
			return err
		}
		pause = 0
		if c := newConn(s, rwc); s.add(c) {
			go c.serve()
		} else {
			rwc.Close()
		}
	}
}

// add counts a connection, and tells whether it may be served.
func (s *Server) add(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopping.Load() {
		return false
	}
	s.conns[c] = struct{}{}
	s.busy.Add(1)
	return true
}

func (s *Server) remove(c *conn) {
	s.mu.Lock()
	delete(s.conns, c)
	s.mu.Unlock()
	s.busy.Done()
}

// Shutdown accepts nothing more, closes the connections that have no request, and waits until those under way are
// answered, or until the context ends: then it cuts them off, and returns the context's error.
func (s *Server) Shutdown(ctx context.Context) error {
	s.mu.Lock()
	s.stopping.Store(true)
	if s.listener != nil {
		s.listener.Close()
	}
	for c := range s.conns {
		if c.state.CompareAndSwap(waiting, closed) {
			c.rwc.Close()
		}
	}
	s.mu.Unlock()
	done := make(chan struct{})
	go func() {
		s.busy.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		c.gone()
		c.rwc.Close()
	}
	return ctx.Err()
}
