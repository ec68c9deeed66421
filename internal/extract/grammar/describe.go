package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
)

// describe makes a description: how somebody characterizes the patient. Without an agent the speaker is unnamed and the verb
// stands for it.
func (s *Sentence) describe(p *predicate, base string) {
	t := s.Tokens
	subject, ok := s.standingSubject(p)
	if !ok || p.marker == "bare" && !bareDescribers[base] {
		return
	}
	c := NewCandidate(annals.TypeDescription, s.voiceRule("description", p), 0.75)
	value := s.describedAs(p)
	c.Roles[annals.RoleSubject] = []Mention{subject}
	c.Add(annals.RoleValue, value)
	c.Cover(t[p.first].Start, t[p.verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	for k := range p.agents {
		c.Speaker = append(c.Speaker, p.agents[k].mention)
		c.Cover(p.agents[k].mention.Start, p.agents[k].mention.End)
	}
	if len(c.Speaker) == 0 {
		if !p.passive {
			return
		}
		c.Speaker = []Mention{{Start: t[p.verb].Start, End: t[p.verb].End, Unnamed: true}}
		c.Hedges = append(c.Hedges, Mention{Start: t[p.verb].Start, End: t[p.verb].End})
	}
	c.Hedges = append(c.Hedges, s.hedgeMentions(p)...)
	c.Time = s.predicateTime(p, nil)
	if len(p.times) > 0 && p.past {
		c.Time = p.times[0].ForEvent()
	}
	if p.perfect && len(p.times) == 0 {
		c.Time = edtf.Value{}
	}
	s.stance(c, p)
	s.candidates = append(s.candidates, c)
}

// bareDescribers take what they say without "as": "called it a cult".
var bareDescribers = words("call dub term deem consider label brand declare name")

// describedAs is the whole complement: the noun phrase with the prepositional phrases after it, up to the next comma or clause.
func (s *Sentence) describedAs(p *predicate) Mention {
	t := s.Tokens
	x := p.complement
	if s.QuoteAt(x.First) != nil && s.QuoteAt(x.First).First == x.First {
		return s.unquoted(x)
	}
	for x.Last+2 < len(t) && t[x.Last+1].Tag == "IN" && t[x.Last+1].Lower != "by" && t[x.Last+1].Lower != "as" && t[x.Last+1].Lower != "because" && t[x.Last+1].Lower != "after" && t[x.Last+1].Lower != "during" && s.TimeAt(x.Last+1) == nil {
		if q := s.QuoteAt(x.Last + 2); q != nil && q.First == x.Last+2 {
			x.Last = q.Last
			continue
		}
		next := s.ChunkAt(x.Last + 2)
		if next == nil || next.First != x.Last+2 {
			break
		}
		x.Last = next.Last
	}
	return s.mention(x)
}

// readKnownFor reads "is known for X", "best known for X", "became known as X" as what others say of the subject.
func (s *Sentence) readKnownFor() {
	t := s.Tokens
	for i := 1; i+2 < len(t); i++ {
		if t[i].Lower != "known" && t[i].Lower != "notorious" && t[i].Lower != "famous" && t[i].Lower != "renowned" || s.inQuote(i) {
			continue
		}
		w := t[i+1].Lower
		if w != "for" && !(w == "as" && !t[i+2].IsUpper() && t[i+2].Lower != "the" && s.QuoteAt(i+2) == nil) {
			continue
		}
		subject := s.subjectOf(s.verbGroupStart(i))
		if subject.Head < 0 {
			continue
		}
		end := s.clauseEnd(i + 2)
		if end <= i+2 {
			continue
		}
		c := NewCandidate(annals.TypeDescription, "description.known-for", 0.7)
		c.Add(annals.RoleSubject, s.fillerOf(subject))
		c.Add(annals.RoleValue, s.mention(phrase{First: i + 2, Last: end - 1}))
		c.Speaker = []Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		if present(t, subject.Last+1, i) {
			c.Time = edtf.MustParse("/..")
		}
		s.candidates = append(s.candidates, c)
	}
}

// clauseEnd is the token at which the clause around token i ends: a comma, semicolon, dash, the sentence's stop, or a
// conjunction before a new clause. A quotation is never cut.
func (s *Sentence) clauseEnd(i int) int {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && k >= q.First && q.First >= i {
			k = q.Last
			continue
		}
		switch {
		case t[k].Text == "," && s.listContinues(k):
			continue
		case t[k].Text == "," || t[k].Text == ";" || t[k].Text == ":" || t[k].Text == "—" || t[k].Text == "." && k == len(t)-1 || t[k].Text == "?" || t[k].Text == "!":
			return k
		case t[k].Tag == "CC" && k+1 < len(t) && (s.beginsNewClause(k+1) || strings.HasPrefix(t[k+1].Tag, "VBZ") || strings.HasPrefix(t[k+1].Tag, "VBD")):
			return k
		case t[k].Lower == "while" || t[k].Lower == "although" || t[k].Lower == "whereas" || t[k].Lower == "because":
			return k
		}
	}
	return len(t)
}

// listContinues reports whether the comma at token k separates members of a list: an "and" or "or" follows before the
// next clause.
func (s *Sentence) listContinues(k int) bool {
	t := s.Tokens
	for j := k + 1; j < len(t) && j < k+14; j++ {
		switch {
		case t[j].Tag == "CC":
			return !s.beginsNewClause(j+1) && j+1 < len(t) && !strings.HasPrefix(t[j+1].Tag, "VBZ") && !strings.HasPrefix(t[j+1].Tag, "VBD")
		case t[j].Tag == "VBZ" || t[j].Tag == "VBD" || t[j].Tag == "VBP" || t[j].Tag == "WDT" || t[j].Tag == "WP" || t[j].Text == ";":
			return false
		}
	}
	return false
}

// beginsNewClause reports whether a noun phrase and then a finite verb stand at token i.
func (s *Sentence) beginsNewClause(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return false
	}
	return s.beginsClause(c.Last+1, len(s.Tokens))
}
