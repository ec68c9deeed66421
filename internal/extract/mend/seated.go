package mend

import (
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// seatedPersons mends what somebody was chosen for who is told of by a participle: in "Maria Campos, elected its
// chairwoman in 1990, left" and "Elected its chairwoman in 1990, Maria Campos left" she was chosen then, for that post.
// Parsers take the participle for what she did, or for an adjective of the post.
func seatedPersons(s *document.Sentence) {
	if len(s.Arcs) != len(s.Tokens) {
		return
	}
	for i := 0; i+2 < len(s.Tokens); i++ {
		if !s.Tokens[i].HasTag("VBN", "VBD") || !lists["seating"][document.VerbBase(s.Tokens[i])] {
			continue
		}
		if post := postBehind(s, i); post > 0 {
			if !seatedBehind(s, i, post) {
				seatedAhead(s, i, post)
			}
		}
	}
}

// postBehind is the noun for a post right behind the verb at token i; -1 for none.
func postBehind(s *document.Sentence, i int) int {
	for k := i + 1; k < len(s.Tokens); k++ {
		x := s.Tokens[k]
		last := k+1 == len(s.Tokens) || !s.Tokens[k+1].IsNoun() && s.Tokens[k+1].Tag != "POS"
		switch {
		case document.Titles[x.Lower] && s.MentionAt(k) == nil && last:
			return k
		case !x.HasTag("DT", "PRP$", "JJ", "NN") && x.Lower != "general":
			return -1
		}
	}
	return -1
}

// seatedBehind ties the participle at token i and its post to the person between whose name and it a comma stands, and reports
// whether there is one.
func seatedBehind(s *document.Sentence, i, post int) bool {
	name := personAt(s, i-2)
	if name < 0 || s.Tokens[i-1].Text != "," {
		return false
	}
	root := s.Arcs[i].Head < 0
	if h := s.Arcs[i].Head; !root && h != name && h != post {
		return false
	}
	if root {
		v := s.Dependent(i, "parataxis", "conj", "advcl", "dep", "ccomp")
		if v < post || !setOffVerb(s, i, v) && !document.IsFinite(s.Tokens[v]) ||
			s.Dependent(v, "nsubj", "nsubj:pass", "mark", "cc") >= 0 {
			return false
		}
		s.Arcs[post].Rel = "xcomp"
		swapRoots(s, name, i, v)
		return true
	}
	s.Tokens[i].Tag = "VBN"
	s.Arcs[i] = lang.Arc{Head: name, Rel: "acl"}
	seat(s, i, post, name)
	return true
}

// seatedAhead makes the participle at token i, which begins its sentence, one of the person whose name follows the next comma.
func seatedAhead(s *document.Sentence, i, post int) {
	if i > 0 || s.Arcs[i].Head >= 0 {
		return
	}
	comma := post + 1
	for comma < len(s.Tokens) && s.Tokens[comma].Text != "," {
		comma++
	}
	name := personAt(s, comma+1)
	if name < 0 || !s.IsRel(name, "nsubj", "nsubj:pass") || s.Head(s.Head(name)) != i {
		return
	}
	v := s.Head(name)
	for k := range s.Arcs {
		if s.Arcs[k].Head == i && k > comma {
			s.Arcs[k].Head = v
		}
	}
	s.Arcs[v] = lang.Arc{Head: -1, Rel: "root"}
	s.Tokens[i].Tag = "VBN"
	s.Arcs[i] = lang.Arc{Head: v, Rel: "advcl"}
	seat(s, i, post, v)
}

// seat makes the post what the participle at token i chooses for, and its own the times and places up to the next comma that
// were tied to the word at token above or to what follows.
func seat(s *document.Sentence, i, post, above int) {
	s.Arcs[post] = lang.Arc{Head: i, Rel: "xcomp"}
	end := post + 1
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		end++
	}
	for k := post + 1; k < end; k++ {
		if h := s.Arcs[k].Head; s.IsRel(k, "obl", "nmod", "nmod:unmarked", "advmod") && (h == above || h > end) {
			s.Arcs[k].Head, s.Arcs[k].Rel = i, "obl"
		}
	}
}

// personAt is the head of the name of a person, or of what may be one, that token k is of; -1 for none.
func personAt(s *document.Sentence, k int) int {
	if k < 0 || k >= len(s.Tokens) {
		return -1
	}
	for s.Head(k) >= 0 && s.Head(k) < k && s.IsRel(k, "flat") {
		k = s.Head(k)
	}
	if !s.Tokens[k].IsProper() {
		return -1
	}
	return k
}
