package document

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// Phrase is a noun phrase with what belongs to its head: tokens First through Last, Head among them; Head is -1 for none.
type Phrase struct {
	First, Last, Head int
}

// ChunkMention is the mention of a base noun phrase: it stands for the entity that its head stands for.
func (s *Sentence) ChunkMention(c Chunk) Mention {
	return s.Filler(c.First, c.Last, c.Head)
}

// FillerOf is the mention that a phrase makes, none for a phrase without a head.
func (s *Sentence) FillerOf(p Phrase) Mention {
	if p.Head < 0 {
		return Mention{}
	}
	m := s.Filler(p.First, p.Last, p.Head)
	if q, e := s.QuotedName(p); e != nil {
		m.End, m.Entity = s.Tokens[q.Last].End, e
	}
	if m.Entity == nil {
		m.Entity = s.DefinedBy(p)
	}
	if m.Entity == nil {
		m.Entity = s.namedBeside(p)
	}
	return m
}

// QuotedName is the name in quotation marks right behind a phrase for a group, or at its end, "the organization "Red
// Dawn"", and who bears it.
func (s *Sentence) QuotedName(p Phrase) (*Quote, *Entity) {
	t := s.Tokens
	w := t[p.Head].Lower
	if !GroupWords[w] && nouns.Kind(w) != annals.Organization {
		return nil, nil
	}
	for _, at := range []int{p.Head + 1, p.Last + 1} {
		if at >= len(t) {
			continue
		}
		if q := s.QuoteFrom(at); q != nil {
			if m := s.MentionAt(at + 1); m != nil && !m.Anaphor && m.First == at+1 && m.Last <= q.Last && m.Last >= q.Last-2 {
				return q, m.Entity
			}
		}
	}
	return nil, nil
}

// namedBeside is the entity that the name beside a phrase for a group tells: "the Peruvian group, the Popular Front,", "Its
// deadliest foe, the Popular Front,".
func (s *Sentence) namedBeside(p Phrase) *Entity {
	t := s.Tokens
	i := p.Last + 1
	if i >= len(t) || t[i].Text != "," || !GroupWords[t[p.Head].Lower] && t[p.Head].Tag != "NN" && t[p.Head].Tag != "NNS" {
		return nil
	}
	if i++; i < len(t) && t[i].Lower == "the" {
		i++
	}
	m := s.MentionAt(i)
	if i >= len(t) || m == nil || m.First != i || m.Anaphor || m.Modifier ||
		m.Entity.Kind != annals.Organization && m.Entity.Kind != "" {
		return nil
	}
	if next := m.Last + 1; next < len(t) && t[next].Text != "," && t[next].Text != "." {
		return nil // a list, or more of another phrase
	}
	if !GroupWords[t[p.Head].Lower] && !s.apposed(m, p.Head) {
		return nil
	}
	return m.Entity
}

// apposed reports whether the tree has the name stand beside the noun at token h as what that is.
func (s *Sentence) apposed(m *EntityMention, h int) bool {
	for k := m.First; k <= m.Last; k++ {
		if s.Head(k) == h && s.IsRel(k, "appos") && m.Entity.Kind == annals.Organization {
			return true
		}
	}
	return false
}

// DefinedBy is the entity that a phrase says what it is: behind "a group" in "X is a group that …" stands X.
func (s *Sentence) DefinedBy(p Phrase) *Entity {
	t := s.Tokens
	verb := p.First - 1
	for verb > 0 && t[verb].IsAdverb() {
		verb--
	}
	if verb <= 0 || t[p.First].Tag != "DT" ||
		!(t[verb].Lower == "is" || t[verb].Lower == "was" || t[verb].Lower == "are" || t[verb].Lower == "were") {
		return nil
	}
	x := s.SubjectBefore(verb)
	if x.Head < 0 {
		return s.Doc.definitionOf(s, verb)
	}
	if m := s.MentionAt(x.Head); m != nil && !m.Modifier {
		return m.Entity
	}
	return s.Doc.definitionOf(s, verb)
}

// definitionOf is the main subject when the verb is that of the definition which names it.
func (d *Document) definitionOf(s *Sentence, verb int) *Entity {
	if s == d.Definition && verb == d.DefinitionVerb {
		return d.Main
	}
	return nil
}

