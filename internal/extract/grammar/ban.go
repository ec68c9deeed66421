package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// readBans finds the verbs that ban and legalize, and "is an illegal organisation in A".
func (s *Sentence) readBans() {
	t := s.Tokens
	for i := range t {
		if s.inQuote(i) {
			continue
		}
		switch {
		case t[i].Tag == "VBN" && verbClasses["ban"][verbBase(t[i])] && s.isRel(i, "amod") && s.head(i) > i:
			s.readIllegal(i) // "is a proscribed organization in A"
			s.readBanned(i)
		case (t[i].Tag == "VBN" || t[i].Tag == "VBD") && verbClasses["ban"][verbBase(t[i])] && s.beBefore(i) < i-1:
			s.readIllegal(i) // "is illegal in A and banned in B"
		case t[i].IsVerb() && verbClasses["ban"][verbBase(t[i])]:
			s.readBan(i)
		case t[i].IsVerb() && verbClasses["legalize"][verbBase(t[i])]:
			s.readLegalization(i)
		case illegalWords[t[i].Lower]:
			s.readIllegal(i)
			s.readBanned(i)
		}
	}
}

// readBanned reads "the outlawed Front" at the word before the name of an organization.
func (s *Sentence) readBanned(i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || i >= c.Head || i > 0 && t[i-1].Text == "-" || i > 0 && t[i-1].IsAdverb() {
		return
	}
	m := s.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Anaphor || m.Last != c.Last || m.Entity == nil || m.Entity.Kind != annals.Organization {
		return
	}
	out := NewCandidate(annals.TypeBan, "ban.banned", 0.7)
	out.Add(annals.RoleSubject, s.Filler(m.First, m.Last, m.Last))
	out.Cover(t[i].Start, t[m.Last].End)
	s.candidates = append(s.candidates, out)
}

// readBan reads the verb at token i as a ban.
func (s *Sentence) readBan(i int) {
	p := s.readPredicate(i)
	if p.reduced && len(p.agents) == 0 {
		s.bannedIn(p)
	}
	if p.reduced && p.patientHead >= 0 && len(p.agents) == 0 && len(p.times) == 0 {
		return // "banned organizations": a modifier
	}
	if p.patientHead < 0 || s.Tokens[p.patientHead].Tag == "EX" || s.Tokens[p.patientHead].Tag == "CD" {
		return
	}
	if !p.passive && len(p.agents) == 0 && s.Tokens[i].Tag != "VB" {
		return // a participle: what it bans is told elsewhere
	}
	if s.possible(p.first, i) || i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "from" {
		return // "may be banned"; "were banned from voting"
	}
	if len(p.agents) == 0 && !p.passive {
		p.agents = s.lawGiver(i)
	}
	s.decidedIn(p)
	if len(p.agents) == 0 && p.passive {
		p.agents = s.sharedAgents(i)
	}
	if p.agents = s.decidingAgents(p); len(p.agents) == 0 && !s.bannable(p) {
		return
	}
	s.bannedWork(p)
	s.bans(p, s.voiceRule("ban", p), func(a *authority) edtf.Value { return s.banTime(p, a) })
}

// bannedWork makes the words for an organization's work stand for the organization, which is banned by that: "banned the activities of the Front",
// "prohibited its activities".
func (s *Sentence) bannedWork(p *predicate) {
	t := s.Tokens
	h := p.patientHead
	c := s.ChunkAt(h)
	if h < 0 || c == nil || p.patient.Entity != nil || !bannedWork[t[h].Lower] {
		return
	}
	owner := s.MentionAt(c.First)
	if h+2 < len(t) && c.Last == h && t[h+1].Lower == "of" {
		if o := s.ChunkAt(h + 2); o != nil {
			owner = s.MentionAt(o.Head)
		}
	}
	if owner == nil || owner.Entity.Kind != annals.Organization && owner.Entity.Kind != "" || owner.First > c.First && owner.First < h {
		return
	}
	p.patient.Entity = owner.Entity
}

// bannedWork are the nouns for what an organization does as a whole.
var bannedWork = wordlist.Set("activity activities operation operations work functioning existence")

