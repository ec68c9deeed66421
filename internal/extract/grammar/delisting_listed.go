package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// delistedBefore reports whether this sentence or the one before it in the paragraph has told of a delisting of the entity.
func delistedBefore(s *document.Sentence, e *document.Entity) bool {
	n := slices.Index(s.Doc.Sentences, s)
	for k := n; k >= max(0, n-1); k-- {
		if o := s.Doc.Sentences[k]; o.Block == s.Block && slices.ContainsFunc(o.Candidates, func(c *document.Candidate) bool {
			return c.Type == annals.TypeDelisting && len(c.Roles[annals.RoleSubject]) == 1 &&
				c.Roles[annals.RoleSubject][0].Entity == e
		}) {
			return true
		}
	}
	return false
}

// listedHere is the designation of the predicate's patient that the sentence has told before it; nil for none.
func listedHere(s *document.Sentence, p *predicate.Predicate) *document.Candidate {
	d := earlierDesignation(s)
	if d == nil || d.Start < s.Start || p.Patient.Entity == nil || d.Roles[annals.RoleSubject][0].Entity != p.Patient.Entity {
		return nil
	}
	return d
}

// whoWasListed is the patient of a delisting; a pronoun that seems to stand for the one whose list it was stands for
// who was put on it.
func whoWasListed(s *document.Sentence, m document.Mention) document.Mention {
	if d := earlierDesignation(s); d != nil && m.Entity != nil && m.Entity == d.Roles[annals.RoleAuthority][0].Entity {
		m.Entity = d.Roles[annals.RoleSubject][0].Entity
	}
	return m
}

// listedIn is who bears the designation that the patient names: its owner, the object of "of", else whom the text has told
// to be listed, or is about.
func listedIn(s *document.Sentence, p *predicate.Predicate) (document.Mention, bool) {
	t, h := s.Tokens, p.PatientHead
	c := s.ChunkAt(h)
	if c == nil {
		return document.Mention{}, false
	}
	if m := listingOwner(s, *c, h); m.End > 0 {
		return m, true
	}
	if h+2 < len(t) && s.TimeAt(h+1) == nil && s.TimeAt(h+2) == nil &&
		(t[h+1].Lower == "of" || t[h+1].Lower == "on" || t[h+1].Lower == "against") {
		if next := s.ChunkAt(h + 2); next != nil && next.First == h+2 {
			m := s.ChunkMention(*next)
			if m.Entity != nil && m.Entity.Kind == annals.State {
				return document.Mention{}, false // sanctions on a state put nobody on a list
			}
			p.Patients = predicate.Coordinated(s, h+2)
			return m, m.Entity != nil || bannedSort(s, m, next.Head) || entity.PersonNouns[t[next.Head].Lower]
		}
	}
	if t[h].Lower == "status" || t[h].Lower == "sanctions" {
		return document.Mention{}, false
	}
	start := t[c.First].Start
	m := document.Mention{Start: start, End: start, Entity: bornHere(s, h)}
	if m.Entity == nil {
		m.Entity = naming.About(s)
	}
	if e := m.Entity; e != nil && (e.Kind == annals.State || e.Kind == annals.Body && e.Ref != "") {
		m.Entity = nil // states bear no bans
	}
	if m.Entity == nil && banNouns[t[h].Lower] {
		m.Entity = borneBefore(s, annals.TypeBan)
	}
	if m.Entity == nil {
		m.Entity = borneBefore(s, annals.TypeDesignation)
	}
	if m.Entity == nil {
		return document.Mention{}, false
	}
	return m, true
}

// bornHere is who bears the ban or designation, whichever the noun at token h names, of which the sentence has told before it:
// "banned the League in 1990 and lifted the ban in 1992"; nil where it told of none, or of those of several.
func bornHere(s *document.Sentence, h int) *document.Entity {
	var e *document.Entity
	for _, c := range s.Standings() {
		if who := c.Roles[annals.RoleSubject]; c.End <= s.Tokens[h].Start &&
			(c.Type == annals.TypeBan) == banNouns[s.Tokens[h].Lower] && (c.Type == annals.TypeBan || c.Type == annals.TypeDesignation) &&
			len(who) > 0 {
			if len(who) > 1 || e != nil && e != who[0].Entity {
				return nil
			}
			e = who[0].Entity
		}
	}
	return e
}

