package http1

import (
	"sync"
	"time"
)

// longRequest is how long a request takes before it is watched.
const longRequest = 50 * time.Millisecond

// watch notices that the client of a request that takes long went away, and ends the request's context: an answer that nobody
// waits for need not be worked out.
type watch struct {
	timer *time.Timer
	mu    sync.Mutex
	// on tells that a request is answered.
	on bool
	// reading is closed once nobody reads from the connection; nil where nobody does.
	reading chan struct{}
}

// start watches the request that is answered from now on.
func (w *watch) start(c *conn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.on = true
	if w.timer == nil {
		w.timer = time.AfterFunc(longRequest, func() { w.look(c) })
		return
	}
	w.timer.Reset(longRequest)
}

// look waits for the connection to end, once the request was read whole.
func (w *watch) look(c *conn) {
	w.mu.Lock()
	if !w.on || w.reading != nil {
		w.mu.Unlock()
		return
	}
	if c.response.body.left() { // so that the handler may be reading
		w.timer.Reset(longRequest)
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
	} else if err != nil && w.on {
		c.gone()
	}
}

// stop ends the watch. From its return on nobody else reads from the connection.
func (w *watch) stop(c *conn) {
	w.mu.Lock()
	w.on = false
	if w.timer != nil {
		w.timer.Stop()
	}
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
