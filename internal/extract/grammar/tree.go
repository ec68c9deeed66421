package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// dependents are the tokens that depend on token i, in order.
func (s *Sentence) dependents(i int) []int {
	if s.kids == nil {
		s.kids = make([][]int, len(s.Tokens))
		for k, a := range s.Arcs {
			if a.Head >= 0 && a.Head < len(s.kids) && a.Head != k {
				s.kids[a.Head] = append(s.kids[a.Head], k)
			}
		}
	}
	return s.kids[i]
}

// reshape changes the arcs of the tree by a mend, which is undone where it leaves no tree.
func (s *Sentence) reshape(mend func()) {
	if lang.Mend(s.Arcs, mend) {
		s.kids = nil
	}
}

// head is the token that token i depends on, -1 for the root and in a sentence without a tree.
func (s *Sentence) head(i int) int {
	if i < 0 || i >= len(s.Arcs) {
		return -1
	}
	return s.Arcs[i].Head
}

// isRel reports whether token i stands in one of the relations to its head; "nsubj" means all of its subtypes.
func (s *Sentence) isRel(i int, rels ...string) bool {
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

// dependent is the first token in one of the relations to token i, or -1.
func (s *Sentence) dependent(i int, rels ...string) int {
	for _, k := range s.dependents(i) {
		if s.isRel(k, rels...) {
			return k
		}
	}
	return -1
}

// subjectAt is the grammatical subject of the predicate at token i by the tree: its own, else that of the predicate it is
// coordinated with or hangs on. It is -1 when the tree gives none.
func (s *Sentence) subjectAt(i int) int {
	for n := 0; i >= 0 && n < 8; n++ {
		if s.Tokens[i].Tag == "VBG" && s.afterComma(i) && s.dependent(i, "aux") < 0 && !s.isRel(i, "acl:relcl") {
			// ", claiming that": of the clause before, whatever noun it stands beside.
			return s.clauseSubjectBefore(i)
		}
		if k := s.dependent(i, "nsubj"); k >= 0 {
			return k
		}
		if s.isRel(i, "acl") && !s.isRel(i, "acl:relcl") {
			return s.head(i)
		}
		if !s.isRel(i, "conj", "xcomp", "advcl", "cop", "aux", "parataxis") {
			return -1
		}
		i = s.head(i)
	}
	return -1
}

// afterComma reports whether a comma stands before token i, adverbs apart.
func (s *Sentence) afterComma(i int) bool {
	for i--; i > 0 && s.Tokens[i].IsAdverb(); i-- {
	}
	return i > 0 && s.Tokens[i].Text == ","
}

// clauseVerb is the finite verb of the clause in which token i stands, -1 when the tree gives none.
func (s *Sentence) clauseVerb(i int) int {
	for n := 0; i >= 0 && n < len(s.Tokens); i, n = s.head(i), n+1 {
		switch s.Tokens[i].Tag {
		case "VBD", "VBZ", "VBP":
			return i
		}
		if s.Tokens[i].IsVerb() && s.dependent(i, "aux") >= 0 {
			return i
		}
		if k := s.dependent(i, "cop"); k >= 0 {
			return k
		}
	}
	return -1
}

// clauseSubjectBefore is the subject of the nearest clause around token i of which the token is no part of the subject,
// and before it;
// -1 when there is none.
func (s *Sentence) clauseSubjectBefore(i int) int {
	from := i
	for k, n := s.head(i), 0; k >= 0 && n < len(s.Tokens); n++ {
		for _, c := range s.dependents(k) {
			if c < i && c != from && s.isRel(c, "nsubj") {
				return c
			}
		}
		from, k = k, s.head(k)
	}
	return -1
}

// antecedent is the noun that the relative pronoun at token i stands for, -1 when it is none.
func (s *Sentence) antecedent(i int) int {
	t := s.Tokens[i]
	if t.Tag != "WDT" && t.Tag != "WP" && t.Tag != "WP$" && !(t.Lower == "that" && t.Tag != "DT" && t.Tag != "IN") {
		return -1
	}
	for k, n := s.head(i), 0; k >= 0 && n < 6; k, n = s.head(k), n+1 {
		if s.isRel(k, "acl:relcl") {
			if h := s.head(k); h >= 0 && h < i {
				return h
			}
			return -1
		}
	}
	return -1
}
