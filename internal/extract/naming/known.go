package naming

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// knownClause reads "…, known (since) as the NAME" and "became known as NAME".
func knownClause(s *document.Sentence, i int) {
	as := knownAs(s, i)
	if as < 0 || slices.ContainsFunc(s.Candidates, func(c *document.Candidate) bool {
		return c.Rule == ruleLater && c.Start < s.Tokens[i].Start && s.Tokens[i].Start < c.End
	}) {
		return
	}
	first, last, next := NameFrom(s, as+1)
	if first > last {
		return
	}
	var x *document.Candidate
	if p, ok := knownVerbSubject(s, i); ok {
		if renamedAs(s, i, s.FillerOf(p), first, last) {
			return
		}
		x = knownNow(s, i, p, first, last)
	} else {
		c := chunkEndingAt(s, beforeKnown(s, i))
		if c == nil || !mayBeKnown(s, *c, first, last) || renamedAs(s, i, s.ChunkMention(*c), first, last) {
			return
		}
		x = knownBeside(s, i, as, *c, first, last)
	}
	knownUntil(s, x, i, last)
	alternatives(s, x, series(s, x, i, next))
}

// knownAs is the "as" of the "known" at token i, or the noun for a name of "known by its Spanish name Alba"; -1 for none.
func knownAs(s *document.Sentence, i int) int {
	t, j := s.Tokens, i+1
	for j < len(t) && t[j].Lower != "as" && (t[j].Lower == "since" || t[j].IsAdverb() || s.TimeAt(j) != nil) {
		j++
	}
	if name := byItsName(s, j); name > 0 {
		return name
	}
	if j < len(t) && t[j].Lower == "as" {
		return j
	}
	return -1
}

// chunkEndingAt is the base noun phrase that ends with token k, or nil.
func chunkEndingAt(s *document.Sentence, k int) *document.Chunk {
	if c := s.ChunkAt(k); c != nil && c.Last == k {
		return c
	}
	return nil
}

// mayBeKnown reports whether the name of tokens first to last may be another one of what chunk c names: not of "what is
// known as X", nor of the place in "a school in Quito, also known as the X School".
func mayBeKnown(s *document.Sentence, c document.Chunk, first, last int) bool {
	if s.Tokens[c.Head].HasTag("WP", "WDT") {
		return false
	}
	e := s.ChunkMention(c).Entity
	return e == nil || e.Kind != annals.State && e.Kind != annals.Place ||
		entity.HeadKind(s.Tokens[first:last+1]) != annals.Organization
}

// knownBeside reads the name that the "known" at token i gives to what chunk c names; as is the word before the name.
func knownBeside(s *document.Sentence, i, as int, c document.Chunk, first, last int) *document.Candidate {
	t, m := s.Tokens, s.ChunkMention(c)
	form := document.FormAlias
	switch {
	case c.Last == i-1 && as == i+1 && (t[c.First].Lower == "a" || t[c.First].Lower == "an"):
		form = document.FormFull // "a small unit known as the Guard" has no other name
	case bygoneIn(s, c.Last+1, i):
		form = document.FormFormer
	}
	name := s.Text(first, last)
	if o, taken := entity.Lookup(s.Doc, name); taken && t[i-1].Lower == "also" && m.Entity != nil && o != m.Entity &&
		hasOneName(s.Doc, o, m.Entity) {
		entity.Merge(s.Doc, m.Entity, o) // "the group, also known as Alba": whom the text elsewhere calls Alba
	}
	return nameStatement(s, "name.known-as", form, m, first, last, name)
}

// lastingBefore is the date that opens the sentence of the verb at token i and tells from when or until when something was so:
// "Until 1990 it was known as the Socialist Youth"; nil for none.
func lastingBefore(s *document.Sentence, i int) *dates.Expr {
	lead := predicate.LeadingTime(s, predicate.VerbGroupStart(s, i))
	if lead == nil || lead.First > 0 {
		return nil
	}
	switch lead.Op {
	case dates.Until, dates.Since, dates.From, dates.FromTo:
		return lead
	}
	return nil
}

// knownUntil dates a name that "known" at token i tells by the time behind it or behind the name, which ends at last:
// "known as the Royal College until 1923" is a former name.
func knownUntil(s *document.Sentence, c *document.Candidate, i, last int) {
	if c == nil {
		return
	}
	x := predicate.TimeAfter(s, last+1)
	if x == nil || x.First != last+1 {
		x = s.TimeAt(i + 1)
	}
	if x == nil {
		x = lastingBefore(s, i)
	}
	if x == nil {
		return
	}
	c.Time = x.ForState()
	if x.First > 0 {
		c.Cover(x.Start, x.End)
	}
	if x.Op == dates.Until {
		c.Form = document.FormFormer
	}
}

// hasOneName reports whether nothing but its one name is known of o, so that it may be e by another name.
func hasOneName(d *document.Document, o, e *document.Entity) bool {
	return o != d.Main && o.Ref == "" && e.Ref == "" && len(o.Names) == 1 && len(o.Together) == 0 && len(o.DefinedBy) == 0 &&
		(o.Kind == "" || o.Kind == e.Kind) && e.Kind == annals.Organization
}

// byItsName is the noun for a name at the end of "by its Spanish name" or "under the name" from token i on, or 0.
func byItsName(s *document.Sentence, i int) int {
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
func knownVerbSubject(s *document.Sentence, i int) (document.Phrase, bool) {
	t, k := s.Tokens, i-1
	for k > 0 && t[k].IsAdverb() {
		k--
	}
	if !document.Auxiliaries[t[k].Lower] {
		return document.Phrase{}, false
	}
	p := predicate.SubjectFor(s, i)
	return p, p.Head >= 0 && p.Last < k && (t[p.Head].Tag == "PRP" || s.IsRel(i, "conj"))
}

// beforeKnown is the token before "known" at token i, back over what may stand between a noun and it: ", which soon came to
// be".
func beforeKnown(s *document.Sentence, i int) int {
	t, k := s.Tokens, i-1
	for k > 0 && (document.Auxiliaries[t[k].Lower] || knownLinks[t[k].Lower] || t[k].IsAdverb()) {
		k--
	}
	return k
}

// knownLinks are the words, auxiliaries and adverbs apart, between a noun and the "known" that tells a name of it.
var knownLinks = wordlist.Set("became become came to that which ,")

// bygoneIn reports whether one of the tokens from first up to end says that a name is no longer used: "formerly".
func bygoneIn(s *document.Sentence, first, end int) bool {
	for _, x := range s.Tokens[first:end] {
		if bygone[x.Lower] {
			return true
		}
	}
	return false
}

// knownNow reads "it is now known as NAME", whose verb has its subject in a pronoun or in the clause before.
func knownNow(s *document.Sentence, i int, p document.Phrase, first, last int) *document.Candidate {
	m := s.FillerOf(p)
	if m.Entity == nil || m.Entity.Kind == annals.Person {
		return nil
	}
	c := nameStatement(s, "name.known-as", document.FormAlias, m, first, last, s.Text(first, last))
	if c == nil {
		return nil
	}
	group := predicate.VerbGroupStart(s, i)
	if bygoneIn(s, group, i) {
		c.Form = document.FormFormer
		return c
	}
	if Present(s.Tokens, group, i) && s.Tokens[group].Lower != "has" && s.Tokens[group].Lower != "have" {
		c.Time = edtf.MustParse("/..")
	}
	return c
}
