package extract

import (
	"strings"
	"testing"

	"annals"
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
		{"The following men led the Green Party: Juan Santos.", annals.TypeLeadership, 0},
		{"Two old men led the Green Party in 1994.", annals.TypeLeadership, 1},
		{"The Green Party was founded by those in 1994.", annals.TypeFounding, 1},
		{"The Green Party and the Red Front attacked each other in 1992.", annals.TypeEvent, 1},
	} {
		statements := statementsOf(t, "f.txt", c.text)
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

// TestFronted leaves what stands between a preposition and a name to the preposition where the name is the subject, and a title
// to the name.
func TestFronted(t *testing.T) {
	for text, want := range map[string]string{
		"Juan Vega was a judge in Peru. Prior to this Vega had asked Chile for aid.":              "Vega",
		"Juan Vega was a judge in Peru. On retirement Juan Vega farmed his estate near Lima.":     "Juan Vega",
		"Juan Vega was a judge in Peru. Then the reformer Juan Vega farmed his estate near Lima.": "the reformer Juan Vega",
	} {
		statements, _, _ := Extract(documentOf(text))
		found := false
		for _, s := range statements {
			for _, f := range s.Roles[annals.RoleActor] {
				found = found || f.Text == want
			}
		}
		if !found {
			t.Errorf("%q: no actor is %q", text, want)
		}
	}
}

// TestFillersHoldWholeQuotations holds that no filler ends inside a quotation that it holds the beginning of.
func TestFillersHoldWholeQuotations(t *testing.T) {
	for text, want := range map[string]string{
		`The Front attacked the so-called "White House" in 1994.`:     `the so-called "White House"`,
		`In 1994 the Front distributed leaflets to 12 "old friends".`: `12 "old friends"`,
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		found := false
		for _, s := range statements {
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				found = found || f.Text == want
				if strings.Count(f.Text, `"`)%2 != 0 {
					t.Errorf("%q: a filler is %q", text, f.Text)
				}
			})
		}
		if !found {
			t.Errorf("%q: no filler is %q", text, want)
		}
	}
}
