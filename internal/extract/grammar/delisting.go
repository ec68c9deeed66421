package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/wordlist"
)

// listingNouns are nouns for a designation that can be lifted; listNouns for the list itself.
var (
	listingNouns = wordlist.Set("designation designations listing listings label classification proscription blacklisting status sanctions")
	listNouns    = wordlist.Set("list lists blacklist blacklists register")
	banNouns     = wordlist.Set("ban bans prohibition")
)

// readDelistings finds what takes a designation away: "the designation was lifted by A on D and by B on D′", "A removed X from
// its list", "X was delisted by A".
func (s *Sentence) readDelistings() {
	t := s.Tokens
	for i := range t {
		base := verbBase(t[i])
		if !strings.HasPrefix(t[i].Tag, "VB") || s.inQuote(i) || !verbClasses["lift"][base] && !verbClasses["renew"][base] && !verbClasses["lapse"][base] {
			continue
		}
		s.readDelisting(i, base)
	}
}

// readDelisting reads what the verb at token i takes away or lets end.
func (s *Sentence) readDelisting(i int, base string) {
	t := s.Tokens
	p := s.readPredicate(i)
	switch {
	case verbClasses["renew"][base]:
		if !p.negated {
			return
		}
		p.negated, p.ends = false, true // "did not renew the listing": it ended
	case verbClasses["lapse"][base]:
		subject := s.subjectFor(i)
		if p.passive || subject.Head < 0 || !banNouns[t[subject.Head].Lower] {
			return // whose designation lapsed is told with its authority elsewhere
		}
		p.patient, p.patientHead, p.agents = s.fillerOf(subject), subject.Head, nil
	}
	from := s.fromList(p, base)
	undone := from < 0 && (base == "delist" || base == "deproscribe" || base == "unlist" || s.takesBack(p, base))
	if p.patientHead < 0 || p.negated {
		return
	}
	noun := t[p.patientHead].Lower
	var subject Mention
	var as *Mention
	ban := false
	switch {
	case from > 0:
		subject, as = s.takenOff(p, from), s.listClass(from+1)
	case undone:
		subject = p.patient
		if d := s.listedHere(p); d != nil && p.passive && len(p.agents) == 0 && !s.others(d) {
			// "was listed by Peru in 2005 and delisted in 2012": by the same.
			p.agents = []authority{{mention: d.Roles[annals.RoleAuthority][0]}}
		}
		s.decidedIn(p) // "was delisted in Peru in 2012"
	case noun == "status" && s.earlierDesignation() == nil && !s.terrorStatus(p.patientHead):
		return // "its observer status was withdrawn"
	case listingNouns[noun], banNouns[noun] && base != "remove":
		ban = banNouns[noun]
		var ok bool
		if subject, ok = s.liftedFrom(p, ban); !ok {
			return
		}
	default:
		return
	}
	var imposer *authority
	if from < 0 {
		if !ban && p.complement.Head >= 0 && p.marker == "as" && s.anyWord(p.complement, terrorWords) {
			m := s.mention(p.complement)
			as = &m // "revoked its designation as a terrorist group"
		}
		imposer = s.imposer(p.patientHead, subject)
	}
	if ban {
		s.banLifted(p, subject, imposer)
		return
	}
	s.delistings(p, subject, as, imposer)
}

// takenOff is who is taken off the list after "from" or "off" at a token, "A removed X from its list"; those whose list it
// is are told to do so where nobody else is.
func (s *Sentence) takenOff(p *predicate, from int) Mention {
	subject := s.whoWasListed(p.patient)
	if p.passive {
		p.agents = append(p.agents, s.agentsAfter(from+1)...)
	}
	if s.Tokens[from+1].Lower == "it" {
		p.agents = []authority{{mention: s.earlierDesignation().Roles[annals.RoleAuthority][0]}}
	} else if len(p.agents) == 0 || !p.passive && !s.couldDecide(p.agents[0]) {
		p.agents = s.listOwners(from + 1)
	}
	if len(p.agents) == 0 {
		p.agents = s.listTold(from + 1)
	}
	if len(p.agents) == 0 && p.passive {
		p.agents = s.orderers(p.verb)
	}
	return subject
}

