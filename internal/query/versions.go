package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
)

// versions compares what two sources say, such as two versions of an article: what the second says and the first does not,
// what it says no longer, and what it says otherwise. A fact is the same wherever in the text it stands. Sections are added,
// removed, changed and kept; a changed row names the statement as it was and as it is, and its fields say what differs.
func versions(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	v := comparedVersions{ctx: ctx, snap: snap}
	old, err := v.read(annals.SourceID(q.Source))
	if err != nil {
		return annals.Answer{}, err
	}
	present, err := v.read(annals.SourceID(q.Against))
	if err != nil {
		return annals.Answer{}, err
	}
	var ids []annals.EntityID
	for _, s := range slices.Concat(old, present) {
		ids = append(ids, entitiesOf(s)...)
	}
	if v.clusters, err = resolve.Around(ctx, snap, distinct(ids)); err != nil {
		return annals.Answer{}, err
	}
	a := annals.Answer{Question: q, Sections: v.compare(old, present)}
	return a, Complete(ctx, snap, &a, slices.Concat(old, present))
}

// comparedVersions is two sources being compared.
type comparedVersions struct {
	ctx      context.Context
	snap     annals.Snapshot
	clusters resolve.Clusters
}

// read lists what stands of a source and was read with confidence.
func (v comparedVersions) read(id annals.SourceID) ([]annals.Statement, error) {
	source, err := v.snap.Source(v.ctx, id)
	if err != nil {
		return nil, fmt.Errorf("source %q: %w", id, err)
	}
	if source.Withdrawn != "" {
		return nil, resolve.Refused(v.ctx, v.snap, "source "+source.Name, source.Withdrawn)
	}
	statements, err := v.snap.In(v.ctx, id)
	if err != nil {
		return nil, err
	}
	rulings, err := resolve.Judge(v.ctx, v.snap, statements)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(statements,
		func(s annals.Statement) bool { return !rulings.Stands(s) || !rulings.Confirmed(s) }), nil
}

func (v comparedVersions) compare(old, present []annals.Statement) []annals.Section {
	was := map[string][]annals.Statement{}
	for _, s := range old {
		key := FactKey(s, v.clusters)
		was[key] = append(was[key], s)
	}
	var added, removed, changed, kept []annals.Row
	var appeared []annals.Statement
	matched := map[annals.StatementID]bool{}
	for _, s := range present {
		key := FactKey(s, v.clusters)
		if len(was[key]) == 0 {
			appeared = append(appeared, s)
			continue
		}
		before := was[key][0]
		was[key] = was[key][1:]
		matched[before.ID] = true
		if fields := v.difference(before, s); len(fields) > 0 {
			changed = append(changed, changedRow(before, s, fields))
		} else {
			kept = append(kept, annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time})
		}
	}
	gone := v.newUnmatched(slices.DeleteFunc(slices.Clone(old), func(s annals.Statement) bool { return matched[s.ID] }))
	for _, s := range appeared {
		before, ok := gone.take(s.Type, v.fillers(s))
		if !ok {
			added = append(added, annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time})
			continue
		}
		changed = append(changed, changedRow(before, s, v.difference(before, s)))
	}
	for i, s := range gone.statements {
		if !gone.taken[i] {
			removed = append(removed, annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time})
		}
	}
	var sections []annals.Section
	for _, part := range []struct {
		name, title string
		rows        []annals.Row
	}{{"added", "Said now", added}, {"removed", "Said no longer", removed}, {"changed", "Said otherwise",
		changed}, {"kept", "Said as before", kept}} {
		sections = append(sections,
			annals.Section{Name: part.name, Title: fmt.Sprintf("%s: %d", part.title, len(part.rows)), Rows: part.rows})
	}
	return sections
}

func changedRow(before, after annals.Statement, fields []annals.Field) annals.Row {
	return annals.Row{Statements: []annals.StatementID{before.ID, after.ID}, Time: after.Time, Fields: fields}
}

