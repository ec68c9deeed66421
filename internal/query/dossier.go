package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/internal/resolve"
	"annals/names"
)

// dossier is all that the record says of an entity, each statement under the heading where one would look for it.
func dossier(in *inquiry) ([]annals.Section, error) {
	confirmed := in.confirmed()
	if in.part.Most == 0 || len(confirmed) <= manyStatements {
		// All of them at once: each time more are joined, the decisions on all are read again.
		if err := in.joinAll(in.all); err != nil {
			return nil, err
		}
	}
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
	changes := ofTypes(own, annals.TypeFounding, annals.TypeRenaming, annals.TypeSplit, annals.TypeMerger,
		annals.TypeDissolution)
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
	whole, err := timeline(in)
	if err != nil {
		return nil, err
	}
	sections = appendRows(sections, "timeline", whole[0].Title, whole[0].Rows)
	undated := slices.DeleteFunc(ofTypes(own, annals.TypeEvent), happened)
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
	rows, err := in.claimRows(in.cut("claims", said), "")
	if err != nil {
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

// forms are the forms of names in the order in which they are shown; others, such as what a register gave, come after them.
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
		if form < 0 {
			form = len(forms)
		}
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

// Part says how much of a long dossier is wanted: at most Most statements of each section that is a list, from the first,
// and of the one called Section from the one with the number From, which counts from 0. The zero Part is all.
type Part struct {
	Most    int
	Section string
	From    int
}

// from is the number of the first statement of a section that is wanted.
func (p Part) from(section string) int {
	if section != p.Section {
		return 0
	}
	return max(p.From, 0)
}

// Rest tells what a part of a dossier leaves out.
type Rest struct {
	// Left counts the statements of each section that are not in the answer.
	Left map[string]int
	// Types are the types of which only the first statements that were recorded were looked at, with how many there are.
	Types []annals.Mention
	// All is how many statements name the entity, where only a part of them was looked at; else 0.
	All int
}

// cut is the part of a section's statements that is wanted; in.rest counts the others.
func (in *inquiry) cut(section string, list []annals.Statement) []annals.Statement {
	if in.part.Most == 0 {
		return list
	}
	if section == Decided && in.sparing.decides() {
		in.rest.Left[section] = in.sparing.given - len(list) // what was read of them is the part
		return list
	}
	from := min(in.part.from(section), len(list))
	kept := list[from:min(len(list), from+in.part.Most)]
	in.rest.Left[section] = len(list) - len(kept)
	return kept
}

// Dossier answers show as a page needs it, with a part of the sections that are long. The record is read once for all of it.
// Where a record says too much of an entity to be read for a page, a part of that is read: what it decided of others page by
// page, in the order of recording, and of each other type but standings the first statements. With the answer comes what is
// left out.
func Dossier(ctx context.Context, snap annals.Snapshot, about resolve.Found, q annals.Question,
	part Part) (annals.Answer, Rest, error) {
	q.Ask, q.Entity = annals.AskShow, string(about.Ref.ID)
	in := &inquiry{ctx: ctx, snap: snap, q: q, about: about, part: part, rest: Rest{Left: map[string]int{}}}
	a, err := in.dossier()
	if err != nil {
		return annals.Answer{}, Rest{}, fmt.Errorf("%s: %w", q.Ask, err)
	}
	return a, in.rest, nil
}

func (in *inquiry) dossier() (annals.Answer, error) {
	if in.part.Most > 0 {
		if err := in.spare(in.part.from(Decided), in.part.Most); err != nil {
			return annals.Answer{}, err
		}
	}
	return in.ask(dossier)
}

// OfType answers with the statements of one type that name an entity, other than as an authority alone: those from one on,
// in the order of recording, and at most most of them, as far as they stand and were read with confidence. All is how many
// there are.
func OfType(ctx context.Context, snap annals.Snapshot, about resolve.Found, typ annals.Type, from,
	most int) (a annals.Answer, all int, err error) {
	in := &inquiry{ctx: ctx, snap: snap, q: annals.Question{Ask: annals.AskShow, Entity: string(about.Ref.ID)}, about: about}
	mentions, err := snap.Mentions(ctx, about.Members)
	if err != nil {
		return a, 0, err
	}
	for _, m := range mentions {
		if m.Type == typ && !m.Giving {
			all = m.Statements
		}
	}
	in.sparing = &sparing{parts: []annals.Part{{Types: []annals.Type{typ}, From: from, Most: most}}}
	a, err = in.ask(func(in *inquiry) ([]annals.Section, error) {
		rows, err := in.facts(in.confirmed())
		return appendRows(nil, string(typ), "", rows), err
	})
	return a, all, err
}
