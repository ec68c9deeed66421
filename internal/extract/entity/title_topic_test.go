package entity_test

import (
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// TestTitleTopic reads whom a text that defines nobody is about by its title.
func TestTitleTopic(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Profile: Andean Front", "The Andean Front, created in 1973, left the Coast Union in 1980.", "Andean Front"},
		{"Court keeps the Andean Front on the list", "The Coast Union struck the Andean Front from its list.", "Andean Front"},
		{"Obituary: Juan Santos, the priest who chose the gun", "Juan Santos died on Saturday. He founded the Andean Front.",
			"Juan Santos"},
		{"The Andean Front and the Coast Union", "The Andean Front left the Coast Union in 1980.", ""},
		{"A long way back", "The Andean Front left the Coast Union in 1980.", ""},
	} {
		d := grammar.NewDocument(grammar.Source{Title: c.title, Text: c.text, Masked: c.text,
			Blocks: []document.Block{{Kind: annals.BlockParagraph, End: len(c.text)}}}, lang.Load())
		got := ""
		if d.Main != nil {
			got = d.Main.Name()
		}
		if got != c.want {
			t.Errorf("%s: about %q, want %q", c.title, got, c.want)
		}
	}
}

// TestKindsBesideNames reads what a name is by the words beside it.
func TestKindsBesideNames(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       annals.EntityKind
	}{
		{"Chile listed Bandera Negra, the dissident faction that Juan Santos founded.", "Bandera Negra", annals.Organization},
		{"Chile listed Bandera Negra, an offshoot of the Andean Front.", "Bandera Negra", annals.Organization},
		{"Chile met Rosa Negra, a teacher.", "Rosa Negra", annals.Person},
		{"During the Tarnok War (1932–1935), the imam died.", "Tarnok War", annals.Event},
		{"Rosa Battle (1932–1995), a teacher, died.", "Rosa Battle", annals.Person},
		{"GUAM, the grouping of Georgia and Moldova, met.", "GUAM", annals.Organization},
		{"The Official LNP declared a truce.", "Official LNP", annals.Organization},
	} {
		d := grammar.NewDocument(grammar.Source{Text: c.text, Masked: c.text,
			Blocks: []document.Block{{Kind: annals.BlockParagraph, End: len(c.text)}}}, lang.Load())
		if e := entity.EntityNamed(d, c.name); e == nil || e.Kind != c.want {
			t.Errorf("%s: %s is %v, want %q", c.text, c.name, e, c.want)
		}
	}
}
