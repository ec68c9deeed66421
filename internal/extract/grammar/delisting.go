package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
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
	named := names(s, subject.Head) && listPhrase(s, from+1) >= 0 && publicList(s, *s.ChunkAt(from + 1))
	if p.Negated || p.Passive || subject.Head < 0 || !it && !named && (listPhrase(s, from+1) < 0 || !designates(s, from+1)) {
		return
	}
	p.Passive, p.Patient, p.PatientHead = true, s.FillerOf(subject), subject.Head
	byName(s, p)
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
	byName(s, p)
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

// liftedFrom is who bears the designation or ban that the patient names, where anybody does: "the designation was lifted by
// A".
func liftedFrom(s *document.Sentence, p *predicate.Predicate, ban bool) (document.Mention, bool) {
	if p.Passive {
		p.Agents = agentsAfter(s, p.Verb)
	}
	if a := lister(s); !ban && p.Passive && len(p.Agents) == 0 && a != nil && (profile.OfListings(s.Doc) || justListed(s, p)) {
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
			(base == "delist" || designates(s, k+1) || (organized(p.Patient) || names(s, p.PatientHead)) &&
				(publicList(s, *s.ChunkAt(k + 1)) || t[k+1].Lower == "its" && public(p))) {
			return k
		}
		if d := earlierDesignation(s); t[k+1].Lower == "it" && d != nil && d.Start >= s.Start && d.Manner == document.OnList {
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

// takesBack reports whether the predicate of the verb, which says of itself nothing of lists, undoes what the sentence
// has told before: "listed the Front in 2009 and removed it in 2015"; or does what another did in the sentence before:
// "Peru took the Front off its list. Chile removed it in 2015."
func takesBack(s *document.Sentence, p *predicate.Predicate, base string) bool {
	if base != "remove" && base != "drop" && base != "strike" && (base != "take" || !offAlone(s, p)) || p.Complement.Head >= 0 {
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
		if w := s.Tokens[k].Lower; w == "from" || w == "off" && !offAlone(s, p) {
			return true
		}
	}
	return false
}

// offAlone reports whether "off" stands right behind the predicate's patient, or its verb, and says not off what: "struck it off
// in 2016", of the list that was told before.
func offAlone(s *document.Sentence, p *predicate.Predicate) bool {
	k := p.Verb + 1
	if !p.Passive && p.PatientHead >= k {
		k = p.PatientHead + 1
	}
	if k >= len(s.Tokens) || s.Tokens[k].Lower != "off" {
		return false
	}
	c := s.ChunkAt(min(k+1, len(s.Tokens)-1))
	return c == nil || c.First != k+1 || s.TimeAt(k+1) != nil
}
