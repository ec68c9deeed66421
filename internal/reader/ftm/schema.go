package ftm

import (
	_ "embed"
	"strings"
	"sync"
)

// schema is what a schema of the model is here; see schemata.txt.
type schema struct {
	meaning string
	// kind is a thing's; from and to are the properties of a part or an edge; states is what an edge states.
	kind, from, to, states string
}

//go:embed schemata.txt
var schemaTable string

var schemata = sync.OnceValue(func() map[string]schema {
	of := map[string]schema{}
	eachLine(schemaTable, func(f []string) {
		f = append(f, "", "", "")
		s := schema{meaning: f[1]}
		switch s.meaning {
		case "thing":
			s.kind = f[2]
		case "part", "edge":
			s.from, s.to, s.states = f[2], f[3], f[4]
		}
		of[f[0]] = s
	})
	return of
})

// schemaOf is what a schema is; one that is not known is a thing.
func schemaOf(name string) schema {
	if s, ok := schemata()[name]; ok {
		return s
	}
	return schema{meaning: "thing"}
}

//go:embed properties.txt
var propertyTable string

var properties = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	eachLine(propertyTable, func(f []string) { of[f[0]] = f[1] })
	return of
})

// eachLine gives the fields of each line of a table, comments and empty lines aside.
func eachLine(table string, each func(fields []string)) {
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		each(fields)
	}
}
