package predicate

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// IsPeople reports whether the noun at token i means several persons: "members", "Palestinians", "his followers".
func IsPeople(s *document.Sentence, i int) bool {
	t := s.Tokens[i]
	if !entity.IsPlural(t) {
		return false
	}
	w := strings.TrimSuffix(t.Lower, "s")
	return t.Tag == "NNPS" || t.Tag != "NNS" || entity.PersonNouns[w] || entity.PersonNouns[strings.TrimSuffix(w, "e")] ||
		peopleNouns[t.Lower]
}

// peopleNouns are the plurals for several persons, and for groups of which one speaks so.
var peopleNouns = lists["people"]

// Speaks reports whether the noun phrase at token i is one for somebody, or for a text, that says things.
func Speaks(s *document.Sentence, i int) bool {
	head := i
	if c := s.ChunkAt(i); c != nil {
		head = c.Head
	}
	if m := s.MentionAt(head); m != nil && m.Entity != nil {
		return m.Entity.Kind != annals.Place && m.Entity.Kind != annals.Event
	}
	return IsPeople(s, head) || document.CueLists["speaking"][s.Tokens[head].Lower]
}

// SpeakerIn is who is named by the noun phrase that begins at token first and goes on up to token last: "police". Of "a
// report by the police" it is those who made the report.
func SpeakerIn(s *document.Sentence, first, last int) ([]document.Mention, bool) {
	if first > last {
		return nil, false
	}
	if c := s.ChunkAt(first); c != nil && c.First == first && s.MentionAt(c.Head) == nil && c.Last+2 <= last {
		if w := s.Tokens[c.Last+1].Lower; w == "by" || w == "from" {
			if maker, ok := SpeakerIn(s, c.Last+2, last); ok {
				return maker, true
			}
		}
	}
	list, _ := Authorities(s, first, last+1)
	out := MentionsOf(list)
	if len(out) == 0 {
		c := s.ChunkAt(first)
		if c == nil || c.First != first {
			return nil, false
		}
		out = []document.Mention{s.FillerOf(document.Phrase{First: c.First, Last: min(c.Last, last), Head: c.Head})}
	}
	return out, true
}

// Sayers are those who say what the verb at token i says: by the tree where its subject is sure, else by the list of
// noun phrases before the verb.
func Sayers(s *document.Sentence, i int) []Authority {
	k := sayerAt(s, i)
	if k >= 0 && k < i && s.Arcs[k].Sure {
		return PhrasesOf(s, k, i)
	}
	if s.Tokens[i].Tag != "VBG" {
		if list := SubjectAuthorities(s, i); len(list) > 0 {
			return list
		}
	}
	if k >= 0 && k < i {
		return PhrasesOf(s, k, i)
	}
	return nil
}

// sayerAt is the subject of the verb of saying at token i by the tree, -1 when it gives none: of two words that the parser
// took for it, post and name, the sure one.
func sayerAt(s *document.Sentence, i int) int {
	k := s.SubjectAt(i)
	if k >= 0 && s.Tokens[i].Tag == "VBG" {
		return participleSayer(s, i, k)
	}
	if k < 0 || s.Arcs[k].Sure || !s.IsRel(k, "nsubj") {
		return k
	}
	for _, c := range s.Dependents(s.Head(k)) {
		if ch := s.ChunkAt(c); c > k && c < i && s.IsRel(c, "nsubj") && s.Arcs[c].Sure && ch != nil && ch.First <= k {
			return c
		}
	}
	return k
}

