package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// withdrawnSame makes the end of the standing of which the sentence has just told, where its giver takes "it" back: "granted
// the Front observer status in 1999 and withdrew it in 2013".
func withdrawnSame(s *document.Sentence, p *predicate.Predicate, base string) {
	if p.PatientHead < 0 || s.Tokens[p.PatientHead].Lower != "it" || p.Negated || !undoing[base] && base != "suspend" {
		return
	}
	var like *document.Candidate
	for _, c := range statusesBefore(s, p.First) {
		if len(p.Agents) == 0 || sameAuthority(s, c, p.Agents[0]) {
			like = c
		}
	}
	var x *dates.Expr
	if x = predicate.TimeAfter(s, p.PatientHead); len(p.Times) > 0 {
		x = p.Times[0]
	}
	if like == nil || x == nil || x.Modifier {
		return
	}
	c := document.NewCandidate(annals.TypeStatus, "status.withdrawn-same", 0.75)
	for _, r := range []annals.Role{annals.RoleSubject, annals.RoleAuthority, annals.RoleAs} {
		c.Roles[r] = like.Roles[r]
	}
	c.Verb, c.Time = s.Tokens[p.Verb].Start, x.AsEnd()
	c.Cover(like.Start, x.End)
	predicate.Stance(s, c, p)
	s.Candidates = append(s.Candidates, c)
}

// measure reports whether the noun at token h stands for the listing or ban of which the text has told: "suspended the measure",
// of one that a decree gave "rescinded the decree".
func measure(s *document.Sentence, h int) bool {
	c := s.ChunkAt(h)
	if c == nil || c.Last != c.First+1 || h+1 < len(s.Tokens) && s.Tokens[h+1].Lower == "of" {
		return false
	}
	switch w := s.Tokens[h].Lower; {
	case w == "measure", w == "measures":
		return standingBefore(s, h, nil) != nil
	case lawNouns[w] && s.Tokens[c.First].Lower == "the":
		like := standingBefore(s, h, nil)
		return like != nil && strings.Contains(strings.ToLower(s.Doc.Text[like.Start:like.End]), w)
	}
	return false
}

// measureEnded makes the end of the listing or ban for which "the measure" stands, where those who gave it end it.
func measureEnded(s *document.Sentence, p *predicate.Predicate) {
	like := standingBefore(s, p.PatientHead, func(c *document.Candidate) bool {
		return !slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool { return !sameAuthority(s, c, a) })
	})
	if like == nil || like.Stance != annals.Asserted {
		return
	}
	if by := like.Roles[annals.RoleAuthority]; p.Passive && len(p.Agents) == 0 {
		if a := lister(s); like.Type == annals.TypeDesignation && (a == nil || a.Mention.Entity != by[0].Entity) {
			return // of several listings nobody knows which
		}
		if at := s.Tokens[p.Verb].Start; by[0].Entity != nil {
			p.Agents = []predicate.Authority{{First: p.Verb, Last: p.Verb,
				Mention: document.Mention{Start: at, End: at, Entity: by[0].Entity}}}
		}
	}
	subject := document.Mention{Start: s.Tokens[p.PatientHead].Start, End: s.Tokens[p.PatientHead].Start,
		Entity: like.Roles[annals.RoleSubject][0].Entity}
	switch like.Type {
	case annals.TypeDesignation:
		delistings(s, p, subject, nil, nil)
	case annals.TypeBan:
		banLifted(s, p, subject, nil)
	}
}

// endsOwn gives the predicate as agent, where it is a pronoun that seems to stand for whoever bears a listing or ban, the one who
// gave it: of "Peru listed the Front in 2003. It lifted the measure in 2014", Peru.
func endsOwn(s *document.Sentence, p *predicate.Predicate) {
	if p.Passive || len(p.Agents) != 1 || s.Tokens[p.Agents[0].Last].Tag != "PRP" {
		return
	}
	a := &p.Agents[0]
	if like := standingBefore(s, a.First, nil); like != nil && like.Stance == annals.Asserted &&
		(a.Mention.Entity == nil || a.Mention.Entity == like.Roles[annals.RoleSubject][0].Entity) {
		a.Mention.Entity = like.Roles[annals.RoleAuthority][0].Entity
	}
}