// decidedIn reads the states in which something was decided as those who decided it, where nobody else is told: after the verb, "was listed in
// Peru in 1990", or at the beginning of the clause, "In Peru, the Front has been banned since 1990".
func (s *Sentence) decidedIn(p *predicate) {
	if !p.passive || p.reduced || len(p.agents) > 0 {
		return
	}
	if s.bannedIn(p); len(p.agents) > 0 {
		return
	}
	t := s.Tokens
	subject := s.subjectFor(p.verb)
	if subject.Head < 0 || subject.First > p.first {
		return
	}
	first := 0
	for k := subject.First - 1; k > 0; k-- {
		if t[k].Text == ";" {
			first = k + 1
			break
		}
	}
	if first < subject.First && t[first].Tag == "CC" {
		first++
	}
	if first+2 > subject.First || t[first].Lower != "in" && t[first].Lower != "within" || s.TimeAt(first) != nil {
		return
	}
	list, next := s.statesIn(first + 1)
	if next < len(t) && t[next].Text == "," {
		next++
	}
	if len(list) > 0 && next == subject.First {
		p.agents = list
	}
}

// bannedIn reads the states after "in" as those who ban, and the date after them: "was banned in Germany and Austria in 1933".
func (s *Sentence) bannedIn(p *predicate) {
	t := s.Tokens
	for k := p.verb + 1; k+1 < len(t) && k < p.verb+6; k++ {
		if x := s.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		if t[k].Text == "," || t[k].IsVerb() {
			return
		}
		if t[k].Lower != "in" {
			continue
		}
		list, next := s.statesIn(k + 1)
		if len(list) == 0 {
			return
		}
		p.agents = list
		if x := s.timeAfter(next); len(p.times) == 0 && x != nil && !x.Modifier {
			p.times = append(p.times, x)
		}
		return
	}
}

// sharedAgents are those by whom the passive verb coordinated with the one at token i was done, if nothing of its own follows that:
// "its papers were banned and its offices closed by the government".
func (s *Sentence) sharedAgents(i int) []authority {
	t := s.Tokens
	if i+1 >= len(t) || t[i+1].Tag != "CC" {
		return nil
	}
	for _, k := range s.dependents(i) {
		if k < i || !s.isRel(k, "conj") {
			continue
		}
		if v := s.dependent(k, "acl"); t[k].Tag != "VBN" && v > k {
			k = v // "its offices closed": the parser may take it for a phrase
		}
		if t[k].Tag != "VBN" {
			continue
		}
		if next := s.readPredicate(k); next.passive {
			return next.agents
		}
	}
	return nil
}

// lawGiver is the state whose law does what the infinitive at token i says: "Swedish law was altered to ban".
func (s *Sentence) lawGiver(i int) []authority {
	k := s.subjectAt(i)
	if k < 0 || k > i || !lawNouns[s.Tokens[k].Lower] {
		return nil
	}
	c := s.ChunkAt(k)
	if c == nil {
		return nil
	}
	return s.stateOfLaw(c.First)
}

var lawNouns = wordlist.Set("law laws legislation constitution act bill decree")

// decidingAgents are the agents that can ban something; of an active verb that only others govern there are none.
func (s *Sentence) decidingAgents(p *predicate) []authority {
	var out []authority
	for _, a := range p.agents {
		if a.first == a.last && lawNouns[s.Tokens[a.first].Lower] {
			// "prohibited by law": by whose is not told.
			if a.time != nil {
				p.times = append(p.times, a.time)
			}
			continue
		}
		if s.couldDecide(a) || a.mention.Entity != nil && a.mention.Entity.Kind == annals.Person {
			out = append(out, a)
		}
	}
	return out
}

// bannable reports whether the patient is an organization or what belongs to one, so that its ban needs no authority to be told.
func (s *Sentence) bannable(p *predicate) bool {
	if !p.passive && s.Tokens[p.verb].Tag != "VB" {
		return false
	}
	return s.bannedSort(p.patient, p.patientHead) || p.patient.Entity != nil && p.patient.Entity.Kind == annals.Person
}

