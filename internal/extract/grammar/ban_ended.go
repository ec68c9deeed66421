package grammar

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// banLifted makes the statement that a ban ended: that of the one who imposed it, if the text says who did.
func banLifted(s *document.Sentence, p *predicate.Predicate, subject document.Mention, imposer *predicate.Authority) {
	c := document.NewCandidate(annals.TypeBan, "ban.lifted", 0.8)
	c.Verb = s.Tokens[p.Verb].Start
	c.Roles[annals.RoleSubject] = bearers(p, subject)
	c.Cover(s.Tokens[s.ChunkFirst(p.PatientHead)].Start, s.Tokens[p.PatientHead].End)
	c.Cover(s.Tokens[p.Verb].Start, s.Tokens[p.Verb].End)
	for _, m := range c.Roles[annals.RoleSubject] {
		if k := p.PatientHead + 1; k+1 < len(s.Tokens) && s.Tokens[k].Lower == "on" && m.Start == s.Tokens[k+1].Start {
			c.Cover(m.Start, m.End) // "the ban on the Front"
		}
	}
	liftedBy(s, c, p, imposer)
	end, begun := whenLifted(s, p), timeWithin(s, p.PatientHead)
	if imposer == nil || begun == nil {
		by, since := imposedBy(s, p.PatientHead)
		if imposer == nil && len(by) > 0 {
			ofImposers(c, by)
		}
		if begun == nil {
			begun = since
		}
	}
	if end == begun {
		end = nil
		if len(p.Times) > 1 {
			end = p.Times[1]
		}
	}
	if end == nil && begun != nil {
		end = timeBehind(s, begun)
	}
	switch {
	case end == nil && begun == nil:
		return // an end that nobody dates says nothing of when the ban held
	case end == nil:
		c.Time = begun.AsBegun() // "lifted a 1990 ban"
	case begun != nil:
		c.Time = closed(begun.Core, end.Core)
	default:
		c.Time = end.AsEnd()
	}
	by := whoBanned(s, p.PatientHead, subject)
	if len(c.Roles[annals.RoleAuthority]) == 0 && (len(by) == 1 || entity.IsPlural(s.Tokens[p.PatientHead])) && len(by) > 0 {
		for _, m := range by {
			o := *c
			o.Roles = maps.Clone(c.Roles)
			o.Roles[annals.RoleAuthority] = []document.Mention{m}
			s.Candidates = append(s.Candidates, &o)
		}
		return
	}
	s.Candidates = append(s.Candidates, c)
}

// liftedBy adds to the end of a ban whose ban it was: the one who imposed it, else those who lift it. An event tells who annulled
// what somebody else had imposed.
func liftedBy(s *document.Sentence, c *document.Candidate, p *predicate.Predicate, imposer *predicate.Authority) {
	if imposer != nil {
		c.Add(annals.RoleAuthority, imposer.Mention)
	}
	for k := range p.Agents {
		switch {
		case !predicate.CouldDecide(s, p.Agents[k]):
		case imposer == nil:
			c.Add(annals.RoleAuthority, p.Agents[k].Mention)
		default:
			c.Apart = c.Apart || imposer.Mention.Entity != p.Agents[k].Mention.Entity
		}
	}
}

// ofImposers makes the end of a ban that of the authorities that the words behind its noun tell to have imposed it.
func ofImposers(c *document.Candidate, by []predicate.Authority) {
	c.Apart = slices.ContainsFunc(c.Roles[annals.RoleAuthority],
		func(m document.Mention) bool { return m.Entity != by[0].Mention.Entity })
	delete(c.Roles, annals.RoleAuthority)
	for _, a := range by {
		c.Add(annals.RoleAuthority, a.Mention)
	}
}

// whenLifted is the date of the predicate by which a ban ends, nil for none.
func whenLifted(s *document.Sentence, p *predicate.Predicate) *dates.Expr {
	switch {
	case len(p.Agents) > 0:
		return agentTime(s, p, &p.Agents[0])
	case len(p.Times) > 0:
		return p.Times[0]
	}
	return predicate.LeadingTime(s, p.First)
}

// timeBehind is the date that stands right behind the comma after another: "the ban, imposed in 1981, in 1990"; nil for none.
func timeBehind(s *document.Sentence, x *dates.Expr) *dates.Expr {
	i := x.Last + 1
	if i+1 >= len(s.Tokens) || s.Tokens[i].Text != "," {
		return nil
	}
	if y := s.TimeAt(i + 1); y != nil && y.First == i+1 && !y.Modifier {
		return y
	}
	return nil
}

