package grammar

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/wordlist"
)

// banLifted makes the statement that a ban ended: that of the one who imposed it, if the text says who did.
func (s *Sentence) banLifted(p *predicate, subject Mention, imposer *authority) {
	c := NewCandidate(annals.TypeBan, "ban.lifted", 0.8)
	c.Verb = s.Tokens[p.verb].Start
	c.Roles[annals.RoleSubject] = []Mention{subject}
	c.Cover(s.chunkStart(p.patientHead), s.Tokens[p.patientHead].End)
	c.Cover(s.Tokens[p.verb].Start, s.Tokens[p.verb].End)
	if imposer != nil {
		c.Add(annals.RoleAuthority, imposer.mention)
	}
	for k := range p.agents {
		switch {
		case !s.couldDecide(p.agents[k]):
		case imposer == nil:
			c.Add(annals.RoleAuthority, p.agents[k].mention)
		default:
			c.Apart = c.Apart || imposer.mention.Entity != p.agents[k].mention.Entity
		}
	}
	var x *dates.Expr
	if len(p.agents) > 0 {
		x = s.agentTime(p, &p.agents[0])
	} else if len(p.times) > 0 {
		x = p.times[0]
	} else {
		x = s.leadingTime(p.first)
	}
	begun := s.timeWithin(p.patientHead)
	if imposer == nil || begun == nil {
		by, since := s.imposedBy(p.patientHead)
		if imposer == nil && len(by) > 0 {
			c.Apart = slices.ContainsFunc(c.Roles[annals.RoleAuthority],
				func(m Mention) bool { return m.Entity != by[0].mention.Entity })
			delete(c.Roles, annals.RoleAuthority)
			for _, a := range by {
				c.Add(annals.RoleAuthority, a.mention)
			}
		}
		if begun == nil {
			begun = since
		}
	}
	if x == begun {
		x = nil
		if len(p.times) > 1 {
			x = p.times[1]
		}
	}
	switch {
	case x == nil && begun == nil:
		return // an end that nobody dates says nothing of when the ban held
	case x == nil:
		c.Time = edtf.MustParse(begun.Core.String() + "/") // "lifted a 1990 ban"
	case begun != nil:
		c.Time = closed(begun.Core, x.Core)
	default:
		c.Time = x.AsEnd()
	}
	if by := s.severalBanned(p.patientHead, subject); len(c.Roles[annals.RoleAuthority]) == 0 && len(by) > 1 {
		for _, m := range by {
			o := *c
			o.Roles = maps.Clone(c.Roles)
			o.Roles[annals.RoleAuthority] = []Mention{m}
			s.candidates = append(s.candidates, &o)
		}
		return
	}
	s.candidates = append(s.candidates, c)
}

// severalBanned are those whose bans on the subject the paragraph has told of before, for which the plural at token h stands, "both
// bans were lifted"; none for other nouns. They stand where the noun phrase begins, without words.
func (s *Sentence) severalBanned(h int, subject Mention) []Mention {
	if !isPlural(s.Tokens[h]) || subject.Entity == nil {
		return nil
	}
	var out []Mention
	start := s.chunkStart(h)
	for k := max(slices.Index(s.Doc.Sentences, s)-5, 0); s.Doc.Sentences[k] != s; k++ {
		o := s.Doc.Sentences[k]
		if o.Block != s.Block {
			continue
		}
		for _, b := range o.standings() {
			if of := b.Roles[annals.RoleSubject]; b.Type != annals.TypeBan || len(of) == 0 || of[0].Entity != subject.Entity ||
				b.Stance != annals.Asserted {
				continue
			}
			for _, m := range b.Roles[annals.RoleAuthority] {
				if m.Entity != nil && !slices.ContainsFunc(out, func(x Mention) bool { return x.Entity == m.Entity }) {
					out = append(out, Mention{Start: start, End: start, Entity: m.Entity})
				}
			}
		}
	}
	return out
}

// imposedBy is who imposed the ban or designation that the noun at token h names, and when, by the participle or the
// relative clause behind it: "the ban, imposed by Peru in 1981, was lifted in 1990".
func (s *Sentence) imposedBy(h int) ([]authority, *dates.Expr) {
	for _, k := range s.dependents(h) {
		if k < h || !s.isRel(k, "acl", "acl:relcl") || !imposing[verbBase(s.Tokens[k])] {
			continue
		}
		p := s.readPredicate(k)
		if !p.passive {
			continue
		}
		by := slices.DeleteFunc(p.agents, func(a authority) bool { return !s.couldDecide(a) })
		var x *dates.Expr
		if len(p.times) > 0 {
			x = p.times[0]
		}
		for _, a := range by {
			if a.ownTime() != nil {
				x = a.ownTime()
			}
		}
		return by, x
	}
	return nil, nil
}

// imposing are the verbs by which a ban comes to hold.
var imposing = wordlist.Set("impose place introduce declare order issue decree enact pronounce announce adopt make")

// timeWithin is the date in the noun phrase that the token heads: "a 1990 ban"; else nil.
func (s *Sentence) timeWithin(head int) *dates.Expr {
	c := s.ChunkAt(head)
	if c == nil {
		return nil
	}
	for k := c.First; k < head; k++ {
		if x := s.TimeAt(k); x != nil {
			return x
		}
	}
	return nil
}

// others reports whether the sentence tells the same designation of another authority too.
func (s *Sentence) others(d *Candidate) bool {
	for _, o := range s.candidates {
		if o != d && o.Type == annals.TypeDesignation &&
			o.Roles[annals.RoleAuthority][0].Start != d.Roles[annals.RoleAuthority][0].Start {
			return true
		}
	}
	return false
}

// orderers are who orders what the verb at token i says: "The court ordered that the Front be removed from the list".
func (s *Sentence) orderers(i int) []authority {
	h := s.head(i)
	if h < 0 || h > i || !s.isRel(i, "ccomp", "xcomp") || !verbClasses["order"][verbBase(s.Tokens[h])] {
		return nil
	}
	if list := s.subjectAuthorities(h); len(list) > 0 {
		return list
	}
	p := s.subjectFor(h)
	if p.Head < 0 {
		return nil
	}
	return []authority{{first: p.First, last: p.Last, mention: s.fillerOf(p)}}
}
