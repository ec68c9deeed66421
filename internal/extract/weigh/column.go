package weigh

import (
	"slices"

	"annals"
)

// byGrammar are the types that the grammars read whole; no weights are learnt for them.
var byGrammar = []annals.Type{annals.TypeName, annals.TypeRenaming, annals.TypeDesignation, annals.TypeDelisting,
	annals.TypeFamily, annals.TypeAccusation}

var (
	types   = slices.DeleteFunc(annals.Types(), func(t annals.Type) bool { return slices.Contains(byGrammar, t) })
	roles   = rolesOf(types)
	allowed = rolesByType()
)

// Types are the types that are weighed, in the order of the table's columns.
func Types() []annals.Type { return types }

// TypeColumn is the column of a type in the table of types, -1 for one that is not weighed.
func TypeColumn(t annals.Type) int { return slices.Index(types, t) }

// NoRole is what a phrase has that plays no role in a statement.
const NoRole annals.Role = ""

// Roles are the roles that a phrase can have in a statement of the type, NoRole first.
func Roles(t annals.Type) []annals.Role { return allowed[t].roles }

// Columns are the columns of Roles in the table of roles.
func Columns(t annals.Type) []int { return allowed[t].columns }

// rolesOf are NoRole and the roles of the types.
func rolesOf(types []annals.Type) []annals.Role {
	out := []annals.Role{NoRole}
	for _, t := range types {
		for _, r := range slices.Concat(annals.Roles[t].Needed, annals.Roles[t].Other) {
			if !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// choice has the roles that a phrase can have in a statement of one type, and the column of each.
type choice struct {
	roles   []annals.Role
	columns []int
}

func rolesByType() map[annals.Type]choice {
	out := map[annals.Type]choice{}
	for _, t := range types {
		c := choice{roles: []annals.Role{NoRole}, columns: []int{0}}
		for _, r := range slices.Concat(annals.Roles[t].Needed, annals.Roles[t].Other) {
			if r == annals.RoleKind {
				// The kind of an event is the word that tells it.
				continue
			}
			c.roles = append(c.roles, r)
			c.columns = append(c.columns, slices.Index(roles, r))
		}
		out[t] = c
	}
	return out
}

// RoleColumns is how many columns the table of roles has.
func RoleColumns() int { return len(roles) }