// participleSayer is who says what the participle at token i says, where the tree takes token k for its subject.
func participleSayer(s *document.Sentence, i, k int) int {
	h := s.Head(i)
	if i > 0 && s.Tokens[i-1].Lower == "as" && h >= 0 && quotingVerbs[document.VerbBase(s.Tokens[h])] {
		// "quotes Juan Santos as saying": whoever is quoted.
		if o := s.Dependent(h, "obj", "nsubj:pass"); o >= 0 && o < i {
			return o
		}
	}
	if s.IsRel(i, "acl") && h == k {
		m := s.MentionAt(h)
		switch {
		case s.Dependent(h, "cop") >= 0 && s.Dependent(h, "case") >= 0 && s.Dependent(h, "nsubj") >= 0:
			// "is on record saying", "is in Lima saying": what somebody is or where, they say it.
			return s.Dependent(h, "nsubj")
		case s.IsRel(h, "obj") && m != nil && m.Entity != nil && m.Entity.Kind != annals.Person && !s.AfterComma(i):
			// "left the party accusing it of fraud": a name and what stands for one need no telling apart.
			if o := s.ClauseSubjectBefore(i); o >= 0 {
				return o
			}
		}
		return k
	}
	return outOfSaid(s, i, k)
}

// quotingVerbs are the verbs by which a source gives the words of another, with "as saying".
var quotingVerbs = wordlist.Set("quote cite report record")

// outOfSaid is who says what the participle at token i says where token k, the subject right before it, is no person or
// body and is only spoken of: in "held that the law was void, finding that nobody had voted on it", whoever held so. So it is
// where k stands in a quotation that the participle follows, and with "adding", which goes on with what was said before.
func outOfSaid(s *document.Sentence, i, k int) int {
	adding := document.VerbBase(s.Tokens[i]) == "add"
	for n := 0; n < 4; n++ {
		quoted := InQuote(s, k) && !InQuote(s, i)
		if !quoted && somebody(s, k) && !adding {
			return k
		}
		c := s.Head(k)
		if c < 0 || !s.IsRel(k, "nsubj") || !s.IsRel(c, "ccomp", "acl") || s.IsRel(c, "acl:relcl") {
			return k
		}
		v := s.Head(c)
		if v >= 0 && s.IsRel(c, "acl") && IsContent(s, v) {
			for v >= 0 && !s.Tokens[v].IsVerb() {
				v = s.Head(v) // "challenged the notion that"
			}
		} else if v < 0 || !document.VerbClasses["say"][document.VerbBase(s.Tokens[v])] && !quoted {
			return k
		}
		o := -1
		if v >= 0 && !PassiveGroup(s, v) {
			o = s.SubjectAt(v)
		}
		if o < 0 || o >= i || !somebody(s, o) && !document.CueLists["speaking"][s.Tokens[o].Lower] {
			return k
		}
		k = o
	}
	return k
}

// somebody reports whether the noun at token i is one for people or names a person, a body or a state.
func somebody(s *document.Sentence, i int) bool {
	if m := s.MentionAt(i); m != nil && m.Entity != nil {
		switch m.Entity.Kind {
		case annals.Person, annals.Organization, annals.State, annals.Body, annals.People:
			return true
		}
	}
	w := s.Tokens[i].Lower
	return IsPeople(s, i) || s.Tokens[i].Tag == "PRP" && w != "it" || entity.PersonNouns[w] || document.GroupWords[w] ||
		document.Titles[w]
}

