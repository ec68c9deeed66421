// Package pattern holds regular expressions until they are needed. It knows none itself.
//
//	var year = pattern.Lazily(`^\d{4}$`)
//
//	year().MatchString("1974") // true
package pattern

import (
	"regexp"
	"sync"
)

// Lazily compiles a regular expression at its first use: to compile all of the program's takes as long as to start the rest
// of it, and a command needs few. A test of internal/arch compiles every one.
func Lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
