package grammar

// readPatient finds what a passive is said of.
func (s *Sentence) readPatient(p *predicate) {
	subject := s.subjectFor(p.verb)
	if p.reduced && p.first == 0 {
		// "Considered legal minors, they could not join": who it is said of stands after the comma.
		subject = phrase{Head: -1}
		if c := s.ChunkAt(min(p.end+1, len(s.Tokens)-1)); c != nil && c.First == p.end+1 && s.Tokens[p.end].Text == "," &&
			s.beginsClause(c.Last+1, len(s.Tokens)) {
			subject = s.extend(*c)
		}
	}
	if h := s.head(p.verb); p.reduced && p.first <= 1 && h > p.verb && s.isRel(p.verb, "advcl") {
		// "First banned in Peru in 1973 and in Chile in 1976, the Front moved": whoever the clause behind is about.
		if own := s.subjectFor(h); own.Head >= 0 && own.First > p.verb && (subject.Head < 0 || subject.Head < p.verb) {
			subject = own
		}
	}
	if subject.Head < 0 {
		return
	}
	p.patient = s.fillerOf(subject)
	p.patientHead = subject.Head
}

// subjectFor is the subject of the verb at token i: the tree's where it is sure, else the noun phrase before the verb
// group, else the tree's.
func (s *Sentence) subjectFor(i int) phrase {
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
