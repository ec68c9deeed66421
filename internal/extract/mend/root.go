package mend

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// verbalRoots mends a sentence whose verb was taken for a plural noun, "The League campaigns for free schools", or
// whose verb lacks a subject because the noun before it was taken for a part of it. It does so only where the sentence
// has no other verb with a tense of its own.
func verbalRoots(s *document.Sentence) {
	if len(s.Arcs) != len(s.Tokens) {
		return
	}
	for i := 1; i+1 < len(s.Tokens); i++ {
		if s.Arcs[i].Head < 0 && !tensedBeside(s, i) && hasSubjectInside(s, i) && asVerb(s, i) {
			partSubject(s, i)
			return
		}
	}
}

// hasSubjectInside reports whether the word before the root at token i may be its subject and was taken for a part of it.
func hasSubjectInside(s *document.Sentence, i int) bool {
	x := s.Tokens[i-1]
	if s.Arcs[i-1].Head != i || !s.IsRel(i-1, "compound", "amod", "flat") || s.Dependent(i, "nsubj", "cop", "aux") >= 0 {
		return false
	}
	return !strings.HasSuffix(x.Tag, "S") && (x.IsNoun() || x.IsUpper() && nouns.Listed(x.Lower) != "")
}

// asVerb makes a verb of the root at token i where it was taken for a plural noun, and reports whether it is one with a
// tense.
func asVerb(s *document.Sentence, i int) bool {
	x := &s.Tokens[i]
	if x.HasTag("VBZ", "VBD") {
		return true
	}
	lemma := singularVerb(x.Lower)
	if x.Tag != "NNS" || x.IsUpper() || lemma == "" || !takesVerb(s.Tokens[i+1]) {
		return false
	}
	x.Tag, x.UPOS, x.Lemma = "VBZ", "VERB", lemma
	return true
}

// partSubject makes the word before the verb at token i its subject, with what was tied to the noun that the verb was
// taken for.
func partSubject(s *document.Sentence, i int) {
	subject := i - 1
	if x := &s.Tokens[subject]; x.Tag == "JJ" {
		x.Tag, x.UPOS = "NNP", "PROPN"
	}
	s.Arcs[subject].Rel = "nsubj"
	for k := range s.Arcs {
		switch {
		case s.Arcs[k].Head != i || k == subject:
		case k < i && s.IsRel(k, "det", "amod", "compound", "nummod", "nmod:poss", "flat"):
			s.Arcs[k].Head = subject
		case k > i && s.IsRel(k, "nmod"):
			s.Arcs[k].Rel = "obl"
		case k > i && s.IsRel(k, "appos", "dep"):
			s.Arcs[k].Rel = "obj"
		}
	}
	s.Kids = nil
}

// verbInside mends a sentence without a verb in which the verb was taken for the last noun of its subject: "Its reading
// of Marx contrasts with that of the League".
func verbInside(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i+1 < len(t) && len(s.Arcs) == len(t); i++ {
		if t[i].Tag != "NNS" || t[i].IsUpper() || s.Arcs[i].Head < 0 || s.Arcs[i-1].Head != i || !s.IsRel(i-1, "compound") ||
			t[i+1].Tag != "IN" || !takesVerb(t[i+1]) {
			continue
		}
		lemma, root := singularVerb(t[i].Lower), i
		for n := 0; s.Arcs[root].Head >= 0 && n < len(t); n++ {
			root = s.Arcs[root].Head
		}
		if lemma == "" || root >= i || !t[root].IsNoun() || t[root].Tag == "NNS" || tensedBeside(s, -1) {
			continue
		}
		s.Arcs[i-1].Head, s.Arcs[i-1].Rel = s.Arcs[i].Head, s.Arcs[i].Rel
		for k := range t {
			switch h := s.Arcs[k].Head; {
			case k < i-1 && h == i:
				s.Arcs[k].Head = i - 1
			case k > i && (h == i || h == root || h == i-1):
				s.Arcs[k].Head = i
				if s.IsRel(k, "nmod") {
					s.Arcs[k].Rel = "obl"
				}
			}
		}
		s.Arcs[i].Head, s.Arcs[i].Rel = -1, "root"
		s.Arcs[root].Head, s.Arcs[root].Rel = i, "nsubj"
		t[i].Tag, t[i].UPOS, t[i].Lemma = "VBZ", "VERB", lemma
		s.Kids = nil
		return
	}
}

// verbalConjuncts mends the second of two coordinated verbs that was taken for a plural noun: "supports and campaigns
// for free schools".
func verbalConjuncts(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i+1 < len(t) && len(s.Arcs) == len(t); i++ {
		h := s.Arcs[i].Head
		if t[i].Tag != "NNS" || t[i-1].Tag != "CC" || h != i-2 || !s.IsRel(i, "conj") || !takesVerb(t[i+1]) {
			continue
		}
		if v := s.Arcs[h].Head; t[h].Tag == "NN" && s.IsRel(h, "obj") && v >= 0 && t[v].Tag == "VBZ" && t[i+1].Tag == "IN" {
			// "opposes immigration and calls for a vote".
			h = v
			s.Arcs[i].Head = v
		}
		if t[h].Tag != "VBZ" {
			continue
		}
		lemma := singularVerb(t[i].Lower)
		if lemma == "" {
			continue
		}
		t[i].Tag, t[i].UPOS, t[i].Lemma = "VBZ", "VERB", lemma
		for k := i + 1; k < len(t); k++ {
			if s.Arcs[k].Head == h && s.IsRel(k, "obl", "obj", "nmod") && k > i || s.Arcs[k].Head == i && s.IsRel(k, "nmod") {
				s.Arcs[k].Head = i
				if s.IsRel(k, "nmod") {
					s.Arcs[k].Rel = "obl"
				}
			}
		}
		s.Kids = nil
	}
}

// takesVerb reports whether a token may follow a verb at once and begins what it is done to or for.
func takesVerb(x lang.Token) bool {
	switch x.Tag {
	case "DT", "TO", "PRP$", "RB":
		return true
	case "IN":
		return x.Lower == "for" || x.Lower == "against" || x.Lower == "with" || x.Lower == "in" || x.Lower == "on" ||
			x.Lower == "towards"
	}
	return false
}

// singularVerb is the verb of the class "present" in verbs.txt of which a word in -s may be a form; empty for none.
func singularVerb(form string) string {
	stem, ok := strings.CutSuffix(form, "s")
	if !ok {
		return ""
	}
	for _, lemma := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
		if document.VerbClasses["present"][lemma] {
			return lemma
		}
	}
	return ""
}

// tensedBeside reports whether the sentence has a verb with a tense of its own, besides the one at token i, that does
// not stand in a clause below: a relative clause or one with a word that marks it.
func tensedBeside(s *document.Sentence, i int) bool {
	for k, x := range s.Tokens {
		switch x.Tag {
		case "VBZ", "VBD", "VBP", "MD":
		default:
			continue
		}
		if k == i {
			continue
		}
		below := false
		for h, n := k, 0; h >= 0 && h != i && n < 12; h, n = s.Arcs[h].Head, n+1 {
			below = below || s.IsRel(h, "acl:relcl", "ccomp") || s.IsRel(h, "advcl") && h > i ||
				s.IsRel(h, "conj", "parataxis") && h > i
		}
		if !below {
			return true
		}
	}
	return false
}
