package relation_test

import (
	"slices"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestCasts reads who got which post where a list goes on, and no post of who is only named behind one.
func TestCasts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The Labour League elected Juan Santos president, Maria Campos secretary and Pedro Ruiz treasurer.",
			[]string{"Juan Santos: president", "Maria Campos: secretary", "Pedro Ruiz: treasurer"}},
		{"The League was founded with Juan Santos as its president and Maria Campos as its secretary.",
			[]string{"Juan Santos: president", "Maria Campos: secretary"}},
		{"The Labour League elected Juan Santos president, and Maria Campos resigned.", []string{"Juan Santos: president"}},
	} {
		var got []string
		for _, x := range frametest.Read(c.text) {
			if x.Type == annals.TypeLeadership {
				p, title := x.Roles[annals.RolePerson][0], x.Roles[annals.RoleTitle][0]
				got = append(got, frametest.Words(c.text, p)+": "+frametest.Words(c.text, title))
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q tells %q, want %q", c.text, got, c.want)
		}
	}
}
