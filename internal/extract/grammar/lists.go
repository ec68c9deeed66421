package grammar

import (
	_ "embed"
	"maps"
)

//go:embed lists.txt
var listTable string

// lists are the lists of lists.txt by name.
var lists = readLists(listTable)

// readLists reads a table of lists of words, "name | words"; the rows of one name make one list.
func readLists(table string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for f := range rows(table) {
		if out[f[0]] == nil {
			out[f[0]] = map[string]bool{}
		}
		maps.Copy(out[f[0]], words(f[1]))
	}
	return out
}
