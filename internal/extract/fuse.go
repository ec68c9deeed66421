package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/grammar"
)

// fuse puts together what the grammars and the frames propose for a sentence. Where two propose the same kind of fact of the same
// words the grammar's stands; where one type is more specific than an event, it wins; and what stands inside something said
// is not told again in the source's voice.
func fuse(s *grammar.Sentence, frames []*grammar.Candidate) []*grammar.Candidate {
	out := slices.Clone(s.Candidates())
	own := len(out)
	for _, c := range frames {
		if i := restated(c, out[:own]); i >= 0 {
			// "said that it had 500 members" is the size with its speaker, not a claim as well.
			out = slices.Delete(out, i, i+1)
			own--
		}
		if c.Start < 0 || contained(c, out[:own]) || repeated(c, out) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// restated is the index of the claim whose proposition the candidate tells whole, with the same speaker, as an aim, the end or the
// size of an organization; -1 for none.
func restated(c *grammar.Candidate, said []*grammar.Candidate) int {
	if c.Type != annals.TypeAim && c.Type != annals.TypeDissolution && c.Type != annals.TypeSize || len(c.Speaker) == 0 {
		return -1
	}
	return slices.IndexFunc(said, func(o *grammar.Candidate) bool {
		return o.Type == annals.TypeClaim && len(o.Roles[annals.RoleValue]) == 1 &&
			inside(c, o.Roles[annals.RoleValue][0]) && 3*(c.End-c.Start) > 2*(o.Roles[annals.RoleValue][0].End-o.Roles[annals.RoleValue][0].Start)
	})
}

func inside(c *grammar.Candidate, m grammar.Mention) bool {
	return c.Start >= m.Start && c.End <= m.End
}

// contained reports whether a candidate's evidence lies inside what a claim or accusation says.
func contained(c *grammar.Candidate, said []*grammar.Candidate) bool {
	for _, o := range said {
		if o.Type != annals.TypeClaim && o.Type != annals.TypeAccusation {
			continue
		}
		if o.Type == annals.TypeAccusation && c.Rule == "event.noun" && !c.Time.IsZero() {
			// What somebody is blamed for happened, when it has a date.
			continue
		}
		for _, v := range o.Roles[annals.RoleValue] {
			if inside(c, v) {
				return true
			}
		}
	}
	return false
}

// repeated reports whether an event's trigger is the predicate of another statement, or the same statement was proposed.
func repeated(c *grammar.Candidate, out []*grammar.Candidate) bool {
	for _, o := range out {
		if o.Type == c.Type && o.Start == c.Start && o.End == c.End && o.Time == c.Time && len(o.Roles) == len(c.Roles) && sameRoles(o, c) {
			return true
		}
	}
	return false
}

func sameRoles(a, b *grammar.Candidate) bool {
	for r, ms := range a.Roles {
		if !slices.Equal(ms, b.Roles[r]) {
			return false
		}
	}
	return true
}
