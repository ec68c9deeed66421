package wikidata

import (
	_ "embed"
	"strings"
	"sync"

	"annals/states"
)

// property is what a property says here; see properties.txt.
type property struct{ label, meaning, words string }

//go:embed properties.txt
var propertyTable string

var properties = sync.OnceValue(func() map[string]property {
	of := map[string]property{}
	for _, f := range rows(propertyTable) {
		of[f[0]] = property{f[1], f[2], f[3]}
	}
	return of
})

//go:embed known.txt
var knownTable string

// known is what has an identifier of its own in every source, by its number.
type known struct{ ref, name string }

var knowns = sync.OnceValue(func() map[string]known {
	of := map[string]known{}
	for _, f := range rows(knownTable) {
		k := known{f[1], f[2]}
		if k.name == "" {
			k.name = states.Name(k.ref)
		}
		if k.name != "" {
			of[f[0]] = k
		}
	}
	return of
})

//go:embed kinds.txt
var kindTable string

// kinds are classes and properties with the kind that they tell of, in order.
var kinds = sync.OnceValue(func() [][4]string { return rows(kindTable) })

//go:embed circumstances.txt
var circumstanceTable string

// labels are the English labels of the items that the tables name, but for those that are known by an identifier.
var labels = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for _, f := range kinds() {
		of[f[0]] = f[2]
	}
	for id, c := range circumstances() {
		of[id] = c.label
	}
	return of
})

// circumstance is how sure a statement is: its English label, and the mark that EDTF has for it.
type circumstance struct{ label, mark string }

var circumstances = sync.OnceValue(func() map[string]circumstance {
	of := map[string]circumstance{}
	for _, f := range rows(circumstanceTable) {
		of[f[0]] = circumstance{f[1], f[2]}
	}
	return of
})

// rows are the lines of a table, in four fields; comments and empty lines are left out.
func rows(table string) (list [][4]string) {
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var row [4]string
		for i, field := range strings.SplitN(line, "|", len(row)) {
			row[i] = strings.TrimSpace(field)
		}
		list = append(list, row)
	}
	return list
}
