package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestSetOff reads clauses whose subject and verb have something between commas between them, behind other clauses: who does what
// is the subject of its own clause.
func TestSetOff(t *testing.T) {
	for _, c := range []struct {
		name, text string
		typ        annals.Type
		role       annals.Role // "" for the speaker
		want, not  string      // fillers of the role in what is read
	}{
		{"a relative clause", "The Front attacked the police, and the army, which had been told of it, arrested its leader.",
			annals.TypeEvent, annals.RoleActor, "the army", ""},
		{"an apposition", "The Front is led by Juan Santos, and its wing, the Red Guard, was banned in 1990.", annals.TypeBan,
			annals.RoleSubject, "the Red Guard", "The Front"},
		{"no one of a list", "The Front is led by Juan Santos, and its wing, the Red Guard, was banned in 1990.", annals.TypeLeadership,
			annals.RolePerson, "Juan Santos", "the Red Guard"},
		{"behind a semicolon", "Peru declared the truce over; Chile, which calls the Front a militia, denies that there is a war.",
			annals.TypeClaim, "", "Chile", "Peru"},
		{"behind what it is called", "Its critics call the Front a sect, and Juan Santos, one of its founders, said in 1991 that it " +
			"was bankrupt.", annals.TypeClaim, "",
			"Juan Santos", "Its critics"},
		{"no part of what it is called",
			"Its critics call the Front a sect, and Juan Santos, one of its founders, said in 1991 that it was bankrupt.",
			annals.TypeDescription, annals.RoleValue, "a sect", "a sect, and Juan Santos"},
		{"behind when", "The Front was based in Peru until 1998, when Ecuador, threatened with war, expelled Juan Santos.",
			annals.TypeEvent, annals.RoleActor, "Ecuador", "The Front"},
		{"behind where", "It moved to Peru, where Juan Santos, elected in 1990, banned it.", annals.TypeBan, annals.RoleAuthority,
			"Juan Santos", "Peru"},
		{"a date behind who", "The army raised the men who, in May 1990, killed Juan Santos in Lima.", annals.TypeEvent,
			annals.RoleActor, "the men", ""},
		{"no clause of its own", "The Front met Juan Santos, and Maria Campos, a lawyer, and signed an agreement.", annals.TypeEvent,
			annals.RoleActor, "The Front", "Maria Campos"},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
			var got []string
			for _, s := range statements {
				fillers := s.Roles[c.role]
				if c.role == "" {
					fillers = s.Speaker
				}
				for _, f := range fillers {
					if s.Type == c.typ {
						got = append(got, f.Text)
					}
				}
			}
			all := "; " + strings.Join(got, "; ") + ";"
			if !strings.Contains(all, "; "+c.want+";") || c.not != "" && strings.Contains(all, "; "+c.not+";") {
				t.Errorf("%q: %s of %s %q", c.text, c.role, c.typ, got)
			}
		})
	}
}
