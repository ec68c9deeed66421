package http1

import (
	"sync"
	"sync/atomic"
	"time"
)

// longRequest is how long a request takes before it is watched, to within as long again.
const longRequest = 50 * time.Millisecond

// lookout sees to it that requests that take long are watched. It looks at all connections at intervals, as long as
// requests come: a timer for each request would wake a processor for each.
type lookout struct {
	awake atomic.Bool
}

// drowsy is how many times the lookout looks in vain before it sleeps.
const drowsy = 20

// wake is called when a request has begun.
func (l *lookout) wake(s *Server) {
	if !l.awake.Load() && l.awake.CompareAndSwap(false, true) {
		go l.run(s)
	}
}

func (l *lookout) run(s *Server) {
	tick := time.NewTicker(longRequest)
	defer tick.Stop()
	for idle := 0; ; {
		<-tick.C
		if idle++; l.look(s) {
			idle = 0
		}
		if idle < drowsy {
			continue
		}
		l.awake.Store(false)
		if !l.look(s) || !l.awake.CompareAndSwap(false, true) {
			return
		}
	}
}

// look starts to watch the requests that take long, and tells whether there are requests.
func (l *lookout) look(s *Server) (busy bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		switch begun := c.watch.begun.Load(); {
		case begun == 0:
		case time.Since(s.began) < time.Duration(begun)+longRequest:
			busy = true
		default:
			busy = true
			go c.watch.look(c)
		}
	}
	return busy
}

// watch notices that the client of a request that takes long went away, and ends the request's context: an answer that
// nobody waits for need not be worked out.
type watch struct {
	// begun is when the request that is answered was begun, since the server was; 0 where none is.
	begun atomic.Int64
	mu    sync.Mutex
	// reading is closed once nobody reads from the connection; nil where nobody does.
	reading chan struct{}
}

// start watches the request that is answered from now on.
func (w *watch) start(c *conn) {
	w.begun.Store(max(1, int64(time.Since(c.server.began))))
	c.server.lookout.wake(c.server)
}

// look waits for the connection to end, once the request was read whole.
func (w *watch) look(c *conn) {
	w.mu.Lock()
	if w.begun.Load() == 0 || w.reading != nil || c.response.body.left() { // while something is left the handler may be reading
		w.mu.Unlock()
		return
	}
	if c.in.hasAhead || c.reader.Buffered() > 0 { // the next request is here, and so is the client
		w.mu.Unlock()
		return
	}
	done := make(chan struct{})
	w.reading = done
	c.rwc.SetReadDeadline(time.Time{})
	w.mu.Unlock()
	var one [1]byte
	n, err := c.rwc.Read(one[:])
	w.mu.Lock()
	defer w.mu.Unlock()
	defer close(done)
	if n == 1 {
		c.in.ahead, c.in.hasAhead = one[0], true // the next request, sent before this one was answered
	} else if err != nil && w.begun.Load() != 0 {
		c.gone()
	}
}

// stop ends the watch. From its return on nobody else reads from the connection.
func (w *watch) stop(c *conn) {
	w.mu.Lock()
	w.begun.Store(0)
	reading := w.reading
	w.reading = nil
	if reading != nil {
		c.rwc.SetReadDeadline(time.Unix(1, 0)) // ends the reading
	}
	w.mu.Unlock()
	if reading != nil {
		<-reading
	}
}
