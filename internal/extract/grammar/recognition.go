package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// readRecognitions finds standings told by the noun "recognition" and the like, and by "recognized X's right": "A
// suspended its recognition of X", "X's recognition as Y by A", "has diplomatic relations with A".
func (s *Sentence) readRecognitions() {
	t := s.Tokens
	for i := range t {
		if s.inQuote(i) {
			continue
		}
		switch w := t[i].Lower; {
		case w == "recognition" && s.ChunkAt(i) != nil && s.ChunkAt(i).Head == i:
			s.recognition(i)
		case w == "relations" && i > 0 && t[i-1].Lower == "diplomatic":
			s.relations(i)
		case w == "recognized" || w == "recognised":
			s.recognizedRight(i)
			s.recognizedHolder(i)
		case t[i].IsVerb() && verbClasses["recognize"][verbBase(t[i])]:
			s.recognizedRight(i)
		}
	}
}

// recognition reads the noun at token i: of whom, as what, by whom, and whether the verb that governs it gives, takes
// or seeks it.
func (s *Sentence) recognition(i int) {
	t := s.Tokens
	r, ok := s.recognized(i)
	verb := s.head(i)
	if !ok || r.subject.Entity == nil && !r.group || verb < 0 || !t[verb].IsVerb() {
		return
	}
	base := verbBase(t[verb])
	gives := verbClasses["withdraw"][base] || base == "grant" || base == "give" || base == "extend"
	if gives && r.authority.Entity == nil && s.isRel(i, "obj") {
		if p := s.subjectFor(verb); p.Head >= 0 {
			r.authority = s.fillerOf(p)
		}
	}
	if known := r.authority.Entity != nil ||
		r.authority.End > r.authority.Start; !known && (!named(r.subject) || r.as.Start == t[i].Start) {
		return // nobody recognizes, or nothing is said of what it is recognized as
	}
	c := NewCandidate(annals.TypeStatus, "status.recognition", 0.7)
	c.Cover(t[i].Start, t[r.end-1].End)
	c.Add(annals.RoleSubject, r.subject)
	c.Add(annals.RoleAs, r.as)
	if r.authority.Entity != nil || r.authority.End > r.authority.Start {
		c.Add(annals.RoleAuthority, r.authority)
	}
	s.recognizedWhen(c, verb, r.end)
	s.candidates = append(s.candidates, c)
}

// recognized is what the words around a noun for recognition say of it.
type recognized struct {
	subject, as, authority Mention
	// group tells that the subject is a group, known or not.
	group bool
	// end is the token behind the words.
	end int
}

// recognized reads whose recognition the noun at token i names, of whom, as what and by whom; not ok where a
// preposition behind it ties no noun phrase to it.
func (s *Sentence) recognized(i int) (r recognized, ok bool) {
	first := s.ChunkAt(i).First
	r = recognized{as: s.mention(phrase{First: i, Last: i}), end: i + 1}
	if m := s.ownerMention(first, i-1); m.Entity != nil && i > first {
		r.subject = m
	}
	for r.end < len(s.Tokens) {
		prep := s.Tokens[r.end].Lower
		if prep != "of" && prep != "as" && prep != "by" && prep != "from" {
			break
		}
		n := s.ChunkAt(r.end + 1)
		if n == nil || n.First != r.end+1 {
			return r, false
		}
		p := s.extend(*n)
		switch prep {
		case "of":
			if r.subject.Entity != nil {
				r.authority = r.subject // "its recognition of X": its own
			}
			r.subject, r.group = s.fillerOf(p), s.bannedSort(Mention{}, p.Head)
		case "as":
			r.as = s.mention(p)
		default:
			r.authority = s.fillerOf(p)
		}
		r.end = p.Last + 1
	}
	return r, true
}

// recognizedWhen sets by the verb that governs a recognition, and by the date before it or behind token end, whether
// and when it holds.
func (s *Sentence) recognizedWhen(c *Candidate, verb, end int) {
	x := s.leadingTime(s.verbGroupStart(verb))
	if x == nil {
		x = s.timeAfter(end)
	}
	base := verbBase(s.Tokens[verb])
	switch {
	case verbClasses["withdraw"][base]:
		if x != nil {
			c.Time = x.AsEnd()
		} else {
			c.Stance = annals.Denied
		}
	case verbClasses["seek"][base]:
		c.Stance = annals.Intended
	case verbClasses["refuse"][base]:
		c.Stance = annals.Denied
		c.Time = s.tenseTime(s.readPredicate(verb))
	case x != nil:
		c.Time = x.AsStart()
	}
}

