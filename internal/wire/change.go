package wire

import (
	"encoding/json"
	"fmt"
	"io"

	"annals"
	"annals/edtf"
)

// Change is what an edition of a list changed of one entry, for a program to act on. `annals import --changes` writes one to
// a line, in JSON:
//
//	{"change":"amended","list":"ofac-sdn","from":"2021-11-08","to":"2021-12-02","uid":"4711",
//	 "entity":{"id":"e…","name":"RED FRONT","kind":"organization"},
//	 "fields":[{"field":"name","form":"alias","now":"SCARLET FRONT","statements":["3f2a91cc…"]},
//	           {"field":"designation","was":"FTO","statements":["9c0f…"]}]}
type Change struct {
	// Change is "added", "removed" or "amended".
	Change string `json:"change"`
	List   string `json:"list"`
	// From and To are the days of the two editions that were compared: what happened did so after From, up to To.
	From string `json:"from"`
	To   string `json:"to"`
	// UID is what the list calls the entity; Entity is the record's, under the name that the list has.
	UID    string           `json:"uid"`
	Entity annals.EntityRef `json:"entity"`
	// Perhaps is the UID of the one entry of the same name that the other edition has in its place: the list may have given it
	// another number.
	Perhaps string `json:"perhaps,omitempty"`
	// Fields are what changed; of an entry that was added or removed, all that it says or said.
	Fields []ChangedField `json:"fields"`
}

// ChangedField is a thing that an entry says. Was alone is what it says no longer, Now alone what it says anew; both
// together are what one field said and says, where it is the only one of its sort.
type ChangedField struct {
	// Field is the type of the statement, "name", "designation", "base", "event", …, and Form that of a name.
	Field string `json:"field"`
	Form  string `json:"form,omitempty"`
	// Was and Now are as printed in the list.
	Was string `json:"was,omitempty"`
	Now string `json:"now,omitempty"`
	// Statements are the ids of what was and of what is, for `annals why`.
	Statements []string `json:"statements"`
}

// NewChange begins a change between two editions of a list.
func NewChange(kind string, list annals.ListID, from, to edtf.Day, uid string, entity annals.EntityRef) Change {
	return Change{Change: kind, List: string(list), From: from.String(), To: to.String(), UID: uid, Entity: entity,
		Fields: []ChangedField{}}
}

// Add adds what an entry says, or with gone, what it says no longer. All that is gone comes before all that is new.
func (c *Change) Add(s annals.Statement, gone bool) {
	f := ChangedField{Field: string(s.Type), Form: s.Form, Statements: []string{string(s.ID)}}
	if gone {
		f.Was = s.Evidence.Text
	} else {
		f.Now = s.Evidence.Text
	}
	c.Fields = append(c.Fields, f)
}

// paired puts together a field that was and one that is, where there is one of its sort on each side.
func (c Change) paired() Change {
	type sort struct{ field, form string }
	was, now := map[sort][]int{}, map[sort][]int{}
	for i, f := range c.Fields {
		of := now
		if f.Was != "" {
			of = was
		}
		of[sort{f.Field, f.Form}] = append(of[sort{f.Field, f.Form}], i)
	}
	fields := make([]ChangedField, 0, len(c.Fields))
	for i, f := range c.Fields {
		s := sort{f.Field, f.Form}
		if len(was[s]) == 1 && len(now[s]) == 1 {
			if i != was[s][0] {
				continue
			}
			other := c.Fields[now[s][0]]
			f.Now, f.Statements = other.Now, append(f.Statements, other.Statements...)
		}
		fields = append(fields, f)
	}
	c.Fields = fields
	return c
}

// WriteChanges writes changes as JSON Lines.
func WriteChanges(w io.Writer, changes []Change) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, c := range changes {
		if err := out.Encode(c.paired()); err != nil {
			return fmt.Errorf("write changes: %w", err)
		}
	}
	return nil
}
