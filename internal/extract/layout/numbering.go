package layout

import (
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/pattern"
)

// numbering is the number that a provision of statutes, a law or a contract begins with: "Article 1.", "Art. 3", "§
// 4.", "5.1", "Section 2 (1)", "Section 2.3(b):".
var numbering = pattern.Lazily(`^(?i:(?:(?:article|art\.|section|sec\.|clause|rule|paragraph|para\.|bylaw|by-law|chapter|part|` +
	`title)\s+(?:\d{1,3}|[IVXL]{1,7}\b)(?:\.\d{1,2})*|§{1,2}\s*\d{1,3}|` +
	`\d{1,2}(?:\.\d{1,2}){1,2})(?:\([a-z]{1,4}\))?[.:)]?(?:\s*[–—-])?)\s+(?:\(\d{1,2}\)\s*)?`)

// Numbering is the number of bytes of the number that a provision begins with, up to its first word, which has a
// capital: "Article 5 guarantees" has none. It is 0 where there is none.
func Numbering(paragraph string) int {
	end := len(numbering().FindString(paragraph))
	if end == 0 || end == len(paragraph) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(paragraph[end:]); r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == ',' {
		return 0
	}
	return end
}

// ReadStyled reads the sentence by which statutes name the organization that they are of, "The name of the association
// is X", "The union shall be known as X": X is what the text is about.
func ReadStyled(d *document.Document, s *document.Sentence) {
	t := s.Tokens
	i, noun := styledNoun(s)
	if i == 0 {
		return
	}
	verb := i
	for i < len(t) && (t[i].Tag == "MD" || document.Auxiliaries[t[i].Lower] || lists["styled"][t[i].Lower] || t[i].Lower == "as" ||
		t[i].Lower == "the" || t[i].Text == ":" || t[i].Text == ",") {
		i++
	}
	if i == verb || i >= len(t) {
		return
	}
	first, last := i, 0
	if q := s.QuoteFrom(i); q != nil {
		first, last = q.First+1, q.Last-1
	} else if n := entity.NameAt(s, i); n > 0 {
		last = i + n - 1
	}
	if last < first || entity.HeadKind(t[first:last+1]) != annals.Organization && first == i {
		return
	}
	name := document.JoinTokens(t[first : last+1])
	e := entity.Named(d, name, annals.Organization)
	e.Kind, e.Settled = annals.Organization, true
	if d.Main == nil {
		d.Main = e
		e.DefinedBy = map[string]bool{}
	}
	entity.Define(e, t[noun.Last].Lower)
	c := document.NewCandidate(annals.TypeName, "name.styled", 0.9)
	c.Form = document.FormFull
	c.Add(annals.RoleSubject, document.Mention{Start: t[noun.First].Start, End: t[noun.Last].End, Entity: e})
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: t[last].End})
	s.Candidates = append(s.Candidates, c)
}

// styledNoun finds the noun for the organization that a sentence of statutes names, "the association" of "The name of
// the association is", and the token after it; 0 where the sentence does not begin so.
func styledNoun(s *document.Sentence) (after int, noun document.Phrase) {
	t := s.Tokens
	i := 0
	if i < len(t) && t[i].Lower == "the" {
		i++
	}
	of := i+2 < len(t) && (t[i].Lower == "name" || t[i].Lower == "title") && t[i+1].Lower == "of"
	if of {
		i += 2
	} else {
		i = 0
	}
	first := i
	if i < len(t) && (t[i].Lower == "the" || t[i].Lower == "this") {
		i++
	}
	if i == first || i+1 >= len(t) || !document.GroupWords[t[i].Lower] && nouns.Kind(t[i].Lower) != annals.Organization {
		return 0, noun
	}
	if !of {
		// "The union is called X": a verb for naming must follow.
		k := i + 1
		for k < len(t) && (t[k].Tag == "MD" || document.Auxiliaries[t[k].Lower]) && t[k].Tag != "VBD" {
			k++ // "was called X" is a history's, no statutes'
		}
		if k >= len(t) || k == i+1 || !lists["styled"][t[k].Lower] || t[k].Kind != lang.Word {
			return 0, noun
		}
	}
	return i + 1, document.Phrase{First: first, Last: i, Head: i}
}
