package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
)

func (s *snapshot) Statement(ctx context.Context, prefix string) (annals.Statement, annals.Moment, error) {
	// The last character of Unicode comes after whatever an id goes on with.
	list, err := s.statements(ctx, "s.id >= ?2 AND s.id < ?2 || char(0x10FFFF) LIMIT 2", prefix)
	switch {
	case err != nil:
		return annals.Statement{}, annals.Moment{}, err
	case len(list) == 0:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrNotFound)
	case len(list) > 1:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrAmbiguous)
	}
	moment, err := s.store.moment(ctx, "WHERE revision = (SELECT revision FROM statements WHERE id = ?)", string(list[0].ID))
	return list[0], moment, explain(s.store.path, err)
}

func (s *snapshot) About(ctx context.Context, ids []annals.EntityID, types ...annals.Type) ([]annals.Statement, error) {
	of, args := "", []any{idList(ids)}
	if len(types) > 0 {
		of, args = " AND type IN (SELECT value FROM json_each(?3))",
			append(args, idList(append(mentionTypes(types, false), mentionTypes(types, true)...)))
	}
	return s.statements(ctx, `
		s.number IN (SELECT statement FROM mentions WHERE entity IN (SELECT value FROM json_each(?2))`+of+`)`, args...)
}

func (s *snapshot) AboutPart(ctx context.Context, ids []annals.EntityID, part annals.Part) ([]annals.Statement, error) {
	types := part.Types
	if len(types) == 0 {
		types = annals.Types()
	}
	most := part.Most
	if most == 0 {
		most = -1 // as SQLite has it
	}
	types = mentionTypes(types, part.Giving)
	if len(part.But) > 0 {
		return s.statements(ctx, `
		s.number IN (
			SELECT DISTINCT m.statement FROM mentions m JOIN statements t ON t.number = m.statement
			WHERE m.entity IN (SELECT value FROM json_each(?2)) AND m.type IN (SELECT value FROM json_each(?3))
			 AND m.statement <= `+asOf+`
			 AND t.source NOT IN (SELECT number FROM sources WHERE id IN (SELECT value FROM json_each(?6)))
			ORDER BY m.statement LIMIT ?4 OFFSET ?5)`, idList(ids), idList(types), most, part.From, idList(part.But))
	}
	if len(ids) == 1 && len(types) <= mergedTypes {
		// Each type is in the order of recording already: merged, they need not be sorted.
		args := []any{string(ids[0]), most, part.From}
		legs := make([]string, len(types))
		for i, t := range types {
			legs[i] = fmt.Sprintf("SELECT statement FROM mentions WHERE entity = ?2 AND type = ?%d AND statement <= "+asOf, 5+i)
			args = append(args, string(t))
		}
		if len(legs) == 0 {
			return nil, ctx.Err()
		}
		return s.statements(ctx, "s.number IN (SELECT statement FROM ("+strings.Join(legs, " UNION ALL ")+
			" ORDER BY 1 LIMIT ?3 OFFSET ?4))", args...)
	}
	return s.statements(ctx, `
		s.number IN (
			SELECT DISTINCT statement FROM mentions
			WHERE entity IN (SELECT value FROM json_each(?2)) AND type IN (SELECT value FROM json_each(?3))
			 AND statement <= `+asOf+`
			ORDER BY statement LIMIT ?4 OFFSET ?5)`, idList(ids), idList(types), most, part.From)
}

// mergedTypes is of how many types at most the mentions are merged: those of which there are authorities.
const mergedTypes = 4

func (s *snapshot) Mentions(ctx context.Context, ids []annals.EntityID) (list []annals.Mention, err error) {
	counted := make(map[string]int)
	names, args := "SELECT type, statement FROM mentions WHERE entity = ?2", []any{""}
	switch len(ids) {
	case 0:
		return nil, ctx.Err()
	case 1:
		args[0] = string(ids[0])
	default: // a statement may name two of them
		names, args[0] = "SELECT DISTINCT type, statement FROM mentions WHERE entity IN (SELECT value FROM json_each(?2))",
			idList(ids)
	}
	err = s.each(ctx, "SELECT type, count(*) FROM ("+names+" AND statement <= "+asOf+") GROUP BY type",
		func(scan scanner) error {
			var kind string
			var n int
			err := scan(&kind, &n)
			counted[kind] = n
			return err
		}, args...)
	for _, t := range annals.Types() {
		for _, giving := range []bool{false, true} {
			for _, kind := range mentionTypes([]annals.Type{t}, giving) {
				if n := counted[string(kind)]; n > 0 {
					list = append(list, annals.Mention{Type: t, Giving: giving, Statements: n})
				}
			}
		}
	}
	return list, err
}