// liftedFrom is who bears the designation or ban that the patient names, where anybody does: "the designation was lifted by
// A".
func (s *Sentence) liftedFrom(p *predicate, ban bool) (Mention, bool) {
	if p.passive {
		p.agents = s.agentsAfter(p.verb)
	}
	if a := s.lister(); !ban && p.passive && len(p.agents) == 0 && a != nil && s.Doc.ofListings() {
		verb := s.Tokens[p.verb]
		a.mention.Start, a.mention.End = verb.Start, verb.Start
		p.agents = []authority{*a} // "the designation is hereby revoked": by whom the text has told
	}
	return s.listedIn(p)
}

// fromList is where "from" or "off" after the verb at token i stands before a list that designates, or before "it" for the one that the sentence has
// told of: "was put on the British list in 2000 and removed from it in 2008"; -1 for nowhere.
func (s *Sentence) fromList(p *predicate, base string) int {
	t := s.Tokens
	for k := p.verb + 1; k+1 < len(t) && k < p.verb+12; k++ {
		if w := t[k].Lower; w != "from" && w != "off" {
			continue
		}
		if s.listPhrase(k+1) >= 0 && (base == "delist" || s.designates(k+1) || t[k+1].Lower == "its" && p.public() && p.patient.organized()) {
			return k
		}
		if d := s.earlierDesignation(); t[k+1].Lower == "it" && d != nil && d.Start >= s.Start && d.Rule == "designation.list" {
			return k
		}
	}
	return -1
}

// public reports whether all who act are states or unions of states, whose list of organizations is one that designates.
func (p *predicate) public() bool {
	return len(p.agents) > 0 && !slices.ContainsFunc(p.agents, func(a authority) bool {
		e := a.mention.Entity
		return e == nil || e.Kind != annals.State && (e.Kind != annals.Body || e.Ref == "")
	})
}

// organized reports whether the words stand for an organization.
func (m Mention) organized() bool {
	return m.Entity != nil && m.Entity.Kind == annals.Organization && m.Entity.Ref == ""
}

// takesBack reports whether the predicate of the verb, which says of itself nothing of lists, undoes what the sentence has told before: "listed the Front in
// 2009 and removed it in 2015"; or does what another did in the sentence before: "Peru took the Front off its list. Chile removed it in 2015."
func (s *Sentence) takesBack(p *predicate, base string) bool {
	if base != "remove" && base != "drop" && base != "strike" || p.complement.Head >= 0 {
		return false
	}
	if !p.passive && len(p.agents) == 1 && p.agents[0].mention.Entity != nil && p.patient.Entity != nil && s.delistedBefore(p.patient.Entity) {
		return true
	}
	d := s.listedHere(p)
	return d != nil && (p.passive || len(p.agents) == 1 && p.agents[0].mention.Entity == d.Roles[annals.RoleAuthority][0].Entity)
}

