package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestResolutions holds that what a resolution takes for granted is told outright, that the body which resolves does
// what the items say, and that verbs in capitals are no names, but names are.
func TestResolutions(t *testing.T) {
	const head = "CONFERENCE OF FREE UNIONS\n\nResolution 4: On the Dockers' Union\n\nThis Conference,\n\n"
	for _, c := range []struct {
		text          string
		kind          annals.Type
		role          annals.Role
		name, speaker string
		stance        annals.Stance
	}{
		{head + "NOTING with regret that the Dockers' Union was founded in 1990 by Juan Santos;\n\nRESOLVES\n\n1. to expel the " +
			"Dockers' Union.",
			annals.TypeFounding, annals.RoleFounder, "Juan Santos", "", annals.Asserted},
		{head + "Recalling that Peru supported the Dockers' Union;\n\nHEREBY RESOLVES:\n\n1. to ban the Dockers' Union.",
			annals.TypeBan, annals.RoleAuthority, "Conference of Free Unions", "", annals.Asserted},
		{"The Board accordingly EXPELS Mr Juan Santos from the Dockers' Union.", annals.TypeMembership, annals.RoleMember,
			"Juan Santos", "", annals.Asserted},
		{"The witness, noting that Peru supported the Dockers' Union, left Lima in 1990.", annals.TypeSupport, annals.RoleSupporter,
			"Peru", "The witness", annals.Alleged},
		{"The Order of the Red Dawn Syndicate (ORDERS) is a party in Peru. Chile banned ORDERS in 1990.", annals.TypeBan,
			annals.RoleSubject, "Order of the Red Dawn Syndicate", "", annals.Asserted},
	} {
		statements := statementsOf(t, "resolution.txt", c.text+"\n")
		i := slices.IndexFunc(statements, func(s annals.Statement) bool {
			return s.Type == c.kind && len(s.Roles[c.role]) == 1 && s.Roles[c.role][0].Name == c.name
		})
		if i < 0 {
			if c.stance == annals.Asserted {
				t.Errorf("%q: no %s of %s", c.text, c.kind, c.name)
			}
			continue
		}
		if s := statements[i]; s.Stance != c.stance || len(s.Speaker) > 0 != (c.speaker != "") {
			t.Errorf("%q: %s is %s by %v", c.text, s.Type, s.Stance, s.Speaker)
		}
	}
}
