package extract

import (
	"testing"

	"annals"
)

// TestItemsAreToldAsTheirList holds that what the words before a list say of how it is told holds for its items, that
// an order is not told as done, and that other lists tell outright.
func TestItemsAreToldAsTheirList(t *testing.T) {
	for _, c := range []struct {
		lines   string
		kind    annals.Type
		stance  annals.Stance
		speaker string
	}{
		{"The Commission recommends that the government:\n\n- disband the Special Brigade;\n- release Juan Santos.",
			annals.TypeDissolution, annals.Intended, "The Commission"},
		{"The League calls on the authorities to:\n- release Juan Santos;\n- lift the ban on the Workers' Union.", annals.TypeBan,
			annals.Intended, ""},
		{"The authorities should:\n1. Disband the Special Brigade.", annals.TypeDissolution, annals.Intended, ""},
		{"To the government of Peru:\n- Disband the Special Brigade.", annals.TypeDissolution, annals.Intended, ""},
		{"The League urges Peru to:\n\nfree all prisoners;\n\ndisband the Special Brigade.", annals.TypeDissolution, annals.Intended,
			""},
		{"Witnesses told the Commission that:\n- soldiers burned the town;\n- Peru supported the soldiers.", annals.TypeSupport,
			annals.Alleged, "Witnesses"},
		{"The report denies that:\n- Peru supported the soldiers.", annals.TypeSupport, annals.Denied, "The report"},
		{"We call on the government of Peru\n\n- to disband the Special Brigade;\n- to release Juan Santos.", annals.TypeDissolution,
			annals.Intended, ""},
		{"The Tribunal found that Juan Santos\n\n(a) joined the Red Column in 1990;\n(b) lied to his party.", annals.TypeMembership,
			annals.Alleged, "The Tribunal"},
		{"Those who left the Front\n\n- Peru supported the soldiers.", annals.TypeSupport, annals.Asserted, ""},
		{"The league failed to prevent the war:\n- Peru supported the soldiers.", annals.TypeSupport, annals.Asserted, ""},
		{"The facts of the case:\n- Peru supported the soldiers.", annals.TypeSupport, annals.Asserted, ""},
		{"The authorities should act:\n\nPeru supported the soldiers.", annals.TypeSupport, annals.Asserted, ""},
	} {
		statements := statementsOf(t, "list.txt", "The Popular Front is a movement in Ecuador.\n\n"+c.lines+"\n")
		read := false
		for _, s := range statements {
			read = read || s.Type == c.kind
			who := ""
			if len(s.Speaker) > 0 {
				who = s.Speaker[0].Text
			}
			if s.Type == c.kind && (s.Stance != c.stance || who != c.speaker) {
				t.Errorf("%q: %s told as %s, by %q", c.lines, s.Type, s.Stance, who)
			}
		}
		if !read {
			t.Errorf("%q: no %s is read", c.lines, c.kind)
		}
	}
}
