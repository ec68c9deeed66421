package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// subjectNames reads "NAME is the common name for the Red Front" at the noun for a name, token i: what the subject is called is
// a name of whom the noun is tied to. Where the text has taken the two for two, they are one.
func subjectNames(s *document.Sentence, i int) {
	t := s.Tokens
	if !forName(t[i].Lower) || i+2 >= len(t) || t[i+1].Lower != "for" && t[i+1].Lower != "of" {
		return
	}
	is := i - 1
	for is > 0 && i-is < 7 && (t[is].Tag == "DT" || t[is].IsAdjective() || t[is].IsAdverb() || t[is].Tag == "VBN") {
		is--
	}
	if is < 1 || !being[t[is].Lower] || is == i-1 {
		return
	}
	first := nameEndingAt(s, is-1)
	if q := s.QuoteAt(is - 1); q != nil && q.Last == is-1 {
		first = -1
	}
	whole := s.ChunkAt(i + 2)
	if first < 0 || whole == nil || whole.First != i+2 || t[whole.First].Lower == "a" || t[whole.First].Lower == "an" {
		return
	}
	m := s.ChunkMention(*whole)
	if x := s.MentionAt(whole.Last); m.Entity == nil && x != nil && !x.Modifier {
		m = document.Mention{Start: t[x.First].Start, End: t[x.Last].End, Entity: x.Entity}
	}
	name := s.Text(first, is-1)
	if m.Entity == nil || m.Entity.Kind == annals.Place || m.Entity.Kind == annals.Event {
		return
	}
	if o, _ := entity.Lookup(s.Doc, name); o != nil && o != m.Entity {
		if !mayBeOne(o, m.Entity) {
			return
		}
		a, b := m.Entity, o
		if o == s.Doc.Main {
			a, b = b, a
			if !a.Settled {
				a.Kind = b.Kind
			}
		}
		entity.Merge(s.Doc, a, b)
		m.Entity = a
	}
	form, language := adjectiveForm(s, is+1, i)
	if t[i].Lower != "name" {
		m.Entity.Gloss(name) // the own name goes before a nickname and its like
		if form == document.FormFull {
			form = document.FormAlias
		}
	}
	if c := nameStatement(s, "name.for", form, m, first, is-1, name); c != nil && language != "" {
		c.Lang = language
	}
}

// mayBeOne reports whether nothing that is known of what a name stands for keeps it from being the entity: what it is was only
// guessed by the name, or is the same.
func mayBeOne(named, e *document.Entity) bool {
	return (named.Ref == "" || e.Ref == "") && len(named.Together) == 0 && len(e.Together) == 0 &&
		(!named.Settled && onlyAName(named) || named.Kind == "" || e.Kind == "" || named.Kind == e.Kind)
}

// onlyAName reports whether nothing defines an entity but that it is a name.
func onlyAName(e *document.Entity) bool {
	for noun := range e.DefinedBy {
		if !forName(noun) {
			return false
		}
	}
	return true
}

// forName reports whether the noun says that what the subject is called is a name of somebody.
func forName(noun string) bool { return ownNouns[noun] || assumedNouns[noun] }

// ownNouns are such nouns besides those for an assumed name.
var ownNouns = wordlist.Set("name abbreviation acronym initialism")

// being are the forms of the verb between the two.
var being = wordlist.Set("is was are were remains became")
