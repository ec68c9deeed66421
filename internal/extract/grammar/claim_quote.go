package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// claimTo reads "claims to be Y".
func claimTo(s *document.Sentence, i int) bool {
	t := s.Tokens
	base := document.VerbBase(t[i])
	if i+2 >= len(t) || t[i+1].Lower != "to" || base != "claim" && base != "profess" && base != "purport" ||
		predicate.PassiveGroup(s, i) {
		return false
	}
	end := beforeConjunct(s, i, i+1, scope.PropositionEnd(s, i+1))
	for k := i + 2; k < end; k++ {
		if t[k].Tag == "WDT" || t[k].Text == "," || t[k].Tag == "IN" && t[k].Lower == "that" {
			end = k
		}
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.to", 0.8)
	c.Verb = t[i].Start
	c.Stance = annals.Alleged
	if !claimSpeaker(s, c, i) {
		return false
	}
	c.Roles[annals.RoleAbout] = append([]document.Mention(nil), c.Speaker...)
	c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: i + 1, Last: end - 1}))
	c.Time = sayingTime(s, i, nil)
	s.Candidates = append(s.Candidates, c)
	return true
}

// claimGoesOn reads a sentence of a quotation that began in another one, whose words somebody is told there to have said.
func claimGoesOn(s *document.Sentence) {
	if s.Continues == nil || len(s.Tokens) == 0 {
		return
	}
	for _, o := range Candidates(s.Continues) {
		if o.Manner != document.Quoted {
			continue
		}
		last := s.Quotes[0].Last
		for last > 0 && (s.Tokens[last].Text == "." || s.Tokens[last].Kind == lang.Punct && s.Tokens[last].Text != ")") {
			last--
		}
		c := document.NewCandidate(annals.TypeClaim, "claim.goes-on", 0.75)
		c.Manner = document.Quoted
		c.Verb, c.Stance, c.Speaker = s.Tokens[0].Start, annals.Alleged, o.Speaker
		c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: 0, Last: last}))
		c.Time = o.Time
		s.Candidates = append(s.Candidates, c)
		return
	}
}

// claimNamed reads the quotations beside which only the name of whose words they are stands: `X: "P"`, `"P" — X`.
func claimNamed(s *document.Sentence) {
	for _, q := range s.Quotes {
		who := scope.QuotedBeside(s, q)
		if q.Last-q.First < scope.LeastQuoted || len(who) == 0 {
			continue
		}
		c := document.NewCandidate(annals.TypeClaim, "claim.named", 0.75)
		c.Verb, c.Stance, c.Speaker = who[0].Start, annals.Alleged, who
		c.Cover(who[0].Start, who[len(who)-1].End)
		c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: q.First, Last: q.Last}))
		claimAbout(s, c, q.First+1, q.Last)
		s.Candidates = append(s.Candidates, c)
	}
}

// claimQuoted reads `"P", said X` and `X said: "P"`.
func claimQuoted(s *document.Sentence, i int) {
	t := s.Tokens
	c := document.NewCandidate(annals.TypeClaim, "claim.quoted", 0.8)
	c.Manner = document.Quoted
	c.Verb = t[i].Start
	c.Stance = annals.Alleged
	j := i + 1
	for j < len(t) && (t[j].Text == ":" || t[j].Text == ",") {
		j++
	}
	if q := s.QuoteAt(min(j, len(t)-1)); q != nil && q.First == j && q.Last-q.First > 4 {
		if document.VerbBase(t[i]) == "write" && quotesTitle(s, q) || !claimSpeaker(s, c, i) {
			return
		}
		c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: q.First, Last: q.Last}))
		claimAbout(s, c, q.First+1, q.Last)
		c.Time = sayingTime(s, i, nil)
		s.Candidates = append(s.Candidates, c)
		return
	}
	if claimSaidAfter(s, c, i) {
		return
	}
	k := i - 1
	if k > 0 && t[k].Text == "," {
		k--
	}
	if q := s.QuoteAt(max(k, 0)); q != nil && q.Last == k && q.Last-q.First > 4 {
		sp := s.ChunkAt(i + 1)
		if sp == nil || sp.First != i+1 {
			return
		}
		p := s.Extend(*sp)
		c.Speaker = []document.Mention{s.FillerOf(p)}
		c.Cover(t[i].Start, t[p.Last].End)
		c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: q.First, Last: q.Last}))
		claimAbout(s, c, q.First+1, q.Last)
		s.Candidates = append(s.Candidates, c)
	}
}

// quotesTitle reports whether a quotation is written as titles of works are, all words but small ones with a capital:
// "The Schooling of Juan Santos".
func quotesTitle(s *document.Sentence, q *document.Quote) bool {
	capitals := 0
	for k := q.First; k <= q.Last; k++ {
		switch x := s.Tokens[k]; {
		case x.Kind != lang.Word:
		case x.IsUpper():
			capitals++
		case len(x.Text) > longestSmall:
			return false
		}
	}
	return capitals > 1
}

// longestSmall is how many letters a word has at most that titles write small.
const longestSmall = 4

// claimSaidAfter reads `"P", X said` at the verb i.
func claimSaidAfter(s *document.Sentence, c *document.Candidate, i int) bool {
	t := s.Tokens
	sp := predicate.SubjectOf(s, predicate.VerbGroupStart(s, i))
	if sp.Head < 0 || predicate.PassiveGroup(s, i) || predicate.NobodyAt(s, sp.First) || i+1 < len(t) && t[i+1].Lower == "by" {
		return false // `"P", the words spoken by X`
	}
	k := sp.First - 1
	if k > 0 && t[k].Text == "," {
		k--
	}
	q := s.QuoteAt(max(k, 0))
	if q == nil || q.Last != k || q.First > 0 && t[q.First-1].Kind != lang.Punct || q.Last-q.First < scope.LeastQuoted ||
		!scope.IdleAfter(s, i, untilMark(s, i)) {
		return false
	}
	c.Speaker = []document.Mention{s.FillerOf(sp)}
	c.Cover(t[sp.First].Start, t[i].End)
	c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: q.First, Last: q.Last}))
	claimAbout(s, c, q.First+1, q.Last)
	c.Time = sayingTime(s, i, nil)
	s.Candidates = append(s.Candidates, c)
	return true
}

// untilMark is the last token after token i before a mark.
func untilMark(s *document.Sentence, i int) int {
	for i+1 < len(s.Tokens) && s.Tokens[i+1].Kind != lang.Punct {
		i++
	}
	return i
}

// claimQuotedOn reads a sentence that is nothing but a quotation, after one that quotes somebody.
func claimQuotedOn(s *document.Sentence) {
	for _, q := range s.Quotes {
		who := scope.QuotedOn(s, q)
		if len(who) == 0 || q.Last-q.First < scope.LeastQuoted {
			continue
		}
		c := document.NewCandidate(annals.TypeClaim, "claim.quoted-on", 0.7)
		c.Manner = document.Quoted
		c.Verb, c.Stance, c.Speaker = s.Tokens[q.First].Start, annals.Alleged, who
		c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: q.First, Last: q.Last}))
		claimAbout(s, c, q.First+1, q.Last)
		s.Candidates = append(s.Candidates, c)
	}
}
