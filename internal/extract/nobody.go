package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// doers are the roles whose fillers do, have or undergo what a statement tells. Of other roles "no" is part of the words: "no seats".
var doers = []annals.Role{annals.RoleAuthority, annals.RoleFounder, annals.RoleActor, annals.RoleSupporter, annals.RoleParty,
	annals.RoleBy, annals.RolePerson, annals.RoleSubject, annals.RoleMember, annals.RoleParticipant}

// done reports whether somebody does what a candidate tells. What "few countries" do is not told, what "neither Peru nor Chile" does
// is denied, what "no country" banned is not banned, and "but not Chile" takes Chile out. A body that would judge itself was taken
// for another.
func done(c *grammar.Candidate, s *grammar.Sentence) bool {
	for _, r := range doers {
		ms := c.Roles[r]
		if len(ms) == 0 {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(ms), func(m grammar.Mention) bool { return wordBefore(s, m) == "not" })
		if len(left) == 0 {
			return false
		}
		c.Roles[r] = left
		for _, m := range left {
			switch at, before := wordAt(s, m), wordBefore(s, m); {
			case r == annals.RoleAuthority && c.Type == annals.TypeBan && (at == "no" || at == "none" || at == "nobody"):
				c.Stance = annals.Denied
				delete(c.Roles, r)
			case c.Stance == annals.Denied && r != annals.RoleAuthority:
				// The words are said to be denied already.
			case slices.Contains(nobody, at), before == "hardly", before == "scarcely", before == "barely":
				return false
			case before == "neither", before == "nor":
				c.Stance = annals.Denied
			}
		}
	}
	return !judgesItself(c)
}

// nobody are the words that a phrase for nobody, or for next to nobody, begins with.
var nobody = []string{"no", "none", "nobody", "neither", "few", "hardly", "scarcely", "barely"}

// judgesItself reports whether the authority of a listing, ban or standing is its subject.
func judgesItself(c *grammar.Candidate) bool {
	return slices.ContainsFunc(c.Roles[annals.RoleAuthority], func(a grammar.Mention) bool {
		return a.Entity != nil && slices.ContainsFunc(c.Roles[annals.RoleSubject], func(m grammar.Mention) bool { return m.Entity == a.Entity })
	})
}

// wordAt is the word that a filler begins with, wordBefore the one before it, in small letters; empty for none.
func wordAt(s *grammar.Sentence, m grammar.Mention) string { return wordFrom(s, m, 0) }

func wordBefore(s *grammar.Sentence, m grammar.Mention) string { return wordFrom(s, m, -1) }

func wordFrom(s *grammar.Sentence, m grammar.Mention, step int) string {
	if m.Start >= m.End {
		return ""
	}
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == m.Start })
	if i < 0 || i+step < 0 {
		return ""
	}
	return s.Tokens[i+step].Lower
}
