package grammar

import (
	"cmp"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/layout"
	"annals/internal/extract/naming"
	"annals/internal/extract/profile"
)

// readNaming finds the definition that the text opens with, the parentheses and clauses that give names, and enters
// what they name among the entities.
func readNaming(d *document.Document) {
	naming.ReadHeadwords(d)
	i := 0
	for _, s := range d.Sentences {
		if s.Field != nil {
			continue
		}
		if i < naming.StyledReach && s.Kind != annals.BlockHeading {
			layout.ReadStyled(d, s)
		}
		if d.Main == nil && i < 8 && s.Kind == annals.BlockParagraph {
			naming.ReadDefinition(d, s)
		}
		i++
	}
	profile.ReadFields(d)
	profile.ReadTables(d)
	profile.ReadEntries(d)
	coref.ReadOwn(d)
	for _, s := range d.Sentences {
		if s.Field == nil {
			naming.ReadAsides(s)
		}
	}
}

// readEntities finds the entities of the document and where it names them: first the names that the text itself
// explains, then known states and bodies, then other proper names; pronouns and descriptions last.
func readEntities(d *document.Document) {
	d.Forms = entity.CountCapitals(d.Sentences)
	d.Register = document.Register{Refs: map[string]*document.Entity{}, Bearers: map[string][]*document.Entity{}}
	readNaming(d)
	if d.Main == nil {
		d.Main = entity.Titled(d)
	}
	for _, s := range d.Sentences {
		for i := 0; i < len(s.Tokens); i++ {
			if n := entity.NameAt(s, i); n > 0 {
				e := entity.Enter(d, s, i, i+n-1)
				if d.Court == nil && coref.TitlesCourt(s, i, i+n-1) {
					d.Court = e
				}
				i += n - 1
			}
		}
	}
	entity.JoinInitials(d)
	mention(d)
	if d.Main == nil {
		d.Main = cmp.Or(entity.TitleTopic(d), coref.ToldOf(d), entity.Topic(d), coref.PartyToCase(d), entity.CalledBy(d), coref.Life(d))
		if d.Main != nil {
			mention(d)
		}
	}
	before, entities := entity.CountNames(d), len(d.Entities)
	for _, s := range d.Sentences {
		if s.Field == nil {
			naming.ReadNamings(s)
		}
	}
	if entity.CountNames(d) > before || len(d.Entities) < entities {
		mention(d)
	}
	entity.NameByTitle(d)
}

// mention finds where the text speaks of its entities, by name and otherwise.
func mention(d *document.Document) {
	entity.MentionNames(d)
	coref.Resolve(d)
}
