package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestTerms reads for how long somebody led by brackets behind the name, by several times, and by when the text tells that the
// organization was founded.
func TestTerms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It was led by Juan Santos (1990–2004) and Maria Campos (since 2004).", "Juan Santos 1990/2004; Maria Campos 2004/.."},
		{"Its leader, Juan Santos (from 1990 to 2004), wept.", "Juan Santos 1990/2004"},
		{"Juan Santos (secretary-general since July 1990) wept.", "Juan Santos 1990-07/.."},
		{"Juan Santos (president, 1990–2004) wept.", "Juan Santos 1990/2004"},
		{"Juan Santos, its chairman between 1993 and 2000 and again since 2003, wept.", "Juan Santos 1993/2000; Juan Santos 2003/.."},
		{"Juan Santos led it from 1993 to 2000 and from 2003 to 2005.", "Juan Santos 1993/2000; Juan Santos 2003/2005"},
		{"Juan Santos led it from 1961 to 1963, and from 1968 on the coast he fished.", "Juan Santos 1961/1963"},
		{"It was founded in May 1967. Juan Santos led it from its creation until July 2000.", "Juan Santos 1967-05/2000-07"},
		{"It was founded in May 1967. Juan Santos has led it since its foundation.", "Juan Santos 1967-05/.."},
		{"Juan Santos has led it since its foundation.", "Juan Santos /.."},
		{"It was founded in May 1967. Juan Santos has led it since the creation of the League.", "Juan Santos /.."},
		{"Juan Santos led the Front from the day he founded it in March 1966.", "Juan Santos 1966-03/.."},
		{"Juan Santos has led the Front since the day it was founded, 5 May 1990.", "Juan Santos 1990-05-05/.."},
		{"Juan Santos led the Front from the day he founded the League in March 1966.", "Juan Santos"},
		{"It was led by Juan Santos (1940–2004).", "Juan Santos"},
		{"It was led by Juan Santos (2004).", "Juan Santos"},
		{"Its leader was Juan Santos (president of Chile since 2004).", "Juan Santos; Juan Santos 2004/.."},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a party in Peru.", c.text))
		var got []string
		for _, s := range statements {
			if s.Type == annals.TypeLeadership {
				got = append(got, strings.TrimSpace(s.Roles[annals.RolePerson][0].Text+" "+s.Time.String()))
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
