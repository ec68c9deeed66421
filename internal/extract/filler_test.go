package extract

import (
	"testing"

	"annals"
	"annals/internal/reader/text"
)

// TestPointingWords gives no state to whom nothing but a word that points stands for, and leaves what happened.
func TestPointingWords(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		want int
	}{
		{"The Green Party and the Red Front supported each other in 1990.", annals.TypeSupport, 0},
		{"The Green Party supported the Red Front in 1990.", annals.TypeSupport, 1},
		{"The Green Party changed its name to the present one in 1996.", annals.TypeRenaming, 0},
		{"Those were banned by France in 1994.", annals.TypeBan, 0},
		{"The Green Party was founded by those in 1994.", annals.TypeFounding, 1},
		{"The Green Party and the Red Front attacked each other in 1992.", annals.TypeEvent, 1},
	} {
		doc, _, err := text.Read("f.txt", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		statements, _, _ := Extract(&doc)
		n := 0
		for _, s := range statements {
			if s.Type == c.typ {
				n++
			}
			if c.typ == annals.TypeFounding && len(s.Roles[annals.RoleFounder]) > 0 {
				t.Errorf("%s: founded by %v", c.text, s.Roles[annals.RoleFounder])
			}
		}
		if n != c.want {
			t.Errorf("%s: %d of type %s, want %d", c.text, n, c.typ, c.want)
		}
	}
}
