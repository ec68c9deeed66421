package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
)

// doers are the roles whose fillers do, have or undergo what a statement tells. Of other roles "no" is part of the
// words: "no seats".
var doers = []annals.Role{annals.RoleAuthority, annals.RoleFounder, annals.RoleActor, annals.RoleSupporter, annals.RoleParty,
	annals.RoleBy, annals.RolePerson, annals.RoleSubject, annals.RoleMember, annals.RoleParticipant}

// done reports whether somebody does what a candidate tells. What "few countries" do is not told, what "neither Peru
// nor Chile" does is denied, what "no country" banned is not banned, and "but not Chile" takes Chile out. What "this
// article" examines is nothing that happened. A body that would judge itself was taken for another.
func done(c *document.Candidate, s *document.Sentence) bool {
	for _, r := range doers {
		ms := c.Roles[r]
		if len(ms) == 0 {
			continue
		}
		if r == annals.RoleAuthority && c.Type == annals.TypeBan && len(ms) == 1 && s.Doc.Text[ms[0].Start:ms[0].End] == "law" {
			delete(c.Roles, r) // "prohibited by law": whose is not told
			continue
		}
		left := slices.DeleteFunc(slices.Clone(ms), func(m document.Mention) bool {
			return m.End > m.Start &&
				predicate.Excluded(s, m.Start)
		})
		if len(left) == 0 {
			if r == annals.RoleAuthority && c.Stance == annals.Denied {
				continue // that Chile does not is what is told
			}
			return false
		}
		c.Roles[r] = left
		for _, m := range left {
			if m.End == m.Start {
				continue
			}
			if predicate.ThoughtUp(s, m.Start) || r == annals.RoleActor && entity.OfText(s, m.Start) {
				return false
			}
			switch amount, own := predicate.AmountFrom(s, m.Start); {
			case amount == predicate.Somebody, c.Stance == annals.Denied && r != annals.RoleAuthority:
				// The words may be said to be denied already.
			case amount == predicate.HardlyAnybody:
				return false
			case !own:
				c.Stance = annals.Denied // "nor Chile"
			case r == annals.RoleAuthority && (c.Type == annals.TypeBan || c.Type == annals.TypeStatus):
				c.Stance = annals.Denied // "No government recognizes the Front": that it is not recognized is told
				delete(c.Roles, r)
			default:
				return false
			}
		}
	}
	unjudge(c, s)
	return !judgesItself(c)
}

// ties are the roles between which a statement of a type ties one to another.
var ties = map[annals.Type][2]annals.Role{
	annals.TypeFounding:   {annals.RoleFounder, annals.RoleSubject},
	annals.TypeLeadership: {annals.RolePerson, annals.RoleSubject},
	annals.TypeMembership: {annals.RoleMember, annals.RoleOrganization},
	annals.TypePart:       {annals.RoleSubject, annals.RoleWhole},
}

// reflexive reports whether a candidate ties somebody to none but themselves: nobody founds, leads, belongs to or is a part of
// themselves, so one of the two was taken for another.
func reflexive(c *document.Candidate) bool {
	tie, ok := ties[c.Type]
	if !ok || len(c.Roles[tie[0]]) != 1 || len(c.Roles[tie[1]]) != 1 {
		return false
	}
	a, b := c.Roles[tie[0]][0].Entity, c.Roles[tie[1]][0].Entity
	return a != nil && b != nil && a.Canonical() == b.Canonical()
}

// unjudge leaves open whom a description of the authority stands for that was taken for the very subject: in "outlawed
// by the junta, the Front moved" the junta is another.
func unjudge(c *document.Candidate, s *document.Sentence) {
	if !judgesItself(c) {
		return
	}
	judges := slices.Clone(c.Roles[annals.RoleAuthority])
	for k := range judges {
		if m := s.MentionAt(predicate.TokenFrom(s, judges[k].Start)); m != nil && m.Anaphor && m.Last > m.First {
			judges[k].Entity = nil
		}
	}
	c.Roles[annals.RoleAuthority] = judges
}

// opposed denies what the words of a candidate say to be the opposite: what is "anything but a party" is no party.
func opposed(c *document.Candidate, s *document.Sentence) {
	for _, r := range []annals.Role{annals.RoleValue, annals.RoleAs} {
		for n := range c.Roles[r] {
			m := &c.Roles[r][n]
			if m.End == m.Start {
				continue
			}
			if start := predicate.Opposite(s, m.Start); start > m.Start && start < m.End {
				m.Start = start
				c.Stance = annals.Denied
			}
		}
	}
}

// judgesItself reports whether the authority of a listing, ban or standing is its subject.
func judgesItself(c *document.Candidate) bool {
	return slices.ContainsFunc(c.Roles[annals.RoleAuthority], func(a document.Mention) bool {
		return a.Entity != nil &&
			slices.ContainsFunc(c.Roles[annals.RoleSubject], func(m document.Mention) bool { return m.Entity == a.Entity })
	})
}