// bannedSort reports whether a filler with its head at token h is an organization or what belongs to one.
func (s *Sentence) bannedSort(m Mention, h int) bool {
	if e := m.Entity; e != nil {
		return e.Kind == annals.Organization || e.Kind == ""
	}
	w := s.Tokens[h].Lower
	if k := nouns.Kind(w); k == annals.Organization || k == annals.Body {
		return true
	}
	return groupWords[w] || groupWords[strings.TrimSuffix(w, "s")] || w == "parties" || bannedNouns[w]
}

var bannedNouns = wordlist.Set("members activities newspaper newspapers publications symbols flag demonstrations protests meetings strikes branches unions societies companies wing rally rallies")

// possible reports whether a modal verb makes what the tokens say a mere possibility.
func (s *Sentence) possible(from, to int) bool {
	for k := from; k < to; k++ {
		switch s.Tokens[k].Lower {
		case "may", "might", "can", "could":
			return true
		}
	}
	return false
}

// banTime is since when a ban holds.
func (s *Sentence) banTime(p *predicate, a *authority) edtf.Value {
	x := s.leadingTime(p.first)
	if a != nil && a.ownTime() != nil {
		x = a.ownTime()
	} else if len(p.times) > 0 {
		x = p.times[0]
	}
	if h := s.head(p.verb); x == nil && h >= 0 && s.Tokens[p.verb].Tag == "VB" && s.lawMaking(p.first) {
		x = s.leadingTime(s.verbGroupStart(h)) // "In 1934 the law was altered to ban parties"
	}
	if x == nil {
		if p.present && !p.perfect {
			return edtf.MustParse("/..")
		}
		return edtf.Value{}
	}
	return x.AsStart()
}

// bans makes one statement of a ban by all its authorities whose ban has one date, and one for each date where they have their own: "by A and B in 1990, by
// C in 1992".
func (s *Sentence) bans(p *predicate, rule string, when func(*authority) edtf.Value) {
	var made []*Candidate
	for _, agents := range byDate(p.agents) {
		made = append(made, s.banBy(p, agents, rule, when))
	}
	if len(p.agents) == 0 {
		made = append(made, s.banBy(p, nil, rule, when))
	}
	s.candidates = append(s.candidates, made...)
	s.exceptions(p, made)
}

// banBy is a ban by authorities of one date, or by nobody who is told.
func (s *Sentence) banBy(p *predicate, agents []authority, rule string, when func(*authority) edtf.Value) *Candidate {
	t := s.Tokens
	c := NewCandidate(annals.TypeBan, rule, 0.8)
	c.Verb = t[p.verb].Start
	c.Roles[annals.RoleSubject] = []Mention{p.patient}
	c.Cover(t[p.first].Start, t[p.verb].End)
	c.Cover(p.patient.Start, p.patient.End)
	var a *authority
	for k := range agents {
		a = &agents[k]
		c.Add(annals.RoleAuthority, a.mention)
		if a.time != nil {
			c.Cover(a.time.Start, a.time.End)
		}
	}
	if p.complement.Head >= 0 && rule == "ban.declared" {
		c.Cover(t[p.complement.First].Start, t[p.complement.Last].End)
	}
	c.Time = when(a)
	for _, x := range p.times {
		c.Cover(x.Start, x.End)
	}
	c.Hedges = s.hedgeMentions(p)
	s.stance(c, p)
	return c
}

// readLegalization reads "was legalized in 2011": the ban ended.
func (s *Sentence) readLegalization(i int) {
	p := s.readPredicate(i)
	if p.patientHead < 0 || !p.passive && len(p.agents) == 0 {
		return
	}
	x := s.leadingTime(p.first)
	if len(p.times) > 0 {
		x = p.times[0]
	}
	ended := func(a *authority) edtf.Value {
		if a != nil && a.ownTime() != nil {
			return a.ownTime().AsEnd() // "by Peru in 2011"
		}
		if x == nil {
			return edtf.Value{}
		}
		return x.AsEnd()
	}
	if x == nil && !slices.ContainsFunc(p.agents, func(a authority) bool { return !ended(&a).IsZero() }) || x != nil && x.AsEnd().IsZero() {
		return
	}
	s.bans(p, "ban.legalized", ended)
}
