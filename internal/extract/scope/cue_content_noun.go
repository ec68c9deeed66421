package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
)

// contentUnder is what the noun at token k says of the clause that follows it, or the verb over it whose addressee it
// names, or the noun over it: "the claim that", "told the court that", "speculation in the press that".
func contentUnder(s *document.Sentence, k int) (document.Cue, bool) {
	if c, ok := contentNoun(s, k); ok {
		return c, true
	}
	if v := overAddressee(s, k); v >= 0 {
		return contentVerb(s, v)
	}
	if c := s.ChunkAt(k); c != nil && c.First > 1 && s.Tokens[c.First-1].Tag == "IN" && predicate.IsContent(s, c.First-2) {
		return contentNoun(s, c.First-2)
	}
	return document.Cue{}, false
}

// contentNoun is what the noun at token k says of its clause with "that".
func contentNoun(s *document.Sentence, k int) (document.Cue, bool) {
	t := s.Tokens
	w := t[k].Lower
	first, lacking := Lacking(s, k)
	switch {
	case document.CueLists["certain"][w] && lacking && exists(s, first):
		return document.Cue{}, false // "there is no doubt that"
	case document.CueLists["showing"][w] && lacking, document.CueLists["open"][w]:
		return document.Cue{Unreal: true}, true
	case !predicate.IsContent(s, k):
		return document.Cue{}, false
	case lacking || deniedNoun(s, first):
		return document.Cue{Unreal: true}, true
	}
	c := document.Cue{Stance: annals.Alleged, Speaker: UnnamedAt(s, k)}
	if ch := s.ChunkAt(k); ch != nil {
		if owner, _ := IdeologyOwner(s, *ch); owner.Entity != nil {
			c.Speaker = []document.Mention{owner}
		}
	}
	if list := Utterers(s, k); len(list) > 0 {
		c.Speaker = predicate.MentionsOf(list)
	}
	return c, true
}

// Utterers are those who utter or hold what the noun at token k names, the object of a verb for that: "Doctors have voiced
// fears that".
func Utterers(s *document.Sentence, k int) []predicate.Authority {
	v := s.Head(k)
	if v < 0 || v > k || !s.IsRel(k, "obj") || !document.CueLists["uttering"][document.VerbBase(s.Tokens[v])] ||
		predicate.PassiveGroup(s, v) {
		return nil
	}
	return predicate.Sayers(s, v)
}

// Lacking reports whether a word stands before the noun at token k by which there is none of it, and where its noun
// phrase begins.
func Lacking(s *document.Sentence, k int) (first int, ok bool) {
	first = k
	if c := s.ChunkAt(k); c != nil {
		first = c.First
	}
	for i := max(0, first-1); i < k; i++ {
		ok = ok || document.CueLists["lacking"][s.Tokens[i].Lower]
	}
	return first, ok
}

// exists reports whether "there is" stands before the noun phrase that begins at token first.
func exists(s *document.Sentence, first int) bool {
	k := first - 1
	for k > 0 && (document.Auxiliaries[s.Tokens[k].Lower] || s.Tokens[k].Tag == "MD" || s.Tokens[k].IsAdverb()) {
		k--
	}
	return k >= 0 && s.Tokens[k].Tag == "EX"
}

// deniedNoun reports whether a verb of denying stands right before the noun phrase that begins at token first.
func deniedNoun(s *document.Sentence, first int) bool {
	if first == 0 {
		return false
	}
	base := document.VerbBase(s.Tokens[first-1])
	return s.Tokens[first-1].IsVerb() && (document.VerbClasses["deny"][base] || document.CueLists["rebutting"][base])
}

// IdeologyOwner is whose the ideology is that the chunk names, and the first token after the owner's words.
func IdeologyOwner(s *document.Sentence, c document.Chunk) (document.Mention, int) {
	t := s.Tokens
	if m := s.MentionAt(c.First); m != nil && (t[c.First].Tag == "PRP$" || possessor(s, m)) {
		first := m.Last + 1
		if first < len(t) && (t[first].Tag == "POS" || t[first].Lower == "'s") {
			first++
		}
		if m.Entity.Kind == annals.Organization || m.Entity.Kind == "" || m.Entity.Kind == annals.Person {
			return document.Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}, first
		}
	}
	for k := c.First; k < c.Head; k++ {
		if m := s.MentionAt(k); m != nil && possessor(s, m) && m.Entity.Kind != annals.State {
			return document.Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}, m.Last + 2
		}
	}
	return document.Mention{}, 0
}

// possessor reports whether a mention owns what follows it.
func possessor(s *document.Sentence, m *document.EntityMention) bool {
	k := m.Last + 1
	return k < len(s.Tokens) && (s.Tokens[k].Tag == "POS" || s.Tokens[k].Lower == "'s")
}
