package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readSanctions finds the organizations and people that states and unions of states put under sanctions, which is to put them on
// the list of those: "the EU sanctioned the Front", "imposed sanctions on it", "has been under American sanctions since 2012".
func readSanctions(s *document.Sentence) {
	for i, t := range s.Tokens {
		switch {
		case predicate.InQuote(s, i):
		case t.IsVerb() && document.VerbBase(t) == "sanction":
			sanctioned(s, i)
		case t.Lower == "sanctions" && t.IsNoun():
			sanctionsOn(s, i)
			underSanctions(s, i)
		}
	}
}

// sanctioned reads the verb at token i: "was sanctioned by Canada in 2017".
func sanctioned(s *document.Sentence, i int) {
	p := predicate.Read(s, i)
	ofOther(s, p)
	if p.PatientHead < 0 || !sanctionable(p.Patient) {
		return
	}
	for k := range p.Agents {
		a := &p.Agents[k]
		if !sanctionsOthers(s, *a) {
			continue
		}
		c := sanctioning(s, i, i, bearers(p, p.Patient), a.Mention)
		c.Time = predicate.PredicateTime(s, p, a)
		predicate.Stance(s, c, p)
		s.Candidates = append(s.Candidates, c)
	}
}

// imposingSanctions are the verbs by which sanctions come to hold, keepingSanctions those by which they hold.
var (
	imposingSanctions = wordlist.Set(`impose place slap put adopt announce introduce levy apply enact decree unveil inflict clamp order
		reimpose re-impose reinstate restore renew`)
	keepingSanctions = wordlist.Set("have maintain keep")
)

// sanctionsOn reads sanctions on somebody, the noun at token i, that a verb imposes or keeps: "imposed sanctions on the Front in
// 2012", "sanctions imposed on it by Canada in 2012", "has had sanctions in place against it since 2012".
func sanctionsOn(s *document.Sentence, i int) {
	t := s.Tokens
	verb := s.Head(i)
	undergone := i+2 < len(t) && (t[i+1].Tag == "VBN" || t[i+1].Tag == "VBD") && t[i+2].Tag == "IN"
	if undergone {
		verb = i + 1 // "sanctions imposed on the Front"
	} else if !s.IsRel(i, "obj", "nsubj:pass") {
		return
	}
	if verb < 0 || !t[verb].IsVerb() {
		return
	}
	base := document.VerbBase(t[verb])
	keeps := keepingSanctions[base]
	if !keeps && !imposingSanctions[base] {
		return
	}
	p := predicate.Read(s, verb)
	by := p.Agents
	if p.Passive || undergone {
		by = agentsAfter(s, verb)
	}
	for k := i + 1; k+1 < len(t) && t[k].Text != ";" && t[k].Text != "."; k++ {
		if w := t[k].Lower; w != "on" && w != "against" || s.TimeAt(k) != nil {
			continue
		}
		on, next := predicate.Authorities(s, k+1, len(t))
		for n := range on {
			if f := on[n].First; n > 0 && t[f-1].Lower == "by" {
				on, next = on[:n], f-1 // "on the Front by Canada"
				break
			}
		}
		who := sanctionedIn(on)
		if len(who) == 0 || next < len(t) && t[next].Text == "-" {
			return
		}
		x := on[len(on)-1].Time
		if x == nil {
			x = timeSetOff(s, next)
		}
		sanctionAll(s, p, i, who, by, x, keeps)
		k = next - 1
	}
}

// sanctionTime is when sanctions by an authority hold: from its own date, the one behind those under them, or that of the
// predicate.
func sanctionTime(s *document.Sentence, p *predicate.Predicate, a *predicate.Authority, x *dates.Expr, keeps bool) edtf.Value {
	switch {
	case a.OwnTime() != nil:
		return a.OwnTime().AsStart()
	case x != nil && !x.Modifier && (!keeps || x.Op == dates.Since || x.Op == dates.From):
		return x.AsStart()
	}
	return predicate.PredicateTime(s, p, a)
}

// underSanctions reads that somebody is, comes or is put under the sanctions of the noun at token i: "has been under EU
// sanctions since 2012", "is subject to American sanctions", "was hit with sanctions by Canada".
func underSanctions(s *document.Sentence, i int) {
	t, c := s.Tokens, s.ChunkAt(i)
	if c == nil || c.Head != i || c.First < 2 {
		return
	}
	tied := t[c.First-1].Lower
	last := c.First - 2
	if tied == "to" && t[last].Lower == "subject" {
		tied, last = "under", last-1
	}
	for last > 0 && t[last].IsAdverb() {
		last--
	}
	switch verb := s.Head(i); {
	case tied == "under" && last >= 0 && (document.Auxiliaries[t[last].Lower] || comingUnder[document.VerbBase(t[last])]):
		subject := predicate.SubjectFor(s, last)
		if subject.Head < 0 {
			return
		}
		sanctionsHold(s, last, i, []document.Mention{s.FillerOf(subject)})
	case verb >= 0 && verb < i && t[verb].IsVerb() && (tied == "under" && puttingUnder[document.VerbBase(t[verb])] ||
		tied == "with" && hittingWith[document.VerbBase(t[verb])] || tied == "to" && document.VerbBase(t[verb]) == "subject"):
		p := predicate.Read(s, verb)
		if p.PatientHead >= 0 {
			sanctionsHold(s, verb, i, bearers(p, p.Patient))
		}
	}
}

