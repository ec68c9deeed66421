package cli

import (
	"fmt"

	"annals"
)

// limit is how much is printed of an answer that may be long: a state that lists tens of thousands has a line for each. Programs
// take all.
type limit struct {
	Limit int `default:"100" placeholder:"N" help:"Print at most N lines of each part; 0 prints all. Default: 100; all with --json."`
}

// ask puts a question to the record and prints the answer as far as wanted.
func (l limit) ask(inv *invocation, q annals.Question) error {
	if l.Limit < 0 {
		return usageError{fmt.Sprintf("--limit %d is less than nothing", l.Limit), "give how many to print, or 0 for all"}
	}
	inv.screen.Most = l.Limit
	return inv.ask(q)
}
