package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// meansClause reads "its name means "Storm"", "the name translates as "Storm" in English" at the noun "name".
func meansClause(s *document.Sentence, i int) {
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
	q := s.QuoteFrom(j)
	c := s.ChunkAt(i)
	if q == nil || c == nil || c.Head != i {
		return
	}
	owner := OwnerMention(s, c.First, c.Last)
	if owner.Entity == nil {
		if owner.Entity = s.Doc.Main; owner.Entity == nil || c.Last-c.First > 1 {
			return
		}
	}
	x := document.NewCandidate(annals.TypeName, "name.means", 0.75)
	x.Form, x.Lang = document.FormAlias, "en"
	x.Add(annals.RoleSubject, document.Mention{Start: t[c.First].Start, End: t[i].End, Entity: owner.Entity})
	last := q.Last - 1
	if t[last].Text == "," || t[last].Text == "." {
		last--
	}
	x.Add(annals.RoleValue, document.Mention{Start: t[q.First+1].Start, End: t[last].End})
	s.Candidates = append(s.Candidates, x)
}

// nameIs reads "its full name is NAME", "the official name of the party was "NAME"" at the noun "name".
func nameIs(s *document.Sentence, i int) {
	t := s.Tokens
	verb, end := i+1, i
	if verb+1 < len(t) && t[verb].Lower == "of" {
		if o := s.ChunkAt(verb + 1); o != nil && o.First == verb+1 {
			end, verb = o.Last, o.Last+1
		}
	}
	if verb+1 >= len(t) || t[verb].Lower != "is" && t[verb].Lower != "was" {
		return
	}
	j := verb + 1
	for j < len(t) && t[j].IsAdverb() {
		j++
	}
	first, last, next := NameFrom(s, j)
	c := s.ChunkAt(i)
	if first > last || c == nil || c.Head != i || t[c.First].Lower == "his" || t[c.First].Lower == "her" {
		return
	}
	if next < len(t) && t[next].Kind == lang.Word && t[next].Tag != "CC" && t[next].Tag != "IN" {
		return
	}
	e := OwnerMention(s, c.First, max(c.Last, end)).Entity
	if e == nil && end == i && (t[c.First].Tag == "PRP$" || t[c.First].Lower == "the") {
		e = s.Doc.Main
	}
	if e == nil || e.Kind == annals.Person || e.Kind == annals.Place {
		return
	}
	form, language := adjectiveForm(s, c.First, i)
	if t[verb].Lower == "was" && form == document.FormFull {
		form = document.FormFormer
	}
	subject := document.Mention{Start: t[c.First].Start, End: t[i].End, Entity: e}
	if end > i {
		subject = OwnerMention(s, i+2, end)
	}
	if t[c.First].Tag == "PRP$" || t[c.First].Tag == "WP$" {
		subject.End = t[c.First].End
	}
	x := nameStatement(s, "name.is", form, subject, first, last, s.Text(first, last))
	if x != nil && language != "" {
		x.Lang = language
	}
	alternatives(s, x, next)
}

// adjectiveForm is the form, and where it is told the language, of the name of which the words from token first up to the
// noun "name" at token i tell: "its original name", "the short name", "its Spanish name".
func adjectiveForm(s *document.Sentence, first, i int) (form, language string) {
	form = document.FormFull
	for k := first; k < i; k++ {
		switch w := s.Tokens[k].Lower; {
		case bygone[w] || firstNames[w]:
			form = document.FormFormer
		case otherNames[w]:
			form = document.FormAlias
		}
		if g, _, ok := gazetteer.Known().Langs.Longest(s.Tokens, k); ok && s.Tokens[k].IsUpper() {
			if language = g.Tag; g.Tag != "en" {
				form = document.FormNative
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