// Told counts by the table's own order, in which the mentions of an entity stand together.
func (s *snapshot) Told(ctx context.Context, below float64, types ...annals.Type) (map[annals.EntityID]int, error) {
	if len(types) == 0 {
		types = annals.Types()
	}
	told := make(map[annals.EntityID]int)
	err := s.each(ctx, `
		SELECT entity, count(*) FROM mentions
		WHERE type IN (SELECT value FROM json_each(?3)) AND statement <= `+asOf+`
		 AND statement NOT IN (SELECT number FROM statements WHERE `+heldBelow(below)+`)
		GROUP BY entity`,
		func(scan scanner) error {
			var id string
			var n int
			err := scan(&id, &n)
			told[annals.EntityID(id)] = n
			return err
		}, below, idList(mentionTypes(types, false)))
	return told, err
}

// mentionTypes are what the table mentions calls some types: those in which the entity is an authority and nothing else, or
// the others.
func mentionTypes(types []annals.Type, giving bool) []annals.Type {
	list := make([]annals.Type, 0, 2*len(types))
	for _, t := range types {
		if !giving {
			list = append(list, t)
		} else if by := mentionType(t, true); by != t {
			list = append(list, by)
		}
	}
	return list
}

// mentionType is what the table mentions calls a type.
func mentionType(t annals.Type, onlyGives bool) annals.Type {
	if onlyGives && (slices.Contains(annals.Roles[t].Needed, annals.RoleAuthority) ||
		slices.Contains(annals.Roles[t].Other, annals.RoleAuthority)) {
		return t + " by"
	}
	return t
}

func (s *snapshot) In(ctx context.Context, id annals.SourceID) ([]annals.Statement, error) {
	return s.statements(ctx, "s.source = (SELECT number FROM sources WHERE id = ?2)", string(id))
}

func (s *snapshot) Held(ctx context.Context, below float64, except []annals.StatementID, from,
	most int) ([]annals.Statement, error) {
	if most == 0 {
		most = -1 // as SQLite has it
	}
	but, args := "", []any{below, most, from}
	if len(except) > 0 {
		but, args = " AND id NOT IN (SELECT value FROM json_each(?5))", append(args, idList(except))
	}
	return s.statements(ctx, `
		s.number IN (
			SELECT number FROM statements WHERE `+heldBelow(below)+but+`
			 AND +number <= `+asOf+` -- the plus keeps SQLite in the index
			ORDER BY source, evidence_start, evidence_end, id LIMIT ?3 OFFSET ?4)`, args...)
}

func (s *snapshot) CountHeld(ctx context.Context, below float64, except []annals.StatementID, before annals.StatementID) (n,
	excepted int, err error) {
	place, args := "", []any{below, idList(except)}
	if before != "" {
		if _, _, err := s.Statement(ctx, string(before)); err != nil {
			return 0, 0, err
		}
		place = ` AND (source, evidence_start, evidence_end, id) <
			(SELECT source, evidence_start, evidence_end, id FROM statements WHERE id = ?4)`
		args = append(args, string(before))
	}
	// All of the index but the later ones: to look at the number of each takes twice as long, and there are few that are
	// later.
	held := heldBelow(below) + place
	err = s.each(ctx, `
		SELECT (SELECT count(*) FROM statements WHERE `+held+`) -
		       (SELECT count(*) FROM statements WHERE number > `+asOf+` AND `+held+`),
		       (SELECT count(*) FROM statements
		        WHERE id IN (SELECT value FROM json_each(?3)) AND number <= `+asOf+` AND `+held+")",
		func(scan scanner) error { return scan(&n, &excepted) }, args...)
	return n - excepted, excepted, err
}

