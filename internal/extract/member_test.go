package extract

import (
	"slices"
	"strings"
	"testing"

	"annals"
)

// TestMembersWithYears reads from when until when those whom a sentence or a list names as members were, and of whom:
// "member of organization time".
func TestMembersWithYears(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Accord Council (AC) is a coalition in Peru. Its members were the Red Dawn Party (1981–1985), the Workers' League and " +
			"the Union of Jurists (since 1982).",
			"Red Dawn Party of Accord Council 1981/1985; Workers' League of Accord Council ; Union of Jurists of Accord Council 1982/.."},
		{"The Accord Council (AC) is a coalition in Peru. Its members are Juan Santos (1919–1983) and Anna Díaz (born 1930).",
			"Juan Santos, Anna Díaz of Accord Council /.."},
		{"# Green Assembly\n\nThe Green Assembly is a coalition in Peru. Its members are:\n\n* Red Dawn Party (since 2009)\n* Civic " +
			"League (2009–2013)\n* Union of Jurists\n",
			"Red Dawn Party of Green Assembly 2009/..; Civic League of Green Assembly 2009/2013; Union of Jurists of Green Assembly /.."},
		{"# Coalitions\n\n## Accord Council\n\nThe Accord Council (AC) is a coalition in Peru.\n\n## Front for a Free Lima\n\nThe " +
			"Front for a Free Lima (FFL) was an alliance. The Civic League joined in 1998.\n",
			"Civic League of Front for a Free Lima 1998/.."},
	} {
		statements := statementsOf(t, "x.txt", c.text)
		var got []string
		for _, s := range statements {
			if s.Type != annals.TypeMembership || s.Confidence < annals.DefaultConfidence {
				continue
			}
			var who []string
			for _, m := range s.Roles[annals.RoleMember] {
				who = append(who, m.Label())
			}
			got = append(got, strings.Join(who, ", ")+" of "+s.Roles[annals.RoleOrganization][0].Label()+" "+s.Time.String())
		}
		if !slices.Equal(got, strings.Split(c.want, "; ")) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