// comingUnder are the verbs by which somebody comes or goes on to be under sanctions, puttingUnder those by which others put
// him under them, hittingWith those by which others hit him with them.
var (
	comingUnder  = wordlist.Set("come fall remain stay")
	puttingUnder = wordlist.Set("put place bring keep")
	hittingWith  = wordlist.Set("hit target slap strike punish penalize penalise smack")
)

// sanctionsHold makes the listings of those who are under the sanctions of the noun at token i, as the verb tells.
func sanctionsHold(s *document.Sentence, verb, i int, who []document.Mention) {
	p := predicate.Read(s, verb)
	if !sanctionable(who[0]) {
		return
	}
	by := p.Agents
	if hold := document.VerbBase(s.Tokens[verb]); p.Passive || document.Auxiliaries[s.Tokens[verb].Lower] || comingUnder[hold] {
		if by = agentsAfter(s, verb); len(by) == 0 {
			by = listOwners(s, s.ChunkAt(i).First)
		}
	}
	sanctionAll(s, p, i, who, by, predicate.TimeAfter(s, i+1), false)
}

// sanctionAll makes the listings of those whom the sanctions of the noun at token i meet, by each of the authorities, at the time
// x or the authority's own; keeps tells that the predicate only goes on with them.
func sanctionAll(s *document.Sentence, p *predicate.Predicate, i int, who []document.Mention, by []predicate.Authority,
	x *dates.Expr, keeps bool) {
	for k := range by {
		a := &by[k]
		if !sanctionsOthers(s, *a) {
			continue
		}
		c := sanctioning(s, p.Verb, i, who, a.Mention)
		c.Time = sanctionTime(s, p, a, x, keeps)
		predicate.Stance(s, c, p)
		s.Candidates = append(s.Candidates, c)
	}
}

// sanctioning is the listing of somebody by an authority that the verb at one token tells, and as what the word for sanctions at
// another. What was done is an event as well.
func sanctioning(s *document.Sentence, verb, as int, who []document.Mention, by document.Mention) *document.Candidate {
	c := document.NewCandidate(annals.TypeDesignation, "designation.sanctioned", 0.8)
	c.Trigger, c.Verb, c.Apart = s.Tokens[verb].Start, s.Tokens[verb].Start, true
	c.Add(annals.RoleSubject, who...)
	c.Add(annals.RoleAuthority, by)
	c.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: as, Last: as, Head: as}))
	c.Cover(c.Verb, s.Tokens[verb].End)
	return c
}

// sanctionsOthers reports whether an authority is a state, a union of states or an organ of one by its name: the king who
// sanctions an order approves it.
func sanctionsOthers(s *document.Sentence, a predicate.Authority) bool {
	e := a.Mention.Entity
	return predicate.IsCapital(s, a) || organState(s, a.Mention) != nil ||
		e != nil && (e.Kind == annals.State || e.Kind == annals.Body && e.Ref != "" || entity.Issues(e))
}

// timeSetOff is the date that follows token i at once, or over an apposition between commas: "on Juan Santos, its founder, in
// 2012"; nil for none.
func timeSetOff(s *document.Sentence, i int) *dates.Expr {
	for k := i; k < len(s.Tokens) && k < i+10 && !document.IsFinite(s.Tokens[k]) && s.Tokens[k].Text != ";"; k++ {
		if x := s.TimeAt(k); x != nil && x.First == k && (k == i || s.Tokens[k-1].Text == ",") {
			return x
		}
	}
	return nil
}

// sanctionedIn are the organizations and people of a list by their names; nil where a state is among them, which is on no list.
func sanctionedIn(list []predicate.Authority) (who []document.Mention) {
	for _, a := range list {
		if sanctionable(a.Mention) {
			who = append(who, a.Mention)
		} else if e := a.Mention.Entity; e != nil && e.Kind == annals.State {
			return nil
		}
	}
	return who
}

// sanctionable reports whether the words stand for an organization or a person.
func sanctionable(m document.Mention) bool {
	e := m.Entity
	return e != nil && (e.Kind == annals.Organization && e.Ref == "" || e.Kind == annals.Person)
}
