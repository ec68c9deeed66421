package grammar

import "annals"

// readPatient finds what a passive is said of.
func (s *Sentence) readPatient(p *predicate) {
	subject := s.subjectFor(p.verb)
	if p.reduced && p.first == 0 && s.opened(p.verb) < 0 {
		// "Considered legal minors, they could not join": who it is said of stands after the comma.
		subject = phrase{Head: -1}
		if c := s.ChunkAt(min(p.end+1, len(s.Tokens)-1)); c != nil && c.First == p.end+1 && s.Tokens[p.end].Text == "," &&
			s.beginsClause(c.Last+1, len(s.Tokens)) {
			subject = s.extend(*c)
		}
	}
	if subject.Head < 0 {
		return
	}
	if h := s.inPlace(subject.Head); h >= 0 {
		subject = s.phraseOf(h)
	}
	p.patient = s.fillerOf(subject)
	p.patientHead = subject.Head
}

// inPlace is the noun for what is in the place that token h names: of "a charity based in Doha which was delisted", the
// charity; -1 for none. Nobody lists a town.
func (s *Sentence) inPlace(h int) int {
	m := s.MentionAt(h)
	if m == nil || m.Anaphor || m.Entity.Canonical().Kind != annals.Place || !s.isRel(h, "nmod", "obl") {
		return -1
	}
	k := s.head(h)
	if k >= 0 && s.Tokens[k].IsVerb() && s.isRel(k, "acl") {
		k = s.head(k)
	}
	if k < 0 || k > h || !s.Tokens[k].IsNoun() {
		return -1
	}
	return k
}

// opened is the verb of the clause behind the participle that opens the sentence, at token i or joined to the one there, which
// says something of whom that clause is about: "First banned in Peru in 1973 and dissolved in 1976, the Front"; -1 for none.
func (s *Sentence) opened(i int) int {
	if s.Tokens[i].Tag == "VBN" && s.isRel(i, "conj") && s.dependent(i, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0 {
		i = s.head(i)
	}
	h := s.head(i)
	if s.Tokens[i].Tag != "VBN" || !s.isRel(i, "advcl") || h < i || s.verbGroupStart(i) > 1 {
		return -1
	}
	if k := s.subjectAt(h); k < i || k > h {
		return -1
	}
	return h
}

// subjectFor is the subject of the verb at token i: the tree's where it is sure, else the noun phrase before the verb
// group, else the tree's.
func (s *Sentence) subjectFor(i int) phrase {
	if h := s.opened(i); h >= 0 {
		return s.subjectFor(h)
	}
	k := s.subjectAt(i)
	if k >= 0 && k < i && s.Tokens[k].Tag != "EX" {
		if a := s.antecedent(k); a >= 0 {
			k = a
		}
		if p := s.phraseOf(k); s.Arcs[k].Sure && p.Last < i {
			return p
		}
	}
	if p := s.subjectOf(s.verbGroupStart(i)); p.Head >= 0 || k < 0 || k > i {
		return p
	}
	return s.phraseOf(k)
}

// subjectOf is the subject of the verb group that begins at token i; a verb after "and" has the subject of the verb before.
func (s *Sentence) subjectOf(i int) phrase {
	t := s.Tokens
	k := i - 1
	for k > 0 && t[k].Text == "," {
		k--
	}
	if k > 0 && (t[k].Tag == "CC" || t[k].Lower == "and" || t[k].Lower == "but") {
		for v := k - 1; v > 0; v-- {
			if tag := t[v].Tag; tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD" {
				return s.subjectOf(s.verbGroupStart(v))
			}
		}
	}
	return s.subjectBefore(i)
}
