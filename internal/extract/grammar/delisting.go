package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// banNouns are nouns for a ban.
var banNouns = wordlist.Set("ban bans prohibition")

// readDelistings finds what takes a designation away: "the designation was lifted by A on D and by B on D′", "A removed
// X from its list", "X was delisted by A".
func readDelistings(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if !t[i].IsVerb() || predicate.InQuote(s, i) {
			continue
		}
		base := s.PhrasalBase(i, "lift")
		if prep, leaves := leavingList[base]; leaves {
			readLeftList(s, i, prep)
			if prep != "" && i+1 < len(t) && t[i+1].Lower == prep {
				continue // who "dropped off the list" dropped nobody
			}
		}
		switch {
		case endedBy(s, i) >= 0, document.VerbClasses["lift"][base],
			document.VerbClasses["renew"][base], document.VerbClasses["lapse"][base],
			document.VerbClasses["let"][base], base == "suspend":
			readDelisting(s, i, base)
		}
	}
}

// leavingList are the verbs by which somebody is told to be on a list no longer, with the word that stands before the list: "came
// off the list", "left the list".
var leavingList = map[string]string{"come": "off", "drop": "off", "fall": "off", "go": "off", "leave": ""}

// readLeftList reads that the subject of the verb at token i came off a list that designates, or off "it", the one of which the
// sentence has told: "listed by Peru in 2001, the Front came off the list in 2014".
func readLeftList(s *document.Sentence, i int, prep string) {
	t := s.Tokens
	from := i
	if prep != "" {
		from++
	}
	if from+1 >= len(t) || prep != "" && t[from].Lower != prep {
		return
	}
	p := predicate.Read(s, i)
	p.Agents = nil
	subject := predicate.SubjectFor(s, i)
	it := t[from+1].Lower == "it" && earlierDesignation(s) != nil && earlierDesignation(s).Start >= s.Start
	if p.Negated || p.Passive || subject.Head < 0 || !it && (listPhrase(s, from+1) < 0 || !designates(s, from+1)) {
		return
	}
	p.Passive, p.Patient, p.PatientHead = true, s.FillerOf(subject), subject.Head
	delistings(s, p, takenOff(s, p, from), listClass(s, from+1), nil)
	furtherDelistings(s, p, p.Patient, from)
}

// readDelisting reads what the verb at token i takes away or lets end.
func readDelisting(s *document.Sentence, i int, base string) {
	p := predicate.Read(s, i)
	if h := endedBy(s, i); h >= 0 {
		p.Patient, p.PatientHead = scope.Mention(s, document.Phrase{First: h, Last: h}), h
		if x := predicate.TimeAfter(s, h); x != nil && !x.Modifier && len(p.Times) == 0 {
			p.Times = append(p.Times, x)
		}
	}
	ofOther(s, p)
	withdrawnSame(s, p, base)
	readSame(s, p, base)
	endsOwn(s, p)
	if !readEnding(s, p, base) || p.PatientHead < 0 || p.Negated {
		return
	}
	noun := s.Tokens[p.PatientHead].Lower
	if base == "suspend" && !lapses(s, p.PatientHead) && !measure(s, p.PatientHead) {
		return // who is suspended from a body leaves no list
	}
	switch from := fromList(s, p, base); {
	case from >= 0:
		subject := takenOff(s, p, from)
		delistings(s, p, subject, listClass(s, from+1), nil)
		furtherDelistings(s, p, subject, from)
	case delistingVerbs[base], takesBack(s, p, base):
		readDelisted(s, p)
		delistings(s, p, p.Patient, undoneClass(s, p), imposer(s, p.PatientHead, p.Patient))
	case noun == "status" && earlierDesignation(s) == nil && !terrorStatus(s, p.PatientHead):
		// "its observer status was withdrawn"
	case banNouns[noun] && base != "remove":
		subject, ok := liftedFrom(s, p, true)
		switch p.Agents = organsOf(s, p.Agents, stateOf(s)); {
		case ok && onlyListed(s, p, subject):
			delistings(s, p, subject, nil, nil)
		case ok:
			banLifted(s, p, subject, imposer(s, p.PatientHead, subject))
		}
	case measure(s, p.PatientHead):
		measureEnded(s, p)
	case inclusion(s, p.PatientHead) >= 0:
		inclusionEnded(s, p, inclusion(s, p.PatientHead))
	case entity.ListingNouns[noun]:
		if subject, ok := liftedFrom(s, p, false); ok {
			owner := imposer(s, p.PatientHead, subject)
			if by, _ := imposedBy(s, p.PatientHead); owner == nil && len(by) > 0 {
				if owner = &by[0]; len(p.Agents) == 0 {
					p.Agents = by[:1]
					p.Agents[0].Time = nil // when it was given
				}
				imposedBefore(s, p, subject)
			}
			delistings(s, p, subject, undoneClass(s, p), owner)
		}
	}
}

