package web

import (
	"bytes"
	"fmt"
	"slices"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/resolve"
)

// maxExported is how many statements a table of a page has at most; more are for annals export.
const maxExported = 20_000

// tablePath is where the table of an entity is, below its page.
const tablePath = "/statements.csv"

// export answers GET /e/{id}/statements.csv: all that the record says of an entity as a table, or with type= some types
// of it.
func (s *Server) export(v *visit) (view, error) {
	id := v.PathValue("id")
	found, err := resolve.Find(v.Context(), v.snap, v.then(id))
	if err != nil {
		return view{}, err
	}
	if string(found.Ref.ID) != id {
		return v.leadTo(id, found.Ref, found.Namesakes, tablePath)
	}
	var types []annals.Type
	for _, name := range v.URL.Query()["type"] {
		if !slices.Contains(annals.Types(), annals.Type(name)) {
			return view{}, advise(annals.ErrInvalid, "No statement is of the type “"+words(name)+"”.",
				"Leave type= out for all of them.")
		}
		types = append(types, annals.Type(name))
	}
	mentions, err := v.snap.Mentions(v.Context(), found.Members)
	if err != nil {
		return view{}, err
	}
	n := 0
	for _, m := range mentions {
		if len(types) == 0 || slices.Contains(types, m.Type) {
			n += m.Statements
		}
	}
	if n > maxExported {
		return view{}, advise(annals.ErrInvalid, fmt.Sprintf("These are %d statements, too many for a page.", n),
			"annals export "+id+" writes them.")
	}
	e, err := query.NewExport(v.Context(), v.snap, found.Members, types, false)
	if err != nil {
		return view{}, err
	}
	var b bytes.Buffer
	err = render.Table{Statements: e.Named, Sources: e.Sources, Cited: e.Cited, Editions: e.Editions,
		Revision: e.Revision}.WriteCSV(&b)
	return view{download: &download{name: "statements.csv", kind: "text/csv; charset=utf-8", text: b.Bytes()}}, err
}
