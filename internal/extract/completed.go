package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
)

// completed is what an item of a list tells with the words that the list carries on: below "We demand:" an aim. What
// those words name stands for its entity without words of the item's own, so that the evidence is the item.
func (x *extraction) completed(s *document.Sentence) []*document.Candidate {
	whole, from := grammar.Completed(s)
	if whole == nil {
		return nil
	}
	v, framed := frame.Read(whole)
	at := whole.Tokens[from].Start
	var out []*document.Candidate
	for _, c := range x.weighed(whole, v, fuse(whole, v, framed)) {
		if c.Type != annals.TypeClaim && c.Type != annals.TypeName && done(c, whole) && doubt(c, whole) &&
			named(c, s.Doc.Text) && ofItem(c, at) {
			out = append(out, c)
		}
	}
	return out
}

// ofItem reports whether a candidate is told by the item that begins at a byte, and takes the words before it out of it.
func ofItem(c *document.Candidate, at int) bool {
	own := false
	for _, ms := range c.Roles {
		for k := range ms {
			m := &ms[k]
			switch {
			case m.Start >= at:
				own = true
			case m.End > at || m.Entity == nil:
				return false
			default:
				m.Start, m.End = at, at
			}
		}
	}
	if !own || c.End <= at {
		return false
	}
	c.Start = max(c.Start, at)
	c.Hedges = slices.DeleteFunc(c.Hedges, func(m document.Mention) bool { return m.Start < at })
	return true
}

// with adds what an item of a list completes to what it tells by itself, without what stands inside that.
func with(out, completed []*document.Candidate) []*document.Candidate {
	if len(completed) == 0 {
		return out
	}
	out = slices.DeleteFunc(out, func(c *document.Candidate) bool {
		return slices.ContainsFunc(completed, func(o *document.Candidate) bool {
			return c.Start >= o.Start && c.End <= o.End && (c.Type == o.Type || o.Type == annals.TypeAim)
		})
	})
	return append(out, completed...)
}