// imposedBefore makes the designation that the predicate's patient names with who gave it and when: of "its designation,
// imposed by Peru in 1998, was rescinded in 2008", that since 1998.
func imposedBefore(s *document.Sentence, p *predicate.Predicate, subject document.Mention) {
	by, since := imposedBy(s, p.PatientHead)
	for _, a := range by {
		c := document.NewCandidate(annals.TypeDesignation, "designation.noun", 0.8)
		c.Roles[annals.RoleSubject] = []document.Mention{subject}
		c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
		c.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: p.PatientHead, Last: p.PatientHead, Head: p.PatientHead}))
		c.Cover(s.Tokens[p.PatientHead].Start, a.Mention.End)
		if since != nil {
			c.Time = since.AsStart()
			c.Cover(since.Start, since.End)
		}
		s.Candidates = append(s.Candidates, c)
	}
}

// readSame gives the predicate, where it is done to "it", the designation or ban of which the sentence has just told: "suspended
// the listing of the Front in 2016 and lifted it in 2017", "ruled that the ban was unlawful, and Parliament lifted it".
func readSame(s *document.Sentence, p *predicate.Predicate, base string) {
	if p.PatientHead < 0 || s.Tokens[p.PatientHead].Lower != "it" {
		return
	}
	h := s.Head(p.Verb)
	if h >= 0 && h < p.Verb && s.IsRel(p.Verb, "conj") && s.Tokens[h].IsVerb() {
		if q := predicate.Read(s, h); q.PatientHead >= 0 && lapses(s, q.PatientHead) {
			p.Patient, p.PatientHead = q.Patient, q.PatientHead
			return
		}
	}
	for k := p.First - 1; k >= 0 && undoing[base]; k-- {
		if c := s.ChunkAt(k); lapses(s, k) && c != nil && c.Head == k {
			p.Patient, p.PatientHead = s.FillerOf(document.Phrase{First: c.First, Last: c.Last, Head: k}), k
			return
		}
	}
}

// endedBy is the noun for a listing or ban that the verb at token i ends with the words behind it, "put an end to its ban on
// the Front", "did away with the ban"; -1 for none.
func endedBy(s *document.Sentence, i int) int {
	t, at := s.Tokens, -1
	switch word := func(k int) string { return t[min(i+k, len(t)-1)].Lower }; document.VerbBase(t[i]) {
	case "put", "bring":
		if w := word(2); (word(1) == "an" || word(1) == "a") && (w == "end" || w == "stop" || w == "halt") && word(3) == "to" {
			at = i + 4
		}
	case "do":
		if word(1) == "away" && word(2) == "with" {
			at = i + 3
		}
	}
	if at < 0 || at >= len(t) {
		return -1
	}
	if c := s.ChunkAt(at); c != nil && c.First == at && lapses(s, c.Head) {
		return c.Head
	}
	return -1
}

