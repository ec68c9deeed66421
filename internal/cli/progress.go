package cli

import (
	"fmt"
	"io"
	"time"

	"annals/internal/fetch"
)

// progress says at a terminal how far a long run has come. It never writes to anything else.
type progress struct {
	w     io.Writer // nil where nothing is to be said
	now   func() time.Time
	start time.Time
	total int
	what  string // of what there are that many
	shown bool
	said  time.Time // when a download was last told of
}

// often is how long after one line on a download the next is shown.
const often = 100 * time.Millisecond

// patience is how long a run may take before its progress is shown.
const patience = time.Second

func newProgress(inv *invocation, total int) *progress {
	p := &progress{now: inv.Now, start: inv.Now(), total: total, what: "sources"}
	if inv.screen.talks && total > 0 {
		p.w = inv.Stderr
	}
	return p
}

// show says that a number of things are done.
func (p *progress) show(done int) {
	if p.w == nil || p.total < 2 || p.now().Sub(p.start) < patience || done >= p.total {
		return
	}
	elapsed := p.now().Sub(p.start)
	left := time.Duration(float64(elapsed) / float64(done) * float64(p.total-done)).Round(time.Second)
	fmt.Fprintf(p.w, "\r\x1b[K%d of %d %s, about %s left", done, p.total, p.what, left)
	p.shown = true
}

// download says how much of a file came, and of how much where that is known.
func (p *progress) download(url string, got, total int64) {
	if p.w == nil || p.now().Sub(p.start) < patience || p.now().Sub(p.said) < often {
		return
	}
	of := ""
	if total > 0 {
		of = fmt.Sprintf(" of %.1f", float64(total)/1e6)
	}
	fmt.Fprintf(p.w, "\r\x1b[Kfetching %s: %.1f%s MB", fetch.File{URL: url}.Name(), float64(got)/1e6, of)
	p.shown, p.said = true, p.now()
}

// clear takes the line away before something else is printed.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
