package noun_test

import (
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestBearer reads who was founded in sentences where a name stands before a noun for groups or what they make.
func TestBearer(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The Vanguard movement was founded in 1961.", "Vanguard"},
		{"The Vanguard party was founded in 1961.", "Vanguard"},
		{"The Vanguard label was founded in 1961.", "Vanguard"},
		{"The Vanguard trust was founded in 1961.", "Vanguard"},
		{"The separatist Red Front terrorist organization was founded in 1961.", "Red Front"},
		// Groups that belong to the named one.
		{"A Vanguard group was founded in 1961.", ""},
		{"Two Vanguard factions were founded in 1961.", ""},
		{"The earliest Vanguard groups were founded in 1961.", ""},
		{"The new Red Front terrorist organization was founded in 1961.", ""},
	} {
		got := "nothing"
		for _, x := range frametest.Read(c.in) {
			if x.Type != annals.TypeFounding {
				continue
			}
			got = ""
			if m := x.Roles[annals.RoleSubject]; len(m) > 0 && m[0].Entity != nil {
				got = m[0].Entity.Name()
			}
		}
		if got != c.want {
			t.Errorf("%q: %q was founded, want %q", c.in, got, c.want)
		}
	}
}

// TestNameAfterOf reads who is meant where "of" ties a name to a noun for a place, or for those who lead.
func TestNameAfterOf(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"In 1961 the army shelled the town of Katal.", "Katal"},
		{"In 1961 the army shelled the small village of Katal.", "Katal"},
		{"In 1961 the army shelled all of Katal.", "Katal"},
		{"In 1961 the army shelled one of Katal's towns.", ""},
		// Places that belong to the named one.
		{"In 1961 the army shelled a village of Katal.", ""},
		{"In 1961 the army shelled the city of Peru.", ""},
		{"In 1961 the union criticized the board of directors of the Labour League.", "Labour League"},
		{"In 1961 the union criticized the leadership of the Labour League.", "Labour League"},
		{"In 1961 the union criticized a board of the Labour League.", ""},
		{"In 1961 the union criticized the board of directors of the Labour League and the Peasant League.", ""},
	} {
		got := "nothing"
		for _, x := range frametest.Read(c.in) {
			if m := x.Roles[annals.RoleTarget]; x.Type == annals.TypeEvent && len(m) > 0 {
				got = ""
				if m[0].Entity != nil {
					got = m[0].Entity.Name()
				}
			}
		}
		if got != c.want {
			t.Errorf("%q: the target is %q, want %q", c.in, got, c.want)
		}
	}
}

// TestFillersStandInOrder holds that words of two clauses that the parser hangs on one verb make no filler that begins
// after its end.
func TestFillersStandInOrder(t *testing.T) {
	for _, in := range []string{
		"Parties began enacting strict laws to prevent unfair practices and councils were granted more legal powers and funds.",
		"States began passing strict laws to prevent fraud and councils were granted more local powers and funds.",
	} {
		all := frametest.Read(in)
		if len(all) == 0 {
			t.Errorf("%q tells nothing", in)
		}
		for _, x := range all {
			for r, ms := range x.Roles {
				for _, m := range ms {
					if m.End < m.Start {
						t.Errorf("%q: the %s of the %s begins at %d and ends at %d", in, r, x.Type, m.Start, m.End)
					}
				}
			}
		}
	}
}

// TestWholeFillers reads the words of what an event befell: with what a preposition ties to both of two nouns, and what
// "all of which" stands for.
func TestWholeFillers(t *testing.T) {
	for _, c := range []struct{ in, kind, want string }{
		{"The union revised the planning and building of ports.", "revised", "the planning and building of ports"},
		{"The union wrote two letters, all of which were approved by the council.", "approved", "two letters"},
		{"The union wrote two letters, some of which were approved by the council.", "approved", "some of which"},
	} {
		got := ""
		for _, x := range frametest.Read(c.in) {
			if k := x.Roles[annals.RoleKind]; x.Type == annals.TypeEvent && len(k) > 0 && frametest.Words(c.in, k[0]) == c.kind {
				for _, m := range x.Roles[annals.RoleTarget] {
					got += frametest.Words(c.in, m)
				}
			}
		}
		if got != c.want {
			t.Errorf("%q: %q was %s, want %q", c.in, got, c.kind, c.want)
		}
	}
}
