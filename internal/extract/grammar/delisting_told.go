package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
)

// delistings makes one delisting for each authority; with an imposer, one for each date on which somebody annulled what that
// one had imposed.
func delistings(s *document.Sentence, p *predicate.Predicate, subject document.Mention, as *document.Mention,
	imposer *predicate.Authority) {
	t := s.Tokens
	before := len(s.Candidates)
	besides(s, p, subject)
	for k := range p.Agents {
		a := &p.Agents[k]
		if !predicate.CouldDecide(s, *a) {
			continue
		}
		c := document.NewCandidate(annals.TypeDelisting, voiceRule(s, "delisting", p), 0.85)
		if c.Verb = t[p.Verb].Start; p.Ends {
			c.Verb = t[p.PatientHead].Start // the verb is denied, the end is not
		}
		c.Roles[annals.RoleSubject] = bearers(p, subject)
		c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
		if imposer != nil {
			c.Roles[annals.RoleAuthority], c.Apart = []document.Mention{imposer.Mention}, imposer.Mention.Entity != a.Mention.Entity
		}
		if as != nil {
			c.Roles[annals.RoleAs] = []document.Mention{*as}
		}
		x := agentTime(s, p, a)
		start := t[p.First].Start
		if p.PatientHead >= 0 && !sharedFrom(s, subject, p.First) {
			start = min(start, s.Tokens[s.ChunkFirst(p.PatientHead)].Start)
		}
		if k > 0 && p.Passive || naming.MarkedBetween(s.Doc, start, a.Mention.Start) {
			// "by B on D′": the pair alone.
			c.Cover(byBefore(s, a), a.Mention.End)
		} else {
			c.Cover(start, t[p.Verb].End)
			if !sharedFrom(s, a.Mention, p.First) {
				c.Cover(a.Mention.Start, a.Mention.End)
			}
			if subject.End > subject.Start && !sharedFrom(s, subject, p.First) {
				c.Cover(subject.Start, subject.End)
			}
		}
		if x != nil {
			c.Time = x.ForEvent()
			if x == a.Time {
				c.Cover(x.Start, x.End)
			}
		}
		coverBearers(c)
		predicate.Stance(s, c, p)
		s.Candidates = append(s.Candidates, c)
	}
	ellipsis(s, p, s.Candidates[before:])
}

// sharedFrom reports whether the words belong to a verb that stands before the one whose group begins at token first, and to that
// one only as well: of "put the Front on its list in 1996 and removed it", "it" alone is of the second. What the second tells is
// told without them.
func sharedFrom(s *document.Sentence, m document.Mention, first int) bool {
	for k := predicate.TokenFrom(s, m.End); m.End > m.Start && k < first; k++ {
		if t := s.Tokens[k]; document.IsFinite(t) && t.IsVerb() && !document.Auxiliaries[t.Lower] {
			return true
		}
	}
	return false
}

// agentTime is the date that stands with an agent, else the one of the whole predicate.
func agentTime(s *document.Sentence, p *predicate.Predicate, a *predicate.Authority) *dates.Expr {
	if x := a.OwnTime(); x != nil {
		return x
	}
	if len(p.Times) > 0 {
		return p.Times[0]
	}
	if x := predicate.LeadingTime(s, p.First); x != nil {
		return x
	}
	if x := predicate.TimeAfter(s, p.Verb+1); x != nil && !x.Modifier && predicate.Dates(s, x, p.Verb) {
		return x
	}
	if n := len(p.Patients); n > 1 { // "the bans on the Front, the League and the Union in 1990"
		if x := predicate.TimeAfter(s, predicate.TokenFrom(s, p.Patients[n-1].End)); x != nil && !x.Modifier {
			return x
		}
	}
	return nil
}

// byBefore is the place of the "by" before an agent, or the agent's own.
func byBefore(s *document.Sentence, a *predicate.Authority) int {
	if a.First > 0 && s.Tokens[a.First-1].Lower == "by" {
		return s.Tokens[a.First-1].Start
	}
	return a.Mention.Start
}

// agentsAfter reads every "by A" after token i in the sentence, with its date, over what commas enclose: after two or more
// parallel pairs of agent and date no nearer verb can claim them.
func agentsAfter(s *document.Sentence, i int) []predicate.Authority {
	t := s.Tokens
	var out []predicate.Authority
	for k := i + 1; k < len(t); k++ {
		if t[k].Lower != "by" || s.TimeAt(k) != nil || k+1 >= len(t) {
			continue
		}
		if t[k-1].IsVerb() && k-1 > i && len(out) == 0 {
			continue // "launched by X": the agent of a nearer verb
		}
		list, next := predicate.Authorities(s, k+1, len(t))
		for _, a := range list {
			if predicate.CouldDecide(s, a) {
				out = append(out, a)
			}
		}
		if len(list) > 0 {
			k = next - 1
		}
	}
	return out
}

// imposer is whose ban or designation the noun at token h names, nil where its owner is not told or is the one who bears it:
// "France's ban on the Front", "the French ban". Whoever annuls it did not impose it.
func imposer(s *document.Sentence, h int, subject document.Mention) *predicate.Authority {
	c := s.ChunkAt(h)
	if c == nil {
		return nil
	}
	for k := c.First; k+1 < h; k++ {
		if s.Tokens[k+1].Tag != "POS" {
			continue
		}
		a := predicate.Authority{First: c.First, Last: k}
		m := s.MentionAt(k)
		if m != nil && m.Last == k {
			a.First = max(m.First, c.First)
		}
		if a.Mention = scope.Mention(s, document.Phrase{First: a.First, Last: k}); m != nil {
			a.Mention.Entity = m.Entity
		}
		if predicate.CouldDecide(s, a) && (m == nil || m.Entity != subject.Entity) {
			return &a
		}
	}
	for k := c.First; k < h; k++ {
		m := s.MentionAt(k)
		if m == nil || m.First != k || m.Last >= h || m.Anaphor || !keepsLists(m.Entity) || m.Entity == subject.Entity ||
			m.Entity.Ref == "" {
			continue
		}
		return &predicate.Authority{First: m.First, Last: m.Last,
			Mention: document.Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}}
	}
	return nil
}

// designates reports whether the list at token i puts what is on it into a class: it is a list of something, a
// blacklist, a list of terrorists; or the text has told of a designation before.
func designates(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	as := listClass(s, i)
	if as != nil && s.Tokens[c.Head].Lower == "register" && !listedClass(s, *as) {
		return false // "the register of political parties": who is on it has a standing
	}
	return as != nil || anyWord(s, document.Phrase{First: c.First, Last: c.Last}, profile.DesignatingLists) ||
		(earlierDesignation(s) != nil || profile.OfListings(s.Doc)) && plainList(s, *c)
}

// inOffice reports whether the authority is a person, who acts for the state whose office he holds.
func inOffice(s *document.Sentence, a predicate.Authority) bool {
	e := a.Mention.Entity
	if e == nil {
		if m := s.MentionAt(a.Last); m != nil && !m.Anaphor {
			e = m.Entity
		}
	}
	return e != nil && e.Kind == annals.Person
}

// organized reports whether the words stand for an organization.
func organized(m document.Mention) bool {
	return m.Entity != nil && m.Entity.Kind == annals.Organization && m.Entity.Ref == ""
}

// public reports whether all who act are states or unions of states, whose list of organizations is one that designates.
func public(p *predicate.Predicate) bool {
	return len(p.Agents) > 0 && !slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool {
		e := a.Mention.Entity
		return e == nil || e.Kind != annals.State && (e.Kind != annals.Body || e.Ref == "")
	})
}
