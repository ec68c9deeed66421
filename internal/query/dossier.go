package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/names"
)

// dossier is all that the record says of an entity, each statement under the heading where one would look for it.
func dossier(in *inquiry) ([]annals.Section, error) {
	confirmed := in.confirmed()
	var own []annals.Statement
	for _, s := range confirmed {
		if !reported(s) {
			own = append(own, s)
		}
	}
	sections := appendRows(nil, "names", "Names", in.nameRows(own))
	add := func(name, title string, list []annals.Statement) error {
		rows, err := in.facts(list)
		sections = appendRows(sections, name, title, rows)
		return err
	}
	is := ofTypes(own, annals.TypeKind, annals.TypeAim, annals.TypeIdeology, annals.TypeSize)
	if err := add("is", "What it is", in.whose(is, annals.RoleSubject)); err != nil {
		return nil, err
	}
	changes := ofTypes(own, annals.TypeFounding, annals.TypeRenaming, annals.TypeSplit, annals.TypeMerger, annals.TypeDissolution)
	if err := add("founding", "Founding and changes", in.whose(slices.Clone(changes), annals.RoleSubject)); err != nil {
		return nil, err
	}
	standing, err := status(in)
	if err != nil {
		return nil, err
	}
	for _, s := range standing {
		sections = appendRows(sections, s.Name, s.Title, s.Rows)
	}
	dated, undated := in.events(own)
	rows, err := in.inOrder(dated)
	if err != nil {
		return nil, err
	}
	sections = appendRows(sections, "timeline", "Timeline", rows)
	for _, part := range []struct {
		name, title string
		list        []annals.Statement
	}{
		{"undated", "Events without a date", undated},
		{"people", "People", ofTypes(own, annals.TypeLeadership, annals.TypeMembership, annals.TypeFamily)},
		{"ties", "Ties and places", append(ofTypes(own, annals.TypePart, annals.TypeBase, annals.TypeAlliance, annals.TypeSupport,
			annals.TypeConflict), in.notWhose(changes, annals.RoleSubject)...)},
	} {
		if err := add(part.name, part.title, part.list); err != nil {
			return nil, err
		}
	}
	if rows, err = in.claimRows(confirmed, ""); err != nil {
		return nil, err
	}
	sections = appendRows(sections, "claims", "Who says what", rows)
	return appendRows(sections, "uncited", "Without a citation", uncited(confirmed)), nil
}

// whose keeps the statements in which the entity itself plays a role.
func (in *inquiry) whose(statements []annals.Statement, r annals.Role) []annals.Statement {
	return slices.DeleteFunc(statements, func(s annals.Statement) bool {
		f, ok := in.plays(s, r)
		return !ok || f.Name == ""
	})
}

// notWhose keeps the others.
func (in *inquiry) notWhose(statements []annals.Statement, r annals.Role) []annals.Statement {
	return slices.DeleteFunc(statements, func(s annals.Statement) bool {
		f, ok := in.plays(s, r)
		return ok && f.Name != ""
	})
}

// events are what happened, with a date and without.
func (in *inquiry) events(statements []annals.Statement) (dated, undated []annals.Statement) {
	for _, s := range statements {
		switch s.Type {
		case annals.TypeEvent:
			if happened(s) {
				dated = append(dated, s)
			} else {
				undated = append(undated, s)
			}
		case annals.TypeFounding, annals.TypeRenaming, annals.TypeSplit, annals.TypeMerger, annals.TypeDissolution:
			if happened(s) {
				dated = append(dated, s)
			}
		}
	}
	return dated, undated
}

// forms are the forms of names in the order in which they are shown.
var forms = []string{"full", "native", "romanized", "abbreviation", "alias", "former"}

// nameRows are the names of the entity, each once whatever its spelling and however many sources have it.
func (in *inquiry) nameRows(statements []annals.Statement) []annals.Row {
	type name struct {
		form int
		row  annals.Row
	}
	at := map[string]int{}
	var list []name
	for _, s := range in.whose(ofTypes(statements, annals.TypeName), annals.RoleSubject) {
		value := s.First(annals.RoleValue).Text
		form := slices.Index(forms, s.Form)
		key := names.Key(value) + "\x00" + s.Time.String() + "\x00" + string(s.Stance)
		i, ok := at[key]
		if !ok {
			i, at[key] = len(list), len(list)
			list = append(list, name{form, annals.Row{What: value, Time: s.Time}})
		}
		list[i].row.Statements = append(list[i].row.Statements, s.ID)
	}
	slices.SortStableFunc(list, func(a, b name) int { return cmp.Compare(a.form, b.form) })
	rows := make([]annals.Row, len(list))
	for i, n := range list {
		rows[i] = n.row
	}
	return rows
}

// uncited are the statements that no citation covers, of sources that do cite.
func uncited(statements []annals.Statement) []annals.Row {
	cites := map[annals.SourceID]bool{}
	for _, s := range statements {
		cites[s.Evidence.Source] = cites[s.Evidence.Source] || len(s.Evidence.Cites) > 0
	}
	var rows []annals.Row
	for _, s := range statements {
		if len(s.Evidence.Cites) == 0 && cites[s.Evidence.Source] {
			rows = append(rows, annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time})
		}
	}
	return rows
}

// Dossier answers show as a page needs it: with the whole timeline, states and listings included, in the place of the dossier's,
// which has events only. The record is read once for both.
func Dossier(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	q.Ask, q.From, q.To = annals.AskShow, edtf.Beginning, edtf.Forever
	a, err := aboutEntity(ctx, snap, q, func(in *inquiry) ([]annals.Section, error) {
		sections, err := dossier(in)
		if err != nil {
			return nil, err
		}
		whole, err := timeline(in)
		if err != nil {
			return nil, err
		}
		sections = slices.DeleteFunc(sections, func(s annals.Section) bool { return s.Name == "timeline" })
		return append(sections, whole...), nil
	})
	if err != nil {
		return annals.Answer{}, fmt.Errorf("%s: %w", q.Ask, err)
	}
	return a, nil
}
