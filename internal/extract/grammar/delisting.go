package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/wordlist"
)

// listingNouns are nouns for a designation that can be lifted.
var listingNouns = wordlist.Set("designation designations listing listings label classification proscription blacklisting status sanctions")

// listNouns are nouns for the list itself.
var listNouns = wordlist.Set("list lists blacklist blacklists register")

// inclusionNouns are nouns for being put on a list.
var inclusionNouns = lists["inclusion"]

// banNouns are nouns for a ban.
var banNouns = wordlist.Set("ban bans prohibition")

// readDelistings finds what takes a designation away: "the designation was lifted by A on D and by B on D′", "A removed
// X from its list", "X was delisted by A".
func (s *Sentence) readDelistings() {
	t := s.Tokens
	for i := range t {
		base := verbBase(t[i])
		if !t[i].IsVerb() || s.inQuote(i) || !verbClasses["lift"][base] && !verbClasses["renew"][base] &&
			!verbClasses["lapse"][base] && !verbClasses["let"][base] {
			continue
		}
		s.readDelisting(i, base)
	}
}

// readDelisting reads what the verb at token i takes away or lets end.
func (s *Sentence) readDelisting(i int, base string) {
	p := s.readPredicate(i)
	s.readSame(p)
	if !s.readEnding(p, base) || p.patientHead < 0 || p.negated {
		return
	}
	noun := s.Tokens[p.patientHead].Lower
	switch from := s.fromList(p, base); {
	case from >= 0:
		subject := s.takenOff(p, from)
		s.delistings(p, subject, s.listClass(from+1), nil)
		s.furtherLists(p, subject, from)
	case delistingVerbs[base], s.takesBack(p, base):
		s.readDelisted(p)
		s.delistings(p, p.patient, s.undoneClass(p), s.imposer(p.patientHead, p.patient))
	case noun == "status" && s.earlierDesignation() == nil && !s.terrorStatus(p.patientHead):
		// "its observer status was withdrawn"
	case banNouns[noun] && base != "remove":
		if subject, ok := s.liftedFrom(p, true); ok {
			s.banLifted(p, subject, s.imposer(p.patientHead, subject))
		}
	case s.inclusion(p.patientHead) >= 0:
		s.inclusionEnded(p, s.inclusion(p.patientHead))
	case listingNouns[noun]:
		if subject, ok := s.liftedFrom(p, false); ok {
			s.delistings(p, subject, s.undoneClass(p), s.imposer(p.patientHead, subject))
		}
	}
}

// readSame gives the predicate, where it is done to "it", the designation or ban that the verb before the conjunction is done to:
// "suspended the listing of the Front in 2016 and lifted it in 2017".
func (s *Sentence) readSame(p *predicate) {
	h := s.head(p.verb)
	if p.patientHead < 0 || s.Tokens[p.patientHead].Lower != "it" || h < 0 || h > p.verb || !s.isRel(p.verb, "conj") ||
		!s.Tokens[h].IsVerb() {
		return
	}
	if q := s.readPredicate(h); q.patientHead >= 0 && s.lapses(q.patientHead) {
		p.patient, p.patientHead = q.patient, q.patientHead
	}
}

// delistingVerbs say by themselves that somebody is on a list no longer.
var delistingVerbs = wordlist.Set("delist deproscribe unlist")

// readEnding reads the predicate of a verb that says of a listing or a ban that it goes on or ends by itself as one that ends it;
// not ok where it goes on, or what lapses is no listing or ban.
func (s *Sentence) readEnding(p *predicate, base string) (ok bool) {
	switch {
	case verbClasses["renew"][base]:
		if !p.negated {
			return false
		}
		p.negated, p.ends = false, true // "did not renew the listing": it ended
	case verbClasses["lapse"][base]:
		subject := s.subjectFor(p.verb)
		if p.passive || subject.Head < 0 || !s.lapses(subject.Head) {
			return false
		}
		p.patient, p.patientHead, p.agents = s.fillerOf(subject), subject.Head, s.listers(subject.Head)
	case verbClasses["let"][base]:
		h := s.letLapse(p.verb)
		if p.passive || h < 0 {
			return false
		}
		p.patient, p.patientHead = s.mention(phrase{First: h, Last: h}), h
	}
	return true
}

// lapses reports whether the noun at token h is one for a listing or a ban.
func (s *Sentence) lapses(h int) bool {
	w := s.Tokens[h].Lower
	return banNouns[w] || listingNouns[w] && w != "status" && w != "sanctions"
}

// listers are those whose listing the noun at token h names: "Peru's listing of the Front", "its listing of the Front".
func (s *Sentence) listers(h int) []authority {
	c := s.ChunkAt(h)
	if c == nil {
		return nil
	}
	m := s.MentionAt(c.First)
	if m == nil || m.Entity == nil || m.Last >= h || s.Tokens[m.Last].Tag != "PRP$" && s.Tokens[m.Last+1].Tag != "POS" {
		return nil
	}
	a := authority{first: m.First, last: m.Last, mention: s.Filler(m.First, m.Last, m.Last)}
	a.mention.Entity = m.Entity
	if e := m.Entity; e.Kind != annals.State && e.Kind != annals.Body && !e.issues() {
		return nil
	}
	return []authority{a}
}

// letLapse is the noun for a listing or ban that the verb at token i lets end, "let its listing of the Front lapse", "allowed the
// ban to expire"; -1 where it lets nothing of the kind.
func (s *Sentence) letLapse(i int) int {
	t := s.Tokens
	c := s.ChunkAt(min(i+1, len(t)-1))
	if c == nil || c.First != i+1 {
		return -1
	}
	h := -1
	for k := c.First; k <= c.Last && h < 0; k++ {
		if s.lapses(k) {
			h = k // the parser may take the verb for the noun's head: "its listing lapse"
		}
	}
	for k := h + 1; h >= 0 && k < len(t) && k < h+10 && !setsOff(t[k]); k++ {
		if verbClasses["lapse"][t[k].Lower] {
			return h
		}
	}
	return -1
}