// relations reads "X has diplomatic relations with A" at the noun i.
func (s *Sentence) relations(i int) {
	t := s.Tokens
	verb := s.head(i)
	if verb < 0 || !t[verb].IsVerb() || i < verb && !s.isRel(i, "obj", "nsubj:pass") {
		return
	}
	p := s.subjectFor(verb)
	if p.Head < 0 || !s.isRel(i, "obj") {
		return
	}
	var partners []Mention
	for k := i + 1; k+1 < len(t); k++ {
		if t[k].Lower == "with" {
			list, _ := s.authorities(k+1, len(t))
			for _, a := range list {
				partners = append(partners, a.mention)
			}
			break
		}
	}
	if len(partners) == 0 {
		// "the states with which it holds diplomatic relations".
		for k := verb - 1; k > 1; k-- {
			if t[k].Tag == "WDT" && t[k-1].Lower == "with" {
				if c := s.ChunkAt(k - 2); c != nil && c.Last == k-2 {
					partners = []Mention{s.chunkMention(*c)}
				}
				break
			}
		}
	}
	if len(partners) == 0 {
		return
	}
	c := NewCandidate(annals.TypeStatus, "status.relations", 0.75)
	c.Verb = t[verb].Start
	c.Cover(t[verb].Start, t[verb].End)
	c.Add(annals.RoleSubject, s.fillerOf(p))
	c.Add(annals.RoleAs, s.mention(phrase{First: i - 1, Last: i}))
	c.Add(annals.RoleAuthority, partners...)
	pred := s.readPredicate(verb)
	switch x := s.leadingTime(pred.first); {
	case x != nil:
		c.Time = x.AsStart()
	case s.timeAfter(i) != nil:
		c.Time = s.timeAfter(i).AsStart()
	default:
		c.Time = s.tenseTime(pred)
	}
	s.stance(c, pred)
	s.candidates = append(s.candidates, c)
}

// recognizedRight reads "A recognized X's right to exist" at the verb i.
func (s *Sentence) recognizedRight(i int) {
	t := s.Tokens
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || s.passiveGroup(i) {
		return
	}
	head := t[c.Head].Lower
	if head != "right" && head != "independence" && head != "sovereignty" && head != "statehood" && head != "legitimacy" {
		return
	}
	owner := s.MentionAt(c.First)
	if owner == nil || owner.Last >= c.Head {
		return
	}
	first := owner.Last + 1
	if t[first].Tag == "POS" || t[first].Lower == "'s" {
		first++
	}
	last := c.Last
	if last+2 < len(t) && t[last+1].Tag == "TO" {
		last = s.clauseEnd(last+1) - 1
	}
	agents := s.sayers(i)
	if len(agents) == 0 || first > last {
		return
	}
	x := NewCandidate(annals.TypeStatus, "status.right", 0.75)
	x.Verb = t[i].Start
	x.Cover(t[i].Start, t[i].End)
	x.Add(annals.RoleSubject, Mention{Start: t[owner.First].Start, End: t[owner.Last].End, Entity: owner.Entity})
	x.Add(annals.RoleAs, s.mention(phrase{First: first, Last: last}))
	for _, a := range agents {
		x.Add(annals.RoleAuthority, a.mention)
	}
	p := s.readPredicate(i)
	x.Time = s.predicateTime(p, nil)
	if p.past && len(p.times) == 0 && s.leadingTime(p.first) == nil {
		x.Time = edtf.Value{}
	}
	s.stance(x, p)
	s.candidates = append(s.candidates, x)
}

// recognizers are the adverbs that say by whom, in general, somebody is recognized.
var recognizers = wordlist.Set("internationally universally globally officially formally legally widely federally nationally locally")

// recognizedHolder reads "the internationally recognized government" at the participle i.
func (s *Sentence) recognizedHolder(i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || i < 1 || i >= c.Head || !recognizers[t[i-1].Lower] || i-1 < c.First {
		return
	}
	m := s.chunkMention(Chunk{First: i + 1, Last: c.Last, Head: c.Head})
	kind := nouns.Kind(t[c.Head].Lower)
	if m.Entity != nil {
		kind = m.Entity.Kind
	}
	if w := t[c.Head].Lower; kind != annals.Organization && kind != annals.Body && kind != annals.State &&
		w != "government" && w != "authority" {
		return
	}
	x := NewCandidate(annals.TypeStatus, "status.recognized", 0.7)
	x.Cover(t[i-1].Start, t[c.Last].End)
	x.Add(annals.RoleSubject, m)
	x.Add(annals.RoleAs, s.mention(phrase{First: i - 1, Last: i}))
	s.candidates = append(s.candidates, x)
}
