package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// AsideClaims are what somebody says by a phrase set off from it: "According to X, P", "In the view of X, P", "P, X said".
// Whoever reads statements of the same words has no need of them.
func AsideClaims(s *document.Sentence) []*document.Candidate {
	scope.Stretches(s)
	var out []*document.Candidate
	for _, a := range s.Attributed {
		if c := asideClaim(s, a); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// asideClaim is the claim of the clause beside the phrase, nil where that is no whole clause or stands in a quotation.
func asideClaim(s *document.Sentence, a document.Attributed) *document.Candidate {
	t := s.Tokens
	first, end := 0, 0
	switch {
	case a.Opens:
		first = afterApposition(s, a.Last+2)
		end = scope.PropositionEnd(s, first)
	case a.Closes:
		end = a.First - 1
		first = scope.SaidBefore(s, end-1)
	default:
		return nil
	}
	for end > first && t[end-1].Text == "," {
		end--
	}
	if tag := t[max(end-1, 0)].Tag; tag == "TO" || tag == "IN" || tag == "DT" || isProvision(s, a) {
		return nil // "the purpose is to:" before a list
	}
	if k, _ := scope.OverAs(s, a.First, a.Last); t[k].Tag != "VBG" && t[k].Tag != "IN" && t[k].Tag != "TO" &&
		!scope.HasFinite(s, a.First, a.Last+1) {
		return nil // "the oldest reptile known"
	}
	if end-first < 3 || len(a.Speaker) == 0 || predicate.InQuote(s, first) || !scope.HasFinite(s, first, end) ||
		!opensClause(s, first) {
		return nil
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.aside", 0.7)
	c.Stance, c.Speaker = annals.Alleged, a.Speaker
	c.Verb = t[a.First].Start
	c.Cover(t[a.First].Start, t[a.Last].End)
	c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: first, Last: end - 1}))
	claimAbout(s, c, first, end)
	for k := range s.Times {
		if x := &s.Times[k]; x.First > a.First && x.Last <= a.Last {
			c.Time = x.ForEvent()
		}
	}
	return c
}

// afterApposition is the first token after what stands between commas beside somebody, where it begins at token i:
// "According to Campos, the leader of the Front, P"; i itself for a clause.
func afterApposition(s *document.Sentence, i int) int {
	for k := i; k < len(s.Tokens) && s.ChunkAt(i) != nil && s.ChunkAt(i).First == i; k++ {
		if document.IsFinite(s.Tokens[k]) {
			break
		}
		if s.Tokens[k].Text == "," && s.TimeAt(k) == nil && predicate.ClauseAt(s, k+1) {
			return k + 1
		}
	}
	return i
}

// opensClause reports whether a clause may begin at token i: with its subject, or with a quotation.
func opensClause(s *document.Sentence, i int) bool {
	if q := s.QuoteAt(i); q != nil && q.First == i || s.Tokens[i].Tag == "EX" {
		return true
	}
	c := s.ChunkAt(i)
	return c != nil && c.First == i
}

// provisions are nouns for what lays down how things are to be, and is no opinion of anybody.
var provisions = wordlist.Set("article articles section sections clause law laws act constitution statute statutes bylaws " +
	"by-laws charter treaty decree code")

// isProvision reports whether the phrase names a law or the like.
func isProvision(s *document.Sentence, a document.Attributed) bool {
	for k := a.First; k <= a.Last && k < a.First+8; k++ {
		if provisions[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}
