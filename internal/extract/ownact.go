package extract

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// givenStandings are the types of what authorities do to others' standing.
var givenStandings = []annals.Type{annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus}

// ownActs are the standings of which a claim says no more than that its speaker gave them, or took them away: "announced that it
// had revoked the designation".
func ownActs(s *document.Sentence, claim *document.Candidate, read []*document.Candidate) []*document.Candidate {
	if claim.Type != annals.TypeClaim || len(claim.Speaker) != 1 || claim.Speaker[0].Entity == nil {
		return nil
	}
	var own []*document.Candidate
	for _, c := range read {
		by := c.Roles[annals.RoleAuthority]
		if !slices.Contains(givenStandings, c.Type) || len(by) != 1 || by[0].Entity != claim.Speaker[0].Entity ||
			c.Stance != annals.Asserted && c.Stance != annals.Alleged || !mostOf(c, claim) || ahead(s, c) {
			continue
		}
		own = append(own, c)
	}
	return own
}

// sayActs gives the acts of which claims say no more the claims' speakers, and returns these claims.
func sayActs(s *document.Sentence, read []*document.Candidate) map[*document.Candidate]bool {
	acted := map[*document.Candidate]bool{}
	for _, claim := range read {
		for _, act := range ownActs(s, claim, read) {
			say(s, act, claim)
			acted[claim] = true
		}
	}
	return acted
}

// say gives an act the speaker of the claim that tells it and, where it has no time of its own, the time of the announcement;
// what somebody only says to have done may have been done long before.
func say(s *document.Sentence, act, claim *document.Candidate) {
	act.Speaker, act.Stance = claim.Speaker, annals.Alleged
	if act.Time.IsZero() && announces(s, claim) {
		act.Time = claim.Time
	}
}

// mostOf reports whether a statement stands within what the claim says, and has most of its words.
func mostOf(c, claim *document.Candidate) bool {
	return slices.ContainsFunc(claim.Roles[annals.RoleValue], func(v document.Mention) bool {
		return c.Start >= v.Start && c.End <= v.End && 2*(c.End-c.Start) >= v.End-v.Start
	})
}

// announces reports whether the verb of a claim tells of what is done now.
func announces(s *document.Sentence, claim *document.Candidate) bool {
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == claim.Verb })
	return i >= 0 && document.VerbBase(s.Tokens[i]) == "announce"
}

// ahead reports whether a statement's words tell of what is to come: "it would ban the Front".
func ahead(s *document.Sentence, c *document.Candidate) bool {
	return slices.ContainsFunc(s.Tokens, func(t lang.Token) bool { return t.Tag == "MD" && c.Start <= t.Start && t.End <= c.End })
}
