package extract

import "testing"

// TestLabelsThatAreSaid reads lists below the beginning of a sentence that says what they are of, and none below one
// that says something else.
func TestLabelsThatAreSaid(t *testing.T) {
	const (
		lead  = "# Popular Front\n\nThe Popular Front is a party in Peru.\n\n"
		terms = "\n\n* Juan Santos (1980–1989)\n* Ana Vega (since 1989)\n"
		none  = "kind /..: subject \"The Popular Front\", value \"a party in Peru\"\nbase /..: place \"Peru\", subject \"The " +
			"Popular Front\"\n"
		led = none + "leadership 1980/1989: person \"Juan Santos\", subject Popular Front\nleadership 1989/..: person \"Ana Vega\", " +
			"subject Popular Front\n"
	)
	for _, c := range []struct{ text, want string }{
		{"The leaders of the party have been:", led},
		{"Its leaders were:", led},
		{"The leaders include:", led},
		{"The sponsors of the leaders of the party have been:", none},
		{"The leaders of the strike have been:", none},
	} {
		if got := readAs(t, lead+c.text+terms); got != c.want {
			t.Errorf("%s: %s", c.text, got)
		}
	}
}
