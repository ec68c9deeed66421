package extract

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// stopping are the verbs that say of what lasts that it ended, or that somebody ended it.
var stopping = wordlist.Set("end stop halt cease cut suspend withdraw sever break terminate discontinue dissolve " +
	"collapse conclude cancel")

// tieNouns are the nouns by which a text speaks of a tie that it has told of, by the type of the tie.
var tieNouns = map[annals.Type]map[string]bool{
	annals.TypeSupport: wordlist.Set("aid support funding backing assistance help subsidy subsidies supplies deliveries shipments " +
		"money weapons arms"),
	annals.TypeAlliance: wordlist.Set("alliance pact partnership coalition cooperation"),
	annals.TypeConflict: wordlist.Set("war conflict fighting hostilities insurgency rebellion"),
}

// tieRoles are the roles of the two sides of a tie, which an end leaves out.
var tieRoles = map[annals.Type][]annals.Role{
	annals.TypeSupport:  {annals.RoleSupporter, annals.RoleSupported},
	annals.TypeAlliance: {annals.RoleParty},
	annals.TypeConflict: {annals.RoleParty, annals.RoleAgainst},
}

// overs makes the end of a tie of what is told to have ended without saying whose it was, when the text has told of the tie
// before in the same paragraph: "Libya armed the Front from 1975. It cut off its aid in 1984." read has what each sentence of
// the document tells.
func overs(d *document.Document, read [][]*document.Candidate) {
	last := map[annals.Type]*document.Candidate{}
	eachTold(d, read, func() { clear(last) }, func(s *document.Sentence, i, k int) {
		c := read[i][k]
		if tieRoles[c.Type] != nil {
			if c.Stance == annals.Asserted && confidence(c, s) >= annals.DefaultConfidence && bindsTwo(c) {
				last[c.Type] = c
			}
		} else if end := endOf(s, c, last); end != nil {
			read[i][k] = end
			delete(last, end.Type)
		}
	})
}

// bindsTwo reports whether all sides of a tie are known, and it has not ended.
func bindsTwo(c *document.Candidate) bool {
	for _, r := range tieRoles[c.Type] {
		if len(c.Roles[r]) == 0 || slices.ContainsFunc(c.Roles[r], func(m document.Mention) bool { return m.Entity == nil }) {
			return false
		}
	}
	return !ended(c.Time)
}

// endOf is the end of the tie that an event or dissolution tells of; nil for none.
func endOf(s *document.Sentence, c *document.Candidate, last map[annals.Type]*document.Candidate) *document.Candidate {
	var what []document.Mention
	switch c.Type {
	case annals.TypeEvent:
		if what = c.Roles[annals.RoleTarget]; len(what) == 0 {
			what = c.Roles[annals.RoleActor]
		}
	case annals.TypeDissolution:
		what = c.Roles[annals.RoleSubject]
	}
	if len(what) != 1 || c.Stance != annals.Asserted || c.Time.Kind() != edtf.Date || !stops(s, c) {
		return nil
	}
	for _, t := range [...]annals.Type{annals.TypeSupport, annals.TypeAlliance, annals.TypeConflict} {
		tie := last[t]
		if tie == nil || !onlyNoun(s, what[0], tieNouns[t]) || !endsOwn(c, tie) {
			continue
		}
		when, err := edtf.Parse("/" + c.Time.String())
		if err != nil {
			return nil
		}
		end := document.NewCandidate(t, string(t)+".over", 0.65)
		end.Cover(c.Start, c.End)
		end.Trigger, end.Verb, end.Hedges, end.Time = c.Trigger, c.Verb, c.Hedges, when
		at := what[0].Start
		for _, r := range tieRoles[t] {
			for _, m := range tie.Roles[r] {
				own := document.Mention{Start: at, End: at, Entity: m.Entity}
				if a := c.Roles[annals.RoleActor]; len(a) == 1 && a[0].Entity != nil && a[0].Entity.Canonical() == m.Entity.Canonical() {
					own = a[0]
				}
				end.Add(r, own)
			}
		}
		return end
	}
	return nil
}

// stops reports whether the verb by which a candidate is told says that something ended.
func stops(s *document.Sentence, c *document.Candidate) bool {
	at := c.Trigger
	if kind := c.Roles[annals.RoleKind]; len(kind) > 0 {
		at = kind[0].Start
	}
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start >= at && t.IsVerb() })
	return i >= 0 && stopping[document.VerbBase(s.Tokens[i])]
}

// onlyNoun reports whether a phrase is one of the nouns with no more than what says that it is a certain one: "the alliance",
// "its military aid".
func onlyNoun(s *document.Sentence, m document.Mention, nouns map[string]bool) bool {
	certain := false
	for _, t := range s.Tokens {
		switch {
		case t.Start < m.Start:
		case t.End == m.End:
			return certain && nouns[t.Lower]
		case t.End > m.End:
			return false
		case t.Lower == "the" || t.Lower == "this" || t.Lower == "its" || t.Lower == "their" || t.Lower == "all":
			certain = true
		case !t.IsAdjective() || t.IsUpper():
			return false
		}
	}
	return false
}

// endsOwn reports whether whoever is told to end something is of the tie, or nobody is, or it is no body: "a truce ended the
// war".
func endsOwn(c, tie *document.Candidate) bool {
	if c.Type != annals.TypeEvent || len(c.Roles[annals.RoleTarget]) == 0 {
		return true
	}
	for _, a := range c.Roles[annals.RoleActor] {
		if a.Entity == nil {
			if tie.Type != annals.TypeConflict {
				return false
			}
			continue
		}
		r := tieRoles[tie.Type]
		if tie.Type == annals.TypeSupport {
			r = r[:1]
		}
		if !slices.ContainsFunc(r, func(r annals.Role) bool {
			return slices.ContainsFunc(tie.Roles[r], func(m document.Mention) bool { return m.Entity.Canonical() == a.Entity.Canonical() })
		}) {
			return false
		}
	}
	return true
}