// PhrasesOf are the noun phrases coordinated with the one whose head is token k, up to token limit.
func PhrasesOf(s *document.Sentence, k, limit int) []Authority {
	if a := s.Antecedent(k); a >= 0 {
		k = a
	}
	t := s.Tokens
	var out []Authority
	for _, h := range append([]int{k}, Conjoined(s, k)...) {
		if h >= limit || s.TimeAt(h) != nil {
			continue
		}
		p := PhraseOf(s, h)
		if p.First >= limit {
			// The name that the parser ties to it stands behind the verb.
			p = document.Phrase{First: h, Last: h, Head: h}
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
		a := Authority{First: p.First, Last: p.Last, Mention: s.FillerOf(p)}
		if c := s.ChunkAt(h); c != nil {
			a.First = min(a.First, c.First)
		}
		out = append(out, a)
	}
	return out
}

// Conjoined are the nouns coordinated with token k, in order. They follow it.
func Conjoined(s *document.Sentence, k int) []int {
	var out []int
	for _, c := range s.Dependents(k) {
		if c > k && s.IsRel(c, "conj") && !s.Tokens[c].IsVerb() && s.ChunkAt(c) != nil {
			out = append(out, c)
			out = append(out, Conjoined(s, c)...)
		}
	}
	return out
}

// PhraseOf is the noun phrase whose head is token k, with what prepositions and a restrictive relative clause tie to
// it: a person's name beside a post stands for both ("the president, Juan Pérez").
func PhraseOf(s *document.Sentence, k int) document.Phrase {
	t := s.Tokens
	for _, c := range s.Dependents(k) {
		if m := s.MentionAt(c); s.IsRel(c, "appos") && m != nil && !m.Anaphor && m.Entity.Kind == annals.Person {
			return document.Phrase{First: m.First, Last: m.Last, Head: c}
		}
	}
	p := document.Phrase{First: k, Last: k, Head: k}
	if c := s.ChunkAt(k); c != nil {
		p = document.Phrase{First: c.First, Last: c.Last, Head: c.Head}
	} else if m := s.MentionAt(k); m != nil {
		p = document.Phrase{First: m.First, Last: m.Last, Head: k}
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
	for _, c := range s.Dependents(k) {
		switch {
		case c <= p.Last || t[p.Last+1].Text == ",":
		case s.IsRel(c, "nmod") && s.TimeAt(c) == nil:
			if l := lastOf(s, c); l < p.Last+15 {
				p.Last = l
			}
		case s.IsRel(c, "acl:relcl") && (t[k].Tag == "DT" || t[k].Tag == "PRP"):
			p.Last = lastOf(s, c)
		}
	}
	return p
}

// lastOf is the last token of the part of the tree under token k, without punctuation and clauses set off by commas.
func lastOf(s *document.Sentence, k int) int {
	last := k
	for _, c := range s.Dependents(k) {
		if c > k && !s.IsRel(c, "punct", "appos", "parataxis", "cc") && !(s.IsRel(c, "acl", "conj") && s.Tokens[c-1].Text == ",") {
			last = max(last, lastOf(s, c))
		}
	}
	return last
}

// Answered reports whether the clause of token i stands against what the words from token from on tell, and lets
// somebody else speak: "According to the Herald it left, but Peru denied it".
func Answered(s *document.Sentence, from, i int) bool {
	t := s.Tokens
	for k := from; k < i; k++ {
		if !document.CueLists["contrast"][t[k].Lower] || InQuote(s, k) || !ClauseAt(s, k+1) {
			continue
		}
		for v := k + 2; v < len(t); v++ {
			if !t[v].IsVerb() || document.Auxiliaries[t[v].Lower] {
				continue
			}
			if base := document.VerbBase(t[v]); document.VerbClasses["say"][base] || document.VerbClasses["deny"][base] ||
				document.VerbClasses["accuse"][base] || document.CueLists["answering"][base] {
				return true
			}
			break
		}
	}
	return false
}

// AccordingTo is who speaks by the "according to" at token i.
func AccordingTo(s *document.Sentence, i int) []document.Mention {
	end := i + 2
	for end < len(s.Tokens) && !SetsOff(s.Tokens[end]) {
		end++
	}
	who, _ := SpeakerIn(s, i+2, end-1)
	return who
}

// Attribution is who a sentence that opens with "According to X," lets speak, and the place after the comma; 0 when it
// opens otherwise. Of a report it is who made it: "According to a report by X,".
func Attribution(s *document.Sentence) (speaker document.Mention, end int) {
	t := s.Tokens
	if len(t) < 5 || t[0].Lower != "according" || t[1].Lower != "to" {
		return document.Mention{}, 0
	}
	c := s.ChunkAt(2)
	if c == nil || c.First != 2 || document.CueLists["norm"][t[c.Head].Lower] {
		return document.Mention{}, 0
	}
	p := s.Extend(*c)
	for k := p.Last + 1; k < len(t) && k < 20; k++ {
		switch {
		case (t[k].Lower == "by" || t[k].Lower == "from") && s.MentionAt(p.Head) == nil && s.ChunkAt(k+1) != nil:
			p = s.Extend(*s.ChunkAt(k + 1))
			k = p.Last
		case t[k].Text == ",":
			return s.FillerOf(p), t[k].End
		}
	}
	return document.Mention{}, 0
}
