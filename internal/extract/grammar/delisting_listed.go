package grammar

import (
	"slices"

	"annals"
)

// delistedBefore reports whether this sentence or the one before it in the paragraph has told of a delisting of the entity.
func (s *Sentence) delistedBefore(e *Entity) bool {
	n := slices.Index(s.Doc.Sentences, s)
	for k := n; k >= max(0, n-1); k-- {
		if o := s.Doc.Sentences[k]; o.Block == s.Block && slices.ContainsFunc(o.candidates, func(c *Candidate) bool {
			return c.Type == annals.TypeDelisting && len(c.Roles[annals.RoleSubject]) == 1 &&
				c.Roles[annals.RoleSubject][0].Entity == e
		}) {
			return true
		}
	}
	return false
}

// listedHere is the designation of the predicate's patient that the sentence has told before it; nil for none.
func (s *Sentence) listedHere(p *predicate) *Candidate {
	d := s.earlierDesignation()
	if d == nil || d.Start < s.Start || p.patient.Entity == nil || d.Roles[annals.RoleSubject][0].Entity != p.patient.Entity {
		return nil
	}
	return d
}

// whoWasListed is the patient of a delisting; a pronoun that seems to stand for the one whose list it was stands for
// who was put on it.
func (s *Sentence) whoWasListed(m Mention) Mention {
	if d := s.earlierDesignation(); d != nil && m.Entity != nil && m.Entity == d.Roles[annals.RoleAuthority][0].Entity {
		m.Entity = d.Roles[annals.RoleSubject][0].Entity
	}
	return m
}

// listedIn is who bears the designation that the patient names: its owner, the object of "of", else whom the text has told
// to be listed, or is about.
func (s *Sentence) listedIn(p *predicate) (Mention, bool) {
	t, h := s.Tokens, p.patientHead
	c := s.ChunkAt(h)
	if c == nil {
		return Mention{}, false
	}
	if m := s.listingOwner(*c, h); m.End > 0 {
		return m, true
	}
	if h+2 < len(t) && s.TimeAt(h+1) == nil && s.TimeAt(h+2) == nil &&
		(t[h+1].Lower == "of" || t[h+1].Lower == "on" || t[h+1].Lower == "against") {
		if next := s.ChunkAt(h + 2); next != nil && next.First == h+2 {
			m := s.chunkMention(*next)
			if m.Entity != nil && m.Entity.Kind == annals.State {
				return Mention{}, false // sanctions on a state put nobody on a list
			}
			return m, m.Entity != nil || s.bannedSort(m, next.Head) || personNouns[t[next.Head].Lower]
		}
	}
	if t[h].Lower == "status" || t[h].Lower == "sanctions" {
		return Mention{}, false
	}
	start := t[c.First].Start
	m := Mention{Start: start, End: start, Entity: s.About()}
	if m.Entity == nil && banNouns[t[h].Lower] {
		m.Entity = s.borneBefore(annals.TypeBan)
	} else if m.Entity == nil {
		m.Entity = s.borneBefore(annals.TypeDesignation)
	}
	if m.Entity == nil {
		return Mention{}, false
	}
	return m, true
}

// inclusion is where the phrase begins for the list on which the noun at token h puts somebody: "the inclusion of the Front in
// the list of terrorist groups"; -1 where it is no such noun, or the list is none that designates.
func (s *Sentence) inclusion(h int) int {
	t := s.Tokens
	if !inclusionNouns[t[h].Lower] {
		return -1
	}
	for k := h + 1; k+1 < len(t) && k < h+10 && !t[k].IsVerb() && !setsOff(t[k]); k++ {
		if w := t[k].Lower; (w == "in" || w == "on" || w == "to") && s.listPhrase(k+1) >= 0 {
			as := s.listClass(k + 1)
			if as != nil && s.listedClass(*as) || as == nil && (s.designates(k+1) || s.publicList(*s.ChunkAt(k + 1))) {
				return k + 1
			}
			return -1 // "the inclusion of its leader in the list of candidates"
		}
	}
	return -1
}

// inclusionEnded makes the delistings by which the inclusion in the list at token i that the predicate's patient names ends.
func (s *Sentence) inclusionEnded(p *predicate, i int) {
	subject, ok := s.listedIn(p)
	if !ok {
		return
	}
	if p.passive {
		p.agents = s.agentsAfter(p.verb)
	}
	var owner *authority
	if of := s.listOwners(i); len(of) > 0 {
		owner = &of[0]
	}
	s.delistings(p, subject, s.listClass(i), owner)
}

// listingOwner is whose designation the noun at token h of a phrase names by a possessive or a name before it: "the group's
// designation", "its listing"; zero for none.
func (s *Sentence) listingOwner(c Chunk, h int) Mention {
	t := s.Tokens
	for k := c.First; k < h; k++ {
		possessive := t[k].Tag == "PRP$"
		if possessive && h+1 < len(t) && t[h+1].Lower == "of" {
			continue // "its designation of the Front"
		}
		m := s.MentionAt(k)
		if t[k+1].Tag == "POS" && m == nil && s.bannedSort(Mention{}, k) {
			return s.mention(phrase{First: c.First, Last: k})
		}
		if m == nil || m.Entity == nil {
			continue
		}
		if possessive && m.Entity.issues() {
			if e := s.borneBefore(annals.TypeDesignation); e != nil {
				// "the court annulled its listing": of whoever was listed.
				return Mention{Start: t[k].Start, End: t[k].End, Entity: e}
			}
		}
		if kind := m.Entity.Kind; kind == "" || kind == annals.Organization || kind == annals.Person {
			return Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}
		}
	}
	return Mention{}
}

func (s *Sentence) chunkStart(i int) int {
	if c := s.ChunkAt(i); c != nil {
		return s.Tokens[c.First].Start
	}
	return s.Tokens[i].Start
}

// terrorStatus reports whether the status at token i is that of terrorists: "its terrorist status".
func (s *Sentence) terrorStatus(i int) bool {
	c := s.ChunkAt(i)
	return c != nil && s.anyWord(phrase{First: c.First, Last: c.Last}, terrorWords)
}
