package extract

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/layout"
)

// timed takes from a candidate a time that is not its own, and dates what a line that begins with a date tells without
// a verb.
func timed(c *document.Candidate, s *document.Sentence) {
	switch {
	case c.Time.IsZero():
		if kind := c.Roles[annals.RoleKind]; len(kind) > 0 {
			if x := layout.DateOver(s, kind[0].Start); x != nil {
				c.Time = x.ForEvent()
			}
		}
	case c.Type == annals.TypeEvent && c.Time.String() == "/.." && layout.UnderDate(s):
		// "1985: Two are hurt when a riot breaks out": in the present of chronicles, which is no habit.
		c.Time = edtf.Value{}
	case (c.Type == annals.TypeEvent || c.Type == annals.TypeAim) && ofContent(c, s):
		c.Time = edtf.Value{}
	}
}

// ofContent reports whether the time of a candidate is that of what it only tells to be done: "pledged to step down in
// April 2000".
func ofContent(c *document.Candidate, s *document.Sentence) bool {
	within := false
	for _, x := range s.Times {
		if v := c.Time.String(); v != x.Value.String() && v != x.ForState().String() && v != x.AsStart().String() &&
			v != x.ForEvent().String() {
			continue
		}
		if !slices.ContainsFunc(slices.Concat(c.Roles[annals.RoleTarget], c.Roles[annals.RoleValue]),
			func(m document.Mention) bool {
				return m.Start < x.Start && x.End <= m.End && infinitive(m, s)
			}) {
			return false
		}
		within = true
	}
	return within
}

// infinitive reports whether a filler begins with the "to" of a verb.
func infinitive(m document.Mention, s *document.Sentence) bool {
	for _, t := range s.Tokens {
		if t.Start == m.Start {
			return t.Tag == "TO"
		}
	}
	return false
}
