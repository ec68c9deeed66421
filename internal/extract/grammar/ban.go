package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
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
		case strings.HasPrefix(t[i].Tag, "VB") && verbClasses["ban"][verbBase(t[i])]:
			s.readBan(i)
		case strings.HasPrefix(t[i].Tag, "VB") && verbClasses["legalize"][verbBase(t[i])]:
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
	if c == nil || i >= c.Head || i > 0 && t[i-1].Text == "-" || i > 0 && strings.HasPrefix(t[i-1].Tag, "RB") {
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
	if len(p.agents) == 0 && p.passive {
		s.bannedIn(p)
	}
	if len(p.agents) == 0 && p.passive {
		p.agents = s.sharedAgents(i)
	}
	if p.agents = s.decidingAgents(p); len(p.agents) == 0 && !s.bannable(p) {
		return
	}
	s.bans(p, s.voiceRule("ban", p), func(a *authority) edtf.Value { return s.banTime(p, a) })
}

// bannedIn reads the states after "in" as those who ban, and the date after them: "was banned in Germany and Austria in 1933".
func (s *Sentence) bannedIn(p *predicate) {
	t := s.Tokens
	for k := p.verb + 1; k+1 < len(t) && k < p.verb+6; k++ {
		if x := s.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		if t[k].Text == "," || strings.HasPrefix(t[k].Tag, "VB") {
			return
		}
		if t[k].Lower != "in" {
			continue
		}
		list, next := s.authorities(k+1, len(t))
		if len(list) == 0 || !allStates(list) {
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

var lawNouns = words("law laws legislation constitution act bill decree")

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
	if k := nounKind(w); k == annals.Organization || k == annals.Body {
		return true
	}
	return groupWords[w] || groupWords[strings.TrimSuffix(w, "s")] || w == "parties" || bannedNouns[w]
}

var bannedNouns = words("members activities newspaper newspapers publications symbols flag demonstrations protests meetings strikes branches unions societies companies wing rally rallies")

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
	if a != nil && a.time != nil {
		x = a.time
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

// bans makes one statement of a ban by all its authorities, or one for each where marks or dates tell them apart.
func (s *Sentence) bans(p *predicate, rule string, when func(*authority) edtf.Value) {
	t := s.Tokens
	c := NewCandidate(annals.TypeBan, rule, 0.8)
	c.Verb = t[p.verb].Start
	c.Roles[annals.RoleSubject] = []Mention{p.patient}
	c.Cover(t[p.first].Start, t[p.verb].End)
	c.Cover(p.patient.Start, p.patient.End)
	var a *authority
	for k := range p.agents {
		a = &p.agents[k]
		c.Add(annals.RoleAuthority, a.mention)
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
	s.candidates = append(s.candidates, c)
	s.exceptions(p, []*Candidate{c})
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
	if x == nil || x.AsEnd().IsZero() {
		return
	}
	s.bans(p, "ban.legalized", func(*authority) edtf.Value { return x.AsEnd() })
}

// readIllegal reads "X is an illegal organisation in A", "X is illegal in A" at the word "illegal".
func (s *Sentence) readIllegal(i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	last := i
	first := i
	if c != nil && c.First <= i {
		first, last = c.First, c.Last
	}
	if first == 0 {
		return
	}
	verb := first - 1
	if s.outlaw(i, verb, last) {
		return
	}
	if last+2 >= len(t) || t[last+1].Lower != "in" && t[last+1].Lower != "by" {
		return
	}
	if w := t[verb].Lower; w != "is" && w != "was" && w != "are" && w != "were" && w != "remains" && w != "remained" {
		return
	}
	subject := s.subjectFor(verb)
	list, _ := s.authorities(last+2, len(t))
	if subject.Head < 0 || len(list) == 0 {
		return
	}
	out := NewCandidate(annals.TypeBan, "ban.illegal", 0.85)
	out.Add(annals.RoleSubject, s.fillerOf(subject))
	for _, a := range list {
		if s.couldDecide(a) || a.mention.Entity != nil && a.mention.Entity.Kind == annals.Place {
			out.Add(annals.RoleAuthority, a.mention)
		}
	}
	if len(out.Roles[annals.RoleAuthority]) == 0 {
		return
	}
	if present(t, verb, verb+1) || t[verb].Lower == "remains" {
		out.Time = edtf.MustParse("/..")
	}
	s.candidates = append(s.candidates, out)
}

// outlaw reads that an organization is illegal by whose law, or that it was without a word of whose: "Under Peruvian law the Front is a banned
// organization", "the Front is illegal under Peruvian law", "the Front was illegal until 1977". The adjective is at token i, the verb before its
// phrase, which ends at last.
func (s *Sentence) outlaw(i, verb, last int) bool {
	t := s.Tokens
	if w := t[verb].Lower; w != "is" && w != "was" && w != "are" && w != "were" && w != "remains" && w != "remained" {
		return false
	}
	if last+1 < len(t) && (t[last+1].Lower == "in" || t[last+1].Lower == "by") && s.TimeAt(last+1) == nil {
		return false
	}
	subject := s.subjectFor(verb)
	if subject.Head < 0 {
		return false
	}
	m := s.fillerOf(subject)
	out := NewCandidate(annals.TypeBan, "ban.outlaw", 0.75)
	out.Verb = t[verb].Start
	out.Add(annals.RoleSubject, m)
	out.Cover(t[verb].Start, t[last].End)
	law := -1
	for k := 0; k+1 < len(t); k++ {
		if t[k].Lower == "under" && (k == 0 || k == last+1) {
			law = k + 1
		}
	}
	if law >= 0 {
		if a := s.stateOfLaw(law); len(a) > 0 {
			out.Add(annals.RoleAuthority, a[0].mention)
		}
	}
	p := s.readPredicate(verb)
	if out.Roles[annals.RoleAuthority] == nil && (t[i].Lower != "illegal" && t[i].Lower != "unlawful" && t[i].Tag != "VBN" || i < last ||
		!s.bannedSort(m, subject.Head) || strings.HasPrefix(t[i].Tag, "VB")) {
		return false
	}
	switch x := s.timeAfter(last + 1); {
	case x != nil && s.TimeAt(last+1) == x:
		out.Time = x.ForState()
	case s.leadingTime(p.first) != nil:
		out.Time = s.leadingTime(p.first).ForState()
	case present(t, verb, verb+1) || t[verb].Lower == "remains":
		out.Time = edtf.MustParse("/..")
	}
	for k := verb + 1; k < i; k++ {
		if w := t[k].Lower; w == "not" || w == "n't" || w == "never" || w == "no" {
			out.Stance = annals.Denied
		}
	}
	s.candidates = append(s.candidates, out)
	return true
}

// stateOfLaw is the state whose law the phrase at token i names: "Peruvian law", "the laws of Peru".
func (s *Sentence) stateOfLaw(i int) []authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || !lawNouns[s.Tokens[c.Head].Lower] {
		return nil
	}
	for j := c.First; j <= c.Head; j++ {
		if m := s.MentionAt(j); m != nil && m.Entity.Kind == annals.State {
			a := authority{first: m.First, last: m.Last}
			a.mention = Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
			return []authority{a}
		}
	}
	return nil
}
