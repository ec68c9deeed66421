package grammar

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// readReferredTo reads "has been referred to as "extremist", …" and "refers to the group as "terrorists"": what follows
// is no name but a description, one for each quotation.
func (s *Sentence) readReferredTo() {
	t := s.Tokens
	for i := 1; i+2 < len(t); i++ {
		if t[i].Lower != "to" || !t[i-1].IsVerb() || verbBase(t[i-1]) != "refer" || s.inQuote(i) {
			continue
		}
		as := wordIndex(t, i+1, i+8, asWord)
		if as < 0 || as+1 >= len(t) {
			continue
		}
		if first, last, _ := s.nameFrom(as + 1); first <= last {
			continue
		}
		s.referred(i, as)
	}
}

var asWord = wordlist.Set("as")

func (s *Sentence) referred(i, as int) {
	t := s.Tokens
	p := &predicate{verb: i - 1, first: s.verbGroupStart(i - 1)}
	speaker := Mention{Start: t[i-1].Start, End: t[i].End, Unnamed: true}
	var subject Mention
	if as == i+1 {
		x := s.subjectFor(p.verb)
		if x.Head < 0 {
			return
		}
		subject = s.fillerOf(x)
	} else {
		c := s.ChunkAt(i + 1)
		list := s.sayers(i - 1)
		if c == nil || len(list) == 0 {
			return
		}
		subject, speaker = s.chunkMention(*c), list[0].mention
	}
	for _, v := range s.describedList(as + 1) {
		c := NewCandidate(annals.TypeDescription, "description.referred-to", 0.75)
		c.Verb = t[i-1].Start
		c.Roles[annals.RoleSubject] = []Mention{subject}
		c.Add(annals.RoleValue, v)
		if !s.Doc.MarkedBetween(t[i-1].Start, v.Start) {
			// What a mark of its own covers stands by itself.
			c.Trigger = t[p.first].Start
			c.Cover(subject.Start, subject.End)
			c.Cover(t[i-1].Start, t[i].End)
		}
		c.Speaker = []Mention{speaker}
		s.candidates = append(s.candidates, c)
	}
}

// describedList reads what something is called at token i: coordinated quotations, or one phrase.
func (s *Sentence) describedList(i int) []Mention {
	t := s.Tokens
	var out []Mention
	for k := i; k < len(t); k++ {
		first := k
		if t[k].Tag == "DT" && k+1 < len(t) {
			k++
		}
		if q := s.QuoteAt(k); q != nil && q.First == k {
			m := s.unquoted(phrase{First: q.First, Last: q.Last})
			out = append(out, m)
			k = q.Last
			continue
		}
		if w := t[first].Lower; w == "," || w == "and" || w == "or" || w == "as" || w == "well" {
			k = first
			continue
		}
		if end := s.adjectives(first); end > first && (s.ChunkAt(end-1) == nil || s.ChunkAt(end-1).Last == end-1) &&
			(end == len(t) || t[end].Kind == lang.Punct || t[end].Tag == "CC") {
			out = append(out, s.mention(phrase{First: first, Last: end - 1}))
			k = end - 1
			continue
		}
		if len(out) == 0 {
			if c := s.ChunkAt(first); c != nil && c.First == first {
				out = append(out, s.mention(phrase{First: first, Last: s.clauseEnd(c.Last+1) - 1}))
			}
		}
		break
	}
	return out
}
