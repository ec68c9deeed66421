package grammar

import (
	_ "embed"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/wordlist"
)

//go:embed ideology.txt
var ideologyTable string

// ideologyWords are the lists of ideology.txt.
var ideologyWords = wordlist.Read(ideologyTable)

// readIdeologies finds doctrines and orientations: "it espouses X", "its ideology is X", "the party is conservative".
func (s *Sentence) readIdeologies() {
	t := s.Tokens
	for i := range t {
		if s.inQuote(i) {
			continue
		}
		switch w := t[i].Lower; {
		case t[i].IsVerb() && ideologyWords["holding"][t[i].Lemma]:
			s.heldIdeology(i)
		case ideologyWords["noun"][w] && t[i].IsNoun():
			s.namedIdeology(i)
		case (w == "is" || w == "was" || w == "are" || w == "were" || w == "remains" || w == "remained" || w == "became") &&
			t[i].Tag != "NN":
			s.orientation(i)
		}
	}
}

// isDoctrine reports whether the noun phrase p tells a doctrine: its head is an -ism or a noun for doctrines.
func (s *Sentence) isDoctrine(p phrase) bool {
	w := s.Tokens[p.Head].Lower
	return ideologyWords["noun"][w] || IsIsm(w)
}

// IsIsm reports whether a word in small letters names a doctrine by its ending: "socialism", not "tourism".
func IsIsm(w string) bool {
	return len(w) > 5 && strings.HasSuffix(w, "ism") && !strings.HasSuffix(w, "baptism") && !ideologyWords["other"][w]
}

// heldIdeology reads "espouses X", "adheres to X", "was influenced by X" at the verb i.
func (s *Sentence) heldIdeology(i int) {
	t := s.Tokens
	o := i + 1
	for o < len(t) && t[o].IsAdverb() {
		o++
	}
	if o < len(t) && (t[o].Lower == "to" || t[o].Lower == "in" || t[o].Lower == "on" || t[o].Lower == "by" ||
		t[o].Lower == "with") && t[o].Tag != "RP" {
		o++
	}
	c := s.ChunkAt(o)
	if c == nil || c.First != o {
		return
	}
	p := s.extend(*c)
	if !s.isDoctrine(phrase{First: c.First, Last: c.Last, Head: c.Head}) {
		return
	}
	p.Last = s.coordinatedEnd(p.Last, func(k int) bool { return IsIsm(t[k].Lower) || ideologyWords["noun"][t[k].Lower] })
	subject := s.subjectFor(i)
	if subject.Head < 0 || s.personal(subject) || !s.thinks(subject.Head) {
		return
	}
	if m := s.thinker(subject); m.Entity == nil && ideologyWords["noun"][t[subject.Head].Lower] {
		return // "a doctrine based on the teachings of Campos": nobody's
	}
	x := NewCandidate(annals.TypeIdeology, "ideology.held", 0.7)
	x.Trigger, x.Verb = t[i].Start, t[i].Start
	x.Cover(t[i].Start, t[i].End)
	x.Add(annals.RoleSubject, s.thinker(subject))
	x.Add(annals.RoleValue, s.mention(p))
	pred := s.readPredicate(i)
	x.Time = s.ideologyTime(pred)
	s.stance(x, pred)
	s.candidates = append(s.candidates, x)
}

// thinker is whom the ideology is of that the phrase p has: of "the party's platform" the party, else what the phrase stands
// for.
func (s *Sentence) thinker(p phrase) Mention {
	c := s.ChunkAt(p.Head)
	if c == nil || !ideologyWords["noun"][s.Tokens[p.Head].Lower] && !ideologyWords["line"][s.Tokens[p.Head].Lower] {
		return s.fillerOf(p)
	}
	if owner, _ := s.ideologyOwner(*c); owner.Entity != nil {
		return owner
	}
	return s.fillerOf(p)
}