// asOf is the number of the last statement as of the revision ?1.
const asOf = "(SELECT statements FROM revisions WHERE revision = ?1)"

// heldBelow is the condition of the queue of the review. With the usual threshold it is that of the index.
func heldBelow(below float64) string {
	if below == annals.DefaultConfidence {
		return fmt.Sprintf("confidence > 0 AND confidence < %v", annals.DefaultConfidence)
	}
	return "confidence > 0 AND confidence < ?2"
}

// statements lists statements in the order of the sources and of their texts, in one query.
func (s *snapshot) statements(ctx context.Context, where string, args ...any) ([]annals.Statement, error) {
	type sourced struct {
		source int64
		annals.Statement
	}
	var list []sourced
	times := make(map[string]edtf.Value)
	// What a row is scanned into is the same for all of them, and of plain types: database/sql is slow with named ones.
	var source int64
	var start, end int
	var id, kind, stance, fillers, text string
	var form, lang, relation, time, hedges, cites, marks, rules sql.NullString
	var confidence sql.NullFloat64
	columns := []any{&source, &id, &kind, &form, &lang, &relation, &time, &stance, &hedges, &fillers,
		&start, &end, &text, &cites, &marks, &rules, &confidence}
	err := s.each(ctx, `
		SELECT s.source, s.id, s.type, s.form, s.lang, s.relation, s.time, s.stance, s.hedges, s.fillers,
		       s.evidence_start, s.evidence_end, s.evidence_text, s.cites, s.marks, s.rules, s.confidence
		FROM statements s WHERE s.revision <= ?1 AND `+where,
		func(scan scanner) error {
			if err := scan(columns...); err != nil {
				return err
			}
			list = append(list, sourced{source: source})
			st := &list[len(list)-1]
			value, known := times[time.String]
			var err error
			if !known {
				value, err = parseTime(time.String)
				times[time.String] = value
			}
			st.ID, st.Type, st.Stance = annals.StatementID(id), annals.Type(kind), annals.Stance(stance)
			st.Evidence.Start, st.Evidence.End, st.Evidence.Text = start, end, text
			st.Form, st.Lang, st.Relation, st.Time, st.Confidence = form.String, lang.String, relation.String, value,
				confidence.Float64
			errs := [5]error{err}
			st.Hedges, errs[1] = parseList(hedges.String, []string{})
			st.Evidence.Cites, errs[2] = parseList(cites.String, []string{})
			st.Evidence.Marks, errs[3] = parseList(marks.String, []string{})
			st.Rules, errs[4] = parseList(rules.String, nil)
			if err := errors.Join(parseFillers(fillers, &st.Statement), errors.Join(errs[:]...)); err != nil {
				return fmt.Errorf("statement %s of the record %s is %w: %w", st.ID, s.store.path, ErrDamaged, err)
			}
			return nil
		}, args...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	slices.SortFunc(list, func(a, b sourced) int {
		return cmp.Or(
			cmp.Compare(a.source, b.source),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start),
			cmp.Compare(a.Evidence.End, b.Evidence.End),
			cmp.Compare(a.ID, b.ID))
	})
	statements := make([]annals.Statement, len(list))
	for i, st := range list {
		if st.Evidence.Source, err = s.sourceID(ctx, st.source); err != nil {
			return nil, err
		}
		statements[i] = st.Statement
	}
	return statements, nil
}

// sourceID is the id of the source with a number.
func (s *snapshot) sourceID(ctx context.Context, number int64) (annals.SourceID, error) {
	s.store.mu.Lock()
	id, known := s.store.sourceIDs[number]
	s.store.mu.Unlock()
	if known {
		return id, nil
	}
	err := s.each(ctx, "SELECT id FROM sources WHERE revision <= ?1 AND number = ?2",
		func(scan scanner) error { return scan(&id) }, number)
	if err == nil && id == "" {
		err = fmt.Errorf("the record %s is %w: it has statements of a source %d that it does not have", s.store.path,
			ErrDamaged, number)
	}
	if err != nil {
		return "", err
	}
	s.store.mu.Lock()
	s.store.sourceIDs[number] = id
	s.store.mu.Unlock()
	return id, nil
}

