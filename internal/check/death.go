package check

import (
	"annals"
	"annals/internal/query"
)

// dead are the persons of whose death a statement tells. Nobody dies twice, whatever sources call it: "died in prison" and
// "was murdered" are one death, and have one date.
func dead(s annals.Statement) (persons []annals.Filler) {
	for _, f := range query.Dead(s) {
		if f.Kind == annals.Person && f.Entity != "" && f.Name != "" && f.Name != annals.Unnamed {
			persons = append(persons, f)
		}
	}
	return persons
}

// happensOnce reports whether a statement tells of what happens once, so that two dates of it exclude each other.
func happensOnce(s annals.Statement) bool {
	_, one := once[s.Type]
	return one || len(dead(s)) > 0
}
