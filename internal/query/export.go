package query

import (
	"cmp"
	"context"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

// Export is statements to be taken out of the record, the earliest first and those without a date last.
type Export struct {
	Statements []annals.Statement
	// Named are the same, an entity called by one name whatever its sources call it.
	Named   []annals.Statement
	Sources map[annals.SourceID]annals.Source
	// Cited are the notes that statements cite, where their sources have them.
	Cited map[annals.StatementID][]annals.Note
	// Editions say of the records of lists how many editions have them, and from when to when: "4, 2021-11-08/2024-05-10".
	Editions map[annals.SourceID]string
	// Revision is that of the record which all this is of.
	Revision annals.Revision
}

// NewExport gathers the statements that stand and name some entities or, where none are given, those of all sources but the
// records of lists: those of some types, or of all, and with held also those that were read with too little confidence.
func NewExport(ctx context.Context, snap annals.Snapshot, members []annals.EntityID, types []annals.Type,
	held bool) (Export, error) {
	var all []annals.Statement
	var err error
	if len(members) > 0 {
		all, err = snap.About(ctx, members, types...)
	} else {
		all, err = ofSources(ctx, snap, types)
	}
	if err != nil {
		return Export{}, err
	}
	rulings, err := resolve.Judge(ctx, snap, all)
	if err != nil {
		return Export{}, err
	}
	e := Export{Revision: snap.Moment().Revision, Statements: slices.DeleteFunc(all, func(s annals.Statement) bool {
		return !rulings.Stands(s) || !held && !rulings.Confirmed(s)
	})}
	slices.SortStableFunc(e.Statements, byBeginning)
	return e, e.fill(ctx, snap)
}

// ExportOf is some statements as an export has them, in the order given.
func ExportOf(ctx context.Context, snap annals.Snapshot, statements []annals.Statement) (Export, error) {
	e := Export{Revision: snap.Moment().Revision, Statements: statements}
	return e, e.fill(ctx, snap)
}

func (e *Export) fill(ctx context.Context, snap annals.Snapshot) error {
	if err := e.name(ctx, snap); err != nil {
		return err
	}
	return e.cite(ctx, snap)
}

// ofSources are the statements of all sources, of some types or of all.
func ofSources(ctx context.Context, snap annals.Snapshot, types []annals.Type) (all []annals.Statement, err error) {
	sources, err := snap.Sources(ctx)
	if err != nil {
		return nil, err
	}
	for _, src := range sources {
		if src.Withdrawn != "" {
			continue
		}
		of, err := snap.In(ctx, src.ID)
		if err != nil {
			return nil, err
		}
		for _, s := range of {
			if len(types) == 0 || slices.Contains(types, s.Type) {
				all = append(all, s)
			}
		}
	}
	return all, nil
}

// byBeginning puts what began earlier first, then what has only an end, then what has no time.
func byBeginning(a, b annals.Statement) int {
	start := func(s annals.Statement) (dated int, day edtf.Day) {
		switch bounds := s.Time.Bounds(); {
		case s.Time.IsZero():
			return 2, 0
		case bounds.EarliestStart == edtf.Beginning:
			return 1, bounds.LatestEnd
		default:
			return 0, bounds.EarliestStart
		}
	}
	x, d := start(a)
	y, e := start(b)
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(d, e))
}

// name fills in the sources, and the statements with one name for each entity.
func (e *Export) name(ctx context.Context, snap annals.Snapshot) error {
	var ids []annals.EntityID
	var sources []annals.SourceID
	for _, s := range e.Statements {
		ids = append(ids, entitiesOf(s)...)
		sources = append(sources, s.Evidence.Source)
	}
	refs, err := resolve.Refs(ctx, snap, distinct(ids))
	if err != nil {
		return err
	}
	slices.Sort(sources)
	if e.Sources, err = snap.SourcesOf(ctx, slices.Compact(sources)); err != nil {
		return err
	}
	if err := e.date(ctx, snap); err != nil {
		return err
	}
	e.Named = make([]annals.Statement, len(e.Statements))
	for i, s := range e.Statements {
		e.Named[i] = s.Clone()
		e.Named[i].EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if ref, ok := refs[f.Entity]; ok && f.Name != "" && f.Name != annals.Unnamed && ref.Name != "" {
				f.Name = ref.Name
			}
		})
	}
	return nil
}

// date fills in the editions that have the records of lists.
func (e *Export) date(ctx context.Context, snap annals.Snapshot) error {
	var records []annals.SourceID
	for id, source := range e.Sources {
		if !source.IsProse() {
			records = append(records, id)
		}
	}
	slices.Sort(records)
	present, err := snap.Present(ctx, records)
	if err != nil {
		return err
	}
	having := map[annals.SourceID][]annals.Presence{}
	for _, p := range present {
		having[p.Entry.Record] = append(having[p.Entry.Record], p)
	}
	e.Editions = map[annals.SourceID]string{}
	for id, in := range having {
		e.Editions[id] = editionsTold(editionsOf(in))
	}
	return nil
}
