package check

import (
	"slices"
	"strings"

	"annals"
)

// dying are the words for the death of the one who does what they say, killing those for the death of the one to whom it is
// done; of "death" either may be. They are whole: attempts and sentences are none, nor is "to kill", which may be an
// order or an aim, and who is found dead may have died before.
var (
	dying   = []string{"died", "death", "drowned", "passed away", "committed suicide", "suicide"}
	killing = []string{"killed", "killing", "death", "shot dead", "assassinated", "assassination", "murder", "murdered",
		"executed", "execution", "lynched", "lynching", "hanged", "beheaded", "beheading", "guillotined"}
)

// dead are the persons of whose death a statement tells. Nobody dies twice, whatever sources call it: "died in prison" and
// "was murdered" are one death, and have one date.
func dead(s annals.Statement) (persons []annals.Filler) {
	if s.Type != annals.TypeEvent {
		return nil
	}
	kind := strings.ToLower(s.First(annals.RoleKind).Text)
	for _, side := range []struct {
		role  annals.Role
		words []string
	}{{annals.RoleActor, dying}, {annals.RoleTarget, killing}} {
		if !slices.Contains(side.words, kind) {
			continue
		}
		for _, f := range s.Roles[side.role] {
			if f.Kind == annals.Person && f.Entity != "" && f.Name != "" && f.Name != annals.Unnamed {
				persons = append(persons, f)
			}
		}
	}
	return persons
}

// happensOnce reports whether a statement tells of what happens once, so that two dates of it exclude each other.
func happensOnce(s annals.Statement) bool {
	_, one := once[s.Type]
	return one || len(dead(s)) > 0
}
