package extract

import (
	"sort"

	"annals/internal/extract/document"
)

// run is a run of adjacent citation and editorial marks, in bytes.
type run struct {
	start, end int
	cites      []string
	marks      []string
}

// readRuns gathers the document's marks into runs.
func (x *extraction) readRuns() {
	number := -1
	for _, m := range x.doc.Marks {
		if m.Run != number {
			x.runs = append(x.runs, run{start: x.text.Byte(m.Span.Start)})
			number = m.Run
		}
		r := &x.runs[len(x.runs)-1]
		r.end = x.text.Byte(m.Span.End)
		if m.Editorial {
			r.marks = append(r.marks, m.Label)
		} else {
			r.cites = append(r.cites, m.Label)
		}
	}
}

func (x *extraction) bytesOfRuns() []document.Run {
	out := make([]document.Run, len(x.runs))
	for i, r := range x.runs {
		out[i] = document.Run{Start: r.start, End: r.end}
	}
	return out
}

// bounds makes sentence i the one being read. The runs after its full stop are still its own; those of the sentence
// before are not.
func (x *extraction) bounds(i int) {
	s := x.grammar.Sentences[i]
	x.sentence, x.from = s, s.Start
	x.to = x.prose[s.Block].End
	if i+1 < len(x.grammar.Sentences) {
		x.to = min(x.to, x.grammar.Sentences[i+1].Start)
	}
	first := sort.Search(len(x.runs), func(k int) bool { return x.runs[k].start >= x.from })
	last := sort.Search(len(x.runs), func(k int) bool { return x.runs[k].start >= x.to })
	x.near = x.runs[first:last]
}

// cover finds the marks that cover a stretch of the sentence being read. A run covers the text from the run before it in the
// sentence, or from the sentence's start; a stretch that no run closes is not covered.
func (x *extraction) cover(start, end int) (cites, marks []string) {
	cites, marks = []string{}, []string{}
	begin := x.from
	for _, r := range x.near {
		if start < r.start && end > begin {
			cites = append(cites, r.cites...)
			marks = append(marks, r.marks...)
		}
		begin = r.end
	}
	return cites, marks
}

// afterRun moves the beginning of the evidence behind the last run before the predicate: what stands before that run is
// covered by other citations than the statement.
func (x *extraction) afterRun(c *document.Candidate) {
	if c.Trigger <= c.Start {
		return
	}
	for _, r := range x.near {
		if r.start > c.Start && r.end <= c.Trigger && r.start < c.Trigger {
			c.Start = c.Trigger
		}
	}
}
