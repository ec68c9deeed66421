package cli

import (
	"fmt"
	"io"
	"time"
)

// progress says at a terminal how far a long run has come. It never writes to anything else.
type progress struct {
	w     io.Writer // nil where nothing is to be said
	now   func() time.Time
	start time.Time
	total int
	what  string // of what there are that many
	shown bool
}

// patience is how long a run may take before its progress is shown.
const patience = time.Second

func newProgress(inv *invocation, total int) *progress {
	p := &progress{now: inv.Now, start: inv.Now(), total: total, what: "sources"}
	if inv.screen.talks && total > 1 {
		p.w = inv.Stderr
	}
	return p
}

// show says that a number of things are done.
func (p *progress) show(done int) {
	if p.w == nil || p.now().Sub(p.start) < patience || done >= p.total {
		return
	}
	elapsed := p.now().Sub(p.start)
	left := time.Duration(float64(elapsed) / float64(done) * float64(p.total-done)).Round(time.Second)
	fmt.Fprintf(p.w, "\r\x1b[K%d of %d %s, about %s left", done, p.total, p.what, left)
	p.shown = true
}

// clear takes the line away before something else is printed.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
