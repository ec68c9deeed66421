package document

import (
	"strings"

	"annals/internal/extract/lang"
)

// Root is the token of the sentence's main predicate, -1 in a sentence without a tree.
func (s *Sentence) Root() int {
	for i, a := range s.Arcs {
		if a.Head < 0 {
			return i
		}
	}
	return -1
}

// Dependents are the tokens that depend on token i, in order.
func (s *Sentence) Dependents(i int) []int {
	if s.Kids == nil {
		s.Kids = make([][]int, len(s.Tokens))
		for k, a := range s.Arcs {
			if a.Head >= 0 && a.Head < len(s.Kids) && a.Head != k {
				s.Kids[a.Head] = append(s.Kids[a.Head], k)
			}
		}
	}
	return s.Kids[i]
}

// Reshape changes the arcs of the tree by a mend, which is undone where it leaves no tree.
func (s *Sentence) Reshape(mend func()) {
	if lang.Mend(s.Arcs, mend) {
		s.Kids = nil
	}
}

// Head is the token that token i depends on, -1 for the root and in a sentence without a tree.
func (s *Sentence) Head(i int) int {
	if i < 0 || i >= len(s.Arcs) {
		return -1
	}
	return s.Arcs[i].Head
}

// IsRel reports whether token i stands in one of the relations to its head; "nsubj" means all of its subtypes.
func (s *Sentence) IsRel(i int, rels ...string) bool {
	if i < 0 || i >= len(s.Arcs) {
		return false
	}
	rel := s.Arcs[i].Rel
	plain, _, _ := strings.Cut(rel, ":")
	for _, r := range rels {
		if rel == r || plain == r {
			return true
		}
	}
	return false
}

// Dependent is the first token in one of the relations to token i, or -1.
func (s *Sentence) Dependent(i int, rels ...string) int {
	for _, k := range s.Dependents(i) {
		if s.IsRel(k, rels...) {
			return k
		}
	}
	return -1
}

// SubjectAt is the grammatical subject of the predicate at token i by the tree: its own, else that of the predicate it is
// coordinated with or hangs on. It is -1 when the tree gives none.
func (s *Sentence) SubjectAt(i int) int {
	for n := 0; i >= 0 && n < 8; n++ {
		if s.Tokens[i].Tag == "VBG" && s.AfterComma(i) && s.Dependent(i, "aux") < 0 && !s.IsRel(i, "acl:relcl") {
			// ", claiming that": of the clause before, whatever noun it stands beside.
			return s.ClauseSubjectBefore(i)
		}
		if k := s.Dependent(i, "nsubj"); k >= 0 {
			return k
		}
		if s.IsRel(i, "acl") && !s.IsRel(i, "acl:relcl") {
			return s.Head(i)
		}
		if !s.IsRel(i, "conj", "xcomp", "advcl", "cop", "aux", "parataxis") {
			return -1
		}
		i = s.Head(i)
	}
	return -1
}

// AfterComma reports whether a comma stands before token i, adverbs apart.
func (s *Sentence) AfterComma(i int) bool {
	for i--; i > 0 && s.Tokens[i].IsAdverb(); i-- {
	}
	return i > 0 && s.Tokens[i].Text == ","
}

// ClauseVerb is the finite verb of the clause in which token i stands, -1 when the tree gives none.
func (s *Sentence) ClauseVerb(i int) int {
	for n := 0; i >= 0 && n < len(s.Tokens); i, n = s.Head(i), n+1 {
		switch s.Tokens[i].Tag {
		case "VBD", "VBZ", "VBP":
			return i
		}
		if s.Tokens[i].IsVerb() && s.Dependent(i, "aux") >= 0 {
			return i
		}
		if k := s.Dependent(i, "cop"); k >= 0 {
			return k
		}
	}
	return -1
}

// ClauseSubjectBefore is the subject of the nearest clause around token i of which the token is no part of the subject,
// and before it;
// -1 when there is none.
func (s *Sentence) ClauseSubjectBefore(i int) int {
	from := i
	for k, n := s.Head(i), 0; k >= 0 && n < len(s.Tokens); n++ {
		for _, c := range s.Dependents(k) {
			if c < i && c != from && s.IsRel(c, "nsubj") {
				return c
			}
		}
		from, k = k, s.Head(k)
	}
	return -1
}

// Antecedent is the noun that the relative pronoun at token i stands for, -1 when it is none.
func (s *Sentence) Antecedent(i int) int {
	t := s.Tokens[i]
	if t.Tag != "WDT" && t.Tag != "WP" && t.Tag != "WP$" && !(t.Lower == "that" && t.Tag != "DT" && t.Tag != "IN") {
		return -1
	}
	for k, n := s.Head(i), 0; k >= 0 && n < 6; k, n = s.Head(k), n+1 {
		if s.IsRel(k, "acl:relcl") {
			if h := s.Head(k); h >= 0 && h < i {
				return h
			}
			return -1
		}
	}
	return -1
}