// unmatched are statements of which the other source has no equal, to be found by who or what fills their roles.
type unmatched struct {
	statements []annals.Statement
	fillers    []map[annals.Role]string
	by         map[filled][]int
	taken      []bool
}

// filled is a role of a type with who or what fills it.
type filled struct {
	typ  annals.Type
	role annals.Role
	with string
}

func (v comparedVersions) newUnmatched(statements []annals.Statement) unmatched {
	u := unmatched{statements: statements, fillers: make([]map[annals.Role]string, len(statements)), by: map[filled][]int{},
		taken: make([]bool, len(statements))}
	for i, s := range statements {
		u.fillers[i] = v.fillers(s)
		for r, with := range u.fillers[i] {
			u.by[filled{s.Type, r, with}] = append(u.by[filled{s.Type, r, with}], i)
		}
	}
	return u
}

// take takes the statement that says almost the same as one of a type: at least half of the roles of both are filled by the
// same. Of several it is the likest, of those alike the first.
func (u *unmatched) take(typ annals.Type, fillers map[annals.Role]string) (s annals.Statement, ok bool) {
	same := map[int]int{}
	for r, with := range fillers {
		for _, i := range u.by[filled{typ, r, with}] {
			same[i]++
		}
	}
	best, at := 0.5, -1
	for i, n := range same {
		if u.taken[i] {
			continue
		}
		roles := len(u.fillers[i]) // of both
		for r := range fillers {
			if _, both := u.fillers[i][r]; !both {
				roles++
			}
		}
		if share := float64(n) / float64(roles); share > best || share == best && (at < 0 || i < at) {
			best, at = share, i
		}
	}
	if at < 0 {
		return annals.Statement{}, false
	}
	u.taken[at] = true
	return u.statements[at], true
}

// fillers gives who or what fills each role, in a form that can be compared.
func (v comparedVersions) fillers(s annals.Statement) map[annals.Role]string {
	list := map[annals.Role][]string{}
	s.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
		what := strings.ToLower(f.Label())
		if f.Entity != "" && f.Name != "" {
			what = string(v.clusters.Of(f.Entity))
		}
		list[r] = append(list[r], what)
	})
	out := map[annals.Role]string{}
	for r, l := range list {
		slices.Sort(l)
		out[r] = strings.Join(l, "\x00")
	}
	return out
}

// difference says what one statement says otherwise than another, role by role, then its time, stance, hedges and what it
// cites.
func (v comparedVersions) difference(before, after annals.Statement) (fields []annals.Field) {
	differ := func(name, was, is string) {
		if was != is {
			fields = append(fields, annals.Field{Name: name, Value: cmp.Or(was, "none") + " → " + cmp.Or(is, "none")})
		}
	}
	own, other := v.fillers(before), v.fillers(after)
	roles := map[annals.Role]bool{}
	for r := range own {
		roles[r] = true
	}
	for r := range other {
		roles[r] = true
	}
	words := func(s annals.Statement, r annals.Role) string {
		fillers := s.Roles[r]
		if r == annals.RoleSpeaker {
			fillers = s.Speaker
		}
		list := make([]string, len(fillers))
		for i, f := range fillers {
			list[i] = f.Label()
		}
		return strings.Join(list, ", ")
	}
	for _, r := range slices.Sorted(maps.Keys(roles)) {
		if own[r] != other[r] {
			differ(string(r), words(before, r), words(after, r))
		}
	}
	differ("time", before.Time.String(), after.Time.String())
	differ("stance", string(before.Stance), string(after.Stance))
	differ("relation", before.Relation, after.Relation)
	differ("hedges", strings.Join(before.Hedges, ", "), strings.Join(after.Hedges, ", "))
	differ("citations", bracketed(before.Evidence.Cites), bracketed(after.Evidence.Cites))
	differ("marks", bracketed(before.Evidence.Marks), bracketed(after.Evidence.Marks))
	return fields
}