// readDelisted completes the predicate of a verb that says by itself that somebody is on a list no longer with whose list it is:
// "was listed by Peru in 2005 and delisted in 2012", "was delisted in Peru in 2012".
func readDelisted(s *document.Sentence, p *predicate.Predicate) {
	if d := listedHere(s, p); d != nil && p.Passive && len(p.Agents) == 0 && !others(s, d) {
		p.Agents = []predicate.Authority{{Mention: d.Roles[annals.RoleAuthority][0]}}
	}
	decidedIn(s, p)
}

// undoneClass is as what somebody was listed until now, where the predicate says it: "revoked its designation as a
// terrorist group"; else nil.
func undoneClass(s *document.Sentence, p *predicate.Predicate) *document.Mention {
	if p.Complement.Head < 0 || p.Marker != "as" || !anyWord(s, p.Complement, terrorWords) {
		return nil
	}
	m := scope.Mention(s, p.Complement)
	return &m
}

// takenOff is who is taken off the list after "from" or "off" at a token, "A removed X from its list"; those whose list it
// is are told to do so where nobody else is.
func takenOff(s *document.Sentence, p *predicate.Predicate, from int) document.Mention {
	subject := whoWasListed(s, p.Patient)
	if p.Passive {
		p.Agents = append(p.Agents, agentsAfter(s, from+1)...)
	}
	of := listOwners(s, from+1)
	if len(of) > 0 && !slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool { return !inOffice(s, a) }) {
		p.Agents = of // "taken off the American list by Secretary Hillary Clinton"
	}
	if s.Tokens[from+1].Lower == "it" {
		p.Agents = []predicate.Authority{{Mention: earlierDesignation(s).Roles[annals.RoleAuthority][0]}}
	} else if len(p.Agents) == 0 || !p.Passive && !predicate.CouldDecide(s, p.Agents[0]) {
		p.Agents = listOwners(s, from+1)
	}
	if len(p.Agents) == 0 {
		p.Agents = listTold(s, from+1)
	}
	if len(p.Agents) == 0 && p.Passive {
		p.Agents = orderers(s, p.Verb)
	}
	p.Agents = organsOf(s, p.Agents, sole(of))
	return subject
}

// onlyListed reports whether those who lift a ban on the subject are told to have listed it, and to have banned it nowhere: the
// ban is the listing.
func onlyListed(s *document.Sentence, p *predicate.Predicate, subject document.Mention) bool {
	listed := false
	for c := range toldSoFar(s) {
		who, by := c.Roles[annals.RoleSubject], c.Roles[annals.RoleAuthority]
		if len(who) == 0 || len(by) == 0 || who[0].Entity != subject.Entity || len(p.Agents) == 0 || by[0].Entity == nil ||
			by[0].Entity != p.Agents[0].Mention.Entity {
			continue
		}
		if c.Type == annals.TypeBan {
			return false
		}
		listed = listed || c.Type == annals.TypeDesignation && c.Stance == annals.Asserted
	}
	return listed
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

// liftedFrom is who bears the designation or ban that the patient names, where anybody does: "the designation was lifted by
// A".
func liftedFrom(s *document.Sentence, p *predicate.Predicate, ban bool) (document.Mention, bool) {
	if p.Passive {
		p.Agents = agentsAfter(s, p.Verb)
	}
	if a := lister(s); !ban && p.Passive && len(p.Agents) == 0 && a != nil && profile.OfListings(s.Doc) {
		verb := s.Tokens[p.Verb]
		a.Mention.Start, a.Mention.End = verb.Start, verb.Start
		p.Agents = []predicate.Authority{*a} // "the designation is hereby revoked": by whom the text has told
	}
	return listedIn(s, p)
}

// fromList is where "from" or "off" after the verb at token i stands before a list that designates, or before "it" for
// the one that the sentence has told of: "was put on the British list in 2000 and removed from it in 2008"; -1 for
// nowhere.
func fromList(s *document.Sentence, p *predicate.Predicate, base string) int {
	t := s.Tokens
	for k := p.Verb + 1; k+1 < len(t) && k < p.Verb+12; k++ {
		if w := t[k].Lower; w != "from" && w != "off" {
			continue
		}
		if listPhrase(s, k+1) >= 0 &&
			(base == "delist" || designates(s, k+1) || organized(p.Patient) &&
				(publicList(s, *s.ChunkAt(k + 1)) || t[k+1].Lower == "its" && public(p))) {
			return k
		}
		if d := earlierDesignation(s); t[k+1].Lower == "it" && d != nil && d.Start >= s.Start && d.Rule == "designation.list" {
			return k
		}
	}
	return -1
}

// furtherDelistings makes the delistings from other lists that follow that from the list after token from.
func furtherDelistings(s *document.Sentence, p *predicate.Predicate, subject document.Mention, from int) {
	for _, a := range furtherLists(s, predicate.TimeAfter(s, from+1)) {
		q := *p
		q.Agents = []predicate.Authority{a}
		delistings(s, &q, subject, nil, nil)
	}
}

// public reports whether all who act are states or unions of states, whose list of organizations is one that designates.
func public(p *predicate.Predicate) bool {
	return len(p.Agents) > 0 && !slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool {
		e := a.Mention.Entity
		return e == nil || e.Kind != annals.State && (e.Kind != annals.Body || e.Ref == "")
	})
}

