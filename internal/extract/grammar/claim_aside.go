package grammar

import (
	"annals"
	"annals/internal/extract/wordlist"
)

// attributed is a phrase set off from a clause, tokens first to last, that tells who says it; opens and closes tell that it
// opens and closes the sentence.
type attributed struct {
	first, last   int
	speaker       []Mention
	opens, closes bool
}

// AsideClaims are what somebody says by a phrase set off from it: "According to X, P", "In the view of X, P", "P, X said".
// Whoever reads statements of the same words has no need of them.
func (s *Sentence) AsideClaims() []*Candidate {
	s.stretches()
	var out []*Candidate
	for _, a := range s.asides {
		if c := s.asideClaim(a); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// asideClaim is the claim of the clause beside the phrase, nil where that is no whole clause or stands in a quotation.
func (s *Sentence) asideClaim(a attributed) *Candidate {
	t := s.Tokens
	first, end := 0, 0
	switch {
	case a.opens:
		first = s.afterApposition(a.last + 2)
		end = s.propositionEnd(first)
	case a.closes:
		end = a.first - 1
		first = s.saidBefore(end - 1)
	default:
		return nil
	}
	for end > first && t[end-1].Text == "," {
		end--
	}
	if tag := t[max(end-1, 0)].Tag; tag == "TO" || tag == "IN" || tag == "DT" || s.isProvision(a) {
		return nil // "the purpose is to:" before a list
	}
	if k, _ := s.overAs(a.first, a.last); t[k].Tag != "VBG" && t[k].Tag != "IN" && t[k].Tag != "TO" &&
		!s.hasFinite(a.first, a.last+1) {
		return nil // "the oldest reptile known"
	}
	if end-first < 3 || len(a.speaker) == 0 || s.inQuote(first) || !s.hasFinite(first, end) || !s.opensClause(first) {
		return nil
	}
	c := NewCandidate(annals.TypeClaim, "claim.aside", 0.7)
	c.Stance, c.Speaker = annals.Alleged, a.speaker
	c.Verb = t[a.first].Start
	c.Cover(t[a.first].Start, t[a.last].End)
	c.Add(annals.RoleValue, s.unquoted(phrase{First: first, Last: end - 1}))
	s.claimAbout(c, first, end)
	for k := range s.Times {
		if x := &s.Times[k]; x.First > a.first && x.Last <= a.last {
			c.Time = x.ForEvent()
		}
	}
	return c
}

// afterApposition is the first token after what stands between commas beside somebody, where it begins at token i:
// "According to Campos, the leader of the Front, P"; i itself for a clause.
func (s *Sentence) afterApposition(i int) int {
	for k := i; k < len(s.Tokens) && s.ChunkAt(i) != nil && s.ChunkAt(i).First == i; k++ {
		if isFinite(s.Tokens[k]) {
			break
		}
		if s.Tokens[k].Text == "," && s.TimeAt(k) == nil && s.clauseAt(k+1) {
			return k + 1
		}
	}
	return i
}

// opensClause reports whether a clause may begin at token i: with its subject, or with a quotation.
func (s *Sentence) opensClause(i int) bool {
	if q := s.QuoteAt(i); q != nil && q.First == i || s.Tokens[i].Tag == "EX" {
		return true
	}
	c := s.ChunkAt(i)
	return c != nil && c.First == i
}

// provisions are nouns for what lays down how things are to be, and is no opinion of anybody.
var provisions = wordlist.Set("article articles section sections clause law laws act constitution statute statutes bylaws by-laws charter treaty decree code")

// isProvision reports whether the phrase names a law or the like.
func (s *Sentence) isProvision(a attributed) bool {
	for k := a.first; k <= a.last && k < a.first+8; k++ {
		if provisions[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}
