// Package wordlist reads the lists of words that the readers of English know, which are text files beside them. It knows no
// word itself.
//
// A table has a row a line, fields between bars, and "#" begins a line of comment:
//
//	# Verbs after which a quotation stands.
//	saying | say tell
//	saying | write
//
//	lists := wordlist.Read(table)
//	lists["saying"]["write"] // true
package wordlist

import (
	"iter"
	"strings"
)

// Set is the words of a list, which white space parts; a line that "#" begins is a comment.
func Set(list string) map[string]bool {
	set := make(map[string]bool, 1+strings.Count(list, " ")+strings.Count(list, "\n"))
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			set[w] = true
		}
	}
	return set
}

// Read is the lists of a table of "name | words" by name; the rows of one name make one list.
func Read(table string) map[string]map[string]bool {
	rows := map[string][]string{}
	for f := range Rows(table) {
		rows[f[0]] = append(rows[f[0]], f[1])
	}
	out := make(map[string]map[string]bool, len(rows))
	for name, words := range rows {
		out[name] = Set(strings.Join(words, "\n"))
	}
	return out
}

// Rows yields the fields of each row of a table, without the space around them. There are four at least: what a row
// lacks is "".
func Rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "|")
			for len(f) < 4 {
				f = append(f, "")
			}
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			if !yield(f) {
				return
			}
		}
	}
}
