package grammar

import "annals"

// sayers are those who say what the verb at token i says: by the tree where its subject is sure, else by the list of
// noun phrases before the verb.
func (s *Sentence) sayers(i int) []authority {
	k := s.subjectAt(i)
	if k >= 0 && k < i && s.Arcs[k].Sure {
		return s.phrasesOf(k, i)
	}
	if s.Tokens[i].Tag != "VBG" {
		if list := s.subjectAuthorities(i); len(list) > 0 {
			return list
		}
	}
	if k >= 0 && k < i {
		return s.phrasesOf(k, i)
	}
	return nil
}

// phrasesOf are the noun phrases coordinated with the one whose head is token k, up to token limit.
func (s *Sentence) phrasesOf(k, limit int) []authority {
	if a := s.antecedent(k); a >= 0 {
		k = a
	}
	t := s.Tokens
	var out []authority
	for _, h := range append([]int{k}, s.conjoined(k)...) {
		if h >= limit || s.TimeAt(h) != nil {
			continue
		}
		p := s.phraseOf(h)
		if p.First >= limit {
			// The name that the parser ties to it stands behind the verb.
			p = phrase{First: h, Last: h, Head: h}
			if c := s.ChunkAt(h); c != nil {
				p.First = min(h, c.First)
			}
		}
		if p.Last >= limit {
			p.Last = limit - 1
			for p.Last > h && t[p.Last].IsAdverb() {
				p.Last--
			}
		}
		a := authority{first: p.First, last: p.Last, mention: s.fillerOf(p)}
		if c := s.ChunkAt(h); c != nil {
			a.first = min(a.first, c.First)
		}
		out = append(out, a)
	}
	return out
}

// conjoined are the nouns coordinated with token k, in order.
func (s *Sentence) conjoined(k int) []int {
	var out []int
	for _, c := range s.dependents(k) {
		if s.isRel(c, "conj") && !s.Tokens[c].IsVerb() && s.ChunkAt(c) != nil {
			out = append(out, c)
			out = append(out, s.conjoined(c)...)
		}
	}
	return out
}

// phraseOf is the noun phrase whose head is token k, with what prepositions and a restrictive relative clause tie to
// it: a person's name beside a post stands for both ("the president, Juan Pérez").
func (s *Sentence) phraseOf(k int) phrase {
	t := s.Tokens
	for _, c := range s.dependents(k) {
		if m := s.MentionAt(c); s.isRel(c, "appos") && m != nil && !m.Anaphor && m.Entity.Kind == annals.Person {
			return phrase{First: m.First, Last: m.Last, Head: c}
		}
	}
	p := phrase{First: k, Last: k, Head: k}
	if c := s.ChunkAt(k); c != nil {
		p = phrase{First: c.First, Last: c.Last, Head: c.Head}
	} else if m := s.MentionAt(k); m != nil {
		p = phrase{First: m.First, Last: m.Last, Head: k}
	}
	// A name may begin before the base noun phrase: "a Center for Public Opinion poll".
	if m := s.MentionAt(p.First); m != nil && m.First < p.First {
		p.First = m.First
		if c := s.ChunkAt(m.First); c != nil {
			p.First = c.First
		}
	}
	// A date that stands first is no part of it: "in the late 1920s leaders of the police thought".
	for x := s.TimeAt(p.First); x != nil && x.Last < p.Head; x = s.TimeAt(p.First) {
		p.First = x.Last + 1
	}
	for _, c := range s.dependents(k) {
		switch {
		case c <= p.Last || t[p.Last+1].Text == ",":
		case s.isRel(c, "nmod") && s.TimeAt(c) == nil:
			if l := s.lastOf(c); l < p.Last+15 {
				p.Last = l
			}
		case s.isRel(c, "acl:relcl") && (t[k].Tag == "DT" || t[k].Tag == "PRP"):
			p.Last = s.lastOf(c)
		}
	}
	return p
}

// lastOf is the last token of the part of the tree under token k, without punctuation and clauses set off by commas.
func (s *Sentence) lastOf(k int) int {
	last := k
	for _, c := range s.dependents(k) {
		if c > k && !s.isRel(c, "punct", "appos", "parataxis", "cc") && !(s.isRel(c, "acl", "conj") && s.Tokens[c-1].Text == ",") {
			last = max(last, s.lastOf(c))
		}
	}
	return last
}

// Answered reports whether the clause of token i stands against what the words from token from on tell, and lets
// somebody else speak: "According to the Herald it left, but Peru denied it".
func (s *Sentence) Answered(from, i int) bool {
	t := s.Tokens
	for k := from; k < i; k++ {
		if !cueLists["contrast"][t[k].Lower] || s.inQuote(k) || !s.clauseAt(k+1) {
			continue
		}
		for v := k + 2; v < len(t); v++ {
			if !t[v].IsVerb() || auxiliaries[t[v].Lower] {
				continue
			}
			if base := verbBase(t[v]); verbClasses["say"][base] || verbClasses["deny"][base] || verbClasses["accuse"][base] ||
				cueLists["answering"][base] {
				return true
			}
			break
		}
	}
	return false
}

// AccordingTo is who speaks by the "according to" at token i.
func (s *Sentence) AccordingTo(i int) []Mention {
	end := i + 2
	for end < len(s.Tokens) && !setsOff(s.Tokens[end]) {
		end++
	}
	who, _ := s.speakerIn(i+2, end-1)
	return who
}

// Attribution is who a sentence that opens with "According to X," lets speak, and the place after the comma; 0 when it
// opens otherwise. Of a report it is who made it: "According to a report by X,".
func (s *Sentence) Attribution() (speaker Mention, end int) {
	t := s.Tokens
	if len(t) < 5 || t[0].Lower != "according" || t[1].Lower != "to" {
		return Mention{}, 0
	}
	c := s.ChunkAt(2)
	if c == nil || c.First != 2 || cueLists["norm"][t[c.Head].Lower] {
		return Mention{}, 0
	}
	p := s.extend(*c)
	for k := p.Last + 1; k < len(t) && k < 20; k++ {
		switch {
		case (t[k].Lower == "by" || t[k].Lower == "from") && s.MentionAt(p.Head) == nil && s.ChunkAt(k+1) != nil:
			p = s.extend(*s.ChunkAt(k + 1))
			k = p.Last
		case t[k].Text == ",":
			return s.fillerOf(p), t[k].End
		}
	}
	return Mention{}, 0
}
