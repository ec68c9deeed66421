package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// readUnderBans finds who is, comes or lives under a ban: "was under a ban in Peru from 1998 to 2008", "came under a Peruvian
// ban".
func readUnderBans(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		c := s.ChunkAt(i)
		if !banNouns[t[i].Lower] || c == nil || c.Head != i || c.First < 2 || t[c.First-1].Lower != "under" || predicate.InQuote(s, i) {
			continue
		}
		next := t[min(i+1, len(t)-1)].Lower
		if s.TimeAt(i+1) == nil && (next == "on" || next == "against" || next == "from") {
			continue // "under a ban on rallies"
		}
		verb := c.First - 2
		for verb > 0 && t[verb].IsAdverb() {
			verb--
		}
		base := document.VerbBase(t[verb])
		subject := predicate.SubjectFor(s, verb)
		if !document.Auxiliaries[t[verb].Lower] && !comingUnder[base] && !livingUnder[base] || subject.Head < 0 {
			continue
		}
		if who := s.FillerOf(subject); who.Entity != nil && who.Entity.Kind == annals.Organization {
			underBan(s, verb, i, who)
		}
	}
}

// livingUnder are the verbs by which somebody goes on under a ban.
var livingUnder = wordlist.Set("live operate work suffer labour labor exist")

// underBan makes the ban under which somebody is by the verb, of which the noun at token i is the name.
func underBan(s *document.Sentence, verb, i int, who document.Mention) {
	p := predicate.Read(s, verb)
	by := decidingWhere(s, i)
	if len(by) == 0 {
		by = listOwners(s, s.ChunkAt(i).First)
	}
	c := document.NewCandidate(annals.TypeBan, "ban.under", 0.8)
	c.Trigger, c.Verb = s.Tokens[verb].Start, s.Tokens[verb].Start
	c.Add(annals.RoleSubject, who)
	for k := range by {
		if predicate.CouldDecide(s, by[k]) {
			c.Add(annals.RoleAuthority, by[k].Mention)
		}
	}
	c.Cover(c.Verb, s.Tokens[i].End)
	if x := predicate.TimeAfter(s, i+1); x != nil && !x.Modifier {
		c.Time = x.AsStart()
	} else {
		c.Time = predicate.PredicateTime(s, p, nil)
	}
	predicate.Stance(s, c, p)
	s.Candidates = append(s.Candidates, c)
}
