package rule_test

import (
	"slices"
	"strings"
	"testing"

	"annals/internal/extract/frame/frametest"
)

// TestGapped reads what a predicate tells of a second one by a second date, and nothing of one of whom another predicate tells.
func TestGapped(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The Front was financed by Peru from 1986 and by Chile from 1998.", []string{
			"support.verb; supported: The Front; supporter: Peru; time: 1986/..",
			"support.verb; supported: The Front; supporter: Chile; time: 1998/.."}},
		{"The Front fought the Red Guard until 1990 and the White Army until 1994.", []string{
			"conflict.verb; against: the Red Guard; party: The Front; time: /1990",
			"conflict.verb; against: the White Army; party: The Front; time: /1994"}},
		{"The Front allied with the Greens in 1980, the Liberals in 1984 and the Centre Party in 1990.", []string{
			"alliance.verb; party: The Front; party: the Greens; time: 1980/..",
			"alliance.verb; party: The Front; party: the Liberals; time: 1984/..",
			"alliance.verb; party: The Front; party: the Centre Party; time: 1990/.."}},
		{"The Front was recognized by Peru in 1986, by Chile in 1990 and by Chad in 1994.", []string{
			"status.acknowledged; as: recognized; authority: Peru; subject: The Front; time: 1986/..",
			"status.acknowledged; as: recognized; authority: Chile; subject: The Front; time: 1990/..",
			"status.acknowledged; as: recognized; authority: Chad; subject: The Front; time: 1994/.."}},
		{"In 1986 Peru recognized the Front and, in 1990, the Labour League.", []string{
			"status.acknowledged; as: recognized; authority: Peru; subject: the Front; time: 1986/..",
			"status.acknowledged; as: recognized; authority: Peru; subject: the Labour League; time: 1990/.."}},
		{"In 1986 Peru recognized the Front and, in 1990, the Labour League broke up.", []string{
			"status.acknowledged; as: recognized; authority: Peru; subject: the Front; time: 1986/.."}},
		{"The Front was backed by Peru until 1990 and Chile in 1991 banned it.", []string{
			"support.verb; supported: The Front; supporter: Peru; time: /1990"}},
		{"The Front was backed by Peru until 1990 and in Chile in 1991.", []string{
			"support.verb; supported: The Front; supporter: Peru; time: /1990"}},
		// The date that opens the sentence is that of the games in it, before which nobody is named.
		{"Before the start of the 1996 Pacific Games, the union decided not to strike.", nil},
	} {
		var got []string
		for _, x := range frametest.Read(c.text) {
			if strings.HasPrefix(x.Rule, "support") || strings.HasPrefix(x.Rule, "status") || strings.HasPrefix(x.Rule, "conflict") ||
				strings.HasPrefix(x.Rule, "alliance") {
				got = append(got, show(x, c.text))
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n  got  %s\n  want %s", c.text, strings.Join(got, "\n       "), strings.Join(c.want, "\n       "))
		}
	}
}
