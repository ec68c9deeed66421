package lang

import (
	"slices"
	"strings"
	"testing"
)

// TestForms: which words are forms of one with which, and which are not though they are spelt as if they were.
func TestForms(t *testing.T) {
	m := Load()
	for _, together := range []string{
		"expel expels expelled expelling", "party parties", "list lists listed listing", "ban bans banned banning",
		"strike strikes struck striking", "army armies", "detainee detainees", "talib talibs", "kurd kurds", "gunman gunmen",
		"crisis crises", "wife wives", "veto vetoes vetoed", "embargo embargoes", "be is was were been", "go goes went gone",
		"panic panicked", "die dies died dying", "travel traveled travelled", "proscribe proscribed", "bombing bombings",
	} {
		all := strings.Fields(together)
		for _, w := range all {
			got := m.Forms(w)
			if got[0] != w {
				t.Errorf("the forms of %s begin with %s", w, got[0])
			}
			for _, other := range all {
				if !slices.Contains(got, other) {
					t.Errorf("%s is missing among the forms of %s: %v", other, w, got)
				}
			}
		}
	}
	for _, pair := range []string{
		"hama hamas", "abba abbas", "pari paris", "texa texas", "jone jones", "jame james", "thi this", "hi his",
		"it its", "u us", "the thing",
		"new news", "politic politics", "sery series", "mean means", "wed we", "win wing", "founded find", "bombings bombed",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if slices.Contains(m.Forms(a), b) || slices.Contains(m.Forms(b), a) {
			t.Errorf("%s and %s are taken for one: %v, %v", a, b, m.Forms(a), m.Forms(b))
		}
	}
	for _, w := range []string{"", "x", "1999", "pkk", "ḥamās", "العراق", "u2", "Party"} {
		if got := m.Forms(w); len(got) != 1 || got[0] != w {
			t.Errorf("%q has the forms %v", w, got)
		}
	}
}
