package extract

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// beginnings are the nouns for when an organization came to be.
var beginnings = wordlist.Set("foundation founding creation inception formation birth establishment beginning beginnings launch")

// sinceFounding dates what is told to be so since an organization came to be, "its leader from its creation until 2000", by the
// date that the text has of that elsewhere.
func sinceFounding(d *document.Document, read [][]*document.Candidate) {
	for i, s := range d.Sentences {
		for k, t := range s.Tokens {
			if t.Lower != "since" && t.Lower != "from" {
				continue
			}
			sinceMoment(s, k, read[i])
			of, end := beginningOf(s, k+1)
			if of == nil {
				continue
			}
			when := foundedWhen(of, read)
			if when.IsZero() {
				continue
			}
			for _, c := range read[i] {
				if termed[c.Type] && begins(c) && heldIn(c, of) && c.Start < t.Start && s.Tokens[end].End <= reach(s, c) {
					c.Time = startedBy(c.Time, when)
					c.Cover(t.Start, s.Tokens[end].End)
				}
			}
		}
	}
}

// moments are the nouns for when something happens.
var moments = wordlist.Set("day moment time date hour minute year")

// farthestFounding is how many tokens behind "since" or "from" the words may begin that tell a founding.
const farthestFounding = 10

// sinceMoment dates what a sentence tells to be so from the moment of a founding that token k and those behind it tell: "led the
// Front from the day he founded it in 1966".
func sinceMoment(s *document.Sentence, k int, told []*document.Candidate) {
	if k+3 >= len(s.Tokens) || s.Tokens[k+1].Lower != "the" || !moments[s.Tokens[k+2].Lower] {
		return
	}
	from, to := s.Tokens[k].Start, s.Tokens[min(k+farthestFounding, len(s.Tokens)-1)].End
	i := slices.IndexFunc(told, func(c *document.Candidate) bool {
		at := predicateAt(c)
		return c.Type == annals.TypeFounding && c.Stance == annals.Asserted && len(c.Speaker) == 0 && at > from && at < to &&
			len(c.Roles[annals.RoleSubject]) == 1 && c.Roles[annals.RoleSubject][0].Entity != nil
	})
	if i < 0 {
		return
	}
	founding := told[i]
	subject := founding.Roles[annals.RoleSubject][0].Entity
	for _, c := range told {
		if !termed[c.Type] || !heldIn(c, subject) || c == founding || from <= c.Start && c.End <= founding.End {
			continue
		}
		// The parser may tie the only date, that of the founding, to what is so since then.
		if founding.Time.IsZero() && len(s.Times) == 1 && s.Times[0].Start > from && c.Time.Kind() != edtf.Interval {
			founding.Time, c.Time = c.Time, edtf.Value{}
		}
		if begins(c) && !founding.Time.IsZero() && founding.Time.Kind() != edtf.Interval {
			c.Time = startedBy(c.Time, founding.Time)
			c.Cover(founding.Start, founding.End)
		}
	}
}

// beginningOf is the organization whose beginning the words at token i name, and their last token: "its creation", "the Front's
// foundation", "the foundation of the Front"; nil for none.
func beginningOf(s *document.Sentence, i int) (of *document.Entity, end int) {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || !beginnings[s.Tokens[c.Head].Lower] || c.Last != c.Head {
		return nil, 0
	}
	m := s.MentionAt(i)
	if m == nil && s.Tokens[i].Tag == "DT" && i+1 < c.Head {
		m = s.MentionAt(i + 1)
	}
	end = c.Head
	if m == nil && end+2 < len(s.Tokens) && s.Tokens[end+1].Lower == "of" {
		if n := s.ChunkAt(end + 2); n != nil {
			m, end = s.MentionAt(n.Last), n.Last
		}
	}
	if m == nil || m.Entity.Kind == annals.Person {
		return nil, 0
	}
	return m.Entity, end
}

// foundedWhen is when the text tells the organization to have been founded, zero where it does not, or twice.
func foundedWhen(of *document.Entity, read [][]*document.Candidate) (when edtf.Value) {
	for _, list := range read {
		for _, c := range list {
			subject := c.Roles[annals.RoleSubject]
			if c.Type != annals.TypeFounding || c.Stance != annals.Asserted || len(c.Speaker) > 0 || c.Time.IsZero() ||
				c.Time.Kind() == edtf.Interval || len(subject) != 1 || subject[0].Entity != of {
				continue
			}
			if !when.IsZero() && when != c.Time {
				return edtf.Value{}
			}
			when = c.Time
		}
	}
	return when
}

// begins reports whether the time of a candidate leaves open since when.
func begins(c *document.Candidate) bool {
	return c.Time.IsZero() || c.Time.Kind() == edtf.Interval && c.Time.Start().IsZero()
}

// startedBy is a time with an open start as that which starts then.
func startedBy(t, start edtf.Value) edtf.Value {
	end := ".."
	if t.Kind() == edtf.Interval && !t.OpenEnd() && !t.End().IsZero() {
		end = t.End().String()
	}
	v, err := edtf.Parse(start.String() + "/" + end)
	if err != nil {
		return t
	}
	return v
}

// heldIn reports whether the entity has a role in a candidate.
func heldIn(c *document.Candidate, e *document.Entity) bool {
	for _, ms := range c.Roles {
		if slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Entity == e }) {
			return true
		}
	}
	return false
}

// farthestBehind is how many tokens behind the words that tell something its time may begin.
const farthestBehind = 8

// reach is the byte up to which words behind a candidate may date it.
func reach(s *document.Sentence, c *document.Candidate) int {
	for k, t := range s.Tokens {
		if t.Start >= c.End {
			return s.Tokens[min(k+farthestBehind, len(s.Tokens)-1)].End
		}
	}
	return s.End
}
