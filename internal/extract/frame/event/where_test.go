package event_test

import (
	"testing"

	"annals"
)

// TestWhereItTookPlace reads the place of what the clause after "where" or "in which" tells, in its first verb and in those
// joined to it.
func TestWhereItTookPlace(t *testing.T) {
	for _, c := range []struct{ in, kind, want string }{
		{"The army reached Quito in 1950, where it disarmed the militia.", "disarmed", "Quito"},
		{"The islands, where copper was mined and shipped by the guild, lie in the south.", "shipped", "The islands"},
		{"The miners attacked the town, in which they killed ten guards.", "killed", "the town"},
		{"The hotel at which the delegates gathered was bombed in 1950.", "gathered", "The hotel"},
		{"The army began a raid, in which ten guards were killed.", "killed", ""},
		{"The army left in the year in which the mine was closed.", "closed", ""},
	} {
		if got := fillersOf(c.in, c.kind, annals.RolePlace); got != c.want {
			t.Errorf("%q: %s in %q, want %q", c.in, c.kind, got, c.want)
		}
	}
}
