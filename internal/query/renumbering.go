package query

import (
	"annals"
	"annals/names"
)

// renumbering finds entries that a list gave another number: of those that came with an edition and those that went, one of
// each has the same main name. Whether they are one, a person decides.
type renumbering struct {
	names       map[string]string   // the main name's key of each entry
	fresh, gone map[string][]string // the entries by it
}

// came notes an entry that is new, by what it says.
func (r *renumbering) came(uid string, statements []annals.Statement) { r.note(uid, statements, true) }

// went notes an entry that is gone, by what it said.
func (r *renumbering) went(uid string, statements []annals.Statement) { r.note(uid, statements, false) }

func (r *renumbering) note(uid string, statements []annals.Statement, isNew bool) {
	if r.names == nil {
		r.names, r.fresh, r.gone = map[string]string{}, map[string][]string{}, map[string][]string{}
	}
	for _, s := range statements {
		if s.Type != annals.TypeName || s.Form != "full" {
			continue
		}
		key := string(s.First(annals.RoleSubject).Kind) + " " + names.Key(s.First(annals.RoleValue).Text)
		r.names[uid] = key
		if isNew {
			r.fresh[key] = append(r.fresh[key], uid)
		} else {
			r.gone[key] = append(r.gone[key], uid)
		}
		return
	}
}

// before is the entry that a new one may have been, and since the one that a gone one may be; "" for none, or several.
func (r *renumbering) before(uid string) string { return r.other(uid, r.gone) }
func (r *renumbering) since(uid string) string  { return r.other(uid, r.fresh) }

func (r *renumbering) other(uid string, others map[string][]string) string {
	key, named := r.names[uid]
	if named && len(r.gone[key]) == 1 && len(r.fresh[key]) == 1 {
		return others[key][0]
	}
	return ""
}