// whoBanned are those whose bans on the subject the paragraph, or else the text, has told of before, for which the noun at token
// h stands, "both bans were lifted", "the ban was lifted". They stand where the noun phrase begins, without words.
func whoBanned(s *document.Sentence, h int, subject document.Mention) []document.Mention {
	if subject.Entity == nil {
		return nil
	}
	n := slices.Index(s.Doc.Sentences, s)
	near := slices.DeleteFunc(slices.Clone(s.Doc.Sentences[max(n-5, 0):n+1]), func(o *document.Sentence) bool {
		return o.Block != s.Block
	})
	if by := bannedBy(s, near, h, subject); len(by) > 0 {
		return by
	}
	return bannedBy(s, s.Doc.Sentences[:n+1], h, subject)
}

// bannedBy are those whose bans on the subject some sentences tell of, for which the noun at token h of another one stands.
func bannedBy(s *document.Sentence, told []*document.Sentence, h int, subject document.Mention) []document.Mention {
	var out []document.Mention
	start := s.Tokens[s.ChunkFirst(h)].Start
	for _, o := range told {
		for _, b := range o.Standings() {
			if of := b.Roles[annals.RoleSubject]; b.Type != annals.TypeBan || len(of) == 0 || b.Stance != annals.Asserted ||
				b.Start >= start || ended(b.Time) ||
				!slices.ContainsFunc(of, func(m document.Mention) bool { return m.Entity == subject.Entity }) {
				continue
			}
			for _, m := range b.Roles[annals.RoleAuthority] {
				if m.Entity != nil && !slices.ContainsFunc(out, func(x document.Mention) bool { return x.Entity == m.Entity }) {
					out = append(out, document.Mention{Start: start, End: start, Entity: m.Entity})
				}
			}
		}
	}
	return out
}

// ended reports whether a time tells only until when something held.
func ended(v edtf.Value) bool {
	first, last, _ := strings.Cut(v.String(), "/")
	return first == "" && last != "" && last != ".."
}

// imposedBy is who imposed the ban or designation that the noun at token h names, and when, by the participle or the
// relative clause behind it: "the ban, imposed by Peru in 1981, was lifted in 1990".
func imposedBy(s *document.Sentence, h int) ([]predicate.Authority, *dates.Expr) {
	after := imposedBehind(s, h)
	for _, k := range append(s.Dependents(h), after) {
		if k < h || k != after && !s.IsRel(k, "acl", "acl:relcl") || !imposing[document.VerbBase(s.Tokens[k])] {
			continue
		}
		p := predicate.Read(s, k)
		if !p.Passive {
			continue
		}
		by := slices.DeleteFunc(p.Agents, func(a predicate.Authority) bool { return !predicate.CouldDecide(s, a) })
		var x *dates.Expr
		if len(p.Times) > 0 {
			x = p.Times[0]
		}
		for _, a := range by {
			if a.OwnTime() != nil {
				x = a.OwnTime()
			}
		}
		return by, x
	}
	return nil, nil
}

// imposedBehind is the participle right behind the comma after the phrase of the noun at token h, whatever the parser ties it to:
// "the ban on the Front, imposed in 1981"; -1 for none.
func imposedBehind(s *document.Sentence, h int) int {
	for k := h + 1; k+1 < len(s.Tokens) && k < h+12 && !s.Tokens[k].IsVerb(); k++ {
		if s.Tokens[k].Text == "," && s.Tokens[k+1].Tag == "VBN" {
			return k + 1
		}
	}
	return -1
}

// imposing are the verbs by which a ban comes to hold.
var imposing = wordlist.Set("impose place introduce declare order issue decree enact pronounce announce adopt make " +
	"grant give accord award confer")

// timeWithin is the date in the noun phrase that the token heads: "a 1990 ban"; else nil.
func timeWithin(s *document.Sentence, head int) *dates.Expr {
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
func others(s *document.Sentence, d *document.Candidate) bool {
	for _, o := range s.Candidates {
		if o != d && o.Type == annals.TypeDesignation &&
			o.Roles[annals.RoleAuthority][0].Start != d.Roles[annals.RoleAuthority][0].Start {
			return true
		}
	}
	return false
}

// orderers are who orders what the verb at token i says: "The court ordered that the Front be removed from the list".
func orderers(s *document.Sentence, i int) []predicate.Authority {
	h := s.Head(i)
	if h < 0 || h > i || !s.IsRel(i, "ccomp", "xcomp") || !document.VerbClasses["order"][document.VerbBase(s.Tokens[h])] {
		return nil
	}
	if list := predicate.SubjectAuthorities(s, h); len(list) > 0 {
		return list
	}
	p := predicate.SubjectFor(s, h)
	if p.Head < 0 {
		return nil
	}
	return []predicate.Authority{{First: p.First, Last: p.Last, Mention: s.FillerOf(p)}}
}
