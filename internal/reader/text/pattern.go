package text

import (
	"regexp"
	"sync"
)

// lazily compiles a regular expression at its first use: to compile all of them takes longer than to read a page, and a
// text needs few.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