// SubjectBefore is the noun phrase that is the subject of the verb at token i, found without a parse: back over
// adverbs, auxiliaries and commas with what they enclose, to the nearest noun phrase that no preposition governs.
func (s *Sentence) SubjectBefore(i int) Phrase {
	t := s.Tokens
	none := Phrase{Head: -1}
	k, ok := s.beforeVerb(i)
	if !ok || k < 0 {
		return none
	}
	c := s.ChunkAt(k)
	for c != nil && t[c.Head].HasTag("WP", "WDT") {
		// A relative pronoun: the noun before it.
		k = c.First - 1
		for k > 0 && t[k].Text == "," {
			k--
		}
		if k < 0 {
			return none
		}
		c = s.ChunkAt(k)
	}
	if c == nil {
		return none
	}
	return s.outOfPrepositions(Phrase{First: c.First, Last: k, Head: c.Head})
}

// beforeVerb is the token before the verb at token i, its auxiliaries and adverbs, the times among them and what commas
// enclose there; not ok where a phrase opens the sentence that the verb does not end.
func (s *Sentence) beforeVerb(i int) (k int, ok bool) {
	t := s.Tokens
	for k = i - 1; k >= 0; {
		x := s.TimeAt(k)
		switch {
		case s.leansOnVerb(k):
			k--
		case x != nil:
			k = x.First - 1
		case t[k].Text == ",":
			// An enclosed phrase: ", after a legal battle,". Back to the comma that opens it.
			open := k - 1
			for open >= 0 && t[open].Text != "," {
				open--
			}
			if open <= 0 || k-open >= 25 || !s.opensAside(open+1) {
				return k, open >= 0 || s.ChunkAt(k-1) != nil
			}
			k = open - 1
		default:
			return k, true
		}
	}
	return k, true
}

// leansOnVerb reports whether the word at token k belongs to the verb after it: an adverb, an auxiliary, "to", "has since".
func (s *Sentence) leansOnVerb(k int) bool {
	x := s.Tokens[k]
	switch x.Lower {
	case "either", "also", "both":
		return true
	case "since":
		if k > 0 && Auxiliaries[s.Tokens[k-1].Lower] {
			return true
		}
	}
	return x.IsAdverb() || x.HasTag("MD", "TO") || Auxiliaries[x.Lower]
}

// outOfPrepositions is a phrase with those before it that prepositions tie it to, of the head of the first: over "of",
// "in", …
func (s *Sentence) outOfPrepositions(p Phrase) Phrase {
	t := s.Tokens
	for p.First > 1 && t[p.First-1].Tag == "IN" && !conjunctive[t[p.First-1].Lower] {
		before := s.ChunkAt(p.First - 2)
		if before == nil || before.Last != p.First-2 || t[before.Head].Tag == "PRP" {
			return Phrase{Head: -1}
		}
		p.First, p.Head = before.First, before.Head
	}
	return p
}

// conjunctive are the words with the tag of a preposition that are conjunctions, and "as".
var conjunctive = wordlist.Set("that as while because")

// opensAside reports whether the words at token i open an enclosed phrase and no conjunct of a list.
func (s *Sentence) opensAside(i int) bool {
	t := s.Tokens[i]
	return t.Tag == "IN" || t.IsAdverb() || t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "WDT" || t.Tag == "WP" ||
		t.Lower == "either" || t.Lower == "including"
}

// Extend is the base noun phrase c with the "of" phrases and the like after its head.
func (s *Sentence) Extend(c Chunk) Phrase {
	t := s.Tokens
	p := Phrase(c)
	for p.Last+2 < len(t) && attaching[t[p.Last+1].Lower] {
		next := s.ChunkAt(p.Last + 2)
		if next == nil || next.First != p.Last+2 || s.TimeAt(p.Last+2) != nil {
			break
		}
		p.Last = next.Last
	}
	return p
}

// attaching are the prepositions that tie a noun phrase to the noun before it.
var attaching = wordlist.Set("of")

// WordIndex is the first of the words in tokens from up to to, or -1.
func WordIndex(t []lang.Token, from, to int, set map[string]bool) int {
	for i := from; i < to && i < len(t); i++ {
		if set[t[i].Lower] {
			return i
		}
	}
	return -1
}