// inclusion is where the phrase begins for the list on which the noun at token h puts somebody: "the inclusion of the Front in
// the list of terrorist groups"; -1 where it is no such noun, or the list is none that designates.
func inclusion(s *document.Sentence, h int) int {
	t := s.Tokens
	if !coref.InclusionNouns[t[h].Lower] {
		return -1
	}
	for k := h + 1; k+1 < len(t) && k < h+10 && !t[k].IsVerb() && !predicate.SetsOff(t[k]); k++ {
		if w := t[k].Lower; (w == "in" || w == "on" || w == "to") && listPhrase(s, k+1) >= 0 {
			as := listClass(s, k+1)
			if as != nil && listedClass(s, *as) || as == nil && (designates(s, k+1) || publicList(s, *s.ChunkAt(k + 1))) {
				return k + 1
			}
			return -1 // "the inclusion of its leader in the list of candidates"
		}
	}
	return -1
}

// inclusionEnded makes the delistings by which the inclusion in the list at token i that the predicate's patient names ends.
func inclusionEnded(s *document.Sentence, p *predicate.Predicate, i int) {
	subject, ok := listedIn(s, p)
	if !ok {
		return
	}
	if p.Passive {
		p.Agents = agentsAfter(s, p.Verb)
	}
	var owner *predicate.Authority
	if of := listOwners(s, i); len(of) > 0 {
		owner = &of[0]
	}
	delistings(s, p, subject, listClass(s, i), owner)
}

// listingOwner is whose designation the noun at token h of a phrase names by a possessive or a name before it: "the group's
// designation", "its listing"; zero for none.
func listingOwner(s *document.Sentence, c document.Chunk, h int) document.Mention {
	t := s.Tokens
	for k := c.First; k < h; k++ {
		possessive := t[k].Tag == "PRP$"
		if possessive && h+1 < len(t) && t[h+1].Lower == "of" {
			continue // "its designation of the Front"
		}
		m := s.MentionAt(k)
		if t[k+1].Tag == "POS" && m == nil && bannedSort(s, document.Mention{}, k) {
			return scope.Mention(s, document.Phrase{First: c.First, Last: k})
		}
		if m == nil || m.Entity == nil {
			continue
		}
		if possessive && entity.Issues(m.Entity) {
			if e := borneBefore(s, annals.TypeDesignation); e != nil {
				// "the court annulled its listing": of whoever was listed.
				return document.Mention{Start: t[k].Start, End: t[k].End, Entity: e}
			}
		}
		if kind := m.Entity.Kind; kind == "" || kind == annals.Organization || kind == annals.Person {
			return document.Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}
		}
	}
	return document.Mention{}
}

// justListed reports whether the patient is "the designation" of which the text has just told: "Peru branded it a terrorist group
// in 2011; the label was removed in 2018".
func justListed(s *document.Sentence, p *predicate.Predicate) bool {
	c := s.ChunkAt(p.PatientHead)
	return c != nil && c.Last == c.First+1 && demonstrating[s.Tokens[c.First].Lower] && standingBefore(s, c.First, nil) != nil
}

// demonstrating are the words by which a noun stands for what was told before.
var demonstrating = wordlist.Set("the this that its")

// byName makes the predicate's patient, where that is a name, whoever bears it: "struck its name from the list".
func byName(s *document.Sentence, p *predicate.Predicate) {
	if !names(s, p.PatientHead) {
		return
	}
	if m := listingOwner(s, *s.ChunkAt(p.PatientHead), p.PatientHead); m.Entity != nil {
		p.Patient, p.Patients = m, []document.Mention{m}
	}
}

// names reports whether the token is the noun of a phrase for somebody's name, by which that one is on a list.
func names(s *document.Sentence, i int) bool {
	return i > 0 && (s.Tokens[i].Lower == "name" || s.Tokens[i].Lower == "names") && s.ChunkAt(i) != nil
}

// terrorStatus reports whether the status at token i is that of terrorists: "its terrorist status".
func terrorStatus(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	return c != nil && anyWord(s, document.Phrase{First: c.First, Last: c.Last}, terrorWords)
}
