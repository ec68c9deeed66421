package extract

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
)

// formerName adds the name that a renaming ends where the subject is told by that name: "the Agrarian League was renamed the
// Centre Party". What the text calls its subject throughout is no sign of what it was called then.
func formerName(c *document.Candidate, s *document.Sentence) {
	subject := c.Roles[annals.RoleSubject]
	if c.Type != annals.TypeRenaming || len(c.Roles[annals.RoleFrom]) > 0 || len(subject) != 1 {
		return
	}
	m := subject[0]
	if m.Entity != nil && m.Entity.Kind == annals.Person {
		return // "Santos changed his name to Rojas", which was longer than that
	}
	for i, t := range s.Tokens {
		if t.Start < m.Start || t.Tag == "DT" {
			continue
		}
		name := s.MentionAt(i)
		if t.Start >= m.End || name == nil || name.Anaphor || name.Modifier || s.Tokens[name.Last].End != m.End {
			return
		}
		words := s.Doc.Text[t.Start:m.End]
		if !unicode.IsUpper([]rune(words)[0]) || headword(s.Doc, name.Entity, words) || shortForm(s, i, name.Last) ||
			slices.ContainsFunc(c.Roles[annals.RoleTo], func(o document.Mention) bool {
				return strings.EqualFold(bareName(s.Doc.Text[o.Start:o.End]), words)
			}) {
			return
		}
		c.Roles[annals.RoleFrom] = []document.Mention{{Start: t.Start, End: m.End}}
		return
	}
}

// shortForm reports whether tokens first through last are one noun with an article, by which the text speaks of what it
// has named: "the League".
func shortForm(s *document.Sentence, first, last int) bool {
	return first == last && first > 0 && s.Tokens[first-1].Tag == "DT" &&
		strings.ToUpper(s.Tokens[first].Text) != s.Tokens[first].Text
}

// headword reports whether the words are the name under which the text speaks of its subject.
func headword(d *document.Document, e *document.Entity, words string) bool {
	return d.Main != nil && e.Canonical() == d.Main.Canonical() && len(d.Main.Names) > 0 &&
		strings.EqualFold(d.Main.Names[0], words)
}

// bareName is a name without its article.
func bareName(name string) string {
	for _, article := range []string{"the ", "The "} {
		name = strings.TrimPrefix(name, article)
	}
	return name
}
