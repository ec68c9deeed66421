package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
)

// once drops what was learnt where a rule tells the same of the same sentence: of one fact the rule's words, time and voice are
// read with more care. What a rule tells stays when its own confidence would not show it.
func once(in []*grammar.Candidate, s *grammar.Sentence) []*grammar.Candidate {
	return slices.DeleteFunc(slices.Clone(in), func(c *grammar.Candidate) bool {
		if slices.ContainsFunc(in, func(o *grammar.Candidate) bool { return onlyVerb(c, o) }) {
			return true
		}
		return strings.HasPrefix(c.Rule, frame.RuleLearnt) && slices.ContainsFunc(in, func(o *grammar.Candidate) bool {
			return !strings.HasPrefix(o.Rule, frame.RuleLearnt) && (tellsSame(o, c) || tellsWhole(o, c)) &&
				(confidence(o, s) >= annals.DefaultConfidence || confidence(o, s) >= confidence(c, s))
		})
	})
}

// tellsSame reports whether two candidates say the same of the same: one has all roles of the other, and in each role that both
// have the fillers of one are fillers of the other.
func tellsSame(a, b *grammar.Candidate) bool {
	if a.Type != b.Type || a.Type == annals.TypeEvent || a.Type == annals.TypeName || a.End <= b.Start || b.End <= a.Start ||
		(a.Stance == annals.Denied) != (b.Stance == annals.Denied) {
		return false
	}
	if len(a.Roles) < len(b.Roles) {
		a, b = b, a
	}
	for r, ms := range b.Roles {
		of, in := ms, a.Roles[r]
		if len(of) > len(in) {
			of, in = in, of
		}
		if len(of) == 0 || slices.ContainsFunc(of, func(m grammar.Mention) bool { return !among(m, in) }) {
			return false
		}
	}
	return true
}

// tellsWhole reports whether the size that b tells is only what that of a is some of: "the 25 seats" of "won 16 of the 25 seats".
func tellsWhole(a, b *grammar.Candidate) bool {
	return a.Type == annals.TypeSize && b.Type == annals.TypeSize &&
		slices.ContainsFunc(b.Roles[annals.RoleValue], func(m grammar.Mention) bool { return among(m, a.Roles[annals.RoleOf]) })
}

// among reports whether one of the fillers has words in common with the filler, or stands for the same entity.
func among(m grammar.Mention, in []grammar.Mention) bool {
	return slices.ContainsFunc(in, func(o grammar.Mention) bool {
		return m.Start < o.End && o.Start < m.End ||
			m.Entity != nil && o.Entity != nil && m.Entity.Canonical() == o.Entity.Canonical()
	})
}

// onlyVerb reports whether the standing that c tells is only the verb of the one that o tells: "recognized" of "recognized as the governing body".
func onlyVerb(c, o *grammar.Candidate) bool {
	if c == o || c.Type != annals.TypeStatus || o.Type != annals.TypeStatus {
		return false
	}
	as, whole := c.Roles[annals.RoleAs], o.Roles[annals.RoleAs]
	return len(as) == 1 && len(whole) == 1 && as[0].Start == c.Trigger && o.Verb == as[0].Start && whole[0].Start > as[0].End
}
