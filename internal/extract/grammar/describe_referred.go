package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readReferredTo reads "has been referred to as "extremist", …" and "refers to the group as "terrorists"": what follows
// is no name but a description, one for each quotation.
func readReferredTo(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i+2 < len(t); i++ {
		if t[i].Lower != "to" || !t[i-1].IsVerb() || document.VerbBase(t[i-1]) != "refer" || predicate.InQuote(s, i) {
			continue
		}
		as := document.WordIndex(t, i+1, i+8, asWord)
		if as < 0 || as+1 >= len(t) {
			continue
		}
		if first, last, _ := naming.NameFrom(s, as+1); first <= last {
			continue
		}
		referred(s, i, as)
	}
}

var asWord = wordlist.Set("as")

func referred(s *document.Sentence, i, as int) {
	t := s.Tokens
	p := &predicate.Predicate{Verb: i - 1, First: predicate.VerbGroupStart(s, i-1)}
	speaker := document.Mention{Start: t[i-1].Start, End: t[i].End, Unnamed: true}
	var subject document.Mention
	if as == i+1 {
		x := predicate.SubjectFor(s, p.Verb)
		if x.Head < 0 {
			return
		}
		subject = s.FillerOf(x)
	} else {
		c := s.ChunkAt(i + 1)
		list := predicate.Sayers(s, i-1)
		if c == nil || len(list) == 0 {
			return
		}
		subject, speaker = s.ChunkMention(*c), list[0].Mention
	}
	for _, v := range describedList(s, as+1) {
		c := document.NewCandidate(annals.TypeDescription, "description.referred-to", 0.75)
		c.Verb = t[i-1].Start
		c.Roles[annals.RoleSubject] = []document.Mention{subject}
		c.Add(annals.RoleValue, v)
		if !naming.MarkedBetween(s.Doc, t[i-1].Start, v.Start) {
			// What a mark of its own covers stands by itself.
			c.Trigger = t[p.First].Start
			c.Cover(subject.Start, subject.End)
			c.Cover(t[i-1].Start, t[i].End)
		}
		c.Speaker = []document.Mention{speaker}
		s.Candidates = append(s.Candidates, c)
	}
}

// describedList reads what something is called at token i: coordinated quotations, or one phrase.
func describedList(s *document.Sentence, i int) []document.Mention {
	t := s.Tokens
	var out []document.Mention
	for k := i; k < len(t); k++ {
		first := k
		if t[k].Tag == "DT" && k+1 < len(t) {
			k++
		}
		if q := s.QuoteAt(k); q != nil && q.First == k {
			m := unquoted(s, document.Phrase{First: q.First, Last: q.Last})
			out = append(out, m)
			k = q.Last
			continue
		}
		if w := t[first].Lower; w == "," || w == "and" || w == "or" || w == "as" || w == "well" {
			k = first
			continue
		}
		if end := predicate.Adjectives(s, first); end > first && (s.ChunkAt(end-1) == nil || s.ChunkAt(end-1).Last == end-1) &&
			(end == len(t) || t[end].Kind == lang.Punct || t[end].Tag == "CC") {
			out = append(out, scope.Mention(s, document.Phrase{First: first, Last: end - 1}))
			k = end - 1
			continue
		}
		if len(out) == 0 {
			if c := s.ChunkAt(first); c != nil && c.First == first {
				out = append(out, scope.Mention(s, document.Phrase{First: first, Last: predicate.ClauseEnd(s, c.Last+1) - 1}))
			}
		}
		break
	}
	return out
}
