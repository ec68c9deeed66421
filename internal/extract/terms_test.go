package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestTerms reads the brackets behind those who lead as the time for which they do, each for themselves.
func TestTerms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It was led by Juan Santos (1990–2004) and Maria Campos (since 2004).", "Juan Santos 1990/2004; Maria Campos 2004/.."},
		{"Its leader, Juan Santos (from 1990 to 2004), wept.", "Juan Santos 1990/2004"},
		{"Juan Santos (secretary-general since July 1990) wept.", "Juan Santos 1990-07/.."},
		{"Juan Santos (president, 1990–2004) wept.", "Juan Santos 1990/2004"},
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
