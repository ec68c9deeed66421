package grammar

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/wordlist"
)

// knownClause reads "…, known (since) as the NAME" and "became known as NAME".
func (s *Sentence) knownClause(i int) {
	as := s.knownAs(i)
	if as < 0 || slices.ContainsFunc(s.candidates, func(c *Candidate) bool {
		return c.Rule == ruleLater && c.Start < s.Tokens[i].Start && s.Tokens[i].Start < c.End
	}) {
		return
	}
	first, last, next := s.nameFrom(as + 1)
	if first > last {
		return
	}
	var x *Candidate
	if p, ok := s.knownVerbSubject(i); ok {
		if s.renamedAs(i, s.fillerOf(p), first, last) {
			return
		}
		x = s.knownNow(i, p, first, last)
	} else {
		c := s.chunkEndingAt(s.beforeKnown(i))
		if c == nil || !s.mayBeKnown(*c, first, last) || s.renamedAs(i, s.chunkMention(*c), first, last) {
			return
		}
		x = s.knownBeside(i, as, *c, first, last)
	}
	s.knownUntil(x, i, last)
	s.alternatives(x, next)
}

// knownAs is the "as" of the "known" at token i, or the noun for a name of "known by its Spanish name Alba"; -1 for none.
func (s *Sentence) knownAs(i int) int {
	t, j := s.Tokens, i+1
	for j < len(t) && t[j].Lower != "as" && (t[j].Lower == "since" || t[j].IsAdverb() || s.TimeAt(j) != nil) {
		j++
	}
	if name := s.byItsName(j); name > 0 {
		return name
	}
	if j < len(t) && t[j].Lower == "as" {
		return j
	}
	return -1
}

// chunkEndingAt is the base noun phrase that ends with token k, or nil.
func (s *Sentence) chunkEndingAt(k int) *Chunk {
	if c := s.ChunkAt(k); c != nil && c.Last == k {
		return c
	}
	return nil
}

// mayBeKnown reports whether the name of tokens first to last may be another one of what chunk c names: not of "what is
// known as X", nor of the place in "a school in Quito, also known as the X School".
func (s *Sentence) mayBeKnown(c Chunk, first, last int) bool {
	if s.Tokens[c.Head].HasTag("WP", "WDT") {
		return false
	}
	e := s.chunkMention(c).Entity
	return e == nil || e.Kind != annals.State && e.Kind != annals.Place ||
		headKind(s.Tokens[first:last+1]) != annals.Organization
}

// knownBeside reads the name that the "known" at token i gives to what chunk c names; as is the word before the name.
func (s *Sentence) knownBeside(i, as int, c Chunk, first, last int) *Candidate {
	t, m := s.Tokens, s.chunkMention(c)
	form := formAlias
	switch {
	case c.Last == i-1 && as == i+1 && (t[c.First].Lower == "a" || t[c.First].Lower == "an"):
		form = formFull // "a small unit known as the Guard" has no other name
	case s.bygoneIn(c.Last+1, i):
		form = formFormer
	}
	name := s.Text(first, last)
	if o, taken := s.Doc.lookup(name); taken && t[i-1].Lower == "also" && m.Entity != nil && o != m.Entity &&
		s.Doc.onlyNamed(o, m.Entity) {
		s.Doc.merge(m.Entity, o) // "the group, also known as Alba": whom the text elsewhere calls Alba
	}
	return s.nameStatement("name.known-as", form, m, first, last, name)
}

// knownUntil dates a name that "known" at token i tells by the time behind it or behind the name, which ends at last:
// "known as the Royal College until 1923" is a former name.
func (s *Sentence) knownUntil(c *Candidate, i, last int) {
	if c == nil {
		return
	}
	x := s.timeAfter(last + 1)
	if x == nil || x.First != last+1 {
		x = s.TimeAt(i + 1)
	}
	if x == nil {
		return
	}
	c.Time = x.ForState()
	c.Cover(x.Start, x.End)
	if x.Op == dates.Until {
		c.Form = formFormer
	}
}

// onlyNamed reports whether nothing but its one name is known of o, so that it may be e by another name.
func (d *Document) onlyNamed(o, e *Entity) bool {
	return o != d.Main && o.Ref == "" && e.Ref == "" && len(o.Names) == 1 && len(o.members) == 0 && len(o.defined) == 0 &&
		(o.Kind == "" || o.Kind == e.Kind) && e.Kind == annals.Organization
}

// byItsName is the noun for a name at the end of "by its Spanish name" or "under the name" from token i on, or 0.
func (s *Sentence) byItsName(i int) int {
	t := s.Tokens
	if i+2 >= len(t) || t[i].Lower != "by" && t[i].Lower != "under" || t[i+1].Tag != "DT" && t[i+1].Tag != "PRP$" {
		return 0
	}
	for k := i + 2; k < len(t) && k < i+6; k++ {
		switch {
		case byItsNames[t[k].Lower]:
			return k
		case !t[k].IsAdjective() && !t[k].IsNoun():
			return 0
		}
	}
	return 0
}

var byItsNames = wordlist.Set("name acronym initials abbreviation nickname moniker alias")

// knownVerbSubject is the subject of the verb "is known" whose participle is token i, where that is a pronoun, or the verb
// goes on the clause before: "it is now known as NAME".
func (s *Sentence) knownVerbSubject(i int) (phrase, bool) {
	t, k := s.Tokens, i-1
	if !auxiliaries[t[k].Lower] && !(k > 0 && auxiliaries[t[k-1].Lower] && t[k].IsAdverb()) {
		return phrase{}, false
	}
	p := s.subjectFor(i)
	return p, p.Head >= 0 && p.Last < k && (t[p.Head].Tag == "PRP" || s.isRel(i, "conj"))
}

// beforeKnown is the token before "known" at token i, back over what may stand between a noun and it: ", which soon came to
// be".
func (s *Sentence) beforeKnown(i int) int {
	t, k := s.Tokens, i-1
	for k > 0 && (auxiliaries[t[k].Lower] || knownLinks[t[k].Lower] || t[k].IsAdverb()) {
		k--
	}
	return k
}

// knownLinks are the words, auxiliaries and adverbs apart, between a noun and the "known" that tells a name of it.
var knownLinks = wordlist.Set("became become came to that which ,")

// bygoneIn reports whether one of the tokens from first up to end says that a name is no longer used: "formerly".
func (s *Sentence) bygoneIn(first, end int) bool {
	for _, x := range s.Tokens[first:end] {
		if bygone[x.Lower] {
			return true
		}
	}
	return false
}

// knownNow reads "it is now known as NAME", whose verb has its subject in a pronoun or in the clause before.
func (s *Sentence) knownNow(i int, p phrase, first, last int) *Candidate {
	m := s.fillerOf(p)
	if m.Entity == nil || m.Entity.Kind == annals.Person {
		return nil
	}
	c := s.nameStatement("name.known-as", formAlias, m, first, last, s.Text(first, last))
	if c == nil {
		return nil
	}
	group := s.verbGroupStart(i)
	if s.bygoneIn(group, i) {
		c.Form = formFormer
		return c
	}
	if present(s.Tokens, group, i) && s.Tokens[group].Lower != "has" && s.Tokens[group].Lower != "have" {
		c.Time = edtf.MustParse("/..")
	}
	return c
}