// delistedBefore reports whether this sentence or the one before it in the paragraph has told of a delisting of the entity.
func (s *Sentence) delistedBefore(e *Entity) bool {
	n := slices.Index(s.Doc.Sentences, s)
	for k := n; k >= max(0, n-1); k-- {
		if o := s.Doc.Sentences[k]; o.Block == s.Block && slices.ContainsFunc(o.candidates, func(c *Candidate) bool {
			return c.Type == annals.TypeDelisting && len(c.Roles[annals.RoleSubject]) == 1 && c.Roles[annals.RoleSubject][0].Entity == e
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

// imposer is whose ban or designation the noun at token h names, nil where its owner is not told or is the one who bears it:
// "France's ban on the Front". Whoever annuls it did not impose it.
func (s *Sentence) imposer(h int, subject Mention) *authority {
	c := s.ChunkAt(h)
	if c == nil {
		return nil
	}
	for k := c.First; k+1 < h; k++ {
		if s.Tokens[k+1].Tag != "POS" {
			continue
		}
		a := authority{first: c.First, last: k}
		m := s.MentionAt(k)
		if m != nil && m.Last == k {
			a.first = max(m.First, c.First)
		}
		if a.mention = s.mention(phrase{First: a.first, Last: k}); m != nil {
			a.mention.Entity = m.Entity
		}
		if s.couldDecide(a) && (m == nil || m.Entity != subject.Entity) {
			return &a
		}
	}
	return nil
}

// agentsAfter reads every "by A" after token i in the sentence, with its date, over what commas enclose: after two or more
// parallel pairs of agent and date no nearer verb can claim them.
func (s *Sentence) agentsAfter(i int) []authority {
	t := s.Tokens
	var out []authority
	for k := i + 1; k < len(t); k++ {
		if t[k].Lower != "by" || s.TimeAt(k) != nil || k+1 >= len(t) {
			continue
		}
		if strings.HasPrefix(t[k-1].Tag, "VB") && k-1 > i && len(out) == 0 {
			continue // "launched by X": the agent of a nearer verb
		}
		list, next := s.authorities(k+1, len(t))
		for _, a := range list {
			if s.couldDecide(a) {
				out = append(out, a)
			}
		}
		if len(list) > 0 {
			k = next - 1
		}
	}
	return out
}

// designates reports whether the list at token i puts what is on it into a class: it is a list of something, a blacklist, a list of
// terrorists; or the text has told of a designation before.
func (s *Sentence) designates(i int) bool {
	c := s.ChunkAt(i)
	return s.listClass(i) != nil || s.anyWord(phrase{First: c.First, Last: c.Last}, designatingLists) || s.earlierDesignation() != nil || s.Doc.ofListings()
}

// whoWasListed is the patient of a delisting; a pronoun that seems to stand for the one whose list it was stands for who was put on it.
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
			m := s.ChunkMention(*next)
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
	if m.Entity == nil {
		m.Entity = s.listedBefore()
	}
	if m.Entity == nil {
		return Mention{}, false
	}
	return m, true
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
			if e := s.listedBefore(); e != nil {
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

// delistings makes one delisting for each authority; with an imposer, one for each date on which somebody annulled what that
// one had imposed.
func (s *Sentence) delistings(p *predicate, subject Mention, as *Mention, imposer *authority) {
	t := s.Tokens
	for k := range p.agents {
		a := &p.agents[k]
		if !s.couldDecide(*a) {
			continue
		}
		c := NewCandidate(annals.TypeDelisting, s.voiceRule("delisting", p), 0.85)
		if c.Verb = t[p.verb].Start; p.ends {
			c.Verb = t[p.patientHead].Start // the verb is denied, the end is not
		}
		c.Roles[annals.RoleSubject] = []Mention{subject}
		c.Roles[annals.RoleAuthority] = []Mention{a.mention}
		if imposer != nil {
			c.Roles[annals.RoleAuthority], c.Apart = []Mention{imposer.mention}, imposer.mention.Entity != a.mention.Entity
		}
		if as != nil {
			c.Roles[annals.RoleAs] = []Mention{*as}
		}
		x := s.agentTime(p, a)
		start := t[p.first].Start
		if p.patientHead >= 0 {
			start = min(start, s.chunkStart(p.patientHead))
		}
		if k > 0 && p.passive || s.Doc.MarkedBetween(start, a.mention.Start) {
			// "by B on D′": the pair alone.
			c.Cover(s.byBefore(a), a.mention.End)
		} else {
			c.Cover(start, t[p.verb].End)
			c.Cover(a.mention.Start, a.mention.End)
			if subject.End > subject.Start {
				c.Cover(subject.Start, subject.End)
			}
		}
		if x != nil {
			c.Time = x.ForEvent()
			if x == a.time {
				c.Cover(x.Start, x.End)
			}
		}
		s.stance(c, p)
		s.candidates = append(s.candidates, c)
	}
}

// agentTime is the date that stands with an agent, else the one of the whole predicate.
func (s *Sentence) agentTime(p *predicate, a *authority) *dates.Expr {
	if x := a.ownTime(); x != nil {
		return x
	}
	if len(p.times) > 0 {
		return p.times[0]
	}
	if x := s.leadingTime(p.first); x != nil {
		return x
	}
	if x := s.timeAfter(p.verb + 1); x != nil && !x.Modifier && s.dates(x, p.verb) {
		return x
	}
	return nil
}

func (s *Sentence) chunkStart(i int) int {
	if c := s.ChunkAt(i); c != nil {
		return s.Tokens[c.First].Start
	}
	return s.Tokens[i].Start
}

// byBefore is the place of the "by" before an agent, or the agent's own.
func (s *Sentence) byBefore(a *authority) int {
	if a.first > 0 && s.Tokens[a.first-1].Lower == "by" {
		return s.Tokens[a.first-1].Start
	}
	return a.mention.Start
}

// terrorStatus reports whether the status at token i is that of terrorists: "its terrorist status".
func (s *Sentence) terrorStatus(i int) bool {
	c := s.ChunkAt(i)
	return c != nil && s.anyWord(phrase{First: c.First, Last: c.Last}, terrorWords)
}