func (a *appending) addStatements(batch annals.Batch) error {
	// What a source says that the record did not have cannot be in the record: its statements need not be looked for.
	ids := make(map[annals.StatementID]bool, len(batch.Statements))
	for _, s := range batch.Statements {
		if !a.newSources[s.Evidence.Source] {
			ids[s.ID] = true
		}
	}
	have, err := known(a, "SELECT id FROM statements WHERE id IN (SELECT value FROM json_each(?))", ids)
	if err != nil {
		return err
	}
	fresh := make([]*annals.Statement, 0, len(batch.Statements))
	entities := make(map[annals.EntityID]bool)
	mentions := make([]mention, 0, 2*len(batch.Statements))
	number := int64(a.total.Statements)
	for i := range batch.Statements {
		s := &batch.Statements[i]
		if have[s.ID] {
			continue
		}
		have[s.ID] = true
		fresh = append(fresh, s)
		number++
		mentions = appendMentions(mentions, s, number)
	}
	for _, m := range mentions {
		entities[annals.EntityID(m.entity)] = true
	}
	if err := a.findEntities(entities, batch); err != nil {
		return err
	}
	number = int64(a.total.Statements)
	for _, m := range mentions {
		if !entities[annals.EntityID(m.entity)] {
			return fmt.Errorf("%w: statement %s names entity %s, which the record does not have",
				annals.ErrInvalid, fresh[m.statement-number-1].ID.Short(), m.entity)
		}
	}
	revision := int64(a.moment.Revision)
	a.statementRows.room(len(fresh))
	var fillers []byte
	for _, s := range fresh {
		number++
		source, ok := a.sources[s.Evidence.Source]
		if !ok {
			return fmt.Errorf("%w: statement %s is from source %s, which the record does not have",
				annals.ErrInvalid, s.ID.Short(), s.Evidence.Source)
		}
		var confidence any
		if s.Confidence != 0 {
			confidence = s.Confidence
		}
		fillers = appendFillers(fillers[:0], *s)
		a.statementRows.add(number, string(s.ID), revision, string(s.Type), orNull(s.Form), orNull(s.Lang), orNull(s.Relation),
			orNull(s.Time.String()), string(s.Stance), listOrNull(s.Hedges), string(fillers), source,
			s.Evidence.Start, s.Evidence.End, s.Evidence.Text, listOrNull(s.Evidence.Cites), listOrNull(s.Evidence.Marks),
			listOrNull(s.Rules), confidence)
	}
	a.receipt.Added.Statements = len(fresh)
	if a.mentions = mentions; a.loaded == nil {
		a.mentionRows = mentionRows(mentions)
	}
	return nil
}

// mention says that a statement names an entity.
type mention struct {
	entity, kind string
	statement    int64
	given        bool // the entity is an authority in the statement and nothing else
}

// appendMentions appends which entities the statement of a number names, each once.
func appendMentions(mentions []mention, s *annals.Statement, number int64) []mention {
	first := len(mentions)
	s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		if f.Entity == "" {
			return
		}
		gives := role == annals.RoleAuthority
		for i := first; i < len(mentions); i++ {
			if mentions[i].entity == string(f.Entity) {
				mentions[i].given = mentions[i].given && gives
				return
			}
		}
		mentions = append(mentions, mention{entity: string(f.Entity), statement: number, given: gives})
	})
	for i := first; i < len(mentions); i++ {
		mentions[i].kind = string(mentionType(s.Type, mentions[i].given))
	}
	return mentions
}

// mentionRows are the rows of mentions, in the order of the table, whose pages are then filled one after the other.
func mentionRows(mentions []mention) (all rows) {
	slices.SortFunc(mentions, func(x, y mention) int {
		return cmp.Or(strings.Compare(x.entity, y.entity), strings.Compare(x.kind, y.kind), cmp.Compare(x.statement, y.statement))
	})
	all.room(len(mentions))
	for _, m := range mentions {
		all.add(m.entity, m.kind, m.statement)
	}
	return all
}