// undoing are the verbs that are done to designations and bans, and not to those who bear them.
var undoing = wordlist.Set(`lift revoke rescind repeal overturn annul withdraw quash void invalidate cancel reverse scrap abolish nullify undo
	terminate abrogate vacate overrule set_aside throw_out`)

// delistingVerbs say by themselves that somebody is on a list no longer.
var delistingVerbs = wordlist.Set("delist deproscribe unlist")

// readEnding reads the predicate of a verb that says of a listing or a ban that it goes on or ends by itself as one that ends it;
// not ok where it goes on, or what lapses is no listing or ban.
func readEnding(s *document.Sentence, p *predicate.Predicate, base string) (ok bool) {
	switch {
	case document.VerbClasses["renew"][base]:
		if !p.Negated {
			return false
		}
		p.Negated, p.Ends = false, true // "did not renew the listing": it ended
	case document.VerbClasses["lapse"][base]:
		subject := predicate.SubjectFor(s, p.Verb)
		if p.Passive || subject.Head < 0 || !lapses(s, subject.Head) {
			return false
		}
		p.Patient, p.PatientHead, p.Agents = s.FillerOf(subject), subject.Head, listers(s, subject.Head)
	case document.VerbClasses["let"][base]:
		h := letLapse(s, p.Verb)
		if p.Passive || h < 0 {
			return false
		}
		p.Patient, p.PatientHead = scope.Mention(s, document.Phrase{First: h, Last: h}), h
		if x := predicate.TimeAfter(s, h); x != nil && !x.Modifier {
			p.Times = append(p.Times, x) // "let it expire in 2013"
		}
	}
	return true
}

// lapses reports whether the noun at token h is one for a listing or a ban.
func lapses(s *document.Sentence, h int) bool {
	w := s.Tokens[h].Lower
	return banNouns[w] || entity.ListingNouns[w] && w != "status" && w != "sanctions"
}

// listers are those whose listing the noun at token h names: "Peru's listing of the Front", "its listing of the Front".
func listers(s *document.Sentence, h int) []predicate.Authority {
	c := s.ChunkAt(h)
	if c == nil {
		return nil
	}
	m := s.MentionAt(c.First)
	if m == nil || m.Entity == nil || m.Last >= h || s.Tokens[m.Last].Tag != "PRP$" && s.Tokens[m.Last+1].Tag != "POS" {
		return nil
	}
	a := predicate.Authority{First: m.First, Last: m.Last, Mention: s.Filler(m.First, m.Last, m.Last)}
	a.Mention.Entity = m.Entity
	if e := m.Entity; e.Kind != annals.State && e.Kind != annals.Body && !entity.Issues(e) {
		return nil
	}
	return []predicate.Authority{a}
}

// letLapse is the noun for a listing or ban that the verb at token i lets end, "let its listing of the Front lapse", "allowed the
// ban to expire"; -1 where it lets nothing of the kind.
func letLapse(s *document.Sentence, i int) int {
	t := s.Tokens
	c := s.ChunkAt(min(i+1, len(t)-1))
	if c == nil || c.First != i+1 {
		return -1
	}
	h := -1
	for k := c.First; k <= c.Last && h < 0; k++ {
		if lapses(s, k) {
			h = k // the parser may take the verb for the noun's head: "its listing lapse"
		}
	}
	for k := h + 1; h >= 0 && k < len(t) && k < h+10 && !predicate.SetsOff(t[k]); k++ {
		if document.VerbClasses["lapse"][t[k].Lower] {
			return h
		}
	}
	return -1
}
