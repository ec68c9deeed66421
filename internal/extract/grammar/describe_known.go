package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readKnownFor reads "is known for X", "best known for X", "became known as X" as what others say of the subject.
func readKnownFor(s *document.Sentence) {
	t := s.Tokens
	for i := 0; i+2 < len(t); i++ {
		tie := fameTie(s, i)
		if tie < 0 || predicate.InQuote(s, i) {
			continue
		}
		subject := knownSubject(s, i)
		if subject.Head < 0 {
			continue
		}
		w, first := t[tie].Lower, tie+1
		if w == "to" {
			first = tie
		}
		end := predicate.ClauseEnd(s, first)
		if end <= first || w == "for" && namesAfterAs(s, first, end) {
			continue
		}
		c := document.NewCandidate(annals.TypeDescription, "description.known-for", 0.7)
		c.Verb, c.Presupposes = t[i].Start, true
		c.Add(annals.RoleSubject, s.FillerOf(subject))
		c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: first, Last: end - 1}))
		c.Speaker = []document.Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		if v := s.ClauseVerb(i); naming.Present(t, subject.Last+1, i) || v >= 0 && v < i && naming.Present(t, v, v+1) {
			c.Time = edtf.MustParse("/..")
		}
		s.Candidates = append(s.Candidates, c)
	}
}

// fameTie is the word that ties to the word for fame at token i for what somebody is known: "notable for", "best associated
// with"; "known" has more of them. -1 where none does: "is notable as", "was remembered to".
func fameTie(s *document.Sentence, i int) int {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "known":
		return knownTie(s, i)
	case fameWords[w] && t[i+1].Lower == "for",
		w == "associated" && t[i+1].Lower == "with" && i > 0 && degreeAdverbs[t[i-1].Lower]:
		return i + 1
	}
	return -1
}

// knownTie is the "for", "to" or "as" behind the "known" at token i that says for what somebody is known, and is no
// name: "known internationally for", "known in the trade for", "known to sell", "known as the best of"; -1 for none.
func knownTie(s *document.Sentence, i int) int {
	t, j := s.Tokens, i+1
	for j+2 < len(t) && t[j].IsAdverb() && t[j].Lower != "as" {
		j++
	}
	if k := forAfter(s, j); k > 0 {
		j = k
	}
	next := t[j+1]
	switch t[j].Lower {
	case "for":
		return j
	case "to":
		if next.IsVerb() {
			return j
		}
	case "as":
		if !next.IsUpper() && (next.Lower != "the" || superlative(s, j+2)) && s.QuoteAt(j+1) == nil {
			return j
		}
	}
	return -1
}

// forAfter is the "for" right after a phrase that a preposition ties to the "known" before token i; 0 for other words.
func forAfter(s *document.Sentence, i int) int {
	if i+2 >= len(s.Tokens) || !predicate.Settings[s.Tokens[i].Lower] {
		return 0
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+2 >= len(s.Tokens) || s.Tokens[c.Last+1].Lower != "for" {
		return 0
	}
	return c.Last + 1
}

// fameWords say with "for" what somebody is known for; "known" also with "as" and "to".
var fameWords = wordlist.Set("known notorious famous infamous noted renowned notable remembered celebrated famed recognized " +
	"recognised acclaimed")

// knownSubject is whom the "known" at token i is said of. Where it opens the sentence that is the subject after the
// comma, and where it follows what "of" or "in" ties to a group, the group: "an organization of French origin best
// known for".
func knownSubject(s *document.Sentence, i int) document.Phrase {
	t := s.Tokens
	if i == 0 || i == 1 && t[0].IsAdverb() {
		if end := predicate.ClauseEnd(s, i+2); end+1 < len(t) && t[end].Text == "," {
			if c := s.ChunkAt(end + 1); c != nil && c.First == end+1 && predicate.BeginsClause(s, c.Last+1, len(t)) {
				return s.Extend(*c)
			}
		}
		return document.Phrase{Head: -1}
	}
	p := predicate.SubjectFor(s, i)
	if p.Head < 0 && t[i].IsAdjective() {
		// "The union, famous for its bands, left".
		k := i - 1
		for k > 1 && t[k].IsAdverb() {
			k--
		}
		if c := s.ChunkAt(max(k-1, 0)); t[k].Text == "," && c != nil && c.Last == k-1 {
			return s.Extend(*c)
		}
	}
	if p.Head < 2 || s.MentionAt(p.Head) != nil || s.Dependent(p.Head, "cop") >= 0 {
		return p
	}
	h := s.Head(p.Head)
	if c := s.ChunkAt(max(h, 0)); h >= 0 && h < p.First && s.IsRel(p.Head, "nmod") && c != nil && document.GroupWords[t[h].Lower] &&
		!document.GroupWords[t[p.Head].Lower] && s.Dependent(i, "nsubj") < 0 {
		return s.Extend(*c)
	}
	return p
}

// namesAfterAs reports whether tokens first to end say as what something is known: "known for most of its life as
// LOADS", which is a name.
func namesAfterAs(s *document.Sentence, first, end int) bool {
	for k := first + 1; k+1 < end; k++ {
		n := k + 1
		if s.Tokens[n].Tag == "DT" {
			n++
		}
		if s.Tokens[k].Lower == "as" && n < end && s.Tokens[n].IsUpper() {
			return true
		}
	}
	return false
}

// degreeAdverbs tell that "associated with" says how something is seen, not what it belongs to.
var degreeAdverbs = wordlist.Set("most best often widely commonly frequently usually mainly primarily strongly " +
	"popularly generally")

// readReputations reads "has a reputation for violence", "gained a fearsome reputation as the eyes of the king": what
// others say of the subject.
func readReputations(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i+2 < len(t); i++ {
		if t[i].Lower != "reputation" || t[i+1].Lower != "for" && t[i+1].Lower != "as" ||
			predicate.InQuote(s, i) && s.QuoteAt(i+1) == nil {
			continue
		}
		c := s.ChunkAt(i)
		if c == nil || c.Head != i || c.First < 1 {
			continue
		}
		verb := c.First - 1
		if q := s.QuoteAt(c.First); q != nil && q.First == verb {
			verb-- // 'gained a "feared reputation"', the article in or before the quotation
		}
		first := c.First
		if t[first].Tag == "DT" {
			first++
		}
		if verb > 0 && t[verb].Tag == "DT" {
			verb--
		}
		if verb < 1 || !reputing[document.VerbBase(t[verb])] {
			continue
		}
		subject := predicate.SubjectFor(s, verb)
		end := predicate.ClauseEnd(s, i+2)
		if subject.Head < 0 || subject.Last >= verb || end <= i+2 {
			continue
		}
		x := document.NewCandidate(annals.TypeDescription, "description.reputation", 0.75)
		x.Verb, x.Presupposes = t[verb].Start, true
		x.Add(annals.RoleSubject, s.FillerOf(subject))
		value := scope.Mention(s, document.Phrase{First: first, Last: end - 1, Head: i})
		if q := s.QuoteAt(i); q != nil {
			value = unquoted(s, document.Phrase{First: q.First, Last: q.Last, Head: i})
		}
		x.Add(annals.RoleValue, value)
		x.Speaker = []document.Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		if naming.Present(t, verb, verb+1) || t[verb].Tag == "VBZ" || t[verb].Tag == "VBP" {
			x.Time = edtf.MustParse("/..")
		}
		s.Candidates = append(s.Candidates, x)
	}
}

// reputing are the verbs by which somebody comes to a reputation or has one.
var reputing = wordlist.Set("have gain earn acquire develop build enjoy win get achieve establish attain maintain retain")
