package rule_test

import (
	"slices"
	"strings"
	"testing"

	"annals/internal/extract/frame/frametest"
)

// TestChanged reads what somebody joined for what they left, and nothing of whom or what else they left it for.
func TestChanged(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In 1995 Juan Santos quit the party for the Greens.", []string{
			"membership.leave; member: Juan Santos; organization: the party; time: /1995",
			"membership.left-for; member: Juan Santos; organization: the Greens; time: 1995/.."}},
		{"Portugal left the Trade League for the Andean Union in 1986.", []string{
			"membership.leave; member: Portugal; organization: the Trade League; time: /1986",
			"membership.left-for; member: Portugal; organization: the Andean Union; time: 1986/.."}},
		{"Juan Santos left the Labour Party for good in 1995.", []string{
			"membership.leave; member: Juan Santos; organization: the Labour Party; time: /1995"}},
		{"Juan Santos left the Labour Party for Peru in 1995.", []string{
			"membership.leave; member: Juan Santos; organization: the Labour Party for Peru; time: /1995"}},
	} {
		var told []string
		for _, x := range frametest.Read(c.text) {
			if strings.HasPrefix(x.Rule, "membership") {
				told = append(told, show(x, c.text))
			}
		}
		if !slices.Equal(told, c.want) {
			t.Errorf("%q tells %q, want %q", c.text, told, c.want)
		}
	}
}
