package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
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
		rows, err := in.facts(in.cut(name, list))
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
	said := slices.DeleteFunc(slices.Clone(confirmed), func(s annals.Statement) bool { return !isClaim(s) })
	if rows, err = in.claimRows(in.cut("claims", said), ""); err != nil {
		return nil, err
	}
	sections = appendRows(sections, "claims", "Who says what", rows)
	rows = nil
	for _, s := range in.cut("uncited", uncited(confirmed)) {
		rows = append(rows, annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time})
	}
	return appendRows(sections, "uncited", "Without a citation", rows), nil
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
var forms = []string{"full", "native", "romanized", "abbreviation", "alias", "former", "weak"}

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
func uncited(statements []annals.Statement) []annals.Statement {
	cites := map[annals.SourceID]bool{}
	for _, s := range statements {
		cites[s.Evidence.Source] = cites[s.Evidence.Source] || len(s.Evidence.Cites) > 0
	}
	return slices.DeleteFunc(slices.Clone(statements), func(s annals.Statement) bool {
		return len(s.Evidence.Cites) > 0 || !cites[s.Evidence.Source]
	})
}

// Part says how much of a long dossier is wanted: at most Most statements of each section that is a list, from the first, and of
// the one called Section from the one with the number From, which counts from 0. The zero Part is all.
type Part struct {
	Most    int
	Section string
	From    int
}

// cut is the part of a section's statements that is wanted; in.left counts the others.
func (in *inquiry) cut(section string, list []annals.Statement) []annals.Statement {
	if in.part.Most == 0 {
		return list
	}
	from := 0
	if section == in.part.Section {
		from = min(max(in.part.From, 0), len(list))
	}
	kept := list[from:min(len(list), from+in.part.Most)]
	in.left[section] = len(list) - len(kept)
	return kept
}

// Dossier answers show as a page needs it: with the whole timeline, states and listings included, in the place of the dossier's,
// which has events only, and with a part of the sections that are long. The record is read once for all of it. With the answer
// comes how many statements of each section are left out.
func Dossier(ctx context.Context, snap annals.Snapshot, q annals.Question, part Part) (_ annals.Answer, left map[string]int, err error) {
	q.Ask, q.From, q.To = annals.AskShow, edtf.Beginning, edtf.Forever
	found, err := resolve.Find(ctx, snap, q.Entity)
	if err != nil {
		return annals.Answer{}, nil, fmt.Errorf("%s: %w", q.Ask, err)
	}
	in := &inquiry{ctx: ctx, snap: snap, q: q, about: found, part: part, left: map[string]int{}}
	a, err := in.ask(func(in *inquiry) ([]annals.Section, error) {
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
		return annals.Answer{}, nil, fmt.Errorf("%s: %w", q.Ask, err)
	}
	return a, in.left, nil
}
