package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/lang"
)

// once drops what is told twice of the same sentence. What was learnt gives way to a rule: of one fact the rule's
// words, time and voice are read with more care, and it stays when its own confidence would not show it. Of two rules,
// and of two things learnt, the likelier stays.
func once(in []*document.Candidate, s *document.Sentence) []*document.Candidate {
	out := slices.Clone(in)
	for n := len(out) - 1; n >= 0; n-- {
		c := out[n]
		if slices.ContainsFunc(out, func(o *document.Candidate) bool { return o != c && outdoes(o, c, s) }) {
			out = slices.Delete(out, n, n+1)
		}
	}
	return out
}

// outdoes reports whether candidate o tells what c does, and is the one to stay.
func outdoes(o, c *document.Candidate, s *document.Sentence) bool {
	if onlyVerb(c, o) || holdsOwner(c, o) || onlyCalled(c, o) {
		return true
	}
	if holdsOwner(o, c) {
		return false
	}
	// How sure each is takes longest to say, and is asked last.
	learnt := strings.HasPrefix(c.Rule, frame.RuleLearnt)
	switch {
	case strings.HasPrefix(o.Rule, frame.RuleLearnt) != learnt:
		return learnt && (tellsSame(o, c) || tellsWhole(o, c) || tellsOfAnother(o, c) || tiesOtherwise(o, c) || onlyDoes(c, o, s)) &&
			(confidence(o, s) >= annals.DefaultConfidence || confidence(o, s) >= confidence(c, s))
	case learnt && !tellsOfAnother(o, c):
		return false
	case !learnt && (o.Type == annals.TypeAim || o.Time != c.Time || fillers(o) < fillers(c) || !tellsSame(o, c)):
		return false
	}
	return confidence(o, s) >= confidence(c, s)
}

// fillers is how many fillers a candidate has.
func fillers(c *document.Candidate) int {
	n := 0
	for _, ms := range c.Roles {
		n += len(ms)
	}
	return n
}

// tellsOfAnother reports whether two candidates tell the same aim, or the same place of a seat: it is that of one of
// those whom they name. "The council formed a committee to review the law": the committee's.
func tellsOfAnother(a, b *document.Candidate) bool {
	role := annals.RoleValue
	switch {
	case a.Type != b.Type || (a.Stance == annals.Denied) != (b.Stance == annals.Denied):
		return false
	case a.Type == annals.TypeBase:
		role = annals.RolePlace
	case a.Type != annals.TypeAim:
		return false
	}
	return slices.ContainsFunc(a.Roles[role], func(x document.Mention) bool {
		return overlaps(x, b.Roles[role])
	})
}

// tiesOtherwise reports whether the candidate o tells that one is a member or a part of a body, and c by the same words that the
// same one is a part of it, or leads it: a member of a coalition is not also a part of it, nor who serves in an army as a driver
// its leader.
func tiesOtherwise(o, c *document.Candidate) bool {
	a, b := ties[o.Type], ties[c.Type]
	if o.Type != annals.TypeMembership && o.Type != annals.TypePart || o.Type == c.Type ||
		c.Type != annals.TypePart && c.Type != annals.TypeLeadership || (o.Stance == annals.Denied) != (c.Stance == annals.Denied) {
		return false
	}
	for n := range b {
		ms := c.Roles[b[n]]
		if len(ms) == 0 || slices.ContainsFunc(ms, func(m document.Mention) bool { return !overlaps(m, o.Roles[a[n]]) }) {
			return false
		}
	}
	return true
}