// thinks reports whether the noun at token i may hold a doctrine: not "the colours", nor a place.
func (s *Sentence) thinks(i int) bool {
	if m := s.MentionAt(i); m != nil && !m.Modifier {
		return m.Entity.Kind != annals.Place && m.Entity.Kind != annals.Event
	}
	w := s.Tokens[i].Lower
	single := strings.TrimSuffix(w, "s")
	return s.Tokens[i].Tag != "NNS" || groupWords[single] || personNouns[single] || ideologyWords["line"][w] ||
		ideologyWords["noun"][w] || w == "parties"
}

// personal reports whether the phrase is a pronoun of the speaker or an empty subject, of which no ideology is told.
func (s *Sentence) personal(p phrase) bool {
	switch s.Tokens[p.Head].Lower {
	case "i", "we", "you", "there":
		return true
	}
	return false
}

// coordinatedEnd is the last token of the phrases that "and" or commas join to the one that ends at token last, while their
// heads are wanted.
func (s *Sentence) coordinatedEnd(last int, wanted func(int) bool) int {
	t := s.Tokens
	for last+2 < len(t) && (t[last+1].Text == "," || t[last+1].Tag == "CC") {
		n := last + 2
		if n < len(t) && t[n].Tag == "CC" {
			n++
		}
		c := s.ChunkAt(n)
		if c == nil || c.First != n || !wanted(c.Head) {
			break
		}
		last = c.Last
	}
	return last
}

// ideologyTime is when an ideology was held: since a date, or as the tense tells.
func (s *Sentence) ideologyTime(p *predicate) edtf.Value {
	x := s.leadingTime(p.first)
	if len(p.times) > 0 {
		x = p.times[0]
	}
	if x != nil {
		return x.AsStart()
	}
	return s.tenseTime(p)
}

// namedIdeology reads "its ideology is X", "the party's ideology of X", "its revolutionary interpretation of Islam" at the
// noun i.
func (s *Sentence) namedIdeology(i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.Head != i {
		return
	}
	owner, first := s.ideologyOwner(*c)
	if owner.Entity == nil {
		return
	}
	x := NewCandidate(annals.TypeIdeology, "ideology.noun", 0.65)
	x.Add(annals.RoleSubject, owner)
	verb := s.head(i)
	switch k := i + 1; {
	case k+1 < len(t) && (t[k].Lower == "is" || t[k].Lower == "was" || t[k].Lower == "are" || t[k].Lower == "were"):
		// What the ideology is said to be.
		end := s.clauseEnd(k + 1)
		from := k + 1
		for from < end && (t[from].IsAdverb() || t[from].Tag == "VBN" || t[from].Lower == "on" ||
			t[from].Lower == "by" || t[from].Lower == "as") {
			from++
		}
		if from >= end || from == k+1 && !s.isPhrase(from) {
			return // "its ideology was forgotten"
		}
		x.Add(annals.RoleValue, s.mention(phrase{First: from, Last: end - 1}))
		verb = k
	case k+1 < len(t) && t[k].Lower == "of" && s.ChunkAt(k+1) != nil && s.ChunkAt(k+1).First == k+1:
		p := s.extend(*c)
		p.First = first
		x.Add(annals.RoleValue, s.mention(p))
	default:
		// "its Islamist ideology": only with words that say which.
		if !s.tellsWhich(first, i) {
			return
		}
		x.Add(annals.RoleValue, s.mention(phrase{First: first, Last: i}))
	}
	if v := s.clauseVerb(verb); v >= 0 && present(t, v, v+1) || v >= 0 && t[v].Tag == "VBZ" {
		x.Time = edtf.MustParse("/..")
	}
	s.candidates = append(s.candidates, x)
}

// isPhrase reports whether a noun phrase or an orientation begins at token i.
func (s *Sentence) isPhrase(i int) bool {
	t := s.Tokens[i]
	return s.ChunkAt(i) != nil || IsIsm(t.Lower) || ideologyWords["adjective"][t.Lower] || strings.HasSuffix(t.Lower, "ist")
}

