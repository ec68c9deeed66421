package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestBelonging reads when a member came and went, also where the body is not named again, and nobody else's coming and going.
func TestBelonging(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"left and came back", "Greece pulled out of NATO in 1974 and came back in 1980.", "/1974 1980/.."},
		{"joined and left", "Qatar joined OPEC in 1961 and left in January 2019.", "1961/.. /2019-01"},
		{"in a relative clause", "Morocco, which left the African Union in 1984, returned in 2017.", "/1984 2017/.."},
		{"expelled and readmitted", "Syria was expelled from the Arab League in 2011 and was readmitted in May 2023.",
			"/2011 2023-05/.."},
		{"somebody else", "Qatar joined OPEC in 1961. Its minister left in 1990.", "1961/.."},
		{"to somewhere else", "Qatar joined OPEC in 1961 and returned to the table in 1990.", "1961/.."},
		{"for somewhere else", "John Marsh joined the Labour League in 1961 and left for Peru in 1990.", "1961/.."},
		{"a person, who may have been away", "John Marsh joined the Labour League in 1961. He returned in 1990.", "1961/.."},
		{"twice the same", "Qatar left OPEC in 2019. It left in 2020.", "/2019"},
		{"planned", "Qatar joined OPEC in 1961. It planned to leave in 2019.", "1961/.."},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf(c.text))
			var got []string
			for _, s := range statements {
				if s.Type == annals.TypeMembership {
					got = append(got, s.Time.String())
				}
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%q: memberships %q, want %q", c.text, got, c.want)
			}
		})
	}
}
