package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestPartyBeforeAnOffice reads the party before the title of a public office as the one its holder is of, and never as
// what he is the president, minister or governor of.
func TestPartyBeforeAnOffice(t *testing.T) {
	for _, c := range []struct {
		text           string
		member, leader []string
	}{
		{"Democratic President Juan Santos met the union in 1937.", []string{"Juan Santos: Democratic"}, nil},
		{"The plan was drawn up by the Conservative Governor of the Central Bank, Juan Santos.", []string{"Juan Santos: Conservative"},
			[]string{"Juan Santos: Governor of Central Bank"}},
		{"In 1998 the Republican Governor of Texas, Maria Campos, signed the law.", []string{"Maria Campos: Republican"},
			[]string{"Maria Campos: Governor of Texas"}},
		{"The Liberal Minister of Finance Maria Campos and Communist Foreign Minister Juan Santos met in 1999.",
			[]string{"Maria Campos: Liberal", "Juan Santos: Communist"}, nil},
		// The president of a party, and a state whose name has such a word, are no partisans.
		{"Socialist Party president Juan Santos left the hall.", nil, []string{"Juan Santos: president of Socialist Party"}},
		{"Peruvian President Juan Santos left the hall.", nil, []string{"Juan Santos: President of Peru"}},
	} {
		var member, leader []string
		for _, s := range statementsOf(t, "x.txt", c.text+"\n") {
			switch s.Type {
			case annals.TypeMembership:
				member = append(member, s.First(annals.RoleMember).Name+": "+s.First(annals.RoleOrganization).Text)
			case annals.TypeLeadership:
				leader = append(leader, s.First(annals.RolePerson).Name+": "+s.First(annals.RoleTitle).Text+" of "+
					s.First(annals.RoleSubject).Name)
			}
		}
		if !slices.Equal(member, c.member) || !slices.Equal(leader, c.leader) {
			t.Errorf("%s\nmembers %q, want %q\nleaders %q, want %q", c.text, member, c.member, leader, c.leader)
		}
	}
}
