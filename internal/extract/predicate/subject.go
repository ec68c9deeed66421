package predicate

import (
	"annals"
	"annals/internal/extract/document"
)

// PassiveGroup reports whether the verb at token i has a form of "be" before it.
func PassiveGroup(s *document.Sentence, i int) bool {
	for k := VerbGroupStart(s, i); k < i; k++ {
		switch s.Tokens[k].Lower {
		case "is", "was", "are", "were", "been", "being", "be":
			return true
		}
	}
	return false
}

// ClauseSubject is the subject of the finite verb nearest before token i.
func ClauseSubject(s *document.Sentence, i int) document.Phrase {
	t := s.Tokens
	for k := i - 1; k > 0; k-- {
		if tag := t[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" {
			if p := SubjectOf(s, VerbGroupStart(s, k)); p.Head >= 0 {
				return p
			}
		}
	}
	return document.Phrase{Head: -1}
}

// readPatient finds what a passive is said of.
func readPatient(s *document.Sentence, p *Predicate) {
	subject := SubjectFor(s, p.Verb)
	if (p.Reduced || s.Tokens[p.First].Lower == "having") && p.First == 0 && opened(s, p.Verb) < 0 {
		// "Considered legal minors, they could not join", "having been declared": who it is said of stands after the comma.
		subject = document.Phrase{Head: -1}
		if c := s.ChunkAt(min(p.End+1, len(s.Tokens)-1)); c != nil && c.First == p.End+1 && s.Tokens[p.End].Text == "," &&
			BeginsClause(s, c.Last+1, len(s.Tokens)) {
			subject = s.Extend(*c)
		}
	}
	if subject.Head < 0 {
		return
	}
	if h := inPlace(s, subject.Head); h >= 0 {
		subject = PhraseOf(s, h)
	}
	if one := oneAmong(s, subject); one.Head >= 0 && p.Reduced {
		subject = one
	}
	p.Patient = s.FillerOf(subject)
	p.PatientHead = subject.Head
	if list := PhrasesOf(s, subject.Head, p.First); len(list) > 1 && list[0].Mention.Start == p.Patient.Start && named(s, list[1:]) {
		p.Patients = MentionsOf(list)
	}
}

// Undergoers are all those of whom a passive is said, whoever names them: "the governor and his wife were accused". Common
// nouns without a word of their own before them stay one phrase: "miners and farmers were accused".
func (p *Predicate) Undergoers(s *document.Sentence) []document.Mention {
	one := []document.Mention{p.Patient}
	switch {
	case len(p.Patients) > 1:
		return p.Patients
	case !p.Passive || p.PatientHead < 0:
		return one
	}
	list := PhrasesOf(s, p.PatientHead, p.First)
	if len(list) < 2 || list[0].Mention.Start != p.Patient.Start ||
		p.Patient.Entity == nil && s.Tokens[p.PatientHead].Tag == "NNS" && s.Tokens[p.PatientHead+1].Text == "," {
		return one // "its teams, the Reds and the Blues, were called": the names say which
	}
	if s.Tokens[p.PatientHead].Tag == "CD" && named(s, list[1:]) {
		return MentionsOf(list[1:]) // "the last two, Ana Cruz and Juan Rojas, were accused"
	}
	for _, a := range list[1:] {
		if first := s.Tokens[a.First]; a.Mention.Entity == nil && !first.HasTag("DT", "PRP$", "CD") ||
			a.First > 0 && s.Tokens[a.First-1].Text == "(" {
			one[0].End = list[len(list)-1].Mention.End
			return one
		}
	}
	return append(one, MentionsOf(list[1:])...)
}

// oneAmong is who is said to be one of those whom the phrase names: of "The Front is among the groups banned by Peru", the Front.
func oneAmong(s *document.Sentence, those document.Phrase) document.Phrase {
	t := s.Tokens
	v := those.First - 1
	switch {
	case v > 1 && t[v].Lower == "of" && t[v-1].Lower == "one":
		v -= 2
	case v > 0 && (t[v].Lower == "among" || t[v].Lower == "amongst"):
		v--
	default:
		return document.Phrase{Head: -1}
	}
	for v > 0 && t[v].IsAdverb() {
		v--
	}
	if v < 1 || !document.Auxiliaries[t[v].Lower] && !lists["being"][document.VerbBase(t[v])] {
		return document.Phrase{Head: -1}
	}
	return SubjectFor(s, v)
}

// Coordinated are all of the list of organizations and people that begins at token i, by their names after the first; nil where
// there is no such list.
func Coordinated(s *document.Sentence, i int) []document.Mention {
	list, _ := Authorities(s, i, len(s.Tokens))
	if len(list) < 2 || !named(s, list[1:]) || s.TimeAt(list[0].Last+1) != nil {
		return nil
	}
	return MentionsOf(list)
}

// inPlace is the noun for what is in the place that token h names: of "a charity based in Doha which was delisted", the
// charity; -1 for none. Nobody lists a town.
func inPlace(s *document.Sentence, h int) int {
	m := s.MentionAt(h)
	if m == nil || m.Anaphor || m.Entity.Canonical().Kind != annals.Place || !s.IsRel(h, "nmod", "obl") {
		return -1
	}
	k := s.Head(h)
	if k >= 0 && s.Tokens[k].IsVerb() && s.IsRel(k, "acl") {
		k = s.Head(k)
	}
	if k < 0 || k > h || !s.Tokens[k].IsNoun() {
		return -1
	}
	return k
}

// opened is the verb of the clause behind the participle that opens the sentence, at token i or joined to the one there, which
// says something of whom that clause is about: "First banned in Peru in 1973 and dissolved in 1976, the Front"; -1 for none.
func opened(s *document.Sentence, i int) int {
	if s.Tokens[i].Tag == "VBN" && s.IsRel(i, "conj") && s.Dependent(i, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0 {
		i = s.Head(i)
	}
	h := s.Head(i)
	if s.Tokens[i].Tag != "VBN" || !s.IsRel(i, "advcl") || h < i || VerbGroupStart(s, i) > 1 {
		return -1
	}
	if k := s.SubjectAt(h); k < i || k > h {
		return -1
	}
	return h
}

// SubjectFor is the subject of the verb at token i: the tree's where it is sure, else the noun phrase before the verb
// group, else the tree's.
func SubjectFor(s *document.Sentence, i int) document.Phrase {
	if h := opened(s, i); h >= 0 {
		return SubjectFor(s, h)
	}
	k := s.SubjectAt(i)
	if k >= 0 && k < i && s.Tokens[k].Tag != "EX" {
		if a := s.Antecedent(k); a >= 0 {
			k = a
		}
		if p := PhraseOf(s, k); s.Arcs[k].Sure && p.Last < i {
			return p
		}
	}
	if p := SubjectOf(s, VerbGroupStart(s, i)); p.Head >= 0 || k < 0 || k > i {
		return p
	}
	return PhraseOf(s, k)
}

// SubjectOf is the subject of the verb group that begins at token i; a verb after "and" has the subject of the verb before.
func SubjectOf(s *document.Sentence, i int) document.Phrase {
	t := s.Tokens
	k := i - 1
	for k > 0 && t[k].Text == "," {
		k--
	}
	if k > 0 && (t[k].Tag == "CC" || t[k].Lower == "and" || t[k].Lower == "but") {
		for v := k - 1; v > 0; v-- {
			if tag := t[v].Tag; tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD" {
				return SubjectOf(s, VerbGroupStart(s, v))
			}
		}
	}
	return s.SubjectBefore(i)
}