// organized reports whether the words stand for an organization.
func organized(m document.Mention) bool {
	return m.Entity != nil && m.Entity.Kind == annals.Organization && m.Entity.Ref == ""
}

// takesBack reports whether the predicate of the verb, which says of itself nothing of lists, undoes what the sentence
// has told before: "listed the Front in 2009 and removed it in 2015"; or does what another did in the sentence before:
// "Peru took the Front off its list. Chile removed it in 2015."
func takesBack(s *document.Sentence, p *predicate.Predicate, base string) bool {
	if base != "remove" && base != "drop" && base != "strike" || p.Complement.Head >= 0 {
		return false
	}
	if !p.Passive && len(p.Agents) == 1 && p.Agents[0].Mention.Entity != nil && p.Patient.Entity != nil &&
		delistedBefore(s, p.Patient.Entity) {
		return true
	}
	if d := listedHere(s, p); d != nil && p.Passive {
		return true
	}
	return len(p.Agents) == 1 && p.Patient.Entity != nil && !movedFrom(s, p) &&
		standingBefore(s, p.Verb, func(c *document.Candidate) bool {
			return c.Type == annals.TypeDesignation && sameAuthority(s, c, p.Agents[0]) &&
				c.Roles[annals.RoleSubject][0].Entity == p.Patient.Entity
		}) != nil
}

// movedFrom reports whether the predicate goes on with from where somebody is removed: "removed it from power".
func movedFrom(s *document.Sentence, p *predicate.Predicate) bool {
	for k := p.Verb + 1; k < len(s.Tokens) && !predicate.SetsOff(s.Tokens[k]); k++ {
		if w := s.Tokens[k].Lower; w == "from" || w == "off" {
			return true
		}
	}
	return false
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

// designates reports whether the list at token i puts what is on it into a class: it is a list of something, a
// blacklist, a list of terrorists; or the text has told of a designation before.
func designates(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	as := listClass(s, i)
	if as != nil && s.Tokens[c.Head].Lower == "register" && !listedClass(s, *as) {
		return false // "the register of political parties": who is on it has a standing
	}
	return as != nil || anyWord(s, document.Phrase{First: c.First, Last: c.Last}, profile.DesignatingLists) ||
		earlierDesignation(s) != nil || profile.OfListings(s.Doc)
}

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
		if p.PatientHead >= 0 {
			start = min(start, s.Tokens[s.ChunkFirst(p.PatientHead)].Start)
		}
		if k > 0 && p.Passive || naming.MarkedBetween(s.Doc, start, a.Mention.Start) {
			// "by B on D′": the pair alone.
			c.Cover(byBefore(s, a), a.Mention.End)
		} else {
			c.Cover(start, t[p.Verb].End)
			c.Cover(a.Mention.Start, a.Mention.End)
			if subject.End > subject.Start {
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
