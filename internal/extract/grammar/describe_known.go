package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/wordlist"
)

// readKnownFor reads "is known for X", "best known for X", "became known as X" as what others say of the subject.
func (s *Sentence) readKnownFor() {
	t := s.Tokens
	for i := 0; i+2 < len(t); i++ {
		tie := s.fameTie(i)
		if tie < 0 || s.inQuote(i) {
			continue
		}
		subject := s.knownSubject(i)
		if subject.Head < 0 {
			continue
		}
		w, first := t[tie].Lower, tie+1
		if w == "to" {
			first = tie
		}
		end := s.clauseEnd(first)
		if end <= first || w == "for" && s.namesAfterAs(first, end) {
			continue
		}
		c := NewCandidate(annals.TypeDescription, "description.known-for", 0.7)
		c.Verb, c.Presupposes = t[i].Start, true
		c.Add(annals.RoleSubject, s.fillerOf(subject))
		c.Add(annals.RoleValue, s.mention(phrase{First: first, Last: end - 1}))
		c.Speaker = []Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		if v := s.clauseVerb(i); present(t, subject.Last+1, i) || v >= 0 && v < i && present(t, v, v+1) {
			c.Time = edtf.MustParse("/..")
		}
		s.candidates = append(s.candidates, c)
	}
}

// fameTie is the word that ties to the word for fame at token i for what somebody is known: "notable for", "best associated
// with"; "known" has more of them. -1 where none does: "is notable as", "was remembered to".
func (s *Sentence) fameTie(i int) int {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "known":
		return s.knownTie(i)
	case fameWords[w] && t[i+1].Lower == "for",
		w == "associated" && t[i+1].Lower == "with" && i > 0 && degreeAdverbs[t[i-1].Lower]:
		return i + 1
	}
	return -1
}

// knownTie is the "for", "to" or "as" behind the "known" at token i that says for what somebody is known, and is no
// name: "known internationally for", "known in the trade for", "known to sell", "known as the best of"; -1 for none.
func (s *Sentence) knownTie(i int) int {
	t, j := s.Tokens, i+1
	for j+2 < len(t) && t[j].IsAdverb() && t[j].Lower != "as" {
		j++
	}
	if k := s.forAfter(j); k > 0 {
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
		if !next.IsUpper() && (next.Lower != "the" || s.superlative(j+2)) && s.QuoteAt(j+1) == nil {
			return j
		}
	}
	return -1
}

// forAfter is the "for" right after a phrase that a preposition ties to the "known" before token i; 0 for other words.
func (s *Sentence) forAfter(i int) int {
	if i+2 >= len(s.Tokens) || !settings[s.Tokens[i].Lower] {
		return 0
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+2 >= len(s.Tokens) || s.Tokens[c.Last+1].Lower != "for" {
		return 0
	}
	return c.Last + 1
}

// fameWords say with "for" what somebody is known for; "known" also with "as" and "to".
var fameWords = wordlist.Set("known notorious famous infamous noted renowned notable remembered celebrated famed recognized recognised acclaimed")

// knownSubject is whom the "known" at token i is said of. Where it opens the sentence that is the subject after the
// comma, and where it follows what "of" or "in" ties to a group, the group: "an organization of French origin best
// known for".
func (s *Sentence) knownSubject(i int) phrase {
	t := s.Tokens
	if i == 0 || i == 1 && t[0].IsAdverb() {
		if end := s.clauseEnd(i + 2); end+1 < len(t) && t[end].Text == "," {
			if c := s.ChunkAt(end + 1); c != nil && c.First == end+1 && s.beginsClause(c.Last+1, len(t)) {
				return s.extend(*c)
			}
		}
		return phrase{Head: -1}
	}
	p := s.subjectFor(i)
	if p.Head < 0 && t[i].IsAdjective() {
		// "The union, famous for its bands, left".
		k := i - 1
		for k > 1 && t[k].IsAdverb() {
			k--
		}
		if c := s.ChunkAt(max(k-1, 0)); t[k].Text == "," && c != nil && c.Last == k-1 {
			return s.extend(*c)
		}
	}
	if p.Head < 2 || s.MentionAt(p.Head) != nil || s.dependent(p.Head, "cop") >= 0 {
		return p
	}
	h := s.head(p.Head)
	if c := s.ChunkAt(max(h, 0)); h >= 0 && h < p.First && s.isRel(p.Head, "nmod") && c != nil && groupWords[t[h].Lower] &&
		!groupWords[t[p.Head].Lower] && s.dependent(i, "nsubj") < 0 {
		return s.extend(*c)
	}
	return p
}

// namesAfterAs reports whether tokens first to end say as what something is known: "known for most of its life as
// LOADS", which is a name.
func (s *Sentence) namesAfterAs(first, end int) bool {
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
var degreeAdverbs = wordlist.Set("most best often widely commonly frequently usually mainly primarily strongly popularly generally")

// readReputations reads "has a reputation for violence", "gained a fearsome reputation as the eyes of the king": what
// others say of the subject.
func (s *Sentence) readReputations() {
	t := s.Tokens
	for i := 2; i+2 < len(t); i++ {
		if t[i].Lower != "reputation" || t[i+1].Lower != "for" && t[i+1].Lower != "as" || s.inQuote(i) && s.QuoteAt(i+1) == nil {
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
		if verb < 1 || !reputing[verbBase(t[verb])] {
			continue
		}
		subject := s.subjectFor(verb)
		end := s.clauseEnd(i + 2)
		if subject.Head < 0 || subject.Last >= verb || end <= i+2 {
			continue
		}
		x := NewCandidate(annals.TypeDescription, "description.reputation", 0.75)
		x.Verb, x.Presupposes = t[verb].Start, true
		x.Add(annals.RoleSubject, s.fillerOf(subject))
		value := s.mention(phrase{First: first, Last: end - 1, Head: i})
		if q := s.QuoteAt(i); q != nil {
			value = s.unquoted(phrase{First: q.First, Last: q.Last, Head: i})
		}
		x.Add(annals.RoleValue, value)
		x.Speaker = []Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		if present(t, verb, verb+1) || t[verb].Tag == "VBZ" || t[verb].Tag == "VBP" {
			x.Time = edtf.MustParse("/..")
		}
		s.candidates = append(s.candidates, x)
	}
}

// reputing are the verbs by which somebody comes to a reputation or has one.
var reputing = wordlist.Set("have gain earn acquire develop build enjoy win get achieve establish attain maintain retain")
