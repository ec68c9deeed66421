package query

import (
	"annals"
	"annals/names"
)

// belongings are the standings that tell where somebody belongs, which lists give of nearly everybody on them and of nearly
// all days, and by which nobody is singled out. They are had before an entry and after it.
var belongings = map[string]bool{"nationality": true, "citizenship": true, "flag": true, "former flag": true,
	"jurisdiction": true}

// belonging is a sort of belonging that a list tells of the entity: its flag on this list.
type belonging struct {
	list annals.ListID
	sort string
}

// belongingOf is the sort of belonging that a statement of a list tells; ok is false for any other standing.
func belongingOf(list annals.ListID, s annals.Statement) (b belonging, ok bool) {
	if s.Type != annals.TypeStatus {
		return belonging{}, false
	}
	sort := names.Key(s.First(annals.RoleAs).Label())
	return belonging{list, sort}, belongings[sort]
}

// Belongs tells that a row of the ledger says where somebody belongs, which is no listing.
func Belongs(r annals.Row) bool { return belongings[names.Key(r.What)] }

// belongsLast orders belongings behind all other rows.
func belongsLast(a, b annals.Row) int {
	switch {
	case Belongs(a) == Belongs(b):
		return 0
	case Belongs(a):
		return 1
	}
	return -1
}

// telling are the editions that speak of a belonging: those that have it, and those that have another of its sort for the
// entity, a second flag for a first. An edition without the entry does not say that a nationality is over, nor one whose entry
// gives none.
func telling(editions []annals.Edition, tell map[issue]bool) []annals.Edition {
	var list []annals.Edition
	for _, e := range editions {
		if tell[issueOf(e)] {
			list = append(list, e)
		}
	}
	return list
}
