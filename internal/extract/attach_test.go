package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestAttach reads what the parser is prone to tie to the wrong word: an agent behind a phrase between commas, a clause
// with "who" behind an apposition, who set up whom behind a comma, what was founded of a body of people, who else did
// something behind an apposition, two of a kind each with its place, and what "that group" stands for.
func TestAttach(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		role annals.Role
		want []string // the names of the fillers, their words where they have none
	}{
		{"The Red Guard was formed in 1974, during the war, by Juan Santos and other members of the League.", annals.TypeFounding,
			annals.RoleFounder, []string{"Juan Santos", "other members of the League"}},
		{"In 1987 a feud with the Miners' League, set up by exiles, left ten dead.", annals.TypeFounding, annals.RoleSubject,
			[]string{"Miners' League"}},
		{"The Bakers' League is a coalition of monarchists, Greens and liberal republicans established in 1989 in Lima.",
			annals.TypeFounding, annals.RoleSubject, []string{"Bakers' League"}},
		{"The Bakers' League is an umbrella body of the exiled opposition, headquartered in Lima since 1989.", annals.TypeBase,
			annals.RoleSubject, []string{"Bakers' League"}},
		{"The Bakers' League is a wing of the Andean emigration founded in 1989.", annals.TypeFounding, annals.RoleSubject,
			[]string{"Bakers' League"}},
		{"He led a union of the National Guard, founded in 1989.", annals.TypeFounding, annals.RoleSubject, []string{"National Guard"}},
		{"Konrad Wolski, once a consul at the Polish mission to Peru, and the Belgian wine dealer Hugo Pieters set up the League.",
			annals.TypeFounding, annals.RoleFounder, []string{"Konrad Wolski", "Hugo Pieters"}},
		{"Maria Campos, once a nurse, and the banker Juan Santos set up the League in 1989.", annals.TypeFounding, annals.RoleFounder,
			[]string{"Maria Campos", "Juan Santos"}},
		{"Juan Santos, a farmer, and later Maria Campos set up the League.", annals.TypeFounding, annals.RoleFounder,
			[]string{"Juan Santos", "Maria Campos"}},
		{"Its sister parties are the Miners' League in Peru and the Bakers' League in Chile.", annals.TypePart, annals.RoleSubject,
			[]string{"Miners' League", "Bakers' League"}},
		{"It was founded by members of the Miners' League who opposed that organization's ceasefire of 1972.", annals.TypeEvent,
			annals.RoleActor, []string{"Miners' League"}},
		{"A small post on the east side of Puyo called Fort Lima was closed.", annals.TypeName, annals.RoleSubject,
			[]string{"Fort Lima"}},
		{"In 1990 the Popular Front founded a newspaper called Red Dawn.", annals.TypeName, annals.RoleSubject, []string{"Red Dawn"}},
		{"It is a wing for the Labour Union of Upper Peru, Ecuador that was founded in 1990.", annals.TypeFounding, annals.RoleSubject,
			[]string{"Popular Front"}},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		var got [][]string
		for _, s := range statements {
			if s.Type != c.typ {
				continue
			}
			var fillers []string
			for _, f := range s.Roles[c.role] {
				if f.Name == "" {
					f.Name = f.Text
				}
				fillers = append(fillers, f.Name)
			}
			got = append(got, fillers)
		}
		if !slices.ContainsFunc(got, func(x []string) bool { return slices.Equal(x, c.want) }) {
			t.Errorf("%q: %s of %s %q, want %q", c.text, c.role, c.typ, got, c.want)
		}
	}
}
