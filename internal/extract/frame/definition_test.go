package frame

import (
	"testing"

	"annals"
)

// TestWhoAGroupIs reads of whom it is told what a group with an indefinite article aims at: of the one that is, was or became that
// group, of nobody known where the group is another.
func TestWhoAGroupIs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"formed as", "The Coast League was formed in 1960 as a peasant force promoting land reform.", "Coast League"},
		{"evolved from", "The party evolved from a group promoting land reform to a militia.", "Popular Front"},
		{"remained", "The Coast League remained a union seeking to abolish the monarchy.", "Coast League"},
		{"another group", "The party was attacked by a group seeking to abolish the monarchy.", ""},
	} {
		got := "no aim"
		for _, x := range read(c.text) {
			if x.Type != annals.TypeAim {
				continue
			}
			if got = ""; x.Roles[annals.RoleSubject][0].Entity != nil {
				got = x.Roles[annals.RoleSubject][0].Entity.Name()
			}
		}
		if got != c.want {
			t.Errorf("%s: the aim is that of %q, want %q", c.name, got, c.want)
		}
	}
}
