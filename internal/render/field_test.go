package render_test

import (
	"testing"

	"annals"
	"annals/internal/render"
)

// TestFieldWords: dates and moments in words, and nothing else touched.
func TestFieldWords(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"published", "2014-05-06", "6 May 2014"},
		{"read on", "2026-11", "November 2026"},
		{"editions", "2026-05-01", "1 May 2026"},
		{"editions", "4, 2021-11-08/2024-05-10", "4, 8 November 2021 to 10 May 2024"},
		{"time", "1983/..", "since 1983"},
		{"time", "1981~ → none", "around 1981 → none"},
		{"recorded", "revision 1, 2026-11-24T02:00:00.120Z", "revision 1, 24 November 2026, 02:00:00 UTC"},
		{"recorded", "long ago", "long ago"},
		{"now", "birth: Lima, 1970~", "birth: Lima, around 1970"},
		{"no longer", "listing: SDGT, 2015-04-07/..", "listing: SDGT, since 7 April 2015"},
		{"now", "number: Passport, 2015-04-07", "number: Passport, 2015-04-07"},
		{"title", "2014-05-06", "2014-05-06"},
		{"citations", "[1983]", "[1983]"},
	} {
		if got := render.FieldWords(annals.Field{Name: c.name, Value: c.value}); got != c.want {
			t.Errorf("%s %s is %q, not %q", c.name, c.value, got, c.want)
		}
	}
}