// tellsWhich reports whether a modifier among tokens from up to to says which ideology it is.
func (s *Sentence) tellsWhich(from, to int) bool {
	for k := from; k < to; k++ {
		if !ideologyWords["empty"][s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// ideologyOwner is whose the ideology is that the chunk names, and the first token after the owner's words.
func (s *Sentence) ideologyOwner(c Chunk) (Mention, int) {
	t := s.Tokens
	if m := s.MentionAt(c.First); m != nil && (t[c.First].Tag == "PRP$" || s.possessor(m)) {
		first := m.Last + 1
		if first < len(t) && (t[first].Tag == "POS" || t[first].Lower == "'s") {
			first++
		}
		if m.Entity.Kind == annals.Organization || m.Entity.Kind == "" || m.Entity.Kind == annals.Person {
			return Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}, first
		}
	}
	for k := c.First; k < c.Head; k++ {
		if m := s.MentionAt(k); m != nil && s.possessor(m) && m.Entity.Kind != annals.State {
			return Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}, m.Last + 2
		}
	}
	return Mention{}, 0
}

// possessor reports whether a mention owns what follows it.
func (s *Sentence) possessor(m *EntityMention) bool {
	k := m.Last + 1
	return k < len(s.Tokens) && (s.Tokens[k].Tag == "POS" || s.Tokens[k].Lower == "'s")
}

// orientation reads "the party is socially conservative and pro-European" at the copula i: adjectives of orientation said of
// an organization.
func (s *Sentence) orientation(i int) {
	t := s.Tokens
	end := s.adjectives(i + 1)
	if end <= i+1 || end < len(t) && s.ChunkAt(end) != nil && s.ChunkAt(end).First <= end &&
		t[end].IsNoun() {
		return
	}
	if c := s.ChunkAt(end - 1); c != nil && c.Head >= end {
		return
	}
	subject := s.subjectFor(i)
	if !s.oriented(i+1, end) || subject.Head < 0 {
		return
	}
	m := s.thinker(subject)
	if m.Entity == nil || m.Entity.Kind != annals.Organization {
		return
	}
	x := NewCandidate(annals.TypeIdeology, "ideology.orientation", 0.65)
	x.Add(annals.RoleSubject, m)
	x.Add(annals.RoleValue, s.mention(phrase{First: i + 1, Last: end - 1}))
	p := &predicate{verb: i, first: s.verbGroupStart(i), present: present(t, i, i+1) || t[i].Lower == "remains"}
	x.Time = s.ideologyTime(p)
	s.candidates = append(s.candidates, x)
}

// oriented reports whether one of the tokens from up to to is an adjective of orientation.
func (s *Sentence) oriented(from, to int) bool {
	t := s.Tokens
	for k := from; k < to; k++ {
		w := strings.TrimPrefix(t[k].Lower, "-")
		if k > from+1 && t[k-1].Tag == "HYPH" {
			w = t[k-2].Lower + "-" + w
		}
		if k > from && w == "green" && t[k-1].IsAdjective() {
			continue // "light green"
		}
		if strings.HasPrefix(w, "pro-") || strings.HasPrefix(w, "anti-") || ideologyWords["adjective"][w] ||
			strings.HasSuffix(w, "ist") && t[k].IsAdjective() && !ideologyWords["other"][w] {
			return true
		}
	}
	return false
}

// ownOrientation reports whether the predicate says of what orientation its subject calls itself: "describes itself as
// socialist".
func (s *Sentence) ownOrientation(p *predicate) bool {
	end := s.adjectives(p.complement.First)
	return s.ofItself(p) && end > p.complement.Last && s.oriented(p.complement.First, end)
}

// ofItself reports whether the subject of the predicate says something of itself.
func (s *Sentence) ofItself(p *predicate) bool {
	return p.patientHead >= 0 && reflexives[s.Tokens[p.patientHead].Lower]
}

// reflexives are the pronouns for those who say something of themselves.
var reflexives = wordlist.Set("itself themselves himself herself")
