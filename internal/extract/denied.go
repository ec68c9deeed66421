package extract

import (
	"annals"
	"annals/internal/extract/document"
)

// unbegun dates what is told not to have begun on a date by that date alone: "refused to ban the party in 2003" tells nothing
// of 2004. What has not been so "since 2003" keeps its interval.
func unbegun(c *document.Candidate, s *document.Sentence) {
	if c.Stance != annals.Denied || c.Time.IsZero() {
		return
	}
	for _, x := range s.Times {
		begun, on := x.AsStart().String(), x.ForEvent()
		if c.Time.String() == begun && begun != "/.." && on.String() != begun {
			c.Time = on
			return
		}
	}
}
