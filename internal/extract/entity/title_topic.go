package entity

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// TitleTopic is whom a text without a definition is about by its title or the headings before its first paragraph: the one
// organization that they name and the text names again, "Court keeps the PKK on the list", else the one person, where the text
// names nobody oftener; nil for none or several.
func TitleTopic(d *document.Document) *document.Entity {
	title := titleTokens(d)
	if len(title) == 0 {
		return nil
	}
	times, most := map[*document.Entity]int{}, 0
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Ref != "" || s.Kind != annals.BlockParagraph || NamesText(s.Tokens[m.First:m.Last+1]) {
				continue
			}
			if times[m.Entity]++; m.Entity.Kind == annals.Person {
				most = max(most, times[m.Entity])
			}
		}
	}
	var organization, person *document.Entity
	organizations, persons := 0, 0
	for _, e := range d.Entities {
		if times[e] == 0 || e.Into != nil || !namedIn(e, title) {
			continue
		}
		switch {
		case e.Kind == annals.Organization && !Issues(e):
			organization = e
			organizations++
		case e.Kind == annals.Person && times[e] == most && !BareName(e):
			person = e
			persons++
		}
	}
	switch {
	case organizations == 1:
		return organization
	case organizations == 0 && persons == 1:
		return person
	}
	return nil
}

// titleTokens are the words of the title that the source has, or else of the headings before the first paragraph.
func titleTokens(d *document.Document) []lang.Token {
	if d.Title != "" {
		return lang.Tokens(d.Title, 0, len(d.Title))
	}
	var out []lang.Token
	for _, s := range d.Sentences {
		if s.Kind != annals.BlockHeading {
			break
		}
		out = append(out, s.Tokens...)
	}
	return out
}

// namedIn reports whether the words hold one of the entity's names.
func namedIn(e *document.Entity, title []lang.Token) bool {
	for _, name := range e.Tokens() {
		for i := 0; len(name) > 0 && i+len(name) <= len(title); i++ {
			k := 0
			for k < len(name) && title[i+k].Lower == name[k].Lower && title[i+k].IsUpper() == name[k].IsUpper() {
				k++
			}
			if k == len(name) {
				return true
			}
		}
	}
	return false
}
