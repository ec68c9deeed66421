package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestTieEnds reads when alliances and support of which a text told before ended or went on, and no more of anybody else.
func TestTieEnds(t *testing.T) {
	for _, c := range []struct {
		name, text string
		kind       annals.Type
		want       string
	}{
		{"broke with an ally", "The Labour Front allied with the Farmers' League in 1994 and broke with it in 2002.",
			annals.TypeAlliance,
			"1994/.. /2002"},
		{"no part that left", "The Labour Front allied with the Farmers' League in 1994 and broke with it in 2002.",
			annals.TypeSplit, ""},
		{"ways parted",
			"Since 1994 the Labour Front has been allied with the Farmers' League. " +
				"The Farmers' League parted ways with the Labour Front in 2002.",
			annals.TypeAlliance, "1994/.. /2002"},
		{"forsaken",
			"The Labour Front allied with the Farmers' League in 1994. " +
				"In 2002 the Labour Front abandoned the Farmers' League.",
			annals.TypeAlliance, "1994/.. /2002"},
		{"a part that left", "The Farmers' League broke with the Labour Front in 2002.", annals.TypeSplit, "2002"},
		{"with another",
			"The Labour Front allied with the Farmers' League in 1994. " +
				"In 2002 the Labour Front broke with the Civic Union.",
			annals.TypeAlliance, "1994/.."},
		{"no longer an ally",
			"The Labour Front and the Farmers' League were allied until 1994. " +
				"In 2002 the Labour Front abandoned the Farmers' League.",
			annals.TypeAlliance, "/1994"},
		{"aid cut off", "Libya armed the Homeland Army from 1986. In 1998 Libya cut off its aid.",
			annals.TypeSupport, "1986/.. /1998"},
		{"aid resumed", "Libya armed the Homeland Army until 1998. In 2004 Libya resumed its support.",
			annals.TypeSupport, "/1998 2004/.."},
		{"dropped", "Libya armed the Homeland Army from 1986. In 1998 Libya dropped the Homeland Army.",
			annals.TypeSupport, "1986/.. /1998"},
		{"another's aid", "Libya armed the Homeland Army from 1986. In 1998 Chile cut off its aid.",
			annals.TypeSupport, "1986/.."},
		{"only threatened", "Libya armed the Homeland Army from 1986. In 1998 Libya threatened to cut off its aid.",
			annals.TypeSupport, "1986/.."},
		{"something else", "Libya armed the Homeland Army from 1986. In 1998 Libya cut off the road.",
			annals.TypeSupport, "1986/.."},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf(c.text))
			var got []string
			for _, s := range statements {
				if s.Type == c.kind && s.Confidence >= annals.DefaultConfidence {
					got = append(got, s.Time.String())
				}
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%q: %q, want %q", c.text, got, c.want)
			}
		})
	}
}
