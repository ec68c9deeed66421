package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestOver reads what ended without its sides being named again, and not what others ended, or what was only threatened.
func TestOver(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"its own aid", "South Africa backed RENAMO from 1980. It stopped its support in 1984.", "support 1980/.. support /1984"},
		{"another's aid", "Iran has backed Hezbollah since 1982. Peru cut its aid in 1990.", "support 1982/.."},
		{"threatened", "Iran has backed Hezbollah since 1982. Iran threatened to cut its aid in 1990.", "support 1982/.."},
		{"another war", "Iran has backed Hezbollah since 1982. The war in Peru ended in 1990.", "support 1982/.."},
		{"the war", "The KDP and the PUK were at war from 1994. The war ended in 1998.", "conflict 1994/.. conflict /1998"},
		{"nothing told before", "The war ended in 1998.", ""},
		{"a peace of its own", "The KDP and the PUK were at war from 1994. The talks ended in 1998.", "conflict 1994/.."},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf(c.text))
			var got []string
			for _, s := range statements {
				switch s.Type {
				case annals.TypeSupport, annals.TypeConflict, annals.TypeAlliance:
					if s.Stance == annals.Asserted {
						got = append(got, string(s.Type)+" "+s.Time.String())
					}
				}
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%q: %q, want %q", c.text, got, c.want)
			}
		})
	}
}
