package grammar

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// meansClause reads "its name means "Storm"", "the name translates as "Storm" in English" at the noun "name".
func (s *Sentence) meansClause(i int) {
	t := s.Tokens
	verb := i + 1
	for verb < len(t) && (t[verb].IsAdverb() || t[verb].Tag == "MD" || t[verb].Lower == "be" ||
		t[verb].Lower == "is") {
		verb++
	}
	if verb+1 >= len(t) || !meaningVerbs[t[verb].Lower] {
		return
	}
	j := verb + 1
	for j < len(t) && (t[j].Lower == "as" || t[j].Lower == "to" || t[j].Lower == "into" || t[j].Lower == "English" ||
		t[j].IsAdverb()) {
		j++
	}
	q := s.quoteFrom(j)
	c := s.ChunkAt(i)
	if q == nil || c == nil || c.Head != i {
		return
	}
	owner := s.ownerMention(c.First, c.Last)
	if owner.Entity == nil {
		if owner.Entity = s.Doc.Main; owner.Entity == nil || c.Last-c.First > 1 {
			return
		}
	}
	x := NewCandidate(annals.TypeName, "name.means", 0.75)
	x.Form, x.Lang = formAlias, "en"
	x.Add(annals.RoleSubject, Mention{Start: t[c.First].Start, End: t[i].End, Entity: owner.Entity})
	last := q.Last - 1
	if t[last].Text == "," || t[last].Text == "." {
		last--
	}
	x.Add(annals.RoleValue, Mention{Start: t[q.First+1].Start, End: t[last].End})
	s.candidates = append(s.candidates, x)
}

// nameIs reads "its full name is NAME", "the party's name was "NAME"" at the noun "name".
func (s *Sentence) nameIs(i int) {
	t := s.Tokens
	verb := i + 1
	if verb+1 >= len(t) || t[verb].Lower != "is" && t[verb].Lower != "was" {
		return
	}
	j := verb + 1
	for j < len(t) && t[j].IsAdverb() {
		j++
	}
	first, last, next := s.nameFrom(j)
	c := s.ChunkAt(i)
	if first > last || c == nil || c.Head != i || t[c.First].Lower == "his" || t[c.First].Lower == "her" {
		return
	}
	if next < len(t) && t[next].Kind == lang.Word && t[next].Tag != "CC" && t[next].Tag != "IN" {
		return
	}
	e := s.ownerMention(c.First, c.Last).Entity
	if e == nil && (t[c.First].Tag == "PRP$" || t[c.First].Lower == "the") {
		e = s.Doc.Main
	}
	if e == nil || e.Kind == annals.Person || e.Kind == annals.Place {
		return
	}
	form, language := s.adjectiveForm(c.First, i)
	if t[verb].Lower == "was" && form == formFull {
		form = formFormer
	}
	subject := Mention{Start: t[c.First].Start, End: t[i].End, Entity: e}
	if t[c.First].Tag == "PRP$" || t[c.First].Tag == "WP$" {
		subject.End = t[c.First].End
	}
	x := s.nameStatement("name.is", form, subject, first, last, s.Text(first, last))
	if x != nil && language != "" {
		x.Lang = language
	}
	s.alternatives(x, next)
}

// adjectiveForm is the form, and where it is told the language, of the name of which the words from token first up to the
// noun "name" at token i tell: "its original name", "the short name", "its Spanish name".
func (s *Sentence) adjectiveForm(first, i int) (form, language string) {
	form = formFull
	for k := first; k < i; k++ {
		switch w := s.Tokens[k].Lower; {
		case bygone[w] || firstNames[w]:
			form = formFormer
		case otherNames[w]:
			form = formAlias
		}
		if g, _, ok := known().langs.longest(s.Tokens, k); ok && s.Tokens[k].IsUpper() {
			if language = g.tag; g.tag != "en" {
				form = formNative
			}
		}
	}
	return form, language
}

// firstNames are the adjectives of a name that somebody had before, otherNames those of one beside the full name.
var (
	firstNames = wordlist.Set("original former initial previous old first")
	otherNames = wordlist.Set("short common informal popular alternative colloquial")
)

// meaningVerbs are the forms by which a clause says what a name means.
var meaningVerbs = wordlist.Set("means meant translates translated signifies denotes")
