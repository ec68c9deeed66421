package grammar

import (
	"annals"
	"annals/internal/extract/wordlist"
)

// sayers are those who say what the verb at token i says: by the tree where its subject is sure, else by the list of
// noun phrases before the verb.
func (s *Sentence) sayers(i int) []authority {
	k := s.sayerAt(i)
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

// sayerAt is the subject of the verb of saying at token i by the tree, -1 when it gives none: of two words that the parser
// took for it, post and name, the sure one.
func (s *Sentence) sayerAt(i int) int {
	k := s.subjectAt(i)
	if k >= 0 && s.Tokens[i].Tag == "VBG" {
		return s.participleSayer(i, k)
	}
	if k < 0 || s.Arcs[k].Sure || !s.isRel(k, "nsubj") {
		return k
	}
	for _, c := range s.dependents(s.head(k)) {
		if ch := s.ChunkAt(c); c > k && c < i && s.isRel(c, "nsubj") && s.Arcs[c].Sure && ch != nil && ch.First <= k {
			return c
		}
	}
	return k
}

// participleSayer is who says what the participle at token i says, where the tree takes token k for its subject.
func (s *Sentence) participleSayer(i, k int) int {
	h := s.head(i)
	if i > 0 && s.Tokens[i-1].Lower == "as" && h >= 0 && quotingVerbs[verbBase(s.Tokens[h])] {
		// "quotes Juan Santos as saying": whoever is quoted.
		if o := s.dependent(h, "obj", "nsubj:pass"); o >= 0 && o < i {
			return o
		}
	}
	if s.isRel(i, "acl") && h == k {
		m := s.MentionAt(h)
		switch {
		case s.dependent(h, "cop") >= 0 && s.dependent(h, "case") >= 0 && s.dependent(h, "nsubj") >= 0:
			// "is on record saying", "is in Lima saying": what somebody is or where, they say it.
			return s.dependent(h, "nsubj")
		case s.isRel(h, "obj") && m != nil && m.Entity != nil && m.Entity.Kind != annals.Person && !s.afterComma(i):
			// "left the party accusing it of fraud": a name and what stands for one need no telling apart.
			if o := s.clauseSubjectBefore(i); o >= 0 {
				return o
			}
		}
		return k
	}
	return s.outOfSaid(i, k)
}

// quotingVerbs are the verbs by which a source gives the words of another, with "as saying".
var quotingVerbs = wordlist.Set("quote cite report record")

// outOfSaid is who says what the participle at token i says where token k, the subject right before it, is no person or
// body and is only spoken of: in "held that the law was void, finding that nobody had voted on it", whoever held so. So it is
// where k stands in a quotation that the participle follows, and with "adding", which goes on with what was said before.
func (s *Sentence) outOfSaid(i, k int) int {
	adding := verbBase(s.Tokens[i]) == "add"
	for n := 0; n < 4; n++ {
		quoted := s.inQuote(k) && !s.inQuote(i)
		if !quoted && s.somebody(k) && !adding {
			return k
		}
		c := s.head(k)
		if c < 0 || !s.isRel(k, "nsubj") || !s.isRel(c, "ccomp", "acl") || s.isRel(c, "acl:relcl") {
			return k
		}
		v := s.head(c)
		if v >= 0 && s.isRel(c, "acl") && s.isContent(v) {
			for v >= 0 && !s.Tokens[v].IsVerb() {
				v = s.head(v) // "challenged the notion that"
			}
		} else if v < 0 || !verbClasses["say"][verbBase(s.Tokens[v])] && !quoted {
			return k
		}
		o := -1
		if v >= 0 && !s.passiveGroup(v) {
			o = s.subjectAt(v)
		}
		if o < 0 || o >= i || !s.somebody(o) && !cueLists["speaking"][s.Tokens[o].Lower] {
			return k
		}
		k = o
	}
	return k
}

// somebody reports whether the noun at token i is one for people or names a person, a body or a state.
func (s *Sentence) somebody(i int) bool {
	if m := s.MentionAt(i); m != nil && m.Entity != nil {
		switch m.Entity.Kind {
		case annals.Person, annals.Organization, annals.State, annals.Body, annals.People:
			return true
		}
	}
	w := s.Tokens[i].Lower
	return s.isPeople(i) || s.Tokens[i].Tag == "PRP" && w != "it" || personNouns[w] || groupWords[w] || titles[w]
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
