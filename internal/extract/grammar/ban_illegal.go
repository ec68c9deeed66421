package grammar

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/wordlist"
)

// readIllegal reads "X is an illegal organisation in A", "X is illegal in A" at the word "illegal".
func (s *Sentence) readIllegal(i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	last := i
	first := i
	if c != nil && c.First <= i {
		first, last = c.First, c.Last
	}
	if first == 0 {
		return
	}
	verb := s.beBefore(first)
	if s.outlaw(i, verb, last) {
		return
	}
	if last+2 >= len(t) || t[last+1].Lower != "in" && t[last+1].Lower != "by" || !isOrRemains[t[verb].Lower] {
		return
	}
	subject := s.subjectFor(verb)
	list, _ := s.statesIn(last + 2)
	if len(list) == 0 {
		list, _ = s.authorities(last+2, len(t))
	}
	if subject.Head < 0 {
		return
	}
	list = slices.DeleteFunc(list, func(a authority) bool {
		return !s.couldDecide(a) && (a.mention.Entity == nil || a.mention.Entity.Kind != annals.Place)
	})
	for _, agents := range byDate(list) {
		out := NewCandidate(annals.TypeBan, "ban.illegal", 0.85)
		out.Verb = t[i].Start
		out.Add(annals.RoleSubject, s.fillerOf(subject))
		out.Cover(t[verb].Start, t[last].End)
		for _, a := range agents {
			out.Add(annals.RoleAuthority, a.mention)
		}
		switch x := agents[0].ownTime(); {
		case x != nil:
			out.Time = x.AsStart()
			out.Cover(x.Start, x.End)
		case present(t, verb, verb+1) || t[verb].Lower == "remains":
			out.Time = edtf.MustParse("/..")
		}
		s.candidates = append(s.candidates, out)
	}
}

// beBefore is the "is", "was" or "remains" of the adjective whose phrase begins at token i: the token before it, or that of the standing it is
// coordinated with, "is banned in A and illegal in B".
func (s *Sentence) beBefore(i int) int {
	t := s.Tokens
	h := s.head(i)
	if i < 2 || t[i-1].Tag != "CC" && t[i-1].Text != "," || !s.isRel(i, "conj") || h < 1 || h > i ||
		!illegalWords[t[h].Lower] && (t[h].Tag != "VBN" || !verbClasses["ban"][verbBase(t[h])]) {
		return i - 1
	}
	for k := h - 1; k > 0 && k > h-3; k-- {
		if isOrRemains[t[k].Lower] {
			return k
		}
	}
	return i - 1
}

var isOrRemains = wordlist.Set("is was are were remains remained")

// outlaw reads that an organization is illegal by whose law, or that it was without a word of whose: "Under Peruvian law the Front is a banned
// organization", "the Front is illegal under Peruvian law", "the Front was illegal until 1977". The adjective is at token i, the verb before its
// phrase, which ends at last.
func (s *Sentence) outlaw(i, verb, last int) bool {
	t := s.Tokens
	if !isOrRemains[t[verb].Lower] {
		return false
	}
	if last+1 < len(t) && (t[last+1].Lower == "in" || t[last+1].Lower == "by") && s.TimeAt(last+1) == nil {
		return false
	}
	subject := s.subjectFor(verb)
	if subject.Head < 0 {
		return false
	}
	m := s.fillerOf(subject)
	out := NewCandidate(annals.TypeBan, "ban.outlaw", 0.75)
	out.Verb = t[verb].Start
	out.Add(annals.RoleSubject, m)
	out.Cover(t[verb].Start, t[last].End)
	law := -1
	for k := 0; k+1 < len(t); k++ {
		if t[k].Lower == "under" && (k == 0 || k == last+1) {
			law = k + 1
		}
	}
	if law >= 0 {
		if a := s.stateOfLaw(law); len(a) > 0 {
			out.Add(annals.RoleAuthority, a[0].mention)
		}
	}
	p := s.readPredicate(verb)
	if out.Roles[annals.RoleAuthority] == nil && (t[i].Lower != "illegal" && t[i].Lower != "unlawful" && t[i].Tag != "VBN" || i < last ||
		!s.bannedSort(m, subject.Head) || t[i].IsVerb()) {
		return false
	}
	switch x := s.timeAfter(last + 1); {
	case x != nil && s.TimeAt(last+1) == x:
		out.Time = x.ForState()
	case s.leadingTime(p.first) != nil:
		out.Time = s.leadingTime(p.first).ForState()
	case present(t, verb, verb+1) || t[verb].Lower == "remains":
		out.Time = edtf.MustParse("/..")
	}
	for k := verb + 1; k < i; k++ {
		if w := t[k].Lower; w == "not" || w == "n't" || w == "never" || w == "no" {
			out.Stance = annals.Denied
		}
	}
	s.candidates = append(s.candidates, out)
	return true
}

// stateOfLaw is the state whose law the phrase at token i names: "Peruvian law", "the laws of Peru".
func (s *Sentence) stateOfLaw(i int) []authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || !lawNouns[s.Tokens[c.Head].Lower] {
		return nil
	}
	for j := c.First; j <= c.Head; j++ {
		if m := s.MentionAt(j); m != nil && m.Entity.Kind == annals.State {
			a := authority{first: m.First, last: m.Last}
			a.mention = Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
			return []authority{a}
		}
	}
	return nil
}
