package pdf

import (
	"math"
	"slices"
	"time"
)

// layout makes a text of what stands on the pages.
type layout struct {
	fonts []font
	pages []page
	size  float64 // of the font in which most of the text is set
	words words
	notes notes
	// listed tells that what is read stands below a heading of notes.
	listed bool
	// gutters are where columns of pages are divided.
	gutters []float64
	// leading is the usual distance of lines, in sizes of their font.
	leading float64
	// until is when laying out is given up.
	until time.Time
}

// page is a page as it is laid out.
type page struct {
	number        int
	width, height float64
	pieces        []piece
	strokes       []box // horizontal lines
	posts         []box // vertical ones
	frames        []box // what is drawn around text
	taken         []box // those of them around which the text runs
}

const (
	// thin is how high a line that is drawn is at most, in points.
	thin = 2.5
	// smallFrame and largeFrame are the least and the largest share of a page that a frame takes.
	smallFrame, largeFrame = 0.004, 0.6
	// maxStrokes and maxFrames are how many lines and frames a page has at most that is no drawing, and maxPieces how many
	// pieces one that has text.
	maxStrokes, maxFrames, maxPieces = 1500, 40, 4000
)

// layOut lays out a document. The signs of its pages are given away, since they take most of the memory.
func layOut(p *paper) *layout {
	l := &layout{fonts: p.fonts, until: time.Now().Add(maxTime)}
	for i := range p.sheets {
		s := &p.sheets[i]
		one := page{number: s.number, width: s.width, height: s.height}
		for _, r := range s.rules {
			one.drawn(r)
		}
		if len(one.strokes)+len(one.posts) > maxStrokes || len(one.frames) > maxFrames {
			one.strokes, one.posts, one.frames = nil, nil, nil // a drawing
		}
		one.pieces, s.signs = pieces(s.signs, one.posts), nil
		l.pages = append(l.pages, one)
	}
	l.size = l.usual()
	l.uncounted()
	l.bare()
	l.contents()
	return l
}

// late reports whether a document takes too long.
func (l *layout) late() bool { return time.Now().After(l.until) }

// drawn sorts what is drawn on a page: lines, and frames, which have lines as their edges.
func (p *page) drawn(r box) {
	share := r.width() * r.height() / max(p.width*p.height, 1)
	switch {
	case r.height() <= thin && r.width() > 10:
		p.strokes = append(p.strokes, r)
	case r.width() <= thin && r.height() > 6:
		p.posts = append(p.posts, r)
	case r.height() > thin && r.width() > 10 && share < largeFrame:
		p.posts = append(p.posts, box{r.left, r.bottom, r.left, r.top}, box{r.right, r.bottom, r.right, r.top})
		p.strokes = append(p.strokes, box{r.left, r.top, r.right, r.top}, box{r.left, r.bottom, r.right, r.bottom})
		if share > smallFrame && len(p.frames) <= maxFrames && !slices.ContainsFunc(p.frames, func(f box) bool {
			return math.Abs(f.left-r.left) < 3 &&
				math.Abs(f.top-r.top) < 3
		}) {
			p.frames = append(p.frames, r)
		}
	}
}

// usual is the size of most signs in the upper half of pages, where notes are not; of all where there are none.
func (l *layout) usual() float64 {
	upper, all := map[float64]int{}, map[float64]int{}
	for _, p := range l.pages {
		for _, q := range p.pieces {
			all[q.size] += len(q.signs)
			if q.base > p.height*0.45 {
				upper[q.size] += len(q.signs)
			}
		}
	}
	if len(upper) > 0 {
		return most(upper)
	}
	return most(all)
}