// readDelisted completes the predicate of a verb that says by itself that somebody is on a list no longer with whose list it is:
// "was listed by Peru in 2005 and delisted in 2012", "was delisted in Peru in 2012".
func (s *Sentence) readDelisted(p *predicate) {
	if d := s.listedHere(p); d != nil && p.passive && len(p.agents) == 0 && !s.others(d) {
		p.agents = []authority{{mention: d.Roles[annals.RoleAuthority][0]}}
	}
	s.decidedIn(p)
}

// undoneClass is as what somebody was listed until now, where the predicate says it: "revoked its designation as a
// terrorist group"; else nil.
func (s *Sentence) undoneClass(p *predicate) *Mention {
	if p.complement.Head < 0 || p.marker != "as" || !s.anyWord(p.complement, terrorWords) {
		return nil
	}
	m := s.mention(p.complement)
	return &m
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

// fromList is where "from" or "off" after the verb at token i stands before a list that designates, or before "it" for
// the one that the sentence has told of: "was put on the British list in 2000 and removed from it in 2008"; -1 for
// nowhere.
func (s *Sentence) fromList(p *predicate, base string) int {
	t := s.Tokens
	for k := p.verb + 1; k+1 < len(t) && k < p.verb+12; k++ {
		if w := t[k].Lower; w != "from" && w != "off" {
			continue
		}
		if s.listPhrase(k+1) >= 0 &&
			(base == "delist" || s.designates(k+1) || p.patient.organized() &&
				(s.publicList(*s.ChunkAt(k + 1)) || t[k+1].Lower == "its" && p.public())) {
			return k
		}
		if d := s.earlierDesignation(); t[k+1].Lower == "it" && d != nil && d.Start >= s.Start && d.Rule == "designation.list" {
			return k
		}
	}
	return -1
}

// furtherLists makes the delistings from other lists that follow that from the list after token from, each with a date of its own:
// "taken off the British list in 2008, the EU's in 2009 and the American one in 2012".
func (s *Sentence) furtherLists(p *predicate, subject Mention, from int) {
	t := s.Tokens
	x := s.timeAfter(from + 1)
	for x != nil {
		k := x.Last + 1
		for k < len(t) && (t[k].Text == "," || t[k].Tag == "CC" || t[k].Lower == "from" || t[k].Lower == "off" || t[k].Tag == "DT") {
			k++
		}
		m := s.MentionAt(min(k, len(t)-1))
		if m == nil || m.First != k || m.Entity == nil || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
			return
		}
		end := m.Last + 1
		for end < len(t) && (t[end].Tag == "POS" || t[end].Lower == "one" || listNouns[t[end].Lower]) {
			end++
		}
		if x = s.TimeAt(min(end, len(t)-1)); end == m.Last+1 || x == nil || x.First != end {
			return
		}
		q := *p
		q.agents = []authority{{first: m.First, last: m.Last, time: x,
			mention: Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}}}
		s.delistings(&q, subject, nil, nil)
	}
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

// takesBack reports whether the predicate of the verb, which says of itself nothing of lists, undoes what the sentence
// has told before: "listed the Front in 2009 and removed it in 2015"; or does what another did in the sentence before:
// "Peru took the Front off its list. Chile removed it in 2015."
func (s *Sentence) takesBack(p *predicate, base string) bool {
	if base != "remove" && base != "drop" && base != "strike" || p.complement.Head >= 0 {
		return false
	}
	if !p.passive && len(p.agents) == 1 && p.agents[0].mention.Entity != nil && p.patient.Entity != nil &&
		s.delistedBefore(p.patient.Entity) {
		return true
	}
	d := s.listedHere(p)
	return d != nil && (p.passive ||
		len(p.agents) == 1 && p.agents[0].mention.Entity == d.Roles[annals.RoleAuthority][0].Entity)
}

// imposer is whose ban or designation the noun at token h names, nil where its owner is not told or is the one who bears it:
// "France's ban on the Front", "the French ban". Whoever annuls it did not impose it.
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
	for k := c.First; k < h; k++ {
		m := s.MentionAt(k)
		if m == nil || m.First != k || m.Last >= h || m.Anaphor || m.Entity == nil || m.Entity == subject.Entity || m.Entity.Ref == "" ||
			m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
			continue
		}
		return &authority{first: m.First, last: m.Last,
			mention: Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}}
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
		if t[k-1].IsVerb() && k-1 > i && len(out) == 0 {
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

// designates reports whether the list at token i puts what is on it into a class: it is a list of something, a
// blacklist, a list of terrorists; or the text has told of a designation before.
func (s *Sentence) designates(i int) bool {
	c := s.ChunkAt(i)
	as := s.listClass(i)
	if as != nil && s.Tokens[c.Head].Lower == "register" && !s.listedClass(*as) {
		return false // "the register of political parties": who is on it has a standing
	}
	return as != nil || s.anyWord(phrase{First: c.First, Last: c.Last}, designatingLists) || s.earlierDesignation() != nil ||
		s.Doc.ofListings()
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

// byBefore is the place of the "by" before an agent, or the agent's own.
func (s *Sentence) byBefore(a *authority) int {
	if a.first > 0 && s.Tokens[a.first-1].Lower == "by" {
		return s.Tokens[a.first-1].Start
	}
	return a.mention.Start
}