// onlyDoes reports whether the event that c tells is only that somebody did, took part in or was in what o tells: "contested" and
// "was involved in" of "contested the 1986 election" and "was involved in the dispute", where o tells of the election and the
// dispute. One of whom else c tells is more, "organized fairs and two races"; so is what is another's, "contested his election",
// and what the verb gives or makes, "offered an investigation".
func onlyDoes(c, o *document.Candidate, s *document.Sentence) bool {
	if c.Type != annals.TypeEvent || o.Type != annals.TypeEvent || len(c.Roles[annals.RoleActor]) == 0 ||
		o.Lent || o.Stance != c.Stance {
		return false
	}
	for _, m := range c.Roles[annals.RoleActor] {
		if !overlaps(m, o.Roles[annals.RoleActor]) {
			return false
		}
	}
	done := c.Roles[annals.RoleTarget]
	return len(done) == 1 && slices.ContainsFunc(o.Roles[annals.RoleKind], func(k document.Mention) bool {
		return done[0].Start <= k.Start && k.End <= done[0].End && !slices.ContainsFunc(s.Tokens, func(t lang.Token) bool {
			return t.Start >= done[0].Start && t.End <= k.Start && (t.Tag == "CC" || t.Tag == "PRP$" || t.Text == ",")
		})
	})
}

// onlyCalled reports whether the description that c tells is a name that o tells: "the Watchmen" of "an order called the
// Watchmen".
func onlyCalled(c, o *document.Candidate) bool {
	return c.Type == annals.TypeDescription && o.Type == annals.TypeName &&
		slices.ContainsFunc(c.Roles[annals.RoleValue], func(m document.Mention) bool {
			return overlaps(m, o.Roles[annals.RoleValue])
		})
}

// holdsOwner reports whether c tells of a seat where it is, or of a founding when it was, and o the same of whose it
// is: "the League's headquarters" and "the League".
func holdsOwner(c, o *document.Candidate) bool {
	if !(c.Type == annals.TypeBase && tellsOfAnother(c, o)) && !(c.Type == annals.TypeFounding && o.Type == c.Type) {
		return false
	}
	seat, owner := c.Roles[annals.RoleSubject], o.Roles[annals.RoleSubject]
	return len(seat) > 0 && len(owner) > 0 && slices.ContainsFunc(seat, func(m document.Mention) bool {
		return m.Entity == nil && m.Start <= owner[0].Start && owner[0].End <= m.End && m.End-m.Start > owner[0].End-owner[0].Start
	})
}

// tellsSame reports whether two candidates say the same of the same: one has all roles of the other, and in each role
// that both have the fillers of one are fillers of the other.
func tellsSame(a, b *document.Candidate) bool {
	if a.Type != b.Type || a.Type == annals.TypeEvent || a.Type == annals.TypeName || a.End <= b.Start || b.End <= a.Start ||
		(a.Stance == annals.Denied) != (b.Stance == annals.Denied) || a.Turns(b) {
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
		if len(of) == 0 || slices.ContainsFunc(of, func(m document.Mention) bool { return !among(m, in) }) {
			return false
		}
	}
	return true
}

// tellsWhole reports whether the size that b tells is only what that of a is some of: "the 25 seats" of "won 16 of the
// 25 seats".
func tellsWhole(a, b *document.Candidate) bool {
	return a.Type == annals.TypeSize && b.Type == annals.TypeSize &&
		slices.ContainsFunc(b.Roles[annals.RoleValue], func(m document.Mention) bool { return among(m, a.Roles[annals.RoleOf]) })
}

// overlaps reports whether one of the fillers has words in common with the filler.
func overlaps(m document.Mention, in []document.Mention) bool {
	return slices.ContainsFunc(in, func(o document.Mention) bool { return m.Start < o.End && o.Start < m.End })
}

// among reports whether one of the fillers has words in common with the filler, or stands for the same entity.
func among(m document.Mention, in []document.Mention) bool {
	return overlaps(m, in) || slices.ContainsFunc(in, func(o document.Mention) bool {
		return m.Entity != nil && o.Entity != nil && m.Entity.Canonical() == o.Entity.Canonical()
	})
}

// onlyVerb reports whether the standing that c tells is only the verb of the one that o tells: "recognized" of
// "recognized as the governing body".
func onlyVerb(c, o *document.Candidate) bool {
	if c == o || c.Type != annals.TypeStatus || o.Type != annals.TypeStatus {
		return false
	}
	as, whole := c.Roles[annals.RoleAs], o.Roles[annals.RoleAs]
	return len(as) == 1 && len(whole) == 1 && as[0].Start == c.Trigger && o.Verb == as[0].Start && whole[0].Start > as[0].End
}
